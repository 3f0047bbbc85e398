//! The schema, step by step.

use sha2::{Digest, Sha256};

use super::{Database, DatabaseError, Engine, Reads, Result, Writing, sql};
use crate::moment::Moment;

/// What begins a part of a step that is for one engine, up to the next such line.
const FOR_ENGINE: &str = "-- engine: ";

/// One step of the schema: its version, which sorts, and its statements, which run on both engines.
/// What no text can say to both, such as a trigger, stands below `-- engine: sqlite` or
/// `-- engine: postgres`; below `-- engine: both` they are for both again.
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

    /// The statements for an engine.
    fn for_engine(&self, engine: Engine) -> String {
        let own = match engine {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        };
        let mut applies = true;
        let mut text = String::with_capacity(self.text.len());
        for line in self.text.lines() {
            if let Some(named) = line.strip_prefix(FOR_ENGINE) {
                applies = matches!(named.trim(), "both") || named.trim() == own;
            } else if applies {
                text.push_str(line);
                text.push('\n');
            }
        }
        text
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
                    writing.script(&step.for_engine(self.engine())).await?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_engine_is_told_its_own_and_what_is_for_both() {
        let text = "a;\n-- engine: sqlite\nb;\n-- engine: postgres\nc;\n-- engine: both\nd;";
        let step = Migration {
            version: "1".to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(step.for_engine(Engine::Sqlite), "a;\nb;\nd;\n");
        assert_eq!(step.for_engine(Engine::Postgres), "a;\nc;\nd;\n");
    }
}
