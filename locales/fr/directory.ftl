# Se trouver.
directory-title = Annuaire
directory-lead = { $people } personnes et { $organisations } organisations participent à cette mission ou l’accueillent.
directory-search-hint = Un nom, une organisation, une ville, ou ce que quelqu’un propose ou recherche.
directory-nothing = Aucun résultat
directory-nothing-more = Essayez le début d’un mot, ou moins de filtres.
directory-by-what = Afficher
directory-by-kind = Type d’organisation
directory-by-region = Région
directory-by-domain = Domaine
directory-by-leg = Où
directory-what-people = Personnes
directory-what-organisations = Organisations
directory-offers = Propose : { $text }
directory-needs = Recherche : { $text }
