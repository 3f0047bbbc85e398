# The public pages of a mission.
website-home-title = Belgian economic missions
website-home-explained = Companies, universities and authorities travel together to meet partners and to sign what they have prepared. Here is what is public.
website-home-none = No mission has been published yet
website-home-none-how = As soon as one is, its announcement and its programme appear here.
website-way-announcement = Announcement
website-way-announcement-what = What the mission is for, who leads it, who takes part
website-way-programme-what = What happens when and where, by day and domain
website-way-organisations-what = Companies, federations, universities and administrations that take part
website-way-agreements = Agreements
website-way-agreements-what = What was signed, planned and announced
website-way-archive-what = Figures of earlier missions
website-in-figures = In figures
website-in-figures-note = As published; the word before a number belongs to it.
website-figure-as-of = { $by }, { $day }
website-jobs = jobs through trade and investment
website-plain-text = As plain text, for a letter
website-all-sources = All sources
website-edition-missing = The announcement is not yet available in { $language }.
website-source-number = Source { $number }
website-figure-sources = Sources of the figures
website-home-city = Brussels
website-journey = The journey
website-clocks-same = Same time as in Brussels
website-clocks-behind = { $hours ->
    [one] One hour behind Brussels
   *[other] { $hours } hours behind Brussels
}
website-clocks-ahead = { $hours ->
    [one] One hour ahead of Brussels
   *[other] { $hours } hours ahead of Brussels
}
website-domains = Domains
website-places = Where in and around { $city }
website-places-note = A sketch with true positions, rounded to about 500 metres; not for navigation.
website-activities = { $count ->
    [one] one public activity
   *[other] { $count } public activities
}
website-programme-title = Programme
website-programme-explained = { $count ->
    [one] One activity is public; the others are for participants only. Times are local.
   *[other] { $count } activities are public; the others are for participants only. Times are local.
}
website-programme-none = The programme has not been published yet
website-programme-none-how = As soon as it is, every public activity appears here with its day and place.
website-programme-nothing = No activity fits this choice
website-view-timeline = Timeline
website-view-list = List
website-week = The week at a glance
website-shown = { $count } of { $all } shown
website-facet-day = Day
website-facet-domain = Domain
website-facet-kind = Kind
website-facet-region = Region
website-local-time = { $city } time
website-column-activity = Activity
website-column-time = Time
website-column-place = Place
website-activity-about = About this activity
website-times-illustrative = Times are illustrative: public sources say what happened, not exactly when.
website-back-to-programme = To the programme
website-where = Where
website-room = Room
website-room-later = announced the day before
website-organiser = Organised by
website-host = Hosted by
website-audience = Open to
website-audience-everyone = everyone in the mission
website-audience-participants = participants
website-audience-members = members of the organiser
website-audience-invited = invited guests
website-languages = Languages
website-language-en = English
website-language-nl = Dutch
website-language-fr = French
website-language-de = German
website-source = Source
website-source-none = invented for the demonstration
website-source-no-address = widely known, no address
website-kind-seminar = Seminar
website-kind-round_table = Round table
website-kind-company_visit = Company visit
website-kind-subsidiary_visit = Visit to a Belgian subsidiary
website-kind-networking = Networking event
website-kind-reception = Reception
website-kind-official_meeting = Official meeting
website-kind-b2b_session = B2B meetings
website-kind-signing = Signing ceremony
website-kind-cultural = Cultural event
website-kind-press = Press point
website-kind-briefing = Briefing
website-kind-transfer = Transfer
website-kind-pitch_session = Pitch session
website-organisations-title = Organisations
website-organisations-explained = { $count } companies take part: { $parts }.
website-companies-of-region = { $count } from { $region }
website-organisations-none = No organisation has been announced yet
website-organisations-none-how = As soon as they are, everyone who takes part appears here.
website-organisations-nothing = No organisation fits this choice
website-count-companies = { $count ->
    [one] company
   *[other] companies
}
website-count-federations = { $count ->
    [one] federation or chamber of commerce
   *[other] federations and chambers of commerce
}
website-count-academic = { $count ->
    [one] academic institution
   *[other] academic institutions
}
website-count-administrations = { $count ->
    [one] administration or agency
   *[other] administrations and agencies
}
website-search = Search by name or city
website-archive-title = Earlier missions
website-archive-explained = Earlier missions opened doors, each in its own way. Sources do not always count alike: what is known of a count is shown with it.
website-archive-caption = Missions and their figures, the latest first
website-archive-none = No earlier mission is recorded
website-archive-none-how = The archive comes with the tables of the mission.
website-archive-notes = Notes and sources
website-column-mission = Mission
website-column-cities = Cities
website-column-participants = Participants
website-column-companies = Companies
website-column-agreements = Agreements
website-not-found = not found
website-sources-title = Sources
website-sources-explained = Every figure and every fact of these pages comes from a public source. Here they all are.
website-sources-none = No source is recorded
website-sources-none-how = Sources come with the tables of the mission.
website-sources-all = All sources
website-economic-figures = Economic figures
website-column-figure = Figure
website-column-value = Value
website-column-scope = Whose, and which way
website-column-period = Period
website-as-of = as of { $day }
