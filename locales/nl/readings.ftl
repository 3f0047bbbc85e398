# Saying why one reads what few may read.
readings-why = Waarom u dit leest
readings-why-none = Kies
readings-why-asked = De persoon vroeg erom
readings-why-journey = Reis, kamers of maaltijden
readings-why-host = Een gastheer of overheid vraagt ernaar
readings-why-safety = Veiligheid of een noodgeval
readings-why-support = Iets werkt niet of klopt niet
readings-why-other = Een andere reden
readings-words = In uw eigen woorden
readings-words-hint = Alleen nodig bij een andere reden. Ze wordt vastgelegd en aan de persoon getoond.
readings-held = Uw reden “{ $reason }” geldt voor deze persoon tot { $until }. Telkens als u iets leest, wordt dat vastgelegd.
readings-reason = { $why }: { $words }
readings-no-reason = Zeg eerst waarom u dit leest.
readings-error-why = Kies waarom u dit leest.
readings-error-control = Er staat een onzichtbaar teken in dat niet bewaard kan worden; typ het opnieuw.
readings-error-long = Hoogstens { $most } tekens; dit zijn er { $count }.
readings-error-other = Geef de reden in minstens { $least } tekens, of kies hierboven een andere.
