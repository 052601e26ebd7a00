//! Finished series: what an extract for others holds in place of a table, so that nothing is guessed of it again.
//!
//! The table that is shown of them has each figure in the cell it came from, and every other cell blank.

use super::{Table, TableBuilder, limits};
use crate::indicator::{Indicator, Observation};
use crate::reading::ReadError;
use serde::Serialize;

/// The kept form of a sheet that holds these series and nothing else; [`super::open_kept`] opens it.
///
/// # Errors
///
/// None that a series which was read can cause.
pub fn finished_sheet(
    sheet: Option<&str>,
    finished: &[Indicator],
) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Written<'a> {
        kind: &'static str,
        version: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        sheet: Option<&'a str>,
        finished: &'a [Indicator],
        rows: [(); 0],
    }
    let (kind, version) = (super::kept::KIND, super::kept::VERSION);
    // Pretty, as the project file is: the code that writes JSON is in the page once.
    serde_json::to_string_pretty(&Written { kind, version, sheet, finished, rows: [] })
}

impl Table {
    /// Series that came finished, in order; none in a sheet as it came.
    pub fn finished(&self) -> &[Indicator] {
        &self.finished
    }
}

impl TableBuilder {
    /// Declares series, and puts their figures where they say that they stood.
    ///
    /// # Errors
    ///
    /// When one of them could not have been read from a table.
    pub(super) fn finished(&mut self, mut series: Vec<Indicator>) -> Result<(), ReadError> {
        for one in &mut series {
            let times = |one: &Observation| one.period.first <= one.period.last;
            if !one.observations.iter().all(times) {
                return Err(super::kept::damaged(format!("in the periods of {:?}", one.name)));
            }
            one.observations.sort_by(Observation::in_time);
        }
        let mut cells: Vec<(u32, u32, &str)> = Vec::new();
        for observation in series.iter().flat_map(|one| &one.observations) {
            let (row, column) = (observation.cell.row, observation.cell.column);
            if limits::ROWS <= row as usize || limits::COLUMNS <= column as usize {
                return Err(super::kept::damaged(format!("at cell {}", observation.cell)));
            }
            cells.push((row, column, &observation.text));
        }
        crate::order::by(&mut cells, Ord::cmp);
        for (row, column, text) in cells {
            while self.rows() < row {
                self.end_row()?;
            }
            self.typed_at(column, text, super::Typed::Text);
        }
        self.end_row()?;
        self.table.finished = series;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Unit;
    use crate::indicator::Polarity;
    use crate::table::open_kept;
    use crate::test_indicator::TestIndicator;

    fn series() -> Vec<Indicator> {
        let referrals = TestIndicator::new("Referrals", Unit::Count, Polarity::Fall)
            .rows(&[("2007/08", "1281"), ("2008/09", "c")])
            .target("2009/10", "1031")
            .indicator();
        vec![referrals]
    }

    #[test]
    fn figures_stand_where_they_stood() {
        let kept = finished_sheet(Some("Table 1"), &series()).unwrap();
        let table = open_kept(&kept).unwrap();
        assert_eq!(table.finished(), series());
        assert_eq!((table.text(1, 1), table.text(2, 1), table.text(3, 1)), ("1281", "c", "1031"));
        assert_eq!(table.to_kept(), open_kept(&table.to_kept()).unwrap().to_kept());
    }

    #[test]
    fn what_no_table_could_hold_is_refused() {
        for (was, is) in [("\"row\": 1,", "\"row\": 4000000000,"), ("2008-03-31", "1008-03-31")] {
            let kept = finished_sheet(None, &series()).unwrap();
            let damaged = kept.replacen(was, is, 1);
            assert_ne!(kept, damaged, "{was}");
            let error = open_kept(&damaged).unwrap_err();
            assert!(error.message.starts_with("The kept table is damaged"), "{}", error.message);
        }
    }
}
