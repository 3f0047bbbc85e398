# Demander un rendez-vous et y répondre.
requests-title = Demandes de rendez-vous
requests-with = Demande : { $name }
requests-new-title = Demander un rendez-vous
requests-ask = Demander un rendez-vous
requests-left = { $left ->
    [0] Toutes vos demandes sont utilisées. Une place se libère quand une demande est refusée, retirée ou sans réponse à temps.
    [one] Vous pouvez encore avoir une demande en cours.
   *[other] Vous pouvez encore avoir { $left } demandes en cours.
}
requests-sent = Envoyées
requests-received = Reçues
requests-none-sent = Pas encore de demande
requests-none-sent-why = Cherchez parmi les entreprises et organisations locales celles que vous aimeriez rencontrer. Les demandes acceptées sont planifiées autour de votre programme.
requests-none-received = Personne ne vous a encore sollicité
requests-none-received-why = Vous recevrez un courrier dès qu’un participant de la mission vous demandera un rendez-vous.

requests-state-asked = en attente de réponse
requests-state-accepted = acceptée
requests-state-declined = refusée
requests-state-withdrawn = retirée
requests-state-expired = sans réponse à temps

requests-priority-1 = un plus
requests-priority-2 = d’un certain intérêt
requests-priority-3 = utile
requests-priority-4 = important
requests-priority-5 = indispensable
requests-part-of-day-any = à toute heure
requests-part-of-day-morning = avant midi
requests-part-of-day-afternoon = après midi
requests-minutes = { $minutes } minutes
requests-answer-until = réponse attendue avant le { $when }
requests-placed = planifiée

requests-search = Qui aimeriez-vous rencontrer ?
requests-search-hint = Un nom, une ville, un domaine ou ce que vous cherchez.
requests-search-button = Chercher
requests-nobody = Aucune personne trouvée
requests-nobody-why = Essayez moins de mots, ou un mot plus général.
requests-more = { $count ->
    [one] Et encore une personne : ajoutez un mot pour préciser.
   *[other] Et encore { $count } personnes : ajoutez un mot pour préciser.
}
requests-choose = Demander
requests-seeks = Cherche : { $need }
requests-choose-somebody = Choisissez quelqu’un
requests-choose-other = Choisir quelqu’un d’autre
requests-see-first = Voir la demande

requests-field-to = Qui aimeriez-vous rencontrer ?
requests-field-priority = À quel point souhaitez-vous ce rendez-vous ?
requests-field-priority-hint = Quand tout ne peut pas trouver place, le planning garde ce qui est le plus souhaité.
requests-field-length = Combien de temps ?
requests-field-part-of-day = À quel moment de la journée ?
requests-field-message = Message
requests-field-message-hint = De quoi aimeriez-vous parler ? { $most } caractères au plus ; seule la personne sollicitée le lit.
requests-send = Envoyer la demande

requests-error-to = Choisissez qui vous aimeriez rencontrer.
requests-error-priority = Choisissez à quel point vous souhaitez ce rendez-vous.
requests-error-length = Un rendez-vous dure { $short } ou { $long } minutes.
requests-error-part-of-day = Choisissez un moment de la journée.
requests-error-message-long = { $most } caractères au plus ; vous en avez écrit { $count }.
requests-error-message-control = Le message contient des caractères qui ne peuvent pas être affichés. Veuillez le retaper.

requests-refused-unknown = Ce choix ne correspond à personne dans cette mission. Veuillez choisir à nouveau.
requests-refused-oneself = Vous ne pouvez pas vous demander un rendez-vous à vous-même.
requests-refused-same-side = Vous êtes du même côté. Les demandes vont des participants de la mission aux organisations locales.
requests-refused-not-for-meetings = Les rencontres avec la délégation officielle passent par le protocole, pas par une demande.
requests-refused-already-open = Il y a déjà une demande en cours entre vous deux.
requests-refused-quota = Vous avez déjà { $quota } demandes en cours, le maximum par personne. Retirez-en une pour en envoyer une autre.
requests-refused-window-closed = La mission est terminée : plus aucun rendez-vous ne peut être demandé.
requests-refused-accepted = Cette demande a déjà été acceptée.
requests-refused-declined = Cette demande a déjà été refusée.
requests-refused-withdrawn = Cette demande a été retirée.
requests-refused-expired = Le délai pour répondre à cette demande est passé.
requests-refused-placed = Cette rencontre figure dans le planning publié et ne peut plus être retirée ici. Adressez-vous à l’organisation de la mission.

requests-answer-note = Cette page répond à cette seule demande et à rien d’autre. Il ne vous faut pas de compte.
requests-answer-accepted = Merci, vous avez accepté. L’heure et la table suivront par courrier avec le planning publié.
requests-accept = Accepter
requests-decline = Refuser
requests-withdraw = Retirer la demande
requests-seat = { $day }, { $hours } ({ $city }), table { $table }, { $place }
requests-left-out = pas de place dans le planning
requests-next-asked = Envoyée à { $name }. Vous recevrez un courrier avec la réponse.
requests-next-accepted = Acceptée. Il n’y a plus rien à faire : l’heure et la table viennent avec le prochain planning.
requests-next-left-out = Acceptée, mais le planning en vigueur n’a pas de place pour cette rencontre. Un planning ultérieur en trouvera peut-être une ; vous en recevrez la nouvelle. L’organisation de la mission sait ce qui fait obstacle.
requests-to-my-day = Vers ma journée
requests-what = Ce qui est demandé
requests-wanted = Souhait
requests-length = Durée
requests-time-of-day = Moment de la journée
requests-happened = Ce qui s’est passé
requests-clock = Heures à { $city }
requests-home-city = Bruxelles
requests-happened-asked = { $name } a demandé le rendez-vous
requests-happened-accepted = { $name } a accepté
requests-happened-declined = { $name } a refusé
requests-happened-withdrawn = { $name } a retiré la demande
requests-happened-expired = Aucune réponse n’est arrivée à temps
