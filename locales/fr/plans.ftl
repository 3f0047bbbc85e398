# Calculs, plannings, promesses, et mise en vigueur d’un planning.
plans-title = Plannings
plans-in-force = En vigueur
plans-see = Voir le planning
plans-new-run = Nouveau calcul
plans-accepted = { $count ->
    [0] Pas encore de demande acceptée à planifier
    [one] Une demande acceptée à planifier
   *[other] { $count } demandes acceptées à planifier
}
plans-of-accepted = sur { $count } acceptées
plans-field-rounds = Durée de la recherche
plans-effort-quick = Quelques secondes
plans-effort-thorough = Une demi-minute environ
plans-effort-long = Quelques minutes
plans-field-begin = Point de départ
plans-begin-in_force = Le planning en vigueur
plans-begin-hint-in_force = Tant que le planning tient, chaque rencontre reste où elle est et une place n’est cherchée que pour ce qui est nouveau.
plans-begin-nothing = Aucun planning
plans-begin-hint-nothing = Le résultat peut être meilleur, mais beaucoup de journées changent.
plans-field-seed = Graine
plans-field-seed-hint = La même graine et les mêmes données donnent le même planning ; une autre graine donne un autre planning.
plans-start = Planifier
plans-error-seed = La graine est un nombre entier, comme 1.
plans-error-rounds = Choisissez la durée de la recherche : entre 1 et { $most } essais.
plans-error-begin = Choisissez le point de départ de la recherche.
plans-seed = graine { $seed }
plans-rounds = { $rounds } essais

plans-runs = Calculs
plans-no-runs = Pas encore de calcul
plans-no-runs-why = Un calcul cherche la meilleure heure et la meilleure table pour chaque demande acceptée. Rien n’entre en vigueur sans votre décision.
plans-plans = Plannings
plans-newest-first = Les plus récents d’abord
plans-column-plan = Planning
plans-column-made = Établi
plans-column-meetings = Rencontres
plans-column-left-out = Sans place
plans-column-gap = Écart
plans-column-state = État
plans-column-part = Ce qui compte
plans-column-points = Points
plans-state-in-force = en vigueur
plans-state-replaced = remplacé
plans-state-draft = projet

plans-figure-meetings = rencontres
plans-figure-left-out = demandes sans place
plans-figure-gap = d’écart au plus avec la borne
plans-figure-value = Valeur
plans-figure-bound = Borne : aucun planning ne vaut plus
plans-figure-moved = déplacées
plans-figure-new = nouvelles
plans-figure-gone = supprimées
plans-figure-people = personnes dont la journée change

plans-run-title = Calcul du planning
plans-run-state-waiting = en attente
plans-run-state-running = recherche en cours
plans-run-state-stopping = s’arrête
plans-run-state-done = terminé
plans-run-state-failed = terminé sans planning
plans-stop = Arrêter et garder le meilleur planning trouvé
plans-run-begins = Le calcul est sur le point de commencer.
plans-run-about = À propos de ce calcul
plans-run-started = Commencé
plans-run-ended = Terminé
plans-run-interrupted = Le calcul a été interrompu. Lancez-en un nouveau.
plans-run-confirmed = Ce calcul n’a rien trouvé de mieux que { $plan } et n’a donc pas laissé de second projet.
plans-run-contradicts = Les données se contredisent, et aucun planning n’a donc été établi :
plans-curve = Valeur et borne du meilleur planning trouvé jusqu’ici
plans-curve-summary = Après { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
} : { $value } points, et aucun planning n’en a plus de { $bound }.
plans-fault-lost-pins = { $count ->
    [one] Une rencontre promise se trouve à une heure qu’aucune session n’a plus. Retirez la promesse ou rétablissez la session.
   *[other] { $count } rencontres promises se trouvent à des heures qu’aucune session n’a plus. Retirez les promesses ou rétablissez les sessions.
}

