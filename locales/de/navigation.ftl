# The ways through the product.
navigation-announcement = Mission
navigation-programme = Programm
navigation-organisations = Organisationen
navigation-agreements = Vereinbarungen
navigation-archive = Frühere Missionen
navigation-desk = Schreibtisch
navigation-day = Mein Tag
navigation-requests = Terminanfragen
navigation-plans = Planungen
navigation-stage = Stand
navigation-participants = Teilnehmende
navigation-withdrawals = Absagen
navigation-profiles = Profile
navigation-delegation = Offizielle Delegation
navigation-register = Register
navigation-letters = Briefe
navigation-history = Verlauf
