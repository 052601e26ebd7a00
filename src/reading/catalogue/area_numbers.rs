//! Areas of a catalogue, numbered as they are first met.

use super::{NONE, as_number};
use crate::period::clean;
use crate::reading::plan::Plan;
use crate::reading::sheet::area_of;
use crate::reading::slots::Slot;
use crate::reading::{Area, ColumnRole};
use crate::table::{BLANK, Table};

/// Areas numbered as they are first met.
pub(super) struct AreaNumbers {
    /// By the code of the area's cell.
    numbers: Vec<u32>,
    level: Option<u32>,
}

impl AreaNumbers {
    pub fn new(table: &Table, plan: &Plan, known: &[Area]) -> AreaNumbers {
        let mut numbers = vec![NONE; table.dictionary().len()];
        // Areas of the tables above in the same sheet, which are few.
        if !known.is_empty() {
            for code in table.dictionary().known_codes() {
                let text = clean(table.dictionary().text(code));
                let at = known.iter().position(|area| area.key == text);
                if let (Some(at), Some(number)) = (at, numbers.get_mut(code as usize)) {
                    *number = as_number(at);
                }
            }
        }
        AreaNumbers { numbers, level: plan.columns.first(&ColumnRole::AreaLevel) }
    }

    pub fn number(
        &mut self,
        areas: &mut Vec<Area>,
        table: &Table,
        plan: &Plan,
        (group, slot): (usize, &Slot),
    ) -> u32 {
        let Some(of) = plan.groups.groups.get(group) else { return NONE };
        let row = plan.rows.data.get(of.first as usize);
        if let Some(named) = row.and_then(|row| slot.area(table, *row)) {
            return Self::number_named(areas, named);
        }
        if let (BLANK, Some(named)) = (of.area, &plan.area) {
            return Self::number_named(areas, named.clone());
        }
        let Some(number) = self.numbers.get_mut(of.area as usize) else { return NONE };
        if of.area != BLANK
            && *number == NONE
            && let (Some(key), Some(name)) = area_of(table, &plan.notes, of)
        {
            let level = self.level.zip(row).map(|(column, row)| clean(table.text(*row, column)));
            *number = as_number(areas.len());
            areas.push(Area { key, name, level: level.filter(|level| !level.is_empty()) });
        }
        *number
    }

    /// The number of an area that the columns of a slot name: there are a few.
    fn number_named(areas: &mut Vec<Area>, named: String) -> u32 {
        let known = areas.iter().position(|area| area.key == named);
        as_number(known.unwrap_or_else(|| {
            areas.push(Area { key: named.clone(), name: named, level: None });
            areas.len() - 1
        }))
    }
}
