# Bedrijven en andere organisaties.
organisations-already-there = Er is al een organisatie met de naam “{ $organisation }”, van een andere missie.
organisations-number-taken = Een andere organisatie heeft al het ondernemingsnummer van “{ $organisation }”.
organisations-no-parent = “{ $organisation }” is een dochteronderneming of een post; vermeld dus de organisatie waartoe ze behoort.
organisations-above-itself = “{ $organisation }” kan niet bij zichzelf horen, ook niet via andere organisaties.
organisations-number-length = Dit nummer telt { $wanted } tekens; er zijn er { $found } ingevuld.
organisations-number-characters = Dit nummer bevat een teken dat er niet in thuishoort.
organisations-number-first-digit = Een Belgisch ondernemingsnummer begint met 0 of 1.
organisations-number-country = Dit nummer begint niet met een land dat zulke nummers heeft.
organisations-number-form = Dit nummer heeft niet de vorm die in zijn land geldt.
organisations-number-checksum = De controlecijfers kloppen niet: er is een cijfer fout getypt.
