# Les règles de la planification, et ce que dit le planificateur.
planning-rule-known = Lieux et heures connus
planning-rule-places-allowed = Lieu autorisé
planning-rule-slots-allowed = Horaire autorisé
planning-rule-fits-session = Dans une seule session
planning-rule-part-of-day = Moment de la journée
planning-rule-forbidden-pair = Personnes à tenir séparées
planning-rule-pins-hold = Promesses tenues
planning-rule-availability = Disponibilité
planning-rule-one-place-at-a-time = Un seul lieu à la fois
planning-rule-travel-time = Temps de trajet
planning-rule-table-free = Table libre
planning-rule-most-meetings = Nombre maximal de rencontres
planning-rule-order = Ordre des rencontres
planning-rule-roles = Rôles pourvus
planning-rule-frozen = Rencontres publiées maintenues
planning-rule-every-wish = Tous les souhaits satisfaits
planning-rule-stretches-apart = Attentes réparties

## De quoi se compose le score.
planning-part-granted = Rencontres planifiées : { $count }
planning-part-below-least = Rencontres manquantes par rapport au minimum : { $count }
planning-part-fair-persons = Points perdus parce que certaines personnes reçoivent une part plus petite que d’autres : { $count }
planning-part-fair-organisations = Points perdus parce que certaines organisations reçoivent une part plus petite : { $count }
planning-part-fair-regions = Points perdus parce que certaines Régions reçoivent une part plus petite : { $count }
planning-part-fair-size-classes = Points perdus parce que certaines classes de taille reçoivent une part plus petite : { $count }
planning-part-idle-gaps = Créneaux vides entre deux rencontres : { $count }
planning-part-idle-stretches = Attentes entre deux rencontres : { $count }
planning-part-place-changes = Changements de lieu au sein d’une session : { $count }
planning-part-travel-minutes = Minutes de trajet lors de ces changements : { $count }
planning-part-days-changed = Journées de personnes qui diffèrent du planning publié : { $count }

## Ce que l’arbitre trouve dans un plan.
planning-finding-known = Le planning cite une heure, un lieu ou une rencontre qui n’existe pas. { $meetings }
planning-finding-places-allowed = { $persons } ne doivent pas se rencontrer à cet endroit : { $place } ({ $slot }, table { $table }).
planning-finding-slots-allowed = { $persons } ne doivent pas se rencontrer à cette heure : { $slot } ({ $place }, table { $table }).
planning-finding-fits-session = La rencontre « { $persons } » ({ $slot }, { $place }) dure plus longtemps que la session.
planning-finding-part-of-day = { $persons } ont demandé un autre moment de la journée que { $slot } ({ $place }).
planning-finding-forbidden-pair = { $persons } ne peuvent pas se rencontrer, mais le planning le prévoit : { $slot } ({ $place }).
planning-finding-pins-hold = La rencontre « { $persons } » n’est pas là où elle a été promise ({ $slot }, { $place }).
planning-finding-availability = { $persons } : pas disponible, { $slot } ({ $place }, table { $table }).
planning-finding-one-place-at-a-time = { $persons } serait dans deux rencontres à la fois, { $slot } : { $meetings } ({ $place }, table { $table }).
planning-finding-at-activity = { $persons } a une activité du programme, { $slot }, et ne peut pas être à cet endroit : { $place }.
planning-finding-travel-time = { $persons } ne peut pas arriver à temps ({ $place }, { $slot }), ou au rendez-vous suivant.
planning-finding-table-free = La table { $table } ({ $place }) a deux rencontres, { $slot } : { $meetings }.
planning-finding-table-closed = Il n’y a pas de table { $table } ({ $place }, { $slot }) pour { $persons }.
planning-finding-most-meetings = { $persons } a plus de rencontres que convenu ; celle de trop : { $slot } ({ $place }).
planning-finding-order = Ces rencontres sont dans le mauvais ordre : { $meetings } ({ $slot }, { $place }).
planning-finding-roles = La rencontre « { $meetings } » ({ $slot }, { $place }) n’a personne pour un rôle, ou quelqu’un qui ne peut pas le tenir : { $persons }.
planning-finding-frozen = « { $meetings } » n’est pas comme publié, alors qu’il est trop tard pour le modifier ({ $slot }, { $place }).
planning-finding-every-wish = La rencontre « { $meetings } » n’est pas planifiée, alors que tous les souhaits doivent l’être.
planning-finding-stretches-apart = De { $persons }, la première personne attend bien plus souvent entre deux rencontres que la seconde.

