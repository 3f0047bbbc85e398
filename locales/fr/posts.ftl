# Ce qu’une ambassade ou un consulat voit de l’étape qu’il accueille.
posts-title = L’étape
posts-lead = Ce qui a lieu pendant l’étape que ce poste accueille, où, et qui y assiste. Les autres étapes ne sont pas montrées. Les heures sont celles du lieu.
posts-no-leg = Aucune étape de la mission n’est la vôtre
posts-nothing = Rien ne figure encore au programme de cette étape.
posts-received = Accueil : { $post }.
posts-received-of = Accueil : { $post }, qui relève de { $above }.
posts-people = { $count ->
    [0] personne pour l’instant
    [one] une personne
   *[other] { $count } personnes
}
posts-meetings-count = { $count ->
    [one] un rendez-vous
   *[other] { $count } rendez-vous
}
posts-venues = Lieux
posts-venue = Lieu
posts-rooms = Salles
posts-capacity = Personnes
posts-tables = Tables
posts-about = Quand et où
posts-day = Jour
posts-hours = Heure
posts-kind = Type
posts-attending = Qui y assiste
posts-attending-note = Les membres de la délégation officielle ne figurent pas ici.
posts-nobody = Personne n’est encore attendu.
posts-name = Nom
posts-function = Fonction
posts-organisation = Organisation
posts-role = Rôle
posts-role-joins = participe
posts-role-opens = ouvre
posts-role-speaks = prend la parole
posts-role-witnesses = est témoin
posts-role-hosts = accueille
posts-role-leads = dirige
posts-meetings = Rendez-vous
posts-table = Table
posts-asker = Demandé par
posts-asked = Demandé à
