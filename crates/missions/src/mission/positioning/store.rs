//! The SQL of the bank of messages.

use attache_foundation::ids::MissionId;
use attache_foundation::{Change, Result};
use attache_platform::database::{Reads, sql};

use super::Message;

pub(super) async fn messages(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Message>> {
    let query = sql(
        "select code, message, audience, state from positioning_messages \
         where mission = $1 order by code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let uses = sql("select message, place from message_uses where mission = $1 order by place");
    let uses = reads.rows(uses.bind(mission)).await?;
    let mut all = Vec::new();
    for row in &rows {
        all.push(Message {
            code: row.get("code")?,
            text: row.get("message")?,
            audience: row.get("audience")?,
            state: row.get("state")?,
            uses: Vec::new(),
        });
    }
    for row in &uses {
        let code: String = row.get("message")?;
        let place: String = row.get("place")?;
        let of = all.iter_mut().find(|message| message.code == code);
        if let Some(message) = of {
            message.uses.push(place);
        }
    }
    Ok(all)
}

pub(super) async fn keep(change: &mut Change, message: &Message) -> Result<()> {
    let mission = change.mission()?;
    let query = sql("delete from positioning_messages where mission = $1 and code = $2");
    change
        .execute(query.bind(mission).bind(&message.code))
        .await?;
    let query = sql(
        "insert into positioning_messages (mission, code, message, audience, state) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query.bind(mission).bind(&message.code).bind(&message.text);
    let query = query.bind(&message.audience).bind(&message.state);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn keep_use(change: &mut Change, code: &str, place: &str) -> Result<()> {
    let mission = change.mission()?;
    let query = sql("delete from message_uses where mission = $1 and message = $2 and place = $3");
    change
        .execute(query.bind(mission).bind(code).bind(place))
        .await?;
    let query = sql("insert into message_uses (mission, message, place) values ($1, $2, $3)");
    change
        .execute(query.bind(mission).bind(code).bind(place))
        .await?;
    Ok(())
}
