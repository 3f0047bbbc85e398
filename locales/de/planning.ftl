# Die Regeln der Planung, und was der Planer sagt.
planning-rule-known = Bekannte Orte und Zeiten
planning-rule-places-allowed = Zugelassener Ort
planning-rule-slots-allowed = Zugelassene Zeit
planning-rule-fits-session = Innerhalb einer Sitzung
planning-rule-part-of-day = Tageszeit
planning-rule-forbidden-pair = Getrennt zu haltende Personen
planning-rule-pins-hold = Zusagen gehalten
planning-rule-availability = Verfügbarkeit
planning-rule-one-place-at-a-time = Nur ein Ort zur selben Zeit
planning-rule-travel-time = Wegezeit
planning-rule-table-free = Freier Tisch
planning-rule-most-meetings = Höchstzahl der Gespräche
planning-rule-order = Reihenfolge der Gespräche
planning-rule-roles = Rollen besetzt
planning-rule-frozen = Veröffentlichte Gespräche beibehalten
planning-rule-every-wish = Jeder Wunsch gewährt
planning-rule-stretches-apart = Wartezeiten gleich verteilt

## Woraus sich die Wertung zusammensetzt.
planning-part-granted = Gewährte Gespräche: { $count }
planning-part-below-least = Gespräche, die jemandem zum Minimum fehlen: { $count }
planning-part-fair-persons = Verlorene Punkte, weil manche Personen einen kleineren Anteil bekommen als andere: { $count }
planning-part-fair-organisations = Verlorene Punkte, weil manche Organisationen einen kleineren Anteil bekommen: { $count }
planning-part-fair-regions = Verlorene Punkte, weil manche Regionen einen kleineren Anteil bekommen: { $count }
planning-part-fair-size-classes = Verlorene Punkte, weil manche Größenklassen einen kleineren Anteil bekommen: { $count }
planning-part-idle-gaps = Leere Zeitfenster zwischen Gesprächen: { $count }
planning-part-idle-stretches = Wartezeiten zwischen zwei Gesprächen: { $count }
planning-part-place-changes = Ortswechsel innerhalb einer Sitzung: { $count }
planning-part-travel-minutes = Minuten unterwegs bei diesen Wechseln: { $count }
planning-part-days-changed = Tage von Personen, die von der veröffentlichten Planung abweichen: { $count }

## Was der Schiedsrichter in einer Planung findet.
planning-finding-known = Die Planung nennt eine Zeit, einen Ort oder ein Gespräch, das es nicht gibt. { $meetings }
planning-finding-places-allowed = { $persons } sollen sich nicht an diesem Ort treffen: { $place } ({ $slot }, Tisch { $table }).
planning-finding-slots-allowed = { $persons } sollen sich nicht zu dieser Zeit treffen: { $slot } ({ $place }, Tisch { $table }).
planning-finding-fits-session = Das Gespräch von { $persons } ({ $slot }, { $place }) dauert länger als die Sitzung.
planning-finding-part-of-day = { $persons } haben um eine andere Tageszeit gebeten als { $slot } ({ $place }).
planning-finding-forbidden-pair = { $persons } dürfen sich nicht treffen, tun es aber: { $slot } ({ $place }).
planning-finding-pins-hold = Das Gespräch von { $persons } steht nicht dort, wo es zugesagt war ({ $slot }, { $place }).
planning-finding-availability = { $persons }: nicht verfügbar, { $slot } ({ $place }, Tisch { $table }).
planning-finding-one-place-at-a-time = { $persons } wäre in zwei Gesprächen zugleich, { $slot }: { $meetings } ({ $place }, Tisch { $table }).
planning-finding-at-activity = { $persons } hat eine Aktivität, { $slot }, und kann nicht an diesem Ort sein: { $place }.
planning-finding-travel-time = { $persons } kann nicht rechtzeitig dort sein ({ $place }, { $slot }) oder beim nächsten Termin danach.
planning-finding-table-free = Tisch { $table } ({ $place }) hat zwei Gespräche, { $slot }: { $meetings }.
planning-finding-table-closed = Es gibt keinen Tisch { $table } ({ $place }, { $slot }) für { $persons }.
planning-finding-most-meetings = { $persons } hat mehr Gespräche als vereinbart; eines zu viel: { $slot } ({ $place }).
planning-finding-order = Diese Gespräche stehen in der falschen Reihenfolge: { $meetings } ({ $slot }, { $place }).
planning-finding-roles = Im Gespräch „{ $meetings }“ ({ $slot }, { $place }) fehlt jemand für eine Rolle, oder jemand kann seine Rolle nicht übernehmen: { $persons }.
planning-finding-frozen = „{ $meetings }“ steht nicht wie veröffentlicht, obwohl es für eine Änderung zu spät ist ({ $slot }, { $place }).
planning-finding-every-wish = Das Gespräch „{ $meetings }“ ist nicht gewährt, obwohl jeder Wunsch gewährt werden muss.
planning-finding-stretches-apart = Von { $persons } wartet die erste Person viel öfter zwischen Gesprächen als die zweite.

