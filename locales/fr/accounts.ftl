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
accounts-role-post_officer = Agente ou agent d’un poste : accueille une étape de la mission dans une ambassade ou un consulat.
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
accounts-strength-totp = Par courriel et un second facteur
accounts-step = La seconde étape
accounts-step-lead = Votre compte a un second facteur. Ouvrez votre application d’authentification et saisissez le code qu’elle affiche pour Attaché.
accounts-step-hint = Six chiffres de votre application d’authentification, ou l’un de vos codes de secours.
accounts-step-over = Cela a duré trop longtemps ou demandé trop d’essais. Recommencez avec votre adresse de courriel.
accounts-factor = Second facteur
accounts-factor-lead = Un second facteur protège votre compte même si quelqu’un lit vos courriels : une application d’authentification sur votre téléphone affiche un code qui change toutes les trente secondes.
accounts-factor-required = Ici, qui organise une mission doit en avoir un avant toute autre chose.
accounts-factor-begin = Configurer un second facteur
accounts-factor-scan = Scannez cette image avec une application d’authentification, ou saisissez-y le secret. Saisissez ensuite le code qu’elle affiche.
accounts-factor-secret = Secret
accounts-factor-confirm = Confirmer
accounts-factor-used = Votre second facteur est en service. Codes de secours restants : { $left }.
accounts-factor-remove = Retirer le second facteur
accounts-factor-wrong = Ce n’est pas le code de cet instant. Regardez encore : il change toutes les trente secondes et ne sert qu’une fois.
accounts-factor-done = Votre second facteur est désormais en service.
accounts-factor-recovery = Chacun de ces codes de secours sert une fois, à la place d’un code. Ils ne s’affichent que maintenant : imprimez-les ou gardez-les dans votre gestionnaire de mots de passe.
accounts-factor-way-on = Continuer
accounts-factor-picture = Le secret sous forme d’image pour une application d’authentification ; le même secret figure dessous en texte
accounts-factor-there = Vous avez déjà un second facteur.
accounts-factor-later = Plus tard
accounts-with = Se connecter avec { $name }
accounts-strength-openid = Par un autre service
accounts-openid-unreachable = Le service auprès duquel vous vouliez vous connecter ne répond pas. Réessayez ou connectez-vous par courriel.
accounts-openid-over = Cela a duré trop longtemps, ou a commencé dans un autre navigateur. Veuillez recommencer.
accounts-openid-denied = Vous n’avez pas été connecté(e) auprès de l’autre service.
accounts-openid-untrusted = Ce que l’autre service a dit de vous n’a pas pu être vérifié : personne n’a été connecté. Prévenez l’organisateur si cela se reproduit.
accounts-openid-unverified = L’autre service ne confirme pas votre adresse de courriel et ne connaît pas encore votre compte. Connectez-vous par courriel.
accounts-openid-unknown = Aucun compte n’a ici l’adresse que l’autre service connaît. Adressez-vous à l’organisateur de votre mission.
accounts-openid-elsewhere = Votre compte appartient à quelqu’un d’autre auprès de l’autre service. Adressez-vous à l’organisateur de votre mission.
accounts-strength-passkey = Par une clé d’accès
accounts-passkeys = Clés d’accès
accounts-passkeys-lead = Une clé d’accès reste sur votre appareil, qui s’assure que c’est bien vous, par empreinte, visage ou code PIN. Elle vous connecte sans courrier ni code.
accounts-passkeys-many = Vous avez déjà vingt clés d’accès. Retirez-en d’abord une.
accounts-passkey-add = Ajouter une clé d’accès
accounts-passkey-not-added = Cette clé d’accès n’a pas pu être ajoutée. Veuillez réessayer.
accounts-passkey-made = Ajoutée { $when }
accounts-passkey-remove = Retirer
accounts-passkey-remove-it = Retirer la clé d’accès de : { $device }
accounts-passkey-sign-in = Se connecter avec une clé d’accès
accounts-passkey-failed = Cette clé d’accès n’est pas connue ici, ou trop de temps s’est écoulé. Réessayez ou connectez-vous par courriel.
accounts-passkey-cancelled = Votre appareil n’a donné aucune clé d’accès. Réessayez ou choisissez une autre manière.
accounts-passkey-scripts = Les clés d’accès ont besoin de JavaScript, désactivé dans ce navigateur. Toutes les autres manières fonctionnent sans lui.
accounts-passkey-first = Vous avez une clé d’accès : connectez-vous d’abord avec elle. Un courrier seul ne change pas votre manière de vous connecter.
accounts-demo-letter = Le courrier
accounts-demo-letter-lead = Dans cette démonstration, aucun courrier n’est envoyé. Voici ce qu’il dirait, pour ce navigateur seulement.
accounts-demo-mail = Dans cette démonstration, aucun courrier n’est envoyé : il s’affiche à la page suivante. Essayez par exemple { $mail }.
accounts-other-ways = Autrement
accounts-somebody-else = Le compte de cette adresse de courriel appartient à un autre participant ; adressez-vous à votre agence.
