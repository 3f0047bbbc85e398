# Letters that the product writes.
notices-letter =
    Bonjour,

    { $sentence }

    Pour en savoir plus : { $address }

    Attaché vous écrit au nom des organisateurs de la mission. Aucune donnée protégée n’est jamais envoyée par courriel.
notices-requested = { $name } ({ $organisation }) souhaite vous rencontrer pendant la mission.
notices-requested-subject = { $name } souhaite vous rencontrer
notices-accepted = { $name } ({ $organisation }) accepte votre demande de rendez-vous. L’heure suivra à la publication du planning.
notices-accepted-subject = { $name } accepte de vous rencontrer
notices-declined = { $name } ({ $organisation }) ne peut pas donner suite à votre demande de rendez-vous.
notices-declined-subject = { $name } décline votre demande
notices-withdrawn = { $name } ({ $organisation }) a retiré la demande de rendez-vous qui vous était adressée.
notices-withdrawn-subject = { $name } a retiré une demande
notices-expired = { $name } ({ $organisation }) n’a pas répondu à temps à votre demande de rendez-vous.
notices-expired-subject = Votre demande à { $name } a expiré
notices-plan = Un nouveau planning des rencontres a été publié ; il modifie votre journée.
notices-plan-subject = Vos rencontres ont changé
notices-no-server = Aucun serveur de courriel n’est configuré ; rien ne peut être envoyé.
notices-goes-by-itself = Ce courrier est déjà envoyé ou part de lui-même.
notices-message = { $body }
notices-message-subject = { $subject }
notices-applicant-accepted = { $agency } vous a accepté dans la mission, pour { $organisation }.
notices-applicant-accepted-subject = Vous participez à la mission
notices-applicant-waits = { $agency } vous a placé sur la liste d’attente, pour { $organisation }. Si une place se libère, elle vous sera offerte.
notices-applicant-waits-subject = Vous êtes sur la liste d’attente
notices-applicant-refused = { $agency } ne peut vous donner de place dans cette mission, pour { $organisation }. Nous vous remercions de votre intérêt.
notices-applicant-refused-subject = Votre inscription à la mission
notices-applicant-moved = Votre inscription au nom de { $organisation } a été déposée deux fois. { $agency } en garde une, dont vous faites partie.
notices-applicant-moved-subject = Vos inscriptions ont été réunies
notices-applicant-duplicate = Il y a deux inscriptions pour { $organisation }. { $agency } garde l’autre ; celle-ci est retirée. Si c’est une erreur, écrivez à { $agency }.
notices-applicant-duplicate-subject = Votre inscription a été déposée deux fois
notices-party-joined = Une seconde inscription pour { $organisation } a été réunie à la vôtre. { $agency } garde la vôtre ; rien de ce que vous avez saisi n’est perdu.
notices-party-joined-subject = Une autre inscription a été réunie à la vôtre
notices-place-offered = Une place s’est libérée auprès de { $agency } et vous est réservée, pour { $organisation }. Acceptez-la à temps, sinon elle ira au suivant.
notices-place-offered-subject = Une place vous est offerte
notices-invited-manager = { $name } vous invite à gérer { $organisation } dans la mission : son profil, son inscription et son équipe. Le lien ci-dessous est valable sept jours et une seule fois.
notices-invited-manager-subject = { $organisation } vous invite
notices-invited-delegate = { $name } vous invite à vous connecter comme participant(e) de { $organisation } : vous voyez votre journée, vos rendez-vous et votre dossier de voyage. Le lien ci-dessous est valable sept jours et une seule fois.
notices-invited-delegate-subject = { $organisation } vous invite à vous connecter
notices-invoice-issued = { $agency } a établi la facture pour la participation de { $organisation }. Elle se trouve auprès de votre inscription, avec les modalités de paiement.
notices-invoice-issued-subject = Votre facture pour la mission
notices-credit-note-issued = { $agency } a établi une note de crédit pour { $organisation }. Elle se trouve auprès de votre inscription.
notices-credit-note-issued-subject = Une note de crédit pour votre participation
