# Brieven aan velen.
messages-title = Berichten
messages-lead = Eén brief aan velen, ieder in de eigen taal. Vanaf meer dan { $most } personen moet een tweede medewerker bevestigen; elk bericht kan { $minutes } minuten lang worden tegengehouden.
messages-new = Aan velen schrijven
messages-none = Nog geen bericht
messages-none-more = Wat u hier schrijft, gaat als aparte brief naar de deelnemers die u kiest.
messages-to = { $count ->
    [one] Aan één persoon
   *[other] Aan { $count } personen
}
messages-state-asked = Wacht op een tweede medewerker
messages-state-held = Vertrekt zo dadelijk
messages-state-sent = Verzonden
messages-state-stopped = Tegengehouden
messages-everybody = Iedereen
messages-category = Wie
messages-region = Gewest
messages-placeholders = Deze velden staan voor iets van elke ontvanger:
messages-subject = Onderwerp in het { $language }
messages-body = Tekst in het { $language }
messages-look = Eerst bekijken
messages-send = Verzenden
messages-would-go = { $count ->
    [one] Het zou naar één persoon gaan.
   *[other] Het zou naar { $count } personen gaan.
}
messages-needs-second = Een tweede medewerker moet het bevestigen.
messages-as-read = { $language }: zoals de eerste van { $count } het leest
messages-recipients = Ontvangers
messages-written = Geschreven door
messages-goes = Vertrekt
messages-stop = Dit bericht tegenhouden
messages-waits-for-second = Een andere medewerker moet dit bericht bevestigen voor het vertrekt.
messages-please-confirm = { $count } personen. Gaat u ermee akkoord dat dit bericht naar hen vertrekt?
messages-confirm = Akkoord, verzenden
messages-refuse = Niet akkoord
messages-held = Het vertrekt over { $seconds } seconden. Tot dan kan het worden tegengehouden.
messages-subject-missing = Schrijf ook een onderwerp.
messages-body-missing = Schrijf ook de tekst.
messages-control-characters = Een onderwerp kan geen regeleinden bevatten.
messages-too-long = Hoogstens { $most } tekens; u gaf er { $typed } in.
messages-no-language = Schrijf het bericht in minstens één taal.
messages-unknown-placeholder = Er is geen veld “{ $field }”. Bedoelde u “{ $meant }”?
messages-protected-field = Het veld “{ $field }” mag niet per mail worden verzonden.
messages-too-late = Dit bericht is al vertrokken of werd tegengehouden.
messages-nobody = Niemand aan wie u mag schrijven past bij deze keuze, of niemand van hen heeft een e-mailadres.
