# Elkaar vinden.
directory-title = Adresboek
directory-lead = { $people } personen en { $organisations } organisaties nemen deel aan deze missie of ontvangen ze.
directory-search-hint = Een naam, een organisatie, een stad, of wat iemand aanbiedt of zoekt.
directory-nothing = Niemand en niets gevonden
directory-nothing-more = Probeer het begin van een woord, of minder filters.
directory-by-what = Tonen
directory-by-kind = Soort organisatie
directory-by-region = Gewest
directory-by-domain = Domein
directory-by-leg = Waar
directory-what-people = Personen
directory-what-organisations = Organisaties
directory-offers = Biedt aan: { $text }
directory-needs = Zoekt: { $text }
