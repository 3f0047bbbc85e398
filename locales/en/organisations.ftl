# Companies and other organisations.
organisations-already-there = An organisation called “{ $organisation }” is already there, from another mission.
organisations-number-taken = Another organisation already has the enterprise number of “{ $organisation }”.
organisations-kind-company = Company
organisations-kind-federation = Federation
organisations-kind-chamber = Chamber of commerce
organisations-kind-academic = Academic institution
organisations-kind-administration = Administration
organisations-kind-agency = Agency
organisations-kind-post = Embassy or consulate
organisations-kind-host_authority = Host authority
organisations-kind-local_partner = Local partner
organisations-kind-counterpart = Local counterpart
organisations-kind-subsidiary = Belgian subsidiary
