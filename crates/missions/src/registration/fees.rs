//! What taking part costs, and what is paid back to whoever withdraws: the rules that a call
//! publishes, as data.

use std::collections::BTreeSet;

use attache_platform::moment::Date;
use serde::{Deserialize, Serialize};

use super::form::{BadForm, Per};
use crate::organisations::SIZES;

/// The largest fee of a call, in euro cents: nobody asks a million for a journey, so more than
/// that was mistyped.
pub const MOST_CENTS: i64 = 100_000_000;

/// What taking part costs those of a size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// One of [`crate::organisations::SIZES`].
    pub size: String,
    /// Euro cents, before VAT: of the organisation, or of each person, as [`FeeTerms::per`] says.
    pub cents: i64,
    /// The same for whoever hands in early.
    #[serde(default)]
    pub early_cents: Option<i64>,
    /// Of each person beyond those whom the fee of the organisation includes.
    #[serde(default)]
    pub extra_cents: i64,
}

/// By which rules fees are counted and paid back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FeeTerms {
    pub per: Per,
    /// How many people the fee of an organisation includes.
    pub included: i64,
    /// The last day, in Brussels, on which handing in is early.
    #[serde(with = "day")]
    pub early_until: Option<Date>,
    /// The last day, in Brussels, on which whoever withdraws pays nothing; without one there is
    /// no such day, and nobody who withdraws pays.
    #[serde(with = "day")]
    pub refund_until: Option<Date>,
    /// How much of the fee is paid back later, in percent.
    pub later_percent: i64,
}

impl Default for FeeTerms {
    fn default() -> FeeTerms {
        FeeTerms {
            per: Per::Organisation,
            included: 1,
            early_until: None,
            refund_until: None,
            later_percent: 0,
        }
    }
}

impl FeeTerms {
    /// How much of the fee goes back to whoever withdraws on a day, in percent.
    pub fn refund_percent(&self, day: Date) -> i64 {
        match self.refund_until {
            Some(until) if until < day => self.later_percent,
            _ => 100,
        }
    }
}

/// Whether the fees and their rules can stand.
pub(super) fn check(fees: &[Fee], terms: &FeeTerms) -> Result<(), BadForm> {
    let wrong = |size: &str| BadForm::Fee {
        size: size.to_owned(),
    };
    let mut sizes = BTreeSet::new();
    for fee in fees {
        let amounts = [fee.cents, fee.early_cents.unwrap_or(0), fee.extra_cents];
        let fits = amounts.iter().all(|cents| (0..=MOST_CENTS).contains(cents));
        let known = SIZES.contains(&fee.size.as_str()) && sizes.insert(&fee.size);
        if !fits || !known {
            return Err(wrong(&fee.size));
        }
    }
    match (0..=100).contains(&terms.later_percent) && (0..=1_000).contains(&terms.included) {
        true => Ok(()),
        false => Err(wrong("")),
    }
}

/// Days as they are written everywhere else, `2025-06-30`; none is an empty text.
mod day {
    use attache_platform::moment::Date;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "serde hands a reference to the field")]
    pub(super) fn serialize<S: Serializer>(
        day: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&day.map(|day| day.to_string()).unwrap_or_default())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(D::Error::custom)
    }
}
