# The rules of planning, and what the planner says.
planning-rule-known = Known places and times
planning-rule-places-allowed = Place allowed
planning-rule-slots-allowed = Time allowed
planning-rule-fits-session = Within one session
planning-rule-part-of-day = Part of the day
planning-rule-forbidden-pair = Persons kept apart
planning-rule-pins-hold = Promises kept
planning-rule-availability = Availability
planning-rule-one-place-at-a-time = One place at a time
planning-rule-travel-time = Travel time
planning-rule-table-free = Free table
planning-rule-most-meetings = Maximum number of meetings
planning-rule-order = Order of meetings
planning-rule-roles = Roles filled
planning-rule-frozen = Published meetings kept
planning-rule-every-wish = Every wish granted
planning-rule-stretches-apart = Waiting shared evenly

## What the score is made of.
planning-part-granted = Meetings granted: { $count }
planning-part-below-least = Meetings short of somebody’s minimum: { $count }
planning-part-fair-persons = Points lost because some persons get a smaller share than others: { $count }
planning-part-fair-organisations = Points lost because some organisations get a smaller share: { $count }
planning-part-fair-regions = Points lost because some Regions get a smaller share: { $count }
planning-part-fair-size-classes = Points lost because some size classes get a smaller share: { $count }
planning-part-idle-gaps = Idle slots between meetings: { $count }
planning-part-idle-stretches = Times somebody waits between two meetings: { $count }
planning-part-place-changes = Changes of place within a session: { $count }
planning-part-travel-minutes = Minutes on the way at those changes: { $count }
planning-part-days-changed = Days of persons that differ from the published plan: { $count }

## What the referee finds in a plan.
planning-finding-known = The plan names a time, a place or a meeting that does not exist. { $meetings }
planning-finding-places-allowed = { $persons } should not meet at { $place } ({ $slot }, table { $table }).
planning-finding-slots-allowed = { $persons } should not meet at this time: { $slot } ({ $place }, table { $table }).
planning-finding-fits-session = The meeting of { $persons } at { $slot } ({ $place }) lasts longer than its session.
planning-finding-part-of-day = { $persons } asked for another part of the day than { $slot } ({ $place }).
planning-finding-forbidden-pair = { $persons } must not meet each other, but do at { $slot } ({ $place }).
planning-finding-pins-hold = The meeting of { $persons } is not where it was promised ({ $slot }, { $place }).
planning-finding-availability = { $persons }: not available at { $slot } ({ $place }, table { $table }).
planning-finding-one-place-at-a-time = { $persons } would be in two meetings at once at { $slot }: { $meetings } ({ $place }, table { $table }).
planning-finding-at-activity = { $persons } has an activity of the programme at { $slot } and cannot meet at { $place }.
planning-finding-travel-time = { $persons } cannot reach { $place } in time for { $slot }, or the next commitment after it.
planning-finding-table-free = Table { $table } at { $place } has two meetings at { $slot }: { $meetings }.
planning-finding-table-closed = There is no table { $table } at { $place } at { $slot } for { $persons }.
planning-finding-most-meetings = { $persons } has more meetings than agreed; one too many is at { $slot } ({ $place }).
planning-finding-order = These meetings are in the wrong order: { $meetings } ({ $slot }, { $place }).
planning-finding-roles = The meeting of { $meetings } ({ $slot }, { $place }) lacks somebody for a role, or has somebody in it who cannot take it: { $persons }.
planning-finding-frozen = { $meetings } is not as published, although it is too late to change it ({ $slot }, { $place }).
planning-finding-every-wish = The meeting of { $meetings } is not granted, although every wish must be.
planning-finding-stretches-apart = Of { $persons }, the first waits too many times more often between meetings than the second.

