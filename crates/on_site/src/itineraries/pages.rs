//! The page of a day, and the calendar's address.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Button, Visit};
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::{Localized, Words, clock_time};
use attache_platform::web::{self, EntityTag, see_other};
use attache_programme::venues::travel_minutes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::rules::{Clash, Entry};
use super::{Address, Item, Itinerary, Stop, What, actions, example, feed, rules, view};

/// Whose clock hangs beside that of the leg: the families and the offices at home.
const HOME: &str = "Europe/Brussels";

/// Of what was typed in vain, at most so many characters are shown again.
const LONGEST_SHOWN: usize = 40;

/// Which day is asked for; without one, today or the first day with something to do.
#[derive(Deserialize)]
pub(super) struct Asked {
    day: Option<String>,
}

/// What somebody does on one day, or on the day that they asked for in vain.
pub(super) async fn day(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let itinerary =
        actions::itinerary(&mut visit.reads(), visit.mission_id()?, visit.person()?).await?;
    let typed = asked
        .day
        .map(|day| legible(&day))
        .filter(|day| !day.is_empty());
    let wanted = typed.as_deref().map(|day| (day, day.parse::<Date>().ok()));
    let date = wanted.as_ref().and_then(|(_, date)| *date);
    let known = date.filter(|date| rules::days(&itinerary).contains(date));
    let refused = typed.clone().filter(|_| known.is_none());
    let date = known.unwrap_or_else(|| rules::first_shown(&itinerary, visit.now()));
    let calendar = if actions::has_calendar(&mut visit.reads(), itinerary.who.person).await? {
        Calendar::Kept
    } else {
        Calendar::None
    };
    let status = if refused.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = DayPage {
        refused,
        ..DayPage::of(&itinerary, date, calendar)
    };
    visit.page_with(status, &page)
}

/// What was typed, as far as it can be shown again in a sentence.
fn legible(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST_SHOWN)
        .collect()
}

/// Makes the calendar's address and shows it, this once.
pub(super) async fn make_calendar(visit: Visit, _: Button) -> Answer {
    let mut change = visit.change().await?;
    let itinerary = actions::itinerary(&mut change, visit.mission_id()?, visit.person()?).await?;
    let Address(address) = actions::make_calendar(&mut change, itinerary.who.person).await?;
    change.finish().await?;
    let date = rules::first_shown(&itinerary, visit.now());
    visit.page(&DayPage::of(&itinerary, date, Calendar::Fresh(address)))
}

/// Withdraws the calendar's address.
pub(super) async fn withdraw_calendar(visit: Visit, _: Button) -> Answer {
    let mut change = visit.change().await?;
    actions::withdraw_calendar(&mut change, visit.person()?).await?;
    change.finish().await?;
    see_other(&visit.address("/day"))
}

/// The key of a calendar.
#[derive(Deserialize)]
pub(super) struct Secret {
    secret: String,
}

/// The calendar itself, for programs.
pub(super) async fn calendar(visit: Visit, Path(Secret { secret }): Path<Secret>) -> Answer {
    let itinerary = actions::of_secret(&mut visit.reads(), &secret, visit.now()).await?;
    let words = visit.app.words(itinerary.who.language);
    let text = feed::write(&itinerary, &words, &visit.app.settings().base_address);
    web::calendar(&EntityTag::of(&[&text]), &visit.headers, text)
}

/// One person's day.
pub(super) struct DayPage {
    pub(super) name: String,
    pub(super) date: Date,
    pub(super) days: Vec<Date>,
    /// Whose clock the hours are read on.
    pub(super) city: Localized,
    pub(super) lines: Vec<Line>,
    pub(super) cancelled: Vec<Line>,
    pub(super) calendar: Calendar,
    /// A day that was asked for and is none of the mission's, as it was typed.
    pub(super) refused: Option<String>,
}

/// How it stands with the calendar's address.
pub(super) enum Calendar {
    None,
    Kept,
    /// Just made; it is shown this once.
    Fresh(String),
}

/// One line of the day. Hours are empty where there are none.
pub(super) struct Line {
    pub(super) from: String,
    pub(super) to: String,
    /// The hour at home when it begins, and how many days later it is there.
    pub(super) at_home: Option<(String, i32)>,
    pub(super) what: Shown,
}

/// What a line says.
pub(super) enum Shown {
    Item {
        what: Box<What>,
        stop: Option<Stop>,
        warnings: Vec<Warning>,
    },
    Travel {
        minutes: i64,
        to: Localized,
    },
    Free {
        minutes: i64,
    },
}

