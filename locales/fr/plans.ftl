# Calculs, plans, promesses, et mise en vigueur d’un plan.
plans-title = Plans
plans-in-force = En vigueur
plans-see = Voir le plan
plans-new-run = Nouveau calcul
plans-accepted = { $count ->
    [0] Pas encore de demande acceptée à planifier
    [one] Une demande acceptée à planifier
   *[other] { $count } demandes acceptées à planifier
}
plans-of-accepted = sur { $count } acceptées
plans-field-rounds = Combien de temps peut-il chercher ?
plans-effort-quick = Quelques secondes
plans-effort-thorough = Une demi-minute environ
plans-effort-long = Quelques minutes
plans-field-begin = Par où commencer ?
plans-begin-in_force = Par le plan en vigueur
plans-begin-hint-in_force = Ce qui ne peut être amélioré reste, peu de journées changent donc.
plans-begin-nothing = Par rien
plans-begin-hint-nothing = Il se peut qu’on trouve plus, mais beaucoup de journées changent.
plans-field-seed = Graine
plans-field-seed-hint = La même graine et les mêmes faits donnent le même plan ; une autre graine donne un autre plan.
plans-start = Planifier
plans-error-seed = La graine est un nombre entier, comme 1.
plans-error-rounds = Choisissez la durée de la recherche : entre 1 et { $most } essais.
plans-error-begin = Choisissez par où commencer la recherche.
plans-seed = graine { $seed }
plans-rounds = { $rounds } essais

plans-runs = Calculs
plans-no-runs = Pas encore de calcul
plans-no-runs-why = Un calcul cherche la meilleure heure et la meilleure table pour chaque demande acceptée. Rien n’entre en vigueur avant que vous ne le disiez.
plans-plans = Plans
plans-newest-first = Les plus récents d’abord
plans-column-plan = Plan
plans-column-made = Fait
plans-column-meetings = Rendez-vous
plans-column-left-out = Écartées
plans-column-gap = Écart
plans-column-state = État
plans-column-part = Ce qui compte
plans-column-points = Points
plans-state-in-force = en vigueur
plans-state-replaced = remplacé
plans-state-draft = projet

plans-figure-meetings = rendez-vous
plans-figure-left-out = demandes écartées
plans-figure-gap = au plus sous la borne
plans-figure-value = Valeur
plans-figure-bound = Borne : aucun plan n’a plus
plans-figure-moved = déplacés
plans-figure-new = nouveaux
plans-figure-gone = supprimés
plans-figure-people = personnes dont la journée change

plans-run-title = Calcul d’un plan
plans-run-state-waiting = en attente
plans-run-state-running = en recherche
plans-run-state-stopping = s’arrête
plans-run-state-done = terminé
plans-run-state-failed = terminé sans plan
plans-stop = Arrêter avec le meilleur jusqu’ici
plans-run-begins = Le calcul est sur le point de commencer.
plans-run-about = À propos de ce calcul
plans-run-started = Commencé
plans-run-ended = Terminé
plans-run-interrupted = Le calcul a été interrompu. Lancez-en un nouveau.
plans-run-contradicts = Les faits se contredisent, aucun plan n’a donc été fait :
plans-curve = Valeur et borne du meilleur plan jusqu’ici
plans-curve-summary = Après { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
} : { $value } points, et aucun plan n’en a plus de { $bound }.
plans-fault-lost-pins = { $count ->
    [one] Un rendez-vous promis se trouve à une heure qu’aucune session n’a plus. Retirez la promesse ou rétablissez la session.
   *[other] { $count } rendez-vous promis se trouvent à des heures qu’aucune session n’a plus. Retirez les promesses ou rétablissez les sessions.
}

