# Finding each other.
directory-title = Directory
directory-lead = { $people } people and { $organisations } organisations take part in this mission or receive it.
directory-search-hint = A name, an organisation, a city, or what somebody offers or looks for.
directory-nothing = Nobody and nothing found
directory-nothing-more = Try the beginning of a word, or fewer filters.
directory-by-what = Show
directory-by-kind = Kind of organisation
directory-by-region = Region
directory-by-domain = Domain
directory-by-leg = Where
directory-what-people = People
directory-what-organisations = Organisations
directory-offers = Offers: { $text }
directory-needs = Looks for: { $text }
