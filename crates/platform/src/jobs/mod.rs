//! Durable work: enqueued inside a change, claimed by a worker, tried again, given up.
//!
//! A job is a row, so it is there exactly when the change that asked for it is. A worker holds it
//! under a lease; when the worker dies, the lease runs out and another takes the job up. Work must
//! therefore bear being done twice.

use crate::chance::Chance;
use crate::database::{Database, Reads, Result, Writing, sql};
use crate::id::Id;
use crate::moment::Moment;

/// How long a worker may hold a job before another takes it up, in seconds.
const LEASE_SECONDS: i64 = 120;

/// After so many tries a job is given up and shown to the organiser.
const MOST_ATTEMPTS: i64 = 6;

/// A piece of work that a worker holds.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: Id<Job>,
    /// Which work it is; the product knows the names.
    pub kind: String,
    /// What the work is about, in the form its kind knows.
    pub about: String,
    /// Which try this is, from 1.
    pub attempt: i64,
}

/// Work to be done once the change is committed, not before `run_at`.
pub struct NewJob<'a> {
    pub kind: &'a str,
    pub about: &'a str,
    /// Work with the same key is enqueued once.
    pub key: &'a str,
    pub run_at: Moment,
}

/// Enqueues work inside a transaction. The same key twice is one job.
pub async fn enqueue(writing: &mut Writing, id: Id<Job>, job: NewJob<'_>) -> Result<()> {
    let insert = sql(
        "insert into jobs (id, kind, about, key, run_at, attempts, state) \
         values ($1, $2, $3, $4, $5, 0, 'waiting') on conflict (key) do nothing",
    );
    let insert = insert
        .bind(id)
        .bind(job.kind)
        .bind(job.about)
        .bind(job.key)
        .bind(job.run_at);
    writing.execute(insert).await?;
    Ok(())
}

/// Takes the next job that is due, if there is one.
pub async fn claim(database: &Database, now: Moment) -> Result<Option<Job>> {
    if next_due(database, now).await?.is_none() {
        return Ok(None);
    }
    let mut writing = database.write("jobs").await?;
    let row = writing
        .row(
            sql(
                "update jobs set state = 'held', attempts = attempts + 1, lease_until = $2 \
                 where id = (select id from jobs where run_at <= $1 and (state = 'waiting' \
                 or (state = 'held' and lease_until < $1)) order by run_at, id limit 1) \
                 returning id, kind, about, attempts",
            )
            .bind(now)
            .bind(now.plus_seconds(LEASE_SECONDS)),
        )
        .await?;
    writing.commit().await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Job {
        id: row.get("id")?,
        kind: row.get("kind")?,
        about: row.get("about")?,
        attempt: row.get("attempts")?,
    }))
}

async fn next_due(database: &Database, now: Moment) -> Result<Option<Id<Job>>> {
    let query = sql(
        "select id from jobs where run_at <= $1 and (state = 'waiting' or \
         (state = 'held' and lease_until < $1)) limit 1",
    );
    let row = database.clone().row(query.bind(now)).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Says that a job is still being worked on, so that nobody else takes it up.
pub async fn keep(database: &Database, job: &Job, now: Moment) -> Result<()> {
    let mut writing = database.write("jobs").await?;
    let update = sql("update jobs set lease_until = $2 where id = $1 and state = 'held'");
    writing
        .execute(update.bind(job.id).bind(now.plus_seconds(LEASE_SECONDS)))
        .await?;
    writing.commit().await
}

/// Says that a job is done, in the transaction that holds what it did.
pub async fn finish(writing: &mut Writing, job: &Job) -> Result<()> {
    let update = sql("update jobs set state = 'done', lease_until = null where id = $1");
    writing.execute(update.bind(job.id)).await?;
    Ok(())
}

/// Says that a job failed. It is tried again after twice the wait of the last time, or given up.
pub async fn fail(database: &Database, job: &Job, why: &str, now: Moment) -> Result<()> {
    let mut writing = database.write("jobs").await?;
    let state = if job.attempt >= MOST_ATTEMPTS {
        "given_up"
    } else {
        "waiting"
    };
    let wait_seconds = 5 << job.attempt.clamp(0, MOST_ATTEMPTS);
    let update = sql(
        "update jobs set state = $2, last_error = $3, run_at = $4, lease_until = null \
         where id = $1",
    );
    let run_at = now.plus_seconds(wait_seconds);
    writing
        .execute(update.bind(job.id).bind(state).bind(why).bind(run_at))
        .await?;
    writing.commit().await
}

/// How many jobs were given up: something for the organiser's desk.
pub async fn given_up(reads: &mut impl Reads) -> Result<i64> {
    reads
        .number(sql("select count(*) from jobs where state = 'given_up'"))
        .await
}

/// A new job's id.
pub fn new_id(now: Moment, chance: &Chance) -> Id<Job> {
    Id::new(now, chance)
}

/// Empties what was said about failures of work that was to be done before a moment; gives how
/// many. The rows stay: their keys keep work from being asked for twice.
pub async fn forget_errors(writing: &mut Writing, before: Moment) -> Result<u64> {
    let update = sql(
        "update jobs set last_error = null where run_at < $1 and last_error is not null \
         and state in ('done', 'given_up')",
    );
    writing.execute(update.bind(before)).await
}
