//! What people hide stands in no answer to another; what they show does.

use attache_foundation::history::By;
use attache_foundation::ids::PersonId;
use attache_foundation::{Role, accounts};
use attache_platform::database::{Value, sql};
use attache_platform::texts::Language;
use axum::http::StatusCode;

use crate::canaries::answers;
use crate::objects::Objects;
use crate::principals::principals;
use crate::product::{Product, products};

const MINE: &str = "/en/missions/west-coast-2025/directory/mine";
const DIRECTORY: &str = "/en/missions/west-coast-2025/directory";
/// Everything shown but the telephone, which is not there.
const OPEN: &str = "listed=yes&function=yes&offers=yes&mail=yes&phone=no&number=";

/// Gives somebody a name, a function and an address that stand nowhere else.
async fn mark(product: &Product, person: PersonId) {
    let mission = Some(product.small.mission);
    let mut change = product
        .kit
        .app
        .change(By::Itself, mission)
        .await
        .expect("open");
    let query = sql(
        "update people set given_name = 'Cnryname', function = 'cnryfunction', \
         mail = 'cnrymail@example.org' where id = $1",
    );
    change.execute(query.bind(person)).await.expect("set");
    change.finish().await.expect("kept");
}

/// A delegate of another organisation, and one who chooses.
struct Two {
    theirs: String,
    other: String,
}

async fn two(product: &Product) -> Two {
    mark(product, product.small.delegate).await;
    Two {
        theirs: product.cookie(product.small.delegate_account).await,
        other: product.cookie(product.other_delegate).await,
    }
}

#[tokio::test]
async fn a_reader_is_shown_what_was_chosen_and_nothing_else() {
    for product in products().await {
        let Two { theirs, other } = two(&product).await;
        let seen = async || product.get(DIRECTORY, Some(&other)).await.body;
        let choose = async |form: &str| {
            let came = product.post(MINE, Some(&theirs), form).await;
            assert_eq!(came.status, StatusCode::SEE_OTHER, "{form}: {}", came.body);
        };
        // Before anything was chosen: the name and the function, and no address.
        let page = seen().await;
        assert!(page.contains("Cnryname") && page.contains("cnryfunction"));
        assert!(!page.contains("cnrymail"));
        choose("listed=yes&function=no&offers=no&mail=no&phone=no&number=%2B32 477 12 34 56").await;
        let page = seen().await;
        assert!(page.contains("Cnryname") && !page.contains("cnryfunction"));
        assert!(!page.contains("477 12 34 56"), "kept and not shown");
        // Nobody of that name is found by the domain, and the choice does not count them.
        let by_domain = format!("{DIRECTORY}?domain=ai&what=people");
        let found = product.get(&by_domain, Some(&other)).await.body;
        assert!(!found.contains("Cnryname"));
        choose("listed=yes&function=yes&offers=yes&mail=yes&phone=yes&number=%2B32 477 12 34 56")
            .await;
        let page = seen().await;
        assert!(page.contains("mailto:cnrymail@example.org") && page.contains("477 12 34 56"));
        let found = product.get(&by_domain, Some(&other)).await.body;
        assert!(found.contains("Cnryname"), "the control: now by the domain");
        // Of a security officer the table asks a name on a list and a reason: no address.
        let security = product
            .people
            .iter()
            .find(|(role, _)| *role == Role::SecurityOfficer);
        let security = product.cookie(security.expect("one").1).await;
        let page = product.get(DIRECTORY, Some(&security)).await.body;
        assert!(page.contains("Cnryname") && !page.contains("cnrymail"));
    }
}

