# Accords : la liste publique et le registre.
agreements-title = Accords
agreements-explained = Ce qui a été signé pendant la mission, et ce qui était prévu ou annoncé autour d’elle. Les trois restent distincts : une annonce de la même semaine n’est pas un résultat de la mission.
agreements-register-title = Registre des accords
agreements-register-explained = Tout ce qui doit être signé, y compris sous embargo. Un embargo prend fin à son heure sans que personne n’intervienne.
agreements-none = Aucun accord n’est encore connu
agreements-none-how = Les accords viennent avec les tableaux de la mission, chacun avec ses parties et sa source.
agreements-source = Source :
agreements-embargo-until = Embargo jusqu’au { $day }, { $time } (Bruxelles)
agreements-refused-no-party = L’accord « { $agreement } » ne nomme aucun signataire. Indiquez au moins une partie.
agreements-refused-signed-without-day = L’accord « { $agreement } » est donné pour signé. Indiquez quel jour.
agreements-refused-no-source = L’accord « { $agreement } » n’a pas de source. Indiquez-en une.
agreements-count-signed = { $count ->
    [one] signé
   *[other] signés
}
agreements-count-planned = { $count ->
    [one] prévu
   *[other] prévus
}
agreements-count-announced = { $count ->
    [one] annoncé
   *[other] annoncés
}
agreements-count-postponed = { $count ->
    [one] reporté
   *[other] reportés
}
agreements-count-withdrawn = { $count ->
    [one] retiré
   *[other] retirés
}
agreements-heading-signed = Signés
agreements-heading-planned = Signature prévue
agreements-heading-announced = Annoncés autour de la mission
agreements-heading-postponed = Reportés
agreements-heading-withdrawn = Retirés
agreements-state-signed = signé
agreements-state-planned = prévu
agreements-state-announced = annoncé
agreements-state-postponed = reporté
agreements-state-withdrawn = retiré
agreements-kind-government = Protocole d’accord entre autorités
agreements-kind-institutional = Partenariat institutionnel
agreements-kind-academic = Partenariat académique
agreements-kind-research = Partenariat de recherche
agreements-kind-industrial = Coopération industrielle
agreements-kind-technology = Partenariat technologique
agreements-kind-cluster = Alliance de pôles
agreements-kind-cultural = Partenariat culturel
agreements-kind-distribution = Contrat de distribution
agreements-kind-investment = Investissement
agreements-kind-expansion = Expansion
agreements-kind-training = Programme de formation
agreements-kind-demonstration = Démonstration, pas un accord
agreements-direction-outbound = depuis la Belgique
agreements-direction-inbound = vers la Belgique
agreements-direction-exchange = dans les deux sens
agreements-attribution-signed_at = signé pendant la mission
agreements-attribution-result_of = résultat de la mission
agreements-attribution-announced_around = annoncé autour de la mission
