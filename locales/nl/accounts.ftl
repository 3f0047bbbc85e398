# Signing in.
accounts-sign-in = Aanmelden
accounts-demo-lead = Dit is een demonstratie. Kies wie u wilt zijn; wat u hier doet, verlaat deze computer niet.
accounts-no-demo = Om u aan te melden hebt u een uitnodiging van de organisator van uw missie nodig.
accounts-role-organiser = Organisator: coördineert de hele missie, plant de ontmoetingen en publiceert de planning.
accounts-role-regional_officer = Gewestelijk medewerker: begeleidt de bedrijven van één gewest.
accounts-role-delegate = Deelnemer: reist met de missie mee en vraagt ontmoetingen aan.
accounts-role-counterpart = Lokale partner: ontvangt de missie en beantwoordt verzoeken.
accounts-role-protocol_officer = Protocolmedewerker: staat in voor de officiële delegatie en de plechtigheden.
accounts-not-offered = Deze persoon kan hier niet worden aangemeld.
