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
desk-event-sessions_ended = { $by } hat alle Sitzungen eines Kontos beendet
desk-event-account_suspended = { $by } hat ein Konto gesperrt
desk-event-account_restored = { $by } hat die Sperre eines Kontos aufgehoben
desk-event-second_factor_added = { $by } hat einen zweiten Faktor eingerichtet
desk-event-second_factor_removed = { $by } hat einen zweiten Faktor entfernt
desk-event-recovery_code_used = { $by } hat einen Wiederherstellungscode benutzt
desk-event-passkey_added = { $by } hat einen Passkey hinzugefügt
desk-event-passkey_removed = { $by } hat einen Passkey entfernt
desk-event-provider_bound = { $by } hat sich zum ersten Mal über einen anderen Dienst angemeldet
desk-event-letter_sent_again = { $by } hat einen Brief gesendet, der nicht von selbst hinausging
desk-event-role_given = { $by } hat { $whom } eine Rolle gegeben
desk-event-role_ended = { $by } hat eine Rolle von { $whom } beendet
desk-event-approval_asked = { $by } hat um eine zweite Person gebeten
desk-event-approval_given = { $by } hat als zweite Person zugestimmt
desk-event-approval_refused = { $by } hat als zweite Person nicht zugestimmt
desk-event-acting_begun = { $by } begann, das Produkt als { $whom } zu sehen
desk-event-acting_ended = Das Sehen als { $whom } ist beendet
desk-event-dossier_changed = { $by } hat Angaben für die Reise geändert
desk-event-invoice_sender_changed = { $by } hat angegeben, wer die Rechnungen von { $about } versendet
desk-event-invoice_address_changed = { $by } hat die Anschrift für eine Rechnung angegeben
desk-event-invoice_issued = { $by } hat eine Rechnung ausgestellt
desk-event-credit_note_issued = { $by } hat eine Gutschrift ausgestellt
desk-event-payment_noted = { $by } hat eine Zahlung vermerkt
desk-event-invoices_exported = { $by } hat die Liste der Rechnungen ausgegeben
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
desk-event-mission_changed = { $by } hat die Anlage der Mission geändert
desk-event-mission_moved = { $by } hat die Mission auf den Stand „{ $about }“ gebracht
desk-event-profile_changed = { $by } hat das Profil von { $about } geändert
desk-event-listing_chosen = { $by } hat gewählt, was andere im Verzeichnis sehen
desk-event-results_noted = { $by } hat festgehalten, was aus der Mission wurde
desk-event-participant_withdrawn = { $by } hat die Absage von { $about } vermerkt
desk-event-group_withdrawn = { $by } hat vermerkt, dass niemand von { $about } kommt
desk-event-participant_returned = { $by } hat vermerkt, dass { $about } doch kommt
desk-event-participant_substituted = { $by } hat vermerkt, wer { $about } vertritt
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
desk-event-call_made = { $by } hat zur Teilnahme aufgerufen
desk-event-call_changed = { $by } hat einen Aufruf geändert
desk-event-application_submitted = { $by } hat eine Bewerbung eingereicht
desk-event-application_withdrawn = { $by } hat eine Bewerbung zurückgezogen
desk-event-application_checked = { $by } hat festgehalten, was eine Prüfung einer Bewerbung ergab
desk-event-applications_told_apart = { $by } hat festgehalten, dass zwei Bewerbungen nicht dieselbe sind
desk-event-applications_joined = { $by } hat von zwei gleichen Bewerbungen eine behalten
desk-event-applicant_moved = { $by } hat jemanden in eine andere Bewerbung übernommen
desk-event-applicant_duplicate = { $by } hat die zweite Bewerbung einer Person zurückgezogen
desk-event-party_joined = { $by } hat eine andere Bewerbung mit dieser Gruppe zusammengeführt
desk-event-organisations_merged = { $by } hat { $whom } und { $about } zu einer Organisation gemacht
desk-event-file_attached = { $by } hat einer Bewerbung eine Datei beigefügt
desk-event-file_removed = { $by } hat eine Datei einer Bewerbung entfernt
desk-event-application_scored = { $by } hat einer Bewerbung Punkte gegeben
desk-event-application_decided = { $by } hat über eine Bewerbung entschieden
desk-event-applicant_accepted = { $by } hat jemandem, der sich beworben hat, einen Platz gegeben
desk-event-applicant_waits = { $by } hat jemanden, der sich beworben hat, auf die Warteliste gesetzt
desk-event-applicant_refused = { $by } hat jemandem, der sich beworben hat, keinen Platz gegeben
desk-event-place_offered = Ein frei gewordener Platz wird für jemanden von der Warteliste freigehalten
desk-event-place_freed = Ein Platz wurde frei
desk-event-applicant_withdrawn = Jemand aus einer Gruppe hat abgesagt
desk-event-applicant_substituted = Jemand anderes aus einer Gruppe kommt stattdessen
desk-event-logistics_answered = Die Angenommenen einer Gruppe haben ihre Fragen beantwortet
desk-event-applications_imported = Bewerbungen wurden aus einer Tabelle eingelesen
desk-event-applications_exported = Bewerbungen wurden als Tabelle ausgegeben
desk-event-selection_published = { $by } hat die Auswahl einer Agentur veröffentlicht
desk-event-participants_changed = Wer für eine Agentur teilnimmt, hat sich nach ihrer Auswahl geändert
desk-other-event = { $by }: { $kind }
desk-go-left-out = Gründe ansehen
desk-see-plan = Die geltende Planung ansehen
desk-matter-no-plan-more = Erstellen Sie eine Planung, sehen Sie sie an und veröffentlichen Sie sie dann.
desk-event-message_written = { $by } hat an viele geschrieben
desk-event-message_stopped = { $by } hat eine Nachricht vor dem Abgang angehalten
desk-event-message_sent = Eine Nachricht ging in den Postausgang
desk-event-participants_exported = { $by } hat eine Liste der Teilnehmenden ausgeführt
desk-event-colleague_invited = { $by } hat jemanden in das Team einer Organisation eingeladen
desk-event-invitation_withdrawn = { $by } hat eine Einladung zurückgezogen
desk-event-invitation_accepted = { $whom } hat eine Einladung angenommen
desk-event-identifier_changed = { $by } hat die Nummern von { $about } geändert
desk-event-parent_changed = { $by } hat geändert, zu wem { $about } gehört
desk-event-stay_changed = { $by } hat angegeben, wann { $about } da ist
desk-event-companion_declared = { $by } hat angegeben, wer { $about } begleitet
desk-event-companion_withdrawn = { $by } hat angegeben, dass jemand { $about } nicht begleitet
