# Das Protokoll und der Postausgang.
administration-history = Verlauf
administration-history-lead = Alles, was geändert wurde, von wem und wann. Jede Zeile versiegelt alle Zeilen davor, sodass keine unbemerkt geändert werden kann. Die Uhrzeiten gelten für Brüssel.
administration-history-none = Noch ist nichts geschehen
administration-history-none-more = Jede Änderung der Mission hinterlässt hier eine Zeile.
administration-sound = Das Protokoll ist unversehrt: Jedes Siegel wurde eben nachgerechnet.
administration-altered = Das Protokoll wurde verändert: Ab Zeile { $number } stimmen die Siegel nicht. Benachrichtigen Sie sofort die Stelle, die die Anwendung betreibt.
administration-line = Zeile { $number }, Siegel { $seal }
administration-more = Frühere zeigen
administration-letters = Briefe
administration-letters-lead = Briefe im Postausgang: { $written }. Noch zu schreiben: { $waiting }. Die Uhrzeiten gelten für Brüssel.
administration-letters-none = Noch keine Briefe
administration-letters-none-more = Wer eine Anfrage, eine Antwort oder einen geänderten Tag bekommt, erhält einen Brief in der eigenen Sprache.
administration-letters-note = Was ein Brief sagt, bleibt zwischen Attaché und den Lesenden; hier stehen Betreff, Sprache und Uhrzeit.
administration-language-en = Englisch
administration-language-nl = Niederländisch
administration-language-fr = Französisch
administration-language-de = Deutsch
