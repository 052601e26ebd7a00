//! The plan on one page: what is typed for it, and the page as it is printed.

use super::plan_paper::PlanProblems;
use crate::page::claims::{Differences, Typed};
use crate::page::curves::{ShownCurve, curve_of, drawing, page_look};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use crate::page::text_field::{TextField, TextLines};
use crate::page::tick::Tick;
use better_off::project::{Edit, IndicatorId};
use better_off::report::{MOST_FIGURES, PlanBox, PlanWords, figure_words, plan_on_a_page};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What a field shows of the plan, and what typing in it does.
type Field = (fn(&PlanWords) -> &String, fn(&mut PlanWords) -> &mut String);

const TITLE: Field = (|words| &words.title, |words| &mut words.title);
const STORY: Field = (|words| &words.story, |words| &mut words.story);
const CAUSES: Field = (|words| &words.causes, |words| &mut words.causes);
const PARTNERS: Field = (|words| &words.partners, |words| &mut words.partners);
const WORKS: Field = (|words| &words.works, |words| &mut words.works);
const STRANDS: Field = (|words| &words.strands, |words| &mut words.strands);
const AGENDA: Field = (|words| &words.agenda, |words| &mut words.agenda);

fn plan_words(session: Session) -> Memo<PlanWords> {
    local_memo(move |_| session.project.read().documents.plan.clone())
}

/// The fields of the plan.
#[component]
pub(super) fn PlanFields() -> impl IntoView {
    let session = Session::of_page();
    let words = plan_words(session);
    let change = move |change: &dyn Fn(&mut PlanWords)| {
        let mut next = words.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetPlan(Box::new(next)));
    };
    let value = move |field: Field| Signal::derive(move || (field.0)(&words.read()).clone());
    let set = move |field: Field| {
        Callback::new(move |text: String| change(&|words| (field.1)(words).clone_from(&text)))
    };
    let choose = move |index: usize, id: Option<IndicatorId>| {
        change(&|words| {
            let mut figures: Vec<Option<IndicatorId>> =
                words.figures.iter().cloned().map(Some).collect();
            figures.resize(MOST_FIGURES.max(figures.len()), None);
            if let Some(place) = figures.get_mut(index) {
                place.clone_from(&id);
            }
            words.figures = figures.into_iter().flatten().collect();
        });
        session.settle();
    };
    view! {
        <div class="reports__tools plan-fields">
            <TextField id="plan-title" label="Title of the plan" hint="Such as Turning the curve on …" value=value(TITLE) on_input=set(TITLE)/>
            {(0..MOST_FIGURES).map(|index| view! { <FigureChoice index words choose=Callback::new(move |id| choose(index, id))/> }).collect_view()}
            <TextLines id="plan-story" label="Story behind the curve" hint="A line each" value=value(STORY) on_input=set(STORY)/>
            <Differences typed=Typed { shown: value(STORY), raw: value(STORY), change: set(STORY) }
                about=Signal::derive(move || words.read().figures.clone())/>
            <TextLines id="plan-causes" label="What helps and what hinders" hint="A line each, the weightiest first, such as + Early help" value=value(CAUSES) on_input=set(CAUSES)/>
            <TextLines id="plan-partners" label="Partners and their part" hint="A line each, such as Health: assessments" value=value(PARTNERS) on_input=set(PARTNERS)/>
            <TextLines id="plan-works" label="What works" hint="A line each" value=value(WORKS) on_input=set(WORKS)/>
            <TextLines id="plan-strands" label="Strands of action" hint="A heading, its actions a line each, then an empty line; in [brackets] the cause an action serves" value=value(STRANDS) on_input=set(STRANDS)/>
            <TextLines id="plan-agenda" label="Data development agenda" hint="The measures we still need, a line each" value=value(AGENDA) on_input=set(AGENDA)/>
            <Tick id="plan-a3" label="A3 in place of A4" value=Signal::derive(move || words.read().a3)
                on_change=Callback::new(move |on| { change(&|words| words.a3 = on); session.settle(); })/>
            <Tick id="plan-blank" label="Blank sheet for a workshop" value=Signal::derive(move || words.read().blank)
                on_change=Callback::new(move |on| { change(&|words| words.blank = on); session.settle(); })/>
        </div>
    }
}

