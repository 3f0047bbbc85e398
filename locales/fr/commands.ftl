# What the command line says.
commands-broken = Une panne s’est produite : { $cause }
commands-unreadable = { $path } est illisible : { $cause }.
commands-no-file = { $path } n’est pas un fichier.
commands-out-is-input = { $path } est le fichier lu ; écrivez dans un autre fichier.
commands-out-is-other-out = { $path } est indiqué deux fois ; donnez à chaque fichier son propre nom.
commands-plan-of-another = Ce plan a été établi pour un autre problème, ou le problème a changé depuis.
commands-unwritable = Impossible d’écrire { $path } : { $cause }.
commands-folder-unwritable = Impossible d’écrire dans le dossier { $path } : { $cause }. Indiquez-en un autre avec --data.
commands-bad-ca = { $file } ne contient pas de certificats en PEM.
commands-bad-oidc = --oidc-file ne contient pas de liste de fournisseurs : { $why }
commands-bad-smtp = --smtp ne désigne pas de serveur de courriel : écrivez smtps://utilisateur:motdepasse@hôte, smtp://hôte:587 ou smtp://localhost:25?tls=none.
commands-open-password = --smtp enverrait un mot de passe sur une ligne ouverte : utilisez smtps:// ou retirez ?tls=none.
commands-bad-sender = --mail-from ne désigne pas d’expéditeur : { $from }.
commands-no-role = Il n’y a pas de rôle { $role } : indiquez organiser, regional_officer ou protocol_officer.
commands-account-there = { $mail } a déjà un compte.
commands-bad-mail = { $mail } n’est pas une adresse de courriel.
commands-account = { $mail } peut maintenant se connecter.
commands-no-account = Aucun compte ne se connecte avec { $mail }.
commands-factors-forgotten = Les clés d’accès et le second facteur de { $mail } sont retirés et toutes les sessions terminées. Le prochain courriel permet de se reconnecter.
commands-key-file = Impossible de lire ou de créer le fichier des clés { $path } : { $cause }.
commands-no-key = { $path } ne contient pas de clé : chaque ligne doit être une clé de 64 chiffres hexadécimaux.
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
commands-backed-up = { $rows } lignes de { $tables } tables sont dans { $path }. Empreinte : { $digest }
commands-restored = { $rows } lignes de { $tables } tables ont été rétablies ; les personnes effacées depuis le sont de nouveau. Empreinte de la copie : { $digest }
commands-no-backup = { $path } n’est pas une sauvegarde d’Attaché.
commands-damaged-backup = { $path } est endommagé ou incomplet : son empreinte diffère. Rien n’a été modifié.
commands-not-empty = La base de données n’est pas vide. Une sauvegarde n’est rétablie que dans une base vide : indiquez un autre dossier avec --data, ou une base PostgreSQL vide.
commands-other-version = { $path } provient d’une autre version d’Attaché (étape { $version } du schéma). Rétablissez-la avec cette version, puis mettez la base à jour avec « attache migrate ».
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
commands-interrupted = Arrêté avant la fin ; voici le meilleur planning jusqu’ici.
commands-bound = Aucun planning ne vaut plus que { $bound }.
commands-no-wish = Le problème n’a pas de souhait « { $wish } ».
commands-wish-granted = Le souhait « { $wish } » a une place dans ce planning.
commands-plan-breaks-rules = Le planning enfreint des règles, il est donc inutile de demander ce qu’il laisse de côté ; « attache check » les nomme.
commands-no-remedy = Aucun changement essayé ne lui fait une place.
commands-explained-some = Les { $most } premiers sont affichés ; --most en montre davantage.
commands-left-out = { $wish } ({ $name })
commands-explained = { $count ->
    [0] Chaque souhait a une place.
    [one] Un souhait reste sans place.
   *[other] { $count } souhaits restent sans place.
}
commands-generated = Un problème avec { $persons } personnes et { $wishes } souhaits est dans { $path }.
commands-converted = Le problème, avec { $persons } personnes et { $wishes } souhaits, est dans { $path }.
commands-converted-by-numbers = Ce format ne connaît pas de noms : personnes, lieux et souhaits y sont désignés par leur numéro.
commands-unsayable-dzn = .dzn connaît un seul jour avec un matin et un après-midi, un seul lieu, des rencontres de deux personnes en un créneau, et rien d’autre sinon que chacune ait lieu avec peu d’interruptions ; ce problème dit autre chose.
commands-unsayable = Ce problème dit quelque chose que mms-1 ne sait pas exprimer.
commands-unsayable-weights = Dans mms-1, une unité de poids compte un point ; ici, elle en compte un autre nombre.
commands-unsayable-travel = Dans mms-1, les minutes de trajet ne coûtent rien ; ici, elles coûtent.
commands-unsayable-mutual = Dans mms-1, un souhait réciproque ne compte pas plus qu’un autre ; ici, il compte plus.
commands-unsayable-slots = Dans mms-1, un souhait ne peut pas être limité à des créneaux ou à des sessions ; ici, l’un d’eux l’est.
commands-unsayable-pins = Dans mms-1, une promesse est un créneau et un lieu ; ici, l’une d’elles promet plus ou moins.
commands-unsayable-roles = Les représentants que le planificateur choisit, et les interprètes, ne peuvent pas être exprimés dans mms-1.
commands-unsayable-demands = Ce que tout planning doit respecter, par exemple qu’aucun souhait ne reste sans place, ne peut pas être exprimé dans mms-1.
commands-unsayable-published = Un planning publié ne peut pas être exprimé dans mms-1.
commands-unsayable-fairness = Les points pour des parts égales ne peuvent pas être exprimés dans mms-1.
commands-plot-value = Valeur
commands-plot-bound = Borne
commands-plot-bound-title = Ce qu’aucun planning ne peut dépasser
commands-plot-bound-summary = Après { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}, il est certain qu’aucun planning ne vaut plus que { $bound }.
commands-repaired =
    { $hit ->
        [0] Personne n’est touché.
        [one] Une personne est touchée.
       *[other] { $hit } personnes sont touchées.
    } { $changed ->
        [0] La journée de personne ne change
        [one] La journée d’une personne change
       *[other] La journée de { $changed } personnes change
    }, { $differences ->
        [0] aucune rencontre n’est différente
        [one] une rencontre est différente
       *[other] { $differences } rencontres sont différentes
    }, { $lost ->
        [0] aucune n’est perdue.
        [one] une est perdue.
       *[other] { $lost } sont perdues.
    } Valeur { $value }. Le nouveau planning est dans { $path }.
