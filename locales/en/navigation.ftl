# The ways through the product.
navigation-announcement = Mission
navigation-programme = Programme
navigation-organisations = Organisations
navigation-agreements = Agreements
navigation-archive = Earlier missions
navigation-desk = Desk
navigation-day = My day
navigation-requests = Meeting requests
navigation-plans = Plans
navigation-stage = Stage
navigation-participants = Participants
navigation-withdrawals = Withdrawals
navigation-profiles = Profiles
navigation-delegation = Official delegation
navigation-register = Register
navigation-letters = Letters
navigation-history = History
