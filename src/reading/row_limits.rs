//! Labels of rows that hold the ends of the confidence intervals of other rows: "95% Lower Confidence Limit, Ratio" below
//! "Ratio", "Lower CI" and "Upper CI" below "Value".

use super::roles::Side;
use super::row_roles::{Said, said};
use crate::period::clean;
use crate::table::{Code, Table};

/// For each such label the label of the figures, and which end it is of. Only where a label has both ends, each once.
pub(super) fn find(table: &Table, labels: &[Code]) -> Vec<(Code, Code, Said)> {
    let texts: Vec<(Code, String)> =
        labels.iter().map(|code| (*code, clean(table.dictionary().text(*code)))).collect();
    let limits: Vec<(Code, String, Side)> = texts
        .iter()
        .filter_map(|(code, text)| limit(text).map(|(base, side)| (*code, base, side)))
        .collect();
    let is_limit = |code: Code| limits.iter().any(|(limit, ..)| *limit == code);
    // "Target" is nothing that "Lower CI" could be about.
    let is_figure = |(code, text): &&(Code, String)| !is_limit(*code) && said(text).is_none();
    let figures = || texts.iter().filter(is_figure);
    let only = figures().count() == 1;
    let found = figures().flat_map(|(about, text)| {
        let text = text.to_lowercase();
        let of_it =
            |(_, base, _): &&(Code, String, Side)| *base == text || (only && base.is_empty());
        let ends: Vec<&(Code, String, Side)> = limits.iter().filter(of_it).collect();
        let both = matches!(ends.as_slice(), [(.., one), (.., other)] if one != other);
        let ends = if both { ends } else { Vec::new() };
        ends.into_iter().map(|(code, _, side)| (*code, *about, Said::Limit(*side)))
    });
    found.collect()
}

/// What a label is the end of a 95% interval of, in small letters and empty where it does not say it, and which end.
fn limit(text: &str) -> Option<(String, Side)> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let is_of_limits = |word: &&&str| OF_LIMITS.contains(&bare(word));
    let behind = words.iter().rev().take_while(is_of_limits).count();
    let (base, said) = match behind {
        0 => {
            let (said, base) = words.split_at(words.iter().take_while(is_of_limits).count());
            (base, said)
        }
        _ => words.split_at(words.len() - behind),
    };
    let has = |wanted: &[&str]| said.iter().any(|word| wanted.contains(&bare(word)));
    let is_interval = has(&["ci", "cl", "lci", "uci", "lcl", "ucl"])
        || (has(&["confidence"]) && has(&["limit", "interval", "bound"]));
    let side = match (has(&["lower", "lci", "lcl"]), has(&["upper", "uci", "ucl"])) {
        (true, false) => Side::Lower,
        (false, true) => Side::Upper,
        _ => return None,
    };
    is_interval.then(|| (bare(&base.join(" ")).to_owned(), side))
}

/// The words of such a label.
const OF_LIMITS: [&str; 13] = [
    "95",
    "lower",
    "upper",
    "confidence",
    "limit",
    "interval",
    "bound",
    "ci",
    "cl",
    "lci",
    "uci",
    "lcl",
    "ucl",
];

/// A word, or several, without the marks around: "(95%" is 95, but "Visits %" stays as it is.
fn bare(text: &str) -> &str {
    let marks = |c: char| " -–—:,;()[]/".contains(c);
    let bare = text.trim_matches(marks);
    bare.strip_suffix('%').filter(|number| number.parse::<u8>().is_ok()).unwrap_or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_which_end_of_what_they_are() {
        for (text, expected) in [
            ("95% Lower Confidence Limit, Ratio", Some(("ratio", Side::Lower))),
            ("Ratio - upper 95% confidence limit", Some(("ratio", Side::Upper))),
            ("Rate of falls 95% lower CI", Some(("rate of falls", Side::Lower))),
            ("Confidence in police (LCI)", Some(("confidence in police", Side::Lower))),
            ("Visits % upper CI", Some(("visits %", Side::Upper))),
            ("95% CI lower", Some(("", Side::Lower))),
            ("Upper CI, 95%", Some(("", Side::Upper))),
            ("Smoking lower 99% CI", None),
            ("Lower earnings limit", None),
            ("Upper limit", None),
            ("Lower confidence", None),
            ("Lower quartile", None),
            ("95% CI", None),
        ] {
            let found = limit(text);
            let expected = expected.map(|(base, side)| (base.to_owned(), side));
            assert_eq!(found, expected, "{text}");
        }
    }
}
