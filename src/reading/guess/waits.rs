//! Measures of how many wait less or more than so long, or are seen within a standard.

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

/// The length in "A&E 4 hour performance", "Cancer 62-day standard": how many are seen within it, and not how many are not
/// yet.
pub(super) fn keeps_a_standard(text: &Phrase) -> Option<String> {
    const NOT_YET: [&str; 24] = [
        "breach",
        "backlog",
        "waiting",
        "over ",
        "longer",
        "more ",
        "beyond",
        "past ",
        "average",
        "not ",
        "non ",
        "miss",
        "fail",
        "mortality",
        "death",
        "readmi",
        "absence",
        "sickness",
        "referrals",
        "trolley",
        "surgery",
        "wait ",
        "waits",
        "without",
    ];
    let is_standard = |(long, unit): &(&str, &str)| match *unit {
        "day" | "days" => matches!(*long, "14" | "28" | "31" | "62"),
        "week" | "weeks" => matches!(*long, "2" | "6" | "18"),
        "hour" | "hours" => *long == "4",
        _ => false,
    };
    let says = ["standard", "performance", "compliance", "cancer"];
    let is_said = says.iter().any(|word| text.contains(word))
        && !NOT_YET.iter().any(|word| text.after(word).next().is_some());
    let mut lengths = text.words().zip(text.words().skip(1)).filter(|_| is_said);
    lengths.find(is_standard).map(|(long, unit)| format!("{long} {unit}"))
}

/// "Cost per visit", "Average days from referral to visit", "Mean handover time": less of it is better, whatever it is
/// spent on; "Handover time under 15 minutes" says how often it is short.
pub(super) fn takes_time(name: &Phrase) -> Option<&'static str> {
    const SPENT: [&str; 7] = [
        "cost per ",
        "unit cost ",
        "average days from ",
        "average time from ",
        "attendance time",
        "handover time",
        "answer time",
    ];
    const SHORT: [&str; 11] = [
        "met ",
        "standard",
        "achieved",
        "on time",
        "under ",
        "within ",
        "less than ",
        "below ",
        "% ",
        "sav",
        "satisf",
    ];
    let is_short = SHORT.iter().any(|word| name.after(word).next().is_some());
    SPENT.into_iter().find(|words| name.after(words).next().is_some()).filter(|_| !is_short)
}

/// Whether words begin with a length of time: "18 weeks", "4hrs".
fn is_length(words: &str) -> bool {
    const UNITS: [&str; 8] = ["weeks", "days", "hours", "hrs", "hr", "minutes", "mins", "months"];
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = behind.split(' ').find(|word| !word.is_empty());
    behind.len() < words.len() && unit.is_some_and(|unit| UNITS.contains(&unit))
}
