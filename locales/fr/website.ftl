# Les pages publiques d’une mission.
website-home-title = Missions économiques belges
website-home-explained = Entreprises, universités et autorités voyagent ensemble pour rencontrer des partenaires et signer ce qu’elles ont préparé. Voici ce qui est public.
website-home-none = Aucune mission n’est encore publiée
website-home-none-how = Dès qu’il y en aura une, son annonce et son programme figureront ici.
website-way-announcement = Annonce
website-way-announcement-what = À quoi sert la mission, qui la dirige, qui y participe
website-way-programme-what = Ce qui se passe, quand et où, par jour et par domaine
website-way-organisations-what = Entreprises, fédérations, universités et administrations participantes
website-way-agreements = Accords
website-way-agreements-what = Ce qui a été signé, prévu et annoncé
website-way-archive-what = Les chiffres des missions précédentes
website-in-figures = En chiffres
website-in-figures-note = Tels que publiés ; le mot qui précède un nombre en fait partie.
website-figure-as-of = { $by }, { $day }
website-jobs = emplois liés au commerce et aux investissements
website-plain-text = En texte brut, pour un courrier
website-all-sources = Toutes les sources
website-edition-missing = L’annonce n’est pas encore disponible en { $language }.
website-source-number = Source { $number }
website-figure-sources = Sources des chiffres
website-home-city = Bruxelles
website-journey = Le voyage
website-clocks-same = Même heure qu’à Bruxelles
website-clocks-behind = { $hours ->
    [one] Une heure de moins qu’à Bruxelles
   *[other] { $hours } heures de moins qu’à Bruxelles
}
website-clocks-ahead = { $hours ->
    [one] Une heure de plus qu’à Bruxelles
   *[other] { $hours } heures de plus qu’à Bruxelles
}
website-domains = Domaines
website-places = Où, à { $city } et aux environs
website-places-note = Croquis aux positions exactes, arrondies à quelque 500 mètres ; ne pas utiliser pour s’orienter.
website-activities = { $count ->
    [one] une activité publique
   *[other] { $count } activités publiques
}
website-programme-title = Programme
website-programme-explained = { $count ->
    [one] Une activité est publique ; les autres sont réservées aux participants. Les heures sont celles du lieu.
   *[other] { $count } activités sont publiques ; les autres sont réservées aux participants. Les heures sont celles du lieu.
}
website-programme-none = Le programme n’est pas encore publié
website-programme-none-how = Dès qu’il le sera, chaque activité publique figurera ici avec son jour et son lieu.
website-programme-nothing = Aucune activité ne correspond à ce choix
website-view-timeline = Chronologie
website-view-list = Liste
website-week = La semaine en un coup d’œil
website-shown = { $count } sur { $all } affichées
website-facet-day = Jour
website-facet-domain = Domaine
website-facet-kind = Type
website-facet-region = Région
website-local-time = { $city }, heure locale
website-column-activity = Activité
website-column-time = Heure
website-column-place = Lieu
website-activity-about = À propos de cette activité
website-times-illustrative = Les heures sont indicatives : des sources publiques disent ce qui a eu lieu, non à quel moment précis.
website-back-to-programme = Vers le programme
website-where = Où
website-room = Salle
website-room-later = communiquée la veille
website-organiser = Organisé par
website-host = Accueilli par
website-audience = Ouvert
website-audience-everyone = à toute la mission
website-audience-participants = aux participants
website-audience-members = aux membres de l’organisateur
website-audience-invited = sur invitation
website-languages = Langues
website-language-en = anglais
website-language-nl = néerlandais
website-language-fr = français
website-language-de = allemand
website-source = Source
website-source-none = inventé pour la démonstration
website-source-no-address = notoriété publique, sans adresse
website-kind-seminar = Séminaire
website-kind-round_table = Table ronde
website-kind-company_visit = Visite d’entreprise
website-kind-subsidiary_visit = Visite d’une filiale belge
website-kind-networking = Événement de réseautage
website-kind-reception = Réception
website-kind-official_meeting = Entretien officiel
website-kind-b2b_session = Rencontres B2B
website-kind-signing = Cérémonie de signature
website-kind-cultural = Événement culturel
website-kind-press = Point presse
website-kind-briefing = Briefing
website-kind-transfer = Transfert
website-kind-pitch_session = Séance de pitchs
website-organisations-title = Organisations
website-organisations-explained = { $count } entreprises participent : { $parts }.
website-companies-of-region = { $region } { $count }
website-organisations-none = Aucune organisation n’est encore annoncée
website-organisations-none-how = Dès qu’elles le seront, toutes les participantes figureront ici.
website-organisations-nothing = Aucune organisation ne correspond à ce choix
website-count-companies = { $count ->
    [one] entreprise
   *[other] entreprises
}
website-count-federations = { $count ->
    [one] fédération ou chambre de commerce
   *[other] fédérations et chambres de commerce
}
website-count-academic = { $count ->
    [one] institution académique
   *[other] institutions académiques
}
website-count-administrations = { $count ->
    [one] administration ou agence
   *[other] administrations et agences
}
website-search = Chercher par nom ou par ville
website-archive-title = Missions précédentes
website-archive-explained = Les missions précédentes ont ouvert des portes, chacune à sa mesure. Les sources ne comptent pas toutes de la même façon : ce que l’on sait d’un décompte l’accompagne.
website-archive-caption = Les missions et leurs chiffres, de la plus récente à la plus ancienne
website-archive-none = Aucune mission précédente n’est consignée
website-archive-none-how = Les archives viennent avec les tableaux de la mission.
website-archive-notes = Remarques et sources
website-column-mission = Mission
website-column-cities = Villes
website-column-participants = Participants
website-column-companies = Entreprises
website-column-agreements = Accords
website-not-found = non trouvé
website-sources-title = Sources
website-sources-explained = Chaque chiffre et chaque fait de ces pages provient d’une source publique. Les voici toutes.
website-sources-none = Aucune source n’est consignée
website-sources-none-how = Les sources viennent avec les tableaux de la mission.
website-sources-all = Toutes les sources
website-economic-figures = Chiffres économiques
website-column-figure = Chiffre
website-column-value = Valeur
website-column-scope = De qui, et dans quel sens
website-column-period = Période
website-as-of = au { $day }
