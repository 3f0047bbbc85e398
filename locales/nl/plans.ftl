# Planningsrondes, plannen, beloften, en een plan van kracht maken.
plans-title = Plannen
plans-in-force = Van kracht
plans-see = Naar het plan
plans-new-run = Nieuwe berekening
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
plans-field-begin = Waar begint het zoeken?
plans-begin-in_force = Bij het plan dat van kracht is
plans-begin-hint-in_force = Wat niet beter kan blijft staan, dus veranderen er weinig dagen.
plans-begin-nothing = Bij niets
plans-begin-hint-nothing = Er wordt misschien meer gevonden, maar er veranderen veel dagen.
plans-field-seed = Startgetal
plans-field-seed-hint = Hetzelfde startgetal en dezelfde gegevens geven hetzelfde plan; een ander startgetal geeft een ander plan.
plans-start = Plannen
plans-error-seed = Het startgetal is een geheel getal, zoals 1.
plans-error-rounds = Kies hoe lang er gezocht wordt: tussen 1 en { $most } stappen.
plans-error-begin = Kies waar het zoeken begint.
plans-seed = startgetal { $seed }
plans-rounds = { $rounds } stappen

plans-runs = Berekeningen
plans-no-runs = Nog geen berekening
plans-no-runs-why = Een berekening zoekt voor elk aanvaard verzoek het beste uur en de beste tafel. Niets wordt van kracht voor u dat zegt.
plans-plans = Plannen
plans-newest-first = Nieuwste eerst
plans-column-plan = Plan
plans-column-made = Gemaakt
plans-column-meetings = Gesprekken
plans-column-left-out = Weggelaten
plans-column-gap = Afstand
plans-column-state = Toestand
plans-column-part = Wat telt
plans-column-points = Punten
plans-state-in-force = van kracht
plans-state-replaced = vervangen
plans-state-draft = ontwerp

plans-figure-meetings = gesprekken
plans-figure-left-out = verzoeken weggelaten
plans-figure-gap = hoogstens onder de grens
plans-figure-value = Waarde
plans-figure-bound = Grens: geen plan heeft meer
plans-figure-moved = verplaatst
plans-figure-new = nieuw
plans-figure-gone = weg
plans-figure-people = mensen met een andere dag

plans-run-title = Berekening van een plan
plans-run-state-waiting = wacht
plans-run-state-running = zoekt
plans-run-state-stopping = stopt
plans-run-state-done = klaar
plans-run-state-failed = geëindigd zonder plan
plans-stop = Stoppen met het beste tot nu toe
plans-run-begins = De berekening begint zo meteen.
plans-run-about = Over deze berekening
plans-run-started = Begonnen
plans-run-ended = Geëindigd
plans-run-interrupted = De berekening werd onderbroken. Start een nieuwe.
plans-run-contradicts = De gegevens spreken elkaar tegen, dus is er geen plan gemaakt:
plans-curve = Waarde en grens van het beste plan tot nu toe
plans-curve-summary = Na { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
}: { $value } punten, en geen plan heeft er meer dan { $bound }.
plans-fault-lost-pins = { $count ->
    [one] Eén beloofd gesprek staat op een uur dat geen sessie nog heeft. Trek de belofte in of herstel de sessie.
   *[other] { $count } beloofde gesprekken staan op uren die geen sessie nog heeft. Trek de beloften in of herstel de sessies.
}

