# De regels van de planning, en wat de planner zegt.
planning-rule-known = Bekende plaatsen en tijden
planning-rule-places-allowed = Toegelaten plaats
planning-rule-slots-allowed = Toegelaten tijdstip
planning-rule-fits-session = Binnen één sessie
planning-rule-part-of-day = Deel van de dag
planning-rule-forbidden-pair = Personen die elkaar niet ontmoeten
planning-rule-pins-hold = Beloftes gehouden
planning-rule-availability = Beschikbaarheid
planning-rule-one-place-at-a-time = Eén plaats tegelijk
planning-rule-travel-time = Reistijd
planning-rule-table-free = Vrije tafel
planning-rule-most-meetings = Maximumaantal ontmoetingen
planning-rule-order = Volgorde van ontmoetingen
planning-rule-roles = Rollen ingevuld
planning-rule-frozen = Gepubliceerde ontmoetingen behouden
planning-rule-every-wish = Elke wens toegekend
planning-rule-stretches-apart = Wachten eerlijk verdeeld

## Waaruit de score bestaat.
planning-part-granted = Toegekende ontmoetingen: { $count }
planning-part-below-least = Ontmoetingen onder iemands minimum: { $count }
planning-part-fair-persons = Punten verloren omdat sommige personen een kleiner deel krijgen dan andere: { $count }
planning-part-fair-organisations = Punten verloren omdat sommige organisaties een kleiner deel krijgen: { $count }
planning-part-fair-regions = Punten verloren omdat sommige gewesten een kleiner deel krijgen: { $count }
planning-part-fair-size-classes = Punten verloren omdat sommige grootteklassen een kleiner deel krijgen: { $count }
planning-part-idle-gaps = Lege tijdsloten tussen ontmoetingen: { $count }
planning-part-idle-stretches = Keren dat iemand wacht tussen twee ontmoetingen: { $count }
planning-part-place-changes = Plaatswissels binnen een sessie: { $count }
planning-part-travel-minutes = Minuten onderweg bij die wissels: { $count }
planning-part-days-changed = Dagen van personen die verschillen van de gepubliceerde planning: { $count }

## Wat de scheidsrechter in een planning vindt.
planning-finding-known = De planning noemt een tijdstip, een plaats of een ontmoeting die niet bestaat. { $meetings }
planning-finding-places-allowed = { $persons } horen niet in { $place } af te spreken ({ $slot }, tafel { $table }).
planning-finding-slots-allowed = { $persons } horen niet op dit tijdstip af te spreken: { $slot } ({ $place }, tafel { $table }).
planning-finding-fits-session = De ontmoeting van { $persons } om { $slot } ({ $place }) duurt langer dan de sessie.
planning-finding-part-of-day = { $persons } vroegen een ander deel van de dag dan { $slot } ({ $place }).
planning-finding-forbidden-pair = { $persons } mogen elkaar niet ontmoeten, maar doen dat om { $slot } ({ $place }).
planning-finding-pins-hold = De ontmoeting van { $persons } staat niet waar ze beloofd is ({ $slot }, { $place }).
planning-finding-availability = { $persons }: niet beschikbaar om { $slot } ({ $place }, tafel { $table }).
planning-finding-one-place-at-a-time = { $persons } zou om { $slot } in twee ontmoetingen tegelijk zitten: { $meetings } ({ $place }, tafel { $table }).
planning-finding-at-activity = { $persons } heeft om { $slot } een activiteit van het programma en kan niet in { $place } zijn.
planning-finding-travel-time = { $persons } kan niet op tijd in { $place } zijn voor { $slot }, of bij de volgende afspraak daarna.
planning-finding-table-free = Tafel { $table } in { $place } heeft om { $slot } twee ontmoetingen: { $meetings }.
planning-finding-table-closed = Er is om { $slot } geen tafel { $table } in { $place } voor { $persons }.
planning-finding-most-meetings = { $persons } heeft meer ontmoetingen dan afgesproken; één te veel is om { $slot } ({ $place }).
planning-finding-order = Deze ontmoetingen staan in de verkeerde volgorde: { $meetings } ({ $slot }, { $place }).
planning-finding-roles = In de ontmoeting { $meetings } ({ $slot }, { $place }) ontbreekt iemand voor een rol, of zit iemand die de rol niet kan opnemen: { $persons }.
planning-finding-frozen = { $meetings } staat niet zoals gepubliceerd, terwijl het te laat is om dat te wijzigen ({ $slot }, { $place }).
planning-finding-every-wish = De ontmoeting { $meetings } is niet toegekend, terwijl elke wens toegekend moet worden.
planning-finding-stretches-apart = Van { $persons } wacht de eerste te veel keren vaker tussen ontmoetingen dan de tweede.

