//! Files that are taken and files that are not; for each refusal a control that is taken.

use super::*;

/// A picture of one grey point.
fn png() -> Vec<u8> {
    let mut all = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [
        (b"IHDR", &b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"[..]),
        (b"IDAT", &b"x\x9cc\0\0\0\x01\0\x01"[..]),
        (b"IEND", &b""[..]),
    ] {
        all.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        all.extend(name);
        all.extend(data);
        all.extend([0; 4]);
    }
    all
}

fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n".to_vec()
}

/// With a small picture inside, which ends before the large one does.
fn jpeg() -> Vec<u8> {
    let mut all = b"\xff\xd8\xff\xe1\0\x08\xff\xd8\xff\xd9xx".to_vec();
    all.extend(b"\xff\xda\0\x04ab\x11\xff\0\x22\xff\xd0\x33\xff\xd9");
    all
}

/// An archive of nothing.
fn zip() -> Vec<u8> {
    let mut all = b"PK\x05\x06".to_vec();
    all.extend([0; 18]);
    all
}

fn refused(name: &str, content: &[u8]) -> NotTaken {
    take(name, content.to_vec()).unwrap_err()
}

#[test]
fn the_three_kinds_are_told_by_their_bytes() {
    for (name, content, kind) in [
        ("O'Neill–Łukasz 王.pdf", pdf(), Kind::Pdf),
        ("scan.PNG", png(), Kind::Png),
        ("photo.jpeg", jpeg(), Kind::Jpeg),
    ] {
        let taken = take(name, content.clone()).unwrap();
        assert_eq!((taken.kind, taken.name.as_str()), (kind, name));
        assert_eq!(taken.content, content);
        assert_eq!(taken.digest.len(), 64);
        let text = to_text(&content);
        assert_eq!(from_text(&text), Some(content));
    }
    assert_eq!(from_text("no base64!"), None);
}

#[test]
fn a_name_that_says_another_kind_is_a_mismatch() {
    let wrong = refused("extract.pdf", &png());
    assert_eq!(
        wrong,
        NotTaken::Mismatch {
            is: Kind::Png,
            said: Kind::Pdf
        }
    );
    assert_eq!(wrong.sentence().0, "files-type-mismatch");
    assert_eq!(wrong.wrong(), Wrong::Kind);
    // A name that says nothing of the kind is not believed either, and gets its ending.
    assert_eq!(take("extract.exe", png()).unwrap().name, "extract.exe.png");
    assert_eq!(take("extract", pdf()).unwrap().name, "extract.pdf");
}

#[test]
fn other_kinds_are_named() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    let docx = b"PK\x03\x04....word/document.xml";
    for (content, name) in [
        (&b"<?xml version=\"1.0\"?>\n<svg xmlns=\"x\"/>"[..], "SVG"),
        (b"<!DOCTYPE html><p>", "HTML"),
        (heic, "HEIC"),
        (docx, "DOCX"),
        (b"PK\x03\x04....a.txt", "ZIP"),
        (b"RIFF....WEBPVP8 ", "WebP"),
        (b"\xd0\xcf\x11\xe0....", "DOC / XLS"),
        (b"MZ\x90\0", "EXE"),
    ] {
        let looks_like = Some(name);
        assert_eq!(
            refused("a.pdf", content),
            NotTaken::Other { looks_like },
            "{name}"
        );
    }
    let looks_like = None;
    assert_eq!(refused("a.pdf", b"hello"), NotTaken::Other { looks_like });
}

#[test]
fn what_is_missing_empty_or_too_large_is_said() {
    assert_eq!(refused("", b""), NotTaken::Missing);
    assert_eq!(refused("a.pdf", b""), NotTaken::Empty);
    let mut large = pdf();
    large.splice(9..9, vec![b' '; LARGEST_FILE]);
    let size = large.len();
    let wrong = refused("a.pdf", &large);
    assert_eq!(wrong, NotTaken::TooLarge { size });
    assert_eq!(wrong.wrong(), Wrong::Size);
    let (_, told) = wrong.sentence();
    assert_eq!(told, [("size", 6_usize.into()), ("most", 5_usize.into())]);
    let fits = size - LARGEST_FILE;
    large.drain(9..9 + fits);
    assert_eq!(large.len(), LARGEST_FILE);
    assert!(
        take("a.pdf", large).is_ok(),
        "the control: exactly as large"
    );
}

