# Les tableaux, en entrée et en sortie.
exchange-at-table = { $table } : { $what }
exchange-at-column = { $table }, colonne { $column } : { $what }
exchange-at-row = { $table }, ligne { $row } : { $what }
exchange-at-cell = { $table }, ligne { $row }, colonne { $column } : { $what }
exchange-and-more =
    { $count ->
        [one] Il y a une autre erreur.
       *[other] Il y a encore { $count } erreurs.
    }
exchange-folder-absent = Le dossier { $folder } n’existe pas.
exchange-table-absent = le tableau manque.
exchange-table-unreadable = le tableau est illisible.
exchange-table-too-large = le tableau dépasse 32 Mo.
exchange-not-utf8 = le tableau n’est pas écrit en UTF-8 ; enregistrez-le comme « CSV UTF-8 ».
exchange-semicolons = les cellules sont séparées par des points-virgules ; enregistrez le tableau avec des virgules.
exchange-column-absent = la colonne manque.
exchange-column-unknown = ce tableau n’a pas cette colonne ; une faute de frappe ?
exchange-column-twice = la colonne y est deux fois.
exchange-wrong-cell-count = la ligne compte { $cells } cellules, mais le tableau a { $columns } colonnes.
exchange-not-one-row = le tableau doit avoir exactement une ligne sous l’en-tête ; il en a { $rows }.
exchange-no-rows = le tableau n’a pas de lignes.
exchange-empty = cette cellule ne peut pas être vide.
exchange-not-a-code = « { $value } » ne peut pas nommer une ligne ; utilisez des lettres, des chiffres et des traits d’union.
exchange-twice = « { $value } » y est deux fois.
exchange-not-one-of = « { $value } » n’est pas connu ici ; sont possibles : { $known }.
exchange-unknown = « { $value } » ne figure pas dans { $table }.
exchange-not-a-mail-address = « { $value } » n’est pas une adresse de courriel.
exchange-not-a-day = « { $value } » n’est pas un jour ; écrivez-le comme 2025-10-06.
exchange-not-a-time = « { $value } » n’est pas une heure ; écrivez-la comme 09:20.
exchange-not-a-local-time = « { $value } » n’est pas un jour avec une heure ; écrivez-le comme 2025-10-06T09:20.
exchange-not-a-moment = « { $value } » n’est pas un instant ; écrivez-le en UTC, comme 2025-10-06T07:20:00Z.
exchange-not-a-number = « { $value } » n’est pas un nombre entier de { $least } à { $most }.
exchange-not-a-decimal = « { $value } » n’est pas un nombre ; écrivez-le avec un point, comme 37.79.
exchange-not-degrees = « { $value } » n’est nulle part sur Terre ; les latitudes vont jusqu’à 90 degrés, les longitudes jusqu’à 180.
exchange-not-yes-or-no = « { $value } » n’est ni « yes » ni « no ».
exchange-not-a-zone = « { $value } » n’est pas un fuseau horaire ; écrivez-le comme America/Los_Angeles.
exchange-end-before-start = la fin, { $end }, ne vient pas après le début, { $start }.
exchange-legs-overlap = cette étape commence avant la fin de la précédente.
exchange-outside-mission = { $day } n’est pas un jour de la mission.
exchange-venue-of-other-leg = « { $venue } » appartient à une autre étape.
exchange-room-of-other-venue = « { $room } » est une salle d’un autre lieu.
exchange-not-a-session = « { $activity } » n’est pas une session B2B et n’a donc pas de créneaux.
exchange-slots-absent = la session B2B « { $activity } » n’a pas ici de ligne avec ses créneaux.
exchange-session-without-room = la session n’a pas de salle ; ses tables ne sont donc nulle part.
exchange-too-few-tables = la salle a { $tables } tables, moins que la session n’en utilise.
exchange-slots-outside-activity = les créneaux débutent avant l’activité ou finissent après.
exchange-oneself = personne ne peut se demander un rendez-vous à soi-même.
exchange-already-asked = il existe déjà une demande ouverte entre ces deux personnes.
exchange-too-long = le texte dépasse { $most } caractères.
