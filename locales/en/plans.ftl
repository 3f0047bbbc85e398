# Planning runs, plans, promises, and putting a plan in force.
plans-title = Plans
plans-in-force = In force
plans-see = See the plan
plans-new-run = New run
plans-accepted = { $count ->
    [0] No accepted request to plan yet
    [one] One accepted request to plan
   *[other] { $count } accepted requests to plan
}
plans-of-accepted = of { $count } accepted
plans-field-rounds = How long may it search?
plans-effort-quick = A few seconds
plans-effort-thorough = About half a minute
plans-effort-long = A few minutes
plans-field-begin = Where does it begin?
plans-begin-in_force = With the plan in force
plans-begin-hint-in_force = As long as the plan still holds, every meeting stays where it is and only what is new looks for a place.
plans-begin-nothing = With nothing
plans-begin-hint-nothing = More may be found, but many days change.
plans-field-seed = Seed
plans-field-seed-hint = The same seed and the same facts give the same plan; another seed gives another plan.
plans-start = Plan
plans-error-seed = The seed is a whole number, such as 1.
plans-error-rounds = Choose how long to search: between 1 and { $most } rounds.
plans-error-begin = Choose where the search begins.
plans-seed = seed { $seed }
plans-rounds = { $rounds } rounds

plans-runs = Runs
plans-no-runs = No run yet
plans-no-runs-why = A run looks for the best time and table for every accepted request. Nothing is put in force until you say so.
plans-plans = Plans
plans-newest-first = Newest first
plans-column-plan = Plan
plans-column-made = Made
plans-column-meetings = Meetings
plans-column-left-out = Left out
plans-column-gap = Gap
plans-column-state = State
plans-column-part = What counts
plans-column-points = Points
plans-state-in-force = in force
plans-state-replaced = replaced
plans-state-draft = draft

plans-figure-meetings = meetings
plans-figure-left-out = requests left out
plans-figure-gap = below the bound at most
plans-figure-value = Value
plans-figure-bound = Bound: no plan has more
plans-figure-moved = moved
plans-figure-new = new
plans-figure-gone = gone
plans-figure-people = people whose day changes

plans-run-title = Planning run
plans-run-state-waiting = waiting
plans-run-state-running = searching
plans-run-state-stopping = stopping
plans-run-state-done = done
plans-run-state-failed = ended without a plan
plans-stop = Stop with the best so far
plans-run-begins = The run is about to begin.
plans-run-about = About this run
plans-run-started = Started
plans-run-ended = Ended
plans-run-interrupted = The run was interrupted. Start a new one.
plans-run-confirmed = This run found nothing better than { $plan }, so it left no second draft.
plans-run-contradicts = The facts contradict each other, so no plan was made:
plans-curve = Value and bound of the best plan so far
plans-curve-summary = After { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}: { $value } points, and no plan has more than { $bound }.
plans-fault-lost-pins = { $count ->
    [one] One promised meeting is at a time that no session has any more. Take the promise back or restore the session.
   *[other] { $count } promised meetings are at times that no session has any more. Take the promises back or restore the sessions.
}

