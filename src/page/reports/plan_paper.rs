//! What is to be put right in the plan, whether it fits its paper included.

use crate::browser::{dom, paper};
use better_off::project::IndicatorId;
use better_off::report::{PlanPage, PlanReach, too_long};
use leptos::html::Section;
use leptos::prelude::*;

/// What stands in each column, as far down as it reaches.
const COLUMNS: [&str; 3] = [".plan__story > *", ".plan__figures > *", ".plan__strands > *"];

/// Millimetres below the columns that print.css and plan.css leave free.
const MARGIN: f64 = 6.0;

/// The problems, each in a sentence; told again whenever they change.
#[component]
pub(super) fn PlanProblems(
    /// The plan.
    page: Memo<PlanPage<IndicatorId>>,
    /// Whether it is for A3.
    is_a3: Memo<bool>,
    /// Changes when a figure is drawn.
    drawn: Signal<usize>,
    /// The plan as it is shown.
    shown: NodeRef<Section>,
) -> impl IntoView {
    let too_long = too_long_for_paper(page, is_a3, drawn, shown);
    let problems = move || {
        let found = too_long.get();
        let page = page.read();
        let all = found.iter().chain(&page.problems);
        all.map(|problem| view! { <p>{problem.clone()}</p> }).collect_view()
    };
    view! { <div class="plan__problems" role="status">{problems}</div> }
}

/// Measured once what changed is on the screen; a burst of changes is measured once.
fn too_long_for_paper(
    page: Memo<PlanPage<IndicatorId>>,
    is_a3: Memo<bool>,
    drawn: Signal<usize>,
    shown: NodeRef<Section>,
) -> RwSignal<Option<String>> {
    let told = RwSignal::new(None);
    let waiting = StoredValue::new(false);
    Effect::new(move |_| {
        page.track();
        is_a3.track();
        drawn.track();
        shown.track();
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        dom::after_paint(move || {
            // The place may have been left.
            if waiting.try_set_value(false).is_some() {
                return;
            }
            let Some(Some(shown)) = shown.try_get_untracked() else { return };
            let Some(is_a3) = is_a3.try_get_untracked() else { return };
            let reach = paper::reach(&shown, "plan--measured", COLUMNS);
            let next = reach.and_then(|[story, figures, strands]| {
                too_long(PlanReach { story, figures, strands, margin: MARGIN }, is_a3)
            });
            if told.try_with_untracked(|told| *told != next) == Some(true) {
                told.set(next);
            }
        });
    });
    told
}
