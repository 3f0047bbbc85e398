//! What goes of applications: on their day, or because somebody is erased. Who was chosen, with
//! which points and on which day, stays by number, so that the choice can be accounted for.

use attache_foundation::ids::{AccountId, ApplicationId, MissionId, PersonId};
use attache_foundation::{Change, Error, Result, accounts};
use attache_platform::database::{Query, Reads, sql};
use attache_platform::moment::Date;

use super::super::drafts::{Draft, PersonTyped};

/// What stands in the place of an application of which nothing is left.
const NOTHING: &str = "{}";

/// Applicants whose mission ended before a day and who still go by their name.
pub async fn due(reads: &mut impl Reads, ended_before: Date) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql(
        "select c.mission, p.id from applicants p join applications a on a.id = p.application \
         join calls c on c.id = a.call join missions m on m.id = c.mission \
         where m.last_day < $1 and p.given_name <> '' order by p.id",
    );
    let rows = reads.rows(query.bind(ended_before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("id")?)))
        .collect()
}

/// Takes everything that names an applicant out of their application: name, address, what was
/// typed about them, and notes of those who looked into it. Gives how many values went.
pub async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql(
        "select p.application, p.position, a.typed from applicants p \
         join applications a on a.id = p.application where p.id = $1 and p.given_name <> ''",
    );
    let Some(row) = change.row(query.bind(person)).await? else {
        return Ok(0);
    };
    let application: ApplicationId = row.get("application")?;
    let position: i64 = row.get("position")?;
    let mut draft: Draft =
        serde_json::from_str(&row.get::<String>("typed")?).map_err(Error::fault)?;
    let place = usize::try_from(position).ok();
    if let Some(typed) = place.and_then(|place| draft.people.get_mut(place)) {
        *typed = PersonTyped::default();
    }
    let typed = serde_json::to_string(&draft).map_err(Error::fault)?;
    let query = sql("update applications set typed = $2 where id = $1");
    let mut gone = change.execute(query.bind(application).bind(typed)).await?;
    let query = sql(
        "update applicants set given_name = '', family_name = $2, function = '', mail = '', \
         phone = '', language = 'en', reason = '' where id = $1",
    );
    let name = accounts::pseudonym(&person.to_string());
    gone += change.execute(query.bind(person).bind(name)).await?;
    let query = sql("update application_gates set note = '' where application = $1 and note <> ''");
    gone += change.execute(query.bind(application)).await?;
    gone += forget_files(change, application).await?;
    Ok(gone)
}

/// Lets every file of an application go: nobody can tell whom an extract or a certificate names.
async fn forget_files(change: &mut Change, application: ApplicationId) -> Result<u64> {
    let mut gone = 0;
    for query in [
        sql("delete from application_documents where application = $1"),
        sql("delete from gate_evidence where application = $1"),
        sql("delete from application_files where application = $1"),
    ] {
        gone += change.execute(query.bind(application)).await?;
    }
    Ok(gone)
}

/// Lets the files of these drafts go.
async fn forget_files_of(change: &mut Change, drafts: Query) -> Result<u64> {
    let mut gone = 0;
    for row in change.rows(drafts).await? {
        gone += forget_files(change, row.get("id")?).await?;
    }
    Ok(gone)
}

/// Empties what an account typed and did not hand in, and what it attached; gives how many
/// values went.
pub async fn forget_of_account(change: &mut Change, account: AccountId) -> Result<u64> {
    let query = sql(
        "update applications set typed = $2 where account = $1 and state <> 'submitted' \
         and typed <> $2",
    );
    let gone = change.execute(query.bind(account).bind(NOTHING)).await?;
    let drafts = sql("select id from applications where account = $1 and state <> 'submitted'");
    Ok(gone + forget_files_of(change, drafts.bind(account)).await?)
}

/// Empties what was typed for missions that ended before a day, once no applicant of it goes by
/// their name any more; gives how many.
pub async fn forget_drafts(change: &mut Change, ended_before: Date) -> Result<u64> {
    let query = sql("update applications set typed = $2 where typed <> $2 \
         and call in (select c.id from calls c join missions m on m.id = c.mission \
         where m.last_day < $1) and not exists (select 1 from applicants p \
         where p.application = applications.id and p.given_name <> '')");
    let gone = change
        .execute(query.bind(ended_before).bind(NOTHING))
        .await?;
    let drafts = sql(
        "select a.id from applications a join calls c on c.id = a.call \
         join missions m on m.id = c.mission where m.last_day < $1 \
         and a.id in (select application from application_files) \
         and not exists (select 1 from applicants p where p.application = a.id \
         and p.given_name <> '')",
    );
    Ok(gone + forget_files_of(change, drafts.bind(ended_before)).await?)
}