## Waarom een wens niet werd toegekend.
planning-reason-blocked = { $candidates ->
    [one] Eén uur zou passen, maar daar staat iets in de weg.
   *[other] { $candidates } uren zouden passen, maar bij elk staat iets in de weg.
}
planning-reason-nowhere = Er is geen tafel open waar en wanneer dat mag.
planning-reason-not-worth = { $open ->
    [one] Op één tijdstip zou het passen; niets staat in de weg, maar zonder dit gesprek is de planning als geheel { $points } punten meer waard.
   *[other] Op { $open } manieren zou het passen; niets staat in de weg, maar zonder dit gesprek is de planning als geheel { $points } punten meer waard.
}
planning-reason-not-found = { $open ->
    [one] Het past op één tijdstip en brengt { $points } punten op: plan opnieuw, en langer.
   *[other] Het past op { $open } manieren en brengt { $points } punten op: plan opnieuw, en langer.
}
planning-nearest = Het dichtst erbij komt { $slot } ({ $place }). { $count ->
    [one] Daar staat één ding in de weg:
   *[other] Daar staan { $count } dingen in de weg:
}
planning-obstacle-place = Deze plaats werd niet gevraagd.
planning-obstacle-time = Dit tijdstip werd niet gevraagd.
planning-obstacle-part-of-day = Er werd een ander deel van de dag gevraagd.
planning-obstacle-short = De sessie eindigt vóór het gesprek zou eindigen.
planning-obstacle-forbidden = { $person } en { $other } mogen elkaar niet ontmoeten.
planning-obstacle-promised = Het gesprek kreeg een ander tijdstip of een andere plaats beloofd.
planning-obstacle-frozen = Wat zo vroeg begint, blijft zoals gepubliceerd.
planning-obstacle-away = { $person } is er niet op { $slot }.
planning-obstacle-activity = { $person } is dan bij een activiteit: { $activity }.
planning-obstacle-activity-far = { $person } zou er niet op tijd kunnen zijn, voor of na een activiteit: { $activity }.
planning-obstacle-meeting = { $person } heeft dan een ander gesprek: { $other }.
planning-obstacle-meeting-far = { $person } zou er niet op tijd kunnen zijn, voor of na een ander gesprek: { $other }.
planning-obstacle-tables = Op { $slot } zijn alle tafels bezet.
planning-obstacle-most = { $person } heeft al zoveel gesprekken als afgesproken.
planning-obstacle-most-of-day = { $person } heeft die dag al zoveel gesprekken als afgesproken.
planning-obstacle-order = De volgorde zou niet kloppen met: { $other }.
planning-obstacle-nobody = Voor een van de rollen blijft niemand over.
planning-reason-known = { $count } van { $candidates }: staat niet in het probleem.
planning-reason-places-allowed = { $count } van { $candidates }: de plaats is niet toegelaten.
planning-reason-slots-allowed = { $count } van { $candidates }: het tijdstip is niet toegelaten.
planning-reason-fits-session = { $count } van { $candidates }: de sessie eindigt voor de ontmoeting gedaan is.
planning-reason-part-of-day = { $count } van { $candidates }: er werd een ander deel van de dag gevraagd.
planning-reason-forbidden-pair = { $count } van { $candidates }: { $persons } mogen elkaar niet ontmoeten.
planning-reason-pins-hold = { $count } van { $candidates }: er is een ander tijdstip of een andere plaats beloofd.
planning-reason-availability = { $persons }: niet aanwezig op { $count } van de { $candidates } passende uren.
planning-reason-one-place-at-a-time = { $persons }: in een ontmoeting of bij een activiteit op { $count } van de { $candidates } passende uren.
planning-reason-travel-time = { $persons }: ervoor of erna te ver weg, op { $count } van de { $candidates } passende uren.
planning-reason-table-free = Alle tafels zijn bezet op { $count } van de { $candidates } passende uren.
planning-reason-most-meetings = { $persons }: al zoveel ontmoetingen als afgesproken, op { $count } van de { $candidates } passende uren.
planning-reason-order = { $count } van { $candidates }: een ontmoeting die ervoor of erna moet komen, staat in de weg.
planning-reason-roles = { $count } van { $candidates }: er blijft niemand over die elke rol kan opnemen.
planning-reason-frozen = { $count } van { $candidates }: wat zo snel begint, is gepubliceerd en wijzigt niet meer.
planning-reason-every-wish = { $count } van { $candidates }: elke wens moet toegekend worden.
planning-reason-stretches-apart = { $count } van { $candidates }: iemand zou veel vaker wachten dan anderen.
planning-fix-more-tables = Mogelijk op { $slot } met één tafel meer ({ $place }).
planning-fix-raise-most = Mogelijk op { $slot } ({ $place }) als { $person } één ontmoeting meer aanvaardt.
planning-fix-be-there = Mogelijk als { $person } aanwezig zou zijn op { $slot } ({ $place }).
planning-fix-raise-most-of-day = Mogelijk op { $slot } ({ $place }) als { $person } die dag nog één gesprek aanvaardt.
planning-fix-leave-activity = Mogelijk op { $slot } ({ $place }) als { $person } een activiteit laat vallen: { $activity }.
planning-fix-part-of-day = Mogelijk op { $slot } ({ $place }) als elk deel van de dag goed is.
planning-fix-time = Mogelijk op { $slot } ({ $place }) als dat tijdstip goed is.
planning-fix-place = Mogelijk op { $slot } ({ $place }) als die plaats goed is.
planning-fix-promise = Mogelijk op { $slot } ({ $place }) als dat tijdstip en die plaats beloofd worden.
planning-fix-together = Mogelijk op { $slot } ({ $place }), als dit alles samen verandert:
planning-change-more-tables = Eén tafel meer op { $slot }.
planning-change-raise-most = { $person } aanvaardt nog één gesprek.
planning-change-raise-most-of-day = { $person } aanvaardt die dag nog één gesprek.
planning-change-be-there = { $person } is er op { $slot }.
planning-change-leave-activity = { $person } laat een activiteit vallen: { $activity }.
planning-change-part-of-day = Elk deel van de dag is goed.
planning-change-time = Dat tijdstip is goed.
planning-change-place = Die plaats is goed.
planning-change-promise = Het gesprek krijgt dat tijdstip en die plaats beloofd.
planning-remedy-moved = { $count ->
    [one] Een ander gesprek schuift daarvoor op: { $meetings }.
   *[other] { $count } andere gesprekken schuiven daarvoor op: { $meetings }.
}
planning-remedy-given-up = { $count ->
    [one] Een ander gesprek valt weg, dat niet meer waard is: { $meetings }.
   *[other] { $count } andere gesprekken vallen weg, geen ervan meer waard: { $meetings }.
}
planning-remedy-lost = De planning als geheel is dan { $points } punten minder waard.

