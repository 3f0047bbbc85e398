//! Moments on the clock of a place, with the place named: the same hour means nothing without it.

use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::{Localized, Words, clock_time};

/// Where the missions are prepared: asking, answering and planning are told by its clock.
const HOME: &str = "Europe/Brussels";

/// The clock of a leg, or the one at home.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clock {
    zone: TimeZone,
    /// None at home, whose name the catalogues know.
    city: Option<Localized>,
}

/// A moment as a clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Local {
    pub(crate) day: Date,
    /// Minutes after midnight.
    pub(crate) minute: i64,
}

impl Clock {
    /// The clock of `city`, whose zone has this IANA name. An unknown name reads as UTC.
    pub(crate) fn new(zone_name: &str, city: Localized) -> Clock {
        Clock {
            zone: zone(zone_name).unwrap_or(TimeZone::UTC),
            city: Some(city),
        }
    }

    /// The clock at home, for everything that is no hour of the programme.
    pub(crate) fn home() -> Clock {
        Clock {
            zone: zone(HOME).unwrap_or(TimeZone::UTC),
            city: None,
        }
    }

    /// The city whose clock it is.
    pub(crate) fn city(&self, words: &Words) -> String {
        match &self.city {
            Some(city) => city.get(words.language()).to_owned(),
            None => words.say("requests-home-city"),
        }
    }

    /// What the clock shows at a moment.
    pub(crate) fn at(&self, moment: Moment) -> Local {
        let local = moment.local(&self.zone);
        Local {
            day: local.date(),
            minute: i64::from(local.hour()) * 60 + i64::from(local.minute()),
        }
    }

    /// The moment at which a day begins.
    pub(crate) fn midnight(&self, day: Date) -> Moment {
        let midnight = day.at(0, 0, 0, 0);
        Moment::on_wall_clock(midnight, &self.zone).unwrap_or_default()
    }

    /// "Monday, 6 October, 09:20 (San Francisco)".
    pub(crate) fn say(&self, words: &Words, moment: Moment) -> String {
        format!("{} ({})", self.hour(words, moment), self.city(words))
    }

    /// "Monday, 6 October, 09:20", where the city is named beside it.
    pub(crate) fn hour(&self, words: &Words, moment: Moment) -> String {
        let Local { day, minute } = self.at(moment);
        format!("{}, {}", words.day_name(day), clock_time(minute))
    }

    /// "09:20–09:40".
    pub(crate) fn span(&self, from: Moment, to: Moment) -> String {
        format!(
            "{}–{}",
            clock_time(self.at(from).minute),
            clock_time(self.at(to).minute)
        )
    }
}
