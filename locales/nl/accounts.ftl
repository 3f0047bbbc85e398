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
accounts-role-post_officer = Medewerker van een post: ontvangt één etappe van de missie op een ambassade of consulaat.
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
accounts-strength-totp = Per e-mail en een tweede factor
accounts-step = De tweede stap
accounts-step-lead = Uw account heeft een tweede factor. Open uw authenticator en typ de code die hij voor Attaché toont.
accounts-step-hint = Zes cijfers uit uw authenticator, of een van uw herstelcodes.
accounts-step-over = Dit duurde te lang of vroeg te veel pogingen. Begin opnieuw met uw e-mailadres.
accounts-factor = Tweede factor
accounts-factor-lead = Een tweede factor beschermt uw account ook als iemand uw e-mail leest: een authenticator op uw telefoon toont een code die om de dertig seconden verandert.
accounts-factor-required = Wie hier een missie leidt, heeft er een nodig voor al het andere.
accounts-factor-begin = Een tweede factor instellen
accounts-factor-scan = Scan dit beeld met een authenticator of typ het geheim in. Typ daarna de code die hij toont.
accounts-factor-secret = Geheim
accounts-factor-confirm = Bevestigen
accounts-factor-used = Uw tweede factor is in gebruik. Resterende herstelcodes: { $left }.
accounts-factor-remove = De tweede factor wegnemen
accounts-factor-wrong = Dit is niet de code van dit ogenblik. Kijk opnieuw: hij verandert om de dertig seconden en werkt één keer.
accounts-factor-done = Uw tweede factor is vanaf nu in gebruik.
accounts-factor-recovery = Deze herstelcodes werken elk één keer, in plaats van een code. Ze worden alleen nu getoond: druk ze af of bewaar ze in uw wachtwoordbeheerder.
accounts-factor-way-on = Verder
accounts-factor-picture = Het geheim als beeld voor een authenticator; hetzelfde geheim staat eronder als tekst
accounts-factor-there = U hebt al een tweede factor.
accounts-factor-later = Niet nu
accounts-with = Aanmelden met { $name }
accounts-strength-openid = Via een andere dienst
accounts-openid-unreachable = De dienst waar u zich wilde aanmelden, antwoordt niet. Probeer opnieuw of meld u aan per e-mail.
accounts-openid-over = Dit duurde te lang, of begon in een andere browser. Begin opnieuw.
accounts-openid-denied = U werd niet aangemeld bij de andere dienst.
accounts-openid-untrusted = Wat de andere dienst over u meldde, kon niet worden nagegaan. Niemand werd aangemeld. Verwittig de organisator als dit opnieuw gebeurt.
accounts-openid-unverified = De andere dienst bevestigt uw e-mailadres niet, en uw account hier is er nog niet bekend. Meld u aan per e-mail.
accounts-openid-unknown = Hier is geen account met het e-mailadres dat de andere dienst kent. Vraag het aan de organisator van uw missie.
accounts-openid-elsewhere = Uw account hier hoort bij de andere dienst bij iemand anders. Vraag het aan de organisator van uw missie.
accounts-strength-passkey = Met een toegangssleutel
accounts-passkeys = Toegangssleutels
accounts-passkeys-lead = Een toegangssleutel blijft op uw toestel, dat met vingerafdruk, gezicht of pincode nagaat of u het bent. Daarmee meldt u zich aan zonder brief en zonder code.
accounts-passkeys-many = U hebt al twintig toegangssleutels. Neem er eerst een weg.
accounts-passkey-add = Een toegangssleutel toevoegen
accounts-passkey-not-added = Deze toegangssleutel kon niet worden toegevoegd. Probeer opnieuw.
accounts-passkey-made = Toegevoegd { $when }
accounts-passkey-remove = Wegnemen
accounts-passkey-remove-it = De toegangssleutel van { $device } wegnemen
accounts-passkey-sign-in = Aanmelden met een toegangssleutel
accounts-passkey-failed = Deze toegangssleutel is hier niet bekend, of er is te veel tijd verstreken. Probeer opnieuw of meld u aan per e-mail.
accounts-passkey-cancelled = Uw toestel gaf geen toegangssleutel. Probeer opnieuw of kies een andere manier.
accounts-passkey-scripts = Toegangssleutels hebben JavaScript nodig, en dat staat uit in deze browser. Alle andere manieren werken zonder.
accounts-passkey-first = U hebt een toegangssleutel: meld u daar eerst mee aan. Met een brief alleen verandert u niet hoe u zich aanmeldt.
accounts-demo-letter = De brief
accounts-demo-letter-lead = In deze demonstratie wordt geen brief verstuurd. Dit zou erin staan, alleen voor deze browser.
accounts-demo-mail = In deze demonstratie wordt geen brief verstuurd: hij staat op de volgende pagina. Probeer bijvoorbeeld { $mail }.
accounts-other-ways = Andere manieren
accounts-somebody-else = Het account van dit e-mailadres is van iemand anders die meegaat; vraag het aan uw agentschap.
