//! Two hundred cards of one table: how soon they are there, and whether the page keeps up when they are scrolled.

use crate::report::{Bound, Limit, Section};
use crate::steps::Steps;
use page_tests::Server;
use serde_json::json;
use std::fmt::Write as _;
use std::sync::Arc;

const INDICATORS: usize = 200;
const YEARS: std::ops::Range<u32> = 2006..2016;
const SOON: f64 = 1_000.0;

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let steps =
        Steps::measure(server, runs, "cards", &[json!(table(INDICATORS)), json!(INDICATORS)]);
    let title = "Two hundred cards";
    let text = format!(
        "A CSV file of {INDICATORS} indicators over {} years is uploaded, all are ticked, “Make cards” is clicked; \
         the time is until the last card\nis in the page and painted. Then the page is scrolled to its end, 300 \
         pixels a frame.\n\n{}",
        YEARS.len(),
        steps.table()
    );
    let cards = Limit {
        what: format!("{INDICATORS} cards on the screen"),
        bound: Bound::Most(SOON),
        median: steps.took("Make cards").median(),
    };
    let making =
        steps.limit_of("longest task while they are made".into(), steps.longest("Make cards"));
    let scrolling =
        steps.limit_of("longest task while they are scrolled".into(), steps.longest("Scroll"));
    Section { title, text, limits: vec![cards, making, scrolling] }
}

/// Names and figures as different as those of a real table, the same in every run.
pub fn table(indicators: usize) -> String {
    const WHO: [&str; 8] = [
        "Children looked after",
        "Care leavers",
        "Young carers",
        "Pupils with a statement of special needs",
        "Children in need",
        "Families on a low income",
        "Adults with a learning disability",
        "Residents over 65",
    ];
    const WHAT: [&str; 5] = [
        "at 31 March",
        "in suitable accommodation",
        "seen within 28 days",
        "who feel safe",
        "in education or work",
    ];
    const WHERE: [&str; 5] =
        ["in the city", "in the north", "in the south", "in the east", "in the west"];
    let mut text = String::from("Indicator");
    for year in YEARS {
        let _ = write!(text, ",{year}-{:02}", (year + 1) % 100);
    }
    for index in 0..indicators {
        let (who, what, place) = (WHO[index % 8], WHAT[index / 8 % 5], WHERE[index / 40]);
        let _ = write!(text, "\n{who} {what} {place}");
        for year in 0..YEARS.len() {
            let figure = 900 + (index * 37) % 400 + (year * (index % 7 + 3)) % 120;
            if index % 3 == 0 {
                let _ = write!(text, ",{}.{}%", figure % 100, index % 10);
            } else {
                let _ = write!(text, ",{figure}");
            }
        }
    }
    text.push('\n');
    text
}
