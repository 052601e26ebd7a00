//! Whom figures are compared with: areas, and groups of others such as a sector or a family of forces.

use super::areas::is_area;

/// Whether a text names others to compare with: an area, "Sector median", "Average of similar forces".
pub(super) fn is_compared(text: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "sector",
        "peer",
        "peers",
        "group",
        "family",
        "similar",
        "neighbours",
        "neighbour",
        "national",
        "regional",
        "benchmark",
        "comparator",
    ];
    const BESIDE: [&str; 18] = [
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
        "cipfa",
        "nearest",
    ];
    if is_area(text) {
        return true;
    }
    let lower = text.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().any(|word| OTHERS.contains(&word))
        && words().all(|word| OTHERS.contains(&word) || BESIDE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::is_compared;

    #[test]
    fn others_to_compare_with() {
        for (text, expected) in [
            ("England", true),
            ("Sector median", true),
            ("Peer group average", true),
            ("Average of similar forces", true),
            ("Median", false),
            ("Group sessions", false),
            ("Top quartile", false),
        ] {
            assert_eq!(is_compared(text), expected, "{text}");
        }
    }
}
