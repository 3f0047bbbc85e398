# What the command line says.
commands-broken = Er ging iets stuk: { $cause }
commands-unreadable = { $path } kan niet worden gelezen: { $cause }.
commands-no-file = { $path } is geen bestand.
commands-out-is-input = { $path } wordt gelezen; schrijf naar een ander bestand.
commands-out-is-other-out = { $path } staat er twee keer; geef elk bestand een eigen naam.
commands-plan-of-another = Dit plan is gemaakt voor een ander probleem, of het probleem is sindsdien veranderd.
commands-unwritable = { $path } kan niet worden geschreven: { $cause }.
commands-folder-unwritable = In de map { $path } kan niet worden geschreven: { $cause }. Noem een andere met --data.
commands-bad-ca = { $file } bevat geen certificaten in PEM.
commands-bad-oidc = --oidc-file bevat geen lijst van aanbieders: { $why }
commands-bad-smtp = --smtp noemt geen mailserver: schrijf smtps://gebruiker:wachtwoord@host, smtp://host:587 of smtp://localhost:25?tls=none.
commands-open-password = --smtp zou een wachtwoord over een open lijn sturen: gebruik smtps:// of laat ?tls=none weg.
commands-bad-sender = --mail-from noemt geen afzender: { $from }.
commands-no-role = Er is geen rol { $role }: noem organiser, regional_officer of protocol_officer.
commands-account-there = { $mail } heeft al een account.
commands-bad-mail = { $mail } is geen e-mailadres.
commands-account = { $mail } kan zich nu aanmelden.
commands-no-account = Niemand meldt zich aan met { $mail }.
commands-factors-forgotten = De toegangssleutels en de tweede factor van { $mail } zijn weggenomen en alle sessies beëindigd. Met de volgende brief kan men zich weer aanmelden.
commands-key-file = Het bestand met de sleutels, { $path }, kan niet worden gelezen of gemaakt: { $cause }.
commands-no-key = { $path } bevat geen sleutel: elke regel moet een sleutel van 64 hexadecimale cijfers zijn.
commands-file-too-large = { $path } is groter dan { $most } MiB.
commands-file-refused = { $path } wordt geweigerd. { $why }
commands-tables-refused = Er is niets geladen: de tabellen in { $path } kloppen niet.
commands-database-newer = De databank is gemaakt door een nieuwere versie van Attaché (stap { $version }). Er is niets gewijzigd; gebruik die versie.
commands-database-altered = De databank is gemaakt met een andere tekst van stap { $version }. Er is niets gewijzigd. Een demonstratie begint opnieuw met --fresh.
commands-database-away = De databank is onbereikbaar: { $cause }
commands-no-instance = In { $path } staat geen instantie. Begin met “attache migrate” of “attache demo”.
commands-no-mission = Hier is geen missie met de naam “{ $mission }”.
commands-port-in-use = Poort { $port } is in gebruik. Kies een andere met --port, of 0 voor een vrije.
commands-port-refused = Poort { $port } kan op dat adres niet worden geopend. Kies andere met --port en --listen.
commands-fresh-needs-folder = --fresh gooit weg wat in een map staat; maak een PostgreSQL-databank zelf leeg.
commands-migrated = { $steps ->
    [0] De databank is al bijgewerkt.
    [one] Eén stap is uitgevoerd.
   *[other] { $steps } stappen zijn uitgevoerd.
}
commands-backed-up = { $rows } rijen van { $tables } tabellen staan in { $path }. Controlegetal: { $digest }
commands-restored = { $rows } rijen van { $tables } tabellen werden teruggezet; wie sindsdien werd gewist, is opnieuw gewist. Controlegetal van de kopie: { $digest }
commands-no-backup = { $path } is geen back-up van Attaché.
commands-damaged-backup = { $path } is beschadigd of onvolledig: het controlegetal klopt niet. Er werd niets gewijzigd.
commands-not-empty = De databank is niet leeg. Een back-up wordt alleen in een lege teruggezet: kies een andere map met --data, of een lege PostgreSQL-databank.
commands-other-version = { $path } werd gemaakt door een andere versie van Attaché (stap { $version } van het schema). Zet ze terug met die versie en werk de databank daarna bij met “attache migrate”.
commands-loaded = De missie “{ $mission }” is geladen.
commands-exported = Het probleem staat in { $problem }, de geldende planning in { $plan }.
commands-exported-problem = Het probleem staat in { $problem }; er geldt nog geen planning.
commands-progress = { $granted } ontmoetingen · waarde { $value } van hoogstens { $bound } · marge { $gap }
commands-planned = { $meetings } van { $wishes } wensen hebben een plaats. Waarde { $value }, hoogstens { $bound } mogelijk, marge { $gap }. De planning staat in { $path }.
commands-checked = { $count ->
    [0] De planning houdt zich aan elke regel: { $meetings } ontmoetingen, waarde { $value }.
    [one] Eén regel is overtreden.
   *[other] { $count } regels zijn overtreden.
}
commands-interrupted = Voor het einde gestopt; dit is de beste planning tot nu toe.
commands-bound = Geen planning haalt meer dan { $bound }.
commands-no-wish = Het probleem heeft geen wens “{ $wish }”.
commands-wish-granted = De wens “{ $wish }” heeft een plaats in deze planning.
commands-plan-breaks-rules = De planning overtreedt regels, dus het heeft geen zin te vragen wat afviel; “attache check” noemt ze.
commands-no-remedy = Geen wijziging die geprobeerd werd, maakt er plaats voor.
commands-explained-some = De eerste { $most } zijn getoond; --most toont er meer.
commands-left-out = { $wish } ({ $name })
commands-explained = { $count ->
    [0] Elke wens heeft een plaats.
    [one] Eén wens valt af.
   *[other] { $count } wensen vallen af.
}
commands-generated = Een probleem met { $persons } personen en { $wishes } wensen staat in { $path }.
commands-converted = Het probleem, met { $persons } personen en { $wishes } wensen, staat in { $path }.
commands-converted-by-numbers = Dit formaat kent geen namen: personen, plaatsen en wensen heten er naar hun nummer.
commands-unsayable-dzn = .dzn kent één dag met een voormiddag en een namiddag, één plaats, ontmoetingen van twee personen in één tijdstip, en niets anders dan dat elke ontmoeting doorgaat met weinig onderbrekingen; dit probleem zegt iets anders.
commands-unsayable = Dit probleem zegt iets waar mms-1 geen woorden voor heeft.
commands-unsayable-weights = In mms-1 telt een eenheid gewicht voor één punt; hier voor een ander aantal.
commands-unsayable-travel = In mms-1 kosten minuten onderweg niets; hier wel.
commands-unsayable-mutual = In mms-1 telt een wederzijdse wens niet zwaarder dan een andere; hier wel.
commands-unsayable-slots = In mms-1 kan een wens niet tot tijdstippen of sessies beperkt worden; hier is er een die dat is.
commands-unsayable-pins = In mms-1 is een belofte een tijdstip en een plaats; hier belooft er een meer of minder.
commands-unsayable-roles = Vertegenwoordigers die de planner kiest, en tolken, kunnen in mms-1 niet gezegd worden.
commands-unsayable-demands = Waar elke planning zich aan moet houden, zoals dat geen wens afvalt, kan in mms-1 niet gezegd worden.
commands-unsayable-published = Een gepubliceerde planning kan in mms-1 niet gezegd worden.
commands-unsayable-fairness = Punten voor gelijke aandelen kunnen in mms-1 niet gezegd worden.
commands-plot-value = Waarde
commands-plot-bound = Bovengrens
commands-plot-bound-title = Wat geen planning kan overtreffen
commands-plot-bound-summary = Na { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
} staat vast dat geen planning meer haalt dan { $bound }.
commands-repaired =
    { $hit ->
        [0] Niemand is getroffen.
        [one] Eén persoon is getroffen.
       *[other] { $hit } personen zijn getroffen.
    } { $changed ->
        [0] Niemands dag verandert
        [one] De dag van één persoon verandert
       *[other] De dag van { $changed } personen verandert
    }, { $differences ->
        [0] geen ontmoeting is anders
        [one] één ontmoeting is anders
       *[other] { $differences } ontmoetingen zijn anders
    }, { $lost ->
        [0] er valt er geen af.
        [one] er valt er één af.
       *[other] er vallen er { $lost } af.
    } Waarde { $value }. De nieuwe planning staat in { $path }.
