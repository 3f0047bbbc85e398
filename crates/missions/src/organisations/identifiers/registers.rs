//! Enterprise numbers, EUIDs and LEIs.

use super::{Misread, bare, digits, number, of_length, rest_by_97};

/// What stands before the enterprise number in a Belgian EUID: the country, and the register by
/// its names in Dutch and French.
pub(super) const BELGIAN_EUID: &str = "BEKBOBCE.";

/// A Belgian enterprise number: ten digits, the first 0 or 1, the last two 97 minus the rest of
/// the first eight on division by 97 (royal decree of 24 June 2003, article 2).
pub(super) fn enterprise(text: &str) -> Result<String, Misread> {
    let bare = bare(text);
    let bare = bare.strip_prefix("BE").unwrap_or(&bare);
    // Numbers from before 2005 are still written without the zero that was put before them.
    let ten = match bare.len() {
        9 => format!("0{bare}"),
        _ => bare.to_owned(),
    };
    let all = digits(&ten)?;
    of_length(&ten, 10)?;
    if all[0] > 1 {
        return Err(Misread::FirstDigit);
    }
    if 97 - number(&all[..8]) % 97 == number(&all[8..]) {
        Ok(ten)
    } else {
        Err(Misread::Checksum)
    }
}

/// A European unique identifier: country, register, a point, the number in that register and,
/// where the register has them, check signs after an underscore.
pub(super) fn euid(text: &str) -> Result<String, Misread> {
    let whole: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let whole = whole.to_ascii_uppercase();
    let (register, rest) = whole.split_once('.').ok_or(Misread::Form)?;
    let plain = |text: &str| text.chars().all(|sign| sign.is_ascii_alphanumeric());
    if !plain(register) {
        return Err(Misread::Characters);
    }
    if !register
        .chars()
        .take(2)
        .all(|sign| sign.is_ascii_alphabetic())
    {
        return Err(Misread::Country);
    }
    if !(3..=12).contains(&register.len()) {
        return Err(Misread::Form);
    }
    if register.starts_with("BE") {
        // The point after the register is the only one that means something.
        let ten = enterprise(rest)?;
        return match register {
            "BEKBOBCE" => Ok(format!("{BELGIAN_EUID}{ten}")),
            _ => Err(Misread::Form),
        };
    }
    let (inside, check) = rest.split_once('_').unwrap_or((rest, ""));
    let inside: String = inside.chars().filter(|sign| *sign != '.').collect();
    if !inside
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
        || !plain(check)
    {
        return Err(Misread::Characters);
    }
    if inside.is_empty() || inside.len() > 24 || check.len() > 2 {
        return Err(Misread::Form);
    }
    if check.is_empty() {
        Ok(format!("{register}.{inside}"))
    } else {
        Ok(format!("{register}.{inside}_{check}"))
    }
}

/// A legal entity identifier: eighteen letters and digits and two check digits (ISO 17442,
/// checked as ISO 7064 MOD 97-10 says).
pub(super) fn lei(text: &str) -> Result<String, Misread> {
    let bare = bare(text);
    let rest = rest_by_97(&bare).ok_or(Misread::Characters)?;
    of_length(&bare, 20)?;
    digits(&bare[18..])?;
    if rest == 1 {
        Ok(bare)
    } else {
        Err(Misread::Checksum)
    }
}
