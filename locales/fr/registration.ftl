# Appels à participation, inscriptions et leur sélection.
registration-moment = { $day }, { $hour } (heure de Bruxelles)
registration-calls = Appels à participation
registration-calls-lead = Chaque agence régionale choisit qui participe à la mission. Voici ses critères, ses questions et ses délais.
registration-no-calls = Pas encore d’appel
registration-no-calls-why = Les appels des agences apparaîtront ici dès leur lancement.
registration-phase-coming = Pas encore ouvert
registration-phase-open = Ouvert
registration-phase-closed = Clôturé
registration-opens = Ouvre le { $when }
registration-closes = Ouvert jusqu’au { $when }
registration-closed = Clôturé depuis le { $when }
registration-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
registration-places-name = Places
registration-most-people = Nombre maximal de personnes par organisation
registration-offer-held = Une place offerte est réservée pendant
registration-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
registration-fee-of = Frais de participation, { $size } (hors TVA)
registration-size-sme = PME
registration-size-large = grande entreprise
registration-apply = S’inscrire
registration-criteria = Comment le choix se fait
registration-criteria-caption = Critères et poids de chacun
registration-quotas-caption = Places réservées et maximum
registration-quota-group = De qui
registration-quota-least = Au moins
registration-quota-most = Au plus
registration-counted-only = Nous regardons aussi la délégation dans son ensemble, par des réponses qui ne sont montrées pour personne : seulement combien de personnes ont donné chacune, à partir de cinq et par tranches de cinq.
registration-criterion = Critère
registration-weight = Poids
registration-asked = Ce qui est demandé
registration-asked-accepted = Plus tard, aux personnes acceptées
registration-logistics-until = À compléter pour le { $when }.
registration-per-person = par personne
registration-only-if = selon une réponse précédente
registration-mine = Mes inscriptions
registration-mine-none = Pas encore d’inscription
registration-mine-none-why = Commencez-en une ci-dessous : ce que vous saisissez est conservé à chaque étape, et vous pourrez continuer plus tard sur un autre appareil.
registration-open-calls = Appels ouverts
registration-begin = Commencer
registration-unnamed = Organisation sans nom
registration-people-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
registration-state-draft = Brouillon
registration-state-submitted = Introduite
registration-state-withdrawn = Retirée
registration-standing-applied = À l’examen
registration-standing-accepted = Accepté
registration-standing-waiting = Liste d’attente
registration-standing-offered = Place offerte
registration-standing-refused = Non retenu
registration-standing-withdrawn = Retiré
registration-decision-accept = Accepter, non publié
registration-decision-wait = Liste d’attente, non publié
registration-decision-refuse = Refuser, non publié
registration-people = Qui viendrait
registration-comes-together = Ils viennent tous ensemble ou pas du tout.
registration-organisation = L’organisation
registration-withdrawal = Retrait
registration-withdrawal-why = Vos places vont à la liste d’attente. C’est irréversible ; vous pouvez vous réinscrire tant que l’appel est ouvert.
registration-withdraw = Retirer l’inscription
registration-next-withdrawn = Cette inscription a été retirée.
registration-next-accepted = Vous participez. { $agency } vous écrira au sujet du voyage et de l’hôtel.
registration-next-waiting = Vous êtes sur la liste d’attente de { $agency }. Si une place se libère, elle vous sera offerte.
registration-next-refused = { $agency } n’a pas pu vous donner de place dans cette mission.
registration-next-submitted = { $agency } a reçu votre inscription. Vous aurez une réponse à la publication de la sélection.
registration-offer = Une place est réservée à { $names } jusqu’au { $when }.
registration-offer-take = Accepter
registration-offer-leave = Laisser au suivant
registration-step-organisation = Organisation
registration-step-people = Personnes
registration-step-questions = Questions
registration-step-review = Vérifier et introduire
registration-hand-in-until = À introduire jusqu’au { $when }. Ce que vous saisissez est conservé à chaque étape.
registration-hand-in = Introduire
registration-go-on = Continuer
registration-keep = Garder pour plus tard
registration-field-name = Nom de l’organisation
registration-field-number = Numéro d’entreprise
registration-field-number-hint = Dix chiffres, comme 0123.456.749
registration-field-size = Taille
registration-field-size-hint = Une PME compte moins de 250 personnes et au plus 50 millions d’euros de chiffre d’affaires.
registration-field-city = Localité
registration-field-offer = Ce que vous offrez
registration-field-offer-hint = Deux ou trois phrases, 600 caractères au plus ; les participants et les hôtes les liront.
registration-field-need = Ce que vous recherchez
registration-field-need-hint = Qui vous souhaitez rencontrer, et pourquoi.
registration-people-most = Au plus { $most } par organisation. L’agence peut vous accepter tous ou en partie.
registration-person-number = Personne { $number }
registration-remove-person = Retirer la personne { $number }
registration-add-person = Ajouter une personne
registration-field-together = Si vous ne pouvez pas tous être acceptés
registration-field-together-hint = Il y a parfois de la place pour certains et non pour tous.
registration-together-no = certains d’entre nous viennent quand même
registration-together-yes = personne ne vient : tous ensemble ou pas du tout
registration-field-given = Prénom
registration-field-family = Nom de famille
registration-field-function = Fonction
registration-field-mail = Adresse e-mail
registration-field-phone = Téléphone
registration-field-language = Langue des lettres
registration-field-first = Premier jour
registration-field-last = Dernier jour
registration-questions-lead = Certaines questions n’apparaissent qu’après une réponse précédente : continuez, et elles seront ici.
registration-answer-yes = oui
registration-answer-no = non
registration-review-open = Quelque chose manque ou n’est pas correct dans ces étapes :
registration-consent-why = L’agence s’en sert pour choisir et transmet aux organisateurs de la mission le nom, la fonction et l’entreprise des personnes acceptées. Vous pouvez vous retirer à tout moment.
registration-field-consent = Toutes les personnes citées ici connaissent cette inscription et y consentent.
registration-desk = Sélection
registration-desk-lead = Personne en dehors de l’agence et de la coordination ne voit une décision avant sa publication.
registration-quota = Places
registration-quota-caption = Places prises, décisions non publiées comprises
registration-quota-bounds = Au moins { $least }, au plus { $most }
registration-counted-few = trop peu de réponses pour le dire
registration-counted-about = { $what } : environ { $count }
registration-of-whom = Agence
registration-taken = Prises
registration-left = Libres
registration-queue = Inscriptions
registration-queue-empty = Rien n’a été introduit
registration-queue-empty-why = Les inscriptions apparaissent ici une fois introduites ; les brouillons restent chez leur auteur.
registration-gates-open = { $count ->
    [one] { $count } contrôle en attente
   *[other] { $count } contrôles en attente
}
registration-gates-failed = { $count ->
    [one] { $count } contrôle échoué
   *[other] { $count } contrôles échoués
}
registration-publication = Publication
registration-publication-lead = La publication fait des personnes acceptées des participants et envoie une lettre à tous les intéressés. Seule une nouvelle décision l’annule.
registration-publication-preview =
    { $agency } : { $count ->
        [one] { $count } décision non publiée
       *[other] { $count } décisions non publiées
    }
