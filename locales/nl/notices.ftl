# Letters that the product writes.
notices-letter =
    Goedendag,

    { $sentence }

    Lees verder: { $address }

    Attaché schrijft dit voor de organisatoren van de missie. Beschermde gegevens worden nooit per e-mail verstuurd.
notices-requested = { $name } ({ $organisation }) wil u tijdens de missie graag ontmoeten.
notices-requested-subject = { $name } wil u graag ontmoeten
notices-accepted = { $name } ({ $organisation }) gaat in op uw afspraakverzoek. Het tijdstip volgt zodra de planning is gepubliceerd.
notices-accepted-subject = { $name } wil u ontmoeten
notices-declined = { $name } ({ $organisation }) kan niet ingaan op uw afspraakverzoek.
notices-declined-subject = { $name } gaat niet in op uw verzoek
notices-withdrawn = { $name } ({ $organisation }) trok het afspraakverzoek aan u in.
notices-withdrawn-subject = { $name } trok een verzoek in
notices-expired = { $name } ({ $organisation }) heeft niet op tijd op uw afspraakverzoek geantwoord.
notices-expired-subject = Uw verzoek aan { $name } is vervallen
notices-plan = Er is een nieuwe planning van de ontmoetingen gepubliceerd, en die wijzigt uw dag.
notices-plan-subject = Uw ontmoetingen zijn gewijzigd
notices-no-server = Er is geen mailserver ingesteld, dus er kan niets worden verstuurd.
notices-goes-by-itself = Deze brief is al verstuurd of vertrekt vanzelf.
notices-message = { $body }
notices-message-subject = { $subject }
notices-applicant-accepted = { $agency } heeft u aanvaard voor de missie, namens { $organisation }.
notices-applicant-accepted-subject = U neemt deel aan de missie
notices-applicant-waits = { $agency } heeft u op de wachtlijst gezet, namens { $organisation }. Komt er een plaats vrij, dan wordt ze u aangeboden.
notices-applicant-waits-subject = U staat op de wachtlijst
notices-applicant-refused = { $agency } kan u geen plaats geven in deze missie, namens { $organisation }. Wij danken u voor uw belangstelling.
notices-applicant-refused-subject = Uw inschrijving voor de missie
notices-applicant-moved = Uw inschrijving namens { $organisation } werd tweemaal ingediend. { $agency } behoudt één inschrijving, en u maakt er deel van uit.
notices-applicant-moved-subject = Uw inschrijvingen werden samengevoegd
notices-applicant-duplicate = Er zijn twee inschrijvingen voor { $organisation }. { $agency } behoudt de andere; deze is ingetrokken. Klopt dat niet, schrijf dan naar { $agency }.
notices-applicant-duplicate-subject = Uw inschrijving werd tweemaal ingediend
notices-party-joined = Een tweede inschrijving voor { $organisation } werd bij de uwe gevoegd. { $agency } behoudt de uwe; niets van wat u invulde, gaat verloren.
notices-party-joined-subject = Een andere inschrijving werd bij de uwe gevoegd
notices-place-offered = Bij { $agency } kwam een plaats vrij, en ze wordt voor u vrijgehouden, namens { $organisation }. Neem ze tijdig aan, of ze gaat naar de volgende.
notices-place-offered-subject = Er wordt u een plaats aangeboden
notices-invited-manager = { $name } nodigt u uit om { $organisation } in de missie te beheren: het profiel, de inschrijving en het team. De link hieronder werkt zeven dagen en één keer.
notices-invited-manager-subject = { $organisation } nodigt u uit
notices-invited-delegate = { $name } nodigt u uit om u aan te melden als deelnemer van { $organisation }: u ziet uw dag, uw gesprekken en uw reisdossier. De link hieronder werkt zeven dagen en één keer.
notices-invited-delegate-subject = { $organisation } nodigt u uit om u aan te melden
notices-invoice-issued = { $agency } heeft de factuur voor de deelname van { $organisation } opgemaakt. Ze staat bij uw inschrijving, met hoe u betaalt.
notices-invoice-issued-subject = Uw factuur voor de missie
notices-credit-note-issued = { $agency } heeft een creditnota opgemaakt voor { $organisation }. Ze staat bij uw inschrijving.
notices-credit-note-issued-subject = Een creditnota voor uw deelname
