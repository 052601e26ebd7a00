//! Measures of how many wait less or more than so long.

use super::Phrase;

/// "Ambulance handovers over 60 minutes", "Attendances over 4hrs"; "Volunteers giving over 10 hours" do not wait.
pub(super) fn waits_long(text: &Phrase) -> bool {
    let waits = ["handover", "attendances", "trolley", "wait", "waits"];
    let leads = ["over ", "more than ", "longer than ", "exceeding "];
    leads.iter().any(|lead| text.after(lead).any(is_length))
        && waits.iter().any(|word| text.contains(word))
}

/// "% waiting less than 18 weeks"; "Children waiting under 5" are of an age, and "not waiting" is the other way round.
pub(super) fn waits_short(text: &Phrase) -> bool {
    let leads = ["waiting less than ", "waiting under ", "waiting up to "];
    let is_share = ["%", "percentage", "percent", "per cent", "proportion"];
    leads.iter().any(|lead| text.after(lead).any(is_length))
        && is_share.iter().any(|word| text.after(word).next().is_some())
        && text.after("not ").next().is_none()
}

/// Whether words begin with a length of time: "18 weeks", "4hrs".
fn is_length(words: &str) -> bool {
    const UNITS: [&str; 8] = ["weeks", "days", "hours", "hrs", "hr", "minutes", "mins", "months"];
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = behind.split(' ').find(|word| !word.is_empty());
    behind.len() < words.len() && unit.is_some_and(|unit| UNITS.contains(&unit))
}
