//! What leaves the product otherwise than as a page: files, feeds, letters, what an operator takes
//! out. The canaries of every column are looked for there too.

use std::collections::BTreeSet;

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, InvitationId, InvoiceId, PersonId};
use attache_foundation::permissions::{Data, Grant};
use attache_foundation::{Actor, Change, Event, Role};
use attache_meetings::plans;
use attache_platform::database::{Row, sql};
use attache_platform::sheets;

use crate::canaries::{Reader, leaks, products_in_service, rows, tokens};
use crate::objects::{HERE, Objects};
use crate::planted::{Canary, plant};
use crate::principals::{Principal, principals};
use crate::product::Product;

/// Every file that somebody can take out, as text; whoever may not gets none.
pub(crate) async fn files(product: &Product, who: &Principal) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (path, form) in [
        ("participants/export", ""),
        ("selection/export", "sheet=people&"),
        ("selection/export", "sheet=applications&"),
    ] {
        for format in ["csv", "xlsx"] {
            let at = format!("/en/missions/{HERE}/{path}");
            let form = format!("{form}format={format}");
            let (status, bytes) = product.file(&at, who.cookie.as_deref(), &form).await;
            let text = match format == "xlsx" && status.is_success() {
                true => format!("{:?}", sheets::read(&bytes).expect("a sheet")),
                false => String::from_utf8_lossy(&bytes).into_owned(),
            };
            all.push((format!("{at} ({form})"), text));
        }
    }
    all
}

/// The calendar that somebody subscribes to.
pub(crate) async fn calendar(product: &Product, account: AccountId) -> String {
    let cookie = product.cookie(account).await;
    let path = format!("/en/missions/{HERE}/day/calendar");
    let page = product.post(&path, Some(&cookie), "").await.body;
    let (_, rest) = page.split_once("/calendar/").expect("an address");
    let secret = rest.split_once("</code>").expect("the end of it").0;
    let feed = product.get(&format!("/calendar/{secret}"), None).await;
    assert!(feed.body.contains("BEGIN:VEVENT"), "{}", feed.body);
    feed.body
}

/// Has a letter of every kind written; gives whom each went to, and what it says.
pub(crate) async fn letters(product: &Product, objects: &Objects) -> Vec<(String, String)> {
    let (app, small) = (&product.kit.app, &product.small);
    let at = "/missions/{mission}/applications/{application}/{person}";
    let applicant: PersonId = objects.of(at, "person")[0].text.parse().expect("an id");
    let of_team =
        "/missions/{mission}/profiles/{organisation}/home/invitations/{invitation}/renewal";
    let invited = objects.of(of_team, "invitation")[0].text.parse();
    let invited: InvitationId = invited.expect("an id");
    let of_agency = "/missions/{mission}/invoices/{invoice}";
    let invoice = objects.of(of_agency, "invoice")[0].text.parse();
    let invoice: InvoiceId = invoice.expect("an id");
    let (request, by) = (small.asked_request, small.other_counterpart);
    let change = app.change(By::Itself, Some(small.mission)).await;
    let mut change = change.expect("open");
    let joins = invite_delegate(&mut change, invited, small.delegate).await;
    for event in [
        Event::MeetingRequested { request, to: by },
        Event::MeetingRequestAccepted { request, by },
        Event::MeetingRequestDeclined { request, by },
        Event::MeetingRequestWithdrawn { request, by },
        Event::MeetingRequestExpired { request },
        Event::ApplicantAccepted { person: applicant },
        Event::ApplicantWaits { person: applicant },
        Event::ApplicantRefused { person: applicant },
        Event::PlaceOffered { person: applicant },
        Event::ApplicantMoved { person: applicant },
        Event::ApplicantDuplicate { person: applicant },
        Event::PartyJoined { person: applicant },
        Event::ColleagueInvited {
            invitation: invited,
        },
        Event::ColleagueInvited { invitation: joins },
        Event::InvoiceIssued { invoice },
        Event::CreditNoteIssued { invoice },
    ] {
        change.record(event);
    }
    change.finish().await.expect("kept");
    let organiser = product.cookie(small.organiser_account).await;
    let form = "subject_en=Bus&body_en=%7Bdelegate.name%7D+of+%7Borganisation.name%7D";
    let path = format!("/en/missions/{HERE}/messages");
    let came = product.post(&path, Some(&organiser), form).await;
    assert!(came.status.is_redirection(), "{}", came.body);
    product.kit.clock.advance_seconds(180);
    let work = attache_app::work_through(app).await;
    work.expect("the letters are written");
    let query = sql("select n.person, n.key, l.subject, l.body from letters l \
         join notices n on n.id = l.notice \
         where l.mission = (select id from missions where slug = 'west-coast-2025') order by n.id");
    let text = |row: &Row, name: &str| -> String { row.get(name).expect("a text") };
    let all = rows(product, query).await;
    let written: BTreeSet<String> = all.iter().map(|row| text(row, "key")).collect();
    assert_eq!(kinds().difference(&written).next(), None, "of every kind");
    let all = all.iter();
    all.map(|row| {
        let both = text(row, "subject") + "\n" + &text(row, "body");
        (text(row, "person"), both)
    })
    .collect()
}

