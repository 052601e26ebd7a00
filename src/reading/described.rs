//! What a `.meta.csv` says of the columns of a measure.

use super::measures::Source;
use super::slots::Slot;
use crate::table::DescribedColumn;

impl Source<'_> {
    /// What is said of the columns of a slot.
    pub fn described(&self, slot: &Slot) -> Option<&DescribedColumn> {
        let column = self.columns.columns.get(*slot.columns.first()? as usize)?;
        self.table.description(&column.header)
    }

    /// What the columns of a slot are called, where something is said.
    pub fn called(&self, slot: &Slot) -> Option<&str> {
        let label = self.described(slot)?.label.as_str();
        (!label.is_empty()).then_some(label)
    }
}
