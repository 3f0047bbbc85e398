# L’annonce d’une mission. Les phrases sont ici, les faits dans les tableaux de la mission.
announcements-when = { $kind ->
    [one] le { $last }
    [two] les { $first } et { $last }
   *[span] du { $first } au { $last }
}
announcements-lead = { $style }, { $capacity },
announcements-opening = { $ministers ->
    [both] { $when }, { $lead } dirige la { $mission }, avec à ses côtés des ministres fédéraux et régionaux.
    [federal] { $when }, { $lead } dirige la { $mission }, avec à ses côtés des ministres fédéraux.
    [regional] { $when }, { $lead } dirige la { $mission }, avec à ses côtés des ministres régionaux.
   *[none] { $when }, { $lead } dirige la { $mission }.
}
announcements-opening-without-lead = La { $mission } a lieu { $when }.
announcements-leg-first = Le programme débute à { $city } { $when }
announcements-leg-next = se poursuit à { $city } { $when }
announcements-organised = { $regional ->
    [none] La mission est organisée en étroite collaboration entre l’autorité fédérale, notamment { $federal }, et les entités fédérées.
   *[some] La mission est organisée en étroite collaboration entre l’autorité fédérale, notamment { $federal }, et les entités fédérées, avec { $regional }.
}
announcements-organiser-foreign-trade-agency = l’Agence pour le Commerce extérieur
announcements-organiser-fps-foreign-affairs = le SPF Affaires étrangères
announcements-organiser-flanders-investment-and-trade = Flanders Investment & Trade
announcements-organiser-awex = l’Agence wallonne à l’Exportation et aux Investissements étrangers (AWEX)
announcements-organiser-hub-brussels = hub.brussels
announcements-together = Elle réunit { $participants } participants, qui représentent { $senders }.
announcements-senders-companies = { $number } entreprises
announcements-senders-federations_and_chambers = { $number } fédérations et chambres de commerce
announcements-senders-academic_institutions = { $number } institutions académiques
announcements-administrations = des administrations belges
announcements-administrations-counted = { $number } administrations belges
announcements-heading-ministers = Les ministres
announcements-heading-goals = Ce que vise la mission
announcements-goals = La mission entend :
announcements-heading-relation = { $state ->
    [US-CA] La Belgique et la Californie
   *[other] La Belgique et son hôte
}
announcements-tradition = { $state ->
    [US-CA] Par ce voyage en Californie, la Belgique perpétue une longue tradition d’étroite coopération transatlantique. Les missions précédentes ont ouvert des portes, donné lieu à un grand nombre d’affaires et tissé des liens entre les personnes. Celle-ci prend appui sur ces acquis et prépare le terrain à de nouvelles opportunités, dans une économie en rapide mutation.
   *[other] Par ce voyage, la Belgique perpétue une longue tradition d’étroite coopération. Les missions précédentes ont ouvert des portes, donné lieu à un grand nombre d’affaires et tissé des liens entre les personnes. Celle-ci prend appui sur ces acquis et prépare le terrain à de nouvelles opportunités, dans une économie en rapide mutation.
}
announcements-relation = { $country ->
    [US] Son point de départ : une relation commerciale déjà exemplaire entre la Belgique et les États-Unis.
   *[other] Son point de départ : une relation commerciale déjà exemplaire.
}
announcements-jobs = { $country ->
    [US] Au total, le commerce et les investissements belgo-américains contribuent à { $jobs } emplois ; c’est dire combien les deux pays tirent profit d’un partenariat économique aux racines profondes.
   *[other] Au total, le commerce et les investissements entre les deux pays contribuent à { $jobs } emplois ; c’est dire combien l’un et l’autre tirent profit d’un partenariat économique aux racines profondes.
}
announcements-sectors = Ce partenariat se distingue surtout dans les secteurs à haute valeur ajoutée, par exemple en { $sectors }.
announcements-strengths = { $state ->
    [US-CA] Chef de file mondial dans des domaines essentiels à l’économie belge ({ $strengths }), la Californie est pour la Belgique un partenaire de choix.
   *[other] Chef de file dans des domaines essentiels à l’économie belge ({ $strengths }), l’hôte de la mission est pour la Belgique un partenaire de choix.
}
announcements-gateway = { $state ->
    [US-CA] Aux entreprises belges, elle offre une porte d’entrée stratégique vers l’ensemble des États-Unis, voire vers l’Indo-Pacifique ; aux partenaires californiens, la Belgique offre en retour un accès privilégié au marché européen.
   *[other] Aux entreprises belges, il offre une porte d’entrée vers toute la région ; à ses entreprises, la Belgique offre en retour un accès privilégié au marché européen.
}
announcements-heading-programme = Le programme
announcements-activities = Le programme est à la hauteur de cette ambition. Au total, { $activities } activités sont prévues dans des domaines variés : { $domains }, mais aussi { $last }.
announcements-meetings = { $country ->
    [US] Des rencontres B2B permettront aux entreprises belges et américaines d’explorer des pistes concrètes de collaboration.
   *[other] Des rencontres B2B permettront aux entreprises belges et locales d’explorer des pistes concrètes de collaboration.
}
announcements-seminars = { $country ->
    [US] Des séminaires feront découvrir le savoir-faire belge aux partenaires locaux et éclaireront nos entreprises sur les priorités des autorités américaines et sur leurs projets phares.
   *[other] Des séminaires feront découvrir le savoir-faire belge aux partenaires locaux et éclaireront nos entreprises sur les priorités des autorités locales et sur leurs projets phares.
}
announcements-visits = { $country ->
    [US] Des visites d’entreprises locales et de filiales belges aux États-Unis complèteront le programme.
   *[other] Des visites d’entreprises locales et de filiales belges complèteront le programme.
}
announcements-contracts = De nombreuses entreprises saisiront l’occasion pour officialiser des contrats ; des partenariats académiques et institutionnels seront eux aussi signés pendant la mission.
announcements-sport = { $country ->
    [US] De grands événements sportifs américains ({ $events }) offrent au secteur privé belge d’autres ouvertures.
   *[other] De grands événements sportifs ({ $events }) offrent au secteur privé belge d’autres ouvertures.
}
announcements-challenges = La mission renforce aussi la coopération académique et scientifique autour de défis communs : { $challenges }.
announcements-ambition = Elle traduit l’ambition de la Belgique : bâtir des collaborations durables, saisir les opportunités et contribuer ainsi à un partenariat bilatéral concret, équilibré et résilient.
announcements-heading-sources = Sources des chiffres
announcements-refused-edition = L’annonce ne peut être publiée sans son édition en { $language } : un texte manque dans cette langue.
announcements-refused-source = L’annonce ne peut être publiée : le chiffre « { $figure } » n’a pas de source que le lecteur puisse consulter.
