# Looking at the product as somebody else.
acting-title = Voir comme quelqu’un d’autre
acting-lead = Pour aider quelqu’un, voyez le produit comme cette personne le voit : pendant 15 minutes, sans rien modifier, et jamais ce qui est scellé, comme les dossiers de voyage. La personne voit que vous l’avez fait, et pourquoi.
acting-search = Nom
acting-search-button = Chercher
acting-nobody = Aucune personne trouvée
acting-nobody-more = Essayez une partie du nom. Les personnes qui voient plus que vous ne figurent pas dans la liste.
acting-account = À la place de qui
acting-more = { $count } autres personnes ne sont pas affichées ; tapez une plus grande partie du nom.
acting-begin = Commencer
acting-error-nobody = Choisissez quelqu’un de cette mission, autre que vous.
acting-error-sees-more = Cette personne voit plus que vous ; vous ne pouvez donc pas vous mettre à sa place.
acting-error-second-factor = Connectez-vous d’abord avec un second facteur : ce qui protège votre compte protège aussi le sien.
acting-error-already = Vous voyez déjà comme quelqu’un d’autre. Mettez-y fin d’abord.
acting-changes = Rien ne peut être modifié tant que vous voyez comme quelqu’un d’autre.
acting-sealed = Ceci n’est pas affiché tant que vous voyez comme quelqu’un d’autre : c’est réservé à cette personne, ou c’est plus que ce que vous pouvez voir vous-même.
