# What a reader sees in place of a page.
error-title = That did not work
error-absent-title = Nothing is here
error-way-on = To the first page
error-absent = There is nothing at this address.
error-sign-in-first = Please sign in first.
error-fault = Something broke on our side. Nothing was changed; the operator can see what happened.
error-unavailable = The service is busy. Nothing was changed; please try again in a moment.
error-method = This address cannot be used in that way.
error-too-large = What was sent is too large: at most 256 kilobytes, or one file no larger than the form says.
error-cross-site = This was sent from another site, so nothing was done. Please use the form on this site.
error-bad-address = This address is not complete.
error-bad-body = What was sent cannot be read.
error-unknown-field = The field “{ $field }” cannot be set here.
error-missing-field = The field “{ $field }” is missing.
error-not-json = Please send JSON (Content-Type: application/json).
error-key-bad = This key cannot be used: it needs 1 to 255 letters, digits or signs, without spaces.
error-key-reused = This request was already used for another action.
error-key-under-way = This was already sent and is being carried out; look again in a moment.
error-key-done = This was already done, once; the page shows the result.
error-try-later = Too many attempts. Please try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
