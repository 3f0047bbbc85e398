//! The SQL about erasures.

use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Reads, Row, sql};

use super::{Erasure, ErasureId, ErasureState, Proof};

/// The index that lets a person ask once at a time.
pub(super) const ONE_OPEN: &str = "erasures_open";

pub(super) async fn insert(
    change: &mut Change,
    mission: MissionId,
    person: PersonId,
    needs: i64,
) -> database::Result<()> {
    let query = sql(
        "insert into erasures (id, mission, person, state, needs, asked_at) \
         values ($1, $2, $3, 'asked', $4, $5)",
    );
    let query = query.bind(change.id::<Erasure>()).bind(mission);
    let query = query.bind(person).bind(needs).bind(change.now());
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn of_mission(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Erasure>> {
    let query = sql(
        "select e.id, e.mission, e.person, p.given_name, p.family_name, e.state, e.needs, \
         e.asked_at, e.first_by, e.done_at, e.proof from erasures e \
         join people p on p.id = e.person where e.mission = $1 order by e.asked_at desc, e.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(erasure).collect()
}

pub(super) async fn one(reads: &mut impl Reads, id: ErasureId) -> Result<Option<Erasure>> {
    let query = sql(
        "select e.id, e.mission, e.person, p.given_name, p.family_name, e.state, e.needs, \
         e.asked_at, e.first_by, e.done_at, e.proof from erasures e \
         join people p on p.id = e.person where e.id = $1",
    );
    let row = reads.row(query.bind(id)).await?;
    row.as_ref().map(erasure).transpose()
}

fn erasure(row: &Row) -> Result<Erasure> {
    let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
    let state: String = row.get("state")?;
    let unknown = || Error::fault(format!("no such state of an erasure: {state}"));
    let proof: Option<String> = row.get("proof")?;
    let proof = proof.map(|text| serde_json::from_str::<Proof>(&text));
    Ok(Erasure {
        id: row.get("id")?,
        mission: row.get("mission")?,
        person: row.get("person")?,
        name: format!("{given} {family}").trim().to_owned(),
        state: ErasureState::from_name(&state).ok_or_else(unknown)?,
        needs: row.get("needs")?,
        asked_at: row.get("asked_at")?,
        first_by: row.get("first_by")?,
        done_at: row.get("done_at")?,
        proof: proof.transpose().map_err(Error::fault)?,
    })
}

/// Notes who confirmed; the last that is needed confirms it altogether.
pub(super) async fn confirm(change: &mut Change, id: ErasureId, by: AccountId) -> Result<()> {
    let query = sql(
        "update erasures set second_by = case when first_by is null then null else $2 end, \
         state = case when needs = 1 or first_by is not null then 'confirmed' else state end, \
         first_by = coalesce(first_by, $2) where id = $1 and state = 'asked'",
    );
    change.execute(query.bind(id).bind(by)).await?;
    Ok(())
}

pub(super) async fn finish(change: &mut Change, id: ErasureId, proof: &Proof) -> Result<()> {
    let query = sql(
        "update erasures set state = 'done', done_at = $2, proof = $3, digest = $4 where id = $1",
    );
    let text = serde_json::to_string(proof).map_err(Error::fault)?;
    let query = query.bind(id).bind(change.now()).bind(text);
    change.execute(query.bind(&proof.digest)).await?;
    Ok(())
}
