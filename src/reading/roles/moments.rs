//! Years of a table that counts at one day of each: "Workforce at 31 March" over 2022, 2023, 2024.

use super::header_says::HeaderSays;
use crate::period::{Period, PeriodKind, YearHint, clean};

/// The day without a year at which a title says that its figures were counted.
pub(in crate::reading) fn day_of_titles(titles: &[String]) -> Option<String> {
    let mut days = titles.iter().filter_map(|title| day_in(title));
    days.next().filter(|day| days.all(|other| other == *day))
}

/// "31 March" of "Workforce profile at 31 March"; with a year behind it the title is of that year.
fn day_in(title: &str) -> Option<String> {
    let title = clean(title);
    let words: Vec<&str> = title.split(' ').collect();
    words.windows(3).enumerate().find_map(|(at, part)| {
        let [lead, day, month] = part else { return None };
        let is_lead = lead.eq_ignore_ascii_case("at") || lead.eq_ignore_ascii_case("on");
        let ends_with_it = month.ends_with([',', '.', ';', ')']);
        let next = words.get(at + 3).filter(|_| !ends_with_it);
        let has_year = next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        let bare = month.trim_end_matches([',', '.', ';', ')', ':']);
        let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let said = format!("{day} {bare}");
        let is_day = Period::read(&format!("{said} 2024"), YearHint::Unsaid)
            .is_some_and(|period| period.kind == PeriodKind::Day);
        (is_lead && !has_year && is_day).then_some(said)
    })
}

/// Takes years that stand alone in headers for that day of each.
pub(super) fn settle(says: &mut [HeaderSays], day: Option<&str>) {
    let Some(day) = day else { return };
    let is_bare = |says: &HeaderSays| {
        says.period.as_ref().is_none_or(|period| {
            period.kind == PeriodKind::CalendarYear && period.label.parse::<u16>().is_ok()
        })
    };
    if !says.iter().all(is_bare) {
        return;
    }
    for says in says.iter_mut() {
        let Some(year) = says.period.as_ref().filter(|_| says.is_pure()) else { continue };
        let Some(moment) = Period::read(&format!("{day} {}", year.label), YearHint::Unsaid) else {
            continue;
        };
        let why = format!("its header names a year, and above the table stands \"at {day}\"");
        *says = says.dated(moment, says.rest.clone(), &why);
    }
}

#[cfg(test)]
mod tests {
    use super::day_of_titles;

    #[test]
    fn days_without_a_year_stand_in_titles() {
        for (title, expected) in [
            ("Staff of the harbour at 31 March", Some("31 March")),
            ("Homes as at 31st March, by tenure", Some("31 March")),
            ("Staff at 31 March 2022", None),
            ("Meeting of 31 March", None),
        ] {
            assert_eq!(day_of_titles(&[title.to_owned()]).as_deref(), expected, "{title}");
        }
    }
}