## Why a wish was left out.
planning-reason-blocked = { $candidates ->
    [one] One time would suit, and something stands in its way.
   *[other] { $candidates } times would suit, and something stands in the way of each.
}
planning-reason-nowhere = No table is open where and when it may take place.
planning-reason-not-worth = { $open ->
    [one] It would fit at one time; nothing stands in the way, but the plan as a whole is worth { $points } points more without it.
   *[other] It would fit in { $open } ways; nothing stands in the way, but the plan as a whole is worth { $points } points more without it.
}
planning-reason-not-found = { $open ->
    [one] It fits at one time and would add { $points } points: plan again, and longer.
   *[other] It fits in { $open } ways and would add { $points } points: plan again, and longer.
}
planning-nearest = It comes closest on { $slot } ({ $place }). { $count ->
    [one] There, one thing stands in the way:
   *[other] There, { $count } things stand in the way:
}
planning-obstacle-place = The place is not one of those asked for.
planning-obstacle-time = The time is not one of those asked for.
planning-obstacle-part-of-day = Another part of the day was asked for.
planning-obstacle-short = The session ends before the meeting would.
planning-obstacle-forbidden = { $person } and { $other } must not meet each other.
planning-obstacle-promised = The meeting was promised another time or place.
planning-obstacle-frozen = What begins that early stays as published.
planning-obstacle-away = { $person } is not there on { $slot }.
planning-obstacle-activity = { $person } is at an activity then: { $activity }.
planning-obstacle-activity-far = { $person } could not be there in time, before or after an activity: { $activity }.
planning-obstacle-meeting = { $person } is in another meeting then: { $other }.
planning-obstacle-meeting-far = { $person } could not be there in time, before or after another meeting: { $other }.
planning-obstacle-tables = Every table is taken on { $slot }.
planning-obstacle-most = { $person } has as many meetings as agreed.
planning-obstacle-most-of-day = { $person } has as many meetings that day as agreed.
planning-obstacle-order = It would be in the wrong order with: { $other }.
planning-obstacle-nobody = Nobody is left for one of the roles.
planning-reason-known = { $count } of { $candidates }: not in the problem.
planning-reason-places-allowed = { $count } of { $candidates }: the place is not allowed.
planning-reason-slots-allowed = { $count } of { $candidates }: the time is not allowed.
planning-reason-fits-session = { $count } of { $candidates }: the session ends before the meeting would.
planning-reason-part-of-day = { $count } of { $candidates }: another part of the day was asked for.
planning-reason-forbidden-pair = { $count } of { $candidates }: { $persons } must not meet each other.
planning-reason-pins-hold = { $count } of { $candidates }: another time or place was promised.
planning-reason-availability = { $persons }: not there at { $count } of the { $candidates } times that would suit.
planning-reason-one-place-at-a-time = { $persons }: in a meeting or at an activity at { $count } of the { $candidates } times that would suit.
planning-reason-travel-time = { $persons }: too far away before or after, at { $count } of the { $candidates } times that would suit.
planning-reason-table-free = Every table is taken at { $count } of the { $candidates } times that would suit.
planning-reason-most-meetings = { $persons }: as many meetings as agreed already, at { $count } of the { $candidates } times that would suit.
planning-reason-order = { $count } of { $candidates }: a meeting that must come before or after stands in the way.
planning-reason-roles = { $count } of { $candidates }: nobody is left who could take every role.
planning-reason-frozen = { $count } of { $candidates }: what begins so soon is published and no longer changes.
planning-reason-every-wish = { $count } of { $candidates }: every wish must be granted.
planning-reason-stretches-apart = { $count } of { $candidates }: somebody would wait much more often than others.
planning-fix-more-tables = Possible on { $slot } with one more table ({ $place }).
planning-fix-raise-most = Possible on { $slot } ({ $place }) if { $person } agreed to one more meeting.
planning-fix-be-there = Possible if { $person } were there on { $slot } ({ $place }).
planning-fix-raise-most-of-day = Possible on { $slot } ({ $place }) if { $person } agreed to one more meeting that day.
planning-fix-leave-activity = Possible on { $slot } ({ $place }) if { $person } missed an activity: { $activity }.
planning-fix-part-of-day = Possible on { $slot } ({ $place }) if any part of the day would do.
planning-fix-time = Possible on { $slot } ({ $place }) if that time would do.
planning-fix-place = Possible on { $slot } ({ $place }) if that place would do.
planning-fix-promise = Possible on { $slot } ({ $place }) if it is promised that time and place.
planning-fix-together = Possible on { $slot } ({ $place }), with all of this together:
planning-change-more-tables = One more table on { $slot }.
planning-change-raise-most = { $person } agrees to one more meeting.
planning-change-raise-most-of-day = { $person } agrees to one more meeting that day.
planning-change-be-there = { $person } is there on { $slot }.
planning-change-leave-activity = { $person } misses an activity: { $activity }.
planning-change-part-of-day = Any part of the day will do.
planning-change-time = That time will do.
planning-change-place = That place will do.
planning-change-promise = The meeting is promised that time and place.
planning-remedy-moved = { $count ->
    [one] Another meeting moves for it: { $meetings }.
   *[other] { $count } other meetings move for it: { $meetings }.
}
planning-remedy-given-up = { $count ->
    [one] Another meeting gives way, worth no more: { $meetings }.
   *[other] { $count } other meetings give way, none worth more: { $meetings }.
}
planning-remedy-lost = The plan as a whole is then worth { $points } points less.

