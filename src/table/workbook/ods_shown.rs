//! How the figures of an ODS file are shown: its cells say themselves that they are percentages or pounds, and the library
//! that reads them does not tell.

use super::format::Shown;
use crate::table::limits;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{BufReader, Read, Seek};
use zip::ZipArchive;

/// By sheet, the cells that are shown as a percentage or in pounds.
#[derive(Default)]
pub(super) struct ShownCells {
    sheets: BTreeMap<String, BTreeMap<(u32, u32), Shown>>,
}

impl ShownCells {
    /// Reads them; what cannot be read is shown as plain numbers.
    pub fn of(file: impl Read + Seek) -> ShownCells {
        let mut found = ShownCells::default();
        if let Ok(mut archive) = ZipArchive::new(file)
            && let Ok(content) = archive.by_name("content.xml")
        {
            let mut walk = Walk::default();
            let mut reader = Reader::from_reader(BufReader::new(content));
            let mut buffer = Vec::new();
            while let Ok(event) = reader.read_event_into(&mut buffer) {
                if matches!(event, Event::Eof) || !walk.go_on(&event, &mut found) {
                    break;
                }
                buffer.clear();
            }
        }
        found
    }

    /// How a cell of a sheet is shown.
    pub fn shown(&self, sheet: &str, place: (u32, u32)) -> Shown {
        let cell = self.sheets.get(sheet).and_then(|cells| cells.get(&place));
        cell.copied().unwrap_or_default()
    }
}

/// Where in the file one is.
#[derive(Default)]
struct Walk {
    sheet: String,
    row: u32,
    column: u32,
    /// Rows that the one under way stands for.
    rows: u32,
    /// The cell under way: how it is shown, and how many there are of it.
    cell: Option<Cell>,
    kept: usize,
}

struct Cell {
    kind: Kind,
    columns: u32,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Percent,
    Pounds,
}

impl Walk {
    /// Takes the next event; false when there are more cells than a sheet may have.
    fn go_on(&mut self, event: &Event<'_>, found: &mut ShownCells) -> bool {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::Empty(tag) => {
                self.begin(tag);
                self.end(tag.local_name().as_ref(), found);
            }
            Event::Text(text) => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| cell.kind == Kind::Percent) {
                    cell.text.push_str(&text.xml_content(quick_xml::XmlVersion::Implicit1_0));
                }
            }
            Event::End(tag) => self.end(tag.local_name().as_ref(), found),
            _ => {}
        }
        self.kept <= limits::WORKBOOK_CELLS
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "table" => {
                *self = Walk { kept: self.kept, ..Walk::default() };
                self.sheet = attribute(tag, "table:name").unwrap_or_default();
            }
            "table-row" => {
                self.column = 0;
                self.rows = number(tag, "table:number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                let pounds = || attribute(tag, "office:currency").as_deref() == Some("GBP");
                let kind = match attribute(tag, "office:value-type").as_deref() {
                    Some("percentage") => Kind::Percent,
                    Some("currency") if pounds() => Kind::Pounds,
                    _ => Kind::Plain,
                };
                let columns = number(tag, "table:number-columns-repeated");
                self.cell = Some(Cell { kind, columns, text: String::new() });
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, found: &mut ShownCells) {
        match name {
            "table-cell" | "covered-table-cell" => self.end_cell(found),
            "table-row" => self.row = self.row.saturating_add(self.rows),
            _ => {}
        }
    }

    fn end_cell(&mut self, found: &mut ShownCells) {
        let Some(cell) = self.cell.take() else { return };
        let shown = match cell.kind {
            Kind::Plain => None,
            Kind::Percent => Some(Shown::percent(decimals(&cell.text))),
            Kind::Pounds => Some(Shown::pounds()),
        };
        let columns = self.column..self.column.saturating_add(cell.columns);
        self.column = columns.end;
        let Some(shown) = shown else { return };
        let sheet = found.sheets.entry(self.sheet.clone()).or_default();
        for row in self.row..self.row.saturating_add(self.rows) {
            for column in columns.clone() {
                self.kept += 1;
                if limits::WORKBOOK_CELLS < self.kept {
                    return;
                }
                sheet.insert((row, column), shown);
            }
        }
    }
}

/// The decimals of a percentage as it is shown: "45.3%", "45,3 %".
fn decimals(text: &str) -> u32 {
    let fraction = text.rsplit_once(['.', ',']).map_or("", |(_, rest)| rest);
    let digits = fraction.chars().take_while(char::is_ascii_digit).count();
    u32::try_from(digits).unwrap_or(0)
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
}

fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;

    #[test]
    fn percentages_and_pounds_are_known_by_their_places() {
        let content = r#"<office:spreadsheet xmlns:office="o" xmlns:table="t" xmlns:text="x">
            <table:table table:name="Notes"><table:table-row><table:table-cell office:value-type="string"/></table:table-row></table:table>
            <table:table table:name="Rates &amp; costs">
            <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row>
              <table:table-cell table:number-columns-repeated="2"/>
              <table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.455"><text:p>45,5 %</text:p></table:table-cell>
              <table:table-cell office:value-type="currency" office:currency="GBP" office:value="3"><text:p>£3</text:p></table:table-cell>
              <table:table-cell office:value-type="currency" office:currency="EUR" office:value="3"><text:p>€3</text:p></table:table-cell>
            </table:table-row>
            </table:table></office:spreadsheet>"#;
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("content.xml", SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
        let found = ShownCells::of(archive.finish().unwrap());
        let shown = |column| found.shown("Rates & costs", (2, column));
        assert_eq!(shown(1), Shown::default());
        assert_eq!((shown(2), shown(3)), (Shown::percent(1), Shown::percent(1)));
        assert_eq!((shown(4), shown(5)), (Shown::pounds(), Shown::default()));
        assert_eq!(found.shown("Notes", (2, 2)), Shown::default());
    }
}
