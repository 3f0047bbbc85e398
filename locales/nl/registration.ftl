# Oproepen tot deelname, inschrijvingen en hun selectie.
registration-moment = { $day }, { $hour } (tijd in Brussel)
registration-calls = Oproepen tot deelname
registration-calls-lead = Elk gewestelijk agentschap kiest wie met de missie meereist. Hier staat waarop het let, wat het vraagt en tot wanneer.
registration-no-calls = Nog geen oproep
registration-no-calls-why = De oproepen van de agentschappen verschijnen hier zodra ze er zijn.
registration-phase-coming = Nog niet open
registration-phase-open = Open
registration-phase-closed = Gesloten
registration-opens = Opent op { $when }
registration-closes = Open tot { $when }
registration-closed = Gesloten sinds { $when }
registration-places = { $count ->
    [one] { $count } plaats
   *[other] { $count } plaatsen
}
registration-places-name = Plaatsen
registration-most-people = Meeste personen per organisatie
registration-offer-held = Een aangeboden plaats blijft vrij gedurende
registration-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
registration-fee-of = Deelnameprijs, { $size } (excl. btw)
registration-size-sme = kmo
registration-size-large = grote onderneming
registration-apply = Inschrijven
registration-criteria = Hoe er gekozen wordt
registration-criteria-caption = Criteria en hoe zwaar elk weegt
registration-quotas-caption = Plaatsen die worden vrijgehouden, en het hoogste aantal
registration-quota-group = Van wie
registration-quota-least = Minstens
registration-quota-most = Hoogstens
registration-counted-only = We kijken ook naar de delegatie als geheel, met antwoorden die van niemand worden getoond: alleen hoeveel mensen elk antwoord gaven, vanaf vijf personen en per vijf.
registration-criterion = Criterium
registration-weight = Gewicht
registration-asked = Wat er gevraagd wordt
registration-asked-accepted = Later, aan wie aanvaard is
registration-logistics-until = Te beantwoorden tegen { $when }.
registration-per-person = per persoon
registration-only-if = afhankelijk van een eerder antwoord
registration-mine = Mijn inschrijvingen
registration-mine-none = Nog geen inschrijving
registration-mine-none-why = Begin er hieronder een: wat u invult, blijft bij elke stap bewaard, en u kunt later op een ander toestel verdergaan.
registration-open-calls = Open oproepen
registration-begin = Beginnen
registration-unnamed = Organisatie zonder naam
registration-people-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
registration-state-draft = Ontwerp
registration-state-submitted = Ingediend
registration-state-withdrawn = Ingetrokken
registration-standing-applied = In behandeling
registration-standing-accepted = Aanvaard
registration-standing-waiting = Wachtlijst
registration-standing-offered = Plaats aangeboden
registration-standing-refused = Niet geselecteerd
registration-standing-withdrawn = Ingetrokken
registration-decision-accept = Aanvaarden, niet gepubliceerd
registration-decision-wait = Wachtlijst, niet gepubliceerd
registration-decision-refuse = Weigeren, niet gepubliceerd
registration-people = Wie er zou komen
registration-comes-together = Ze komen allemaal samen of helemaal niet.
registration-organisation = De organisatie
registration-withdrawal = Intrekken
registration-withdrawal-why = Uw plaatsen gaan naar de wachtlijst. Dit kan niet ongedaan gemaakt worden; zolang de oproep open is, kunt u zich opnieuw inschrijven.
registration-withdraw = De inschrijving intrekken
registration-next-withdrawn = Deze inschrijving werd ingetrokken.
registration-next-accepted = U neemt deel. { $agency } schrijft u over reis en hotel.
registration-next-waiting = U staat op de wachtlijst van { $agency }. Komt er een plaats vrij, dan wordt ze u aangeboden.
registration-next-refused = { $agency } kon u geen plaats geven in deze missie.
registration-next-submitted = { $agency } heeft uw inschrijving. U hoort ervan zodra de selectie gepubliceerd is.
registration-offer = Tot { $when } is er een plaats voor { $names }.
registration-offer-take = Aannemen
registration-offer-leave = Aan de volgende laten
registration-step-organisation = Organisatie
registration-step-people = Personen
registration-step-questions = Vragen
registration-step-review = Nakijken en indienen
registration-hand-in-until = In te dienen tot { $when }. Wat u invult, blijft bij elke stap bewaard.
registration-hand-in = Indienen
registration-go-on = Verder
registration-keep = Bewaren voor later
registration-field-name = Naam van de organisatie
registration-field-number = Ondernemingsnummer
registration-field-number-hint = Tien cijfers, zoals 0123.456.749
registration-field-size = Grootte
registration-field-size-hint = Een kmo heeft minder dan 250 werknemers en hoogstens 50 miljoen euro omzet.
registration-field-city = Plaats
registration-field-offer = Wat u aanbiedt
registration-field-offer-hint = Twee of drie zinnen, hoogstens 600 tekens; deelnemers en gastheren lezen ze.
registration-field-need = Wat u zoekt
registration-field-need-hint = Wie u wilt ontmoeten, en waarvoor.
registration-people-most = Hoogstens { $most } per organisatie. Het agentschap kan u allemaal of enkelen aanvaarden.
registration-person-number = Persoon { $number }
registration-remove-person = Persoon { $number } verwijderen
registration-add-person = Persoon toevoegen
registration-field-together = Als niet iedereen aanvaard kan worden
registration-field-together-hint = Voor enkelen is er soms plaats waar die er voor allen niet is.
registration-together-no = komen enkelen van ons toch
registration-together-yes = komt niemand: allemaal samen of niet
registration-field-given = Voornaam
registration-field-family = Familienaam
registration-field-function = Functie
registration-field-mail = Mailadres
registration-field-phone = Telefoon
registration-field-language = Taal van de brieven
registration-field-first = Eerste dag
registration-field-last = Laatste dag
registration-questions-lead = Sommige vragen verschijnen pas na een eerder antwoord: ga verder, en ze staan hier.
registration-answer-yes = ja
registration-answer-no = nee
registration-review-open = In deze stappen ontbreekt er iets of klopt er iets niet:
registration-consent-why = Het agentschap gebruikt dit om te kiezen, en geeft namen, functies en bedrijven van wie aanvaard is aan de organisatoren van de missie. U kunt u altijd terugtrekken.
registration-field-consent = Alle hier genoemde personen kennen deze inschrijving en stemmen ermee in.
registration-desk = Selectie
registration-desk-lead = Niemand buiten het agentschap en de coördinatie ziet een beslissing voor ze gepubliceerd is.
registration-quota = Plaatsen
registration-quota-caption = Ingenomen plaatsen, met de nog niet gepubliceerde beslissingen
registration-quota-bounds = Minstens { $least }, hoogstens { $most }
registration-counted-few = te weinig antwoorden om iets te zeggen
registration-counted-about = { $what }: ongeveer { $count }
registration-of-whom = Agentschap
registration-taken = Ingenomen
registration-left = Vrij
registration-queue = Inschrijvingen
registration-queue-empty = Er is niets ingediend
registration-queue-empty-why = Inschrijvingen verschijnen hier zodra ze ingediend zijn; ontwerpen blijven bij wie ze schrijft.
registration-gates-open = { $count ->
    [one] { $count } controle open
   *[other] { $count } controles open
}
registration-gates-failed = { $count ->
    [one] { $count } controle mislukt
   *[other] { $count } controles mislukt
}
registration-publication = Publiceren
registration-publication-lead = Publiceren maakt van wie aanvaard is deelnemers en stuurt alle betrokkenen een brief. Alleen een nieuwe beslissing maakt dat ongedaan.
registration-publication-preview =
    { $agency }: { $count ->
        [one] { $count } beslissing
       *[other] { $count } beslissingen
    } niet gepubliceerd
