# Planungsläufe, Planungen, Zusagen, und eine Planung in Kraft setzen.
plans-title = Planungen
plans-in-force = In Kraft
plans-see = Zur Planung
plans-new-run = Neuer Planungslauf
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
plans-field-begin = Wo beginnt die Suche?
plans-begin-in_force = Bei der geltenden Planung
plans-begin-hint-in_force = Solange die Planung noch gilt, bleibt jedes Gespräch, wo es ist, und nur für Neues wird ein Platz gesucht.
plans-begin-nothing = Bei null
plans-begin-hint-nothing = Vielleicht findet sich mehr, aber für viele ändert sich der Tag.
plans-field-seed = Startwert
plans-field-seed-hint = Derselbe Startwert und dieselben Angaben ergeben dieselbe Planung; ein anderer Startwert ergibt eine andere.
plans-start = Planen
plans-error-seed = Der Startwert ist eine ganze Zahl, etwa 1.
plans-error-rounds = Wählen Sie, wie lange gesucht wird: zwischen 1 und { $most } Schritten.
plans-error-begin = Wählen Sie, wo die Suche beginnt.
plans-seed = Startwert { $seed }
plans-rounds = { $rounds } Schritte

plans-runs = Planungsläufe
plans-no-runs = Noch kein Planungslauf
plans-no-runs-why = Ein Planungslauf sucht für jede angenommene Anfrage die beste Uhrzeit und den besten Tisch. Nichts tritt in Kraft, bevor Sie es sagen.
plans-plans = Planungen
plans-newest-first = Neueste zuerst
plans-column-plan = Planung
plans-column-made = Erstellt
plans-column-meetings = Gespräche
plans-column-left-out = Nicht eingeplant
plans-column-gap = Abstand
plans-column-state = Status
plans-column-part = Was zählt
plans-column-points = Punkte
plans-state-in-force = in Kraft
plans-state-replaced = ersetzt
plans-state-draft = Entwurf

plans-figure-meetings = Gespräche
plans-figure-left-out = Anfragen nicht eingeplant
plans-figure-gap = oder weniger unter der Schranke
plans-figure-value = Wert
plans-figure-bound = Schranke: Keine Planung erreicht mehr
plans-figure-moved = verlegt
plans-figure-new = neu
plans-figure-gone = entfallen
plans-figure-people = Personen, deren Tag sich ändert

plans-run-title = Planungslauf
plans-run-state-waiting = wartet
plans-run-state-running = sucht
plans-run-state-stopping = wird beendet
plans-run-state-done = fertig
plans-run-state-failed = ohne Planung beendet
plans-stop = Mit dem bisher Besten beenden
plans-run-begins = Der Planungslauf beginnt gleich.
plans-run-about = Über diesen Planungslauf
plans-run-started = Begonnen
plans-run-ended = Beendet
plans-run-interrupted = Der Planungslauf wurde unterbrochen. Starten Sie einen neuen.
plans-run-confirmed = Dieser Planungslauf fand nichts Besseres als { $plan } und hinterließ darum keinen zweiten Entwurf.
plans-run-contradicts = Die Angaben widersprechen einander, daher gibt es keine Planung:
plans-curve = Wert und Schranke der bisher besten Planung
plans-curve-summary = Nach { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}: { $value } Punkte, und keine Planung hat mehr als { $bound }.
plans-fault-lost-pins = { $count ->
    [one] Ein zugesagtes Gespräch liegt zu einer Uhrzeit, die in keiner Sitzung mehr vorkommt. Nehmen Sie die Zusage zurück oder stellen Sie die Sitzung wieder her.
   *[other] { $count } zugesagte Gespräche liegen zu Uhrzeiten, die in keiner Sitzung mehr vorkommen. Nehmen Sie die Zusagen zurück oder stellen Sie die Sitzungen wieder her.
}

