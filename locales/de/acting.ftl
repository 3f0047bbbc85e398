# Looking at the product as somebody else.
acting-title = Wie jemand anderes sehen
acting-lead = Um jemandem zu helfen, sehen Sie das Produkt, wie diese Person es sieht: 15 Minuten lang, ohne etwas zu ändern, und nie, was versiegelt ist, wie Reiseakten. Die Person sieht, dass Sie es taten und warum.
acting-search = Name
acting-search-button = Suchen
acting-nobody = Niemand gefunden
acting-nobody-more = Versuchen Sie einen Teil des Namens. Wer mehr sieht als Sie, steht nicht in der Liste.
acting-account = Als wer
acting-more = { $count } weitere werden nicht gezeigt; suchen Sie nach mehr vom Namen.
acting-begin = Beginnen
acting-error-nobody = Wählen Sie jemanden dieser Mission, nicht sich selbst.
acting-error-sees-more = Diese Person sieht mehr als Sie; darum können Sie nicht wie sie sehen.
acting-error-second-factor = Melden Sie sich zuerst mit einem zweiten Faktor an: Was Ihr Konto schützt, schützt auch das andere.
acting-error-already = Sie sehen schon wie jemand anderes. Beenden Sie das zuerst.
acting-changes = Solange Sie wie jemand anderes sehen, kann nichts geändert werden.
acting-sealed = Das wird nicht gezeigt, solange Sie wie jemand anderes sehen. Es gehört dieser Person allein oder ist mehr, als Sie selbst sehen.