## Warum ein Wunsch nicht erfüllt wurde.
planning-reason-blocked = { $candidates ->
    [one] Eine Zeit würde passen, doch ihr steht etwas im Weg.
   *[other] { $candidates } Zeiten würden passen, doch jeder steht etwas im Weg.
}
planning-reason-nowhere = Wo und wann es möglich wäre, ist kein Tisch offen.
planning-reason-not-worth = { $open ->
    [one] Zu einer Zeit würde es passen; nichts steht im Weg, aber ohne dieses Gespräch ist die Planung als Ganzes { $points } Punkte mehr wert.
   *[other] Auf { $open } Arten würde es passen; nichts steht im Weg, aber ohne dieses Gespräch ist die Planung als Ganzes { $points } Punkte mehr wert.
}
planning-reason-not-found = { $open ->
    [one] Es passt zu einer Zeit und brächte { $points } Punkte: erneut und länger planen.
   *[other] Es passt auf { $open } Arten und brächte { $points } Punkte: erneut und länger planen.
}
planning-nearest = Am nächsten liegt { $slot } ({ $place }). { $count ->
    [one] Dort steht eines im Weg:
   *[other] Dort stehen { $count } Dinge im Weg:
}
planning-obstacle-place = Dieser Ort wurde nicht gewünscht.
planning-obstacle-time = Diese Zeit wurde nicht gewünscht.
planning-obstacle-part-of-day = Eine andere Tageszeit wurde gewünscht.
planning-obstacle-short = Die Sitzung endet, bevor das Gespräch enden würde.
planning-obstacle-forbidden = { $person } und { $other } dürfen einander nicht treffen.
planning-obstacle-promised = Dem Gespräch wurde eine andere Zeit oder ein anderer Ort zugesagt.
planning-obstacle-frozen = Was so früh beginnt, bleibt wie veröffentlicht.
planning-obstacle-away = { $person } ist nicht da: { $slot }.
planning-obstacle-activity = { $person } ist dann bei einer Aktivität: { $activity }.
planning-obstacle-activity-far = { $person } könnte vor oder nach einer Aktivität nicht rechtzeitig da sein: { $activity }.
planning-obstacle-meeting = { $person } ist dann in einem anderen Gespräch: { $other }.
planning-obstacle-meeting-far = { $person } könnte vor oder nach einem anderen Gespräch nicht rechtzeitig da sein: { $other }.
planning-obstacle-tables = Alle Tische sind besetzt: { $slot }.
planning-obstacle-most = { $person } hat schon so viele Gespräche wie vereinbart.
planning-obstacle-most-of-day = { $person } hat an diesem Tag schon so viele Gespräche wie vereinbart.
planning-obstacle-order = Die Reihenfolge würde nicht stimmen mit: { $other }.
planning-obstacle-nobody = Für eine der Rollen bleibt niemand übrig.
planning-reason-known = { $count } von { $candidates }: nicht im Problem enthalten.
planning-reason-places-allowed = { $count } von { $candidates }: der Ort ist nicht zugelassen.
planning-reason-slots-allowed = { $count } von { $candidates }: die Zeit ist nicht zugelassen.
planning-reason-fits-session = { $count } von { $candidates }: die Sitzung endet vor dem Gespräch.
planning-reason-part-of-day = { $count } von { $candidates }: es wurde um eine andere Tageszeit gebeten.
planning-reason-forbidden-pair = { $count } von { $candidates }: { $persons } dürfen sich nicht treffen.
planning-reason-pins-hold = { $count } von { $candidates }: es wurde eine andere Zeit oder ein anderer Ort zugesagt.
planning-reason-availability = { $persons }: zu { $count } der { $candidates } passenden Zeiten nicht anwesend.
planning-reason-one-place-at-a-time = { $persons }: zu { $count } der { $candidates } passenden Zeiten in einem Gespräch oder bei einer Aktivität.
planning-reason-travel-time = { $persons }: zu { $count } der { $candidates } passenden Zeiten davor oder danach zu weit weg.
planning-reason-table-free = Zu { $count } der { $candidates } passenden Zeiten sind alle Tische besetzt.
planning-reason-most-meetings = { $persons }: bereits so viele Gespräche wie vereinbart, zu { $count } der { $candidates } passenden Zeiten.
planning-reason-order = { $count } von { $candidates }: ein Gespräch, das davor oder danach liegen muss, steht im Weg.
planning-reason-roles = { $count } von { $candidates }: es bleibt niemand, der jede Rolle übernehmen kann.
planning-reason-frozen = { $count } von { $candidates }: was so bald beginnt, ist veröffentlicht und ändert sich nicht mehr.
planning-reason-every-wish = { $count } von { $candidates }: jeder Wunsch muss gewährt werden.
planning-reason-stretches-apart = { $count } von { $candidates }: jemand würde viel öfter warten als andere.
planning-fix-more-tables = Möglich mit einem Tisch mehr: { $slot } ({ $place }).
planning-fix-raise-most = Möglich, wenn { $person } ein Gespräch mehr annähme: { $slot } ({ $place }).
planning-fix-be-there = Möglich, wenn { $person } anwesend wäre: { $slot } ({ $place }).
planning-fix-raise-most-of-day = Möglich: { $slot } ({ $place }), wenn { $person } an diesem Tag ein Gespräch mehr annähme.
planning-fix-leave-activity = Möglich: { $slot } ({ $place }), wenn { $person } auf eine Aktivität verzichtete: { $activity }.
planning-fix-part-of-day = Möglich: { $slot } ({ $place }), wenn jede Tageszeit recht wäre.
planning-fix-time = Möglich: { $slot } ({ $place }), wenn diese Zeit recht wäre.
planning-fix-place = Möglich: { $slot } ({ $place }), wenn dieser Ort recht wäre.
planning-fix-promise = Möglich: { $slot } ({ $place }), wenn diese Zeit und dieser Ort zugesagt werden.
planning-fix-together = Möglich: { $slot } ({ $place }), wenn sich all dies zusammen ändert:
planning-change-more-tables = Ein Tisch mehr: { $slot }.
planning-change-raise-most = { $person } nimmt ein Gespräch mehr an.
planning-change-raise-most-of-day = { $person } nimmt an diesem Tag ein Gespräch mehr an.
planning-change-be-there = { $person } ist da: { $slot }.
planning-change-leave-activity = { $person } verzichtet auf eine Aktivität: { $activity }.
planning-change-part-of-day = Jede Tageszeit ist recht.
planning-change-time = Diese Zeit ist recht.
planning-change-place = Dieser Ort ist recht.
planning-change-promise = Diese Zeit und dieser Ort werden dem Gespräch zugesagt.
planning-remedy-moved = { $count ->
    [one] Ein anderes Gespräch rückt dafür: { $meetings }.
   *[other] { $count } andere Gespräche rücken dafür: { $meetings }.
}
planning-remedy-given-up = { $count ->
    [one] Ein anderes Gespräch, das nicht mehr wert ist, fällt weg: { $meetings }.
   *[other] { $count } andere Gespräche, von denen keines mehr wert ist, fallen weg: { $meetings }.
}
planning-remedy-lost = Die Planung als Ganzes ist dann { $points } Punkte weniger wert.

