//! A call as the demonstration, the samples and the tests make it: late places of one agency,
//! after a first round that is over. The fees of Brussels are those of hub.brussels in 2023; all
//! other figures are invented.

use attache_foundation::ids::OrganisationId;
use attache_platform::moment::{Moment, TimeZone, zone};

use super::NewCall;
use super::fees::{Fee, FeeTerms};
use super::form::{
    CallForm, Choice, Criterion, Document, Kind, OnlyIf, Per, Question, Stage, Text,
};
use super::selection::Balance;

/// The late places of an agency, open from four days before the moment until 36 hours after it.
pub fn late_places(agency: OrganisationId, name: &str, region: &str, now: Moment) -> NewCall {
    let titled = |text: &str| text.replace("{agency}", name);
    let titles = [
        "Last places with {agency}",
        "Laatste plaatsen bij {agency}",
        "Dernières places auprès de {agency}",
        "Letzte Plätze bei {agency}",
    ]
    .map(titled);
    let hour = |hours: i64| now.plus_seconds(hours * 3600);
    let mut form = form(region);
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    form.fee_terms.refund_until = Some(hour(36).local(&home).date());
    NewCall {
        code: format!("late-{region}"),
        agency,
        region: region.to_owned(),
        name: Text::new(titles.each_ref().map(String::as_str)),
        intro: intro(),
        opens_at: hour(-96),
        closes_at: hour(36),
        logistics_until: hour(60),
        grace_minutes: 15,
        places: 6,
        most_people: 3,
        offer_hours: 12,
        form,
    }
}

fn intro() -> Text {
    Text::new([
        "The first round closed on 30 June. A few places became free, and whoever can travel at \
         short notice may still apply for them.",
        "De eerste ronde sloot op 30 juni. Er kwamen enkele plaatsen vrij: wie op korte termijn \
         kan reizen, kan zich er nog voor inschrijven.",
        "Le premier tour s’est clôturé le 30 juin. Quelques places se sont libérées : quiconque \
         peut voyager à bref délai peut encore s’y inscrire.",
        "Die erste Runde endete am 30. Juni. Einige Plätze sind frei geworden: Wer kurzfristig \
         reisen kann, kann sich noch darum bewerben.",
    ])
}

/// What such a call asks and by what it chooses.
pub fn form(region: &str) -> CallForm {
    // Fees differ by agency; the first is that of small and medium-sized companies.
    let [sme, large] = match region {
        "brussels" => [10_000, 30_000],
        "flanders" => [15_000, 45_000],
        _ => [12_000, 36_000],
    };
    let per = match region {
        "wallonia" => Per::Person,
        _ => Per::Organisation,
    };
    let fee = |size: &str, cents| Fee {
        size: size.to_owned(),
        cents,
        early_cents: None,
        extra_cents: if region == "flanders" { 5_000 } else { 0 },
    };
    CallForm {
        criteria: criteria(),
        questions: questions(),
        fees: vec![fee("sme", sme), fee("large", large)],
        documents: documents(),
        fee_terms: FeeTerms {
            per,
            later_percent: 50,
            ..FeeTerms::default()
        },
        balances: vec![
            quota("", "sme", 2, 6),
            quota("", "large", 0, 2),
            quota("domain", "ai", 1, 4),
            quota("domain", "bio", 1, 4),
        ],
    }
}

fn documents() -> Vec<Document> {
    let document = |code: &str, gate: Option<&str>, label| Document {
        code: code.to_owned(),
        label: Text::new(label),
        required: false,
        gate: gate.map(str::to_owned),
    };
    vec![
        document(
            "extract",
            Some("registered"),
            [
                "Extract from the Crossroads Bank for Enterprises, not older than three months",
                "Uittreksel uit de Kruispuntbank van Ondernemingen, niet ouder dan drie maanden",
                "Extrait de la Banque-Carrefour des Entreprises de moins de trois mois",
                "Auszug aus der Zentralen Datenbank der Unternehmen, höchstens drei Monate alt",
            ],
        ),
        document(
            "insurance",
            Some("complete"),
            [
                "Certificate of travel and liability insurance",
                "Attest van reis- en aansprakelijkheidsverzekering",
                "Attestation d’assurance voyage et responsabilité civile",
                "Nachweis der Reise- und Haftpflichtversicherung",
            ],
        ),
    ]
}

fn quota(by: &str, group: &str, least: i64, most: i64) -> Balance {
    Balance {
        by: by.to_owned(),
        group: group.to_owned(),
        least,
        most,
    }
}

fn criteria() -> Vec<Criterion> {
    let criterion = |code: &str, weight, label| Criterion {
        code: code.to_owned(),
        label: Text::new(label),
        weight,
    };
    vec![
        criterion(
            "fit",
            50,
            [
                "Fit of the offer with the market",
                "Aansluiting van het aanbod op de markt",
                "Adéquation de l’offre avec le marché",
                "Eignung des Angebots für den Markt",
            ],
        ),
        criterion(
            "ready",
            30,
            [
                "Readiness to export",
                "Klaar om te exporteren",
                "Capacité à exporter",
                "Bereitschaft zum Export",
            ],
        ),
        criterion(
            "new",
            20,
            [
                "First mission",
                "Eerste missie",
                "Première mission",
                "Erste Mission",
            ],
        ),
    ]
}

