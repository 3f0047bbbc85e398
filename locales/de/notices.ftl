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
