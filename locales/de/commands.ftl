# What the command line says.
commands-broken = Es ist ein Fehler aufgetreten: { $cause }
commands-unreadable = { $path } kann nicht gelesen werden: { $cause }.
commands-no-file = { $path } ist keine Datei.
commands-out-is-input = { $path } wird gelesen; schreiben Sie in eine andere Datei.
commands-out-is-other-out = { $path } ist zweimal genannt; geben Sie jeder Datei einen eigenen Namen.
commands-plan-of-another = Dieser Plan wurde für ein anderes Problem gemacht, oder das Problem hat sich seither geändert.
commands-unwritable = { $path } kann nicht geschrieben werden: { $cause }.
commands-folder-unwritable = In den Ordner { $path } kann nicht geschrieben werden: { $cause }. Nennen Sie einen anderen mit --data.
commands-bad-ca = { $file } enthält keine Zertifikate im PEM-Format.
commands-bad-oidc = --oidc-file enthält keine Liste von Anbietern: { $why }
commands-bad-smtp = --smtp nennt keinen Mailserver: Schreiben Sie smtps://benutzer:passwort@host, smtp://host:587 oder smtp://localhost:25?tls=none.
commands-open-password = --smtp würde ein Passwort über eine offene Leitung senden: Verwenden Sie smtps:// oder lassen Sie ?tls=none weg.
commands-bad-sender = --mail-from nennt keinen Absender: { $from }.
commands-no-role = Es gibt keine Rolle { $role }: Nennen Sie organiser, regional_officer oder protocol_officer.
commands-account-there = { $mail } hat schon ein Konto.
commands-bad-mail = { $mail } ist keine E-Mail-Adresse.
commands-account = { $mail } kann sich jetzt anmelden.
commands-no-account = Kein Konto meldet sich mit { $mail } an.
commands-factors-forgotten = Die Passkeys und der zweite Faktor von { $mail } sind entfernt und alle Sitzungen beendet. Mit der nächsten E-Mail ist die Anmeldung wieder möglich.
commands-key-file = Die Schlüsseldatei { $path } kann nicht gelesen oder angelegt werden: { $cause }.
commands-no-key = { $path } enthält keinen Schlüssel: Jede Zeile muss ein Schlüssel aus 64 hexadezimalen Ziffern sein.
commands-file-too-large = { $path } ist größer als { $most } MiB.
commands-file-refused = { $path } wird abgelehnt. { $why }
commands-tables-refused = Es wurde nichts geladen: Die Tabellen in { $path } stimmen nicht.
commands-database-newer = Die Datenbank stammt von einer neueren Version von Attaché (Schritt { $version }). Es wurde nichts geändert; bitte verwenden Sie diese Version.
commands-database-altered = Die Datenbank wurde mit einem anderen Text des Schritts { $version } angelegt. Es wurde nichts geändert. Eine Demonstration beginnt mit --fresh von vorn.
commands-database-away = Die Datenbank ist nicht erreichbar: { $cause }
commands-no-instance = In { $path } gibt es keine Instanz. Beginnen Sie mit „attache migrate“ oder „attache demo“.
commands-no-mission = Hier gibt es keine Mission namens „{ $mission }“.
commands-port-in-use = Port { $port } ist belegt. Wählen Sie einen anderen mit --port oder 0 für irgendeinen freien.
commands-port-refused = Port { $port } kann unter dieser Adresse nicht geöffnet werden. Wählen Sie andere mit --port und --listen.
commands-fresh-needs-folder = --fresh verwirft, was in einem Ordner liegt; leeren Sie eine PostgreSQL-Datenbank selbst.
commands-migrated = { $steps ->
    [0] Die Datenbank ist auf dem neuesten Stand.
    [one] Ein Schritt wurde ausgeführt.
   *[other] { $steps } Schritte wurden ausgeführt.
}
commands-backed-up = { $rows } Zeilen aus { $tables } Tabellen stehen in { $path }. Prüfsumme: { $digest }
commands-restored = { $rows } Zeilen aus { $tables } Tabellen wurden zurückgespielt; wer seither gelöscht wurde, ist wieder gelöscht. Prüfsumme der Kopie: { $digest }
commands-no-backup = { $path } ist keine Sicherung von Attaché.
commands-damaged-backup = { $path } ist beschädigt oder unvollständig: Die Prüfsumme stimmt nicht. Es wurde nichts geändert.
commands-not-empty = Die Datenbank ist nicht leer. Eine Sicherung wird nur in eine leere zurückgespielt: Nennen Sie mit --data einen anderen Ordner oder eine leere PostgreSQL-Datenbank.
commands-other-version = { $path } stammt von einer anderen Version von Attaché (Schritt { $version } des Schemas). Spielen Sie sie mit jener Version zurück und aktualisieren Sie die Datenbank danach mit „attache migrate“.
commands-loaded = Die Mission „{ $mission }“ wurde geladen.
commands-exported = Das Problem steht in { $problem }, die geltende Planung in { $plan }.
commands-exported-problem = Das Problem steht in { $problem }; es gilt noch keine Planung.
commands-progress = { $granted } Gespräche · Wert { $value } von höchstens { $bound } · Abstand { $gap }
commands-planned = { $meetings } von { $wishes } Wünschen haben einen Platz. Wert { $value }, höchstens { $bound } möglich, Abstand { $gap }. Die Planung steht in { $path }.
commands-checked = { $count ->
    [0] Die Planung hält jede Regel ein: { $meetings } Gespräche, Wert { $value }.
    [one] Eine Regel ist verletzt.
   *[other] { $count } Regeln sind verletzt.
}
commands-interrupted = Vor dem Ende angehalten; dies ist die bisher beste Planung.
commands-bound = Keine Planung erreicht mehr als { $bound }.
commands-no-wish = Das Problem hat keinen Wunsch „{ $wish }“.
commands-wish-granted = Der Wunsch „{ $wish }“ hat einen Platz in dieser Planung.
commands-plan-breaks-rules = Die Planung verletzt Regeln, daher ist es sinnlos zu fragen, was entfallen ist; „attache check“ nennt sie.
commands-no-remedy = Keine Änderung, die versucht wurde, schafft Platz dafür.
commands-explained-some = Die ersten { $most } sind gezeigt; --most zeigt mehr.
commands-left-out = { $wish } ({ $name })
commands-explained = { $count ->
    [0] Jeder Wunsch hat einen Platz.
    [one] Ein Wunsch entfällt.
   *[other] { $count } Wünsche entfallen.
}
commands-generated = Ein Problem mit { $persons } Personen und { $wishes } Wünschen steht in { $path }.
commands-converted = Das Problem mit { $persons } Personen und { $wishes } Wünschen steht in { $path }.
commands-converted-by-numbers = Dieses Format kennt keine Namen: Personen, Orte und Wünsche heißen dort nach ihrer Nummer.
commands-unsayable-dzn = .dzn kennt einen Tag mit Vormittag und Nachmittag, einen Ort, Gespräche von zwei Personen in einer Zeit, und nichts als dass jedes mit wenig Pausen stattfindet; dieses Problem sagt etwas anderes.
commands-unsayable = Dieses Problem sagt etwas, wofür mms-1 keine Worte hat.
commands-unsayable-weights = In mms-1 zählt eine Gewichtseinheit einen Punkt; hier zählt sie eine andere Zahl.
commands-unsayable-travel = In mms-1 kosten Minuten unterwegs nichts; hier schon.
commands-unsayable-mutual = In mms-1 zählt ein beiderseitiger Wunsch nicht mehr als ein anderer; hier schon.
commands-unsayable-slots = In mms-1 kann ein Wunsch nicht auf Zeiten oder Sitzungen beschränkt sein; hier ist es einer.
commands-unsayable-pins = In mms-1 ist eine Zusage eine Zeit und ein Ort; hier sagt eine mehr oder weniger zu.
commands-unsayable-roles = Vertretungen, die der Planer wählt, und Dolmetschende lassen sich in mms-1 nicht ausdrücken.
commands-unsayable-demands = Was jede Planung einhalten muss, etwa dass kein Wunsch entfällt, lässt sich in mms-1 nicht ausdrücken.
commands-unsayable-published = Eine veröffentlichte Planung lässt sich in mms-1 nicht ausdrücken.
commands-unsayable-fairness = Punkte für gleiche Anteile lassen sich in mms-1 nicht ausdrücken.
commands-plot-value = Wert
commands-plot-bound = Schranke
commands-plot-bound-title = Was keine Planung übertreffen kann
commands-plot-bound-summary = Nach { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
} steht fest, dass keine Planung mehr als { $bound } erreicht.
commands-repaired =
    { $hit ->
        [0] Niemand ist betroffen.
        [one] Eine Person ist betroffen.
       *[other] { $hit } Personen sind betroffen.
    } { $changed ->
        [0] Niemandes Tag ändert sich
        [one] Der Tag einer Person ändert sich
       *[other] Die Tage von { $changed } Personen ändern sich
    }, { $differences ->
        [0] kein Gespräch ist anders
        [one] ein Gespräch ist anders
       *[other] { $differences } Gespräche sind anders
    }, { $lost ->
        [0] keines entfällt.
        [one] eines entfällt.
       *[other] { $lost } entfallen.
    } Wert { $value }. Die neue Planung steht in { $path }.
