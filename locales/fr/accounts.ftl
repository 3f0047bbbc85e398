# Signing in.
accounts-sign-in = Se connecter
accounts-demo-lead = Ceci est une démonstration. Choisissez qui vous voulez être ; rien de ce que vous faites ne quitte cette machine.
accounts-no-demo = Pour vous connecter, il vous faut une invitation de l’organisateur de votre mission.
accounts-role-organiser = Organisatrice ou organisateur : coordonne toute la mission, planifie les rencontres et publie le planning.
accounts-role-regional_officer = Agente ou agent régional : accompagne les entreprises d’une Région.
accounts-role-delegate = Participante ou participant : voyage avec la mission et demande des rendez-vous.
accounts-role-counterpart = Partenaire local : accueille la mission et répond aux demandes.
accounts-role-protocol_officer = Agente ou agent du protocole : responsable de la délégation officielle et des cérémonies.
accounts-role-organisation_manager = Gestionnaire d’une organisation : s’occupe de la fiche et des personnes d’une organisation.
accounts-role-security_officer = Responsable de la sécurité : veille à la sécurité de celles et ceux qui voyagent.
accounts-role-door_staff = Accueil : se tient à une porte et laisse entrer.
accounts-role-press = Presse : rend compte de la mission.
accounts-role-auditor = Auditrice ou auditeur : vérifie qui a fait quoi et ne modifie rien.
accounts-role-administrator = Administration technique : fait fonctionner le système et ne voit aucun contenu.
accounts-not-offered = Cette personne ne peut pas être connectée ici.
