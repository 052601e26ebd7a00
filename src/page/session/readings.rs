//! What was read of each source: kept in step with the project, by asking the reader.

use super::Session;
use crate::browser::reader::Cancelled;
use better_off::indicator::{Indicator, SeriesKey};
use better_off::project::{Edition, EditionId, IndicatorId, Kept, Project, Source, SourceId};
use better_off::reading::Understood;
use better_off::reading::desk::{Answer, Ask, Origin};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What was read of one edition by one recipe.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SourceReading {
    /// The reader's name for the table, good for one run of it.
    pub(super) ticket: u32,
    /// Which run.
    pub(super) run: u32,
    /// Which edition.
    pub(super) edition: EditionId,
    /// What was understood, the recipe it was read by included.
    pub(crate) understood: Arc<Understood>,
    /// Series that were asked for.
    pub(super) asked: BTreeSet<SeriesKey>,
    /// Those of them that the table has.
    pub(crate) series: BTreeMap<SeriesKey, Arc<Indicator>>,
}

impl SourceReading {
    pub(super) fn new(
        (ticket, run): (u32, u32),
        edition: EditionId,
        understood: Understood,
        asked: Vec<SeriesKey>,
        series: Vec<Indicator>,
    ) -> Self {
        let mut reading = Self {
            ticket,
            run,
            edition,
            understood: Arc::new(understood),
            asked: BTreeSet::new(),
            series: BTreeMap::new(),
        };
        reading.add(asked, series);
        reading
    }

    /// Whether the table was asked for a series and has it not.
    pub(crate) fn lacks(&self, key: &SeriesKey) -> bool {
        self.asked.contains(key) && !self.series.contains_key(key)
    }

    fn add(&mut self, asked: Vec<SeriesKey>, series: Vec<Indicator>) {
        self.asked.extend(asked);
        self.series.extend(
            series.into_iter().map(|indicator| (indicator.key.clone(), Arc::new(indicator))),
        );
    }
}

/// The chosen indicators with their figures, as far as they have been read.
pub(super) fn chosen(
    project: &Project,
    readings: &BTreeMap<SourceId, Arc<SourceReading>>,
) -> BTreeMap<IndicatorId, Arc<Indicator>> {
    let with_figures = project.indicators.iter().filter_map(|chosen| {
        let indicator = readings.get(&chosen.source)?.series.get(&chosen.key)?;
        Some((chosen.id.clone(), Arc::clone(indicator)))
    });
    with_figures.collect()
}

/// The series that chosen indicators are compared with, in the order of the choice, as far as they have been read.
pub(super) fn comparators(
    project: &Project,
    readings: &BTreeMap<SourceId, Arc<SourceReading>>,
) -> BTreeMap<IndicatorId, Vec<Arc<Indicator>>> {
    let beside = project.indicators.iter().filter_map(|chosen| {
        let series = &readings.get(&chosen.source)?.series;
        let found = chosen.comparators.iter().filter_map(|key| series.get(key).map(Arc::clone));
        Some((chosen.id.clone(), found.collect()))
    });
    beside.collect()
}

/// What has to be asked so that a reading fits the project again.
enum Need {
    Nothing,
    Series(u32, Vec<SeriesKey>),
    Reread(u32),
    Open,
}

fn need(
    reading: Option<&Arc<SourceReading>>,
    run: u32,
    edition: &Edition,
    keys: &[SeriesKey],
) -> Need {
    match reading {
        Some(reading) if reading.run == run && reading.edition == edition.id => {
            if reading.understood.recipe != edition.recipe {
                return Need::Reread(reading.ticket);
            }
            let missing: Vec<SeriesKey> =
                keys.iter().filter(|key| !reading.asked.contains(key)).cloned().collect();
            if missing.is_empty() { Need::Nothing } else { Need::Series(reading.ticket, missing) }
        }
        _ => Need::Open,
    }
}

impl Session {
    /// The chosen indicators by name, for lists to choose from; by their measure while they are not read.
    pub(crate) fn indicator_names(self) -> Memo<Vec<(IndicatorId, String)>> {
        Memo::new(move |_| {
            let project = self.project.read();
            let indicators = self.indicators.read();
            let named = project.indicators.iter().map(|chosen| {
                let name = indicators.get(&chosen.id).map(|indicator| indicator.name.clone());
                (chosen.id.clone(), name.unwrap_or_else(|| chosen.key.measure.clone()))
            });
            named.collect()
        })
    }

    /// Whenever the project changes, asks the reader for what its sources now need.
    pub(super) fn follow_sources(self) {
        Effect::new(move |_| {
            let project = self.project.get();
            self.let_go(&project);
            for source in &project.sources {
                self.follow(Arc::clone(source), &project);
            }
        });
    }

    /// Forgets what was read of editions that the project does not have any more; one that comes back is read again.
    fn let_go(self, project: &Project) {
        let is_there = |id: &SourceId, reading: &SourceReading| {
            let edition = project.source(id).and_then(|source| source.edition());
            edition.is_some_and(|edition| edition.id == reading.edition)
        };
        let is_stale = |readings: &BTreeMap<SourceId, Arc<SourceReading>>| {
            readings.iter().any(|(id, reading)| !is_there(id, reading))
        };
        if self.readings.with_untracked(is_stale) {
            self.readings.update(|readings| readings.retain(|id, reading| is_there(id, reading)));
        }
        let reader = self.reader.get_value();
        let tickets = self.readings.with_untracked(|readings| {
            let here = readings.values().filter(|reading| reading.run == reader.run());
            here.map(|reading| reading.ticket).collect::<Vec<_>>()
        });
        reader.keep_only(&tickets);
    }

