# Aufrufe zur Teilnahme, Bewerbungen und ihre Auswahl.
registration-moment = { $day }, { $hour } (Brüsseler Zeit)
registration-calls = Aufrufe zur Teilnahme
registration-calls-lead = Jede regionale Agentur wählt aus, wer mit der Mission reist. Hier steht, wonach sie auswählt, was sie fragt und bis wann.
registration-no-calls = Noch kein Aufruf
registration-no-calls-why = Die Aufrufe der Agenturen erscheinen hier, sobald es sie gibt.
registration-phase-coming = Noch nicht offen
registration-phase-open = Offen
registration-phase-closed = Geschlossen
registration-opens = Öffnet am { $when }
registration-closes = Offen bis { $when }
registration-closed = Geschlossen seit { $when }
registration-places = { $count ->
    [one] { $count } Platz
   *[other] { $count } Plätze
}
registration-places-name = Plätze
registration-most-people = Höchstzahl der Personen je Organisation
registration-offer-held = Ein angebotener Platz wird freigehalten für
registration-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
registration-fee-of = Teilnahmegebühr, { $size } (ohne MwSt.)
registration-size-sme = KMU
registration-size-large = Großunternehmen
registration-apply = Bewerben
registration-criteria = Wie ausgewählt wird
registration-criteria-caption = Kriterien und ihr Gewicht
registration-quotas-caption = Freigehaltene Plätze und Höchstzahl
registration-quota-group = Von wem
registration-quota-least = Mindestens
registration-quota-most = Höchstens
registration-counted-only = Wir schauen auch auf die Delegation als Ganzes, mit Antworten, die von niemandem gezeigt werden: nur wie viele Personen jede gaben, ab fünf Personen und in Fünferschritten.
registration-criterion = Kriterium
registration-weight = Gewicht
registration-asked = Was gefragt wird
registration-asked-accepted = Später, von den Angenommenen
registration-logistics-until = Zu beantworten bis { $when }.
registration-per-person = je Person
registration-only-if = je nach einer früheren Antwort
registration-mine = Meine Bewerbungen
registration-mine-none = Noch keine Bewerbung
registration-mine-none-why = Beginnen Sie unten eine: Was Sie eingeben, bleibt bei jedem Schritt erhalten, und Sie können später auf einem anderen Gerät fortfahren.
registration-open-calls = Offene Aufrufe
registration-begin = Beginnen
registration-unnamed = Organisation ohne Namen
registration-people-count = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
registration-state-draft = Entwurf
registration-state-submitted = Eingereicht
registration-state-withdrawn = Zurückgezogen
registration-standing-applied = In Prüfung
registration-standing-accepted = Angenommen
registration-standing-waiting = Warteliste
registration-standing-offered = Platz angeboten
registration-standing-refused = Nicht ausgewählt
registration-standing-withdrawn = Zurückgezogen
registration-decision-accept = Annehmen, nicht veröffentlicht
registration-decision-wait = Warteliste, nicht veröffentlicht
registration-decision-refuse = Ablehnen, nicht veröffentlicht
registration-people = Wer kommen würde
registration-comes-together = Sie kommen nur alle zusammen oder gar nicht.
registration-organisation = Die Organisation
registration-withdrawal = Zurückziehen
registration-withdrawal-why = Ihre Plätze gehen an die Warteliste. Das lässt sich nicht rückgängig machen; solange der Aufruf offen ist, können Sie sich neu bewerben.
registration-withdraw = Die Bewerbung zurückziehen
registration-next-withdrawn = Diese Bewerbung wurde zurückgezogen.
registration-next-accepted = Sie nehmen teil. { $agency } schreibt Ihnen wegen Reise und Hotel.
registration-next-waiting = Sie stehen auf der Warteliste von { $agency }. Wird ein Platz frei, wird er Ihnen angeboten.
registration-next-refused = { $agency } konnte Ihnen keinen Platz in dieser Mission geben.
registration-next-submitted = { $agency } hat Ihre Bewerbung. Sie hören davon, sobald die Auswahl veröffentlicht ist.
registration-offer = Bis { $when } wird ein Platz für { $names } freigehalten.
registration-offer-take = Annehmen
registration-offer-leave = Dem Nächsten überlassen
registration-step-organisation = Organisation
registration-step-people = Personen
registration-step-questions = Fragen
registration-step-review = Prüfen und einreichen
registration-hand-in-until = Einzureichen bis { $when }. Was Sie eingeben, bleibt bei jedem Schritt erhalten.
registration-hand-in = Einreichen
registration-go-on = Weiter
registration-keep = Für später aufheben
registration-field-name = Name der Organisation
registration-field-number = Unternehmensnummer
registration-field-number-hint = Zehn Ziffern, etwa 0123.456.749
registration-field-size = Größe
registration-field-size-hint = Ein KMU hat weniger als 250 Beschäftigte und höchstens 50 Millionen Euro Umsatz.
registration-field-city = Ort
registration-field-offer = Was Sie anbieten
registration-field-offer-hint = Zwei oder drei Sätze, höchstens 600 Zeichen; Teilnehmende und Gastgeber lesen sie.
registration-field-need = Was Sie suchen
registration-field-need-hint = Wen Sie treffen möchten, und wofür.
registration-people-most = Höchstens { $most } je Organisation. Die Agentur kann alle oder einige annehmen.
registration-person-number = Person { $number }
registration-remove-person = Person { $number } entfernen
registration-add-person = Person hinzufügen
registration-field-together = Wenn nicht alle angenommen werden können
registration-field-together-hint = Für einige ist manchmal Platz, wo für alle keiner ist.
registration-together-no = kommen einige von uns trotzdem
registration-together-yes = kommt niemand: alle zusammen oder gar nicht
registration-field-given = Vorname
registration-field-family = Familienname
registration-field-function = Funktion
registration-field-mail = E-Mail-Adresse
registration-field-phone = Telefon
registration-field-language = Sprache der Briefe
registration-field-first = Erster Tag
registration-field-last = Letzter Tag
registration-questions-lead = Manche Fragen erscheinen erst nach einer früheren Antwort: Gehen Sie weiter, und sie stehen hier.
registration-answer-yes = ja
registration-answer-no = nein
registration-review-open = In diesen Schritten fehlt etwas oder stimmt etwas nicht:
registration-consent-why = Die Agentur nutzt dies für die Auswahl und gibt Namen, Funktionen und Unternehmen der Angenommenen an die Organisatoren der Mission weiter. Sie können sich jederzeit zurückziehen.
registration-field-consent = Alle hier genannten Personen kennen diese Bewerbung und stimmen ihr zu.
registration-desk = Auswahl
registration-desk-lead = Niemand außerhalb der Agentur und der Koordination sieht eine Entscheidung, bevor sie veröffentlicht ist.
registration-quota = Plätze
registration-quota-caption = Vergebene Plätze, unveröffentlichte Entscheidungen eingeschlossen
registration-quota-bounds = Mindestens { $least }, höchstens { $most }
registration-counted-few = zu wenige Antworten für eine Aussage
registration-counted-about = { $what }: etwa { $count }
registration-of-whom = Agentur
registration-taken = Vergeben
registration-left = Frei
registration-queue = Bewerbungen
registration-queue-empty = Es wurde nichts eingereicht
registration-queue-empty-why = Bewerbungen erscheinen hier, sobald sie eingereicht sind; Entwürfe bleiben bei denen, die sie schreiben.
registration-gates-open = { $count ->
    [one] { $count } Prüfung offen
   *[other] { $count } Prüfungen offen
}
registration-gates-failed = { $count ->
    [one] { $count } Prüfung nicht bestanden
   *[other] { $count } Prüfungen nicht bestanden
}
registration-publication = Veröffentlichen
registration-publication-lead = Das Veröffentlichen macht die Angenommenen zu Teilnehmenden und schickt allen Betroffenen einen Brief. Nur eine neue Entscheidung hebt es auf.
registration-publication-preview =
    { $agency }: { $count ->
        [one] { $count } Entscheidung
       *[other] { $count } Entscheidungen
    } nicht veröffentlicht
