# Bedrijven en andere organisaties.
organisations-already-there = Er is al een organisatie met de naam “{ $organisation }”, van een andere missie.
organisations-number-taken = Een andere organisatie heeft al het ondernemingsnummer van “{ $organisation }”.
organisations-kind-company = Bedrijf
organisations-kind-federation = Federatie
organisations-kind-chamber = Kamer van koophandel
organisations-kind-academic = Academische instelling
organisations-kind-administration = Administratie
organisations-kind-agency = Agentschap
organisations-kind-post = Ambassade of consulaat
organisations-kind-host_authority = Gastautoriteit
organisations-kind-local_partner = Lokale partner
organisations-kind-counterpart = Lokale gesprekspartner
organisations-kind-subsidiary = Belgische dochteronderneming
