//! The seed documents: every sum of theirs that can be checked, and those that are wrong.
//!
//! The seeds are read in place; where they are not beside the repository the tests say so and pass.

use better_off::claim::{Checked, Known, Verdict, check};
use better_off::indicator::Indicator;
use better_off::reading::{Recipe, read};
use better_off::table::paste;
use std::sync::Arc;

fn seed(name: &str) -> Option<String> {
    let Some(folder) = crate::shared("seeds") else {
        println!("Skipped: the seeds are not beside the repository");
        return None;
    };
    Some(std::fs::read_to_string(folder.join(name)).unwrap())
}

fn indicators(table: &str) -> Vec<Indicator> {
    let table = paste::read_paste(None, table).unwrap();
    read(&Arc::new(table), &Recipe::default()).unwrap().all().collect()
}

/// What is told to agree or to be wrong, a line each.
fn told(checked: &Checked) -> String {
    let mut lines: Vec<String> = checked
        .claims
        .iter()
        .filter(|claim| matches!(claim.verdict, Verdict::Agrees | Verdict::Wrong))
        .map(|claim| {
            format!("{:?} {} {}: {}", claim.kind, claim.text, claim.verdict.words(), claim.reason)
        })
        .collect();
    lines.extend(
        checked.findings.iter().map(|finding| format!("{:?}: {}", finding.rule, finding.text)),
    );
    lines.join("\n")
}

#[test]
fn every_sum_of_the_booklet_agrees() {
    let Some(text) = seed("003_4b635f239a523241.txt") else { return };
    let checked = check(&text, &Known::of(&[]));
    assert!(checked.claims.iter().all(|claim| claim.verdict != Verdict::Wrong));
    for claim in &checked.claims {
        let there: String = text.chars().skip(claim.start).take(claim.end - claim.start).collect();
        assert_eq!(there, claim.text);
    }
    insta::assert_snapshot!(told(&checked));
}

#[test]
fn the_report_cards_figures_against_its_own_table() {
    let Some(text) = seed("000_7f06ab9a4bed4d8f.txt") else { return };
    let at = text.find("Performance Indicators\t").unwrap();
    let checked = check(&text, &Known::of(&indicators(&text[at..])));
    insta::assert_snapshot!(told(&checked));
}

#[test]
fn the_survey_and_the_plan_on_a_page() {
    let (Some(programme), Some(plan)) =
        (seed("004_89f9bef8a2decf86.txt"), seed("002_a683fc0959bb5cce.txt"))
    else {
        return;
    };
    let known = Known::of(&[]);
    insta::assert_snapshot!(format!(
        "{}\n\n{}",
        told(&check(&programme, &known)),
        told(&check(&plan, &known))
    ));
}
