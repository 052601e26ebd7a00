//! Series that came finished: their lines, and the way from a cell to its figure.

use super::{Catalogue, Line, NONE, Place, as_number, counts};
use crate::indicator::{Indicator, Observation, SeriesKey};
use crate::reading::Area;
use crate::reading::corrections::{Corrections, told, told_name};
use crate::reading::measures::{Measure, corrected};
use std::collections::BTreeMap;

/// The observations of series that came finished.
#[derive(Default)]
pub(in crate::reading) struct Finished {
    series: Vec<Vec<Observation>>,
    /// Whose figure stands in a cell, and which.
    cells: BTreeMap<(u32, u32), (usize, usize)>,
}

impl Finished {
    /// Whether the series are to be found in the table.
    pub fn is_nothing(&self) -> bool {
        self.series.is_empty()
    }

    /// The observations of a series.
    pub(super) fn series(&self, at: u32) -> Option<&[Observation]> {
        self.series.get(at as usize).map(Vec::as_slice)
    }

    /// The figure in a cell, and the number of its series.
    pub fn at(&self, row: u32, column: u32) -> Option<(u32, &Observation)> {
        let (series, observation) = *self.cells.get(&(row, column))?;
        Some((as_number(series), self.series.get(series)?.get(observation)?))
    }
}

impl Catalogue {
    /// A line for each series, as it came but for what the officer has put right since.
    pub fn of_finished(series: &[Indicator], corrections: &Corrections) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (number, one) in series.iter().enumerate() {
            let area = catalogue.area_of_finished(one);
            let group = as_number(number);
            catalogue.lines.push(Line {
                place: Place { plan: 0, group, slot: 0 },
                measure: group,
                area,
            });
            catalogue.measures.push(measure(one, corrections));
            for (at, observation) in one.observations.iter().enumerate() {
                let cell = (observation.cell.row, observation.cell.column);
                catalogue.finished.cells.insert(cell, (number, at));
            }
            for observation in one.history() {
                counts::widen(&mut catalogue.span, &observation.period);
            }
            catalogue.finished.series.push(one.observations.clone());
        }
        catalogue
    }

    fn area_of_finished(&mut self, one: &Indicator) -> u32 {
        let Some(key) = &one.key.area else { return NONE };
        let known = self.areas.iter().position(|area| area.key == *key);
        as_number(known.unwrap_or_else(|| {
            let name = one.area_name.clone().unwrap_or_else(|| key.clone());
            self.areas.push(Area { key: key.clone(), name, level: None });
            self.areas.len() - 1
        }))
    }
}

fn measure(one: &Indicator, corrections: &Corrections) -> Measure {
    let key = SeriesKey { area: None, ..one.key.clone() };
    let name = told_name(&corrections.names, &key, str::to_owned);
    Measure {
        name: name.unwrap_or_else(|| one.measure_name.clone()),
        unit: corrected(told(&corrections.units, &key), one.unit.clone()),
        polarity: corrected(told(&corrections.polarities, &key), one.polarity.clone()),
        counted: corrected(told(&corrections.counted, &key), one.counted.clone()),
        particulars: one.particulars.clone().into(),
        heading: one.heading.as_deref().map(Into::into),
        rounded_to: one.rounded_to,
        key,
    }
}
