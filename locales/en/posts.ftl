# What an embassy or a consulate sees of the leg that it receives.
posts-title = The leg
posts-lead = What takes place in the leg that this post receives, where, and who attends. Other legs are not shown. Times are those of the place.
posts-no-leg = No leg of the mission is yours
posts-nothing = Nothing is on the programme of this leg yet.
posts-received = Received by: { $post }.
posts-received-of = Received by: { $post }, part of { $above }.
posts-people = { $count ->
    [0] nobody yet
    [one] one person
   *[other] { $count } people
}
posts-meetings-count = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
posts-venues = Places
posts-venue = Place
posts-rooms = Rooms
posts-capacity = People
posts-tables = Tables
posts-about = When and where
posts-day = Day
posts-hours = Time
posts-kind = Kind
posts-attending = Who attends
posts-attending-note = Members of the official delegation are not listed here.
posts-nobody = Nobody is expected yet.
posts-name = Name
posts-function = Function
posts-organisation = Organisation
posts-role = Part
posts-role-joins = takes part
posts-role-opens = opens
posts-role-speaks = speaks
posts-role-witnesses = witnesses
posts-role-hosts = hosts
posts-role-leads = leads
posts-meetings = Meetings
posts-table = Table
posts-asker = Asked for it
posts-asked = Was asked
