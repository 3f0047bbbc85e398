//! What is real stays apart from what is invented, and no private person is named.

use std::collections::BTreeSet;

use attache_rehearsal::enterprise_number;

use crate::folder::{table, text};

#[test]
fn real_people_are_public_office_holders_without_private_data() {
    for person in table("people")
        .rows()
        .filter(|row| text(*row, "synthetic") == "no")
    {
        let id = text(person, "person");
        assert!(
            ["lead", "minister", "official"].contains(&text(person, "category")),
            "{id}"
        );
        assert_eq!(text(person, "email"), "", "{id}");
        assert_ne!(text(person, "style_en"), "", "{id}");
    }
}

#[test]
fn nobody_invented_works_for_a_real_company() {
    let organisations = table("organisations");
    let real: BTreeSet<_> = organisations
        .rows()
        .filter(|row| text(*row, "synthetic") == "no")
        .filter(|row| ["company", "local_partner", "host_authority"].contains(&text(*row, "kind")))
        .map(|row| text(row, "organisation"))
        .collect();
    for person in table("people").rows() {
        let employer = text(person, "organisation");
        assert!(
            !real.contains(employer),
            "{} at {employer}",
            text(person, "person")
        );
    }
}

#[test]
fn invented_mail_addresses_are_unique_and_reserved() {
    let people = table("people");
    let mut seen = BTreeSet::new();
    for person in people.rows().filter(|row| text(*row, "synthetic") == "yes") {
        let email = text(person, "email");
        assert!(
            email.ends_with("@example.org") && email.is_ascii(),
            "{email}"
        );
        assert!(seen.insert(email), "{email} twice");
    }
}

#[test]
fn enterprise_numbers_are_unique_and_pass_the_check_of_the_register() {
    let organisations = table("organisations");
    let mut seen = BTreeSet::new();
    for company in organisations
        .rows()
        .filter(|row| text(*row, "kind") == "company")
    {
        let number = text(company, "enterprise_number");
        if text(company, "synthetic") == "no" {
            assert_eq!(
                number, "",
                "numbers are invented only for invented companies"
            );
            continue;
        }
        assert!(
            number.starts_with("0999.") && enterprise_number::is_valid(number),
            "{number}"
        );
        assert!(seen.insert(number), "{number} twice");
    }
}

#[test]
fn names_of_firms_are_unique() {
    let organisations = table("organisations");
    let mut seen = BTreeSet::new();
    for organisation in organisations.rows() {
        let name = text(organisation, "name");
        let place = text(organisation, "kind");
        assert!(
            !name.is_empty() && seen.insert((name, place)),
            "{name} twice"
        );
    }
}

/// Planned is signed, withdrawn or postponed: what was to be signed has an end that can be told.
#[test]
fn an_agreement_with_a_ceremony_is_signed_withdrawn_or_postponed() {
    let mut signed = 0;
    for agreement in table("agreements")
        .rows()
        .filter(|row| !text(*row, "activity").is_empty())
    {
        let state = text(agreement, "state");
        assert!(["signed", "withdrawn", "postponed"].contains(&state));
        signed += usize::from(state == "signed");
    }
    assert_eq!(signed, 6);
}

#[test]
fn every_agreement_has_parties_and_its_parties_stand_in_order() {
    let parties = table("agreement_parties");
    for agreement in table("agreements").rows() {
        let id = text(agreement, "agreement");
        let positions: Vec<usize> = parties
            .rows()
            .filter(|row| text(*row, "agreement") == id)
            .map(|row| row.number("position").unwrap())
            .collect();
        assert!(!positions.is_empty(), "{id} has no parties");
        assert_eq!(positions, (1..=positions.len()).collect::<Vec<_>>(), "{id}");
    }
}

#[test]
fn the_confidential_visit_stays_with_protocol_and_names_nobody() {
    let activities = table("activities");
    let hidden: Vec<_> = activities
        .rows()
        .filter(|row| text(*row, "visibility") == "protocol")
        .collect();
    assert_eq!(hidden.len(), 1);
    assert_eq!(text(hidden[0], "host"), "");
    let everything = std::fs::read_to_string(crate::folder::folder().join("activities.csv"));
    assert!(!everything.unwrap().contains("Sub-Alliance"));
}

#[test]
fn subsidiaries_name_a_company_as_their_parent() {
    let organisations = table("organisations");
    let subsidiaries: Vec<_> = organisations
        .rows()
        .filter(|row| text(*row, "kind") == "subsidiary")
        .collect();
    assert_eq!(subsidiaries.len(), 6);
    for subsidiary in subsidiaries {
        let parent = organisations
            .rows()
            .find(|row| text(*row, "organisation") == text(subsidiary, "parent"))
            .unwrap();
        assert_eq!(text(parent, "kind"), "company");
    }
}
