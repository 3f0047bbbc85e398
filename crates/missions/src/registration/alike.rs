//! Which applications may be of the same organisation or people: pure.

use super::{Applicant, Application, Standing};

/// Why two applications may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    /// The same enterprise number, in another call.
    Number,
    /// Somebody with the same mail address.
    Mail,
    /// Nearly the same name.
    Name,
}

impl Why {
    /// All of them.
    pub(super) const ALL: [Why; 3] = [Why::Number, Why::Mail, Why::Name];

    /// Its name in the keys of texts.
    pub(super) fn name(self) -> &'static str {
        match self {
            Why::Number => "number",
            Why::Mail => "mail",
            Why::Name => "name",
        }
    }
}

/// Legal forms that a name may carry or not.
const FORMS: [&str; 10] = [
    "nv", "bv", "sa", "srl", "sprl", "bvba", "cv", "sc", "vzw", "asbl",
];

/// Why two applications may be the same; nothing when they are not alike.
pub(super) fn alike(one: &Application, other: &Application) -> Option<Why> {
    let mails = |of: &Application| -> Vec<String> {
        of.people
            .iter()
            .map(|person| person.mail.to_lowercase())
            .collect()
    };
    if one.enterprise_number == other.enterprise_number {
        return Some(Why::Number);
    }
    let known = mails(other);
    if mails(one).iter().any(|mail| known.contains(mail)) {
        return Some(Why::Mail);
    }
    let others = names(other);
    let near = names(one).iter().any(|one| {
        let mut others = others.iter();
        others.any(|other| near(one, other))
    });
    near.then_some(Why::Name)
}

/// Whether two names of organisations are nearly the same: their legal form aside, and two letters
/// where they are long enough for that.
pub fn nearly_the_same(one: &str, other: &str) -> bool {
    near(&plain(one), &plain(other))
}

/// What an organisation is called in any language, as far as it is compared.
fn names(of: &Application) -> Vec<Vec<char>> {
    let typed = of.draft.organisation.other_names().into_iter();
    let typed = typed.filter(|name| !name.is_empty());
    std::iter::once(of.name.as_str())
        .chain(typed)
        .map(plain)
        .collect()
}

fn near(one: &[char], other: &[char]) -> bool {
    let is_long = one.len().min(other.len()) >= 6;
    one == other || (is_long && distance(one, other) <= 2)
}

/// Who of a party would move into one that is kept: whoever may still get a place, and is not
/// there already by their mail address.
pub(super) fn moving<'a>(kept: &Application, going: &'a Application) -> Vec<&'a Applicant> {
    let there = |mail: &str| {
        let mut known = kept.coming();
        known.any(|person| person.mail.to_lowercase() == mail.to_lowercase())
    };
    let open = |of: Standing| matches!(of, Standing::Applied | Standing::Waiting);
    let all = going.people.iter();
    all.filter(|person| open(person.standing) && !there(&person.mail))
        .collect()
}

/// Small letters and digits of a name, without its legal form.
fn plain(name: &str) -> Vec<char> {
    let name = name.to_lowercase().replace('.', "");
    let words = name.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !FORMS.contains(word))
        .flat_map(str::chars)
        .collect()
}

/// How many letters must be put in, taken out or changed (Levenshtein, 1966).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let mut before = row[0];
        row[0] = place + 1;
        for (at, compared) in other.iter().enumerate() {
            let changed = before + usize::from(letter != compared);
            before = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(before + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn named(name: &str, number: &str, mail: &str) -> Application {
        let mut one = samples::an_application();
        one.name = name.to_owned();
        one.enterprise_number = number.to_owned();
        one.people
            .iter_mut()
            .for_each(|person| person.mail = mail.to_owned());
        one
    }

    #[test]
    fn the_same_number_mail_or_nearly_the_same_name_is_seen() {
        let one = named("Kanaalzone Robotics", "1", "a@example.org");
        let cases = [
            (named("Other", "1", "b@example.org"), Some(Why::Number)),
            (named("Other", "2", "A@example.org"), Some(Why::Mail)),
            (
                named("Kanaalzone-Robotics N.V.", "2", "b@example.org"),
                Some(Why::Name),
            ),
            (
                named("Kanalzone Robotiks", "2", "b@example.org"),
                Some(Why::Name),
            ),
            (named("Kanaalzone Optics", "2", "b@example.org"), None),
        ];
        for (other, why) in cases {
            assert_eq!(alike(&one, &other), why, "{}", other.name);
        }
        let mut french = named("Brussels Optics", "3", "c@example.org");
        french.draft.organisation.name_fr = "Optique Bruxelles".to_owned();
        let typed = named("Optique-Bruxelles SA", "4", "d@example.org");
        assert_eq!(alike(&french, &typed), Some(Why::Name), "in any language");
        assert_eq!(alike(&typed, &french), Some(Why::Name));
        french.draft.organisation.name_fr = String::new();
        assert_eq!(alike(&french, &typed), None, "the control");
        let short = |name: &str| named(name, name, &format!("{name}@example.org"));
        assert_eq!(
            alike(&short("ABC"), &short("ABD")),
            None,
            "short names differ by a letter"
        );
    }
}
