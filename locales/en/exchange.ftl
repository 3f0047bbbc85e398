# Tables in and out.
exchange-at-table = { $table }: { $what }
exchange-at-column = { $table }, column { $column }: { $what }
exchange-at-row = { $table }, line { $row }: { $what }
exchange-at-cell = { $table }, line { $row }, column { $column }: { $what }
exchange-and-more =
    { $count ->
        [one] One more thing is wrong.
       *[other] { $count } more things are wrong.
    }
exchange-folder-absent = There is no folder { $folder }.
exchange-table-absent = the table is missing.
exchange-table-unreadable = the table cannot be read.
exchange-table-too-large = the table is larger than 32 MB.
exchange-not-utf8 = the table is not written in UTF-8; save it as “CSV UTF-8”.
exchange-semicolons = the cells are separated by semicolons; save the table with commas.
exchange-column-absent = the column is missing.
exchange-column-unknown = this table has no such column; is it misspelt?
exchange-column-twice = the column is there twice.
exchange-wrong-cell-count = the line has { $cells } cells, but the table has { $columns } columns.
exchange-not-one-row = the table must have exactly one line below its header; it has { $rows }.
exchange-no-rows = the table has no lines.
exchange-empty = this cell must not be empty.
exchange-not-a-code = “{ $value }” cannot name a line; use letters, digits and hyphens.
exchange-twice = “{ $value }” is there twice.
exchange-not-one-of = “{ $value }” is not known here; choose from { $known }.
exchange-unknown = “{ $value }” is not in { $table }.
exchange-not-a-mail-address = “{ $value }” is not a mail address.
exchange-not-a-day = “{ $value }” is not a day; write it as 2025-10-06.
exchange-not-a-time = “{ $value }” is not a time of day; write it as 09:20.
exchange-not-a-local-time = “{ $value }” is not a day with a time; write it as 2025-10-06T09:20.
exchange-not-a-moment = “{ $value }” is not a moment; write it in UTC, as 2025-10-06T07:20:00Z.
exchange-not-a-number = “{ $value }” is not a whole number from { $least } to { $most }.
exchange-not-a-decimal = “{ $value }” is not a number; write it with a point, as 37.79.
exchange-not-degrees = “{ $value }” is nowhere on Earth; latitudes go to 90 degrees, longitudes to 180.
exchange-not-yes-or-no = “{ $value }” is neither “yes” nor “no”.
exchange-not-a-zone = “{ $value }” is not a time zone; write it as America/Los_Angeles.
exchange-end-before-start = the end, { $end }, does not come after the start, { $start }.
exchange-legs-overlap = this leg begins before the one above has ended.
exchange-outside-mission = { $day } is not a day of the mission.
exchange-venue-of-other-leg = “{ $venue }” belongs to another leg.
exchange-room-of-other-venue = “{ $room }” is a room of another venue.
exchange-not-a-session = “{ $activity }” is not a B2B session, so it has no slots.
exchange-slots-absent = the B2B session “{ $activity }” has no line here with its slots.
exchange-session-without-room = the session has no room, so its tables are nowhere.
exchange-too-few-tables = the room has { $tables } tables, fewer than the session uses.
exchange-slots-outside-activity = the slots begin before the activity or end after it.
exchange-oneself = nobody can ask themselves for a meeting.
exchange-already-asked = there is already an open request between these two.
exchange-too-long = the text has more than { $most } characters.
