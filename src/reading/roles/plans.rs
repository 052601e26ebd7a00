//! Columns of what is planned: a budget, a trajectory, and what was planned before.

use super::measured::without_signs;
use super::words::plain;

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