plans-plan-title = Plan { $number }, { $day }
plans-look-summary = Summary
plans-look-people = People
plans-look-tables = Tables
plans-look-left-out = Left out
plans-score = What it is worth
plans-reached = This plan has at least { $reached } of the points that the best possible plan could have.
plans-proven = No plan has more points than this one: that is proven.
plans-search = How it was found
plans-points = Points won and lost
plans-unequal-persons = Unequal shares among persons
plans-unequal-organisations = Unequal shares among organisations
plans-unequal-regions = Unequal shares among Regions
plans-unequal-size-classes = Unequal shares among size classes
plans-made = Made
plans-searched = Search
plans-published = Put in force
plans-stopped = The search ended
plans-stopped-rounds = after all its rounds
plans-stopped-time = when its time was over
plans-stopped-gap = when it was close enough to the bound
plans-stopped-target = when it had the value asked for
plans-stopped-cancelled = when it was told to
plans-stopped-optimal = with a plan that none can beat
plans-digest = Digest
plans-publish = Put in force
plans-publish-final = There is no way back: only another plan replaces it.
plans-publish-sure = { $count ->
    [0] Yes, put it in force
    [one] Yes, put it in force and tell one person
   *[other] Yes, put it in force and tell { $count } people
}
plans-people-told = { $count ->
    [0] Nobody’s day changes.
    [one] One person’s day changes, and that person is told.
   *[other] The days of { $count } people change, and only they are told.
}
plans-problem-changed = People, requests or the programme have changed since this plan was made. It still fits, but a new run may do better.
plans-accept-difference = Put it in force all the same
plans-same-as-in-force = This plan is the same as the one in force: there is nothing to change.
plans-holds = The plan still holds: there is nothing to repair.
plans-broken = { $count ->
    [one] One meeting of the plan can no longer take place as it stands.
   *[other] { $count } meetings of the plan can no longer take place as they stand.
}
plans-waiting = { $count ->
    [one] One request was accepted since and has no place yet.
   *[other] { $count } requests were accepted since and have no place yet.
}
plans-repair = Repair the plan
plans-repair-hint = Only what no longer holds is moved, and only what is new looks for a place. You see every difference before anything is put in force.
plans-changes = What changes
plans-against-in-force = Compared with the plan in force
plans-against-parent = Compared with the plan before it
plans-moved = { $count ->
    [one] One meeting moved
   *[other] { $count } meetings moved
}
plans-new = { $count ->
    [one] One new meeting
   *[other] { $count } new meetings
}
plans-gone = { $count ->
    [one] One meeting gone
   *[other] { $count } meetings gone
}
plans-whose-day = { $count ->
    [one] One person’s day changes
   *[other] The days of { $count } people change
}
plans-and-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
plans-place = { $day }, { $hours }, table { $table }, { $place }

plans-people-title = { $plan }: people
plans-tables-title = { $plan }: tables
plans-delegates = Delegates
plans-counterparts = Counterparts
plans-filter = Find a name
plans-matrix-empty = No meetings
plans-matrix-empty-why = This plan has no meeting.
plans-key-meeting = meeting
plans-key-must = a must
plans-key-pinned = promised
plans-key-moved = moved or new
plans-key-activity = activity
plans-key-away = not there
plans-key-closed = no such table
plans-letters = What the letters mean
plans-letters-people = A number is the table of a meeting; two letters stand for an activity.
plans-letters-tables = Two letters stand for the organisation of the delegate.
plans-table = Table { $table }
plans-cell-table = { $hours }: { $one } – { $other }
plans-cell-delegate = { $hours }, table { $table }: { $other }
plans-cell-counterpart = { $hours }, table { $table }: { $one }

plans-left-out-title = { $count ->
    [0] Nothing left out
    [one] One request left out
   *[other] { $count } requests left out
}
plans-causes = What stands in the way
plans-causes-note = Each request is listed under what stands in its way most often, apart from one of the two being absent.
plans-causes-counted = Requests by what stands in their way
plans-column-cause = What stands in the way
plans-column-requests = Requests
plans-counted = All that was counted
plans-absent-always = { $persons }: there at none of the { $candidates } times that would suit.
plans-cause-absence = One of the two is never there
plans-cause-diary = In a meeting or at an activity
plans-cause-tables = Every table taken
plans-cause-travel = Too far from what comes before or after
plans-cause-most = As many meetings as agreed
plans-cause-rules = A promise or another rule
plans-cause-nowhere = No table open at the times asked for
plans-cause-worth = The plan as a whole is better without
plans-cause-unfound = Room was left: a longer search finds it
plans-left-out-one = left out
plans-room = What would make room
plans-room-changed = The facts have changed since: once the plan is repaired, this can be said again.
plans-room-none = Nothing that was tried makes room for it.
plans-room-tried = This was tried: planned again with it, the meeting has its place.
plans-nothing-left-out = Every request has its meeting
plans-nothing-left-out-why = Nothing had to be left out of this plan.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = The meeting
plans-when = When
plans-where = Where
plans-session = Session
plans-wanted = Wanted
plans-promise = Promise
plans-pin = Promise this time and table
plans-unpin = Take the promise back
plans-pinned = This meeting is promised: every new plan keeps it here.
plans-unpinned = A promised meeting keeps its time and table in every new plan.

