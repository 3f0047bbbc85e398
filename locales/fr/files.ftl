# Les fichiers joints : ce qui est accepté, et pourquoi un fichier ne l’est pas.
files-field = Fichier
files-field-hint = PDF, PNG ou JPEG, { $most } Mio au maximum
files-missing = Choisissez un fichier.
files-empty = Ce fichier est vide.
files-too-large = Ce fichier fait { $size } Mio ; le maximum est de { $most } Mio.
files-type-mismatch = Ceci est { $is ->
    [pdf] un PDF
    [png] une image PNG
   *[jpg] une image JPEG
}, et non { $said ->
    [pdf] un PDF
    [png] une image PNG
   *[jpg] une image JPEG
}. Donnez-lui son vrai nom ou choisissez un autre fichier.
files-type-other = Ceci est un fichier de type { $kind }. Envoyez un PDF, un PNG ou un JPEG.
files-type-unknown = Ceci n’est ni un PDF ni une image PNG ou JPEG. Envoyez l’un de ceux-ci.
files-cut-off = { $kind ->
    [pdf] Ce PDF est incomplet
    [png] Cette image PNG est incomplète
   *[jpg] Cette image JPEG est incomplète
} : la fin manque. Enregistrez de nouveau le fichier et renvoyez-le.
files-trailing = Après la fin de { $kind ->
    [pdf] ce PDF
    [png] cette image PNG
   *[jpg] cette image JPEG
} se trouve autre chose. Enregistrez ou imprimez-le dans un nouveau fichier et envoyez celui-ci.
files-kind-pdf = PDF
files-kind-png = image PNG
files-kind-jpg = image JPEG
files-kibibytes = { $size } Kio
