//! The words of headers over figures: roles, parts, and numbers that are no figures.

use super::words::{has_word, plain};
use crate::indicator::Role;
use crate::reading::value::is_mark;

/// A role in words: "target", "predicted", "baseline". The period is found apart.
pub(super) fn figure_role(header: &str) -> Option<FigureRole> {
    let header = plain(header);
    let has = |words: &[&str]| has_word(&header, words);
    if has(&["ambition", "goal"]) || has(&TARGETS) {
        Some(FigureRole::Target)
    } else if has(&["predicted", "prediction", "forecast", "projected", "projection", "expected"]) {
        Some(FigureRole::Predicted)
    } else if has(&["baseline"]) {
        Some(FigureRole::Baseline)
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
    } else if is_plan(&header) {
        Some(FigureRole::Target)
    } else {
        None
    }
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

/// Whether a header says nothing but that its figures are planned: "Revised budget", "Threshold", "Plan 2013/14".
pub(super) fn is_plan(header: &str) -> bool {
    const PLANS: [&str; 7] =
        ["threshold", "budget", "plan", "planned", "trajectory", "standard", "aim"];
    const BESIDE: [&str; 13] = [
        "original",
        "revised",
        "current",
        "latest",
        "approved",
        "working",
        "annual",
        "full",
        "year",
        "national",
        "operational",
        "net",
        "profiled",
    ];
    let plain = plain(&without_signs(header));
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_alphabetic))
        .collect();
    // "Standard" beside "Enhanced" is a sort of room.
    words.iter().any(|word| PLANS.contains(word))
        && words != ["standard"]
        && words.iter().all(|word| PLANS.contains(word) || BESIDE.contains(word))
}

/// "Original budget" beside "Revised budget": what was planned before.
pub(super) fn is_superseded(header: &str, headers: &[String]) -> bool {
    let header = plain(header);
    let others = ["revised", "current", "latest", "approved", "working"];
    header.contains("original")
        && is_plan(&header)
        && headers.iter().any(|other| {
            others.iter().any(|later| plain(other) == header.replace("original", later))
        })
}

/// Whether a header says that its figures are how many were asked, which a share beside it is of.
pub(super) fn is_base(part: &str) -> bool {
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
            | "base (n)"
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

/// Signs of units that stand beside periods and roles: "Budget 2025/26 (£m)".
pub(super) const SIGNS: [&str; 8] = ["%", "£", "£m", "£k", "£000", "£000s", "£'000", "£bn"];

/// A header without such signs.
pub(super) fn without_signs(header: &str) -> String {
    let is_sign = |word: &&str| {
        let bare = word.trim_matches(|c: char| "()[],:".contains(c)).to_lowercase();
        SIGNS.contains(&bare.as_str())
    };
    header.split_whitespace().filter(|word| !is_sign(word)).collect::<Vec<_>>().join(" ")
}

/// What is left of a header without its period, when it names a measure and not a role.
pub(super) fn part(rest: &str) -> String {
    if is_plan(rest) {
        return String::new();
    }
    // "2020 [1]" and "2021 p" without their years.
    if is_mark(rest.trim()) {
        return String::new();
    }
    let rest = without_signs(rest);
    let words: Vec<&str> = rest
        .split_whitespace()
        .filter(|word| {
            let word = plain(word);
            !matches!(
                word.trim_matches(|c: char| !c.is_alphanumeric()),
                "result"
                    | "results"
                    | "actual"
                    | "outturn"
                    | "predicted"
                    | "forecast"
                    | "baseline"
                    | "performance"
                    | "current"
                    | "full"
                    | "year"
                    | "value"
                    | "data"
                    | "figure"
                    | ""
                    | "projected"
                    | "ytd"
                    | "as"
                    | "at"
                    | "in"
                    | "for"
                    | "q"
                    | "quarter"
                    | "cumulative"
            ) && !TARGETS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()))
        })
        .collect();
    if words.iter().all(|word| ALONE.contains(&plain(word).as_str())) {
        return String::new();
    }
    let part = words.join(" ");
    let mut part = part.trim_matches(|c: char| "[]-–,: ".contains(c));
    // "left the service from" of "left the service from 1 April 2020 to 31 March 2021".
    while let Some(rest) = TRAILING
        .iter()
        .find_map(|word| part.strip_suffix(word).filter(|rest| rest.ends_with([' ', '('])))
    {
        part = rest.trim_end_matches(|c: char| "[(-–,: ".contains(c));
    }
    let part = unbracketed(part);
    // "(%)" of "2019 (%)"
    let inside = part.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.filter(|inside| !inside.contains('(')).unwrap_or(part).to_owned()
}

/// What is aimed at, in English, German, French, Welsh, Spanish and Dutch.
const TARGETS: [&str; 11] = [
    "target",
    "targets",
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

/// Words that name no measure when no other stands beside them: "Annual target" is the target of the year, "Annual rate" a
/// measure.
const ALONE: [&str; 10] = [
    "annual", "yearly", "latest", "previous", "most", "recent", "last", "earlier", "ambition",
    "goal",
];

/// Words before a period that mean nothing without it.
const TRAILING: [&str; 9] =
    ["from", "between", "during", "since", "to", "on", "of the", "over the", "end of"];

/// Without a bracket that opens or closes nothing: "Referrals (" of "Referrals (2013-14)".
fn unbracketed(part: &str) -> &str {
    let opens = part.matches('(').count();
    let closes = part.matches(')').count();
    match opens.cmp(&closes) {
        std::cmp::Ordering::Equal => match part.strip_suffix("()") {
            Some(rest) => rest.trim_end(),
            None => part,
        },
        std::cmp::Ordering::Greater => part.trim_end_matches(['(', ' ']),
        std::cmp::Ordering::Less => part.trim_start_matches([')', ' ']),
    }
}

/// Headers of figure columns that name no measure: the measure is in another column.
pub(super) fn is_generic_value(header: &str) -> bool {
    matches!(
        plain(header).as_str(),
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
            | "observation"
            | "observation value"
            | "data"
            | "score"
            | "data value"
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
            | "index"
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
    ) || matches!(
        header.as_str(),
        "week" | "month" | "year" | "quarter" | "day" | "row" | "rank" | "no" | "no."
    )
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
