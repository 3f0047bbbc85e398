//! What one day looks like: what follows what, the way between, what is free, what cannot be.

use attache_platform::moment::{Date, Moment};

use super::{Item, Itinerary, Joined, Leg, Stop, What};

/// From here on a gap is worth calling free time, in minutes.
const FREE_FROM_MINUTES: i64 = 30;

/// One line of a day.
#[derive(Debug)]
pub(super) enum Entry<'a> {
    Item {
        item: &'a Item,
        clashes: Vec<Clash<'a>>,
    },
    Travel {
        minutes: i64,
        to: &'a Stop,
        leaves_at: Moment,
        leg: usize,
    },
    Free {
        minutes: i64,
    },
}

/// Why something cannot be done as it stands.
#[derive(Debug)]
pub(super) enum Clash<'a> {
    /// Two things at once.
    Overlaps(&'a Item),
    /// The way from the thing before takes longer than the time between.
    TooFar {
        needed_minutes: i64,
        there_minutes: i64,
    },
    /// Before the person is there.
    NotYetThere,
    /// After the person left.
    NoLongerThere,
}

/// The lines of one day. `travel` gives the minutes from one venue to another.
pub(super) fn day(
    itinerary: &Itinerary,
    date: Date,
    travel: impl Fn(&Stop, &Stop) -> i64,
) -> Vec<Entry<'_>> {
    let items: Vec<&Item> = shown(itinerary)
        .into_iter()
        .filter(|item| item.stands() && itinerary.day_of(item) == date)
        .collect();
    let mut entries = Vec::new();
    let mut before: Option<&Item> = None;
    for item in &items {
        let mut clashes = clashes(itinerary, item, &items);
        if let Some(before) = before.filter(|before| before.ends_at <= item.starts_at) {
            let there_minutes = minutes_between(before.ends_at, item.starts_at);
            let way = way(before, item, &travel);
            let needed_minutes = way.map_or(0, |(minutes, _)| minutes);
            if there_minutes - needed_minutes >= FREE_FROM_MINUTES {
                entries.push(Entry::Free {
                    minutes: there_minutes - needed_minutes,
                });
            }
            if let Some((minutes, to)) = way {
                let latest = item.starts_at.plus_seconds(-60 * minutes);
                let leaves_at = latest.max(before.ends_at);
                entries.push(Entry::Travel {
                    minutes,
                    to,
                    leaves_at,
                    leg: item.leg,
                });
            }
            if needed_minutes > there_minutes {
                clashes.push(Clash::TooFar {
                    needed_minutes,
                    there_minutes,
                });
            }
        }
        entries.push(Entry::Item { item, clashes });
        if before.is_none_or(|before| before.ends_at < item.ends_at) {
            before = Some(item);
        }
    }
    entries
}

/// What is shown of an itinerary: a B2B session gives way to the meetings held in it.
pub(super) fn shown(itinerary: &Itinerary) -> Vec<&Item> {
    let holds_meetings = |joined: &Joined| {
        itinerary.items.iter().any(|item| match &item.what {
            What::Meeting(met) => item.stands() && met.session == joined.activity,
            What::Activity(_) => false,
        })
    };
    let kept = |item: &&Item| match &item.what {
        What::Activity(joined) => !holds_meetings(joined),
        What::Meeting(_) => true,
    };
    itinerary.items.iter().filter(kept).collect()
}

/// The way from one thing to the next, when it leads to another venue.
fn way<'a>(
    from: &Item,
    to: &'a Item,
    travel: impl Fn(&Stop, &Stop) -> i64,
) -> Option<(i64, &'a Stop)> {
    let (left, reached) = (from.stop.as_ref()?, to.stop.as_ref()?);
    let minutes = travel(left, reached);
    (left.site.venue != reached.site.venue && minutes > 0).then_some((minutes, reached))
}

fn clashes<'a>(itinerary: &Itinerary, item: &Item, items: &[&'a Item]) -> Vec<Clash<'a>> {
    let overlaps = |other: &&&Item| {
        !std::ptr::eq(**other, item)
            && other.starts_at < item.ends_at
            && item.starts_at < other.ends_at
    };
    let mut found: Vec<Clash> = items
        .iter()
        .filter(overlaps)
        .map(|other| Clash::Overlaps(other))
        .collect();
    if item.starts_at < itinerary.who.arrives_at {
        found.push(Clash::NotYetThere);
    }
    if item.ends_at > itinerary.who.leaves_at {
        found.push(Clash::NoLongerThere);
    }
    found
}

fn minutes_between(from: Moment, to: Moment) -> i64 {
    (to.0 - from.0) / 60_000
}

/// The days that one can go to: those of the mission, and any other on which there is something.
pub(super) fn days(itinerary: &Itinerary) -> Vec<Date> {
    let who = &itinerary.who;
    let mission = std::iter::successors(Some(who.first_day), |day| day.tomorrow().ok());
    let mut days: Vec<Date> = mission.take_while(|day| *day <= who.last_day).collect();
    days.extend(itinerary.items.iter().map(|item| itinerary.day_of(item)));
    days.sort();
    days.dedup();
    days
}

/// The day to begin with: today while the mission goes on, else the first with something to do.
pub(super) fn first_shown(itinerary: &Itinerary, now: Moment) -> Date {
    let days = days(itinerary);
    let today = itinerary.legs.iter().find_map(|leg| {
        let today = now.local(&leg.zone).date();
        (leg.first_day <= today && today <= leg.last_day).then_some(today)
    });
    let busy = itinerary
        .items
        .iter()
        .map(|item| itinerary.day_of(item))
        .min();
    let known = today.filter(|today| days.contains(today)).or(busy);
    known.unwrap_or(itinerary.who.first_day)
}

/// The leg whose clock hangs on the wall on a day: the leg of that day, else the nearest before.
pub(super) fn leg_on(legs: &[Leg], date: Date) -> Option<&Leg> {
    let begun = legs.iter().rev().find(|leg| leg.first_day <= date);
    begun.or_else(|| legs.first())
}

/// What a calendar may hold. It is copied to somebody else's cloud, so nothing protected goes in.
pub(super) fn may_leave(item: &Item) -> bool {
    match &item.what {
        What::Activity(joined) => matches!(&*joined.visibility, "public" | "participants"),
        What::Meeting(_) => true,
    }
}
