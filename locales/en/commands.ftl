# What the command line says.
commands-broken = Something broke: { $cause }
commands-unreadable = { $path } cannot be read: { $cause }.
commands-no-file = { $path } is not a file.
commands-out-is-input = { $path } is what is read; write to another file.
commands-out-is-other-out = { $path } is named twice; give each file a name of its own.
commands-plan-of-another = This plan was made for another problem, or the problem has changed since.
commands-unwritable = { $path } cannot be written: { $cause }.
commands-folder-unwritable = The folder { $path } cannot be written to: { $cause }. Name another with --data.
commands-bad-ca = { $file } holds no certificates in PEM.
commands-bad-oidc = --oidc-file does not hold a list of providers: { $why }
commands-bad-smtp = --smtp does not name a mail server: it reads smtps://user:password@host, smtp://host:587 or smtp://localhost:25?tls=none.
commands-open-password = --smtp would send a password over an open line: use smtps:// or leave out ?tls=none.
commands-bad-sender = --mail-from does not name a sender: { $from }.
commands-no-role = There is no role { $role }: name organiser, regional_officer or protocol_officer.
commands-account-there = { $mail } has an account already.
commands-bad-mail = { $mail } is no mail address.
commands-account = { $mail } can sign in now.
commands-no-account = No account signs in with { $mail }.
commands-factors-forgotten = The passkeys and the second factor of { $mail } are taken away and all sessions ended. The next letter signs them in.
commands-key-file = The file of the keys, { $path }, cannot be read or made: { $cause }.
commands-no-key = { $path } holds no key: each line must be a key of 64 hexadecimal digits.
commands-file-too-large = { $path } is larger than { $most } MiB.
commands-file-refused = { $path } is refused. { $why }
commands-tables-refused = Nothing was loaded: the tables in { $path } have errors.
commands-database-newer = The database was made by a newer version of Attaché (step { $version }). Nothing was changed; please use that version.
commands-database-altered = The database was made with another text of step { $version }. Nothing was changed. A demonstration begins anew with --fresh.
commands-database-away = The database is out of reach: { $cause }
commands-no-instance = There is no instance in { $path }. Begin with “attache migrate” or “attache demo”.
commands-no-mission = There is no mission called “{ $mission }” here.
commands-port-in-use = Port { $port } is in use. Choose another with --port, or 0 for any free one.
commands-port-refused = Port { $port } cannot be opened on that address. Choose others with --port and --listen.
commands-fresh-needs-folder = --fresh throws away what is in a folder; empty a PostgreSQL database yourself.
commands-migrated = { $steps ->
    [0] The database is up to date.
    [one] One step was applied.
   *[other] { $steps } steps were applied.
}
commands-backed-up = { $rows } rows of { $tables } tables are in { $path }. Digest: { $digest }
commands-restored = { $rows } rows of { $tables } tables were put back; whoever was erased since is erased again. Digest of the copy: { $digest }
commands-no-backup = { $path } is no backup of Attaché.
commands-damaged-backup = { $path } is damaged or incomplete: its digest is another. Nothing was changed.
commands-not-empty = The database is not empty. A backup is put back only into an empty one: name another folder with --data, or an empty PostgreSQL database.
commands-other-version = { $path } was made by another version of Attaché (step { $version } of the schema). Restore it with that version, then bring the database up to date with “attache migrate”.
commands-loaded = The mission “{ $mission }” was loaded.
commands-exported = The problem is in { $problem }, the plan in force in { $plan }.
commands-exported-problem = The problem is in { $problem }; no plan is in force yet.
commands-progress = { $granted } meetings · value { $value } of at most { $bound } · gap { $gap }
commands-planned = { $meetings } of { $wishes } wishes have a place. Value { $value }, at most { $bound } possible, gap { $gap }. The plan is in { $path }.
commands-checked = { $count ->
    [0] The plan keeps every rule: { $meetings } meetings, value { $value }.
    [one] One rule is broken.
   *[other] { $count } rules are broken.
}
commands-interrupted = Stopped before the end; this is the best plan so far.
commands-bound = No plan has more than { $bound }.
commands-no-wish = The problem has no wish “{ $wish }”.
commands-wish-granted = The wish “{ $wish }” has a place in this plan.
commands-plan-breaks-rules = The plan breaks rules, so there is no use in asking what it left out; “attache check” names them.
commands-no-remedy = No change that was tried makes room for it.
commands-explained-some = The first { $most } are shown; --most shows more.
commands-left-out = { $wish } ({ $name })
commands-explained = { $count ->
    [0] Every wish has a place.
    [one] One wish was left out.
   *[other] { $count } wishes were left out.
}
commands-generated = A problem with { $persons } persons and { $wishes } wishes is in { $path }.
commands-converted = The problem, with { $persons } persons and { $wishes } wishes, is in { $path }.
commands-converted-by-numbers = This format has no names: persons, places and wishes are called by their numbers there.
commands-unsayable-dzn = .dzn knows one day with a morning and an afternoon, one place, meetings of two persons in one slot, and nothing but that each is granted with few breaks; this problem says something else.
commands-unsayable = This problem says something that mms-1 has no words for.
commands-unsayable-weights = In mms-1 a unit of weight counts one point; here it counts another number.
commands-unsayable-travel = In mms-1 minutes on the way cost nothing; here they do.
commands-unsayable-mutual = In mms-1 a mutual wish counts no more than another; here it does.
commands-unsayable-slots = In mms-1 a wish cannot be limited to slots or sessions; here one is.
commands-unsayable-pins = In mms-1 a promise is a slot and a place; here one promises more or less.
commands-unsayable-roles = Representatives that the planner picks, and interpreters, cannot be said in mms-1.
commands-unsayable-demands = What every plan must keep to, such as that no wish is left out, cannot be said in mms-1.
commands-unsayable-published = A published plan cannot be said in mms-1.
commands-unsayable-fairness = Points for equal shares cannot be said in mms-1.
commands-plot-value = Value
commands-plot-bound = Bound
commands-plot-bound-title = What no plan can exceed
commands-plot-bound-summary = After { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} it is certain that no plan has more than { $bound }.
commands-repaired =
    { $hit ->
        [0] Nobody is hit.
        [one] One person is hit.
       *[other] { $hit } persons are hit.
    } { $changed ->
        [0] Nobody’s day changes
        [one] One person’s day changes
       *[other] The days of { $changed } persons change
    }, { $differences ->
        [0] no meeting is different
        [one] one meeting is different
       *[other] { $differences } meetings are different
    }, { $lost ->
        [0] none is lost.
        [one] one is lost.
       *[other] { $lost } are lost.
    } Value { $value }. The new plan is in { $path }.
