# Wer und was wann belegt ist.
occupancy-person-taken = Eine der beiden Personen ist zu dieser Zeit belegt.
occupancy-table-taken = Tisch { $table } ist zu dieser Zeit belegt.
