# Die Mission.
mission-already-there = Eine Mission namens „{ $mission }“ ist schon vorhanden. Nichts wurde geändert.
