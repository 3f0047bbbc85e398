# The log and the outbox.
administration-history = History
administration-history-lead = Everything that was changed, by whom and when. Each line seals all lines before it, so none can be altered unseen. Times are Brussels times.
administration-history-none = Nothing has happened yet
administration-history-none-more = Each change to the mission leaves a line here.
administration-sound = The log is intact: every seal was recomputed just now.
administration-altered = The log has been altered: from line { $number } on, the seals do not hold. Tell whoever runs the instance at once.
administration-line = Line { $number }, seal { $seal }
administration-more = Show earlier ones
administration-letters = Letters
administration-letters-lead = Letters in the outbox: { $written }. Still to be written: { $waiting }. Times are Brussels times.
administration-letters-none = No letters yet
administration-letters-none-more = Whoever gets a request, an answer or a changed day gets a letter in their own language.
administration-letters-note = What a letter says stays between Attaché and its reader; only its subject, language and time are shown here.
administration-language-en = English
administration-language-nl = Dutch
administration-language-fr = French
administration-language-de = German
