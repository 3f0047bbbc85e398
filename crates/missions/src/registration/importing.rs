//! Applications that an agency received in a spreadsheet: which column is which field, and what
//! the rows say. One row is one person; rows of one enterprise number are one party. Pure.

use std::collections::{BTreeMap, BTreeSet};

use attache_platform::texts::Arg;

use super::checks;
use super::drafts::{Draft, Limits, OrganisationTyped, PersonTyped, Step, Wanting, Whole};
use super::form::CallForm;

/// The fields that a column can be.
pub(super) const FIELDS: [&str; 14] = [
    "name", "number", "size", "city", "offer", "need", "given", "family", "function", "mail",
    "phone", "language", "first", "last",
];

/// The fields without which no row stands.
pub(super) const REQUIRED: [&str; 6] = ["name", "number", "given", "family", "function", "mail"];

/// What columns are called in the sheets of agencies.
const CALLED: [(&str, &[&str]); 14] = [
    (
        "name",
        &[
            "name of the organisation",
            "company",
            "organisation",
            "bedrijf",
            "bedrijfsnaam",
            "organisatie",
            "entreprise",
            "société",
            "firma",
            "unternehmen",
        ],
    ),
    (
        "number",
        &[
            "enterprise number",
            "ondernemingsnummer",
            "kbo",
            "numéro d’entreprise",
            "numéro d'entreprise",
            "bce",
            "unternehmensnummer",
            "vat",
            "btw",
            "tva",
        ],
    ),
    ("size", &["size", "grootte", "taille", "größe"]),
    (
        "city",
        &[
            "city", "place", "plaats", "stad", "gemeente", "ville", "commune", "ort",
        ],
    ),
    (
        "offer",
        &["offer", "what you offer", "aanbod", "offre", "angebot"],
    ),
    (
        "need",
        &["need", "what you look for", "vraag", "demande", "nachfrage"],
    ),
    (
        "given",
        &["given name", "first name", "voornaam", "prénom", "vorname"],
    ),
    (
        "family",
        &[
            "family name",
            "last name",
            "achternaam",
            "familienaam",
            "nom",
            "nachname",
        ],
    ),
    ("function", &["function", "functie", "fonction", "funktion"]),
    (
        "mail",
        &[
            "mail",
            "mail address",
            "e-mail",
            "email",
            "e-mailadres",
            "courriel",
            "e-mail-adresse",
        ],
    ),
    (
        "phone",
        &[
            "telephone",
            "phone",
            "telefoon",
            "gsm",
            "téléphone",
            "telefon",
        ],
    ),
    (
        "language",
        &[
            "language",
            "language of letters",
            "taal",
            "langue",
            "sprache",
        ],
    ),
    (
        "first",
        &["first day", "eerste dag", "premier jour", "erster tag"],
    ),
    (
        "last",
        &["last day", "laatste dag", "dernier jour", "letzter tag"],
    ),
];

/// Which column is which field.
pub(super) type Mapping = BTreeMap<String, usize>;

/// A header and its rows, each with where it stands in the file.
pub(super) type Rows = (Vec<String>, Vec<(usize, Vec<String>)>);

/// What is wrong with one cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    /// Where the row stands in the file.
    pub(super) row: usize,
    /// One of [`FIELDS`].
    pub(super) field: String,
    pub(super) key: &'static str,
    pub(super) args: Vec<(&'static str, Arg)>,
}

/// A party as the rows tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) draft: Draft,
    pub(super) whole: Whole,
}

/// What a sheet is read against.
pub(super) struct Against<'a> {
    pub(super) form: &'a CallForm,
    pub(super) limits: Limits,
    /// The language of whoever's row says none.
    pub(super) language: &'static str,
    /// Enterprise numbers that answered the call already.
    pub(super) known: &'a BTreeSet<String>,
}

/// Which column is probably which field.
pub(super) fn guess(header: &[String]) -> Mapping {
    let mut mapping = Mapping::new();
    for (field, names) in CALLED {
        let column = header.iter().position(|column| {
            let column = column.trim().to_lowercase();
            names.contains(&column.as_str())
        });
        if let Some(column) = column {
            mapping.insert(field.to_owned(), column);
        }
    }
    mapping
}

