# Um ein Gespräch bitten und darauf antworten.
requests-title = Terminanfragen
requests-with = Anfrage: { $name }
requests-new-title = Um ein Gespräch bitten
requests-ask = Um ein Gespräch bitten
requests-left = { $left ->
    [0] Sie haben keine Anfrage mehr frei. Eine wird frei, sobald eine Anfrage abgelehnt, zurückgezogen oder nicht rechtzeitig beantwortet ist.
    [one] Sie können noch eine Anfrage senden.
   *[other] Sie können noch { $left } Anfragen senden.
}
requests-sent = Gesendet
requests-received = Erhalten
requests-none-sent = Noch keine Anfragen
requests-none-sent-why = Suchen Sie unter den Unternehmen und Organisationen vor Ort, wen Sie treffen möchten. Angenommene Anfragen werden um Ihr Programm herum geplant.
requests-none-received = Noch hat niemand bei Ihnen angefragt
requests-none-received-why = Sie erhalten einen Brief, sobald jemand aus der Mission Sie um ein Gespräch bittet.

requests-state-asked = wartet auf Antwort
requests-state-accepted = angenommen
requests-state-declined = abgelehnt
requests-state-withdrawn = zurückgezogen
requests-state-expired = nicht rechtzeitig beantwortet

requests-priority-1 = willkommen
requests-priority-2 = von einigem Interesse
requests-priority-3 = nützlich
requests-priority-4 = wichtig
requests-priority-5 = unverzichtbar
requests-part-of-day-any = jederzeit
requests-part-of-day-morning = am Vormittag
requests-part-of-day-afternoon = am Nachmittag
requests-minutes = { $minutes } Minuten
requests-answer-until = Antwort erwartet bis { $when }
requests-placed = eingeplant

requests-search = Wen möchten Sie treffen?
requests-search-hint = Ein Name, eine Stadt, ein Bereich oder was Sie suchen.
requests-search-button = Suchen
requests-nobody = Niemand gefunden
requests-nobody-why = Versuchen Sie es mit weniger Wörtern oder einem allgemeineren.
requests-more = { $count ->
    [one] Und noch jemand: ein weiteres Wort grenzt die Suche ein.
   *[other] Und noch { $count }: ein weiteres Wort grenzt die Suche ein.
}
requests-choose = Anfragen
requests-seeks = Sucht: { $need }
requests-choose-somebody = Wählen Sie jemanden
requests-choose-other = Jemand anderen wählen
requests-see-first = Zur Anfrage

requests-field-to = Wen möchten Sie treffen?
requests-field-priority = Wie sehr wünschen Sie dieses Gespräch?
requests-field-priority-hint = Wenn nicht alles passt, hat Vorrang, was am meisten gewünscht ist.
requests-field-length = Wie lange?
requests-field-part-of-day = Zu welcher Tageszeit?
requests-field-message = Nachricht
requests-field-message-hint = Worüber möchten Sie sprechen? Höchstens { $most } Zeichen; nur wen Sie anfragen, liest es.
requests-send = Anfrage senden

requests-error-to = Wählen Sie, wen Sie treffen möchten.
requests-error-priority = Wählen Sie, wie sehr Sie dieses Gespräch wünschen.
requests-error-length = Ein Gespräch dauert { $short } oder { $long } Minuten.
requests-error-part-of-day = Wählen Sie eine Tageszeit.
requests-error-message-long = Höchstens { $most } Zeichen; Sie haben { $count } geschrieben.
requests-error-message-control = Die Nachricht enthält Zeichen, die nicht angezeigt werden können. Bitte tippen Sie sie neu.

requests-refused-unknown = Unter dieser Auswahl ist in dieser Mission niemand zu finden. Bitte wählen Sie neu.
requests-refused-oneself = Sie können sich nicht selbst um ein Gespräch bitten.
requests-refused-same-side = Sie gehören beide zur selben Seite. Anfragen gehen von den Teilnehmenden der Mission an Organisationen vor Ort.
requests-refused-not-for-meetings = Gespräche mit der offiziellen Delegation werden vom Protokoll vereinbart, nicht über eine Anfrage.
requests-refused-already-open = Zwischen Ihnen beiden ist bereits eine Anfrage offen.
requests-refused-quota = Sie haben bereits { $quota } offene Anfragen, mehr kann eine Person nicht haben. Ziehen Sie eine zurück, um eine andere zu senden.
requests-refused-window-closed = Die Mission ist vorbei: Es können keine Gespräche mehr angefragt werden.
requests-refused-accepted = Diese Anfrage ist bereits angenommen.
requests-refused-declined = Diese Anfrage ist bereits abgelehnt.
requests-refused-withdrawn = Diese Anfrage wurde zurückgezogen.
requests-refused-expired = Die Frist für eine Antwort auf diese Anfrage ist vorbei.
requests-refused-placed = Dieses Gespräch steht in der veröffentlichten Planung und kann hier nicht mehr zurückgezogen werden. Bitte sprechen Sie mit der Organisation der Mission.

requests-answer-note = Diese Seite beantwortet nur diese eine Anfrage. Sie brauchen kein Konto.
requests-answer-accepted = Danke, Sie haben angenommen. Uhrzeit und Tisch folgen per Brief mit der veröffentlichten Planung.
requests-accept = Annehmen
requests-decline = Ablehnen
requests-withdraw = Anfrage zurückziehen
requests-seat = { $day }, { $hours } ({ $city }), Tisch { $table }, { $place }
requests-left-out = kein Platz in der Planung
requests-next-asked = Gesendet. { $name } wurde angeschrieben, und Sie erhalten einen Brief mit der Antwort.
requests-next-accepted = Angenommen. Sie müssen nichts weiter tun: Uhrzeit und Tisch kommen mit der nächsten Planung.
requests-next-left-out = Angenommen, aber die geltende Planung hat keinen Platz für dieses Gespräch. Eine spätere findet vielleicht einen, und dann erfahren Sie es. Die Organisation weiß, was im Weg steht.
requests-to-my-day = Zu meinem Tag
requests-what = Worum es geht
requests-wanted = Gewünscht
requests-length = Dauer
requests-time-of-day = Tageszeit
requests-happened = Was geschah
requests-clock = Uhrzeiten in { $city }
requests-home-city = Brüssel
requests-happened-asked = { $name } hat angefragt
requests-happened-accepted = { $name } hat angenommen
requests-happened-declined = { $name } hat abgelehnt
requests-happened-withdrawn = { $name } hat die Anfrage zurückgezogen
requests-happened-expired = Es kam rechtzeitig keine Antwort
