//! Reading a sheet of finished series: they are taken as they came, and nothing is asked.

use super::bands::Band;
use super::catalogue::{Catalogue, merged};
use super::corrections::Corrections;
use super::kinds::Kinds;
use super::plan::Plan;
use super::read::Remarks;
use super::roles::guess_of;
use super::sheet::Reading;
use super::{Layout, Recipe};
use crate::indicator::Sure;
use crate::table::Table;
use std::sync::Arc;

const WHY: &str = "it is an extract: its figures came as they were read";

/// The series of an extract, with the corrections made since.
pub(super) fn read_finished(table: &Arc<Table>, recipe: &Recipe) -> Reading {
    let kinds = Kinds::of(table);
    let mut corrections = Corrections::of(recipe, table);
    let band = Band { start: 0, end: table.rows(), header: None };
    let layout = guess_of(Layout::Tidy, Sure::Stated, WHY);
    let plans = vec![Plan::of_words(table, band, layout)];
    let mut catalogue = Catalogue::of_finished(table.finished(), &corrections);
    corrections.check_columns(table, None);
    corrections.check_measures(catalogue.measures.iter().map(|measure| &measure.key));
    merged::merge(&mut catalogue, table, &plans, &mut corrections);
    let remarks = Remarks {
        parts: Vec::new(),
        problems: Vec::new(),
        question: None,
        years: false,
        unfitted: corrections.unfitted,
        recipe: recipe.clone(),
    };
    Reading::new((table, table), kinds, plans, catalogue, remarks)
}
