//! Several measurements of one thing.

use std::fmt;

/// At least one measurement, in milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Runs(Vec<f64>);

impl Runs {
    pub fn push(&mut self, milliseconds: f64) {
        let place = self.0.partition_point(|other| *other < milliseconds);
        self.0.insert(place, milliseconds);
    }

    /// The one in the middle; of an even number, the worse of the two in the middle.
    pub fn median(&self) -> f64 {
        self.0[self.0.len() / 2]
    }

    pub fn best(&self) -> f64 {
        self.0[0]
    }

    pub fn worst(&self) -> f64 {
        self.0[self.0.len() - 1]
    }
}

/// Median, best and worst as cells of a table.
impl fmt::Display for Runs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [median, best, worst] = [self.median(), self.best(), self.worst()].map(milliseconds);
        write!(out, "{median} | {best} | {worst}")
    }
}

/// In words; 0 stands for a task too short for the browser to tell of.
pub fn milliseconds(value: f64) -> String {
    if value == 0.0 { "under 50".to_owned() } else { format!("{value:.0}") }
}
