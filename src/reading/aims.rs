//! Targets and the like that the officer pointed out.

use super::ColumnRole;
use super::roles::Columns;
use super::slots::Slot;
use crate::indicator::Sure;

/// Columns the officer called targets or the like belong to the only measure there is, whatever their headers say.
pub(super) fn told_aims(columns: &Columns, slots: &mut Vec<Slot>) {
    let is_told = |slot: &Slot| {
        let told = |at: &u32| {
            let column = &columns.columns[*at as usize];
            column.role.sure == Sure::Corrected
                && matches!(
                    column.role.value,
                    ColumnRole::Target { .. } | ColumnRole::Predicted { .. } | ColumnRole::Baseline
                )
        };
        slot.columns.iter().all(told)
    };
    let (aims, mut measures): (Vec<Slot>, Vec<Slot>) = slots.drain(..).partition(is_told);
    match measures.as_mut_slice() {
        [only] => only.columns.extend(aims.into_iter().flat_map(|slot| slot.columns)),
        _ => measures.extend(aims),
    }
    measures.sort_by_key(|slot| slot.columns.first().copied());
    *slots = measures;
}
