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
planning-rule-most-meetings = Maximum aantal gesprekken
planning-rule-order = Volgorde van gesprekken

## Waaruit de score bestaat.
planning-part-granted = Toegekende gesprekken: { $count }
planning-part-below-least = Gesprekken onder iemands minimum: { $count }
planning-part-idle-gaps = Lege tijdvakken tussen gesprekken: { $count }
planning-part-place-changes = Wissels van plaats binnen een sessie: { $count }
planning-part-travel-minutes = Minuten onderweg bij die wissels: { $count }

## Wat de scheidsrechter in een plan vindt.
planning-finding-known = Het plan noemt een tijdstip, een plaats of een gesprek dat niet bestaat. { $meetings }
planning-finding-places-allowed = { $persons } horen niet in { $place } af te spreken ({ $slot }, tafel { $table }).
planning-finding-slots-allowed = { $persons } horen niet op dit tijdstip af te spreken: { $slot } ({ $place }, tafel { $table }).
planning-finding-fits-session = Het gesprek van { $persons } om { $slot } ({ $place }) duurt langer dan de sessie.
planning-finding-part-of-day = { $persons } vroegen een ander deel van de dag dan { $slot } ({ $place }).
planning-finding-forbidden-pair = { $persons } mogen elkaar niet ontmoeten, maar doen dat om { $slot } ({ $place }).
planning-finding-pins-hold = Het gesprek van { $persons } staat niet waar het beloofd is ({ $slot }, { $place }).
planning-finding-availability = { $persons }: niet beschikbaar om { $slot } ({ $place }, tafel { $table }).
planning-finding-one-place-at-a-time = { $persons } zou om { $slot } in twee gesprekken tegelijk zitten: { $meetings } ({ $place }, tafel { $table }).
planning-finding-at-activity = { $persons } heeft om { $slot } een activiteit van het programma en kan niet in { $place } zijn.
planning-finding-travel-time = { $persons } kan niet op tijd in { $place } zijn voor { $slot }, of bij de volgende afspraak daarna.
planning-finding-table-free = Tafel { $table } in { $place } heeft om { $slot } twee gesprekken: { $meetings }.
planning-finding-table-closed = Er is om { $slot } geen tafel { $table } in { $place } voor { $persons }.
planning-finding-most-meetings = { $persons } heeft meer gesprekken dan afgesproken; één te veel is om { $slot } ({ $place }).
planning-finding-order = Deze gesprekken staan in de verkeerde volgorde: { $meetings } ({ $slot }, { $place }).

## Waarom een wens niet werd toegekend.
planning-reason-blocked = { $candidates ->
    [one] “{ $meeting }” heeft één mogelijk tijdstip en plaats, en daar staat iets in de weg.
   *[other] “{ $meeting }” heeft { $candidates } mogelijke tijdstippen en plaatsen, en bij elk staat iets in de weg.
}
planning-reason-nowhere = “{ $meeting }” heeft geen tijdstip en plaats: er is geen tafel open waar en wanneer het mag.
planning-reason-not-worth = { $open ->
    [one] “{ $meeting }” past op één plaats en tijdstip, maar het plan is in zijn geheel beter zonder.
   *[other] “{ $meeting }” past op { $open } manieren, maar het plan is in zijn geheel beter zonder.
}
planning-reason-known = { $count } van { $candidates }: staat niet in het probleem.
planning-reason-places-allowed = { $count } van { $candidates }: de plaats is niet toegelaten.
planning-reason-slots-allowed = { $count } van { $candidates }: het tijdstip is niet toegelaten.
planning-reason-fits-session = { $count } van { $candidates }: de sessie eindigt voor het gesprek gedaan is.
planning-reason-part-of-day = { $count } van { $candidates }: er werd een ander deel van de dag gevraagd.
planning-reason-forbidden-pair = { $count } van { $candidates }: { $persons } mogen elkaar niet ontmoeten.
planning-reason-pins-hold = { $count } van { $candidates }: er is een ander tijdstip of een andere plaats beloofd.
planning-reason-availability = { $count } van { $candidates }: niet beschikbaar: { $persons }.
planning-reason-one-place-at-a-time = { $count } van { $candidates }: al in een gesprek of bij een activiteit: { $persons }.
planning-reason-travel-time = { $count } van { $candidates }: te ver van wat ervoor of erna komt: { $persons }.
planning-reason-table-free = { $count } van { $candidates }: alle tafels zijn bezet.
planning-reason-most-meetings = { $count } van { $candidates }: al zoveel gesprekken als afgesproken: { $persons }.
planning-reason-order = { $count } van { $candidates }: een gesprek dat ervoor of erna moet komen, staat in de weg.
planning-fix-more-tables = Eén tafel meer in { $place } om { $slot } zou plaats maken.
planning-fix-raise-most = Als { $person } één gesprek meer aanvaardt, kan { $slot } in { $place }.
planning-fix-be-there = Als { $person } beschikbaar was, zou { $slot } in { $place } kunnen.
planning-fix-give-way = Als “{ $other }” plaats maakt, kan { $slot } in { $place }.

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
planning-fault-session-not-in-order = { $path }: de tijdvakken van sessie “{ $session }” horen op één dag op elkaar te volgen.
planning-fault-slot-in-break = { $path }: dit tijdvak ligt in een pauze van sessie “{ $session }”, waar een langer gesprek doorheen kan lopen.
planning-fault-overlapping-slots = { $path }: er zijn tafels open in “{ $slot }” en “{ $other }”, die elkaar overlappen.
planning-fault-travel-to-itself = { $path }: de weg van een plaats naar zichzelf hoort 0 minuten te duren.
planning-fault-person-twice = { $path }: “{ $person }” wordt twee keer genoemd.
planning-fault-too-few-persons = { $path }: een gesprek vraagt minstens twee personen.
planning-fault-table-without-place = { $path }: een tafel kan alleen met tijdstip en plaats worden beloofd.
planning-fault-table-not-open = { $path }: tafel { $table } is beloofd, maar dan zijn er maar { $open } open.
planning-fault-pinned-twice = { $path }: iemand of een tafel is hier en aan “{ $other }” tegelijk beloofd.
planning-fault-too-many-pinned = { $path }: er zijn hier meer gesprekken beloofd dan de { $open } tafels die er zijn.
planning-fault-pinned-over-most = { $path }: er zijn aan “{ $person }” meer gesprekken beloofd dan het maximum.
planning-fault-pinned-too-far = { $path }: dit is niet op tijd bereikbaar vanuit “{ $other }”, dat ook beloofd is.
planning-fault-pinned-out-of-order = { $path }: dit is beloofd voor het einde van “{ $other }”, waar het op moet volgen.
planning-fault-order-cycle = { $path }: elk van deze moet na een ander ervan komen: { $wishes }.
planning-fault-least-over-most = { $path }: het gewenste minimum is groter dan het toegelaten maximum.