plans-plan-title = Planung { $number }, { $day }
plans-look-summary = Überblick
plans-look-people = Personen
plans-look-tables = Tische
plans-look-left-out = Nicht eingeplant
plans-score = Was die Planung wert ist
plans-reached = Diese Planung hat mindestens { $reached } der Punkte, die die bestmögliche Planung haben kann.
plans-proven = Keine Planung hat mehr Punkte als diese: Das ist bewiesen.
plans-search = Wie die Planung gefunden wurde
plans-points = Gewonnene und verlorene Punkte
plans-unequal-persons = Ungleiche Verteilung auf Personen
plans-unequal-organisations = Ungleiche Verteilung auf Organisationen
plans-unequal-regions = Ungleiche Verteilung auf Regionen
plans-unequal-size-classes = Ungleiche Verteilung auf Größenklassen
plans-made = Erstellt
plans-searched = Suche
plans-published = In Kraft gesetzt
plans-stopped = Die Suche endete
plans-stopped-rounds = nach allen Schritten
plans-stopped-time = als die Zeit um war
plans-stopped-gap = als sie der Schranke nahe genug war
plans-stopped-target = als sie den verlangten Wert hatte
plans-stopped-cancelled = auf Wunsch
plans-stopped-optimal = mit einer Planung, die keine übertrifft
plans-digest = Prüfsumme
plans-publish = In Kraft setzen
plans-publish-final = Das lässt sich nicht zurücknehmen: Nur eine andere Planung kann sie ersetzen.
plans-publish-sure = { $count ->
    [0] Ja, in Kraft setzen
    [one] Ja, in Kraft setzen und eine Person benachrichtigen
   *[other] Ja, in Kraft setzen und { $count } Personen benachrichtigen
}
plans-people-told = { $count ->
    [0] Niemandes Tag ändert sich.
    [one] Der Tag einer Person ändert sich, und sie wird benachrichtigt.
   *[other] Der Tag von { $count } Personen ändert sich, und nur sie werden benachrichtigt.
}
plans-problem-changed = Personen, Anfragen oder Programm haben sich geändert, seit diese Planung erstellt wurde. Sie passt noch, aber ein neuer Planungslauf kann besser sein.
plans-accept-difference = Trotzdem in Kraft setzen
plans-same-as-in-force = Diese Planung ist dieselbe wie die geltende: Es gibt nichts zu ändern.
plans-holds = Die Planung gilt noch: Es gibt nichts zu reparieren.
plans-broken = { $count ->
    [one] Ein Gespräch der Planung kann so nicht mehr stattfinden.
   *[other] { $count } Gespräche der Planung können so nicht mehr stattfinden.
}
plans-waiting = { $count ->
    [one] Eine Anfrage wurde seither angenommen und hat noch keinen Platz.
   *[other] { $count } Anfragen wurden seither angenommen und haben noch keinen Platz.
}
plans-repair = Die Planung reparieren
plans-repair-hint = Nur was nicht mehr gilt, wird verlegt, und nur für Neues wird ein Platz gesucht. Sie sehen jeden Unterschied, bevor etwas in Kraft tritt.
plans-changes = Was sich ändert
plans-against-in-force = Verglichen mit der geltenden Planung
plans-against-parent = Verglichen mit der vorigen Planung
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
plans-whose-day = { $count ->
    [one] Der Tag einer Person ändert sich
   *[other] Der Tag von { $count } Personen ändert sich
}
plans-and-more = { $count ->
    [one] Und noch eines.
   *[other] Und noch { $count }.
}
plans-place = { $day }, { $hours }, Tisch { $table }, { $place }

plans-people-title = { $plan }: Personen
plans-tables-title = { $plan }: Tische
plans-delegates = Teilnehmende
plans-counterparts = Lokale Partner
plans-filter = Einen Namen suchen
plans-matrix-empty = Keine Gespräche
plans-matrix-empty-why = Diese Planung enthält keine Gespräche.
plans-key-meeting = Gespräch
plans-key-must = unverzichtbar
plans-key-pinned = zugesagt
plans-key-moved = verlegt oder neu
plans-key-activity = Aktivität
plans-key-away = nicht da
plans-key-closed = kein Tisch
plans-letters = Was die Buchstaben bedeuten
plans-letters-people = Eine Zahl ist der Tisch eines Gesprächs; zwei Buchstaben stehen für eine Aktivität.
plans-letters-tables = Zwei Buchstaben stehen für die Organisation der teilnehmenden Person.
plans-table = Tisch { $table }
plans-cell-table = { $hours }: { $one } – { $other }
plans-cell-delegate = { $hours }, Tisch { $table }: { $other }
plans-cell-counterpart = { $hours }, Tisch { $table }: { $one }

