//! An indicator beside another population's: who they are, their figure for the same period, the difference.

use super::facts::{Cannot, Facts, Filled, absent, typed};
use super::{LiveFigure, grammar};
use crate::amount::{Amount, Unit, indicator_decimals};
use crate::indicator::{Indicator, Observation};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// An indicator, and those it may stand beside: the same measure of other areas, best first.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// What is spoken of.
    pub indicator: &'a Indicator,
    /// What its source is called, for the source line.
    pub source_name: &'a str,
    /// England, a region, statistical neighbours.
    pub comparators: Vec<&'a Indicator>,
    /// Whether the same measure of another area is chosen too: then its headline says whose it is.
    pub among_areas: bool,
}

impl<'a> Subject<'a> {
    /// An indicator on its own.
    pub fn alone(indicator: &'a Indicator, source_name: &'a str) -> Self {
        Subject { indicator, source_name, comparators: Vec::new(), among_areas: false }
    }
}

/// The other population, with its observation for the latest period, if it has one.
pub(crate) struct Beside<'a> {
    pub(crate) indicator: &'a Indicator,
    pub(crate) same_period: Option<&'a Observation>,
}

impl<'a> Beside<'a> {
    /// The first that counts in the same unit; one that has the latest period before one that has not.
    pub(crate) fn of(subject: &Subject<'a>, latest: Option<&Observation>) -> Option<Beside<'a>> {
        let mut fits = subject
            .comparators
            .iter()
            .filter(|other| other.unit.value == subject.indicator.unit.value)
            .map(|other| Beside {
                indicator: other,
                same_period: latest.and_then(|latest| same_period(other, latest)),
            })
            .collect::<Vec<_>>();
        let best = fits.iter().position(|other| other.same_period.is_some()).unwrap_or(0);
        (best < fits.len()).then(|| fits.swap_remove(best))
    }

    fn name(&self) -> &'a str {
        self.indicator.area_name.as_deref().unwrap_or(&self.indicator.name)
    }
}

fn same_period<'a>(other: &'a Indicator, latest: &Observation) -> Option<&'a Observation> {
    let span = |one: &Observation| (one.period.first, one.period.last);
    other.history().find(|one| span(one) == span(latest) && one.figure.number().is_some())
}

impl Facts<'_> {
    /// Latest figure less theirs, with their observation.
    pub(crate) fn gap(&self) -> Option<(Decimal, &Observation)> {
        let theirs = self.beside.as_ref()?.same_period?;
        let gap = self.latest?.figure.number()?.checked_sub(theirs.figure.number()?)?;
        Some((gap, theirs))
    }

    /// Whether the unit measures time, so that less of it is "shorter".
    pub(crate) fn measures_time(&self) -> bool {
        matches!(&self.indicator.unit.value, Unit::Other(words) if grammar::is_time(words))
    }

    pub(super) fn fill_beside(&self, figure: LiveFigure) -> Result<Filled, Cannot> {
        let beside = self.beside.as_ref().ok_or_else(|| absent("comparator"))?;
        if figure == LiveFigure::Comparator {
            return Ok(typed(beside.name().to_owned()));
        }
        let (gap, theirs) = self.gap().ok_or_else(|| {
            let period = self.latest.map(|latest| latest.period.in_words(self.style));
            absent(&format!("figure of {} {}", beside.name(), period.unwrap_or_default()))
        })?;
        // As finely as the finer of the two is given.
        let decimals = self.decimals.max(indicator_decimals(beside.indicator, self.style));
        let unit = &self.indicator.unit.value;
        let size = Amount::new(gap, unit, decimals).difference(self.style);
        let text = match (figure, gap.cmp(&Decimal::ZERO)) {
            (LiveFigure::ComparatorFigure, _) => {
                let value = theirs.figure.number().unwrap_or_default();
                let decimals = indicator_decimals(beside.indicator, self.style);
                Amount::new(value, unit, decimals).words(self.style)
            }
            (LiveFigure::Gap, _) => size,
            (_, Ordering::Equal) => "the same as".to_owned(),
            (LiveFigure::ShorterBy, Ordering::Less) => format!("{size} shorter than"),
            (LiveFigure::ShorterBy, Ordering::Greater) => format!("{size} longer than"),
            (_, Ordering::Less) => format!("{size} below"),
            (_, Ordering::Greater) => format!("{size} above"),
        };
        let mut cells = vec![theirs.cell.clone()];
        if figure != LiveFigure::ComparatorFigure {
            cells.splice(0..0, self.latest.map(|latest| latest.cell.clone()));
        }
        Ok(Filled { text, cells })
    }
}
