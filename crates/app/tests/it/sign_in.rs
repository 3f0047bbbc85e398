//! Signing in by mail, as a browser, a scanner of mail and somebody who guesses do it.

use attache_foundation::accounts;
use attache_foundation::history::By;
use attache_foundation::ids::AccountId;
use attache_platform::database::{Reads, sql};
use attache_platform::moment::Stopwatch;
use attache_testkit::post::Post;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, Uri, header};
use std::net::SocketAddr;
use tower::ServiceExt;

use crate::product::{Came, Product, products_with};

const MAIL: &str = "mieke@example.org";

async fn sending(post: &Post) -> Vec<Product> {
    let products = products_with(|settings| settings.mail = Some(post.server())).await;
    for product in &products {
        set_mail(product, product.small.delegate_account, MAIL).await;
    }
    products
}

pub(crate) async fn set_mail(product: &Product, account: AccountId, mail: &str) {
    let mut change = product
        .kit
        .app
        .change(By::Itself, None)
        .await
        .expect("open");
    accounts::set_mail(&mut change, account, mail)
        .await
        .expect("set");
    change.finish().await.expect("finished");
}

/// The value of a cookie that an answer sets.
pub(crate) fn cookie(came: &Came, name: &str) -> Option<String> {
    let lines = came.headers.get_all(header::SET_COOKIE).iter();
    let found = lines.filter_map(|line| line.to_str().ok()?.split(';').next());
    let mut found = found.filter(|pair| pair.split('=').next() == Some(name));
    found.next().map(str::to_owned)
}

/// What a letter says: the link's path, and the code.
pub(crate) fn letter(post: &Post) -> (String, String) {
    let letter = post.delivered().pop().expect("a letter came");
    let body = letter.data.replace("=\r\n", "").replace("=3D", "=");
    let link = body.split("http://localhost:8080").nth(1).expect("a link");
    let link = link
        .split_whitespace()
        .next()
        .expect("an address")
        .to_owned();
    let code = body.split_whitespace().find(|word| {
        let mut halves = word.split('-');
        halves.clone().count() == 2
            && halves.all(|half| half.len() == 4 && half.chars().all(|c| c.is_ascii_alphanumeric()))
            && word.to_ascii_uppercase() == **word
    });
    (link, code.expect("a code").to_owned())
}

/// Asks for a letter and has it sent; gives the cookie of the browser.
pub(crate) async fn ask(product: &Product, mail: &str) -> String {
    let form = format!("mail={}", mail.replace('@', "%40"));
    let came = product.post("/en/sign-in", None, &form).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    attache_app::work_through(&product.kit.app)
        .await
        .expect("sent");
    cookie(&came, "sign-in").expect("the browser is told apart")
}

#[tokio::test]
async fn reading_the_link_does_nothing_and_its_button_works_once() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        ask(&product, " Mieke@Example.org ").await;
        let (link, _) = letter(&post);
        for method in [Method::HEAD, Method::GET] {
            for _ in 0..5 {
                let came = product.ask(method.clone(), &link, None, None).await;
                assert_eq!(came.status, StatusCode::OK);
                assert_eq!(cookie(&came, "session"), None);
            }
        }
        product.kit.clock.advance_seconds(120);
        let came = product.post(&link, None, "").await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        assert_eq!(came.header("location"), "/en/start");
        let session = cookie(&came, "session").expect("signed in");
        let day = "/en/missions/west-coast-2025/day";
        assert_eq!(
            product.get(day, Some(&session)).await.status,
            StatusCode::OK
        );
        let again = product.post(&link, None, "").await;
        assert_eq!(again.status, StatusCode::GONE);
        assert!(
            again.body.contains("Used at 09:02. Send a new one?"),
            "{}",
            again.body
        );
        assert_eq!(cookie(&again, "session"), None);
        let renewed = product.post(&format!("{link}/renewal"), None, "").await;
        assert_eq!(renewed.status, StatusCode::SEE_OTHER);
        attache_app::work_through(&product.kit.app)
            .await
            .expect("sent");
        assert_eq!(post.delivered().len(), 2);
        assert_eq!(post.delivered()[1].to, [MAIL]);
    }
}

#[tokio::test]
async fn a_session_that_the_browser_held_before_is_neither_kept_nor_taken_over() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        let before = product.cookie(product.other_delegate).await;
        ask(&product, MAIL).await;
        let came = product.post(&letter(&post).0, Some(&before), "").await;
        let session = cookie(&came, "session").expect("signed in");
        assert_ne!(session, before);
        let sessions = product.get("/en/sessions", Some(&before)).await;
        assert_eq!(sessions.status, StatusCode::SEE_OTHER, "the old one ended");
        let planted = format!("session={}", "0".repeat(64));
        ask(&product, MAIL).await;
        let came = product.post(&letter(&post).0, Some(&planted), "").await;
        assert_ne!(cookie(&came, "session").expect("signed in"), planted);
        let with_planted = product.get("/en/sessions", Some(&planted)).await;
        assert_eq!(
            with_planted.status,
            StatusCode::SEE_OTHER,
            "it opens nothing"
        );
    }
}

