//! What is to be put right in the plan, whether it fits its paper included.

use super::measured::measured;
use crate::browser::paper;
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
    let follow = move || {
        page.track();
        is_a3.track();
        drawn.track();
        shown.track();
    };
    let too_long = measured(follow, move || {
        let shown = shown.try_get_untracked()??;
        let reach = paper::reach(&shown, "plan--measured", COLUMNS);
        let is_a3 = is_a3.try_get_untracked()?;
        Some(reach.and_then(|[story, figures, strands]| {
            too_long(PlanReach { story, figures, strands, margin: MARGIN }, is_a3)
        }))
    });
    let problems = move || {
        let found = too_long.get();
        let page = page.read();
        let all = found.iter().chain(&page.problems);
        all.map(|problem| view! { <p>{problem.clone()}</p> }).collect_view()
    };
    view! { <div class="plan__problems" role="status">{problems}</div> }
}
