//! Numbers of months beside their names: "P3 (Jun 2025)", "Month 3 - June 2025".

use super::header_says::HeaderSays;
use crate::period::PeriodKind;

/// Takes the numbers of months out of headers, where they count on with the months.
pub(super) fn settle(says: &mut [HeaderSays]) {
    let numbered: Vec<Option<(i32, i32, String)>> = says.iter().map(numbered).collect();
    let mut all = numbered.iter().flatten();
    let Some((month, number, _)) = all.next() else { return };
    let ahead = |month: &i32, number: &i32| (month - number).rem_euclid(12);
    let counts_on = all.clone().all(|(other, of, _)| ahead(other, of) == ahead(month, number));
    // "P1" beside each month is a priority.
    let several = all.any(|(other, of, _)| other != month && of != number);
    if !counts_on || !several {
        return;
    }
    for (says, numbered) in says.iter_mut().zip(numbered) {
        if let Some((.., rest)) = numbered {
            says.rest = rest;
        }
    }
}

/// The month of a header, the number beside it, and the rest.
fn numbered(says: &HeaderSays) -> Option<(i32, i32, String)> {
    let month = says.period.as_ref().filter(|period| period.kind == PeriodKind::Month)?;
    let (number, rest) = split(&says.rest)?;
    Some((i32::from(month.first.month()), number, rest))
}

/// "P3 Forecast" → 3 and "Forecast".
pub(super) fn split(rest: &str) -> Option<(i32, String)> {
    let words: Vec<&str> = rest.split(' ').collect();
    (0..words.len()).find_map(|at| {
        let word = words[at].to_lowercase();
        let next = || words.get(at + 1).copied().unwrap_or("");
        let (digits, count) = match word.as_str() {
            "period" | "month" => (next(), 2),
            _ => (word.strip_prefix(['p', 'm'])?, 1),
        };
        let bare = digits.trim_end_matches([':', '-', ',']);
        let number =
            bare.parse().ok().filter(|number| (1..=12).contains(number) && bare.len() < 3)?;
        Some((number, [&words[..at], &words[at + count..]].concat().join(" ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::YearHint;

    #[test]
    fn numbers_that_count_on_with_the_months_are_no_measure() {
        for (headers, expected) in [
            (&["P3 (Jun 2025)", "P4 (Jul 2025)"][..], &["", ""][..]),
            (&["Period 12 (Mar 2025)", "Period 1 (Apr 2025)"], &["", ""]),
            (
                &["M1 - April 2025 Plan", "M1 - April 2025 Net", "M2 - May 2025 Net"],
                &["- Plan", "- Net", "- Net"],
            ),
            (&["P1 Jun 2025", "P1 Jul 2025"], &["P1", "P1"]),
            (&["P1 Jun 2025", "P2 Jun 2025"], &["P1", "P2"]),
            (&["P1 Jun 2025"], &["P1"]),
        ] {
            let of = |header: &&str| HeaderSays::of(header, YearHint::Unsaid);
            let mut says: Vec<HeaderSays> = headers.iter().map(of).collect();
            settle(&mut says);
            let rests: Vec<&str> = says.iter().map(|says| says.rest.as_str()).collect();
            assert_eq!(rests, expected);
        }
    }
}
