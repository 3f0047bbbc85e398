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
planning-rule-most-meetings = Nombre maximal d’entretiens
planning-rule-order = Ordre des entretiens

## De quoi se compose le score.
planning-part-granted = Entretiens accordés : { $count }
planning-part-below-least = Entretiens manquants par rapport au minimum : { $count }
planning-part-idle-gaps = Créneaux vides entre deux entretiens : { $count }
planning-part-place-changes = Changements de lieu au sein d’une session : { $count }
planning-part-travel-minutes = Minutes de trajet lors de ces changements : { $count }

## Ce que l’arbitre trouve dans un plan.
planning-finding-known = Le plan cite une heure, un lieu ou un entretien qui n’existe pas. { $meetings }
planning-finding-places-allowed = { $persons } ne doivent pas se rencontrer à cet endroit : { $place } ({ $slot }, table { $table }).
planning-finding-slots-allowed = { $persons } ne doivent pas se rencontrer à cette heure : { $slot } ({ $place }, table { $table }).
planning-finding-fits-session = L’entretien de { $persons } ({ $slot }, { $place }) dure plus longtemps que la session.
planning-finding-part-of-day = { $persons } ont demandé un autre moment de la journée que { $slot } ({ $place }).
planning-finding-forbidden-pair = { $persons } ne peuvent pas se rencontrer, mais le plan le prévoit : { $slot } ({ $place }).
planning-finding-pins-hold = L’entretien de { $persons } n’est pas là où il a été promis ({ $slot }, { $place }).
planning-finding-availability = { $persons } : pas disponible, { $slot } ({ $place }, table { $table }).
planning-finding-one-place-at-a-time = { $persons } serait dans deux entretiens à la fois, { $slot } : { $meetings } ({ $place }, table { $table }).
planning-finding-at-activity = { $persons } a une activité du programme, { $slot }, et ne peut pas être à cet endroit : { $place }.
planning-finding-travel-time = { $persons } ne peut pas arriver à temps ({ $place }, { $slot }), ou au rendez-vous suivant.
planning-finding-table-free = La table { $table } ({ $place }) a deux entretiens, { $slot } : { $meetings }.
planning-finding-table-closed = Il n’y a pas de table { $table } ({ $place }, { $slot }) pour { $persons }.
planning-finding-most-meetings = { $persons } a plus d’entretiens que convenu ; celui de trop : { $slot } ({ $place }).
planning-finding-order = Ces entretiens sont dans le mauvais ordre : { $meetings } ({ $slot }, { $place }).

## Pourquoi un souhait n’a pas été accordé.
planning-reason-blocked = { $candidates ->
    [one] « { $meeting } » n’a qu’une possibilité d’heure et de lieu, et quelque chose s’y oppose.
   *[other] « { $meeting } » a { $candidates } possibilités d’heure et de lieu, et quelque chose s’oppose à chacune.
}
planning-reason-nowhere = « { $meeting } » n’a ni heure ni lieu : aucune table n’est ouverte là et quand il peut se tenir.
planning-reason-not-worth = { $open ->
    [one] « { $meeting } » trouverait une place, mais l’ensemble du plan est meilleur sans lui.
   *[other] « { $meeting } » trouverait { $open } places, mais l’ensemble du plan est meilleur sans lui.
}
planning-reason-known = { $count } sur { $candidates } : absent du problème.
planning-reason-places-allowed = { $count } sur { $candidates } : le lieu n’est pas autorisé.
planning-reason-slots-allowed = { $count } sur { $candidates } : l’horaire n’est pas autorisé.
planning-reason-fits-session = { $count } sur { $candidates } : la session se termine avant la fin de l’entretien.
planning-reason-part-of-day = { $count } sur { $candidates } : un autre moment de la journée a été demandé.
planning-reason-forbidden-pair = { $count } sur { $candidates } : { $persons } ne peuvent pas se rencontrer.
planning-reason-pins-hold = { $count } sur { $candidates } : une autre heure ou un autre lieu a été promis.
planning-reason-availability = { $count } sur { $candidates } : pas disponible : { $persons }.
planning-reason-one-place-at-a-time = { $count } sur { $candidates } : déjà en entretien ou à une activité : { $persons }.
planning-reason-travel-time = { $count } sur { $candidates } : trop loin de ce qui précède ou suit : { $persons }.
planning-reason-table-free = { $count } sur { $candidates } : toutes les tables sont prises.
planning-reason-most-meetings = { $count } sur { $candidates } : déjà autant d’entretiens que convenu : { $persons }.
planning-reason-order = { $count } sur { $candidates } : un entretien qui doit précéder ou suivre s’y oppose.
planning-fix-more-tables = Une table de plus ({ $place }, { $slot }) ferait de la place.
planning-fix-raise-most = Si { $person } acceptait un entretien de plus, ce serait possible : { $slot }, { $place }.
planning-fix-be-there = Si { $person } était disponible, ce serait possible : { $slot }, { $place }.
planning-fix-give-way = Si « { $other } » cédait sa place, ce serait possible : { $slot }, { $place }.

