# Who and what is taken when.
occupancy-person-taken = One of the two is taken at that time.
occupancy-table-taken = Table { $table } is taken at that time.