commands-demands-open = Er is op tijd geen planning gevonden die alles doet wat geëist wordt; er is niets geschreven.
commands-impossible = Geen planning kan alles doen wat geëist wordt; er is niets geschreven. Zonder één van deze zou er een kunnen zijn:
commands-forecast-needs = Een voorspelling heeft een probleembestand nodig, of ten minste --tables, --slots, --persons en --wishes.
commands-forecast-nothing = Er valt niets te voorspellen: er is geen tafel open, of er wordt geen wens verwacht (--wishes).
commands-forecast = Van { $wishes } wensen worden er { $least } tot { $most } ingewilligd ({ $low } tot { $high }), het waarschijnlijkst { $likely }. In vier op de vijf missies valt het binnen deze grenzen.
commands-forecast-scarce = De tafels zijn schaars: ze zijn { $used } van de tijd bezet. Meer tafels of tijdstippen zouden helpen.
commands-forecast-roomy = De tafels zijn { $used } van de tijd bezet: meer tafels zouden weinig helpen.
commands-forecast-corner = tijdstippen \ tafels
commands-forecast-table = Aandeel van { $wishes } wensen dat wordt ingewilligd, per aantal tijdstippen in een sessie (omlaag) en tafels (opzij). In vier op de vijf missies valt het binnen de grenzen.
commands-plot-share-title = Aandeel ingewilligde wensen
commands-plot-share-summary = Met { $first } tafels wordt het waarschijnlijkst { $from } van de wensen ingewilligd, met { $last } tafels { $to }.
commands-plot-high = Hoogstens, in vier op de vijf missies
commands-plot-likely = Het waarschijnlijkst
commands-plot-low = Minstens, in vier op de vijf missies
commands-plot-tables = tafels
commands-serving = Attaché staat op { $address } (Ctrl+C stopt het).
commands-demo-folder = De demonstratie staat in { $path }.
commands-doctor =
    { $engine }, { $missions ->
        [one] één missie
       *[other] { $missions } missies
    }; taken: { $waiting } wachtend, { $given_up } opgegeven; brieven in het postvak UIT: { $letters }.
