# Was eine Botschaft oder ein Konsulat von der Etappe sieht, die dort empfangen wird.
posts-title = Die Etappe
posts-lead = Was in der Etappe stattfindet, die diese Vertretung empfängt, wo, und wer dabei ist. Andere Etappen stehen hier nicht. Alle Zeiten gelten am Ort.
posts-no-leg = Keine Etappe der Mission gehört Ihnen
posts-nothing = Für diese Etappe steht noch nichts im Programm.
posts-received = Empfangen von: { $post }.
posts-received-of = Empfangen von: { $post }, Teil von { $above }.
posts-people = { $count ->
    [0] noch niemand
    [one] eine Person
   *[other] { $count } Personen
}
posts-meetings-count = { $count ->
    [one] ein Gespräch
   *[other] { $count } Gespräche
}
posts-venues = Orte
posts-venue = Ort
posts-rooms = Räume
posts-capacity = Personen
posts-tables = Tische
posts-about = Wann und wo
posts-day = Tag
posts-hours = Uhrzeit
posts-kind = Art
posts-attending = Wer dabei ist
posts-attending-note = Mitglieder der offiziellen Delegation stehen hier nicht.
posts-nobody = Noch wird niemand erwartet.
posts-name = Name
posts-function = Funktion
posts-organisation = Organisation
posts-role = Rolle
posts-role-joins = nimmt teil
posts-role-opens = eröffnet
posts-role-speaks = spricht
posts-role-witnesses = ist Zeuge
posts-role-hosts = empfängt
posts-role-leads = leitet
posts-meetings = Gespräche
posts-table = Tisch
posts-asker = Hat gefragt
posts-asked = Wurde gefragt
