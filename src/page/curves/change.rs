//! Changing what was typed for a curve.

use crate::page::session::Session;
use better_off::curve::CurveWords;
use better_off::project::{Edit, IndicatorId};
use leptos::prelude::*;

/// Changes the words of a curve as they stand; nothing while none is shown.
pub(super) fn change_words(
    session: Session,
    shown: Memo<Option<IndicatorId>>,
    change: impl FnOnce(&mut CurveWords),
) {
    if let Some(id) = shown.get_untracked() {
        let mut next = session.project.with_untracked(|project| project.curve_words(&id));
        change(&mut next);
        session.dispatch(Edit::SetCurve(id, Box::new(next)));
    }
}
