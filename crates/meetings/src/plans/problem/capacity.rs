//! How many requests a mission's tables will serve, before the requests are known: what is asked of
//! the planner's forecast, and what it says.

use attache_planner::forecast::{self, Effort, Kinds};

use super::Stated;

/// Hours, tables and people of a mission, and how many requests are expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Capacity(forecast::Capacity);

/// What share of the requests will be met, all in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Outlook {
    /// In about four of five missions it is between this and `high_permille`.
    pub(in crate::plans) low_permille: i64,
    pub(in crate::plans) likely_permille: i64,
    pub(in crate::plans) high_permille: i64,
    /// How much of the tables' time meetings take.
    pub(in crate::plans) used_permille: i64,
}

impl Capacity {
    /// What a problem says apart from its wishes, and how many of those are expected.
    pub(in crate::plans) fn of(stated: &Stated, requests: u32) -> Capacity {
        let mut capacity = forecast::Capacity::of(&stated.problem);
        capacity.wishes = requests;
        capacity.kinds = kinds(stated);
        Capacity(capacity)
    }

    /// The same with another number of requests.
    pub(in crate::plans) fn with_requests(mut self, requests: u32) -> Capacity {
        self.0.wishes = requests;
        self
    }

    /// The same with so many tables in the largest session, and in the others in proportion.
    pub(in crate::plans) fn with_tables(&self, tables: u16) -> Capacity {
        let largest = u32::from(self.largest().max(1));
        let mut other = self.clone();
        for hours in &mut other.0.sessions {
            let part = u32::from(hours.tables) * u32::from(tables) + largest / 2;
            hours.tables = u16::try_from((part / largest).max(1)).unwrap_or(u16::MAX);
        }
        other
    }

    /// The tables of the largest session; none when no table is open.
    pub(in crate::plans) fn largest(&self) -> u16 {
        let tables = self.0.sessions.iter().map(|hours| hours.tables);
        tables.max().unwrap_or(0)
    }

    /// How many meetings of one slot the tables have room for.
    pub(in crate::plans) fn seats(&self) -> u64 {
        self.0.seats()
    }

    pub(in crate::plans) fn requests(&self) -> u32 {
        self.0.wishes
    }

    /// Imagines missions of this shape and plans them: a second or two of work for the reference
    /// mission. The same capacity always has the same outlook.
    pub(in crate::plans) fn outlook(&self) -> Outlook {
        let said = forecast::forecast(&self.0, &Effort::THOROUGH, SEED);
        Outlook {
            low_permille: said.low_permille.into(),
            likely_permille: said.likely_permille.into(),
            high_permille: said.high_permille.into(),
            used_permille: said.tables_used_permille.into(),
        }
    }
}

/// Requests from which it shows how long meetings are asked to be, and for which part of the day.
const TELLING: usize = 30;

/// What is known of the requests to come: they are of two persons and name no place, and where some
/// are there, the others will be like them.
fn kinds(stated: &Stated) -> Kinds {
    let told = stated.problem.wishes().len() >= TELLING;
    let seen = told.then(|| Kinds::of(&stated.problem));
    Kinds {
        three_permille: Some(0),
        one_place_permille: Some(0),
        ..seen.unwrap_or_default()
    }
}

/// Where the chance of imagined missions begins: as the command `attache forecast` has it.
const SEED: u64 = 1;

#[cfg(test)]
impl Capacity {
    /// Thirty delegates and twenty hosts who meet in two short sessions.
    pub(in crate::plans) fn example() -> Capacity {
        let hours = |day: u16| forecast::Hours {
            day,
            city: 0,
            slots: 4,
            tables: 6 - 2 * day,
        };
        let side = |persons: u32| forecast::Side {
            persons,
            available_permille: 900,
            ..forecast::Side::default()
        };
        Capacity(forecast::Capacity {
            sessions: vec![hours(0), hours(1)],
            places: 1,
            travel_minutes: 0,
            sides: [side(30), side(20)],
            wishes: 60,
            kinds: Kinds::default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_sessions_get_tables_in_proportion() {
        let capacity = Capacity::example();
        assert_eq!((capacity.largest(), capacity.seats()), (6, 40));
        assert_eq!(capacity.with_tables(6), capacity);
        assert_eq!(capacity.with_tables(9).seats(), 4 * (9 + 6));
        assert_eq!(capacity.with_tables(1).seats(), 4 * (1 + 1), "never none");
        assert_eq!(capacity.with_requests(7).requests(), 7);
    }

    #[test]
    fn an_outlook_is_a_range_with_the_likely_share_in_it() {
        let outlook = Capacity::example().outlook();
        assert!(outlook.low_permille < outlook.likely_permille);
        assert!(outlook.likely_permille < outlook.high_permille);
        assert_eq!(Capacity::example().outlook(), outlook, "always the same");
    }
}
