//! Columns of figures that no series can use, and why.

use super::against::{compares_with_others, compares_with_target};
use super::figure_words::is_base;
use super::guess_of;
use super::header_says::HeaderSays;
use super::measured::{part, without_signs};
use super::plans::is_superseded;
use super::words::{has_word, plain};
use crate::indicator::{Guess, Sure};
use crate::period::{Period, YearHint};
use crate::reading::ColumnRole;
use crate::reading::compared::measured_of;

/// Words for how far figures are from others.
pub(super) const DIFFERENCES: [&str; 10] = [
    "change",
    "changes",
    "difference",
    "differences",
    "diff",
    "variance",
    "variances",
    "variation",
    "var",
    "deviation",
];

/// Whether a header says that its figures are worked out from those of other columns.
pub(super) fn is_worked_out(header: &str) -> bool {
    is_rank(header)
        || compares_with_target(header)
        || compares_with_others(header)
        || has_word(&plain(header), &DIFFERENCES)
}

/// Whether words say how other figures changed and not of what: "Change", "% change", "Difference (pp)".
pub(super) fn is_change_alone(part: &str) -> bool {
    const BESIDE: [&str; 27] = [
        "in",
        "on",
        "of",
        "the",
        "over",
        "since",
        "from",
        "to",
        "between",
        "and",
        "compared",
        "with",
        "previous",
        "last",
        "average",
        "baseline",
        "month",
        "quarter",
        "year",
        "annual",
        "percentage",
        "point",
        "points",
        "pp",
        "ppt",
        "pts",
        "ppts",
    ];
    // "% change (England)"
    let part = measured_of(part).map_or(part, |(change, _)| change);
    let plain = plain(&without_signs(part));
    let words = || plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // "Movement from P6"; movements of aircraft are a measure.
    let since = words().any(|word| matches!(word, "from" | "since" | "on" | "over" | "between"));
    let is_change =
        |word: &str| DIFFERENCES.contains(&word) || (since && word.starts_with("movement"));
    // "Month 7 variance", "Movement from P6"
    let numbered = words().any(|word| matches!(word, "month" | "quarter" | "period"));
    let is_digits = |word: &str| word.len() < 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = |word: &str| {
        let of_month = word.strip_prefix(['p', 'm']).filter(|number| !number.is_empty());
        (numbered && is_digits(word)) || of_month.is_some_and(is_digits)
    };
    words().any(is_change)
        && words().all(|word| is_change(word) || BESIDE.contains(&word) || is_number(word))
}

/// Whether a header says that its figures are places among others: "National rank", "Rank (of 36)", "Quartile". A lower
/// quartile is a figure.
pub(in crate::reading) fn is_rank(header: &str) -> bool {
    let header = plain(header);
    let has = |words: &[&str]| has_word(&header, words);
    has(&["rank", "ranking"]) || (has(&["quartile"]) && !has(&["lower", "upper"]))
}

/// Whether a header says that its figures are those of whoever did best or worst.
pub(super) fn is_extreme(header: &str) -> bool {
    matches!(
        plain(header).as_str(),
        "best"
            | "worst"
            | "england best"
            | "england worst"
            | "best in england"
            | "worst in england"
    )
}

/// A column of the best or the worst figures of others.
pub(super) fn extreme(header: &str) -> Guess<ColumnRole> {
    let why = format!("\"{header}\" is of whoever did best or worst, and of nobody in particular");
    Guess {
        others: vec![ColumnRole::Value, ColumnRole::Ignored],
        ..guess_of(ColumnRole::Particular, Sure::Likely, why)
    }
}

/// A column of figures that no series can use, and why.
pub(super) fn beside(header: &str) -> Guess<ColumnRole> {
    let why = if is_worked_out(header) {
        format!("the header says \"{header}\", which is worked out from other figures")
    } else {
        "its header names no period, and the other columns of figures do".to_owned()
    };
    Guess {
        others: vec![ColumnRole::Value, ColumnRole::Ignored],
        ..guess_of(ColumnRole::Particular, Sure::Likely, why)
    }
}

/// A column of figures that are no series, whatever their header says of when: places among others, how many were
/// asked, what was planned at first.
pub(super) fn left_out(
    header: &str,
    says: &HeaderSays,
    (all, headers): (&[HeaderSays], &[String]),
) -> Option<Guess<ColumnRole>> {
    let dated = |is: fn(&str) -> bool| {
        all.iter().zip(headers).any(|(says, header)| says.is_dated() && !is(header))
    };
    // "2021/22 compared with 2022/23: percentage change" names both years.
    let rest = Period::find_in(&says.rest, YearHint::Unsaid).map(|(_, rest)| rest);
    let rest = part(rest.as_ref().unwrap_or(&says.rest));
    let is_bare_change = is_change_alone(&rest) && dated(is_worked_out);
    if (is_rank(header) && dated(is_rank))
        || is_bare_change
        || compares_with_target(header)
        || compares_with_others(header)
    {
        return Some(beside(header));
    }
    let beside_base =
        |other: &HeaderSays| other.period == says.period && !is_base(&part(&other.rest));
    let why = match () {
        () if is_base(&part(&says.rest)) && all.iter().any(beside_base) => {
            format!("\"{header}\" says how many were asked, not what they said")
        }
        () if is_superseded(header, headers) => return Some(superseded()),
        () => return None,
    };
    Some(Guess {
        others: vec![ColumnRole::Value, ColumnRole::Ignored],
        ..guess_of(ColumnRole::Particular, Sure::Likely, why)
    })
}

/// A column of what was planned before.
pub(super) fn superseded() -> Guess<ColumnRole> {
    Guess {
        others: vec![ColumnRole::Value, ColumnRole::Ignored],
        ..guess_of(ColumnRole::Particular, Sure::Likely, "a later plan stands beside it")
    }
}

/// A column of years to date whose end nothing says.
pub(super) fn year_to_date() -> Guess<ColumnRole> {
    let why = "its figures are of a year to date, and nothing says up to when";
    Guess {
        others: vec![ColumnRole::Value, ColumnRole::Ignored],
        ..guess_of(ColumnRole::Particular, Sure::Likely, why)
    }
}

/// What the officer is told of such a column.
pub(super) fn open_year(header: &str) -> String {
    format!(
        "\"{header}\" is a year to date, and nothing says up to when, so it was left out: write it in the header, such as April to September 2024"
    )
}

/// What the officer is told of a column of figures beside dated ones that names no period; nothing where it is worked
/// out from others.
pub(super) fn undated(header: &str) -> Option<String> {
    let which = match header {
        "" => "This column has no header and".to_owned(),
        header => format!("The column \"{header}\""),
    };
    let is_sum = plain(header) == "grand total";
    (!is_sum && !is_worked_out(header)).then(|| {
        format!(
            "{which} holds figures and nothing says when they are for, so it was left out: write the period in its header"
        )
    })
}

/// What the officer is told of a column of a part of a year that nothing names.
pub(super) fn no_year(header: &str) -> String {
    format!(
        "\"{header}\" names no year, so it was left out: write it behind, such as {header} 2024/25"
    )
}
