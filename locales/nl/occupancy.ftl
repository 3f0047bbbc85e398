# Wie en wat wanneer bezet is.
occupancy-person-taken = Een van beiden is op dat moment bezet.
occupancy-table-taken = Tafel { $table } is op dat moment bezet.
