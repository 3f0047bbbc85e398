# Planningsrondes, planningen, beloften, en een planning van kracht maken.
plans-title = Planningen
plans-in-force = Van kracht
plans-see = Naar de planning
plans-new-run = Nieuwe planningsronde
plans-accepted = { $count ->
    [0] Nog geen aanvaard verzoek om te plannen
    [one] Eén aanvaard verzoek om te plannen
   *[other] { $count } aanvaarde verzoeken om te plannen
}
plans-of-accepted = van { $count } aanvaarde
plans-field-rounds = Hoe lang mag er gezocht worden?
plans-effort-quick = Enkele seconden
plans-effort-thorough = Ongeveer een halve minuut
plans-effort-long = Enkele minuten
plans-field-begin = Waarvan vertrekt het zoeken?
plans-begin-in_force = Van de geldende planning
plans-begin-hint-in_force = Zolang de planning nog klopt, blijft elke ontmoeting waar ze is en wordt alleen voor wat nieuw is een plaats gezocht.
plans-begin-nothing = Van nul
plans-begin-hint-nothing = Misschien wordt er meer gevonden, maar voor velen verandert de dag.
plans-field-seed = Startwaarde
plans-field-seed-hint = Dezelfde startwaarde en dezelfde gegevens geven dezelfde planning; een andere startwaarde geeft een andere planning.
plans-start = Plannen
plans-error-seed = De startwaarde is een geheel getal, zoals 1.
plans-error-rounds = Kies hoe lang er gezocht wordt: tussen 1 en { $most } stappen.
plans-error-begin = Kies waarvan het zoeken vertrekt.
plans-seed = startwaarde { $seed }
plans-rounds = { $rounds } stappen

plans-runs = Planningsrondes
plans-no-runs = Nog geen planningsronde
plans-no-runs-why = Een planningsronde zoekt voor elk aanvaard verzoek het beste uur en de beste tafel. Niets wordt van kracht voor u dat zegt.
plans-plans = Planningen
plans-newest-first = Nieuwste eerst
plans-column-plan = Planning
plans-column-made = Gemaakt
plans-column-meetings = Ontmoetingen
plans-column-left-out = Niet ingepland
plans-column-gap = Marge
plans-column-state = Status
plans-column-part = Wat telt
plans-column-points = Punten
plans-state-in-force = van kracht
plans-state-replaced = vervangen
plans-state-draft = ontwerp

plans-figure-meetings = ontmoetingen
plans-figure-left-out = verzoeken niet ingepland
plans-figure-gap = of minder onder de bovengrens
plans-figure-value = Waarde
plans-figure-bound = Bovengrens: geen planning haalt meer
plans-figure-moved = verplaatst
plans-figure-new = nieuw
plans-figure-gone = vervallen
plans-figure-people = mensen van wie de dag verandert

plans-run-title = Planningsronde
plans-run-state-waiting = wacht
plans-run-state-running = zoekt
plans-run-state-stopping = stopt
plans-run-state-done = klaar
plans-run-state-failed = geëindigd zonder planning
plans-stop = Stoppen met het beste tot nu toe
plans-run-begins = De planningsronde begint zo meteen.
plans-run-about = Over deze planningsronde
plans-run-started = Begonnen
plans-run-ended = Geëindigd
plans-run-interrupted = De planningsronde werd onderbroken. Start een nieuwe.
plans-run-confirmed = Deze planningsronde vond niets beters dan { $plan } en liet dus geen tweede ontwerp na.
plans-run-contradicts = De gegevens spreken elkaar tegen, dus is er geen planning gemaakt:
plans-curve = Waarde en bovengrens van de beste planning tot nu toe
plans-curve-summary = Na { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
}: { $value } punten, en geen planning heeft er meer dan { $bound }.
plans-fault-lost-pins = { $count ->
    [one] Eén beloofde ontmoeting staat op een uur dat niet meer in een sessie valt. Trek de belofte in of herstel de sessie.
   *[other] { $count } beloofde ontmoetingen staan op uren die niet meer in een sessie vallen. Trek de beloften in of herstel de sessies.
}

