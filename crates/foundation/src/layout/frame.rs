//! What stands around every page.

use attache_platform::texts::{Language, Localized, Words};
use maud::{DOCTYPE, Markup, html};

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
}

/// A page: only what is shown, with samples that one test renders in every language.
pub trait Page: Sized {
    /// The title, in the reader's language.
    fn title(&self, words: &Words) -> String;

    /// What stands in the frame.
    fn view(&self, frame: &Frame) -> Markup;

    /// Examples of the page: full, empty, with errors.
    fn samples() -> Vec<Self>;
}

/// What the frame is told of the request.
#[derive(Clone)]
pub struct Frame {
    pub words: Words,
    /// The address of this page without the language: `/missions/west-coast-2025/programme`.
    pub path: String,
    /// The name of whoever is signed in.
    pub signed_in: Option<String>,
    pub mission: Option<MissionHead>,
    pub navigation: Vec<NavigationItem>,
    pub demo: bool,
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
                    link rel="stylesheet" href="/assets/attache.css";
                    script type="module" src="/assets/attache.js" {}
                }
                body {
                    main id="main" { h1 { (title) } (page.view(self)) }
                }
            }
        }
    }
}
