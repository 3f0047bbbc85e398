//! What stands around every page.

use attache_platform::texts::{Language, Localized, Words};
use maud::{DOCTYPE, Markup, html};

use super::icons::{icon, mark};
use super::notices::{Tone, notice};
use crate::ids::MissionId;

/// A mission as every page of it needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionHead {
    pub id: MissionId,
    /// The name in addresses: `west-coast-2025`.
    pub slug: String,
    pub label: Localized,
}

/// A way to somewhere else, for whoever may go there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavigationItem {
    /// The key of its word.
    pub key: &'static str,
    /// The address without the language.
    pub path: String,
    /// The key of the word for the part of the work that it belongs to.
    pub part: &'static str,
}

/// So many ways stand side by side; more are parted by the work that they belong to.
const MOST_IN_A_ROW: usize = 9;

/// A page: only what is shown, with samples that one test renders in every language.
pub trait Page: Sized {
    /// The title, in the reader's language.
    fn title(&self, words: &Words) -> String;

    /// What stands in the frame.
    fn view(&self, frame: &Frame) -> Markup;

    /// A line above the title: of whom, of what.
    fn kicker(&self, _words: &Words) -> Option<String> {
        None
    }

    /// What stands under the title: a first sentence, a state, the choice of views, a button.
    fn head(&self, _frame: &Frame) -> Markup {
        html! {}
    }

    /// The way here: names and addresses.
    fn trail(&self, _frame: &Frame) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Examples of the page: full, empty, with errors.
    fn samples() -> Vec<Self>;
}

/// Renders every sample of a page, for the test that reads all pages in all languages.
pub fn render<P: Page>(name: &'static str, frame: &Frame) -> Vec<(&'static str, Markup)> {
    P::samples()
        .iter()
        .map(|page| (name, frame.around(page)))
        .collect()
}

/// What the frame is told of the request.
#[derive(Clone)]
pub struct Frame {
    pub words: Words,
    /// The address of this page without the language: `/missions/west-coast-2025/programme`.
    pub path: String,
    /// What follows the question mark of the address, so that another language shows the same.
    pub query: String,
    /// The name of whoever is signed in.
    pub signed_in: Option<String>,
    pub mission: Option<MissionHead>,
    pub navigation: Vec<NavigationItem>,
    pub demo: bool,
    /// A key of this page's own; each form that makes something carries it.
    pub once: String,
    /// Who looks at this page as somebody else, if somebody does.
    pub looking: Option<Looking>,
}

/// Somebody looks at a page as somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looking {
    pub by: String,
    pub as_whom: String,
}

impl Frame {
    /// The language of the page.
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// An address in the page's language: `/programme` of this mission becomes
    /// `/en/missions/west-coast-2025/programme`.
    pub fn address(&self, path: &str) -> String {
        let code = self.language().code();
        match &self.mission {
            Some(mission) => format!("/{code}/missions/{}{path}", mission.slug),
            None => format!("/{code}{path}"),
        }
    }

    /// The hidden field of a form that makes something, so that sending it twice makes it once.
    /// The forms of one page share it, since sending one of them leaves the page.
    pub fn once(&self) -> Markup {
        html! { input type="hidden" name="once" value=(self.once); }
    }

