//! What others see of dossiers: who gave what everybody is asked for, and, having said why, what
//! somebody gave.

use attache_foundation::ids::PersonId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::readings::{Held, TypedReason};
use attache_foundation::{Answer, Error, Form, Result, Right, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::FieldErrors;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Own};
use super::super::rules::{self, Access};
use super::super::store::Participant;
use super::super::{DossierClass, DossierField, store, view};
use super::Named;

/// How many people the list shows at once.
const SHOWN: usize = 50;

/// What everybody is asked for: so many values.
pub(in super::super) const ASKED: i64 = 5;

/// Who gave what everybody is asked for.
pub(in super::super) struct ListPage {
    pub(in super::super) query: String,
    pub(in super::super) people: Vec<Participant>,
    /// How many more there are than are shown.
    pub(in super::super) more: usize,
    /// How many gave all that is asked, of how many.
    pub(in super::super) complete: (usize, usize),
    /// Diets of five people or more; nothing for whoever may not see them.
    pub(in super::super) diets: Option<Vec<(&'static str, usize)>>,
    pub(in super::super) may_grant: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Search {
    q: String,
}

pub(in super::super) async fn list(visit: Visit, Query(search): Query<Search>) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let people = store::participants(&mut reads, mission, region(&visit)?, None).await?;
    let complete = people.iter().filter(|one| one.given >= ASKED).count();
    let complete = (complete, people.len());
    let shown = search.q.chars().filter(|c| !c.is_control()).take(100);
    let query: String = shown.collect();
    let wanted = query.trim().to_lowercase();
    let mut people = people;
    people.retain(|one| {
        let text = format!("{} {}", one.name, one.organisation.together()).to_lowercase();
        wanted.split_whitespace().all(|word| text.contains(word))
    });
    let more = people.len().saturating_sub(SHOWN);
    people.truncate(SHOWN);
    let roles = visit.actor.roles(Some(mission));
    let diets = match rules::widest(roles, DossierClass::Diet) {
        Access::WithReason => {
            let all = actions::diets(&visit.app, &mut reads, mission).await?;
            Some(rules::cells(&all))
        }
        _ => None,
    };
    visit.page(&ListPage {
        query,
        people,
        more,
        complete,
        diets,
        may_grant: visit.may(Right::GrantDossiers),
    })
}

/// The Region that the reader is held to, unless another role of theirs is held to none.
fn region(visit: &Visit) -> Result<Option<&str>> {
    let mission = visit.mission_id()?;
    let mut roles = visit.actor.roles(Some(mission));
    let wide = roles.any(|role| {
        role.allows(Right::ReadDossiers) && role != attache_foundation::Role::RegionalOfficer
    });
    match (wide, visit.actor.region(mission)) {
        (true, _) => Ok(None),
        (false, Some(region)) => Ok(Some(region)),
        // An officer of no Region has nobody.
        (false, None) => Err(Error::Absent),
    }
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("dossiers-list")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::list_head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list(self, frame)
    }

    fn samples() -> Vec<ListPage> {
        let person = Participant {
            person: Id::new(Moment(0), &Chance::from_seed(1)),
            name: "Mieke Peeters".to_owned(),
            organisation: "Brass & Bytes".into(),
            given: 3,
        };
        vec![
            ListPage {
                query: "mie".to_owned(),
                people: vec![person],
                more: 12,
                complete: (211, 527),
                diets: Some(super::super::DIETS.map(|diet| (diet, 7)).into()),
                may_grant: true,
            },
            ListPage {
                query: String::new(),
                people: Vec::new(),
                more: 0,
                complete: (0, 0),
                diets: Some(Vec::new()),
                may_grant: false,
            },
        ]
    }
}

/// What somebody may be told of a participant, and what they were told.
pub(in super::super) struct ShowPage {
    pub(in super::super) person: Participant,
    /// Classes that the reader may ask for, and whether that needs their name on a list.
    pub(in super::super) classes: Vec<(DossierClass, Access)>,
    pub(in super::super) class: String,
    pub(in super::super) typed: TypedReason,
    /// The reason that holds.
    pub(in super::super) held: Option<Held>,
    pub(in super::super) errors: FieldErrors,
    /// What was read, when something was.
    pub(in super::super) read: Option<(DossierClass, Vec<Own>)>,
    pub(in super::super) may_grant: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Asked {
    class: String,
    why: String,
    reason: String,
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, person)): Named) -> Answer {
    let page = blank(&visit, &person).await?;
    visit.page(&page)
}

