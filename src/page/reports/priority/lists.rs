//! The lists of a report card: challenges and risks, key actions, sign-off.

use super::Worked;
use better_off::project::Edit;
use better_off::report::priority::{Approval, KeyAction, Milestone, PriorityWords, Risk, RiskKind};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// A cell of a row: a small labelled field.
#[component]
fn Cell(
    /// Unique on the page.
    id: String,
    /// What it is for.
    label: &'static str,
    /// What it shows.
    value: String,
    /// Called when it was changed and left.
    on_change: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="field__input" id=id type="text" autocomplete="off" prop:value=value
                on:change:target=move |event| on_change.run(event.target().value())/>
        </div>
    }
}

/// A button that takes a row away.
fn remove(
    worked: Worked,
    what: String,
    take: impl Fn(&mut PriorityWords) + 'static,
) -> impl IntoView {
    view! {
        <button class="button button--small" type="button" aria-label=format!("Remove {what}")
            on:click=move |_| worked.change("", &take)>"Remove"</button>
    }
}

fn at<T>(list: &mut [T], index: usize, change: impl FnOnce(&mut T)) {
    if let Some(one) = list.get_mut(index) {
        change(one);
    }
}

/// The register of challenges and risks.
#[component]
pub(super) fn RiskFields() -> impl IntoView {
    let worked = Worked::of_page();
    let risks = worked.words(|words| words.risks.clone());
    let row = move |index: usize, risk: Risk| {
        let number = index + 1;
        view! {
            <li class="report-fields__row">
                <div class="field">
                    <label class="field__label" for=format!("risk-kind-{index}")>"Kind"</label>
                    <select class="field__input" id=format!("risk-kind-{index}") on:change:target=move |event| {
                        let kind = if event.target().value() == "Challenge" { RiskKind::Challenge } else { RiskKind::Risk };
                        worked.change("", |words| at(&mut words.risks, index, |risk| risk.kind = kind));
                    }>
                        {[RiskKind::Risk, RiskKind::Challenge].map(|kind| view! {
                            <option selected={kind == risk.kind}>{kind.word()}</option>
                        }).collect_view()}
                    </select>
                </div>
                <Cell id=format!("risk-text-{index}") label="What it is" value=risk.text
                    on_change=Callback::new(move |text| worked.change("", |words| at(&mut words.risks, index, |risk| risk.text = text)))/>
                <Cell id=format!("risk-response-{index}") label="What is done about it" value=risk.response
                    on_change=Callback::new(move |text| worked.change("", |words| at(&mut words.risks, index, |risk| risk.response = text)))/>
                {remove(worked, format!("challenge or risk {number}"), move |words| { words.risks.remove(index); })}
            </li>
        }
    };
    view! {
        <ol>{move || risks.get().into_iter().enumerate().map(|(index, risk)| row(index, risk)).collect_view()}</ol>
        <button class="button button--small" type="button"
            on:click=move |_| worked.change("", |words| words.risks.push(Risk::default()))>"Add a challenge or risk"</button>
    }
}

/// The key actions, each with its milestones.
#[component]
pub(super) fn ActionFields() -> impl IntoView {
    let worked = Worked::of_page();
    let actions = worked.words(|words| words.actions.clone());
    let set = move |index: usize, change: fn(&mut KeyAction, String)| {
        Callback::new(move |text: String| {
            worked.change("", |words| at(&mut words.actions, index, |action| change(action, text)));
        })
    };
    let milestone = move |index: usize, place: usize, one: Milestone| {
        let set = move |change: fn(&mut Milestone, String)| {
            Callback::new(move |text: String| {
                worked.change("", |words| {
                    at(&mut words.actions, index, |action| {
                        at(&mut action.milestones, place, |one| change(one, text));
                    });
                });
            })
        };
        view! {
            <li class="report-fields__row">
                <Cell id=format!("milestone-{index}-{place}") label="Milestone" value=one.text on_change=set(|one, text| one.text = text)/>
                <Cell id=format!("timescale-{index}-{place}") label="Timescale" value=one.timescale on_change=set(|one, text| one.timescale = text)/>
            </li>
        }
    };
    let row = move |index: usize, action: KeyAction| {
        let number = index + 1;
        let milestones = action.milestones.into_iter().enumerate();
        view! {
            <li class="report-fields__action">
                <div class="report-fields__row">
                    <Cell id=format!("action-{index}") label="Action" value=action.action on_change=set(index, |action, text| action.action = text)/>
                    <Cell id=format!("action-lead-{index}") label="Lead, by role" value=action.lead on_change=set(index, |action, text| action.lead = text)/>
                    <Cell id=format!("action-reviewed-{index}") label="Last reviewed" value=action.reviewed on_change=set(index, |action, text| action.reviewed = text)/>
                    {remove(worked, format!("action {number}"), move |words| { words.actions.remove(index); })}
                </div>
                <ol>{milestones.map(|(place, one)| milestone(index, place, one)).collect_view()}</ol>
                <button class="button button--small" type="button" aria-label=format!("Add a milestone to action {number}")
                    on:click=move |_| worked.change("", |words| at(&mut words.actions, index, |action| action.milestones.push(Milestone::default())))>
                    "Add a milestone"
                </button>
            </li>
        }
    };
    view! {
        <ol>{move || actions.get().into_iter().enumerate().map(|(index, action)| row(index, action)).collect_view()}</ol>
        <button class="button button--small" type="button" on:click=move |_| worked.change("", |words| {
            words.actions.push(KeyAction { milestones: vec![Milestone::default()], ..KeyAction::default() });
        })>"Add an action"</button>
    }
}

/// Who signs, and the button that freezes what was signed.
#[component]
pub(super) fn ApprovalFields() -> impl IntoView {
    let worked = Worked::of_page();
    let approvals = worked.words(|words| words.approvals.clone());
    let is_signed = worked.words(PriorityWords::is_signed);
    let set = move |index: usize, change: fn(&mut Approval, String)| {
        Callback::new(move |text: String| {
            worked.change("", |words| at(&mut words.approvals, index, |one| change(one, text)));
        })
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
                    session.say("Signed off and kept as an edition; the new draft starts from it");
                }
                None => session.warn("The edition was not kept: the report card changed meanwhile. Look at it, then keep it again"),
            }
        });
    };
    view! {
        <ol>
            {move || approvals.get().into_iter().enumerate().map(|(index, one)| view! {
                <li class="report-fields__row">
                    <Cell id=format!("approval-role-{index}") label="Role" value=one.role on_change=set(index, |one, text| one.role = text)/>
                    <Cell id=format!("approval-name-{index}") label="Name" value=one.name on_change=set(index, |one, text| one.name = text)/>
                    <Cell id=format!("approval-date-{index}") label="Date" value=one.date on_change=set(index, |one, text| one.date = text)/>
                    {remove(worked, format!("sign-off {}", index + 1), move |words| { words.approvals.remove(index); })}
                </li>
            }).collect_view()}
        </ol>
        <button class="button button--small" type="button"
            on:click=move |_| worked.change("", |words| words.approvals.push(Approval::default()))>"Add a sign-off"</button>
        <Show
            when=move || is_signed.get()
            fallback=|| view! { <p class="section__hint">"Until everyone here has a name and a date, every output says DRAFT."</p> }
        >
            <button class="button button--main" type="button" on:click=freeze>"Keep as a signed edition"</button>
        </Show>
    }
}
