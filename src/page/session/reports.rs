//! Report cards of the session: made by the reader, read from a paste, signed.

use super::{Brought, Session};
use crate::browser::clipboard::Pasted;
use crate::page::curves::asked_curve;
use better_off::indicator::SeriesKey;
use better_off::project::{Edit, IndicatorId, ReportId};
use better_off::reading::desk::{Answer, Ask};
use better_off::report::priority::{
    Comparison, ComparisonOf, PriorityMade, PriorityOf, PriorityReport, PriorityWords, Side,
};
use better_off::report::story::Story;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Session {
    /// The report card that is worked on: the officer's choice, or the first.
    pub(crate) fn shown_report(self) -> Memo<Option<Arc<PriorityReport>>> {
        Memo::new(move |_| {
            let project = self.project.read();
            let asked = self.report.get().and_then(|id| project.report(&id).cloned());
            asked.or_else(|| project.documents.reports.first().cloned())
        })
    }

    /// Changes the words of a report card. Edits of one field that follow each other are one step; an empty field
    /// name makes each a step of its own.
    pub(crate) fn change_report(
        self,
        id: &ReportId,
        field: &'static str,
        change: impl FnOnce(&mut PriorityWords),
    ) {
        let Some(report) = self.project.get_untracked().report(id).cloned() else { return };
        let mut words = report.words.clone();
        change(&mut words);
        self.dispatch(Edit::SetReport(id.clone(), field, Box::new(words)));
    }

    /// All that a report card follows from.
    pub(crate) fn report_of(self, report: &Arc<PriorityReport>) -> PriorityOf {
        let indicators = self.indicators.read();
        let read = report
            .words
            .indicators
            .iter()
            .filter_map(|id| Some((id.clone(), indicators.get(id).cloned()?)));
        let project = self.project.read();
        let words = self.published.read().report_words(&project, &report.words);
        let first = report.words.indicators.first();
        let turning = report.words.indicators.iter().skip(1).filter_map(|id| {
            let words = self.published.read().curve_words(&project, id);
            words.turning_point.is_some().then(|| (id.clone(), words))
        });
        let turning = turning.collect();
        PriorityOf {
            report: Arc::new(PriorityReport { words, ..PriorityReport::clone(report) }),
            indicators: read.collect(),
            curve: first.and_then(|id| asked_curve(self, id)).map(Box::new),
            turning,
            style: project.settings.style.clone(),
        }
    }

    /// A report card, ready to be shown; none when the reader could not be had.
    pub(crate) async fn made_report(self, of: PriorityOf) -> Option<PriorityMade> {
        let reader = self.reader.get_value();
        let ask = Ask::Report { ticket: reader.ticket(), of: Box::new(of) };
        match reader.ask(ask, None).await {
            Ok(Answer::Report { made, .. }) => Some(*made),
            _ => None,
        }
    }

    /// Two report cards that are to be compared, with what is read now of the indicators of either.
    pub(crate) fn comparison_of(self, earlier: Side, later: Side) -> ComparisonOf {
        let read = self.indicators.read();
        let mut ids: Vec<&IndicatorId> = Vec::new();
        for table in [&later, &earlier].into_iter().filter_map(|side| side.card.table()) {
            for row in &table.rows {
                if !ids.contains(&&row.indicator) {
                    ids.push(&row.indicator);
                }
            }
        }
        let indicators =
            ids.into_iter().filter_map(|id| Some((id.clone(), read.get(id).cloned()?))).collect();
        let style = self.project.read().settings.style.clone();
        ComparisonOf { earlier, later, indicators, style }
    }

    /// What is not the same in two report cards; none when the reader could not be had.
    pub(crate) async fn comparison(self, of: ComparisonOf) -> Option<Comparison> {
        let reader = self.reader.get_value();
        let ask = Ask::Comparison { ticket: reader.ticket(), of: Box::new(of) };
        match reader.ask(ask, None).await {
            Ok(Answer::Comparison { made, .. }) => Some(*made),
            _ => None,
        }
    }

    /// A story of pasted HTML.
    pub(crate) async fn story_of_html(self, html: String) -> Option<Story> {
        let reader = self.reader.get_value();
        let ask = Ask::Story { ticket: reader.ticket(), html };
        match reader.ask(ask, None).await {
            Ok(Answer::Story { story, .. }) => story,
            _ => None,
        }
    }

    /// Reads the text of an earlier report card into a report: its parts, each putting-right a step of its own, then its
    /// table of figures as any pasted table, whose indicators become the report's. `then` hears whether it was read.
    pub(crate) fn paste_report(self, id: ReportId, text: String, then: impl Fn(bool) + 'static) {
        spawn_local(async move {
            let reader = self.reader.get_value();
            let ask = Ask::PastedReport { ticket: reader.ticket(), text };
            let Ok(Answer::PastedReport { steps, tables, .. }) = reader.ask(ask, None).await else {
                self.warn("The report card was not read; its text is still in the box. Try again");
                return then(false);
            };
            let Some(last) = steps.last().cloned() else {
                self.warn(
                    "This is not the text of a report card: it has no heading such as \"Why is this a priority\", \"Overall summary\" or \"Key actions\". Paste the whole card, or give a table to the place Data",
                );
                return then(false);
            };
            let project = self.project.get_untracked();
            let Some(before) = project.report(&id).map(|report| report.words.clone()) else {
                return then(false);
            };
            for words in steps {
                let words = before.with_pasted(words);
                self.change_report(&id, "", move |now| *now = words);
            }
            let mut problems = Vec::new();
            for (at, (name, text)) in tables.into_iter().enumerate() {
                problems.extend(self.bring_indicators(&id, name, text, at == 0).await);
            }
            self.say(format!(
                "Read the report card: {} key actions, {} challenges and risks, {} to sign it off",
                last.actions.len(),
                last.risks.len(),
                last.approvals.len()
            ));
            if !problems.is_empty() {
                self.warn(problems.join(". "));
            }
            then(true);
        });
    }

    /// Brings a table and takes all its indicators into a report, in place of those it has where this is the first
    /// table of a card; says why, where there are none.
    async fn bring_indicators(
        self,
        report: &ReportId,
        name: String,
        text: String,
        first: bool,
    ) -> Option<String> {
        let known = self.project.get_untracked().sources.len();
        let pasted = Pasted { html: None, text };
        if !self.read_table(Brought::Named(name.clone(), pasted), None).await {
            let why = self.alert.get_untracked().map(|message| message.text).unwrap_or_default();
            return Some(format!("The table {name:?} of the report card was not read: {why}"));
        }
        let project = self.project.get_untracked();
        let source = project.sources.get(known).map(|source| source.id.clone())?;
        // The card's own table is wanted whole, whatever is ticked of a table that comes by itself.
        let ticked: BTreeSet<SeriesKey> = self.readings.with_untracked(|readings| {
            let understood = readings.get(&source).map(|reading| Arc::clone(&reading.understood));
            let lines = understood.iter().flat_map(|understood| &understood.first);
            lines.filter(|line| 0 < line.figures).map(|line| line.key.clone()).collect()
        });
        if ticked.is_empty() {
            return Some(format!(
                "The table {name:?} of the report card has no indicators that were understood: look at it on the place Check, and choose its header there"
            ));
        }
        self.ticks.update(|ticks| {
            ticks.insert(source.clone(), ticked);
        });
        let report = report.clone();
        self.make_cards(source.clone(), move || {
            let project = self.project.get_untracked();
            let ids: Vec<IndicatorId> = project
                .indicators
                .iter()
                .filter(|indicator| indicator.source == source)
                .map(|indicator| indicator.id.clone())
                .collect();
            self.change_report(&report, "", |words| {
                if first {
                    words.indicators.clear();
                }
                words.indicators.extend(ids);
            });
        });
        None
    }
}