/// Which curve a figure shows.
#[component]
fn FigureChoice(
    /// From 0.
    index: usize,
    /// What was chosen.
    words: Memo<PlanWords>,
    /// Called with the choice.
    choose: Callback<Option<IndicatorId>>,
) -> impl IntoView {
    let session = Session::of_page();
    let names = session.indicator_names();
    let id = format!("plan-figure-{}", index + 1);
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{format!("Figure {}", index + 1)}</label>
            <select class="field__input" id=id on:change:target=move |event| {
                let value = event.target().value();
                choose.run((!value.is_empty()).then(|| IndicatorId::from(value.as_str())));
            }>
                <option value="">"None"</option>
                {move || names.get().into_iter().map(|(id, name)| {
                    let is_chosen = words.read().figures.get(index) == Some(&id);
                    view! { <option value=id.to_string() selected=is_chosen>{name}</option> }
                }).collect_view()}
            </select>
        </div>
    }
}

/// The page, as it is printed.
#[component]
pub(super) fn PlanView(
    /// Told when every figure stands.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let session = Session::of_page();
    let words = local_memo(move |_| session.published.read().plan_words(&session.project.read()));
    let chosen = local_memo(move |_| {
        let project = session.project.read();
        let figures = words.read().figures.clone().into_iter();
        figures.filter(|id| project.indicator(id).is_some()).take(MOST_FIGURES).collect::<Vec<_>>()
    });
    let standing = RwSignal::new(0_usize);
    let drawings = RwSignal::new(0_usize);
    Effect::new(move |_| {
        if chosen.read().len() <= standing.get() && session.wants_print.get() {
            on_whole.run(());
        }
    });
    let on_drawn = Callback::new(move |is_first: bool| {
        if is_first {
            let _ = standing.try_update(|standing| *standing += 1);
        }
        let _ = drawings.try_update(|drawings| *drawings += 1);
    });
    let page = local_memo(move |_| plan_on_a_page(&words.read(), chosen.get()));
    let is_a3 = local_memo(move |_| words.read().a3);
    let class = move || if is_a3.get() { "plan plan--a3" } else { "plan" };
    let shown = NodeRef::new();
    view! {
        <div class="document">
            <PlanProblems page is_a3 drawn=drawings.into() shown/>
            <section class=class node_ref=shown aria-label="Page 1 of 1">
                <h2 class="plan__title">{move || page.read().title.clone()}</h2>
                <div class="plan__body">
                    <div class="plan__story">{move || boxes(page.read().story.clone())}</div>
                    <div class="plan__figures">
                        <For each=move || page.read().figures.clone() key=|id| id.clone() let:id>
                            <PlanFigure id on_drawn/>
                        </For>
                    </div>
                    <div class="plan__strands">{move || boxes(page.read().strands.clone())}</div>
                </div>
            </section>
        </div>
    }
}

fn boxes(boxes: Vec<PlanBox>) -> impl IntoView {
    let drawn = boxes.into_iter().map(|one| {
        let lines = one.lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <section class="plan__box">
                <h3 class="plan__heading">{one.heading}</h3>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    });
    drawn.collect_view()
}

/// One figure: title, chart, and under it what it says.
#[component]
fn PlanFigure(
    /// Whose curve.
    id: IndicatorId,
    /// Told whenever the chart stands, and whether it does so for the first time.
    on_drawn: Callback<bool>,
) -> impl IntoView {
    let session = Session::of_page();
    let shown = local_memo(move |_| Some(id.clone()));
    let curve: Memo<Option<Arc<ShownCurve>>> = curve_of(session, shown);
    let svg = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(curve) = curve.get() else { return };
        spawn_local(async move {
            let drawn = drawing(session, &curve, page_look(460, 250)).await;
            let is_first = svg.try_with_untracked(String::is_empty).unwrap_or(false);
            let _ = svg.try_set(drawn.unwrap_or_default());
            on_drawn.run(is_first);
        });
    });
    view! {
        <figure class="plan__figure">
            <figcaption class="plan__caption">{move || curve.read().as_ref().map(|curve| curve.title.clone())}</figcaption>
            <div class="curve__drawing" role=move || curve.read().is_some().then_some("img") inner_html=svg
                aria-label=move || curve.read().as_ref().map(|curve| curve.alt.clone())></div>
            <p>{move || curve.read().as_ref().map(|curve| figure_words(curve))}</p>
        </figure>
    }
}
