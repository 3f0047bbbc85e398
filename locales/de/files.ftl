# Dateien, die beigefügt werden: was angenommen wird, und warum etwas nicht.
files-field = Datei
files-field-hint = PDF, PNG oder JPEG, höchstens { $most } MiB
files-missing = Wählen Sie eine Datei.
files-empty = Diese Datei ist leer.
files-too-large = Diese Datei hat { $size } MiB; höchstens { $most } MiB werden angenommen.
files-type-mismatch = Das ist { $is ->
    [pdf] ein PDF
    [png] ein PNG-Bild
   *[jpg] ein JPEG-Bild
}, kein { $said ->
    [pdf] PDF
    [png] PNG-Bild
   *[jpg] JPEG-Bild
}. Geben Sie der Datei ihren richtigen Namen oder wählen Sie eine andere.
files-type-other = Das ist eine Datei der Art { $kind }. Senden Sie ein PDF, PNG oder JPEG.
files-type-unknown = Das ist weder ein PDF noch ein PNG- oder JPEG-Bild. Senden Sie eines davon.
files-cut-off = Dieses { $kind ->
    [pdf] PDF
    [png] PNG-Bild
   *[jpg] JPEG-Bild
} ist nicht vollständig: das Ende fehlt. Speichern Sie die Datei neu und senden Sie diese.
files-trailing = Hinter dem Ende dieses { $kind ->
    [pdf] PDF
    [png] PNG-Bildes
   *[jpg] JPEG-Bildes
} steht noch etwas anderes. Speichern oder drucken Sie es in eine neue Datei und senden Sie diese.
files-kind-pdf = PDF
files-kind-png = PNG-Bild
files-kind-jpg = JPEG-Bild
files-kibibytes = { $size } KiB
