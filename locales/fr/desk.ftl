# La première page de l’organisation.
desk-kicker = Bureau de l’organisation
desk-title = Ce qui demande attention
desk-before = { $days ->
    [one] Plus qu’un jour.
   *[other] Encore { $days } jours.
}
desk-during = Jour { $day } sur { $of }.
desk-after = La mission s’est achevée le { $day }.
desk-now = Maintenant
desk-nothing = Rien ne vous attend.
desk-figures = En chiffres
desk-printed = publié : { $figure }
desk-all-figures = Tous les chiffres publiés et le compte actuel
desk-meetings = Rencontres
desk-placed = { $meetings } demandes acceptées sur { $wishes } ont une rencontre dans le planning en vigueur
desk-published = Publié le { $at } (Bruxelles) ; à { $gap } au plus du meilleur possible.
desk-no-plan = Aucun planning n’est en vigueur
desk-no-plan-more = Établissez un planning, examinez-le, puis publiez-le.
desk-session = Session
desk-day = Jour
desk-session-meetings = Rencontres
desk-session-places = Places
desk-session-fill = Remplissage
desk-sessions-note = Le remplissage de chaque session : créneaux fois tables.
desk-requests = Demandes
desk-requests-note = { $count } demandes jusqu’ici
desk-request-state = État
desk-request-count = Nombre
desk-request-share = Part
desk-requests-asked = En attente de réponse
desk-requests-accepted = Acceptées
desk-requests-declined = Refusées
desk-requests-withdrawn = Retirées
desk-requests-expired = Expirées sans réponse
desk-lately = Récemment
desk-all-history = Tout l’historique
desk-ways = Accès rapides
desk-way-plans = Plannings
desk-way-participants = Participants
desk-way-delegation = Délégation officielle
desk-way-figures = Chiffres
desk-way-letters = Courriers
desk-way-history = Historique
desk-go-plans = Vers les plannings
desk-go-programme = Vers le programme
desk-go-figures = Comparer
desk-matter-no-plan = Des rencontres sont souhaitées, mais aucun planning n’est en vigueur
desk-matter-stale = Le planning en vigueur ne correspond plus aux demandes
desk-matter-stale-more = Acceptées depuis : { $unplanned }. Planifiées mais plus acceptées : { $orphaned }.
desk-matter-expiring = { $count ->
    [one] Demande expire dans les deux jours
   *[other] Demandes expirent dans les deux jours
}
desk-matter-expiring-more = Personne n’a encore répondu. Indispensables pour qui demande : { $musts }.
desk-matter-left-out = { $count ->
    [one] Demande acceptée sans place dans le planning en vigueur
   *[other] Demandes acceptées sans place dans le planning en vigueur
}
desk-matter-left-out-more = Le planning donne la raison de chacune.
desk-matter-without-venue = { $count ->
    [one] Activité sans lieu
   *[other] Activités sans lieu
}
desk-matter-without-venue-more = Personne ne sait où aller, et aucun temps de trajet n’est connu.
desk-matter-without-room = { $count ->
    [one] Session B2B sans salle
   *[other] Sessions B2B sans salle
}
desk-matter-without-room-more = Les tables sont introuvables sur place.
desk-matter-given-up = { $count ->
    [one] Tâche abandonnée
   *[other] Tâches abandonnées
}
desk-matter-given-up-more = Six essais ont échoué. Qui gère l’instance en trouve la cause avec « attache doctor ».
desk-matter-figure = Un chiffre publié n’est plus exact
desk-matter-figure-more = { $figure } : publié comme { $printed }, on en compte { $live } maintenant.
desk-by-itself = Attaché
desk-event-mission_loaded = { $by } a lu la mission dans ses tableaux
desk-event-signed_in = Connexion : { $by }
desk-event-sessions_ended = { $by } a mis fin à toutes les sessions d’un compte
desk-event-account_suspended = { $by } a suspendu un compte
desk-event-account_restored = { $by } a levé la suspension d’un compte
desk-event-second_factor_added = { $by } a configuré un second facteur
desk-event-second_factor_removed = { $by } a retiré un second facteur
desk-event-recovery_code_used = { $by } a utilisé un code de secours
desk-event-passkey_added = { $by } a ajouté une clé d’accès
desk-event-passkey_removed = { $by } a retiré une clé d’accès
desk-event-provider_bound = { $by } s’est connecté(e) pour la première fois par un autre service
desk-event-letter_sent_again = { $by } a envoyé un courrier qui n’était pas parti de lui-même
desk-event-role_given = { $by } a attribué un rôle à { $whom }
desk-event-role_ended = { $by } a retiré un rôle à { $whom }
desk-event-approval_asked = { $by } a demandé l’accord d’une deuxième personne
desk-event-approval_given = { $by } a donné son accord comme deuxième personne
desk-event-approval_refused = { $by } a refusé son accord comme deuxième personne
desk-event-acting_begun = { $by } a commencé à voir le produit comme { $whom }
desk-event-acting_ended = Voir le produit comme { $whom } a pris fin
desk-event-dossier_changed = { $by } a modifié ce qui était donné pour le voyage
desk-event-invoice_sender_changed = { $by } a indiqué qui envoie les factures de { $about }
desk-event-invoice_address_changed = { $by } a indiqué l’adresse d’une facture
desk-event-invoice_issued = { $by } a établi une facture
desk-event-credit_note_issued = { $by } a établi une note de crédit
desk-event-payment_noted = { $by } a noté un paiement
desk-event-invoices_exported = { $by } a exporté la liste des factures
desk-event-dossier_granted = { $by } a désigné quelqu’un pour lire des données protégées
desk-event-data_swept = { $by } a effacé ce qui avait été conservé assez longtemps
desk-event-retention_signed = { $by } a visé ce qui a été effacé
desk-event-hold_placed = { $by } a fait conserver les données de quelqu’un
desk-event-hold_ended = { $by } a levé la conservation des données de quelqu’un
desk-event-erasure_asked = { $by } a demandé l’effacement de ses données
desk-event-erasure_confirmed = { $by } a confirmé l’effacement de quelqu’un
desk-event-person_erased = { $by } a effacé une personne
desk-event-meeting_requested = { $asker } a demandé un rendez-vous à { $asked }
desk-event-meeting_request_accepted = { $asked } a accepté de rencontrer { $asker }
desk-event-meeting_request_declined = { $asked } a décliné un rendez-vous avec { $asker }
desk-event-meeting_request_withdrawn = { $asker } a retiré sa demande à { $asked }
desk-event-meeting_request_expired = La demande adressée par { $asker } à { $asked } a expiré sans réponse
desk-event-mission_changed = { $by } a modifié la fiche de la mission
desk-event-mission_moved = { $by } a amené la mission à l’étape « { $about } »
desk-event-profile_changed = { $by } a modifié le profil de { $about }
desk-event-listing_chosen = { $by } a choisi ce que les autres voient dans l’annuaire
desk-event-results_noted = { $by } a noté ce qui est sorti de la mission
desk-event-participant_withdrawn = { $by } a noté le désistement de { $about }
desk-event-group_withdrawn = { $by } a noté le désistement de toute l’organisation { $about }
desk-event-participant_returned = { $by } a noté que { $about } vient finalement
desk-event-participant_substituted = { $by } a noté qui remplace { $about }
desk-event-person_absent = { $by } a noté que quelqu’un ne peut pas venir
desk-event-person_back = { $by } a noté que quelqu’un peut finalement venir
desk-event-tables_lost = { $by } a noté combien de tables une session a perdues
desk-event-notice_changed = { $by } a fixé le délai de modification à { $minutes ->
    [0] zéro minute
    [one] une minute
   *[other] { $minutes } minutes
}
desk-event-plan_run_started = { $by } a lancé un calcul de planning (graine { $seed })
desk-event-plan_run_stopped = { $by } a arrêté le calcul avec ce qu’il avait trouvé
desk-event-plan_run_failed = Un calcul s’est terminé sans planning
desk-event-plan_repair_started = { $by } a fait réparer le planning en vigueur
desk-event-plan_drafted = { $by } a établi un planning : { $meetings } rencontres, à { $gap } au plus du meilleur possible
desk-event-plan_confirmed = Un calcul n’a rien trouvé de mieux que le planning de { $meetings } rencontres
desk-event-meeting_pinned = { $by } a promis la rencontre entre { $asker } et { $asked }
desk-event-meeting_unpinned = { $by } a retiré la promesse pour la rencontre entre { $asker } et { $asked }
desk-event-plan_published = { $by } a publié un planning de { $meetings } rencontres
desk-event-call_made = { $by } a lancé un appel à participation
desk-event-call_changed = { $by } a modifié un appel à participation
desk-event-application_submitted = { $by } a introduit une inscription
desk-event-application_withdrawn = { $by } a retiré une inscription
desk-event-application_checked = { $by } a noté le résultat d’un contrôle d’une inscription
desk-event-applications_told_apart = { $by } a indiqué que deux inscriptions ne sont pas les mêmes
desk-event-applications_joined = { $by } a gardé l’une de deux inscriptions identiques
desk-event-applicant_moved = { $by } a transféré une personne dans une autre inscription
desk-event-applicant_duplicate = { $by } a retiré la seconde inscription d’une personne
desk-event-party_joined = { $by } a joint une autre inscription à ce groupe
desk-event-organisations_merged = { $by } a réuni { $whom } et { $about } en une organisation
desk-event-file_attached = { $by } a joint un fichier à une inscription
desk-event-file_removed = { $by } a retiré un fichier d’une inscription
desk-event-application_scored = { $by } a donné des points à une inscription
desk-event-application_decided = { $by } a décidé d’une inscription
desk-event-applicant_accepted = { $by } a donné une place à une personne inscrite
desk-event-applicant_waits = { $by } a placé une personne inscrite sur la liste d’attente
desk-event-applicant_refused = { $by } n’a pas donné de place à une personne inscrite
desk-event-place_offered = Une place libérée est réservée à une personne de la liste d’attente
desk-event-place_freed = Une place s’est libérée
desk-event-applicant_withdrawn = Une personne d’un groupe s’est désistée
desk-event-applicant_substituted = Une autre personne du groupe vient à la place
desk-event-logistics_answered = Les personnes retenues d’un groupe ont répondu à leurs questions
desk-event-applications_imported = Des inscriptions ont été importées d’un tableur
desk-event-applications_exported = Des inscriptions ont été exportées dans un tableur
desk-event-selection_published = { $by } a publié la sélection d’une agence
desk-event-participants_changed = La liste des participants d’une agence a changé après sa sélection
desk-other-event = { $by } : { $kind }
desk-go-left-out = Voir les raisons
desk-see-plan = Voir le planning en vigueur
desk-matter-no-plan-more = Établissez un planning, examinez-le, puis publiez-le.
desk-event-message_written = { $by } a écrit à plusieurs
desk-event-message_stopped = { $by } a arrêté un message avant son départ
desk-event-message_sent = Un message est parti vers la boîte d’envoi
desk-event-participants_exported = { $by } a extrait une liste de participants
desk-event-colleague_invited = { $by } a invité quelqu’un dans l’équipe d’une organisation
desk-event-invitation_withdrawn = { $by } a retiré une invitation
desk-event-invitation_accepted = { $whom } a accepté une invitation
desk-event-identifier_changed = { $by } a modifié les numéros de { $about }
desk-event-parent_changed = { $by } a modifié l’appartenance de { $about }
desk-event-stay_changed = { $by } a indiqué quand { $about } est présent(e)
desk-event-companion_declared = { $by } a indiqué qui accompagne { $about }
desk-event-companion_withdrawn = { $by } a indiqué que quelqu’un n’accompagne pas { $about }
