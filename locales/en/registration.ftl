# Calls for interest, applications and their selection.
registration-moment = { $day }, { $hour } (Brussels time)
registration-calls = Calls for interest
registration-calls-lead = Each regional agency chooses who travels with the mission. Here stands by what it chooses, what it asks and until when.
registration-no-calls = No call yet
registration-no-calls-why = The calls of the agencies appear here when they are made.
registration-phase-coming = Not open yet
registration-phase-open = Open
registration-phase-closed = Closed
registration-opens = Opens on { $when }
registration-closes = Open until { $when }
registration-closed = Closed since { $when }
registration-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
registration-places-name = Places
registration-most-people = Most people of one organisation
registration-offer-held = An offered place is held for
registration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
registration-fee-of = Fee, { $size } (before VAT)
registration-size-sme = SME
registration-size-large = large company
registration-apply = Apply
registration-criteria = How it is chosen
registration-criteria-caption = Criteria and how much each counts
registration-quotas-caption = Places that are kept, and that are the most
registration-quota-group = Of whom
registration-quota-least = At least
registration-quota-most = At most
registration-counted-only = We also look at the delegation as a whole by answers that are never shown of anybody: only how many gave each, from five people on, in steps of five.
registration-criterion = Criterion
registration-weight = Weight
registration-asked = What is asked
registration-asked-accepted = Later, of those accepted
registration-logistics-until = To be answered by { $when }.
registration-per-person = of each person
registration-only-if = depending on an earlier answer
registration-mine = My applications
registration-mine-none = No application yet
registration-mine-none-why = Begin one below: what you type is kept at every step, and you can go on later on another device.
registration-open-calls = Open calls
registration-begin = Begin
registration-unnamed = Organisation without a name
registration-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
registration-state-draft = Draft
registration-state-submitted = Handed in
registration-state-withdrawn = Withdrawn
registration-standing-applied = Under review
registration-standing-accepted = Accepted
registration-standing-waiting = Waiting list
registration-standing-offered = Place offered
registration-standing-refused = Not selected
registration-standing-withdrawn = Withdrawn
registration-decision-accept = Accept, not published
registration-decision-wait = Waiting list, not published
registration-decision-refuse = Refuse, not published
registration-people = Who would come
registration-comes-together = They come all together or not at all.
registration-organisation = The organisation
registration-withdrawal = Withdrawing
registration-withdrawal-why = Places that you hold go to the waiting list. This cannot be undone; you can apply again while the call is open.
registration-withdraw = Withdraw the application
registration-next-withdrawn = This application was withdrawn.
registration-next-accepted = You take part. { $agency } will write to you about travel and hotel.
registration-next-waiting = You are on the waiting list of { $agency }. When a place becomes free, it is offered to you.
registration-next-refused = { $agency } could not give you a place in this mission.
registration-next-submitted = { $agency } has your application. You hear from it when the selection is published.
registration-offer = A place is held for { $names } until { $when }.
registration-offer-take = Take it
registration-offer-leave = Leave it to the next
registration-step-organisation = Organisation
registration-step-people = People
registration-step-questions = Questions
registration-step-review = Check and hand in
registration-hand-in-until = Hand in until { $when }. What you type is kept at every step.
registration-hand-in = Hand in
registration-go-on = Go on
registration-keep = Keep for later
registration-field-name = Name of the organisation
registration-field-number = Enterprise number
registration-field-number-hint = Ten digits, such as 0123.456.749
registration-field-size = Size
registration-field-size-hint = An SME has fewer than 250 people and at most € 50 million of turnover.
registration-field-city = Place
registration-field-offer = What you offer
registration-field-offer-hint = Two or three sentences, at most 600 characters; participants and hosts read them.
registration-field-need = What you look for
registration-field-need-hint = Whom you would like to meet, and for what.
registration-people-most = At most { $most } from one organisation. The agency may accept all of you or some.
registration-person-number = Person { $number }
registration-remove-person = Remove person { $number }
registration-add-person = Add a person
registration-field-together = If not all of you can be accepted
registration-field-together-hint = Some of you may find a place where all do not.
registration-together-no = some of us come all the same
registration-together-yes = none of us comes: all together or not at all
registration-field-given = Given name
registration-field-family = Family name
registration-field-function = Function
registration-field-mail = Mail address
registration-field-phone = Telephone
registration-field-language = Language of letters
registration-field-first = First day
registration-field-last = Last day
registration-questions-lead = Some questions appear only after an earlier answer: go on, and they stand here.
registration-answer-yes = yes
registration-answer-no = no
registration-review-open = Something is missing or not right in these steps:
registration-consent-why = The agency uses this to choose, and gives names, functions and companies of those accepted to the organisers of the mission. You may withdraw at any time.
registration-field-consent = All people named here know of this application and agree to it.
registration-desk = Selection
registration-desk-lead = Nobody outside the agency and the coordination sees a decision before it is published.
registration-quota = Places
registration-quota-caption = Places taken, decisions not yet published included
registration-quota-bounds = At least { $least }, at most { $most }
registration-counted-few = too few answers to say
registration-counted-about = { $what }: about { $count }
registration-of-whom = Agency
registration-taken = Taken
registration-left = Left
registration-queue = Applications
registration-queue-empty = Nothing was handed in
registration-queue-empty-why = Applications appear here once they are handed in; drafts stay with who writes them.
registration-gates-open = { $count ->
    [one] { $count } check open
   *[other] { $count } checks open
}
registration-gates-failed = { $count ->
    [one] { $count } check failed
   *[other] { $count } checks failed
}
registration-publication = Publishing
registration-publication-lead = Publishing makes those accepted participants and sends everybody concerned a letter. Only a new decision undoes it.
registration-publication-preview =
    { $agency }: { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    } not published
