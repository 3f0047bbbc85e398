//! When a letter is tried again.

use attache_platform::mail::Failure;
use attache_platform::moment::Moment;

use super::LetterState;

/// How long a letter waits before each further try, in seconds; after the last of them it is
/// given up. Servers that do not know a sender let it wait some minutes, and one that is down is
/// up again within two days (RFC 5321, 4.5.4.1, asks for four or five days of patience with
/// strangers; the programme of a mission changes faster than that).
const WAITS: [i64; 12] = [
    60, 300, 900, 1_800, 3_600, 7_200, 14_400, 14_400, 28_800, 28_800, 28_800, 28_800,
];

/// What becomes of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fate {
    pub state: LetterState,
    pub answer: String,
    /// When it is tried again.
    pub again: Option<Moment>,
}

/// What becomes of a letter after its try number `attempt`, from 1.
pub(super) fn fate(outcome: Result<String, Failure>, attempt: i64, now: Moment) -> Fate {
    let ended = |state, answer| Fate {
        state,
        answer,
        again: None,
    };
    match outcome {
        Ok(answer) => ended(LetterState::Sent, answer),
        Err(Failure::Refused(answer)) => ended(LetterState::Refused, answer),
        Err(Failure::Uncertain(answer)) => ended(LetterState::Uncertain, answer),
        Err(Failure::Later(answer)) => {
            let place = usize::try_from(attempt - 1).unwrap_or(0);
            match WAITS.get(place) {
                Some(wait) => Fate {
                    state: LetterState::Waiting,
                    answer,
                    again: Some(now.plus_seconds(*wait)),
                },
                None => ended(LetterState::Refused, answer),
            }
        }
    }
}

/// Where a link stands that does something for whoever holds it.
const OF_ONES_OWN: [&str; 2] = ["/answers/", "/invitations/"];

/// A letter as people other than its reader may see it.
pub(super) fn without_links_of_ones_own(body: &str) -> String {
    let mut shown = body.to_owned();
    for place in OF_ONES_OWN {
        shown = without(place, &shown);
    }
    shown
}

fn without(place: &str, body: &str) -> String {
    let mut pieces = body.split(place);
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(char::is_whitespace).unwrap_or(piece.len());
        shown.push_str(place);
        shown.push('…');
        shown.push_str(&piece[end..]);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_ones_own_is_left_out() {
        let body = "Read https://a.be/en/answers/s1.0a.ff and\n/nl/answers/s1.0b";
        let shown = without_links_of_ones_own(body);
        assert_eq!(shown, "Read https://a.be/en/answers/… and\n/nl/answers/…");
        assert_eq!(without_links_of_ones_own("nothing"), "nothing");
        let shown =
            without_links_of_ones_own("https://a.be/fr/invitations/s1.0a.ff\n/en/answers/1");
        assert_eq!(shown, "https://a.be/fr/invitations/…\n/en/answers/…");
    }

    #[test]
    fn a_no_for_now_waits_longer_each_time_and_is_given_up_at_last() {
        let now = Moment(0);
        let later = |attempt| fate(Err(Failure::Later("451".into())), attempt, now);
        assert_eq!(later(1).again, Some(Moment(60_000)));
        assert_eq!(later(2).again, Some(Moment(300_000)));
        assert_eq!(later(12).state, LetterState::Waiting);
        assert_eq!(later(13).state, LetterState::Refused);
        assert_eq!(later(13).again, None);
    }

    #[test]
    fn what_nobody_knows_is_never_tried_again() {
        let fate = fate(Err(Failure::Uncertain("cut".into())), 1, Moment(0));
        assert_eq!((fate.state, fate.again), (LetterState::Uncertain, None));
    }
}
