//! Examples of the pages: full, empty, with errors. Everybody in them is invented.

use attache_foundation::ids::{MissionId, PersonId, RequestId};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use attache_platform::web::FieldErrors;

use super::answer_link::Link;
use super::pages::answer::AnswerPage;
use super::pages::{Fate, Found, Line, ListPage, NewPage, Seat, ShowPage};
use super::parse::Typed;
use super::rules::Refusal;
use super::store::Other;
use super::{MeetingRequest, PartOfDay, State};
use crate::hours::Clock;

/// 5 October 2025, 09:00 in Brussels.
const THEN: Moment = Moment(1_759_647_600_000);

fn id<T>(seed: u64) -> Id<T> {
    Id::new(THEN, &Chance::from_seed(seed))
}

fn other(seed: u64, name: &str, organisation: &str) -> Other {
    let person: PersonId = id(seed);
    Other {
        person,
        name: name.into(),
        organisation: organisation.into(),
        city: "Oakland".into(),
        offer: Localized::new([
            "Batteries for harbour cranes",
            "Batterijen voor havenkranen",
            "Batteries pour grues portuaires",
            "Batterien für Hafenkräne",
        ]),
        need: Localized::new(["Partners", "Partners", "Partenaires", "Partner"]),
        domains: vec!["clean".into(), "mob".into()],
    }
}

fn dana() -> Other {
    other(21, "Dana Whitlock", "Golden Quay Storage")
}

fn lotte() -> Other {
    other(22, "Lotte Vermeersch", "Scheldestroom")
}

fn seat() -> Fate {
    let city = Localized::new(["San Francisco", "", "", ""]);
    Fate::At(Box::new(Seat {
        starts_at: THEN.plus_seconds(2 * 86_400),
        ends_at: THEN.plus_seconds(2 * 86_400 + 1_200),
        table_number: 6,
        place: "Harbour Hall, main room".into(),
        clock: Clock::new("America/Los_Angeles", city),
    }))
}

fn domains() -> Vec<(String, Localized)> {
    vec![(
        "clean".into(),
        Localized::new(["Clean technology", "", "", ""]),
    )]
}

fn request(state: State) -> MeetingRequest {
    let (request, mission): (RequestId, MissionId) = (id(1), id(2));
    MeetingRequest {
        id: request,
        mission,
        asker: lotte().person,
        asked: dana().person,
        priority: 5,
        length_minutes: 20,
        part_of_day: PartOfDay::Morning,
        message: "We store energy on barges.\nShall we compare notes?".into(),
        state,
        asked_at: THEN,
        answered_at: (state != State::Asked).then_some(THEN.plus_seconds(7_200)),
        expires_at: Some(THEN.plus_seconds(7 * 86_400)),
        placed_at: None,
    }
}

fn line(state: State, other: Other) -> Line {
    Line {
        request: request(state),
        other,
        fate: Fate::NotYet,
    }
}

pub(super) fn lists() -> Vec<ListPage> {
    let mut sent: Vec<Line> = State::ALL.map(|state| line(state, dana())).into();
    for fate in [seat(), Fate::LeftOut] {
        let accepted = line(State::Accepted, dana());
        sent.push(Line { fate, ..accepted });
    }
    vec![
        ListPage {
            sent,
            received: vec![line(State::Asked, lotte())],
            left: Some(7),
            clock: Clock::home(),
        },
        ListPage {
            sent: Vec::new(),
            received: Vec::new(),
            left: Some(12),
            clock: Clock::home(),
        },
        ListPage {
            sent: Vec::new(),
            received: Vec::new(),
            left: None,
            clock: Clock::home(),
        },
    ]
}

fn search(query: &str, found: Vec<Found>, more: usize) -> NewPage {
    NewPage {
        query: query.into(),
        found,
        more,
        chosen: None,
        typed: Typed::default(),
        slot_minutes: 20,
        errors: FieldErrors::default(),
        refusal: None,
        domains: domains(),
        choices: Vec::new(),
    }
}

pub(super) fn news() -> Vec<NewPage> {
    let found = vec![
        Found {
            other: dana(),
            open: None,
        },
        Found {
            other: dana(),
            open: Some(request(State::Asked).id),
        },
    ];
    let to = Typed::to(&dana().person.to_string(), 20);
    let chosen = || NewPage {
        chosen: Some(dana()),
        typed: to.clone(),
        ..search("", Vec::new(), 0)
    };
    let wrong = Typed {
        priority: "9".into(),
        length_minutes: "5".into(),
        part_of_day: "night".into(),
        message: "x".repeat(601),
        ..to.clone()
    };
    let refusals = [
        Refusal::AlreadyOpen {
            first: Some(request(State::Asked).id),
        },
        Refusal::QuotaUsed { quota: 12 },
        Refusal::WindowClosed,
    ];
    let mut all = vec![
        search("bat", found, 12),
        search("zzz", Vec::new(), 0),
        chosen(),
    ];
    let nobody = Typed {
        to: String::new(),
        message: "We store energy on barges.".into(),
        ..to.clone()
    };
    all.push(NewPage {
        errors: nobody.parse(20).err().unwrap_or_default(),
        typed: nobody,
        choices: vec![dana(), lotte()],
        ..search("", Vec::new(), 0)
    });
    all.push(NewPage {
        errors: wrong.parse(20).err().unwrap_or_default(),
        typed: wrong,
        ..chosen()
    });
    all.extend(refusals.map(|refusal| NewPage {
        refusal: Some(refusal),
        ..chosen()
    }));
    all
}

fn shown(state: State, mine: bool) -> ShowPage {
    ShowPage {
        request: request(state),
        asker: lotte(),
        asked: dana(),
        mine,
        fate: Fate::NotYet,
        clock: Clock::home(),
        in_time: true,
    }
}

pub(super) fn shows() -> Vec<ShowPage> {
    let mut all: Vec<ShowPage> = State::ALL
        .into_iter()
        .flat_map(|state| [shown(state, true), shown(state, false)])
        .collect();
    let mut placed = shown(State::Accepted, true);
    placed.request.placed_at = Some(THEN.plus_seconds(86_400));
    placed.fate = seat();
    let mut left_out = shown(State::Accepted, false);
    left_out.fate = Fate::LeftOut;
    let mut late = shown(State::Asked, false);
    late.in_time = false;
    all.extend([placed, left_out, late]);
    all
}

pub(super) fn answers() -> Vec<AnswerPage> {
    let states = State::ALL.map(|state| match state {
        State::Asked => (state, Link::Live),
        closed => (closed, Link::Closed(closed)),
    });
    let over = (State::Asked, Link::Over);
    let shown = states.into_iter().chain([over]);
    shown
        .map(|(state, link)| AnswerPage {
            token: "s1".into(),
            link,
            request: request(state),
            asker: lotte(),
            asked: dana(),
        })
        .collect()
}