## Was sich zwischen zwei Plänen unterscheidet.
planning-difference-moved = { $meeting }: von { $old-slot } ({ $old-place }, Tisch { $old-table }) auf { $slot } ({ $place }, Tisch { $table }).
planning-difference-dropped = { $meeting }: entfällt, { $slot } ({ $place }).
planning-difference-added = { $meeting }: neu, { $slot } ({ $place }, Tisch { $table }).
planning-difference-exchanged = { $meeting }, { $slot } ({ $place }): { $persons } statt { $old-persons }.
planning-difference-table = { $meeting }, { $slot } ({ $place }): Tisch { $table } statt { $old-table }.

## Was an einem Problem oder einer Datei nicht stimmt.
planning-fault-not-json = { $path }: das ist kein JSON.
planning-fault-too-deep = { $path }: Listen und Objekte sind zu tief verschachtelt.
planning-fault-file-too-large = { $path }: die Datei ist größer als { $megabytes } MiB.
planning-fault-wrong-format = { $path }: das Format sollte „{ $expected }“ sein.
planning-fault-unknown-field = { $path }: das Format kennt kein Feld „{ $name }“.
planning-fault-missing-field = { $path }: das Feld „{ $name }“ fehlt.
planning-fault-duplicate-field = { $path }: das Feld „{ $name }“ steht hier zweimal.
planning-fault-wrong-type = { $path }: das ist nicht die Art von Wert, die hier erwartet wird.
planning-fault-out-of-range = { $path }: die Zahl sollte zwischen { $least } und { $most } liegen.
planning-fault-too-many = { $path }: die Liste ist länger als { $limit }.
planning-fault-too-big = { $path }: das Problem ist insgesamt zu groß, um geplant zu werden.
planning-fault-empty-set = { $path }: hier sollte etwas stehen.
planning-fault-blank-id = { $path }: die Kennung ist leer.
planning-fault-duplicate-id = { $path }: „{ $id }“ wurde schon verwendet.
planning-fault-unknown-reference = { $path }: „{ $id }“ gibt es nicht.
planning-fault-wrong-length = { $path }: die Liste sollte { $expected } Einträge haben.
planning-fault-ends-before-start = { $path }: das Ende liegt nicht nach dem Anfang.
planning-fault-session-not-in-order = { $path }: die Zeitfenster der Sitzung „{ $session }“ sollten an einem Tag aufeinander folgen.
planning-fault-slot-in-break = { $path }: dieses Zeitfenster liegt in einer Pause der Sitzung „{ $session }“, durch die ein längeres Gespräch dauern kann.
planning-fault-overlapping-slots = { $path }: Tische sind offen in „{ $slot }“ und „{ $other }“, die sich überschneiden.
planning-fault-travel-to-itself = { $path }: der Weg von einem Ort zu sich selbst sollte 0 Minuten dauern.
planning-fault-person-twice = { $path }: „{ $person }“ wird zweimal genannt.
planning-fault-too-few-persons = { $path }: ein Gespräch braucht mindestens zwei Personen.
planning-fault-nobody-for-role = { $path }: Diese Rolle kann niemand übernehmen.
planning-fault-table-without-place = { $path }: ein Tisch kann nur mit Zeit und Ort zugesagt werden.
planning-fault-table-not-open = { $path }: Tisch { $table } ist zugesagt, aber dann sind nur { $open } offen.
planning-fault-pinned-twice = { $path }: jemand oder ein Tisch ist hier und für „{ $other }“ zur selben Zeit zugesagt.
planning-fault-too-many-pinned = { $path }: hier sind mehr Gespräche zugesagt, als es Tische gibt ({ $open }).
planning-fault-pinned-over-most = { $path }: „{ $person }“ sind mehr Gespräche zugesagt als die Höchstzahl.
planning-fault-pinned-too-far = { $path }: das ist von „{ $other }“, das auch zugesagt ist, nicht rechtzeitig zu erreichen.
planning-fault-pinned-out-of-order = { $path }: das ist vor dem Ende von „{ $other }“ zugesagt, auf das es folgen muss.
planning-fault-order-cycle = { $path }: jeder von diesen muss nach einem anderen davon kommen: { $wishes }.
planning-fault-least-over-most = { $path }: das gewünschte Minimum übersteigt die zulässige Höchstzahl.

# Warum es gar keinen Plan gibt: dies passt nicht zusammen.
planning-impossible-granted = Der Termin „{ $meeting }“ muss stattfinden.
planning-impossible-tables = In { $place } sind um { $slot } nur { $tables } Tische offen.
planning-impossible-order = „{ $after }“ muss nach dem Ende von „{ $before }“ kommen.
planning-impossible-most = { $person } darf nicht mehr Termine haben als erlaubt.
planning-impossible-apart = Zwei Personen dürfen sich höchstens um { $count } darin unterscheiden, wie oft sie warten.
planning-impossible-together = Alle Regeln und Forderungen des Problems zusammen; ein kleinerer Grund wurde nicht gefunden.
