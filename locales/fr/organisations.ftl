# Entreprises et autres organisations.
organisations-already-there = Une organisation nommée « { $organisation } » existe déjà ; elle vient d’une autre mission.
organisations-number-taken = Une autre organisation porte déjà le numéro d’entreprise de « { $organisation } ».
