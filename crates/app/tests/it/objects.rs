//! What the parameters of addresses may name: for each `{parameter}` its samples. Whoever adds a
//! route with a new parameter adds its samples to [`Objects::put`]; until then the test of all
//! routes says which one is missing.

use attache_foundation::history::By;
use attache_foundation::ids::{
    AccountId, ApplicationId, ApprovalId, CallId, GrantId, MissionId, OrganisationId, PersonId,
    RequestId,
};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Change, Error, Role, accounts, approvals};
use attache_meetings::plans::{self, RunSettings};
use attache_meetings::requests;
use attache_missions::registration::{self, example};
use attache_missions::teams;
use attache_office::messages;
use attache_platform::database::{Query, Reads, Value, sql};
use attache_platform::id::Id;
use attache_platform::texts::Language;

use crate::product::Product;

/// The mission of all principals, one where none of them has a role, and one that is not there.
/// Their names are of one length, so that answers about them can be compared byte by byte.
pub(crate) const HERE: &str = "west-coast-2025";
pub(crate) const ELSEWHERE: &str = "north-east-2026";
pub(crate) const NOWHERE: &str = "nowhere-no-2027";

/// An id that nothing has.
pub(crate) const MISSING: &str = "00000000000000000000000000";

/// Who may know of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Whoever holds the right of the route in the mission.
    Holders,
    /// Of those, whoever reaches these people: the first asked, the second is asked.
    Sides(PersonId, PersonId),
    /// Only this account.
    Account(AccountId),
    /// Whoever reaches an organisation: its manager, its Region's officer, whoever reaches all.
    Organisation(OrganisationId, &'static str),
    /// Whoever reaches the leg of this city: the officer of its post, whoever reaches all.
    Leg(&'static str),
    /// Nobody here: it is of another mission, not for this route, or not there.
    Nobody,
}

/// One thing that a parameter may name.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// `own`, `of a colleague`, …, for messages.
    pub(crate) what: &'static str,
    /// As it stands in an address.
    pub(crate) text: String,
    pub(crate) known: Known,
}

