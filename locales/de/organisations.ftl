# Unternehmen und andere Organisationen.
organisations-already-there = Eine Organisation namens „{ $organisation }“ ist schon vorhanden; sie gehört zu einer anderen Mission.
organisations-number-taken = Eine andere Organisation hat bereits die Unternehmensnummer von „{ $organisation }“.
organisations-no-parent = „{ $organisation }“ ist eine Tochtergesellschaft oder eine Vertretung; geben Sie an, zu welcher Organisation sie gehört.
organisations-above-itself = „{ $organisation }“ kann nicht zu sich selbst gehören, auch nicht über andere.
organisations-number-length = Diese Nummer hat { $wanted } Zeichen; eingegeben wurden { $found }.
organisations-number-characters = Diese Nummer enthält ein Zeichen, das nicht hineingehört.
organisations-number-first-digit = Eine belgische Unternehmensnummer beginnt mit 0 oder 1.
organisations-number-country = Diese Nummer beginnt mit keinem Land, das solche Nummern vergibt.
organisations-number-form = Diese Nummer hat nicht die Form ihres Landes.
organisations-number-checksum = Die Prüfziffern stimmen nicht: eine Ziffer wurde falsch eingegeben.
