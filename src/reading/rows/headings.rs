//! Headings over rows that name their periods, told from remarks between them.

use super::RowKind;

/// Headings stand over the first figures, too; words between those of one measure are remarks: "Revised after audit".
pub(super) fn leave_out_remarks(kinds: &mut [RowKind]) {
    let first = |kind| kinds.iter().position(|one| *one == kind);
    if first(RowKind::Data) < first(RowKind::Section) {
        let sections = kinds.iter_mut().filter(|kind| **kind == RowKind::Section);
        sections.for_each(|kind| *kind = RowKind::Note);
    }
}
