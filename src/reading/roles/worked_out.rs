//! Columns of figures that others were worked out from, or that are worked out from others.

use super::draft::Draft;
use super::{limits, words};
use crate::indicator::Sure;
use crate::reading::ColumnRole;

impl Draft<'_, '_> {
    /// The mean beside the limits of a process is worked out from the figures as they are.
    pub(super) fn process_means(&mut self) {
        let headers = &self.evidence.headers;
        if !headers.iter().any(|header| limits::is_process(header)) {
            return;
        }
        for (at, header) in headers.iter().enumerate() {
            let name = words::plain(header);
            if matches!(name.as_str(), "mean" | "average" | "median" | "centre line" | "cl") {
                let why = "it stands beside the limits of a process";
                let others = vec![ColumnRole::Value, ColumnRole::Ignored];
                self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
            }
        }
    }

    /// "Count" and "Denominator" beside "Value" are what it was worked out from.
    pub(super) fn parts_of_values(&mut self) {
        let names: Vec<String> =
            self.evidence.headers.iter().map(|header| words::plain(header)).collect();
        let at = |name: &str| names.iter().position(|other| other == name);
        let (Some(_), Some(count), Some(denominator)) =
            (at("value"), at("count").or_else(|| at("numerator")), at("denominator"))
        else {
            return;
        };
        for at in [count, denominator] {
            let why = "the figures under \"Value\" are worked out from it";
            let others = vec![ColumnRole::Value, ColumnRole::Ignored];
            self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
        }
    }
}
