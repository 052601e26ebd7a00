//! Columns of accounts under a title of one month: "Full year budget" and "Forecast outturn" are of the year around it,
//! "Spend to date" of the year up to its end.

use super::columns::Evidence;
use super::to_date::from_start;
use super::to_date_words;
use super::words::{has_word, plain};
use super::years::financial_year_of;
use crate::period::{Period, PeriodKind};

/// The period of such a column, and why; none where its header does not say that it is of another than the title.
pub(super) fn period_of(header: &str, evidence: &Evidence<'_>) -> Option<(Period, String)> {
    let [titled] = evidence.titles.as_slice() else { return None };
    let is_part = matches!(
        titled.kind,
        PeriodKind::Day | PeriodKind::Month | PeriodKind::Quarter | PeriodKind::PartYear
    );
    if !is_part || titled.last != titled.last.last_of_month() {
        return None;
    }
    let year = financial_year_of(titled)?;
    let above = format!("above the table stands \"{}\"", titled.label);
    if is_to_date(header) {
        let why = format!("it is a year to date, and {above}");
        return Some((from_start(&year, titled.last)?, why));
    }
    let plain = plain(header);
    // Beside a budget a forecast is of the year's outturn.
    let budgets =
        || evidence.headers.iter().any(|header| has_word(&self::plain(header), &["budget"]));
    let whole = has_word(&plain, &["budget", "outturn", "annual"])
        || plain.contains("full year")
        || (has_word(&plain, &["forecast", "projected", "projection"]) && budgets());
    whole.then(|| (year, format!("it is of a whole year, and {above}")))
}

/// "Spend to date", "Actual to P6".
pub(super) fn is_to_date(header: &str) -> bool {
    to_date_words::says(header) || to_month(header).is_some()
}

/// The header without those words.
pub(super) fn without_to_date(header: &str) -> String {
    to_month(header)
        .or_else(|| to_date_words::without_words(header))
        .unwrap_or_else(|| header.to_owned())
}

/// "Actual (£m)" of "Actual to P6 (£m)".
fn to_month(header: &str) -> Option<String> {
    let words: Vec<&str> = header.split_whitespace().collect();
    let is_month = |word: &&str| {
        let number = word.strip_prefix(['P', 'M']).map(str::parse::<u8>);
        matches!(number, Some(Ok(1..=12)))
    };
    let at = words.iter().position(is_month)?;
    let before = at.checked_sub(1).filter(|to| words[*to].eq_ignore_ascii_case("to"))?;
    Some([&words[..before], &words[at + 1..]].concat().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_up_to_a_month() {
        for (header, expected) in [
            ("Actual to P6 (£m)", Some("Actual (£m)")),
            ("Spend to date", Some("Spend")),
            ("Annual budget", None),
            ("Routes to P", None),
        ] {
            let found = is_to_date(header).then(|| without_to_date(header));
            assert_eq!(found.as_deref(), expected, "{header}");
        }
    }
}
