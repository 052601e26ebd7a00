//! The claim check on sentences made of published figures: true ones agree, false ones do not.
//!
//! 200 true and 200 false sentences are made from real tables with a fixed seed. Where the shared data is not beside
//! the repository the tests say so and pass.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod odd;
mod random;
mod seeds;
mod sentences;
mod wordings;

use better_off::claim::{Checked, ClaimKind, Known, Verdict, check};
use better_off::reading::{Recipe, read};
use better_off::table::delimited::Delimited;
use random::Random;
use sentences::{Sentence, Source, sentence};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const SEED: u64 = 20_150_301;
const SENTENCES: usize = 200;

/// The shared folder, beside the repository or beside its main worktree.
fn shared(folder: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared", "../../shared"]
        .iter()
        .map(|up| root.join(up).join(folder))
        .find(|path| path.is_dir())
}

fn sources(data: &Path) -> Vec<Source> {
    let mut sources = vec![
        Source {
            file: "dfe/cla_number_and_rate_ed2024-11.csv",
            measures: &[
                (
                    "Children looked after at 31 March each year, number",
                    &["the number of children looked after", "the number of looked after children"],
                ),
                (
                    "Children looked after at 31 March each year, rate",
                    &[
                        "the rate of children looked after per 10,000",
                        "the looked after children rate",
                    ],
                ),
                (
                    "Children starting to be looked after each year, number",
                    &["the number of children starting to be looked after"],
                ),
                (
                    "Children ceasing to be looked after each year, number",
                    &["the number of children who ceased to be looked after"],
                ),
            ],
            indicators: Vec::new(),
        },
        Source {
            file: "trafford/cla_dental_check.csv",
            measures: &[(
                "teeth checked",
                &[
                    "the percentage of looked after children who had their teeth checked by a dentist",
                    "the share of children looked after with teeth checked",
                    "dental checks of children looked after",
                ],
            )],
            indicators: Vec::new(),
        },
        Source {
            file: "trafford/household_waste_recycling.csv",
            measures: &[
                (
                    "composting, percentage",
                    &[
                        "the household waste recycling rate",
                        "the percentage of household waste sent for reuse, recycling or composting",
                        "household waste recycled or composted",
                    ],
                ),
                (
                    "composting, tonnes",
                    &["the tonnes of household waste sent for reuse, recycling or composting"],
                ),
            ],
            indicators: Vec::new(),
        },
        Source {
            file: "trafford/vaccination_mmr.csv",
            measures: &[
                (
                    "one dose",
                    &["MMR coverage for one dose", "vaccination coverage for one dose of MMR"],
                ),
                (
                    "two doses",
                    &[
                        "MMR coverage for two doses",
                        "the population vaccinated with two doses of MMR",
                    ],
                ),
            ],
            indicators: Vec::new(),
        },
        Source {
            file: "trafford/business_births_deaths.csv",
            measures: &[
                ("Business Births, count", &["the number of business births", "business births"]),
                ("Business Deaths, count", &["the number of business deaths", "business deaths"]),
            ],
            indicators: Vec::new(),
        },
        Source {
            file: "trafford/no2_concentration.csv",
            measures: &[(
                "Nitrogen Dioxide",
                &["the nitrogen dioxide concentration", "annual mean nitrogen dioxide"],
            )],
            indicators: Vec::new(),
        },
        Source {
            file: "dfe/csww_indicators_2017_to_2025.csv",
            measures: &[
                ("Turnover rate FTE", &["the social worker turnover rate (FTE)"]),
                ("Vacancy rate FTE", &["the FTE vacancy rate"]),
                ("Agency headcount", &["the agency worker headcount"]),
                ("Starters headcount", &["the headcount of starters"]),
                ("Caseload FTE", &["the average caseload per FTE"]),
            ],
            indicators: Vec::new(),
        },
        Source {
            file: "dfe/d3_cpps_subsequent_plan_2013_to_2025.csv",
            measures: &[(
                "CPP subsequent percent",
                &[
                    "the percentage of child protection plans that were a second or subsequent plan",
                    "the percent of subsequent child protection plans",
                ],
            )],
            indicators: Vec::new(),
        },
        Source {
            file: "ons/neet_quarterly_lfs.csv",
            measures: &[
                (
                    "People age 16 to 24 NEET total sa",
                    &["the total number of people age 16 to 24 who were NEET"],
                ),
                (
                    "People age 16 to 24 NEET total rate sa",
                    &["the total NEET rate of people age 16 to 24"],
                ),
            ],
            indicators: Vec::new(),
        },
    ];
    for source in &mut sources {
        let mut delimited = Delimited::default();
        delimited.feed(&std::fs::read(data.join(source.file)).unwrap()).unwrap();
        let reading = read(&Arc::new(delimited.finish().unwrap()), &Recipe::default()).unwrap();
        source.indicators = reading.all().collect();
    }
    sources
}

