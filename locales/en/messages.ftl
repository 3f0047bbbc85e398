# Letters to many.
messages-title = Messages
messages-lead = One letter to many people, each in their own language. To more than { $most } people a second officer must confirm; every message can be stopped for { $minutes } minutes.
messages-new = Write to many
messages-none = No message yet
messages-none-more = What you write here goes to the participants whom you choose, as a letter each.
messages-to = { $count ->
    [one] To one person
   *[other] To { $count } people
}
messages-state-asked = Waits for a second officer
messages-state-held = Goes shortly
messages-state-sent = Sent
messages-state-stopped = Stopped
messages-everybody = Everybody
messages-category = Who
messages-region = Region
messages-placeholders = These stand for something of each recipient:
messages-subject = Subject in { $language }
messages-body = Text in { $language }
messages-look = Look at it first
messages-send = Send
messages-would-go = { $count ->
    [one] It would go to one person.
   *[other] It would go to { $count } people.
}
messages-needs-second = A second officer must confirm it.
messages-as-read = { $language }: as the first of { $count } reads it
messages-recipients = Recipients
messages-written = Written by
messages-goes = Goes
messages-stop = Stop this message
messages-waits-for-second = Another officer must confirm this message before it goes.
messages-please-confirm = { $count } people. Do you agree that this message goes to them?
messages-confirm = I agree, send it
messages-refuse = I do not agree
messages-held = It goes in { $seconds } seconds. Until then it can be stopped.
messages-subject-missing = Please write a subject too.
messages-body-missing = Please write the text too.
messages-control-characters = A subject cannot contain line breaks.
messages-too-long = At most { $most } characters; you entered { $typed }.
messages-no-language = Please write the message in at least one language.
messages-unknown-placeholder = There is no field “{ $field }”. Did you mean “{ $meant }”?
messages-protected-field = The field “{ $field }” may not be sent by mail.
messages-too-late = This message has already gone or was stopped.
messages-nobody = Nobody whom you may write to fits this choice, or none of them has a mail address.
