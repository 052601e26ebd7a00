//! Columns of confidence limits, and whose figures they are about: "Lower CI 95.0 limit" beside "Value".

use super::words::{has_word, plain};
use super::{Column, ColumnRole, Columns, Limits};
use crate::indicator::Role;

/// Which end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Side {
    Lower,
    Upper,
}

/// The end of an interval that a header names: "Lower CI", "95% CI upper", "UCL".
pub(super) fn side(header: &str) -> Option<Side> {
    let header = plain(header);
    let has = |words: &[&str]| has_word(&header, words);
    // "95% lower"
    let is_limit = has(&["ci", "cl", "confidence", "limit", "interval"])
        || matches!(header.as_str(), "95% lower" | "95% upper");
    match () {
        () if has(&["lcl", "lci", "lpl"]) || (is_limit && has(&["lower"])) => Some(Side::Lower),
        () if has(&["ucl", "uci", "upl"]) || (is_limit && has(&["upper"])) => Some(Side::Upper),
        () => None,
    }
}

/// Whether a header is of the limits of a process, between which its figures go up and down: no interval of one of them.
pub(super) fn is_process(header: &str) -> bool {
    let header = plain(header);
    side(&header).is_some() && has_word(&header, &["process", "control", "lpl", "upl"])
}

/// Whether a header is of intervals that stand whole in each cell: "95% CI", "Confidence interval".
pub(super) fn is_interval(header: &str) -> bool {
    let header = plain(header);
    side(&header).is_none()
        && (header.contains("confidence interval") || has_word(&header, &["ci", "cis"]))
}

/// Whether a header says that intervals of 95% stand behind its figures, or does not say how sure they are.
pub(in crate::reading) fn says_interval(header: &str) -> bool {
    is_interval(header) && !says_another(header)
}

/// Whether a header is of intervals that are more or less sure than 95%.
fn says_another(header: &str) -> bool {
    ["90", "99", "80"].iter().any(|sure| header.contains(sure))
}

/// Whether a header is of what is to be taken off and put on for an interval: "conf", "Margin of error".
pub(super) fn is_margin(header: &str) -> bool {
    let header = plain(header);
    let last = header.rsplit(' ').next().unwrap_or("");
    matches!(last, "conf" | "+/-" | "±" | "moe") || header.ends_with("margin of error")
}

/// Gives whole intervals and margins to the figures they stand behind.
fn find_whole(columns: &mut Columns) {
    for at in 1..columns.columns.len() {
        let column = &columns.columns[at];
        let place = u32::try_from(at).unwrap_or(u32::MAX);
        let limits = match &column.header {
            _ if column.role.value != ColumnRole::Particular => None,
            header if is_margin(header) => Some(Limits::Margin(place)),
            header => is_interval(header).then_some(Limits::Whole(place)),
        };
        let says_another = says_another(&column.header);
        if let Some(figures) = &mut columns.columns[at - 1].figures
            && limits.is_some()
            && !says_another
            && figures.role == Role::Actual
        {
            figures.limits = limits;
        }
    }
}

/// Whether a column says something of the figure of each row: "Value note", "Data status".
pub(super) fn is_note(plain_header: &str) -> bool {
    matches!(
        plain_header,
        "value note"
            | "value notes"
            | "data status"
            | "figure status"
            | "value status"
            | "observation status"
            | "obs status"
    )
}

/// Gives notes on values to the one column of figures.
fn find_note(columns: &mut Columns) {
    let notes = |column: &Column| {
        column.role.value == ColumnRole::Particular && is_note(&plain(&column.header))
    };
    let note = (0..).zip(&columns.columns).find(|(_, column)| notes(column)).map(|(at, _)| at);
    let mut values = columns.columns.iter_mut().filter_map(|column| column.figures.as_mut());
    if let (Some(figures), None) = (values.next(), values.next()) {
        figures.note = note;
    }
}

/// Gives the columns of 95% limits to the one column of figures that they can be about. Where there are several, which
/// of them it is would be a guess.
pub(super) fn find(columns: &mut Columns) {
    find_whole(columns);
    find_note(columns);
    let limit = |wanted: Side| {
        let is_wanted = |header: &str| {
            let says_how_sure = header.bytes().any(|byte| byte.is_ascii_digit());
            side(header) == Some(wanted)
                && !is_process(header)
                && (header.contains("95") || !says_how_sure)
        };
        let found = (0..).zip(&columns.columns).find(|(_, column)| {
            column.role.value == ColumnRole::Particular && is_wanted(&column.header)
        });
        found.map(|(at, _)| at)
    };
    let (Some(lower), Some(upper)) = (limit(Side::Lower), limit(Side::Upper)) else { return };
    let is_value = |column: &Column| {
        let role = &column.role.value;
        matches!(role, ColumnRole::Value | ColumnRole::Actual { .. })
            && column.figures.as_ref().is_some_and(|figures| figures.role == Role::Actual)
    };
    // "Count" and "Denominator" stand beside "Value", and are not what they are about.
    let is_bare =
        |column: &Column| column.figures.as_ref().is_some_and(|figures| figures.part.is_empty());
    let all: Vec<usize> =
        (0..).zip(&columns.columns).filter(|(_, one)| is_value(one)).map(|(at, _)| at).collect();
    let bare: Vec<usize> =
        all.iter().copied().filter(|at| is_bare(&columns.columns[*at])).collect();
    let (([about], _) | (_, [about])) = (bare.as_slice(), all.as_slice()) else { return };
    if let Some(figures) = &mut columns.columns[*about].figures {
        figures.limits = Some(Limits::Apart { lower, upper });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_intervals_are_told_by_their_headers() {
        for (header, expected) in [
            ("Lower CI 95.0 limit", Some(Side::Lower)),
            ("Upper 95% CI", Some(Side::Upper)),
            ("95% CI lower", Some(Side::Lower)),
            ("Upper confidence limit", Some(Side::Upper)),
            ("LCL", Some(Side::Lower)),
            ("Upper process limit", Some(Side::Upper)),
            ("Lower tier authorities", None),
            ("Speed limit", None),
        ] {
            assert_eq!(side(header), expected, "{header}");
        }
    }
}
