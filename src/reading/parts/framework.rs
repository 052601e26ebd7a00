//! Frameworks: outcomes, and under each the priorities that lead to it (seed 001, appendix B).

use super::{is_header_again, lone_text, plain, text};
use crate::table::{CellRef, Table};
use serde::{Deserialize, Serialize};

/// One row of a framework: an outcome, and what leads to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Priority {
    /// The heading over the row, where the table has headings between its rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// From the outcome down; levels that the row leaves blank are left out.
    pub levels: Vec<Level>,
    /// Whether it is for all outcomes: its first cell says "ALL".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cross_cutting: bool,
    /// The first cell of the row that holds something.
    pub cell: CellRef,
}

/// One level of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Level {
    /// The column's header: "Long term priority".
    pub name: String,
    /// What it says.
    pub text: String,
}

/// The levels of a header that is a framework's: at least two of its words, and nothing that is counted.
pub(super) fn levels(headers: &[String]) -> Option<Vec<(u32, String)>> {
    let filled = headers.iter().filter(|header| !header.is_empty()).count();
    let found = headers.iter().filter(|header| is_level(header)).count();
    let kinds = |word: &str| headers.iter().filter(|header| plain(header).contains(word)).count();
    // "Outcome" over a judgement beside "Priority" over a number is no framework.
    let telling = 0 < kinds("priorit") || 0 < kinds("objective") || 0 < kinds("aim");
    (1 < found && filled <= found + 1 && telling).then(|| any_levels(headers))
}

/// Every named column as a level.
pub(super) fn any_levels(headers: &[String]) -> Vec<(u32, String)> {
    let named = (0..).zip(headers).filter(|(_, header)| !header.is_empty());
    named.map(|(column, header)| (column, header.clone())).collect()
}

fn is_level(header: &str) -> bool {
    const WORDS: [&str; 11] = [
        "outcome",
        "outcomes",
        "priority",
        "priorities",
        "objective",
        "objectives",
        "aim",
        "aims",
        "theme",
        "obsession",
        "ambition",
    ];
    const OTHERS: [&str; 8] =
        ["indicator", "measure", "number", "date", "status", "rating", "measures", "score"];
    let plain = plain(header);
    let has = |list: &[&str]| plain.split(' ').any(|word| list.contains(&word));
    has(&WORDS) && !has(&OTHERS)
}

pub(super) fn read(
    table: &Table,
    rows: impl Iterator<Item = u32>,
    header: u32,
    levels: &[(u32, String)],
) -> Vec<Priority> {
    let mut above: Vec<String> = vec![String::new(); levels.len()];
    let mut section = None;
    let mut priorities = Vec::new();
    for row in rows.filter(|row| !is_header_again(table, *row, header)) {
        if let Some(heading) = lone_text(table, row) {
            section = Some(heading);
            continue;
        }
        let own: Vec<String> = levels.iter().map(|(column, _)| text(table, row, *column)).collect();
        let Some(first) = own.iter().position(|text| !text.is_empty()) else { continue };
        let last = own.iter().rposition(|text| !text.is_empty()).unwrap_or(first);
        for (at, text) in own.iter().enumerate() {
            // A blank before the row's own words is as above; what follows its own words is new.
            if first <= at {
                above[at].clone_from(text);
            }
        }
        let said = levels.iter().zip(&above).take(last + 1);
        let cross_cutting = matches!(
            above[0].to_lowercase().as_str(),
            "all" | "all outcomes" | "cross-cutting" | "cross cutting"
        );
        priorities.push(Priority {
            section: section.clone(),
            levels: said
                .filter(|(_, text)| !text.is_empty())
                .map(|((_, name), text)| Level { name: name.clone(), text: text.clone() })
                .collect(),
            cross_cutting,
            cell: table.place(row, levels[first].0),
        });
    }
    priorities
}
