//! A browser that only asks: HTTP/1.1 over one connection that is kept.

use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How long a client waits for an answer before it gives up.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is asked.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) path: String,
    /// The whole cookie, or nothing.
    pub(crate) cookie: String,
    /// The entity tag of the version that is held already, or nothing.
    pub(crate) held: String,
    /// What is sent, for something that is done; nothing is sent to read.
    pub(crate) form: Option<String>,
    /// Whether the answer may be compressed, as it may for every browser.
    pub(crate) gzip: bool,
}

impl Question {
    /// A page, as a browser asks for it.
    pub(crate) fn get(path: &str, cookie: &str) -> Question {
        Question {
            path: path.to_owned(),
            cookie: cookie.to_owned(),
            held: String::new(),
            form: None,
            gzip: true,
        }
    }

    /// A form that is sent.
    pub(crate) fn post(path: &str, cookie: &str, form: &str) -> Question {
        Question {
            form: Some(form.to_owned()),
            ..Question::get(path, cookie)
        }
    }

    fn written(&self, host: SocketAddr) -> String {
        let method = if self.form.is_some() { "POST" } else { "GET" };
        let mut text = format!("{method} {} HTTP/1.1\r\nHost: {host}\r\n", self.path);
        for (name, value) in [("Cookie", &self.cookie), ("If-None-Match", &self.held)] {
            if !value.is_empty() {
                text.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        if self.gzip {
            text.push_str("Accept-Encoding: gzip\r\n");
        }
        if let Some(form) = &self.form {
            let kind = "application/x-www-form-urlencoded";
            text.push_str(&format!(
                "Content-Type: {kind}\r\nContent-Length: {}\r\n",
                form.len()
            ));
        }
        text.push_str("\r\n");
        text.push_str(self.form.as_deref().unwrap_or_default());
        text
    }
}

/// What came back.
#[derive(Debug, Default)]
pub(crate) struct Came {
    pub(crate) status: u16,
    pub(crate) tag: String,
    pub(crate) location: String,
    /// Head and body as they went over the wire.
    pub(crate) bytes: usize,
}

/// One kept connection.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
    /// Bodies are read into this and forgotten.
    body: Vec<u8>,
}

impl Client {
    pub(crate) fn connect(host: SocketAddr) -> Result<Client> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let stream = BufReader::with_capacity(64 * 1024, stream);
        let body = Vec::new();
        Ok(Client { stream, host, body })
    }

    /// Asks and reads the whole answer.
    pub(crate) fn ask(&mut self, question: &Question) -> Result<Came> {
        let text = question.written(self.host);
        self.stream.get_mut().write_all(text.as_bytes())?;
        let mut came = Came::default();
        let line = self.line(&mut came)?;
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok());
        came.status = status.ok_or_else(|| bad(&line))?;
        let mut length = None;
        let mut chunked = false;
        loop {
            let line = self.line(&mut came)?;
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = Some(value.parse().map_err(|_| bad(value))?),
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "etag" => value.clone_into(&mut came.tag),
                "location" => value.clone_into(&mut came.location),
                _ => {}
            }
        }
        match length {
            _ if came.status == 304 => {}
            _ if chunked => self.chunks(&mut came)?,
            Some(length) => self.take(length, &mut came)?,
            None => return Err(bad("an answer without a length")),
        }
        Ok(came)
    }

    fn chunks(&mut self, came: &mut Came) -> Result<()> {
        loop {
            let line = self.line(came)?;
            let size = usize::from_str_radix(&line, 16).map_err(|_| bad(&line))?;
            self.take(size, came)?;
            self.line(came)?;
            if size == 0 {
                return Ok(());
            }
        }
    }

    fn line(&mut self, came: &mut Came) -> Result<String> {
        let mut line = String::new();
        let size = self.stream.read_line(&mut line)?;
        if size == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        came.bytes += size;
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    fn take(&mut self, size: usize, came: &mut Came) -> Result<()> {
        self.body.resize(size, 0);
        self.stream.read_exact(&mut self.body)?;
        came.bytes += size;
        Ok(())
    }
}

fn bad(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what.to_owned())
}