/// The samples of every parameter.
pub(crate) struct Objects {
    /// What was applied for, as officers see it.
    handed_in: Vec<Sample>,
    /// What its applicant attached.
    document_handed_in: Vec<Sample>,
    /// What the delegate handed in, as they see it.
    mine: Vec<Sample>,
    /// The person of it.
    applicant: Vec<Sample>,
    /// Who was named to read travel files.
    readers: Vec<Sample>,
    /// Roles of an organisation's team.
    colleagues: Vec<Sample>,
    samples: Vec<(&'static str, Vec<Sample>)>,
    /// What takes place, as a post sees it.
    at_posts: Vec<Sample>,
    /// Calls, as those who make them see them.
    calls: Vec<Sample>,
    /// Invoices of what the delegate handed in, as they see them.
    own_invoices: Vec<Sample>,
    /// Of requests that the plan in force leaves out.
    left_out: Vec<Sample>,
    /// Of requests that the plan in force has a meeting for.
    placed: Vec<Sample>,
    /// What a button sends whose form has nothing to fill in, by the end of the address.
    bodies: Vec<(&'static str, String)>,
}

fn sample(what: &'static str, text: impl ToString, known: Known) -> Sample {
    Sample {
        what,
        text: text.to_string(),
        known,
    }
}

fn missing() -> Sample {
    sample("missing", MISSING, Known::Nobody)
}

/// What takes place in either leg, and what only protocol may know of.
fn at_posts() -> Vec<Sample> {
    vec![
        sample("of Los Angeles", "studio-visit", Known::Leg("los-angeles")),
        sample(
            "of San Francisco",
            "opening-seminar",
            Known::Leg("san-francisco"),
        ),
        sample("of protocol", "official-dinner", Known::Nobody),
        missing(),
    ]
}

impl Objects {
    /// Puts one of everything into the product.
    pub(crate) async fn put(product: &Product) -> Objects {
        let small = &product.small;
        let elsewhere = put_mission(product).await;
        let mut change = open(product, small.mission).await;
        let colleague = put_colleague(&mut change, product).await;
        let (me, asked) = (small.delegate, small.counterpart);
        let (other, other_asked) = (small.other_delegate, small.other_counterpart);
        let asks_me = put_request(&mut change, small.mission, "asks-me", (asked, me)).await;
        let of_colleague = (colleague, other_asked);
        let of_colleague_id =
            put_request(&mut change, small.mission, "colleague", of_colleague).await;
        let of_other = (other, other_asked);
        let of_other_id = put_request(&mut change, small.mission, "other", of_other).await;
        put_listing(&mut change, small.mission, me).await;
        change.finish().await.expect("kept");
        let planned = plan(product).await;
        let mut change = open(product, elsewhere).await;
        let request_elsewhere = put_request(&mut change, elsewhere, "mine", (me, asked)).await;
        let (run_elsewhere, plan_elsewhere) = copy_plan(&mut change, elsewhere, &planned).await;
        change.finish().await.expect("kept");
        let (grants, decisions) = put_grants(product, elsewhere).await;
        let letters = [
            put_letter(product, small.mission, me).await,
            put_letter(product, elsewhere, me).await,
        ];
        let messages = [
            put_message(product, small.mission).await,
            put_message(product, elsewhere).await,
        ];

        let requests = vec![
            sample("own", small.accepted_request, Known::Sides(me, asked)),
            sample("asked of me", asks_me, Known::Sides(asked, me)),
            sample(
                "of a colleague",
                of_colleague_id,
                Known::Sides(of_colleague.0, of_colleague.1),
            ),
            sample(
                "of another organisation",
                of_other_id,
                Known::Sides(of_other.0, of_other.1),
            ),
            sample("own, of another mission", request_elsewhere, Known::Nobody),
            missing(),
        ];
        let of_mission = |here: &str, there: &str| {
            vec![
                sample("of the mission", here, Known::Holders),
                sample("of another mission", there, Known::Nobody),
                missing(),
            ]
        };
        let secrets = vec![sample("missing", "0".repeat(64), Known::Nobody)];
        let activities = vec![
            sample("public", "opening-seminar", Known::Holders),
            sample("of protocol", "official-dinner", Known::Nobody),
            missing(),
        ];
        let [brass, ardenne, ..] = small.organisations;
        let organisations = vec![
            sample(
                "own",
                "brass-and-bytes",
                Known::Organisation(brass, "flanders"),
            ),
            sample(
                "another",
                "ardenne-optique",
                Known::Organisation(ardenne, "wallonia"),
            ),
            missing(),
        ];
        let for_plan = |here: &RequestId| {
            vec![
                sample("in the plan", here, Known::Holders),
                sample("of another mission", request_elsewhere, Known::Nobody),
                missing(),
            ]
        };
        let travel = put_travel_files(product, elsewhere, colleague).await;
        let people = vec![
            sample("of Flanders", me, Known::Organisation(brass, "flanders")),
            sample(
                "of Wallonia",
                other,
                Known::Organisation(ardenne, "wallonia"),
            ),
            sample("of another mission", travel.stranger, Known::Nobody),
            missing(),
        ];
        let applied = put_applications(product).await;
        let team = put_team(product).await;
        let mut change = open(product, small.mission).await;
        let link = requests::answer_link(&mut change, small.asked_request).await;
        let link = link.expect("an unanswered request");
        let token = link.trim_start_matches("/answers/");
        let none = product.small.organisations[0];
        let handed_in = vec![
            sample(
                "of Wallonia",
                applied.handed_in[0],
                Known::Organisation(none, "wallonia"),
            ),
            sample(
                "of Brussels",
                applied.handed_in[1],
                Known::Organisation(none, "brussels"),
            ),
            sample("a draft", applied.drafts[0], Known::Nobody),
            missing(),
        ];
        let mine = vec![
            sample("own", applied.mine, Known::Account(small.delegate_account)),
            sample("of another", applied.handed_in[0], Known::Nobody),
            missing(),
        ];
        let of_region =
            |what, id: &String, region| sample(what, id, Known::Organisation(none, region));
        let invoices = vec![
            of_region("of Wallonia", &applied.invoices[0], "wallonia"),
            of_region("of Brussels", &applied.invoices[1], "brussels"),
            missing(),
        ];
        Objects {
            handed_in,
            document_handed_in: vec![
                sample(
                    "of Wallonia",
                    applied.document_handed_in,
                    Known::Organisation(none, "wallonia"),
                ),
                missing(),
            ],
            mine,
            calls: vec![
                of_region("of Wallonia", &applied.call.to_string(), "wallonia"),
                of_region("of Brussels", &applied.other_call.to_string(), "brussels"),
                missing(),
            ],
            own_invoices: vec![
                sample(
                    "own",
                    &applied.invoices[2],
                    Known::Account(small.delegate_account),
                ),
                sample("of another", &applied.invoices[0], Known::Nobody),
                missing(),
            ],
            applicant: vec![
                sample(
                    "own",
                    applied.person,
                    Known::Account(small.delegate_account),
                ),
                missing(),
            ],
            colleagues: vec![
                sample("of the team", team.grant, Known::Holders),
                sample("of another mission", grants[1], Known::Nobody),
                missing(),
            ],
            readers: of_mission(&travel.grants[0], &travel.grants[1]),
            at_posts: at_posts(),
            left_out: for_plan(&planned.left_out),
            placed: for_plan(&planned.placed),
            bodies: vec![
                ("/setbacks/returns", format!("person={me}")),
                ("/withdrawals/returns", format!("person={other}")),
                ("/erasures/{erasure}/confirmation", String::new()),
                ("/confirmation", "agrees=yes".to_owned()),
                ("/participants/export", "format=csv".to_owned()),
                ("/invoices/export", "format=csv".to_owned()),
                ("/offer", "answer=yes".to_owned()),
                ("/export", "sheet=people&format=csv".to_owned()),
                ("/substitute", "do=next&p0-given=".to_owned()),
                ("/gates", "gate=registered&state=passed&note=".to_owned()),
            ],
            samples: vec![
                ("request", requests),
                ("plan", of_mission(&planned.plan, &plan_elsewhere)),
                ("run", of_mission(&planned.run, &run_elsewhere)),
                ("activity", activities),
                // None is set up here; `crate::openid` has one.
                ("provider", vec![missing()]),
                ("secret", secrets),
                (
                    "token",
                    vec![sample("a letter's", token, Known::Holders), missing()],
                ),
                ("organisation", organisations),
                (
                    "call",
                    vec![sample("open", applied.call, Known::Holders), missing()],
                ),
                (
                    "application",
                    vec![
                        sample(
                            "own",
                            applied.drafts[0],
                            Known::Account(small.delegate_account),
                        ),
                        sample("of another", applied.drafts[1], Known::Nobody),
                        missing(),
                    ],
                ),
                (
                    "step",
                    vec![sample("a step", "people", Known::Holders), missing()],
                ),
                (
                    "document",
                    vec![
                        sample(
                            "own",
                            applied.document,
                            Known::Account(small.delegate_account),
                        ),
                        missing(),
                    ],
                ),
                (
                    "other",
                    vec![
                        sample(
                            "of Wallonia",
                            applied.other,
                            Known::Organisation(none, "wallonia"),
                        ),
                        sample("a draft", applied.drafts[0], Known::Nobody),
                        missing(),
                    ],
                ),
                (
                    "evidence",
                    vec![
                        sample(
                            "of Wallonia",
                            applied.evidence,
                            Known::Organisation(none, "wallonia"),
                        ),
                        missing(),
                    ],
                ),
                (
                    "import",
                    vec![
                        sample(
                            "of Wallonia",
                            applied.import,
                            Known::Organisation(none, "wallonia"),
                        ),
                        missing(),
                    ],
                ),
                ("invoice", invoices),
                ("person", people),
                (
                    "field",
                    vec![sample("a field", "needs", Known::Holders), missing()],
                ),
                (
                    "erasure",
                    of_mission(&travel.erasures[0], &travel.erasures[1]),
                ),
                (
                    "proof",
                    vec![sample("a letter's", &team.proof, Known::Holders), missing()],
                ),
                (
                    "invitation",
                    vec![
                        sample("of the team", &team.invitation, Known::Holders),
                        missing(),
                    ],
                ),
                ("letter", of_mission(&letters[0], &letters[1])),
                ("message", of_mission(&messages[0], &messages[1])),
                (
                    "grant",
                    of_mission(&grants[0].to_string(), &grants[1].to_string()),
                ),
                (
                    "approval",
                    of_mission(&decisions[0].to_string(), &decisions[1].to_string()),
                ),
            ],
        }
    }

    /// What is sent to a route: an empty form, unless its button always says something.
    pub(crate) fn body(&self, path: &str) -> &str {
        let found = self.bodies.iter().find(|(end, _)| path.ends_with(end));
        found.map_or("", |(_, body)| body)
    }

    /// The address of a route with the usual sample of each parameter.
    pub(crate) fn usual(&self, path: &str) -> String {
        let parts = path.split('/').map(|part| {
            let name = part
                .strip_prefix('{')
                .and_then(|part| part.strip_suffix('}'));
            name.map_or(part.to_owned(), |name| {
                self.of(path, name).swap_remove(0).text
            })
        });
        served(&parts.collect::<Vec<_>>().join("/"))
    }

    /// The samples of a parameter of a route.
    pub(crate) fn of(&self, path: &str, parameter: &str) -> Vec<Sample> {
        if parameter == "mission" {
            return vec![
                sample("here", HERE, Known::Holders),
                sample("elsewhere", ELSEWHERE, Known::Holders),
                sample("nowhere", NOWHERE, Known::Nobody),
            ];
        }
        if parameter == "activity" && path.contains("/post/") {
            return self.at_posts.clone();
        }
        if parameter == "request" && path.contains("/left-out/") {
            return self.left_out.clone();
        }
        if parameter == "request" && path.contains("/plans/") {
            return self.placed.clone();
        }
        let of_one = path.contains("{document}") || path.contains("{evidence}");
        if parameter == "application" && path.contains("/selection/") && of_one {
            // What is attached is of the first of these.
            let mut samples = self.handed_in.clone();
            samples.remove(1);
            return samples;
        }
        if parameter == "application" && path.contains("/selection/") {
            return self.handed_in.clone();
        }
        if parameter == "document" && path.contains("/selection/") {
            return self.document_handed_in.clone();
        }
        if parameter == "application"
            && (path.contains("/{person}")
                || path.ends_with("/logistics")
                || path.contains("/invoices"))
        {
            return self.mine.clone();
        }
        if parameter == "call" && path.ends_with("/edit") {
            return self.calls.clone();
        }
        if parameter == "invoice" && path.contains("/applications/") {
            return self.own_invoices.clone();
        }
        if parameter == "person" && path.contains("/applications/") {
            return self.applicant.clone();
        }
        // What is asked for there is of one organisation.
        let of_team = ["/home/team/", "/home/invitations/"];
        if parameter == "organisation" && of_team.iter().any(|part| path.contains(part)) {
            let found = self.samples.iter().find(|(name, _)| *name == parameter);
            let all = found.map(|(_, all)| all.clone()).unwrap_or_default();
            return all
                .into_iter()
                .filter(|one| one.what != "another")
                .collect();
        }
        if parameter == "grant" && path.contains("/team/") {
            return self.colleagues.clone();
        }
        if parameter == "grant" && path.contains("/dossier-grants/") {
            return self.readers.clone();
        }
        let found = self.samples.iter().find(|(name, _)| *name == parameter);
        let (_, samples) = found.unwrap_or_else(|| {
            panic!(
                "no samples of {{{parameter}}} for {path}: add them to `Objects::put` in \
                 crates/app/tests/it/objects.rs"
            )
        });
        samples.clone()
    }
}

/// Where a page or document is served, in English.
pub(crate) fn served(path: &str) -> String {
    if path.starts_with("/api/") || path.starts_with("/calendar/") {
        path.to_owned()
    } else {
        format!("/en{}", path.trim_end_matches('/'))
    }
}

async fn open(product: &Product, mission: MissionId) -> Change {
    let change = product.kit.app.change(By::Itself, Some(mission)).await;
    change.expect("open")
}

async fn put(change: &mut Change, text: &'static str, values: Vec<Value>) {
    let query = values.into_iter().fold(sql(text), Query::bind);
    change.execute(query).await.expect("put");
}

/// Another mission, in which nobody has a role.
async fn put_mission(product: &Product) -> MissionId {
    let elsewhere: MissionId = Id::new(product.kit.app.now(), product.kit.app.chance());
    let mut change = open(product, elsewhere).await;
    put(
        &mut change,
        "insert into missions (id, slug, kind, label, first_day, last_day, travel_first_day, \
         travel_last_day, hashtag, country, state, relation, loaded_at) \
         select $1, $2, kind, label, first_day, last_day, travel_first_day, travel_last_day, \
         hashtag, country, state, relation, loaded_at from missions where slug = $3",
        vec![elsewhere.into(), ELSEWHERE.into(), HERE.into()],
    )
    .await;
    let (publication, now) = (change.id::<()>(), change.now());
    put(
        &mut change,
        "insert into publications (id, mission, kind, published_at) values ($1, $2, 'mission', $3)",
        vec![publication.into(), elsewhere.into(), now.into()],
    )
    .await;
    change.finish().await.expect("kept");
    elsewhere
}

/// Somebody of the delegate's organisation.
async fn put_colleague(change: &mut Change, product: &Product) -> PersonId {
    let colleague: PersonId = change.id();
    put(
        change,
        "insert into people (id, mission, code, category, given_name, family_name, style, \
         function, organisation, region, language, mail, arrives_at, leaves_at, photo_refused, \
         synthetic, source) select $1, mission, 'colleague', category, 'Col', 'League', style, \
         function, organisation, region, language, 'col@example.org', arrives_at, leaves_at, \
         photo_refused, synthetic, source from people where id = $2",
        vec![colleague.into(), product.small.delegate.into()],
    )
    .await;
    colleague
}

/// What somebody shows in the directory: a number that is kept and not shown.
async fn put_listing(change: &mut Change, mission: MissionId, person: PersonId) {
    put(
        change,
        "insert into directory_listings (person, mission, hidden, function_shown, offers_shown, \
         mail_shown, phone_shown, phone, changed_at) values ($1, $2, 0, 1, 1, 0, 0, \
         '+32 2 123 45 67', 0)",
        vec![person.into(), mission.into()],
    )
    .await;
}

async fn put_request(
    change: &mut Change,
    mission: MissionId,
    code: &'static str,
    (asker, asked): (PersonId, PersonId),
) -> RequestId {
    let id: RequestId = change.id();
    put(
        change,
        "insert into meeting_requests (id, mission, code, asker, asked, priority, \
         length_minutes, part_of_day, message, state, asked_at) values ($1, $2, $3, $4, $5, 3, \
         20, 'any', 'We would like to meet.', $6, $7)",
        vec![
            id.into(),
            mission.into(),
            code.into(),
            asker.into(),
            asked.into(),
            // One that is open stands between the two already, so the copy is not.
            if code == "other" {
                "accepted"
            } else {
                "declined"
            }
            .into(),
            change.now().into(),
        ],
    )
    .await;
    id
}

/// A plan in force, made as an organiser makes it.
struct Planned {
    run: String,
    plan: String,
    placed: RequestId,
    left_out: RequestId,
}

async fn plan(product: &Product) -> Planned {
    let (app, mission) = (&product.kit.app, product.small.mission);
    let settings = RunSettings {
        rounds: 2_000,
        ..RunSettings::default()
    };
    let planned = plans::plan_now(app, mission, settings, |_| {}).await;
    let planned = planned.expect("a plan");
    plans::publish_now(app, planned.plan)
        .await
        .expect("published");
    let mut reads = app.reads();
    let run = sql("select id from plan_runs where mission = $1").bind(mission);
    let run = reads.row(run).await.expect("read").expect("a run");
    let plan = planned.plan;
    let placed = product.small.accepted_request;
    // The planner left nothing out, so that one request is noted as left out by hand.
    let left_out = product.small.asked_request;
    let mut change = open(product, mission).await;
    put(
        &mut change,
        "insert into plan_left_out (plan, request, reason) values ($1, $2, $3)",
        vec![plan.into(), left_out.into(), "[]".into()],
    )
    .await;
    change.finish().await.expect("kept");
    Planned {
        run: run.get("id").expect("an id"),
        plan: plan.to_string(),
        placed,
        left_out,
    }
}

/// The plan and its run, of another mission.
async fn copy_plan(change: &mut Change, to: MissionId, of: &Planned) -> (String, String) {
    let (run, plan) = (change.id::<()>(), change.id::<()>());
    put(
        change,
        "insert into plan_runs (id, mission, seed, rounds, begins, state, started_at, ended_at, \
         problem_digest) select $1, $2, seed, rounds, begins, state, started_at, ended_at, \
         problem_digest from plan_runs where id = $3",
        vec![run.into(), to.into(), of.run.clone().into()],
    )
    .await;
    put(
        change,
        "insert into plans (id, mission, run, problem_digest, digest, meetings, wishes, value, \
         bound, gap_permille, score, seed, rounds, stopped, made_at, number) select $1, $2, $3, \
         problem_digest, digest, meetings, wishes, value, bound, gap_permille, score, seed, \
         rounds, stopped, made_at, number from plans where id = $4",
        vec![plan.into(), to.into(), run.into(), of.plan.clone().into()],
    )
    .await;
    (run.to_string(), plan.to_string())
}

/// A role of somebody who is not asked for anything, and an act that waits, here and elsewhere.
async fn put_grants(product: &Product, elsewhere: MissionId) -> (Vec<GrantId>, Vec<ApprovalId>) {
    let (mut grants, mut decisions) = (Vec::new(), Vec::new());
    for mission in [product.small.mission, elsewhere] {
        let mut change = open(product, mission).await;
        let account = accounts::open_account(&mut change, "Spare", Language::En, None).await;
        let account = account.expect("made");
        let grant = Grant::of(Role::Press, mission);
        permissions::grant(&mut change, account, &grant)
            .await
            .expect("granted");
        let held = permissions::in_mission(&mut change, mission).await;
        let mut held = held.expect("read").into_iter();
        let held = held.rfind(|held| held.account == account);
        let waits = Grant::of(Role::SecurityOfficer, mission);
        let now = change.now();
        permissions::give(&mut change, account, &waits, now, None)
            .await
            .expect("kept")
            .expect("may be given");
        let waiting = approvals::waiting(&mut change, mission).await;
        decisions.push(waiting.expect("read")[0].id);
        grants.push(held.expect("just given").id);
        change.finish().await.expect("kept");
    }
    (grants, decisions)
}

/// A letter to somebody, of a mission.
async fn put_letter(product: &Product, mission: MissionId, person: PersonId) -> String {
    let mut change = open(product, mission).await;
    let (id, now) = (change.id::<()>(), change.now());
    put(
        &mut change,
        "insert into notices (id, mission, person, mail, language, key, args, link, cause, \
         told_at) values ($1, $2, $3, 'mieke@example.org', 'nl', 'notices-plan', '{}', '/', $1, \
         $4)",
        vec![id.into(), mission.into(), person.into(), now.into()],
    )
    .await;
    put(
        &mut change,
        "insert into letters (notice, mission, mail, language, subject, body, written_at, state, \
         attempts) values ($1, $2, 'mieke@example.org', 'nl', 'Plan', 'Plan', $3, 'kept', 0)",
        vec![id.into(), mission.into(), now.into()],
    )
    .await;
    change.finish().await.expect("kept");
    id.to_string()
}

/// A letter to many that waits for a second officer.
async fn put_message(product: &Product, mission: MissionId) -> String {
    let mut change = open(product, mission).await;
    let (id, now) = (change.id::<()>(), change.now());
    let subject = id.to_string();
    let approval = approvals::ask(&mut change, messages::MESSAGE_APPROVAL, &subject).await;
    let approval = approval.expect("asked");
    put(
        &mut change,
        "insert into messages (id, mission, subject, body, state, written_at, approval, \
         recipients) values ($1, $2, '{}', '{}', 'asked', $3, $4, 60)",
        vec![id.into(), mission.into(), now.into(), approval.into()],
    )
    .await;
    change.finish().await.expect("kept");
    id.to_string()
}

/// Calls of two Regions that are open, and what came in.
struct Applied {
    call: CallId,
    /// Of Brussels.
    other_call: CallId,
    /// Of the delegate, and of somebody else.
    drafts: [ApplicationId; 2],
    /// Of Wallonia and of Brussels.
    handed_in: [ApplicationId; 2],
    /// Of Wallonia, of Brussels, of the delegate.
    invoices: Vec<String>,
    /// A spreadsheet of Wallonia, mapped.
    import: String,
    /// Of the delegate's draft, of what Wallonia was handed, and a proof of that.
    document: String,
    document_handed_in: String,
    evidence: String,
    /// Of the delegate, with one person.
    mine: ApplicationId,
    /// Of the delegate, too, with one person, of Wallonia.
    other: ApplicationId,
    person: PersonId,
}

async fn put_applications(product: &Product) -> Applied {
    let small = &product.small;
    let mut change = open(product, small.mission).await;
    let other = accounts::open_account(&mut change, "Other", Language::En, None).await;
    let other = other.expect("made");
    let (now, agency) = (change.now(), small.organisations[0]);
    let calls =
        ["wallonia", "brussels"].map(|region| example::late_places(agency, region, region, now));
    let calls = registration::open_calls(&mut change, &calls)
        .await
        .expect("opened");
    let mut made = Vec::new();
    for (by, call) in [
        (small.delegate_account, calls[0]),
        (other, calls[0]),
        (other, calls[1]),
    ] {
        let id = registration::start(&mut change, call, by).await;
        made.push(id.map_err(Error::from).expect("begun"));
    }
    let mut handed_in = Vec::new();
    let placed = [(0, 1), (1, 1), (1, 0), (0, 0)];
    for (place, (call, of)) in placed.into_iter().enumerate() {
        let id: ApplicationId = change.id();
        put(
            &mut change,
            "insert into applications (id, call, account, state, typed, enterprise_number, name, \
             size, only_together, created_at, changed_at, submitted_at) select $1, $2, account, \
             'submitted', typed, $3, 'Applicant', 'sme', 0, created_at, changed_at, created_at \
             from applications where id = $4",
            vec![
                id.into(),
                calls[call].into(),
                format!("0999.000.{place:03}").into(),
                made[of].into(),
            ],
        )
        .await;
        handed_in.push(id);
    }
    let mut invoices = Vec::new();
    for (serial, (of, region)) in [(0, "wallonia"), (1, "brussels"), (2, "brussels")]
        .into_iter()
        .enumerate()
    {
        invoices.push(put_invoice(&mut change, handed_in[of], agency, region, serial).await);
    }
    let import = change.id::<()>().to_string();
    put(
        &mut change,
        "insert into application_imports (id, call, account, name, digest, encoding, separator, \
         sheet, mapping, imported, created_at) values ($1, $2, $3, 'a.csv', '0', 'UTF-8', ';', \
         $4, '{}', 0, 0)",
        vec![
            import.clone().into(),
            calls[0].into(),
            other.into(),
            "[[\"name\"],[[2,[\"A\"]]]]".into(),
        ],
    )
    .await;
    let document = put_document(&mut change, made[0]).await;
    let document_handed_in = put_document(&mut change, handed_in[0]).await;
    let evidence = change.id::<()>().to_string();
    put(
        &mut change,
        "insert into gate_evidence (id, application, gate, what, day, note, name, kind, size, \
         digest, by_account, at) values ($1, $2, 'registered', 'register_extract', \
         '2025-10-01', 'seen', 'b.pdf', 'pdf', 4, 'd', $3, 0)",
        vec![evidence.clone().into(), handed_in[0].into(), other.into()],
    )
    .await;
    let person: PersonId = change.id();
    put(
        &mut change,
        "insert into applicants (id, application, position, given_name, family_name, function, \
         mail, phone, language, first_day, last_day, standing, reason) values ($1, $2, 0, 'A', \
         'B', 'C', 'a@example.org', '', 'en', '2025-10-05', '2025-10-09', 'applied', '')",
        vec![person.into(), handed_in[2].into()],
    )
    .await;
    let second: PersonId = change.id();
    put(
        &mut change,
        "insert into applicants (id, application, position, given_name, family_name, function, \
         mail, phone, language, first_day, last_day, standing, reason) select $1, $2, position, \
         given_name, family_name, function, 'd@example.org', phone, language, first_day, \
         last_day, standing, reason from applicants where id = $3",
        vec![second.into(), handed_in[3].into(), person.into()],
    )
    .await;
    change.finish().await.expect("kept");
    Applied {
        call: calls[0],
        other_call: calls[1],
        drafts: [made[0], made[1]],
        handed_in: [handed_in[0], handed_in[1]],
        invoices,
        import,
        document,
        document_handed_in,
        evidence,
        mine: handed_in[2],
        other: handed_in[3],
        person,
    }
}

/// Whoever manages `brass-and-bytes`, and somebody who is invited to do so.
struct Team {
    grant: String,
    invitation: String,
    proof: String,
}

async fn put_team(product: &Product) -> Team {
    let small = &product.small;
    let mut change = open(product, small.mission).await;
    let account = accounts::open_account(&mut change, "Manager", Language::En, None).await;
    let account = account.expect("made");
    let manages = Grant::of(Role::OrganisationManager, small.mission);
    let manages = manages.for_organisation(small.organisations[0]);
    permissions::grant(&mut change, account, &manages)
        .await
        .expect("given");
    let (id, now) = (change.id(), change.now());
    put(
        &mut change,
        "insert into invitations (id, mission, organisation, role, person, name, mail, language, \
         sent, invited_by, invited_at, expires_at) values ($1, $2, $3, 'organisation_manager', \
         $1, 'Invited', 'invited@example.org', 'en', 1, $4, $5, $6)",
        vec![
            Value::from(id),
            small.mission.into(),
            small.organisations[0].into(),
            account.into(),
            now.into(),
            now.plus_seconds(86_400).into(),
        ],
    )
    .await;
    let letter = teams::letter(&mut change, id).await.expect("a letter");
    let held = permissions::in_mission(&mut change, small.mission).await;
    let held = held.expect("read").into_iter();
    let grant = held.into_iter().find(|held| held.account == account);
    change.finish().await.expect("kept");
    Team {
        grant: grant.expect("given").id.to_string(),
        invitation: id.to_string(),
        proof: letter.link.trim_start_matches("/invitations/").to_owned(),
    }
}

/// A document of an application, with its content.
async fn put_document(change: &mut Change, application: ApplicationId) -> String {
    let id = change.id::<()>().to_string();
    put(
        change,
        "insert into application_files (application, digest, content) \
         values ($1, 'd', 'JVBERg==')",
        vec![application.into()],
    )
    .await;
    put(
        change,
        "insert into application_documents (id, application, document, name, kind, size, \
         digest, by_account, at) select $1, id, 'extract', 'a.pdf', 'pdf', 4, 'd', account, 0 \
         from applications where id = $2",
        vec![id.clone().into(), application.into()],
    )
    .await;
    id
}

/// An invoice that is open, and the address to which it went.
async fn put_invoice(
    change: &mut Change,
    application: ApplicationId,
    agency: OrganisationId,
    region: &'static str,
    serial: usize,
) -> String {
    let (id, mission, now) = (change.id::<()>(), change.mission(), change.now());
    let sender = "{\"prefix\":\"AB\",\"name\":\"Agency\",\"street\":\"Street 1\",\
                  \"postcode\":\"1000\",\"town\":\"Brussels\",\
                  \"enterprise_number\":\"0203.201.340\",\
                  \"account_number\":\"BE68539007547034\",\"vat\":\"none\",\"due_days\":30}";
    let buyer = "{\"name\":\"Applicant\",\"street\":\"\",\"postcode\":\"\",\"town\":\"\",\
                 \"enterprise_number\":\"0999.000.001\",\"reference\":\"\"}";
    let serial = i64::try_from(serial).expect("few");
    put(
        change,
        "insert into invoices (id, mission, application, agency, region, kind, credits, year, \
         serial, number, communication, language, issued_on, due_on, sender, buyer, lines, net, \
         vat_percent, vat, total, issued_by, issued_at) values ($1, $2, $3, $4, $5, 'invoice', \
         null, 2025, $6, $7, '202500000165', 'nl', '2025-10-01', '2025-10-31', $8, $9, \
         '[{\"text\":\"Fee\",\"count\":1,\"cents\":10000}]', 10000, 0, 0, 10000, '', $10)",
        vec![
            id.into(),
            mission.expect("of a mission").into(),
            application.into(),
            agency.into(),
            region.into(),
            serial.into(),
            format!("2025-AB-{serial:04}").into(),
            sender.into(),
            buyer.into(),
            now.into(),
        ],
    )
    .await;
    put(
        change,
        "insert into invoice_addresses (application, street, postcode, town, reference, \
         changed_at) values ($1, 'Street 2', '9000', 'Ghent', '', 0)",
        vec![application.into()],
    )
    .await;
    id.to_string()
}

/// Who was named to read, whose data is held, who asked to be erased: here and elsewhere.
struct TravelFiles {
    /// Of the other mission.
    stranger: PersonId,
    grants: Vec<String>,
    erasures: Vec<String>,
}

async fn put_travel_files(
    product: &Product,
    elsewhere: MissionId,
    colleague: PersonId,
) -> TravelFiles {
    let small = &product.small;
    let mut change = open(product, elsewhere).await;
    let stranger: PersonId = change.id();
    let text = "insert into people (id, mission, code, category, given_name, family_name, style, \
                function, organisation, region, language, mail, arrives_at, leaves_at, \
                photo_refused, synthetic, source) select $1, $2, 'stranger', category, 'Some', \
                'Body', style, function, organisation, region, language, 's@example.org', \
                arrives_at, leaves_at, photo_refused, synthetic, source from people where id = $3";
    let values = vec![stranger.into(), elsewhere.into(), colleague.into()];
    put(&mut change, text, values).await;
    let (mut grants, mut erasures) = (Vec::new(), Vec::new());
    for (mission, person) in [(small.mission, colleague), (elsewhere, stranger)] {
        let (grant, erasure, now) = (change.id::<()>(), change.id::<()>(), change.now());
        let text = "insert into dossier_grants (id, mission, person, account, class, until, \
                    reason, granted_by, granted_at) values ($1, $2, $3, $4, 'health', $5, \
                    'for the visit', '', $5)";
        let account = small.organiser_account;
        put(
            &mut change,
            text,
            vec![
                grant.into(),
                mission.into(),
                person.into(),
                account.into(),
                now.into(),
            ],
        )
        .await;
        // One that was carried out: only then is there a proof.
        let proof = format!(
            r#"{{"erasure":"{erasure}","person":"{person}","done_at":"","erased":{{}},
            "digest":""}}"#
        );
        let text = "insert into erasures (id, mission, person, state, needs, asked_at, done_at, \
                    proof, digest) values ($1, $2, $3, 'done', 1, $4, $4, $5, '')";
        let who: [Value; 3] = [erasure.into(), mission.into(), person.into()];
        let values = who.into_iter().chain([now.into(), proof.into()]);
        let values = values.collect();
        put(&mut change, text, values).await;
        grants.push(grant.to_string());
        erasures.push(erasure.to_string());
    }
    change.finish().await.expect("kept");
    TravelFiles {
        stranger,
        grants,
        erasures,
    }
}
