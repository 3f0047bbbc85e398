# Läufe, Pläne, Zusagen, und einen Plan in Kraft setzen.
plans-title = Pläne
plans-in-force = In Kraft
plans-see = Zum Plan
plans-new-run = Neuer Lauf
plans-accepted = { $count ->
    [0] Noch keine angenommene Anfrage zu planen
    [one] Eine angenommene Anfrage zu planen
   *[other] { $count } angenommene Anfragen zu planen
}
plans-of-accepted = von { $count } angenommenen
plans-field-rounds = Wie lange darf gesucht werden?
plans-effort-quick = Einige Sekunden
plans-effort-thorough = Etwa eine halbe Minute
plans-effort-long = Einige Minuten
plans-field-begin = Womit beginnt die Suche?
plans-begin-in_force = Mit dem Plan in Kraft
plans-begin-hint-in_force = Was nicht besser geht, bleibt; daher ändern sich wenige Tage.
plans-begin-nothing = Mit nichts
plans-begin-hint-nothing = Vielleicht findet sich mehr, aber viele Tage ändern sich.
plans-field-seed = Startzahl
plans-field-seed-hint = Dieselbe Startzahl und dieselben Angaben ergeben denselben Plan; eine andere Startzahl ergibt einen anderen.
plans-start = Planen
plans-error-seed = Die Startzahl ist eine ganze Zahl, etwa 1.
plans-error-rounds = Wählen Sie, wie lange gesucht wird: zwischen 1 und { $most } Schritten.
plans-error-begin = Wählen Sie, womit die Suche beginnt.
plans-seed = Startzahl { $seed }
plans-rounds = { $rounds } Schritte

plans-runs = Läufe
plans-no-runs = Noch kein Lauf
plans-no-runs-why = Ein Lauf sucht für jede angenommene Anfrage die beste Stunde und den besten Tisch. Nichts tritt in Kraft, bevor Sie es sagen.
plans-plans = Pläne
plans-newest-first = Neueste zuerst
plans-column-plan = Plan
plans-column-made = Erstellt
plans-column-meetings = Gespräche
plans-column-left-out = Weggelassen
plans-column-gap = Abstand
plans-column-state = Stand
plans-column-part = Was zählt
plans-column-points = Punkte
plans-state-in-force = in Kraft
plans-state-replaced = ersetzt
plans-state-draft = Entwurf

plans-figure-meetings = Gespräche
plans-figure-left-out = Anfragen weggelassen
plans-figure-gap = höchstens unter der Schranke
plans-figure-value = Wert
plans-figure-bound = Schranke: kein Plan hat mehr
plans-figure-moved = verlegt
plans-figure-new = neu
plans-figure-gone = entfallen
plans-figure-people = Personen mit einem anderen Tag

plans-run-title = Planungslauf
plans-run-state-waiting = wartet
plans-run-state-running = sucht
plans-run-state-stopping = hört auf
plans-run-state-done = fertig
plans-run-state-failed = ohne Plan beendet
plans-stop = Aufhören mit dem Besten bisher
plans-run-begins = Der Lauf beginnt gleich.
plans-run-about = Über diesen Lauf
plans-run-started = Begonnen
plans-run-ended = Beendet
plans-run-interrupted = Der Lauf wurde unterbrochen. Starten Sie einen neuen.
plans-run-contradicts = Die Angaben widersprechen einander, daher gibt es keinen Plan:
plans-curve = Wert und Schranke des bisher besten Plans
plans-curve-summary = Nach { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}: { $value } Punkte, und kein Plan hat mehr als { $bound }.
plans-fault-lost-pins = { $count ->
    [one] Ein zugesagtes Gespräch liegt auf einer Stunde, die keine Sitzung mehr hat. Nehmen Sie die Zusage zurück oder stellen Sie die Sitzung wieder her.
   *[other] { $count } zugesagte Gespräche liegen auf Stunden, die keine Sitzung mehr hat. Nehmen Sie die Zusagen zurück oder stellen Sie die Sitzungen wieder her.
}

