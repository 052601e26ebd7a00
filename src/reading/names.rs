//! Names for people, from the names of columns.

use super::roles::plain;
use super::totals::is_bare_total;

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
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    if 3 < word.len() && !is_year && word.bytes().all(|byte| byte.is_ascii_digit()) {
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

/// A name without the notes it points to: "Crimes recorded¹", "Casualties [note 2]"; "Floor space (m²)" is whole.
pub(super) fn without_notes(name: &str) -> &str {
    let mut rest = name.trim_end();
    while let Some(shorter) = without_last_note(rest) {
        rest = shorter.trim_end();
    }
    rest
}

fn without_last_note(name: &str) -> Option<&str> {
    let is_number =
        |text: &str| (1..3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    for (open, close) in [('[', ']'), ('(', ')')] {
        let Some((before, inside)) =
            name.strip_suffix(close).and_then(|inside| inside.rsplit_once(open))
        else {
            continue;
        };
        let lower = inside.trim().to_lowercase();
        let note = lower.strip_prefix("footnote").or_else(|| lower.strip_prefix("note"));
        let note = note.map(|rest| rest.trim_start_matches('s').trim());
        let is_one = |part: &str| {
            is_number(part) || (part.len() == 1 && part.bytes().all(|c| c.is_ascii_lowercase()))
        };
        let numbers =
            |note: &str| note.split([',', ' ']).filter(|part| !part.is_empty()).all(is_one);
        let is_interval = matches!(lower.as_str(), "95% ci" | "95% confidence interval" | "ci");
        let is_note = is_interval
            || note.is_some_and(|note| !note.is_empty() && numbers(note))
            || (open == '[' && is_number(&lower));
        return (is_note && !before.is_empty()).then_some(before);
    }
    let raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡' | '§' | '¶');
    let stem = name.trim_end_matches(raised);
    let word = stem.rsplit([' ', '(', '/']).next().unwrap_or("");
    let behind_words = 3 < word.trim_end_matches([')', '%']).chars().count() || stem.ends_with(')');
    (stem.len() < name.len() && behind_words).then_some(stem)
}

/// Behind the name of figures of a year to date, beside those of its parts.
pub(super) const TO_DATE: &str = "year to date";
/// Behind the name of figures of twelve months, beside those of one.
pub(super) const ROLLING: &str = "rolling 12 months";

/// Behind the name of figures of whole years, beside those of all their months or quarters.
pub(super) const WHOLE_YEARS: &str = "whole years";

/// Words that say how something is counted and not what.
pub(super) const HOW_COUNTED: [&str; 15] = [
    "number",
    "count",
    "rate",
    "per",
    "percent",
    "percentage",
    "pct",
    "value",
    "total",
    "average",
    "mean",
    "median",
    "of",
    "score",
    "proportion",
];

/// Whether a measure's name says only how it is counted, so that its filter must say what.
pub(super) fn is_generic(name: &str) -> bool {
    const WORDS: [&str; 6] = ["amount", "%", "headcount", "figure", "numerator", "denominator"];
    let is_how = |word: &str| WORDS.contains(&word) || HOW_COUNTED.contains(&word);
    let plain = plain(&humanise(name));
    if [TO_DATE, ROLLING, WHOLE_YEARS].contains(&plain.as_str()) {
        return true;
    }
    // "Rate per 10,000 population aged under 18": of whom the rate is.
    let is_rate = plain.starts_with("rate per ");
    let is_whom = |word: &str| is_rate && WHOM.contains(&word);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    !plain.is_empty()
        && plain.split([' ', ',']).all(|word| is_how(word) || is_number(word) || is_whom(word))
}

/// Words of whom a rate is.
const WHOM: [&str; 24] = [
    "population",
    "people",
    "persons",
    "residents",
    "children",
    "adults",
    "aged",
    "under",
    "over",
    "and",
    "to",
    "years",
    "year",
    "olds",
    "old",
    "head",
    "male",
    "female",
    "the",
    "age",
    "males",
    "females",
    "households",
    "births",
];

/// The name of a measure: what is counted first, how after it.
///
/// "number" of "Children looked after at 31 March each year" is "Children looked after at 31 March each year,
/// number"; a measure that names itself keeps its filters behind it. A total of all there is says nothing.
pub(super) fn compose(measure: &str, filters: &[(bool, String)]) -> String {
    let measure = humanise(measure);
    let generic = is_generic(&measure);
    let shown: Vec<&str> = filters
        .iter()
        .filter(|(varies, text)| *varies || (generic && !is_bare_total(text)))
        .map(|(_, text)| text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let mut parts: Vec<String> = shown.iter().map(|text| crate::period::clean(text)).collect();
    if generic && !parts.is_empty() {
        // "Value" says nothing that the filters do not.
        parts.extend(Some(measure).filter(|measure| plain(measure) != "value"));
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
    fn notes_are_no_part_of_a_name() {
        for (name, expected) in [
            ("Crimes recorded¹", "Crimes recorded"),
            ("Casualties (all ages)²", "Casualties (all ages)"),
            ("In employment†", "In employment"),
            ("Casualties [note 2]", "Casualties"),
            ("Casualties [notes 1, 3] [4]", "Casualties"),
            ("Casualties [note b]", "Casualties"),
            ("England [footnote 1]", "England"),
            ("Floor space in m²", "Floor space in m²"),
            ("Floor space (m²)", "Floor space (m²)"),
            ("Smoking (95% CI)", "Smoking"),
            ("Pupils [boys]", "Pupils [boys]"),
            ("Children (f)", "Children (f)"),
        ] {
            assert_eq!(without_notes(name), expected, "{name}");
        }
    }

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
