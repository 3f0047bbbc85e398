# Signing in.
accounts-sign-in = Anmelden
accounts-demo-lead = Dies ist eine Demonstration. Wählen Sie, wer Sie sein möchten; was Sie hier tun, verlässt diesen Rechner nicht.
accounts-no-demo = Für die Anmeldung brauchen Sie eine Einladung von der Organisation Ihrer Mission.
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
