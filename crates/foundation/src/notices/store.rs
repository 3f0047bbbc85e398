//! All SQL about notices and letters.

use attache_platform::database::{Reads, sql};
use attache_platform::texts::Language;
use attache_platform::web::{Error, Result};

use super::{Letter, Notice, Told};
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
    let query = sql(
        "insert into letters (notice, mission, mail, language, subject, body, written_at) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (notice) do nothing",
    );
    let query = query
        .bind(letter.notice)
        .bind(change.mission()?)
        .bind(&letter.mail);
    let query = query
        .bind(letter.language.code())
        .bind(&letter.subject)
        .bind(&letter.body);
    change.execute(query.bind(letter.at)).await?;
    Ok(())
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
) -> Result<Vec<Letter>> {
    let query = sql(
        "select notice, mail, language, subject, body, written_at from letters \
         where mission = $1 order by written_at desc, notice desc limit $2",
    );
    let rows = reads.rows(query.bind(mission).bind(most)).await?;
    rows.iter()
        .map(|row| {
            Ok(Letter {
                notice: row.get("notice")?,
                mail: row.get("mail")?,
                language: language(&row.get::<String>("language")?),
                subject: row.get("subject")?,
                body: row.get("body")?,
                at: row.get("written_at")?,
            })
        })
        .collect()
}

fn args(text: &str) -> Result<Vec<(String, String)>> {
    serde_json::from_str(text).map_err(Error::fault)
}

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap_or_default()
}
