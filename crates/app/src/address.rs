//! The language at the head of an address.

use attache_platform::texts::Language;
use axum::http::{HeaderMap, header};

/// Splits `/fr/missions/x` into French and `/missions/x`; an address without a language has none.
pub(crate) fn split(path: &str) -> (Option<Language>, &str) {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let (head, tail) = rest
        .find('/')
        .map_or((rest, ""), |place| rest.split_at(place));
    match Language::from_code(head) {
        Some(language) => (Some(language), tail),
        None => (None, path),
    }
}

/// The language that a browser likes best, of ours.
pub(crate) fn preferred(headers: &HeaderMap) -> Language {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    accepted.and_then(Language::accepted).unwrap_or_default()
}

/// Whether an address is for machines: JSON answers and problem details, no pages.
pub(crate) fn is_for_machines(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/calendar/") || path.starts_with("/assets/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_split_off_an_address() {
        assert_eq!(split("/fr/missions/x"), (Some(Language::Fr), "/missions/x"));
        assert_eq!(split("/fr"), (Some(Language::Fr), ""));
        assert_eq!(split("/missions/x"), (None, "/missions/x"));
        assert_eq!(split("/"), (None, "/"));
        assert_eq!(split("/french/x"), (None, "/french/x"));
    }
}
