//! Files that are no tables, or would harm: refused in words, or read for what they are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod opened;

use opened::{ROWS, open, refused, xlsx, zip};
use std::path::Path;

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
    // 60 MB of one letter pack to 60 kB.
    let bomb = vec![b' '; 60_000_000];
    let bytes = zip(&[("xl/workbook.xml", b"<x/>"), ("xl/sharedStrings.xml", &bomb)]);
    assert!(bytes.len() < 200_000);
    refused(
        "bomb.xlsx",
        &bytes,
        "The file would unpack to more than 60 MB, which is too large to read safely",
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