plans-left-out-title = { $count ->
    [0] Alles ist eingeplant
    [one] Eine Anfrage nicht eingeplant
   *[other] { $count } Anfragen nicht eingeplant
}
plans-causes = Was im Weg steht
plans-causes-note = Jede Anfrage steht bei dem, was ihr am häufigsten im Weg steht, abgesehen von der Abwesenheit einer der beiden Personen.
plans-causes-counted = Anfragen nach dem, was im Weg steht
plans-column-cause = Was im Weg steht
plans-column-requests = Anfragen
plans-counted = Alles, was gezählt wurde
plans-absent-always = { $persons }: zu keiner der { $candidates } passenden Zeiten anwesend.
plans-cause-absence = Eine der beiden Personen ist nie da
plans-cause-diary = In einem Gespräch oder bei einer Aktivität
plans-cause-tables = Alle Tische besetzt
plans-cause-travel = Zu weit von dem, was davor oder danach kommt
plans-cause-most = So viele Gespräche wie vereinbart
plans-cause-rules = Eine Zusage oder eine andere Regel
plans-cause-nowhere = Kein Tisch offen zu den gewünschten Zeiten
plans-cause-worth = Ohne dieses Gespräch ist die Planung insgesamt besser
plans-cause-unfound = Es war noch Platz: Eine längere Suche findet ihn
plans-left-out-one = nicht eingeplant
plans-room = Was Platz schaffen würde
plans-room-changed = Die Angaben haben sich seither geändert: Sobald die Planung repariert ist, lässt sich das wieder sagen.
plans-room-none = Nichts von dem, was erprobt wurde, schafft Platz dafür.
plans-room-tried = Das wurde erprobt: Mit dieser Änderung neu geplant, hat das Gespräch seinen Platz.
plans-nothing-left-out = Jede Anfrage hat ihr Gespräch
plans-nothing-left-out-why = Alle Anfragen haben in dieser Planung einen Platz.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = Das Gespräch
plans-when = Wann
plans-where = Wo
plans-session = Sitzung
plans-wanted = Gewünscht
plans-promise = Zusage
plans-pin = Diese Uhrzeit und diesen Tisch zusagen
plans-unpin = Die Zusage zurücknehmen
plans-pinned = Dieses Gespräch ist zugesagt: Jede neue Planung lässt es hier.
plans-unpinned = Ein zugesagtes Gespräch behält in jeder neuen Planung seine Uhrzeit und seinen Tisch.

plans-refused-running = Ein anderer Planungslauf ist im Gang. Warten Sie, bis er endet, oder beenden Sie ihn.
plans-refused-already-published = Diese Planung wurde schon in Kraft gesetzt.
plans-refused-overtaken = Eine andere Planung trat in Kraft, nachdem diese erstellt wurde. Starten Sie einen neuen Planungslauf: Er beginnt bei der geltenden Planung.
plans-refused-problem-changed = Personen, Anfragen oder Programm haben sich geändert, seit diese Planung erstellt wurde. Setzen Sie das Häkchen, um sie trotzdem in Kraft zu setzen, oder starten Sie einen neuen Planungslauf.
plans-refused-no-longer-fits = Diese Planung passt nicht mehr zu dem, was sich seither geändert hat. Starten Sie einen neuen Planungslauf.
plans-refused-contradiction = Die Angaben widersprechen einander, daher kann es keine Planung geben. Die Seite eines Planungslaufs sagt, wo.
plans-refused-empty = Es gibt noch keine angenommene Anfrage zu planen.
plans-refused-pinned-over = Ein anderes zugesagtes Gespräch belegt zu dieser Zeit diesen Tisch oder eine dieser Personen.
plans-refused-not-placed = Diese Planung enthält kein Gespräch für diese Anfrage.
plans-refused-nothing-in-force = Es ist keine Planung in Kraft, daher gibt es nichts zu reparieren.

plans-setbacks-title = Was dazwischenkam
plans-setbacks-why = Vermerken Sie hier, wer nicht kommen kann und welche Tische wegfallen. Keine Planung ändert sich dadurch: Sie sehen dann, was von der geltenden Planung nicht mehr gilt, und können sie reparieren.
plans-setbacks-link = Jemand kann nicht kommen, oder Tische fallen weg
plans-absences = Wer nicht kommen kann
plans-lost-tables = Weggefallene Tische
plans-every-session = Alle Sitzungen
plans-present = Kann doch kommen
plans-tables-lost = { $count ->
    [one] Ein Tisch von { $of } weggefallen
   *[other] { $count } von { $of } Tischen weggefallen
}
plans-choose = Wählen Sie jemanden
plans-field-person = Wer?
plans-field-absent-from = Bei welcher Sitzung?
plans-note-absence = Die Abwesenheit vermerken
plans-field-lost = Wie viele Tische fallen insgesamt weg?
plans-field-lost-hint = Die mit den höchsten Nummern; 0, wenn alle wieder da sind.
plans-note-lost = Die Tische vermerken
plans-error-person = Wählen Sie, wer nicht kommen kann.
plans-error-session = Wählen Sie eine Sitzung.
plans-error-lost = Die Zahl der weggefallenen Tische ist eine ganze Zahl von 0 bis { $most }.