## Ce qui ne va pas dans un problème ou un fichier.
planning-fault-not-json = { $path } : ce n’est pas du JSON.
planning-fault-too-deep = { $path } : les listes et objets sont imbriqués trop profondément.
planning-fault-file-too-large = { $path } : le fichier dépasse { $megabytes } Mio.
planning-fault-wrong-format = { $path } : le format devrait être « { $expected } ».
planning-fault-unknown-field = { $path } : le format ne connaît pas de champ « { $name } ».
planning-fault-missing-field = { $path } : le champ « { $name } » manque.
planning-fault-duplicate-field = { $path } : le champ « { $name } » figure deux fois.
planning-fault-wrong-type = { $path } : ce n’est pas le type de valeur attendu ici.
planning-fault-out-of-range = { $path } : le nombre devrait se situer entre { $least } et { $most }.
planning-fault-too-many = { $path } : la liste dépasse { $limit } éléments.
planning-fault-too-big = { $path } : le problème dans son ensemble est trop grand pour être planifié.
planning-fault-empty-set = { $path } : il devrait y avoir quelque chose ici.
planning-fault-blank-id = { $path } : l’identifiant est vide.
planning-fault-duplicate-id = { $path } : « { $id } » est déjà utilisé.
planning-fault-unknown-reference = { $path } : « { $id } » n’existe pas.
planning-fault-wrong-length = { $path } : la liste devrait avoir { $expected } éléments.
planning-fault-ends-before-start = { $path } : la fin ne suit pas le début.
planning-fault-session-not-in-order = { $path } : les créneaux de la session « { $session } » devraient se suivre le même jour.
planning-fault-slot-in-break = { $path } : ce créneau tombe dans une pause de la session « { $session } », qu’un entretien plus long peut traverser.
planning-fault-overlapping-slots = { $path } : des tables sont ouvertes dans « { $slot } » et « { $other } », qui se chevauchent.
planning-fault-travel-to-itself = { $path } : le trajet d’un lieu vers lui-même devrait durer 0 minute.
planning-fault-person-twice = { $path } : « { $person } » est cité deux fois.
planning-fault-too-few-persons = { $path } : un entretien demande au moins deux personnes.
planning-fault-table-without-place = { $path } : une table ne peut être promise qu’avec son heure et son lieu.
planning-fault-table-not-open = { $path } : la table { $table } est promise, mais seules { $open } sont ouvertes à ce moment.
planning-fault-pinned-twice = { $path } : une personne ou une table est promise ici et à « { $other } » en même temps.
planning-fault-too-many-pinned = { $path } : plus d’entretiens y sont promis que les { $open } tables ouvertes.
planning-fault-pinned-over-most = { $path } : plus d’entretiens sont promis à « { $person } » que son maximum.
planning-fault-pinned-too-far = { $path } : ce n’est pas accessible à temps depuis « { $other } », promis lui aussi.
planning-fault-pinned-out-of-order = { $path } : ceci est promis avant la fin de « { $other } », qu’il doit suivre.
planning-fault-order-cycle = { $path } : chacun de ceux-ci doit suivre un autre d’entre eux : { $wishes }.
planning-fault-least-over-most = { $path } : le minimum souhaité dépasse le maximum autorisé.
