//! Years of two digits: "21/22" beside "22/23", which alone could be a day, a share or an age.

use super::header_says::HeaderSays;
use super::words::{has_word, named, plain};
use super::years::is_year;
use crate::order;
use crate::period::{Period, PeriodKind, YearHint, split_marks};
use crate::reading::ColumnRole;

/// Words of headers whose pairs of numbers are ages or bands.
const OTHERS: [&str; 7] = ["age", "ages", "aged", "olds", "band", "bands", "hours"];
/// Years that begin before it, written with a dash, could be ages, grades or hours of a day.
const SURE_FROM: i16 = 2020;

/// Dates such headers where one year follows the other: "16-17" and "18-19" are ages.
pub(super) fn settle(says: &mut [HeaderSays], headers: &[String], years: YearHint) {
    let year_of = |(says, header): (&HeaderSays, &String)| {
        let (bare, _) = split_marks(header);
        year_in(bare, years).filter(|_| says.period.is_none())
    };
    let found: Vec<Option<(Period, String)>> = says.iter().zip(headers).map(year_of).collect();
    if found.iter().all(Option::is_none) {
        return;
    }
    let short = || found.iter().flatten().map(|(year, _)| year);
    let written = says.iter().filter_map(|says| says.period.as_ref()).filter(|year| is_year(year));
    // A month or quarter is of a year as well: "23/24" beside "Apr-24" or "Q1 23/24".
    let of_parts: Vec<i16> =
        says.iter().filter_map(|says| says.period.as_ref()).filter_map(year_of_part).collect();
    let mut begins: Vec<i16> = short().chain(written).map(|year| year.first.year()).collect();
    begins.extend(&of_parts);
    order::by_key(&mut begins, |year| *year);
    begins.dedup();
    let of_their_year = short().any(|year| of_parts.contains(&year.first.year()));
    let mut follow = begins.windows(2).map(|pair| pair[0].checked_add(1) == Some(pair[1]));
    let dashed = short().any(|year| !year.label.contains('/'));
    let in_order = match dashed {
        true => {
            SURE_FROM <= begins.last().copied().unwrap_or_default()
                && 1 < begins.len()
                && follow.all(|follows| follows)
                && !headers.iter().any(|header| names_periods(header))
        }
        false => of_their_year || follow.any(|follows| follows),
    };
    if !in_order || headers.iter().any(|header| has_word(&plain(header), &OTHERS)) {
        return;
    }
    for (says, found) in says.iter_mut().zip(found) {
        if let Some((period, rest)) = found {
            (says.period, says.rest) = (Some(period), rest);
        }
    }
}

/// The first year of the financial year that a month or quarter lies in.
fn year_of_part(part: &Period) -> Option<i16> {
    let year = part.first.year();
    matches!(part.kind, PeriodKind::Month | PeriodKind::Quarter)
        .then(|| if 4 <= part.first.month() { year } else { year - 1 })
}

/// "Year", "Month": the periods stand below it.
fn names_periods(header: &str) -> bool {
    named(header).is_some_and(|named| named.role == ColumnRole::Period)
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
            (&["16-17", "17-18", "18-19"], 0),
            (&["Year", "18-19", "19-20", "20-21"], 0),
            (&["09-10", "10-11", "11-12"], 0),
            (&["Aged 21/22", "Aged 22/23"], 0),
            (&["16/17 year olds", "18/19 year olds"], 0),
            (&["1/2", "2/3"], 0),
            (&["23/24", "Apr-24", "May-24"], 3),
            (&["23-24", "Apr-24", "May-24"], 3),
            (&["Q1 24/25", "Q2 24/25", "24/25"], 3),
            (&["12/13", "Apr-24", "May-24"], 2),
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
