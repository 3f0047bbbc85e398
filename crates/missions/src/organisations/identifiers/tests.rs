//! Numbers that are in public registers are read; a mistyped one is not.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{Identifier, Misread, Scheme};

fn read(scheme: Scheme, text: &str) -> Result<String, Misread> {
    Identifier::read(scheme, text).map(|read| read.value)
}

/// An enterprise number of these first eight digits.
fn enterprise(first_eight: u32) -> String {
    format!("{first_eight:08}{:02}", 97 - first_eight % 97)
}

#[test]
fn an_enterprise_number_is_read_however_it_is_written() {
    for text in [
        "0403.170.701",
        "BE 0403170701",
        " 0403 170 701 ",
        "be0403.170.701",
    ] {
        assert_eq!(
            read(Scheme::Enterprise, text).unwrap(),
            "0403170701",
            "{text}"
        );
    }
    let shown = Identifier::read(Scheme::Enterprise, "0403170701")
        .unwrap()
        .shown();
    assert_eq!(shown, "0403.170.701");
}

#[test]
fn what_is_no_enterprise_number_is_told_apart() {
    let refused = |text| read(Scheme::Enterprise, text).unwrap_err();
    let short = Misread::Length {
        wanted: 10,
        found: 8,
    };
    assert_eq!(refused("403.170.70"), short);
    assert_eq!(
        refused(""),
        Misread::Length {
            wanted: 10,
            found: 0
        }
    );
    assert_eq!(refused("0403.170.702"), Misread::Checksum);
    assert_eq!(refused("2403.170.701"), Misread::FirstDigit);
    assert_eq!(refused("0403.170.70A"), Misread::Characters);
    assert_eq!(refused("FR0403170701"), Misread::Characters);
    assert_eq!(refused("٠٤٠٣١٧٠٧٠١"), Misread::Characters);
}

#[test]
fn vat_numbers_of_belgium_and_its_neighbours_are_checked() {
    let right = [
        "BE0403170701",
        "NL004495445B01",
        "FR40303265045",
        "DE136695976",
        "LU15027442",
    ];
    for text in right {
        assert_eq!(read(Scheme::Vat, text).unwrap(), text);
    }
    let wrong = [
        "BE0403170702",
        "NL004495446B01",
        "FR41303265045",
        "DE136695978",
        "LU15027443",
    ];
    for text in wrong {
        assert_eq!(read(Scheme::Vat, text), Err(Misread::Checksum), "{text}");
    }
}

/// Numbers that companies print on their own pages and invoices.
#[test]
fn vat_numbers_that_well_known_companies_have_are_read() {
    for text in [
        "BE 0403.019.261",
        "BE0202.239.951",
        "DE129273398",
        "DE 129 274 202",
        "DE115235681",
        "FR 82 542 065 479",
        "FR59542051180",
        "NL 0022.30.884.B01",
        "NL009291477B01",
        "LU20260743",
        "LU 220 460 07",
        "GB 220 4302 31",
        "GB232128892",
        "XI 365 4626 36",
        "GB220430231001",
        "GBGD001",
        "GBHA599",
    ] {
        let kept = read(Scheme::Vat, text);
        assert!(kept.is_ok(), "{text}: {kept:?}");
    }
    for (text, why) in [
        ("GB220430232", Misread::Checksum),
        ("GBGD500", Misread::Checksum),
        ("GBHA499", Misread::Checksum),
        ("GBHB599", Misread::Form),
        ("GB22043023", Misread::Form),
        ("BE 0403.019.262", Misread::Checksum),
    ] {
        assert_eq!(read(Scheme::Vat, text), Err(why), "{text}");
    }
}

/// The British rule lets some through, since it is two rules, and so does the Dutch one; the others
/// find every mistyped digit.
#[test]
fn a_mistyped_digit_of_a_vat_number_is_found() {
    for (text, first) in [
        ("BE0403019261", 2),
        ("DE129273398", 2),
        ("LU20260743", 2),
        ("FR82542065479", 2),
    ] {
        for place in first..text.len() {
            for by in 1..10 {
                let wrong = mistyped(text, place, by).expect("a digit");
                assert!(read(Scheme::Vat, &wrong).is_err(), "{wrong} for {text}");
            }
        }
    }
}

