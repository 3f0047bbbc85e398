# Zahlen: wie sie gesagt werden, und die Seite der Organisation.
figures-exact = { $number }
figures-about = rund { $number }
figures-more-than = mehr als { $number }
figures-nearly = fast { $number }
figures-word-about = rund
figures-word-more-than = mehr als
figures-word-nearly = fast
figures-percent = { $number } %
figures-rank = Nr. { $number }
figures-euros = { $size ->
    [million] { $number } Millionen Euro
    [billion] { $number } Milliarden Euro
    [trillion] { $number } Billionen Euro
   *[one] { $number } Euro
}
figures-dollars = { $size ->
    [million] { $number } Millionen Dollar
    [billion] { $number } Milliarden Dollar
    [trillion] { $number } Billionen Dollar
   *[one] { $number } Dollar
}
figures-name-participants = Teilnehmende
figures-name-companies = Unternehmen
figures-name-federations_and_chambers = Verbände und Handelskammern
figures-name-academic_institutions = akademische Einrichtungen
figures-name-activities = Aktivitäten
figures-name-b2b_meetings = B2B-Gespräche
figures-title = Veröffentlichte Zahlen
figures-explained = Anmeldungen gehen weiter, nachdem eine Zahl gedruckt ist. Gedrucktes bleibt stehen; die Abweichung steht hier, damit sich jede Nachfrage beantworten lässt.
figures-none = Es wurde noch keine Zahl veröffentlicht
figures-none-how = Zahlen kommen mit den Tabellen der Mission, jede mit Zusatz, Datum und Quelle.
figures-what = Was gezählt wird
figures-printed = Gedruckt als
figures-printed-on = Am
figures-printed-by = Von
figures-counted = Jetzt gezählt
figures-difference = Abweichung
figures-standing = Stand
figures-standing-true = Stimmt noch
figures-standing-moved = Die Zählung hat sich verändert
figures-standing-replaced = Durch eine spätere Zahl ersetzt
figures-refused-untrue = Die Zahl „{ $figure }“ kann nicht als „{ $qualifier ->
    [about] rund { $said }
    [more_than] mehr als { $said }
    [nearly] fast { $said }
   *[exact] { $said }
}“ veröffentlicht werden: Gezählt wurden { $exact }.
figures-refused-no-source = Die Zahl „{ $figure }“ hat keine Quelle. Nennen Sie eine, damit Lesende nachschlagen können.
