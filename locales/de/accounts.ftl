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
