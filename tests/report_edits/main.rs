//! Report cards changed at random: what is saved opens as it was, undo reaches the beginning, redo the end, and a
//! changed word is a changed line of the file.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop where something is not as expected"
)]

mod acts;
mod lists;
mod office;

use acts::{Act, any_act};
use better_off::project::{Edit, Project, ReportId, file};
use better_off::report::priority::{Part, PartChoice, ReportEdition};
use office::{Office, stories};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that can be done to report cards: each must have changed a project many times.
const CHANGES: [&str; 21] = [
    "start",
    "remove",
    "reorder",
    "a fact",
    "a story",
    "rate",
    "direction of travel",
    "risks",
    "actions",
    "milestones",
    "approvals",
    "choose indicators",
    "rename a part",
    "move a part",
    "leave out a part",
    "paste",
    "names and dates",
    "sign off",
    "bring a table",
    "next quarter",
    "remove a table",
];

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(6),
        ..ProptestConfig::default()
    })
}

fn opened(project: &Project) -> Project {
    file::open(&file::save(project).unwrap()).unwrap()
}

fn editions(project: &Project) -> BTreeMap<ReportId, Vec<ReportEdition>> {
    let reports = project.documents.reports.iter();
    reports.map(|report| (report.id.clone(), report.editions.clone())).collect()
}

/// Signed editions stay as they were, the first of them first; a part stands once.
fn check_reports(before: &Project, after: &Project) -> Result<(), TestCaseError> {
    let now = editions(after);
    for (id, was) in editions(before) {
        if let Some(now) = now.get(&id) {
            prop_assert!(now.starts_with(&was), "an edition changed");
        }
    }
    for report in &after.documents.reports {
        prop_assert_eq!(PartChoice::all(&report.words.parts).len(), Part::ALL.len());
        for (at, edition) in report.editions.iter().enumerate() {
            prop_assert_eq!(edition.number as usize, at + 1);
            prop_assert!(edition.words.is_signed() && !edition.card.draft);
        }
    }
    Ok(())
}

#[test]
fn any_sequence_of_edits_is_saved_undone_and_done_again() {
    let changes: RefCell<BTreeMap<&str, usize>> = RefCell::default();
    let acts = prop::collection::vec(any_act(), 1..60);
    let outcome = runner(128).run(&acts, |acts| {
        let mut office = Office::new();
        // Something to work on from the start.
        for act in [Act::Start, Act::Table(acts::Table::Bring), Act::Start].iter().chain(&acts) {
            let before = office.project();
            office.act(act);
            let after = office.project();
            prop_assert_eq!(&opened(&after), &*after);
            if !matches!(act, Act::Undo | Act::Redo) {
                check_reports(&before, &after)?;
            }
        }
        for (name, count) in &office.changed {
            *changes.borrow_mut().entry(name).or_default() += count;
        }
        while office.history.redo().is_some() {}
        let mut there = vec![office.project()];
        while office.history.undo().is_some() {
            there.push(office.project());
        }
        prop_assert!(office.project().is_empty());
        let mut back = vec![office.project()];
        while office.history.redo().is_some() {
            back.push(office.project());
        }
        there.reverse();
        prop_assert_eq!(there, back);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let changes = changes.into_inner();
    for name in CHANGES {
        let count = changes.get(name).copied().unwrap_or_default();
        assert!(10 < count, "{name:?} changed a project only {count} times: {changes:?}");
    }
}

/// The lines that differ, and whether there are as many in both.
fn changed_lines<'t>(before: &'t str, after: &'t str) -> Vec<(&'t str, &'t str)> {
    assert_eq!(before.lines().count(), after.lines().count());
    before.lines().zip(after.lines()).filter(|(before, after)| before != after).collect()
}

#[test]
fn a_changed_word_is_a_changed_line_of_the_file() {
    let tried = RefCell::new(0_usize);
    let acts = prop::collection::vec(any_act(), 20..60);
    let outcome = runner(64).run(&acts, |acts| {
        let mut office = Office::new();
        for act in [Act::Start, Act::Table(acts::Table::Bring), Act::Paste(0)].iter().chain(&acts) {
            office.act(act);
        }
        let project = office.project();
        let saved = file::save(&project).unwrap();
        for report in &project.documents.reports {
            for story in 0..4 {
                let mut words = report.words.clone();
                let lines = stories(&mut words)[story].lines.clone();
                for (at, line) in lines.iter().enumerate() {
                    // It stands in the file as it was typed, on a line of its own.
                    let json = serde_json::to_string(line).unwrap();
                    prop_assert!(saved.lines().any(|one| one.trim().trim_end_matches(',') == json));
                    let Some(word) = line.split_whitespace().last() else { continue };
                    let cut = line.rfind(word).unwrap_or_default();
                    let edited = format!("{}changed{}", &line[..cut], &line[cut + word.len()..]);
                    stories(&mut words)[story].lines[at] = edited.clone();
                    let edit = Edit::SetReport(report.id.clone(), "", Box::new(words.clone()));
                    let after = file::save(&project.apply(edit)).unwrap();
                    let changed = changed_lines(&saved, &after);
                    prop_assert_eq!(changed.len(), 1, "{:?}", changed);
                    let json = serde_json::to_string(&edited).unwrap();
                    prop_assert_eq!(changed[0].1.trim().trim_end_matches(','), json);
                    stories(&mut words)[story].lines[at] = line.clone();
                    *tried.borrow_mut() += 1;
                }
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let tried = tried.into_inner();
    assert!(500 < tried, "only {tried} words were changed");
}

#[test]
fn the_file_of_a_signed_report_card_can_be_read() {
    let mut office = Office::new();
    let acts = [
        Act::Start,
        Act::Table(acts::Table::Bring),
        Act::Paste(0),
        Act::Choose(0, vec![0, 1]),
        Act::Sign(0, true),
    ];
    for act in &acts {
        office.act(act);
    }
    let saved = file::save(&office.project()).unwrap();
    for line in [
        r#""reference": "EH 3","#,
        r#""- A weekly panel in every area","#,
        r#"" - one in the north","#,
        r#""rag": "amber","#,
        r#""timescale": "Ongoing""#,
        r#""kind": "challenge","#,
        r#""number": 1,"#,
        r#""date": "05/11/14""#,
    ] {
        assert!(saved.lines().any(|found| found.trim() == line), "{line} in:\n{saved}");
    }
    assert!(!saved.contains("\\u"), "letters stand as themselves");
    // Undo is no part of a file: what is opened begins a history of its own.
    let reopened = Arc::new(opened(&office.project()));
    assert_eq!(reopened, office.project());
}
