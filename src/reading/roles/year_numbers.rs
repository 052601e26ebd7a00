//! Numbers of years beside their periods: "Year 1 actual (Sept 2024)", "Year 2 target (Sept 2025)".

use super::header_says::HeaderSays;
use super::measured::part;
use crate::period::YearHint;

/// Takes the numbers of years out of headers, where they count on with the periods, and dates by them the roles that have
/// a number and no period.
pub(super) fn settle(says: &mut [HeaderSays], years: YearHint) {
    let found: Vec<Option<(i32, String)>> = says.iter().map(|says| split(&says.rest)).collect();
    let all = || says.iter().zip(&found).filter_map(|(says, found)| Some((says, found.as_ref()?)));
    let dated = || all().filter_map(|(says, found)| Some((says.period.as_ref()?, found.0)));
    let Some((first, first_number)) = dated().next() else { return };
    let first = first.clone();
    let ahead = i32::from(first.first.year()) - first_number;
    let counts_on = dated().all(|(period, number)| {
        period.kind == first.kind
            && period.first.month() == first.first.month()
            && i32::from(period.first.year()) - number == ahead
    });
    let several = all().any(|(says, found)| {
        found.0 != first_number && (says.period.is_some() || says.role.is_some())
    });
    if !counts_on || !several {
        return;
    }
    for (says, found) in says.iter_mut().zip(found) {
        let Some((number, rest)) = found else { continue };
        if says.period.is_some() {
            says.rest = rest;
        } else if says.role.is_some()
            && let Some(period) = first.years_later(number - first_number, years)
        {
            let why = format!("its year is counted from {}", first.label);
            *says = says.dated(period, rest, &why);
        }
    }
}

/// "Year 1 actual" → 1 and "actual"; none where something else is measured: "Year 1 pupils".
fn split(rest: &str) -> Option<(i32, String)> {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let (at, count, number) = (0..words.len()).find_map(|at| {
        let bare = |at: usize| {
            let word = words.get(at).copied().unwrap_or("");
            word.trim_matches(|c: char| "()[]:-–,".contains(c)).to_lowercase()
        };
        let word = bare(at);
        let (digits, count) = match word.as_str() {
            "year" | "yr" => (bare(at + 1), 2),
            _ => (word.strip_prefix("yr").or_else(|| word.strip_prefix('y'))?.to_owned(), 1),
        };
        let number = digits.parse().ok().filter(|number| (1..=10).contains(number))?;
        (digits.len() < 3).then_some((at, count, number))
    })?;
    let rest = [&words[..at], &words[at + count..]].concat().join(" ");
    part(&rest).is_empty().then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_count_on_with_the_years_are_no_measure() {
        for (headers, expected) in [
            (
                &["Year 1 actual (May 2021)", "Year 2 target (May 2022)"][..],
                &["2021-05 ", "2022-05 "][..],
            ),
            (&["Year 1 (2021/22)", "Year 2 (2022/23)"], &["2021-04 ", "2022-04 "]),
            (&["Yr 2: 2021", "Yr 3: 2022"], &["2021-01 ", "2022-01 "]),
            (&["Year 1 actual 2021/22", "Year 3 target"], &["2021-04 ", "2023-04 "]),
            (&["Year 1 2021", "Year 2 2021"], &["2021-01 1", "2021-01 2"]),
            (&["Year 1 2021", "Year 3 2022"], &["2021-01 1", "2022-01 3"]),
            (&["Year 1 2021"], &["2021-01 1"]),
            (
                &["Year 1 pupils 2021", "Year 2 pupils 2022"],
                &["2021-01 1 pupils", "2022-01 2 pupils"],
            ),
        ] {
            let of = |header: &&str| HeaderSays::of(header, YearHint::Unsaid);
            let mut says: Vec<HeaderSays> = headers.iter().map(of).collect();
            settle(&mut says, YearHint::Unsaid);
            let shown = says.iter().map(|says| {
                let first = says.period.as_ref().map(|period| period.first.to_string());
                let first = first.unwrap_or_default();
                format!("{} {}", first.get(..7).unwrap_or(""), part(&says.rest))
            });
            assert_eq!(shown.collect::<Vec<_>>(), expected);
        }
    }
}
