# Letters that the product writes.
notices-letter =
    Guten Tag,

    { $sentence }

    Weiterlesen: { $address }

    Attaché schreibt dies für die Veranstalter der Mission. Geschütztes wird nie per E-Mail verschickt.
notices-requested = { $name } ({ $organisation }) möchte Sie während der Mission treffen.
notices-requested-subject = { $name } möchte Sie treffen
notices-accepted = { $name } ({ $organisation }) nimmt Ihre Terminanfrage an. Die Uhrzeit folgt mit der Veröffentlichung der Planung.
notices-accepted-subject = { $name } ist mit einem Gespräch einverstanden
notices-declined = { $name } ({ $organisation }) kann Ihre Terminanfrage nicht annehmen.
notices-declined-subject = { $name } lehnt Ihre Anfrage ab
notices-withdrawn = { $name } ({ $organisation }) hat die Terminanfrage an Sie zurückgezogen.
notices-withdrawn-subject = { $name } hat eine Anfrage zurückgezogen
notices-expired = { $name } ({ $organisation }) hat Ihre Terminanfrage nicht rechtzeitig beantwortet.
notices-expired-subject = Ihre Anfrage an { $name } ist verfallen
notices-plan = Eine neue Planung der Gespräche wurde veröffentlicht; sie ändert Ihren Tag.
notices-plan-subject = Ihre Gespräche haben sich geändert
notices-no-server = Es ist kein Mailserver eingerichtet; es kann nichts gesendet werden.
notices-goes-by-itself = Dieser Brief ist schon gesendet oder geht von selbst hinaus.
notices-message = { $body }
notices-message-subject = { $subject }
notices-applicant-accepted = { $agency } hat Sie für { $organisation } in die Mission aufgenommen.
notices-applicant-accepted-subject = Sie nehmen an der Mission teil
notices-applicant-waits = { $agency } hat Sie für { $organisation } auf die Warteliste gesetzt. Wird ein Platz frei, wird er Ihnen angeboten.
notices-applicant-waits-subject = Sie stehen auf der Warteliste
notices-applicant-refused = { $agency } kann Ihnen für { $organisation } keinen Platz in dieser Mission geben. Wir danken für Ihr Interesse.
notices-applicant-refused-subject = Ihre Bewerbung für die Mission
notices-applicant-moved = Ihre Bewerbung für { $organisation } wurde zweimal eingereicht. { $agency } behält eine davon, und Sie gehören dazu.
notices-applicant-moved-subject = Ihre Bewerbungen wurden zusammengeführt
notices-applicant-duplicate = Für { $organisation } liegen zwei Bewerbungen vor. { $agency } behält die andere; diese ist zurückgezogen. Ist das nicht richtig, schreiben Sie an { $agency }.
notices-applicant-duplicate-subject = Ihre Bewerbung wurde zweimal eingereicht
notices-party-joined = Eine zweite Bewerbung für { $organisation } wurde mit Ihrer zusammengeführt. { $agency } behält Ihre; nichts, was Sie eingegeben haben, geht verloren.
notices-party-joined-subject = Eine andere Bewerbung wurde mit Ihrer zusammengeführt
notices-place-offered = Bei { $agency } wurde ein Platz frei und wird für Sie freigehalten, für { $organisation }. Nehmen Sie ihn rechtzeitig an, sonst geht er an den Nächsten.
notices-place-offered-subject = Ihnen wird ein Platz angeboten
notices-invited-manager = { $name } lädt Sie ein, in der Mission für { $organisation } verantwortlich zu sein: für Profil, Bewerbung und Team. Der Link unten gilt sieben Tage und einmal.
notices-invited-manager-subject = { $organisation } lädt Sie ein
notices-invited-delegate = { $name } lädt Sie ein, sich als Teilnehmer(in) von { $organisation } anzumelden: Sie sehen Ihren Tag, Ihre Gespräche und Ihre Reiseakte. Der Link unten gilt sieben Tage und einmal.
notices-invited-delegate-subject = { $organisation } lädt Sie ein, sich anzumelden
notices-invoice-issued = { $agency } hat die Rechnung für die Teilnahme von { $organisation } ausgestellt. Sie steht bei Ihrer Bewerbung, mit den Angaben zur Zahlung.
notices-invoice-issued-subject = Ihre Rechnung für die Mission
notices-credit-note-issued = { $agency } hat eine Gutschrift für { $organisation } ausgestellt. Sie steht bei Ihrer Bewerbung.
notices-credit-note-issued-subject = Eine Gutschrift für Ihre Teilnahme
