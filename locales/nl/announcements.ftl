# De aankondiging van een missie. Hier staan de zinnen, de feiten staan in de tabellen.
announcements-when = { $kind ->
    [one] op { $last }
    [two] op { $first } en { $last }
   *[span] van { $first } tot { $last }
}
announcements-lead = { $style }, { $capacity },
announcements-opening = { $ministers ->
    [both] { $when } leidt { $lead } de { $mission }, in het gezelschap van federale en regionale ministers.
    [federal] { $when } leidt { $lead } de { $mission }, in het gezelschap van federale ministers.
    [regional] { $when } leidt { $lead } de { $mission }, in het gezelschap van regionale ministers.
   *[none] { $when } leidt { $lead } de { $mission }.
}
announcements-opening-without-lead = { $when } vindt de { $mission } plaats.
announcements-leg-first = Het programma loopt { $when } in { $city }
announcements-leg-next = gaat { $when } verder in { $city }
announcements-organised = { $regional ->
    [none] De missie komt tot stand in nauwe samenwerking tussen de federale overheid, waaronder { $federal }, en de deelstaten.
   *[some] De missie komt tot stand in nauwe samenwerking tussen de federale overheid, waaronder { $federal }, en de deelstaten, met { $regional }.
}
announcements-organiser-foreign-trade-agency = het Agentschap voor Buitenlandse Handel
announcements-organiser-fps-foreign-affairs = de FOD Buitenlandse Zaken
announcements-organiser-flanders-investment-and-trade = Flanders Investment & Trade
announcements-organiser-awex = het Waals Exportagentschap (AWEX)
announcements-organiser-hub-brussels = hub.brussels
announcements-together = Ze verenigt { $participants } deelnemers uit { $senders }.
announcements-senders-companies = { $number } bedrijven
announcements-senders-federations_and_chambers = { $number } federaties en kamers van koophandel
announcements-senders-academic_institutions = { $number } academische instellingen
announcements-administrations = Belgische administraties
announcements-administrations-counted = { $number } Belgische administraties
announcements-heading-ministers = De ministers
announcements-heading-goals = Wat de missie beoogt
announcements-goals = De missie wil:
announcements-heading-relation = { $state ->
    [US-CA] België en Californië
   *[other] België en het gastland
}
announcements-tradition = { $state ->
    [US-CA] Met deze reis naar Californië zet België een lange traditie van nauwe trans-Atlantische samenwerking voort. Eerdere missies openden deuren, leidden tot talrijke zakelijke deals en smeedden banden tussen mensen. Deze missie bouwt voort op wat toen bereikt is en maakt ruimte voor nieuwe kansen in een economie die snel verandert.
   *[other] Met deze reis zet België een lange traditie van nauwe samenwerking voort. Eerdere missies openden deuren, leidden tot talrijke zakelijke deals en smeedden banden tussen mensen. Deze missie bouwt voort op wat toen bereikt is en maakt ruimte voor nieuwe kansen in een economie die snel verandert.
}
announcements-relation = { $country ->
    [US] Haar vertrekpunt is een handelsrelatie tussen België en de Verenigde Staten die nu al voorbeeldig is.
   *[other] Haar vertrekpunt is een handelsrelatie die nu al voorbeeldig is.
}
announcements-jobs = { $country ->
    [US] Belgisch-Amerikaanse handel en investeringen zijn samen goed voor { $jobs } banen. Dat toont hoeveel beide landen winnen bij een economisch partnerschap met diepe wortels.
   *[other] Handel en investeringen tussen beide landen zijn samen goed voor { $jobs } banen. Dat toont hoeveel beide landen winnen bij een economisch partnerschap met diepe wortels.
}
announcements-sectors = Dat partnerschap blinkt vooral uit in sectoren met een hoge toegevoegde waarde, zoals { $sectors }.
announcements-strengths = { $state ->
    [US-CA] Californië behoort tot de wereldtop in sectoren die voor de Belgische economie van groot belang zijn – { $strengths } – en is daarmee voor België de aangewezen partner.
   *[other] Het gastland blinkt uit in sectoren die voor de Belgische economie van groot belang zijn – { $strengths } – en is daarmee voor België de aangewezen partner.
}
announcements-gateway = { $state ->
    [US-CA] Belgische bedrijven vinden er een strategische toegangspoort tot de hele Verenigde Staten en zelfs tot de Indo-Pacific; Californische partners krijgen via België op hun beurt een bevoorrechte toegang tot de Europese markt.
   *[other] Belgische bedrijven vinden er een toegangspoort tot de hele regio; lokale partners krijgen via België op hun beurt een bevoorrechte toegang tot de Europese markt.
}
announcements-heading-programme = Het programma
announcements-activities = Het programma is op maat van die ambitie: { $activities } activiteiten in { $domains }, maar ook in { $last }.
announcements-meetings = { $country ->
    [US] In B2B-ontmoetingen verkennen Belgische en Amerikaanse bedrijven concrete kansen om samen te werken.
   *[other] In B2B-ontmoetingen verkennen Belgische en lokale bedrijven concrete kansen om samen te werken.
}
announcements-seminars = { $country ->
    [US] Seminaries laten lokale partners kennismaken met de Belgische knowhow en geven onze bedrijven een scherper beeld van de prioriteiten van de Amerikaanse autoriteiten en van hun vlaggenschipprojecten.
   *[other] Seminaries laten lokale partners kennismaken met de Belgische knowhow en geven onze bedrijven een scherper beeld van de prioriteiten van de lokale autoriteiten en van hun vlaggenschipprojecten.
}
announcements-visits = { $country ->
    [US] Bezoeken aan lokale bedrijven en aan Belgische dochterondernemingen in de Verenigde Staten maken het programma compleet.
   *[other] Bezoeken aan lokale bedrijven en aan Belgische dochterondernemingen maken het programma compleet.
}
announcements-contracts = Heel wat bedrijven grijpen de gelegenheid aan om contracten te bezegelen; ook academische en institutionele partnerschappen worden tijdens de missie ondertekend.
announcements-sport = { $country ->
    [US] Grote Amerikaanse sportevenementen ({ $events }) bieden de Belgische privésector bijkomende kansen.
   *[other] Grote sportevenementen ({ $events }) bieden de Belgische privésector bijkomende kansen.
}
announcements-challenges = De missie versterkt ook de academische en wetenschappelijke samenwerking rond uitdagingen die beide landen delen: { $challenges }.
announcements-ambition = Uit alles spreekt de ambitie van België om duurzaam samen te werken, kansen te grijpen en zo mee te bouwen aan een bilateraal partnerschap dat concreet, evenwichtig en veerkrachtig is.
announcements-heading-sources = Bronnen van de cijfers
announcements-refused-edition = De aankondiging kan niet gepubliceerd worden zonder de versie in het { $language }: er ontbreekt een tekst in die taal.
announcements-refused-source = De aankondiging kan niet gepubliceerd worden: het cijfer “{ $figure }” heeft geen bron die een lezer kan nagaan.
