# Wat om elke pagina staat.
layout-skip = Naar de inhoud
layout-language = Taal
layout-navigation = Hoofdnavigatie
layout-menu = Menu
layout-trail = U bent hier
layout-own-pages = Mijn pagina’s
layout-sign-out = Afmelden
layout-looking = { $by }, u ziet dit als { $name }. U kunt niets wijzigen.
layout-looking-end = Weer uzelf zijn
layout-sessions = Waar ik ben aangemeld
layout-sources = De feiten komen uit openbare bronnen, vermeld waar ze staan.
layout-demo = Dit is een demonstratie: wat als “verzonnen” is aangeduid, bestaat niet.
layout-licence = Vrije software onder de EUPL 1.2
layout-invented = verzonnen
layout-optional = (mag leeg blijven)
layout-form-errors = { $count ->
    [one] Eén punt te verbeteren
   *[other] { $count } punten te verbeteren
}
layout-views = Weergave
layout-days = Dagen
layout-journey = De reis
layout-as-table = Hetzelfde als tabel
layout-seconds = Seconden
layout-filter = Kiezen
layout-filter-apply = Tonen
layout-filter-all = Alles tonen
layout-shown-of = { $first } tot { $last } van { $count }
layout-pages = Pagina’s
layout-search = Zoeken
