//! Names for people, from the names of columns.

use super::roles::plain;

/// A column's name as words: `rate_per_10000` → "rate per 10,000", `NEET_percent` → "NEET percent".
///
/// A name that is words already stays as it is.
pub(super) fn humanise(name: &str) -> String {
    let name = crate::period::clean(name);
    if name.contains(' ') || !name.contains('_') {
        return name;
    }
    name.split('_').filter(|word| !word.is_empty()).map(human_word).collect::<Vec<_>>().join(" ")
}

fn human_word(word: &str) -> String {
    if 3 < word.len() && word.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits: Vec<char> = word.chars().collect();
        let groups: Vec<String> =
            digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
        return groups.join(",");
    }
    match word {
        "fte" | "neet" | "ehcp" | "cla" | "cpp" | "cin" | "send" | "sen" | "la" | "uk" => {
            word.to_uppercase()
        }
        "pct" => "percent".to_owned(),
        "avg" => "average".to_owned(),
        "num" => "number".to_owned(),
        _ => word.to_owned(),
    }
}

/// Whether a measure's name says only how it is counted, so that its filter must say what.
pub(super) fn is_generic(name: &str) -> bool {
    const WORDS: [&str; 19] = [
        "number",
        "count",
        "rate",
        "per",
        "percent",
        "percentage",
        "pct",
        "value",
        "total",
        "amount",
        "average",
        "mean",
        "median",
        "of",
        "%",
        "score",
        "proportion",
        "headcount",
        "figure",
    ];
    let plain = plain(&humanise(name));
    !plain.is_empty()
        && plain
            .split([' ', ','])
            .all(|word| WORDS.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The name of a measure: what is counted first, how after it.
///
/// "number" of "Children looked after at 31 March each year" is "Children looked after at 31 March each year,
/// number"; a measure that names itself keeps its filters behind it.
pub(super) fn compose(measure: &str, filters: &[(bool, String)]) -> String {
    let measure = humanise(measure);
    let generic = is_generic(&measure);
    let shown: Vec<&str> = filters
        .iter()
        .filter(|(varies, _)| *varies || generic)
        .map(|(_, text)| text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let mut parts: Vec<String> = shown.iter().map(|text| crate::period::clean(text)).collect();
    if generic && !parts.is_empty() {
        parts.push(measure);
    } else {
        parts.insert(0, measure);
    }
    capitalised(&parts.join(", "))
}

/// With a capital at its beginning.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(humanise("rate_per_10000"), "rate per 10,000");
        assert_eq!(humanise("turnover_rate_fte"), "turnover rate FTE");
        let filter = |varies, text: &str| (varies, text.to_owned());
        let march = "Children looked after at 31 March each year";
        assert_eq!(compose("number", &[filter(true, march)]), format!("{march}, number"));
        assert_eq!(compose("turnover_rate_fte", &[filter(false, "All")]), "Turnover rate FTE");
        assert_eq!(compose("fixed_theft", &[filter(true, "Total")]), "Fixed theft, Total");
    }
}
