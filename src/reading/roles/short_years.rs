//! Years of two digits: "21/22" beside "22/23", which alone could be a day, a share or an age.

use super::header_says::HeaderSays;
use super::years::is_year;
use crate::period::{Period, PeriodKind, YearHint, split_marks};

/// Dates such headers where one year follows the other: "16-17" and "18-19" are ages.
pub(super) fn settle(says: &mut [HeaderSays], headers: &[String], years: YearHint) {
    let named = |(says, header): (&HeaderSays, &String)| {
        let (bare, _) = split_marks(header);
        year_in(bare, years).filter(|_| says.period.is_none())
    };
    let found: Vec<Option<(Period, String)>> = says.iter().zip(headers).map(named).collect();
    if found.iter().all(Option::is_none) {
        return;
    }
    let written = says.iter().filter_map(|says| says.period.as_ref()).filter(|year| is_year(year));
    let mut begins: Vec<i16> = found
        .iter()
        .flatten()
        .map(|(year, _)| year)
        .chain(written)
        .map(|year| year.first.year())
        .collect();
    begins.sort_unstable();
    begins.dedup();
    let follows = |pair: &[i16]| pair[0].checked_add(1) == Some(pair[1]);
    if !begins.windows(2).any(follows) {
        return;
    }
    for (says, found) in says.iter_mut().zip(found) {
        if let Some((period, rest)) = found {
            (says.period, says.rest) = (Some(period), rest);
        }
    }
}

/// The year of two digits in a header, and the rest of it.
fn year_in(header: &str, years: YearHint) -> Option<(Period, String)> {
    let words: Vec<&str> = header.split_whitespace().collect();
    let mut found = words.iter().enumerate().filter_map(|(at, word)| {
        let year = word.trim_matches(|c: char| "()[],;:".contains(c));
        let is_short = year.len() == 5 && year.is_ascii();
        let period = Period::read(year, years).filter(|_| is_short)?;
        let is_pair = matches!(period.kind, PeriodKind::FinancialYear | PeriodKind::AcademicYear);
        is_pair.then(|| (period, [&words[..at], &words[at + 1..]].concat().join(" ")))
    });
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_follow_each_other() {
        for (headers, expected) in [
            (&["21/22", "22/23", "23/24"][..], 3),
            (&["21-22", "22-23"], 2),
            (&["2021/22", "22/23"], 2),
            (&["Visits 21/22", "Visits 22/23 (p)"], 2),
            (&["21/22"], 0),
            (&["16-17", "18-19", "20-21"], 0),
            (&["16/17 year olds", "18/19 year olds"], 0),
            (&["1/2", "2/3"], 0),
        ] {
            let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
            let of = |header: &String| HeaderSays::of(header, YearHint::Unsaid);
            let mut says: Vec<HeaderSays> = headers.iter().map(of).collect();
            settle(&mut says, &headers, YearHint::Unsaid);
            let dated = says.iter().filter(|says| says.period.is_some()).count();
            assert_eq!(dated, expected, "{headers:?}");
        }
    }
}