## What is different between two plans.
planning-difference-moved = { $meeting }: from { $old-slot } ({ $old-place }, table { $old-table }) to { $slot } ({ $place }, table { $table }).
planning-difference-dropped = { $meeting }: cancelled on { $slot } ({ $place }).
planning-difference-added = { $meeting }: new on { $slot } ({ $place }, table { $table }).
planning-difference-exchanged = { $meeting } on { $slot } ({ $place }): { $persons } instead of { $old-persons }.
planning-difference-table = { $meeting } on { $slot } ({ $place }): table { $table } instead of { $old-table }.

## What is wrong with a problem or a file.
planning-fault-not-json = { $path }: this is not JSON.
planning-fault-too-deep = { $path }: lists and objects are nested too deeply.
planning-fault-file-too-large = { $path }: the file is larger than { $megabytes } MiB.
planning-fault-wrong-format = { $path }: the format should be “{ $expected }”.
planning-fault-unknown-field = { $path }: the format has no field “{ $name }”.
planning-fault-missing-field = { $path }: the field “{ $name }” is missing.
planning-fault-duplicate-field = { $path }: the field “{ $name }” is here twice.
planning-fault-wrong-type = { $path }: this is not the kind of value expected here.
planning-fault-out-of-range = { $path }: the number should be between { $least } and { $most }.
planning-fault-too-many = { $path }: the list is longer than { $limit }.
planning-fault-too-big = { $path }: the problem as a whole is too large to be planned.
planning-fault-empty-set = { $path }: there should be something in here.
planning-fault-blank-id = { $path }: the id is blank.
planning-fault-duplicate-id = { $path }: “{ $id }” is already used.
planning-fault-unknown-reference = { $path }: there is no “{ $id }”.
planning-fault-wrong-length = { $path }: the list should have { $expected } entries.
planning-fault-ends-before-start = { $path }: the end is not after the start.
planning-fault-session-not-in-order = { $path }: the slots of session “{ $session }” should follow each other on one day.
planning-fault-slot-in-break = { $path }: this slot lies in a break of session “{ $session }”, which a longer meeting may span.
planning-fault-overlapping-slots = { $path }: tables are open in “{ $slot }” and “{ $other }”, which overlap.
planning-fault-travel-to-itself = { $path }: the way from a place to itself should take 0 minutes.
planning-fault-person-twice = { $path }: “{ $person }” is named twice.
planning-fault-too-few-persons = { $path }: a meeting needs at least two persons.
planning-fault-nobody-for-role = { $path }: nobody can take this role.
planning-fault-table-without-place = { $path }: a table can only be promised with its time and place.
planning-fault-table-not-open = { $path }: table { $table } is promised, but only { $open } are open then.
planning-fault-pinned-twice = { $path }: somebody or a table is promised here and to “{ $other }” at the same time.
planning-fault-too-many-pinned = { $path }: more meetings are promised this time and place than the { $open } tables there.
planning-fault-pinned-over-most = { $path }: more meetings are promised to “{ $person }” than their maximum.
planning-fault-pinned-too-far = { $path }: this cannot be reached in time from “{ $other }”, which is promised too.
planning-fault-pinned-out-of-order = { $path }: this is promised before “{ $other }” has ended, which it must follow.
planning-fault-order-cycle = { $path }: each of these must come after another of them: { $wishes }.
planning-fault-least-over-most = { $path }: the minimum wished for is above the maximum allowed.

# Why there is no plan at all: these do not go together.
planning-impossible-granted = The meeting “{ $meeting }” must be held.
planning-impossible-tables = Only { $tables } tables are open at { $place } at { $slot }.
planning-impossible-order = “{ $after }” must come after “{ $before }” has ended.
planning-impossible-most = { $person } may have no more meetings than allowed.
planning-impossible-apart = Two persons may differ by at most { $count } in how often they wait.
planning-impossible-together = All rules and demands of the problem together; no smaller reason was found.
