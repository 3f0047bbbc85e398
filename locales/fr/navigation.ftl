# The ways through the product.
navigation-announcement = Mission
navigation-programme = Programme
navigation-organisations = Organisations
navigation-agreements = Accords
navigation-archive = Missions précédentes
navigation-desk = Bureau
navigation-day = Ma journée
navigation-requests = Demandes de rendez-vous
navigation-plans = Plannings
navigation-participants = Participants
navigation-delegation = Délégation officielle
navigation-register = Registre
navigation-letters = Courriers
navigation-history = Historique
navigation-directory = Annuaire
navigation-my-journey = Mon voyage
navigation-dossiers = Dossiers de voyage
