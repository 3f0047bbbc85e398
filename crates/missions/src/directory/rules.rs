//! What somebody chose to show, read from its form.

use attache_platform::web::FieldErrors;
use serde::Deserialize;

use super::Listing;

/// A telephone number has so many signs at most, and so many digits at least.
const LONGEST_PHONE: usize = 30;
const FEWEST_DIGITS: usize = 6;

/// The form, as it was typed: each choice `yes` or `no`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    pub(super) listed: String,
    pub(super) function: String,
    pub(super) offers: String,
    pub(super) mail: String,
    pub(super) phone: String,
    pub(super) number: String,
}

impl Typed {
    pub(super) fn of(listing: &Listing) -> Typed {
        let word = |shown: bool| if shown { "yes" } else { "no" }.to_owned();
        Typed {
            listed: word(!listing.hidden),
            function: word(listing.function),
            offers: word(listing.offers),
            mail: word(listing.mail),
            phone: word(listing.phone),
            number: listing.number.clone(),
        }
    }

    /// What was chosen, or everything that is wrong with it. A choice that was not made is no
    /// choice: nothing is shown because somebody forgot to say no.
    pub(super) fn parse(&self) -> Result<Listing, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut chosen = |field: &'static str, typed: &str| match typed {
            "yes" => true,
            "no" => false,
            _ => {
                errors.add(field, "directory-error-choice");
                false
            }
        };
        let listing = Listing {
            hidden: !chosen("listed", &self.listed),
            function: chosen("function", &self.function),
            offers: chosen("offers", &self.offers),
            mail: chosen("mail", &self.mail),
            phone: chosen("phone", &self.phone),
            number: self.number.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        if !listing.number.is_empty() && !is_phone(&listing.number) {
            errors.add("number", "directory-error-number");
        } else if listing.phone && listing.number.is_empty() {
            errors.add("number", "directory-error-no-number");
        }
        if errors.is_empty() {
            Ok(listing)
        } else {
            Err(errors)
        }
    }
}

fn is_phone(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let known = |sign: char| sign.is_ascii_digit() || " +()/.-".contains(sign);
    typed.chars().count() <= LONGEST_PHONE && digits >= FEWEST_DIGITS && typed.chars().all(known)
}
