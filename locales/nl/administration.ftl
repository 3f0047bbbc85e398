# Het logboek en het postvak UIT.
administration-history = Geschiedenis
administration-history-lead = Alles wat veranderd werd, door wie en wanneer. Elke regel verzegelt alle regels ervoor, zodat geen enkele ongemerkt gewijzigd kan worden. De uren zijn die van Brussel.
administration-history-none = Er is nog niets gebeurd
administration-history-none-more = Elke wijziging van de missie laat hier een regel na.
administration-sound = Het logboek is intact: elk zegel werd zonet herberekend.
administration-altered = Het logboek werd gewijzigd: vanaf regel { $number } kloppen de zegels niet. Verwittig meteen wie de toepassing beheert.
administration-line = Regel { $number }, zegel { $seal }
administration-more = Eerdere tonen
administration-letters = Brieven
administration-letters-lead = Brieven in het postvak UIT: { $written }. Nog te schrijven: { $waiting }. De uren zijn die van Brussel.
administration-letters-none = Nog geen brieven
administration-letters-none-more = Wie een verzoek, een antwoord of een gewijzigde dag krijgt, ontvangt een brief in de eigen taal.
administration-letters-note = Wat een brief zegt, blijft tussen Attaché en de lezer; hier staan het onderwerp, de taal en het uur.
administration-language-en = Engels
administration-language-nl = Nederlands
administration-language-fr = Frans
administration-language-de = Duits
