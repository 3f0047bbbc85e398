# Companies and other organisations.
organisations-already-there = An organisation called “{ $organisation }” is already there, from another mission.
organisations-number-taken = Another organisation already has the enterprise number of “{ $organisation }”.