    /// The whole page.
    pub fn around<P: Page>(&self, page: &P) -> Markup {
        let title = page.title(&self.words);
        html! {
            (DOCTYPE)
            html lang=(self.language().code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " · Attaché" }
                    link rel="icon" href="/assets/mark.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/assets/attache.css";
                    script type="module" src="/assets/attache.js" {}
                }
                body class="frame" {
                    (self.header())
                    main class="main" id="main" tabindex="-1" {
                        @if let Some(looking) = &self.looking { (self.banner(looking)) }
                        (breadcrumbs(&self.words, &page.trail(self)))
                        header class="title" {
                            @if let Some(kicker) = page.kicker(&self.words) {
                                p class="kicker" { (kicker) }
                            }
                            h1 { (title) }
                            (page.head(self))
                        }
                        (page.view(self))
                    }
                    (self.footer())
                }
            }
        }
    }

    /// Says on every page whose eyes these are, with the button that ends it.
    fn banner(&self, looking: &Looking) -> Markup {
        let args = [
            ("by", looking.by.as_str().into()),
            ("name", looking.as_whom.as_str().into()),
        ];
        let end = format!("/{}/acting/end", self.language().code());
        let body = html! {
            p { (self.words.with("layout-looking", &args)) }
            form method="post" action=(end) {
                button class="button button-small" { (self.say("layout-looking-end")) }
            }
        };
        notice(Tone::Wait, body)
    }

    fn header(&self) -> Markup {
        html! {
            header {
                a class="skip" href="#main" { (self.say("layout-skip")) }
                div class="masthead" {
                    div class="masthead-top" {
                        a class="wordmark" href={ "/" (self.language().code()) } {
                            (mark()) "Attaché"
                        }
                        @if let Some(mission) = &self.mission {
                            p class="masthead-mission" { (mission.label.get(self.language())) }
                        }
                        div class="masthead-tools" { (self.languages()) (self.person()) }
                    }
                    (self.navigation())
                }
            }
        }
    }

    fn question(&self) -> String {
        if self.query.is_empty() {
            String::new()
        } else {
            format!("?{}", self.query)
        }
    }

    fn languages(&self) -> Markup {
        html! {
            nav class="languages" aria-label=(self.say("layout-language")) {
                @for language in Language::ALL {
                    a href={ "/" (language.code()) (self.path) (self.question()) }
                        lang=(language.code()) hreflang=(language.code())
                        title=(language.own_name())
                        aria-current=[(language == self.language()).then_some("true")] {
                        (language.code().to_uppercase())
                    }
                }
            }
        }
    }

    fn person(&self) -> Markup {
        let code = self.language().code();
        html! {
            @if let Some(name) = &self.signed_in {
                details class="person-menu" {
                    summary { (icon("person")) span { (name) } (icon("down")) }
                    form method="post" action={ "/" (code) "/sign-out" } {
                        b { (name) }
                        a href={ "/" (code) "/sessions" } { (self.say("layout-sessions")) }
                        button class="button button-small" {
                            (icon("sign-out")) (self.say("layout-sign-out"))
                        }
                    }
                }
            } @else {
                // A public page is the same for everybody, so it does not know who reads it:
                // this leads to the own pages, by way of signing in where that is needed.
                a class="button-plain with-icon" href={ "/" (code) "/start" } {
                    (icon("person")) (self.say("layout-own-pages"))
                }
            }
        }
    }

    /// Folded on a phone, where its head names the place one is at; open on a wider page.
    fn navigation(&self) -> Markup {
        if self.navigation.is_empty() {
            return html! {};
        }
        let here = self.nearest();
        html! {
            nav class="navigation" aria-label=(self.say("layout-navigation")) {
                details {
                    summary {
                        (icon("list"))
                        span { (self.say(here.map_or("layout-menu", |item| item.key))) }
                        (icon("down"))
                    }
                    @if self.navigation.len() > MOST_IN_A_ROW {
                        (self.parts(here))
                    } @else {
                        (self.ways(&self.navigation.iter().collect::<Vec<_>>(), here))
                    }
                }
            }
        }
    }

    fn ways(&self, items: &[&NavigationItem], here: Option<&NavigationItem>) -> Markup {
        html! {
            ul {
                @for item in items {
                    li {
                        a href={ "/" (self.language().code()) (item.path) }
                            aria-current=[(Some(*item) == here).then_some("page")] {
                            (self.say(item.key))
                        }
                    }
                }
            }
        }
    }

    /// The parts of the work, each leading to its first way, and below them the ways of the part
    /// that one is in.
    fn parts(&self, here: Option<&NavigationItem>) -> Markup {
        let mut firsts: Vec<&NavigationItem> = Vec::new();
        for item in &self.navigation {
            if !firsts.iter().any(|first| first.part == item.part) {
                firsts.push(item);
            }
        }
        let part = here.or(firsts.first().copied()).map(|item| item.part);
        let within = self
            .navigation
            .iter()
            .filter(|item| Some(item.part) == part);
        html! {
            ul class="navigation-parts" {
                @for first in firsts {
                    li {
                        a href={ "/" (self.language().code()) (first.path) }
                            aria-current=[(Some(first.part) == part).then_some("true")] {
                            (self.say(first.part))
                        }
                    }
                }
            }
            (self.ways(&within.collect::<Vec<_>>(), here))
        }
    }

    /// The item of the navigation that this page stands under: the longest that begins its address.
    /// The mission's first page begins all of them, so it stands over itself alone.
    fn nearest(&self) -> Option<&NavigationItem> {
        let first = self
            .mission
            .as_ref()
            .map(|m| format!("/missions/{}", m.slug));
        let above = |item: &&NavigationItem| {
            let is_first = Some(&item.path) == first.as_ref();
            self.path
                .strip_prefix(item.path.as_str())
                .is_some_and(|rest| rest.is_empty() || (rest.starts_with('/') && !is_first))
        };
        self.navigation
            .iter()
            .filter(above)
            .max_by_key(|item| item.path.len())
    }

    fn footer(&self) -> Markup {
        html! {
            footer class="footer" {
                div class="stack" {
                    p {
                        (self.say("layout-sources"))
                        @if self.demo { " " (self.say("layout-demo")) }
                    }
                    ul {
                        li { "Attaché " (env!("CARGO_PKG_VERSION")) }
                        li { (self.say("layout-licence")) }
                    }
                }
            }
        }
    }
}

fn breadcrumbs(words: &Words, trail: &[(String, String)]) -> Markup {
    html! {
        @if !trail.is_empty() {
            nav class="breadcrumbs" aria-label=(words.say("layout-trail")) {
                ol { @for (name, href) in trail { li { a href=(href) { (name) } } } }
            }
        }
    }
}
