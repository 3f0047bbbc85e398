//! The SQL of messages.

use attache_foundation::ids::{MessageId, MissionId, PersonId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Result};
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Language;

use super::rules::Facts;
use super::{Message, State, Whom};

/// Somebody whom a message goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recipient {
    pub(super) person: PersonId,
    pub(super) mail: String,
    pub(super) language: Language,
    pub(super) facts: Facts,
    /// The mission's name in addresses.
    pub(super) slug: String,
}

/// Those of a mission who have a mail address, fit the choice, and are within the writer's reach.
pub(super) async fn recipients(
    reads: &mut impl Reads,
    mission: MissionId,
    whom: &Whom,
    scope: &Scope,
) -> Result<Vec<Recipient>> {
    let query = sql(
        "select p.id, p.mail, p.language, p.given_name, p.family_name, p.category, p.region, \
         o.name as organisation, m.slug, m.label as mission \
         from people p join organisations o on o.id = p.organisation \
         join missions m on m.id = p.mission \
         where p.mission = $1 and p.category <> 'counterpart' and p.mail <> '' \
         and ($2 = '*' or $2 like '%|' || coalesce(p.region, 'none') || '|%') order by p.id",
    );
    let regions = match scope {
        Scope::All => "*".to_owned(),
        Scope::Regions(regions) => format!("|{}|", regions.join("|")),
        _ => String::new(),
    };
    let rows = reads.rows(query.bind(mission).bind(regions)).await?;
    let fits = |row: &&Row| {
        let category: String = row.get("category").unwrap_or_default();
        let region: Option<String> = row.get("region").unwrap_or_default();
        let region = region.unwrap_or_else(|| "none".to_owned());
        let any = |chosen: &[String], value: &String| chosen.is_empty() || chosen.contains(value);
        any(&whom.categories, &category) && any(&whom.regions, &region)
    };
    rows.iter().filter(fits).map(recipient).collect()
}

fn recipient(row: &Row) -> Result<Recipient> {
    let language: String = row.get("language")?;
    Ok(Recipient {
        person: row.get("id")?,
        mail: row.get("mail")?,
        language: Language::from_code(&language).unwrap_or_default(),
        facts: Facts {
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            organisation: row.get("organisation")?,
            mission: row.get("mission")?,
        },
        slug: row.get("slug")?,
    })
}

pub(super) async fn insert(change: &mut Change, message: &Message) -> Result<()> {
    let query = sql(
        "insert into messages (id, mission, subject, body, state, written_by, written_at, \
         approval, recipients) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let query = query
        .bind(message.id)
        .bind(message.mission)
        .bind(&message.subject)
        .bind(&message.body);
    let query = query
        .bind(message.state.name())
        .bind(message.written_by)
        .bind(message.written_at);
    let query = query.bind(message.approval).bind(message.recipients);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn insert_recipients(
    change: &mut Change,
    message: MessageId,
    recipients: &[Recipient],
) -> Result<()> {
    for recipient in recipients {
        let query = sql("insert into message_recipients (message, person) values ($1, $2)");
        change
            .execute(query.bind(message).bind(recipient.person))
            .await?;
    }
    Ok(())
}

/// Moves a message from one state to another; says whether it was in the first.
pub(super) async fn set_state(
    change: &mut Change,
    message: MessageId,
    from: State,
    to: State,
    goes_at: Option<Moment>,
) -> Result<bool> {
    let query = sql("update messages set state = $3, goes_at = $4 where id = $1 and state = $2");
    let query = query.bind(message).bind(from.name());
    let moved = change.execute(query.bind(to.name()).bind(goes_at)).await?;
    Ok(moved == 1)
}

/// Those whom a message was written to, as they are now.
pub(super) async fn fixed_recipients(
    reads: &mut impl Reads,
    message: MessageId,
) -> Result<Vec<Recipient>> {
    let query = sql(
        "select p.id, p.mail, p.language, p.given_name, p.family_name, \
         o.name as organisation, m.slug, m.label as mission \
         from message_recipients r join people p on p.id = r.person \
         join organisations o on o.id = p.organisation join missions m on m.id = p.mission \
         where r.message = $1 and p.mail <> '' order by p.id",
    );
    let rows = reads.rows(query.bind(message)).await?;
    rows.iter().map(recipient).collect()
}

pub(super) async fn find(
    reads: &mut impl Reads,
    mission: MissionId,
    message: MessageId,
) -> Result<Option<Message>> {
    let found = find_anywhere(reads, message).await?;
    Ok(found.filter(|message| message.mission == mission))
}

pub(super) async fn find_anywhere(
    reads: &mut impl Reads,
    message: MessageId,
) -> Result<Option<Message>> {
    let query = sql(
        "select g.id, g.mission, g.subject, g.body, g.state, g.written_by, g.written_at, \
         g.approval, g.goes_at, g.recipients, coalesce(a.name, '') as name \
         from messages g left join accounts a on a.id = g.written_by where g.id = $1",
    );
    let row = reads.row(query.bind(message)).await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn all(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Message>> {
    let query = sql(
        "select g.id, g.mission, g.subject, g.body, g.state, g.written_by, g.written_at, \
         g.approval, g.goes_at, g.recipients, coalesce(a.name, '') as name \
         from messages g left join accounts a on a.id = g.written_by \
         where g.mission = $1 order by g.written_at desc, g.id desc limit 200",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Message> {
    let state: String = row.get("state")?;
    let unknown = || DatabaseError::Broken(format!("no such state: {state}"));
    Ok(Message {
        id: row.get("id")?,
        mission: row.get("mission")?,
        subject: row.get("subject")?,
        body: row.get("body")?,
        state: State::from_name(&state).ok_or_else(unknown)?,
        written_by: row.get("written_by")?,
        written_by_name: row.get("name")?,
        written_at: row.get("written_at")?,
        approval: row.get("approval")?,
        goes_at: row.get("goes_at")?,
        recipients: row.get("recipients")?,
    })
}