commands-demands-open = Aucun planning qui fasse tout ce qui est exigé n’a été trouvé à temps ; rien n’a été écrit.
commands-impossible = Aucun planning ne peut faire tout ce qui est exigé ; rien n’a été écrit. Sans l’un de ces points, il pourrait y en avoir un :
commands-forecast-needs = Une prévision a besoin d’un fichier de problème, ou au moins de --tables, --slots, --persons et --wishes.
commands-forecast-nothing = Il n’y a rien à prévoir : aucune table n’est ouverte, ou aucun souhait n’est attendu (--wishes).
commands-forecast = Sur { $wishes } souhaits, { $least } à { $most } seront accordés ({ $low } à { $high }), le plus probablement { $likely }. Dans quatre missions sur cinq, le résultat se situe dans cet intervalle.
commands-forecast-scarce = Les tables manquent : elles sont occupées { $used } du temps. Davantage de tables ou de créneaux aiderait.
commands-forecast-roomy = Les tables sont occupées { $used } du temps : en ajouter aiderait peu.
commands-forecast-corner = créneaux \ tables
commands-forecast-table = Part des { $wishes } souhaits qui sera accordée, selon le nombre de créneaux d’une session (de haut en bas) et de tables (de gauche à droite). Dans quatre missions sur cinq, elle se situe dans l’intervalle.
commands-plot-share-title = Part des souhaits accordés
commands-plot-share-summary = Avec { $first } tables, { $from } des souhaits sont le plus probablement accordés ; avec { $last } tables, { $to }.
commands-plot-high = Au plus, dans quatre missions sur cinq
commands-plot-likely = Le plus probable
commands-plot-low = Au moins, dans quatre missions sur cinq
commands-plot-tables = tables
commands-serving = Attaché se trouve à l’adresse { $address } (Ctrl+C l’arrête).
commands-demo-folder = La démonstration se trouve dans { $path }.
commands-doctor =
    { $engine }, { $missions ->
        [one] une mission
       *[other] { $missions } missions
    } ; tâches : { $waiting } en attente, { $given_up } abandonnées ; courriers à envoyer : { $letters }.
commands-doctor-tampered = Le journal « { $scope } » a été altéré à la ligne { $number }.
commands-doctor-sound = Chaque ligne du journal est telle qu’elle a été écrite.
commands-unguarded = La base de données ne refuse pas d’altérer ses journaux : le déclencheur { $guard } manque ou est désactivé.
commands-no-head = La ligne { $line } de { $path } n’est pas la tête d’un journal : son nom, un numéro et un sceau.
commands-summary =
    Mission économique belge sur la côte Ouest des États-Unis, 5–10 octobre 2025.
    { $participants } participants de { $companies } entreprises, { $federations } fédérations et chambres de commerce,
    { $academic } institutions académiques et des administrations belges ; { $activities } activités.
    { $meetings } des { $wishes } rencontres B2B convenues ont une heure et une table ; { $left_out } restent sans place, chacune avec sa raison.
    Valeur { $value } ; aucun planning ne peut dépasser { $bound } : celui-ci est à moins de { $gap } du meilleur possible.
commands-rehearse-day = Jour { $day } : { $begun } inscriptions commencées, { $submitted } introduites ; { $accepted } personnes retenues, { $waiting } en liste d’attente, { $offered } à qui une place est proposée ; { $letters } lettres.
commands-rehearse-check = La répétition s’est arrêtée le jour { $day }, car { $check } n’est pas respecté : { $found }
commands-rehearse-act = La répétition s’est arrêtée, car le logiciel a fait autre chose que ce qu’il devait : { $what }
commands-rehearse-differs = La mission ne se termine pas comme elle a été annoncée : { $what }
commands-rehearse-end =
    { $participants } participants et { $companies } entreprises ({ $split }), { $federations } fédérations et chambres, { $academic } institutions académiques.
    { $refused } actes ont été refusés comme il se doit ; { $letters } lettres, { $lines } lignes d’historique, et chaque contrôle était respecté chaque soir.
    { $seconds } secondes. Empreinte de l’état final : { $digest }