/// An invitation as another one, to somebody who takes part.
async fn invite_delegate(
    change: &mut Change,
    like: InvitationId,
    person: PersonId,
) -> InvitationId {
    let id: InvitationId = change.id();
    let query = sql(
        "insert into invitations (id, mission, organisation, role, person, name, mail, language, \
         sent, invited_by, invited_at, expires_at) select $1, mission, organisation, 'delegate', \
         $2, 'Invited', 'delegate@example.org', 'en', 1, invited_by, invited_at, expires_at \
         from invitations where id = $3",
    );
    let done = change.execute(query.bind(id).bind(person).bind(like)).await;
    done.expect("put");
    id
}

/// The kinds of letters that there are: those that have a subject.
fn kinds() -> BTreeSet<String> {
    let path = attache_testkit::repository().join("locales/en/notices.ftl");
    let text = std::fs::read_to_string(path).expect("the catalogue");
    let keys = text.lines().filter_map(|line| line.split_once(" = "));
    let kinds = keys.filter_map(|(key, _)| key.strip_suffix("-subject"));
    kinds.map(str::to_owned).collect()
}

/// Whoever gets a letter: a person of the mission, or somebody who applied.
async fn addressee(product: &Product, person: &str) -> Reader {
    let query = sql("select a.account from applicants x join applications a \
                     on a.id = x.application where x.id = $1");
    let applied = rows(product, query.bind(person)).await;
    let known = sql("select id from people where id = $1").bind(person);
    match (rows(product, known).await.is_empty(), applied.first()) {
        (true, Some(row)) => {
            let account: String = row.get("account").expect("an account");
            let actor = Actor {
                account: account.parse().ok(),
                ..Actor::default()
            };
            Reader::new(product, actor).await
        }
        (true, None) => invited(product, person).await,
        (false, _) => Reader::of_person(product, person).await,
    }
}

/// Whoever is invited to answer for an organisation, as what they are invited to be.
async fn invited(product: &Product, invitation: &str) -> Reader {
    let query = sql("select organisation from invitations where id = $1");
    let found = rows(product, query.bind(invitation)).await;
    let organisation: String = found[0].get("organisation").expect("an organisation");
    let grant = Grant::of(Role::OrganisationManager, product.small.mission);
    let actor = Actor {
        grants: vec![grant.for_organisation(organisation.parse().expect("an id"))],
        ..Actor::default()
    };
    Reader::new(product, actor).await
}

fn told(planted: &[Canary], reader: &Reader, name: &str, all: &[(String, String)]) -> Vec<String> {
    let leaks = leaks(planted, reader, name, all).into_iter();
    leaks.map(|(what, _)| what).collect()
}

#[tokio::test]
async fn no_file_feed_or_letter_holds_what_its_reader_may_not_know() {
    for product in products_in_service().await {
        let objects = Objects::put(&product).await;
        let all = principals(&product).await;
        let planted = plant(&product).await;
        let (mut wrong, mut seen) = (Vec::new(), [0; 3]);
        for who in &all {
            let reader = Reader::of(&product, who).await;
            let files = files(&product, who).await;
            seen[0] += files
                .iter()
                .map(|(_, text)| tokens(text).len())
                .sum::<usize>();
            wrong.extend(told(&planted, &reader, &who.name, &files));
        }
        let small = &product.small;
        for (account, person) in [
            (small.delegate_account, small.delegate),
            (small.counterpart_account, small.counterpart),
        ] {
            let reader = Reader::of_person(&product, &person.to_string()).await;
            let feed = calendar(&product, account).await.replace("\r\n ", "");
            seen[1] += tokens(&feed).len();
            let feed = [("/calendar".to_owned(), feed)];
            wrong.extend(told(&planted, &reader, "a calendar", &feed));
        }
        for (person, text) in letters(&product, &objects).await {
            let reader = addressee(&product, &person).await;
            seen[2] += tokens(&text).len();
            wrong.extend(told(&planted, &reader, "a letter", &[(person, text)]));
        }
        assert_eq!(wrong, [""; 0], "on {}", product.kit.engine);
        assert!(seen.iter().all(|seen| *seen > 0), "the control: {seen:?}");
        eprintln!("tokens in files, calendars, letters: {seen:?}");
        // It names who meets whom, for whoever has the database itself; nothing else of anybody.
        for text in taken_out(&product).await {
            for token in tokens(&text) {
                let canary = planted.iter().find(|canary| canary.token == token);
                let canary = canary.expect("a planted token");
                let column = &canary.column;
                assert_eq!(canary.data, Data::DirectoryProfile, "taken out: {column}");
            }
        }
    }
}

/// What `attache export` writes: the problem of the planner, and the plan in force.
pub(crate) async fn taken_out(product: &Product) -> [String; 2] {
    let (app, mission) = (&product.kit.app, product.small.mission);
    let problem = plans::problem_json(app, mission).await.expect("a problem");
    let summary = plans::in_force(&mut app.reads(), mission).await;
    let plan = summary.expect("read").expect("a plan").plan;
    let plan = plans::plan_json(app, plan).await.expect("the plan");
    assert!(
        problem.len() > 200 && plan.len() > 100,
        "the control: they are whole"
    );
    [problem, plan]
}
