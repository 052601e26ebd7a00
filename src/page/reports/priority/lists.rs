//! The lists of a report card: key actions, sign-off.

use super::Worked;
use super::rows::{Cell, ListOf, add, at, remove, rows, text_cell};
use crate::browser::dom;
use better_off::project::Edit;
use better_off::report::priority::{Approval, KeyAction, Milestone, PriorityWords};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const ADD_ACTION: &str = "action-add";
const ADD_APPROVAL: &str = "approval-add";

const ACTIONS: ListOf<KeyAction> = |words| &mut words.actions;
const APPROVALS: ListOf<Approval> = |words| &mut words.approvals;

/// The key actions, each with its milestones.
#[component]
pub(super) fn ActionFields() -> impl IntoView {
    let worked = Worked::of_page();
    let count = worked.words(|words| words.actions.len());
    let row = move |index: usize| {
        let of = (ACTIONS, index);
        let number = index + 1;
        view! {
            <li class="report-fields__action">
                <div class="report-fields__row">
                    {text_cell(worked, format!("action-{index}"), "Action", of, |action| &mut action.action)}
                    {text_cell(worked, format!("action-lead-{index}"), "Lead, by role", of, |action| &mut action.lead)}
                    {text_cell(worked, format!("action-reviewed-{index}"), "Last reviewed", of, |action| &mut action.reviewed)}
                    {remove(worked, format!("action {number}"), of, ADD_ACTION)}
                </div>
                <MilestoneFields index/>
                <button class="button button--small" type="button" aria-label=format!("Add a milestone to action {number}")
                    on:click=move |_| add_milestone(worked, index)>
                    "Add a milestone"
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        {rows(count, row)}
        <button class="button button--small" type="button" id=ADD_ACTION on:click=move |_| {
            let action = KeyAction { milestones: vec![Milestone::default()], ..KeyAction::default() };
            add(worked, ACTIONS, action, "action");
        }>"Add an action"</button>
    }
}

/// Adds a milestone to an action, with the focus in its first field.
fn add_milestone(worked: Worked, index: usize) {
    let mut place = None;
    worked.change("", |words| {
        at(&mut words.actions, index, |action| {
            place = Some(action.milestones.len());
            action.milestones.push(Milestone::default());
        });
    });
    if let Some(place) = place {
        dom::focus_first(vec![format!("milestone-{index}-{place}")]);
    }
}

/// The milestones of an action.
#[component]
fn MilestoneFields(
    /// Which action.
    index: usize,
) -> impl IntoView {
    let worked = Worked::of_page();
    let milestones = move |words: &PriorityWords| {
        words.actions.get(index).map(|action| action.milestones.clone())
    };
    let count = worked.words(move |words| milestones(words).unwrap_or_default().len());
    let cell = move |place: usize,
                     id: String,
                     label: &'static str,
                     text: fn(&mut Milestone) -> &mut String| {
        let value = worked.words(move |words| {
            let one = milestones(words).and_then(|all| all.into_iter().nth(place));
            one.map(|mut one| std::mem::take(text(&mut one))).unwrap_or_default()
        });
        let set = move |typed: String| {
            worked.change("", |words| {
                at(&mut words.actions, index, |action| {
                    at(&mut action.milestones, place, |one| *text(one) = typed);
                });
            });
        };
        view! { <Cell id label value on_change=Callback::new(set)/> }
    };
    let row = move |place: usize| {
        view! {
            <li class="report-fields__row">
                {cell(place, format!("milestone-{index}-{place}"), "Milestone", |one| &mut one.text)}
                {cell(place, format!("timescale-{index}-{place}"), "Timescale", |one| &mut one.timescale)}
            </li>
        }
        .into_any()
    };
    rows(count, row)
}

/// Who signs, and the button that freezes what was signed.
#[component]
pub(super) fn ApprovalFields() -> impl IntoView {
    let worked = Worked::of_page();
    let count = worked.words(|words| words.approvals.len());
    let is_signed = worked.words(PriorityWords::is_signed);
    let row = move |index: usize| {
        let of = (APPROVALS, index);
        view! {
            <li class="report-fields__row">
                {text_cell(worked, format!("approval-role-{index}"), "Role", of, |one| &mut one.role)}
                {text_cell(worked, format!("approval-name-{index}"), "Name", of, |one| &mut one.name)}
                {text_cell(worked, format!("approval-date-{index}"), "Date", of, |one| &mut one.date)}
                {remove(worked, format!("sign-off {}", index + 1), of, ADD_APPROVAL)}
            </li>
        }
        .into_any()
    };
    let freeze = move |_| {
        let Some(report) = worked.report.get_untracked() else { return };
        let session = worked.session;
        let of = untrack(|| session.report_of(&report));
        let curve = of.curve.clone();
        spawn_local(async move {
            // The card on the screen may be a moment behind: what is kept is made of what was signed.
            let made = session.made_report(of).await;
            let is_same = worked.report.try_get_untracked().flatten() == Some(Arc::clone(&report));
            match made.filter(|_| is_same) {
                Some(made) => {
                    session.dispatch(Edit::SignReport(report.id.clone(), Box::new(made.card), curve));
                    // The button that was pressed is gone.
                    dom::after_paint(|| dom::focus(ADD_APPROVAL));
                    session.say("Signed off and kept as an edition; the new draft starts from it");
                }
                None => session.warn("The edition was not kept: the report card changed meanwhile. Look at it, then keep it again"),
            }
        });
    };
    view! {
        {rows(count, row)}
        <button class="button button--small" type="button" id=ADD_APPROVAL
            on:click=move |_| add(worked, APPROVALS, Approval::default(), "approval-role")>"Add a sign-off"</button>
        <Show
            when=move || is_signed.get()
            fallback=|| view! { <p class="section__hint">"Until everyone here has a name and a date, every output says DRAFT."</p> }
        >
            <button class="button button--main" type="button" on:click=freeze>"Keep as a signed edition"</button>
        </Show>
    }
}
