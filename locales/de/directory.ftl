# Einander finden.
directory-title = Verzeichnis
directory-lead = { $people } Personen und { $organisations } Organisationen nehmen an dieser Mission teil oder empfangen sie.
directory-search-hint = Ein Name, eine Organisation, eine Stadt oder was jemand anbietet oder sucht.
directory-nothing = Niemand und nichts gefunden
directory-nothing-more = Versuchen Sie es mit dem Anfang eines Wortes oder mit weniger Filtern.
directory-by-what = Anzeigen
directory-by-kind = Art der Organisation
directory-by-region = Region
directory-by-domain = Bereich
directory-by-leg = Wo
directory-what-people = Personen
directory-what-organisations = Organisationen
directory-offers = Bietet: { $text }
directory-needs = Sucht: { $text }
