# The announcement of a mission. Sentences stand here, facts in the mission's tables.
announcements-when = { $kind ->
    [one] on { $last }
    [two] on { $first } and { $last }
   *[span] from { $first } to { $last }
}
announcements-lead = { $style }, { $capacity },
announcements-opening = { $ministers ->
    [both] { $when }, { $lead } leads the { $mission }, accompanied by federal and regional ministers.
    [federal] { $when }, { $lead } leads the { $mission }, accompanied by federal ministers.
    [regional] { $when }, { $lead } leads the { $mission }, accompanied by regional ministers.
   *[none] { $when }, { $lead } leads the { $mission }.
}
announcements-opening-without-lead = { $when }, the { $mission } takes place.
announcements-leg-first = The programme opens in { $city } { $when }
announcements-leg-next = continues in { $city } { $when }
announcements-organised = { $regional ->
    [none] The mission is organised in close cooperation between the federal government, including { $federal }, and the federated entities.
   *[some] The mission is organised in close cooperation between the federal government, including { $federal }, and the federated entities, with { $regional }.
}
announcements-organiser-foreign-trade-agency = the Belgian Foreign Trade Agency
announcements-organiser-fps-foreign-affairs = the FPS Foreign Affairs
announcements-organiser-flanders-investment-and-trade = Flanders Investment & Trade
announcements-organiser-awex = the Wallonia Export & Investment Agency (AWEX)
announcements-organiser-hub-brussels = hub.brussels
announcements-together = It brings together { $participants } participants from { $senders }.
announcements-senders-companies = { $number } companies
announcements-senders-federations_and_chambers = { $number } federations and chambers of commerce
announcements-senders-academic_institutions = { $number } academic institutions
announcements-administrations = Belgian administrations
announcements-administrations-counted = { $number } Belgian administrations
announcements-heading-ministers = The ministers
announcements-heading-goals = What the mission is for
announcements-goals = The mission sets out to:
announcements-heading-relation = { $state ->
    [US-CA] Belgium and California
   *[other] Belgium and its host
}
announcements-tradition = { $state ->
    [US-CA] With this journey to California, Belgium carries on a long tradition of close transatlantic cooperation. Earlier missions opened doors, led to a great many business deals and created lasting ties between people. This one builds on what they achieved and clears the way for new opportunities in an economy that is changing fast.
   *[other] With this journey, Belgium carries on a long tradition of close cooperation. Earlier missions opened doors, led to a great many business deals and created lasting ties between people. This one builds on what they achieved and clears the way for new opportunities in an economy that is changing fast.
}
announcements-relation = { $country ->
    [US] Its starting point is a trade relationship between Belgium and the United States that is already exemplary.
   *[other] Its starting point is a trade relationship that is already exemplary.
}
announcements-jobs = { $country ->
    [US] Taken together, Belgian-American trade and investment support { $jobs } jobs, which shows how much both sides gain from an economic partnership with deep roots.
   *[other] Taken together, trade and investment between the two countries support { $jobs } jobs, which shows how much both sides gain from an economic partnership with deep roots.
}
announcements-sectors = That partnership stands out above all in sectors with high added value, such as { $sectors }.
announcements-strengths = { $state ->
    [US-CA] California leads the world in fields that are key to the Belgian economy – { $strengths } – and is therefore a partner of choice for Belgium.
   *[other] The host leads in fields that are key to the Belgian economy – { $strengths } – and is therefore a partner of choice for Belgium.
}
announcements-gateway = { $state ->
    [US-CA] To Belgian companies it offers a strategic gateway to the whole of the United States and even to the Indo-Pacific; to Californian partners, Belgium in turn offers privileged access to the European market.
   *[other] To Belgian companies it offers a gateway to its whole region; to its own companies, Belgium in turn offers privileged access to the European market.
}
announcements-heading-programme = The programme
announcements-activities = The programme lives up to this ambition: { $activities } activities are planned, in { $domains }, but also in { $last }.
announcements-meetings = { $country ->
    [US] B2B meetings let Belgian and American companies explore concrete opportunities to work together.
   *[other] B2B meetings let Belgian and local companies explore concrete opportunities to work together.
}
announcements-seminars = { $country ->
    [US] Seminars introduce local partners to Belgian know-how, and give our companies a clearer view of the priorities of the American authorities and of their flagship projects.
   *[other] Seminars introduce local partners to Belgian know-how, and give our companies a clearer view of the priorities of the local authorities and of their flagship projects.
}
announcements-visits = { $country ->
    [US] Visits to local companies and to Belgian subsidiaries in the United States complete the programme.
   *[other] Visits to local companies and to Belgian subsidiaries complete the programme.
}
announcements-contracts = Many companies will take the opportunity to formalise contracts; academic and institutional partnerships will be signed during the mission as well.
announcements-sport = { $country ->
    [US] Major American sporting events ({ $events }) hold further openings for the Belgian private sector.
   *[other] Major sporting events ({ $events }) hold further openings for the Belgian private sector.
}
announcements-challenges = The mission also strengthens academic and scientific cooperation on challenges that both sides share: { $challenges }.
announcements-ambition = It speaks of Belgium’s ambition to build lasting cooperation, to seize opportunities and so to contribute to a bilateral partnership that is concrete, balanced and resilient.
announcements-heading-sources = Sources of the figures
announcements-refused-edition = The announcement cannot be published without its edition in { $language }: a text is missing in that language.
announcements-refused-source = The announcement cannot be published: the figure “{ $figure }” has no source that a reader can look up.
