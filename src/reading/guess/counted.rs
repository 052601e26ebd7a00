//! How a measure is counted, from its words and its periods.

use super::Phrase;
use crate::indicator::{Counted, Guess, Sure};
use crate::period::{Period, PeriodKind};
use crate::reading::roles::is_part;
use std::rc::Rc;

/// Words that say so, nearest first; a list for each way of counting.
const SAYS: [(Counted, &[&str]); 3] = [
    (Counted::YearToDate, &["year to date", "ytd ", "cumulative"]),
    (
        Counted::OverAPeriod,
        &[
            "starting",
            "started",
            "start ",
            "ceasing",
            "ceased",
            "during the",
            "in the year",
            "referrals",
            "exclusions",
            "births",
            "deaths",
            "attendances",
            "admissions",
            "per year",
            "leavers",
            "starters",
            "in the month",
        ],
    ),
    (
        Counted::AtAMoment,
        &[
            "at 31 march",
            "as at",
            "on 31 march",
            "31 march",
            "at the end",
            "at end",
            "snapshot",
            "looked after",
            "in post",
            "inpost",
        ],
    ),
];

/// Guesses from words: those of a measure and its filters, nearest first; `None` when they do not say.
pub(in crate::reading) fn in_words(texts: &[Rc<Phrase>]) -> Option<Guess<Counted>> {
    let (value, word) = texts.iter().find_map(|text| text.counted())?;
    Some(made(value, Sure::Likely, format!("it says \"{}\"", word.trim())))
}

/// How a phrase says that a measure is counted, and the word that says so.
///
/// "As at the end of the quarter unless stated" says nothing of any one measure.
pub(super) fn said(phrase: &Phrase) -> Option<(Counted, &'static str)> {
    if phrase.after("unless").next().is_some() {
        return None;
    }
    let found = |list: &[&'static str]| {
        list.iter().copied().find(|word| phrase.after(word).next().is_some())
    };
    SAYS.iter().find_map(|(value, list)| Some((*value, found(list)?)))
}

/// Guesses from the periods, where no words say it.
pub(in crate::reading) fn by_period(
    identifier: Option<&str>,
    kind: Option<PeriodKind>,
) -> Guess<Counted> {
    match (identifier, kind) {
        (_, Some(PeriodKind::Day)) => {
            made(Counted::AtAMoment, Sure::Likely, "its periods are days".to_owned())
        }
        (Some(identifier), _) if identifier.to_lowercase() == "reporting year" => {
            let why = "a \"Reporting year\" is usually counted at 31 March";
            made(Counted::AtAMoment, Sure::Guessed, why.to_owned())
        }
        _ => made(Counted::OverAPeriod, Sure::Guessed, "its periods are spans of time".to_owned()),
    }
}

/// Guesses from spans that all begin on the first day of a year, one longer than the other: April to June, April to
/// September.
pub(in crate::reading) fn by_spans<'p>(
    periods: impl Iterator<Item = &'p Period>,
) -> Option<Guess<Counted>> {
    let periods: Vec<&Period> = periods.collect();
    let first = periods.first()?;
    let day = |period: &Period| (period.first.month(), period.first.day());
    let same = periods.iter().all(|period| day(period) == day(first));
    let longer = periods.windows(2).find(|pair| {
        pair[0].first == pair[1].first
            && pair[0].last != pair[1].last
            && pair.iter().all(|period| is_part(period))
    })?;
    let why = format!("{} and {} begin on the same day", longer[0].label, longer[1].label);
    same.then(|| made(Counted::YearToDate, Sure::Likely, why))
}

fn made(value: Counted, sure: Sure, why: String) -> Guess<Counted> {
    let all = [Counted::OverAPeriod, Counted::AtAMoment, Counted::YearToDate];
    Guess { value, sure, why, others: all.into_iter().filter(|other| *other != value).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_on_what_is_not_stated_says_nothing_of_a_measure() {
        let note = "Figures are as at the quarter's end unless stated";
        assert!(in_words(&Phrase::all(&[note])).is_none());
    }

    #[test]
    fn at_a_moment_or_over_a_period() {
        for (text, expected) in [
            ("Children looked after at 31 March each year", Counted::AtAMoment),
            ("Children starting to be looked after each year", Counted::OverAPeriod),
            ("With 3 or more placements during the year", Counted::OverAPeriod),
            ("Referrals, year to date", Counted::YearToDate),
            ("Permanent exclusions", Counted::OverAPeriod),
        ] {
            assert_eq!(in_words(&Phrase::all(&[text])).unwrap().value, expected, "{text}");
        }
    }
}
