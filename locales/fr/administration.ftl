# Le journal et la boîte d’envoi.
administration-history = Historique
administration-history-lead = Tout ce qui a été modifié, par qui et quand. Chaque ligne scelle toutes celles qui précèdent : aucune ne peut changer sans qu’on le voie. Les heures sont celles de Bruxelles.
administration-history-none = Il ne s’est encore rien passé
administration-history-none-more = Chaque changement de la mission laisse une ligne ici.
administration-sound = Le journal est intact : chaque sceau vient d’être recalculé.
administration-altered = Le journal a été altéré : à partir de la ligne { $number }, les sceaux ne tiennent pas. Prévenez aussitôt qui gère l’instance.
administration-line = Ligne { $number }, sceau { $seal }
administration-more = Montrer les précédents
administration-letters = Courriers
administration-letters-lead = Courriers dans la boîte d’envoi : { $written }. Encore à écrire : { $waiting }. Les heures sont celles de Bruxelles.
administration-letters-none = Pas encore de courriers
administration-letters-none-more = Qui reçoit une demande, une réponse ou une autre journée reçoit un courrier dans sa langue.
administration-letters-note = Ce que dit un courrier reste entre Attaché et sa lectrice ou son lecteur ; figurent ici l’objet, la langue et l’heure.
administration-language-en = anglais
administration-language-nl = néerlandais
administration-language-fr = français
administration-language-de = allemand
