//! All SQL about notices and letters.

use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::{Error, Result};

use super::{Envelope, Letter, LetterState, Notice, Told};
use crate::history::Change;
use crate::ids::{MissionId, NoticeId, PersonId};

/// Writes a notice; says whether it is new.
pub(super) async fn insert(change: &mut Change, id: NoticeId, notice: &Notice) -> Result<bool> {
    let args = serde_json::to_string(&notice.args).map_err(Error::fault)?;
    let query = sql("insert into notices \
         (id, mission, person, mail, language, key, args, link, cause, told_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         on conflict (person, cause) do nothing");
    let query = query
        .bind(id)
        .bind(change.mission()?)
        .bind(notice.person)
        .bind(&notice.mail);
    let query = query
        .bind(notice.language.code())
        .bind(notice.key)
        .bind(args);
    let query = query
        .bind(&notice.link)
        .bind(&notice.cause)
        .bind(change.now());
    Ok(change.execute(query).await? == 1)
}

/// What a letter is made from.
pub(super) struct Stored {
    pub mission: MissionId,
    pub mail: String,
    pub language: Language,
    pub key: String,
    pub args: Vec<(String, String)>,
    pub link: String,
}

pub(super) async fn stored(reads: &mut impl Reads, id: NoticeId) -> Result<Option<Stored>> {
    let query = sql("select mission, mail, language, key, args, link from notices where id = $1");
    let Some(row) = reads.row(query.bind(id)).await? else {
        return Ok(None);
    };
    Ok(Some(Stored {
        mission: row.get("mission")?,
        mail: row.get("mail")?,
        language: language(&row.get::<String>("language")?),
        key: row.get("key")?,
        args: args(&row.get::<String>("args")?)?,
        link: row.get("link")?,
    }))
}

pub(super) async fn insert_letter(change: &mut Change, letter: &Letter) -> Result<()> {
    let query = sql("insert into letters \
         (notice, mission, mail, language, subject, body, written_at, changed_at, state) \
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8) on conflict (notice) do nothing");
    let query = query
        .bind(letter.notice)
        .bind(change.mission()?)
        .bind(&letter.mail);
    let query = query
        .bind(letter.language.code())
        .bind(&letter.subject)
        .bind(&letter.body);
    let query = query.bind(letter.at).bind(letter.state.name());
    change.execute(query).await?;
    Ok(())
}

/// One letter, with its mission.
pub(super) async fn letter(
    reads: &mut impl Reads,
    notice: NoticeId,
) -> Result<Option<(MissionId, Letter)>> {
    let query = sql(
        "select mission, notice, mail, language, subject, body, written_at, state, attempts \
         from letters where notice = $1",
    );
    let row = reads.row(query.bind(notice)).await?;
    row.map(|row| Ok((row.get("mission")?, read_letter(&row)?)))
        .transpose()
}

/// Moves a letter from one state to another; says whether it was there. `attempts` names the try
/// that moves it, so that a worker who was thought dead cannot move what another moved since.
pub(super) async fn set_state(
    change: &mut Change,
    notice: NoticeId,
    from: (LetterState, i64),
    to: (LetterState, i64),
    answer: Option<&str>,
) -> Result<bool> {
    let query = sql(
        "update letters set state = $4, attempts = $5, answer = coalesce($6, answer), \
         changed_at = $7 where notice = $1 and state = $2 and attempts = $3",
    );
    let query = query.bind(notice).bind(from.0.name()).bind(from.1);
    let query = query.bind(to.0.name()).bind(to.1).bind(answer);
    Ok(change.execute(query.bind(change.now())).await? == 1)
}

