# Signing in.
accounts-sign-in = Aanmelden
accounts-demo-lead = Dit is een demonstratie. Kies wie u wilt zijn; wat u hier doet, verlaat deze computer niet.
accounts-no-demo = Om u aan te melden hebt u een uitnodiging van de organisator van uw missie nodig.
accounts-role-organiser = Organisator: coördineert de hele missie, plant de ontmoetingen en publiceert de planning.
accounts-role-regional_officer = Gewestelijk medewerker: begeleidt de bedrijven van één gewest.
accounts-role-delegate = Deelnemer: reist met de missie mee en vraagt ontmoetingen aan.
accounts-role-counterpart = Lokale partner: ontvangt de missie en beantwoordt verzoeken.
accounts-role-protocol_officer = Protocolmedewerker: staat in voor de officiële delegatie en de plechtigheden.
accounts-role-organisation_manager = Beheerder van een organisatie: zorgt voor het profiel en de mensen van één organisatie.
accounts-role-security_officer = Veiligheidsverantwoordelijke: staat in voor de veiligheid van wie meereist.
accounts-role-door_staff = Onthaal: staat aan een deur en laat mensen binnen.
accounts-role-press = Pers: brengt verslag uit over de missie.
accounts-role-auditor = Auditor: gaat na wie wat deed, en wijzigt niets.
accounts-role-administrator = Technisch beheerder: houdt het systeem draaiende en ziet geen inhoud.
accounts-not-offered = Deze persoon kan hier niet worden aangemeld.
