# Saying why one reads what few may read.
readings-why = Pourquoi vous lisez ceci
readings-why-none = Choisissez
readings-why-asked = La personne l’a demandé
readings-why-journey = Voyage, chambres ou repas
readings-why-host = Un hôte ou une autorité le demande
readings-why-safety = Sécurité ou urgence
readings-why-support = Quelque chose ne fonctionne pas ou est erroné
readings-why-other = Un autre motif
readings-words = Dans vos propres mots
readings-words-hint = Nécessaire uniquement pour un autre motif. Il est consigné et montré à la personne.
readings-held = Votre motif « { $reason } » vaut pour cette personne jusqu’à { $until }. Chaque lecture est consignée.
readings-reason = { $why } : { $words }
readings-no-reason = Dites d’abord pourquoi vous lisez ceci.
readings-error-why = Choisissez pourquoi vous lisez ceci.
readings-error-control = Il contient un caractère invisible qui ne peut pas être conservé ; tapez-le à nouveau.
readings-error-long = Au plus { $most } caractères ; il y en a { $count }.
readings-error-other = Donnez le motif en { $least } caractères au moins, ou choisissez-en un autre ci-dessus.
