//! The sample from the first click to the saved file: does any step keep the page from answering?

use crate::report::Section;
use crate::steps::Steps;
use page_tests::Server;
use std::sync::Arc;

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let steps = Steps::measure(server, runs, "journey", &[]);
    let text = format!(
        "The sample, all its indicators as cards, two curves, the booklet, and the project saved. The browser tells \
         of tasks from 50 ms on.\n\n{}",
        steps.table()
    );
    let what = format!("longest task of the journey (median longest in “{}”)", steps.slowest());
    let limits = vec![steps.limit_of(what, &steps.worst)];
    Section { title: "The sample's journey", text, limits }
}
