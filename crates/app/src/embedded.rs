//! What the binary carries: migrations, catalogues, assets.

use std::sync::Arc;

use attache_platform::database::Migration;
use attache_platform::texts::{BadCatalogue, Language, Texts};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../migrations"]
struct Migrations;

#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "../../assets"]
pub(crate) struct Assets;

/// The steps of the schema, oldest first.
pub fn migrations() -> Vec<Migration> {
    let mut steps: Vec<Migration> = Migrations::iter()
        .map(|name| Migration {
            version: name.trim_end_matches(".sql").to_owned(),
            text: text_of::<Migrations>(&name),
        })
        .collect();
    steps.sort_by(|one, other| one.version.cmp(&other.version));
    steps
}

/// All catalogues.
///
/// # Errors
/// A catalogue that is not Fluent; tests see to it that none is.
pub fn texts() -> Result<Arc<Texts>, BadCatalogue> {
    let mut names: Vec<_> = Locales::iter().collect();
    names.sort();
    let mut catalogues = Vec::new();
    for name in names {
        let code = name.split('/').next().unwrap_or_default();
        if let Some(language) = Language::from_code(code) {
            catalogues.push((language, text_of::<Locales>(&name)));
        }
    }
    Ok(Arc::new(Texts::new(&catalogues)?))
}

fn text_of<E: RustEmbed>(name: &str) -> String {
    let file = E::get(name);
    file.map(|file| String::from_utf8_lossy(&file.data).into_owned())
        .unwrap_or_default()
}
