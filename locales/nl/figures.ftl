# Cijfers: hoe ze gezegd worden, en de pagina van de organisator.
figures-exact = { $number }
figures-about = ongeveer { $number }
figures-more-than = meer dan { $number }
figures-nearly = bijna { $number }
figures-word-about = ongeveer
figures-word-more-than = meer dan
figures-word-nearly = bijna
figures-percent = { $number } %
figures-rank = nr. { $number }
figures-euros = { $size ->
    [million] { $number } miljoen euro
    [billion] { $number } miljard euro
    [trillion] { $number } biljoen euro
   *[one] { $number } euro
}
figures-dollars = { $size ->
    [million] { $number } miljoen dollar
    [billion] { $number } miljard dollar
    [trillion] { $number } biljoen dollar
   *[one] { $number } dollar
}
figures-name-participants = deelnemers
figures-name-companies = bedrijven
figures-name-federations_and_chambers = federaties en kamers van koophandel
figures-name-academic_institutions = academische instellingen
figures-name-activities = activiteiten
figures-name-b2b_meetings = B2B-ontmoetingen
figures-title = Gepubliceerde cijfers
figures-explained = Inschrijvingen lopen door nadat een cijfer gedrukt is. Wat gedrukt is, blijft staan; het verschil staat hier, zodat een vraag erover beantwoord kan worden.
figures-none = Er is nog geen cijfer gepubliceerd
figures-none-how = Cijfers komen mee met de tabellen van de missie, elk met nuance, datum en bron.
figures-what = Wat geteld wordt
figures-printed = Gedrukt als
figures-printed-on = Op
figures-printed-by = Door
figures-counted = Nu geteld
figures-difference = Verschil
figures-standing = Stand
figures-standing-true = Klopt nog
figures-standing-moved = De telling is veranderd
figures-standing-replaced = Vervangen door een later cijfer
figures-refused-untrue = Het cijfer “{ $figure }” kan niet gepubliceerd worden als “{ $qualifier ->
    [about] ongeveer { $said }
    [more_than] meer dan { $said }
    [nearly] bijna { $said }
   *[exact] { $said }
}”: er werden er { $exact } geteld.
figures-refused-no-source = Het cijfer “{ $figure }” heeft geen bron. Vermeld er een, zodat een lezer het kan nagaan.