plans-plan-title = Plan { $short }
plans-look-summary = Aperçu
plans-look-people = Personnes
plans-look-tables = Tables
plans-look-left-out = Écartées
plans-score = Ce qu’il vaut
plans-points = Points gagnés et perdus
plans-made = Fait
plans-searched = Recherche
plans-published = En vigueur depuis
plans-stopped = La recherche s’est terminée
plans-stopped-rounds = après tous ses essais
plans-stopped-time = quand son temps était écoulé
plans-stopped-gap = quand elle était assez proche de la borne
plans-stopped-target = quand elle avait la valeur demandée
plans-stopped-cancelled = quand on le lui a demandé
plans-stopped-optimal = sur un plan qu’aucun autre ne peut battre
plans-digest = Empreinte
plans-publish = Mettre en vigueur
plans-people-told = { $count ->
    [0] La journée de personne ne change.
    [one] La journée d’une personne change, et elle en est informée.
   *[other] La journée de { $count } personnes change, et elles seules en sont informées.
}
plans-problem-changed = Des personnes, des demandes ou le programme ont changé depuis que ce plan a été fait. Il convient encore, mais un nouveau calcul peut faire mieux.
plans-accept-difference = Le mettre quand même en vigueur
plans-same-as-in-force = Ce plan est le même que celui en vigueur : il n’y a rien à changer.
plans-changes = Ce qui change
plans-against-in-force = Par rapport au plan en vigueur
plans-against-parent = Par rapport au plan précédent
plans-moved = { $count ->
    [one] Un rendez-vous déplacé
   *[other] { $count } rendez-vous déplacés
}
plans-new = { $count ->
    [one] Un nouveau rendez-vous
   *[other] { $count } nouveaux rendez-vous
}
plans-gone = { $count ->
    [one] Un rendez-vous supprimé
   *[other] { $count } rendez-vous supprimés
}
plans-and-more = { $count ->
    [one] Et encore un.
   *[other] Et encore { $count }.
}
plans-place = { $day }, { $hours }, table { $table }, { $place }

plans-people-title = Plan { $short } : personnes
plans-tables-title = Plan { $short } : tables
plans-delegates = Participants
plans-counterparts = Partenaires locaux
plans-filter = Chercher un nom
plans-matrix-empty = Pas de rendez-vous
plans-matrix-empty-why = Ce plan n’a aucun rendez-vous.
plans-key-meeting = rendez-vous
plans-key-must = indispensable
plans-key-pinned = promis
plans-key-moved = déplacé ou nouveau
plans-key-activity = activité
plans-key-away = absent
plans-key-closed = pas de table
plans-table = Table { $table }
plans-cell-table = { $hours } : { $one } – { $other }
plans-cell-delegate = { $hours }, table { $table } : { $other }
plans-cell-counterpart = { $hours }, table { $table } : { $one }

plans-left-out-title = { $count ->
    [0] Rien n’est écarté
    [one] Une demande écartée
   *[other] { $count } demandes écartées
}
plans-left-out-why = Ce qui n’a pas trouvé de place, le plus souhaité d’abord, avec ce qui fait obstacle.
plans-nothing-left-out = Chaque demande a son rendez-vous
plans-nothing-left-out-why = Rien n’a dû être écarté de ce plan.

plans-meeting-title = { $one } – { $other }
plans-meeting-about = Le rendez-vous
plans-when = Quand
plans-where = Où
plans-session = Session
plans-wanted = Souhaité
plans-promise = Promesse
plans-pin = Promettre cette heure et cette table
plans-unpin = Retirer la promesse
plans-pinned = Ce rendez-vous est promis : tout nouveau plan le garde ici.
plans-unpinned = Un rendez-vous promis garde son heure et sa table dans tout nouveau plan.

plans-refused-running = Un autre calcul est en cours. Attendez qu’il se termine, ou arrêtez-le.
plans-refused-ended = Ce calcul est déjà terminé.
plans-refused-already-published = Ce plan a déjà été mis en vigueur.
plans-refused-overtaken = Un autre plan est entré en vigueur après que celui-ci a été fait. Lancez un nouveau calcul : il part du plan en vigueur.
plans-refused-problem-changed = Des personnes, des demandes ou le programme ont changé depuis que ce plan a été fait. Cochez que vous le voulez quand même, ou lancez un nouveau calcul.
plans-refused-no-longer-fits = Ce plan ne convient plus à ce qui a changé depuis. Lancez un nouveau calcul.
plans-refused-contradiction = Les faits se contredisent, il ne peut donc y avoir de plan. La page d’un calcul dit où.
plans-refused-empty = Il n’y a pas encore de demande acceptée à planifier.
plans-refused-pinned-over = Un autre rendez-vous promis occupe cette table ou l’une de ces personnes à cette heure.
plans-refused-not-placed = Ce plan n’a pas de rendez-vous pour cette demande.