plans-notice = Änderungsfrist
plans-notice-why = Ein veröffentlichtes Gespräch, das innerhalb dieser Frist beginnt, bleibt, wie es ist: Weder ein Planungslauf noch eine Reparatur verschiebt es. Die Frist zählt ab der nächsten vollen Viertelstunde.
plans-field-notice = Wie lange vor seinem Beginn ändert sich ein Gespräch nicht mehr?
plans-field-notice-hint = Höchstens { $days } Tage. Mit 0 kann sich ein Gespräch bis zu seinem Beginn ändern.
plans-field-notice-unit = Angegeben in
plans-notice-minutes = Minuten
plans-notice-hours = Stunden
plans-notice-set = Frist festlegen
plans-error-notice = Die Frist ist eine ganze Zahl, von 0 bis { $minutes } Minuten oder { $hours } Stunden.
plans-error-notice-unit = Wählen Sie Minuten oder Stunden.

plans-capacity-title = Kapazität
plans-capacity-link = Für wie viele Anfragen reichen die Tische?
plans-outlook = Wie viele Anfragen erfüllt werden
plans-outlook-now = Mit diesen Tischen werden voraussichtlich { $least } bis { $most } von { $requests } Anfragen erfüllt.
plans-outlook-if = Mit { $tables } Tischen in der größten Sitzung werden voraussichtlich { $least } bis { $most } von { $requests } Anfragen erfüllt.
plans-outlook-more = Mit { $tables } Tischen in der größten Sitzung würden am wahrscheinlichsten { $share } erfüllt.
plans-outlook-in-force = Die geltende Planung erfüllt { $meetings } von { $requests }.
plans-outlook-working = Das wird gerade berechnet: Für jede Zahl von Tischen werden Missionen wie diese erdacht und geplant. Es dauert einige Sekunden.
plans-outlook-trust = In etwa vier von fünf Missionen liegt die Zahl in diesem Bereich. Wer wen treffen möchte, bestimmt hier der Zufall; ein Planungslauf plant die angenommenen Anfragen.
plans-outlook-no-requests = Noch hat niemand um ein Gespräch gebeten. Geben Sie unten an, wie viele Anfragen Sie erwarten.
plans-outlook-chart = Anteil erfüllter Anfragen nach Zahl der Tische
plans-outlook-summary = Jeder Balken zeigt den Bereich für eine Zahl von Tischen in der größten Sitzung, jeder Punkt den wahrscheinlichsten Anteil.
plans-outlook-row = { $tables ->
    [one] Ein Tisch
   *[other] { $tables } Tische
}
plans-figure-likely = der Anfragen voraussichtlich erfüllt
plans-figure-used = der Tischzeit belegt
plans-figure-seats = Gespräche von einem Zeitfenster passen an die Tische
plans-column-low = Mindestens
plans-column-likely = Am wahrscheinlichsten
plans-column-high = Höchstens
plans-what-if = Was wäre, wenn?
plans-what-if-note = Durch die Frage ändert sich nichts.
plans-what-if-ask = Berechnen
plans-field-tables = Tische in der größten Sitzung
plans-field-tables-hint = Derzeit { $now }; die anderen Sitzungen erhalten im gleichen Verhältnis mehr oder weniger.
plans-field-requests = Erwartete Anfragen
plans-field-requests-hint = { $count ->
    [0] Bisher gibt es keine.
    [one] Eine ist angenommen oder wartet auf Antwort.
   *[other] { $count } sind angenommen oder warten auf Antwort.
}
plans-error-capacity-tables = Die Zahl der Tische ist eine ganze Zahl von 1 bis { $most }.
plans-error-capacity-requests = Die Zahl der Anfragen ist eine ganze Zahl von 1 bis { $most }.
plans-sessions = Sitzungen und ihre Tische
plans-sessions-caption = In zeitlicher Reihenfolge, ohne weggefallene Tische
plans-column-slots = Zeitfenster
plans-column-seats = Platz für Gespräche
plans-no-sessions = Noch keine Sitzung
plans-no-sessions-why = Sobald das Programm eine Sitzung mit Tischen enthält, steht hier, für wie viele Anfragen sie reichen.
