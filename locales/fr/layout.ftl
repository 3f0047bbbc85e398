# Ce qui entoure chaque page.
layout-skip = Aller au contenu
layout-language = Langue
layout-navigation = Navigation principale
layout-menu = Menu
layout-trail = Vous êtes ici
layout-own-pages = Mes pages
layout-sign-out = Se déconnecter
layout-looking = { $by }, vous voyez ceci comme { $name }. Vous ne pouvez rien modifier.
layout-looking-end = Redevenir vous-même
layout-sessions = Mes connexions
layout-sources = Les faits proviennent de sources publiques, citées là où ils figurent.
layout-demo = Ceci est une démonstration : ce qui porte la mention « fictif » est inventé.
layout-licence = Logiciel libre sous licence EUPL 1.2
layout-invented = fictif
layout-optional = (facultatif)
layout-form-errors = { $count ->
    [one] Un point à corriger
   *[other] { $count } points à corriger
}
layout-views = Affichage
layout-days = Jours
layout-journey = Le voyage
layout-as-table = Sous forme de tableau
layout-seconds = Secondes
layout-filter = Filtrer
layout-filter-apply = Afficher
layout-filter-all = Tout afficher
layout-shown-of = { $first } à { $last } sur { $count }
layout-pages = Pages
layout-search = Rechercher
