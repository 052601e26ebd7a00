//! What rows say of their own figures: "Actual", "Target", "Last year" below each other for each measure.

use super::facts::Facts;
use super::groups::key_columns;
use super::kinds::Kinds;
use super::periods::RowPeriods;
use super::roles::{Columns, Side, is_rank, is_year_before, plain, role_alone, says_aside};
use super::value::CellKind;
use super::{ColumnRole, row_limits, row_names};
use crate::indicator::Role;
use crate::table::{BLANK, Code, Table};

/// What a row says of its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// They are of this role.
    Role(Role),
    /// They are of the same periods a year before.
    YearBefore,
    /// They say something of the other rows: how these are rated, how far they are apart.
    Aside,
    /// They are ends of the confidence intervals of other rows.
    Limit(Side),
}

/// What the rows of a table say; mostly nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct RowRoles {
    column: Option<u32>,
    /// What the distinct cells of that column say.
    said: Vec<(Code, Said)>,
    /// Rows with "Target" in the place of a period.
    targets: Vec<u32>,
    /// Labels that say it of other labels.
    aliases: Vec<Alias>,
}

/// A label of a column that says something of another: "Visits - target" of "Visits".
#[derive(Debug, Clone, Copy)]
struct Alias {
    column: u32,
    label: Code,
    of: Code,
    said: Said,
}

impl RowRoles {
    /// Reads the column that says it, and the rows that say it in the place of a period.
    pub fn of(table: &Table, columns: &Columns, periods: &RowPeriods, facts: &[Facts]) -> RowRoles {
        let column = columns.tells_role();
        let codes = || table.dictionary().known_codes();
        let read = |code: Code| Some((code, said_of_row(table.dictionary().text(code))?));
        let said = column.map(|_| codes().filter_map(read).collect());
        let labels = |column: u32| {
            let facts = facts.get(column as usize).filter(|facts| !facts.many);
            facts.map_or(&[][..], |facts| &facts.distinct)
        };
        let mut aliases = Vec::new();
        let mut add = |column, found: Vec<(Code, Code, Said)>| {
            let alias = |(label, of, said)| Alias { column, label, of, said };
            aliases.extend(found.into_iter().map(alias));
        };
        for (column, _) in columns.of(&ColumnRole::AreaName) {
            add(column, ranks(table, labels(column), true));
        }
        key_columns(columns)
            .for_each(|column| add(column, row_limits::find(table, labels(column))));
        for (column, _) in columns.of(&ColumnRole::Filter) {
            add(column, among_others(table, labels(column)));
        }
        if let Some(column) = columns.first(&ColumnRole::Measure) {
            add(column, ranks(table, labels(column), false));
            let dated = columns.first(&ColumnRole::Period).is_some()
                || columns.figures().any(|(.., figures)| figures.period.is_some());
            add(column, row_names::find(table, labels(column), dated));
        }
        RowRoles {
            column,
            said: said.unwrap_or_default(),
            targets: {
                let mut targets = [periods.targets.as_slice(), &periods.dated_targets].concat();
                targets.sort_unstable();
                targets
            },
            aliases,
        }
    }

    /// The label of the measure that a label says something of.
    pub fn measure(&self, column: u32, label: Code) -> Code {
        let mut aliases = self.aliases.iter().filter(|alias| alias.column == column);
        aliases.find(|alias| alias.label == label).map_or(label, |alias| alias.of)
    }

    /// Whether some labels of a column do.
    pub fn renames(&self, column: u32) -> bool {
        self.aliases.iter().any(|alias| alias.column == column)
    }

    /// Whether no row says anything.
    pub fn is_empty(&self) -> bool {
        self.column.is_none() && self.targets.is_empty() && self.aliases.is_empty()
    }

