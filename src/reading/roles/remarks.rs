//! Columns of words that are said of an indicator and are no part of its name: who owns it, how it stands, a story.

use super::draft::Draft;
use super::left_out::is_change_alone;
use super::words;
use crate::period::Period;
use crate::reading::ColumnRole;
use crate::table::{BLANK, Pairs, Table};

/// Tables of more rows are files of statistics, whose headers say what tells rows apart.
const MOST: usize = 2000;

/// Words that begin or end a header over remarks, whatever stands beside them.
const REMARKS: [&str; 10] = [
    "comment",
    "comments",
    "commentary",
    "narrative",
    "story",
    "explanation",
    "remark",
    "remarks",
    "note",
    "notes",
];

/// Words that are a header over particulars, alone or beside nothing but [`BESIDE`] and periods: "Marital status" is none.
const PARTICULARS: [&str; 11] = [
    "owner",
    "owners",
    "lead",
    "manager",
    "status",
    "statws",
    "trend",
    "trends",
    "variation",
    "assurance",
    "rag",
];

const BESIDE: [&str; 28] = [
    "kpi",
    "pi",
    "indicator",
    "measure",
    "performance",
    "target",
    "overall",
    "current",
    "latest",
    "last",
    "previous",
    "year",
    "quarter",
    "month",
    "term",
    "short",
    "long",
    "traffic",
    "light",
    "service",
    "risk",
    "spc",
    "officer",
    "the",
    "of",
    "to",
    "date",
    "end",
];

/// Whether a header is one over what is said of an indicator: "Managed By", "Q1 2023/24 Status", "Story behind the curve".
pub(super) fn says(header: &str) -> bool {
    let unmarked = Period::find_in(header, crate::period::YearHint::Unsaid);
    let rest = unmarked.map_or_else(|| header.to_owned(), |(_, rest)| rest);
    let plain = words::plain(&rest);
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().any(|byte| byte.is_ascii_digit()))
        .collect();
    let remarks = [words.first(), words.last()];
    let by = ["managed by", "owned by", "updated by", "entered by", "completed by", "reported by"];
    is_change_alone(&rest)
        || remarks.into_iter().flatten().any(|word| REMARKS.contains(word))
        || by.iter().any(|by| plain.ends_with(by))
        || (words.iter().any(|word| PARTICULARS.contains(word))
            && words.iter().all(|word| PARTICULARS.contains(word) || BESIDE.contains(word)))
}

/// Whether a row's own words say that it is about the rows above it: "RAG", "Direction of travel", "Variance".
pub(in crate::reading) fn says_aside(text: &str) -> bool {
    let plain = words::plain(text);
    let is_particular = |named: super::Named| named.sure && named.role == ColumnRole::Particular;
    says(&plain) || is_change_alone(&plain) || words::named(&plain).is_some_and(is_particular)
}

/// Whether the columns before one tell the rows apart already, so that its words are of no name: where periods stand in
/// the headers, any words behind the name of each row; where they stand in the rows, words that hardly ever stand twice.
pub(super) fn tells_nothing(draft: &Draft<'_, '_>, at: usize, periods_in_rows: bool) -> bool {
    let (table, rows) = (draft.evidence.table, &draft.evidence.rows);
    let is_key = |role: &ColumnRole| {
        matches!(
            role,
            ColumnRole::Measure
                | ColumnRole::AreaName
                | ColumnRole::AreaCode
                | ColumnRole::Filter
                | ColumnRole::Unit
                | ColumnRole::Period
                | ColumnRole::PeriodKind
        )
    };
    let role = |at: usize| draft.roles[at].as_ref().map(|guess| &guess.value);
    let measure = (0..at).find(|at| role(*at) == Some(&ColumnRole::Measure));
    let Some(measure) = measure.filter(|_| rows.len() <= MOST) else { return false };
    let keys = (0..draft.roles.len()).filter(|at| role(*at).is_some_and(is_key));
    let keys: Vec<u32> = keys.map(column).collect();
    if !are_apart(table, rows, &keys, column(measure)) {
        return false;
    }
    let facts = &draft.evidence.facts[at];
    let distinct = draft.evidence.distinct(at);
    !periods_in_rows || facts.filled() as usize <= distinct * 2
}

/// Whether no two rows have the same cells in some columns, and none of them goes on with the name of the row above.
/// A row with a single cell heads a section of its own.
fn are_apart(table: &Table, rows: &[u32], keys: &[u32], measure: u32) -> bool {
    let mut seen = Pairs::default();
    let mut section = 0;
    rows.iter().all(|row| {
        if table.row(*row).iter().filter(|code| **code != BLANK).count() < 2 {
            section = u32::MAX - 1 - row;
            return true;
        }
        let chain = |chain, key: &u32| seen.number(chain, table.code(*row, *key)).0 + 1;
        let chain = keys.iter().fold(section, chain);
        table.code(*row, measure) != BLANK && seen.number(chain, u32::MAX).1
    })
}

fn column(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn headers_over_what_is_said_of_an_indicator() {
        for (header, expected) in [
            ("Managed By", true),
            ("KPI owner", true),
            ("Q3 2023/24 Status", true),
            ("RAG (Jun 2024)", true),
            ("Long Term Trend", true),
            ("Latest note", true),
            ("Story behind the curve", true),
            ("Commentary for quarter 2", true),
            ("Variation", true),
            ("Change on year", true),
            ("Change of ward", false),
            ("Marital status", false),
            ("Employment status", false),
            ("Lead in drinking water", false),
            ("Risk", false),
            ("Referred by", false),
            ("Target 2024/25", false),
        ] {
            assert_eq!(says(header), expected, "{header}");
        }
    }
}
