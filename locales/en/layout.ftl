# What stands around every page.
layout-skip = Skip to content
layout-language = Language
layout-navigation = Main navigation
layout-menu = Menu
layout-trail = You are here
layout-own-pages = My pages
layout-sign-out = Sign out
layout-looking = { $by }, you see this as { $name }. You cannot change anything.
layout-looking-end = Be yourself again
layout-sessions = Where I am signed in
layout-sources = Facts come from public sources, cited where they appear.
layout-demo = This is a demonstration: what is marked “invented” is made up.
layout-licence = Free software under the EUPL 1.2
layout-invented = invented
layout-optional = (optional)
layout-form-errors = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
layout-views = View
layout-days = Days
layout-journey = The journey
layout-as-table = As a table
layout-seconds = Seconds
layout-filter = Filter
layout-filter-apply = Show
layout-filter-all = Show everything
layout-shown-of = { $first } to { $last } of { $count }
layout-pages = Pages
layout-search = Search
