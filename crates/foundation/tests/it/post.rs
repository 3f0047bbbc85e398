//! What people type never becomes a header, a recipient or a second letter.

use attache_platform::mail::{Failure, Letter};
use attache_testkit::THEN;
use attache_testkit::post::Post;

const HOSTILE: [&str; 8] = [
    "a\r\nBcc: x@example.org",
    "a\nBcc: x@example.org\n\nbody",
    "a\r\rBcc: x@example.org",
    "a\0b",
    "a\n.\nMAIL FROM:<x@example.org>\nRCPT TO:<y@example.org>\nDATA\nb\n.\n",
    "a\r\n.\r\nMAIL FROM:<x@example.org>\r\nRCPT TO:<y@example.org>\r\nDATA\r\nb\r\n.\r\n",
    ".\n..\n...\n.",
    "Zoë Ångström ☃ Łódź =?utf-8?q?x?=",
];

const HEADERS: [&str; 9] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "Content-Type",
    "Content-Transfer-Encoding",
    "MIME-Version",
];

fn letter<'a>(to: &'a str, subject: &'a str, body: &'a str) -> Letter<'a> {
    Letter {
        id: "01h0000000000000000000000a",
        to,
        subject,
        body,
        at: THEN,
    }
}

async fn send(post: &Post, letter: &Letter<'_>) -> Result<String, Failure> {
    post.server().open(letter).await?.send().await
}

#[tokio::test]
async fn whatever_is_typed_is_one_letter_to_one_person_with_our_headers_only() {
    let post = Post::start().await;
    let long = "x".repeat(10_000);
    let texts = HOSTILE.into_iter().chain([long.as_str()]);
    for text in texts {
        post.forget();
        let sent = send(&post, &letter("an@example.org", text, text)).await;
        assert!(sent.is_ok(), "{text:?}: {sent:?}");
        let delivered = post.delivered();
        assert_eq!(delivered.len(), 1, "{text:?}");
        assert_eq!(delivered[0].to, ["an@example.org"], "{text:?}");
        assert_eq!(delivered[0].from, "missions@example.be");
        let mut headers = delivered[0].headers();
        headers.retain(|name| !HEADERS.contains(&name.as_str()));
        assert_eq!(headers, [""; 0], "{text:?}");
        let said = post.said();
        let bare = said.split(|byte| *byte == b'\n');
        let lines: Vec<_> = bare.collect();
        let ends = lines[..lines.len() - 1]
            .iter()
            .all(|line| line.ends_with(b"\r"));
        assert!(ends && !said.contains(&0), "{text:?}");
        let longest = lines.iter().map(|line| line.len()).max();
        assert!(longest.is_some_and(|longest| longest < 999), "{text:?}");
    }
}

#[tokio::test]
async fn an_address_that_is_more_than_one_is_refused_before_anything_is_said() {
    let post = Post::start().await;
    for to in [
        "an@example.org\r\nRCPT TO:<x@example.org>",
        "an@example.org>\r\nDATA",
        "an@example.org\0",
        "an@example.org,x@example.org",
        "",
    ] {
        let sent = send(&post, &letter(to, "s", "b")).await;
        assert!(matches!(sent, Err(Failure::Refused(_))), "{to:?}: {sent:?}");
    }
    assert!(post.said().is_empty());
    let unicode = send(&post, &letter("zoë@exámple.org", "s", "b")).await;
    assert!(unicode.is_ok(), "{unicode:?}");
    assert_eq!(post.delivered()[0].to, ["zoë@exámple.org"]);
}

/// The control: a client that writes what it is given, as it is, delivers two letters.
#[tokio::test]
async fn a_client_that_sends_bodies_as_they_are_is_seen_to_send_two_letters() {
    use std::io::{BufRead, BufReader, Write};
    let post = Post::start().await;
    let address = post.address();
    let talk = tokio::task::spawn_blocking(move || {
        let stream = std::net::TcpStream::connect(address).expect("it listens");
        let mut reader = BufReader::new(stream.try_clone().expect("cloned"));
        let answer = |reader: &mut BufReader<_>| {
            let mut line = String::new();
            BufRead::read_line(reader, &mut line).expect("an answer");
        };
        answer(&mut reader);
        let mut stream = stream;
        for line in [
            "MAIL FROM:<m@example.be>",
            "RCPT TO:<an@example.org>",
            "DATA",
        ] {
            write!(stream, "{line}\r\n").expect("said");
            answer(&mut reader);
        }
        write!(stream, "Subject: s\r\n\r\n{}\r\n.\r\nQUIT\r\n", HOSTILE[5]).expect("said");
        for _ in 0..6 {
            answer(&mut reader);
        }
    });
    talk.await.expect("talked");
    assert_eq!(post.delivered().len(), 2, "the post sees a smuggled letter");
}