registration-publish = Die Auswahl von { $agency } veröffentlichen
registration-places-taken = { $taken } von { $places } Plätzen sind vergeben.
registration-decision = Entscheidung
registration-decision-lead = Entscheiden Sie über jede Person. Es bleibt ein Entwurf, bis die Koordination es veröffentlicht.
registration-decide-accept = Annehmen
registration-decide-wait = Warteliste
registration-decide-refuse = Ablehnen
registration-decide = Die Entscheidung festhalten
registration-field-reason = Grund
registration-field-reason-hint = Nötig, wenn jemand abgelehnt wird; wer sich bewarb, sieht ihn nicht.
registration-reason-none = Keiner
registration-reason-capacity = Kein Platz mehr
registration-reason-balance = Ausgewogenheit der Gruppe
registration-reason-incomplete = Unvollständig
registration-reason-late = Zu spät
registration-reason-objection = Einwand eines Ministers
registration-gates = Prüfungen
registration-gate-registered = Als Unternehmen eingetragen
registration-gate-not_bankrupt = Nicht insolvent
registration-gate-no_sanction = Auf keiner Sanktionsliste
registration-gate-complete = Akte vollständig
registration-gate-state-passed = bestanden
registration-gate-state-failed = nicht bestanden
registration-gate-state-waived = erlassen
registration-gate-unseen = Noch nicht geprüft
registration-gate-note = Nachweis und Datum
registration-gate-set-passed = Bestanden
registration-gate-set-failed = Nicht bestanden
registration-gate-set-waived = Erlassen
registration-scores = Punkte
registration-scores-blind = Sie sehen die Punkte der anderen, sobald Ihre vergeben sind.
registration-scores-caption = Punkte je Gutachter, nach den Kriterien gewichtet
registration-reviewer = Gutachter(in)
registration-points = Punkte
registration-mean-spread = Mittel { $mean }, Spanne { $spread }
registration-give-points = Diese Punkte vergeben
registration-answers = Antworten
registration-error-required = Füllen Sie dies aus.
registration-error-control = Hier dürfen keine Zeilenumbrüche oder anderen Steuerzeichen stehen.
registration-error-long = Höchstens { $most } Zeichen; Sie haben { $count } eingegeben.
registration-error-mail = Das ist keine E-Mail-Adresse. Sie sieht aus wie name@beispiel.be.
registration-error-mail-two-at = Diese E-Mail-Adresse hat zwei @-Zeichen.
registration-error-phone = Eine Telefonnummer hat 6 bis 15 Ziffern.
registration-error-number-kbo = Das ist keine belgische Unternehmensnummer: Ihre zehn Ziffern stimmen nicht mit der Prüfzahl überein.
registration-error-choice = Wählen Sie eine davon.
registration-error-number = Geben Sie eine ganze Zahl im gefragten Bereich ein.
registration-error-date = Diesen Tag gibt es nicht.
registration-error-outside = Die Mission reist vom { $first } bis zum { $last }.
registration-error-before-start = Der letzte Tag liegt vor dem ersten.
registration-error-nobody = Nennen Sie mindestens eine Person.
registration-error-many = Höchstens { $most } Personen je Organisation.
registration-error-consent = Bestätigen Sie, dass alle zustimmen.
registration-error-points = Vergeben Sie 0 bis 5 Punkte für jedes Kriterium.
registration-refused-not-open = Dieser Aufruf ist noch nicht offen.
registration-refused-closed = Dieser Aufruf ist geschlossen.
registration-refused-colleague = Ihre Kollegin oder Ihr Kollege { $name } hat Ihre Organisation schon angemeldet.
registration-refused-somebody = Für diese Organisation gibt es schon eine Bewerbung. Die Agentur nimmt mit Ihnen Kontakt auf.
registration-refused-not-draft = Diese Bewerbung wurde eingereicht oder zurückgezogen und lässt sich nicht mehr ändern.
registration-refused-unfinished = In einem früheren Schritt fehlt etwas oder stimmt etwas nicht.
registration-refused-full = Es ist kein Platz mehr frei. Auf der Warteliste stünde diese Gruppe auf Platz { $place }.
registration-refused-gates = Zuerst muss jede Prüfung bestanden oder erlassen sein.
registration-refused-together = Sie kommen nur zusammen: Nehmen Sie alle an oder niemanden.
registration-refused-reason = Wählen Sie einen Grund für die Ablehnung.
registration-refused-nothing = Es gibt keine Entscheidung, die nicht veröffentlicht ist.
registration-refused-no-offer = Es wird kein Platz mehr angeboten.
registration-proposal = Vorschlag nach den Kriterien
registration-proposal-lead = Das schlagen Punkte, Plätze und Ausgewogenheit für die vor, über die noch nicht entschieden ist. Übernommen bleibt es ein Entwurf, den Sie ändern können.
registration-proposal-of = Vorschlag für { $agency }
registration-proposal-take = Als Entwurf übernehmen für { $agency }
registration-party = Organisation
registration-party-people = Personen
registration-party-in = Dabei
registration-party-why = Warum
registration-why-points = Die Punkte gehören zu den besten
registration-why-balance = Sonst hätte diese Größe zu wenige Plätze
registration-why-group_balance = Sonst hätte dieser Bereich oder diese Antwort zu wenige Plätze
registration-why-some_places = Für einige sind noch Plätze frei
registration-why-capacity = Es ist kein Platz mehr frei
registration-why-most_of_size = Diese Größe hat schon ihre Höchstzahl an Plätzen
registration-why-most_of_group = Dieser Bereich oder diese Antwort hat schon die Höchstzahl an Plätzen
registration-why-gates = Eine Prüfung ist offen oder nicht bestanden
registration-why-no_points = Noch hat niemand Punkte vergeben
registration-alike = Möglicherweise dieselben
registration-alike-caption = Bewerbungen, die von derselben Organisation oder denselben Personen sein können
registration-alike-this = Diese Bewerbung
registration-alike-number = Gleiche Unternehmensnummer
registration-alike-mail = Gleiche E-Mail-Adresse
registration-alike-name = Fast derselbe Name
registration-choose = Wählen Sie
registration-change-person = Abmelden oder jemand anderen schicken
registration-comes-instead = anstelle von { $name }
registration-substitute = Jemand anderes kommt stattdessen
registration-substitute-lead = Wer stattdessen kommt, erhält denselben Platz: Was darüber entschieden wurde, bleibt.
registration-substitute-do = Diese Person kommt stattdessen
registration-leaves = Diese Person kommt nicht
registration-leaves-lead = Hat diese Person einen Platz, so geht er an die Warteliste. Für die anderen Ihrer Organisation ändert sich nichts. Das lässt sich hier nicht rückgängig machen.
registration-leaves-reason = Grund
registration-leaves-do = Diese Person abmelden
registration-refused-no-place = Diese Person wurde nicht ausgewählt oder hat abgesagt: Niemand kann stattdessen kommen.
registration-refused-too-late = Es ist zu spät, um zu ändern, wer kommt. Wenden Sie sich an Ihre Agentur.
registration-logistics = Reise und Hotel: Fragen an die Angenommenen
registration-logistics-later = Dies wird gefragt, sobald jemand angenommen ist. Antworten ist möglich bis { $when }.
registration-logistics-over = Antworten war möglich bis { $when }. Teilen Sie { $agency } Änderungen mit.
registration-logistics-complete = Alles ist beantwortet. Sie können es ändern bis { $when }.
registration-logistics-missing = { $count ->
    [one] Es fehlt { $count } Antwort.
   *[other] Es fehlen { $count } Antworten.
} Antworten Sie bis { $when }; was Sie eingeben, bleibt erhalten.
registration-logistics-do = Antworten speichern
registration-refused-not-accepted = Von dieser Bewerbung ist noch niemand angenommen, daher wird nichts gefragt.
registration-refused-answers-closed = Es ist zu spät, diese Antworten hier zu ändern. Wenden Sie sich an Ihre Agentur.
registration-bulk = Eine Entscheidung über mehrere Bewerbungen
registration-bulk-lead = Kreuzen Sie oben Bewerbungen an, um über alle gleich zu entscheiden. Zuerst sehen Sie, was sich ändern würde.
registration-bulk-tick = Ankreuzen:
registration-bulk-decision = Entscheidung über die angekreuzten
registration-bulk-preview = Zeigen, was sich ändern würde
registration-bulk-why = Noch ist nichts entschieden. Was Sie speichern, bleibt ein Entwurf, bis die Koordination es veröffentlicht.
registration-bulk-lines = Was sich ändern würde
registration-bulk-caption = Jede Bewerbung, wie sie steht und wie sie stehen würde
registration-bulk-now = Jetzt
registration-bulk-then = Danach
registration-bulk-places = Belegte Plätze jetzt und danach, unveröffentlichte Entscheidungen inbegriffen
registration-bulk-do = { $count ->
    [one] { $count } Entscheidung als Entwurf speichern
   *[other] { $count } Entscheidungen als Entwürfe speichern
}
registration-bulk-back = Zurück, ohne zu entscheiden
registration-refused-nobody-ticked = Kreuzen Sie mindestens eine Bewerbung an.
registration-refused-no-decision = Wählen Sie, was über die angekreuzten entschieden wird.
registration-import-link = Aus einer Tabelle einlesen, als Tabelle ausgeben
registration-import = Einlesen und Ausgeben
registration-import-lead = Bewerbungen, die Sie per E-Mail in einer Tabelle erhielten: eine Zeile je Person, Zeilen mit derselben Unternehmensnummer sind eine Bewerbung. Sie sehen zuerst, was eingelesen würde.
registration-import-call = Aufruf
registration-import-file = Tabelle
registration-import-file-hint = CSV oder XLSX, höchstens 10 MiB
registration-import-upload = Ansehen
registration-import-no-file = Wählen Sie eine Datei.
registration-imports = Tabellen bisher
registration-import-done = { $count ->
    [one] { $count } Bewerbung wurde eingelesen.
   *[other] { $count } Bewerbungen wurden eingelesen.
}
registration-import-open = noch nicht eingelesen
registration-import-first = Das Ergebnis vom ersten Mal
registration-import-mapping = Was jede Spalte ist
registration-import-no-column = Keine Spalte
registration-import-check = Zeilen prüfen
registration-import-unmapped = Wählen Sie die Spalte dafür; ohne sie gilt keine Zeile.
registration-import-read = Gelesen als { $encoding }. Stimmen unten Buchstaben oder Spalten nicht, speichern Sie die Datei neu und laden Sie sie noch einmal hoch.
registration-import-read-as = Gelesen als { $encoding }, Trennzeichen { $separator }. Richtig? Stimmen unten Buchstaben oder Spalten nicht, speichern Sie die Datei als XLSX und laden Sie sie noch einmal hoch.
registration-import-first-rows = Die ersten Zeilen, wie sie gelesen wurden
registration-import-result = Was eingelesen würde
registration-import-stands = Alle { $rows } Zeilen gelten: Sie ergeben { $count ->
    [one] { $count } Bewerbung.
   *[other] { $count } Bewerbungen.
}
registration-import-do = Alles einlesen
registration-import-faults = { $count ->
    [one] Es gibt { $count } Fehler, daher wird nichts eingelesen. Verbessern Sie ihn in der Datei und laden Sie sie neu hoch, oder wählen Sie andere Spalten.
   *[other] Es gibt { $count } Fehler, daher wird nichts eingelesen. Verbessern Sie sie in der Datei und laden Sie sie neu hoch, oder wählen Sie andere Spalten.
}
registration-import-faults-caption = Was falsch ist, Zeile für Zeile
registration-import-row = Zeile
registration-import-column = Spalte
registration-import-wrong = Was falsch ist
registration-import-faulty = Nur die fehlerhaften Zeilen, als CSV
registration-import-faulty-file = Fehlerhafte Zeilen
registration-import-known = Diese Organisation hat sich bereits beworben.
registration-import-twice = Diese Person steht schon in einer früheren Zeile.
registration-import-too-large = Diese Datei ist größer als 10 MiB.
registration-import-expands = Diese Datei ist entpackt größer als 50 MiB.
registration-import-other = Dies ist eine Datei der Art { $kind }, keine Tabelle. Senden Sie CSV oder XLSX.
registration-import-no-sheet = Dies ist keine Tabelle. Senden Sie CSV oder XLSX.
registration-import-rows = Höchstens { $most } Zeilen werden gelesen.
registration-import-columns = Höchstens { $most } Spalten werden gelesen.
registration-import-empty = In dieser Datei steht keine Zeile.
registration-import-column-twice = Zwei Spalten heißen „{ $column }“.
registration-import-cells = Zeile { $row } hat mehr Zellen als die Kopfzeile.
registration-export = Ausgeben
registration-export-lead = Was zu Ihren Aufrufen eingereicht wurde. Dass Sie es ausgeben, steht im Verlauf.
registration-export-applications = Bewerbungen
registration-export-people = Personen
registration-export-standing = Stand
registration-refused-already-imported = Genau diese Datei wurde schon eingelesen.
registration-refused-rows-faulty = Einige Zeilen gelten nicht mehr; es wurde nichts eingelesen.
registration-shortcuts = Tastenkürzel
registration-shortcuts-lead = Mit diesen Tasten wird noch nichts gesendet: Das tun Sie mit der Schaltfläche.
registration-shortcut-next = Nächste Bewerbung
registration-shortcut-before = Vorige Bewerbung
registration-shortcut-tick = Ankreuzen oder nicht
registration-shortcut-help = Diese Hilfe
registration-shortcuts-close = Schließen
