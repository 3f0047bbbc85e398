# The organiser's first page.
desk-kicker = Organiser’s desk
desk-title = What needs attention
desk-before = { $days ->
    [one] One day to go.
   *[other] { $days } days to go.
}
desk-during = Day { $day } of { $of }.
desk-after = The mission ended on { $day }.
desk-now = Now
desk-nothing = Nothing is waiting for you.
desk-figures = In figures
desk-printed = published: { $figure }
desk-all-figures = All published figures and what is counted now
desk-meetings = Meetings
desk-placed = { $meetings } of { $wishes } accepted requests have a meeting in the plan in force
desk-published = Published on { $at } (Brussels); at most { $gap } below the best possible.
desk-no-plan = No plan is in force
desk-no-plan-more = Make a plan, look at it, then publish it.
desk-session = Session
desk-day = Day
desk-session-meetings = Meetings
desk-session-places = Places
desk-session-fill = How full
desk-sessions-note = How full each session is: its slots times its tables.
desk-requests = Requests
desk-requests-note = { $count } requests so far
desk-request-state = State
desk-request-count = Number
desk-request-share = Share
desk-requests-asked = Waiting for an answer
desk-requests-accepted = Accepted
desk-requests-declined = Declined
desk-requests-withdrawn = Withdrawn
desk-requests-expired = Expired without an answer
desk-lately = Recently
desk-all-history = The whole history
desk-ways = Shortcuts
desk-way-plans = Plans
desk-way-participants = Participants
desk-way-delegation = Official delegation
desk-way-figures = Figures
desk-way-letters = Letters
desk-way-history = History
desk-go-plans = To the plans
desk-go-programme = To the programme
desk-go-figures = Compare
desk-matter-no-plan = Meetings are wanted, and no plan is in force
desk-matter-stale = The plan in force no longer fits the requests
desk-matter-stale-more = Accepted since it was made: { $unplanned }. Planned but no longer accepted: { $orphaned }.
desk-matter-expiring = { $count ->
    [one] Request expires within two days
   *[other] Requests expire within two days
}
desk-matter-expiring-more = Nobody has answered yet. A must for whoever asked: { $musts }.
desk-matter-left-out = { $count ->
    [one] Accepted request has no place in the plan in force
   *[other] Accepted requests have no place in the plan in force
}
desk-matter-left-out-more = The plan gives the reason for each.
desk-matter-without-venue = { $count ->
    [one] Activity without a venue
   *[other] Activities without a venue
}
desk-matter-without-venue-more = Nobody can be told where to go, and no travel time is known.
desk-matter-without-room = { $count ->
    [one] B2B session without a room
   *[other] B2B sessions without a room
}
desk-matter-without-room-more = The tables cannot be found on the spot.
desk-matter-given-up = { $count ->
    [one] Task was given up
   *[other] Tasks were given up
}
desk-matter-given-up-more = Six attempts failed. Whoever runs the instance can find the cause with “attache doctor”.
desk-matter-figure = A published figure is no longer true
desk-matter-figure-more = { $figure }: published as { $printed }, { $live } are counted now.
desk-by-itself = Attaché
desk-event-mission_loaded = { $by } read the mission from its tables
desk-event-signed_in = { $by } signed in
desk-event-sessions_ended = { $by } ended all sessions of an account
desk-event-account_suspended = { $by } suspended an account
desk-event-account_restored = { $by } let a suspended account sign in again
desk-event-second_factor_added = { $by } set up a second factor
desk-event-second_factor_removed = { $by } took a second factor away
desk-event-recovery_code_used = { $by } used a recovery code
desk-event-passkey_added = { $by } added a passkey
desk-event-passkey_removed = { $by } took a passkey away
desk-event-provider_bound = { $by } signed in through another service for the first time
desk-event-letter_sent_again = { $by } sent a letter that had not gone by itself
desk-event-role_given = { $by } gave { $whom } a role
desk-event-role_ended = { $by } ended a role of { $whom }
desk-event-approval_asked = { $by } asked for a second person
desk-event-approval_given = { $by } agreed as the second person
desk-event-approval_refused = { $by } did not agree as the second person
desk-event-acting_begun = { $by } began to look at the product as { $whom }
desk-event-acting_ended = Looking at the product as { $whom } has ended
desk-event-dossier_changed = { $by } changed what they gave for the journey
desk-event-invoice_sender_changed = { $by } said who sends the invoices of { $about }
desk-event-invoice_address_changed = { $by } gave the address for an invoice
desk-event-invoice_issued = { $by } issued an invoice
desk-event-credit_note_issued = { $by } issued a credit note
desk-event-payment_noted = { $by } noted a payment
desk-event-invoices_exported = { $by } took out the list of invoices
desk-event-dossier_granted = { $by } named somebody to read protected data
desk-event-data_swept = { $by } deleted what was kept long enough
desk-event-retention_signed = { $by } signed off what was deleted
desk-event-hold_placed = { $by } put a hold on somebody’s data
desk-event-hold_ended = { $by } ended the hold on somebody’s data
desk-event-erasure_asked = { $by } asked for their data to be erased
desk-event-erasure_confirmed = { $by } confirmed that somebody is to be erased
desk-event-person_erased = { $by } erased a person
desk-event-meeting_requested = { $asker } asked { $asked } for a meeting
desk-event-meeting_request_accepted = { $asked } accepted the request from { $asker }
desk-event-meeting_request_declined = { $asked } declined the request from { $asker }
desk-event-meeting_request_withdrawn = { $asker } withdrew the request to { $asked }
desk-event-meeting_request_expired = The request from { $asker } to { $asked } expired without an answer
desk-event-mission_changed = { $by } changed how the mission is set up
desk-event-mission_moved = { $by } brought the mission to the stage “{ $about }”
desk-event-profile_changed = { $by } changed the profile of { $about }
desk-event-listing_chosen = { $by } chose what others see of them in the directory
desk-event-results_noted = { $by } noted what came of the mission
desk-event-participant_withdrawn = { $by } noted that { $about } does not come
desk-event-group_withdrawn = { $by } noted that nobody of { $about } comes
desk-event-participant_returned = { $by } noted that { $about } comes after all
desk-event-participant_substituted = { $by } noted who comes instead of { $about }
desk-event-person_absent = { $by } noted that somebody cannot come
desk-event-person_back = { $by } noted that somebody can come after all
desk-event-tables_lost = { $by } noted how many tables a session has lost
desk-event-notice_changed = { $by } set the notice to { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
desk-event-plan_run_started = { $by } started a planning run (seed { $seed })
desk-event-plan_run_stopped = { $by } stopped the planning run with what it had
desk-event-plan_run_failed = A planning run ended without a plan
desk-event-plan_repair_started = { $by } had the plan in force repaired
desk-event-plan_drafted = { $by } drafted a plan: { $meetings } meetings, at most { $gap } below the best possible
desk-event-plan_confirmed = A run found nothing better than the plan with { $meetings } meetings
desk-event-meeting_pinned = { $by } promised the meeting of { $asker } with { $asked }
desk-event-meeting_unpinned = { $by } took back the promise for the meeting of { $asker } with { $asked }
desk-event-plan_published = { $by } published a plan with { $meetings } meetings
desk-event-call_made = { $by } made a call for interest
desk-event-call_changed = { $by } changed a call for interest
desk-event-application_submitted = { $by } handed in an application
desk-event-application_withdrawn = { $by } withdrew an application
desk-event-application_checked = { $by } noted what a check of an application found
desk-event-applications_told_apart = { $by } said that two applications are not the same
desk-event-applications_joined = { $by } kept one of two applications that are the same
desk-event-applicant_moved = { $by } moved somebody into another application
desk-event-applicant_duplicate = { $by } withdrew somebody’s second application
desk-event-party_joined = { $by } joined another application with this party
desk-event-organisations_merged = { $by } made { $whom } and { $about } one organisation
desk-event-file_attached = { $by } attached a file to an application
desk-event-file_removed = { $by } removed a file from an application
desk-event-application_scored = { $by } gave points to an application
desk-event-application_decided = { $by } decided about an application
desk-event-applicant_accepted = { $by } gave somebody who applied a place
desk-event-applicant_waits = { $by } put somebody who applied on the waiting list
desk-event-applicant_refused = { $by } gave somebody who applied no place
desk-event-place_offered = A place that became free is held for somebody of the waiting list
desk-event-place_freed = A place became free
desk-event-applicant_withdrawn = Somebody of a party withdrew
desk-event-applicant_substituted = Somebody else of a party comes instead
desk-event-logistics_answered = Those accepted of a party answered what they are asked
desk-event-applications_imported = Applications were imported from a spreadsheet
desk-event-applications_exported = Applications were exported as a spreadsheet
desk-event-selection_published = { $by } published the selection of an agency
desk-event-participants_changed = Who takes part for an agency changed after its selection
desk-other-event = { $by }: { $kind }
desk-go-left-out = See the reasons
desk-see-plan = See the plan in force
desk-matter-no-plan-more = Make a plan, look at it, then publish it.
desk-event-message_written = { $by } wrote to many
desk-event-message_stopped = { $by } stopped a message before it went
desk-event-message_sent = A message went to the outbox
desk-event-participants_exported = { $by } took a list of participants out of the product
desk-event-colleague_invited = { $by } invited somebody to the team of an organisation
desk-event-invitation_withdrawn = { $by } withdrew an invitation
desk-event-invitation_accepted = { $whom } accepted an invitation
desk-event-identifier_changed = { $by } changed the numbers of { $about }
desk-event-parent_changed = { $by } changed to whom { $about } belongs
desk-event-stay_changed = { $by } said when { $about } is there
desk-event-companion_declared = { $by } said who comes along with { $about }
desk-event-companion_withdrawn = { $by } said that somebody does not come along with { $about }
