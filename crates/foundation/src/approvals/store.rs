//! All SQL about approvals.

use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::web::Result;

use super::{Approval, State};
use crate::history::Change;
use crate::ids::{AccountId, ApprovalId, MissionId};

pub(super) async fn insert(change: &mut Change, approval: &Approval) -> Result<()> {
    let query = sql(
        "insert into approvals (id, mission, kind, subject, asked_by, asked_at, state, reason) \
         values ($1, $2, $3, $4, $5, $6, $7, '')",
    );
    let query = query.bind(approval.id).bind(approval.mission);
    let query = query.bind(&approval.kind).bind(&approval.subject);
    let query = query.bind(approval.asked_by).bind(approval.asked_at);
    change.execute(query.bind(approval.state.name())).await?;
    Ok(())
}

pub(super) async fn find(
    reads: &mut impl Reads,
    mission: MissionId,
    approval: ApprovalId,
) -> Result<Option<Approval>> {
    let query = sql(
        "select id, mission, kind, subject, asked_by, asked_at, state from approvals \
         where id = $1 and mission = $2",
    );
    let row = reads.row(query.bind(approval).bind(mission)).await?;
    row.as_ref().map(approval_of).transpose()
}

pub(super) async fn waiting(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Approval>> {
    let query = sql(
        "select id, mission, kind, subject, asked_by, asked_at, state from approvals \
         where mission = $1 and state = 'asked' order by asked_at, id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(approval_of).collect()
}

fn approval_of(row: &Row) -> Result<Approval> {
    let state: String = row.get("state")?;
    let unknown = || DatabaseError::Broken(format!("no such state: {state}"));
    Ok(Approval {
        id: row.get("id")?,
        mission: row.get("mission")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        asked_by: row.get("asked_by")?,
        asked_at: row.get("asked_at")?,
        state: State::from_name(&state).ok_or_else(unknown)?,
    })
}

pub(super) async fn decide(
    change: &mut Change,
    approval: ApprovalId,
    state: State,
    by: Option<AccountId>,
    reason: &str,
) -> Result<()> {
    let query = sql(
        "update approvals set state = $2, decided_by = $3, decided_at = $4, reason = $5 \
         where id = $1 and state = 'asked'",
    );
    let query = query.bind(approval).bind(state.name()).bind(by);
    change
        .execute(query.bind(change.now()).bind(reason))
        .await?;
    Ok(())
}

pub(super) async fn withdraw(change: &mut Change, kind: &str, subject: &str) -> Result<()> {
    let query = sql("update approvals set state = 'withdrawn', decided_at = $3 \
         where kind = $1 and subject = $2 and state = 'asked'");
    let query = query.bind(kind).bind(subject).bind(change.now());
    change.execute(query).await?;
    Ok(())
}