plans-plan-title = Planning { $number }, { $day }
plans-look-summary = Overzicht
plans-look-people = Mensen
plans-look-tables = Tafels
plans-look-left-out = Niet ingepland
plans-score = Wat de planning waard is
plans-reached = Deze planning haalt minstens { $reached } van de punten die de best mogelijke planning kan halen.
plans-proven = Geen planning haalt meer punten dan deze: dat is bewezen.
plans-search = Hoe de planning gevonden is
plans-points = Gewonnen en verloren punten
plans-unequal-persons = Ongelijke verdeling over personen
plans-unequal-organisations = Ongelijke verdeling over organisaties
plans-unequal-regions = Ongelijke verdeling over gewesten
plans-unequal-size-classes = Ongelijke verdeling over grootteklassen
plans-made = Gemaakt
plans-searched = Zoektocht
plans-published = Van kracht gemaakt
plans-stopped = De zoektocht eindigde
plans-stopped-rounds = na alle stappen
plans-stopped-time = toen de tijd om was
plans-stopped-gap = toen de bovengrens dicht genoeg was
plans-stopped-target = toen de gevraagde waarde bereikt was
plans-stopped-cancelled = op verzoek
plans-stopped-optimal = met een planning die niet te verbeteren is
plans-digest = Controlegetal
plans-publish = Van kracht maken
plans-publish-final = Er is geen weg terug: alleen een andere planning vervangt deze.
plans-publish-sure = { $count ->
    [0] Ja, van kracht maken
    [one] Ja, van kracht maken en één persoon verwittigen
   *[other] Ja, van kracht maken en { $count } personen verwittigen
}
plans-people-told = { $count ->
    [0] Niemands dag verandert.
    [one] De dag van één persoon verandert, en die persoon krijgt bericht.
   *[other] De dag van { $count } mensen verandert, en alleen zij krijgen bericht.
}
plans-problem-changed = Sinds deze planning gemaakt werd, is er iets veranderd aan de mensen, de verzoeken of het programma. Ze past nog, maar een nieuwe planningsronde kan beter zijn.
plans-accept-difference = Toch van kracht maken
plans-same-as-in-force = Deze planning is dezelfde als de geldende: er valt niets te veranderen.
plans-holds = De planning klopt nog: er valt niets te herstellen.
plans-broken = { $count ->
    [one] Eén ontmoeting van de planning kan niet meer doorgaan zoals ze daar staat.
   *[other] { $count } ontmoetingen van de planning kunnen niet meer doorgaan zoals ze daar staan.
}
plans-waiting = { $count ->
    [one] Eén verzoek werd sindsdien aanvaard en heeft nog geen plaats.
   *[other] { $count } verzoeken werden sindsdien aanvaard en hebben nog geen plaats.
}
plans-repair = De planning herstellen
plans-repair-hint = Alleen wat niet meer klopt, verhuist, en alleen voor wat nieuw is wordt een plaats gezocht. U ziet elk verschil voor er iets van kracht wordt.
plans-changes = Wat verandert
plans-against-in-force = Vergeleken met de geldende planning
plans-against-parent = Vergeleken met de vorige planning
plans-moved = { $count ->
    [one] Eén ontmoeting verplaatst
   *[other] { $count } ontmoetingen verplaatst
}
plans-new = { $count ->
    [one] Eén nieuwe ontmoeting
   *[other] { $count } nieuwe ontmoetingen
}
plans-gone = { $count ->
    [one] Eén ontmoeting vervallen
   *[other] { $count } ontmoetingen vervallen
}
plans-whose-day = { $count ->
    [one] De dag van één persoon verandert
   *[other] De dag van { $count } mensen verandert
}
plans-and-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
plans-place = { $day }, { $hours }, tafel { $table }, { $place }

plans-people-title = { $plan }: mensen
plans-tables-title = { $plan }: tafels
plans-delegates = Deelnemers
plans-counterparts = Lokale partners
plans-filter = Een naam zoeken
plans-matrix-empty = Geen ontmoetingen
plans-matrix-empty-why = Deze planning heeft geen ontmoetingen.
plans-key-meeting = ontmoeting
plans-key-must = een must
plans-key-pinned = beloofd
plans-key-moved = verplaatst of nieuw
plans-key-activity = activiteit
plans-key-away = afwezig
plans-key-closed = geen tafel
plans-letters = Wat de letters betekenen
plans-letters-people = Een getal is de tafel van een ontmoeting; twee letters staan voor een activiteit.
plans-letters-tables = Twee letters staan voor de organisatie van de deelnemer.
plans-table = Tafel { $table }
plans-cell-table = { $hours }: { $one } – { $other }
plans-cell-delegate = { $hours }, tafel { $table }: { $other }
plans-cell-counterpart = { $hours }, tafel { $table }: { $one }