/// A scanner of mail opens the link in all its ways, and runs what is on its page; then the person
/// presses the button. Gives what the person is answered.
async fn after_a_scanner(product: &Product, link: &str) -> Came {
    for method in [Method::HEAD, Method::GET] {
        for peer in [[203, 0, 113, 9], [198, 51, 100, 7], [203, 0, 113, 9]] {
            let request = Request::builder()
                .method(method.clone())
                .uri(link)
                .header(header::HOST, "localhost:8080")
                .extension(ConnectInfo(SocketAddr::from((peer, 5_000))))
                .body(Body::empty());
            product.send(request.expect("a request")).await;
        }
    }
    product.post(link, None, "").await
}

/// The control: the same product with a handler in front that uses the link up when it is read, as
/// careless products do. The scanner takes the person's sign-in away.
#[tokio::test]
async fn a_handler_that_uses_the_link_up_by_reading_is_caught() {
    let post = Post::start().await;
    for mut product in sending(&post).await {
        post.forget();
        ask(&product, MAIL).await;
        let fair = after_a_scanner(&product, &letter(&post).0).await;
        assert_eq!(fair.status, StatusCode::SEE_OTHER, "{}", fair.body);
        let inner = product.router.clone();
        let signs_in = move |uri: Uri| async move {
            let pressed = Request::post(uri)
                .header(header::HOST, "localhost:8080")
                .header("sec-fetch-site", "same-origin")
                .body(Body::empty());
            inner.oneshot(pressed.expect("a request")).await
        };
        let careless = Router::new()
            .route("/en/sign-in/link/{secret}", axum::routing::get(signs_in))
            .fallback_service(product.router.clone());
        let fair = std::mem::replace(&mut product.router, careless);
        ask(&product, MAIL).await;
        let (link, _) = letter(&post);
        let mut scanned = after_a_scanner(&product, &link).await;
        if scanned.status == StatusCode::METHOD_NOT_ALLOWED {
            // The button itself is the product's own.
            product.router = fair;
            scanned = product.post(&link, None, "").await;
        }
        assert_eq!(scanned.status, StatusCode::GONE, "the person is too late");
    }
}

#[tokio::test]
async fn a_link_is_over_after_ten_minutes_and_renewed_with_one_press() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        let asked = ask(&product, MAIL).await;
        let (link, code) = letter(&post);
        product.kit.clock.advance_seconds(11 * 60);
        for came in [
            product.get(&link, None).await,
            product.post(&link, None, "").await,
        ] {
            assert_eq!(came.status, StatusCode::GONE);
            assert!(came.body.contains("/renewal"), "{}", came.body);
        }
        let form = format!("code={code}");
        let late = product.post("/en/sign-in/code", Some(&asked), &form).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let forged = product.post("/en/sign-in/link/0000", None, "").await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_code_works_in_the_browser_that_asked_and_five_times_at_most() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        let asked = ask(&product, MAIL).await;
        let (link, code) = letter(&post);
        let form = format!("code={}", code.to_lowercase().replace('-', "+"));
        let elsewhere = product.post("/en/sign-in/code", None, &form).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..4 {
            let wrong = product
                .post("/en/sign-in/code", Some(&asked), "code=AAAA-AAAA")
                .await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.body.contains("AAAA-AAAA"), "what was typed stays");
        }
        let came = product.post("/en/sign-in/code", Some(&asked), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let used = product.post(&link, None, "").await;
        assert_eq!(used.status, StatusCode::GONE, "code and link are one");

        product.kit.clock.advance_seconds(600);
        let asked = ask(&product, MAIL).await;
        let (_, code) = letter(&post);
        for _ in 0..5 {
            product
                .post("/en/sign-in/code", Some(&asked), "code=AAAAAAAA")
                .await;
        }
        let form = format!("code={code}");
        let over = product.post("/en/sign-in/code", Some(&asked), &form).await;
        assert_eq!(
            over.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the sixth try"
        );
    }
}

