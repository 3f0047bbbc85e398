//! From facts to sentences: a pure function of the facts and the catalogues.

use attache_platform::texts::{Arg, Language, Localized, Words};
use attache_results::figures::{EconomicFigure, PublishedFigure};

use super::phrases::{capitalised, inside_a_sentence, when};
use super::{Announcement, AnnouncementFacts, Organiser, Part, Piece, Source};

/// Around a figure inside a sentence, so that it can be told from the words afterwards: codes of
/// its sources, then what is said. They are private characters, which no text contains.
const SOURCES: char = '\u{e000}';
const SAID: char = '\u{e001}';
const END: char = '\u{e002}';

pub(super) fn announcement(words: &Words, facts: &AnnouncementFacts) -> Announcement {
    let writer = Writer { words, facts };
    let blocks = [
        writer.opening(),
        writer.ministers(),
        writer.goals(),
        writer.relation(),
        writer.programme(),
        writer.closing(),
    ];
    let mut notes = Notes {
        facts,
        used: Vec::new(),
    };
    let parts = blocks
        .into_iter()
        .flatten()
        .map(|block| notes.part(block))
        .collect();
    Announcement {
        title: facts.label.get(words.language()).to_owned(),
        parts,
        sources: notes.used,
    }
}

/// A part whose figures are still marked inside the sentences.
enum Block {
    Heading(String),
    Paragraph(Vec<String>),
    List(Vec<String>),
}

struct Writer<'a> {
    words: &'a Words,
    facts: &'a AnnouncementFacts,
}

