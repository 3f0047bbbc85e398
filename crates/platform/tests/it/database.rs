use attache_platform::database::{Database, DatabaseError, Migration, Reads, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use attache_testkit::{THEN, TemporaryFolder, kits, migrations};

async fn insert(database: &Database, code: &str) -> Result<u64, DatabaseError> {
    let mut writing = database.write("test").await?;
    let query = sql(
        "insert into organisations (id, code, kind, name, country, synthetic, source) \
         values ($1, $1, 'company', $2, 'BE', 1, '')",
    );
    let done = writing
        .execute(query.bind(code).bind("Łukasz O’Neill = 王"))
        .await?;
    writing.commit().await?;
    Ok(done)
}

#[tokio::test]
async fn a_violated_index_is_named_alike_on_every_engine() {
    for kit in kits().await {
        assert_eq!(
            insert(&kit.database, "one").await.expect("new"),
            1,
            "{}",
            kit.engine
        );
        let mut writing = kit.database.write("test").await.expect("open");
        let again = sql(
            "insert into organisations (id, code, kind, name, country, synthetic, source) \
             values ('other', 'one', 'company', '', 'BE', 1, '')",
        );
        let refused = writing.execute(again).await.expect_err("the code is taken");
        let expected = "organisations_code";
        assert!(
            matches!(&refused, DatabaseError::Violation { constraint } if constraint == expected),
            "{}: {refused}",
            kit.engine
        );
    }
}

#[tokio::test]
async fn a_violated_check_is_named_alike_on_every_engine() {
    for kit in kits().await {
        let mut writing = kit.database.write("test").await.expect("open");
        let wrong = sql(
            "insert into jobs (id, kind, about, key, run_at, attempts, state) \
             values ('j', 'k', '', 'j', 0, 0, 'dreaming')",
        );
        let refused = writing.execute(wrong).await.expect_err("no such state");
        assert!(
            matches!(&refused, DatabaseError::Violation { constraint: c } if c == "jobs_state"),
            "{}: {refused}",
            kit.engine
        );
    }
}

#[tokio::test]
async fn what_was_not_committed_was_not_done() {
    for mut kit in kits().await {
        let mut writing = kit.database.write("test").await.expect("open");
        let query =
            sql("insert into accounts (id, name, language, created_at) values ('a', 'A', 'en', 0)");
        writing.execute(query).await.expect("inserted");
        drop(writing);
        let count = sql("select count(*) from accounts");
        assert_eq!(
            kit.database.number(count).await.expect("a count"),
            0,
            "{}",
            kit.engine
        );
    }
}

#[tokio::test]
async fn texts_numbers_and_nothing_come_back_as_they_went_in() {
    for mut kit in kits().await {
        insert(&kit.database, "one").await.expect("new");
        let query = sql("select name, region, synthetic from organisations");
        let row = kit.database.row(query).await.expect("read").expect("there");
        assert_eq!(
            row.get::<String>("name").expect("text"),
            "Łukasz O’Neill = 王"
        );
        assert_eq!(row.get::<Option<String>>("region").expect("nothing"), None);
        assert!(row.get::<bool>("synthetic").expect("truth"));
        assert!(row.get::<i64>("no_such_column").is_err());
    }
}

/// Sixteen tasks read a number and write it back one higher, fifty times each.
async fn count_up(database: &Database) -> i64 {
    let mut tasks = Vec::new();
    for _ in 0..16 {
        let database = database.clone();
        tasks.push(tokio::spawn(async move {
            for _ in 0..50 {
                let mut writing = database.write("counter").await.expect("open");
                let read = sql("select created_at from accounts where id = 'n'");
                let now = writing.number(read).await.expect("there");
                let write = sql("update accounts set created_at = $1 where id = 'n'");
                writing.execute(write.bind(now + 1)).await.expect("written");
                writing.commit().await.expect("kept");
            }
        }));
    }
    for task in tasks {
        task.await.expect("no task panics");
    }
    let read = sql("select created_at from accounts where id = 'n'");
    database.clone().number(read).await.expect("there")
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_of_one_scope_wait_for_each_other() {
    for kit in kits().await {
        let mut writing = kit.database.write("counter").await.expect("open");
        let query =
            sql("insert into accounts (id, name, language, created_at) values ('n', 'N', 'en', 0)");
        writing.execute(query).await.expect("inserted");
        writing.commit().await.expect("kept");
        assert_eq!(count_up(&kit.database).await, 800, "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_newer_and_an_altered_database_are_refused_and_left_alone() {
    let folder = TemporaryFolder::new();
    let database = Database::sqlite(&folder.path().join("x.sqlite"))
        .await
        .expect("opened");
    let mut steps = migrations();
    steps.push(Migration {
        version: "99990101T0000_future".into(),
        text: "create table future (id text primary key);".into(),
    });
    database
        .migrate(&steps, THEN)
        .await
        .expect("the newer program applies its step");
    let refused = database
        .migrate(&migrations(), THEN)
        .await
        .expect_err("the older one refuses");
    assert!(matches!(refused, DatabaseError::Newer { .. }), "{refused}");

    steps[0].text.push_str("\n-- altered");
    let refused = database
        .migrate(&steps, THEN)
        .await
        .expect_err("a step was altered");
    assert!(
        matches!(refused, DatabaseError::Altered { .. }),
        "{refused}"
    );
    steps[0] = migrations().remove(0);
    let done = database
        .migrate(&steps, Moment(0))
        .await
        .expect("all is as it was");
    assert!(done.is_empty(), "nothing is applied twice");
}

/// Names as they were kept before they became texts by language.
const WRITTEN: [&str; 7] = [
    "Brass & Bytes",
    "",
    r#"\"The \ Works\" \"#,
    r#"{"en":"a name like a text"}"#,
    "Łukasz O’Neill = 王, it's 𝄞",
    "two\nlines\tand\ra tab",
    r"back\slash \u0041 \n",
];

#[tokio::test]
async fn names_that_were_written_before_stay_readable() {
    for kit in kits().await {
        let mut writing = kit.database.write("test").await.expect("open");
        for (number, name) in WRITTEN.iter().enumerate() {
            let query = sql(
                "insert into organisations (id, code, kind, name, city, country, synthetic, \
                 source) values ($1, $1, 'company', $2, $2, 'BE', 1, '')",
            );
            let query = query.bind(number.to_string()).bind(*name);
            writing.execute(query).await.expect("inserted");
        }
        writing.commit().await.expect("kept");
        let names = async || -> Vec<Option<Localized>> {
            let query = sql("select name from organisations order by id");
            let rows = kit.database.clone().rows(query).await.expect("read");
            rows.iter().map(|row| row.get("name").ok()).collect()
        };
        let read = names().await.into_iter().flatten().count();
        assert_eq!(
            read, 1,
            "the control: one only looks like a text by language"
        );

        let mut steps = migrations();
        let names_step = steps
            .iter()
            .rfind(|step| step.version.ends_with("T0040_names"));
        let text = names_step.expect("the step is there").text.clone();
        let version = "99990101T0000_names_again".into();
        steps.push(Migration { version, text });
        kit.database.migrate(&steps, THEN).await.expect("applied");
        for (name, written) in names().await.into_iter().zip(WRITTEN) {
            let expected = Localized::new([&written.replace(char::is_control, " "), "", "", ""]);
            let name = name.expect("a text by language");
            let shown = name.all().collect::<String>();
            assert_eq!(shown, expected.all().collect::<String>(), "{}", kit.engine);
        }
        let cities = sql("select city from organisations order by id");
        let cities = kit.database.clone().rows(cities).await.expect("read");
        for (row, written) in cities.iter().zip(WRITTEN) {
            let city: Option<Localized> = row.get("city").expect("a text by language or none");
            let written = written.replace(char::is_control, " ");
            let expected = Some(written.as_str().into()).filter(|_| !written.is_empty());
            assert_eq!(city, expected, "{}", kit.engine);
        }
    }
}