    /// What a row says.
    pub fn of_row(&self, table: &Table, row: u32) -> Option<Said> {
        if self.targets.binary_search(&row).is_ok() {
            return Some(Said::Role(Role::Target));
        }
        let is_here = |alias: &&Alias| table.code(row, alias.column) == alias.label;
        let named = self.aliases.iter().find(is_here).map(|alias| alias.said);
        if matches!(named, Some(Said::Limit(_))) {
            return named;
        }
        let tells = self.column.map_or(BLANK, |column| table.code(row, column));
        let told = self.said.iter().find(|(of, _)| *of == tells).map(|(_, said)| *said);
        told.or(named)
    }

    /// Whether without ends of intervals a column only says that the others are figures: "Value".
    pub fn leaves_only_figures(&self, table: &Table, column: u32, facts: &Facts) -> bool {
        const FIGURES: [&str; 7] =
            ["value", "figure", "estimate", "point estimate", "percentage", "percent", "%"];
        let says_figure = |label: &Code| {
            let measure = self.measure(column, *label);
            FIGURES.contains(&plain(table.dictionary().text(measure)).as_str())
        };
        self.renames(column) && !facts.many && facts.distinct.iter().all(says_figure)
    }

    /// Whether a row holds one end of the confidence intervals of others, and which.
    pub fn limit(&self, table: &Table, row: u32) -> Option<Side> {
        match (!self.aliases.is_empty()).then(|| self.of_row(table, row))?? {
            Said::Limit(side) => Some(side),
            _ => None,
        }
    }

    /// Whether a row only says something of others.
    pub fn is_aside(&self, table: &Table, row: u32) -> bool {
        !self.is_empty() && self.of_row(table, row) == Some(Said::Aside)
    }

    /// Why the figures of a row are dated a year before their column.
    pub fn why(&self, table: &Table, row: u32) -> String {
        let is_here = |alias: &&Alias| table.code(row, alias.column) == alias.label;
        let named = || self.aliases.iter().find(is_here).map(|alias| alias.column);
        let text = self.column.or_else(named).map_or("", |column| table.text(row, column));
        format!("its row says \"{text}\"")
    }
}

/// "Target" beside "Actual" in a column that says other things too: "England benchmark". It is of the actual figures.
fn among_others(table: &Table, labels: &[Code]) -> Vec<(Code, Code, Said)> {
    let all = || labels.iter().map(|code| (*code, said(table.dictionary().text(*code))));
    let actual = all().find(|(_, said)| *said == Some(Said::Role(Role::Actual)));
    let Some((actual, _)) = actual.filter(|_| all().any(|(_, said)| said.is_none())) else {
        return Vec::new();
    };
    let aims = all().filter_map(|(code, said)| match said {
        Some(Said::Role(Role::Target | Role::Predicted)) => Some((code, actual, said?)),
        _ => None,
    });
    aims.collect()
}

/// "Your rank" and "Quartile" below the figures of authorities: places among them, and no figures. Among areas "Rank in
/// nearest neighbours" is one; among measures it may be a measure.
fn ranks(table: &Table, labels: &[Code], are_areas: bool) -> Vec<(Code, Code, Said)> {
    let is_place = |code: &Code| {
        let text = table.dictionary().text(*code);
        // "Taxi rank" and "Officer rank" are other things.
        let beside = ["rank", "ranking", "quartile", "your", "our", "national", "overall"];
        let plain = plain(text);
        let among = ["rank in ", "rank among ", "rank within ", "rank out of ", "ranking in "];
        let is_among = || are_areas && among.iter().any(|lead| plain.starts_with(lead));
        is_rank(text) && (plain.split(' ').all(|word| beside.contains(&word)) || is_among())
    };
    let (places, others): (Vec<Code>, Vec<Code>) =
        labels.iter().copied().partition(|code| is_place(code));
    match others.first() {
        Some(of) if places.len() < others.len() => {
            places.into_iter().map(|code| (code, *of, Said::Aside)).collect()
        }
        _ => Vec::new(),
    }
}

