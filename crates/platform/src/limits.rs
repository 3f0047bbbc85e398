//! How often something may be done in a stretch of time, counted in the database, so that all
//! nodes count together and a restart forgets nothing.

use sha2::{Digest, Sha256};

use crate::database::{Reads, Result, Writing, sql};
use crate::moment::Moment;

/// So many times in so many seconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// What is limited; the name is part of what is counted.
    pub name: &'static str,
    pub most: i64,
    pub seconds: i64,
}

/// Counts one more for `whose`; gives the seconds to wait when it is too many. Who it is is kept
/// as a digest. Stretches begin at multiples of their length, not with the first time.
pub async fn take(
    writing: &mut Writing,
    limit: &Limit,
    whose: &str,
    now: Moment,
) -> Result<Option<i64>> {
    let length_ms = limit.seconds * 1000;
    let since = now.0 - now.0.rem_euclid(length_ms);
    let until = since + length_ms;
    let over = sql("delete from limits where until <= $1");
    writing.execute(over.bind(now)).await?;
    let query = sql("insert into limits (scope, since, until, taken) \
         values ($1, $2, $3, 1) on conflict (scope, since) \
         do update set taken = limits.taken + 1 returning taken");
    let query = query.bind(scope(limit, whose)).bind(since).bind(until);
    let taken = writing.number(query).await?;
    Ok((taken > limit.most).then_some((until - now.0 + 999) / 1000))
}

fn scope(limit: &Limit, whose: &str) -> String {
    let digest = Sha256::digest(format!("{}\0{whose}", limit.name));
    digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
