//! An office with a project: it does what it is told by the edits the page would send.

use crate::acts::{Act, PartChange, Table};
use crate::lists::change_list;
use better_off::curve::{CurveOf, CurveWords};
use better_off::house_style::HouseStyle;
use better_off::indicator::Indicator;
use better_off::project::{
    CardId, Edit, Edition, EditionId, History, IndicatorId, Kept, Pick, Project, ReportId, Source,
    SourceId,
};
use better_off::reading::{Recipe, read};
use better_off::report::priority::{
    Approval, Joined, OfficerDirection, OfficerRating, PartChoice, PriorityOf, PriorityReport,
    PriorityWords, read_report,
};
use better_off::report::story::Story;
use better_off::table::Table as Sheet;
use better_off::table::delimited::read_text;
use std::collections::BTreeMap;
use std::sync::Arc;

const CARD: &str = include_str!("../page/tests/tables/report_card.txt");
const QUARTERS: [&str; 2] = [
    "Measure,2012-13,2013-14,2014-15\nFamilies waiting,1281,1255,1293\nPlans in time,61%,70%,68%\n",
    "Measure,2012-13,2013-14,2014-15,2015-16\nFamilies waiting,1281,1255,1293,1270\nPlans in time,61%,70%,68%,75%\n",
];

/// A project with its history, and a count of what changed it.
pub struct Office {
    pub history: History,
    pub changed: BTreeMap<&'static str, usize>,
    quarter: usize,
    ids: usize,
}

impl Office {
    pub fn new() -> Office {
        let history = History::new(Project::default());
        Office { history, changed: BTreeMap::new(), quarter: 0, ids: 0 }
    }

    /// What is there.
    pub fn project(&self) -> Arc<Project> {
        Arc::clone(self.history.present())
    }

    /// Does one thing; what needs a report card that is not there is passed over.
    pub fn act(&mut self, act: &Act) {
        match act {
            Act::Start => {
                let id = ReportId::from(self.fresh('r').as_str());
                self.dispatch("start", Edit::AddReport(id));
            }
            Act::Table(table) => self.table(*table),
            Act::Leave => self.history.settle(),
            Act::Undo => drop(self.history.undo()),
            Act::Redo => drop(self.history.redo()),
            Act::Remove(at)
            | Act::Move(at, _)
            | Act::Fact(at, ..)
            | Act::Story(at, ..)
            | Act::Rate(at, _)
            | Act::Travel(at, _)
            | Act::List(at, ..)
            | Act::Choose(at, _)
            | Act::Part(at, ..)
            | Act::Paste(at)
            | Act::Sign(at, _) => {
                let project = self.project();
                let reports = &project.documents.reports;
                if let Some(report) = reports.get(at % reports.len().max(1)) {
                    self.act_on(report, act);
                }
            }
        }
    }

    fn act_on(&mut self, report: &Arc<PriorityReport>, act: &Act) {
        let mut words = report.words.clone();
        let (name, field) = match act {
            Act::Remove(_) => {
                return self.dispatch("remove", Edit::RemoveReport(report.id.clone()));
            }
            Act::Move(_, to) => {
                return self.dispatch("reorder", Edit::MoveReport(report.id.clone(), *to));
            }
            Act::Sign(_, named) => return self.sign(report, *named),
            Act::Paste(_) => return self.paste(report),
            Act::Fact(_, at, text) => {
                let facts = [
                    &mut words.reference,
                    &mut words.priority,
                    &mut words.outcome,
                    &mut words.leads,
                    &mut words.covers,
                ];
                if let Some(fact) = facts.into_iter().nth(*at) {
                    text.clone_into(fact);
                }
                ("a fact", ["reference", "priority", "outcome", "leads", "covers"][*at])
            }
            Act::Story(_, at, text) => {
                *stories(&mut words)[*at] = Story::typed(text);
                ("a story", ["why", "indicator", "summary", "achievements"][*at])
            }
            Act::Rate(_, own) => {
                words.rating = own.clone().map(|(rag, reason)| OfficerRating {
                    rag,
                    reason,
                    by: "Head of service".to_owned(),
                });
                ("rate", "")
            }
            Act::Travel(_, own) => {
                words.direction = own.clone().map(|(direction, reason)| OfficerDirection {
                    direction,
                    reason,
                    by: String::new(),
                });
                ("direction of travel", "")
            }
            Act::List(_, list, change) => (change_list(&mut words, *list, change), ""),
            Act::Choose(_, chosen) => {
                let project = self.project();
                let all = &project.indicators;
                words.indicators =
                    chosen.iter().filter_map(|at| Some(all.get(*at)?.id.clone())).collect();
                words.indicators.dedup();
                ("choose indicators", "")
            }
            Act::Part(_, part, change) => {
                let parts = &words.parts;
                let (name, parts) = match change {
                    PartChange::Rename(heading) => {
                        let heading = heading.clone();
                        (
                            "rename a part",
                            Some(PartChoice::changed(parts, *part, |one| one.heading = heading)),
                        )
                    }
                    PartChange::Up => ("move a part", PartChoice::moved(parts, *part, true)),
                    PartChange::Down => ("move a part", PartChoice::moved(parts, *part, false)),
                    PartChange::Show(on) => (
                        "leave out a part",
                        Some(PartChoice::changed(parts, *part, |one| one.hidden = !on)),
                    ),
                };
                words.parts = parts.unwrap_or_else(|| words.parts.clone());
                (name, "")
            }
            _ => return,
        };
        self.dispatch(name, Edit::SetReport(report.id.clone(), field, Box::new(words)));
    }

