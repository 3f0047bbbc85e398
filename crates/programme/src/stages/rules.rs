//! Which stage may follow which, and what each needs.

use attache_platform::moment::Date;

use super::{Facts, Need, Stage};

/// The stages that may follow one.
pub(super) fn next(stage: Stage) -> &'static [Stage] {
    use Stage::{
        Announced, Approved, Archived, CallOpen, Cancelled, Closing, Composing, Evaluated,
        FollowUp, Frozen, Idea, InProgress, Postponed, ProgrammeReady, Proposed, Rejected, Scoping,
    };
    match stage {
        Idea => &[Proposed],
        Proposed => &[Approved, Rejected],
        Approved => &[Scoping, Postponed, Cancelled],
        Scoping => &[CallOpen, Postponed, Cancelled],
        CallOpen => &[Composing, Postponed, Cancelled],
        Composing => &[ProgrammeReady, Postponed, Cancelled],
        ProgrammeReady => &[Frozen, Postponed, Cancelled],
        Frozen => &[Announced, Postponed, Cancelled],
        Announced => &[InProgress, Postponed, Cancelled],
        InProgress => &[Closing],
        Closing => &[FollowUp],
        FollowUp => &[Evaluated],
        Evaluated | Cancelled => &[Archived],
        Postponed => &[Scoping, Cancelled],
        Rejected | Archived => &[],
    }
}

/// What a stage needs before a mission may come to it.
fn needs(from: Stage, to: Stage) -> &'static [Need] {
    match (from, to) {
        (Stage::Postponed, Stage::Scoping) => &[Need::NewDays],
        (_, Stage::Proposed) => &[Need::Destination],
        (_, Stage::Approved | Stage::Scoping) => &[Need::Destination, Need::Owners],
        (_, Stage::CallOpen) => &[Need::Legs, Need::Goals, Need::Domains],
        (_, Stage::Composing) => &[Need::Participants],
        (_, Stage::ProgrammeReady) => &[Need::Participants, Need::Activities],
        (_, Stage::Frozen) => &[Need::Legs, Need::Places, Need::Lead],
        (_, Stage::Announced) => &[Need::Label, Need::Goals, Need::Lead],
        (_, Stage::InProgress) => &[Need::Begun],
        (_, Stage::Closing) => &[Need::Over],
        (_, Stage::FollowUp) => &[Need::Home],
        _ => &[],
    }
}

/// What a next stage needs, and whether it is there.
pub(super) fn guards(facts: &Facts, to: Stage) -> Vec<(Need, bool)> {
    let needs = needs(facts.stage, to).iter();
    needs.map(|need| (*need, is_met(facts, *need))).collect()
}

/// Whether a step must be explained: it ends a mission, moves it, or closes it before its time.
pub(super) fn asks_reason(facts: &Facts, to: Stage) -> bool {
    let early = to == Stage::Closing && !is_met(facts, Need::Over);
    early || matches!(to, Stage::Postponed | Stage::Cancelled | Stage::Rejected)
}

/// Why a step is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// That stage does not follow this one.
    NotNext,
    /// Something is missing.
    Unmet(Vec<Need>),
    /// It must be said why.
    NoReason,
}

/// Whether a mission may come to a stage. Closing before the last day is over is possible for a
/// reason: missions were ended early.
pub(super) fn may_go(facts: &Facts, to: Stage, reason: &str) -> Result<(), Refusal> {
    if !next(facts.stage).contains(&to) {
        return Err(Refusal::NotNext);
    }
    if asks_reason(facts, to) {
        return if reason.is_empty() {
            Err(Refusal::NoReason)
        } else {
            Ok(())
        };
    }
    let guards = guards(facts, to).into_iter();
    let unmet: Vec<Need> = guards
        .filter(|(_, met)| !met)
        .map(|(need, _)| need)
        .collect();
    if unmet.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Unmet(unmet))
    }
}

fn is_met(facts: &Facts, need: Need) -> bool {
    match need {
        Need::Owners => required(&facts.kind)
            .iter()
            .all(|role| facts.owner_roles.iter().any(|one| one == role)),
        Need::Destination => !facts.country.is_empty(),
        Need::Legs => legs_fit(&facts.legs, facts.first_day, facts.last_day),
        Need::Goals => facts.goals > 0 && facts.goals_without_indicator == 0,
        Need::Domains => facts.domains > 0,
        Need::Participants => facts.participants > 0,
        Need::Activities => facts.activities > 0,
        Need::Places => facts.activities > 0 && facts.activities_nowhere == 0,
        Need::Lead => days(facts.first_day, facts.last_day).all(|day| {
            let leading = facts.leads.iter();
            leading
                .filter(|(first, last)| *first <= day && day <= *last)
                .count()
                == 1
        }),
        Need::Label => facts.label_languages == 4,
        Need::Begun => facts.first_day <= facts.today,
        Need::Over => facts.last_day < facts.today,
        Need::Home => facts.travel_last_day < facts.today,
        Need::NewDays => facts.today < facts.first_day,
    }
}

/// The roles that somebody must have in a mission of a kind.
pub(super) fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "royal_economic_mission" | "state_visit" => &[
            "decides",
            "coordinates",
            "recruits",
            "organises_b2b",
            "protocol",
        ],
        "ministerial_mission" => &["decides", "coordinates", "protocol"],
        "regional_mission" | "trade_mission" => &["coordinates", "recruits", "organises_b2b"],
        _ => &["coordinates"],
    }
}

/// Whether legs follow one another over the official days, without overlap and without a gap.
pub(super) fn legs_fit(legs: &[(Date, Date)], first_day: Date, last_day: Date) -> bool {
    let (Some(first), Some(last)) = (legs.first(), legs.last()) else {
        return false;
    };
    let each = legs.iter().all(|(from, to)| from <= to);
    let follow = legs.windows(2).all(|pair| {
        let next = pair[0].1.tomorrow().ok();
        next == Some(pair[1].0)
    });
    each && follow && first.0 == first_day && last.1 == last_day
}

fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let all = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    all.take_while(move |day| *day <= last)
}

/// Where a mission stands that is loaded from its tables, with participants and programme: it is
/// announced, or further when its days have come.
pub(super) fn when_loaded(today: Date, first_day: Date, last_day: Date, home: Date) -> Stage {
    if today < first_day {
        Stage::Announced
    } else if today <= last_day {
        Stage::InProgress
    } else if today <= home {
        Stage::Closing
    } else {
        Stage::FollowUp
    }
}
