//! All SQL of keys.

use attache_platform::database::{Reads, Writing, sql};
use attache_platform::moment::Moment;
use attache_platform::web::Result;

use super::Once;

/// Notes a key inside the transaction of its effect; says whether it was not there before. Where
/// another transaction is about to note the same key, this waits for it.
pub(super) async fn note(writing: &mut Writing, once: &Once, now: Moment) -> Result<bool> {
    let insert = sql(
        "insert into requests_done (principal, request_key, digest, done_at) \
         values ($1, $2, $3, $4) on conflict (principal, request_key) do nothing",
    );
    let insert = insert.bind(&once.principal).bind(&once.key);
    let noted = writing.execute(insert.bind(&once.digest).bind(now)).await?;
    Ok(noted == 1)
}

/// What is kept of a request.
pub(super) struct Kept {
    pub digest: String,
    pub done_at: Moment,
    pub answer: Option<String>,
}

pub(super) async fn find(reads: &mut impl Reads, once: &Once) -> Result<Option<Kept>> {
    let query = sql("select digest, done_at, answer from requests_done \
         where principal = $1 and request_key = $2");
    let row = reads
        .row(query.bind(&once.principal).bind(&once.key))
        .await?;
    let kept = row.map(|row| -> Result<Kept> {
        Ok(Kept {
            digest: row.get("digest")?,
            done_at: row.get("done_at")?,
            answer: row.get("answer")?,
        })
    });
    kept.transpose()
}

pub(super) async fn keep_answer(writing: &mut Writing, once: &Once, answer: &str) -> Result<()> {
    let update = sql(
        "update requests_done set answer = $3 where principal = $1 and request_key = $2 \
         and answer is null",
    );
    let update = update.bind(&once.principal).bind(&once.key).bind(answer);
    writing.execute(update).await?;
    Ok(())
}

pub(super) async fn forget(writing: &mut Writing, before: Moment) -> Result<()> {
    let delete = sql("delete from requests_done where done_at <= $1");
    writing.execute(delete.bind(before)).await?;
    Ok(())
}