plans-plan-title = Planning { $number }, { $day }
plans-look-summary = Aperçu
plans-look-people = Personnes
plans-look-tables = Tables
plans-look-left-out = Sans place
plans-score = Ce que vaut ce planning
plans-reached = Ce planning atteint au moins { $reached } des points que le meilleur planning possible peut avoir.
plans-proven = Aucun planning n’a plus de points que celui-ci : c’est prouvé.
plans-search = Comment ce planning a été trouvé
plans-points = Points gagnés et perdus
plans-unequal-persons = Répartition inégale entre les personnes
plans-unequal-organisations = Répartition inégale entre les organisations
plans-unequal-regions = Répartition inégale entre les Régions
plans-unequal-size-classes = Répartition inégale entre les classes de taille
plans-made = Établi
plans-searched = Recherche
plans-published = Mis en vigueur
plans-stopped = La recherche s’est terminée
plans-stopped-rounds = après tous ses essais
plans-stopped-time = quand son temps était écoulé
plans-stopped-gap = quand elle était assez proche de la borne
plans-stopped-target = quand elle avait la valeur demandée
plans-stopped-cancelled = à la demande de l’organisation
plans-stopped-optimal = sur un planning qu’aucun autre ne peut battre
plans-digest = Empreinte
plans-publish = Mettre en vigueur
plans-publish-final = C’est sans retour : seul un autre planning pourra le remplacer.
plans-publish-sure = { $count ->
    [0] Oui, mettre en vigueur
    [one] Oui, mettre en vigueur et avertir une personne
   *[other] Oui, mettre en vigueur et avertir { $count } personnes
}
plans-people-told = { $count ->
    [0] La journée de personne ne change.
    [one] La journée d’une personne change, et elle en est informée.
   *[other] La journée de { $count } personnes change, et elles seules en sont informées.
}
plans-problem-changed = Des personnes, des demandes ou le programme ont changé depuis que ce planning a été établi. Il convient encore, mais un nouveau calcul peut faire mieux.
plans-accept-difference = Le mettre quand même en vigueur
plans-same-as-in-force = Ce planning est le même que celui en vigueur : il n’y a rien à changer.
plans-holds = Le planning tient toujours : il n’y a rien à réparer.
plans-broken = { $count ->
    [one] Une rencontre du planning ne peut plus avoir lieu telle quelle.
   *[other] { $count } rencontres du planning ne peuvent plus avoir lieu telles quelles.
}
plans-waiting = { $count ->
    [one] Une demande a été acceptée depuis et n’a pas encore de place.
   *[other] { $count } demandes ont été acceptées depuis et n’ont pas encore de place.
}
plans-repair = Réparer le planning
plans-repair-hint = Seul ce qui ne tient plus est déplacé, et une place n’est cherchée que pour ce qui est nouveau. Vous voyez chaque différence avant toute mise en vigueur.
plans-changes = Ce qui change
plans-against-in-force = Par rapport au planning en vigueur
plans-against-parent = Par rapport au planning précédent
plans-moved = { $count ->
    [one] Une rencontre déplacée
   *[other] { $count } rencontres déplacées
}
plans-new = { $count ->
    [one] Une nouvelle rencontre
   *[other] { $count } nouvelles rencontres
}
plans-gone = { $count ->
    [one] Une rencontre supprimée
   *[other] { $count } rencontres supprimées
}
plans-whose-day = { $count ->
    [one] La journée d’une personne change
   *[other] La journée de { $count } personnes change
}
plans-and-more = { $count ->
    [one] Et encore une.
   *[other] Et encore { $count }.
}
plans-place = { $day }, { $hours }, table { $table }, { $place }

plans-people-title = { $plan } : personnes
plans-tables-title = { $plan } : tables
plans-delegates = Participants
plans-counterparts = Partenaires locaux
plans-filter = Chercher un nom
plans-matrix-empty = Pas de rencontres
plans-matrix-empty-why = Ce planning n’a aucune rencontre.
plans-key-meeting = rencontre
plans-key-must = indispensable
plans-key-pinned = promise
plans-key-moved = déplacée ou nouvelle
plans-key-activity = activité
plans-key-away = absence
plans-key-closed = pas de table
plans-letters = Ce que signifient les lettres
plans-letters-people = Un nombre est la table d’une rencontre ; deux lettres désignent une activité.
plans-letters-tables = Deux lettres désignent l’organisation du participant.
plans-table = Table { $table }
plans-cell-table = { $hours } : { $one } – { $other }
plans-cell-delegate = { $hours }, table { $table } : { $other }
plans-cell-counterpart = { $hours }, table { $table } : { $one }

