# Signing in.
accounts-sign-in = Aanmelden
accounts-demo-lead = Dit is een demonstratie. Kies wie u wilt zijn; wat u hier doet, verlaat deze computer niet.
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
accounts-lead = Vul uw e-mailadres in. U ontvangt een brief met een link en een code.
accounts-by-mail = Per e-mail
accounts-no-server = Hier is geen mailserver ingesteld, dus aanmelden per e-mail kan niet.
accounts-mail = E-mailadres
accounts-mail-hint = Het adres waaronder de organisator van uw missie u kent.
accounts-send = Stuur mij een brief
accounts-no-mail = Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.be.
accounts-mail-taken = Een ander account heeft dit e-mailadres.
accounts-code-title = Kijk in uw mailbox
accounts-code-lead = Als het adres hier bekend is, is er een brief onderweg. Druk op de knop achter de link, of typ hier de code. Beide zijn tien minuten geldig.
accounts-code = Code
accounts-code-hint = Acht letters en cijfers; hoofdletters en het streepje maken niet uit.
accounts-code-none = Na enkele minuten nog geen brief? Kijk bij de ongewenste e-mail of controleer het adres.
accounts-again = Een nieuwe vragen
accounts-code-wrong = Dit is niet de code. U kunt nog { $left ->
    [one] één keer
   *[other] { $left } keer
} proberen.
accounts-code-over = Deze code is niet meer geldig of werd in een andere browser gevraagd. Vraag een nieuwe brief.
accounts-link-lead = Druk op de knop om u aan te melden.
accounts-link-note = De knop werkt één keer. Hebt u deze brief niet gevraagd, sluit dan deze pagina.
accounts-link-used = Gebruikt om { $time }. Een nieuwe sturen?
accounts-link-expired = Deze link is te oud: hij is tien minuten geldig. Een nieuwe sturen?
accounts-renew = Stuur een nieuwe brief
accounts-sessions = Waar u bent aangemeld
accounts-sessions-lead = Elke regel is een browser waarin u bent aangemeld. Wat u hier beëindigt, stopt meteen. De uren zijn die van Brussel.
accounts-sessions-end-all = Overal afmelden
accounts-session-seen = Laatst gebruikt { $when }
accounts-session-opened = Aangemeld { $when }
accounts-session-this = Deze hier
accounts-session-end = Beëindigen
accounts-session-end-it = De sessie op { $device } beëindigen
accounts-strength-chosen = Gekozen in de demonstratie
accounts-strength-mail = Per e-mail
accounts-letter-subject = Uw link naar Attaché
accounts-device-iphone = iPhone
accounts-device-ipad = iPad
accounts-device-android = Android-telefoon of -tablet
accounts-device-windows = Windows-computer
accounts-device-mac = Mac
accounts-device-linux = Linux-computer
accounts-device-other = Een ander toestel
accounts-letter =
    Goedendag,

    Met deze link meldt u zich aan:
    { $address }

    Of typ deze code in de browser waarin u ze vroeg: { $code }

    Beide zijn { $minutes } minuten geldig en werken één keer. Hebt u dit niet gevraagd, dan hoeft u niets te doen: zonder link of code wordt niemand aangemeld.