commands-demands-open = Es wurde rechtzeitig keine Planung gefunden, die alles Geforderte tut; es wurde nichts geschrieben.
commands-impossible = Keine Planung kann alles Geforderte tun; es wurde nichts geschrieben. Ohne eines von diesen könnte es eine geben:
commands-forecast-needs = Eine Vorhersage braucht eine Problemdatei oder mindestens --tables, --slots, --persons und --wishes.
commands-forecast-nothing = Es gibt nichts vorherzusagen: Kein Tisch ist offen, oder es wird kein Wunsch erwartet (--wishes).
commands-forecast = Von { $wishes } Wünschen werden { $least } bis { $most } erfüllt ({ $low } bis { $high }), am wahrscheinlichsten { $likely }. In vier von fünf Missionen liegt es in diesem Bereich.
commands-forecast-scarce = Tische sind knapp: Sie sind { $used } der Zeit belegt. Mehr Tische oder Zeiten würden helfen.
commands-forecast-roomy = Die Tische sind { $used } der Zeit belegt: Mehr davon würden wenig helfen.
commands-forecast-corner = Zeiten \ Tische
commands-forecast-table = Anteil der { $wishes } Wünsche, der erfüllt wird, je nach Zeiten einer Sitzung (abwärts) und Tischen (seitwärts). In vier von fünf Missionen liegt er in diesem Bereich.
commands-plot-share-title = Anteil erfüllter Wünsche
commands-plot-share-summary = Mit { $first } Tischen werden am wahrscheinlichsten { $from } der Wünsche erfüllt, mit { $last } Tischen { $to }.
commands-plot-high = Höchstens, in vier von fünf Missionen
commands-plot-likely = Am wahrscheinlichsten
commands-plot-low = Mindestens, in vier von fünf Missionen
commands-plot-tables = Tische
commands-serving = Attaché läuft unter { $address } (Strg+C beendet es).
commands-demo-folder = Die Demonstration liegt in { $path }.
commands-doctor =
    { $engine }, { $missions ->
        [one] eine Mission
       *[other] { $missions } Missionen
    }; Aufgaben: { $waiting } wartend, { $given_up } aufgegeben; Briefe im Postausgang: { $letters }.
