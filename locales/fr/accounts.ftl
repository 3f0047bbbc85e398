# Signing in.
accounts-sign-in = Se connecter
accounts-demo-lead = Ceci est une démonstration. Choisissez qui vous voulez être ; rien de ce que vous faites ne quitte cette machine.
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
accounts-lead = Indiquez votre adresse de courriel. Vous recevrez un courrier avec un lien et un code.
accounts-by-mail = Par courriel
accounts-no-server = Aucun serveur de courriel n’est configuré ici ; la connexion par courriel est impossible.
accounts-mail = Adresse de courriel
accounts-mail-hint = Celle sous laquelle l’organisateur de votre mission vous connaît.
accounts-send = Envoyez-moi un courrier
accounts-no-mail = Ceci n’est pas une adresse de courriel. Elle s’écrit nom@exemple.be.
accounts-mail-taken = Un autre compte a cette adresse de courriel.
accounts-code-title = Consultez vos courriels
accounts-code-lead = Si l’adresse est connue ici, un courrier est en route. Pressez le bouton derrière son lien, ou saisissez son code ici. Les deux sont valables dix minutes.
accounts-code = Code
accounts-code-hint = Huit lettres et chiffres ; les majuscules et le trait d’union sont sans importance.
accounts-code-none = Pas de courrier après quelques minutes ? Cherchez parmi les indésirables ou vérifiez l’adresse.
accounts-again = En demander un autre
accounts-code-wrong = Ce n’est pas le code. Vous pouvez encore essayer { $left ->
    [one] une fois
   *[other] { $left } fois
}.
accounts-code-over = Ce code n’est plus valable, ou il a été demandé dans un autre navigateur. Demandez un nouveau courrier.
accounts-link-lead = Pressez le bouton pour vous connecter.
accounts-link-note = Le bouton ne sert qu’une fois. Si vous n’avez pas demandé ce courrier, fermez cette page.
accounts-link-used = Utilisé à { $time }. En envoyer un nouveau ?
accounts-link-expired = Ce lien est trop ancien : il est valable dix minutes. En envoyer un nouveau ?
accounts-renew = Envoyer un nouveau courrier
accounts-sessions = Vos connexions
accounts-sessions-lead = Chaque ligne est un navigateur dans lequel votre compte est connecté. Ce que vous terminez ici s’arrête aussitôt. Les heures sont celles de Bruxelles.
accounts-sessions-end-all = Se déconnecter partout
accounts-session-seen = Dernier usage : { $when }
accounts-session-opened = Connexion : { $when }
accounts-session-this = Celui-ci
accounts-session-end = Terminer
accounts-session-end-it = Terminer la session sur { $device }
accounts-strength-chosen = Choisi dans la démonstration
accounts-strength-mail = Par courriel
accounts-letter-subject = Votre lien vers Attaché
accounts-device-iphone = iPhone
accounts-device-ipad = iPad
accounts-device-android = Téléphone ou tablette Android
accounts-device-windows = Ordinateur Windows
accounts-device-mac = Mac
accounts-device-linux = Ordinateur Linux
accounts-device-other = Un autre appareil
accounts-letter =
    Bonjour,

    Ce lien vous connecte :
    { $address }

    Ou saisissez ce code dans le navigateur où vous l’avez demandé : { $code }

    Les deux sont valables { $minutes } minutes et ne servent qu’une fois. Si vous n’avez rien demandé, vous n’avez rien à faire : sans eux, personne n’est connecté.