#[tokio::test]
async fn an_address_that_is_not_known_is_answered_like_one_that_is() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        let mut answers = Vec::new();
        for mail in ["mieke%40example.org", "nobody%40example.org"] {
            let form = format!("mail={mail}&next=%2Fen%2Fmissions%2Fwest-coast-2025%2Fday");
            let before = product.kit.app.reads().statements();
            let came = product.post("/en/sign-in", None, &form).await;
            let statements = product.kit.app.reads().statements() - before;
            attache_app::work_through(&product.kit.app)
                .await
                .expect("sent");
            let asked = cookie(&came, "sign-in").expect("told apart");
            let wrong = product
                .post("/en/sign-in/code", Some(&asked), "code=AAAAAAAA")
                .await;
            let mut names: Vec<_> = came.headers.keys().map(ToString::to_string).collect();
            names.sort();
            let location = came.header("location").to_owned();
            let codes = (came.status, wrong.status);
            answers.push((codes, names, location, came.body, wrong.body, statements));
        }
        assert_eq!(answers[0], answers[1], "{}", product.kit.engine);
        assert_eq!(post.delivered().len(), 1, "only who is known gets a letter");
        let odd = product.post("/fr/sign-in", None, "mail=nobody").await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            odd.body.contains("value=\"nobody\""),
            "what was typed stays"
        );
    }
}

/// Asks for a letter, and gives how long the answer took, in microseconds.
async fn timed(product: &Product, mail: &str) -> u64 {
    let form = format!("mail={mail}%40example.org");
    let watch = Stopwatch::start();
    let came = product.post("/en/sign-in", None, &form).await;
    let took = watch.elapsed_us();
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    took
}

/// Known and unknown are asked in turns, each first as often as second, so that whatever else the
/// machine does falls on both. Medians, since a few of a thousand answers always wait for a disk.
#[tokio::test]
async fn an_address_that_is_known_takes_as_long_as_one_that_is_not() {
    let post = Post::start().await;
    for product in sending(&post).await {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for turn in 0..500 {
            if turn % 2 == 0 {
                known.push(timed(&product, "mieke").await);
                unknown.push(timed(&product, "nobody").await);
            } else {
                unknown.push(timed(&product, "nobody").await);
                known.push(timed(&product, "mieke").await);
            }
            // No address is slowed: the next time is another ten minutes.
            product.kit.clock.advance_seconds(600);
        }
        let median = |times: &mut Vec<u64>| {
            times.sort_unstable();
            times[times.len() / 2]
        };
        let (known, unknown) = (median(&mut known), median(&mut unknown));
        eprintln!(
            "{}: known {known} us, unknown {unknown} us",
            product.kit.engine
        );
        assert!(known.abs_diff(unknown) < 5_000, "{known} and {unknown} us");
    }
}

#[tokio::test]
async fn after_signing_in_one_goes_on_to_where_one_was_and_nowhere_else() {
    let post = Post::start().await;
    for product in sending(&post).await {
        for (next, there) in [
            (
                "%2Fen%2Fmissions%2Fwest-coast-2025%2Fday",
                "/en/missions/west-coast-2025/day",
            ),
            ("%2F%2Fevil.example", "/en/start"),
            ("%2F%5Cevil.example", "/en/start"),
            ("%2F%252Fevil.example", "/en/start"),
            ("%2F%40evil.example", "/en/start"),
            ("%2Fen%2Fnowhere", "/en/start"),
            ("%2Fen%2Fsign-in%2Fwith%2Fministry", "/en/start"),
        ] {
            let form = format!("mail=mieke%40example.org&next={next}");
            product.post("/en/sign-in", None, &form).await;
            attache_app::work_through(&product.kit.app)
                .await
                .expect("sent");
            let came = product.post(&letter(&post).0, None, "").await;
            assert_eq!(came.header("location"), there, "{next}");
            product.kit.clock.advance_seconds(600);
        }
    }
}

#[tokio::test]
async fn what_the_database_keeps_opens_nothing() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        ask(&product, MAIL).await;
        let (link, code) = letter(&post);
        let secret = link.rsplit('/').next().expect("a secret");
        let kept = "select id || link || browser || code || coalesce(sealed, '') as kept \
                    from sign_in_requests";
        let rows = product.kit.app.reads().rows(sql(kept)).await.expect("read");
        for row in rows {
            let kept: String = row.get("kept").expect("text");
            assert!(!kept.contains(secret) && !kept.contains(&code.replace('-', "")));
        }
    }
}

/// Sends a form from an address of the network.
async fn from(product: &Product, peer: [u8; 4], forwarded: &str, path: &str, form: &str) -> Came {
    let request = Request::post(path)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", forwarded)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .extension(ConnectInfo(SocketAddr::from((peer, 5_000))))
        .body(Body::from(form.to_owned()));
    product.send(request.expect("a request")).await
}

