//! Bringing a table into the project: a file, a paste, the sample.

use super::{Brought, Busy, Session, SourceReading};
use crate::browser::reader::Cancelled;
use better_off::indicator::{Indicator, SeriesKey};
use better_off::project::{Edit, Edition, EditionId, Kept, Source, SourceId};
use better_off::reading::desk::{Answer, Ask};
use better_off::reading::{Recipe, Understood};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

impl Session {
    /// Reads a table and adds it, or puts it in the place of another. `then` hears whether it was read.
    pub(crate) fn bring(
        self,
        brought: Brought,
        replace: Option<SourceId>,
        then: impl Fn(bool) + 'static,
    ) {
        spawn_local(async move {
            let read = self.read_table(brought, replace).await;
            then(read);
        });
    }

    pub(super) async fn read_table(self, brought: Brought, replace: Option<SourceId>) -> bool {
        let reader = self.reader.get_value();
        let name = brought.name();
        let meta = match brought.meta().await {
            Ok(meta) => meta,
            Err(message) => {
                self.warn(message);
                return false;
            }
        };
        let recipe = self.recipe_of(replace.as_ref());
        let project = self.project.get_untracked();
        let chosen = replace.as_ref().map(|id| project.chosen_keys(id)).unwrap_or_default();
        let wanted = replace.as_ref().map(|id| project.wanted_keys(id)).unwrap_or_default();
        let ticket = reader.ticket();
        let ask = Ask::Open {
            ticket,
            name: name.clone(),
            origin: brought.origin(meta.clone()),
            sheet: self.sheet_of(replace.as_ref()),
            recipe: recipe.clone(),
            wanted: wanted.clone(),
        };
        let answer = self.while_busy(&name, reader.ask(ask, brought.file())).await;
        match answer {
            Ok(Answer::Understood { understood, kept, series, .. }) => {
                let mut ids = self.fresh_ids();
                let edition_id: EditionId = ids.next('e');
                let (kept, whole) = kept_whole(kept);
                let sheet = understood.sheet.clone();
                let gone = gone(&chosen, &series);
                let unfitted = understood.unfitted.len();
                let summary = format!("{}{}", understood.summary, no_longer(unfitted, &gone));
                let understood = Understood { recipe: recipe.clone(), ..*understood };
                let id = replace.clone().unwrap_or_else(|| ids.next('s'));
                self.tick_first(&id, &understood, &chosen);
                let place = (ticket, reader.run());
                let reading =
                    SourceReading::new(place, edition_id.clone(), understood, wanted, series);
                self.readings.update(|readings| {
                    readings.insert(id.clone(), Arc::new(reading));
                });
                if let Some(file) = brought.file() {
                    self.files.update_value(|files| {
                        files.insert(edition_id.clone(), (file, meta));
                    });
                }
                let edition =
                    Edition { id: edition_id, file_name: name.clone(), sheet, kept, whole, recipe };
                self.checked.set(Some(id.clone()));
                self.dispatch(match replace {
                    Some(id) => Edit::ReplaceEdition(id, edition),
                    None => Edit::AddSource(Source {
                        id: id.clone(),
                        name: self.unused_name(&name),
                        editions: vec![edition],
                    }),
                });
                if let Some(lead) = self.project.get_untracked().settings.areas.lead.clone() {
                    self.tick_lead(&id, lead).await;
                }
                // With other tables on the page the summary says which it is of.
                let several = 1 < self.project.read_untracked().sources.len();
                self.say(if several { format!("{summary}, in {name:?}") } else { summary });
                true
            }
            Ok(Answer::Inside { .. }) if replace.is_some() => {
                self.warn(format!("{name:?} is no table but carries a project; give it to \"Open project\", which puts it in the place of this one"));
                false
            }
            Ok(Answer::Inside { project, .. }) => {
                self.open_text(&name, &project);
                true
            }
            Ok(Answer::Refused { error, .. }) => {
                self.warn(error.to_string());
                false
            }
            Ok(_) => false,
            Err(_) => {
                self.say(format!("Reading {name:?} was cancelled; nothing was changed"));
                false
            }
        }
    }

    /// Waits for a reading, and tells meanwhile how far it is.
    pub(super) async fn while_busy(
        self,
        name: &str,
        answer: impl Future<Output = Result<Answer, Cancelled>>,
    ) -> Result<Answer, Cancelled> {
        self.alert.set(None);
        let (name, doing) = (name.to_owned(), "Reading".to_owned());
        self.busy.set(Some(Busy { name, doing, done: 0, of: 0 }));
        self.reader.get_value().on_progress(Rc::new(move |doing, done, of| {
            self.busy.update(|busy| {
                if let Some(busy) = busy {
                    (busy.doing, busy.done, busy.of) = (doing, done, of);
                }
            });
        }));
        let answer = answer.await;
        self.busy.set(None);
        answer
    }