#[tokio::test]
async fn whoever_is_hidden_is_found_counted_and_asked_by_nobody() {
    for product in products().await {
        let Two { theirs, other } = two(&product).await;
        let count = |body: &str| {
            let (_, rest) = body.split_once("<p class=\"standfirst\">").expect("a lead");
            rest.split_once("</p>").expect("its end").0.to_owned()
        };
        let before = product.get(DIRECTORY, Some(&other)).await.body;
        let search = format!("{DIRECTORY}?q=cnryname");
        let found = product.get(&search, Some(&other)).await.body;
        assert!(found.contains("Cnryname Peeters"), "the control: found");
        let hide = "listed=no&function=yes&offers=yes&mail=yes&phone=no&number=";
        let came = product.post(MINE, Some(&theirs), hide).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let after = product.get(DIRECTORY, Some(&other)).await.body;
        assert!(!after.contains("Cnryname") && !after.contains("cnrymail"));
        assert_ne!(count(&before), count(&after), "one fewer is said");
        let hidden = product.get(&search, Some(&other)).await.body;
        let nobody = product
            .get(&format!("{DIRECTORY}?q=qzxvwjkp"), Some(&other))
            .await
            .body;
        let neutral = |body: String| body.replace("qzxvwjkp", "cnryname");
        assert_eq!(neutral(hidden), neutral(nobody), "as if there were nobody");
        // A counterpart who hides cannot be asked either; the other one still can.
        let small = &product.small;
        let change = product
            .kit
            .app
            .change(By::Itself, Some(small.mission))
            .await;
        let mut change = change.expect("open");
        let person = Some(small.other_counterpart);
        let account = accounts::open_account(&mut change, "D", Language::En, person).await;
        let account = account.expect("made");
        let grant = attache_foundation::permissions::Grant::of(Role::Counterpart, small.mission);
        let granted = attache_foundation::permissions::grant(&mut change, account, &grant).await;
        granted.expect("granted");
        change.finish().await.expect("kept");
        let ask = "/en/missions/west-coast-2025/requests/new";
        let offered = product.get(ask, Some(&other)).await.body;
        assert!(offered.contains("Daniel Ortiz") && offered.contains("Grace Kim"));
        let counterpart = product.cookie(account).await;
        let came = product.post(MINE, Some(&counterpart), hide).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER);
        let offered = product.get(ask, Some(&other)).await.body;
        assert!(!offered.contains("Daniel Ortiz") && offered.contains("Grace Kim"));
        let to = format!("{ask}?to={}", small.other_counterpart);
        let came = product.get(&to, Some(&other)).await.body;
        assert!(!came.contains("Daniel Ortiz"));
    }
}

/// Every page of every route, as a delegate and a counterpart who have nothing to do with whoever
/// hides: no token. The control shows itself, and the same looking finds it.
#[tokio::test]
async fn no_page_tells_others_of_whoever_is_hidden() {
    let product = products().await.swap_remove(0);
    let objects = Objects::put(&product).await;
    let all = principals(&product).await;
    mark(&product, product.small.other_delegate).await;
    let theirs = product.cookie(product.other_delegate).await;
    let reader = all
        .iter()
        .find(|who| who.role == Some(Role::Delegate) && who.counts);
    let reader = reader.expect("one of each role");
    for (form, expected) in [
        (OPEN.replace("listed=yes", "listed=no"), false),
        (OPEN.to_owned(), true),
    ] {
        let came = product.post(MINE, Some(&theirs), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let told = answers(&product, &objects, reader).await;
        let told: Vec<&String> = told
            .iter()
            .filter(|(_, body)| body.contains("Cnryname") || body.contains("cnrymail"))
            .map(|(path, _)| path)
            .collect();
        assert_eq!(!told.is_empty(), expected, "{told:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_said_and_nothing_changes() {
    for product in products().await {
        let Two { theirs, .. } = two(&product).await;
        let person: Value = product.small.delegate.into();
        for (form, said) in [
            ("", "Choose one of the two."),
            (
                "listed=yes&function=yes&offers=yes&mail=yes&phone=yes&number=",
                "Write the number that others may see",
            ),
            (
                "listed=yes&function=yes&offers=yes&mail=yes&phone=yes&number=call+me",
                "This is not a telephone number.",
            ),
        ] {
            let came = product.post(MINE, Some(&theirs), form).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(came.body.contains(said), "{form}: {}", came.body);
        }
        let kept = sql("select count(*) from directory_listings where person = $1");
        let mut reads = product.kit.app.reads();
        use attache_platform::database::Reads;
        assert_eq!(reads.number(kept.bind(person)).await.expect("a number"), 0);
    }
}