commands-demands-open = No plan was found in time that does all that is demanded; nothing was written.
commands-impossible = No plan can do all that is demanded; nothing was written. Without any one of these there might be one:
commands-forecast-needs = A forecast needs a problem file, or at least --tables, --slots, --persons and --wishes.
commands-forecast-nothing = There is nothing to forecast: no table is open, or no wish is expected (--wishes).
commands-forecast = Of { $wishes } wishes, { $least } to { $most } will be granted ({ $low } to { $high }), most likely { $likely }. In four of five missions it is within this range.
commands-forecast-scarce = Tables are scarce: they are in use { $used } of the time. More tables or slots would help.
commands-forecast-roomy = Tables are in use { $used } of the time: more of them would help little.
commands-forecast-corner = slots \ tables
commands-forecast-table = Share of { $wishes } wishes that will be granted, for slots in a session (down) and tables (across). In four of five missions it is within the range.
commands-plot-share-title = Share of wishes granted
commands-plot-share-summary = With { $first } tables { $from } of the wishes are most likely granted, with { $last } tables { $to }.
commands-plot-high = At most, in four of five missions
commands-plot-likely = Most likely
commands-plot-low = At least, in four of five missions
commands-plot-tables = tables
commands-serving = Attaché is at { $address } (Ctrl+C stops it).
commands-demo-folder = The demonstration is in { $path }.
commands-doctor =
    { $engine }, { $missions ->
        [one] one mission
       *[other] { $missions } missions
    }; jobs: { $waiting } waiting, { $given_up } given up; letters in the outbox: { $letters }.
commands-doctor-tampered = The log of { $scope } was altered at line { $number }.
commands-doctor-sound = Every line of the log is as it was written.
commands-unguarded = The database does not refuse to alter its logs: the trigger { $guard } is missing or switched off.
commands-no-head = Line { $line } of { $path } is not the head of a log: its name, a number and a seal.
commands-summary =
    Belgian economic mission to the West Coast of the United States, 5–10 October 2025.
    { $participants } participants from { $companies } companies, { $federations } federations and chambers of commerce,
    { $academic } academic institutions and Belgian administrations; { $activities } activities.
    { $meetings } of { $wishes } agreed B2B meetings have a time and a table; { $left_out } are left out, each with its reason.
    Value { $value }; no plan can exceed { $bound }: this one is within { $gap } of the best possible.
commands-rehearse-day = Day { $day }: { $begun } applications begun, { $submitted } handed in; { $accepted } people accepted, { $waiting } waiting, { $offered } offered a place; { $letters } letters.
commands-rehearse-check = The rehearsal stopped on day { $day }, because { $check } does not hold: { $found }
commands-rehearse-act = The rehearsal stopped, because the product did something else than it had to: { $what }
commands-rehearse-differs = The mission does not end as it was announced: { $what }
commands-rehearse-end =
    { $participants } participants and { $companies } companies ({ $split }), { $federations } federations and chambers, { $academic } academic institutions.
    { $refused } acts were refused as they had to be; { $letters } letters, { $lines } lines of history, every check held every evening.
    { $seconds } seconds. Digest of the final state: { $digest }
