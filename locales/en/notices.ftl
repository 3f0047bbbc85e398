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
