//! The words of headers over figures: roles, parts, and numbers that are no figures.

use super::against::compares_with_target;
use super::expected::is_expected;
use super::measured::part;
use super::plans::is_plan;
use super::words::{has_word, plain};
use crate::indicator::Role;
use crate::period::{Period, YearHint};

/// A role in words: "target", "predicted", "baseline". The period is found apart.
pub(super) fn figure_role(header: &str) -> Option<FigureRole> {
    let header = plain(without_aggregate(header));
    let has = |words: &[&str]| has_word(&header, words);
    // "Objective for March 2026"; "Objective 1.2" is a number of one.
    let is_dated = || Period::find_in(&header, YearHint::Unsaid).is_some();
    if (has(&["ambition", "goal"]) || (has(&["objective"]) && is_dated()) || has(&TARGETS))
        && !compares_with_target(&header)
    {
        Some(FigureRole::Target)
    } else if has(&["predicted", "prediction", "forecast", "projected", "projection"])
        || is_expected(&header)
    {
        Some(FigureRole::Predicted)
    } else if has(&["baseline"]) {
        Some(FigureRole::Baseline)
    } else if is_plan(&header) {
        Some(FigureRole::Target)
    } else if has(&[
        "result",
        "results",
        "actual",
        "outturn",
        "performance",
        "current",
        "latest",
        "previous",
    ]) {
        Some(FigureRole::Actual)
    } else {
        None
    }
}

/// "Target" of "Sum of Target", as a pivot table or Power BI writes it; "Sum of Referrals" is whole.
pub(super) fn without_aggregate(header: &str) -> &str {
    let rest = header.trim_start().strip_prefix("Sum of ");
    rest.filter(|rest| !rest.trim().contains(' ')).unwrap_or(header)
}

/// The role that words name which say nothing else: "Actual", "Annual target", "Zielwert".
pub(in crate::reading) fn role_alone(text: &str) -> Option<Role> {
    // What was before is no figure of now.
    if has_word(&plain(text), &["previous", "latest", "baseline"]) || !part(text).is_empty() {
        return None;
    }
    figure_role(text).map(role_of)
}

/// The role of figures under such words.
pub(super) fn role_of(role: FigureRole) -> Role {
    match role {
        FigureRole::Actual => Role::Actual,
        FigureRole::Baseline => Role::Baseline,
        FigureRole::Target => Role::Target,
        FigureRole::Predicted => Role::Predicted,
    }
}

/// Whether a header says that its figures are how many were asked, which a share beside it is of.
pub(in crate::reading) fn is_base(part: &str) -> bool {
    let plain = plain(part);
    let bare = plain.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(
        bare,
        "base"
            | "bases"
            | "base size"
            | "unweighted base"
            | "weighted base"
            | "sample size"
            | "sample"
            | "base n"
            | "base (n"
            | "valid responses"
    )
}

/// What a column of figures is, by the words of its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FigureRole {
    Actual,
    Baseline,
    Target,
    Predicted,
}

/// What is aimed at, in English, German, French, Welsh, Spanish and Dutch.
pub(super) const TARGETS: [&str; 13] = [
    "target",
    "targets",
    "milestone",
    "milestones",
    "ziel",
    "zielwert",
    "sollwert",
    "cible",
    "objectif",
    "targed",
    "objetivo",
    "doel",
    "streefwaarde",
];

/// Headers of figure columns that name no measure: the measure is in another column.
pub(super) fn is_generic_value(header: &str) -> bool {
    matches!(
        plain(without_aggregate(header)).as_str(),
        "value"
            | "values"
            | "figure"
            | "figures"
            | "result"
            | "actual"
            | "actuals"
            | "outturn"
            | "performance"
            | "measure"
            | "obs value"
            | "measure value"
            | "observation"
            | "observation value"
            | "data"
            | "score"
            | "data value"
            | "data values"
            | "amount"
            | ""
    )
}

/// Columns of whole numbers that tell rows apart instead of counting something.
pub(super) fn is_number_label(header: &str) -> bool {
    let header = plain(header);
    let last = header.rsplit(' ').next().unwrap_or("");
    matches!(
        last,
        "code"
            | "id"
            | "urn"
            | "laestab"
            | "postcode"
            | "ukprn"
            | "nr."
            | "nr"
            | "latitude"
            | "longitude"
            | "lat"
            | "long"
            | "typecode"
            | "sortorder"
            | "rowkey"
            | "hierarchy"
    ) || matches!(
        header.as_str(),
        "week"
            | "month"
            | "year"
            | "quarter"
            | "day"
            | "row"
            | "rank"
            | "no"
            | "no."
            | "record count"
            | "record offset"
            | "sort order"
            | "display order"
    ) || header.ends_with(" sort order")
}

/// Columns of whole numbers that are groups of people.
pub(super) fn is_number_group(header: &str) -> bool {
    matches!(
        plain(header).as_str(),
        "age"
            | "type"
            | "band"
            | "decile"
            | "quintile"
            | "level"
            | "year group"
            | "nc year"
            | "grade"
    )
}
