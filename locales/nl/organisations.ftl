# Bedrijven en andere organisaties.
organisations-already-there = Er is al een organisatie met de naam “{ $organisation }”, van een andere missie.
organisations-number-taken = Een andere organisatie heeft al het ondernemingsnummer van “{ $organisation }”.
