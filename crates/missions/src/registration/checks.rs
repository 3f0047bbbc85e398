//! What single fields may say. Each gives the key of the sentence that says what is wrong.

use crate::organisations::identifiers::{Identifier, Scheme};

/// The longest name of a person or an organisation, in characters.
pub(super) const LONGEST_NAME: usize = 120;

/// A line of text that may be empty.
pub(super) fn text(typed: &str, most: usize) -> Option<&'static str> {
    if typed.chars().any(char::is_control) {
        return Some("registration-error-control");
    }
    (typed.chars().count() > most).then_some("registration-error-long")
}

/// Some sentences; lines may end in them.
pub(super) fn long_text(typed: &str, most: usize) -> Option<&'static str> {
    let typed = typed.replace("\r\n", "\n");
    if typed
        .chars()
        .any(|letter| letter.is_control() && letter != '\n')
    {
        return Some("registration-error-control");
    }
    (typed.chars().count() > most).then_some("registration-error-long")
}

/// A name: any script, no line breaks, at most [`LONGEST_NAME`] characters.
pub(super) fn name(typed: &str) -> Option<&'static str> {
    if typed.trim().is_empty() {
        return Some("registration-error-required");
    }
    text(typed, LONGEST_NAME)
}

/// A mail address as far as one can tell without writing to it.
pub(super) fn mail(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some("registration-error-required");
    }
    if typed.matches('@').count() > 1 {
        return Some("registration-error-mail-two-at");
    }
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>(),;:\"\\[]".contains(c);
    let whole = typed.split_once('@').is_some_and(|(local, host)| {
        let labels = host.split('.').count();
        !local.is_empty() && labels > 1 && host.split('.').all(|label| !label.is_empty())
    });
    (!whole || typed.len() > 254 || !typed.chars().all(plain)).then_some("registration-error-mail")
}

/// A telephone number; may be empty.
pub(super) fn phone(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let plain = |c: char| c.is_ascii_digit() || "+ ()/.-".contains(c);
    let right = typed.is_empty() || (typed.chars().all(plain) && (6..=15).contains(&digits));
    (!right).then_some("registration-error-phone")
}

/// A number of the Belgian register of enterprises, written `0123.456.749`; nothing when it is
/// none.
pub(super) fn enterprise_number(typed: &str) -> Option<String> {
    let read = Identifier::read(Scheme::Enterprise, typed).ok()?;
    Some(read.shown())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_script_stands_and_a_broken_line_does_not() {
        assert_eq!(name("O'Neill–Van den Bossche, Łukasz 王"), None);
        assert_eq!(name("<img src=x onerror=alert(1)>"), None);
        assert_eq!(name(" "), Some("registration-error-required"));
        assert_eq!(
            name("A\r\nBcc: all@example.org"),
            Some("registration-error-control")
        );
        assert_eq!(name(&"x".repeat(120)), None);
        assert_eq!(name(&"x".repeat(121)), Some("registration-error-long"));
    }

    #[test]
    fn a_mail_address_has_one_at_sign() {
        assert_eq!(
            mail("marie@@exemple"),
            Some("registration-error-mail-two-at")
        );
        for typed in ["marie", "marie@exemple", "@a.be", "a b@c.be", "a@b..be"] {
            assert_eq!(mail(typed), Some("registration-error-mail"), "{typed}");
        }
        assert_eq!(mail("marie.o'neill+vakbeurs@bedrijf.example.be"), None);
    }

    #[test]
    fn an_enterprise_number_carries_its_check() {
        for typed in [
            "0203.201.340",
            "BE 0203 201 340",
            "203.201.340",
            "0203201340",
        ] {
            assert_eq!(
                enterprise_number(typed).as_deref(),
                Some("0203.201.340"),
                "{typed}"
            );
        }
        for typed in ["", "0203.201.341", "2203.201.340", "0203.201.34x", "12"] {
            assert_eq!(enterprise_number(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_telephone_number_has_digits_enough() {
        assert_eq!(phone(""), None);
        assert_eq!(phone("+32 (0)2 123.45.67"), None);
        assert_eq!(phone("call me"), Some("registration-error-phone"));
    }
}
