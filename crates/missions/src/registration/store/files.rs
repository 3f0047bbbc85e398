//! Files of applications: their content once, and what each of them is.

use attache_foundation::ids::{AccountId, ApplicationId, DocumentId, EvidenceId, MissionId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::files::{self, Kind, Taken};

use super::super::documents::{Document, Evidence, Held, Kept, Proof};

/// How much is attached to an application and in its mission.
pub(in super::super) async fn held(
    reads: &mut impl Reads,
    mission: MissionId,
    application: ApplicationId,
) -> Result<Held> {
    let query = sql(
        "select count(*) as files, cast(coalesce(sum(size), 0) as bigint) as bytes from \
         (select size from application_documents where application = $1 \
         union all select size from gate_evidence where application = $1) as held",
    );
    let row = reads.row(query.bind(application)).await?;
    let row = row.ok_or(Error::Absent)?;
    let query = sql(
        "select cast(coalesce(sum(held.size), 0) as bigint) as bytes from \
         (select d.size, d.application from application_documents d \
         union all select e.size, e.application from gate_evidence e) as held \
         join applications a on a.id = held.application join calls c on c.id = a.call \
         where c.mission = $1",
    );
    Ok(Held {
        files: row.get("files")?,
        bytes: row.get("bytes")?,
        of_mission: reads.number(query.bind(mission)).await?,
    })
}

/// Keeps a content for an application; the same once.
pub(in super::super) async fn keep_content(
    change: &mut Change,
    application: ApplicationId,
    file: &Taken,
) -> Result<()> {
    let query = sql(
        "insert into application_files (application, digest, content) values ($1, $2, $3) \
         on conflict (application, digest) do nothing",
    );
    let text = files::to_text(&file.content);
    let query = query.bind(application).bind(&file.digest).bind(text);
    change.execute(query).await?;
    Ok(())
}

/// Lets contents of an application go that nothing names any more.
pub(in super::super) async fn drop_contents(
    change: &mut Change,
    application: ApplicationId,
) -> Result<u64> {
    let query = sql("delete from application_files where application = $1 \
         and digest not in (select digest from application_documents where application = $1) \
         and digest not in (select digest from gate_evidence where application = $1)");
    Ok(change.execute(query.bind(application)).await?)
}

/// The content of a file of an application.
pub(in super::super) async fn content(
    reads: &mut impl Reads,
    application: ApplicationId,
    digest: &str,
) -> Result<Vec<u8>> {
    let query = sql("select content from application_files where application = $1 and digest = $2");
    let row = reads.row(query.bind(application).bind(digest)).await?;
    let text: String = row.ok_or(Error::Absent)?.get("content")?;
    files::from_text(&text).ok_or_else(|| Error::fault("a content that is none"))
}

pub(in super::super) async fn insert_document(
    change: &mut Change,
    id: DocumentId,
    application: ApplicationId,
    code: &str,
    by: AccountId,
    file: &Taken,
) -> Result<()> {
    let query = sql(
        "insert into application_documents (id, application, document, name, kind, size, \
         digest, by_account, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let query = query.bind(id).bind(application).bind(code);
    let query = query.bind(&file.name).bind(file.kind.name());
    let query = query.bind(file.size()).bind(&file.digest).bind(by);
    let now = change.now();
    change.execute(query.bind(now)).await?;
    Ok(())
}

/// What an applicant attached, oldest first.
pub(in super::super) async fn documents(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> Result<Vec<Document>> {
    let query = sql(
        "select d.id, d.document, d.name, d.kind, d.size, d.digest, d.at, u.name as by_name \
         from application_documents d join accounts u on u.id = d.by_account \
         where d.application = $1 order by d.id",
    );
    let rows = reads.rows(query.bind(application)).await?;
    let read = |row: &Row| {
        Ok(Document {
            id: row.get("id")?,
            code: row.get("document")?,
            file: read_kept(row)?,
        })
    };
    rows.iter().map(read).collect()
}

pub(in super::super) async fn delete_document(
    change: &mut Change,
    id: DocumentId,
) -> database::Result<()> {
    let query = sql("delete from application_documents where id = $1");
    change.execute(query.bind(id)).await?;
    Ok(())
}

pub(in super::super) async fn insert_evidence(
    change: &mut Change,
    id: EvidenceId,
    application: ApplicationId,
    proof: &Proof,
    by: AccountId,
    file: &Taken,
) -> Result<()> {
    let query = sql(
        "insert into gate_evidence (id, application, gate, what, day, note, name, kind, size, \
         digest, by_account, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let query = query.bind(id).bind(application).bind(&proof.gate);
    let query = query.bind(&proof.what).bind(proof.day).bind(&proof.note);
    let query = query.bind(&file.name).bind(file.kind.name());
    let query = query.bind(file.size()).bind(&file.digest).bind(by);
    let now = change.now();
    change.execute(query.bind(now)).await?;
    Ok(())
}

/// The proofs of the checks of an application, oldest first.
pub(in super::super) async fn evidence(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> Result<Vec<Evidence>> {
    let query = sql(
        "select e.id, e.gate, e.what, e.day, e.note, e.name, e.kind, e.size, e.digest, e.at, \
         u.name as by_name from gate_evidence e join accounts u on u.id = e.by_account \
         where e.application = $1 order by e.id",
    );
    let rows = reads.rows(query.bind(application)).await?;
    let read = |row: &Row| {
        Ok(Evidence {
            id: row.get("id")?,
            gate: row.get("gate")?,
            what: row.get("what")?,
            day: row.get("day")?,
            note: row.get("note")?,
            file: read_kept(row)?,
        })
    };
    rows.iter().map(read).collect()
}

pub(in super::super) async fn delete_evidence(
    change: &mut Change,
    id: EvidenceId,
) -> database::Result<()> {
    let query = sql("delete from gate_evidence where id = $1");
    change.execute(query.bind(id)).await?;
    Ok(())
}

fn read_kept(row: &Row) -> Result<Kept> {
    let kind: String = row.get("kind")?;
    Ok(Kept {
        name: row.get("name")?,
        kind: Kind::from_name(&kind).ok_or_else(|| Error::fault("no such kind"))?,
        size: row.get("size")?,
        digest: row.get("digest")?,
        by: row.get("by_name")?,
        at: row.get("at")?,
    })
}
