//! Every field on its day, over six years; and the register against the schema.

use attache_foundation::history::{self, By};
use attache_foundation::notices::{self, Notice};
use attache_foundation::{App, accounts};
use attache_missions::dossiers::{DossierClass, DossierField};
use attache_platform::database::{Query, Reads, Value, sql};
use attache_platform::texts::Language;
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, count, kits};

use super::kept::{Keep, differences};
use super::register::REGISTER;
use super::rules::{self, From};
use super::*;

const DAY: i64 = 86_400;

async fn put(app: &App, text: &'static str, values: Vec<Value>) {
    let mut change = app.change(By::Itself, None).await.expect("open");
    let query = values.into_iter().fold(sql(text), Query::bind);
    change.execute(query).await.expect("put");
    change.finish().await.expect("kept");
}

/// An application with an applicant who was refused, and a draft.
async fn apply(app: &App, small: &Small) {
    let text = "insert into calls (id, mission, code, agency, region, name, intro, opens_at, \
                closes_at, logistics_until, grace_minutes, places, most_people, offer_hours, \
                form) values ('c', $1, 'c', $2, 'flanders', '', '', 0, 1, 1, 0, 9, 9, 1, '{}')";
    let values = vec![small.mission.into(), small.organisations[0].into()];
    put(app, text, values).await;
    for (id, state) in [(small.mission, "submitted"), (small.mission, "draft")] {
        let text = "insert into applications (id, call, account, state, typed, \
                    enterprise_number, name, size, only_together, created_at, changed_at) \
                    values (case when $2 = 'draft' then 'draft' else $1 end, 'c', '', $2, \
                    '{\"together\":\"x\"}', '', '', '', 0, 0, 0)";
        put(app, text, vec![id.into(), state.into()]).await;
    }
    let text = "insert into applicants (id, application, position, given_name, family_name, \
                function, mail, phone, language, first_day, last_day, standing, reason) \
                values ($1, $2, 0, 'Mieke', 'Peeters', '', '', '', 'nl', '', '', 'refused', '')";
    put(app, text, vec![small.delegate.into(), small.mission.into()]).await;
    let text = "insert into invoices (id, mission, application, agency, region, kind, credits, \
                year, serial, number, communication, language, issued_on, due_on, sender, buyer, \
                lines, net, vat_percent, vat, total, issued_by, issued_at) values ('i', $1, $1, \
                $2, 'flanders', 'invoice', null, 2025, 1, 'n', '', 'nl', '2025-10-05', \
                '2025-11-04', '{}', '{}', '[]', 1, 0, 0, 1, '', $3)";
    let values = vec![
        small.mission.into(),
        small.organisations[0].into(),
        app.now().into(),
    ];
    put(app, text, values).await;
}

/// Everything that a rule is about, of one person, in the tables.
async fn plant(kit: &Kit, small: &Small) {
    let app = &kit.app;
    for field in DossierField::ALL {
        for person in [small.delegate, small.other_delegate] {
            let text = "insert into dossier_fields (person, field, sealed, given_at) \
                        values ($1, $2, 'sealed', 0)";
            put(app, text, vec![person.into(), field.name().into()]).await;
        }
    }
    for (feed, person) in [("one", small.delegate), ("two", small.other_delegate)] {
        let text = "insert into calendar_feeds (fingerprint, person, made_at) values ($1, $2, 0)";
        put(app, text, vec![feed.into(), person.into()]).await;
    }
    let text = "insert into reading_reasons (id, mission, account, person, session, why, words, \
                salt, given_at) values ('r', $1, 'a', $2, '', 'other', 'a list', '', $3)";
    let values = vec![
        small.mission.into(),
        small.delegate.into(),
        app.now().into(),
    ];
    put(app, text, values).await;
    let text = "insert into jobs (id, kind, about, key, run_at, attempts, state, last_error) \
                values ('j', 'k', 'a', 'j', $1, 6, 'given_up', 'it broke')";
    put(app, text, vec![app.now().into()]).await;
    let text = "insert into sign_in_requests (id, link, browser, code, mail, language, next, \
                tries, asked_at, expires_at) values ('s', '', '', '', '', 'nl', '/', 0, $1, $1)";
    put(app, text, vec![app.now().into()]).await;
    apply(app, small).await;
    accounts::sign_in(app, small.delegate_account)
        .await
        .expect("signed in");
    let mut change = app
        .change(By::Itself, Some(small.mission))
        .await
        .expect("open");
    let notice = Notice {
        person: small.delegate,
        mail: "mieke@example.org".to_owned(),
        language: Language::Nl,
        key: "notices-requested",
        args: vec![("name", "Grace Kim".to_owned())],
        link: "/".to_owned(),
        cause: "c:1".to_owned(),
    };
    notices::tell(&mut change, &notice).await.expect("told");
    change.finish().await.expect("kept");
    let text = "update meeting_requests set message = 'words'";
    put(app, text, Vec::new()).await;
}