plans-refused-running = Another run is under way. Wait until it ends, or stop it.
plans-refused-already-published = This plan has been put in force already.
plans-refused-overtaken = Another plan was put in force after this one was made. Start a new run: it begins from the plan in force.
plans-refused-problem-changed = People, requests or the programme have changed since this plan was made. Tick that you want it all the same, or start a new run.
plans-refused-no-longer-fits = This plan no longer fits what has changed since it was made. Start a new run.
plans-refused-contradiction = The facts contradict each other, so there can be no plan. A run’s page says where.
plans-refused-empty = There is no accepted request to plan yet.
plans-refused-pinned-over = Another promised meeting has this table or one of these people at that time.
plans-refused-not-placed = This plan has no meeting for that request.
plans-refused-nothing-in-force = No plan is in force, so there is nothing to repair.

plans-setbacks-title = What came between
plans-setbacks-why = Note here who cannot come and which tables are lost. No plan changes by it: you then see what no longer holds of the plan in force, and can repair it.
plans-setbacks-link = Somebody cannot come, or tables are lost
plans-absences = Who cannot come
plans-lost-tables = Lost tables
plans-every-session = Every session
plans-present = Can come after all
plans-tables-lost = { $count ->
    [one] One table lost of { $of }
   *[other] { $count } tables lost of { $of }
}
plans-choose = Choose somebody
plans-field-person = Who?
plans-field-absent-from = At which session?
plans-note-absence = Note the absence
plans-field-lost = How many tables are lost in all?
plans-field-lost-hint = Those with the highest numbers; 0 when all are there again.
plans-note-lost = Note the tables
plans-error-person = Choose who cannot come.
plans-error-session = Choose a session.
plans-error-lost = The number of lost tables is a whole number from 0 to { $most }.

plans-notice = Notice
plans-notice-why = A published meeting that begins within the notice stays as it is: no run and no repair moves it. The notice counts from the next full quarter of an hour.
plans-field-notice = How long before it begins does a meeting no longer change?
plans-field-notice-hint = At most { $days } days. With 0, meetings may change until they begin.
plans-field-notice-unit = Counted in
plans-notice-minutes = minutes
plans-notice-hours = hours
plans-notice-set = Set the notice
plans-error-notice = The notice is a whole number, from 0 to { $minutes } minutes or { $hours } hours.
plans-error-notice-unit = Choose minutes or hours.

plans-capacity-title = Capacity
plans-capacity-link = How many requests will the tables serve?
plans-outlook = How many requests will be met
plans-outlook-now = With these tables, between { $least } and { $most } of { $requests } requests will probably be met.
plans-outlook-if = With { $tables } tables in the largest session, between { $least } and { $most } of { $requests } requests will probably be met.
plans-outlook-more = With { $tables } tables in the largest session, most likely { $share } would be met.
plans-outlook-in-force = The plan in force meets { $meetings } of { $requests }.
plans-outlook-working = This is being worked out: for each number of tables, missions like this one are imagined and planned. It takes some seconds.
plans-outlook-trust = In about four of five missions, the number lies within the range. Who asks for whom is drawn by chance here; a run plans the requests that were accepted.
plans-outlook-no-requests = Nobody has asked for a meeting yet. Say below how many requests you expect.
plans-outlook-chart = Share of requests met, by number of tables
plans-outlook-summary = Each bar is the range for one number of tables in the largest session, each dot the likely share.
plans-outlook-row = { $tables ->
    [one] One table
   *[other] { $tables } tables
}
plans-figure-likely = of the requests most likely met
plans-figure-used = of the tables’ time taken
plans-figure-seats = meetings of one slot fit at the tables
plans-column-low = At least
plans-column-likely = Most likely
plans-column-high = At most
plans-what-if = What if?
plans-what-if-note = Nothing changes by asking.
plans-what-if-ask = Work it out
plans-field-tables = Tables in the largest session
plans-field-tables-hint = Now { $now }; the other sessions get more or fewer in the same proportion.
plans-field-requests = Requests expected
plans-field-requests-hint = { $count ->
    [0] None has been made yet.
    [one] One is accepted or awaits an answer.
   *[other] { $count } are accepted or await an answer.
}
plans-error-capacity-tables = The number of tables is a whole number from 1 to { $most }.
plans-error-capacity-requests = The number of requests is a whole number from 1 to { $most }.
plans-sessions = Sessions and their tables
plans-sessions-caption = In order of time, without lost tables
plans-column-slots = Slots
plans-column-seats = Meetings that fit
plans-no-sessions = No session yet
plans-no-sessions-why = As soon as the programme has a session with tables, this page says how many requests they will serve.