pub(super) async fn letter_counts(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(LetterState, i64)>> {
    let query = sql(
        "select state, count(*) as letters from letters where mission = $1 \
         group by state order by state",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((state(&row.get::<String>("state")?)?, row.get("letters")?)))
        .collect()
}

pub(super) async fn told(reads: &mut impl Reads, person: PersonId, most: i64) -> Result<Vec<Told>> {
    let query = sql(
        "select id, told_at, key, args, link from notices where person = $1 \
         order by told_at desc, id desc limit $2",
    );
    let rows = reads.rows(query.bind(person).bind(most)).await?;
    rows.iter()
        .map(|row| {
            Ok(Told {
                id: row.get("id")?,
                at: row.get("told_at")?,
                key: row.get("key")?,
                args: args(&row.get::<String>("args")?)?,
                link: row.get("link")?,
            })
        })
        .collect()
}

pub(super) async fn letters(
    reads: &mut impl Reads,
    mission: MissionId,
    most: i64,
) -> Result<Vec<Envelope>> {
    let query = sql(
        "select l.notice, n.person, l.mail, l.language, l.written_at, l.state, l.attempts, \
         l.answer from letters l join notices n on n.id = l.notice where l.mission = $1 \
         order by case when l.state in ('uncertain', 'refused') then 0 else 1 end, \
         l.written_at desc, l.notice desc limit $2",
    );
    let rows = reads.rows(query.bind(mission).bind(most)).await?;
    rows.iter().map(read_envelope).collect()
}

/// One letter of a mission, without what it says.
pub(super) async fn envelope(
    reads: &mut impl Reads,
    mission: MissionId,
    letter: NoticeId,
) -> Result<Option<Envelope>> {
    let query = sql(
        "select l.notice, n.person, l.mail, l.language, l.written_at, l.state, l.attempts, \
         l.answer from letters l join notices n on n.id = l.notice \
         where l.mission = $1 and l.notice = $2",
    );
    let row = reads.row(query.bind(mission).bind(letter)).await?;
    row.as_ref().map(read_envelope).transpose()
}

fn read_envelope(row: &Row) -> Result<Envelope> {
    Ok(Envelope {
        notice: row.get("notice")?,
        person: row.get("person")?,
        mail: row.get("mail")?,
        language: language(&row.get::<String>("language")?),
        at: row.get::<Moment>("written_at")?,
        state: state(&row.get::<String>("state")?)?,
        attempts: row.get("attempts")?,
        answer: row.get("answer")?,
    })
}

fn read_letter(row: &Row) -> Result<Letter> {
    Ok(Letter {
        notice: row.get("notice")?,
        mail: row.get("mail")?,
        language: language(&row.get::<String>("language")?),
        subject: row.get("subject")?,
        body: row.get("body")?,
        at: row.get::<Moment>("written_at")?,
        state: state(&row.get::<String>("state")?)?,
        attempts: row.get("attempts")?,
    })
}

fn state(name: &str) -> Result<LetterState> {
    LetterState::from_name(name)
        .ok_or_else(|| Error::fault(format!("no such state of a letter: {name}")))
}

fn args(text: &str) -> Result<Vec<(String, String)>> {
    serde_json::from_str(text).map_err(Error::fault)
}

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap_or_default()
}

/// What stands in place of an address that was emptied.
pub(super) const EMPTIED: &str = "-";

/// People who were told something before a moment that can still be read.
pub(super) async fn due(
    reads: &mut impl Reads,
    before: Moment,
) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql(
        "select distinct mission, person from notices where told_at < $1 and mail <> '-' \
         order by person",
    );
    let rows = reads.rows(query.bind(before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("person")?)))
        .collect()
}

/// The notices of a person from before a moment whose words are still kept.
pub(super) async fn told_before(
    reads: &mut impl Reads,
    person: PersonId,
    before: Moment,
) -> Result<Vec<(NoticeId, String)>> {
    let query = sql(
        "select id, args from notices where person = $1 and told_at < $2 and mail <> '-' \
         order by id",
    );
    let rows = reads.rows(query.bind(person).bind(before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("args")?)))
        .collect()
}

/// The notices that something caused, whoever was told.
pub(super) async fn caused(
    reads: &mut impl Reads,
    cause_end: &str,
) -> Result<Vec<(NoticeId, String)>> {
    let query = sql("select id, args from notices where cause like $1 and mail <> '-' order by id");
    let rows = reads.rows(query.bind(format!("%:{cause_end}"))).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("args")?)))
        .collect()
}

/// Empties a notice and its letter.
pub(super) async fn empty(change: &mut Change, id: NoticeId, said: &str) -> Result<()> {
    let mut args = args(said)?;
    for (_, said) in &mut args {
        "…".clone_into(said);
    }
    let args = serde_json::to_string(&args).map_err(Error::fault)?;
    let query = sql("update notices set mail = $2, args = $3 where id = $1");
    change
        .execute(query.bind(id).bind(EMPTIED).bind(args))
        .await?;
    let query = sql(
        "update letters set subject = '', body = '', mail = $2, answer = null where notice = $1",
    );
    change.execute(query.bind(id).bind(EMPTIED)).await?;
    Ok(())
}