plans-left-out-title = { $count ->
    [0] Alles is ingepland
    [one] Eén verzoek niet ingepland
   *[other] { $count } verzoeken niet ingepland
}
plans-causes = Wat in de weg staat
plans-causes-note = Elk verzoek staat bij wat het vaakst in de weg staat, los van de afwezigheid van een van beiden.
plans-causes-counted = Verzoeken volgens wat in de weg staat
plans-column-cause = Wat in de weg staat
plans-column-requests = Verzoeken
plans-counted = Alles wat geteld werd
plans-absent-always = { $persons }: op geen van de { $candidates } passende uren aanwezig.
plans-cause-absence = Een van beiden is er nooit
plans-cause-diary = In een ontmoeting of bij een activiteit
plans-cause-tables = Alle tafels bezet
plans-cause-travel = Te ver van wat ervoor of erna komt
plans-cause-most = Zoveel ontmoetingen als afgesproken
plans-cause-rules = Een belofte of een andere regel
plans-cause-nowhere = Geen tafel open op de gevraagde uren
plans-cause-worth = De planning is als geheel beter zonder
plans-cause-unfound = Er was nog plaats: langer zoeken vindt die
plans-left-out-one = niet ingepland
plans-room = Wat plaats zou maken
plans-room-changed = De gegevens zijn sindsdien veranderd: zodra de planning hersteld is, valt dit weer te zeggen.
plans-room-none = Niets van wat geprobeerd werd, maakt er plaats voor.
plans-room-tried = Dit is geprobeerd: met deze wijziging opnieuw gepland, krijgt de ontmoeting een plaats.
plans-nothing-left-out = Elk verzoek heeft een ontmoeting
plans-nothing-left-out-why = Alle verzoeken kregen een plaats in deze planning.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = De ontmoeting
plans-when = Wanneer
plans-where = Waar
plans-session = Sessie
plans-wanted = Gewenst
plans-promise = Belofte
plans-pin = Dit uur en deze tafel beloven
plans-unpin = De belofte intrekken
plans-pinned = Deze ontmoeting is beloofd: elke nieuwe planning houdt ze hier.
plans-unpinned = Een beloofde ontmoeting behoudt in elke nieuwe planning haar uur en haar tafel.

plans-refused-running = Er loopt al een planningsronde. Wacht tot ze klaar is, of stop ze.
plans-refused-already-published = Deze planning is al van kracht gemaakt.
plans-refused-overtaken = Er werd een andere planning van kracht nadat deze gemaakt was. Start een nieuwe planningsronde: ze vertrekt van de geldende planning.
plans-refused-problem-changed = Sinds deze planning gemaakt werd, is er iets veranderd aan de mensen, de verzoeken of het programma. Vink aan dat u ze toch wilt, of start een nieuwe planningsronde.
plans-refused-no-longer-fits = Deze planning past niet meer bij wat er sindsdien veranderd is. Start een nieuwe planningsronde.
plans-refused-contradiction = De gegevens spreken elkaar tegen, dus kan er geen planning zijn. Op de pagina van een planningsronde staat waar.
plans-refused-empty = Er is nog geen aanvaard verzoek om te plannen.
plans-refused-pinned-over = Een andere beloofde ontmoeting heeft deze tafel of een van deze mensen op dat uur.
plans-refused-not-placed = Deze planning heeft geen ontmoeting voor dat verzoek.
plans-refused-nothing-in-force = Er is geen planning van kracht, dus valt er niets te herstellen.

plans-setbacks-title = Wat ertussen kwam
plans-setbacks-why = Noteer hier wie niet kan komen en welke tafels wegvallen. Geen planning verandert daardoor: u ziet dan wat niet meer klopt van de geldende planning, en kunt ze herstellen.
plans-setbacks-link = Iemand kan niet komen, of er vallen tafels weg
plans-absences = Wie niet kan komen
plans-lost-tables = Weggevallen tafels
plans-every-session = Elke sessie
plans-present = Kan toch komen
plans-tables-lost = { $count ->
    [one] Eén tafel van de { $of } weggevallen
   *[other] { $count } van de { $of } tafels weggevallen
}
plans-choose = Kies iemand
plans-field-person = Wie?
plans-field-absent-from = Op welke sessie?
plans-note-absence = De afwezigheid noteren
plans-field-lost = Hoeveel tafels vallen er in totaal weg?
plans-field-lost-hint = Die met de hoogste nummers; 0 als ze er allemaal weer zijn.
plans-note-lost = De tafels noteren
plans-error-person = Kies wie niet kan komen.
plans-error-session = Kies een sessie.
plans-error-lost = Het aantal weggevallen tafels is een geheel getal van 0 tot { $most }.