impl Writer<'_> {
    fn opening(&self) -> Vec<Block> {
        let mut first = vec![self.lead_sentence()];
        first.extend(self.legs_sentence());
        let mut second = vec![self.organised_sentence()];
        second.extend(self.participants_sentence());
        vec![Block::Paragraph(first), Block::Paragraph(second)]
    }

    fn lead_sentence(&self) -> String {
        let when = when(self.words, self.facts.first_day, self.facts.last_day, true);
        let mission = self.facts.label.get(self.language());
        let sentence = match &self.facts.lead {
            Some(lead) => {
                let style = lead.style.get(self.language());
                let capacity = lead.capacity.as_ref().map(|text| text.get(self.language()));
                let lead = match capacity {
                    Some(capacity) => self.words.with(
                        "announcements-lead",
                        &[("style", style.into()), ("capacity", capacity.into())],
                    ),
                    None => style.to_owned(),
                };
                self.words.with(
                    "announcements-opening",
                    &[
                        ("when", when.into()),
                        ("lead", lead.into()),
                        ("mission", mission.into()),
                        ("ministers", self.governments().into()),
                    ],
                )
            }
            None => self.words.with(
                "announcements-opening-without-lead",
                &[("when", when.into()), ("mission", mission.into())],
            ),
        };
        capitalised(&sentence)
    }

    /// Which governments send ministers.
    fn governments(&self) -> &'static str {
        let federal = self.facts.ministers.iter().any(|minister| minister.federal);
        let regional = self
            .facts
            .ministers
            .iter()
            .any(|minister| !minister.federal);
        match (federal, regional) {
            (true, true) => "both",
            (true, false) => "federal",
            (false, true) => "regional",
            (false, false) => "none",
        }
    }

    fn legs_sentence(&self) -> Option<String> {
        let clauses = self.facts.legs.iter().enumerate().map(|(place, leg)| {
            let when = when(self.words, leg.first_day, leg.last_day, false);
            let city = leg.city.get(self.language());
            let args = [("city", city.into()), ("when", when.into())];
            if place == 0 {
                self.words.with("announcements-leg-first", &args)
            } else {
                self.words.with("announcements-leg-next", &args)
            }
        });
        let clauses: Vec<String> = clauses.collect();
        (!clauses.is_empty()).then(|| format!("{}.", self.words.list(&clauses)))
    }

    fn organised_sentence(&self) -> String {
        let named = |federal: bool| {
            let held = self
                .facts
                .organisers
                .iter()
                .filter(|one| one.federal == federal);
            let names: Vec<String> = held.map(|one| self.organiser(one)).collect();
            if names.is_empty() {
                "none".to_owned()
            } else {
                self.words.list(&names)
            }
        };
        let args = [
            ("federal", named(true).into()),
            ("regional", named(false).into()),
        ];
        self.words.with("announcements-organised", &args)
    }

    /// The official name with its article, where the catalogues have it.
    fn organiser(&self, organiser: &Organiser) -> String {
        let key = format!("announcements-organiser-{}", organiser.code);
        if self.words.knows(&key) {
            self.words.say(&key)
        } else {
            organiser.name.get(self.words.language()).to_owned()
        }
    }

    fn participants_sentence(&self) -> Option<String> {
        let participants = self.figure("participants")?;
        let mut senders = Vec::new();
        for code in [
            "companies",
            "federations_and_chambers",
            "academic_institutions",
        ] {
            if let Some(number) = self.figure(code) {
                let key = format!("announcements-senders-{code}");
                senders.push(self.words.with(&key, &[("number", number.into())]));
            }
        }
        match self.facts.administrations_counted {
            Some(number) if number > 0 => {
                let number = [("number", number.into())];
                let key = "announcements-administrations-counted";
                senders.push(self.words.with(key, &number));
            }
            _ if self.facts.administrations => {
                senders.push(self.words.say("announcements-administrations"));
            }
            _ => {}
        }
        let senders = self.words.list(&senders);
        Some(self.words.with(
            "announcements-together",
            &[
                ("participants", participants.into()),
                ("senders", senders.into()),
            ],
        ))
    }

    fn ministers(&self) -> Vec<Block> {
        let office = |minister: &super::Minister| {
            format!(
                "{}, {}",
                minister.name,
                minister.office.get(self.language())
            )
        };
        let names: Vec<String> = self.facts.ministers.iter().map(office).collect();
        self.listed("announcements-heading-ministers", None, names)
    }

    fn goals(&self) -> Vec<Block> {
        let goals = self
            .facts
            .goals
            .iter()
            .map(|goal| goal.get(self.language()).to_owned());
        let intro = self.words.say("announcements-goals");
        self.listed("announcements-heading-goals", Some(intro), goals.collect())
    }

    fn listed(&self, heading: &str, intro: Option<String>, things: Vec<String>) -> Vec<Block> {
        if things.is_empty() {
            return Vec::new();
        }
        let heading = Block::Heading(self.words.say(heading));
        let intro = intro.map(|intro| Block::Paragraph(vec![intro]));
        [Some(heading), intro, Some(Block::List(things))]
            .into_iter()
            .flatten()
            .collect()
    }

    fn relation(&self) -> Vec<Block> {
        let host = || {
            [
                ("country", self.facts.country.as_str().into()),
                self.state(),
            ]
        };
        let mut relation = vec![self.words.with("announcements-relation", &host())];
        if let Some(jobs) = &self.facts.jobs {
            let [country, _] = host();
            let jobs = ("jobs", marked_economic(self.words, jobs).into());
            relation.push(self.words.with("announcements-jobs", &[country, jobs]));
        }
        if !self.facts.relation_sectors.is_empty() {
            let sectors = self.list(&self.facts.relation_sectors);
            relation.push(
                self.words
                    .with("announcements-sectors", &[("sectors", sectors.into())]),
            );
        }
        let mut partner = Vec::new();
        if !self.facts.host_strengths.is_empty() {
            let strengths = self.list(&self.facts.host_strengths);
            let args = [self.state(), ("strengths", strengths.into())];
            partner.push(self.words.with("announcements-strengths", &args));
        }
        partner.push(self.words.with("announcements-gateway", &[self.state()]));
        vec![
            Block::Heading(
                self.words
                    .with("announcements-heading-relation", &[self.state()]),
            ),
            Block::Paragraph(vec![
                self.words.with("announcements-tradition", &[self.state()]),
            ]),
            Block::Paragraph(relation),
            Block::Paragraph(partner),
        ]
    }

    fn programme(&self) -> Vec<Block> {
        let country = || [("country", Arg::from(self.facts.country.as_str()))];
        let mut first = Vec::new();
        if let (Some(activities), Some((last, domains))) =
            (self.figure("activities"), self.facts.domains.split_last())
        {
            let domains: Vec<String> = domains.iter().map(|text| self.inside(text)).collect();
            let args = [
                ("activities", activities.into()),
                ("domains", domains.join(", ").into()),
                ("last", self.inside(last).into()),
            ];
            first.push(self.words.with("announcements-activities", &args));
        }
        first.push(self.words.with("announcements-meetings", &country()));
        first.push(self.words.with("announcements-seminars", &country()));
        first.push(self.words.with("announcements-visits", &country()));
        let mut second = vec![self.words.say("announcements-contracts")];
        if !self.facts.sport_events.is_empty() {
            let events = self.facts.sport_events.iter();
            let events: Vec<&str> = events.map(|event| event.get(self.language())).collect();
            let [country] = country();
            let args = [country, ("events", events.join(", ").into())];
            second.push(self.words.with("announcements-sport", &args));
        }
        vec![
            Block::Heading(self.words.say("announcements-heading-programme")),
            Block::Paragraph(first),
            Block::Paragraph(second),
        ]
    }

    fn closing(&self) -> Vec<Block> {
        let mut closing = Vec::new();
        if !self.facts.challenges.is_empty() {
            let challenges = self.list(&self.facts.challenges);
            closing.push(self.words.with(
                "announcements-challenges",
                &[("challenges", challenges.into())],
            ));
        }
        closing.push(self.words.say("announcements-ambition"));
        vec![Block::Paragraph(closing)]
    }

    fn language(&self) -> Language {
        self.words.language()
    }

    fn state(&self) -> (&'static str, Arg) {
        ("state", self.facts.state.as_str().into())
    }

    /// The published figure of a code, marked.
    fn figure(&self, code: &str) -> Option<String> {
        let figure = self
            .facts
            .figures
            .iter()
            .find(|figure| figure.code == code)?;
        Some(marked_published(self.words, figure))
    }

    fn list(&self, things: &[Localized]) -> String {
        let things: Vec<String> = things.iter().map(|thing| self.inside(thing)).collect();
        self.words.list(&things)
    }

    /// A label as it stands inside a sentence.
    fn inside(&self, label: &Localized) -> String {
        inside_a_sentence(self.language(), label.get(self.language()))
    }
}