plans-plan-title = Plan { $short }
plans-look-summary = Overzicht
plans-look-people = Mensen
plans-look-tables = Tafels
plans-look-left-out = Weggelaten
plans-score = Wat het waard is
plans-points = Gewonnen en verloren punten
plans-made = Gemaakt
plans-searched = Zoeken
plans-published = Van kracht sinds
plans-stopped = Het zoeken eindigde
plans-stopped-rounds = na al zijn stappen
plans-stopped-time = toen de tijd om was
plans-stopped-gap = toen het dicht genoeg bij de grens was
plans-stopped-target = toen het de gevraagde waarde had
plans-stopped-cancelled = toen dat gevraagd werd
plans-stopped-optimal = met een plan dat niet te verbeteren is
plans-digest = Controlegetal
plans-publish = Van kracht maken
plans-people-told = { $count ->
    [0] Niemands dag verandert.
    [one] De dag van één persoon verandert, en die krijgt bericht.
   *[other] De dag van { $count } mensen verandert, en alleen zij krijgen bericht.
}
plans-problem-changed = Mensen, verzoeken of programma zijn veranderd sinds dit plan gemaakt werd. Het past nog, maar een nieuwe berekening kan beter zijn.
plans-accept-difference = Toch van kracht maken
plans-same-as-in-force = Dit plan is hetzelfde als het plan dat van kracht is: er valt niets te veranderen.
plans-changes = Wat verandert
plans-against-in-force = Vergeleken met het plan dat van kracht is
plans-against-parent = Vergeleken met het plan ervoor
plans-moved = { $count ->
    [one] Eén gesprek verplaatst
   *[other] { $count } gesprekken verplaatst
}
plans-new = { $count ->
    [one] Eén nieuw gesprek
   *[other] { $count } nieuwe gesprekken
}
plans-gone = { $count ->
    [one] Eén gesprek weg
   *[other] { $count } gesprekken weg
}
plans-and-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
plans-place = { $day }, { $hours }, tafel { $table }, { $place }

plans-people-title = Plan { $short }: mensen
plans-tables-title = Plan { $short }: tafels
plans-delegates = Deelnemers
plans-counterparts = Lokale partners
plans-filter = Een naam zoeken
plans-matrix-empty = Geen gesprekken
plans-matrix-empty-why = Dit plan heeft geen gesprekken.
plans-key-meeting = gesprek
plans-key-must = een must
plans-key-pinned = beloofd
plans-key-moved = verplaatst of nieuw
plans-key-activity = activiteit
plans-key-away = afwezig
plans-key-closed = geen tafel
plans-table = Tafel { $table }
plans-cell-table = { $hours }: { $one } – { $other }
plans-cell-delegate = { $hours }, tafel { $table }: { $other }
plans-cell-counterpart = { $hours }, tafel { $table }: { $one }

plans-left-out-title = { $count ->
    [0] Niets weggelaten
    [one] Eén verzoek weggelaten
   *[other] { $count } verzoeken weggelaten
}
plans-left-out-why = Wat geen plaats kreeg, het meest gewenste eerst, met wat in de weg staat.
plans-nothing-left-out = Elk verzoek heeft zijn gesprek
plans-nothing-left-out-why = Uit dit plan moest niets worden weggelaten.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = Het gesprek
plans-when = Wanneer
plans-where = Waar
plans-session = Sessie
plans-wanted = Gewenst
plans-promise = Belofte
plans-pin = Dit uur en deze tafel beloven
plans-unpin = De belofte intrekken
plans-pinned = Dit gesprek is beloofd: elk nieuw plan houdt het hier.
plans-unpinned = Een beloofd gesprek blijft in elk nieuw plan op zijn uur en aan zijn tafel.

plans-refused-running = Er loopt al een berekening. Wacht tot ze klaar is, of stop ze.
plans-refused-ended = Deze berekening is al geëindigd.
plans-refused-already-published = Dit plan is al van kracht gemaakt.
plans-refused-overtaken = Er werd een ander plan van kracht nadat dit gemaakt was. Start een nieuwe berekening: ze vertrekt van het plan dat van kracht is.
plans-refused-problem-changed = Mensen, verzoeken of programma zijn veranderd sinds dit plan gemaakt werd. Vink aan dat u het toch wilt, of start een nieuwe berekening.
plans-refused-no-longer-fits = Dit plan past niet meer bij wat er sindsdien veranderd is. Start een nieuwe berekening.
plans-refused-contradiction = De gegevens spreken elkaar tegen, dus kan er geen plan zijn. De pagina van een berekening zegt waar.
plans-refused-empty = Er is nog geen aanvaard verzoek om te plannen.
plans-refused-pinned-over = Een ander beloofd gesprek heeft deze tafel of een van deze mensen op dat uur.
plans-refused-not-placed = Dit plan heeft geen gesprek voor dat verzoek.