    /// Reads another sheet of a source's file.
    pub(crate) fn choose_sheet(self, source: SourceId, sheet: String) {
        let Some(reading) = self.readings.with_untracked(|readings| readings.get(&source).cloned())
        else {
            return;
        };
        spawn_local(async move {
            let reader = self.reader.get_value();
            let ask = Ask::Reread {
                ticket: reading.ticket,
                sheet: Some(sheet.clone()),
                recipe: Recipe::default(),
                wanted: Vec::new(),
            };
            match reader.ask(ask, None).await {
                Ok(Answer::Understood { understood, kept, series, .. }) => {
                    let id: EditionId = self.fresh_ids().next('e');
                    let (kept, whole) = kept_whole(kept);
                    let summary = understood.summary.clone();
                    self.tick_first(&source, &understood, &[]);
                    let place = (reading.ticket, reader.run());
                    let understood = Understood { recipe: Recipe::default(), ..*understood };
                    let next =
                        SourceReading::new(place, id.clone(), understood, Vec::new(), series);
                    self.readings.update(|readings| {
                        readings.insert(source.clone(), Arc::new(next));
                    });
                    let file = self.files.with_value(|files| files.get(&reading.edition).cloned());
                    if let Some(file) = file {
                        self.files.update_value(|files| {
                            files.insert(id.clone(), file);
                        });
                    }
                    let file_name = self.file_name(&source);
                    let recipe = Recipe::default();
                    let edition =
                        Edition { id, file_name, sheet: Some(sheet), kept, whole, recipe };
                    self.dispatch(Edit::ReplaceEdition(source, edition));
                    self.say(summary);
                }
                Ok(Answer::Refused { error, .. }) => self.warn(error.to_string()),
                _ => {}
            }
        });
    }

    /// Stops the reading under way. What was on the page stays.
    pub(crate) fn cancel(self) {
        self.reader.get_value().cancel();
        self.busy.set(None);
    }

    fn tick_first(self, source: &SourceId, understood: &Understood, wanted: &[SeriesKey]) {
        let ticked: BTreeSet<SeriesKey> = match wanted {
            [] => understood.chosen_first(),
            wanted => wanted.iter().cloned().collect(),
        };
        self.ticks.update(|ticks| {
            ticks.insert(source.clone(), ticked);
        });
    }

    /// Ticks in a table that was read again what was ticked when it was read first: ticks are not saved. Those of a table
    /// with cards are its cards', and what the officer ticked stays.
    pub(super) async fn tick_again(self, source: &SourceId) {
        let project = self.project.get_untracked();
        let is_known = self.ticks.with_untracked(|ticks| ticks.contains_key(source));
        let reading = self.readings.with_untracked(|readings| readings.get(source).cloned());
        let Some(reading) = reading.filter(|_| !is_known) else { return };
        if !project.chosen_keys(source).is_empty() {
            return;
        }
        self.tick_first(source, &reading.understood, &[]);
        if let Some(lead) = project.settings.areas.lead.clone() {
            self.tick_lead(source, lead).await;
        }
    }

    fn recipe_of(self, source: Option<&SourceId>) -> Recipe {
        let project = self.project.get_untracked();
        let edition = source.and_then(|id| project.source(id)).and_then(|source| source.edition());
        edition.map(|edition| edition.recipe.clone()).unwrap_or_default()
    }

    fn sheet_of(self, source: Option<&SourceId>) -> Option<String> {
        let project = self.project.get_untracked();
        project.source(source?)?.edition()?.sheet.clone()
    }

    fn file_name(self, source: &SourceId) -> String {
        let project = self.project.get_untracked();
        let edition = project.source(source).and_then(|source| source.edition());
        edition.map(|edition| edition.file_name.clone()).unwrap_or_default()
    }

    /// The name, with a number when another source has it.
    fn unused_name(self, name: &str) -> String {
        let project = self.project.get_untracked();
        let taken = |name: &str| project.sources.iter().any(|source| source.name == name);
        if !taken(name) {
            return name.to_owned();
        }
        (2..)
            .map(|number| format!("{name} {number}"))
            .find(|name| !taken(name))
            .unwrap_or_else(|| name.to_owned())
    }
}

/// The sheet as it is to be kept, and whether that is the whole of it.
fn kept_whole(kept: Option<Kept>) -> (Kept, bool) {
    match kept {
        Some(kept) => (kept, true),
        None => (Kept::nothing(), false),
    }
}

/// The chosen series that a new edition does not have.
fn gone(chosen: &[SeriesKey], series: &[Indicator]) -> Vec<String> {
    let is_gone = |key: &&SeriesKey| !series.iter().any(|indicator| indicator.key == **key);
    chosen.iter().filter(is_gone).map(|key| key.measure.clone()).collect()
}

/// What of the corrections and the cards no longer fits a new edition, to go on after its summary.
fn no_longer(unfitted: usize, gone: &[String]) -> String {
    let corrections = match unfitted {
        0 => String::new(),
        1 => "; 1 correction no longer fits, see Check".to_owned(),
        count => format!("; {count} corrections no longer fit, see Check"),
    };
    let cards = match gone {
        [] => String::new(),
        [one] => format!("; {one:?} is not in it any more, its card waits"),
        more => format!("; {} indicators are not in it any more, their cards wait", more.len()),
    };
    format!("{corrections}{cards}")
}
