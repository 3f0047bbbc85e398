# Signing in.
accounts-sign-in = Anmelden
accounts-demo-lead = Dies ist eine Demonstration. Wählen Sie, wer Sie sein möchten; was Sie hier tun, verlässt diesen Rechner nicht.
accounts-role-organiser = Organisation: koordiniert die ganze Mission, plant die Gespräche und veröffentlicht die Planung.
accounts-role-regional_officer = Regionale Betreuung: begleitet die Unternehmen einer Region.
accounts-role-delegate = Teilnehmende Person: reist mit der Mission und fragt Gespräche an.
accounts-role-counterpart = Lokaler Partner: empfängt die Mission und beantwortet Anfragen.
accounts-role-protocol_officer = Protokoll: verantwortlich für die offizielle Delegation und die Zeremonien.
accounts-role-organisation_manager = Verwaltung einer Organisation: betreut Profil und Personen einer Organisation.
accounts-role-security_officer = Sicherheit: verantwortlich für die Sicherheit der Reisenden.
accounts-role-door_staff = Einlass: steht an einer Tür und lässt Menschen ein.
accounts-role-press = Presse: berichtet über die Mission.
accounts-role-auditor = Revision: prüft, wer was getan hat, und ändert nichts.
accounts-role-administrator = Technische Administration: betreibt das System und sieht keine Inhalte.
accounts-role-post_officer = Auslandsvertretung: empfängt eine Etappe der Mission in einer Botschaft oder einem Konsulat.
accounts-not-offered = Diese Person kann hier nicht angemeldet werden.
accounts-lead = Geben Sie Ihre E-Mail-Adresse ein. Sie erhalten einen Brief mit einem Link und einem Code.
accounts-by-mail = Per E-Mail
accounts-no-server = Hier ist kein Mailserver eingerichtet; eine Anmeldung per E-Mail ist nicht möglich.
accounts-mail = E-Mail-Adresse
accounts-mail-hint = Die Adresse, unter der die Organisation Ihrer Mission Sie kennt.
accounts-send = Brief senden
accounts-no-mail = Das ist keine E-Mail-Adresse. Sie lautet etwa name@beispiel.be.
accounts-mail-taken = Ein anderes Konto hat diese E-Mail-Adresse.
accounts-code-title = Sehen Sie in Ihre E-Mails
accounts-code-lead = Wenn die Adresse hier bekannt ist, ist ein Brief unterwegs. Drücken Sie den Knopf hinter dem Link, oder tippen Sie den Code hier ein. Beides gilt zehn Minuten.
accounts-code = Code
accounts-code-hint = Acht Buchstaben und Ziffern; Großschreibung und Bindestrich spielen keine Rolle.
accounts-code-none = Nach einigen Minuten kein Brief? Sehen Sie unter unerwünschten E-Mails nach, oder prüfen Sie die Adresse.
accounts-again = Einen neuen anfordern
accounts-code-wrong = Das ist nicht der Code. Sie können es noch { $left ->
    [one] einmal
   *[other] { $left }-mal
} versuchen.
accounts-code-over = Dieser Code gilt nicht mehr oder wurde in einem anderen Browser angefordert. Fordern Sie einen neuen Brief an.
accounts-link-lead = Drücken Sie den Knopf, um sich anzumelden.
accounts-link-note = Der Knopf wirkt einmal. Wenn Sie diesen Brief nicht angefordert haben, schließen Sie diese Seite.
accounts-link-used = Verwendet um { $time }. Einen neuen senden?
accounts-link-expired = Dieser Link ist zu alt: Er gilt zehn Minuten. Einen neuen senden?
accounts-renew = Neuen Brief senden
accounts-sessions = Wo Sie angemeldet sind
accounts-sessions-lead = Jede Zeile ist ein Browser, in dem Sie angemeldet sind. Was Sie hier beenden, endet sofort. Die Uhrzeiten gelten für Brüssel.
accounts-sessions-end-all = Überall abmelden
accounts-session-seen = Zuletzt benutzt { $when }
accounts-session-opened = Angemeldet { $when }
accounts-session-this = Dieser hier
accounts-session-end = Beenden
accounts-session-end-it = Die Sitzung auf { $device } beenden
accounts-strength-chosen = In der Demonstration gewählt
accounts-strength-mail = Per E-Mail
accounts-letter-subject = Ihr Link zu Attaché
accounts-device-iphone = iPhone
accounts-device-ipad = iPad
accounts-device-android = Android-Telefon oder -Tablet
accounts-device-windows = Windows-Rechner
accounts-device-mac = Mac
accounts-device-linux = Linux-Rechner
accounts-device-other = Ein anderes Gerät
accounts-letter =
    Guten Tag,

    Mit diesem Link melden Sie sich an:
    { $address }

    Oder tippen Sie diesen Code in dem Browser ein, in dem Sie ihn angefordert haben: { $code }

    Beides gilt { $minutes } Minuten und wirkt einmal. Haben Sie nichts angefordert, müssen Sie nichts tun: Ohne Link und Code wird niemand angemeldet.