#[test]
fn a_file_that_is_cut_off_is_not_taken() {
    for (whole, kind) in [(pdf(), Kind::Pdf), (png(), Kind::Png), (jpeg(), Kind::Jpeg)] {
        // The last sign of a PDF is the end of its line.
        let least = if kind == Kind::Pdf { 2 } else { 1 };
        for end in 8..=whole.len() - least {
            let wrong = refused("", &whole[..end]);
            assert_eq!(wrong, NotTaken::CutOff { kind }, "{end} of {}", kind.name());
        }
    }
}

#[test]
fn a_second_file_behind_the_first_is_not_taken() {
    for (whole, kind) in [(pdf(), Kind::Pdf), (png(), Kind::Png), (jpeg(), Kind::Jpeg)] {
        let mut both = whole.clone();
        both.extend(zip());
        let trailing = NotTaken::Trailing { kind };
        assert_eq!(refused("", &both), trailing, "{}", kind.name());
        // An archive may end in a remark that looks like the end of a document.
        let mut remark = whole;
        remark.extend(zip());
        let last = remark.len() - 2;
        remark[last] = 5;
        remark.extend(b"%%EOF");
        assert_eq!(refused("", &remark), trailing, "{}", kind.name());
    }
    let more = |mut whole: Vec<u8>, what: &[u8]| {
        whole.extend(what);
        take("", whole)
    };
    assert!(more(pdf(), b"<script>").is_err());
    assert!(more(png(), b"<script>").is_err());
    assert!(more(pdf(), b"\r\n\0\0").is_ok(), "blanks are no file");
    assert!(
        more(jpeg(), b"\xff\xd8notes of a maker").is_ok(),
        "as telephones do"
    );
}

#[test]
fn no_content_breaks_the_telling() {
    // Lengths that lead beyond the end, or back to where they stand.
    let mut far = png();
    far[8..12].copy_from_slice(&[0xff; 4]);
    assert_eq!(refused("", &far), NotTaken::CutOff { kind: Kind::Png });
    let stuck = b"\xff\xd8\xff\xe1\0\0\xff\xe1\0\0";
    assert_eq!(refused("", stuck), NotTaken::CutOff { kind: Kind::Jpeg });
    for begin in [&b"\xff\xd8\xff"[..], b"\x89PNG\r\n\x1a\n", b"%PDF-"] {
        for seed in 0..200_u32 {
            let noise = (0..64).map(|at| (seed.wrapping_mul(2_654_435_761 + at) >> 13) as u8);
            let content: Vec<u8> = begin.iter().copied().chain(noise).collect();
            let _ = take("a", content);
        }
    }
}

#[test]
fn names_keep_every_script_and_lose_what_leads_astray() {
    for (given, kept) in [
        ("O'Neill–Łukasz 王.pdf", "O'Neill–Łukasz 王.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("..pdf", "pdf.pdf"),
        ("", "document.pdf"),
        (" . ", "document.pdf"),
        ("a\u{202e}fdp.exe", "afdp.exe.pdf"),
        ("a%22b\r\n.PDF", "a_b.PDF"),
        ("e\u{301}te\u{301}.pdf", "été.pdf"),
        ("con:aux?.pdf", "con_aux_.pdf"),
        ("a.pdf.", "a.pdf"),
    ] {
        assert_eq!(clean(given, Kind::Pdf), kept, "{given:?}");
    }
    let long = clean(&format!("{}.pdf", "王".repeat(300)), Kind::Pdf);
    assert!(long.len() <= 204 && long.ends_with("王.pdf"), "{long}");
}

#[test]
fn a_disposition_says_the_name_twice() {
    assert_eq!(
        disposition("O'Neill–Łukasz 王.pdf"),
        "attachment; filename=\"O'Neill__ukasz _.pdf\"; \
         filename*=UTF-8''O%27Neill%E2%80%93%C5%81ukasz%20%E7%8E%8B.pdf"
    );
}
