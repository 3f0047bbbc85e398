//! What is decided about signing in, without looking anything up.

use attache_platform::chance::Chance;
use attache_platform::limits::Limit;
use attache_platform::mail::is_address;
use attache_platform::moment::Moment;
use attache_platform::texts::Language;

/// How long a link and a code may be used, in seconds (ASVS 5.0, 6.5.5: ten minutes at most).
pub(super) const LINK_SECONDS: i64 = 600;

/// How long a link that is over still says so, in seconds.
pub(super) const REMEMBERED_SECONDS: i64 = 86_400;

/// How often a code may be typed wrong.
pub(super) const CODE_TRIES: i64 = 5;

/// How long staff may rest before their session ends, in seconds (ASVS 5.0, 7.3.1).
pub(super) const IDLE_SECONDS: i64 = 1_800;

/// A session that was used is noted as used at most so often, in seconds.
pub(super) const NOTED_SECONDS: i64 = 60;

const TEN_MINUTES: i64 = 600;

const fn in_ten_minutes(name: &'static str, most: i64) -> Limit {
    Limit {
        name,
        most,
        seconds: TEN_MINUTES,
    }
}

/// Letters to one address, from one address of the network, in all. A venue with five hundred
/// phones behind one address signs in within ten minutes, each with a letter or two.
pub(super) const LETTERS: [Limit; 3] = [
    in_ten_minutes("sign-in letters of an account", 5),
    in_ten_minutes("sign-in letters from an address", 1_500),
    in_ten_minutes("sign-in letters", 6_000),
];

/// Codes and links tried: for one account, from one address of the network, in all.
pub(super) const TRIES: [Limit; 3] = [
    in_ten_minutes("sign-in tries of an account", 20),
    in_ten_minutes("sign-in tries from an address", 3_000),
    in_ten_minutes("sign-in tries", 12_000),
];

/// The letters of a code: none that is read as another.
const ALPHABET: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/// The letters in a code: 31^8 codes are some 2^39.6.
const CODE: usize = 8;

/// A fresh code.
pub(super) fn code(chance: &Chance) -> String {
    let mut code = String::with_capacity(CODE);
    while code.len() < CODE {
        let mut bytes = [0u8; 32];
        chance.fill(&mut bytes);
        // Bytes that would make some letters likelier than others are thrown away.
        let fair = bytes
            .iter()
            .map(|byte| usize::from(*byte))
            .filter(|byte| *byte < 248);
        for byte in fair.take(CODE - code.len()) {
            code.push(char::from(ALPHABET[byte % ALPHABET.len()]));
        }
    }
    code
}

/// A code as it is printed, in two groups.
pub(super) fn printed(code: &str) -> String {
    let (first, second) = code.split_at(code.len() / 2);
    format!("{first}-{second}")
}

/// A code as it was typed, with capitals and nothing between.
pub(super) fn typed_code(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.take(64).map(|c| c.to_ascii_uppercase()).collect()
}

/// A mail address as accounts are found by it: lower case, nothing around it.
pub(super) fn typed_mail(text: &str) -> Option<String> {
    let mail = text.trim().to_lowercase();
    is_address(&mail).then_some(mail)
}

/// The path of an address to go on to, without its language; nothing when a browser could read it
/// as another host, when it is written in a way that hides what it is, or when it is the door.
pub(super) fn leads_here(next: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    if next.len() > 1_000 || !next.bytes().all(plain) {
        return None;
    }
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    let (language, path) = match path.strip_prefix('/')?.split_once('/') {
        Some((language, _)) => (language, &path[1 + language.len()..]),
        None => (&path[1..], ""),
    };
    let hidden = path.split('/').any(|part| part == "." || part == "..");
    let doubled = path.contains("//");
    let door = path == "/sign-in" || path.starts_with("/sign-in/");
    let fine = Language::from_code(language).is_some() && path.bytes().all(known);
    (fine && !hidden && !doubled && !door).then_some(path)
}

/// How a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkState {
    Live,
    Used(Moment),
    Expired,
}

