# Chiffres : comment ils se disent, et la page de l’organisateur.
figures-exact = { $number }
figures-about = environ { $number }
figures-more-than = plus de { $number }
figures-nearly = près de { $number }
figures-word-about = environ
figures-word-more-than = plus de
figures-word-nearly = près de
figures-percent = { $number } %
figures-rank = nº { $number }
figures-euros = { $size ->
    [million] { $number } millions d’euros
    [billion] { $number } milliards d’euros
    [trillion] { $number } billions d’euros
   *[one] { $number } euros
}
figures-dollars = { $size ->
    [million] { $number } millions de dollars
    [billion] { $number } milliards de dollars
    [trillion] { $number } billions de dollars
   *[one] { $number } dollars
}
figures-name-participants = participants
figures-name-companies = entreprises
figures-name-federations_and_chambers = fédérations et chambres de commerce
figures-name-academic_institutions = institutions académiques
figures-name-activities = activités
figures-name-b2b_meetings = rencontres B2B
figures-title = Chiffres publiés
figures-explained = Les inscriptions continuent après la publication d’un chiffre. Ce qui est publié reste ; l’écart figure ici, afin de pouvoir répondre à toute question.
figures-none = Aucun chiffre n’a été publié
figures-none-how = Les chiffres viennent avec les tableaux de la mission, chacun avec sa nuance, sa date et sa source.
figures-what = Ce qui est compté
figures-printed = Publié
figures-printed-on = Le
figures-printed-by = Par
figures-counted = Compté à présent
figures-difference = Écart
figures-standing = Situation
figures-standing-true = Toujours exact
figures-standing-moved = Le décompte a changé
figures-standing-replaced = Remplacé par un chiffre ultérieur
figures-refused-untrue = Le chiffre « { $figure } » ne peut être publié sous la forme « { $qualifier ->
    [about] environ { $said }
    [more_than] plus de { $said }
    [nearly] près de { $said }
   *[exact] { $said }
} » : le décompte donne { $exact }.
figures-refused-no-source = Le chiffre « { $figure } » n’a pas de source. Indiquez-en une, afin que le lecteur puisse vérifier.
