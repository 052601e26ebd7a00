//! Whom figures are compared with: areas, and groups of others such as a sector or a family of forces.

use super::area_sorts::is_area_type;
use super::areas::is_area;
use super::guess::unit;
use super::roles::{has_word, names_area, plain};

/// Whom a header names to compare with: an area or a group of others, or whatever stands under "Comparators".
pub(super) fn others_named(part: &str) -> Option<&str> {
    let part = part.trim();
    // "Region (North West)" is that region, and "Peer median (HouseMark)" a median of peers.
    if let Some((before, inside)) = in_brackets(part) {
        // Not where it says in what it is counted: beside "England" stands "Rate per million (England)", which is of it, too.
        if is_area(inside) && unit::in_words(before).is_none() && !compares(before) {
            return Some(inside);
        }
        if is_compared(before) {
            return Some(part);
        }
    }
    let (first, rest) = part.split_once([' ', ':']).unwrap_or((part, ""));
    let rest = rest.trim_start_matches(|c: char| " -–:".contains(c));
    let is_heading = matches!(first.to_lowercase().as_str(), "comparators" | "benchmarks");
    match is_heading && !rest.is_empty() {
        true => Some(rest),
        false => is_compared(part).then_some(part),
    }
}

/// What a header measures of the area that stands in brackets behind it: "Rate per million (England)".
pub(super) fn measured_of(part: &str) -> Option<(&str, &str)> {
    in_brackets(part).filter(|(measure, area)| is_area(area) && !is_sort(measure))
}

/// What stands before brackets at the end, and in them.
fn in_brackets(part: &str) -> Option<(&str, &str)> {
    let (before, inside) = part.trim().strip_suffix(')')?.rsplit_once(" (")?;
    Some((before.trim(), inside))
}

/// Whether words say how far figures are apart: "Gap", "% change on previous year".
fn compares(words: &str) -> bool {
    has_word(&plain(words), &["gap", "change", "difference", "variance", "share"])
}

/// Whether words say what an area in brackets behind them is: "Region", "Comparator".
fn is_sort(words: &str) -> bool {
    names_area(&plain(words)) || is_area_type(words) || is_compared(words)
}

/// Whether a text is of all areas of a sort, as LG Inform writes it: "Mean for All English districts".
pub(super) fn is_statistic(text: &str) -> bool {
    const STATISTICS: [&str; 6] = [
        "minimum for ",
        "maximum for ",
        "mean for ",
        "median for ",
        "average for ",
        "quartile for ",
    ];
    let lower = text.to_lowercase();
    let group = STATISTICS.iter().find_map(|statistic| lower.split_once(statistic));
    group.is_some_and(|(before, group)| {
        matches!(before.trim(), "" | "lower" | "upper" | "first" | "third")
            && (group.starts_with("all ") || is_area(group))
    })
}

/// Whether a text names others to compare with: an area, "Sector median", "Average of similar forces".
fn is_compared(text: &str) -> bool {
    const OTHERS: [&str; 17] = [
        "sector",
        "peer",
        "peers",
        "group",
        "family",
        "similar",
        "neighbours",
        "neighbour",
        "nns",
        "nn",
        "national",
        "regional",
        "benchmark",
        "comparator",
        "cipfa",
        "housemark",
        "msg",
    ];
    const BESIDE: [&str; 27] = [
        "median",
        "mean",
        "average",
        "avg",
        "top",
        "upper",
        "lower",
        "quartile",
        "of",
        "the",
        "all",
        "force",
        "forces",
        "council",
        "councils",
        "authorities",
        "nearest",
        "statistical",
        "most",
        "rate",
        "lga",
        "unitary",
        "district",
        "county",
        "metropolitan",
        "english",
        "welsh",
    ];
    let lower = text.to_lowercase();
    // "England median"
    let of_area = [" median", " average", " mean"]
        .iter()
        .find_map(|how| lower.strip_suffix(how))
        .and_then(|area| text.get(..area.len()));
    if is_area(text) || of_area.is_some_and(is_area) || is_statistic(text) {
        return true;
    }
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().any(|word| OTHERS.contains(&word))
        && words().all(|word| OTHERS.contains(&word) || BESIDE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{is_compared, others_named};

    #[test]
    fn a_heading_over_others_is_no_part_of_their_names() {
        for (text, expected) in [
            ("Comparators South West", Some("South West")),
            ("Benchmarks Similar ports", Some("Similar ports")),
            ("Benchmarking officers", None),
            ("England", Some("England")),
            ("Region (North West)", Some("North West")),
            ("Peer median (HouseMark)", Some("Peer median (HouseMark)")),
            ("Visits (adults)", None),
            ("% change on previous year (England)", None),
            ("Comparator (England)", Some("England")),
            ("Value (Leeds)", Some("Leeds")),
        ] {
            assert_eq!(others_named(text), expected, "{text}");
        }
    }

    #[test]
    fn others_to_compare_with() {
        for (text, expected) in [
            ("England", true),
            ("Sector median", true),
            ("HouseMark upper quartile", true),
            ("England median", true),
            ("Waiting time median", false),
            ("MSG average rate", true),
            ("LGA national benchmark", true),
            ("District", false),
            ("Average rate", false),
            ("Peer group average", true),
            ("Mean for All English districts", true),
            ("Minimum for entry", false),
            ("Average of similar forces", true),
            ("Median", false),
            ("Group sessions", false),
            ("Top quartile", false),
        ] {
            assert_eq!(is_compared(text), expected, "{text}");
        }
    }
}
