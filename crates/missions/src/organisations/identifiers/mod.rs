//! The numbers under which registers know an organisation, each read strictly and kept in one
//! form, so that the same organisation cannot be entered twice.

mod registers;
#[cfg(test)]
mod tests;
mod vat;

use attache_platform::texts::Arg;

/// Which register a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// The Belgian Crossroads Bank for Enterprises (KBO, BCE): `0403170701`.
    Enterprise,
    /// Value added tax in the European Union: `BE0403170701`.
    Vat,
    /// The European unique identifier of a company in a business register
    /// (Implementing Regulation (EU) 2021/1042): `BEKBOBCE.0403170701`.
    Euid,
    /// The legal entity identifier (ISO 17442): twenty letters and digits.
    Lei,
}

impl Scheme {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Scheme; 4] = [Scheme::Enterprise, Scheme::Vat, Scheme::Euid, Scheme::Lei];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Enterprise => "kbo",
            Scheme::Vat => "vat",
            Scheme::Euid => "euid",
            Scheme::Lei => "lei",
        }
    }

    /// The scheme of a name.
    pub fn from_name(name: &str) -> Option<Scheme> {
        Scheme::ALL.into_iter().find(|scheme| scheme.name() == name)
    }
}

/// A number of a register, in the one form in which it is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
    scheme: Scheme,
    value: String,
}

impl Identifier {
    /// Reads a number as people write it, with spaces, points and dashes.
    ///
    /// # Errors
    /// Why it cannot be a number of that register.
    pub fn read(scheme: Scheme, text: &str) -> Result<Identifier, Misread> {
        let value = match scheme {
            Scheme::Enterprise => registers::enterprise(text),
            Scheme::Vat => vat::read(text),
            Scheme::Euid => registers::euid(text),
            Scheme::Lei => registers::lei(text),
        }?;
        Ok(Identifier { scheme, value })
    }

    /// A number as it was kept: what was read once is not judged again.
    pub(super) fn kept(scheme: Scheme, value: String) -> Identifier {
        Identifier { scheme, value }
    }

    /// Which register it is of.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The form in which it is kept and compared.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The enterprise number that this number holds: a Belgian VAT number or EUID is the
    /// enterprise number with something before it.
    pub fn enterprise(&self) -> Option<Identifier> {
        let digits = match self.scheme {
            Scheme::Enterprise => Some(self.value.as_str()),
            Scheme::Vat => self.value.strip_prefix("BE"),
            Scheme::Euid => self.value.strip_prefix(registers::BELGIAN_EUID),
            Scheme::Lei => None,
        };
        digits.map(|digits| Identifier {
            scheme: Scheme::Enterprise,
            value: digits.to_owned(),
        })
    }

    /// The form in which people read it: `0403.170.701`, `BE 0403.170.701`.
    pub fn shown(&self) -> String {
        let pointed = |ten: &str| match (ten.get(..4), ten.get(4..7), ten.get(7..)) {
            (Some(first), Some(second), Some(third)) => format!("{first}.{second}.{third}"),
            _ => ten.to_owned(),
        };
        match self.scheme {
            Scheme::Enterprise => pointed(&self.value),
            Scheme::Vat => match self.value.strip_prefix("BE") {
                Some(ten) => format!("BE {}", pointed(ten)),
                None => self.value.clone(),
            },
            Scheme::Euid | Scheme::Lei => self.value.clone(),
        }
    }
}

/// Why a text is no number of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It has too few or too many signs.
    Length { wanted: usize, found: usize },
    /// It holds a sign that such a number never holds.
    Characters,
    /// An enterprise number begins with 0 or 1.
    FirstDigit,
    /// It begins with no country of the register.
    Country,
    /// It has not the form of its country.
    Form,
    /// Its check digits do not fit: a sign was mistyped.
    Checksum,
}

impl Misread {
    /// The sentence that says so, and what it is told.
    pub fn sentence(self) -> (&'static str, Vec<(&'static str, Arg)>) {
        match self {
            Misread::Length { wanted, found } => (
                "organisations-number-length",
                vec![("wanted", wanted.into()), ("found", found.into())],
            ),
            Misread::Characters => ("organisations-number-characters", Vec::new()),
            Misread::FirstDigit => ("organisations-number-first-digit", Vec::new()),
            Misread::Country => ("organisations-number-country", Vec::new()),
            Misread::Form => ("organisations-number-form", Vec::new()),
            Misread::Checksum => ("organisations-number-checksum", Vec::new()),
        }
    }
}

/// Leaves out what people write for the eye, and writes letters large.
fn bare(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | '-' | '/'));
    kept.collect::<String>().to_ascii_uppercase()
}

/// The digits of a text of nothing else.
fn digits(text: &str) -> Result<Vec<u32>, Misread> {
    let digit = |sign: char| sign.to_digit(10).ok_or(Misread::Characters);
    text.chars().map(digit).collect()
}

fn of_length(text: &str, wanted: usize) -> Result<(), Misread> {
    let found = text.chars().count();
    if found == wanted {
        Ok(())
    } else {
        Err(Misread::Length { wanted, found })
    }
}

/// Digits as a number; for numbers short enough to fit.
fn number(digits: &[u32]) -> u64 {
    digits
        .iter()
        .fold(0, |sum, digit| sum * 10 + u64::from(*digit))
}

/// The rest on division by 97, letters counting from 10 (ISO 7064, MOD 97-10). Nothing when the
/// text holds another sign.
fn rest_by_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |rest, sign| {
        let value = sign.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((rest * shift + value) % 97)
    })
}