fn question(code: &str, per: Per, takes: Kind, label: [&str; 4]) -> Question {
    Question {
        code: code.to_owned(),
        stage: Stage::Apply,
        per,
        takes,
        label: Text::new(label),
        required: true,
        only_if: None,
        counted_only: false,
    }
}

fn questions() -> Vec<Question> {
    let mut all = of_organisations();
    all.extend(of_people());
    all
}

fn of_organisations() -> Vec<Question> {
    vec![
        question(
            "exports",
            Per::Organisation,
            Kind::YesNo,
            [
                "Do you sell to the United States already?",
                "Verkoopt u al aan de Verenigde Staten?",
                "Vendez-vous déjà aux États-Unis ?",
                "Verkaufen Sie bereits in die Vereinigten Staaten?",
            ],
        ),
        Question {
            only_if: Some(OnlyIf {
                question: "exports".into(),
                is: vec!["yes".into()],
            }),
            ..question(
                "turnover",
                Per::Organisation,
                Kind::Number {
                    least: 0,
                    most: 100,
                },
                [
                    "How much of your turnover is from there, in percent?",
                    "Welk deel van uw omzet komt daarvandaan, in procent?",
                    "Quelle part de votre chiffre d’affaires en provient, en pour cent ?",
                    "Wie viel Prozent Ihres Umsatzes kommt von dort?",
                ],
            )
        },
        question(
            "wants",
            Per::Organisation,
            Kind::SeveralOf { choices: wants() },
            [
                "What do you look for?",
                "Wat zoekt u?",
                "Que recherchez-vous ?",
                "Was suchen Sie?",
            ],
        ),
        Question {
            required: false,
            ..question(
                "domain",
                Per::Organisation,
                Kind::OneOf { choices: domains() },
                [
                    "For which domain do you come?",
                    "Voor welk domein komt u?",
                    "Pour quel domaine venez-vous ?",
                    "Für welchen Bereich kommen Sie?",
                ],
            )
        },
    ]
}

fn of_people() -> Vec<Question> {
    vec![
        gender(),
        Question {
            required: false,
            ..question(
                "remarks",
                Per::Person,
                Kind::ShortText,
                [
                    "What should the organisers know?",
                    "Wat moeten de organisatoren weten?",
                    "Que doivent savoir les organisateurs ?",
                    "Was sollten die Organisatoren wissen?",
                ],
            )
        },
        Question {
            stage: Stage::Accepted,
            ..question(
                "flight",
                Per::Person,
                Kind::ShortText,
                [
                    "Flight number of arrival",
                    "Vluchtnummer bij aankomst",
                    "Numéro de vol à l’arrivée",
                    "Flugnummer bei der Ankunft",
                ],
            )
        },
    ]
}

/// Asked of everybody and shown of nobody: only how many, from five people on.
fn gender() -> Question {
    let choices = vec![
        choice("woman", ["Woman", "Vrouw", "Femme", "Frau"]),
        choice("man", ["Man", "Man", "Homme", "Mann"]),
        choice("other", ["Other", "Anders", "Autre", "Divers"]),
        choice(
            "unsaid",
            [
                "I prefer not to say",
                "Dat zeg ik liever niet",
                "Je préfère ne pas répondre",
                "Das möchte ich nicht sagen",
            ],
        ),
    ];
    Question {
        required: false,
        counted_only: true,
        ..question(
            "gender",
            Per::Person,
            Kind::OneOf { choices },
            [
                "Gender; nobody is shown the answer, it is only counted",
                "Gender; niemand krijgt het antwoord te zien, het wordt alleen geteld",
                "Genre ; la réponse n’est montrée à personne, elle est seulement comptée",
                "Geschlecht; niemand sieht die Antwort, sie wird nur gezählt",
            ],
        )
    }
}

fn domains() -> Vec<Choice> {
    vec![
        choice(
            "ai",
            [
                "High-tech and artificial intelligence",
                "Hightech en artificiële intelligentie",
                "Haute technologie et intelligence artificielle",
                "Hochtechnologie und künstliche Intelligenz",
            ],
        ),
        choice(
            "bio",
            [
                "Life sciences and biotechnology",
                "Levenswetenschappen en biotechnologie",
                "Sciences de la vie et biotechnologie",
                "Lebenswissenschaften und Biotechnologie",
            ],
        ),
        choice(
            "another",
            [
                "Another domain of the mission",
                "Een ander domein van de missie",
                "Un autre domaine de la mission",
                "Ein anderer Bereich der Mission",
            ],
        ),
    ]
}

fn choice(value: &str, label: [&str; 4]) -> Choice {
    Choice {
        value: value.to_owned(),
        label: Text::new(label),
    }
}

fn wants() -> Vec<Choice> {
    vec![
        choice(
            "customers",
            ["Customers", "Klanten", "Des clients", "Kunden"],
        ),
        choice(
            "distributor",
            [
                "A distributor",
                "Een verdeler",
                "Un distributeur",
                "Einen Vertriebspartner",
            ],
        ),
        choice("capital", ["Capital", "Kapitaal", "Du capital", "Kapital"]),
    ]
}
