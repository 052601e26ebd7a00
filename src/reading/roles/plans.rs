//! Columns of what is planned: a budget, a trajectory, and what was planned before.

use super::figure_words::FigureRole;
use super::header_says::HeaderSays;
use super::measured::{part, without_signs};
use super::to_date_words;
use super::words::{has_word, plain};
use crate::period::{Period, YearHint};

/// Whether a header says nothing but that its figures are planned: "Revised budget", "Threshold", "Plan 2013/14",
/// "Jun-24 Trajectory".
pub(super) fn is_plan(header: &str) -> bool {
    const PLANS: [&str; 8] =
        ["threshold", "budget", "budgeted", "plan", "planned", "trajectory", "standard", "aim"];
    const BESIDE: [&str; 14] = [
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
        "operating",
        "net",
        "profiled",
    ];
    let bare = without_signs(header);
    let bare = to_date_words::without_words(&bare).unwrap_or(bare);
    let bare = plain(&bare);
    let rest = Period::find_in(&bare, YearHint::Unsaid).map_or(bare, |(_, rest)| rest);
    let words: Vec<&str> = rest
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
    const LATER: [&str; 5] = ["approved", "revised", "current", "latest", "working"];
    let header = plain(header);
    let before = |earlier: &str, later: &[&str]| {
        let is_later = |other: &String| {
            later.iter().any(|later| plain(other) == header.replace(earlier, later))
        };
        header.contains(earlier) && headers.iter().any(is_later)
    };
    is_plan(&header) && (before("original", &LATER) || before("approved", &LATER[1..]))
}

/// Words that are a role only behind a period, among periods and other roles: "FY 2024 Adopted", not "Adopted 2024" beside
/// "Looked after 2024".
pub(super) fn settle_dated(says: &mut [HeaderSays], headers: &[String]) {
    let word = |says: &HeaderSays| {
        says.period.as_ref()?;
        match plain(&part(&says.rest)).as_str() {
            "profile" | "profiled" => Some((FigureRole::Target, false)),
            "adopted" | "proposed" | "recommended" => Some((FigureRole::Target, true)),
            "estimate" | "estimated" | "est" => Some((FigureRole::Predicted, true)),
            _ => None,
        }
    };
    if !says.iter().any(|says| word(says).is_some()) {
        return;
    }
    let mut dated = says.iter().filter(|says| says.period.is_some());
    let mut others = dated.clone().filter(|says| word(says).is_none());
    let fits = |says: &HeaderSays| word(says).is_some() || part(&says.rest).is_empty();
    if !dated.all(fits) || others.next().is_none() {
        return;
    }
    let has_actual = says.iter().zip(headers).any(|(says, header)| {
        says.period.is_some() && has_word(&plain(header), &["actual", "actuals"])
    });
    for says in says.iter_mut() {
        if let Some((role, _)) = word(says).filter(|(_, beside)| has_actual || !beside) {
            (says.role, says.rest) = (Some(role), String::new());
        }
    }
}
