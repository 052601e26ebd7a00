//! The rule of a forecast.

use super::change::change_words;
use crate::page::session::Session;
use crate::page::text_field::TextField;
use better_off::curve::{CurveWords, Rule, line_through_last};
use better_off::project::IndicatorId;
use leptos::prelude::*;

/// In the order of the list; none is the suggested one.
const RULES: [Option<Rule>; 6] = [
    None,
    Some(Rule::LastValue),
    Some(Rule::StraightLine),
    Some(Rule::DampedTrend),
    Some(Rule::Smoothing),
    Some(Rule::ByHand),
];

/// The rule, and how far back a line looks.
#[component]
pub(super) fn RuleChoice(
    /// Whose curve.
    shown: Memo<Option<IndicatorId>>,
    /// What was typed.
    words: Memo<CurveWords>,
) -> impl IntoView {
    let session = Session::of_page();
    let change = move |change: &dyn Fn(&mut CurveWords)| change_words(session, shown, change);
    let line_last = Signal::derive(move || {
        words.read().line_through_last.map(|last| last.to_string()).unwrap_or_default()
    });
    // What is no number is told here, and changes nothing.
    let wrong = RwSignal::new(String::new());
    Effect::new(move |_| {
        shown.track();
        wrong.set(String::new());
    });
    let set_line_last = move |text: String| match line_through_last(&text) {
        Ok(last) => {
            wrong.set(String::new());
            change(&|words| words.line_through_last = last);
        }
        Err(told) => wrong.set(told),
    };
    view! {
        <div class="field">
            <label class="field__label" for="curve-rule">"Forecast rule"</label>
            <select class="field__input" id="curve-rule" on:change:target=move |event| {
                let at = usize::try_from(event.target().selected_index()).ok();
                let rule = at.and_then(|at| RULES.get(at).copied().flatten());
                change(&|words| words.rule = rule);
                session.settle();
            }>
                {RULES.iter().map(|rule| view! {
                    <option selected=move || words.read().rule == *rule>
                        {rule.map_or("Suggested", Rule::name)}
                    </option>
                }).collect_view()}
            </select>
        </div>
        <TextField id="curve-line-last" label="Line through the last" hint="How many figures; empty for all"
            value=line_last wrong=wrong.into() on_input=Callback::new(set_line_last)/>
    }
}
