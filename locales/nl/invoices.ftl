# Deelnameprijzen, facturen, creditnota’s en betalingen.
invoices-title = Facturen
invoices-number = Nummer
invoices-kind = Soort
invoices-kind-invoice = Factuur
invoices-kind-credit = Creditnota
invoices-credits = Corrigeert factuur
invoices-issued-on = Factuurdatum
invoices-due-on = Vervaldatum
invoices-due-by = te betalen uiterlijk op { $day }
invoices-issued-at = opgemaakt op { $day }
invoices-buyer = Organisatie
invoices-enterprise-number = Ondernemingsnummer
invoices-reference = Uw referentie
invoices-reference-hint = Bijvoorbeeld een bestelbonnummer; het komt op de factuur.
invoices-communication = Gestructureerde mededeling
invoices-net = Totaal excl. btw
invoices-vat-percent = Btw-tarief in procent
invoices-vat = Btw
invoices-vat-at = Btw { $percent }
invoices-total = Totaal
invoices-open = Nog open
invoices-paid = Betaald
invoices-standing = Status
invoices-standing-open = openstaand
invoices-standing-partly-paid = deels betaald
invoices-standing-overdue = vervallen
invoices-standing-paid = betaald
invoices-standing-credited = gecrediteerd
invoices-standing-pay-back = terug te betalen
invoices-standing-credit-note = creditnota
invoices-total-open = te ontvangen
invoices-total-overdue = waarvan vervallen
invoices-total-paid = ontvangen
invoices-waiting = { $count ->
    [0] Er wacht niets op een factuur of creditnota.
    [one] { $count } inschrijving wacht op een factuur of creditnota.
   *[other] { $count } inschrijvingen wachten op een factuur of creditnota.
}
invoices-search = Organisatie, nummer of mededeling
invoices-search-go = Zoeken
invoices-filter = Filteren
invoices-none = Geen factuur
invoices-none-why = Facturen verschijnen hier zodra ze opgemaakt zijn. Misschien is uw zoekopdracht te beperkt.
invoices-caption = { $count ->
    [one] { $count } document, het nieuwste eerst
   *[other] { $count } documenten, de nieuwste eerst
}
invoices-export = Voor de boekhouding
invoices-export-note = Alle facturen en creditnota’s die u mag zien, één per regel. In de geschiedenis staat dat u ze uitvoert.
invoices-export-csv = CSV
invoices-export-xlsx = XLSX
invoices-due-title = Te factureren
invoices-due-lead = Wat de geselecteerden verschuldigd zijn volgens de gepubliceerde regels van hun oproep. Kijk het hier na voor u iets opmaakt: een factuur kan niet gewijzigd worden, alleen gecorrigeerd met een creditnota.
invoices-to-issue = Op te maken facturen
invoices-nothing-due = Niets te factureren
invoices-nothing-due-why = Inschrijvingen verschijnen hier wanneer de selectie gepubliceerd is en hun oproep een deelnameprijs heeft.
invoices-to-credit = Te bevestigen creditnota’s
invoices-to-credit-lead = Er heeft zich iemand teruggetrokken na de factuur. Het bedrag volgt uit de gepubliceerde regel van de oproep.
invoices-issue-sum = { $count ->
    [one] { $count } inschrijving, samen { $sum }.
   *[other] { $count } inschrijvingen, samen { $sum }.
}
invoices-issue-ticked = Alle aangevinkte facturen opmaken
invoices-issue-one = Alleen deze factuur opmaken
invoices-net-and-vat = { $net } en { $vat } btw
invoices-invoiced-already = { $sum } al gefactureerd
invoices-no-address = nog geen adres opgegeven
invoices-credit-why = { $count ->
    [0] er neemt niemand meer deel; { $invoiced } gefactureerd, { $kept } blijft verschuldigd
    [one] { $count } persoon neemt nog deel; { $invoiced } gefactureerd, { $kept } blijft verschuldigd
   *[other] { $count } personen nemen nog deel; { $invoiced } gefactureerd, { $kept } blijft verschuldigd
}
invoices-credit-confirm = Creditnota opmaken
invoices-refused-no-sender = { $agency } heeft nog niet opgegeven wie de facturen verstuurt. Vul dat eerst in.
invoices-refused-changed = Wat { $name } verschuldigd is, is intussen gewijzigd. Er is niets opgemaakt; kijk het opnieuw na.
invoices-refused-nothing-due = Hier is niets meer verschuldigd; misschien was een collega u voor.
invoices-refused-nobody-ticked = Vink minstens één inschrijving aan.
invoices-sender-title = Wie de facturen verstuurt
invoices-sender-lead = Dit komt op elke factuur die vanaf nu opgemaakt wordt. Wat al opgemaakt is, blijft zoals het is.
invoices-sender-none = Geen agentschap
invoices-sender-none-why = Een agentschap verschijnt hier zodra het een oproep heeft in deze missie.
invoices-sender-name = Naam op de factuur
invoices-sender-keep = Bewaren
invoices-prefix = Letters in de nummers
invoices-prefix-hint = Twee tot acht hoofdletters of cijfers, zoals FIT: de eerste factuur van 2025 is dan 2025-FIT-0001.
invoices-street = Straat en nummer
invoices-postcode = Postcode
invoices-town = Gemeente
invoices-account-number = Rekeningnummer (IBAN)
invoices-account-number-hint = Zoals BE68 5390 0754 7034
invoices-vat-treatment = Btw op deelnameprijzen
invoices-vat-treatment-hint = Uw agentschap verklaart dit zelf. Vraag het aan uw boekhouding als u twijfelt.
invoices-vat-none = Geen btw
invoices-vat-none-hint = Het agentschap handelt als overheid (artikel 6 van het Btw-Wetboek).
invoices-vat-none-says = Er is geen btw verschuldigd: het agentschap handelt als overheid (artikel 6 van het Btw-Wetboek).
invoices-vat-standard = 21 %
invoices-vat-standard-hint = Het normale tarief, bovenop de deelnameprijs van de oproep.
invoices-due-days = Dagen tot een factuur vervalt
invoices-lines = Wat gefactureerd wordt
invoices-line = Omschrijving
invoices-count = Aantal
invoices-each = Per stuk
invoices-amount = Bedrag
invoices-line-organisation = Deelnameprijs, { $mission } ({ $size })
invoices-line-organisation-early = Deelnameprijs bij vroege inschrijving, { $mission } ({ $size })
invoices-line-person = Deelnameprijs per persoon, { $mission } ({ $size })
invoices-line-person-early = Deelnameprijs per persoon bij vroege inschrijving, { $mission } ({ $size })
invoices-line-more-people = Bijkomende deelnemer
invoices-line-kept = Deelnameprijs die verschuldigd blijft na terugtrekking, volgens de regels van de oproep
invoices-line-change = { $count ->
    [one] Wijziging van de deelname, { $mission }: { $count } persoon neemt deel
   *[other] Wijziging van de deelname, { $mission }: { $count } personen nemen deel
}
invoices-line-refund = Terugbetaling na terugtrekking, volgens de regels van de oproep
invoices-line-correction = Correctie: { $why }
invoices-pay = Gelieve { $sum } uiterlijk op { $day } te betalen op rekening { $account } van { $name }, met precies deze gestructureerde mededeling:
invoices-still-open = { $sum } staat nog open.
invoices-to-pay-back = { $sum } is terug te betalen.
invoices-of-invoice = Naar factuur { $number }
invoices-credited-by = Gecorrigeerd door:
invoices-payments = Betalingen
invoices-payments-none = Er is nog geen betaling genoteerd.
invoices-payment-day = Dag van de betaling
invoices-payment-amount = Bedrag in euro
invoices-payment-amount-hint = Met een minteken als er terugbetaald is, zoals −50.
invoices-payment-note = Betaling noteren
invoices-correct = Een fout corrigeren
invoices-correct-lead = Een factuur kan niet gewijzigd worden. Een creditnota neemt ze geheel of gedeeltelijk terug en noemt ze.
invoices-credit-net = Terug te nemen bedrag, excl. btw
invoices-credit-reason = Reden
invoices-credit-why-hint = Ze komt op de creditnota: schrijf ze in de taal van de factuur.
invoices-again = En dan
invoices-again-owed = Het blijft verschuldigd: er volgt een nieuwe factuur
invoices-again-waived = Het is niet meer verschuldigd
invoices-credit-issue = Creditnota opmaken
invoices-mine-none = Nog geen factuur
invoices-mine-none-why = Uw agentschap maakt de factuur op zodra u geselecteerd bent; u krijgt daarover een brief. Geef nu al het factuuradres op.
invoices-address = Adres voor de factuur
invoices-address-lead = Naam en ondernemingsnummer zijn die van de inschrijving. Een wijziging geldt voor facturen die nog niet opgemaakt zijn.
invoices-address-keep = Adres bewaren
invoices-error-required = Vul dit in.
invoices-error-control = Hier mogen geen regeleinden of andere stuurtekens staan.
invoices-error-long = Hoogstens { $most } tekens; u voerde er { $count } in.
invoices-error-prefix = Twee tot acht hoofdletters of cijfers, minstens één letter.
invoices-error-prefix-taken = Een ander agentschap heeft deze letters al.
invoices-error-account = Dit is geen IBAN: de controlecijfers kloppen niet.
invoices-error-vat = Kies een van deze mogelijkheden.
invoices-error-due-days = Een geheel aantal dagen, van 0 tot { $most }.
invoices-error-payment-day = Een dag vanaf die van de factuur tot vandaag.
invoices-error-amount = Een bedrag in euro, zoals 150 of 150,50.
invoices-error-payment-much = Dit is meer dan er openstaat.
invoices-error-payment-back = Dit is meer dan er betaald is.
invoices-error-credit-net = Een bedrag van 0,01 tot wat er van de factuur overblijft, excl. btw.
invoices-error-again = Kies wat er volgt.
