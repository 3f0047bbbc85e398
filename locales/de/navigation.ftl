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
navigation-participants = Teilnehmende
navigation-delegation = Offizielle Delegation
navigation-register = Register
navigation-letters = Briefe
navigation-history = Verlauf
navigation-directory = Verzeichnis
navigation-my-journey = Meine Reise
navigation-dossiers = Reiseakten
