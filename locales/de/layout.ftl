# Was jede Seite umgibt.
layout-skip = Zum Inhalt
layout-language = Sprache
layout-navigation = Hauptnavigation
layout-menu = Menü
layout-trail = Sie sind hier
layout-own-pages = Meine Seiten
layout-sign-out = Abmelden
layout-looking = { $by }, Sie sehen das als { $name }. Sie können nichts ändern.
layout-looking-end = Wieder Sie selbst sein
layout-sessions = Wo ich angemeldet bin
layout-sources = Die Angaben stammen aus öffentlichen Quellen, die jeweils genannt sind.
layout-demo = Dies ist eine Demonstration: Was als „erfunden“ gekennzeichnet ist, gibt es nicht.
layout-licence = Freie Software unter der EUPL 1.2
layout-invented = erfunden
layout-optional = (kann leer bleiben)
layout-form-errors = { $count ->
    [one] Ein Punkt zu korrigieren
   *[other] { $count } Punkte zu korrigieren
}
layout-views = Ansicht
layout-days = Tage
layout-journey = Die Reise
layout-as-table = Dasselbe als Tabelle
layout-seconds = Sekunden
layout-filter = Auswählen
layout-filter-apply = Anzeigen
layout-filter-all = Alles anzeigen
layout-shown-of = { $first } bis { $last } von { $count }
layout-pages = Seiten
layout-search = Suchen
