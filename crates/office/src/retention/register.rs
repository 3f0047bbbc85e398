//! Every column of the database, what it holds and how long. A test fails when a column is missing
//! here, or stands here and nowhere else: a new table needs its lines.

use super::Rule;
use super::kept::{Holds, Keep, Kept, kept};

use Holds::{Content, Links, People, Protected, Words, Works};
use Keep::{ByClass, Instance, Mission, Open, Until};

/// The register, table by table.
pub const REGISTER: &[Kept] = &[
    kept("accounts", "id person created_at state", Links, Instance),
    kept(
        "accounts",
        "name language mail",
        People,
        Until(Rule::People),
    ),
    kept(
        "account_bindings",
        "issuer subject account bound_at",
        People,
        Until(Rule::People),
    ),
    kept(
        "actings",
        "id mission account session holder began_at until ended_at",
        Links,
        Instance,
    ),
    kept(
        "activities",
        "id mission code kind title leg venue room organiser host capacity audience visibility \
         domains languages day starts_at ends_at times_invented synthetic source",
        Content,
        Mission,
    ),
    kept(
        "agreement_parties",
        "agreement position name organisation region",
        Content,
        Mission,
    ),
    kept(
        "agreements",
        "id mission code kind direction state attribution subject domain day activity \
         embargo_until synthetic source",
        Content,
        Mission,
    ),
    kept(
        "applicants",
        "id application position standing decision decided_at waits_since offer_until replaces \
         left_because",
        Links,
        Mission,
    ),
    kept(
        "applicants",
        "given_name family_name function mail phone language first_day last_day reason",
        People,
        Until(Rule::Applications),
    ),
    kept(
        "application_documents",
        "id application document kind size digest by_account at",
        Links,
        Until(Rule::Applications),
    ),
    kept(
        "application_documents",
        "name",
        Words,
        Until(Rule::Applications),
    ),
    kept(
        "application_files",
        "application digest",
        Links,
        Until(Rule::Applications),
    ),
    kept(
        "application_files",
        "content",
        Words,
        Until(Rule::Applications),
    ),
    // Once it is done, an import holds nothing of its sheet.
    kept(
        "application_imports",
        "id call account name digest encoding separator sheet mapping imported created_at done_at",
        Links,
        Mission,
    ),
    kept(
        "application_gates",
        "application gate state by_account at",
        Links,
        Mission,
    ),
    kept(
        "application_gates",
        "note",
        Words,
        Until(Rule::Applications),
    ),
    kept(
        "application_scores",
        "application account criterion points at",
        Links,
        Mission,
    ),
    kept(
        "applications",
        "id call account state created_at changed_at submitted_at duplicate_of",
        Links,
        Mission,
    ),
    kept("applications", "typed", Words, Until(Rule::Drafts)),
    kept(
        "applications",
        "enterprise_number name size only_together",
        Content,
        Mission,
    ),
    kept(
        "applications_apart",
        "one other by_account at",
        Links,
        Mission,
    ),
    kept(
        "approvals",
        "id mission kind subject asked_by asked_at state decided_by decided_at reason",
        Links,
        Mission,
    ),
    kept("attendances", "activity person role", Links, Mission),
    kept(
        "b2b_sessions",
        "activity slot_minutes pause_minutes first_slot_at slots tables",
        Content,
        Mission,
    ),
    kept(
        "calendar_feeds",
        "fingerprint person made_at",
        Protected,
        Until(Rule::Calendars),
    ),
    kept(
        "calls",
        "id mission code agency region name intro opens_at closes_at logistics_until \
         grace_minutes places most_people offer_hours form",
        Content,
        Mission,
    ),
    kept(
        "capacities",
        "person precedence government from_day to_day",
        Links,
        Mission,
    ),
    kept(
        "capacities",
        "capacity replaces source",
        People,
        Until(Rule::People),
    ),
    // A row goes as a whole.
    kept(
        "companions",
        "id mission person first_day last_day agreed_at",
        Links,
        Until(Rule::Travel),
    ),
    kept(
        "companions",
        "given_name family_name",
        People,
        Until(Rule::Travel),
    ),
    kept("directory_versions", "mission version", Works, Mission),
    kept("dossier_fields", "person field given_at", Links, ByClass),
    kept("dossier_fields", "sealed", Protected, ByClass),
    kept(
        "dossier_grants",
        "id mission person account class until reason granted_by granted_at",
        Links,
        Until(Rule::Readings),
    ),
    kept(
        "earlier_missions",
        "mission code label first_day last_day countries cities participants \
         participants_qualifier companies companies_qualifier agreements agreements_qualifier \
         note source",
        Content,
        Mission,
    ),
    kept(
        "economic_figures",
        "mission code position value unit qualifier period direction label as_of source",
        Content,
        Mission,
    ),
    kept(
        "erasures",
        "id mission person state needs asked_at first_by second_by done_at proof digest",
        Links,
        Instance,
    ),
    kept(
        "follow_ups",
        "mission agreement relation owner next_day closed",
        Content,
        Mission,
    ),
    kept(
        "goals",
        "mission code position label direction indicator",
        Content,
        Mission,
    ),
    kept(
        "gate_evidence",
        "id application gate what day kind size digest by_account at",
        Links,
        Until(Rule::Applications),
    ),
    kept(
        "gate_evidence",
        "note name",
        Words,
        Until(Rule::Applications),
    ),
    kept(
        "grants",
        "id account role mission region organisation leg state granted_by granted_at \
         starts_at ends_at ended_by ended_at",
        Links,
        Until(Rule::People),
    ),
    kept(
        "history",
        "scope number at by_account facts seal",
        Links,
        Instance,
    ),
    kept(
        "interests",
        "mission opportunity organisation offer",
        Content,
        Mission,
    ),
    kept(
        "invitations",
        "id mission organisation role person sent invited_by invited_at expires_at accepted_at \
         accepted_by withdrawn_at",
        Links,
        Mission,
    ),
    kept(
        "invitations",
        "name mail language",
        People,
        Until(Rule::Drafts),
    ),
    kept(
        "jobs",
        "id kind about key run_at attempts state lease_until",
        Works,
        Instance,
    ),
    kept("jobs", "last_error", Works, Until(Rule::JobErrors)),
    kept(
        "legs",
        "id mission code position city first_day last_day zone post latitude longitude",
        Content,
        Mission,
    ),
    kept(
        "letters",
        "notice mission language written_at",
        Links,
        Mission,
    ),
    kept(
        "letters",
        "mail subject body answer",
        Words,
        Until(Rule::Letters),
    ),
    kept("letters", "state attempts changed_at", Links, Mission),
    kept(
        "meeting_requests",
        "id mission code asker asked priority length_minutes part_of_day state asked_at \
         answered_at expires_at placed_at",
        Links,
        Mission,
    ),
    // Digests of who did what how often; whoever counts next deletes what is over.
    kept("limits", "scope since until taken", Works, Instance),
    kept(
        "requests_done",
        "principal request_key digest done_at answer",
        Works,
        Instance,
    ),
    kept(
        "application_fees",
        "application mission price kept waived changed_at",
        Links,
        Mission,
    ),
    kept(
        "invoice_addresses",
        "application street postcode town reference changed_at",
        People,
        Until(Rule::Applications),
    ),
    kept("invoice_numbers", "agency year kind last", Works, Instance),
    kept(
        "invoice_payments",
        "id invoice day cents noted_by noted_at",
        Links,
        Until(Rule::Invoices),
    ),
    kept(
        "invoice_senders",
        "agency prefix name street postcode town enterprise_number account_number vat due_days \
         changed_at",
        Content,
        Instance,
    ),
    kept(
        "invoices",
        "id mission application agency region kind credits year serial number communication \
         language issued_on due_on sender buyer lines net vat_percent vat total issued_by \
         issued_at",
        Content,
        Until(Rule::Invoices),
    ),
    kept("meeting_requests", "message", Words, Until(Rule::Messages)),
    kept(
        "meetings",
        "id mission request plan activity starts_at ends_at table_number sequence state \
         changed_at",
        Links,
        Mission,
    ),
    kept("message_uses", "mission message place", Content, Mission),
    kept("message_recipients", "message person", Links, Mission),
    kept(
        "messages",
        "id mission subject body state written_by written_at approval goes_at recipients",
        Content,
        Mission,
    ),
    kept(
        "mission_sources",
        "mission code title address note",
        Content,
        Mission,
    ),
    kept(
        "mission_terms",
        "mission list term position label",
        Content,
        Mission,
    ),
    kept(
        "mission_transitions",
        "mission number from_stage to_stage reason at",
        Content,
        Mission,
    ),
    kept(
        "missions",
        "id slug kind label first_day last_day travel_first_day travel_last_day hashtag country \
         state relation loaded_at counts_administrations",
        Content,
        Mission,
    ),
    kept(
        "notices",
        "id mission person language key link cause told_at",
        Links,
        Mission,
    ),
    kept("notices", "mail args", Words, Until(Rule::Letters)),
    kept("occupancy", "mission resource tick holder", Links, Mission),
    kept(
        "opportunities",
        "mission code name organiser hosts first_day last_day needs offers_until source",
        Content,
        Mission,
    ),
    kept(
        "organisations",
        "id code kind name region city country parent merged_into synthetic source",
        Content,
        Mission,
    ),
    kept(
        "organisation_identifier_changes",
        "id organisation scheme value added by_account at",
        Content,
        Mission,
    ),
    kept(
        "organisation_identifiers",
        "scheme value organisation",
        Content,
        Mission,
    ),
    kept(
        "owners",
        "mission organisation role level position",
        Content,
        Mission,
    ),
    kept("participations", "mission organisation", Content, Mission),
    kept(
        "passkey_challenges",
        "browser account state expires_at",
        Protected,
        Until(Rule::Sessions),
    ),
    kept(
        "passkeys",
        "name account held device made_at used_at",
        Protected,
        Until(Rule::People),
    ),
    kept(
        "people",
        "id mission category organisation region language arrives_at leaves_at photo_refused \
         synthetic",
        Links,
        Mission,
    ),
    kept(
        "people",
        "code given_name family_name style function mail source",
        People,
        Until(Rule::People),
    ),
    kept(
        "plan_absences",
        "person activity mission noted_at",
        Links,
        Mission,
    ),
    kept("plan_left_out", "plan request reason", Links, Mission),
    kept(
        "plan_lost_tables",
        "activity mission tables noted_at",
        Content,
        Mission,
    ),
    kept("plan_notices", "mission minutes set_at", Works, Mission),
    kept(
        "plan_pins",
        "request mission activity starts_at table_number pinned_at",
        Links,
        Mission,
    ),
    kept(
        "plan_placements",
        "plan request activity starts_at ends_at table_number",
        Links,
        Mission,
    ),
    kept(
        "plan_progress",
        "run elapsed_ms rounds granted value bound",
        Works,
        Mission,
    ),
    kept(
        "plan_runs",
        "id mission seed rounds begins state started_at ended_at plan problem_digest failure",
        Works,
        Mission,
    ),
    kept(
        "plans",
        "id number mission run parent problem_digest digest meetings wishes value bound \
         gap_permille \
         score seed rounds stopped made_at published_at",
        Works,
        Mission,
    ),
    kept(
        "positioning_messages",
        "mission code message audience state",
        Content,
        Mission,
    ),
    kept(
        "profiles",
        "mission organisation offer need excellence partners written_in domains sectors \
         size stage website shown version changed_at",
        Content,
        Mission,
    ),
    kept(
        "directory_listings",
        "person mission hidden function_shown offers_shown mail_shown phone_shown changed_at",
        Links,
        Until(Rule::People),
    ),
    kept("directory_listings", "phone", People, Until(Rule::People)),
    kept(
        "publications",
        "id mission kind published_at",
        Content,
        Mission,
    ),
    kept(
        "published_figures",
        "mission code value qualifier as_of published_by source",
        Content,
        Mission,
    ),
    // While the account is somebody's: they go with its name.
    kept(
        "recovery_codes",
        "digest account used_at",
        Protected,
        Until(Rule::People),
    ),
    kept(
        "reading_reasons",
        "id mission account person session why salt given_at",
        Links,
        Until(Rule::Readings),
    ),
    kept("reading_reasons", "words", Words, Until(Rule::Readings)),
    kept(
        "readings",
        "scope number at account role region person holder data reason reason_digest seal",
        Links,
        Instance,
    ),
    kept(
        "retention_holds",
        "person mission reason placed_by placed_at",
        Links,
        Open,
    ),
    kept(
        "retention_reports",
        "id mission day rule deleted made_at signed_by signed_at",
        Links,
        Instance,
    ),
    kept(
        "rooms",
        "id venue code name capacity tables",
        Content,
        Mission,
    ),
    kept("schema_steps", "version digest applied_at", Works, Instance),
    kept(
        "sessions",
        "fingerprint account opened_at expires_at last_seen_at device strength",
        Protected,
        Until(Rule::Sessions),
    ),
    kept(
        "showcases",
        "mission activity audience evidence",
        Content,
        Mission,
    ),
    kept(
        "stays",
        "person mission first_day last_day set_by set_at",
        Links,
        Mission,
    ),
    kept(
        "stages_after",
        "mission organisation stage",
        Content,
        Mission,
    ),
    kept("traces", "mission list term kind subject", Content, Mission),
    kept(
        "second_factors",
        "account sealed made_at confirmed_at last_step",
        Protected,
        Until(Rule::People),
    ),
    kept(
        "sign_in_requests",
        "id link browser code mail language next account tries sealed asked_at expires_at \
         used_at",
        Protected,
        Until(Rule::SignIns),
    ),
    kept(
        "sign_in_steps",
        "browser account next tries expires_at",
        Protected,
        Until(Rule::SignIns),
    ),
    kept(
        "substitutions",
        "mission replaced substitute from_day noted_at",
        Links,
        Mission,
    ),
    kept(
        "venues",
        "id mission leg code name kind latitude longitude note synthetic source",
        Content,
        Mission,
    ),
    kept(
        "withdrawals",
        "id mission person from_day with_group reason noted_at undone_at",
        Links,
        Mission,
    ),
    kept("withdrawals", "note", Words, Until(Rule::People)),
];
