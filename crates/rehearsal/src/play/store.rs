//! What the checks read, straight from the tables: not through the slices that they judge. It
//! writes nothing.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_platform::database::{self, Database, Query, Reads, Row, sql};

use super::snapshot::{CallRow, LetterRow, Line, NoticeRow, PersonRow};

/// The calls with their places.
pub(super) async fn calls(
    reads: &mut Database,
    mission: MissionId,
) -> database::Result<Vec<CallRow>> {
    let query = sql("select id, places from calls where mission = $1 order by id");
    let rows = reads.rows(query.bind(mission)).await?;
    let call = |row: &Row| {
        Ok(CallRow {
            id: row.get("id")?,
            places: row.get("places")?,
        })
    };
    rows.iter().map(call).collect()
}

/// Everybody who applied, with their application and how many of its gates are good.
pub(super) async fn people(
    reads: &mut Database,
    mission: MissionId,
) -> database::Result<Vec<PersonRow>> {
    let query = sql(
        "select p.id, p.application, p.mail, p.standing, coalesce(p.decision, '') as decision, \
         coalesce(p.waits_since, 0) as waits_since, a.call, a.state, a.only_together, \
         coalesce(a.submitted_at, 0) as submitted_at, (select count(*) from application_gates g \
         where g.application = a.id and g.state <> 'failed') as gates, \
         (select count(*) from people n where n.id = p.id and not exists (select 1 from \
         withdrawals w where w.person = n.id and w.undone_at is null and not exists (select 1 \
         from substitutions b where b.replaced = n.id))) as takes_part \
         from applicants p \
         join applications a on a.id = p.application join calls c on c.id = a.call \
         where c.mission = $1 order by p.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let person = |row: &Row| {
        Ok(PersonRow {
            id: row.get("id")?,
            application: row.get("application")?,
            call: row.get("call")?,
            mail: row.get("mail")?,
            standing: row.get("standing")?,
            decision: row.get("decision")?,
            waits_since: row.get("waits_since")?,
            submitted_at: row.get("submitted_at")?,
            together: row.get("only_together")?,
            withdrawn: row.get::<String>("state")? == "withdrawn",
            gates: row.get("gates")?,
            takes_part: row.get::<i64>("takes_part")? > 0,
        })
    };
    rows.iter().map(person).collect()
}

/// For which organisation somebody takes part.
pub(super) async fn organisation(
    reads: &mut Database,
    person: &str,
) -> database::Result<Option<OrganisationId>> {
    let query = sql("select organisation from people where id = $1");
    let row = reads.row(query.bind(person)).await?;
    row.map(|row| row.get("organisation")).transpose()
}

/// How many people take part because they applied.
pub(super) async fn participants(
    reads: &mut Database,
    mission: MissionId,
) -> database::Result<i64> {
    let query = sql(
        "select count(*) from people p where p.mission = $1 and p.source = 'application' \
         and not exists (select 1 from withdrawals w where w.person = p.id \
         and w.undone_at is null and not exists (select 1 from substitutions b \
         where b.replaced = p.id))",
    );
    reads.number(query.bind(mission)).await
}

/// How often somebody withdrew, taken back since or not.
pub(super) async fn withdrawals(reads: &mut Database, mission: MissionId) -> database::Result<i64> {
    let query = sql("select count(*) from withdrawals where mission = $1");
    reads.number(query.bind(mission)).await
}

/// What people were told.
pub(super) async fn notices(
    reads: &mut Database,
    mission: MissionId,
) -> database::Result<Vec<NoticeRow>> {
    let query = sql(
        "select id, person, key, args, link, cause, told_at from notices where mission = $1 \
         order by told_at, id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let notice = |row: &Row| {
        Ok(NoticeRow {
            id: row.get("id")?,
            person: row.get("person")?,
            key: row.get("key")?,
            text: format!(
                "{} {}",
                row.get::<String>("args")?,
                row.get::<String>("link")?
            ),
            cause: row.get("cause")?,
            told_at: row.get("told_at")?,
        })
    };
    rows.iter().map(notice).collect()
}

/// What was written to them.
pub(super) async fn letters(
    reads: &mut Database,
    mission: MissionId,
) -> database::Result<Vec<LetterRow>> {
    let query =
        sql("select notice, subject, body, state from letters where mission = $1 order by notice");
    let rows = reads.rows(query.bind(mission)).await?;
    let letter = |row: &Row| {
        Ok(LetterRow {
            notice: row.get("notice")?,
            text: format!(
                "{}\n{}",
                row.get::<String>("subject")?,
                row.get::<String>("body")?
            ),
            state: row.get("state")?,
        })
    };
    rows.iter().map(letter).collect()
}

/// The lines of the mission's log after a number.
pub(super) async fn lines(
    reads: &mut Database,
    mission: MissionId,
    after: i64,
) -> database::Result<Vec<Line>> {
    let query = sql(
        "select number, at, facts from history where scope = $1 and number > $2 order by number",
    );
    let query = query.bind(mission.to_string()).bind(after);
    let rows = reads.rows(query).await?;
    let line = |row: &Row| {
        let (number, at) = (row.get("number")?, row.get("at")?);
        Ok(Line::read(number, at, row.get::<String>("facts")?))
    };
    rows.iter().map(line).collect()
}

/// Everything that a mission holds, line by line, in an order that both engines keep. What the
/// clock of the machine could reach is none of it.
pub(super) async fn dump(reads: &mut Database, mission: MissionId) -> database::Result<String> {
    let mut text = String::new();
    for (name, query) in of_applying().into_iter().chain(of_mission()) {
        for row in reads.rows(query.bind(mission.to_string())).await? {
            text.push_str(&format!("{name} {row:?}\n"));
        }
    }
    // An empty number and an empty text are one thing, which the engines name differently.
    Ok(text.replace("Int(None)", "Text(None)"))
}

fn of_applying() -> [(&'static str, Query); 5] {
    [
        (
            "calls",
            sql("select * from calls where mission = $1 order by id"),
        ),
        (
            "applications",
            sql(
                "select a.* from applications a join calls c on c.id = a.call \
                 where c.mission = $1 order by a.id",
            ),
        ),
        (
            "applicants",
            sql(
                "select p.* from applicants p join applications a on a.id = p.application \
                 join calls c on c.id = a.call where c.mission = $1 order by p.id",
            ),
        ),
        (
            "gates",
            sql(
                "select g.* from application_gates g join applications a on a.id = g.application \
                 join calls c on c.id = a.call where c.mission = $1 order by a.id, g.gate",
            ),
        ),
        (
            "scores",
            sql("select s.* from application_scores s join applications a \
                 on a.id = s.application join calls c on c.id = a.call where c.mission = $1 \
                 order by a.id, s.account, s.criterion"),
        ),
    ]
}

fn of_mission() -> [(&'static str, Query); 6] {
    [
        (
            "people",
            sql("select * from people where mission = $1 order by id"),
        ),
        (
            "participations",
            sql(
                "select o.id, o.kind, o.name, o.region from participations t join organisations o \
                 on o.id = t.organisation where t.mission = $1 order by o.id",
            ),
        ),
        (
            "withdrawals",
            sql("select * from withdrawals where mission = $1 order by id"),
        ),
        (
            "notices",
            sql("select * from notices where mission = $1 order by id"),
        ),
        (
            "letters",
            sql(
                "select notice, mail, language, subject, body, written_at from letters \
                 where mission = $1 order by notice",
            ),
        ),
        (
            "history",
            sql(
                "select number, at, by_account, facts, seal from history where scope = $1 \
                 order by number",
            ),
        ),
    ]
}
