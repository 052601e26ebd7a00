//! Workbooks of all formats: whole files, and single parts packed into one.
#![no_main]

use better_off::table::workbook::Workbook;
use better_off_fuzz::{check, packed, understand};
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|input: &[u8]| {
    let Some((first, rest)) = input.split_first() else { return };
    open(&file(*first, rest));
});

fn open(bytes: &[u8]) {
    match Workbook::open(Arc::from(bytes)) {
        Ok(mut workbook) => {
            let sheets: Vec<_> = workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect();
            for name in sheets.iter().take(4) {
                match workbook.table(name) {
                    Ok(table) if table.rows() < 10_000 => understand(table),
                    Ok(_) => {}
                    Err(error) => check(&error),
                }
            }
        }
        Err(error) => check(&error),
    }
}

const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const PARTS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET: &[u8] = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>2019</v></c><c r="B2" s="1"><v>12</v></c></row></sheetData></worksheet>"#;
const STYLES: &[u8] = br#"<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
const STRINGS: &[u8] = br#"<sst count="2"><si><t>Year</t></si><si><t>Children</t></si></sst>"#;

/// A workbook in which one part is the fuzzer's.
fn file(kind: u8, part: &[u8]) -> Vec<u8> {
    let xlsx = |name: &str| {
        let all: [(&str, &[u8]); 6] = [
            ("_rels/.rels", RELATIONS),
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", PARTS),
            ("xl/worksheets/sheet1.xml", SHEET),
            ("xl/styles.xml", STYLES),
            ("xl/sharedStrings.xml", STRINGS),
        ];
        packed(&all.map(|(other, bytes)| (other, if other == name { part } else { bytes })))
    };
    match kind % 10 {
        0..=2 => part.to_vec(),
        3 => xlsx("xl/worksheets/sheet1.xml"),
        4 => xlsx("xl/styles.xml"),
        5 => xlsx("xl/sharedStrings.xml"),
        6 => xlsx("xl/workbook.xml"),
        7 => xlsx("xl/_rels/workbook.xml.rels"),
        8 => packed(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", part),
        ]),
        _ => xlsb(part),
    }
}

/// An XLSB workbook of one sheet; the fuzzer's bytes are its strings up to the first 0xFF 0xFF, then the sheet.
fn xlsb(part: &[u8]) -> Vec<u8> {
    let at = part.windows(2).position(|pair| pair == [0xFF, 0xFF]);
    let (strings, sheet) = at.map_or((&[][..], part), |at| (&part[..at], &part[at + 2..]));
    let book = record(0x9C, &[0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, b'r', 0, b'1', 0, 1, 0, 0, 0, b'A', 0]);
    let mut workbook = vec![0x83, 0x01, 0x00, 0x8F, 0x01, 0x00];
    workbook.extend(book);
    workbook.extend([0x90, 0x01, 0x00, 0x84, 0x01, 0x00]);
    let parts = String::from_utf8_lossy(PARTS).replace("sheet1.xml", "sheet1.bin");
    packed(&[
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.bin", &workbook),
        ("xl/_rels/workbook.bin.rels", parts.as_bytes()),
        ("xl/worksheets/sheet1.bin", sheet),
        ("xl/sharedStrings.bin", strings),
    ])
}

/// A record of XLSB: its number in 128s, its length, its bytes.
fn record(kind: u8, bytes: &[u8]) -> Vec<u8> {
    let mut record = vec![kind, 0x01, u8::try_from(bytes.len()).unwrap_or(0)];
    record.extend_from_slice(bytes);
    record
}
