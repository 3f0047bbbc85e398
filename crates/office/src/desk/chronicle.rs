//! What happened, in sentences: the log with its ids resolved to names.

use attache_foundation::history::{self, Entry};
use attache_foundation::ids::MissionId;
use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::texts::{Arg, Language, Words};
use attache_platform::web::Result;
use serde::Deserialize;

use super::store;

/// A line of the log, with everything that its sentence names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    pub number: i64,
    pub at: Moment,
    /// Who did it; empty when the product did it by itself.
    pub by: String,
    pub kind: String,
    pub seal: String,
    pub asker: String,
    pub asked: String,
    pub meetings: i64,
    pub gap_permille: i64,
    pub seed: i64,
    pub minutes: i64,
    /// Whose role a line speaks of, or which organisation was merged into another.
    pub whom: String,
    /// The organisation or the person that it happened to.
    pub about: String,
}

/// A request that a line speaks of.
pub(super) struct Request {
    pub(super) id: String,
    pub(super) asker: String,
    pub(super) asked: String,
}

/// A plan that a line speaks of.
pub(super) struct Plan {
    pub(super) id: String,
    pub(super) meetings: i64,
    pub(super) gap_permille: i64,
}

/// A run that a line speaks of.
pub(super) struct Run {
    pub(super) id: String,
    pub(super) seed: i64,
}

/// The ids in an event, as the log keeps them.
#[derive(Default, Deserialize)]
struct Facts {
    #[serde(default)]
    kind: String,
    request: Option<String>,
    plan: Option<String>,
    run: Option<String>,
    account: Option<String>,
    organisation: Option<String>,
    merged: Option<String>,
    person: Option<String>,
    stage: Option<String>,
    #[serde(default)]
    minutes: i64,
}

/// The latest lines of a mission's log, newest first, with the names that a reader of the
/// language knows. Seven queries, however many lines.
pub async fn happened(
    reads: &mut impl Reads,
    mission: MissionId,
    most: i64,
    language: Language,
) -> Result<Vec<Happened>> {
    let entries = history::latest(reads, mission, most).await?;
    let facts: Vec<Facts> = entries.iter().map(read).collect();
    let ids = |of: fn(&Facts) -> &Option<String>| -> String {
        let ids = facts.iter().filter_map(|facts| of(facts).as_deref());
        ids.collect::<Vec<_>>().join(" ")
    };
    let requests = store::requests(reads, mission, &ids(|facts| &facts.request), language).await?;
    let plans = store::plans(reads, mission, &ids(|facts| &facts.plan)).await?;
    let runs = store::runs(reads, mission, &ids(|facts| &facts.run)).await?;
    let accounts = store::accounts(reads, &ids(|facts| &facts.account)).await?;
    let mentioned = [ids(|facts| &facts.organisation), ids(|facts| &facts.merged)];
    let organisations = store::organisations(reads, &mentioned.join(" "), language).await?;
    let people = store::people(reads, mission, &ids(|facts| &facts.person)).await?;
    let lines = entries.into_iter().zip(facts).map(|(entry, facts)| {
        let request = requests
            .iter()
            .find(|one| Some(&one.id) == facts.request.as_ref());
        let plan = plans
            .iter()
            .find(|one| Some(&one.id) == facts.plan.as_ref());
        let run = runs.iter().find(|one| Some(&one.id) == facts.run.as_ref());
        let whom = accounts
            .iter()
            .find(|(id, _)| Some(id) == facts.account.as_ref());
        Happened {
            number: entry.number,
            at: entry.at,
            by: entry.by,
            kind: facts.kind,
            seal: entry.seal,
            asker: request.map(|one| one.asker.clone()).unwrap_or_default(),
            asked: request.map(|one| one.asked.clone()).unwrap_or_default(),
            meetings: plan.map_or(0, |one| one.meetings),
            gap_permille: plan.map_or(0, |one| one.gap_permille),
            seed: run.map_or(0, |one| one.seed),
            minutes: facts.minutes,
            whom: whom
                .map(|(_, name)| name.clone())
                .or_else(|| named(&organisations, facts.merged.as_ref()))
                .unwrap_or_default(),
            about: named(&organisations, facts.organisation.as_ref())
                .or_else(|| named(&people, facts.person.as_ref()))
                .or(facts.stage)
                .unwrap_or_default(),
        }
    });
    Ok(lines.collect())
}

fn named(names: &[(String, String)], id: Option<&String>) -> Option<String> {
    let found = names.iter().find(|(known, _)| Some(known) == id);
    found.map(|(_, name)| name.clone())
}

