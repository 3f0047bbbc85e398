//! What the demonstration has of registration: one call an agency, for places that became free
//! late, and some who applied. All who apply are invented.

use attache_foundation::Change;
use attache_foundation::accounts;
use attache_foundation::ids::{AccountId, CallId};
use attache_missions::organisations;
use attache_missions::registration::{self, Step, example};
use attache_platform::texts::Language;

use crate::demo::START;
use crate::failure::Failure;

/// The agencies by the code of their organisation, with their Regions.
const AGENCIES: [(&str, &str, &str); 3] = [
    ("hub-brussels", "hub.brussels", "brussels"),
    (
        "flanders-investment-and-trade",
        "Flanders Investment & Trade",
        "flanders",
    ),
    ("awex", "AWEX", "wallonia"),
];

/// Somebody who applied: for which organisation, to which agency, with whom.
struct Applying {
    /// Empty for the ready-made applicant.
    account: &'static str,
    organisation: &'static str,
    /// The first eight digits of its number; the check follows.
    number: u64,
    size: &'static str,
    city: &'static str,
    /// The place of the agency in [`AGENCIES`].
    agency: usize,
    people: &'static [(&'static str, &'static str)],
    submits: bool,
}

const APPLYING: [Applying; 5] = [
    Applying {
        account: "",
        organisation: "Zonnebroek Sensoren",
        number: 9_990_871,
        size: "sme",
        city: "Gent",
        agency: 1,
        people: &[("Anouk", "Zonnebroek"), ("Jef", "Kasteelmans")],
        submits: true,
    },
    Applying {
        account: "",
        organisation: "Zonnebroek Services",
        number: 9_990_872,
        size: "sme",
        city: "Brussel",
        agency: 0,
        people: &[("Anouk", "Zonnebroek")],
        submits: false,
    },
    Applying {
        account: "Ilyas Verschelde",
        organisation: "Kanaalzone Robotics",
        number: 9_990_873,
        size: "sme",
        city: "Molenbeek",
        agency: 0,
        people: &[("Ilyas", "Verschelde"), ("Léa", "O'Neill–Van den Bossche")],
        submits: true,
    },
    Applying {
        account: "Noémie Delhautbois",
        organisation: "Maelbeek Thérapeutique",
        number: 9_990_874,
        size: "large",
        city: "Etterbeek",
        agency: 0,
        people: &[("Noémie", "Delhautbois")],
        submits: true,
    },
    Applying {
        account: "Gauthier Prévinaire",
        organisation: "Sambre Photonique",
        number: 9_990_875,
        size: "sme",
        city: "Charleroi",
        agency: 2,
        people: &[("Gauthier", "Prévinaire")],
        submits: true,
    },
];

/// Makes the calls of the agencies and what came in, in a change that makes the people.
pub(crate) async fn make(change: &mut Change, applicant: AccountId) -> Result<(), Failure> {
    let mut calls = Vec::new();
    for (code, name, region) in AGENCIES {
        let agency = organisations::coded(change, code).await?;
        let agency = agency.ok_or_else(|| Failure::broken("an agency is not in the tables"))?;
        calls.push(example::late_places(agency, name, region, START));
    }
    let calls = registration::open_calls(change, &calls).await?;
    for applying in &APPLYING {
        let by = match applying.account {
            "" => applicant,
            name => accounts::open_account(change, name, Language::Fr, None).await?,
        };
        apply(change, calls[applying.agency], by, applying).await?;
    }
    Ok(())
}

async fn apply(
    change: &mut Change,
    call: CallId,
    by: AccountId,
    applying: &Applying,
) -> Result<(), Failure> {
    let refused =
        |error: registration::Refused| Failure::from(attache_foundation::Error::from(error));
    let id = registration::start(change, call, by)
        .await
        .map_err(refused)?;
    for (step, fields) in applying.steps() {
        let kept = registration::keep(change, id, by, step, fields).await;
        kept.map_err(refused)?;
    }
    if applying.submits {
        registration::submit(change, id, by)
            .await
            .map_err(refused)?;
    }
    Ok(())
}

impl Applying {
    /// The forms as somebody would send them.
    fn steps(&self) -> Vec<(Step, Vec<(String, String)>)> {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let check = 97 - self.number % 97;
        let number = format!("{:08}{check:02}", self.number);
        let mut steps = vec![(
            Step::Organisation,
            vec![
                field("name", self.organisation),
                field("number", &number),
                field("size", self.size),
                field("city", self.city),
                field(
                    "offer",
                    "Measuring instruments, with the software that reads them.",
                ),
                field(
                    "need",
                    "A distributor on the West Coast, and two first customers.",
                ),
            ],
        )];
        for _ in self.people {
            steps.push((Step::People, vec![field("do", "add")]));
        }
        let mut people = vec![field("together", "no")];
        for (place, (given, family)) in self.people.iter().enumerate() {
            let mail = format!("applicant-{}-{place}@example.org", self.number);
            for (name, value) in [
                ("given", *given),
                ("family", *family),
                ("function", "Export manager"),
                ("mail", &mail),
                ("phone", "+32 2 000 00 00"),
                ("language", "nl"),
                ("first", "2025-10-04"),
                ("last", "2025-10-11"),
            ] {
                people.push((format!("p{place}-{name}"), value.to_owned()));
            }
        }
        steps.push((Step::People, people));
        if self.submits {
            let answers = [
                ("q-exports", "yes"),
                ("q-turnover", "8"),
                ("q-wants", "distributor"),
            ];
            steps.push((Step::Questions, answers.map(|(n, v)| field(n, v)).into()));
            steps.push((Step::Review, vec![field("consent", "yes")]));
        }
        steps
    }
}
