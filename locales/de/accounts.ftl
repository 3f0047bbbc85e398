# Signing in.
accounts-sign-in = Anmelden
accounts-demo-lead = Dies ist eine Demonstration. Wählen Sie, wer Sie sein möchten; nichts davon verlässt diesen Rechner.
accounts-no-demo = Für die Anmeldung brauchen Sie eine Einladung des Organisators Ihrer Mission.
accounts-role-organiser = Organisation: koordiniert die ganze Mission, plant die Gespräche und veröffentlicht die Planung.
accounts-role-regional_officer = Regionale Betreuung: begleitet die Unternehmen einer Region.
accounts-role-delegate = Teilnehmer: reist mit der Mission und fragt Gespräche an.
accounts-role-counterpart = Lokaler Partner: empfängt die Mission und beantwortet Anfragen.
accounts-role-protocol_officer = Protokoll: verantwortlich für die offizielle Delegation und die Zeremonien.
accounts-not-offered = Diese Person kann hier nicht angemeldet werden.