fn read(entry: &Entry) -> Facts {
    serde_json::from_str(&entry.facts).unwrap_or_default()
}

/// "An Claes published a plan with 538 meetings". An event that a newer program wrote is named by
/// its kind.
pub fn sentence(words: &Words, line: &Happened) -> String {
    let key = format!("desk-event-{}", line.kind);
    let by = if line.by.is_empty() {
        words.say("desk-by-itself")
    } else {
        line.by.clone()
    };
    let stage = format!("stages-is-{}", line.about);
    let about = if line.kind == "mission_moved" && words.knows(&stage) {
        words.say(&stage)
    } else {
        line.about.clone()
    };
    let args: [(&str, Arg); 10] = [
        ("by", by.into()),
        ("asker", line.asker.as_str().into()),
        ("asked", line.asked.as_str().into()),
        ("meetings", line.meetings.into()),
        ("gap", words.permille(line.gap_permille).into()),
        ("seed", line.seed.to_string().into()),
        ("minutes", line.minutes.into()),
        ("whom", line.whom.as_str().into()),
        ("kind", line.kind.as_str().into()),
        ("about", about.into()),
    ];
    let key = if words.knows(&key) {
        key.as_str()
    } else {
        "desk-other-event"
    };
    words.with(key, &args)
}

/// Every kind of line, and one that is not known.
const SAMPLED: &[&str] = &[
    "mission_loaded",
    "signed_in",
    "sessions_ended",
    "account_suspended",
    "account_restored",
    "second_factor_added",
    "second_factor_removed",
    "recovery_code_used",
    "passkey_added",
    "passkey_removed",
    "provider_bound",
    "letter_sent_again",
    "participants_exported",
    "message_written",
    "message_stopped",
    "message_sent",
    "meeting_requested",
    "meeting_request_accepted",
    "meeting_request_declined",
    "meeting_request_withdrawn",
    "meeting_request_expired",
    "mission_changed",
    "mission_moved",
    "profile_changed",
    "identifier_changed",
    "parent_changed",
    "listing_chosen",
    "organisations_merged",
    "results_noted",
    "participant_withdrawn",
    "group_withdrawn",
    "participant_returned",
    "stay_changed",
    "companion_declared",
    "companion_withdrawn",
    "participant_substituted",
    "person_absent",
    "person_back",
    "tables_lost",
    "notice_changed",
    "plan_run_started",
    "plan_run_stopped",
    "plan_run_failed",
    "plan_repair_started",
    "plan_drafted",
    "plan_confirmed",
    "meeting_pinned",
    "meeting_unpinned",
    "plan_published",
    "role_given",
    "role_ended",
    "colleague_invited",
    "invitation_withdrawn",
    "invitation_accepted",
    "acting_begun",
    "acting_ended",
    "approval_asked",
    "approval_given",
    "approval_refused",
    "call_made",
    "call_changed",
    "application_submitted",
    "application_withdrawn",
    "application_checked",
    "applications_told_apart",
    "applications_joined",
    "applicant_moved",
    "applicant_duplicate",
    "party_joined",
    "file_attached",
    "file_removed",
    "application_scored",
    "application_decided",
    "applicant_accepted",
    "applicant_waits",
    "applicant_refused",
    "place_offered",
    "place_freed",
    "applicant_withdrawn",
    "applicant_substituted",
    "logistics_answered",
    "applications_imported",
    "applications_exported",
    "selection_published",
    "participants_changed",
    "invoice_sender_changed",
    "invoice_address_changed",
    "invoice_issued",
    "credit_note_issued",
    "payment_noted",
    "invoices_exported",
    "dossier_changed",
    "dossier_granted",
    "data_swept",
    "retention_signed",
    "hold_placed",
    "hold_ended",
    "erasure_asked",
    "erasure_confirmed",
    "person_erased",
    "something_new",
];

/// One line of each.
pub(crate) fn samples() -> Vec<Happened> {
    let line = |(number, kind): (i64, &&str)| Happened {
        number,
        at: Moment(1_759_500_000_000 + number),
        by: if number % 2 == 0 {
            String::new()
        } else {
            "Sophie Claes".to_owned()
        },
        kind: (**kind).to_owned(),
        seal: "0123456789abcdef".repeat(4),
        asker: "Mieke Peeters (Brass & Bytes)".to_owned(),
        asked: "Grace Kim (Bay Robotics)".to_owned(),
        meetings: 538,
        gap_permille: 34,
        seed: 1,
        minutes: 90,
        whom: "Jan Maes".to_owned(),
        about: "Brass & Bytes".to_owned(),
    };
    (1..).zip(SAMPLED).map(line).collect()
}