plans-notice = Wijzigingstermijn
plans-notice-why = Een gepubliceerde ontmoeting die binnen deze termijn begint, blijft zoals ze is: geen planningsronde en geen herstel verplaatst ze. De termijn loopt vanaf het volgende volle kwartier.
plans-field-notice = Hoelang vóór het begin wijzigt een ontmoeting niet meer?
plans-field-notice-hint = Hoogstens { $days } dagen. Met 0 kan een ontmoeting wijzigen tot ze begint.
plans-field-notice-unit = Uitgedrukt in
plans-notice-minutes = minuten
plans-notice-hours = uren
plans-notice-set = Termijn instellen
plans-error-notice = De termijn is een geheel getal, van 0 tot { $minutes } minuten of { $hours } uur.
plans-error-notice-unit = Kies minuten of uren.

plans-capacity-title = Capaciteit
plans-capacity-link = Voor hoeveel verzoeken volstaan de tafels?
plans-outlook = Hoeveel ontmoetingen doorgaan
plans-outlook-now = Met deze tafels gaan waarschijnlijk { $least } tot { $most } van de { $requests } gevraagde ontmoetingen door.
plans-outlook-if = Met { $tables } tafels in de grootste sessie gaan waarschijnlijk { $least } tot { $most } van de { $requests } gevraagde ontmoetingen door.
plans-outlook-more = Met { $tables } tafels in de grootste sessie zou het waarschijnlijkst { $share } doorgaan.
plans-outlook-in-force = In de geldende planning gaan er { $meetings } van de { $requests } door.
plans-outlook-working = Dit wordt nu berekend: voor elk aantal tafels worden missies zoals deze bedacht en gepland. Dat duurt enkele seconden.
plans-outlook-trust = In ongeveer vier op de vijf missies ligt het aantal binnen deze grenzen. Wie wie wil ontmoeten, bepaalt hier het toeval; een planningsronde plant de verzoeken die aanvaard zijn.
plans-outlook-no-requests = Niemand heeft al een ontmoeting gevraagd. Geef hieronder aan hoeveel verzoeken u verwacht.
plans-outlook-chart = Aandeel verzoeken dat doorgaat, per aantal tafels
plans-outlook-summary = Elke balk toont de grenzen voor één aantal tafels in de grootste sessie, elke stip het waarschijnlijkste aandeel.
plans-outlook-row = { $tables ->
    [one] Eén tafel
   *[other] { $tables } tafels
}
plans-figure-likely = van de verzoeken gaat het waarschijnlijkst door
plans-figure-used = van de tijd zijn de tafels bezet
plans-figure-seats = ontmoetingen van één tijdslot passen aan de tafels
plans-column-low = Minstens
plans-column-likely = Waarschijnlijkst
plans-column-high = Hoogstens
plans-what-if = Wat als?
plans-what-if-note = Door dit te vragen verandert er niets.
plans-what-if-ask = Berekenen
plans-field-tables = Tafels in de grootste sessie
plans-field-tables-hint = Nu { $now }; de andere sessies krijgen er naar verhouding meer of minder.
plans-field-requests = Verwachte verzoeken
plans-field-requests-hint = { $count ->
    [0] Er zijn er nog geen.
    [one] Eén is aanvaard of wacht op antwoord.
   *[other] { $count } zijn aanvaard of wachten op antwoord.
}
plans-error-capacity-tables = Het aantal tafels is een geheel getal van 1 tot { $most }.
plans-error-capacity-requests = Het aantal verzoeken is een geheel getal van 1 tot { $most }.
plans-sessions = Sessies en hun tafels
plans-sessions-caption = In volgorde van tijd, zonder weggevallen tafels
plans-column-slots = Tijdslots
plans-column-seats = Plaats voor ontmoetingen
plans-no-sessions = Nog geen sessie
plans-no-sessions-why = Zodra het programma een sessie met tafels heeft, staat hier voor hoeveel verzoeken die volstaan.
