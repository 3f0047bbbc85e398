# What a reader sees in place of a page.
error-title = Das hat nicht funktioniert
error-absent-title = Hier gibt es nichts
error-way-on = Zur Startseite
error-absent = Unter dieser Adresse gibt es nichts.
error-sign-in-first = Bitte melden Sie sich zuerst an.
error-fault = Bei uns ist ein Fehler aufgetreten. Es wurde nichts geändert; der Betreiber sieht, was geschehen ist.
error-unavailable = Der Dienst ist ausgelastet. Es wurde nichts geändert; bitte versuchen Sie es gleich noch einmal.
error-method = Diese Adresse kann so nicht verwendet werden.
error-too-large = Die gesendeten Daten sind zu umfangreich: höchstens 256 Kilobyte, oder eine Datei der im Formular genannten Größe.
error-cross-site = Das wurde von einer anderen Website gesendet und daher nicht ausgeführt. Bitte verwenden Sie das Formular auf dieser Website.
error-bad-address = Diese Adresse ist nicht vollständig.
error-bad-body = Die gesendeten Daten können nicht gelesen werden.
error-unknown-field = Das Feld „{ $field }“ kann hier nicht gesetzt werden.
error-missing-field = Das Feld „{ $field }“ fehlt.
error-not-json = Bitte senden Sie JSON (Content-Type: application/json).
error-key-bad = Dieser Schlüssel kann nicht verwendet werden: Er braucht 1 bis 255 Buchstaben, Ziffern oder Zeichen, ohne Leerzeichen.
error-key-reused = Diese Anfrage wurde bereits für eine andere Aktion verwendet.
error-key-under-way = Das wurde bereits gesendet und wird gerade ausgeführt; bitte sehen Sie gleich noch einmal nach.
error-key-done = Das ist bereits geschehen, einmal; die Seite zeigt das Ergebnis.
error-try-later = Zu viele Versuche. Versuchen Sie es in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
} erneut.
