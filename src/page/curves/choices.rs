//! What can be chosen for a curve: turning point, rule, points by hand, marks, scenarios, money.

use super::ShownCurve;
use super::change::{change_words, wrong_with};
use super::rule::RuleChoice;
use crate::page::session::Session;
use crate::page::text_field::{TextField, TextLines, typed};
use crate::page::tick::Tick;
use better_off::curve::{CurveField, CurveWords, Rule, TypedCost, TypedScenarios};
use better_off::project::IndicatorId;
use leptos::prelude::*;
use std::sync::Arc;

/// What a field shows of the words, and what typing in it does to them.
type Field = (fn(&CurveWords) -> String, fn(&mut CurveWords, String));

fn text(words: &Option<String>) -> String {
    words.clone().unwrap_or_default()
}

const TURNING: Field =
    (|words| text(&words.turning_point), |words, text| words.turning_point = typed(text));
const BY_HAND: Field = (|words| text(&words.by_hand), |words, text| words.by_hand = typed(text));
const BREAKS: Field = (|words| text(&words.breaks), |words, text| words.breaks = typed(text));
const ACTIONS: Field = (|words| text(&words.actions), |words, text| words.actions = typed(text));
const NOTES: Field = (|words| text(&words.notes), |words, text| words.notes = typed(text));

fn scenarios(words: &CurveWords) -> TypedScenarios {
    words.scenarios.clone().unwrap_or_default()
}

fn set_scenarios(words: &mut CurveWords, set: impl FnOnce(&mut TypedScenarios)) {
    let mut next = scenarios(words);
    set(&mut next);
    words.scenarios = Some(next).filter(|next| *next != TypedScenarios::default());
}

const BEST: Field = (
    |words| scenarios(words).best,
    |words, text| set_scenarios(words, |scenarios| scenarios.best = text),
);
const PLANNED: Field = (
    |words| scenarios(words).planned,
    |words, text| set_scenarios(words, |scenarios| scenarios.planned = text),
);
const WORST: Field = (
    |words| scenarios(words).worst,
    |words, text| set_scenarios(words, |scenarios| scenarios.worst = text),
);

fn cost(words: &CurveWords) -> TypedCost {
    words.unit_cost.clone().unwrap_or_default()
}

fn set_cost(words: &mut CurveWords, set: impl FnOnce(&mut TypedCost)) {
    let mut next = cost(words);
    set(&mut next);
    words.unit_cost = Some(next).filter(|next| *next != TypedCost::default());
}

const COST: Field =
    (|words| cost(words).cost, |words, text| set_cost(words, |cost| cost.cost = text));
const COST_YEAR: Field =
    (|words| cost(words).year, |words, text| set_cost(words, |cost| cost.year = text));

const SCENARIO: &str =
    "The change each period, such as -20 or -2%, or points, such as 2027: 1,300; 2028: 1,250";

/// The fields.
#[component]
pub(super) fn CurveChoices(
    /// Whose curve.
    shown: Memo<Option<IndicatorId>>,
    /// What was typed.
    words: Memo<CurveWords>,
    /// The curve as it stands.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    let session = Session::of_page();
    let change = move |change: &dyn Fn(&mut CurveWords)| change_words(session, shown, change);
    let value = move |field: Field| Signal::derive(move || (field.0)(&words.read()));
    let set = move |field: Field| {
        Callback::new(move |text: String| change(&|words| (field.1)(words, text.clone())))
    };
    let wrong = move |field: CurveField| wrong_with(curve, field);
    let by_hand = move || words.read().rule == Some(Rule::ByHand);

    view! {
        <TextField id="curve-turning" label="Turning point" hint="When the actions began, such as July 2011"
            value=value(TURNING) on_input=set(TURNING) wrong=wrong(CurveField::TurningPoint)/>
        <RuleChoice shown words/>
        <Show when=by_hand>
            <TextLines id="curve-by-hand" label="Points by hand" hint="A line each, such as 2027: 1,300"
                value=value(BY_HAND) on_input=set(BY_HAND) wrong=wrong(CurveField::ByHand)/>
        </Show>
        <TextLines id="curve-breaks" label="Breaks in the series" hint="A line each, such as 2014-15: counted in another way from here on"
            value=value(BREAKS) on_input=set(BREAKS) wrong=wrong(CurveField::Breaks)/>
        <TextLines id="curve-actions" label="Actions" hint="A line each, such as July 2011: placements panel"
            value=value(ACTIONS) on_input=set(ACTIONS) wrong=wrong(CurveField::Actions)/>
        <TextLines id="curve-notes" label="Notes" hint="A line each, such as March 2009: boundary change"
            value=value(NOTES) on_input=set(NOTES) wrong=wrong(CurveField::Notes)/>
        <TextField id="curve-best" label="Best scenario" hint=SCENARIO
            value=value(BEST) on_input=set(BEST) wrong=wrong(CurveField::Best)/>
        <TextField id="curve-planned" label="Scenario as planned" hint=SCENARIO
            value=value(PLANNED) on_input=set(PLANNED) wrong=wrong(CurveField::Planned)/>
        <TextField id="curve-worst" label="Worst scenario" hint=SCENARIO
            value=value(WORST) on_input=set(WORST) wrong=wrong(CurveField::Worst)/>
        <TextField id="curve-cost" label="Unit cost" hint="Of one for one period, such as £52,000"
            value=value(COST) on_input=set(COST) wrong=wrong(CurveField::UnitCost)/>
        <TextField id="curve-cost-year" label="Prices of" hint="The year of these prices, such as 2014-15"
            value=value(COST_YEAR) on_input=set(COST_YEAR) wrong=wrong(CurveField::PricesOf)/>
        <Tick id="curve-limits" label="Show the limits of a process-behaviour chart"
            value=Signal::derive(move || words.read().limits)
            on_change=Callback::new(move |on| { change(&|words| words.limits = on); session.settle(); })/>
        <Tick id="curve-median" label="Show comparators as their median"
            value=Signal::derive(move || words.read().median)
            on_change=Callback::new(move |on| { change(&|words| words.median = on); session.settle(); })/>
    }
}
