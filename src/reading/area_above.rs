//! The one area of a table that names none in its rows: "geography: Leeds" above its header.

use super::bands::Band;
use super::roles::{Columns, names_area};
use super::slots::Slot;
use super::{ColumnRole, header_texts};
use crate::period::{Period, YearHint, clean};
use crate::table::{BLANK, Table};

/// What stands beside or behind a word for areas above the header, where nothing else names areas.
pub(super) fn find(table: &Table, band: Band, columns: &Columns, slots: &[Slot]) -> Option<String> {
    let areas = [ColumnRole::AreaName, ColumnRole::AreaCode];
    if areas.iter().any(|role| columns.first(role).is_some())
        || slots.iter().any(|slot| slot.area.is_some())
    {
        return None;
    }
    let (header, _) = band.header?;
    let mut named = (band.start..header).filter_map(|row| in_row(table, row));
    named.next().filter(|_| named.next().is_none())
}

/// "geography" and the area beside it, or "Area: Leeds" in one cell.
fn in_row(table: &Table, row: u32) -> Option<String> {
    let codes = table.row(row).iter().filter(|code| **code != BLANK);
    let mut texts = codes.map(|code| clean(table.dictionary().text(*code)));
    let (first, second) = (texts.next()?, texts.next());
    if texts.next().is_some() {
        return None;
    }
    let (label, area) = match &second {
        Some(area) => (first.as_str(), area.as_str()),
        None => first.split_once(':')?,
    };
    let area = area.trim();
    let is_name = area.starts_with(char::is_alphabetic)
        && area.len() < header_texts::LONGEST_GROUP
        && Period::read(area, YearHint::Unsaid).is_none();
    (is_name && names_area(label.trim().trim_end_matches(':'))).then(|| area.to_owned())
}
