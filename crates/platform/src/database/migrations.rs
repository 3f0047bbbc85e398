//! The schema, step by step.

use sha2::{Digest, Sha256};

use super::{Database, DatabaseError, Reads, Result, Writing, sql};
use crate::moment::Moment;

/// One step of the schema: its version, which sorts, and its statements, which run on both engines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    pub version: String,
    pub text: String,
}

impl Migration {
    pub(super) fn digest(&self) -> String {
        let digest = Sha256::digest(self.text.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Database {
    /// Brings the schema up to date; gives the versions that were applied now. Either all of them
    /// are applied or none.
    ///
    /// # Errors
    /// [`DatabaseError::Newer`] when the database knows a step that this program does not;
    /// [`DatabaseError::Altered`] when a step that was applied has other statements now.
    pub async fn migrate(&self, steps: &[Migration], now: Moment) -> Result<Vec<String>> {
        let mut writing = self.write("schema").await?;
        writing
            .script(
                "create table if not exists schema_steps (\
                 version text primary key, digest text not null, applied_at bigint not null);",
            )
            .await?;
        let applied = applied(&mut writing).await?;
        refuse_newer(&applied, steps)?;
        let mut done = Vec::new();
        for step in steps {
            match applied.iter().find(|(version, _)| *version == step.version) {
                Some((_, digest)) if *digest == step.digest() => {}
                Some(_) => {
                    return Err(DatabaseError::Altered {
                        version: step.version.clone(),
                    });
                }
                None => {
                    writing.script(&step.text).await?;
                    note(&mut writing, step, now).await?;
                    done.push(step.version.clone());
                }
            }
        }
        writing.commit().await?;
        Ok(done)
    }
}

async fn applied(writing: &mut Writing) -> Result<Vec<(String, String)>> {
    let rows = writing
        .rows(sql("select version, digest from schema_steps"))
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("version")?, row.get("digest")?)))
        .collect()
}

fn refuse_newer(applied: &[(String, String)], steps: &[Migration]) -> Result<()> {
    let known = |version: &String| steps.iter().any(|step| step.version == *version);
    match applied.iter().find(|(version, _)| !known(version)) {
        Some((version, _)) => Err(DatabaseError::Newer {
            version: version.clone(),
        }),
        None => Ok(()),
    }
}

async fn note(writing: &mut Writing, step: &Migration, now: Moment) -> Result<()> {
    let insert = sql("insert into schema_steps (version, digest, applied_at) values ($1, $2, $3)");
    writing
        .execute(insert.bind(&step.version).bind(step.digest()).bind(now))
        .await?;
    Ok(())
}