/// What a cell says of the figures of its row, when it says nothing else.
pub(super) fn said(text: &str) -> Option<Said> {
    if 40 < text.len() {
        return None;
    }
    let plain = plain(text);
    match plain.trim_matches(|c: char| !c.is_alphanumeric()) {
        "actuals" | "achieved" | "this year" | "current year" => Some(Said::Role(Role::Actual)),
        "prediction" | "projection" | "expected" => Some(Said::Role(Role::Predicted)),
        bare if is_year_before(bare) => Some(Said::YearBefore),
        bare if says_aside(bare) => Some(Said::Aside),
        bare => role_alone(of_all(bare)).map(Said::Role),
    }
}

/// What a cell says in a column that says it of every row: beside "Actual" there, "Baseline" is a figure of the same series.
fn said_of_row(text: &str) -> Option<Said> {
    let baseline = || (plain(text) == "baseline").then_some(Said::Role(Role::Baseline));
    said(text).or_else(baseline)
}

/// "Target" of "Council target": that of all, below the rows of its parts.
fn of_all(bare: &str) -> &str {
    let whose = ["council ", "corporate ", "borough ", "trust ", "overall ", "organisation "];
    let rest = whose.iter().find_map(|whose| bare.strip_prefix(whose));
    rest.filter(|rest| rest.starts_with("target")).unwrap_or(bare)
}

/// Whether all cells of a column say such things, and one says more than "Actual".
pub(super) fn all_say(texts: &[&str], blanks: bool) -> bool {
    // Most columns say something else with their first cell.
    let all = texts.iter().map(|text| said_of_row(text)).collect::<Option<Vec<Said>>>();
    let Some(said) = all else { return false };
    let has = |role: Role| said.contains(&Said::Role(role));
    // "Baseline" beside "Forecast" alone is a scenario.
    if has(Role::Baseline) && !has(Role::Actual) && !has(Role::Target) {
        return false;
    }
    if said.iter().all(|said| *said == Said::Aside) {
        return false;
    }
    let alone = || blanks && texts.iter().all(|text| plain(text).starts_with("target"));
    said.iter().any(|said| *said != Said::Role(Role::Actual)) && (1 < said.len() || alone())
}

/// Whether a column holds figures of its own: not only in the rows of targets and of the year before.
pub(super) fn has_own_figures(
    (table, kinds, rows): (&Table, &Kinds, &[u32]),
    (column, tells): (u32, Option<u32>),
) -> bool {
    rows.iter().any(|row| {
        let own = tells.is_none_or(|tells| {
            said(table.text(*row, tells)).is_none_or(|said| said == Said::Role(Role::Actual))
        });
        own && kinds.of_code(table.code(*row, column)) == CellKind::Number
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_say_what_their_row_is() {
        for (text, expected) in [
            ("Actual", Some(Said::Role(Role::Actual))),
            ("Annual target", Some(Said::Role(Role::Target))),
            ("Zielwert", Some(Said::Role(Role::Target))),
            ("Expected", Some(Said::Role(Role::Predicted))),
            ("Same period last year", Some(Said::YearBefore)),
            ("Previous", None),
            ("Baseline", None),
            ("RAG rating", Some(Said::Aside)),
            ("Variance", Some(Said::Aside)),
            ("Repairs target", None),
            ("Leeds", None),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn rows_say_what_their_figures_are() {
        for (texts, blanks, expected) in [
            (&["Actual", "Target"][..], false, true),
            (&["Actual", "Target", "Last year"], false, true),
            (&["Actual", "RAG"], false, true),
            (&["Baseline", "Actual", "Target"], false, true),
            (&["Baseline", "Forecast"], false, false),
            (&["RAG", "Comment"], false, false),
            (&["Target"], true, true),
            (&["Plan"], true, false),
            (&["Target"], false, false),
            (&["Actual", "Result"], false, false),
            (&["Actual", "Target", "Homes"], false, false),
            (&[], true, false),
        ] {
            assert_eq!(all_say(texts, blanks), expected, "{texts:?}");
        }
    }
}
