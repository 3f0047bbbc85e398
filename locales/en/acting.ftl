# Looking at the product as somebody else.
acting-title = See it as somebody else
acting-lead = To help somebody, look at the product as they see it: for 15 minutes, without changing anything, and never at what is sealed, such as travel files. The person is told that you did, and why.
acting-search = Name
acting-search-button = Search
acting-nobody = Nobody is found
acting-nobody-more = Try part of a name. People who see more than you do are not in the list.
acting-account = As whom
acting-more = { $count } more are not shown; search for more of the name.
acting-begin = Begin
acting-error-nobody = Choose somebody of this mission other than yourself.
acting-error-sees-more = This person sees more than you do, so you cannot look as them.
acting-error-second-factor = Sign in with a second factor first: what protects your own account protects theirs.
acting-error-already = You look as somebody already. End that first.
acting-changes = Nothing can be changed while you look as somebody else.
acting-sealed = This is not shown while you look as somebody else. It is theirs alone, or more than you see yourself.
