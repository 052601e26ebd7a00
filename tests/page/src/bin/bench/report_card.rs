//! A report card of many indicators and actions: how soon it opens, and whether typing in it reads a table again.

use crate::report::{Bound, Limit, Section};
use crate::steps::Steps;
use page_tests::Server;
use serde_json::json;
use std::fmt::Write as _;
use std::sync::Arc;

const INDICATORS: usize = 20;
const ACTIONS: usize = 40;
const SOON: f64 = 200.0;

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let arguments = [json!(card()), json!(INDICATORS), json!(ACTIONS)];
    let steps = Steps::measure(server, runs, "report", &arguments);
    let (reads, made) = (steps.count("reads"), steps.count("made"));
    let text = format!(
        "The text of a report card with {INDICATORS} indicators and {ACTIONS} key actions is pasted and read; the place \
         is left and “Reports” is clicked;\nthe time is until the whole card is in the page and painted. Then {:.0} \
         letters are typed in its overall summary, 40 ms apart:\nthe card is made {:.0} times meanwhile, and a table is \
         read {:.0} times.\n\n{}",
        steps.count("letters").median(),
        made.median(),
        reads.median(),
        steps.table()
    );
    let opens = Limit {
        what: format!("a report card of {INDICATORS} indicators and {ACTIONS} actions opens"),
        bound: Bound::Most(SOON),
        median: steps.took("Reports").median(),
    };
    let typing = steps
        .limit_of("longest task while a story is typed".into(), steps.longest("Type in a story"));
    let read_again = Limit {
        what: "tables read again while a story is typed".to_owned(),
        bound: Bound::Count(0.0),
        median: reads.median(),
    };
    Section { title: "A report card", text, limits: vec![opens, typing, read_again] }
}

/// The text of a report card as a word processor copies it: tables between tabs.
fn card() -> String {
    const WHAT: [&str; 5] = [
        "Families waiting for early help",
        "Children looked after",
        "Pupils missing school",
        "Young people out of work",
        "Referrals seen within a week",
    ];
    const WHERE: [&str; 4] = ["in the north", "in the south", "in the east", "in the west"];
    let mut text = String::from(
        "Why is this a priority\n\nEarly help keeps families together.\n\nOverall Summary\n\nThe panel meets weekly.\n\n\
         Achievements since the last quarter\n\n- A weekly panel\n- Two new teams\n\nChallenges/Risks\n\n\
         - Risk - more referrals in winter\n\nApproved by (Director)\t\tDate\t\n\nKey actions for the next 6 months\t\t\t\t\t\n\
         \tAction\tLead Officer\tMilestone\tTimescale\tDate Action Last Reviewed\n",
    );
    for number in 1..=ACTIONS {
        let place = WHERE[number % 4];
        let _ = writeln!(
            text,
            "{number}\tOpen team {number} {place}\tHead of early help\t1) Team {number} in post 2) Waits below four weeks \
             {place}\tDec 14 Ongoing\tNew action"
        );
    }
    text.push_str(
        "\nPerformance Indicators\t\t\t\t\t\t\t\t\t\t\nReference\tTitle\tOwner\tFrequency & Measure\tRise or Fall\tBaseline\t\
         2013/14 Result\t2014/15 Target\t2014/15 Quarter 2\tCurrent Predicted Full Year Result\tData Quality\n",
    );
    for index in 0..INDICATORS {
        let (what, place) = (WHAT[index % 5], WHERE[index / 5]);
        let figure = 200 + index * 37;
        let _ = writeln!(
            text,
            "EH-P{index}\t{what} {place}\tEarly help\tQuarterly Numerical\tFall\t{} (2012/13)\t{}\t{}\t{figure}\t{}\tNo concerns",
            figure + 70,
            figure + 35,
            figure - 40,
            figure - 20,
        );
    }
    text
}
