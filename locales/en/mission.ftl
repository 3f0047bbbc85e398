# The mission.
mission-already-there = A mission called “{ $mission }” is already there. Nothing was changed.
