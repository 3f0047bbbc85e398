# Acts that need a second person.
approvals-own = You asked for this yourself. A second person must decide.
approvals-decided = This was decided already.
