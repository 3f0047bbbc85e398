# Die öffentlichen Seiten einer Mission.
website-home-title = Belgische Wirtschafts­missionen
website-home-explained = Unternehmen, Universitäten und Behörden reisen gemeinsam, um Partner zu treffen und zu unterzeichnen, was sie vorbereitet haben. Hier steht, was die Öffentlichkeit davon wissen darf.
website-home-none = Noch ist keine Mission veröffentlicht
website-home-none-how = Sobald es eine gibt, stehen hier ihre Ankündigung und ihr Programm.
website-way-announcement = Ankündigung
website-way-announcement-what = Wozu die Mission dient, wer sie leitet, wer teilnimmt
website-way-programme-what = Was wann und wo geschieht, nach Tag und Bereich
website-way-organisations-what = Teilnehmende Unternehmen, Verbände, Universitäten und Verwaltungen
website-way-agreements = Vereinbarungen
website-way-agreements-what = Was unterzeichnet, geplant und angekündigt wurde
website-way-archive-what = Zahlen der früheren Missionen
website-in-figures = In Zahlen
website-in-figures-note = Wie veröffentlicht; das Wort vor einer Zahl gehört dazu.
website-figure-as-of = { $by }, { $day }
website-jobs = Arbeitsplätze durch Handel und Investitionen
website-plain-text = Als reiner Text, für einen Brief
website-all-sources = Alle Quellen
website-edition-missing = Die Ankündigung liegt auf { $language } noch nicht vor.
website-source-number = Quelle { $number }
website-figure-sources = Quellen der Zahlen
website-home-city = Brüssel
website-journey = Die Reise
website-clocks-same = Gleiche Uhrzeit wie in Brüssel
website-clocks-behind = { $hours ->
    [one] Eine Stunde früher als in Brüssel
   *[other] { $hours } Stunden früher als in Brüssel
}
website-clocks-ahead = { $hours ->
    [one] Eine Stunde später als in Brüssel
   *[other] { $hours } Stunden später als in Brüssel
}
website-domains = Bereiche
website-places = Wo in { $city } und Umgebung
website-places-note = Eine Skizze mit wahren Lagen, auf etwa 500 Meter gerundet; nicht zur Navigation.
website-activities = { $count ->
    [one] eine öffentliche Aktivität
   *[other] { $count } öffentliche Aktivitäten
}
website-programme-title = Programm
website-programme-explained = { $count ->
    [one] Eine Aktivität ist öffentlich; die übrigen sind für die Teilnehmenden. Die Uhrzeiten sind Ortszeiten.
   *[other] { $count } Aktivitäten sind öffentlich; die übrigen sind für die Teilnehmenden. Die Uhrzeiten sind Ortszeiten.
}
website-programme-none = Das Programm ist noch nicht veröffentlicht
website-programme-none-how = Danach steht hier jede öffentliche Aktivität mit Tag und Ort.
website-programme-nothing = Keine Aktivität passt zu dieser Auswahl
website-view-timeline = Zeitleiste
website-view-list = Liste
website-week = Die Woche auf einen Blick
website-shown = { $count } von { $all } angezeigt
website-facet-day = Tag
website-facet-domain = Bereich
website-facet-kind = Art
website-facet-region = Region
website-local-time = Ortszeit { $city }
website-column-activity = Aktivität
website-column-time = Uhrzeit
website-column-place = Ort
website-activity-about = Zu dieser Aktivität
website-times-illustrative = Die Uhrzeiten sind beispielhaft: Was geschah, ist aus öffentlichen Quellen bekannt, wann genau, ist es nicht.
website-back-to-programme = Zum Programm
website-where = Wo
website-room = Raum
website-room-later = wird am Vortag bekannt gegeben
website-organiser = Veranstaltet von
website-host = Empfangen von
website-audience = Offen für
website-audience-everyone = die ganze Mission
website-audience-participants = Teilnehmende
website-audience-members = Mitglieder des Veranstalters
website-audience-invited = geladene Gäste
website-languages = Sprachen
website-language-en = Englisch
website-language-nl = Niederländisch
website-language-fr = Französisch
website-language-de = Deutsch
website-source = Quelle
website-source-none = für die Demonstration erfunden
website-source-no-address = allgemein bekannt, ohne Adresse
website-kind-seminar = Seminar
website-kind-round_table = Rundtischgespräch
website-kind-company_visit = Unternehmensbesuch
website-kind-subsidiary_visit = Besuch einer belgischen Tochtergesellschaft
website-kind-networking = Netzwerkveranstaltung
website-kind-reception = Empfang
website-kind-official_meeting = Offizielles Gespräch
website-kind-b2b_session = B2B-Gespräche
website-kind-signing = Unterzeichnungszeremonie
website-kind-cultural = Kulturveranstaltung
website-kind-press = Pressetermin
website-kind-briefing = Briefing
website-kind-transfer = Transfer
website-kind-pitch_session = Pitch-Session
website-organisations-title = Organisationen
website-organisations-explained = { $count } Unternehmen nehmen teil: { $parts }.
website-companies-of-region = { $count } ({ $region })
website-organisations-none = Noch ist keine Organisation bekannt gegeben
website-organisations-none-how = Sobald es so weit ist, stehen hier alle, die teilnehmen.
website-organisations-nothing = Keine Organisation passt zu dieser Auswahl
website-count-companies = { $count ->
    [one] Unternehmen
   *[other] Unternehmen
}
website-count-federations = { $count ->
    [one] Verband oder Handelskammer
   *[other] Verbände und Handelskammern
}
website-count-academic = { $count ->
    [one] akademische Einrichtung
   *[other] akademische Einrichtungen
}
website-count-administrations = { $count ->
    [one] Verwaltung oder Agentur
   *[other] Verwaltungen und Agenturen
}
website-search = Nach Name oder Stadt suchen
website-archive-title = Frühere Missionen
website-archive-explained = Frühere Missionen haben Türen geöffnet, jede auf ihre Weise. Quellen zählen nicht immer gleich: Was über eine Zählung bekannt ist, steht dabei.
website-archive-caption = Missionen und ihre Zahlen, die jüngste zuerst
website-archive-none = Es ist keine frühere Mission verzeichnet
website-archive-none-how = Das Archiv kommt mit den Tabellen der Mission.
website-archive-notes = Anmerkungen und Quellen
website-column-mission = Mission
website-column-cities = Städte
website-column-participants = Teilnehmende
website-column-companies = Unternehmen
website-column-agreements = Vereinbarungen
website-not-found = nicht gefunden
website-sources-title = Quellen
website-sources-explained = Jede Zahl und jede Tatsache auf diesen Seiten stammt aus einer öffentlichen Quelle. Hier stehen sie alle.
website-sources-none = Es ist keine Quelle verzeichnet
website-sources-none-how = Quellen kommen mit den Tabellen der Mission.
website-sources-all = Alle Quellen
website-economic-figures = Wirtschaftszahlen
website-column-figure = Zahl
website-column-value = Wert
website-column-scope = Wer, und in welche Richtung
website-column-period = Zeitraum
website-as-of = Stand { $day }
