//! VAT numbers of the European Union and the United Kingdom: the form of every country (as VIES
//! describes it), and the check digits of Belgium and its neighbours.

use super::{Misread, bare, digits, number, registers, rest_by_97};

/// The forms of a country's numbers, without the country: `9` is a digit, `A` a letter, `X`
/// either, and any other sign itself.
const FORMS: [(&str, &[&str]); 29] = [
    ("AT", &["U99999999"]),
    ("BE", &["9999999999"]),
    ("BG", &["999999999", "9999999999"]),
    ("CY", &["99999999A"]),
    ("CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", &["999999999"]),
    ("DK", &["99999999"]),
    ("EE", &["999999999"]),
    ("EL", &["999999999"]),
    ("ES", &["X9999999X"]),
    ("FI", &["99999999"]),
    ("FR", &["XX999999999"]),
    ("GB", BRITISH),
    ("HR", &["99999999999"]),
    ("HU", &["99999999"]),
    ("IE", &["9X99999A", "9999999AA"]),
    ("IT", &["99999999999"]),
    ("LT", &["999999999", "999999999999"]),
    ("LU", &["99999999"]),
    ("LV", &["99999999999"]),
    ("MT", &["99999999"]),
    ("NL", &["999999999B99"]),
    ("PL", &["9999999999"]),
    ("PT", &["999999999"]),
    (
        "RO",
        &[
            "99",
            "999",
            "9999",
            "99999",
            "999999",
            "9999999",
            "99999999",
            "999999999",
            "9999999999",
        ],
    ),
    ("SE", &["999999999999"]),
    ("SI", &["99999999"]),
    ("SK", &["9999999999"]),
    // Northern Ireland, which trades in goods by the Union's rules.
    ("XI", BRITISH),
];

/// Of companies, of their branches, of departments of government and of health authorities.
const BRITISH: &[&str] = &["999999999", "999999999999", "GD999", "HA999"];

/// A VAT number with its country before it.
pub(super) fn read(text: &str) -> Result<String, Misread> {
    let bare = bare(text);
    if !bare.chars().all(|sign| sign.is_ascii_alphanumeric()) {
        return Err(Misread::Characters);
    }
    if bare.len() < 2 {
        return Err(Misread::Country);
    }
    let (country, rest) = bare.split_at(2);
    // Greece writes EL; many who do not live there write GR.
    let country = if country == "GR" { "EL" } else { country };
    let forms = FORMS.iter().find(|(code, _)| *code == country);
    let (_, forms) = forms.ok_or(Misread::Country)?;
    if country == "BE" {
        return Ok(format!("BE{}", registers::enterprise(rest)?));
    }
    if !forms.iter().any(|form| has_form(rest, form)) {
        return Err(misfit(rest, forms));
    }
    let fits = match country {
        "DE" => german(rest)?,
        "FR" => french(rest)?,
        "GB" | "XI" => british(rest)?,
        "LU" => number(&digits(&rest[..6])?) % 89 == number(&digits(&rest[6..])?),
        "NL" => dutch(rest)?,
        _ => true,
    };
    if fits {
        Ok(format!("{country}{rest}"))
    } else {
        Err(Misread::Checksum)
    }
}

fn has_form(text: &str, form: &str) -> bool {
    let fits = |(sign, wanted): (char, char)| match wanted {
        '9' => sign.is_ascii_digit(),
        'A' => sign.is_ascii_alphabetic(),
        'X' => sign.is_ascii_alphanumeric(),
        other => sign == other,
    };
    text.len() == form.len() && text.chars().zip(form.chars()).all(fits)
}

/// What is wrong with a number of no form of its country.
fn misfit(text: &str, forms: &[&str]) -> Misread {
    let found = text.len();
    if let [form] = forms
        && form.len() != found
    {
        let wanted = form.len();
        return Misread::Length { wanted, found };
    }
    Misread::Form
}

/// ISO 7064 MOD 11,10 over nine digits.
fn german(rest: &str) -> Result<bool, Misread> {
    let all = digits(rest)?;
    let product = all[..8].iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        2 * (if sum == 0 { 10 } else { sum }) % 11
    });
    Ok(all[0] != 0 && (11 - product) % 10 == all[8])
}

/// The first seven digits, weighed from eight to two, and the last two are a multiple of 97; of the
/// numbers given out since 2010, that and 55 are. Departments of government count to 499, and
/// health authorities from 500 on.
fn british(rest: &str) -> Result<bool, Misread> {
    if let Some(number) = rest.strip_prefix("GD") {
        return Ok(number < "500");
    }
    if let Some(number) = rest.strip_prefix("HA") {
        return Ok(number >= "500");
    }
    if rest.len() == 5 {
        return Err(Misread::Form);
    }
    let all = digits(&rest[..9])?;
    let weighed: u32 = all[..7].iter().zip((2..=8).rev()).map(|(d, w)| d * w).sum();
    let sum = u64::from(weighed) + number(&all[7..]);
    Ok(sum.is_multiple_of(97) || (sum + 55).is_multiple_of(97))
}

/// The SIREN of nine digits, by Luhn except in Monaco, and the key of two signs before it.
fn french(rest: &str) -> Result<bool, Misread> {
    const SIGNS: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let (key, siren) = rest.split_at(2);
    let all = digits(siren)?;
    if !siren.starts_with("000") && !luhn(&all) {
        return Ok(false);
    }
    let siren = number(&all);
    if let Ok(key) = key.parse::<u64>() {
        return Ok(key == (12 + 3 * (siren % 97)) % 97);
    }
    let mut places = key.chars().map(|sign| SIGNS.find(sign));
    let (Some(Some(first)), Some(Some(second))) = (places.next(), places.next()) else {
        return Err(Misread::Characters);
    };
    // Keys with letters: as the French tax administration gave them out after digits ran short.
    let check = if first < 10 {
        first * 24 + second - 10
    } else {
        first * 34 + second - 100
    };
    let check = check as u64;
    Ok((siren + 1 + check / 11) % 11 == check % 11)
}

fn luhn(all: &[u32]) -> bool {
    let sum: u32 = all
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The eleven-test of the old numbers, or MOD 97-10 over country and number of those that sole
/// traders have had since 2020.
fn dutch(rest: &str) -> Result<bool, Misread> {
    let all = digits(&rest[..9])?;
    let weighed: u32 = all[..8].iter().zip((2..=9).rev()).map(|(d, w)| d * w).sum();
    Ok(weighed % 11 == all[8] || rest_by_97(&format!("NL{rest}")) == Some(1))
}
