//! Files that are no tables, or would harm: refused in words, or read for what they are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::reading::desk::{Answer, Ask, Desk, Origin};
use better_off::reading::{ReadError, Recipe, Understood};
use std::io::Write;
use std::path::Path;

/// Gives a file to the desk as the worker does, and waits for its answer.
fn open(name: &str, bytes: &[u8]) -> Result<Understood, ReadError> {
    let mut desk = Desk::new();
    desk.ask(Ask::Open {
        ticket: 1,
        name: name.to_owned(),
        origin: Origin::File { bytes: bytes.len() as u64 },
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    });
    for chunk in bytes.chunks(1 << 20) {
        desk.feed(1, chunk);
        while desk.is_busy() {
            for answer in desk.step() {
                match answer {
                    Answer::Understood { understood, .. } => return Ok(*understood),
                    Answer::Refused { error, .. } => return Err(error),
                    _ => {}
                }
            }
        }
    }
    desk.finish(1);
    while desk.is_busy() {
        for answer in desk.step() {
            match answer {
                Answer::Understood { understood, .. } => return Ok(*understood),
                Answer::Refused { error, .. } => return Err(error),
                _ => {}
            }
        }
    }
    panic!("{name}: no answer");
}

#[track_caller]
fn refused(name: &str, bytes: &[u8], expected: &str) {
    match open(name, bytes) {
        Ok(understood) => panic!("{name} was read: {}", understood.summary),
        Err(error) => {
            assert_eq!(error.message, expected, "{name}");
            assert!(
                !error.message.ends_with('.')
                    && !error.hint.ends_with('.')
                    && !error.hint.is_empty()
            );
        }
    }
}

/// A ZIP of parts, packed.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The smallest workbook with one sheet of this XML.
fn xlsx(sheet: &str) -> Vec<u8> {
    let types = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let relations = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let workbook = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let sheets = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>"#
    );
    zip(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", sheets),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

const ROWS: &str = r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Year</t></is></c><c r="B1" t="inlineStr"><is><t>Children</t></is></c></row><row r="2"><c r="A2"><v>2019</v></c><c r="B2"><v>12</v></c></row><row r="3"><c r="A3"><v>2020</v></c><c r="B3"><v>14</v></c></row></sheetData>"#;

#[test]
fn files_of_another_kind() {
    refused("empty.csv", b"", "\"empty.csv\" is empty");
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde";
    refused(
        "table.xlsx",
        picture,
        "This is not a table but a picture (PNG), whatever its name says",
    );
    refused(
        "report.csv",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        "This is not a table but a PDF, whatever its name says",
    );
    refused(
        "report.xlsx",
        &zip(&[("word/document.xml", b"<w/>")]),
        "This is not a table but a Word document, whatever its name says",
    );
    refused(
        "all.zip",
        &zip(&[("a.csv", b"a,b\n1,2\n")]),
        "This is a packed file (ZIP), not a workbook",
    );
    refused("project.json", b"{\"kind\":\"better-off\"}", "This is not a table but a JSON file");
    refused(
        "noise.csv",
        b"abc\0\x01\x02def\n",
        "This is not a table but a file of another kind: it holds bytes that are no text",
    );
    refused("cut.xlsx", &xlsx(ROWS)[..400], "The workbook is damaged: its end is missing");
    refused(
        "minutes.txt",
        b"We met on Tuesday and agreed on all points, as before. Then we went home.\n",
        "This is prose, not a table: it has no cells with figures",
    );
}

#[test]
fn locked_workbooks() {
    let mut ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    ole.resize(1024, 0);
    ole.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    refused("locked.xlsx", &ole, "The workbook is protected by a password");
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let locked = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"<x/>"),
        ("META-INF/manifest.xml", manifest),
    ]);
    refused("locked.ods", &locked, "The workbook is protected by a password");
    let real = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/peer/calamine/pass_protected.xlsx");
    if let Ok(bytes) = std::fs::read(real) {
        refused("real.xlsx", &bytes, "The workbook is protected by a password");
    }
}

#[test]
fn a_small_workbook_is_read() {
    let understood = open("small.xlsx", &xlsx(ROWS)).unwrap();
    assert_eq!(understood.summary, "Found 1 indicator, 2019 to 2020");
    assert_eq!(understood.sheet.as_deref(), Some("Figures"));
}

#[test]
fn a_sheet_that_declares_billions_of_cells() {
    let sheet = format!(r#"<dimension ref="A1:XFD1048576"/>{ROWS}"#);
    let understood = open("declared.xlsx", &xlsx(&sheet)).unwrap();
    assert_eq!(understood.size, (3, 2));
}

#[test]
fn a_bomb_is_not_unpacked() {
    // 300 MB of one letter pack to 300 kB.
    let bomb = vec![b' '; 300_000_000];
    let bytes = zip(&[("xl/workbook.xml", b"<x/>"), ("xl/sharedStrings.xml", &bomb)]);
    assert!(bytes.len() < 1_000_000);
    refused(
        "bomb.xlsx",
        &bytes,
        "The workbook would unpack to more than 300 MB, which is too large to read safely",
    );
}

#[test]
fn one_line_of_100_megabytes() {
    let line = vec![b'x'; 100_000_000];
    refused("line.csv", &line, "Row 1 is one line of more than 8 MB, which no table has");
}

#[test]
fn a_quotation_mark_that_is_never_closed() {
    let mut text = b"Year,Children\n2019,12\n2020,\"14\n".to_vec();
    for _ in 0..600_000 {
        text.extend_from_slice(b"2021,15,and more\n");
    }
    refused("quote.csv", &text, "Row 3 opens a quotation mark that is never closed");
}

#[test]
fn broken_letters_are_told_and_the_rest_is_read() {
    let mut text = "Mesure,2019,2020\nDonnées publiées à temps,12,14\n".as_bytes().to_vec();
    text.extend_from_slice(b"Caf\xc3 visits,3,4\n");
    let understood = open("broken.csv", &text).unwrap();
    assert_eq!(understood.summary, "Found 2 indicators, 2019 to 2020");
    let problem = &understood.problems[0].message;
    assert!(problem.starts_with("From line 3 some letters could not be read"), "{problem}");
}

#[test]
fn more_columns_than_a_sheet_has() {
    let mut text = "a,".repeat(20_000);
    text.push('\n');
    refused(
        "wide.csv",
        text.repeat(2).as_bytes(),
        "The table is too large: row 1 has 20000 columns; 16384 can be read",
    );
}
