# Figures: how they are said, and the organiser's page of them.
figures-exact = { $number }
figures-about = about { $number }
figures-more-than = more than { $number }
figures-nearly = nearly { $number }
figures-word-about = about
figures-word-more-than = more than
figures-word-nearly = nearly
figures-percent = { $number }%
figures-rank = no. { $number }
figures-euros = { $size ->
    [million] €{ $number } million
    [billion] €{ $number } billion
    [trillion] €{ $number } trillion
   *[one] €{ $number }
}
figures-dollars = { $size ->
    [million] US${ $number } million
    [billion] US${ $number } billion
    [trillion] US${ $number } trillion
   *[one] US${ $number }
}
figures-name-participants = participants
figures-name-companies = companies
figures-name-federations_and_chambers = federations and chambers of commerce
figures-name-academic_institutions = academic institutions
figures-name-activities = activities
figures-name-b2b_meetings = B2B meetings
figures-title = Published figures
figures-explained = Registrations go on after a figure has been published. What was published stays; the difference is shown here, so that any question about it can be answered.
figures-none = No figure has been published
figures-none-how = Figures come with the tables of the mission, each with its qualifier, date and source.
figures-what = What is counted
figures-printed = Published as
figures-printed-on = On
figures-printed-by = By
figures-counted = Counted now
figures-difference = Difference
figures-standing = Standing
figures-standing-true = Still true
figures-standing-moved = Count has changed
figures-standing-replaced = Replaced by a later figure
figures-refused-untrue = The figure “{ $figure }” cannot be published as “{ $qualifier ->
    [about] about { $said }
    [more_than] more than { $said }
    [nearly] nearly { $said }
   *[exact] { $said }
}”: { $exact } were counted.
figures-refused-no-source = The figure “{ $figure }” has no source. Name one, so that a reader can look it up.
