//! Units that are kept in their own words: "Wait for an answer (seconds)", "Days to let a home", "Delay in minutes".

use crate::amount::Unit;
use crate::reading::value::is_unit_word;

/// Words for units that are other words in a name: "day" and "week" are periods, "HA" is a housing association.
const OTHER_WORDS: [&str; 14] = [
    "day",
    "working day",
    "week",
    "wk",
    "month",
    "year",
    "hour",
    "hr",
    "minute",
    "min",
    "second",
    "sec",
    "mile",
    "ha",
];
/// What may stand before the unit that begins a name.
const AVERAGES: [&str; 6] = ["average ", "avg ", "avg. ", "mean ", "median ", "total "];

/// The unit that a name or a header says in words.
pub(in crate::reading) fn in_name(text: &str) -> Option<Unit> {
    let years =
        || text.to_lowercase().contains("life expectancy").then(|| Unit::Other("years".to_owned()));
    in_brackets(text).or_else(|| at_the_end(text)).or_else(|| at_the_beginning(text)).or_else(years)
}

/// "Repairs - average days", "Average minutes": what stands behind the last average is its unit.
fn behind_average(lower: &str) -> Option<&str> {
    let mut ends = AVERAGES.iter().filter_map(|lead| {
        let (before, end) = lower.rsplit_once(lead)?;
        (before.is_empty() || before.ends_with([' ', '-', '–', ':', '('])).then_some(end)
    });
    ends.find(|end| is_unit(end))
}

/// Units that stand in brackets behind a name and nowhere else.
const BEHIND: [&str; 14] = [
    "thousands",
    "millions",
    "000s",
    "fte",
    "index",
    "tco2e",
    "ktco2e",
    "€",
    "µg/m3",
    "µg/m³",
    "μg/m3",
    "μg/m³",
    "ug/m3",
    "kwh",
];

/// What a unit of two or three words does not begin with: "(within days)", "(previous months)".
const NO_UNIT: [&str; 16] = [
    "over",
    "under",
    "within",
    "in",
    "per",
    "last",
    "previous",
    "after",
    "of",
    "rolling",
    "all",
    "consecutive",
    "next",
    "every",
    "less",
    "more",
];

/// "(days)", "(tonnes CO2e)", "(bed days)"; "(2 years old)" says whom, and "(minutes:seconds)" is no number.
pub(super) fn in_brackets(text: &str) -> Option<Unit> {
    let brackets = text.split('(').skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.trim()));
    let brackets = brackets.map(without_exception);
    // "(all voids, calendar days)"
    let brackets = brackets.flat_map(|inside| {
        let last = inside
            .rsplit_once(", ")
            .map(|(_, last)| last)
            .filter(|last| is_unit(last) || is_compound(last));
        last.into_iter().chain([inside])
    });
    brackets.into_iter().find_map(|inside| {
        let words = inside.split_whitespace().count();
        let (first, _) = inside.split_once(' ').unwrap_or((inside, ""));
        let (first, _) = first.split_once('/').unwrap_or((first, ""));
        let is_weight =
            matches!(first.to_lowercase().as_str(), "tonnes" | "kg" | "kt") && words < 4;
        if ["thousands of ", "millions of "]
            .iter()
            .any(|lead| inside.to_lowercase().starts_with(lead))
        {
            return inside.split(' ').next().map(|scale| Unit::Other(scale.to_lowercase()));
        }
        // "(months of expenditure)"; "(years of age)" says whom.
        if let Some((unit, _)) = inside.split_once(" of ")
            && unit.eq_ignore_ascii_case("months")
        {
            return Some(Unit::Other(unit.to_lowercase()));
        }
        // "('000s mid-year estimate)"
        if inside.trim_start_matches(['\'', '’', '‘']).to_lowercase().starts_with("000s") {
            return Some(Unit::Other("thousands".to_owned()));
        }
        let is_known = is_unit(inside)
            || is_weight
            || BEHIND.contains(&inside.to_lowercase().as_str())
            || is_compound(inside);
        is_known.then(|| Unit::Other(inside.to_owned()))
    })
}

