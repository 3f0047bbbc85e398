//! A form with one file in it (`multipart/form-data`, RFC 7578). The body is limited before it is
//! read, so that it is held and taken apart in memory.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use sha2::{Digest, Sha256};

use super::error::Error;
use super::form::{bad_body, refuse_fields};

/// More parts than any form of ours has.
const MOST_PARTS: usize = 40;

/// What was sent: the fields in their order, and the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    pub fields: Vec<(String, String)>,
    /// The field that the file was sent in; empty when none was.
    pub field: String,
    /// What the sender calls the file: to be shown, never to be trusted.
    pub name: String,
    pub content: Vec<u8>,
}

impl Upload {
    /// SHA-256 of the file, in hexadecimal.
    pub fn digest(&self) -> String {
        let digest = Sha256::digest(&self.content);
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Upload, Error> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let boundary = boundary(kind);
        let body = Bytes::from_request(request, state).await;
        let body =
            body.map_err(|rejection| bad_body(rejection.status(), &rejection.body_text()))?;
        match boundary {
            Some(boundary) => parse(&body, &boundary)
                .ok_or_else(|| bad_body(StatusCode::UNPROCESSABLE_ENTITY, "")),
            // A form without a file: whatever it has does not belong there.
            None => refuse_fields(&body).map(|()| Upload::default()),
        }
    }
}

fn boundary(kind: &str) -> Option<String> {
    let rest = kind.strip_prefix("multipart/form-data")?;
    let mut said = rest.split(';').map(str::trim);
    let boundary = said.find_map(|one| one.strip_prefix("boundary="))?;
    let boundary = boundary.trim_matches('"');
    (!boundary.is_empty() && boundary.len() <= 70).then(|| boundary.to_owned())
}

/// Takes a body apart; nothing when it is not built as it should be.
fn parse(body: &[u8], boundary: &str) -> Option<Upload> {
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    let first = &delimiter[2..];
    let mut rest = body.strip_prefix(first)?;
    let mut upload = Upload::default();
    for _ in 0..MOST_PARTS {
        if rest.starts_with(b"--") {
            return Some(upload);
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, &delimiter)?;
        let part = &rest[..end];
        let split = find(part, b"\r\n\r\n")?;
        let head = std::str::from_utf8(&part[..split]).ok()?;
        put(&mut upload, head, &part[split + 4..])?;
        rest = &rest[end + delimiter.len()..];
    }
    None
}

fn put(upload: &mut Upload, head: &str, content: &[u8]) -> Option<()> {
    let disposition = head.split("\r\n").find(|line| {
        line.to_ascii_lowercase()
            .starts_with("content-disposition:")
    })?;
    let name = said(disposition, "; name=\"")?;
    match said(disposition, "; filename=\"") {
        // A form of ours has one file: of two, one would be lost.
        Some(_) if !upload.field.is_empty() => return None,
        Some(file) => {
            upload.field = name;
            upload.name = file.chars().filter(|c| !c.is_control()).take(255).collect();
            upload.content = content.to_vec();
        }
        None => {
            let text = String::from_utf8(content.to_vec()).ok()?;
            upload.fields.push((name, text));
        }
    }
    Some(())
}

fn said(disposition: &str, key: &str) -> Option<String> {
    let (_, rest) = disposition.split_once(key)?;
    let (text, _) = rest.split_once('"')?;
    Some(text.to_owned())
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|at| at == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_through_byte_by_byte_and_what_is_broken_does_not() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"call\"\r\n\r\nabc\r\n--x\r\n\
            Content-Disposition: form-data; name=\"file\"; filename=\"l\xc3\xa9.csv\"\r\n\
            Content-Type: text/csv\r\n\r\na;b\r\n--not\r\n\xff\r\n--x--\r\n";
        let read = parse(body, "x").unwrap();
        assert_eq!(read.fields, [("call".to_owned(), "abc".to_owned())]);
        assert_eq!(
            (read.field.as_str(), read.name.as_str()),
            ("file", "lé.csv")
        );
        assert_eq!(read.content, b"a;b\r\n--not\r\n\xff");
        for end in 0..body.len() - 4 {
            assert_eq!(parse(&body[..end], "x"), None, "{end} bytes of it");
        }
        assert_eq!(parse(body, "y"), None);
        let file = "--x\r\nContent-Disposition: form-data; name=\"file\"; \
                    filename=\"a\"\r\n\r\nb\r\n";
        assert!(parse(format!("{file}--x--").as_bytes(), "x").is_some());
        let two = format!("{file}{file}--x--");
        assert_eq!(parse(two.as_bytes(), "x"), None, "two files");
    }

    #[test]
    fn a_boundary_is_found_where_it_stands() {
        let kind = "multipart/form-data; boundary=\"--a b\"";
        assert_eq!(boundary(kind).as_deref(), Some("--a b"));
        assert_eq!(boundary("multipart/form-data"), None);
        assert_eq!(boundary("text/plain; boundary=x"), None);
    }
}
