//! Files given to the desk as the worker gives them, and small archives made on the spot.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::indicator::Indicator;
use better_off::project::Kept;
use better_off::reading::desk::{Answer, Ask, Desk, Origin};
use better_off::reading::{ReadError, Recipe, Search, Understood};
use std::io::Write;

/// What the desk made of a file.
pub struct Opened {
    pub desk: Desk,
    pub understood: Understood,
    pub kept: Option<Kept>,
}

/// Gives a file to the desk as the worker does, and waits for its answer.
pub fn open(name: &str, bytes: &[u8]) -> Result<Understood, ReadError> {
    open_with(name, bytes, None).map(|opened| opened.understood)
}

/// As [`open`], with the text of a `.meta.csv`.
pub fn open_with(name: &str, bytes: &[u8], meta: Option<&str>) -> Result<Opened, ReadError> {
    let mut desk = Desk::new();
    desk.ask(Ask::Open {
        ticket: 1,
        name: name.to_owned(),
        origin: Origin::File { bytes: bytes.len() as u64, meta: meta.map(str::to_owned) },
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    });
    let mut chunks = bytes.chunks(1 << 20);
    loop {
        let ended = chunks.next().map(|chunk| desk.feed(1, chunk.to_vec())).is_none();
        if ended {
            desk.finish(1);
        }
        while desk.is_busy() {
            for answer in desk.step() {
                match answer {
                    Answer::Understood { understood, kept, .. } => {
                        return Ok(Opened { desk, understood: *understood, kept });
                    }
                    Answer::Refused { error, .. } => return Err(error),
                    _ => {}
                }
            }
        }
        assert!(!ended, "{name}: no answer");
    }
}

impl Opened {
    /// Asks something of the open file.
    pub fn ask(&mut self, ask: Ask) -> Answer {
        self.desk.ask(ask);
        while self.desk.is_busy() {
            if let Some(answer) = self.desk.step().pop() {
                return answer;
            }
        }
        panic!("no answer");
    }

    /// Reads another sheet.
    pub fn sheet(&mut self, name: &str) -> Result<Understood, ReadError> {
        let ask = Ask::Reread {
            ticket: 1,
            sheet: Some(name.to_owned()),
            recipe: Recipe::default(),
            wanted: Vec::new(),
        };
        match self.ask(ask) {
            Answer::Understood { understood, .. } => Ok(*understood),
            Answer::Refused { error, .. } => Err(error),
            other => panic!("{other:?}"),
        }
    }

    /// Every indicator.
    pub fn indicators(&mut self) -> Vec<Indicator> {
        let search = Search::default();
        let keys = match self.ask(Ask::Keys { ticket: 1, search, most: 1000 }) {
            Answer::Keys { keys, .. } => keys,
            other => panic!("{other:?}"),
        };
        match self.ask(Ask::Series { ticket: 1, keys }) {
            Answer::Series { series, .. } => series,
            other => panic!("{other:?}"),
        }
    }

    /// What the first indicator measures.
    pub fn measure(&mut self) -> String {
        self.indicators().first().map(|found| found.measure_name.clone()).unwrap_or_default()
    }
}

/// A refusal says what, where and what to do, without a full stop.
#[track_caller]
pub fn refused(name: &str, bytes: &[u8], expected: &str) {
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
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let parts: Vec<(&str, Vec<u8>)> =
        parts.iter().map(|(name, bytes)| (*name, bytes.to_vec())).collect();
    zip_of(&parts, zip::CompressionMethod::Deflated)
}

/// A ZIP of parts, packed in this way.
pub fn zip_of(parts: &[(&str, Vec<u8>)], method: zip::CompressionMethod) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The smallest workbook with one sheet of this XML.
pub fn xlsx(sheet: &str) -> Vec<u8> {
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

/// Two years of one measure, as the rows of a workbook.
pub const ROWS: &str = r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Year</t></is></c><c r="B1" t="inlineStr"><is><t>Children</t></is></c></row><row r="2"><c r="A2"><v>2019</v></c><c r="B2"><v>12</v></c></row><row r="3"><c r="A3"><v>2020</v></c><c r="B3"><v>14</v></c></row></sheetData>"#;
