# Asking for a meeting, and answering.
requests-title = Meeting requests
requests-with = Request: { $name }
requests-new-title = Ask for a meeting
requests-ask = Ask for a meeting
requests-left = { $left ->
    [0] All your requests are in use. One becomes free when it is declined, withdrawn or not answered in time.
    [one] You can have one more request open.
   *[other] You can have { $left } more requests open.
}
requests-sent = Sent
requests-received = Received
requests-none-sent = No requests yet
requests-none-sent-why = Look among the local companies and organisations for those you would like to meet. Accepted requests are planned around your programme.
requests-none-received = Nobody has asked you yet
requests-none-received-why = You will get a letter when a participant of the mission asks you for a meeting.

requests-state-asked = awaiting an answer
requests-state-accepted = accepted
requests-state-declined = declined
requests-state-withdrawn = withdrawn
requests-state-expired = not answered in time

requests-priority-1 = nice to have
requests-priority-2 = of some interest
requests-priority-3 = useful
requests-priority-4 = important
requests-priority-5 = a must
requests-part-of-day-any = at any time
requests-part-of-day-morning = before noon
requests-part-of-day-afternoon = after noon
requests-minutes = { $minutes } minutes
requests-answer-until = answer expected by { $when }
requests-placed = planned

requests-search = Whom would you like to meet?
requests-search-hint = A name, a city, a domain or what you are looking for.
requests-search-button = Search
requests-nobody = Nobody found
requests-nobody-why = Try fewer words, or a more general one.
requests-more = { $count ->
    [one] And one more: add a word to narrow the search.
   *[other] And { $count } more: add a word to narrow the search.
}
requests-choose = Ask
requests-seeks = Seeks: { $need }
requests-choose-somebody = Choose somebody
requests-choose-other = Choose somebody else
requests-see-first = See the request

requests-field-to = Whom would you like to meet?
requests-field-priority = How much do you want this meeting?
requests-field-priority-hint = When not everything fits, the plan keeps what is wanted most.
requests-field-length = How long?
requests-field-part-of-day = When in the day?
requests-field-message = Message
requests-field-message-hint = What would you like to talk about? At most { $most } characters; only the person you ask reads it.
requests-send = Send the request

requests-error-to = Choose whom you would like to meet.
requests-error-priority = Choose how much you want this meeting.
requests-error-length = A meeting takes { $short } or { $long } minutes.
requests-error-part-of-day = Choose a part of the day.
requests-error-message-long = At most { $most } characters; you wrote { $count }.
requests-error-message-control = The message contains characters that cannot be shown. Please type it again.

requests-refused-unknown = Nobody in this mission can be found under that choice. Please choose again.
requests-refused-oneself = You cannot ask yourself for a meeting.
requests-refused-same-side = You both belong to the same side. Requests go from participants of the mission to local organisations.
requests-refused-not-for-meetings = Meetings with the official delegation are arranged by protocol, not by request.
requests-refused-already-open = There is already an open request between you two.
requests-refused-quota = You already have { $quota } open requests, the most one person can have. Withdraw one to send another.
requests-refused-window-closed = The mission is over: no more meetings can be requested.
requests-refused-accepted = This request has already been accepted.
requests-refused-declined = This request has already been declined.
requests-refused-withdrawn = This request has been withdrawn.
requests-refused-expired = The time to answer this request is over.
requests-refused-placed = This meeting is in the published plan and can no longer be withdrawn here. Please speak to the organiser.

requests-answer-note = This page answers this one request and nothing else. You need no account.
requests-answer-accepted = Thank you: you accepted. The time and the table come by letter with the published plan.
requests-accept = Accept
requests-decline = Decline
requests-withdraw = Withdraw the request
requests-seat = { $day }, { $hours } ({ $city }), table { $table }, { $place }
requests-left-out = no place in the plan
requests-next-asked = Sent to { $name }. You will get a letter with the answer.
requests-next-accepted = Accepted. There is nothing more to do: the time and the table come with the next plan.
requests-next-left-out = Accepted, but the plan in force has no place for this meeting. A later plan may find one, and you will be told. The organiser knows what stands in the way.
requests-to-my-day = To my day
requests-what = What is asked
requests-wanted = Wanted
requests-length = Length
requests-time-of-day = Time of day
requests-happened = What happened
requests-clock = Times in { $city }
requests-home-city = Brussels
requests-happened-asked = { $name } asked
requests-happened-accepted = { $name } accepted
requests-happened-declined = { $name } declined
requests-happened-withdrawn = { $name } withdrew the request
requests-happened-expired = No answer came in time
