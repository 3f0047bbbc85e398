# Frais de participation, factures, notes de crédit et paiements.
invoices-title = Factures
invoices-number = Numéro
invoices-kind = Type
invoices-kind-invoice = Facture
invoices-kind-credit = Note de crédit
invoices-credits = Corrige la facture
invoices-issued-on = Date d’émission
invoices-due-on = Échéance
invoices-due-by = à payer au plus tard le { $day }
invoices-issued-at = établie le { $day }
invoices-buyer = Organisation
invoices-enterprise-number = Numéro d’entreprise
invoices-reference = Votre référence
invoices-reference-hint = Par exemple un numéro de bon de commande ; il figure sur la facture.
invoices-communication = Communication structurée
invoices-net = Total hors TVA
invoices-vat-percent = Taux de TVA en pour cent
invoices-vat = TVA
invoices-vat-at = TVA { $percent }
invoices-total = Total
invoices-open = Solde
invoices-paid = Payé
invoices-standing = Statut
invoices-standing-open = ouverte
invoices-standing-partly-paid = payée en partie
invoices-standing-overdue = échue
invoices-standing-paid = payée
invoices-standing-credited = créditée
invoices-standing-pay-back = à rembourser
invoices-standing-credit-note = note de crédit
invoices-total-open = à recevoir
invoices-total-overdue = dont échu
invoices-total-paid = reçu
invoices-waiting = { $count ->
    [0] Rien n’attend de facture ni de note de crédit.
    [one] { $count } inscription attend une facture ou une note de crédit.
   *[other] { $count } inscriptions attendent une facture ou une note de crédit.
}
invoices-search = Organisation, numéro ou communication
invoices-search-go = Chercher
invoices-filter = Filtrer
invoices-none = Aucune facture
invoices-none-why = Les factures apparaissent ici dès qu’elles sont établies. La recherche est peut-être trop étroite.
invoices-caption = { $count ->
    [one] { $count } document, le plus récent d’abord
   *[other] { $count } documents, les plus récents d’abord
}
invoices-export = Pour la comptabilité
invoices-export-note = Toutes les factures et notes de crédit que vous pouvez voir, une par ligne. L’historique note cette exportation.
invoices-export-csv = CSV
invoices-export-xlsx = XLSX
invoices-due-title = À facturer
invoices-due-lead = Ce que doivent les candidats retenus selon les règles publiées de leur appel. Vérifiez-le ici avant d’établir quoi que ce soit : une facture ne peut être modifiée, seulement corrigée par une note de crédit.
invoices-to-issue = Factures à établir
invoices-nothing-due = Rien à facturer
invoices-nothing-due-why = Les inscriptions apparaissent ici lorsque la sélection est publiée et que leur appel prévoit des frais de participation.
invoices-to-credit = Notes de crédit à confirmer
invoices-to-credit-lead = Quelqu’un s’est désisté après la facture. Le montant découle de la règle publiée de l’appel.
invoices-issue-sum = { $count ->
    [one] { $count } inscription, { $sum } au total.
   *[other] { $count } inscriptions, { $sum } au total.
}
invoices-issue-ticked = Établir toutes les factures cochées
invoices-issue-one = Établir seulement celle-ci
invoices-net-and-vat = { $net } et { $vat } de TVA
invoices-invoiced-already = { $sum } déjà facturés
invoices-no-address = aucune adresse indiquée
invoices-credit-why = { $count ->
    [0] plus personne ne participe ; { $invoiced } facturés, { $kept } restent dus
    [one] { $count } personne participe encore ; { $invoiced } facturés, { $kept } restent dus
   *[other] { $count } personnes participent encore ; { $invoiced } facturés, { $kept } restent dus
}
invoices-credit-confirm = Établir la note de crédit
invoices-refused-no-sender = { $agency } n’a pas encore indiqué qui envoie ses factures. Complétez-le d’abord.
invoices-refused-changed = Ce que doit { $name } a changé entre-temps. Rien n’a été établi ; vérifiez à nouveau.
invoices-refused-nothing-due = Plus rien n’est dû ici ; un collègue vous a peut-être devancé.
invoices-refused-nobody-ticked = Cochez au moins une inscription.
invoices-sender-title = Qui envoie les factures
invoices-sender-lead = Ceci figure sur chaque facture établie à partir de maintenant. Ce qui est établi reste inchangé.
invoices-sender-none = Aucune agence
invoices-sender-none-why = Une agence apparaît ici dès qu’elle a un appel dans cette mission.
invoices-sender-name = Nom sur la facture
invoices-sender-keep = Enregistrer
invoices-prefix = Lettres dans les numéros
invoices-prefix-hint = Deux à huit majuscules ou chiffres, comme FIT : la première facture de 2025 est alors 2025-FIT-0001.
invoices-street = Rue et numéro
invoices-postcode = Code postal
invoices-town = Commune
invoices-account-number = Numéro de compte (IBAN)
invoices-account-number-hint = Par exemple BE68 5390 0754 7034
invoices-vat-treatment = TVA sur les frais de participation
invoices-vat-treatment-hint = Votre agence le déclare elle-même. En cas de doute, demandez à votre comptabilité.
invoices-vat-none = Pas de TVA
invoices-vat-none-hint = L’agence agit en tant qu’autorité publique (article 6 du Code de la TVA).
invoices-vat-none-says = Aucune TVA n’est due : l’agence agit en tant qu’autorité publique (article 6 du Code de la TVA).
invoices-vat-standard = 21 %
invoices-vat-standard-hint = Le taux normal, ajouté aux frais de l’appel.
invoices-due-days = Jours avant l’échéance d’une facture
invoices-lines = Ce qui est facturé
invoices-line = Description
invoices-count = Quantité
invoices-each = Prix unitaire
invoices-amount = Montant
invoices-line-organisation = Frais de participation, { $mission } ({ $size })
invoices-line-organisation-early = Frais de participation, inscription anticipée, { $mission } ({ $size })
invoices-line-person = Frais de participation par personne, { $mission } ({ $size })
invoices-line-person-early = Frais de participation par personne, inscription anticipée, { $mission } ({ $size })
invoices-line-more-people = Participant supplémentaire
invoices-line-kept = Frais restant dus après un désistement, selon les règles de l’appel
invoices-line-change = { $count ->
    [one] Modification de la participation, { $mission } : { $count } personne participe
   *[other] Modification de la participation, { $mission } : { $count } personnes participent
}
invoices-line-refund = Remboursement après un désistement, selon les règles de l’appel
invoices-line-correction = Correction : { $why }
invoices-pay = Veuillez payer { $sum } au plus tard le { $day } sur le compte { $account } de { $name }, avec exactement cette communication structurée :
invoices-still-open = { $sum } restent à payer.
invoices-to-pay-back = { $sum } sont à rembourser.
invoices-of-invoice = Vers la facture { $number }
invoices-credited-by = Corrigée par :
invoices-payments = Paiements
invoices-payments-none = Aucun paiement n’a encore été noté.
invoices-payment-day = Jour du paiement
invoices-payment-amount = Montant en euros
invoices-payment-amount-hint = Avec un signe moins en cas de remboursement, par exemple −50.
invoices-payment-note = Noter le paiement
invoices-correct = Corriger une erreur
invoices-correct-lead = Une facture ne peut être modifiée. Une note de crédit l’annule en tout ou en partie et la mentionne.
invoices-credit-net = Montant à annuler, hors TVA
invoices-credit-reason = Motif
invoices-credit-why-hint = Il figure sur la note de crédit : écrivez-le dans la langue de la facture.
invoices-again = Et ensuite
invoices-again-owed = Il reste dû : une nouvelle facture suivra
invoices-again-waived = Il n’est plus dû
invoices-credit-issue = Établir la note de crédit
invoices-mine-none = Pas encore de facture
invoices-mine-none-why = Votre agence établit la facture dès que vous êtes retenu ; un courrier vous prévient. Indiquez déjà l’adresse.
invoices-address = Adresse pour la facture
invoices-address-lead = Le nom et le numéro d’entreprise sont ceux de l’inscription. Un changement vaut pour les factures non encore établies.
invoices-address-keep = Enregistrer l’adresse
invoices-error-required = Complétez ce champ.
invoices-error-control = Les retours à la ligne et autres caractères de commande ne sont pas admis ici.
invoices-error-long = Au maximum { $most } caractères ; vous en avez saisi { $count }.
invoices-error-prefix = Deux à huit majuscules ou chiffres, dont au moins une lettre.
invoices-error-prefix-taken = Une autre agence utilise déjà ces lettres.
invoices-error-account = Ce n’est pas un IBAN : les chiffres de contrôle ne correspondent pas.
invoices-error-vat = Choisissez l’une de ces possibilités.
invoices-error-due-days = Un nombre entier de jours, de 0 à { $most }.
invoices-error-payment-day = Un jour entre celui de la facture et aujourd’hui.
invoices-error-amount = Un montant en euros, par exemple 150 ou 150,50.
invoices-error-payment-much = C’est plus que le solde.
invoices-error-payment-back = C’est plus que ce qui a été payé.
invoices-error-credit-net = Un montant de 0,01 à ce qui reste de la facture, hors TVA.
invoices-error-again = Choisissez la suite.
