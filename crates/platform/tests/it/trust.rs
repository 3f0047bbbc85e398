//! Servers that an authority of the operator vouches for are believed, and those of others not.

use attache_platform::fetch::{Fetch, FetchError};
use attache_platform::mail::{Failure, Letter, Server};
use attache_platform::trust::Authorities;
use attache_testkit::THEN;
use attache_testkit::post::Post;
use attache_testkit::sealed::Sealed;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

fn authorities(pem: &str) -> Authorities {
    Authorities::read(pem.as_bytes()).expect("certificates")
}

/// Answers every question with the same document.
async fn document(sealed: &Sealed) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let acceptor = sealed.acceptor.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if let Ok(mut stream) = acceptor.accept(stream).await {
                let _ = stream.read(&mut [0; 4096]).await;
                let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
                let _ = stream.write_all(answer).await;
            }
        }
    });
    format!("https://localhost:{port}/")
}

#[tokio::test]
async fn a_document_comes_only_from_whom_somebody_trusted_vouches_for() {
    let (ours, theirs) = (Sealed::new(), Sealed::new());
    let address = document(&ours).await;
    let ask = |authorities| Fetch {
        internal: true,
        authorities,
    };
    let came = ask(authorities(&ours.pem)).get(&address).await;
    assert_eq!(came.map(|came| came.body), Ok(b"{}".to_vec()));
    for others in [authorities(&theirs.pem), Authorities::default()] {
        let came = ask(others).get(&address).await;
        assert!(matches!(came, Err(FetchError::Failed(_))), "{came:?}");
    }
}

#[tokio::test]
async fn a_letter_goes_only_to_a_server_whom_somebody_trusted_vouches_for() {
    let (ours, theirs) = (Sealed::new(), Sealed::new());
    let post = Post::start_sealed(&ours).await;
    let address = format!("smtps://localhost:{}", post.address().port());
    let server = || Server::read(&address, "Attaché <missions@example.be>").expect("a server");
    let letter = Letter {
        id: "01h0000000000000000000000a",
        to: "an@example.org",
        subject: "Lenses",
        body: "Lenses",
        at: THEN,
    };
    for (server, taken) in [
        (server().trusting(authorities(&ours.pem)), true),
        (server().trusting(authorities(&theirs.pem)), false),
        (server(), false),
    ] {
        let ready = server.open(&letter).await;
        match ready {
            Ok(ready) => assert!(taken && ready.send().await.is_ok()),
            Err(why) => assert!(!taken && matches!(why, Failure::Later(_)), "{why:?}"),
        }
    }
    assert_eq!(post.delivered().len(), 1);
}

#[test]
fn what_is_no_certificate_is_no_authority() {
    for pem in [
        "",
        "hello",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ] {
        assert!(Authorities::read(pem.as_bytes()).is_none(), "{pem:?}");
    }
}
