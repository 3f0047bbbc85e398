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
navigation-participants = Participants
navigation-delegation = Official delegation
navigation-register = Register
navigation-letters = Letters
navigation-history = History
navigation-directory = Directory
navigation-my-journey = My journey
navigation-dossiers = Travel files