registration-publish = De selectie van { $agency } publiceren
registration-places-taken = { $taken } van { $places } plaatsen zijn ingenomen.
registration-decision = Beslissing
registration-decision-lead = Beslis over elke persoon. Het blijft een ontwerp tot de coördinatie het publiceert.
registration-decide-accept = Aanvaarden
registration-decide-wait = Wachtlijst
registration-decide-refuse = Weigeren
registration-decide = De beslissing bewaren
registration-field-reason = Reden
registration-field-reason-hint = Nodig als iemand geweigerd wordt; wie zich inschreef, ziet ze niet.
registration-reason-none = Geen
registration-reason-capacity = Geen plaats meer
registration-reason-balance = Evenwicht van de groep
registration-reason-incomplete = Onvolledig
registration-reason-late = Te laat
registration-reason-objection = Bezwaar van een minister
registration-gates = Controles
registration-gate-registered = Ingeschreven als onderneming
registration-gate-not_bankrupt = Niet failliet
registration-gate-no_sanction = Op geen sanctielijst
registration-gate-complete = Dossier volledig
registration-gate-state-passed = in orde
registration-gate-state-failed = niet in orde
registration-gate-state-waived = vrijgesteld
registration-gate-unseen = Nog niet nagekeken
registration-gate-note = Bewijs en datum
registration-gate-set-passed = In orde
registration-gate-set-failed = Niet in orde
registration-gate-set-waived = Vrijstellen
registration-scores = Punten
registration-scores-blind = U ziet de punten van anderen zodra de uwe gegeven zijn.
registration-scores-caption = Punten per beoordelaar, gewogen volgens de criteria
registration-reviewer = Beoordelaar
registration-points = Punten
registration-mean-spread = Gemiddelde { $mean }, spreiding { $spread }
registration-give-points = Deze punten geven
registration-answers = Antwoorden
registration-error-required = Vul dit in.
registration-error-control = Hier mogen geen regeleinden of andere stuurtekens staan.
registration-error-long = Hoogstens { $most } tekens; u hebt er { $count } ingevuld.
registration-error-mail = Dit is geen mailadres. Het ziet eruit als naam@voorbeeld.be.
registration-error-mail-two-at = Dit mailadres heeft twee @-tekens.
registration-error-phone = Een telefoonnummer heeft 6 tot 15 cijfers.
registration-error-number-kbo = Dit is geen Belgisch ondernemingsnummer: de tien cijfers kloppen niet met hun controlegetal.
registration-error-choice = Kies een van deze.
registration-error-number = Vul een geheel getal binnen het gevraagde bereik in.
registration-error-date = Deze dag bestaat niet.
registration-error-outside = De missie reist van { $first } tot { $last }.
registration-error-before-start = De laatste dag komt voor de eerste.
registration-error-nobody = Noem minstens één persoon.
registration-error-many = Hoogstens { $most } personen per organisatie.
registration-error-consent = Bevestig dat iedereen instemt.
registration-error-points = Geef 0 tot 5 punten voor elk criterium.
registration-refused-not-open = Deze oproep is nog niet open.
registration-refused-closed = Deze oproep is gesloten.
registration-refused-colleague = Uw collega { $name } heeft uw organisatie al ingeschreven.
registration-refused-somebody = Er is al een inschrijving voor deze organisatie. Het agentschap neemt contact met u op.
registration-refused-not-draft = Deze inschrijving werd ingediend of ingetrokken en kan niet meer gewijzigd worden.
registration-refused-unfinished = In een eerdere stap ontbreekt er iets of klopt er iets niet.
registration-refused-full = Er is geen plaats meer. Op de wachtlijst zou deze groep nummer { $place } zijn.
registration-refused-gates = Eerst moet elke controle in orde of vrijgesteld zijn.
registration-refused-together = Ze komen alleen samen: aanvaard ze allemaal of niemand.
registration-refused-reason = Kies een reden om te weigeren.
registration-refused-nothing = Er is niets beslist dat niet gepubliceerd is.
registration-refused-no-offer = Er wordt geen plaats meer aangeboden.
registration-proposal = Voorstel volgens de criteria
registration-proposal-lead = Dit stellen punten, plaatsen en evenwicht voor over wie nog niet beslist is. Na overname blijft het een ontwerp dat u kunt wijzigen.
registration-proposal-of = Voorstel voor { $agency }
registration-proposal-take = Als ontwerp overnemen voor { $agency }
registration-party = Organisatie
registration-party-people = Personen
registration-party-in = Aanvaard
registration-party-why = Waarom
registration-why-points = De punten horen bij de beste
registration-why-balance = Anders had deze grootte te weinig plaatsen
registration-why-group_balance = Anders had dit domein of antwoord te weinig plaatsen
registration-why-some_places = Er zijn plaatsen over voor enkelen van hen
registration-why-capacity = Er is geen plaats meer
registration-why-most_of_size = Deze grootte heeft al het hoogste aantal plaatsen
registration-why-most_of_group = Dit domein of antwoord heeft al het hoogste aantal plaatsen
registration-why-gates = Een controle is open of niet in orde
registration-why-no_points = Nog niemand gaf punten
registration-alike = Mogelijk dezelfde
registration-alike-caption = Inschrijvingen die van dezelfde organisatie of personen kunnen zijn
registration-alike-this = Deze inschrijving
registration-alike-number = Zelfde ondernemingsnummer
registration-alike-mail = Zelfde mailadres
registration-alike-name = Bijna dezelfde naam
registration-choose = Kies
registration-change-person = Afmelden of iemand anders sturen
registration-comes-instead = in de plaats van { $name }
registration-substitute = Iemand anders komt in de plaats
registration-substitute-lead = Wie in de plaats komt, krijgt dezelfde plaats: wat daarover beslist is, blijft gelden.
registration-substitute-do = Deze persoon komt in de plaats
registration-leaves = Deze persoon komt niet
registration-leaves-lead = Een plaats die deze persoon heeft, gaat naar de wachtlijst. Voor de anderen van uw organisatie verandert er niets. U kunt dit hier niet ongedaan maken.
registration-leaves-reason = Reden
registration-leaves-do = Deze persoon afmelden
registration-refused-no-place = Deze persoon is niet geselecteerd of heeft zich teruggetrokken: niemand kan in de plaats komen.
registration-refused-too-late = Het is te laat om te wijzigen wie komt. Neem contact op met uw agentschap.
registration-logistics = Reis en hotel: vragen aan wie aanvaard is
registration-logistics-later = Dit wordt gevraagd zodra iemand aanvaard is. Antwoorden kan tot { $when }.
registration-logistics-over = Antwoorden kon tot { $when }. Meld wijzigingen aan { $agency }.
registration-logistics-complete = Alles is beantwoord. U kunt het wijzigen tot { $when }.
registration-logistics-missing = { $count ->
    [one] Er ontbreekt { $count } antwoord. Antwoord
   *[other] Er ontbreken { $count } antwoorden. Antwoord
} voor { $when }; wat u invult, wordt bewaard.
registration-logistics-do = Deze antwoorden bewaren
registration-refused-not-accepted = Van deze inschrijving is nog niemand aanvaard; er wordt dus nog niets gevraagd.
registration-refused-answers-closed = Het is te laat om deze antwoorden hier te wijzigen. Meld het aan uw agentschap.
registration-bulk = Eén beslissing over meerdere inschrijvingen
registration-bulk-lead = Vink hierboven inschrijvingen aan om over allemaal hetzelfde te beslissen. U ziet eerst wat er zou veranderen.
registration-bulk-tick = Aanvinken:
registration-bulk-decision = Beslissing over wat aangevinkt is
registration-bulk-preview = Tonen wat er zou veranderen
registration-bulk-why = Er is nog niets beslist. Wat u bewaart, blijft een ontwerp tot de coördinatie het bekendmaakt.
registration-bulk-lines = Wat er zou veranderen
registration-bulk-caption = Elke inschrijving, zoals ze nu staat en zoals ze zou staan
registration-bulk-now = Nu
registration-bulk-then = Daarna
registration-bulk-places = Ingenomen plaatsen nu en daarna, nog niet bekendgemaakte beslissingen inbegrepen
registration-bulk-do = { $count ->
    [one] { $count } beslissing als ontwerp bewaren
   *[other] { $count } beslissingen als ontwerp bewaren
}
registration-bulk-back = Terug zonder te beslissen
registration-refused-nobody-ticked = Vink minstens één inschrijving aan.
registration-refused-no-decision = Kies wat er over de aangevinkte inschrijvingen beslist wordt.
registration-import-link = Invoeren uit een rekenblad, uitvoeren als rekenblad
registration-import = Invoer en uitvoer
registration-import-lead = Inschrijvingen die u per mail in een rekenblad kreeg: één rij per persoon, rijen met hetzelfde ondernemingsnummer vormen één inschrijving. U ziet eerst wat er ingevoerd zou worden.
registration-import-call = Oproep
registration-import-file = Rekenblad
registration-import-file-hint = CSV of XLSX, hoogstens 10 MiB
registration-import-upload = Bekijken
registration-import-no-file = Kies een bestand.
registration-imports = Rekenbladen tot nu toe
registration-import-done = { $count ->
    [one] { $count } inschrijving werd ingevoerd.
   *[other] { $count } inschrijvingen werden ingevoerd.
}
registration-import-open = nog niet ingevoerd
registration-import-first = Het resultaat van de eerste keer
registration-import-mapping = Wat elke kolom is
registration-import-no-column = Geen kolom
registration-import-check = De rijen nakijken
registration-import-unmapped = Kies de kolom hiervoor; zonder dit is geen enkele rij geldig.
registration-import-read = Gelezen als { $encoding }. Kloppen letters of kolommen hieronder niet, bewaar het bestand dan opnieuw en laad het nog eens op.
registration-import-read-as = Gelezen als { $encoding }, scheidingsteken { $separator }. Klopt dat? Kloppen letters of kolommen hieronder niet, bewaar het bestand dan als XLSX en laad het nog eens op.
registration-import-first-rows = De eerste rijen, zoals ze gelezen zijn
registration-import-result = Wat er ingevoerd zou worden
registration-import-stands = Alle { $rows } rijen zijn geldig: samen { $count ->
    [one] { $count } inschrijving.
   *[other] { $count } inschrijvingen.
}
registration-import-do = Alles invoeren
registration-import-faults = { $count ->
    [one] Er is { $count } fout, dus er wordt niets ingevoerd. Verbeter ze in het bestand en laad het opnieuw op, of kies andere kolommen.
   *[other] Er zijn { $count } fouten, dus er wordt niets ingevoerd. Verbeter ze in het bestand en laad het opnieuw op, of kies andere kolommen.
}
registration-import-faults-caption = Wat er fout is, rij per rij
registration-import-row = Rij
registration-import-column = Kolom
registration-import-wrong = Wat er fout is
registration-import-faulty = Alleen de foute rijen, als CSV
registration-import-faulty-file = Foute rijen
registration-import-known = Deze organisatie is al ingeschreven.
registration-import-twice = Deze persoon staat al in een eerdere rij.
registration-import-too-large = Dit bestand is groter dan 10 MiB.
registration-import-expands = Dit bestand is uitgepakt groter dan 50 MiB.
registration-import-other = Dit is een bestand van het type { $kind }, geen rekenblad. Stuur CSV of XLSX.
registration-import-no-sheet = Dit is geen rekenblad. Stuur CSV of XLSX.
registration-import-rows = Er worden hoogstens { $most } rijen gelezen.
registration-import-columns = Er worden hoogstens { $most } kolommen gelezen.
registration-import-empty = Er staat geen enkele rij in dit bestand.
registration-import-column-twice = Twee kolommen heten “{ $column }”.
registration-import-cells = Rij { $row } heeft meer cellen dan de kop.
registration-export = Uitvoer
registration-export-lead = Wat voor uw oproepen werd ingediend. Dat u het uitvoert, komt in de geschiedenis.
registration-export-applications = Inschrijvingen
registration-export-people = Personen
registration-export-standing = Status
registration-refused-already-imported = Precies dit bestand werd al ingevoerd.
registration-refused-rows-faulty = Sommige rijen zijn niet meer geldig; er werd niets ingevoerd.
registration-shortcuts = Sneltoetsen
registration-shortcuts-lead = Met deze toetsen wordt nog niets verzonden: dat doet u met de knop.
registration-shortcut-next = Volgende inschrijving
registration-shortcut-before = Vorige inschrijving
registration-shortcut-tick = Aanvinken of uitvinken
registration-shortcut-help = Deze hulp
registration-shortcuts-close = Sluiten
