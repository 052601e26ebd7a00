//! Months whose year has two digits: "Apr 24" beside "May 24", which alone could be a day.

use super::header_says::HeaderSays;
use super::measured::part;
use crate::order;
use crate::period::{Period, PeriodKind, YearHint, split_marks};

/// Dates such headers where they go on from month to month, and the years hardly change.
pub(super) fn settle(says: &mut [HeaderSays], headers: &[String]) {
    let named = |(says, header): (&HeaderSays, &String)| {
        let (bare, _) = split_marks(header);
        let found = month(bare).map(|month| (month, String::new()));
        found.or_else(|| beside_role(bare, says)).filter(|_| says.period.is_none())
    };
    let found: Vec<Option<(Period, String)>> = says.iter().zip(headers).map(named).collect();
    let months: Vec<&Period> = found.iter().flatten().map(|(month, _)| month).collect();
    let mut years: Vec<i16> = months.iter().map(|month| month.first.year()).collect();
    order::by(&mut years, Ord::cmp);
    years.dedup();
    let several = months.iter().any(|month| month.first.month() != months[0].first.month());
    // "May 4", "May 11" and "Jun 1" are days.
    let few = years.len() * 2 <= months.len()
        && years.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]));
    if !several || !few {
        return;
    }
    for (says, found) in says.iter_mut().zip(found) {
        if let Some((period, rest)) = found {
            (says.period, says.rest) = (Some(period), rest);
        }
    }
}

fn month(text: &str) -> Option<Period> {
    Period::read(text, YearHint::Unsaid).filter(|period| period.kind == PeriodKind::Month)
}

/// "Mar 24 Actual", "Target Mar 24": a month before or behind the words of a role, and those.
fn beside_role(header: &str, says: &HeaderSays) -> Option<(Period, String)> {
    says.role?;
    let words: Vec<&str> = header.split_whitespace().collect();
    let (first, behind) = words.split_at_checked(2)?;
    let (before, last) = words.split_at(words.len() - 2);
    [(first, behind), (last, before)].into_iter().find_map(|(named, rest)| {
        let rest = rest.join(" ");
        let month = month(&named.join(" "))?;
        part(&rest).is_empty().then_some((month, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_years_in_two_digits() {
        for (headers, expected) in [
            (&["Apr 24", "May 24", "Jun 24"][..], 3),
            (&["Nov 24", "Dec 24", "Jan 25", "Feb 25"], 4),
            (&["May 4", "May 11", "Jun 1"], 0),
            (&["Apr 28", "May 5", "May 12"], 0),
            (&["May 13"], 0),
            (&["Calls", "Apr 24", "May 24 (p)"], 2),
            (&["Mar 24 Actual", "Mar 24 Target", "Jun 24 Actual", "Jun 24 Target"], 4),
            (&["Calls Mar 24", "Calls Jun 24"], 0),
        ] {
            let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
            let of = |header: &String| HeaderSays::of(header, YearHint::Unsaid);
            let mut says: Vec<HeaderSays> = headers.iter().map(of).collect();
            settle(&mut says, &headers);
            let dated = says.iter().filter(|says| says.period.is_some()).count();
            assert_eq!(dated, expected, "{headers:?}");
        }
    }
}
