//! Real tables, and what officers call their measures.

use crate::sentences::Source;
use better_off::reading::{Recipe, read};
use better_off::table::delimited::Delimited;
use std::path::Path;
use std::sync::Arc;

/// The tables that sentences are made of, read from the shared data.
pub fn sources(data: &Path) -> Vec<Source> {
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
