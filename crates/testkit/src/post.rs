//! A mail server on loopback, for tests: it speaks SMTP over real sockets, keeps every word of
//! every conversation, and can be slow, refuse one address, or hang up after it took a letter.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use attache_platform::mail::Server;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::sealed::Sealed;

/// A line to a client, open or sealed.
trait Line: AsyncRead + AsyncWrite + Unpin {}

impl<T: AsyncRead + AsyncWrite + Unpin> Line for T {}

/// A letter that was taken.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub from: String,
    pub to: Vec<String>,
    /// Headers and body as they came, without the dots that were stuffed.
    pub data: String,
}

impl Delivered {
    /// The value of a header as it came, folded lines joined.
    pub fn header(&self, name: &str) -> Option<String> {
        let (head, _) = self.data.split_once("\r\n\r\n")?;
        let head = head.replace("\r\n ", " ");
        let start = format!("{name}: ");
        let mut found = head
            .split("\r\n")
            .filter_map(|line| line.strip_prefix(&start));
        found.next().map(str::to_owned)
    }

    /// The names of all headers.
    pub fn headers(&self) -> Vec<String> {
        let head = self.data.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.split("\r\n").filter(|line| !line.starts_with(' '));
        lines
            .map(|line| line.split(':').next().unwrap_or_default().to_owned())
            .collect()
    }
}

/// How the server behaves, and what it took.
#[derive(Default)]
struct Inside {
    delivered: Vec<Delivered>,
    /// Everything that clients said.
    said: Vec<u8>,
    delay: Duration,
    /// What certain recipients are answered.
    answers: HashMap<String, String>,
    /// Hang up without an answer after this many more letters were taken, again and again.
    hang_up_every: usize,
    taken: usize,
}

/// The server. It stops with the test's runtime.
#[derive(Clone)]
pub struct Post {
    address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

impl Post {
    /// Starts to listen on a free port.
    pub async fn start() -> Post {
        let (post, listener) = Post::bind().await;
        let serving = post.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let post = serving.clone();
                tokio::spawn(async move {
                    let _ = post.converse(stream).await;
                });
            }
        });
        post
    }

    /// The same, with its lines sealed from the first byte.
    pub async fn start_sealed(sealed: &Sealed) -> Post {
        let (post, listener) = Post::bind().await;
        let (serving, acceptor) = (post.clone(), sealed.acceptor.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (post, acceptor) = (serving.clone(), acceptor.clone());
                tokio::spawn(async move {
                    if let Ok(stream) = acceptor.accept(stream).await {
                        let _ = post.converse(stream).await;
                    }
                });
            }
        });
        post
    }

    async fn bind() -> (Post, TcpListener) {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port on loopback is free");
        let address = listener.local_addr().expect("it has an address");
        let inside = Arc::new(Mutex::new(Inside::default()));
        (Post { address, inside }, listener)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The server as the product is told of it.
    pub fn server(&self) -> Server {
        let address = format!("smtp://127.0.0.1:{}?tls=none", self.address.port());
        Server::read(&address, "Attaché <missions@example.be>").expect("it reads like a server")
    }

    /// Waits so long before each answer.
    pub fn delay(&self, delay: Duration) {
        self.with(|inside| inside.delay = delay);
    }

    /// Answers this whenever the recipient is named; an empty answer is none.
    pub fn answer(&self, recipient: &str, answer: &str) {
        self.with(|inside| {
            if answer.is_empty() {
                inside.answers.remove(recipient);
            } else {
                inside
                    .answers
                    .insert(recipient.to_owned(), answer.to_owned());
            }
        });
    }

    /// Hangs up after every so many letters, having taken them; never when it is 0.
    pub fn hang_up_every(&self, letters: usize) {
        self.with(|inside| inside.hang_up_every = letters);
    }

    /// Forgets what was taken and how to behave.
    pub fn forget(&self) {
        self.with(|inside| *inside = Inside::default());
    }

    /// What was taken so far.
    pub fn delivered(&self) -> Vec<Delivered> {
        self.with(|inside| inside.delivered.clone())
    }

    /// Every byte that clients sent.
    pub fn said(&self) -> Vec<u8> {
        self.with(|inside| inside.said.clone())
    }

    fn with<T>(&self, what: impl FnOnce(&mut Inside) -> T) -> T {
        what(&mut self.inside.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn converse(&self, stream: impl Line) -> std::io::Result<()> {
        let mut stream = BufReader::new(stream);
        let (mut from, mut to) = (String::new(), Vec::new());
        self.say(&mut stream, "220 post").await?;
        loop {
            let mut line = Vec::new();
            if stream.read_until(b'\n', &mut line).await? == 0 {
                return Ok(());
            }
            self.with(|inside| inside.said.extend_from_slice(&line));
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            let upper = line.to_ascii_uppercase();
            if upper.starts_with("EHLO") {
                self.say(&mut stream, "250-post\r\n250 SMTPUTF8").await?;
            } else if upper.starts_with("MAIL FROM:") {
                (from, to) = (between(&line), Vec::new());
                self.say(&mut stream, "250 sender").await?;
            } else if upper.starts_with("RCPT TO:") {
                let recipient = between(&line);
                let answer = self.with(|inside| inside.answers.get(&recipient).cloned());
                let answer = answer.unwrap_or_else(|| "250 recipient".to_owned());
                to.push(recipient);
                self.say(&mut stream, &answer).await?;
            } else if upper == "DATA" {
                self.say(&mut stream, "354 go on").await?;
                let data = self.data(&mut stream).await?;
                let letter = Delivered {
                    from: from.clone(),
                    to: to.clone(),
                    data,
                };
                if self.take(letter) {
                    return Ok(());
                }
                self.say(&mut stream, "250 taken").await?;
            } else if upper == "QUIT" {
                return self.say(&mut stream, "221 bye").await;
            } else {
                self.say(&mut stream, "502 what?").await?;
            }
        }
    }

    /// Keeps a letter; says whether to hang up now.
    fn take(&self, letter: Delivered) -> bool {
        self.with(|inside| {
            inside.delivered.push(letter);
            inside.taken += 1;
            inside.hang_up_every > 0 && inside.taken.is_multiple_of(inside.hang_up_every)
        })
    }

    /// Reads to the line with one dot, byte by byte, so that only CR LF . CR LF ends it.
    async fn data(&self, stream: &mut BufReader<impl Line>) -> std::io::Result<String> {
        let mut bytes = b"\r\n".to_vec();
        while !bytes.ends_with(b"\r\n.\r\n") {
            bytes.push(stream.read_u8().await?);
        }
        self.with(|inside| inside.said.extend_from_slice(&bytes[2..]));
        let text = String::from_utf8_lossy(&bytes[2..bytes.len() - 3]).into_owned();
        Ok(text.replace("\r\n..", "\r\n."))
    }

    async fn say(&self, stream: &mut BufReader<impl Line>, answer: &str) -> std::io::Result<()> {
        let delay = self.with(|inside| inside.delay);
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let stream = stream.get_mut();
        stream.write_all(format!("{answer}\r\n").as_bytes()).await
    }
}

/// What stands between angle brackets.
fn between(line: &str) -> String {
    let inner = line
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or(String::new(), |(inner, _)| inner.to_owned())
}