commands-doctor-tampered = Das Protokoll von { $scope } wurde in Zeile { $number } verändert.
commands-doctor-sound = Jede Zeile des Protokolls ist so, wie sie geschrieben wurde.
commands-unguarded = Die Datenbank weigert sich nicht, ihre Protokolle zu verändern: Der Trigger { $guard } fehlt oder ist abgeschaltet.
commands-no-head = Zeile { $line } von { $path } ist nicht der Kopf eines Protokolls: Name, Nummer und Siegel.
commands-summary =
    Belgische Wirtschaftsmission an die Westküste der Vereinigten Staaten, 5.–10. Oktober 2025.
    { $participants } Teilnehmende von { $companies } Unternehmen, { $federations } Verbänden und Handelskammern,
    { $academic } akademischen Einrichtungen und belgischen Verwaltungen; { $activities } Aktivitäten.
    { $meetings } von { $wishes } vereinbarten B2B-Gesprächen haben eine Uhrzeit und einen Tisch; { $left_out } entfallen, jedes mit seinem Grund.
    Wert { $value }; keine Planung kann { $bound } übertreffen: Diese liegt höchstens { $gap } unter dem Bestmöglichen.
commands-rehearse-day = Tag { $day }: { $begun } Anmeldungen begonnen, { $submitted } eingereicht; { $accepted } Personen angenommen, { $waiting } auf der Warteliste, { $offered } mit einem angebotenen Platz; { $letters } Briefe.
commands-rehearse-check = Die Probe hielt am Tag { $day } an, weil { $check } nicht gilt: { $found }
commands-rehearse-act = Die Probe hielt an, weil das Programm etwas anderes tat, als es musste: { $what }
commands-rehearse-differs = Die Mission endet nicht so, wie sie angekündigt wurde: { $what }
commands-rehearse-end =
    { $participants } Teilnehmer und { $companies } Unternehmen ({ $split }), { $federations } Verbände und Kammern, { $academic } Hochschulen.
    { $refused } Handlungen wurden abgelehnt, wie es sein muss; { $letters } Briefe, { $lines } Zeilen Verlauf, und jede Prüfung galt an jedem Abend.
    { $seconds } Sekunden. Fingerabdruck des Endzustands: { $digest }
