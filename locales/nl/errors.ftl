# What a reader sees in place of a page.
error-title = Dat is niet gelukt
error-absent-title = Hier staat niets
error-way-on = Naar de startpagina
error-absent = Op dit adres staat niets.
error-sign-in-first = Meld u eerst aan.
error-fault = Er ging bij ons iets stuk. Er is niets gewijzigd; de beheerder ziet wat er gebeurde.
error-unavailable = De dienst is overbelast. Er is niets gewijzigd; probeer het zo meteen opnieuw.
error-method = Dit adres kan niet op die manier worden gebruikt.
error-too-large = Wat is verzonden, is te groot: hoogstens 256 kilobyte, of één bestand niet groter dan het formulier zegt.
error-cross-site = Dit werd vanaf een andere site verzonden en is dus niet uitgevoerd. Gebruik het formulier op deze site.
error-bad-address = Dit adres is niet volledig.
error-bad-body = Wat is verzonden, kan niet worden gelezen.
error-unknown-field = Het veld “{ $field }” kan hier niet worden ingevuld.
error-missing-field = Het veld “{ $field }” ontbreekt.
error-not-json = Stuur JSON (Content-Type: application/json).
error-key-bad = Deze sleutel kan niet worden gebruikt: hij telt 1 tot 255 letters, cijfers of tekens, zonder spaties.
error-key-reused = Deze aanvraag werd al voor een andere handeling gebruikt.
error-key-under-way = Dit werd al verzonden en wordt uitgevoerd; kijk zo meteen opnieuw.
error-key-done = Dit is al gebeurd, één keer; op de pagina ziet u het resultaat.
error-try-later = Te veel pogingen. Probeer het opnieuw over { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
}.
