//! Rates that do not say what they are per: some are always parts of a hundred, the others could be per anything.

use super::words;

/// Beginnings of what is always counted in parts of a hundred: "Attendance rate", "unemployment_rate_SA".
const SHARES: [&str; 50] = [
    "abandon",
    "absen",
    "accept",
    "accura",
    "achieve",
    "approv",
    "attain",
    "attend",
    "claimant",
    "clearance",
    "collect",
    "complet",
    "complian",
    "conversion",
    "coverage",
    "default",
    "detect",
    "dropout",
    "employ",
    "error",
    "growth",
    "immunis",
    "inactiv",
    "inflation",
    "interest",
    "occupan",
    "particip",
    "pass",
    "poverty",
    "progress",
    "recovery",
    "recycl",
    "refer",
    "refus",
    "renewal",
    "reoffend",
    "resolution",
    "respon",
    "retention",
    "satisfaction",
    "sickness",
    "success",
    "survival",
    "take",
    "turnout",
    "turnover",
    "unemploy",
    "uptake",
    "utilis",
    "vaca",
];

/// "Crime rate": a rate of nothing else.
pub(in crate::reading) fn is_bare_rate(text: &str) -> bool {
    let words = words(text);
    let has = |word: &str| words.iter().any(|other| other == word);
    let at_an_end = [words.first(), words.last()].into_iter().flatten().any(|end| end == "rate");
    at_an_end || (has("rate") && (has("fte") || has("headcount") || has("sa")))
}

/// "Turnover rate", "Employment rate, 16 to 64": a rate that is a percentage wherever it says nothing else.
pub(super) fn is_share(text: &str) -> bool {
    let words = words(text);
    if words.iter().any(|word| word == "prevalence") {
        return true;
    }
    words.iter().any(|word| word == "rate")
        && words.iter().any(|word| SHARES.iter().any(|share| word.starts_with(share)))
}