plans-left-out-title = { $count ->
    [0] Chaque demande a sa place
    [one] Une demande sans place
   *[other] { $count } demandes sans place
}
plans-causes = Ce qui fait obstacle
plans-causes-note = Chaque demande figure sous ce qui s’y oppose le plus souvent, hormis l’absence de l’une des deux personnes.
plans-causes-counted = Demandes selon ce qui fait obstacle
plans-column-cause = Obstacle
plans-column-requests = Demandes
plans-counted = Tout ce qui a été compté
plans-absent-always = { $persons } : absence à chacune des { $candidates } heures qui conviendraient.
plans-cause-absence = L’une des deux personnes n’est jamais là
plans-cause-diary = Déjà en rencontre ou à une activité
plans-cause-tables = Toutes les tables prises
plans-cause-travel = Trop loin de ce qui précède ou suit
plans-cause-most = Autant de rencontres que convenu
plans-cause-rules = Une promesse ou une autre règle
plans-cause-nowhere = Aucune table ouverte aux heures demandées
plans-cause-worth = L’ensemble du planning est meilleur sans elle
plans-cause-unfound = Il restait de la place : une recherche plus longue la trouve
plans-left-out-one = sans place
plans-room = Ce qui lui ferait de la place
plans-room-changed = Les données ont changé depuis : une fois le planning réparé, on pourra le dire à nouveau.
plans-room-none = Rien de ce qui a été essayé ne lui fait de place.
plans-room-tried = Cela a été essayé : avec ce changement, un nouveau planning lui donne sa place.
plans-nothing-left-out = Chaque demande a sa rencontre
plans-nothing-left-out-why = Ce planning n’a laissé aucune demande de côté.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = La rencontre
plans-when = Quand
plans-where = Où
plans-session = Session
plans-wanted = Souhaité
plans-promise = Promesse
plans-pin = Promettre cette heure et cette table
plans-unpin = Retirer la promesse
plans-pinned = Cette rencontre est promise : tout nouveau planning la garde ici.
plans-unpinned = Une rencontre promise garde son heure et sa table dans tout nouveau planning.

plans-refused-running = Un autre calcul est en cours. Attendez qu’il se termine, ou arrêtez-le.
plans-refused-already-published = Ce planning a déjà été mis en vigueur.
plans-refused-overtaken = Un autre planning est entré en vigueur après que celui-ci a été établi. Lancez un nouveau calcul : il part du planning en vigueur.
plans-refused-problem-changed = Des personnes, des demandes ou le programme ont changé depuis que ce planning a été établi. Cochez la case pour le mettre quand même en vigueur, ou lancez un nouveau calcul.
plans-refused-no-longer-fits = Ce planning ne correspond plus à ce qui a changé depuis. Lancez un nouveau calcul.
plans-refused-contradiction = Les données se contredisent : aucun planning n’est possible. La page d’un calcul indique où.
plans-refused-empty = Il n’y a pas encore de demande acceptée à planifier.
plans-refused-pinned-over = Une autre rencontre promise occupe cette table ou l’une de ces personnes à cette heure.
plans-refused-not-placed = Ce planning n’a pas de rencontre pour cette demande.
plans-refused-nothing-in-force = Aucun planning n’est en vigueur : il n’y a rien à réparer.

plans-setbacks-title = Imprévus
plans-setbacks-why = Notez ici qui ne peut pas venir et quelles tables manquent. Aucun planning ne change pour autant : vous voyez ensuite ce qui ne tient plus dans le planning en vigueur, et vous pouvez réparer celui-ci.
plans-setbacks-link = Quelqu’un ne peut pas venir, ou des tables manquent
plans-absences = Qui ne peut pas venir
plans-lost-tables = Tables perdues
plans-every-session = Toutes les sessions
plans-present = Peut finalement venir
plans-tables-lost = { $count ->
    [one] Une table perdue sur { $of }
   *[other] { $count } tables perdues sur { $of }
}
plans-choose = Choisissez une personne
plans-field-person = Qui ?
plans-field-absent-from = À quelle session ?
plans-note-absence = Noter l’absence
plans-field-lost = Combien de tables sont perdues au total ?
plans-field-lost-hint = Celles aux numéros les plus élevés ; 0 si elles sont toutes revenues.
plans-note-lost = Noter les tables
plans-error-person = Choisissez qui ne peut pas venir.
plans-error-session = Choisissez une session.
plans-error-lost = Le nombre de tables perdues est un nombre entier de 0 à { $most }.

