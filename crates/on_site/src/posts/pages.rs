//! The page of a post, and that of one activity of its leg.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::Data;
use attache_foundation::{Answer, Error, Visit};
use attache_platform::id::Id;
use attache_platform::moment::{Moment, TimeZone};
use attache_platform::texts::{Localized, Words};
use axum::extract::Path;
use jiff::civil::date;
use maud::Markup;
use serde::Deserialize;

use super::{Activity, Attendee, Leg, Meeting, Venue, rules, store, view};

/// What takes place in the legs that the reader reaches, and where.
pub(super) struct PostPage {
    pub(super) legs: Vec<Leg>,
    pub(super) activities: Vec<Activity>,
    pub(super) venues: Vec<Venue>,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let (mission, mut reads) = (visit.mission_id()?, visit.reads());
    let legs = rules::legs(&visit.scope(Data::ParticipantProgramme)?);
    visit.page(&PostPage {
        activities: store::activities(&mut reads, mission, &legs, None).await?,
        venues: store::venues(&mut reads, mission, &legs).await?,
        legs: store::legs(&mut reads, mission, &legs).await?,
    })
}

#[derive(Deserialize)]
pub(super) struct AtActivity {
    activity: String,
}

/// One activity: when and where, who attends, who meets whom.
pub(super) struct ActivityPage {
    pub(super) activity: Activity,
    pub(super) attendees: Vec<Attendee>,
    pub(super) meetings: Vec<Meeting>,
}

pub(super) async fn activity(visit: Visit, Path(at): Path<AtActivity>) -> Answer {
    let (mission, mut reads) = (visit.mission_id()?, visit.reads());
    let legs = rules::legs(&visit.scope(Data::ParticipantProgramme)?);
    let code = Some(at.activity.as_str()).filter(|code| !code.is_empty());
    let code = code.ok_or(Error::Absent)?;
    let mut found = store::activities(&mut reads, mission, &legs, Some(code)).await?;
    let activity = found.pop().ok_or(Error::Absent)?;
    visit.page(&ActivityPage {
        attendees: store::attendees(&mut reads, activity.id).await?,
        meetings: store::meetings(&mut reads, activity.id).await?,
        activity,
    })
}

impl Page for PostPage {
    fn title(&self, words: &Words) -> String {
        words.say("posts-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::post(self, frame)
    }

    fn samples() -> Vec<PostPage> {
        let leg = Leg {
            id: id(),
            city: Localized::new(["Los Angeles"; 4]),
            first_day: date(2025, 10, 9),
            last_day: date(2025, 10, 10),
            post: "Consulate General of Belgium in Los Angeles".into(),
            above: "FPS Foreign Affairs".into(),
        };
        let venue = Venue {
            leg: id(),
            name: "Figueroa Hall".into(),
            rooms: 2,
            capacity: 420,
            tables: 40,
        };
        let bare = Leg {
            post: Localized::default(),
            above: Localized::default(),
            ..leg.clone()
        };
        let empty = |legs| PostPage {
            legs,
            activities: Vec::new(),
            venues: Vec::new(),
        };
        let full = PostPage {
            legs: vec![leg],
            activities: vec![sample("b2b_session", 112, 60), sample("seminar", 1, 0)],
            venues: vec![venue],
        };
        vec![full, empty(vec![bare]), empty(Vec::new())]
    }
}

impl Page for ActivityPage {
    fn title(&self, words: &Words) -> String {
        self.activity.title.get(words.language()).to_owned()
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("posts-title"), frame.address("/post"))]
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::activity(self, frame)
    }

    fn samples() -> Vec<ActivityPage> {
        let side = |name: &str| (name.to_owned(), Localized::from("Brass & Bytes"));
        let full = ActivityPage {
            activity: sample("b2b_session", 1, 1),
            attendees: vec![Attendee {
                name: "Mieke Peeters".to_owned(),
                function: "export_manager".to_owned(),
                organisation: "Brass & Bytes".into(),
                role: "joins".to_owned(),
            }],
            meetings: vec![Meeting {
                starts_at: Moment(1_760_023_800_000),
                ends_at: Moment(1_760_025_000_000),
                table: 3,
                sides: [side("Mieke Peeters"), side("Grace Kim")],
            }],
        };
        let nobody = ActivityPage {
            activity: Activity {
                venue: Localized::default(),
                room: Localized::default(),
                ..sample("seminar", 0, 0)
            },
            attendees: Vec::new(),
            meetings: Vec::new(),
        };
        vec![full, nobody]
    }
}

fn id<T>() -> Id<T> {
    "0".repeat(26).parse().expect("26 digits are an id")
}

fn sample(kind: &str, people: i64, meetings: i64) -> Activity {
    Activity {
        id: id(),
        code: "b2b-los-angeles".to_owned(),
        leg: id(),
        kind: kind.to_owned(),
        title: Localized::new(["Meetings in Los Angeles"; 4]),
        day: date(2025, 10, 9),
        starts_at: Moment(1_760_023_800_000),
        ends_at: Moment(1_760_031_000_000),
        zone: TimeZone::UTC,
        venue: "Figueroa Hall".into(),
        room: "Theatre".into(),
        people,
        meetings,
    }
}
