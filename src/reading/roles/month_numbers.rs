//! Numbers of months and weeks beside their names: "P3 (Jun 2025)", "Month 3 - June 2025", "Week 2 (w/c 08/04/2024)".

use super::header_says::HeaderSays;
use crate::period::PeriodKind;
use jiff::civil::date;

/// A month or a week of a header, and the number beside it.
struct Numbered {
    kind: PeriodKind,
    /// Months or weeks counted from a day long ago.
    place: i32,
    number: i32,
    rest: String,
}

/// Takes the numbers of months and weeks out of headers, where they count on with them.
pub(super) fn settle(says: &mut [HeaderSays]) {
    let found: Vec<Option<Numbered>> = says.iter().map(numbered).collect();
    let mut all = found.iter().flatten();
    let Some(first) = all.next() else { return };
    // The months of a year begin again with it.
    let ahead = |one: &Numbered| match one.kind {
        PeriodKind::Month => (one.place - one.number).rem_euclid(12),
        _ => one.place - one.number,
    };
    let counts_on = all.clone().all(|one| one.kind == first.kind && ahead(one) == ahead(first));
    // "P1" beside each month is a priority.
    let several = all.any(|one| one.place != first.place && one.number != first.number);
    if !counts_on || !several {
        return;
    }
    for (says, found) in says.iter_mut().zip(found) {
        if let Some(Numbered { rest, .. }) = found {
            says.rest = rest;
        }
    }
}

fn numbered(says: &HeaderSays) -> Option<Numbered> {
    let period = says.period.as_ref()?;
    let (number, rest) = split(&says.rest, period.kind)?;
    let place = match period.kind {
        PeriodKind::Month => i32::from(period.first.year()) * 12 + i32::from(period.first.month()),
        _ => (period.first - date(1900, 1, 1)).get_days() / 7,
    };
    Some(Numbered { kind: period.kind, place, number, rest })
}

/// "P3 Forecast" of a month → 3 and "Forecast".
pub(super) fn split(rest: &str, kind: PeriodKind) -> Option<(i32, String)> {
    let (names, letters, most) = match kind {
        PeriodKind::Month => (["period", "month"], ['p', 'm'], 12),
        PeriodKind::Week => (["week", "wk"], ['w', 'w'], 53),
        _ => return None,
    };
    let words: Vec<&str> = rest.split(' ').collect();
    (0..words.len()).find_map(|at| {
        let word = words[at].to_lowercase();
        let next = || words.get(at + 1).copied().unwrap_or("");
        let (digits, count) = match names.contains(&word.as_str()) {
            true => (next(), 2),
            false => (word.strip_prefix(letters)?, 1),
        };
        let bare = digits.trim_end_matches([':', '-', ',']);
        let number = bare.parse().ok().filter(|number| (1..=most).contains(number))?;
        (bare.len() < 3).then(|| (number, [&words[..at], &words[at + count..]].concat().join(" ")))
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
            (&["Week 1 (w/c 01/04/2024)", "Week 2 (w/c 08/04/2024)"], &["", ""]),
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