registration-publish = Publish the selection of { $agency }
registration-places-taken = { $taken } of { $places } places are taken.
registration-decision = Decision
registration-decision-lead = Decide about each person. It stays a draft until the coordination publishes it.
registration-decide-accept = Accept
registration-decide-wait = Waiting list
registration-decide-refuse = Refuse
registration-decide = Keep the decision
registration-field-reason = Reason
registration-field-reason-hint = Needed where somebody is refused; applicants do not see it.
registration-reason-none = None
registration-reason-capacity = No place left
registration-reason-balance = Balance of the group
registration-reason-incomplete = Incomplete
registration-reason-late = Too late
registration-reason-objection = Objection of a minister
registration-gates = Checks
registration-gate-registered = Registered as an enterprise
registration-gate-not_bankrupt = Not bankrupt
registration-gate-no_sanction = On no list of sanctions
registration-gate-complete = File complete
registration-gate-state-passed = passed
registration-gate-state-failed = failed
registration-gate-state-waived = waived
registration-gate-unseen = Not looked into yet
registration-gate-note = Evidence and its date
registration-gate-set-passed = Passed
registration-gate-set-failed = Failed
registration-gate-set-waived = Waive
registration-scores = Points
registration-scores-blind = You see the points of others once yours are given.
registration-scores-caption = Points by reviewer, weighed by the criteria
registration-reviewer = Reviewer
registration-points = Points
registration-mean-spread = Mean { $mean }, spread { $spread }
registration-give-points = Give these points
registration-answers = Answers
registration-error-required = Fill this in.
registration-error-control = This cannot contain line breaks or other control characters.
registration-error-long = At most { $most } characters; you entered { $count }.
registration-error-mail = This is no mail address. It looks like name@example.be.
registration-error-mail-two-at = This mail address has two @ signs.
registration-error-phone = A telephone number has 6 to 15 digits.
registration-error-number-kbo = This is no Belgian enterprise number: its ten digits do not match their check.
registration-error-choice = Choose one of these.
registration-error-number = Enter a whole number in the range asked for.
registration-error-date = This day does not exist.
registration-error-outside = The mission travels from { $first } to { $last }.
registration-error-before-start = The last day comes before the first.
registration-error-nobody = Name at least one person.
registration-error-many = At most { $most } people of one organisation.
registration-error-consent = Confirm that everybody agrees.
registration-error-points = Give 0 to 5 points by every criterion.
registration-refused-not-open = This call is not open yet.
registration-refused-closed = This call is closed.
registration-refused-colleague = Your colleague { $name } has already applied for your organisation.
registration-refused-somebody = There is an application for this organisation already. The agency will contact you.
registration-refused-not-draft = This application was handed in or withdrawn and can no longer be changed.
registration-refused-unfinished = Something is missing or not right in an earlier step.
registration-refused-full = No place is left. On the waiting list this party would be number { $place }.
registration-refused-gates = First every check must be passed or waived.
registration-refused-together = They come only together: accept all of them or none.
registration-refused-reason = Choose a reason for refusing.
registration-refused-nothing = There is nothing decided that is not published.
registration-refused-no-offer = No place is offered any more.
registration-proposal = Proposal by the criteria
registration-proposal-lead = This is what points, places and balance propose for those nobody has decided about. Taken over, it stays a draft that you can change.
registration-proposal-of = Proposal for { $agency }
registration-proposal-take = Take over as drafts for { $agency }
registration-party = Organisation
registration-party-people = People
registration-party-in = In
registration-party-why = Why
registration-why-points = Its points are among the best
registration-why-balance = Otherwise its size would have too few places
registration-why-group_balance = Otherwise its domain or answer would have too few places
registration-why-some_places = Places are left for some of its people
registration-why-capacity = No place is left
registration-why-most_of_size = Its size has as many places as it may
registration-why-most_of_group = Its domain or answer has as many places as it may
registration-why-gates = A check is open or failed
registration-why-no_points = Nobody has given points yet
registration-alike = Possibly the same
registration-alike-caption = Applications that may be of the same organisation or people
registration-alike-this = This application
registration-alike-number = Same enterprise number
registration-alike-mail = Same mail address
registration-alike-name = Nearly the same name
registration-choose = Choose
registration-change-person = Withdraw or send somebody else
registration-comes-instead = instead of { $name }
registration-substitute = Somebody else comes instead
registration-substitute-lead = Whoever comes instead takes the same place: what was decided about it stays.
registration-substitute-do = This person comes instead
registration-leaves = This person does not come
registration-leaves-lead = A place that this person holds goes to the waiting list. The others of your organisation are not concerned. This cannot be undone here.
registration-leaves-reason = Reason
registration-leaves-do = Withdraw this person
registration-refused-no-place = This person was not selected or has withdrawn: nobody can come instead.
registration-refused-too-late = It is too late to change who comes. Ask your agency.
registration-logistics = Travel and hotel: what is asked of those accepted
registration-logistics-later = This is asked once somebody is accepted, and can be answered until { $when }.
registration-logistics-over = Answers could be given until { $when }. Tell { $agency } of any change.
registration-logistics-complete = Everything is answered. You can change it until { $when }.
registration-logistics-missing = { $count ->
    [one] { $count } answer is missing. Answer
   *[other] { $count } answers are missing. Answer
} until { $when }; what you type is kept.
registration-logistics-do = Keep these answers
registration-refused-not-accepted = Nobody of this application is accepted yet, so nothing is asked.
registration-refused-answers-closed = It is too late to change these answers here. Tell your agency.
registration-bulk = One decision about several
registration-bulk-lead = Tick applications above to decide the same about all of them. First you see what would change.
registration-bulk-tick = Tick
registration-bulk-decision = Decision about those ticked
registration-bulk-preview = Show what would change
registration-bulk-why = Nothing is decided yet. What you keep stays a draft until the coordination publishes it.
registration-bulk-lines = What would change
registration-bulk-caption = Each application, as it stands and as it would stand
registration-bulk-now = Now
registration-bulk-then = Then
registration-bulk-places = Places taken now and then, decisions not yet published included
registration-bulk-do = { $count ->
    [one] Keep { $count } decision as a draft
   *[other] Keep { $count } decisions as drafts
}
registration-bulk-back = Back without deciding
registration-refused-nobody-ticked = Tick at least one application.
registration-refused-no-decision = Choose what is decided about those ticked.
registration-import-link = Import from a spreadsheet, export as a spreadsheet
registration-import = Import and export
registration-import-lead = Applications that reached you by mail in a spreadsheet: one row for each person, rows with the same enterprise number are one application. You see first what would be imported.
registration-import-call = Call
registration-import-file = Spreadsheet
registration-import-file-hint = CSV or XLSX, at most 10 MiB
registration-import-upload = Look at it
registration-import-no-file = Choose a file.
registration-imports = Spreadsheets so far
registration-import-done = { $count ->
    [one] { $count } application was imported.
   *[other] { $count } applications were imported.
}
registration-import-open = not imported yet
registration-import-first = What came of it the first time
registration-import-mapping = What each column is
registration-import-no-column = No column
registration-import-check = Check the rows
registration-import-unmapped = Choose the column with this; without it no row stands.
registration-import-read = Read as { $encoding }. If letters or columns below look wrong, save the file anew and upload it again.
registration-import-read-as = Read as { $encoding }, separator { $separator }. Correct? If letters or columns below look wrong, save the file as XLSX and upload it again.
registration-import-first-rows = The first rows, as they were read
registration-import-result = What would be imported
registration-import-stands = All { $rows } rows stand: they make { $count ->
    [one] { $count } application.
   *[other] { $count } applications.
}
registration-import-do = Import all
registration-import-faults = { $count ->
    [one] { $count } thing is wrong, so nothing is imported. Mend it in the file and upload it again, or choose other columns.
   *[other] { $count } things are wrong, so nothing is imported. Mend them in the file and upload it again, or choose other columns.
}
registration-import-faults-caption = What is wrong, row by row
registration-import-row = Row
registration-import-column = Column
registration-import-wrong = What is wrong
registration-import-faulty = Only the faulty rows, as CSV
registration-import-faulty-file = Faulty rows
registration-import-known = This organisation has applied already.
registration-import-twice = This person stands in an earlier row.
registration-import-too-large = This file is larger than 10 MiB.
registration-import-expands = This file unpacks to more than 50 MiB.
registration-import-other = This is a file of the kind { $kind }, not a spreadsheet. Send CSV or XLSX.
registration-import-no-sheet = This is not a spreadsheet. Send CSV or XLSX.
registration-import-rows = At most { $most } rows are read.
registration-import-columns = At most { $most } columns are read.
registration-import-empty = There is no row in this file.
registration-import-column-twice = Two columns are called “{ $column }”.
registration-import-cells = Row { $row } has more cells than the header.
registration-export = Export
registration-export-lead = What was handed in to your calls. That you take it out stands in the history.
registration-export-applications = Applications
registration-export-people = People
registration-export-standing = Status
registration-refused-already-imported = Exactly this file was imported already.
registration-refused-rows-faulty = Some rows do not stand any more, so nothing was imported.
registration-shortcuts = Shortcuts
registration-shortcuts-lead = With these keys nothing is sent yet: you send it with the button.
registration-shortcut-next = Next application
registration-shortcut-before = Application before
registration-shortcut-tick = Tick or untick
registration-shortcut-help = This help
registration-shortcuts-close = Close
