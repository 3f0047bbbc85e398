//! What kind of data each column of the database holds.
//!
//! A column of text that is not here fails the tests: whoever adds one says who may know it. The
//! canaries (`crates/app/tests/it/canaries.rs`) put a token into every column with a row of the
//! table of data, and look for it in all that anybody is answered. How long what is kept may
//! stand with the same list.

use super::data::Data;

/// Who may know what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Ids, codes, states and numbers, which say nothing of anybody by themselves.
    Plain,
    /// What the mission publishes of itself.
    Public,
    /// For no reader: secrets, sealed or digested, and what only the product works with.
    Secret,
    /// Whoever the table of data says.
    Of(Data),
}

impl Class {
    /// The name under which it is recorded.
    pub fn name(self) -> &'static str {
        match self {
            Plain => "plain",
            Public => "public",
            Secret => "secret",
            Of(data) => data.name(),
        }
    }
}

/// The columns of a table, those of one class separated by spaces.
pub type Table = (&'static str, &'static [(Class, &'static str)]);

use Class::{Of, Plain, Public, Secret};

/// Every column of text, and those of numbers that are protected.
pub const TABLES: &[Table] = &[
    (
        "accounts",
        &[
            (Plain, "id language person state"),
            (Of(Data::ActingName), "name"),
            (Of(Data::MailAndPhone), "mail"),
        ],
    ),
    (
        "actings",
        &[(Plain, "id mission account holder"), (Secret, "session")],
    ),
    (
        "activities",
        &[
            (
                Plain,
                "id mission code leg venue room organiser host source",
            ),
            // One that is not public has no public line: see `visibility`.
            (
                Public,
                "kind title audience visibility domains languages day",
            ),
        ],
    ),
    (
        "account_bindings",
        &[(Plain, "account issuer"), (Secret, "subject")],
    ),
    (
        "agreement_parties",
        &[
            (Plain, "agreement organisation region"),
            (Of(Data::DealExistence), "name"),
        ],
    ),
    (
        "agreements",
        &[
            (
                Plain,
                "id mission code kind direction state domain day activity source",
            ),
            (Plain, "attribution"),
            (Of(Data::DealExistence), "subject"),
        ],
    ),
    (
        "applicants",
        &[
            (Plain, "id application language first_day last_day standing"),
            (Plain, "replaces left_because"),
            (Of(Data::Registration), "given_name family_name function"),
            (Of(Data::MailAndPhone), "mail phone"),
            (Of(Data::RegistrationDecision), "decision reason decided_at"),
        ],
    ),
    (
        "application_documents",
        &[
            (Plain, "id application document kind digest by_account"),
            (Of(Data::Registration), "name"),
        ],
    ),
    (
        "application_files",
        &[
            (Plain, "application digest"),
            (Of(Data::Registration), "content"),
        ],
    ),
    (
        "application_gates",
        &[
            (Plain, "application gate by_account"),
            (Of(Data::RegistrationDecision), "state note"),
        ],
    ),
    (
        "application_scores",
        &[
            (Plain, "application account criterion"),
            (Of(Data::RegistrationDecision), "points"),
        ],
    ),
    (
        "application_imports",
        &[
            (Plain, "id call account digest encoding separator"),
            (Of(Data::Registration), "name sheet mapping"),
        ],
    ),
    (
        "applications",
        &[
            (Plain, "id call account state size duplicate_of"),
            (Of(Data::Registration), "typed enterprise_number name"),
        ],
    ),
    ("applications_apart", &[(Plain, "one other by_account")]),
    (
        "approvals",
        &[
            (Plain, "id mission kind subject asked_by state decided_by"),
            (Of(Data::RoleGrants), "reason"),
        ],
    ),
    (
        "application_fees",
        &[
            (Plain, "application mission"),
            (Of(Data::Invoices), "price kept waived"),
        ],
    ),
    ("attendances", &[(Plain, "activity person role")]),
    ("b2b_sessions", &[(Plain, "activity")]),
    (
        "calendar_feeds",
        &[(Plain, "person"), (Secret, "fingerprint")],
    ),
    (
        "calls",
        &[
            (Plain, "id mission code agency region"),
            (Public, "name intro form"),
        ],
    ),
    (
        "capacities",
        &[
            (Plain, "person capacity government source"),
            (Of(Data::VipAttendance), "from_day to_day replaces"),
        ],
    ),
    (
        "companions",
        &[
            (Plain, "id mission person"),
            (Of(Data::Registration), "given_name family_name"),
            (Of(Data::Travel), "first_day last_day"),
        ],
    ),
    ("directory_versions", &[(Plain, "mission")]),
    (
        "dossier_fields",
        // Who somebody is, sealed.
        &[(Plain, "person field"), (Secret, "sealed")],
    ),
    (
        "dossier_grants",
        &[
            (Plain, "id mission person account class granted_by"),
            (Of(Data::ReadAudit), "reason"),
        ],
    ),
    (
        "earlier_missions",
        &[
            (Plain, "mission code source"),
            (Public, "label first_day last_day countries cities note"),
            (
                Public,
                "participants_qualifier companies_qualifier agreements_qualifier",
            ),
        ],
    ),
    (
        "economic_figures",
        &[
            (Plain, "mission code source"),
            (Public, "unit qualifier period direction label as_of"),
        ],
    ),
    (
        "erasures",
        &[
            (Plain, "id mission person state first_by second_by"),
            (Of(Data::Erasure), "proof digest"),
        ],
    ),
    (
        "follow_ups",
        &[
            (Plain, "mission agreement relation next_day"),
            (Of(Data::DealExistence), "owner"),
        ],
    ),
    (
        "goals",
        &[
            (Plain, "mission code"),
            (Public, "label direction indicator"),
        ],
    ),
    (
        "gate_evidence",
        &[
            (Plain, "id application gate what kind digest by_account"),
            (Of(Data::RegistrationDecision), "day note name"),
        ],
    ),
    (
        "grants",
        &[
            (Plain, "id account mission region organisation leg state"),
            (Plain, "granted_by ended_by"),
            (Of(Data::RoleGrants), "role"),
        ],
    ),
    (
        "history",
        &[
            (Plain, "scope by_account seal"),
            (Of(Data::AuditLog), "facts"),
        ],
    ),
    (
        "interests",
        &[
            (Plain, "mission opportunity organisation"),
            (Of(Data::OrganisationProfile), "offer"),
        ],
    ),
    (
        "invitations",
        &[
            (Plain, "id mission organisation person language"),
            (Plain, "invited_by accepted_by"),
            (Of(Data::RoleGrants), "role name"),
            (Of(Data::MailAndPhone), "mail"),
        ],
    ),
    (
        "invoice_addresses",
        &[
            (Plain, "application"),
            (Of(Data::Invoices), "street postcode town reference"),
        ],
    ),
    ("invoice_numbers", &[(Plain, "agency kind")]),
    (
        "invoice_payments",
        &[
            (Plain, "id invoice noted_by"),
            (Of(Data::Invoices), "day cents"),
        ],
    ),
    (
        "invoice_senders",
        &[
            (Plain, "agency vat"),
            // They stand on every invoice; most are in public registers.
            (Of(Data::Invoices), "prefix name street postcode town"),
            (Of(Data::Invoices), "enterprise_number account_number"),
        ],
    ),
    (
        "invoices",
        &[
            (Plain, "id mission application agency region kind credits"),
            (Plain, "language issued_by"),
            (Of(Data::Invoices), "number communication issued_on due_on"),
            (Of(Data::Invoices), "sender buyer lines net vat total"),
        ],
    ),
    (
        "jobs",
        &[
            (Plain, "id kind key state about"),
            // The cause of a failure: for the operator's log.
            (Secret, "last_error"),
        ],
    ),
    (
        "legs",
        &[
            (Plain, "id mission code zone"),
            (Public, "city first_day last_day post"),
        ],
    ),
    (
        "letters",
        &[
            (Plain, "notice mission language state"),
            (Of(Data::MailAndPhone), "mail"),
            (Of(Data::MailsToPerson), "subject body"),
            // What the other server said, which may hold an address.
            (Of(Data::MailAndPhone), "answer"),
        ],
    ),
    ("limits", &[(Secret, "scope")]),
    (
        "meeting_requests",
        &[
            (Plain, "id mission code asker asked part_of_day state"),
            (Of(Data::B2bRequest), "message"),
        ],
    ),
    (
        "meetings",
        &[
            (Plain, "id mission request plan activity state"),
            (Of(Data::B2bSchedule), "starts_at table_number"),
        ],
    ),
    ("message_recipients", &[(Plain, "message person")]),
    ("message_uses", &[(Plain, "mission message place")]),
    (
        "messages",
        &[
            (Plain, "id mission state written_by approval"),
            (Of(Data::BulkMail), "subject body"),
        ],
    ),
    (
        "mission_sources",
        &[(Plain, "mission code"), (Public, "title address note")],
    ),
    (
        "mission_terms",
        &[(Plain, "mission list term"), (Public, "label")],
    ),
    (
        "mission_transitions",
        &[
            (Plain, "mission from_stage to_stage"),
            (Of(Data::AuditLog), "reason"),
        ],
    ),
    (
        "missions",
        &[
            (Plain, "id slug kind"),
            (
                Public,
                "label first_day last_day hashtag country state relation",
            ),
            (Public, "travel_first_day travel_last_day"),
        ],
    ),
    (
        "notices",
        &[
            (Plain, "id mission person language key link cause"),
            (Of(Data::MailAndPhone), "mail"),
            (Of(Data::MailsToPerson), "args"),
        ],
    ),
    ("occupancy", &[(Plain, "mission resource holder")]),
    (
        "opportunities",
        &[
            (Plain, "mission code organiser source"),
            (Public, "name hosts first_day last_day needs offers_until"),
        ],
    ),
    (
        "organisation_identifier_changes",
        &[
            (Plain, "id organisation scheme by_account"),
            (Public, "value"),
        ],
    ),
    (
        "organisation_identifiers",
        &[(Plain, "scheme organisation"), (Public, "value")],
    ),
    (
        "organisations",
        &[
            (Plain, "id code kind region parent merged_into source"),
            (Public, "name city country"),
        ],
    ),
    ("owners", &[(Plain, "mission organisation role level")]),
    ("participations", &[(Plain, "mission organisation")]),
    (
        "people",
        &[
            (
                Plain,
                "id mission code category organisation region language",
            ),
            (Plain, "source"),
            (
                Of(Data::DirectoryProfile),
                "given_name family_name function",
            ),
            // The public office of an official.
            (Public, "style"),
            (Of(Data::MailAndPhone), "mail"),
            (Of(Data::Travel), "arrives_at leaves_at"),
        ],
    ),
    ("plan_absences", &[(Plain, "person activity mission")]),
    (
        "plan_left_out",
        &[(Plain, "plan request"), (Of(Data::B2bSchedule), "reason")],
    ),
    ("plan_lost_tables", &[(Plain, "activity mission")]),
    ("plan_notices", &[(Plain, "mission")]),
    ("plan_pins", &[(Plain, "request mission activity")]),
    (
        "plan_placements",
        &[
            (Plain, "plan request activity"),
            (Of(Data::B2bSchedule), "starts_at table_number"),
        ],
    ),
    ("plan_progress", &[(Plain, "run")]),
    (
        "plan_runs",
        &[
            (Plain, "id mission begins state plan problem_digest"),
            (Of(Data::B2bSchedule), "failure"),
        ],
    ),
    (
        "plans",
        &[
            (Plain, "id mission run parent problem_digest digest stopped"),
            (Of(Data::B2bSchedule), "score"),
        ],
    ),
    (
        "positioning_messages",
        // What the mission says of itself; until it is approved, only those who run it see it.
        &[(Plain, "mission code audience state"), (Public, "message")],
    ),
    (
        "profiles",
        &[
            (Plain, "mission organisation written_in size stage"),
            (Of(Data::OrganisationOffer), "offer need domains"),
            (
                Of(Data::OrganisationProfile),
                "excellence partners sectors website",
            ),
        ],
    ),
    (
        "directory_listings",
        &[(Plain, "person mission"), (Of(Data::MailAndPhone), "phone")],
    ),
    ("publications", &[(Plain, "id mission kind")]),
    (
        "published_figures",
        &[
            (Plain, "mission code source"),
            (Public, "qualifier as_of published_by"),
        ],
    ),
    (
        "passkey_challenges",
        &[(Plain, "account"), (Secret, "browser state")],
    ),
    (
        "passkeys",
        &[(Plain, "account name device"), (Secret, "held")],
    ),
    ("recovery_codes", &[(Plain, "account"), (Secret, "digest")]),
    (
        "reading_reasons",
        &[
            (Plain, "id mission account person why"),
            (Secret, "session salt"),
            (Of(Data::ReadAudit), "words"),
        ],
    ),
    (
        "readings",
        &[
            // Of what kind the data was, not what it says.
            (Plain, "scope account role region person holder data"),
            (Plain, "reason reason_digest seal"),
        ],
    ),
    (
        "requests_done",
        &[(Secret, "principal request_key digest answer")],
    ),
    (
        "retention_holds",
        &[
            (Plain, "person mission placed_by"),
            (Of(Data::Erasure), "reason"),
        ],
    ),
    (
        "retention_reports",
        &[(Plain, "id mission day rule signed_by")],
    ),
    ("rooms", &[(Plain, "id venue code"), (Public, "name")]),
    ("schema_steps", &[(Plain, "version digest")]),
    ("second_factors", &[(Plain, "account"), (Secret, "sealed")]),
    (
        "sessions",
        &[(Plain, "account device strength"), (Secret, "fingerprint")],
    ),
    (
        "showcases",
        &[(Plain, "mission activity audience"), (Public, "evidence")],
    ),
    (
        "sign_in_requests",
        &[
            (Plain, "id language account"),
            (Secret, "link browser code mail next sealed"),
        ],
    ),
    (
        "sign_in_steps",
        &[(Plain, "account"), (Secret, "browser next")],
    ),
    (
        "stays",
        &[
            (Plain, "person mission set_by"),
            (Of(Data::Travel), "first_day last_day"),
        ],
    ),
    ("stages_after", &[(Plain, "mission organisation stage")]),
    (
        "substitutions",
        &[
            (Plain, "mission replaced substitute"),
            (Of(Data::Registration), "from_day"),
        ],
    ),
    ("traces", &[(Plain, "mission list term kind subject")]),
    (
        "venues",
        &[
            (Plain, "id mission leg code kind source"),
            (Public, "name note"),
        ],
    ),
    (
        "withdrawals",
        &[
            (Plain, "id mission person with_group reason"),
            (Of(Data::Registration), "from_day note"),
        ],
    ),
];

/// The class of a column, if it was given one.
pub fn class(table: &str, column: &str) -> Option<Class> {
    let (_, columns) = TABLES.iter().find(|(name, _)| *name == table)?;
    let mut of = columns
        .iter()
        .filter(|(_, names)| names.split(' ').any(|name| name == column));
    of.next().map(|(class, _)| *class)
}
