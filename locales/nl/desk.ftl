# De eerste pagina van de organisator.
desk-kicker = Bureau van de organisator
desk-title = Wat aandacht vraagt
desk-before = { $days ->
    [one] Nog één dag te gaan.
   *[other] Nog { $days } dagen te gaan.
}
desk-during = Dag { $day } van { $of }.
desk-after = De missie liep af op { $day }.
desk-now = Nu
desk-nothing = Er wacht niets op u.
desk-figures = In cijfers
desk-printed = gepubliceerd: { $figure }
desk-all-figures = Alle gepubliceerde cijfers en wat nu geteld wordt
desk-meetings = Ontmoetingen
desk-placed = { $meetings } van { $wishes } aanvaarde wensen hebben een ontmoeting in de geldende planning
desk-published = Gepubliceerd op { $at } (Brussel); hoogstens { $gap } onder het best mogelijke.
desk-no-plan = Er is geen planning van kracht
desk-no-plan-more = Maak een planning, bekijk ze en publiceer ze dan.
desk-session = Sessie
desk-day = Dag
desk-session-meetings = Ontmoetingen
desk-session-places = Plaatsen
desk-session-fill = Bezetting
desk-sessions-note = Hoe vol elke sessie is: tijdsloten maal tafels.
desk-requests = Verzoeken
desk-requests-note = { $count } verzoeken tot nu toe
desk-request-state = Stand
desk-request-count = Aantal
desk-request-share = Aandeel
desk-requests-asked = Wacht op antwoord
desk-requests-accepted = Aanvaard
desk-requests-declined = Geweigerd
desk-requests-withdrawn = Ingetrokken
desk-requests-expired = Verlopen zonder antwoord
desk-lately = Onlangs
desk-all-history = De hele geschiedenis
desk-ways = Snel naar
desk-way-plans = Planningen
desk-way-participants = Deelnemers
desk-way-delegation = Officiële delegatie
desk-way-figures = Cijfers
desk-way-letters = Brieven
desk-way-history = Geschiedenis
desk-go-plans = Naar de planningen
desk-go-programme = Naar het programma
desk-go-figures = Vergelijken
desk-matter-no-plan = Er zijn ontmoetingen gewenst, maar er is geen planning van kracht
desk-matter-stale = De geldende planning past niet meer bij de wensen
desk-matter-stale-more = Aanvaard sinds ze gemaakt is: { $unplanned }. Gepland maar niet langer aanvaard: { $orphaned }.
desk-matter-expiring = { $count ->
    [one] Verzoek verloopt binnen twee dagen
   *[other] Verzoeken verlopen binnen twee dagen
}
desk-matter-expiring-more = Er is nog geen antwoord. Het belangrijkst voor de aanvrager: { $musts }.
desk-matter-left-out = { $count ->
    [one] Aanvaarde wens heeft geen plaats in de geldende planning
   *[other] Aanvaarde wensen hebben geen plaats in de geldende planning
}
desk-matter-left-out-more = De planning geeft voor elk de reden.
desk-matter-without-venue = { $count ->
    [one] Activiteit zonder locatie
   *[other] Activiteiten zonder locatie
}
desk-matter-without-venue-more = Niemand weet waarheen, en er is geen reistijd bekend.
desk-matter-without-room = { $count ->
    [one] B2B-sessie zonder zaal
   *[other] B2B-sessies zonder zaal
}
desk-matter-without-room-more = De tafels zijn ter plaatse niet te vinden.
desk-matter-given-up = { $count ->
    [one] Taak werd opgegeven
   *[other] Taken werden opgegeven
}
desk-matter-given-up-more = Zes pogingen mislukten. Wie de toepassing beheert, vindt de oorzaak met “attache doctor”.
desk-matter-figure = Een gepubliceerd cijfer klopt niet meer
desk-matter-figure-more = { $figure }: gepubliceerd als { $printed }, nu zijn het er { $live }.
desk-by-itself = Attaché
desk-event-mission_loaded = { $by } las de missie in uit haar tabellen
desk-event-signed_in = { $by } meldde zich aan
desk-event-sessions_ended = { $by } beëindigde alle sessies van een account
desk-event-account_suspended = { $by } schorste een account
desk-event-account_restored = { $by } hief de schorsing van een account op
desk-event-second_factor_added = { $by } stelde een tweede factor in
desk-event-second_factor_removed = { $by } nam een tweede factor weg
desk-event-recovery_code_used = { $by } gebruikte een herstelcode
desk-event-passkey_added = { $by } voegde een toegangssleutel toe
desk-event-passkey_removed = { $by } nam een toegangssleutel weg
desk-event-provider_bound = { $by } meldde zich voor het eerst aan via een andere dienst
desk-event-letter_sent_again = { $by } verstuurde een brief die niet vanzelf was vertrokken
desk-event-role_given = { $by } gaf { $whom } een rol
desk-event-role_ended = { $by } beëindigde een rol van { $whom }
desk-event-approval_asked = { $by } vroeg om een tweede persoon
desk-event-approval_given = { $by } ging akkoord als tweede persoon
desk-event-approval_refused = { $by } ging niet akkoord als tweede persoon
desk-event-acting_begun = { $by } begon het product te bekijken als { $whom }
desk-event-acting_ended = Het kijken als { $whom } is beëindigd
desk-event-dossier_changed = { $by } wijzigde wat voor de reis was gegeven
desk-event-invoice_sender_changed = { $by } gaf op wie de facturen van { $about } verstuurt
desk-event-invoice_address_changed = { $by } gaf het adres voor een factuur op
desk-event-invoice_issued = { $by } maakte een factuur op
desk-event-credit_note_issued = { $by } maakte een creditnota op
desk-event-payment_noted = { $by } noteerde een betaling
desk-event-invoices_exported = { $by } voerde de lijst van facturen uit
desk-event-dossier_granted = { $by } wees iemand aan om beschermde gegevens te lezen
desk-event-data_swept = { $by } wiste wat lang genoeg was bewaard
desk-event-retention_signed = { $by } tekende af wat werd gewist
desk-event-hold_placed = { $by } liet iemands gegevens vasthouden
desk-event-hold_ended = { $by } liet iemands gegevens weer los
desk-event-erasure_asked = { $by } vroeg de eigen gegevens te wissen
desk-event-erasure_confirmed = { $by } bevestigde dat iemand wordt gewist
desk-event-person_erased = { $by } wiste een persoon
desk-event-meeting_requested = { $asker } vroeg { $asked } om een ontmoeting
desk-event-meeting_request_accepted = { $asked } aanvaardde het verzoek van { $asker }
desk-event-meeting_request_declined = { $asked } weigerde het verzoek van { $asker }
desk-event-meeting_request_withdrawn = { $asker } trok het verzoek aan { $asked } in
desk-event-meeting_request_expired = Het verzoek van { $asker } aan { $asked } verliep zonder antwoord
desk-event-mission_changed = { $by } wijzigde de opzet van de missie
desk-event-mission_moved = { $by } bracht de missie naar de fase “{ $about }”
desk-event-profile_changed = { $by } wijzigde het profiel van { $about }
desk-event-listing_chosen = { $by } koos wat anderen in het adresboek zien
desk-event-results_noted = { $by } noteerde wat de missie opleverde
desk-event-participant_withdrawn = { $by } noteerde dat { $about } niet komt
desk-event-group_withdrawn = { $by } noteerde dat niemand van { $about } komt
desk-event-participant_returned = { $by } noteerde dat { $about } toch komt
desk-event-participant_substituted = { $by } noteerde wie { $about } vervangt
desk-event-person_absent = { $by } noteerde dat iemand niet kan komen
desk-event-person_back = { $by } noteerde dat iemand toch kan komen
desk-event-tables_lost = { $by } noteerde hoeveel tafels een sessie verloor
desk-event-notice_changed = { $by } stelde de wijzigingstermijn in op { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
}
desk-event-plan_run_started = { $by } startte een planningsronde (startwaarde { $seed })
desk-event-plan_run_stopped = { $by } stopte de planningsronde met wat ze had
desk-event-plan_run_failed = Een planningsronde eindigde zonder planning
desk-event-plan_repair_started = { $by } liet de geldende planning herstellen
desk-event-plan_drafted = { $by } stelde een planning op: { $meetings } ontmoetingen, hoogstens { $gap } onder het best mogelijke
desk-event-plan_confirmed = Een planningsronde vond niets beters dan de planning met { $meetings } ontmoetingen
desk-event-meeting_pinned = { $by } zette de ontmoeting van { $asker } met { $asked } vast
desk-event-meeting_unpinned = { $by } maakte de ontmoeting van { $asker } met { $asked } weer los
desk-event-plan_published = { $by } publiceerde een planning met { $meetings } ontmoetingen
desk-event-call_made = { $by } deed een oproep tot deelname
desk-event-call_changed = { $by } wijzigde een oproep
desk-event-application_submitted = { $by } diende een inschrijving in
desk-event-application_withdrawn = { $by } trok een inschrijving in
desk-event-application_checked = { $by } noteerde wat een controle van een inschrijving opleverde
desk-event-applications_told_apart = { $by } gaf aan dat twee inschrijvingen niet dezelfde zijn
desk-event-applications_joined = { $by } behield een van twee inschrijvingen die dezelfde zijn
desk-event-applicant_moved = { $by } bracht iemand over naar een andere inschrijving
desk-event-applicant_duplicate = { $by } trok iemands tweede inschrijving in
desk-event-party_joined = { $by } voegde een andere inschrijving bij dit gezelschap
desk-event-organisations_merged = { $by } maakte van { $whom } en { $about } één organisatie
desk-event-file_attached = { $by } voegde een bestand toe aan een inschrijving
desk-event-file_removed = { $by } verwijderde een bestand van een inschrijving
desk-event-application_scored = { $by } gaf punten aan een inschrijving
desk-event-application_decided = { $by } besliste over een inschrijving
desk-event-applicant_accepted = { $by } gaf een plaats aan iemand die zich inschreef
desk-event-applicant_waits = { $by } zette iemand die zich inschreef op de wachtlijst
desk-event-applicant_refused = { $by } gaf geen plaats aan iemand die zich inschreef
desk-event-place_offered = Een vrijgekomen plaats wordt vrijgehouden voor iemand van de wachtlijst
desk-event-place_freed = Er kwam een plaats vrij
desk-event-applicant_withdrawn = Iemand van een groep trok zich terug
desk-event-applicant_substituted = Iemand anders van een groep komt in de plaats
desk-event-logistics_answered = Wie van een groep aanvaard is, beantwoordde alle vragen
desk-event-applications_imported = Inschrijvingen werden ingevoerd uit een rekenblad
desk-event-applications_exported = Inschrijvingen werden uitgevoerd als rekenblad
desk-event-selection_published = { $by } publiceerde de selectie van een agentschap
desk-event-participants_changed = Wie voor een agentschap deelneemt, veranderde na de selectie
desk-other-event = { $by }: { $kind }
desk-go-left-out = De redenen bekijken
desk-see-plan = De geldende planning bekijken
desk-matter-no-plan-more = Maak een planning, bekijk ze en publiceer ze dan.
desk-event-message_written = { $by } schreef aan velen
desk-event-message_stopped = { $by } hield een bericht tegen voor het vertrok
desk-event-message_sent = Een bericht ging naar de uitgaande post
desk-event-participants_exported = { $by } haalde een deelnemerslijst uit het systeem
desk-event-colleague_invited = { $by } nodigde iemand uit voor het team van een organisatie
desk-event-invitation_withdrawn = { $by } trok een uitnodiging in
desk-event-invitation_accepted = { $whom } aanvaardde een uitnodiging
desk-event-identifier_changed = { $by } wijzigde de nummers van { $about }
desk-event-parent_changed = { $by } wijzigde bij wie { $about } hoort
desk-event-stay_changed = { $by } gaf aan wanneer { $about } er is
desk-event-companion_declared = { $by } gaf aan wie met { $about } meereist
desk-event-companion_withdrawn = { $by } gaf aan dat iemand niet met { $about } meereist
