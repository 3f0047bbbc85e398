//! How large a rehearsal is: quotas, days, applications.

use attache_platform::moment::Moment;

/// What an agency has to bring, and how much room it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The Region of the agency, by its name in the product.
    pub region: &'static str,
    pub agency: &'static str,
    pub applications: usize,
    pub companies: usize,
    /// Federations and chambers.
    pub federations: usize,
    pub academic: usize,
    /// People.
    pub places: i64,
}

/// A whole rehearsal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    pub days: i64,
    pub calls: [Quota; 3],
    /// Everybody who takes part in the end, those invited by name among them.
    pub participants: i64,
    /// How long an offered place is held, in hours.
    pub offer_hours: i64,
}

/// Where the days of a rehearsal lie, counted from its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The last day on which a draft is begun; the calls close two days later at noon.
    pub(super) last_start: i64,
    pub(super) closes: i64,
    pub(super) first_wave: i64,
    pub(super) second_wave: i64,
    /// From here on officers fill what is left, every day.
    pub(super) closing: i64,
    /// The last day on which somebody withdraws.
    pub(super) last_trouble: i64,
    pub(super) last: i64,
}

impl Scale {
    /// The mission as it was announced: 527 participants, 221 companies (110 of Flanders, 74 of
    /// Wallonia, 37 of Brussels), 17 federations and chambers, 15 academic institutions; 600
    /// applications in sixty days. How many places each agency has is invented.
    #[must_use]
    pub fn whole() -> Scale {
        Scale {
            days: 60,
            calls: [
                quota(
                    "flanders",
                    "Flanders Investment & Trade",
                    285,
                    [110, 8, 7],
                    215,
                ),
                quota("wallonia", "AWEX", 197, [74, 5, 5], 146),
                quota("brussels", "hub.brussels", 118, [37, 4, 3], 75),
            ],
            participants: 527,
            offer_hours: 48,
        }
    }

    /// A tenth of it, in ten days, for every run of the tests.
    #[must_use]
    pub fn small() -> Scale {
        Scale {
            days: 10,
            calls: [
                quota(
                    "flanders",
                    "Flanders Investment & Trade",
                    28,
                    [11, 1, 1],
                    23,
                ),
                quota("wallonia", "AWEX", 19, [7, 1, 0], 14),
                quota("brussels", "hub.brussels", 13, [4, 0, 1], 8),
            ],
            participants: 53,
            offer_hours: 12,
        }
    }

    /// All applications that are begun.
    #[must_use]
    pub fn applications(&self) -> usize {
        self.calls.iter().map(|quota| quota.applications).sum()
    }

    pub(super) fn timeline(&self) -> Days {
        let share = |percent: i64| self.days * percent / 100;
        let closes = share(45);
        Days {
            last_start: closes - share(10).max(1),
            closes,
            first_wave: share(58),
            second_wave: share(70),
            closing: share(82),
            last_trouble: self.days - share(12).max(2),
            last: self.days - 1,
        }
    }
}

fn quota(
    region: &'static str,
    agency: &'static str,
    applications: usize,
    [companies, federations, academic]: [usize; 3],
    places: i64,
) -> Quota {
    Quota {
        region,
        agency,
        applications,
        companies,
        federations,
        academic,
        places,
    }
}

/// The first day of every rehearsal, 1 July 2025 at 08:00 in Brussels: the mission leaves on
/// 4 October.
pub const BEGINNING: Moment = Moment(1_751_349_600_000);
