//! What rows say of their own figures: "Actual", "Target", "Last year" below each other for each measure.

use super::facts::Facts;
use super::kinds::Kinds;
use super::periods::RowPeriods;
use super::roles::{Columns, Side, is_year_before, plain, role_alone, says_aside, side_of_95};
use super::value::CellKind;
use super::{ColumnRole, row_names};
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
    /// They are the ends of the confidence intervals of other rows.
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
    /// Labels of one column that say it of another label: "Visits - target" of "Visits".
    names: Vec<(Code, Code, Said)>,
    named_in: Option<u32>,
}

impl RowRoles {
    /// Reads the column that says it, and the rows that say it in the place of a period.
    pub fn of(table: &Table, columns: &Columns, periods: &RowPeriods, facts: &[Facts]) -> RowRoles {
        let column = columns.tells_role();
        let codes = || table.dictionary().known_codes();
        let read = |code: Code| Some((code, said(table.dictionary().text(code))?));
        let said = column.map(|_| codes().filter_map(read).collect());
        let labels =
            |column: u32| facts.get(column as usize).filter(|facts| !facts.many).into_iter();
        let has_limits = |column: &u32| {
            let mut texts = labels(*column).flat_map(|facts| facts.texts(table));
            texts.any(|text| matches!(self::said(text), Some(Said::Limit(_))))
        };
        let mut keys = [ColumnRole::Measure, ColumnRole::Filter]
            .iter()
            .flat_map(|role| columns.of(role).map(|(column, _)| column));
        let named_in = keys.find(has_limits).or_else(|| columns.first(&ColumnRole::Measure));
        let names = named_in
            .and_then(|column| labels(column).next())
            .map(|facts| row_names::find(table, &facts.distinct));
        RowRoles {
            column,
            said: said.unwrap_or_default(),
            targets: {
                let mut targets = [periods.targets.as_slice(), &periods.dated_targets].concat();
                targets.sort_unstable();
                targets
            },
            names: names.unwrap_or_default(),
            named_in,
        }
    }

    /// The label of the measure that a label says something of.
    pub fn measure(&self, column: u32, label: Code) -> Code {
        let named = self.names.iter().find(|(of, ..)| *of == label);
        named.filter(|_| self.named_in == Some(column)).map_or(label, |(_, measure, _)| *measure)
    }

    /// Whether some labels of a column do.
    pub fn renames(&self, column: u32) -> bool {
        self.named_in == Some(column) && !self.names.is_empty()
    }

    /// Whether some rows are ends of the confidence intervals of others.
    pub fn has_limits(&self) -> bool {
        let names = self.names.iter().map(|(.., said)| said);
        self.said
            .iter()
            .map(|(_, said)| said)
            .chain(names)
            .any(|said| matches!(said, Said::Limit(_)))
    }

    /// Whether no row says anything.
    pub fn is_empty(&self) -> bool {
        self.column.is_none() && self.targets.is_empty() && self.names.is_empty()
    }

    /// What a row says.
    pub fn of_row(&self, table: &Table, row: u32) -> Option<Said> {
        if self.targets.binary_search(&row).is_ok() {
            return Some(Said::Role(Role::Target));
        }
        let of = |column: Option<u32>| column.map_or(BLANK, |column| table.code(row, column));
        let (tells, name) = (of(self.column), of(self.named_in));
        let told = self.said.iter().find(|(of, _)| *of == tells).map(|(_, said)| *said);
        told.or_else(|| self.names.iter().find(|(of, ..)| *of == name).map(|(.., said)| *said))
    }

    /// Whether a row only says something of others.
    pub fn is_aside(&self, table: &Table, row: u32) -> bool {
        let said = || self.of_row(table, row);
        !self.is_empty() && matches!(said(), Some(Said::Aside | Said::Limit(_)))
    }

    /// Why the figures of a row are dated a year before their column.
    pub fn why(&self, table: &Table, row: u32) -> String {
        let text = self.column.or(self.named_in).map_or("", |column| table.text(row, column));
        format!("its row says \"{text}\"")
    }
}

/// What a cell says of the figures of its row, when it says nothing else.
pub(super) fn said(text: &str) -> Option<Said> {
    if 40 < text.len() {
        return None;
    }
    if let Some(side) = side_of_95(text) {
        return Some(Said::Limit(side));
    }
    let plain = plain(text);
    match plain.trim_matches(|c: char| !c.is_alphanumeric()) {
        "actuals" | "achieved" | "this year" | "current year" => Some(Said::Role(Role::Actual)),
        "prediction" | "projection" | "expected" => Some(Said::Role(Role::Predicted)),
        bare if is_year_before(bare) => Some(Said::YearBefore),
        bare if says_aside(bare) => Some(Said::Aside),
        bare => role_alone(bare).map(Said::Role),
    }
}

/// Whether all cells of a column say such things, and one says more than "Actual".
pub(super) fn all_say(texts: &[&str], blanks: bool) -> bool {
    let said: Vec<Option<Said>> = texts.iter().map(|text| said(text)).collect();
    let is_aside = |said: &Option<Said>| matches!(said, Some(Said::Aside | Said::Limit(_)));
    if said.iter().all(is_aside) {
        return false;
    }
    let more = |said: &Option<Said>| said.is_some_and(|said| said != Said::Role(Role::Actual));
    let alone = || blanks && texts.iter().all(|text| plain(text).starts_with("target"));
    // "Value", "Lower CI" and "Upper CI"
    let has_limits = said.iter().any(|said| matches!(said, Some(Said::Limit(_))));
    let is_value = |text: &str| {
        matches!(plain(text).as_str(), "value" | "estimate" | "point estimate" | "figure")
    };
    let is_told =
        |(said, text): (&Option<Said>, &&str)| said.is_some() || (has_limits && is_value(text));
    said.iter().zip(texts).all(is_told) && said.iter().any(more) && (1 < said.len() || alone())
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
            ("Lower CI", Some(Said::Limit(Side::Lower))),
            ("95% Upper Confidence Limit, Rate", Some(Said::Limit(Side::Upper))),
            ("Upper 99% confidence limit", Some(Said::Aside)),
            ("Lower tier authorities", None),
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
            (&["RAG", "Comment"], false, false),
            (&["Value", "Lower CI", "Upper CI"], false, true),
            (&["Lower CI", "Upper CI"], false, false),
            (&["Men", "Women", "Upper CI"], false, false),
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