/// How much of a rule is left of the delegate.
async fn left(kit: &Kit, small: &Small, rule: Rule) -> i64 {
    let person = small.delegate;
    let mut reads = kit.database.clone();
    if let Some(class) = rule.class() {
        let mut all = 0;
        for field in class.fields() {
            let query = sql("select count(*) from dossier_fields where person = $1 and field = $2");
            let query = query.bind(person).bind(field.name());
            all += reads.number(query).await.expect("a count");
        }
        return all;
    }
    let query = match rule {
        Rule::Calendars => sql("select count(*) from calendar_feeds where person = $1"),
        Rule::Messages => {
            sql("select count(*) from meeting_requests where asker = $1 and message <> ''")
        }
        Rule::Letters => sql("select count(*) from notices where person = $1 and mail <> '-'"),
        Rule::Readings => sql("select count(*) from reading_reasons where person = $1"),
        Rule::People => sql("select count(*) from people where id = $1 and given_name <> ''"),
        Rule::Applications => {
            sql("select count(*) from applicants where id = $1 and given_name <> ''")
        }
        Rule::Drafts => {
            let typed = "select count(*) from applications where typed <> '{}'";
            return count(&kit.database, typed).await;
        }
        Rule::Invoices => return count(&kit.database, "select count(*) from invoices").await,
        Rule::SignIns => {
            return count(&kit.database, "select count(*) from sign_in_requests").await;
        }
        Rule::Sessions => return count(&kit.database, "select count(*) from sessions").await,
        _ => {
            let failed = "select count(*) from jobs where last_error is not null";
            return count(&kit.database, failed).await;
        }
    };
    reads.number(query.bind(person)).await.expect("a count")
}

/// The day, counted from the start, on which a rule empties its fields.
fn expected(rule: Rule) -> i64 {
    let (days, from) = rules::kept(rule);
    match from {
        // The mission ends five days after the start of the test.
        From::Mission => 5 + days + 1,
        From::Itself => days + 1,
    }
}

/// Days to the next sweep of the test: one where a rule is near its day, a week elsewhere.
fn stride(day: i64) -> i64 {
    let near = |after: i64| {
        let days = Rule::ALL.into_iter().map(expected);
        days.map(|due| due - day - after).any(|off| off.abs() <= 3)
    };
    match (0..7).any(near) {
        true => 1,
        false => 7,
    }
}

#[tokio::test]
async fn each_field_goes_on_its_day_over_twelve_years_and_a_hold_stops_it() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        plant(&kit, &small).await;
        let mission = Some(small.mission);
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        let (held, by) = (small.other_delegate, small.organiser_account);
        let hold = actions::hold(&mut change, held, "a dispute", by).await;
        hold.expect("held");
        change.finish().await.expect("kept");
        let mut open: Vec<Rule> = Rule::ALL.into();
        for rule in &open {
            assert!(left(&kit, &small, *rule).await > 0, "{rule:?} is planted");
        }
        let mut day = 0;
        while day <= 12 * 365 {
            sweep(&kit.app).await.expect("swept");
            let mut still = Vec::new();
            for rule in open {
                let near = (day - expected(rule)).abs() <= 2;
                if near && left(&kit, &small, rule).await == 0 {
                    let off = (day - expected(rule)).abs();
                    assert!(off <= 1, "{rule:?} went on day {day} on {}", kit.engine);
                } else {
                    assert!(
                        day <= expected(rule) + 1,
                        "{rule:?} is still there on day {day}"
                    );
                    still.push(rule);
                }
            }
            open = still;
            let step = stride(day);
            kit.clock.advance_seconds(step * DAY);
            day += step;
        }
        assert_eq!(open, [], "all went");
        let kept = "select count(*) from dossier_fields";
        let all = i64::try_from(DossierField::ALL.len()).expect("few");
        assert_eq!(
            count(&kit.database, kept).await,
            all,
            "the hold kept what it holds"
        );
        let reports = "select count(*) from retention_reports";
        assert_eq!(
            count(&kit.database, reports).await,
            17,
            "a report for each rule"
        );
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        actions::end_hold(&mut change, held).await.expect("ended");
        change.finish().await.expect("kept");
        sweep(&kit.app).await.expect("swept");
        assert_eq!(count(&kit.database, kept).await, 0, "then it goes");
        let sound = history::verify(&mut kit.app.reads()).await.expect("read");
        assert_eq!(sound, [], "the log is whole");
    }
}

#[test]
fn every_class_of_a_travel_file_has_its_rule() {
    for class in DossierClass::ALL {
        let rules = Rule::ALL
            .into_iter()
            .filter(|rule| rule.class() == Some(class));
        assert_eq!(rules.count(), 1, "{class:?}");
    }
}

async fn schema(kit: &mut Kit) -> Vec<(String, String)> {
    let query = sql(
        "select m.name as tbl, c.name as col from sqlite_master m, pragma_table_info(m.name) c \
         where m.type = 'table' order by m.name, c.cid",
    );
    let rows = kit.database.rows(query).await.expect("the schema");
    let pair = |row: &attache_platform::database::Row| {
        (row.get("tbl").expect("text"), row.get("col").expect("text"))
    };
    rows.iter().map(pair).collect()
}

#[tokio::test]
async fn the_register_names_every_column_of_the_schema_and_no_other() {
    let mut kit = kits().await.swap_remove(0);
    let mut schema = schema(&mut kit).await;
    let (missing, stale) = differences(&schema, REGISTER);
    assert!(
        missing.is_empty(),
        "add to REGISTER in retention/register.rs a line \
         kept(\"table\", \"column column\", Holds, Keep) for: {missing:?}"
    );
    assert!(
        stale.is_empty(),
        "take out of REGISTER in retention/register.rs: {stale:?}"
    );
    // Control: a field that nobody wrote a rule for is noticed.
    schema.push(("people".to_owned(), "shoe_size".to_owned()));
    let (missing, _) = differences(&schema, REGISTER);
    assert_eq!(missing, ["people.shoe_size"]);
}

#[test]
fn what_only_few_may_read_is_never_kept_without_an_end() {
    for line in REGISTER.iter().filter(|line| line.holds != Holds::Content) {
        let endless = matches!(line.keep, Keep::Mission | Keep::Instance);
        let personal = matches!(line.holds, Holds::Protected | Holds::Words | Holds::People);
        assert!(!(endless && personal), "{}: {}", line.table, line.columns);
    }
}