pub(super) fn link_state(used: Option<Moment>, expires: Moment, now: Moment) -> LinkState {
    match used {
        Some(at) => LinkState::Used(at),
        None if expires <= now => LinkState::Expired,
        None => LinkState::Live,
    }
}

/// Whether a session ended because its holder rested too long.
pub(super) fn is_idle(is_staff: bool, seen: Moment, now: Moment) -> bool {
    is_staff && now >= seen.plus_seconds(IDLE_SECONDS)
}

/// What kind of device a browser says it runs on, roughly: a word that is worded later.
pub(super) fn device(agent: &str) -> &'static str {
    let known = [
        ("iPhone", "iphone"),
        ("iPad", "ipad"),
        ("Android", "android"),
        ("Windows", "windows"),
        ("Macintosh", "mac"),
        ("Linux", "linux"),
    ];
    let found = known.iter().find(|(sign, _)| agent.contains(sign));
    found.map_or("other", |(_, word)| word)
}

/// All words of [`device`].
pub(super) const DEVICES: [&str; 7] = [
    "iphone", "ipad", "android", "windows", "mac", "linux", "other",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_site_are_gone_on_to() {
        let day = "/en/missions/west-coast-2025/day";
        for next in [day, &format!("{day}?day=2025-10-07"), &format!("{day}#now")] {
            assert_eq!(leads_here(next), Some(&day[3..]), "{next}");
        }
        assert_eq!(leads_here("/fr"), Some(""));
        let elsewhere = [
            "",
            "evil.example",
            "//evil.example",
            "///evil.example",
            "////evil.example/en/start",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "/\\evil.example",
            "\\\\evil.example",
            "/en\\evil.example",
            "/en/start\\@evil.example",
            "@evil.example",
            "/@evil.example",
            "/en@evil.example/start",
            "/en/@evil.example",
            "/%2Fevil.example",
            "/%2F%2Fevil.example",
            "/%5Cevil.example",
            "/en/%2e%2e/evil",
            "/en/../start",
            "/en/./start",
            "/en//evil.example",
            "/a\r\nb",
            "/\tevil.example",
            " /en/start",
            "/é",
            "/en/sign-in/with/ministry",
            "/en/sign-in",
            "/evil.example/start",
        ];
        for next in elsewhere {
            assert_eq!(leads_here(next), None, "{next:?}");
        }
        assert_eq!(leads_here(&format!("/en/{}", "a".repeat(1_000))), None);
    }

    #[test]
    fn a_code_is_eight_letters_that_cannot_be_mistaken_and_is_read_as_people_type_it() {
        let chance = Chance::from_seed(1);
        let codes: std::collections::BTreeSet<String> = (0..1_000).map(|_| code(&chance)).collect();
        assert_eq!(codes.len(), 1_000);
        for code in codes {
            assert_eq!(code.len(), CODE);
            assert!(code.bytes().all(|byte| ALPHABET.contains(&byte)));
            let typed = format!(" {} ", printed(&code).to_lowercase());
            assert_eq!(typed_code(&typed), code);
        }
    }

    #[test]
    fn an_address_is_compared_in_lower_case() {
        assert_eq!(
            typed_mail(" An@Example.ORG ").as_deref(),
            Some("an@example.org")
        );
        for bad in ["", "an", "an@", "a b@example.org", "an@example.org\r\nx"] {
            assert_eq!(typed_mail(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn only_staff_rest_and_only_so_long() {
        let seen = Moment(0);
        let late = seen.plus_seconds(IDLE_SECONDS);
        assert!(is_idle(true, seen, late));
        assert!(!is_idle(true, seen, Moment(late.0 - 1)));
        assert!(!is_idle(false, seen, late));
    }

    #[test]
    fn a_link_is_used_once_and_over_after_ten_minutes() {
        let (asked, over) = (Moment(0), Moment(0).plus_seconds(LINK_SECONDS));
        assert_eq!(link_state(None, over, asked), LinkState::Live);
        assert_eq!(link_state(None, over, over), LinkState::Expired);
        assert_eq!(link_state(Some(asked), over, over), LinkState::Used(asked));
    }
}
