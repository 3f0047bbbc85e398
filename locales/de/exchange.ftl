# Tabellen hinein und heraus.
exchange-at-table = { $table }: { $what }
exchange-at-column = { $table }, Spalte { $column }: { $what }
exchange-at-row = { $table }, Zeile { $row }: { $what }
exchange-at-cell = { $table }, Zeile { $row }, Spalte { $column }: { $what }
exchange-and-more =
    { $count ->
        [one] Es gibt noch einen Fehler.
       *[other] Es gibt noch { $count } Fehler.
    }
exchange-folder-absent = Den Ordner { $folder } gibt es nicht.
exchange-table-absent = die Tabelle fehlt.
exchange-table-unreadable = die Tabelle lässt sich nicht lesen.
exchange-table-too-large = die Tabelle ist größer als 32 MB.
exchange-not-utf8 = die Tabelle ist nicht in UTF-8 geschrieben; speichern Sie sie als „CSV UTF-8“.
exchange-semicolons = die Zellen sind durch Semikolons getrennt; speichern Sie die Tabelle mit Kommas.
exchange-column-absent = die Spalte fehlt.
exchange-column-unknown = diese Tabelle kennt die Spalte nicht; ist sie verschrieben?
exchange-column-twice = die Spalte steht doppelt da.
exchange-wrong-cell-count = die Zeile hat { $cells } Zellen, die Tabelle aber { $columns } Spalten.
exchange-not-one-row = die Tabelle muss genau eine Zeile unter der Kopfzeile haben; sie hat { $rows }.
exchange-no-rows = die Tabelle hat keine Zeilen.
exchange-empty = hier muss etwas stehen.
exchange-not-a-code = „{ $value }“ kann keine Zeile benennen; verwenden Sie Buchstaben, Ziffern und Bindestriche.
exchange-twice = „{ $value }“ steht doppelt da.
exchange-not-one-of = „{ $value }“ ist hier nicht bekannt; möglich sind { $known }.
exchange-unknown = „{ $value }“ steht nicht in { $table }.
exchange-not-a-mail-address = „{ $value }“ ist keine E-Mail-Adresse.
exchange-not-a-day = „{ $value }“ ist kein Tag; schreiben Sie ihn wie 2025-10-06.
exchange-not-a-time = „{ $value }“ ist keine Uhrzeit; schreiben Sie sie wie 09:20.
exchange-not-a-local-time = „{ $value }“ ist kein Tag mit Uhrzeit; schreiben Sie ihn wie 2025-10-06T09:20.
exchange-not-a-moment = „{ $value }“ ist kein Zeitpunkt; schreiben Sie ihn in UTC, wie 2025-10-06T07:20:00Z.
exchange-not-a-number = „{ $value }“ ist keine ganze Zahl von { $least } bis { $most }.
exchange-not-a-decimal = „{ $value }“ ist keine Zahl; schreiben Sie sie mit Punkt, wie 37.79.
exchange-not-degrees = „{ $value }“ liegt nirgends auf der Erde; Breiten reichen bis 90 Grad, Längen bis 180.
exchange-not-yes-or-no = „{ $value }“ ist weder „yes“ noch „no“.
exchange-not-a-zone = „{ $value }“ ist keine Zeitzone; schreiben Sie sie wie America/Los_Angeles.
exchange-end-before-start = das Ende, { $end }, liegt nicht nach dem Beginn, { $start }.
exchange-legs-overlap = diese Etappe beginnt, bevor die vorige zu Ende ist.
exchange-outside-mission = { $day } ist kein Tag der Mission.
exchange-venue-of-other-leg = „{ $venue }“ gehört zu einer anderen Etappe.
exchange-room-of-other-venue = „{ $room }“ ist ein Raum eines anderen Ortes.
exchange-not-a-session = „{ $activity }“ ist keine B2B-Sitzung und hat daher keine Zeitfenster.
exchange-slots-absent = die B2B-Sitzung „{ $activity }“ hat hier keine Zeile mit ihren Zeitfenstern.
exchange-session-without-room = die Sitzung hat keinen Raum; ihre Tische stehen also nirgends.
exchange-too-few-tables = der Raum hat { $tables } Tische, weniger als die Sitzung braucht.
exchange-slots-outside-activity = die Zeitfenster beginnen vor der Aktivität oder enden danach.
exchange-oneself = niemand kann sich selbst um ein Gespräch bitten.
exchange-already-asked = zwischen diesen beiden gibt es schon eine offene Anfrage.
exchange-too-long = der Text hat mehr als { $most } Zeichen.
