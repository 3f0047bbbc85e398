# Companies and other organisations.
organisations-already-there = An organisation called “{ $organisation }” is already there, from another mission.
organisations-number-taken = Another organisation already has the enterprise number of “{ $organisation }”.
organisations-no-parent = “{ $organisation }” is a subsidiary or a post, so it needs the organisation it belongs to.
organisations-above-itself = “{ $organisation }” cannot belong to itself, not even through others.
organisations-number-length = This number has { $wanted } signs; { $found } were typed.
organisations-number-characters = This number holds a sign that does not belong in it.
organisations-number-first-digit = A Belgian enterprise number begins with 0 or 1.
organisations-number-country = This number does not begin with a country that has such numbers.
organisations-number-form = This number does not have the form of its country.
organisations-number-checksum = The check digits do not fit: a digit was mistyped.