## Pourquoi un souhait n’a pas été accordé.
planning-reason-blocked = { $candidates ->
    [one] Une seule heure conviendrait, et quelque chose s’y oppose.
   *[other] { $candidates } heures conviendraient, et quelque chose s’oppose à chacune.
}
planning-reason-nowhere = Aucune table n’est ouverte là et quand elle peut se tenir.
planning-reason-not-worth = { $open ->
    [one] Un seul moment conviendrait ; rien ne s’y oppose, mais sans cet entretien l’ensemble du planning vaut { $points } points de plus.
   *[other] { $open } possibilités conviendraient ; rien ne s’y oppose, mais sans cet entretien l’ensemble du planning vaut { $points } points de plus.
}
planning-reason-not-found = { $open ->
    [one] Un moment convient et rapporterait { $points } points : relancez la planification, plus longtemps.
   *[other] { $open } possibilités conviennent et rapporteraient { $points } points : relancez la planification, plus longtemps.
}
planning-nearest = Le plus proche est { $slot } ({ $place }). { $count ->
    [one] Une seule chose s’y oppose :
   *[other] { $count } choses s’y opposent :
}
planning-obstacle-place = Ce lieu n’est pas parmi ceux demandés.
planning-obstacle-time = Ce moment n’est pas parmi ceux demandés.
planning-obstacle-part-of-day = Une autre partie de la journée était demandée.
planning-obstacle-short = La session se termine avant la fin de l’entretien.
planning-obstacle-forbidden = { $person } et { $other } ne doivent pas se rencontrer.
planning-obstacle-promised = Un autre moment ou un autre lieu a été promis à cet entretien.
planning-obstacle-frozen = Ce qui commence si tôt reste tel que publié.
planning-obstacle-away = { $person } n’est pas là : { $slot }.
planning-obstacle-activity = { $person } participe alors à une activité : { $activity }.
planning-obstacle-activity-far = { $person } ne pourrait pas être là à temps, avant ou après une activité : { $activity }.
planning-obstacle-meeting = { $person } a alors un autre entretien : { $other }.
planning-obstacle-meeting-far = { $person } ne pourrait pas être là à temps, avant ou après un autre entretien : { $other }.
planning-obstacle-tables = Toutes les tables sont prises : { $slot }.
planning-obstacle-most = { $person } a déjà autant d’entretiens que convenu.
planning-obstacle-most-of-day = { $person } a déjà autant d’entretiens ce jour-là que convenu.
planning-obstacle-order = L’ordre ne serait pas respecté avec : { $other }.
planning-obstacle-nobody = Il ne reste personne pour l’un des rôles.
planning-reason-known = { $count } sur { $candidates } : absent du problème.
planning-reason-places-allowed = { $count } sur { $candidates } : le lieu n’est pas autorisé.
planning-reason-slots-allowed = { $count } sur { $candidates } : l’horaire n’est pas autorisé.
planning-reason-fits-session = { $count } sur { $candidates } : la session se termine avant la fin de la rencontre.
planning-reason-part-of-day = { $count } sur { $candidates } : un autre moment de la journée a été demandé.
planning-reason-forbidden-pair = { $count } sur { $candidates } : { $persons } ne peuvent pas se rencontrer.
planning-reason-pins-hold = { $count } sur { $candidates } : une autre heure ou un autre lieu a été promis.
planning-reason-availability = { $persons } : absence à { $count } des { $candidates } heures qui conviendraient.
planning-reason-one-place-at-a-time = { $persons } : en rencontre ou à une activité à { $count } des { $candidates } heures qui conviendraient.
planning-reason-travel-time = { $persons } : trop loin avant ou après, à { $count } des { $candidates } heures qui conviendraient.
planning-reason-table-free = Toutes les tables sont prises à { $count } des { $candidates } heures qui conviendraient.
planning-reason-most-meetings = { $persons } : déjà autant de rencontres que convenu, à { $count } des { $candidates } heures qui conviendraient.
planning-reason-order = { $count } sur { $candidates } : une rencontre qui doit précéder ou suivre s’y oppose.
planning-reason-roles = { $count } sur { $candidates } : il ne reste personne pour tenir chaque rôle.
planning-reason-frozen = { $count } sur { $candidates } : ce qui commence si tôt est publié et ne change plus.
planning-reason-every-wish = { $count } sur { $candidates } : tous les souhaits doivent être satisfaits.
planning-reason-stretches-apart = { $count } sur { $candidates } : quelqu’un attendrait bien plus souvent que d’autres.
planning-fix-more-tables = Possible avec une table de plus : { $slot } ({ $place }).
planning-fix-raise-most = Possible si { $person } acceptait une rencontre de plus : { $slot } ({ $place }).
planning-fix-be-there = Possible si { $person } était sur place : { $slot } ({ $place }).
planning-fix-raise-most-of-day = Possible { $slot } ({ $place }) si { $person } acceptait un entretien de plus ce jour-là.
planning-fix-leave-activity = Possible { $slot } ({ $place }) si { $person } renonçait à une activité : { $activity }.
planning-fix-part-of-day = Possible { $slot } ({ $place }) si toute partie de la journée convenait.
planning-fix-time = Possible { $slot } ({ $place }) si ce moment convenait.
planning-fix-place = Possible { $slot } ({ $place }) si ce lieu convenait.
planning-fix-promise = Possible { $slot } ({ $place }) si ce moment et ce lieu lui sont promis.
planning-fix-together = Possible { $slot } ({ $place }), si tout ceci change à la fois :
planning-change-more-tables = Une table de plus : { $slot }.
planning-change-raise-most = { $person } accepte un entretien de plus.
planning-change-raise-most-of-day = { $person } accepte un entretien de plus ce jour-là.
planning-change-be-there = { $person } est là : { $slot }.
planning-change-leave-activity = { $person } renonce à une activité : { $activity }.
planning-change-part-of-day = Toute partie de la journée convient.
planning-change-time = Ce moment convient.
planning-change-place = Ce lieu convient.
planning-change-promise = Ce moment et ce lieu sont promis à l’entretien.
planning-remedy-moved = { $count ->
    [one] Un autre entretien est déplacé : { $meetings }.
   *[other] { $count } autres entretiens sont déplacés : { $meetings }.
}
planning-remedy-given-up = { $count ->
    [one] Un autre entretien, qui ne vaut pas plus, cède sa place : { $meetings }.
   *[other] { $count } autres entretiens, dont aucun ne vaut plus, cèdent leur place : { $meetings }.
}
planning-remedy-lost = L’ensemble du planning vaut alors { $points } points de moins.

