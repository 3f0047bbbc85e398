# Qui et quoi est pris, et quand.
occupancy-person-taken = L’une des deux personnes est prise à ce moment.
occupancy-table-taken = La table { $table } est prise à ce moment.
