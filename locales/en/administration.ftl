# The log and the outbox.
administration-history = History
administration-history-lead = Everything that was changed, by whom and when. Each line seals all lines before it, so none can be altered unseen. Hours are those of Brussels.
administration-history-none = Nothing happened yet
administration-history-none-more = Each change of the mission leaves a line here.
administration-sound = The log is whole: every seal was recomputed just now.
administration-altered = The log was altered: from line { $number } on the seals do not hold. Tell whoever runs the instance at once.
administration-line = Line { $number }, seal { $seal }
administration-more = Show earlier ones
administration-letters = Letters
administration-letters-lead = Letters in the outbox: { $written }. Still to be written: { $waiting }. Hours are those of Brussels.
administration-letters-none = No letters yet
administration-letters-none-more = Whoever is asked, answered or given another day gets a letter in their own language.
administration-letters-note = What a letter says is between Attaché and its reader; here stand its subject, its language and its hour.
administration-language-en = English
administration-language-nl = Dutch
administration-language-fr = French
administration-language-de = German
