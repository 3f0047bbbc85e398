//! The pages on which organisers edit a mission.

pub(super) mod goals;
pub(super) mod identity;
pub(super) mod legs;
pub(super) mod owners;

use attache_foundation::{Error, Result, Visit};

use super::{Finding, rules, store};

/// What should be put right about the whole mission.
async fn findings(visit: &Visit) -> Result<Vec<Finding>> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let identity = store::identity(&mut reads, mission).await?;
    let legs = store::legs(&mut reads, mission).await?;
    let activities = store::placed(&mut reads, mission).await?;
    let days = (identity.first_day, identity.last_day);
    let mut all = rules::about_legs(days, &legs, &activities);
    all.extend(rules::about_goals(
        &store::goals(&mut reads, mission).await?,
    ));
    Ok(all)
}

/// What a query asks for by one name.
fn asked<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    let found = pairs.iter().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value.as_str())
}

/// A code as people type it: small letters, digits and hyphens.
fn is_code(code: &str) -> bool {
    let signs = code.bytes();
    let right = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=60).contains(&code.len()) && signs.clone().all(right)
}

/// Something that was asked for by its code, or nothing there.
fn found<T>(all: &[T], is: impl Fn(&T) -> bool) -> Result<&T> {
    all.iter().find(|one| is(one)).ok_or(Error::Absent)
}
