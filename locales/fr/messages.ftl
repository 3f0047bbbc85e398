# Lettres à plusieurs.
messages-title = Messages
messages-lead = Une lettre à beaucoup de personnes, chacune dans sa langue. Au-delà de { $most } personnes, un second agent doit confirmer ; tout message peut être arrêté pendant { $minutes } minutes.
messages-new = Écrire à plusieurs
messages-none = Pas encore de message
messages-none-more = Ce que vous écrivez ici part, en lettres séparées, vers les participants que vous choisissez.
messages-to = { $count ->
    [one] À une personne
   *[other] À { $count } personnes
}
messages-state-asked = Attend un second agent
messages-state-held = Part dans un instant
messages-state-sent = Envoyé
messages-state-stopped = Arrêté
messages-everybody = Tout le monde
messages-category = Qui
messages-region = Région
messages-placeholders = Ces champs désignent quelque chose de chaque destinataire :
messages-subject = Objet en { $language }
messages-body = Texte en { $language }
messages-look = Voir d’abord
messages-send = Envoyer
messages-would-go = { $count ->
    [one] Il partirait vers une personne.
   *[other] Il partirait vers { $count } personnes.
}
messages-needs-second = Un second agent doit le confirmer.
messages-as-read = { $language } : tel que le lit le premier destinataire sur { $count }
messages-recipients = Destinataires
messages-written = Écrit par
messages-goes = Part
messages-stop = Arrêter ce message
messages-waits-for-second = Un autre agent doit confirmer ce message avant qu’il parte.
messages-please-confirm = { $count } personnes. Acceptez-vous que ce message leur soit envoyé ?
messages-confirm = J’accepte, envoyer
messages-refuse = Je n’accepte pas
messages-held = Il part dans { $seconds } secondes. D’ici là, il peut être arrêté.
messages-subject-missing = Écrivez aussi un objet.
messages-body-missing = Écrivez aussi le texte.
messages-control-characters = Un objet ne peut pas contenir de retour à la ligne.
messages-too-long = Au plus { $most } caractères ; vous en avez saisi { $typed }.
messages-no-language = Écrivez le message dans au moins une langue.
messages-unknown-placeholder = Il n’y a pas de champ « { $field } ». Vouliez-vous dire « { $meant } » ?
messages-protected-field = Le champ « { $field } » ne peut pas être envoyé par courriel.
messages-too-late = Ce message est déjà parti ou a été arrêté.
messages-nobody = Aucune personne à qui vous pouvez écrire ne correspond à ce choix, ou aucune n’a d’adresse de courriel.
