# Die Ankündigung einer Mission. Hier stehen die Sätze, die Fakten in den Tabellen der Mission.
announcements-when = { $kind ->
    [one] am { $last }
    [two] am { $first } und { $last }
   *[span] vom { $first } bis { $last }
}
announcements-lead = { $style }, { $capacity },
announcements-opening = { $ministers ->
    [both] { $when } leitet { $lead } die { $mission }, begleitet von föderalen und regionalen Ministerinnen und Ministern.
    [federal] { $when } leitet { $lead } die { $mission }, begleitet von föderalen Ministerinnen und Ministern.
    [regional] { $when } leitet { $lead } die { $mission }, begleitet von regionalen Ministerinnen und Ministern.
   *[none] { $when } leitet { $lead } die { $mission }.
}
announcements-opening-without-lead = { $when } findet die { $mission } statt.
announcements-leg-first = Das Programm findet { $when } in { $city } statt
announcements-leg-next = wird { $when } in { $city } fortgesetzt
announcements-organised = { $regional ->
    [none] Die Mission wird von den Föderalbehörden – darunter { $federal } – in enger Zusammenarbeit mit den Gliedstaaten organisiert.
   *[some] Die Mission wird von den Föderalbehörden – darunter { $federal } – in enger Zusammenarbeit mit den Gliedstaaten organisiert, für die { $regional } mitwirken.
}
announcements-organiser-foreign-trade-agency = die Agentur für Außenhandel
announcements-organiser-fps-foreign-affairs = der FÖD Auswärtige Angelegenheiten
announcements-organiser-flanders-investment-and-trade = Flanders Investment & Trade
announcements-organiser-awex = die Wallonische Export- und Auslandsinvestitionsagentur (AWEX)
announcements-organiser-hub-brussels = hub.brussels
announcements-together = Sie führt { $participants } Teilnehmende zusammen, die { $senders } vertreten.
announcements-senders-companies = { $number } Unternehmen
announcements-senders-federations_and_chambers = { $number } Verbände und Handelskammern
announcements-senders-academic_institutions = { $number } akademische Einrichtungen
announcements-administrations = belgische Verwaltungen
announcements-administrations-counted = { $number } belgische Verwaltungen
announcements-heading-ministers = Die Ministerinnen und Minister
announcements-heading-goals = Was die Mission erreichen will
announcements-goals = Die Mission hat sich folgende Ziele gesetzt:
announcements-heading-relation = { $state ->
    [US-CA] Belgien und Kalifornien
   *[other] Belgien und das Gastland
}
announcements-tradition = { $state ->
    [US-CA] Mit der Reise nach Kalifornien setzt Belgien eine lange Tradition enger transatlantischer Zusammenarbeit fort. Frühere Missionen haben Türen geöffnet, zu zahlreichen Geschäftsabschlüssen geführt und Menschen miteinander verbunden. Auf dem Erreichten baut diese Mission auf und ebnet neuen Chancen den Weg, in einer Wirtschaft, die sich rasch verändert.
   *[other] Mit dieser Reise setzt Belgien eine lange Tradition enger Zusammenarbeit fort. Frühere Missionen haben Türen geöffnet, zu zahlreichen Geschäftsabschlüssen geführt und Menschen miteinander verbunden. Auf dem Erreichten baut diese Mission auf und ebnet neuen Chancen den Weg, in einer Wirtschaft, die sich rasch verändert.
}
announcements-relation = { $country ->
    [US] Ausgangspunkt sind die schon heute vorbildlichen Handelsbeziehungen zwischen Belgien und den Vereinigten Staaten.
   *[other] Ausgangspunkt sind die schon heute vorbildlichen Handelsbeziehungen.
}
announcements-jobs = { $country ->
    [US] Insgesamt tragen der belgisch-amerikanische Handel und die gegenseitigen Investitionen zu { $jobs } Arbeitsplätzen bei. Das zeigt, wie sehr beide Seiten von einer tief verwurzelten Wirtschaftspartnerschaft profitieren.
   *[other] Insgesamt tragen der Handel und die gegenseitigen Investitionen zu { $jobs } Arbeitsplätzen bei. Das zeigt, wie sehr beide Seiten von einer tief verwurzelten Wirtschaftspartnerschaft profitieren.
}
announcements-sectors = Ihre Stärken zeigt diese Partnerschaft vor allem in Branchen mit hoher Wertschöpfung wie { $sectors }.
announcements-strengths = { $state ->
    [US-CA] Kalifornien ist in Schlüsselbereichen der belgischen Wirtschaft weltweit führend – { $strengths } – und damit für Belgien ein Partner der ersten Wahl.
   *[other] Das Gastland ist in Schlüsselbereichen der belgischen Wirtschaft führend – { $strengths } – und damit für Belgien ein Partner der ersten Wahl.
}
announcements-gateway = { $state ->
    [US-CA] Belgischen Unternehmen dient es als strategisches Tor zu den gesamten Vereinigten Staaten und sogar zum Indopazifik; kalifornischen Partnern bietet Belgien seinerseits einen bevorzugten Zugang zum europäischen Markt.
   *[other] Belgischen Unternehmen dient es als Tor zur ganzen Region; Partnern vor Ort bietet Belgien seinerseits einen bevorzugten Zugang zum europäischen Markt.
}
announcements-heading-programme = Das Programm
announcements-activities = Das Programm entspricht diesem Anspruch: Geplant sind { $activities } Aktivitäten in den Bereichen { $domains }, aber auch { $last }.
announcements-meetings = { $country ->
    [US] Bei B2B-Gesprächen loten belgische und amerikanische Unternehmen konkrete Möglichkeiten der Zusammenarbeit aus.
   *[other] Bei B2B-Gesprächen loten belgische und örtliche Unternehmen konkrete Möglichkeiten der Zusammenarbeit aus.
}
announcements-seminars = { $country ->
    [US] Seminare machen Partner vor Ort mit belgischem Know-how vertraut und geben unseren Unternehmen einen besseren Einblick in die Prioritäten der amerikanischen Behörden und in deren Leuchtturmprojekte.
   *[other] Seminare machen Partner vor Ort mit belgischem Know-how vertraut und geben unseren Unternehmen einen besseren Einblick in die Prioritäten der örtlichen Behörden und in deren Leuchtturmprojekte.
}
announcements-visits = { $country ->
    [US] Besuche bei örtlichen Unternehmen und bei belgischen Tochtergesellschaften in den Vereinigten Staaten runden das Programm ab.
   *[other] Besuche bei örtlichen Unternehmen und bei belgischen Tochtergesellschaften runden das Programm ab.
}
announcements-contracts = Viele Unternehmen nutzen die Gelegenheit, um Verträge förmlich abzuschließen; auch akademische und institutionelle Partnerschaften werden während der Mission unterzeichnet.
announcements-sport = { $country ->
    [US] Große amerikanische Sportereignisse ({ $events }) bieten der belgischen Privatwirtschaft weitere Möglichkeiten.
   *[other] Große Sportereignisse ({ $events }) bieten der belgischen Privatwirtschaft weitere Möglichkeiten.
}
announcements-challenges = Die Mission stärkt auch die akademische und wissenschaftliche Zusammenarbeit bei gemeinsamen Herausforderungen: { $challenges }.
announcements-ambition = Aus ihr spricht der Anspruch Belgiens, dauerhafte Kooperationen aufzubauen, Chancen zu ergreifen und so zu einer bilateralen Partnerschaft beizutragen, die konkret, ausgewogen und widerstandsfähig ist.
announcements-heading-sources = Quellen der Zahlen
announcements-refused-edition = Die Ankündigung kann nicht ohne ihre Fassung auf { $language } erscheinen: In dieser Sprache fehlt ein Text.
announcements-refused-source = Die Ankündigung kann nicht erscheinen: Die Zahl „{ $figure }“ hat keine Quelle zum Nachschlagen.
