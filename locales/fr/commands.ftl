# What the command line says.
commands-broken = Une panne s’est produite : { $cause }
commands-unreadable = { $path } est illisible : { $cause }.
commands-no-file = { $path } n’est pas un fichier.
commands-out-is-problem = { $path } contient le problème ; écrivez le planning dans un autre fichier.
commands-unwritable = Impossible d’écrire { $path } : { $cause }.
commands-folder-unwritable = Impossible d’écrire dans le dossier { $path } : { $cause }. Indiquez-en un autre avec --data.
commands-file-too-large = { $path } dépasse { $most } Mio.
commands-file-refused = { $path } est refusé. { $why }
commands-tables-refused = Rien n’a été chargé : les tableaux de { $path } contiennent des erreurs.
commands-database-newer = La base de données a été créée par une version plus récente d’Attaché (étape { $version }). Rien n’a été modifié ; veuillez utiliser cette version.
commands-database-altered = La base de données a été créée avec un autre texte de l’étape { $version }. Rien n’a été modifié. Une démonstration recommence avec --fresh.
commands-database-away = La base de données est inaccessible : { $cause }
commands-no-instance = Il n’y a pas d’instance dans { $path }. Commencez par « attache migrate » ou « attache demo ».
commands-no-mission = Il n’y a pas ici de mission nommée « { $mission } ».
commands-port-in-use = Le port { $port } est occupé. Choisissez-en un autre avec --port, ou 0 pour un port libre.
commands-port-refused = Le port { $port } ne peut pas être ouvert à cette adresse. Choisissez-en d’autres avec --port et --listen.
commands-fresh-needs-folder = --fresh efface le contenu d’un dossier ; videz vous-même une base PostgreSQL.
commands-migrated = { $steps ->
    [0] La base de données est à jour.
    [one] Une étape a été appliquée.
   *[other] { $steps } étapes ont été appliquées.
}
commands-loaded = La mission « { $mission } » a été chargée.
commands-exported = Le problème est dans { $problem }, le planning en vigueur dans { $plan }.
commands-exported-problem = Le problème est dans { $problem } ; aucun planning n’est encore en vigueur.
commands-progress = { $granted } rencontres · valeur { $value } sur { $bound } au plus · écart { $gap }
commands-planned = { $meetings } souhaits sur { $wishes } ont une place. Valeur { $value }, { $bound } au plus, écart { $gap }. Le planning est dans { $path }.
commands-checked = { $count ->
    [0] Le planning respecte toutes les règles : { $meetings } rencontres, valeur { $value }.
    [one] Une règle est enfreinte.
   *[other] { $count } règles sont enfreintes.
}
commands-serving = Attaché se trouve à l’adresse { $address } (Ctrl+C l’arrête).
commands-demo-folder = La démonstration se trouve dans { $path }.
commands-doctor =
    { $engine }, { $missions ->
        [one] une mission
       *[other] { $missions } missions
    } ; tâches : { $waiting } en attente, { $given_up } abandonnées ; courriers à envoyer : { $letters }.
commands-doctor-tampered = Le journal « { $scope } » a été altéré à la ligne { $number }.
commands-doctor-sound = Chaque ligne du journal est telle qu’elle a été écrite.
commands-summary =
    Mission économique belge sur la côte Ouest des États-Unis, 5–10 octobre 2025.
    { $participants } participants de { $companies } entreprises, { $federations } fédérations et chambres de commerce,
    { $academic } institutions académiques et des administrations belges ; { $activities } activités.
    { $meetings } des { $wishes } rencontres B2B convenues ont une heure et une table ; { $left_out } restent sans place, chacune avec sa raison.
    Valeur { $value } ; aucun planning ne peut dépasser { $bound } : celui-ci est à moins de { $gap } du meilleur possible.
