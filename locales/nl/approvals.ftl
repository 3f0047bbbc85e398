# Handelingen waarvoor een tweede persoon nodig is.
approvals-own = U vroeg dit zelf aan. Een tweede persoon moet beslissen.
approvals-decided = Hierover is al beslist.
