//! Changing what was typed for a curve, and what is wrong with it.

use super::ShownCurve;
use crate::page::session::Session;
use better_off::curve::{CurveField, CurveWords};
use better_off::project::{Edit, IndicatorId};
use leptos::prelude::*;
use std::sync::Arc;

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

/// What is wrong with a field, as the curve that stands tells; empty where nothing is.
pub(super) fn wrong_with(
    curve: Memo<Option<Arc<ShownCurve>>>,
    field: CurveField,
) -> Signal<String> {
    Signal::derive(move || {
        curve.read().as_ref().map(|shown| shown.curve.wrong_with(field)).unwrap_or_default()
    })
}