/// Fields without which no row stands, and that no column is.
pub(super) fn missing(mapping: &Mapping) -> Vec<&'static str> {
    let of = REQUIRED.into_iter();
    of.filter(|field| !mapping.contains_key(*field)).collect()
}

/// The parties of a sheet, and everything that is wrong with its rows.
pub(super) fn read(
    rows: &Rows,
    mapping: &Mapping,
    against: &Against<'_>,
) -> (Vec<Told>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut parties: Vec<Told> = Vec::new();
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for (row, cells) in &rows.1 {
        let typed = typed(cells, mapping, against);
        let before = faults.len();
        let mut wrong = |field: &str, key, args| {
            let field = field.to_owned();
            faults.push(Fault {
                row: *row,
                field,
                key,
                args,
            });
        };
        for step in [Step::Organisation, Step::People] {
            for fault in typed.faults(step, against.form, &against.limits).0 {
                let field = fault.field.strip_prefix("p0-").unwrap_or(&fault.field);
                let is_open =
                    matches!(field, "offer" | "need") && fault.key == "registration-error-required";
                // The agency may know less of whom it vouches for than applicants must say.
                if FIELDS.contains(&field) && !is_open {
                    wrong(field, fault.key, fault.args.clone());
                }
            }
        }
        let number = checks::enterprise_number(&typed.organisation.number).unwrap_or_default();
        let mail = typed.people.first().map(|one| one.mail.to_lowercase());
        if against.known.contains(&number) {
            wrong("number", "registration-import-known", Vec::new());
        } else if !seen.insert((number.clone(), mail.unwrap_or_default())) {
            wrong("mail", "registration-import-twice", Vec::new());
        }
        let party = parties
            .iter_mut()
            .find(|one| one.whole.enterprise_number == number);
        if let Some(party) = &party
            && party.whole.people.len() >= against.limits.most_people
        {
            let most = vec![("most", against.limits.most_people.into())];
            wrong("number", "registration-error-many", most);
        }
        if faults.len() == before
            && let Some(person) = typed.people.first().and_then(PersonTyped::whole)
        {
            match party {
                Some(party) => {
                    party.whole.people.push(person);
                    party.draft.people.extend(typed.people);
                }
                None => parties.push(told(typed, number, person)),
            }
        }
    }
    (parties, faults)
}

fn told(draft: Draft, enterprise_number: String, person: Wanting) -> Told {
    Told {
        whole: Whole {
            name: draft.organisation.name.trim().to_owned(),
            enterprise_number,
            size: draft.organisation.size.clone(),
            only_together: false,
            people: vec![person],
        },
        draft,
    }
}

/// One row, as if its person had typed it.
fn typed(cells: &[String], mapping: &Mapping, against: &Against<'_>) -> Draft {
    let cell = |field: &str| {
        let column = mapping.get(field).and_then(|column| cells.get(*column));
        column
            .map(|text| text.trim().to_owned())
            .unwrap_or_default()
    };
    let or = |text: String, other: &str| {
        if text.is_empty() {
            other.to_owned()
        } else {
            text
        }
    };
    Draft {
        organisation: OrganisationTyped {
            name: cell("name"),
            number: cell("number"),
            size: or(size(&cell("size")), "sme"),
            city: cell("city"),
            offer: cell("offer"),
            need: cell("need"),
            ..OrganisationTyped::default()
        },
        people: vec![PersonTyped {
            given: cell("given"),
            family: cell("family"),
            function: cell("function"),
            mail: cell("mail"),
            phone: cell("phone"),
            language: or(cell("language").to_lowercase(), against.language),
            first: or(day(&cell("first")), &against.limits.first_day.to_string()),
            last: or(day(&cell("last")), &against.limits.last_day.to_string()),
            ..PersonTyped::default()
        }],
        together: "no".to_owned(),
        ..Draft::default()
    }
}

/// A size as agencies write it; what is none of them stays, and is told as wrong.
fn size(text: &str) -> String {
    match text.to_lowercase().as_str() {
        "sme" | "kmo" | "pme" | "kmu" => "sme".to_owned(),
        "large" | "groot" | "grande" | "grande entreprise" | "groß" => "large".to_owned(),
        other => other.to_owned(),
    }
}

/// `5/10/2025` as `2025-10-05`; what is written otherwise stays.
fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    match parts[..] {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    }
}
