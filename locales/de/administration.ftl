# Das Protokoll und der Postausgang.
administration-history = Verlauf
administration-history-lead = Alles, was geändert wurde, von wem und wann. Jede Zeile versiegelt alle Zeilen davor, so kann keine unbemerkt geändert werden. Die Uhrzeiten gelten für Brüssel.
administration-history-none = Noch ist nichts geschehen
administration-history-none-more = Jede Änderung der Mission hinterlässt hier eine Zeile.
administration-sound = Das Protokoll ist unversehrt: Jedes Siegel wurde eben nachgerechnet.
administration-altered = Das Protokoll wurde verändert: Ab Zeile { $number } stimmen die Siegel nicht. Benachrichtigen Sie sofort, wer die Anwendung betreibt.
administration-line = Zeile { $number }, Siegel { $seal }
administration-more = Frühere zeigen
administration-letters = Briefe
administration-letters-lead = Briefe im Postausgang: { $written }. Noch zu schreiben: { $waiting }. Die Uhrzeiten gelten für Brüssel.
administration-letters-none = Noch keine Briefe
administration-letters-none-more = Wer gefragt wird, Antwort oder einen anderen Tag bekommt, erhält einen Brief in der eigenen Sprache.
administration-letters-note = Was ein Brief sagt, bleibt zwischen Attaché und den Lesenden; hier stehen Betreff, Sprache und Uhrzeit.
administration-language-en = Englisch
administration-language-nl = Niederländisch
administration-language-fr = Französisch
administration-language-de = Deutsch
