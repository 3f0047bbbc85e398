//! The first organiser of an instance signs in by mail: the binary, a mail server, sockets.

use attache_testkit::TemporaryFolder;
use attache_testkit::post::Post;
use std::time::Duration;

use crate::browser::post;
use crate::process::{Server, attache, demo, said};

const MAIL: &str = "an@example.org";

fn account(data: &str, mail: &str, role: &str) -> std::process::Output {
    attache(&[
        "account",
        "--mission",
        "west-coast-2025",
        "--mail",
        mail,
        "--name",
        "An Claes",
        "--role",
        role,
        "--data",
        data,
        "--language",
        "en",
    ])
}

/// The link of the last letter, once one came.
async fn link(letters: &Post) -> String {
    for _ in 0..200 {
        if let Some(letter) = letters.delivered().pop() {
            assert_eq!(letter.to, [MAIL]);
            let body = letter.data.replace("=\r\n", "");
            let mut words = body.split_whitespace();
            let link = words.find_map(|word| word.strip_prefix("http://localhost:"));
            let (_, path) = link.and_then(|link| link.split_once('/')).expect("a link");
            return format!("/{path}");
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no letter came");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_organiser_is_let_in_by_the_operator_and_signs_in_by_mail() {
    let letters = Post::start().await;
    let folder = TemporaryFolder::new();
    let done = attache(&demo(folder.path(), None, &["--once", "--json"]));
    assert!(done.status.success(), "{}", said(&done));
    let data = folder.path().to_str().expect("a plain path");
    for (mail, role, code) in [
        ("nobody", "organiser", 2),
        (MAIL, "emperor", 2),
        (MAIL, "organiser", 0),
        (MAIL, "organiser", 2),
    ] {
        let done = account(data, mail, role);
        assert_eq!(done.status.code(), Some(code), "{}", said(&done));
    }
    for (mail, code) in [("nobody@example.org", 2), (MAIL, 0)] {
        let done = attache(&["forget-factors", "--mail", mail, "--data", data]);
        assert_eq!(done.status.code(), Some(code), "{}", said(&done));
    }
    let smtp = format!("smtp://{}?tls=none", letters.address());
    let server = Server::of(&[
        "serve",
        "--data",
        data,
        "--port",
        "0",
        "--language",
        "en",
        "--smtp",
        &smtp,
    ]);
    let ask = post(&server.address, "/en/sign-in", "", "mail=AN%40example.org");
    assert_eq!(ask.expect("answered").location, "/en/sign-in/code");
    let link = link(&letters).await;
    let there = post(&server.address, &link, "", "").expect("answered");
    assert_eq!((there.status, &*there.location), (303, "/en/second-factor"));
    let again = post(&server.address, &link, "", "").expect("answered");
    assert_eq!(again.status, 410, "once only");
    server.kill();
}
