# Bestanden die mensen toevoegen: wat wordt aanvaard, en waarom iets niet.
files-field = Bestand
files-field-hint = PDF, PNG of JPEG, hoogstens { $most } MiB
files-missing = Kies een bestand.
files-empty = Dit bestand is leeg.
files-too-large = Dit bestand telt { $size } MiB; hoogstens { $most } MiB wordt aanvaard.
files-type-mismatch = Dit is { $is ->
    [pdf] een pdf
    [png] een PNG-afbeelding
   *[jpg] een JPEG-afbeelding
}, geen { $said ->
    [pdf] pdf
    [png] PNG-afbeelding
   *[jpg] JPEG-afbeelding
}. Geef het bestand zijn juiste naam of kies een ander.
files-type-other = Dit is een bestand van het type { $kind }. Stuur een PDF, PNG of JPEG.
files-type-unknown = Dit is geen pdf en geen PNG- of JPEG-afbeelding. Stuur een van deze.
files-cut-off = { $kind ->
    [pdf] Deze pdf
    [png] Deze PNG-afbeelding
   *[jpg] Deze JPEG-afbeelding
} is niet volledig: het einde ontbreekt. Sla het bestand opnieuw op en stuur dat.
files-trailing = Achter het einde van { $kind ->
    [pdf] deze pdf
    [png] deze PNG-afbeelding
   *[jpg] deze JPEG-afbeelding
} staat nog iets anders. Sla het bestand opnieuw op, of druk het af naar een nieuw, en stuur dat.
files-kind-pdf = pdf
files-kind-png = PNG-afbeelding
files-kind-jpg = JPEG-afbeelding
files-kibibytes = { $size } KiB
