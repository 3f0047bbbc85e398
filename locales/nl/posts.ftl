# Wat een ambassade of consulaat ziet van de etappe die het ontvangt.
posts-title = De etappe
posts-lead = Wat er plaatsvindt in de etappe die deze post ontvangt, waar, en wie erbij is. Andere etappes staan hier niet. De uren zijn die ter plaatse.
posts-no-leg = Geen enkele etappe van de missie is de uwe
posts-nothing = Er staat nog niets op het programma van deze etappe.
posts-received = Ontvangen door: { $post }.
posts-received-of = Ontvangen door: { $post }, deel van { $above }.
posts-people = { $count ->
    [0] nog niemand
    [one] één persoon
   *[other] { $count } personen
}
posts-meetings-count = { $count ->
    [one] één gesprek
   *[other] { $count } gesprekken
}
posts-venues = Locaties
posts-venue = Locatie
posts-rooms = Zalen
posts-capacity = Personen
posts-tables = Tafels
posts-about = Wanneer en waar
posts-day = Dag
posts-hours = Uur
posts-kind = Soort
posts-attending = Wie erbij is
posts-attending-note = Leden van de officiële delegatie staan hier niet.
posts-nobody = Er wordt nog niemand verwacht.
posts-name = Naam
posts-function = Functie
posts-organisation = Organisatie
posts-role = Rol
posts-role-joins = neemt deel
posts-role-opens = opent
posts-role-speaks = spreekt
posts-role-witnesses = is getuige
posts-role-hosts = ontvangt
posts-role-leads = leidt
posts-meetings = Gesprekken
posts-table = Tafel
posts-asker = Gevraagd door
posts-asked = Gevraagd aan