/// A reason why an item cannot be kept as it stands.
pub(super) enum Warning {
    Overlaps(Box<What>),
    TooFar {
        needed_minutes: i64,
        there_minutes: i64,
    },
    NotYetThere,
    NoLongerThere,
}

impl DayPage {
    fn of(itinerary: &Itinerary, date: Date, calendar: Calendar) -> DayPage {
        let travel = |from: &Stop, to: &Stop| i64::from(travel_minutes(&from.site, &to.site));
        let lines = rules::day(itinerary, date, travel);
        let gone = |item: &&Item| !item.stands() && itinerary.day_of(item) == date;
        let cancelled = itinerary.items.iter().filter(gone);
        DayPage {
            name: itinerary.who.name.clone(),
            date,
            days: rules::days(itinerary),
            city: rules::leg_on(&itinerary.legs, date)
                .map(|leg| leg.city.clone())
                .unwrap_or_default(),
            lines: lines
                .into_iter()
                .map(|entry| line(itinerary, entry))
                .collect(),
            cancelled: cancelled
                .map(|item| item_line(itinerary, item, Vec::new()))
                .collect(),
            calendar,
            refused: None,
        }
    }
}

fn line(itinerary: &Itinerary, entry: Entry) -> Line {
    match entry {
        Entry::Item { item, clashes } => {
            item_line(itinerary, item, clashes.into_iter().map(warning).collect())
        }
        Entry::Travel {
            minutes,
            to,
            leaves_at,
            leg,
        } => Line {
            from: hour(leaves_at, &itinerary.legs[leg].zone),
            to: String::new(),
            at_home: None,
            what: Shown::Travel {
                minutes,
                to: to.name.clone(),
            },
        },
        Entry::Free { minutes } => Line {
            from: String::new(),
            to: String::new(),
            at_home: None,
            what: Shown::Free { minutes },
        },
    }
}

fn item_line(itinerary: &Itinerary, item: &Item, warnings: Vec<Warning>) -> Line {
    let zone = &itinerary.leg_of(item).zone;
    Line {
        from: hour(item.starts_at, zone),
        to: hour(item.ends_at, zone),
        at_home: at_home(item.starts_at, zone),
        what: Shown::Item {
            what: Box::new(item.what.clone()),
            stop: item.stop.clone(),
            warnings,
        },
    }
}

fn warning(clash: Clash) -> Warning {
    match clash {
        Clash::Overlaps(other) => Warning::Overlaps(Box::new(other.what.clone())),
        Clash::TooFar {
            needed_minutes,
            there_minutes,
        } => Warning::TooFar {
            needed_minutes,
            there_minutes,
        },
        Clash::NotYetThere => Warning::NotYetThere,
        Clash::NoLongerThere => Warning::NoLongerThere,
    }
}

fn hour(at: Moment, zone: &TimeZone) -> String {
    let local = at.local(zone);
    clock_time(i64::from(local.hour()) * 60 + i64::from(local.minute()))
}

/// The hour at home and the days by which it is ahead there; nothing where the clocks agree.
fn at_home(at: Moment, here: &TimeZone) -> Option<(String, i32)> {
    let home = zone(HOME)?;
    let (there, here) = (at.local(&home), at.local(here));
    let ahead_days = here.date().until(there.date()).ok()?.get_days();
    (there.offset() != here.offset()).then(|| (hour(at, &home), ahead_days))
}

impl Page for DayPage {
    fn title(&self, words: &Words) -> String {
        // The number of the day and its month stay on one line.
        let number = self.date.day();
        let day = words
            .full_date(self.date)
            .replace(&format!("{number} "), &format!("{number}\u{a0}"))
            .replace(&format!("{number}. "), &format!("{number}.\u{a0}"));
        let mut letters = day.chars();
        // The day and its month stay on one line.
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect())
            .unwrap_or_default()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(words.with("itineraries-kicker", &[("name", self.name.as_str().into())]))
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<DayPage> {
        let itinerary = example::itinerary();
        let date = rules::first_shown(&itinerary, Moment(0));
        let quiet = date.tomorrow().unwrap_or(date);
        let address = "https://missions.example.be/calendar/0123456789abcdef".to_owned();
        let refused = DayPage::of(&itinerary, quiet, Calendar::Kept);
        vec![
            DayPage::of(&itinerary, date, Calendar::Fresh(address)),
            DayPage::of(&itinerary, quiet, Calendar::None),
            DayPage {
                refused: Some("2025-13-40".to_owned()),
                ..refused
            },
        ]
    }
}
