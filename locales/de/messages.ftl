# Briefe an viele.
messages-title = Nachrichten
messages-lead = Ein Brief an viele, jeweils in der eigenen Sprache. Bei mehr als { $most } Personen muss eine zweite Person bestätigen; jede Nachricht lässt sich { $minutes } Minuten lang anhalten.
messages-new = An viele schreiben
messages-none = Noch keine Nachricht
messages-none-more = Was Sie hier schreiben, geht als eigener Brief an die Teilnehmenden, die Sie auswählen.
messages-to = { $count ->
    [one] An eine Person
   *[other] An { $count } Personen
}
messages-state-asked = Wartet auf eine zweite Person
messages-state-held = Geht gleich ab
messages-state-sent = Gesendet
messages-state-stopped = Angehalten
messages-everybody = Alle
messages-category = Wer
messages-region = Region
messages-placeholders = Diese Felder stehen für etwas von jeder Empfängerin und jedem Empfänger:
messages-subject = Betreff ({ $language })
messages-body = Text ({ $language })
messages-look = Erst ansehen
messages-send = Senden
messages-would-go = { $count ->
    [one] Sie ginge an eine Person.
   *[other] Sie ginge an { $count } Personen.
}
messages-needs-second = Eine zweite Person muss sie bestätigen.
messages-as-read = { $language }: so liest es die erste von { $count } Personen
messages-recipients = Empfangende
messages-written = Geschrieben von
messages-goes = Geht ab
messages-stop = Diese Nachricht anhalten
messages-waits-for-second = Jemand anderes muss diese Nachricht bestätigen, bevor sie abgeht.
messages-please-confirm = { $count } Personen. Sind Sie einverstanden, dass diese Nachricht an sie geht?
messages-confirm = Einverstanden, senden
messages-refuse = Nicht einverstanden
messages-held = Sie geht in { $seconds } Sekunden ab. Bis dahin lässt sie sich anhalten.
messages-subject-missing = Bitte schreiben Sie auch einen Betreff.
messages-body-missing = Bitte schreiben Sie auch den Text.
messages-control-characters = Ein Betreff kann keine Zeilenumbrüche enthalten.
messages-too-long = Höchstens { $most } Zeichen; Sie haben { $typed } eingegeben.
messages-no-language = Bitte schreiben Sie die Nachricht in mindestens einer Sprache.
messages-unknown-placeholder = Ein Feld „{ $field }“ gibt es nicht. Meinten Sie „{ $meant }“?
messages-protected-field = Das Feld „{ $field }“ darf nicht per E-Mail verschickt werden.
messages-too-late = Diese Nachricht ist schon abgegangen oder wurde angehalten.
messages-nobody = Niemand, dem Sie schreiben dürfen, passt zu dieser Auswahl, oder niemand davon hat eine E-Mail-Adresse.