## Ce qui diffère entre deux plannings.
planning-difference-moved = { $meeting } : de { $old-slot } ({ $old-place }, table { $old-table }) à { $slot } ({ $place }, table { $table }).
planning-difference-dropped = { $meeting } : annulé, { $slot } ({ $place }).
planning-difference-added = { $meeting } : nouveau, { $slot } ({ $place }, table { $table }).
planning-difference-exchanged = { $meeting }, { $slot } ({ $place }) : { $persons } au lieu de { $old-persons }.
planning-difference-table = { $meeting }, { $slot } ({ $place }) : table { $table } au lieu de { $old-table }.

## Ce qui ne va pas dans un problème ou un fichier.
planning-fault-not-json = { $path } : ce n’est pas du JSON.
planning-fault-too-deep = { $path } : les listes et objets sont imbriqués trop profondément.
planning-fault-file-too-large = { $path } : le fichier dépasse { $megabytes } Mio.
planning-fault-wrong-format = { $path } : le format devrait être « { $expected } ».
planning-fault-unknown-field = { $path } : le format ne connaît pas de champ « { $name } ».
planning-fault-missing-field = { $path } : le champ « { $name } » manque.
planning-fault-duplicate-field = { $path } : le champ « { $name } » figure deux fois.
planning-fault-wrong-type = { $path } : ce n’est pas le type de valeur attendu ici.
planning-fault-out-of-range = { $path } : le nombre devrait se situer entre { $least } et { $most }.
planning-fault-too-many = { $path } : la liste dépasse { $limit } éléments.
planning-fault-too-big = { $path } : le problème dans son ensemble est trop grand pour être planifié.
planning-fault-empty-set = { $path } : il devrait y avoir quelque chose ici.
planning-fault-blank-id = { $path } : l’identifiant est vide.
planning-fault-duplicate-id = { $path } : « { $id } » est déjà utilisé.
planning-fault-unknown-reference = { $path } : « { $id } » n’existe pas.
planning-fault-wrong-length = { $path } : la liste devrait avoir { $expected } éléments.
planning-fault-ends-before-start = { $path } : la fin ne suit pas le début.
planning-fault-session-not-in-order = { $path } : les créneaux de la session « { $session } » devraient se suivre le même jour.
planning-fault-slot-in-break = { $path } : ce créneau tombe dans une pause de la session « { $session } », qu’une rencontre plus longue peut traverser.
planning-fault-overlapping-slots = { $path } : des tables sont ouvertes dans « { $slot } » et « { $other } », qui se chevauchent.
planning-fault-travel-to-itself = { $path } : le trajet d’un lieu vers lui-même devrait durer 0 minute.
planning-fault-person-twice = { $path } : « { $person } » est cité deux fois.
planning-fault-too-few-persons = { $path } : une rencontre demande au moins deux personnes.
planning-fault-nobody-for-role = { $path } : personne ne peut tenir ce rôle.
planning-fault-table-without-place = { $path } : une table ne peut être promise qu’avec son heure et son lieu.
planning-fault-table-not-open = { $path } : la table { $table } est promise, mais seules { $open } sont ouvertes à ce moment.
planning-fault-pinned-twice = { $path } : une personne ou une table est promise ici et à « { $other } » en même temps.
planning-fault-too-many-pinned = { $path } : plus de rencontres y sont promises que les { $open } tables ouvertes.
planning-fault-pinned-over-most = { $path } : plus de rencontres sont promises à « { $person } » que son maximum.
planning-fault-pinned-too-far = { $path } : ce n’est pas accessible à temps depuis « { $other } », promise elle aussi.
planning-fault-pinned-out-of-order = { $path } : ceci est promis avant la fin de « { $other } », qui doit la précéder.
planning-fault-order-cycle = { $path } : chacun de ceux-ci doit suivre un autre d’entre eux : { $wishes }.
planning-fault-least-over-most = { $path } : le minimum souhaité dépasse le maximum autorisé.

# Pourquoi il n'y a aucun plan : ceci ne va pas ensemble.
planning-impossible-granted = La rencontre « { $meeting } » doit avoir lieu.
planning-impossible-tables = Seules { $tables } tables sont ouvertes à { $place }, créneau { $slot }.
planning-impossible-order = « { $after } » doit venir après la fin de « { $before } ».
planning-impossible-most = { $person } ne peut pas avoir plus de rencontres que permis.
planning-impossible-apart = Deux personnes peuvent différer de { $count } au plus dans le nombre de fois où elles attendent.
planning-impossible-together = Toutes les règles et exigences du problème ensemble ; aucune raison plus petite n’a été trouvée.
