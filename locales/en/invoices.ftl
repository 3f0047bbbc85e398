# Fees, invoices, credit notes and payments.
invoices-title = Invoices
invoices-number = Number
invoices-kind = Kind
invoices-kind-invoice = Invoice
invoices-kind-credit = Credit note
invoices-credits = Corrects invoice
invoices-issued-on = Issued on
invoices-due-on = Due on
invoices-due-by = to be paid by { $day }
invoices-issued-at = issued on { $day }
invoices-buyer = Organisation
invoices-enterprise-number = Enterprise number
invoices-reference = Your reference
invoices-reference-hint = For example an order number; it is printed on the invoice.
invoices-communication = Structured communication
invoices-net = Total before VAT
invoices-vat-percent = VAT rate in percent
invoices-vat = VAT
invoices-vat-at = VAT { $percent }
invoices-total = Total
invoices-open = Still open
invoices-paid = Paid
invoices-standing = State
invoices-standing-open = open
invoices-standing-partly-paid = partly paid
invoices-standing-overdue = overdue
invoices-standing-paid = paid
invoices-standing-credited = credited
invoices-standing-pay-back = to be paid back
invoices-standing-credit-note = credit note
invoices-total-open = to be received
invoices-total-overdue = of which overdue
invoices-total-paid = received
invoices-waiting = { $count ->
    [0] Nothing waits for an invoice or a credit note.
    [one] { $count } application waits for an invoice or a credit note.
   *[other] { $count } applications wait for an invoice or a credit note.
}
invoices-search = Organisation, number or communication
invoices-search-go = Search
invoices-filter = Filter
invoices-none = No invoice
invoices-none-why = Invoices appear here once they are issued. Perhaps the search is too narrow.
invoices-caption = { $count ->
    [one] { $count } document, newest first
   *[other] { $count } documents, newest first
}
invoices-export = For the books
invoices-export-note = All invoices and credit notes that you may see, one a line. That you take them out stands in the history.
invoices-export-csv = CSV
invoices-export-xlsx = XLSX
invoices-due-title = To be invoiced
invoices-due-lead = What those accepted owe by the published rules of their call. Look at it here before you issue anything: an invoice cannot be changed, only corrected by a credit note.
invoices-to-issue = Invoices to issue
invoices-nothing-due = Nothing to invoice
invoices-nothing-due-why = Applications appear here when the selection is published and their call has a fee.
invoices-to-credit = Credit notes to confirm
invoices-to-credit-lead = Somebody withdrew after the invoice. The amount follows from the published rule of the call.
invoices-issue-sum = { $count ->
    [one] { $count } application, { $sum } in all.
   *[other] { $count } applications, { $sum } in all.
}
invoices-issue-ticked = Issue all that are ticked
invoices-issue-one = Issue only this one
invoices-net-and-vat = { $net } and { $vat } VAT
invoices-invoiced-already = { $sum } invoiced already
invoices-no-address = no address given yet
invoices-credit-why = { $count ->
    [0] nobody takes part any more; { $invoiced } invoiced, { $kept } stays due
    [one] { $count } person still takes part; { $invoiced } invoiced, { $kept } stays due
   *[other] { $count } people still take part; { $invoiced } invoiced, { $kept } stays due
}
invoices-credit-confirm = Issue the credit note
invoices-refused-no-sender = { $agency } has not said yet who sends its invoices. Fill that in first.
invoices-refused-changed = What { $name } owes has changed since you looked. Nothing was issued; look at it again.
invoices-refused-nothing-due = Nothing is due here any more; perhaps a colleague was first.
invoices-refused-nobody-ticked = Tick at least one application.
invoices-sender-title = Who sends the invoices
invoices-sender-lead = This is printed on every invoice that is issued from now on. What was issued stays as it is.
invoices-sender-none = No agency
invoices-sender-none-why = An agency appears here once it has a call in this mission.
invoices-sender-name = Name on the invoice
invoices-sender-keep = Keep
invoices-prefix = Letters in the numbers
invoices-prefix-hint = Two to eight capital letters or digits, such as FIT: the first invoice of 2025 is then 2025-FIT-0001.
invoices-street = Street and number
invoices-postcode = Postcode
invoices-town = Town
invoices-account-number = Account number (IBAN)
invoices-account-number-hint = Such as BE68 5390 0754 7034
invoices-vat-treatment = VAT on participation fees
invoices-vat-treatment-hint = Your agency declares this itself. Ask those who keep its books if you are not sure.
invoices-vat-none = No VAT
invoices-vat-none-hint = The agency acts as a public authority (article 6 of the VAT Code).
invoices-vat-none-says = No VAT is due: the agency acts as a public authority (article 6 of the VAT Code).
invoices-vat-standard = 21 %
invoices-vat-standard-hint = The standard rate, added to the fee of the call.
invoices-due-days = Days until an invoice is due
invoices-lines = What is invoiced
invoices-line = What
invoices-count = Number of
invoices-each = Each
invoices-amount = Amount
invoices-line-organisation = Participation fee, { $mission } ({ $size })
invoices-line-organisation-early = Participation fee for an early application, { $mission } ({ $size })
invoices-line-person = Participation fee for each person, { $mission } ({ $size })
invoices-line-person-early = Participation fee for each person, early application, { $mission } ({ $size })
invoices-line-more-people = Further participant
invoices-line-kept = Fee that stays due after a withdrawal, by the rules of the call
invoices-line-change = { $count ->
    [one] Change of participation, { $mission }: { $count } person takes part
   *[other] Change of participation, { $mission }: { $count } people take part
}
invoices-line-refund = Refund after a withdrawal, by the rules of the call
invoices-line-correction = Correction: { $why }
invoices-pay = Please pay { $sum } by { $day } to account { $account } of { $name }, with exactly this structured communication:
invoices-still-open = { $sum } is still open.
invoices-to-pay-back = { $sum } is to be paid back.
invoices-of-invoice = To invoice { $number }
invoices-credited-by = Corrected by:
invoices-payments = Payments
invoices-payments-none = No payment was noted yet.
invoices-payment-day = Day of the payment
invoices-payment-amount = Amount in euro
invoices-payment-amount-hint = With a minus when it was paid back, such as −50.
invoices-payment-note = Note the payment
invoices-correct = Correct a mistake
invoices-correct-lead = An invoice cannot be changed. A credit note takes all or part of it back and names it.
invoices-credit-net = Amount to take back, before VAT
invoices-credit-reason = Reason
invoices-credit-why-hint = It is printed on the credit note: write it in the language of the invoice.
invoices-again = And then
invoices-again-owed = It is due still: a new invoice follows
invoices-again-waived = It is due no more
invoices-credit-issue = Issue the credit note
invoices-mine-none = No invoice yet
invoices-mine-none-why = Your agency issues the invoice once you are accepted; a letter tells you. Give the address for it now.
invoices-address = Address for the invoice
invoices-address-lead = Name and enterprise number are those of the application. A change counts for invoices that are not issued yet.
invoices-address-keep = Keep the address
invoices-error-required = Fill this in.
invoices-error-control = This cannot contain line breaks or other control characters.
invoices-error-long = At most { $most } characters; you entered { $count }.
invoices-error-prefix = Two to eight capital letters or digits, at least one letter.
invoices-error-prefix-taken = Another agency has these letters already.
invoices-error-account = This is no IBAN: its check digits do not fit.
invoices-error-vat = Choose one of these.
invoices-error-due-days = A whole number of days, from 0 to { $most }.
invoices-error-payment-day = A day from that of the invoice until today.
invoices-error-amount = An amount in euro, such as 150 or 150.50.
invoices-error-payment-much = This is more than is open.
invoices-error-payment-back = This is more than was paid.
invoices-error-credit-net = An amount from 0.01 to what is left of the invoice before VAT.
invoices-error-again = Choose what follows.