/// A unit without what says that some figures have another: "tonnes unless stated".
pub(super) fn without_exception(text: &str) -> &str {
    const SAID: [&str; 6] = [
        " unless stated",
        " unless otherwise stated",
        " unless stated otherwise",
        " unless specified",
        " unless otherwise specified",
        " unless otherwise shown",
    ];
    let has_end = |end: &&str| {
        let at = text.len().checked_sub(end.len()).and_then(|at| text.get(at..));
        at.is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    };
    let end = SAID.iter().find(|end| has_end(end));
    end.and_then(|end| text.get(..text.len() - end.len()))
        .map_or(text, |unit| unit.trim_end_matches([',', ' ']))
}

/// "bed days", "million vehicle miles": a unit that says of what it is.
fn is_compound(inside: &str) -> bool {
    let lower = inside.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let [first, .., last] = words.as_slice() else { return false };
    words.len() < 4
        && is_unit(last)
        && !NO_UNIT.contains(first)
        && !AVERAGES.iter().any(|lead| lead.trim_end() == *first)
        && words.iter().all(|word| word.chars().all(char::is_alphabetic))
}

/// "Time to answer, seconds", "Average delay in minutes".
fn at_the_end(text: &str) -> Option<Unit> {
    let parts = [text.rsplit_once(", "), text.rsplit_once(" in ")];
    let mut ends = parts.into_iter().flatten().map(|(_, end)| end.trim());
    let found = ends.find(|end| is_unit(end)).map(|end| Unit::Other(end.to_owned()));
    let lower = text.trim().to_lowercase();
    found.or_else(|| behind_average(&lower).map(|end| Unit::Other(end.to_owned())))
}

/// "Days to let a home", "Average working days lost"; "Years 7 to 11" are pupils.
fn at_the_beginning(text: &str) -> Option<Unit> {
    let lower = text.trim().to_lowercase();
    let name = AVERAGES.iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower);
    let ends = name.match_indices(' ').map(|(end, _)| name.split_at(end));
    // "Minutes of the Overview Committee" are no length of time.
    let is_name = |unit: &str, rest: &str| {
        rest.starts_with(char::is_alphabetic) && !(unit == "minutes" && rest.starts_with("of the "))
    };
    let (unit, _) =
        ends.take(2).find(|(unit, rest)| is_unit(unit) && is_name(unit, rest.trim_start()))?;
    Some(Unit::Other(unit.to_owned()))
}

pub(super) fn is_unit(text: &str) -> bool {
    let lower = text.to_lowercase();
    is_unit_word(&lower) && !OTHER_WORDS.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_kept_in_their_own_words() {
        for (text, expected) in [
            ("Wait at the desk (minutes)", Some("minutes")),
            ("Gas burnt (kWh)", Some("kWh")),
            ("Waits to leave the ward (bed days)", Some("bed days")),
            ("Trips by bike (thousands)", Some("thousands")),
            ("Dwellings ('000s at mid-year)", Some("thousands")),
            ("Parcels - average days", Some("days")),
            ("Gas burnt (kt CO2)", Some("kt CO2")),
            ("Loads of the year (tonnes unless stated)", Some("tonnes")),
            ("Loads (tonnes, unless otherwise stated)", Some("tonnes")),
            ("Bins emptied (within days)", None),
            ("Staff who left (rolling 12 months)", None),
            ("Emissions of the fleet (tonnes CO2e)", Some("tonnes CO2e")),
            ("Days to fill a post", Some("days")),
            ("Healthy life expectancy at 65", Some("years")),
            ("Average working days lost", Some("working days")),
            ("Delay of buses in minutes", Some("minutes")),
            ("Empty homes - average days", Some("days")),
            ("Time to answer, seconds", Some("seconds")),
            ("Calls answered within 60 seconds", None),
            ("Vaccinated (2 years old)", None),
            ("Length of calls (minutes:seconds)", None),
            ("Minutes of the Scrutiny Panel", None),
            ("Years 7 to 11", None),
            ("Homes empty for six months", None),
        ] {
            let expected = expected.map(|words| Unit::Other(words.to_owned()));
            assert_eq!(in_name(text), expected, "{text}");
        }
    }
}
