//! Which kind of file it is, by its bytes.

use super::NotTaken;

/// The kinds that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Png,
    Jpeg,
}

/// The first bytes of a PNG (ISO/IEC 15948, section 5.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What other files begin with, which people send in place of ours. Sources: the formats' own
/// specifications, as the `magic` files of file(1) gather them.
const OTHERS: [(&[u8], &str); 13] = [
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "GZIP"),
    // The old format of Word and Excel.
    (b"\xd0\xcf\x11\xe0", "DOC / XLS"),
    (b"{\\rtf", "RTF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"%!PS", "PostScript"),
    (b"\0asm", "WebAssembly"),
];

/// What stands in ZIP archives that are documents.
const ZIPPED: [(&[u8], &str); 4] = [
    (b"word/document.xml", "DOCX"),
    (b"xl/workbook.xml", "XLSX"),
    (b"ppt/presentation.xml", "PPTX"),
    (b"application/vnd.oasis.opendocument", "OpenDocument"),
];

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 3] = [Kind::Pdf, Kind::Png, Kind::Jpeg];

    /// The name under which it is kept, which is also the ending of its files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Png => "png",
            Kind::Jpeg => "jpg",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its media type (RFC 8118, RFC 2083, RFC 2046).
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
        }
    }

    /// The kind of the ending of a name, in small letters.
    pub(super) fn of_ending(ending: &str) -> Option<Kind> {
        match ending {
            "pdf" => Some(Kind::Pdf),
            "png" => Some(Kind::Png),
            "jpg" | "jpeg" | "jpe" | "jfif" => Some(Kind::Jpeg),
            _ => None,
        }
    }

    /// Whether the file is whole and nothing stands behind it.
    pub(super) fn whole(self, content: &[u8]) -> Result<(), NotTaken> {
        let end = match self {
            Kind::Pdf => end_of_pdf(content),
            Kind::Png => end_of_png(content),
            Kind::Jpeg => end_of_jpeg(content),
        };
        let end = end.ok_or(NotTaken::CutOff { kind: self })?;
        let rest = &content[end..];
        let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
        let clean = match self {
            // Telephones put a second picture or notes of their maker behind the first one.
            Kind::Jpeg => true,
            Kind::Pdf => rest.iter().all(blank),
            Kind::Png => rest.is_empty(),
        };
        match clean && !ends_as_archive(content) {
            true => Ok(()),
            false => Err(NotTaken::Trailing { kind: self }),
        }
    }
}

/// The kind of a file by its first bytes.
pub(super) fn of(content: &[u8]) -> Result<Kind, NotTaken> {
    if content.starts_with(b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if content.starts_with(PNG) {
        return Ok(Kind::Png);
    }
    if content.starts_with(b"\xff\xd8\xff") {
        return Ok(Kind::Jpeg);
    }
    Err(NotTaken::Other {
        looks_like: looks_like(content),
    })
}

fn looks_like(content: &[u8]) -> Option<&'static str> {
    if content.starts_with(b"PK") {
        let inside = ZIPPED.iter().find(|(mark, _)| holds(content, mark));
        return Some(inside.map_or("ZIP", |(_, name)| name));
    }
    if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
        return Some("WebP");
    }
    // A box of the kind `ftyp` says the brand (ISO/IEC 14496-12, section 4.3).
    if content.get(4..8) == Some(b"ftyp") {
        return Some(match content.get(8..12) {
            Some(b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1") => {
                "HEIC"
            }
            Some(b"avif" | b"avis") => "AVIF",
            _ => "MP4",
        });
    }
    let begin = content.get(..1024.min(content.len())).unwrap_or_default();
    let begin = String::from_utf8_lossy(begin).to_ascii_lowercase();
    if begin.contains("<svg") {
        return Some("SVG");
    }
    if begin.contains("<html") || begin.contains("<!doctype html") {
        return Some("HTML");
    }
    let found = OTHERS.iter().find(|(mark, _)| content.starts_with(mark));
    found.map(|(_, name)| *name)
}

fn holds(content: &[u8], mark: &[u8]) -> bool {
    content.windows(mark.len()).any(|at| at == mark)
}

/// Behind the last mark of an end (ISO 32000-2, section 7.5.5): a document that was changed has
/// one for each of its versions.
fn end_of_pdf(content: &[u8]) -> Option<usize> {
    const END: &[u8] = b"%%EOF";
    let at = content.windows(END.len()).rposition(|at| at == END)?;
    Some(at + END.len())
}

/// Behind the chunk `IEND` (ISO/IEC 15948, section 5.3).
fn end_of_png(content: &[u8]) -> Option<usize> {
    let mut at = PNG.len();
    let mut is_first = true;
    loop {
        let head = content.get(at..at + 8)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let name = &head[4..];
        if is_first && name != b"IHDR" {
            return None;
        }
        is_first = false;
        // The length is of the data alone; name and check sum stand around it.
        at = at
            .checked_add(usize::try_from(length).ok()?)?
            .checked_add(12)?;
        if at > content.len() {
            return None;
        }
        if name == b"IEND" {
            return Some(at);
        }
    }
}

/// Behind the marker EOI (ITU-T T.81, annex B): segments are passed over by their length, so that
/// the small picture in one of them does not count.
fn end_of_jpeg(content: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        let here = content.get(at..)?;
        let (found, marker) = here
            .windows(2)
            .enumerate()
            .find(|(_, pair)| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xff | 0xd0..=0xd7))?;
        at += found + 2;
        match marker[1] {
            0xd9 => return Some(at),
            0x01 | 0xd8 => {}
            _ => {
                let length = content.get(at..at + 2)?;
                at += usize::from(u16::from_be_bytes([length[0], length[1]]));
            }
        }
    }
}

/// Whether a ZIP archive ends where the file does (APPNOTE.TXT of PKWARE, section 4.3.16), however
/// the file begins.
fn ends_as_archive(content: &[u8]) -> bool {
    const MARK: &[u8] = b"PK\x05\x06";
    const HEAD: usize = 22;
    let from = content.len().saturating_sub(HEAD + usize::from(u16::MAX));
    let tail = &content[from..];
    tail.windows(HEAD).enumerate().any(|(at, head)| {
        let comment = usize::from(u16::from_le_bytes([head[20], head[21]]));
        head.starts_with(MARK) && at + HEAD + comment == tail.len()
    })
}