async fn blank(visit: &Visit, person: &str) -> Result<ShowPage> {
    let mission = visit.mission_id()?;
    let person: PersonId = person.parse().map_err(|_| Error::Absent)?;
    let mut reads = visit.reads();
    let found = store::participants(&mut reads, mission, region(visit)?, Some(person)).await?;
    let person = found.into_iter().next().ok_or(Error::Absent)?;
    let access = |class: DossierClass| {
        let roles = visit.actor.roles(Some(mission));
        (class, rules::widest(roles, class))
    };
    let mut classes: Vec<_> = DossierClass::ALL.into_iter().map(access).collect();
    classes.retain(|(_, access)| *access != Access::Never);
    let held = visit.held_reason(person.person).await?;
    Ok(ShowPage {
        person,
        classes,
        class: String::new(),
        typed: TypedReason::default(),
        held,
        errors: FieldErrors::default(),
        read: None,
        may_grant: visit.may(Right::GrantDossiers),
    })
}

pub(in super::super) async fn read(
    visit: Visit,
    Path((_, _, person)): Named,
    Form(asked): Form<Asked>,
) -> Answer {
    let mut page = blank(&visit, &person).await?;
    let mission = visit.mission_id()?;
    let class = DossierClass::from_name(&asked.class);
    let class = class.filter(|class| page.classes.iter().any(|(one, _)| one == class));
    let typed = TypedReason {
        why: asked.why,
        reason: asked.reason,
    };
    // While a reason holds, none need be given.
    let reason = match typed.is_empty() && page.held.is_some() {
        true => Ok(None),
        false => typed.parse().map(Some),
    };
    if class.is_none() {
        page.errors.add("class", "dossiers-error-class");
    }
    if let Err(errors) = &reason {
        page.errors.0.extend(errors.0.clone());
    }
    if let (Some(class), Ok(reason)) = (class, reason) {
        let (mut reads, person) = (visit.reads(), page.person.person);
        let (actor, now) = (&visit.actor, visit.now());
        if actions::may_read(&mut reads, actor, mission, person, class, now).await? {
            let recorded = visit.read(class.data(), person, reason.as_ref()).await?;
            let found = actions::read(&visit.app, &mut reads, &recorded).await?;
            let mut page = blank(&visit, &person.to_string()).await?;
            page.read = Some((class, found));
            return visit.page(&page);
        }
        page.errors.add("class", "dossiers-error-not-named");
    }
    (page.class, page.typed) = (asked.class, typed);
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

impl Page for ShowPage {
    fn title(&self, words: &Words) -> String {
        words.with("dossiers-of", &[("name", (&self.person.name).into())])
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::show(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("dossiers-list"), frame.address("/dossiers"))]
    }

    fn samples() -> Vec<ShowPage> {
        let blank = |read: Option<(DossierClass, Vec<Own>)>| ShowPage {
            person: Participant {
                person: Id::new(Moment(0), &Chance::from_seed(1)),
                name: "Mieke Peeters".to_owned(),
                organisation: "Brass & Bytes".into(),
                given: 3,
            },
            classes: DossierClass::ALL
                .map(|class| (class, Access::WithReason))
                .into(),
            class: "passport".to_owned(),
            typed: TypedReason::default(),
            held: None,
            errors: FieldErrors::default(),
            read,
            may_grant: true,
        };
        let own = Own {
            field: DossierField::PassportNumber,
            value: "EH123456".to_owned(),
            given_at: Moment(0),
        };
        let mut wrong = blank(None);
        wrong.errors.add("class", "dossiers-error-not-named");
        wrong.errors.add("why", "readings-error-why");
        let mut other = blank(None);
        other.errors.add("class", "dossiers-error-class");
        let mut holds = blank(Some((DossierClass::Passport, vec![own])));
        holds.held = Some(Held::sample());
        vec![holds, wrong, other]
    }
}
