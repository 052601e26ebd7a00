//! What measuring a document tells of it.

use crate::browser::dom;
use leptos::prelude::*;

/// What `measure` tells, done again when what `follow` follows changed and is on the screen: once for a burst of changes.
/// It gives none where there is nothing to measure any more.
pub(super) fn measured(
    follow: impl Fn() + 'static,
    measure: impl Fn() -> Option<Option<String>> + Clone + 'static,
) -> RwSignal<Option<String>> {
    let told = RwSignal::new(None);
    let waiting = StoredValue::new(false);
    Effect::new(move |_| {
        follow();
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        let measure = measure.clone();
        dom::after_paint(move || {
            // The place may have been left.
            if waiting.try_set_value(false).is_some() {
                return;
            }
            let Some(next) = measure() else { return };
            if told.try_with_untracked(|told| *told != next) == Some(true) {
                told.set(next);
            }
        });
    });
    told
}