registration-publish = Publier la sélection de { $agency }
registration-places-taken = { $taken } places sur { $places } sont prises.
registration-decision = Décision
registration-decision-lead = Décidez pour chaque personne. Cela reste un projet jusqu’à ce que la coordination le publie.
registration-decide-accept = Accepter
registration-decide-wait = Liste d’attente
registration-decide-refuse = Refuser
registration-decide = Enregistrer la décision
registration-field-reason = Motif
registration-field-reason-hint = Nécessaire en cas de refus ; les candidats ne le voient pas.
registration-reason-none = Aucun
registration-reason-capacity = Plus de place
registration-reason-balance = Équilibre du groupe
registration-reason-incomplete = Incomplet
registration-reason-late = Trop tard
registration-reason-objection = Objection d’un ministre
registration-gates = Contrôles
registration-gate-registered = Enregistrée comme entreprise
registration-gate-not_bankrupt = Pas en faillite
registration-gate-no_sanction = Sur aucune liste de sanctions
registration-gate-complete = Dossier complet
registration-gate-state-passed = en ordre
registration-gate-state-failed = pas en ordre
registration-gate-state-waived = dispensé
registration-gate-unseen = Pas encore vérifié
registration-gate-note = Preuve et date
registration-gate-set-passed = En ordre
registration-gate-set-failed = Pas en ordre
registration-gate-set-waived = Dispenser
registration-scores = Points
registration-scores-blind = Vous verrez les points des autres une fois les vôtres donnés.
registration-scores-caption = Points par évaluateur, pondérés selon les critères
registration-reviewer = Évaluateur
registration-points = Points
registration-mean-spread = Moyenne { $mean }, écart { $spread }
registration-give-points = Donner ces points
registration-answers = Réponses
registration-error-required = Complétez ce champ.
registration-error-control = Ce champ ne peut contenir ni retour à la ligne ni autre caractère de contrôle.
registration-error-long = { $most } caractères au plus ; vous en avez saisi { $count }.
registration-error-mail = Ce n’est pas une adresse e-mail. Elle ressemble à nom@exemple.be.
registration-error-mail-two-at = Cette adresse e-mail contient deux signes @.
registration-error-phone = Un numéro de téléphone compte de 6 à 15 chiffres.
registration-error-number-kbo = Ce n’est pas un numéro d’entreprise belge : ses dix chiffres ne correspondent pas à leur clé.
registration-error-choice = Choisissez une de ces réponses.
registration-error-number = Saisissez un nombre entier dans les limites demandées.
registration-error-date = Ce jour n’existe pas.
registration-error-outside = La mission voyage du { $first } au { $last }.
registration-error-before-start = Le dernier jour précède le premier.
registration-error-nobody = Indiquez au moins une personne.
registration-error-many = { $most } personnes au plus par organisation.
registration-error-consent = Confirmez que tous consentent.
registration-error-points = Donnez de 0 à 5 points pour chaque critère.
registration-refused-not-open = Cet appel n’est pas encore ouvert.
registration-refused-closed = Cet appel est clôturé.
registration-refused-colleague = Votre collègue { $name } a déjà inscrit votre organisation.
registration-refused-somebody = Il existe déjà une inscription pour cette organisation. L’agence vous contactera.
registration-refused-not-draft = Cette inscription a été introduite ou retirée et ne peut plus être modifiée.
registration-refused-unfinished = Quelque chose manque ou n’est pas correct dans une étape précédente.
registration-refused-full = Il n’y a plus de place. Ce groupe serait numéro { $place } sur la liste d’attente.
registration-refused-gates = Chaque contrôle doit d’abord être en ordre ou dispensé.
registration-refused-together = Ils ne viennent qu’ensemble : acceptez-les tous ou aucun.
registration-refused-reason = Choisissez un motif de refus.
registration-refused-nothing = Il n’y a aucune décision non publiée.
registration-refused-no-offer = Aucune place n’est plus offerte.
registration-proposal = Proposition selon les critères
registration-proposal-lead = Voici ce que proposent les points, les places et l’équilibre pour les inscriptions encore sans décision. Une fois reprise, la proposition reste un projet modifiable.
registration-proposal-of = Proposition pour { $agency }
registration-proposal-take = Reprendre comme projet pour { $agency }
registration-party = Organisation
registration-party-people = Personnes
registration-party-in = Acceptées
registration-party-why = Pourquoi
registration-why-points = Ses points sont parmi les meilleurs
registration-why-balance = Sans elle, cette taille aurait trop peu de places
registration-why-group_balance = Sans elle, son domaine ou sa réponse aurait trop peu de places
registration-why-some_places = Il reste des places pour certains
registration-why-capacity = Il n’y a plus de place
registration-why-most_of_size = Cette taille a déjà son maximum de places
registration-why-most_of_group = Son domaine ou sa réponse a déjà son maximum de places
registration-why-gates = Un contrôle est en attente ou a échoué
registration-why-no_points = Personne n’a encore donné de points
registration-alike = Peut-être les mêmes
registration-alike-caption = Inscriptions peut-être de la même organisation ou des mêmes personnes
registration-alike-this = Cette inscription
registration-alike-number = Même numéro d’entreprise
registration-alike-mail = Même adresse e-mail
registration-alike-name = Presque le même nom
registration-choose = Choisissez
registration-change-person = Désister ou remplacer
registration-comes-instead = à la place de { $name }
registration-substitute = Quelqu’un d’autre vient à sa place
registration-substitute-lead = La personne qui vient à sa place occupe la même place : ce qui a été décidé à son sujet reste valable.
registration-substitute-do = Cette personne vient à sa place
registration-leaves = Cette personne ne vient pas
registration-leaves-lead = Si cette personne a une place, celle-ci passe à la liste d’attente. Les autres personnes de votre organisation ne sont pas concernées. Ceci ne peut pas être annulé ici.
registration-leaves-reason = Motif
registration-leaves-do = Désister cette personne
registration-refused-no-place = Cette personne n’a pas été retenue ou s’est désistée : personne ne peut venir à sa place.
registration-refused-too-late = Il est trop tard pour changer qui vient. Adressez-vous à votre agence.
registration-logistics = Voyage et hôtel : questions aux personnes retenues
registration-logistics-later = Ces questions sont posées dès que quelqu’un est retenu. Réponse possible jusqu’au { $when }.
registration-logistics-over = Il était possible de répondre jusqu’au { $when }. Signalez tout changement à { $agency }.
registration-logistics-complete = Tout est rempli. Modifiable jusqu’au { $when }.
registration-logistics-missing = { $count ->
    [one] Il manque { $count } réponse.
   *[other] Il manque { $count } réponses.
} Répondez avant le { $when } ; ce que vous saisissez est conservé.
registration-logistics-do = Enregistrer ces réponses
registration-refused-not-accepted = Personne de cette candidature n’est encore retenu : rien n’est donc demandé.
registration-refused-answers-closed = Il est trop tard pour modifier ces réponses ici. Adressez-vous à votre agence.
registration-bulk = Une décision pour plusieurs candidatures
registration-bulk-lead = Cochez des candidatures ci-dessus pour prendre la même décision pour toutes. Vous voyez d’abord ce qui changerait.
registration-bulk-tick = Cocher
registration-bulk-decision = Décision pour les candidatures cochées
registration-bulk-preview = Montrer ce qui changerait
registration-bulk-why = Rien n’est encore décidé. Ce que vous enregistrez reste un projet jusqu’à ce que la coordination le publie.
registration-bulk-lines = Ce qui changerait
registration-bulk-caption = Chaque candidature, telle qu’elle est et telle qu’elle serait
registration-bulk-now = Maintenant
registration-bulk-then = Ensuite
registration-bulk-places = Places prises maintenant et ensuite, décisions non publiées comprises
registration-bulk-do = { $count ->
    [one] Enregistrer { $count } décision comme projet
   *[other] Enregistrer { $count } décisions comme projets
}
registration-bulk-back = Retour sans décider
registration-refused-nobody-ticked = Cochez au moins une candidature.
registration-refused-no-decision = Choisissez la décision pour les candidatures cochées.
registration-import-link = Importer un tableur, exporter un tableur
registration-import = Importation et exportation
registration-import-lead = Candidatures reçues par courriel dans un tableur : une ligne par personne, les lignes portant le même numéro d’entreprise forment une candidature. Vous voyez d’abord ce qui serait importé.
registration-import-call = Appel
registration-import-file = Tableur
registration-import-file-hint = CSV ou XLSX, 10 Mio au plus
registration-import-upload = Examiner
registration-import-no-file = Choisissez un fichier.
registration-imports = Tableurs jusqu’à présent
registration-import-done = { $count ->
    [one] { $count } candidature a été importée.
   *[other] { $count } candidatures ont été importées.
}
registration-import-open = pas encore importé
registration-import-first = Le résultat de la première fois
registration-import-mapping = Ce que contient chaque colonne
registration-import-no-column = Aucune colonne
registration-import-check = Vérifier les lignes
registration-import-unmapped = Choisissez la colonne correspondante ; sans elle, aucune ligne n’est valable.
registration-import-read = Lu comme { $encoding }. Si des lettres ou des colonnes ci-dessous sont fausses, enregistrez le fichier à nouveau et renvoyez-le.
registration-import-read-as = Lu comme { $encoding }, séparateur { $separator }. Est-ce correct ? Si des lettres ou des colonnes ci-dessous sont fausses, enregistrez le fichier en XLSX et renvoyez-le.
registration-import-first-rows = Les premières lignes, telles qu’elles ont été lues
registration-import-result = Ce qui serait importé
registration-import-stands = Les { $rows } lignes sont valables : elles forment { $count ->
    [one] { $count } candidature.
   *[other] { $count } candidatures.
}
registration-import-do = Tout importer
registration-import-faults = { $count ->
    [one] Il y a { $count } erreur : rien n’est importé. Corrigez-la dans le fichier et renvoyez-le, ou choisissez d’autres colonnes.
   *[other] Il y a { $count } erreurs : rien n’est importé. Corrigez-les dans le fichier et renvoyez-le, ou choisissez d’autres colonnes.
}
registration-import-faults-caption = Les erreurs, ligne par ligne
registration-import-row = Ligne
registration-import-column = Colonne
registration-import-wrong = Erreur
registration-import-faulty = Seulement les lignes erronées, en CSV
registration-import-faulty-file = Lignes erronees
registration-import-known = Cette organisation a déjà posé sa candidature.
registration-import-twice = Cette personne figure déjà dans une ligne précédente.
registration-import-too-large = Ce fichier dépasse 10 Mio.
registration-import-expands = Ce fichier dépasse 50 Mio une fois décompressé.
registration-import-other = Ceci est un fichier de type { $kind }, pas un tableur. Envoyez un CSV ou un XLSX.
registration-import-no-sheet = Ceci n’est pas un tableur. Envoyez un CSV ou un XLSX.
registration-import-rows = { $most } lignes au plus sont lues.
registration-import-columns = { $most } colonnes au plus sont lues.
registration-import-empty = Ce fichier ne contient aucune ligne.
registration-import-column-twice = Deux colonnes s’appellent « { $column } ».
registration-import-cells = La ligne { $row } a plus de cellules que l’en-tête.
registration-export = Exportation
registration-export-lead = Ce qui a été introduit pour vos appels. L’exportation est inscrite dans l’historique.
registration-export-applications = Candidatures
registration-export-people = Personnes
registration-export-standing = État
registration-refused-already-imported = Exactement ce fichier a déjà été importé.
registration-refused-rows-faulty = Certaines lignes ne sont plus valables ; rien n’a été importé.
registration-shortcuts = Raccourcis clavier
registration-shortcuts-lead = Ces touches n’envoient rien : vous envoyez avec le bouton.
registration-shortcut-next = Candidature suivante
registration-shortcut-before = Candidature précédente
registration-shortcut-tick = Cocher ou décocher
registration-shortcut-help = Cette aide
registration-shortcuts-close = Fermer
