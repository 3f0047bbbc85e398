//! The facets of a long list, read once and counted in one pass: what each thing has is kept as
//! numbers, so that a choice among fifty thousand compares numbers and copies no text.

use super::filter::{Choice, Chosen};

/// What each thing of a list has in each facet.
pub struct Facets {
    columns: Vec<Column>,
}

/// One facet: its values in order, and for each thing the places of its own.
struct Column {
    name: &'static str,
    values: Vec<String>,
    /// Where the places of each thing begin; one more than there are things.
    starts: Vec<usize>,
    held: Vec<usize>,
}

/// What a choice leaves of a list.
pub struct Left {
    /// For each thing whether it passes every facet.
    pub passes: Vec<bool>,
    /// The choices of each facet, with how many each would show, the other facets as they are.
    pub choices: Vec<Vec<Choice>>,
}

impl Facets {
    /// Reads the facets `names` of `things`; `values` gives what a thing has in one.
    pub fn new<T>(
        names: &[&'static str],
        things: &[T],
        values: impl Fn(&T, &str) -> Vec<String>,
    ) -> Facets {
        let column = |name: &&'static str| Column::new(name, things, &values);
        Facets {
            columns: names.iter().map(column).collect(),
        }
    }

    /// What `chosen` leaves of those that are `found`. Takes time in proportion to the things and
    /// what they have.
    pub fn choose(&self, chosen: &Chosen, found: &[bool]) -> Left {
        let ticked: Vec<Option<Vec<bool>>> = self
            .columns
            .iter()
            .map(|column| column.ticked(chosen))
            .collect();
        let none = |column: &Column| vec![0_usize; column.values.len()];
        let mut counts: Vec<Vec<usize>> = self.columns.iter().map(none).collect();
        let mut passes = vec![false; found.len()];
        for (thing, _) in found.iter().enumerate().filter(|(_, found)| **found) {
            let columns = self.columns.iter().zip(&ticked).enumerate();
            let mut failed = columns
                .filter(|(_, (column, ticked))| !column.passes(thing, ticked.as_deref()))
                .map(|(at, _)| at);
            // A thing that fails one facet only is still counted there: another choice shows it.
            let counted = match (failed.next(), failed.next()) {
                (None, _) => {
                    passes[thing] = true;
                    0..self.columns.len()
                }
                (Some(only), None) => only..only + 1,
                (Some(_), Some(_)) => continue,
            };
            for at in counted {
                for value in self.columns[at].of(thing) {
                    counts[at][*value] += 1;
                }
            }
        }
        let choices = self.columns.iter().zip(&counts);
        Left {
            choices: choices
                .map(|(column, counts)| column.choices(chosen, counts))
                .collect(),
            passes,
        }
    }
}

impl Column {
    fn new<T>(
        name: &'static str,
        things: &[T],
        values: &impl Fn(&T, &str) -> Vec<String>,
    ) -> Column {
        let mut all: Vec<String> = things.iter().flat_map(|one| values(one, name)).collect();
        all.sort_unstable();
        all.dedup();
        let (mut starts, mut held) = (vec![0], Vec::new());
        for thing in things {
            let places = values(thing, name).into_iter();
            held.extend(places.filter_map(|value| all.binary_search(&value).ok()));
            starts.push(held.len());
        }
        Column {
            name,
            values: all,
            starts,
            held,
        }
    }

    /// The places of what a thing has.
    fn of(&self, thing: usize) -> &[usize] {
        &self.held[self.starts[thing]..self.starts[thing + 1]]
    }

    /// Which values are chosen; nothing when none is.
    fn ticked(&self, chosen: &Chosen) -> Option<Vec<bool>> {
        let ticked = self.values.iter().map(|value| chosen.has(self.name, value));
        chosen.is_asked(self.name).then(|| ticked.collect())
    }

    fn passes(&self, thing: usize, ticked: Option<&[bool]>) -> bool {
        ticked.is_none_or(|ticked| self.of(thing).iter().any(|value| ticked[*value]))
    }

    fn choices(&self, chosen: &Chosen, counts: &[usize]) -> Vec<Choice> {
        let choice = |(value, count): (&String, &usize)| Choice {
            value: value.clone(),
            count: *count,
            checked: chosen.has(self.name, value),
        };
        self.values.iter().zip(counts).map(choice).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::filter::{self, Chosen};
    use super::Facets;

    const NAMES: [&str; 2] = ["region", "leg"];

    type Thing = (&'static str, &'static [&'static str]);

    fn values(thing: &Thing, name: &str) -> Vec<String> {
        match name {
            "region" => vec![thing.0.to_owned()],
            _ => thing.1.iter().map(|leg| (*leg).to_owned()).collect(),
        }
    }

    /// The same counts and the same things as the slow way, which looks at every text.
    #[test]
    fn one_pass_counts_as_looking_at_each_does() {
        let things: [Thing; 6] = [
            ("flanders", &["a", "b"]),
            ("flanders", &["b"]),
            ("wallonia", &["a"]),
            ("wallonia", &[]),
            ("brussels", &["a"]),
            ("brussels", &["b"]),
        ];
        let facets = Facets::new(&NAMES, &things, values);
        let found = [true, true, true, true, true, false];
        let choices: [&[(&str, &str)]; 6] = [
            &[],
            &[("region", "flanders")],
            &[("region", "flanders"), ("region", "wallonia"), ("leg", "a")],
            &[("leg", "b")],
            &[("region", "nowhere")],
            &[("other", "a")],
        ];
        for pairs in choices {
            let pairs = pairs
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).into()));
            let chosen = Chosen::new(pairs.collect());
            let left = facets.choose(&chosen, &found);
            let passes = |thing: &Thing, but: &str| {
                let asked = NAMES.iter().filter(|name| **name != but);
                asked
                    .into_iter()
                    .all(|name| chosen.passes(name, &values(thing, name)))
            };
            for (at, name) in NAMES.iter().enumerate() {
                let numbered: Vec<(usize, Thing)> = things.into_iter().enumerate().collect();
                let slow = filter::choices(
                    &chosen,
                    name,
                    &numbered,
                    |(_, thing)| values(thing, name),
                    |(place, thing)| found[*place] && passes(thing, name),
                );
                assert_eq!(left.choices[at], slow, "{chosen:?} {name}");
            }
            for (place, thing) in things.iter().enumerate() {
                let expected = found[place] && passes(thing, "");
                assert_eq!(left.passes[place], expected, "{chosen:?} {place}");
            }
        }
    }
}