commands-doctor-tampered = Het logboek van { $scope } is gewijzigd bij regel { $number }.
commands-doctor-sound = Elke regel van het logboek is zoals hij werd geschreven.
commands-unguarded = De databank weigert niet om haar logboeken te wijzigen: de trigger { $guard } ontbreekt of is uitgeschakeld.
commands-no-head = Regel { $line } van { $path } is niet de laatste regel van een logboek: naam, nummer en zegel.
commands-summary =
    Belgische economische missie naar de westkust van de Verenigde Staten, 5–10 oktober 2025.
    { $participants } deelnemers van { $companies } bedrijven, { $federations } federaties en kamers van koophandel,
    { $academic } academische instellingen en Belgische administraties; { $activities } activiteiten.
    { $meetings } van { $wishes } overeengekomen B2B-ontmoetingen hebben een tijdstip en een tafel; { $left_out } vallen af, elk met een reden.
    Waarde { $value }; geen planning kan meer dan { $bound } halen: deze zit binnen { $gap } van de best mogelijke.
commands-rehearse-day = Dag { $day }: { $begun } inschrijvingen begonnen, { $submitted } ingediend; { $accepted } deelnemers aanvaard, { $waiting } op de wachtlijst, { $offered } met een aangeboden plaats; { $letters } brieven.
commands-rehearse-check = De repetitie stopte op dag { $day }, omdat { $check } niet klopt: { $found }
commands-rehearse-act = De repetitie stopte, omdat het programma iets anders deed dan het moest: { $what }
commands-rehearse-differs = De missie eindigt niet zoals ze werd aangekondigd: { $what }
commands-rehearse-end =
    { $participants } deelnemers en { $companies } bedrijven ({ $split }), { $federations } federaties en kamers, { $academic } academische instellingen.
    { $refused } handelingen werden geweigerd zoals het hoort; { $letters } brieven, { $lines } regels geschiedenis, en elke controle klopte elke avond.
    { $seconds } seconden. Vingerafdruk van de eindtoestand: { $digest }