#[test]
fn vat_numbers_of_other_countries_have_their_form() {
    assert_eq!(read(Scheme::Vat, "ATU 13585627").unwrap(), "ATU13585627");
    assert_eq!(read(Scheme::Vat, "GR 094259216").unwrap(), "EL094259216");
    assert_eq!(read(Scheme::Vat, "US123456789"), Err(Misread::Country));
    assert_eq!(read(Scheme::Vat, "AT13585627X"), Err(Misread::Form));
    let short = Misread::Length {
        wanted: 9,
        found: 8,
    };
    assert_eq!(read(Scheme::Vat, "PT12345678"), Err(short));
    assert_eq!(read(Scheme::Vat, "é"), Err(Misread::Characters));
}

#[test]
fn a_belgian_vat_number_or_euid_is_the_enterprise_number() {
    let own = Identifier::read(Scheme::Enterprise, "0403.170.701").unwrap();
    for (scheme, text) in [
        (Scheme::Vat, "BE 0403.170.701"),
        (Scheme::Euid, "bekbobce.0403.170.701"),
        (Scheme::Enterprise, "0403170701"),
    ] {
        let read = Identifier::read(scheme, text).unwrap();
        assert_eq!(read.enterprise(), Some(own.clone()), "{text}");
    }
    let foreign = Identifier::read(Scheme::Vat, "LU15027442").unwrap();
    assert_eq!(foreign.enterprise(), None);
}

#[test]
fn euids_name_a_country_a_register_and_a_number() {
    assert_eq!(
        read(Scheme::Euid, "BEKBOBCE.0403170701").unwrap(),
        "BEKBOBCE.0403170701"
    );
    assert_eq!(
        read(Scheme::Euid, "DEK1101R.HRB116737").unwrap(),
        "DEK1101R.HRB116737"
    );
    assert_eq!(
        read(Scheme::Euid, "BEKBOBCE.0403170702"),
        Err(Misread::Checksum)
    );
    assert_eq!(read(Scheme::Euid, "BEKBOBCE"), Err(Misread::Form));
    assert_eq!(read(Scheme::Euid, "12KBOBCE.1"), Err(Misread::Country));
}

#[test]
fn leis_are_checked() {
    // The identifier that GLEIF, which runs the system, has itself.
    let own = "506700GE1G29325QX363";
    assert_eq!(read(Scheme::Lei, "5067 00GE 1G29 325Q X363").unwrap(), own);
    assert_eq!(
        read(Scheme::Lei, "506700GE1G29325QX364"),
        Err(Misread::Checksum)
    );
    let short = Misread::Length {
        wanted: 20,
        found: 19,
    };
    assert_eq!(read(Scheme::Lei, "506700GE1G29325QX36"), Err(short));
}

/// The text with one digit made another; nothing when there is no digit at that place.
fn mistyped(text: &str, place: usize, by: u32) -> Option<String> {
    let mut signs: Vec<char> = text.chars().collect();
    let digit = signs[place].to_digit(10)?;
    signs[place] = char::from_digit((digit + by) % 10, 10)?;
    Some(signs.into_iter().collect())
}

proptest! {
    #[test]
    fn one_mistyped_digit_of_an_enterprise_number_is_always_found(
        first_eight in 0_u32..20_000_000,
        place in 0_usize..10,
        by in 1_u32..10,
    ) {
        let right = enterprise(first_eight);
        prop_assert_eq!(read(Scheme::Enterprise, &right), Ok(right.clone()));
        let wrong = mistyped(&right, place, by).unwrap();
        prop_assert!(read(Scheme::Enterprise, &wrong).is_err(), "{} for {}", wrong, right);
    }

    #[test]
    fn one_mistyped_digit_of_a_lei_is_always_found(place in 0_usize..20, by in 1_u32..10) {
        if let Some(wrong) = mistyped("506700GE1G29325QX363", place, by) {
            prop_assert_eq!(read(Scheme::Lei, &wrong), Err(Misread::Checksum));
        }
    }

    #[test]
    fn the_kept_form_is_read_as_itself(text in "\\PC{0,24}", first_eight in 0_u32..20_000_000) {
        let number = enterprise(first_eight);
        let euid = format!("BEKBOBCE.{number}");
        for scheme in Scheme::ALL {
            for text in [&text, &number, &format!("be {number}"), &euid] {
                if let Ok(kept) = Identifier::read(scheme, text) {
                    prop_assert_eq!(&Identifier::read(scheme, kept.value()), &Ok(kept.clone()));
                    prop_assert_eq!(&Identifier::read(scheme, &kept.shown()), &Ok(kept));
                }
            }
        }
    }
}