## Wat verschilt tussen twee planningen.
planning-difference-moved = { $meeting }: van { $old-slot } ({ $old-place }, tafel { $old-table }) naar { $slot } ({ $place }, tafel { $table }).
planning-difference-dropped = { $meeting }: vervalt op { $slot } ({ $place }).
planning-difference-added = { $meeting }: nieuw op { $slot } ({ $place }, tafel { $table }).
planning-difference-exchanged = { $meeting } op { $slot } ({ $place }): { $persons } in plaats van { $old-persons }.
planning-difference-table = { $meeting } op { $slot } ({ $place }): tafel { $table } in plaats van { $old-table }.

## Wat er mis is met een probleem of een bestand.
planning-fault-not-json = { $path }: dit is geen JSON.
planning-fault-too-deep = { $path }: lijsten en objecten zitten te diep in elkaar.
planning-fault-file-too-large = { $path }: het bestand is groter dan { $megabytes } MiB.
planning-fault-wrong-format = { $path }: het formaat hoort “{ $expected }” te zijn.
planning-fault-unknown-field = { $path }: het formaat kent geen veld “{ $name }”.
planning-fault-missing-field = { $path }: het veld “{ $name }” ontbreekt.
planning-fault-duplicate-field = { $path }: het veld “{ $name }” staat hier twee keer.
planning-fault-wrong-type = { $path }: dit is niet het soort waarde dat hier hoort.
planning-fault-out-of-range = { $path }: het getal hoort tussen { $least } en { $most } te liggen.
planning-fault-too-many = { $path }: de lijst is langer dan { $limit }.
planning-fault-too-big = { $path }: het probleem is in zijn geheel te groot om te plannen.
planning-fault-empty-set = { $path }: hier hoort iets in te staan.
planning-fault-blank-id = { $path }: de id is leeg.
planning-fault-duplicate-id = { $path }: “{ $id }” is al eerder gebruikt.
planning-fault-unknown-reference = { $path }: er is geen “{ $id }”.
planning-fault-wrong-length = { $path }: de lijst hoort { $expected } elementen te hebben.
planning-fault-ends-before-start = { $path }: het einde komt niet na het begin.
planning-fault-session-not-in-order = { $path }: de tijdsloten van sessie “{ $session }” horen op één dag op elkaar te volgen.
planning-fault-slot-in-break = { $path }: dit tijdslot ligt in een pauze van sessie “{ $session }”, waar een langere ontmoeting doorheen kan lopen.
planning-fault-overlapping-slots = { $path }: er zijn tafels open in “{ $slot }” en “{ $other }”, die elkaar overlappen.
planning-fault-travel-to-itself = { $path }: de weg van een plaats naar zichzelf hoort 0 minuten te duren.
planning-fault-person-twice = { $path }: “{ $person }” wordt twee keer genoemd.
planning-fault-too-few-persons = { $path }: een ontmoeting vraagt minstens twee personen.
planning-fault-nobody-for-role = { $path }: niemand kan deze rol opnemen.
planning-fault-table-without-place = { $path }: een tafel kan alleen met tijdstip en plaats worden beloofd.
planning-fault-table-not-open = { $path }: tafel { $table } is beloofd, maar dan zijn er maar { $open } open.
planning-fault-pinned-twice = { $path }: iemand of een tafel is hier en aan “{ $other }” tegelijk beloofd.
planning-fault-too-many-pinned = { $path }: er zijn hier meer ontmoetingen beloofd dan de { $open } tafels die er zijn.
planning-fault-pinned-over-most = { $path }: er zijn aan “{ $person }” meer ontmoetingen beloofd dan het maximum.
planning-fault-pinned-too-far = { $path }: dit is niet op tijd bereikbaar vanuit “{ $other }”, dat ook beloofd is.
planning-fault-pinned-out-of-order = { $path }: dit is beloofd voor het einde van “{ $other }”, waar het op moet volgen.
planning-fault-order-cycle = { $path }: elk van deze moet na een ander ervan komen: { $wishes }.
planning-fault-least-over-most = { $path }: het gewenste minimum is groter dan het toegelaten maximum.

# Waarom er helemaal geen planning is: dit gaat niet samen.
planning-impossible-granted = De ontmoeting “{ $meeting }” moet doorgaan.
planning-impossible-tables = Om { $slot } zijn in { $place } maar { $tables } tafels open.
planning-impossible-order = “{ $after }” moet na het einde van “{ $before }” komen.
planning-impossible-most = { $person } mag niet meer ontmoetingen hebben dan toegestaan.
planning-impossible-apart = Twee personen mogen hoogstens { $count } keer verschillen in hoe vaak ze wachten.
planning-impossible-together = Alle regels en eisen van het probleem samen; een kleinere reden is niet gevonden.
