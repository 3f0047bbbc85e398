# De missie.
mission-already-there = Er is al een missie met de naam “{ $mission }”. Er is niets gewijzigd.
