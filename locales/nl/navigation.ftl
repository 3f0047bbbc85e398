# The ways through the product.
navigation-announcement = Missie
navigation-programme = Programma
navigation-organisations = Organisaties
navigation-agreements = Overeenkomsten
navigation-archive = Eerdere missies
navigation-desk = Bureau
navigation-day = Mijn dag
navigation-requests = Afspraakverzoeken
navigation-plans = Planningen
navigation-participants = Deelnemers
navigation-delegation = Officiële delegatie
navigation-register = Register
navigation-letters = Brieven
navigation-history = Geschiedenis
navigation-directory = Adresboek
navigation-my-journey = Mijn reis
navigation-dossiers = Reisdossiers
