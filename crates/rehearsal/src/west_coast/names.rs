//! Names of people and firms who do not exist.

use std::collections::BTreeSet;

use super::pools::{pool, values};
use crate::chance::Chance;
use crate::table::{Table, Trouble};

/// A person's name, with the id and the mail address that follow from it.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    pub(crate) id: String,
    pub(crate) given: String,
    pub(crate) family: String,
    pub(crate) email: String,
}

/// Gives out names, each once.
pub(crate) struct Names {
    pool: Table,
    given_out: BTreeSet<String>,
}

impl Names {
    /// New names where nobody has one yet.
    pub(crate) fn of_nobody() -> Result<Self, Trouble> {
        Ok(Self {
            pool: pool("names")?,
            given_out: BTreeSet::new(),
        })
    }

    /// New names, none of them an id that stands in the table of people already.
    pub(crate) fn beside(people: &Table) -> Result<Self, Trouble> {
        let taken = values(people, "person", &[])?;
        let given_out = taken.into_iter().map(str::to_owned).collect();
        Ok(Self {
            pool: pool("names")?,
            given_out,
        })
    }

    /// A new name in a language; `women_per_mille` of a thousand are women's names.
    ///
    /// Family names are made up: they sound right in the language and belong to nobody known.
    pub(crate) fn person(
        &mut self,
        language: &str,
        women_per_mille: usize,
        chance: &mut Chance,
    ) -> Result<Name, Trouble> {
        for _ in 0..10_000 {
            let given = if chance.happens(women_per_mille) {
                "given_f"
            } else {
                "given_m"
            };
            let given = self.part(language, given, chance)?;
            let family = self.part(language, "family", chance)?;
            let id = slug(&format!("{given} {family}"));
            if self.given_out.insert(id.clone()) {
                let email = format!("{id}@example.org");
                return Ok(Name {
                    id,
                    given,
                    family,
                    email,
                });
            }
        }
        Err(Trouble::new(format!(
            "the names in \"{language}\" are used up"
        )))
    }

    fn part(&self, language: &str, part: &str, chance: &mut Chance) -> Result<String, Trouble> {
        let found = values(
            &self.pool,
            "value",
            &[("language", language), ("part", part)],
        )?;
        chance
            .pick(&found)
            .map(|value| (*value).to_owned())
            .ok_or_else(|| Trouble::new(format!("no {part} for the language \"{language}\"")))
    }
}

/// Gives out names of firms; no two share their first words.
pub(super) struct FirmNames {
    pool: Table,
    given_out: BTreeSet<String>,
}

impl FirmNames {
    pub(super) fn new() -> Result<Self, Trouble> {
        Ok(Self {
            pool: pool("firm_words")?,
            given_out: BTreeSet::new(),
        })
    }

    /// A new firm of a side (`be` or `ca`) in a domain.
    pub(super) fn firm(
        &mut self,
        side: &str,
        domain: &str,
        chance: &mut Chance,
    ) -> Result<String, Trouble> {
        let starts = values(&self.pool, "value", &[("side", side), ("part", "start")])?;
        let finishes = values(&self.pool, "value", &[("side", side), ("part", "finish")])?;
        let conditions = [("side", side), ("domain", domain), ("part", "ending")];
        let endings = values(&self.pool, "value", &conditions)?;
        for _ in 0..10_000 {
            let parts = (
                chance.pick(&starts),
                chance.pick(&finishes),
                chance.pick(&endings),
            );
            if let (Some(start), Some(finish), Some(ending)) = parts {
                let stem = format!("{start}{finish}");
                if self.given_out.insert(stem.clone()) {
                    return Ok(format!("{stem} {ending}"));
                }
            }
        }
        Err(Trouble::new(format!(
            "the firm names in the domain \"{domain}\" are used up"
        )))
    }
}

/// A text as an id: lower case, without accents, words joined by hyphens.
pub(super) fn slug(text: &str) -> String {
    let mut id = String::new();
    for letter in text.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            'à' | 'â' | 'ä' => id.push('a'),
            'ç' => id.push('c'),
            'é' | 'è' | 'ê' | 'ë' => id.push('e'),
            'î' | 'ï' => id.push('i'),
            'ô' | 'ö' => id.push('o'),
            'ù' | 'û' | 'ü' => id.push('u'),
            'ß' => id.push_str("ss"),
            _ if id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    id.trim_matches('-').to_owned()
}