/// What is not a period: its word is that of the figures it dates.
fn verdicts(checked: &Checked) -> Vec<Verdict> {
    checked
        .claims
        .iter()
        .filter(|claim| claim.kind != ClaimKind::Period)
        .map(|claim| claim.verdict)
        .collect()
}

fn agrees(checked: &Checked) -> bool {
    let verdicts = verdicts(checked);
    !verdicts.is_empty() && verdicts.iter().all(|verdict| *verdict == Verdict::Agrees)
}

fn told(checked: &Checked) -> String {
    let lines: Vec<String> = checked
        .claims
        .iter()
        .map(|claim| {
            format!("      {:?} {:?} {:?}: {}", claim.text, claim.kind, claim.verdict, claim.reason)
        })
        .collect();
    lines.join("\n")
}

#[test]
fn true_sentences_agree_and_false_ones_do_not() {
    let Some(data) = shared("data") else {
        println!("Skipped: the shared data is not beside the repository");
        return;
    };
    let sources = sources(&data);
    let known: Vec<Known<'_>> =
        sources.iter().map(|source| Known::of(&source.indicators)).collect();
    let mut random = Random::new(SEED);
    let make = |random: &mut Random, falsify: bool| -> (usize, Sentence) {
        loop {
            let at = random.below(sources.len());
            if let Some(made) = sentence(random, &sources[at], falsify) {
                return (at, made);
            }
        }
    };
    let (mut agreed, mut called, mut missed) = (0, 0, 0);
    for _ in 0..SENTENCES {
        let (at, made) = make(&mut random, false);
        let checked = check(&made.text, &known[at]);
        if agrees(&checked) {
            agreed += 1;
        } else {
            println!("true, but not agreed: {}\n{}", made.text, told(&checked));
        }
    }
    for _ in 0..SENTENCES {
        let (at, made) = make(&mut random, true);
        let checked = check(&made.text, &known[at]);
        let (start, end) = made.changed.unwrap();
        let own = checked.claims.iter().find(|claim| {
            claim.start < end && start < claim.end && claim.kind != ClaimKind::Period
        });
        let wrong = checked.claims.iter().any(|claim| claim.verdict == Verdict::Wrong);
        if agrees(&checked) || own.is_some_and(|own| own.verdict == Verdict::Agrees) {
            called += 1;
            println!("false, but agreed: {}\n{}", made.text, told(&checked));
        } else if !wrong {
            missed += 1;
            println!("false, not told: {}\n{}", made.text, told(&checked));
        }
    }
    println!(
        "{agreed} of {SENTENCES} true ones agree; {called} of {SENTENCES} false ones are called agrees, {missed} are not told to differ"
    );
    assert!(SENTENCES * 95 <= agreed * 100, "{agreed} of {SENTENCES} true sentences agree");
    assert!(
        called * 100 <= SENTENCES * 2,
        "{called} of {SENTENCES} false sentences are called agrees"
    );
}
