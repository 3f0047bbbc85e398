# Entreprises et autres organisations.
organisations-already-there = Une organisation nommée « { $organisation } » existe déjà ; elle vient d’une autre mission.
organisations-number-taken = Une autre organisation porte déjà le numéro d’entreprise de « { $organisation } ».
organisations-kind-company = Entreprise
organisations-kind-federation = Fédération
organisations-kind-chamber = Chambre de commerce
organisations-kind-academic = Institution académique
organisations-kind-administration = Administration
organisations-kind-agency = Agence
organisations-kind-post = Ambassade ou consulat
organisations-kind-host_authority = Autorité hôte
organisations-kind-local_partner = Partenaire local
organisations-kind-counterpart = Interlocuteur local
organisations-kind-subsidiary = Filiale belge