accounts-strength-totp = Per E-Mail und mit einem zweiten Faktor
accounts-step = Der zweite Schritt
accounts-step-lead = Ihr Konto hat einen zweiten Faktor. Öffnen Sie Ihre Authenticator-App, und tippen Sie den Code ein, den sie für Attaché zeigt.
accounts-step-hint = Sechs Ziffern aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.
accounts-step-over = Das hat zu lange gedauert oder zu viele Versuche gebraucht. Beginnen Sie neu mit Ihrer E-Mail-Adresse.
accounts-factor = Zweiter Faktor
accounts-factor-lead = Ein zweiter Faktor schützt Ihr Konto auch dann, wenn jemand Ihre E-Mails liest: Eine Authenticator-App auf Ihrem Telefon zeigt einen Code, der sich alle dreißig Sekunden ändert.
accounts-factor-required = Wer hier eine Mission leitet, braucht einen, bevor alles andere möglich ist.
accounts-factor-begin = Zweiten Faktor einrichten
accounts-factor-scan = Lesen Sie dieses Bild mit einer Authenticator-App ein, oder tippen Sie das Geheimnis ab. Tippen Sie dann den Code ein, den sie zeigt.
accounts-factor-secret = Geheimnis
accounts-factor-confirm = Bestätigen
accounts-factor-used = Ihr zweiter Faktor ist in Gebrauch. Verbleibende Wiederherstellungscodes: { $left }.
accounts-factor-remove = Zweiten Faktor entfernen
accounts-factor-wrong = Das ist nicht der Code dieses Augenblicks. Sehen Sie noch einmal nach: Er ändert sich alle dreißig Sekunden und gilt einmal.
accounts-factor-done = Ihr zweiter Faktor ist ab jetzt in Gebrauch.
accounts-factor-recovery = Jeder dieser Wiederherstellungscodes gilt einmal anstelle eines Codes. Sie werden nur jetzt gezeigt: Drucken Sie sie aus, oder bewahren Sie sie in Ihrem Passwortmanager auf.
accounts-factor-way-on = Weiter
accounts-factor-picture = Das Geheimnis als Bild für eine Authenticator-App; dasselbe Geheimnis steht darunter als Text
accounts-factor-there = Sie haben schon einen zweiten Faktor.
accounts-factor-later = Nicht jetzt
accounts-with = Mit { $name } anmelden
accounts-strength-openid = Über einen anderen Dienst
accounts-openid-unreachable = Der Dienst, bei dem Sie sich anmelden wollten, antwortet nicht. Versuchen Sie es noch einmal oder melden Sie sich per E-Mail an.
accounts-openid-over = Das hat zu lange gedauert oder in einem anderen Browser begonnen. Bitte beginnen Sie von vorn.
accounts-openid-denied = Sie wurden beim anderen Dienst nicht angemeldet.
accounts-openid-untrusted = Was der andere Dienst über Sie sagte, ließ sich nicht überprüfen; niemand wurde angemeldet. Sagen Sie es dem Organisator, wenn es wieder vorkommt.
accounts-openid-unverified = Der andere Dienst bestätigt Ihre E-Mail-Adresse nicht und kennt Ihr Konto noch nicht. Bitte melden Sie sich per E-Mail an.
accounts-openid-unknown = Hier gibt es kein Konto mit der E-Mail-Adresse, die der andere Dienst kennt. Bitte fragen Sie den Organisator Ihrer Mission.
accounts-openid-elsewhere = Ihr Konto hier gehört beim anderen Dienst jemand anderem. Bitte fragen Sie den Organisator Ihrer Mission.
accounts-strength-passkey = Mit einem Passkey
accounts-passkeys = Passkeys
accounts-passkeys-lead = Ein Passkey bleibt auf Ihrem Gerät, das mit Fingerabdruck, Gesicht oder PIN sicherstellt, dass Sie es sind. Damit melden Sie sich ohne Brief und ohne Code an.
accounts-passkeys-many = Sie haben schon zwanzig Passkeys. Entfernen Sie zuerst einen.
accounts-passkey-add = Passkey hinzufügen
accounts-passkey-not-added = Dieser Passkey ließ sich nicht hinzufügen. Bitte versuchen Sie es noch einmal.
accounts-passkey-made = Hinzugefügt { $when }
accounts-passkey-remove = Entfernen
accounts-passkey-remove-it = Passkey entfernen: { $device }
accounts-passkey-sign-in = Mit einem Passkey anmelden
accounts-passkey-failed = Dieser Passkey ist hier nicht bekannt, oder es ist zu viel Zeit vergangen. Versuchen Sie es noch einmal oder melden Sie sich per E-Mail an.
accounts-passkey-cancelled = Ihr Gerät gab keinen Passkey. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
accounts-passkey-scripts = Passkeys brauchen JavaScript, das in diesem Browser ausgeschaltet ist. Alle anderen Wege gehen ohne.
accounts-passkey-first = Sie haben einen Passkey: Melden Sie sich zuerst damit an. Ein Brief allein ändert nicht, wie Sie sich anmelden.
accounts-demo-letter = Der Brief
accounts-demo-letter-lead = In dieser Demonstration wird kein Brief verschickt. Das stünde darin, nur für diesen Browser.
accounts-demo-mail = In dieser Demonstration wird kein Brief verschickt: Er steht auf der nächsten Seite. Versuchen Sie zum Beispiel { $mail }.
accounts-other-ways = Andere Wege
accounts-somebody-else = Das Konto dieser E-Mail-Adresse gehört zu einer anderen Person, die mitkommt; wenden Sie sich an Ihre Agentur.
