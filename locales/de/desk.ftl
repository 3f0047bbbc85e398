# Die erste Seite der Organisation.
desk-kicker = Schreibtisch der Organisation
desk-title = Was Aufmerksamkeit erfordert
desk-before = { $days ->
    [one] Noch ein Tag.
   *[other] Noch { $days } Tage.
}
desk-during = Tag { $day } von { $of }.
desk-after = Die Mission endete am { $day }.
desk-now = Jetzt
desk-nothing = Es wartet nichts auf Sie.
desk-figures = In Zahlen
desk-printed = veröffentlicht: { $figure }
desk-all-figures = Alle veröffentlichten Zahlen und der heutige Stand
desk-meetings = Gespräche
desk-placed = { $meetings } von { $wishes } angenommenen Wünschen haben ein Gespräch in der geltenden Planung
desk-published = Veröffentlicht am { $at } (Brüssel); höchstens { $gap } unter dem Bestmöglichen.
desk-no-plan = Es ist keine Planung in Kraft
desk-no-plan-more = Erstellen Sie eine Planung, sehen Sie sie an und veröffentlichen Sie sie dann.
desk-session = Sitzung
desk-day = Tag
desk-session-meetings = Gespräche
desk-session-places = Plätze
desk-session-fill = Auslastung
desk-sessions-note = Wie voll jede Sitzung ist: Zeitfenster mal Tische.
desk-requests = Anfragen
desk-requests-note = { $count } Anfragen bisher
desk-request-state = Stand
desk-request-count = Anzahl
desk-request-share = Anteil
desk-requests-asked = Wartet auf Antwort
desk-requests-accepted = Angenommen
desk-requests-declined = Abgelehnt
desk-requests-withdrawn = Zurückgezogen
desk-requests-expired = Ohne Antwort verfallen
desk-lately = Zuletzt
desk-all-history = Der ganze Verlauf
desk-ways = Schnell zu
desk-way-plans = Planungen
desk-way-participants = Teilnehmende
desk-way-delegation = Offizielle Delegation
desk-way-figures = Zahlen
desk-way-letters = Briefe
desk-way-history = Verlauf
desk-go-plans = Zu den Planungen
desk-go-programme = Zum Programm
desk-go-figures = Vergleichen
desk-matter-no-plan = Gespräche sind gewünscht, aber es ist keine Planung in Kraft
desk-matter-stale = Die geltende Planung passt nicht mehr zu den Wünschen
desk-matter-stale-more = Seither angenommen: { $unplanned }. Geplant, aber nicht mehr angenommen: { $orphaned }.
desk-matter-expiring = { $count ->
    [one] Anfrage verfällt binnen zwei Tagen
   *[other] Anfragen verfallen binnen zwei Tagen
}
desk-matter-expiring-more = Noch hat niemand geantwortet. Besonders wichtig für die Anfragenden: { $musts }.
desk-matter-left-out = { $count ->
    [one] Angenommener Wunsch ohne Platz in der geltenden Planung
   *[other] Angenommene Wünsche ohne Platz in der geltenden Planung
}
desk-matter-left-out-more = Die Planung nennt zu jedem den Grund.
desk-matter-without-venue = { $count ->
    [one] Aktivität ohne Ort
   *[other] Aktivitäten ohne Ort
}
desk-matter-without-venue-more = Niemand weiß, wohin, und keine Wegezeit ist bekannt.
desk-matter-without-room = { $count ->
    [one] B2B-Sitzung ohne Raum
   *[other] B2B-Sitzungen ohne Raum
}
desk-matter-without-room-more = Die Tische sind vor Ort nicht zu finden.
desk-matter-given-up = { $count ->
    [one] Aufgabe wurde aufgegeben
   *[other] Aufgaben wurden aufgegeben
}
desk-matter-given-up-more = Sechs Versuche sind gescheitert. Wer die Anwendung betreibt, findet die Ursache mit „attache doctor“.
desk-matter-figure = Eine veröffentlichte Zahl stimmt nicht mehr
desk-matter-figure-more = { $figure }: veröffentlicht als { $printed }, gezählt werden jetzt { $live }.
desk-by-itself = Attaché
desk-event-mission_loaded = { $by } hat die Mission aus ihren Tabellen eingelesen
desk-event-signed_in = { $by } hat sich angemeldet
desk-event-letter_sent_again = { $by } hat einen Brief gesendet, der nicht von selbst hinausging
desk-event-dossier_changed = { $by } hat Angaben für die Reise geändert
desk-event-dossier_granted = { $by } hat jemanden zum Lesen geschützter Daten benannt
desk-event-data_swept = { $by } hat gelöscht, was lange genug aufbewahrt war
desk-event-retention_signed = { $by } hat abgezeichnet, was gelöscht wurde
desk-event-hold_placed = { $by } hat die Daten einer Person sperren lassen
desk-event-hold_ended = { $by } hat die Sperre der Daten einer Person aufgehoben
desk-event-erasure_asked = { $by } hat die Löschung der eigenen Daten verlangt
desk-event-erasure_confirmed = { $by } hat die Löschung einer Person bestätigt
desk-event-person_erased = { $by } hat eine Person gelöscht
desk-event-meeting_requested = { $asker } hat { $asked } um ein Gespräch gebeten
desk-event-meeting_request_accepted = { $asked } hat die Anfrage von { $asker } angenommen
desk-event-meeting_request_declined = { $asked } hat die Anfrage von { $asker } abgelehnt
desk-event-meeting_request_withdrawn = { $asker } hat die Anfrage an { $asked } zurückgezogen
desk-event-meeting_request_expired = Die Anfrage von { $asker } an { $asked } ist ohne Antwort verfallen
desk-event-person_absent = { $by } hat vermerkt, dass jemand nicht kommen kann
desk-event-person_back = { $by } hat vermerkt, dass jemand doch kommen kann
desk-event-tables_lost = { $by } hat vermerkt, wie viele Tische eine Sitzung verloren hat
desk-event-notice_changed = { $by } hat die Änderungsfrist auf { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} gesetzt
desk-event-plan_run_started = { $by } hat einen Planungslauf gestartet (Startwert { $seed })
desk-event-plan_run_stopped = { $by } hat den Planungslauf mit dem bisherigen Ergebnis angehalten
desk-event-plan_run_failed = Ein Planungslauf endete ohne Planung
desk-event-plan_repair_started = { $by } ließ die geltende Planung reparieren
desk-event-plan_drafted = { $by } hat eine Planung entworfen: { $meetings } Gespräche, höchstens { $gap } unter dem Bestmöglichen
desk-event-plan_confirmed = Ein Planungslauf fand nichts Besseres als die Planung mit { $meetings } Gesprächen
desk-event-meeting_pinned = { $by } hat das Gespräch von { $asker } mit { $asked } festgesetzt
desk-event-meeting_unpinned = { $by } hat das Gespräch von { $asker } mit { $asked } wieder freigegeben
desk-event-plan_published = { $by } hat eine Planung mit { $meetings } Gesprächen veröffentlicht
desk-other-event = { $by }: { $kind }
desk-go-left-out = Gründe ansehen
desk-see-plan = Die geltende Planung ansehen
desk-matter-no-plan-more = Erstellen Sie eine Planung, sehen Sie sie an und veröffentlichen Sie sie dann.
