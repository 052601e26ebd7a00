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
fn a_locked_zip_is_no_workbook() {
    let mut bytes = zip(&[("figures.csv", b"Year,Children\n2019,12\n2020,14\n")]);
    let list = bytes.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
    // The first bit of the flags, before the file and in the list of files.
    bytes[6] |= 1;
    bytes[list + 8] |= 1;
    refused("locked.zip", &bytes, "The ZIP is protected by a password");
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

/// One mark in the last cell that there can be makes no table of billions of cells.
#[test]
fn a_stray_cell_far_from_the_table() {
    let stray = r#"<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>"#;
    let sheet = ROWS.replace("</sheetData>", stray);
    assert_ne!(sheet, ROWS);
    let understood = open("stray.xlsx", &xlsx(&sheet)).unwrap();
    assert_eq!(understood.summary, "Found 1 indicator, 2019 to 2020");
    assert_eq!(understood.size, (3, 2));
    let told = &understood.problems[0];
    assert!(told.message.starts_with("The cell stands far from all others"), "{}", told.message);
    let place = told.cell.as_ref().map(ToString::to_string);
    assert_eq!(place.as_deref(), Some("Figures!XFD1048576"));
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

#[test]
fn tables_without_figures() {
    refused("h.csv", b"Year,Children\n", "The table has a header and no rows below it");
    refused(
        "words.csv",
        b"Name,Place,Remark\nAnn,Leeds,well\nBob,York,ill\nCat,Hull,well\n",
        "The table has 4 rows and 3 columns, and none of its columns holds figures",
    );
    refused("blank.csv", b"\n\n , ,\n\n", "There is nothing in the table: every cell is empty");
}

/// What is odd is read, and what is missing stays missing.
#[test]
fn odd_tables_are_read() {
    for (name, text, summary, figures) in [
        (
            "missing.csv",
            "Year,Children\n2019,c\n2020,z\n2021,:\n",
            "Found 1 indicator, 2019 to 2021",
            0,
        ),
        (
            "twice.csv",
            "Year,Number,Number\n2019,1,2\n2020,3,4\n",
            "Found 1 indicator, 2019 to 2020",
            4,
        ),
        ("rows.csv", "Year,Number\n2019,1\n2019,1\n2020,2\n", "Found 1 indicator, 2019 to 2020", 2),
        (
            "wide.txt",
            "Year   Number\n2019       1\n2020       2\n",
            "Found 1 indicator, 2019 to 2020",
            2,
        ),
    ] {
        let mut opened = opened::open_with(name, text.as_bytes(), None).unwrap();
        assert_eq!(opened.understood.summary, summary, "{name}");
        let found = opened.indicators();
        let numbers = found[0].observations.iter().filter(|found| found.figure.number().is_some());
        assert_eq!(numbers.count(), figures, "{name}");
    }
}

/// The first bytes say what a file is, whatever it is called.
#[test]
fn renamed_files() {
    let page = b"<html><body><table><tr><td>Year<td>N<tr><td>2019<td>1<tr><td>2020<td>2</table>";
    for (name, bytes) in [
        ("really.csv", xlsx(ROWS)),
        ("text.xlsx", b"Year,N\n2019,1\n2020,2\n".to_vec()),
        ("page.xls", page.to_vec()),
        ("old.xlsx", made("libreoffice.xls")),
        ("open.csv", made("libreoffice.ods")),
        ("binary.xlsx", made("sheetjs.xlsb")),
    ] {
        assert!(open(name, &bytes).unwrap().summary.starts_with("Found"), "{name}");
    }
}

fn made(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)).unwrap()
}

/// The bytes of a record of an old workbook, found by its number and length, put right or wrong.
fn patched(from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = made("sheetjs.xls");
    let at = bytes.windows(from.len()).position(|part| part == from).unwrap();
    bytes[at..at + to.len()].copy_from_slice(to);
    bytes
}

#[test]
fn old_workbooks_that_lie() {
    // DIMENSIONS: rows from, rows to, as four bytes each.
    refused(
        "declared.xls",
        &patched(
            &[0x00, 0x02, 0x0E, 0x00],
            &[0x00, 0x02, 0x0E, 0x00, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF],
        ),
        "The workbook is damaged: a sheet of it declares more rows than there can be",
    );
    // BOUNDSHEET: where the sheet begins.
    let bytes = made("sheetjs.xls");
    let at = bytes.windows(2).position(|part| part == [0x85, 0x00]).unwrap();
    let mut beyond = bytes.clone();
    beyond[at + 4..at + 8].copy_from_slice(&[0xFF; 4]);
    refused("beyond.xls", &beyond, "The workbook is damaged: a sheet of it lies beyond its end");
    // A directory that follows itself.
    let mut circle = bytes.clone();
    let directory = u32::from_le_bytes(bytes[48..52].try_into().unwrap());
    let table = u32::from_le_bytes(bytes[76..80].try_into().unwrap());
    let at = (table as usize + 1) * 512 + directory as usize * 4;
    circle[at..at + 4].copy_from_slice(&directory.to_le_bytes());
    refused("circle.xls", &circle, "The workbook is damaged: its parts do not follow one another");
    // CODEPAGE becomes FILEPASS: the rest is behind a password.
    refused(
        "locked.xls",
        &patched(&[0x42, 0x00, 0x02, 0x00], &[0x2F, 0x00, 0x02, 0x00]),
        "The workbook is protected by a password",
    );
}

fn ods(rows: &str) -> Vec<u8> {
    opened::zip_of(&ods_parts(rows), zip::CompressionMethod::Deflated)
}

fn ods_parts(rows: &str) -> [(&'static str, Vec<u8>); 3] {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Figures">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", b"<manifest:manifest></manifest:manifest>".to_vec()),
        ("content.xml", content.into_bytes()),
    ]
}

#[test]
fn an_open_document_that_says_the_same_again() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/>"#;
    let row = format!(
        r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#
    );
    refused(
        "again.ods",
        &ods(&row),
        "The sheets of the workbook reach over more than 10 million cells, blank ones counted",
    );
    let rows = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Year</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>N</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="2019"/><table:table-cell office:value-type="float" office:value="5"/></table:table-row>"#;
    let understood = open("small.ods", &ods(rows)).unwrap();
    assert_eq!(understood.size, (3, 2));
}

/// A content.xml of 100 MB is read within the limits.
#[test]
fn an_open_document_of_100_megabytes() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1281"/>"#;
    let row = format!("<table:table-row>{}</table:table-row>", cell.repeat(30));
    // Most of it is a comment, so that the test is quick; what packs too well would be refused as a bomb.
    let note = format!("<!--{}-->", "a note ".repeat(15_000_000));
    let parts = ods_parts(&(row.repeat(1000) + &note));
    let bytes = opened::zip_of(&parts, zip::CompressionMethod::Stored);
    assert!(100_000_000 < bytes.len());
    assert_eq!(open("large.ods", &bytes).unwrap().size, (1000, 30));
}