plans-plan-title = Plan { $short }
plans-look-summary = Überblick
plans-look-people = Personen
plans-look-tables = Tische
plans-look-left-out = Weggelassen
plans-score = Was er wert ist
plans-points = Gewonnene und verlorene Punkte
plans-made = Erstellt
plans-searched = Suche
plans-published = In Kraft gesetzt
plans-stopped = Die Suche endete
plans-stopped-rounds = nach allen ihren Schritten
plans-stopped-time = als die Zeit um war
plans-stopped-gap = als sie der Schranke nahe genug war
plans-stopped-target = als sie den verlangten Wert hatte
plans-stopped-cancelled = auf Wunsch
plans-stopped-optimal = mit einem Plan, den keiner übertrifft
plans-digest = Prüfsumme
plans-publish = In Kraft setzen
plans-people-told = { $count ->
    [0] Niemandes Tag ändert sich.
    [one] Der Tag einer Person ändert sich, und sie wird benachrichtigt.
   *[other] Der Tag von { $count } Personen ändert sich, und nur sie werden benachrichtigt.
}
plans-problem-changed = Personen, Anfragen oder Programm haben sich geändert, seit dieser Plan erstellt wurde. Er passt noch, aber ein neuer Lauf kann besser sein.
plans-accept-difference = Trotzdem in Kraft setzen
plans-same-as-in-force = Dieser Plan ist derselbe wie der Plan in Kraft: Es gibt nichts zu ändern.
plans-changes = Was sich ändert
plans-against-in-force = Verglichen mit dem Plan in Kraft
plans-against-parent = Verglichen mit dem Plan davor
plans-moved = { $count ->
    [one] Ein Gespräch verlegt
   *[other] { $count } Gespräche verlegt
}
plans-new = { $count ->
    [one] Ein neues Gespräch
   *[other] { $count } neue Gespräche
}
plans-gone = { $count ->
    [one] Ein Gespräch entfallen
   *[other] { $count } Gespräche entfallen
}
plans-and-more = { $count ->
    [one] Und noch eines.
   *[other] Und noch { $count }.
}
plans-place = { $day }, { $hours }, Tisch { $table }, { $place }

plans-people-title = Plan { $short }: Personen
plans-tables-title = Plan { $short }: Tische
plans-delegates = Teilnehmende
plans-counterparts = Partner vor Ort
plans-filter = Einen Namen suchen
plans-matrix-empty = Keine Gespräche
plans-matrix-empty-why = Dieser Plan hat kein Gespräch.
plans-key-meeting = Gespräch
plans-key-must = unverzichtbar
plans-key-pinned = zugesagt
plans-key-moved = verlegt oder neu
plans-key-activity = Programmpunkt
plans-key-away = nicht da
plans-key-closed = kein Tisch
plans-table = Tisch { $table }
plans-cell-table = { $hours }: { $one } – { $other }
plans-cell-delegate = { $hours }, Tisch { $table }: { $other }
plans-cell-counterpart = { $hours }, Tisch { $table }: { $one }

plans-left-out-title = { $count ->
    [0] Nichts weggelassen
    [one] Eine Anfrage weggelassen
   *[other] { $count } Anfragen weggelassen
}
plans-left-out-why = Was keinen Platz fand, das Gewünschteste zuerst, mit dem, was im Weg steht.
plans-nothing-left-out = Jede Anfrage hat ihr Gespräch
plans-nothing-left-out-why = Aus diesem Plan musste nichts weggelassen werden.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = Das Gespräch
plans-when = Wann
plans-where = Wo
plans-session = Sitzung
plans-wanted = Gewünscht
plans-promise = Zusage
plans-pin = Diese Stunde und diesen Tisch zusagen
plans-unpin = Die Zusage zurücknehmen
plans-pinned = Dieses Gespräch ist zugesagt: Jeder neue Plan lässt es hier.
plans-unpinned = Ein zugesagtes Gespräch behält in jedem neuen Plan seine Stunde und seinen Tisch.

plans-refused-running = Ein anderer Lauf ist im Gang. Warten Sie, bis er endet, oder beenden Sie ihn.
plans-refused-ended = Dieser Lauf ist schon beendet.
plans-refused-already-published = Dieser Plan wurde schon in Kraft gesetzt.
plans-refused-overtaken = Ein anderer Plan trat in Kraft, nachdem dieser erstellt wurde. Starten Sie einen neuen Lauf: Er beginnt beim Plan in Kraft.
plans-refused-problem-changed = Personen, Anfragen oder Programm haben sich geändert, seit dieser Plan erstellt wurde. Kreuzen Sie an, dass Sie ihn trotzdem wollen, oder starten Sie einen neuen Lauf.
plans-refused-no-longer-fits = Dieser Plan passt nicht mehr zu dem, was sich seither geändert hat. Starten Sie einen neuen Lauf.
plans-refused-contradiction = Die Angaben widersprechen einander, daher kann es keinen Plan geben. Die Seite eines Laufs sagt, wo.
plans-refused-empty = Es gibt noch keine angenommene Anfrage zu planen.
plans-refused-pinned-over = Ein anderes zugesagtes Gespräch hat diesen Tisch oder eine dieser Personen zu dieser Stunde.
plans-refused-not-placed = Dieser Plan hat kein Gespräch für diese Anfrage.
