//! What comes in, what is refused, and what no program takes for a formula.

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    let rows = sheet.rows.iter();
    rows.map(|(_, row)| row.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn what_spreadsheets_on_windows_write_is_read() {
    let file = b"Naam;Plaats\r\nAn\xefs Baert;Li\xe8ge\r\n\"Van den; Bossche\";Gent\r\n";
    let sheet = read(file).expect("a sheet");
    assert_eq!(
        sheet.read_as,
        ReadAs::Csv {
            encoding: Encoding::Windows1252,
            separator: ';'
        }
    );
    assert_eq!(sheet.header, ["Naam", "Plaats"]);
    assert_eq!(
        cells(&sheet),
        [["Anïs Baert", "Liège"], ["Van den; Bossche", "Gent"]]
    );
    assert_eq!(sheet.rows[1].0, 3, "the line of the file");
}

#[test]
fn every_encoding_and_separator_gives_the_same() {
    let text = "name,city\nŁukasz 王,Liège\n";
    let utf16: Vec<u8> = "\u{feff}name\tcity\nŁukasz 王\tLiège\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = format!("\u{feff}{text}");
    for file in [text.as_bytes(), marked.as_bytes(), &utf16] {
        let sheet = read(file).expect("a sheet");
        assert_eq!(cells(&sheet), [["Łukasz 王", "Liège"]]);
    }
}

#[test]
fn what_is_no_sheet_is_named() {
    let png = Unreadable::NotASheet {
        looks_like: Some("PNG"),
    };
    assert_eq!(read(b"\x89PNG\r\n\x1a\n0000"), Err(png));
    let nothing = Unreadable::NotASheet { looks_like: None };
    assert_eq!(read(&[0; 4000]), Err(nothing.clone()));
    assert_eq!(read(b"PK\x03\x04 and then no more"), Err(nothing));
    assert_eq!(read(b""), Err(Unreadable::Empty));
    assert_eq!(read(b"\n;;\n"), Err(Unreadable::Empty));
    let twice = Unreadable::ColumnTwice { column: "a".into() };
    assert_eq!(read(b"a,b,a\n1,2,3\n"), Err(twice));
    assert_eq!(
        read(b"a,b\n1,2\n1,2,3\n"),
        Err(Unreadable::TooManyCells { row: 3 })
    );
    assert_eq!(
        read(&vec![b'a'; LARGEST_FILE + 1]),
        Err(Unreadable::TooLarge)
    );
}

/// The cells of the first sheet of a book are these; the rest of the book is as it must be.
fn book(sheet: &[u8]) -> Vec<u8> {
    let whole = xlsx("Sheet1", &["a".into()], &[]).expect("written");
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(whole)).expect("a book");
    let mut new = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..old.len() {
        let mut part = old.by_index(number).expect("a part");
        let name = part.name().expect("a name").into_owned();
        new.start_file(&name, SimpleFileOptions::default())
            .expect("begun");
        if name == "xl/worksheets/sheet1.xml" {
            new.write_all(sheet).expect("written");
        } else {
            std::io::copy(&mut part, &mut new).expect("copied");
        }
    }
    new.finish().expect("finished").into_inner()
}

fn xml(cells: &str) -> Vec<u8> {
    let head = r#"<?xml version="1.0"?><worksheet
        xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;
    format!(r#"{head}<dimension ref="A1:XFD1048576"/><sheetData>{cells}</sheetData></worksheet>"#)
        .into_bytes()
}

#[test]
fn a_sheet_is_not_laid_out_by_the_corners_it_claims() {
    let corners = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>
        <row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Mieke</t></is></c></row>"#;
    let sheet = read(&book(&xml(corners))).expect("a sheet");
    assert_eq!(sheet.rows, [(1_048_576, vec!["Mieke".to_owned()])]);
    let far = r#"<row r="1"><c r="XFD1" t="inlineStr"><is><t>name</t></is></c></row>"#;
    assert_eq!(read(&book(&xml(far))), Err(Unreadable::TooManyColumns));
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    let mut bomb = xml("");
    bomb.resize(bomb.len() + 64 * 1024 * 1024, b' ');
    let packed = book(&bomb);
    assert!(packed.len() < LARGEST_FILE / 10, "{} bytes", packed.len());
    assert_eq!(read(&packed), Err(Unreadable::ExpandsTooMuch));
}

#[test]
fn nothing_that_goes_out_is_a_formula() {
    let hostile = [
        "=HYPERLINK(\"http://x\",\"y\")",
        "+32 475 12 34 56",
        "-1",
        "@SUM(1)",
        "\tcmd",
        " =1",
        "\u{a0}=1",
        "＝1",
        "line\n=1",
        "line\r+1",
    ];
    let rows: Vec<Vec<String>> = hostile
        .iter()
        .map(|text| vec![(*text).to_owned()])
        .collect();
    let header = ["note".to_owned()];
    let written = csv(&header, &rows);
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(written.as_bytes());
    for record in reader.records() {
        let record = record.expect("CSV");
        assert!(record[0].starts_with('\''), "{:?}", &record[0]);
    }
    for harmless in ["Mieke", "a=b", "1-2", "mieke@example.org", ""] {
        let written = csv(&header, &[vec![harmless.to_owned()]]);
        assert!(!written.contains('\''), "{harmless}");
    }
    let packed = xlsx("Notes", &header, &rows).expect("written");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(packed.as_slice())).expect("zip");
    let mut sheet = String::new();
    let mut part = archive
        .by_name("xl/worksheets/sheet1.xml")
        .expect("a sheet");
    std::io::Read::read_to_string(&mut part, &mut sheet).expect("text");
    assert!(!sheet.contains("<f>"), "no formula in {sheet}");
}

#[test]
fn what_went_out_comes_back_as_it_was() {
    let header = ["name".to_owned(), "phone".to_owned()];
    let rows = vec![
        vec![
            "O'Neill–Van den Bossche, Łukasz 王".to_owned(),
            "+32 475 12".to_owned(),
        ],
        vec![
            "=HYPERLINK(\"http://x\")".to_owned(),
            "0475; mobile".to_owned(),
        ],
    ];
    let files = [
        csv(&header, &rows).into_bytes(),
        xlsx("People", &header, &rows).expect("written"),
    ];
    for file in files {
        let sheet = read(&file).expect("a sheet");
        assert_eq!(sheet.header, header);
        let back: Vec<Vec<String>> = sheet.rows.into_iter().map(|(_, row)| row).collect();
        assert_eq!(back, rows);
    }
}
