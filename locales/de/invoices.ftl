# Teilnahmegebühren, Rechnungen, Gutschriften und Zahlungen.
invoices-title = Rechnungen
invoices-number = Nummer
invoices-kind = Art
invoices-kind-invoice = Rechnung
invoices-kind-credit = Gutschrift
invoices-credits = Berichtigt Rechnung
invoices-issued-on = Ausgestellt am
invoices-due-on = Fällig am
invoices-due-by = zu zahlen bis { $day }
invoices-issued-at = ausgestellt am { $day }
invoices-buyer = Organisation
invoices-enterprise-number = Unternehmensnummer
invoices-reference = Ihr Zeichen
invoices-reference-hint = Zum Beispiel eine Bestellnummer; sie steht auf der Rechnung.
invoices-communication = Strukturierte Mitteilung
invoices-net = Summe ohne MwSt.
invoices-vat-percent = MwSt.-Satz in Prozent
invoices-vat = MwSt.
invoices-vat-at = MwSt. { $percent }
invoices-total = Gesamtbetrag
invoices-open = Noch offen
invoices-paid = Bezahlt
invoices-standing = Stand
invoices-standing-open = offen
invoices-standing-partly-paid = teilweise bezahlt
invoices-standing-overdue = überfällig
invoices-standing-paid = bezahlt
invoices-standing-credited = gutgeschrieben
invoices-standing-pay-back = zurückzuzahlen
invoices-standing-credit-note = Gutschrift
invoices-total-open = zu erhalten
invoices-total-overdue = davon überfällig
invoices-total-paid = erhalten
invoices-waiting = { $count ->
    [0] Nichts wartet auf eine Rechnung oder Gutschrift.
    [one] { $count } Bewerbung wartet auf eine Rechnung oder Gutschrift.
   *[other] { $count } Bewerbungen warten auf eine Rechnung oder Gutschrift.
}
invoices-search = Organisation, Nummer oder Mitteilung
invoices-search-go = Suchen
invoices-filter = Filtern
invoices-none = Keine Rechnung
invoices-none-why = Rechnungen erscheinen hier, sobald sie ausgestellt sind. Vielleicht ist die Suche zu eng.
invoices-caption = { $count ->
    [one] { $count } Dokument, das neueste zuerst
   *[other] { $count } Dokumente, die neuesten zuerst
}
invoices-export = Für die Buchhaltung
invoices-export-note = Alle Rechnungen und Gutschriften, die Sie sehen dürfen, je eine pro Zeile. Im Verlauf steht, dass Sie sie ausgeben.
invoices-export-csv = CSV
invoices-export-xlsx = XLSX
invoices-due-title = In Rechnung zu stellen
invoices-due-lead = Was die Ausgewählten nach den veröffentlichten Regeln ihres Aufrufs schulden. Prüfen Sie es hier, bevor Sie etwas ausstellen: Eine Rechnung kann nicht geändert, nur durch eine Gutschrift berichtigt werden.
invoices-to-issue = Auszustellende Rechnungen
invoices-nothing-due = Nichts in Rechnung zu stellen
invoices-nothing-due-why = Bewerbungen erscheinen hier, wenn die Auswahl veröffentlicht ist und ihr Aufruf eine Teilnahmegebühr hat.
invoices-to-credit = Zu bestätigende Gutschriften
invoices-to-credit-lead = Nach der Rechnung ist jemand zurückgetreten. Der Betrag folgt aus der veröffentlichten Regel des Aufrufs.
invoices-issue-sum = { $count ->
    [one] { $count } Bewerbung, insgesamt { $sum }.
   *[other] { $count } Bewerbungen, insgesamt { $sum }.
}
invoices-issue-ticked = Alle angekreuzten ausstellen
invoices-issue-one = Nur diese ausstellen
invoices-net-and-vat = { $net } und { $vat } MwSt.
invoices-invoiced-already = { $sum } bereits in Rechnung gestellt
invoices-no-address = noch keine Anschrift angegeben
invoices-credit-why = { $count ->
    [0] niemand nimmt mehr teil; { $invoiced } in Rechnung gestellt, { $kept } bleiben geschuldet
    [one] { $count } Person nimmt noch teil; { $invoiced } in Rechnung gestellt, { $kept } bleiben geschuldet
   *[other] { $count } Personen nehmen noch teil; { $invoiced } in Rechnung gestellt, { $kept } bleiben geschuldet
}
invoices-credit-confirm = Gutschrift ausstellen
invoices-refused-no-sender = { $agency } hat noch nicht angegeben, wer die Rechnungen versendet. Füllen Sie das zuerst aus.
invoices-refused-changed = Was { $name } schuldet, hat sich inzwischen geändert. Es wurde nichts ausgestellt; prüfen Sie es erneut.
invoices-refused-nothing-due = Hier ist nichts mehr fällig; vielleicht kam Ihnen jemand zuvor.
invoices-refused-nobody-ticked = Kreuzen Sie mindestens eine Bewerbung an.
invoices-sender-title = Wer die Rechnungen versendet
invoices-sender-lead = Dies steht auf jeder Rechnung, die ab jetzt ausgestellt wird. Was ausgestellt ist, bleibt unverändert.
invoices-sender-none = Keine Agentur
invoices-sender-none-why = Eine Agentur erscheint hier, sobald sie in dieser Mission einen Aufruf hat.
invoices-sender-name = Name auf der Rechnung
invoices-sender-keep = Speichern
invoices-prefix = Buchstaben in den Nummern
invoices-prefix-hint = Zwei bis acht Großbuchstaben oder Ziffern, etwa FIT: Die erste Rechnung 2025 ist dann 2025-FIT-0001.
invoices-street = Straße und Hausnummer
invoices-postcode = Postleitzahl
invoices-town = Gemeinde
invoices-account-number = Kontonummer (IBAN)
invoices-account-number-hint = Etwa BE68 5390 0754 7034
invoices-vat-treatment = MwSt. auf Teilnahmegebühren
invoices-vat-treatment-hint = Ihre Agentur erklärt dies selbst. Fragen Sie im Zweifel Ihre Buchhaltung.
invoices-vat-none = Keine MwSt.
invoices-vat-none-hint = Die Agentur handelt als Behörde (Artikel 6 des Mehrwertsteuergesetzbuches).
invoices-vat-none-says = Es wird keine MwSt. geschuldet: Die Agentur handelt als Behörde (Artikel 6 des Mehrwertsteuergesetzbuches).
invoices-vat-standard = 21 %
invoices-vat-standard-hint = Der Normalsatz, zusätzlich zur Gebühr des Aufrufs.
invoices-due-days = Tage bis zur Fälligkeit einer Rechnung
invoices-lines = Was in Rechnung gestellt wird
invoices-line = Bezeichnung
invoices-count = Anzahl
invoices-each = Einzelpreis
invoices-amount = Betrag
invoices-line-organisation = Teilnahmegebühr, { $mission } ({ $size })
invoices-line-organisation-early = Teilnahmegebühr bei früher Bewerbung, { $mission } ({ $size })
invoices-line-person = Teilnahmegebühr je Person, { $mission } ({ $size })
invoices-line-person-early = Teilnahmegebühr je Person bei früher Bewerbung, { $mission } ({ $size })
invoices-line-more-people = Weitere teilnehmende Person
invoices-line-kept = Gebühr, die nach einem Rücktritt geschuldet bleibt, nach den Regeln des Aufrufs
invoices-line-change = { $count ->
    [one] Änderung der Teilnahme, { $mission }: { $count } Person nimmt teil
   *[other] Änderung der Teilnahme, { $mission }: { $count } Personen nehmen teil
}
invoices-line-refund = Erstattung nach einem Rücktritt, nach den Regeln des Aufrufs
invoices-line-correction = Berichtigung: { $why }
invoices-pay = Bitte zahlen Sie { $sum } bis { $day } auf das Konto { $account } von { $name }, mit genau dieser strukturierten Mitteilung:
invoices-still-open = { $sum } sind noch offen.
invoices-to-pay-back = { $sum } sind zurückzuzahlen.
invoices-of-invoice = Zur Rechnung { $number }
invoices-credited-by = Berichtigt durch:
invoices-payments = Zahlungen
invoices-payments-none = Es wurde noch keine Zahlung vermerkt.
invoices-payment-day = Tag der Zahlung
invoices-payment-amount = Betrag in Euro
invoices-payment-amount-hint = Mit Minus, wenn zurückgezahlt wurde, etwa −50.
invoices-payment-note = Zahlung vermerken
invoices-correct = Einen Fehler berichtigen
invoices-correct-lead = Eine Rechnung kann nicht geändert werden. Eine Gutschrift nimmt sie ganz oder teilweise zurück und nennt sie.
invoices-credit-net = Zurückzunehmender Betrag, ohne MwSt.
invoices-credit-reason = Grund
invoices-credit-why-hint = Er steht auf der Gutschrift: Schreiben Sie ihn in der Sprache der Rechnung.
invoices-again = Und dann
invoices-again-owed = Er bleibt geschuldet: eine neue Rechnung folgt
invoices-again-waived = Er ist nicht mehr geschuldet
invoices-credit-issue = Gutschrift ausstellen
invoices-mine-none = Noch keine Rechnung
invoices-mine-none-why = Ihre Agentur stellt die Rechnung aus, sobald Sie ausgewählt sind; ein Brief benachrichtigt Sie. Geben Sie die Anschrift schon jetzt an.
invoices-address = Anschrift für die Rechnung
invoices-address-lead = Name und Unternehmensnummer sind die der Bewerbung. Eine Änderung gilt für noch nicht ausgestellte Rechnungen.
invoices-address-keep = Anschrift speichern
invoices-error-required = Füllen Sie dies aus.
invoices-error-control = Zeilenumbrüche und andere Steuerzeichen sind hier nicht möglich.
invoices-error-long = Höchstens { $most } Zeichen; Sie haben { $count } eingegeben.
invoices-error-prefix = Zwei bis acht Großbuchstaben oder Ziffern, mindestens ein Buchstabe.
invoices-error-prefix-taken = Eine andere Agentur hat diese Buchstaben bereits.
invoices-error-account = Das ist keine IBAN: Die Prüfziffern passen nicht.
invoices-error-vat = Wählen Sie eine dieser Möglichkeiten.
invoices-error-due-days = Eine ganze Zahl von Tagen, von 0 bis { $most }.
invoices-error-payment-day = Ein Tag von dem der Rechnung bis heute.
invoices-error-amount = Ein Betrag in Euro, etwa 150 oder 150,50.
invoices-error-payment-much = Das ist mehr, als offen ist.
invoices-error-payment-back = Das ist mehr, als bezahlt wurde.
invoices-error-credit-net = Ein Betrag von 0,01 bis zu dem, was von der Rechnung bleibt, ohne MwSt.
invoices-error-again = Wählen Sie, was folgt.
