# Files that people attach: what is taken, and why one is not.
files-field = File
files-field-hint = PDF, PNG or JPEG, at most { $most } MiB
files-missing = Choose a file.
files-empty = This file is empty.
files-too-large = This file has { $size } MiB; at most { $most } MiB are taken.
files-type-mismatch = This is { $is ->
    [pdf] a PDF
    [png] a PNG image
   *[jpg] a JPEG image
}, not { $said ->
    [pdf] a PDF
    [png] a PNG image
   *[jpg] a JPEG image
}. Give it its right name, or choose another file.
files-type-other = This is a file of the kind { $kind }. Send a PDF, PNG or JPEG.
files-type-unknown = This is neither a PDF nor a PNG or JPEG image. Send one of these.
files-cut-off = This { $kind ->
    [pdf] PDF
    [png] PNG image
   *[jpg] JPEG image
} is not whole: its end is missing. Save it anew and send that.
files-trailing = Behind the end of this { $kind ->
    [pdf] PDF
    [png] PNG image
   *[jpg] JPEG image
} stands something else. Save or print it as a new file and send that.
files-kind-pdf = PDF
files-kind-png = PNG image
files-kind-jpg = JPEG image
files-kibibytes = { $size } KiB
