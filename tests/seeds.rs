//! The seed documents, pasted whole: their tables are found among the prose, and kept as what they are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use better_off::indicator::Role;
use better_off::reading::{Layout, Milestone, Parts, Priority, Progress, Reading, Recipe, read};
use better_off::table::paste::read_paste;
use std::sync::Arc;

/// A seed as it would be pasted; `None` where the seeds are not beside the repository.
fn seed(number: &str) -> Option<Reading> {
    let seeds = shared::shared()?.parent()?.join("seeds");
    let found = std::fs::read_dir(seeds).ok()?.flatten().map(|entry| entry.path());
    let mut files = found.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let path = files.find(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(number))
    })?;
    let table = read_paste(None, &std::fs::read_to_string(path).unwrap()).unwrap();
    Some(read(&Arc::new(table), &Recipe::default()).unwrap())
}

fn milestones(reading: &Reading) -> Vec<&Milestone> {
    let parts = reading.understood().parts.iter();
    parts
        .flat_map(|parts| match parts {
            Parts::Milestones(milestones) => milestones.as_slice(),
            Parts::Framework(_) => &[],
        })
        .collect()
}

fn priorities(reading: &Reading) -> Vec<&Priority> {
    let parts = reading.understood().parts.iter();
    parts
        .flat_map(|parts| match parts {
            Parts::Framework(priorities) => priorities.as_slice(),
            Parts::Milestones(_) => &[],
        })
        .collect()
}

#[test]
fn a_report_card_has_indicators_and_actions() {
    let Some(reading) = seed("000") else { return };
    assert_eq!(
        reading.understood().summary,
        "Found 2 indicators, 2007/08 to 2009/10 Quarter 2, and 6 milestones"
    );
    let first = reading.all().next().unwrap();
    let aimed = first.observations.iter().find(|observation| observation.role == Role::Target);
    assert_eq!(aimed.unwrap().cell.to_string(), "H77");
    let actions = milestones(&reading);
    assert_eq!(actions[4].project.as_deref(), Some("Establish cluster based Intervention Panels"));
    assert_eq!(actions[4].due.latest().unwrap().label, "April 2010");
    assert_eq!(actions[0].due.latest().unwrap().label, "Dec 09");
}

#[test]
fn a_framework_is_outcomes_with_priorities() {
    let Some(reading) = seed("001") else { return };
    let priorities = priorities(&reading);
    assert_eq!(priorities.len(), 13);
    let words = |priority: &Priority| {
        priority.levels.iter().map(|level| level.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        words(priorities[1])[..2],
        ["Stay safe", "Safe communities"],
        "the outcome is that of the row above"
    );
    let cross_cutting: Vec<usize> = (0..13).filter(|at| priorities[*at].cross_cutting).collect();
    assert_eq!(cross_cutting, [9]);
    assert_eq!(words(priorities[12]).len(), 3);
}

/// One measure a row: from period, from value, to period, to value, comparator.
#[test]
fn measures_in_paired_columns() {
    let Some(data) = shared::shared() else { return };
    let path = data.parent().unwrap().join("seeds/seed003_measures.tsv");
    let table = read_paste(None, &std::fs::read_to_string(path).unwrap()).unwrap();
    let reading = read(&Arc::new(table), &Recipe::default()).unwrap();
    assert_eq!(reading.understood().layout.value, Layout::PairedColumns);
    let all: Vec<_> = reading.all().collect();
    let one = |name: &str, area: Option<&str>| {
        let found = all.iter().find(|indicator| {
            indicator.measure_name.starts_with(name) && indicator.area_name.as_deref() == area
        });
        let points = found.unwrap().history().map(|observation| {
            (observation.period.label.clone(), observation.figure.number().map(|n| n.to_string()))
        });
        points.collect::<Vec<_>>()
    };
    let figure = |period: &str, number: &str| (period.to_owned(), Some(number.to_owned()));
    // Its baseline is implied, not printed: a gap.
    let looked_after = one("Children looked after", None);
    assert_eq!(looked_after, [("March 2011".to_owned(), None), figure("January 2015", "1290")]);
    let neet = one("Young people not in education", None);
    assert_eq!(neet, [figure("June 2011", "2099"), figure("December 2014", "1449")]);
    // England as the table has it, beside the children of Leeds.
    let checked = one("Looked after children with an annual health assessment", Some("Eng."));
    assert_eq!(checked, [figure("2013-14", "88")]);
}

/// 46 rows, three of which say nothing but one more impact of the milestone above.
#[test]
fn a_programme_is_milestones() {
    let Some(reading) = seed("004") else { return };
    let milestones = milestones(&reading);
    assert_eq!(milestones.len(), 43);
    let count = |progress| {
        let is = |milestone: &&&Milestone| {
            milestone.status.as_ref().and_then(|status| status.progress) == progress
        };
        milestones.iter().filter(is).count()
    };
    assert_eq!(count(Some(Progress::Complete)), 30, "29, and one complete and ongoing");
    assert_eq!(count(Some(Progress::Ongoing)), 8);
    assert_eq!(count(Some(Progress::OnTrack)), 3);
    assert_eq!(count(None), 2);
    let mut strands: Vec<&str> =
        milestones.iter().filter_map(|milestone| milestone.strand.as_deref()).collect();
    strands.dedup();
    assert_eq!(strands.len(), 7, "{strands:?}");
    // Dates moved in the date's own cell, in the milestone's text and in the comments.
    let moved = milestones.iter().filter(|milestone| !milestone.due.revised.is_empty()).count();
    assert!(8 <= moved, "{moved}");
    let dated = milestones.iter().filter(|milestone| milestone.due.latest().is_some()).count();
    assert!(42 <= dated, "{dated}");
}
