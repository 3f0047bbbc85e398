# Saying why one reads what few may read.
readings-why = Warum Sie das lesen
readings-why-none = Wählen Sie
readings-why-asked = Die Person hat darum gebeten
readings-why-journey = Reise, Zimmer oder Mahlzeiten
readings-why-host = Ein Gastgeber oder eine Behörde fragt danach
readings-why-safety = Sicherheit oder ein Notfall
readings-why-support = Etwas geht nicht oder stimmt nicht
readings-why-other = Ein anderer Grund
readings-words = In Ihren eigenen Worten
readings-words-hint = Nur bei einem anderen Grund nötig. Er wird festgehalten und der Person gezeigt.
readings-held = Ihr Grund „{ $reason }“ gilt für diese Person bis { $until }. Jedes Lesen wird festgehalten.
readings-reason = { $why }: { $words }
readings-no-reason = Sagen Sie zuerst, warum Sie das lesen.
readings-error-why = Wählen Sie, warum Sie das lesen.
readings-error-control = Darin steht ein unsichtbares Zeichen, das nicht aufbewahrt werden kann; tippen Sie es neu.
readings-error-long = Höchstens { $most } Zeichen; das sind { $count }.
readings-error-other = Geben Sie den Grund in mindestens { $least } Zeichen an, oder wählen Sie oben einen anderen.