plans-notice = Délai de modification
plans-notice-why = Une rencontre publiée qui commence dans ce délai reste telle quelle : aucun calcul ni aucune réparation ne la déplace. Le délai se compte à partir du prochain quart d’heure plein.
plans-field-notice = Combien de temps avant son début une rencontre ne change-t-elle plus ?
plans-field-notice-hint = Au plus { $days } jours. Avec 0, une rencontre peut changer jusqu’à son début.
plans-field-notice-unit = Exprimé en
plans-notice-minutes = minutes
plans-notice-hours = heures
plans-notice-set = Fixer le délai
plans-error-notice = Le délai est un nombre entier, de 0 à { $minutes } minutes ou { $hours } heures.
plans-error-notice-unit = Choisissez minutes ou heures.

plans-capacity-title = Capacité
plans-capacity-link = Combien de demandes les tables peuvent-elles satisfaire ?
plans-outlook = Combien de demandes seront satisfaites
plans-outlook-now = Avec ces tables, de { $least } à { $most } demandes sur { $requests } seront probablement satisfaites.
plans-outlook-if = Avec { $tables } tables dans la plus grande session, de { $least } à { $most } demandes sur { $requests } seront probablement satisfaites.
plans-outlook-more = Avec { $tables } tables dans la plus grande session, { $share } seraient le plus probablement satisfaites.
plans-outlook-in-force = Le planning en vigueur en satisfait { $meetings } sur { $requests }.
plans-outlook-working = Le calcul est en cours : pour chaque nombre de tables, des missions semblables à celle-ci sont imaginées et planifiées. Cela prend quelques secondes.
plans-outlook-trust = Dans environ quatre missions sur cinq, le nombre se situe dans l’intervalle. Qui demande à rencontrer qui est tiré au sort ici ; un calcul de planning part des demandes acceptées.
plans-outlook-no-requests = Personne n’a encore demandé de rencontre. Indiquez ci-dessous combien de demandes vous attendez.
plans-outlook-chart = Part des demandes satisfaites selon le nombre de tables
plans-outlook-summary = Chaque barre montre l’intervalle pour un nombre de tables dans la plus grande session, chaque point la part la plus probable.
plans-outlook-row = { $tables ->
    [one] Une table
   *[other] { $tables } tables
}
plans-figure-likely = des demandes, le plus probablement
plans-figure-used = du temps des tables occupé
plans-figure-seats = rencontres d’un créneau tiennent aux tables
plans-column-low = Au moins
plans-column-likely = Le plus probable
plans-column-high = Au plus
plans-what-if = Et si… ?
plans-what-if-note = Poser la question ne change rien.
plans-what-if-ask = Calculer
plans-field-tables = Tables dans la plus grande session
plans-field-tables-hint = { $now } actuellement ; les autres sessions en ont plus ou moins dans la même proportion.
plans-field-requests = Demandes attendues
plans-field-requests-hint = { $count ->
    [0] Il n’y en a pas encore.
    [one] Une demande est acceptée ou en attente de réponse.
   *[other] { $count } sont acceptées ou en attente de réponse.
}
plans-error-capacity-tables = Le nombre de tables est un nombre entier de 1 à { $most }.
plans-error-capacity-requests = Le nombre de demandes est un nombre entier de 1 à { $most }.
plans-sessions = Les sessions et leurs tables
plans-sessions-caption = Par ordre chronologique, sans les tables perdues
plans-column-slots = Créneaux
plans-column-seats = Rencontres possibles
plans-no-sessions = Pas encore de session
plans-no-sessions-why = Dès que le programme comptera une session avec des tables, cette page dira combien de demandes elles peuvent satisfaire.
