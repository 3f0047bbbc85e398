# Tabellen erin en eruit.
exchange-at-table = { $table }: { $what }
exchange-at-column = { $table }, kolom { $column }: { $what }
exchange-at-row = { $table }, regel { $row }: { $what }
exchange-at-cell = { $table }, regel { $row }, kolom { $column }: { $what }
exchange-and-more =
    { $count ->
        [one] Er is nog één fout.
       *[other] Er zijn nog { $count } fouten.
    }
exchange-folder-absent = De map { $folder } bestaat niet.
exchange-table-absent = de tabel ontbreekt.
exchange-table-unreadable = de tabel kan niet gelezen worden.
exchange-table-too-large = de tabel is groter dan 32 MB.
exchange-not-utf8 = de tabel is niet in UTF-8 geschreven; bewaar ze als “CSV UTF-8”.
exchange-semicolons = de cellen zijn gescheiden door puntkomma’s; bewaar de tabel met komma’s.
exchange-column-absent = de kolom ontbreekt.
exchange-column-unknown = deze tabel kent die kolom niet; is ze verkeerd gespeld?
exchange-column-twice = de kolom staat er twee keer.
exchange-wrong-cell-count = de regel telt { $cells } cellen, maar de tabel heeft { $columns } kolommen.
exchange-not-one-row = de tabel moet precies één regel onder de kop hebben; ze heeft er { $rows }.
exchange-no-rows = de tabel heeft geen regels.
exchange-empty = hier moet iets staan.
exchange-not-a-code = “{ $value }” is geen naam voor een regel; gebruik letters, cijfers en koppeltekens.
exchange-twice = “{ $value }” staat er twee keer.
exchange-not-one-of = “{ $value }” is hier niet bekend; mogelijk zijn { $known }.
exchange-unknown = “{ $value }” staat niet in { $table }.
exchange-not-a-mail-address = “{ $value }” is geen e-mailadres.
exchange-not-a-day = “{ $value }” is geen dag; schrijf die als 2025-10-06.
exchange-not-a-time = “{ $value }” is geen uur; schrijf het als 09:20.
exchange-not-a-local-time = “{ $value }” is geen dag met een uur; schrijf het als 2025-10-06T09:20.
exchange-not-a-moment = “{ $value }” is geen tijdstip; schrijf het in UTC, als 2025-10-06T07:20:00Z.
exchange-not-a-number = “{ $value }” is geen geheel getal van { $least } tot { $most }.
exchange-not-a-decimal = “{ $value }” is geen getal; schrijf het met een punt, als 37.79.
exchange-not-degrees = “{ $value }” ligt nergens op aarde; breedtegraden gaan tot 90, lengtegraden tot 180.
exchange-not-yes-or-no = “{ $value }” is noch “yes” noch “no”.
exchange-not-a-zone = “{ $value }” is geen tijdzone; schrijf ze als America/Los_Angeles.
exchange-end-before-start = het einde, { $end }, komt niet na het begin, { $start }.
exchange-legs-overlap = deze etappe begint voor de vorige voorbij is.
exchange-outside-mission = { $day } is geen dag van de missie.
exchange-venue-of-other-leg = “{ $venue }” hoort bij een andere etappe.
exchange-room-of-other-venue = “{ $room }” is een zaal van een andere locatie.
exchange-not-a-session = “{ $activity }” is geen B2B-sessie en heeft dus geen tijdsloten.
exchange-slots-absent = de B2B-sessie “{ $activity }” heeft hier geen regel met haar tijdsloten.
exchange-session-without-room = de sessie heeft geen zaal, dus staan haar tafels nergens.
exchange-too-few-tables = de zaal heeft { $tables } tafels, minder dan de sessie gebruikt.
exchange-slots-outside-activity = de tijdsloten beginnen voor de activiteit of eindigen erna.
exchange-oneself = niemand kan zichzelf om een ontmoeting vragen.
exchange-already-asked = er is al een open verzoek tussen deze twee.
exchange-too-long = de tekst telt meer dan { $most } tekens.
