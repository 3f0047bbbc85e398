# What stands around every page.
layout-skip = To the content
layout-language = Language
layout-navigation = Main navigation
layout-menu = Menu
layout-trail = You are here
layout-sign-in = Sign in
layout-sign-out = Sign out
layout-sources = Facts come from public sources, named where they stand.
layout-demo = This is a demonstration: what is marked “invented” is made up.
layout-licence = Free software under the EUPL 1.2
layout-invented = invented
layout-optional = (may stay empty)
layout-form-errors = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
layout-views = View
layout-days = Days
layout-journey = The journey
layout-as-table = The same as a table
layout-seconds = Seconds
