# Unternehmen und andere Organisationen.
organisations-already-there = Eine Organisation namens „{ $organisation }“ ist schon vorhanden; sie gehört zu einer anderen Mission.
organisations-number-taken = Eine andere Organisation hat bereits die Unternehmensnummer von „{ $organisation }“.
organisations-kind-company = Unternehmen
organisations-kind-federation = Verband
organisations-kind-chamber = Handelskammer
organisations-kind-academic = Akademische Einrichtung
organisations-kind-administration = Verwaltung
organisations-kind-agency = Agentur
organisations-kind-post = Botschaft oder Konsulat
organisations-kind-host_authority = Behörde des Gastlandes
organisations-kind-local_partner = Lokaler Partner
organisations-kind-counterpart = Gesprächspartner vor Ort
organisations-kind-subsidiary = Belgische Tochtergesellschaft