    fn follow(self, source: Arc<Source>, project: &Project) {
        let Some(edition) = source.edition().cloned() else { return };
        let keys = project.wanted_keys(&source.id);
        let reader = self.reader.get_value();
        let reading = self.readings.with_untracked(|readings| readings.get(&source.id).cloned());
        let need = need(reading.as_ref(), reader.run(), &edition, &keys);
        if matches!(need, Need::Nothing) || !self.begin(&source.id) {
            return;
        }
        spawn_local(async move {
            let answered = match need {
                Need::Nothing => Ok(()),
                Need::Series(ticket, keys) => {
                    self.ask_series(&source.id, ticket, keys).await.map(drop)
                }
                Need::Reread(ticket) => {
                    let Edition { recipe, sheet, .. } = edition.clone();
                    let ask = Ask::Reread { ticket, sheet, recipe, wanted: keys.clone() };
                    self.ask_reading(&source, edition, ticket, ask, keys).await
                }
                Need::Open => {
                    let ticket = reader.ticket();
                    let ask = self.ask_to_open(ticket, &source, &edition, keys.clone());
                    self.ask_reading(&source, edition, ticket, ask, keys).await
                }
            };
            self.end(&source.id);
            if answered.is_ok() {
                self.catch_up(&source.id);
            }
        });
    }

    /// Looks again whether the project moved on while the reader was busy.
    fn catch_up(self, id: &SourceId) {
        let project = self.project.get_untracked();
        if let Some(source) = project.source(id) {
            self.follow(Arc::clone(source), &project);
        }
    }

    fn ask_to_open(
        self,
        ticket: u32,
        source: &Source,
        edition: &Edition,
        wanted: Vec<SeriesKey>,
    ) -> Ask {
        Ask::Open {
            ticket,
            name: source.name.clone(),
            origin: Origin::Kept { kept: edition.kept.clone() },
            sheet: edition.sheet.clone(),
            recipe: edition.recipe.clone(),
            wanted,
        }
    }

    async fn ask_reading(
        self,
        source: &Source,
        edition: Edition,
        ticket: u32,
        ask: Ask,
        asked: Vec<SeriesKey>,
    ) -> Result<(), Cancelled> {
        let reader = self.reader.get_value();
        let file = match &ask {
            Ask::Open { .. } => self.files.with_value(|files| files.get(&edition.id).cloned()),
            _ => None,
        };
        let ask = match (&file, ask) {
            (Some((file, meta)), Ask::Open { ticket, name, sheet, recipe, wanted, .. })
                if !edition.whole =>
            {
                let origin = Origin::File { bytes: file.size() as u64, meta: meta.clone() };
                Ask::Open { ticket, name, origin, sheet, recipe, wanted }
            }
            (_, ask) => ask,
        };
        let file = file
            .map(|(file, _)| file)
            .filter(|_| matches!(ask, Ask::Open { origin: Origin::File { .. }, .. }));
        match reader.ask(ask, file).await? {
            Answer::Understood { understood, series, .. } => {
                // The answer repeats the recipe it was read by; a step the reader left out must not be asked for again.
                let understood = Understood { recipe: edition.recipe.clone(), ..*understood };
                let place = (ticket, reader.run());
                let reading = SourceReading::new(place, edition.id, understood, asked, series);
                self.readings.update(|readings| {
                    readings.insert(source.id.clone(), Arc::new(reading));
                });
                self.tick_again(&source.id).await;
            }
            Answer::Refused { error, .. } => {
                self.warn(format!("{:?} cannot be read: {error}", source.name));
                return Err(Cancelled);
            }
            // An answer to another question.
            _ => {}
        }
        Ok(())
    }

    /// Reads some series into the session. Gives those the table has, in its order, and their rows, for a source
    /// that is too large to keep whole.
    pub(super) async fn ask_series(
        self,
        source: &SourceId,
        ticket: u32,
        keys: Vec<SeriesKey>,
    ) -> Result<(Vec<SeriesKey>, Option<Kept>), Cancelled> {
        let ask = Ask::Series { ticket, keys: keys.clone() };
        match self.reader.get_value().ask(ask, None).await? {
            Answer::Series { series, extract, .. } => {
                let found = series.iter().map(|indicator| indicator.key.clone()).collect();
                self.readings.update(|readings| {
                    if let Some(reading) = readings.get_mut(source) {
                        Arc::make_mut(reading).add(keys, series);
                    }
                });
                Ok((found, extract))
            }
            _ => Ok((Vec::new(), None)),
        }
    }

    fn begin(self, source: &SourceId) -> bool {
        self.in_flight.try_update_value(|busy| busy.insert(source.clone())).unwrap_or(false)
    }

    fn end(self, source: &SourceId) {
        self.in_flight.update_value(|busy| {
            busy.remove(source);
        });
    }
}
