//! The priority report card: what is written on the left of it, and the card as it is printed.

mod choose;
mod comparison;
mod document;
mod fields;
mod glossary;
mod lists;
mod parts;
mod rating;
mod risks;
mod rows;
mod story_field;
mod tables;
mod view;

use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::project::ReportId;
use better_off::report::priority::{PriorityMade, PriorityReport, PriorityWords};
use choose::{ChooseReport, PasteReport};
use fields::{FactFields, Findings, IndicatorChoice, StoryFields};
use glossary::WordsMean;
use leptos::prelude::*;
use leptos::task::spawn_local;
use lists::{ActionFields, ApprovalFields};
use parts::PartFields;
use rating::RatingFields;
use risks::RiskFields;
use std::sync::Arc;

use view::PriorityView;

/// The report card that is worked on, for every component below.
#[derive(Clone, Copy)]
struct Worked {
    session: Session,
    report: Memo<Option<Arc<PriorityReport>>>,
    made: Memo<Option<Arc<PriorityMade>>>,
}

impl Worked {
    fn provide() -> Worked {
        let session = Session::of_page();
        let report = session.shown_report();
        let worked = Worked { session, report, made: made(session, report) };
        provide_context(worked);
        worked
    }

    fn of_page() -> Worked {
        expect_context()
    }

    fn id(self) -> Option<ReportId> {
        self.report.read_untracked().as_ref().map(|report| report.id.clone())
    }

    /// Part of the words, to be shown in a field.
    fn words<T: Default + Send + Sync + 'static>(
        self,
        part: impl Fn(&PriorityWords) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || {
            self.report.read().as_ref().map(|report| part(&report.words)).unwrap_or_default()
        })
    }

    /// Changes the words; edits of one field that follow each other are one step.
    fn change(self, field: &'static str, change: impl FnOnce(&mut PriorityWords)) {
        if let Some(id) = self.id() {
            self.session.change_report(&id, field, change);
        }
    }
}

/// The report card as the reader makes it, a moment after each change.
fn made(
    session: Session,
    report: Memo<Option<Arc<PriorityReport>>>,
) -> Memo<Option<Arc<PriorityMade>>> {
    let of = local_memo(move |_| report.read().as_ref().map(|report| session.report_of(report)));
    let made = RwSignal::new(None::<Arc<PriorityMade>>);
    Effect::new(move |_| {
        let Some(asked) = of.get() else { return made.set(None) };
        spawn_local(async move {
            let answer = session.made_report(asked.clone()).await;
            // What was changed meanwhile is asked for by itself.
            let is_wanted =
                of.try_with_untracked(|of| of.as_ref() == Some(&asked)).unwrap_or(false);
            if let Some(answer) = answer.filter(|_| is_wanted) {
                let _ = made.try_set(Some(Arc::new(answer)));
            }
        });
    });
    local_memo(move |_| made.get())
}

/// The report cards: what is written, and the card itself.
#[component]
pub(super) fn PriorityReports(
    /// Told when the card stands.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let worked = Worked::provide();
    let has_report = local_memo(move |_| worked.report.read().is_some());
    view! {
        <PriorityFields/>
        <Show when=move || has_report.get()>
            <PriorityView on_whole/>
        </Show>
    }
}

/// Everything an officer writes and chooses on a report card.
#[component]
fn PriorityFields() -> impl IntoView {
    let worked = Worked::of_page();
    let has_report = local_memo(move |_| worked.report.read().is_some());
    view! {
        <div class="reports__tools report-fields">
            <ChooseReport/>
            <Show when=move || has_report.get()>
                <PasteReport/>
                <Findings/>
                <details class="report-fields__part" open>
                    <summary>"This priority"</summary>
                    <FactFields/>
                    <WordsMean words=glossary::OF_PRIORITY/>
                </details>
                <details class="report-fields__part">
                    <summary>"The story"</summary>
                    <StoryFields/>
                    <WordsMean words=glossary::OF_STORY/>
                </details>
                <details class="report-fields__part">
                    <summary>"Rating and direction of travel"</summary>
                    <RatingFields/>
                    <WordsMean words=glossary::OF_RATING/>
                </details>
                <details class="report-fields__part">
                    <summary>"Challenges and risks"</summary>
                    <RiskFields/>
                    <WordsMean words=glossary::OF_RISKS/>
                </details>
                <details class="report-fields__part">
                    <summary>"Key actions"</summary>
                    <ActionFields/>
                    <WordsMean words=glossary::OF_ACTIONS/>
                </details>
                <details class="report-fields__part">
                    <summary>"Performance indicators"</summary>
                    <IndicatorChoice/>
                    <WordsMean words=glossary::OF_INDICATORS/>
                </details>
                <details class="report-fields__part">
                    <summary>"Sign-off"</summary>
                    <ApprovalFields/>
                    <WordsMean words=glossary::OF_SIGN_OFF/>
                </details>
                <details class="report-fields__part">
                    <summary>"Parts of the card"</summary>
                    <PartFields/>
                </details>
            </Show>
        </div>
    }
}
