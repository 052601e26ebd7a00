//! Measures of how many wait less or more than so long.

use super::Phrase;

/// "Ambulance handovers over 60 minutes", "Attendances over 4hrs"; "Volunteers giving over 10 hours" do not wait.
pub(super) fn waits_long(text: &Phrase) -> bool {
    const WAITS: [&str; 6] = ["handover", "handovers", "attendances", "trolley", "wait", "waits"];
    const LENGTHS: [&str; 8] = ["weeks", "days", "hours", "hrs", "hr", "minutes", "mins", "months"];
    let is_length = |after: &str| {
        let number = after.trim_start_matches(|c: char| c.is_ascii_digit());
        number.len() < after.len()
            && number
                .split(' ')
                .find(|word| !word.is_empty())
                .is_some_and(|unit| LENGTHS.contains(&unit))
    };
    let leads = ["over ", "more than ", "longer than ", "exceeding "];
    WAITS.iter().any(|word| text.contains(&format!("{word} ")))
        && leads.iter().any(|lead| text.after(lead).any(is_length))
}

/// "% waiting less than 18 weeks"; "Children waiting under 5" are of an age, and "not waiting" is the other way round.
pub(super) fn waits_short(text: &Phrase) -> bool {
    const LENGTHS: [&str; 5] = ["weeks", "days", "hours", "months", "minutes"];
    let is_length = |after: &str| {
        let mut words = after.split(' ');
        let number = words.next().unwrap_or("");
        !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && words.next().is_some_and(|word| LENGTHS.contains(&word))
    };
    let leads = ["waiting less than ", "waiting under ", "waiting up to "];
    let is_share = ["%", "percentage", "percent", "per cent", "proportion"];
    leads.iter().any(|lead| text.after(lead).any(is_length))
        && is_share.iter().any(|word| text.after(word).next().is_some())
        && text.after("not ").next().is_none()
}
