//! Figures further back than the previous one: chained changes, and the last figures as a list.

use super::LiveFigure;
use super::facts::{Cannot, Facts, Filled, absent};
use crate::change::{Change, between, comparable_history};
use crate::indicator::Observation;

/// As many figures as one sentence carries.
const LISTED: usize = 3;

impl Facts<'_> {
    /// From the figure before the previous one to the previous one; both may be compared with the latest.
    pub(crate) fn change_before(&self) -> Option<Change> {
        let line = comparable_history(self.indicator);
        let numbers: Vec<&&Observation> =
            line.iter().filter(|one| one.figure.number().is_some()).collect();
        let [.., before, previous, _] = numbers.as_slice() else { return None };
        let (unit, polarity) = (&self.indicator.unit.value, self.indicator.polarity.value);
        between(before, previous, unit, polarity).ok()
    }

    /// The last figures of the history, of whatever periods, oldest first.
    pub(crate) fn last_figures(&self) -> Vec<&Observation> {
        let mut figures: Vec<&Observation> =
            self.indicator.history().filter(|one| one.figure.number().is_some()).collect();
        figures.dedup_by(|later, earlier| later.period.last == earlier.period.last);
        figures.split_off(figures.len().saturating_sub(LISTED))
    }

    pub(super) fn fill_chain(&self, figure: LiveFigure) -> Result<Filled, Cannot> {
        if figure == LiveFigure::LastFigures {
            return self.listed();
        }
        let change =
            self.change_before().ok_or_else(|| absent("figure before the previous one"))?;
        match figure {
            LiveFigure::Before | LiveFigure::BeforePeriod | LiveFigure::InBeforePeriod => {
                self.of_observation(figure, &change.from)
            }
            _ => self.of_change(figure, &change),
        }
    }

    fn listed(&self) -> Result<Filled, Cannot> {
        let figures = self.last_figures();
        let said: Vec<String> = figures
            .iter()
            .filter_map(|one| {
                let value = self.amount(one.figure.number()?).words(self.style);
                Some(format!("{value} {}", one.period.in_words(self.style)))
            })
            .collect();
        let cells = figures.iter().map(|one| one.cell.clone()).collect();
        match said.split_last() {
            None => Err(absent("figure")),
            Some((only, [])) => Ok(Filled { text: only.clone(), cells }),
            Some((last, others)) => {
                Ok(Filled { text: format!("{} and {last}", others.join(", ")), cells })
            }
        }
    }
}
