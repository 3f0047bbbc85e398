# Looking at the product as somebody else.
acting-title = Als iemand anders kijken
acting-lead = Om iemand te helpen, kunt u het product zien zoals die persoon het ziet: 15 minuten lang, zonder iets te wijzigen, en nooit wat verzegeld is, zoals reisdossiers. De persoon ziet dat u het deed, en waarom.
acting-search = Naam
acting-search-button = Zoeken
acting-nobody = Niemand gevonden
acting-nobody-more = Probeer een deel van de naam. Wie meer ziet dan u, staat niet in de lijst.
acting-account = Als wie
acting-more = Er zijn er nog { $count } meer; typ een groter deel van de naam.
acting-begin = Beginnen
acting-error-nobody = Kies iemand van deze missie, niet uzelf.
acting-error-sees-more = Deze persoon ziet meer dan u; daarom kunt u niet als die persoon kijken.
acting-error-second-factor = Meld u eerst aan met een tweede factor: wat uw account beschermt, beschermt ook dat van een ander.
acting-error-already = U kijkt al als iemand anders. Beëindig dat eerst.
acting-changes = Zolang u als iemand anders kijkt, kan niets gewijzigd worden.
acting-sealed = Dit wordt niet getoond zolang u als iemand anders kijkt. Het is alleen voor die persoon bestemd, of het is meer dan u zelf mag zien.
