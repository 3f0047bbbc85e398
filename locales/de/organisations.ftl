# Unternehmen und andere Organisationen.
organisations-already-there = Eine Organisation namens „{ $organisation }“ ist schon vorhanden; sie gehört zu einer anderen Mission.
organisations-number-taken = Eine andere Organisation hat bereits die Unternehmensnummer von „{ $organisation }“.