    fn paste(&mut self, report: &PriorityReport) {
        for step in Joined::STEPS {
            let words = report.words.with_pasted(read_report(CARD, step).unwrap().words);
            self.dispatch("paste", Edit::SetReport(report.id.clone(), "", Box::new(words)));
        }
    }

    /// Signs as the page does: by the card that was made of the words and the figures.
    fn sign(&mut self, report: &PriorityReport, named: bool) {
        let mut report = report.clone();
        if named {
            let signed = |role: &str| Approval {
                role: role.to_owned(),
                name: "Head of service".to_owned(),
                date: "05/11/14".to_owned(),
            };
            report.words.approvals = vec![signed("Officer"), signed("Director")];
            let words = Box::new(report.words.clone());
            self.dispatch("names and dates", Edit::SetReport(report.id.clone(), "", words));
        }
        let read = self.read();
        let project = self.project();
        let figures = report.words.indicators.iter().filter_map(|id| {
            let key = &project.indicator(id)?.key;
            Some((id.clone(), Arc::clone(read.iter().find(|found| found.key == *key)?)))
        });
        let figures: Vec<(IndicatorId, Arc<Indicator>)> = figures.collect();
        let curve = figures.first().map(|(_, indicator)| {
            Box::new(CurveOf {
                words: CurveWords::default(),
                indicator: Arc::clone(indicator),
                comparators: Vec::new(),
                parts: Vec::new(),
                source_name: "Table".to_owned(),
                style: HouseStyle::default(),
            })
        });
        let of = PriorityOf {
            report: Arc::new(report.clone()),
            indicators: figures,
            curve: curve.clone(),
            turning: Vec::new(),
            style: HouseStyle::default(),
        };
        let made = of.made();
        assert_eq!(made.card.draft, !report.words.is_signed());
        self.dispatch("sign off", Edit::SignReport(report.id, Box::new(made.card), curve));
    }

    fn table(&mut self, table: Table) {
        let project = self.project();
        let known = project.sources.first().map(|source| source.id.clone());
        match (table, known) {
            (Table::Bring, None) => {
                let id = SourceId::from(self.fresh('s').as_str());
                let source = Source {
                    id: id.clone(),
                    name: "Table".to_owned(),
                    editions: vec![self.edition()],
                };
                self.dispatch("bring a table", Edit::AddSource(source));
                let picks = self.read().iter().map(|found| found.key.clone()).collect::<Vec<_>>();
                let picks = picks.into_iter().map(|key| Pick {
                    key,
                    indicator: IndicatorId::from(self.fresh('i').as_str()),
                    card: CardId::from(self.fresh('c').as_str()),
                    comparators: Vec::new(),
                });
                let picks = picks.collect();
                self.dispatch("make cards", Edit::MakeCards { source: id, picks, extract: None });
            }
            (Table::NextQuarter, Some(id)) => {
                self.quarter = (self.quarter + 1) % QUARTERS.len();
                let edition = self.edition();
                self.dispatch("next quarter", Edit::ReplaceEdition(id, edition));
            }
            (Table::Remove, Some(id)) => self.dispatch("remove a table", Edit::RemoveSource(id)),
            _ => {}
        }
    }

    fn edition(&mut self) -> Edition {
        Edition {
            id: EditionId::from(self.fresh('e').as_str()),
            file_name: "waiting.csv".to_owned(),
            sheet: None,
            kept: Kept::new(self.sheet().to_kept()),
            whole: true,
            recipe: Recipe::default(),
        }
    }

    fn sheet(&self) -> Sheet {
        read_text(QUARTERS[self.quarter]).unwrap()
    }

    fn read(&self) -> Vec<Arc<Indicator>> {
        let reading = read(&Arc::new(self.sheet()), &Recipe::default()).unwrap();
        reading.all().map(Arc::new).collect()
    }

    fn fresh(&mut self, letter: char) -> String {
        self.ids += 1;
        format!("{letter}{}", self.ids)
    }

    fn dispatch(&mut self, name: &'static str, edit: Edit) {
        let before = self.project();
        self.history.dispatch(edit);
        if before != self.project() {
            *self.changed.entry(name).or_default() += 1;
        }
    }
}

/// The four stories of a report card.
pub fn stories(words: &mut PriorityWords) -> [&mut Story; 4] {
    [&mut words.why, &mut words.indicator, &mut words.summary, &mut words.achievements]
}