fn marked_published(words: &Words, figure: &PublishedFigure) -> String {
    format!("{SOURCES}{}{SAID}{}{END}", figure.source, figure.say(words))
}

fn marked_economic(words: &Words, figure: &EconomicFigure) -> String {
    format!("{SOURCES}{}{SAID}{}{END}", figure.source, figure.say(words))
}

/// The sources in the order in which the text comes to them.
struct Notes<'a> {
    facts: &'a AnnouncementFacts,
    used: Vec<Source>,
}

impl Notes<'_> {
    fn part(&mut self, block: Block) -> Part {
        match block {
            Block::Heading(text) => Part::Heading(text),
            Block::List(things) => Part::List(things),
            Block::Paragraph(sentences) => Part::Paragraph(self.pieces(&sentences.join(" "))),
        }
    }

    fn pieces(&mut self, text: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, marked)) = rest.split_once(SOURCES) {
            let Some((codes, after)) = marked.split_once(SAID) else {
                break;
            };
            let Some((said, after)) = after.split_once(END) else {
                break;
            };
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            let notes = codes
                .split(';')
                .filter_map(|code| self.number(code))
                .collect();
            pieces.push(Piece::Figure {
                said: said.to_owned(),
                notes,
            });
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        pieces
    }

    /// The number of a source, counted from 1 as the text comes to it.
    fn number(&mut self, code: &str) -> Option<usize> {
        if let Some(place) = self.used.iter().position(|source| source.code == code) {
            return Some(place + 1);
        }
        let source = self
            .facts
            .sources
            .iter()
            .find(|source| source.code == code)?;
        self.used.push(source.clone());
        Some(self.used.len())
    }
}
