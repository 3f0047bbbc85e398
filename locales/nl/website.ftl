# De openbare pagina’s van een missie.
website-home-title = Belgische economische missies
website-home-explained = Bedrijven, universiteiten en overheden reizen samen om partners te ontmoeten en te ondertekenen wat ze hebben voorbereid. Hier staat wat het publiek ervan mag weten.
website-home-none = Er is nog geen missie gepubliceerd
website-home-none-how = Zodra dat gebeurt, staan hier de aankondiging en het programma.
website-way-announcement = Aankondiging
website-way-announcement-what = Waarvoor de missie dient, wie ze leidt, wie deelneemt
website-way-programme-what = Wat wanneer en waar gebeurt, per dag en domein
website-way-organisations-what = Bedrijven, federaties, universiteiten en administraties die deelnemen
website-way-agreements = Overeenkomsten
website-way-agreements-what = Wat ondertekend, gepland en aangekondigd is
website-way-archive-what = Cijfers van de eerdere missies
website-in-figures = In cijfers
website-in-figures-note = Zoals gepubliceerd; het woord voor een getal hoort erbij.
website-figure-as-of = { $by }, { $day }
website-jobs = banen dankzij handel en investeringen
website-plain-text = Als platte tekst, voor een brief
website-all-sources = Alle bronnen
website-edition-missing = De aankondiging is nog niet beschikbaar in het { $language }.
website-source-number = Bron { $number }
website-figure-sources = Bronnen van de cijfers
website-home-city = Brussel
website-journey = De reis
website-clocks-same = Zelfde uur als in Brussel
website-clocks-behind = { $hours ->
    [one] Eén uur vroeger dan in Brussel
   *[other] { $hours } uur vroeger dan in Brussel
}
website-clocks-ahead = { $hours ->
    [one] Eén uur later dan in Brussel
   *[other] { $hours } uur later dan in Brussel
}
website-domains = Domeinen
website-places = Waar in en rond { $city }
website-places-note = Een schets met de juiste ligging, afgerond op zo’n 500 meter; niet om mee te navigeren.
website-activities = { $count ->
    [one] één openbare activiteit
   *[other] { $count } openbare activiteiten
}
website-programme-title = Programma
website-programme-explained = { $count ->
    [one] Eén activiteit is openbaar; de andere zijn voor wie deelneemt. De uren zijn plaatselijke uren.
   *[other] { $count } activiteiten zijn openbaar; de andere zijn voor wie deelneemt. De uren zijn plaatselijke uren.
}
website-programme-none = Het programma is nog niet gepubliceerd
website-programme-none-how = Zodra dat gebeurt, staat hier elke openbare activiteit met dag en plaats.
website-programme-nothing = Geen enkele activiteit past bij deze keuze
website-view-timeline = Tijdlijn
website-view-list = Lijst
website-week = De week in één oogopslag
website-shown = { $count } van { $all } getoond
website-facet-day = Dag
website-facet-domain = Domein
website-facet-kind = Soort
website-facet-region = Gewest
website-local-time = uur van { $city }
website-column-activity = Activiteit
website-column-time = Uur
website-column-place = Plaats
website-activity-about = Over deze activiteit
website-times-illustrative = De uren zijn illustratief: wat er gebeurde, is bekend uit openbare bronnen; wanneer precies, is dat niet.
website-back-to-programme = Naar het programma
website-where = Waar
website-room = Zaal
website-room-later = wordt de dag voordien bekendgemaakt
website-organiser = Georganiseerd door
website-host = Ontvangen door
website-audience = Toegankelijk voor
website-audience-everyone = iedereen in de missie
website-audience-participants = deelnemers
website-audience-members = leden van de organisator
website-audience-invited = genodigden
website-languages = Talen
website-language-en = Engels
website-language-nl = Nederlands
website-language-fr = Frans
website-language-de = Duits
website-source = Bron
website-source-none = verzonnen voor de demonstratie
website-source-no-address = algemeen bekend, zonder adres
website-kind-seminar = Seminarie
website-kind-round_table = Rondetafel
website-kind-company_visit = Bedrijfsbezoek
website-kind-subsidiary_visit = Bezoek aan een Belgische dochteronderneming
website-kind-networking = Netwerkevenement
website-kind-reception = Receptie
website-kind-official_meeting = Officieel onderhoud
website-kind-b2b_session = B2B-ontmoetingen
website-kind-signing = Ondertekeningsceremonie
website-kind-cultural = Cultureel evenement
website-kind-press = Persmoment
website-kind-briefing = Briefing
website-kind-transfer = Transfer
website-kind-pitch_session = Pitchsessie
website-organisations-title = Organisaties
website-organisations-explained = { $count } bedrijven nemen deel: { $parts }.
website-companies-of-region = { $count } uit { $region }
website-organisations-none = Er is nog geen organisatie aangekondigd
website-organisations-none-how = Zodra dat gebeurt, staat hier iedereen die deelneemt.
website-organisations-nothing = Geen enkele organisatie past bij deze keuze
website-count-companies = { $count ->
    [one] bedrijf
   *[other] bedrijven
}
website-count-federations = { $count ->
    [one] federatie of kamer van koophandel
   *[other] federaties en kamers van koophandel
}
website-count-academic = { $count ->
    [one] academische instelling
   *[other] academische instellingen
}
website-count-administrations = { $count ->
    [one] administratie of agentschap
   *[other] administraties en agentschappen
}
website-search = Zoeken op naam of stad
website-archive-title = Eerdere missies
website-archive-explained = Eerdere missies openden deuren, elk op haar eigen wijze. Bronnen tellen niet altijd op dezelfde manier: wat over een telling bekend is, staat erbij.
website-archive-caption = Missies en hun cijfers, de recentste eerst
website-archive-none = Er is geen eerdere missie opgetekend
website-archive-none-how = Het archief komt mee met de tabellen van de missie.
website-archive-notes = Opmerkingen en bronnen
website-column-mission = Missie
website-column-cities = Steden
website-column-participants = Deelnemers
website-column-companies = Bedrijven
website-column-agreements = Overeenkomsten
website-not-found = niet gevonden
website-sources-title = Bronnen
website-sources-explained = Elk cijfer en elk feit op deze pagina’s komt uit een openbare bron. Hier staan ze allemaal.
website-sources-none = Er is geen bron opgetekend
website-sources-none-how = Bronnen komen mee met de tabellen van de missie.
website-sources-all = Alle bronnen
website-economic-figures = Economische cijfers
website-column-figure = Cijfer
website-column-value = Waarde
website-column-scope = Wie, en in welke richting
website-column-period = Periode
website-as-of = stand op { $day }
