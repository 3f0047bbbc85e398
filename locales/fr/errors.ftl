# What a reader sees in place of a page.
error-title = Cela n’a pas fonctionné
error-absent-title = Il n’y a rien ici
error-way-on = Vers la première page
error-absent = Il n’y a rien à cette adresse.
error-sign-in-first = Veuillez d’abord vous connecter.
error-fault = Une panne s’est produite de notre côté. Rien n’a été modifié ; l’exploitant voit ce qui s’est passé.
error-unavailable = Le service est occupé. Rien n’a été modifié ; veuillez réessayer dans un instant.
error-method = Cette adresse ne peut pas être utilisée de cette façon.
error-too-large = L’envoi est trop volumineux : 256 kilo-octets au maximum, ou un seul fichier de la taille indiquée dans le formulaire.
error-cross-site = Cet envoi provient d’un autre site ; rien n’a été fait. Veuillez utiliser le formulaire de ce site.
error-bad-address = Cette adresse est incomplète.
error-bad-body = L’envoi est illisible.
error-unknown-field = Le champ « { $field } » ne peut pas être défini ici.
error-missing-field = Le champ « { $field } » manque.
error-not-json = Veuillez envoyer du JSON (Content-Type: application/json).
error-key-bad = Cette clé ne peut pas être utilisée : il faut de 1 à 255 lettres, chiffres ou signes, sans espaces.
error-key-reused = Cette demande a déjà servi à une autre action.
error-key-under-way = Cet envoi a déjà été reçu et est en cours de traitement ; regardez à nouveau dans un instant.
error-key-done = Cela a déjà été fait, une seule fois ; la page montre le résultat.
error-try-later = Trop de tentatives. Réessayez dans { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}.
