//! What officers type beside a curve: a line each, a period and what belongs to it.

use super::FEWEST_FIGURES;
use crate::amount::typed_amount;
use crate::card::Facts;
use crate::order;
use crate::period::{Period, PeriodKind, YearHint};
use rust_decimal::Decimal;

/// One line: a period, and the words after its colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypedLine {
    pub(crate) period: Period,
    pub(crate) words: String,
}

/// Lines of "March 2011: new counting rule", in time order; a line without a period is told in `problems`.
pub(crate) fn lines(
    text: Option<&String>,
    what: &str,
    facts: &Facts,
    problems: &mut Vec<String>,
) -> Vec<TypedLine> {
    let mut read = Vec::new();
    for line in text.into_iter().flat_map(|text| text.lines()) {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let (period, words) = line.split_once(':').unwrap_or((line, ""));
        match read_period(period, facts) {
            Some(period) => read.push(TypedLine { period, words: words.trim().to_owned() }),
            None => problems.push(format!(
                "{what}: {line:?} does not begin with a period; type one such as March 2016 or 2015-16, then a colon"
                )),
        }
    }
    order::by(&mut read, |one, other| one.period.cmp(&other.period));
    read
}

/// Lines of "2027: 1,300": one amount for each period.
pub(crate) fn amounts(
    text: Option<&String>,
    what: &str,
    facts: &Facts,
    problems: &mut Vec<String>,
) -> Vec<(Period, Decimal)> {
    let mut read: Vec<(Period, Decimal)> = Vec::new();
    for line in lines(text, what, facts, problems) {
        let period = line.period.words(facts.style);
        match typed_amount(&line.words, &facts.indicator.unit.value) {
            Some(_) if read.last().is_some_and(|(last, _)| last.last == line.period.last) => {
                problems.push(format!("{what}: {period} is there twice; the first is used"));
            }
            Some(value) => read.push((line.period, value)),
            None => problems.push(format!(
                "{what}: {:?} for {period} is not a number; type one such as 1,031 or 42.5%",
                line.words
            )),
        }
    }
    read
}

/// One period, or nothing where nothing was typed; what cannot be read is told in `problems`.
pub(crate) fn period(
    text: Option<&String>,
    what: &str,
    facts: &Facts,
    problems: &mut Vec<String>,
) -> Option<Period> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let read = read_period(text, facts);
    if read.is_none() {
        problems.push(format!(
            "{what}: {text:?} is not a period; type one such as March 2016 or 2015-16"
        ));
    }
    read
}

/// How many of the latest figures a straight line goes through; none for all.
///
/// # Errors
///
/// What is wrong with it, and what to type.
pub fn line_through_last(text: &str) -> Result<Option<u16>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<u16>() {
        Ok(last) if FEWEST_FIGURES <= usize::from(last) => Ok(Some(last)),
        _ => Err(format!(
            "Line through the last: {text:?} is not a number of figures; type {FEWEST_FIGURES} or more, or nothing for all"
        )),
    }
}

/// Years mean what they mean in the table; a period written as in the table is that of the table.
pub(crate) fn read_period(text: &str, facts: &Facts) -> Option<Period> {
    let hint = match facts.latest.map(|latest| latest.period.kind) {
        Some(PeriodKind::AcademicYear) => YearHint::Academic,
        _ => YearHint::Unsaid,
    };
    let text = text.trim();
    let text = text.strip_prefix("in ").or_else(|| text.strip_prefix("at ")).unwrap_or(text);
    let in_table = facts.indicator.history().find(|one| {
        let words = one.period.words(facts.style);
        one.period.label.trim() == text || words == text
    });
    in_table.map(|one| one.period.clone()).or_else(|| Period::read(text, hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_through_all_figures_or_some() {
        for (text, read) in [("", None), ("  ", None), ("5", Some(5)), (" 12 ", Some(12))] {
            assert_eq!(line_through_last(text), Ok(read), "{text:?}");
        }
        for text in ["five", "-3", "2", "0", "4.5", "99999"] {
            let wrong = line_through_last(text).unwrap_err();
            assert!(wrong.contains(&format!("{text:?}")) && wrong.contains("3 or more"), "{wrong}");
        }
    }
}
