//! The claim check on the page: differences under a field while it is typed in, and any text on the place Check.

mod any_text;
mod differences;

pub(crate) use any_text::CheckText;
pub(crate) use differences::{DifferenceLines, Differences, Typed};

use super::session::Session;
use better_off::claim::Checked;
use better_off::indicator::Indicator;
use better_off::project::{IndicatorId, SourceId};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Typing rests this long, in milliseconds, before it is checked.
const REST: u32 = 500;

/// A text that was checked, with what it was checked against.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CheckedText {
    text: String,
    checked: Checked,
    /// The indicators in the order in which the claims count them.
    ids: Vec<IndicatorId>,
}

impl CheckedText {
    /// A text that was checked elsewhere, against these indicators.
    pub(crate) fn new(text: String, checked: Checked, ids: Vec<IndicatorId>) -> CheckedText {
        CheckedText { text, checked, ids }
    }

    /// The source of a claim's cells.
    fn source(&self, session: Session, indicator: Option<usize>) -> Option<SourceId> {
        let id = self.ids.get(indicator?)?;
        Some(session.project.read_untracked().indicator(id)?.source.clone())
    }
}

/// Every indicator of the project that was read, those of `first` before the others, and how many those are.
pub(crate) fn indicators(
    session: Session,
    first: &[IndicatorId],
) -> (Vec<IndicatorId>, (Vec<Indicator>, usize)) {
    let read = session.indicators.read();
    let mut found: Vec<(&IndicatorId, &Arc<Indicator>)> = read.iter().collect();
    found.sort_by_key(|(id, _)| !first.contains(id));
    let own = found.iter().filter(|(id, _)| first.contains(id)).count();
    let cloned = found.into_iter().map(|(id, indicator)| (id.clone(), Indicator::clone(indicator)));
    let (ids, known) = cloned.unzip();
    (ids, (known, own))
}

/// Checks a text whenever it, or a table, changed and then rested; none while nothing was checked.
fn checked(
    session: Session,
    text: Signal<String>,
    first: Signal<Vec<IndicatorId>>,
) -> RwSignal<Option<Arc<CheckedText>>> {
    let made = RwSignal::new(None::<Arc<CheckedText>>);
    let wanted = StoredValue::new(0_u32);
    let resting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        let asked = text.get();
        let (ids, known) = indicators(session, &first.read());
        let number = wanted.try_update_value(|number| {
            *number = number.wrapping_add(1);
            *number
        });
        if asked.trim().is_empty() {
            resting.set_value(None);
            return made.set(None);
        }
        // A timer that is dropped never rings: only the last text is checked.
        resting.set_value(Some(Timeout::new(REST, move || {
            spawn_local(async move {
                let answer = session.claims(asked.clone(), known).await;
                let is_last = wanted.try_get_value() == number;
                if let Some(checked) = answer.filter(|_| is_last) {
                    let _ = made.try_set(Some(Arc::new(CheckedText { text: asked, checked, ids })));
                }
            });
        })));
    });
    made
}
