//! How a measure is counted, from its words and its periods.

use super::words;
use crate::indicator::{Counted, Guess, Sure};
use crate::period::PeriodKind;

/// Guesses from the words of a measure, its filters and titles (nearest first), and the kind of its periods.
pub(in crate::reading) fn guess(
    texts: &[&str],
    identifier: Option<&str>,
    kind: Option<PeriodKind>,
) -> Guess<Counted> {
    let made = |value, sure, why: String| {
        let all = [Counted::OverAPeriod, Counted::AtAMoment, Counted::YearToDate];
        Guess {
            value,
            sure,
            why,
            others: all.into_iter().filter(|other| *other != value).collect(),
        }
    };
    for text in texts {
        let plain = format!(" {} ", words(text).join(" "));
        let says = |list: &[&'static str]| {
            list.iter().copied().find(|word| plain.contains(&format!(" {word}")))
        };
        if let Some(word) = says(&["year to date", "ytd ", "cumulative"]) {
            return made(Counted::YearToDate, Sure::Likely, format!("it says \"{}\"", word.trim()));
        }
        let over = [
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
        ];
        if let Some(word) = says(&over) {
            return made(
                Counted::OverAPeriod,
                Sure::Likely,
                format!("it says \"{}\"", word.trim()),
            );
        }
        let moment = [
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
        ];
        if let Some(word) = says(&moment) {
            return made(Counted::AtAMoment, Sure::Likely, format!("it says \"{}\"", word.trim()));
        }
    }
    match (identifier, kind) {
        (_, Some(PeriodKind::Day)) => {
            made(Counted::AtAMoment, Sure::Likely, "its periods are days".to_owned())
        }
        (Some(identifier), _) if identifier.to_lowercase() == "reporting year" => made(
            Counted::AtAMoment,
            Sure::Guessed,
            "a \"Reporting year\" is usually counted at 31 March".to_owned(),
        ),
        _ => made(Counted::OverAPeriod, Sure::Guessed, "its periods are spans of time".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_a_moment_or_over_a_period() {
        for (text, expected) in [
            ("Children looked after at 31 March each year", Counted::AtAMoment),
            ("Children starting to be looked after each year", Counted::OverAPeriod),
            ("With 3 or more placements during the year", Counted::OverAPeriod),
            ("Referrals, year to date", Counted::YearToDate),
            ("Permanent exclusions", Counted::OverAPeriod),
        ] {
            assert_eq!(guess(&[text], None, None).value, expected, "{text}");
        }
    }
}
