# Letters that the product writes.
notices-letter =
    Good day,

    { $sentence }

    Read on: { $address }

    Attaché writes this on behalf of the organisers of the mission. Nothing protected is ever sent by email.
notices-requested = { $name } ({ $organisation }) would like to meet you during the mission.
notices-requested-subject = { $name } would like to meet you
notices-accepted = { $name } ({ $organisation }) agreed to meet you. The time follows when the plan is published.
notices-accepted-subject = { $name } agreed to meet you
notices-declined = { $name } ({ $organisation }) cannot accept your meeting request.
notices-declined-subject = { $name } declined your request
notices-withdrawn = { $name } ({ $organisation }) withdrew the meeting request to you.
notices-withdrawn-subject = { $name } withdrew a request
notices-expired = { $name } ({ $organisation }) did not answer your meeting request in time.
notices-expired-subject = Your request to { $name } expired
notices-plan = A new plan of the meetings was published, and it changes your day.
notices-plan-subject = Your meetings have changed
notices-no-server = No mail server is set up, so nothing can be sent.
notices-goes-by-itself = This letter was sent already, or goes by itself.
notices-message = { $body }
notices-message-subject = { $subject }
notices-applicant-accepted = { $agency } has accepted you for the mission, on behalf of { $organisation }.
notices-applicant-accepted-subject = You take part in the mission
notices-applicant-waits = { $agency } has put you on the waiting list, on behalf of { $organisation }. When a place becomes free, it is offered to you.
notices-applicant-waits-subject = You are on the waiting list
notices-applicant-refused = { $agency } cannot give you a place in this mission, on behalf of { $organisation }. We thank you for your interest.
notices-applicant-refused-subject = Your application for the mission
notices-applicant-moved = Your application for { $organisation } was handed in twice. { $agency } keeps one application, and you are part of it.
notices-applicant-moved-subject = Your applications were joined
notices-applicant-duplicate = There are two applications for { $organisation }. { $agency } keeps the other one; this one is withdrawn. If that is not right, write to { $agency }.
notices-applicant-duplicate-subject = Your application was handed in twice
notices-party-joined = A second application for { $organisation } was joined with yours. { $agency } keeps yours; nothing is lost that you typed.
notices-party-joined-subject = Another application was joined with yours
notices-place-offered = A place became free with { $agency } and is held for you, on behalf of { $organisation }. Take it in time, or it goes to the next.
notices-place-offered-subject = A place is offered to you
notices-invited-manager = { $name } invites you to manage { $organisation } in the mission: its profile, its application and its team. The link below can be used for seven days, and once.
notices-invited-manager-subject = { $organisation } invites you
notices-invited-delegate = { $name } invites you to sign in as a participant of { $organisation }: you see your day, your meetings and your travel file. The link below can be used for seven days, and once.
notices-invited-delegate-subject = { $organisation } invites you to sign in
notices-invoice-issued = { $agency } has issued the invoice for the participation of { $organisation }. It stands with your application, with how to pay it.
notices-invoice-issued-subject = Your invoice for the mission
notices-credit-note-issued = { $agency } has issued a credit note for { $organisation }. It stands with your application.
notices-credit-note-issued-subject = A credit note for your participation
