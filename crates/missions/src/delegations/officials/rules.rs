//! What protocol should settle: one lead each day, a capacity for everybody, one place each.

use attache_platform::moment::Date;
use attache_platform::texts::Language;

use super::{Capacity, Concern, Official, Stretch};

/// What is not settled, in the order in which it weighs.
pub(super) fn concerns(
    officials: &[Official],
    stretch: &Stretch,
    language: Language,
) -> Vec<Concern> {
    let called = |official: &Official| official.called(language).to_owned();
    let mut concerns = Vec::new();
    for day in days(stretch) {
        let leading = officials
            .iter()
            .filter(|official| official.leads && is_there(official, day));
        match leading.count() {
            0 => concerns.push(Concern::NoLead(day)),
            1 => {}
            _ => concerns.push(Concern::TwoLeads(day)),
        }
    }
    let unsettled = officials
        .iter()
        .filter(|official| official.capacity.is_none());
    concerns.extend(unsettled.map(|official| Concern::NoCapacity(called(official))));
    for (place, one) in officials.iter().enumerate() {
        for other in &officials[place + 1..] {
            if let (Some(mine), Some(theirs)) = (&one.capacity, &other.capacity)
                && mine.precedence == theirs.precedence
                && overlap(mine, theirs)
            {
                concerns.push(Concern::SamePlace(called(one), called(other)));
            }
        }
    }
    concerns
}

fn days(stretch: &Stretch) -> impl Iterator<Item = Date> {
    let all = std::iter::successors(Some(stretch.first_day), |day| day.tomorrow().ok());
    all.take_while(|day| *day <= stretch.last_day)
}

fn is_there(official: &Official, day: Date) -> bool {
    let capacity = official.capacity.as_ref();
    capacity.is_some_and(|capacity| capacity.from_day <= day && day <= capacity.to_day)
}

fn overlap(one: &Capacity, other: &Capacity) -> bool {
    one.from_day <= other.to_day && other.from_day <= one.to_day
}
