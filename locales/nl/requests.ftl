# Een ontmoeting aanvragen en erop antwoorden.
requests-title = Afspraakverzoeken
requests-with = Verzoek: { $name }
requests-new-title = Ontmoeting aanvragen
requests-ask = Ontmoeting aanvragen
requests-left = { $left ->
    [0] U hebt geen verzoeken meer over. Er komt er een vrij zodra een verzoek wordt geweigerd, ingetrokken of niet op tijd beantwoord.
    [one] U kunt nog één verzoek versturen.
   *[other] U kunt nog { $left } verzoeken versturen.
}
requests-sent = Verzonden
requests-received = Ontvangen
requests-none-sent = Nog geen verzoeken
requests-none-sent-why = Zoek bij de lokale bedrijven en organisaties wie u wilt ontmoeten. Aanvaarde verzoeken worden rond uw programma ingepland.
requests-none-received = Niemand heeft u al iets gevraagd
requests-none-received-why = U krijgt een brief zodra een deelnemer van de missie u om een ontmoeting vraagt.

requests-state-asked = wacht op antwoord
requests-state-accepted = aanvaard
requests-state-declined = geweigerd
requests-state-withdrawn = ingetrokken
requests-state-expired = niet op tijd beantwoord

requests-priority-1 = mooi meegenomen
requests-priority-2 = van enig belang
requests-priority-3 = nuttig
requests-priority-4 = belangrijk
requests-priority-5 = een must
requests-part-of-day-any = om het even wanneer
requests-part-of-day-morning = in de voormiddag
requests-part-of-day-afternoon = in de namiddag
requests-minutes = { $minutes } minuten
requests-answer-until = antwoord verwacht tegen { $when }
requests-placed = ingepland

requests-search = Wie wilt u ontmoeten?
requests-search-hint = Een naam, een stad, een domein of wat u zoekt.
requests-search-button = Zoeken
requests-nobody = Niemand gevonden
requests-nobody-why = Probeer minder woorden, of een algemener woord.
requests-more = { $count ->
    [one] En nog één: voeg een woord toe om te verfijnen.
   *[other] En nog { $count }: voeg een woord toe om te verfijnen.
}
requests-choose = Vragen
requests-seeks = Zoekt: { $need }
requests-choose-somebody = Kies iemand
requests-choose-other = Iemand anders kiezen
requests-see-first = Naar het verzoek

requests-field-to = Wie wilt u ontmoeten?
requests-field-priority = Hoe graag wilt u deze ontmoeting?
requests-field-priority-hint = Als niet alles past, krijgt voorrang wat het meest gewenst is.
requests-field-length = Hoe lang?
requests-field-part-of-day = Wanneer op de dag?
requests-field-message = Bericht
requests-field-message-hint = Waarover wilt u het hebben? Hoogstens { $most } tekens; alleen wie u vraagt, leest het.
requests-send = Verzoek versturen

requests-error-to = Kies wie u wilt ontmoeten.
requests-error-priority = Kies hoe graag u deze ontmoeting wilt.
requests-error-length = Een ontmoeting duurt { $short } of { $long } minuten.
requests-error-part-of-day = Kies een deel van de dag.
requests-error-message-long = Hoogstens { $most } tekens; u schreef er { $count }.
requests-error-message-control = Het bericht bevat tekens die niet getoond kunnen worden. Typ het opnieuw.

requests-refused-unknown = Onder die keuze is in deze missie niemand te vinden. Kies opnieuw.
requests-refused-oneself = U kunt uzelf niet om een ontmoeting vragen.
requests-refused-same-side = U hoort beiden bij dezelfde kant. Verzoeken gaan van deelnemers van de missie naar lokale organisaties.
requests-refused-not-for-meetings = Ontmoetingen met de officiële delegatie worden door het protocol geregeld, niet via een verzoek.
requests-refused-already-open = Tussen u beiden staat al een verzoek open.
requests-refused-quota = U hebt al { $quota } verzoeken openstaan, het hoogste aantal per persoon. Trek er een in om een ander te versturen.
requests-refused-window-closed = De missie is voorbij: er kunnen geen ontmoetingen meer aangevraagd worden.
requests-refused-accepted = Dit verzoek is al aanvaard.
requests-refused-declined = Dit verzoek is al geweigerd.
requests-refused-withdrawn = Dit verzoek is ingetrokken.
requests-refused-expired = De tijd om op dit verzoek te antwoorden is voorbij.
requests-refused-placed = Deze ontmoeting staat in de gepubliceerde planning en kan hier niet meer worden ingetrokken. Spreek de organisator aan.

requests-answer-note = Deze pagina beantwoordt dit ene verzoek en niets anders. U hebt geen account nodig.
requests-answer-accepted = Dank u, u hebt aanvaard. Het uur en de tafel volgen per brief met de gepubliceerde planning.
requests-accept = Aanvaarden
requests-decline = Weigeren
requests-withdraw = Verzoek intrekken
requests-seat = { $day }, { $hours } ({ $city }), tafel { $table }, { $place }
requests-left-out = geen plaats in de planning
requests-next-asked = Verstuurd. { $name } kreeg een brief, en u krijgt een brief met het antwoord.
requests-next-accepted = Aanvaard. U hoeft niets meer te doen: het uur en de tafel komen met de volgende planning.
requests-next-left-out = Aanvaard, maar de geldende planning heeft geen plaats voor deze ontmoeting. Een latere planning vindt er misschien een, en dan hoort u het. De organisator weet wat in de weg staat.
requests-to-my-day = Naar mijn dag
requests-what = Wat er gevraagd wordt
requests-wanted = Gewenst
requests-length = Duur
requests-time-of-day = Deel van de dag
requests-happened = Wat er gebeurde
requests-clock = Uren in { $city }
requests-home-city = Brussel
requests-happened-asked = { $name } verstuurde het verzoek
requests-happened-accepted = { $name } aanvaardde
requests-happened-declined = { $name } weigerde
requests-happened-withdrawn = { $name } trok het verzoek in
requests-happened-expired = Er kwam geen antwoord op tijd