#[tokio::test]
async fn one_account_is_slowed_and_a_venue_of_five_hundred_phones_is_not() {
    let post = Post::start().await;
    for product in sending(&post).await {
        let venue = [203, 0, 113, 9];
        for phone in 0..500 {
            let form = format!("mail=guest{phone}%40example.org");
            let came = from(&product, venue, "", "/en/sign-in", &form).await;
            assert_eq!(came.status, StatusCode::SEE_OTHER, "phone {phone}");
        }
        let mine = "mail=mieke%40example.org";
        for _ in 0..5 {
            let came = from(&product, venue, "198.51.100.1", "/en/sign-in", mine).await;
            assert_eq!(came.status, StatusCode::SEE_OTHER);
        }
        // Other addresses, real or made up, do not help: the account is counted.
        for (peer, forged) in [(venue, "198.51.100.2"), ([192, 0, 2, 1], "198.51.100.3")] {
            let came = from(&product, peer, forged, "/en/sign-in", mine).await;
            assert_eq!(came.status, StatusCode::TOO_MANY_REQUESTS);
            let wait: i64 = came.header("retry-after").parse().expect("seconds");
            assert!((1..=600).contains(&wait) && came.body.contains(&wait.to_string()));
        }
        let other = from(
            &product,
            venue,
            "",
            "/en/sign-in",
            "mail=other%40example.org",
        )
        .await;
        assert_eq!(other.status, StatusCode::SEE_OTHER, "others are not slowed");
        product.kit.clock.advance_seconds(600);
        let later = from(&product, venue, "", "/en/sign-in", mine).await;
        assert_eq!(later.status, StatusCode::SEE_OTHER, "and it passes");
    }
}

#[tokio::test]
async fn the_twenty_first_code_on_one_account_is_refused_on_every_node() {
    let post = Post::start().await;
    for product in sending(&post).await {
        let mut asked = String::new();
        for attempt in 0..20 {
            if attempt % 5 == 0 {
                asked = ask(&product, MAIL).await;
            }
            let wrong = product
                .post("/en/sign-in/code", Some(&asked), "code=AAAAAAAA")
                .await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{attempt}");
        }
        let asked = ask(&product, MAIL).await;
        let other = crate::sessions::node(&product).await;
        for router in [product.router.clone(), other] {
            let form = "code=AAAAAAAA";
            let came = product
                .ask_of(router, "/en/sign-in/code", &asked, form)
                .await;
            assert_eq!(came.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(came.header("retry-after").parse::<i64>().is_ok());
        }
    }
}

#[tokio::test]
async fn a_letter_leads_to_the_configured_address_whatever_the_request_calls_this_host() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        let request = Request::post("/en/sign-in")
            .header(header::HOST, "evil.example")
            .header("x-forwarded-host", "evil.example")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("mail=mieke%40example.org"));
        let came = product.send(request.expect("a request")).await;
        assert_eq!(came.header("location"), "/en/sign-in/code");
        attache_app::work_through(&product.kit.app)
            .await
            .expect("sent");
        let said = String::from_utf8_lossy(&post.said()).into_owned();
        assert!(said.contains("http://localhost:8080/en/sign-in/link/") && !said.contains("evil"));
    }
}

#[tokio::test]
async fn a_demonstration_without_a_mail_server_shows_the_letter_to_the_browser_that_asked() {
    for product in products_with(|_| {}).await {
        set_mail(&product, product.small.delegate_account, MAIL).await;
        let door = product.get("/en/sign-in", None).await;
        assert!(door.body.contains(MAIL), "one can be tried");
        let asked = ask(&product, MAIL).await;
        let code = product.get("/en/sign-in/code", Some(&asked)).await;
        let link = code.body.split("href=\"http://localhost:8080").nth(1);
        let link = link.and_then(|rest| rest.split('"').next());
        let link = link.expect("the letter").to_owned();
        for other in [None, Some("sign-in=0000")] {
            let came = product.get("/en/sign-in/code", other).await;
            assert!(!came.body.contains(&link), "{other:?}");
        }
        let came = product.post(&link, None, "").await;
        assert!(cookie(&came, "session").is_some(), "{}", came.body);
        let after = product.get("/en/sign-in/code", Some(&asked)).await;
        assert!(!after.body.contains(&link), "it is used up");
    }
    // The control: where it is no demonstration, nothing is shown.
    for product in products_with(|settings| settings.demo = false).await {
        set_mail(&product, product.small.delegate_account, MAIL).await;
        let asked = ask(&product, MAIL).await;
        let code = product.get("/en/sign-in/code", Some(&asked)).await;
        assert!(!code.body.contains("/sign-in/link/"), "{}", code.body);
    }
}
