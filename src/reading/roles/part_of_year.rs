//! Columns of months or quarters beside a column of years: "2023/24" and "April", "2023" and "Q1".

use super::YearAbove;
use super::columns::Evidence;
use super::draft::Draft;
use super::words::{has_word, plain};
use super::years::{is_year, year_of_titles};
use crate::indicator::{Guess, Sure};
use crate::period::{Period, PeriodKind, YearHint, clean, month_words, split_marks};
use crate::reading::ColumnRole;
use crate::reading::facts::is_of_all;
use crate::reading::kinds::period_of;
use crate::table::{BLANK, Code, Table};
use jiff::ToSpan;

/// The period of a part in a year: "April" under "Month" beside "2023/24" is April 2023.
pub(in crate::reading) fn in_year(
    header: &str,
    part: &str,
    year: &str,
    years: YearHint,
) -> Option<Period> {
    let part = month_of_accounts(header, part, year).unwrap_or_else(|| in_words(header, part));
    let period = Period::read(&format!("{part} {year}"), years)?;
    let is_part =
        matches!(period.kind, PeriodKind::Month | PeriodKind::Quarter | PeriodKind::PartYear);
    let label = match period.kind {
        PeriodKind::Month => month_words(period.first),
        _ => period.label.clone(),
    };
    is_part.then_some(Period { label, ..period })
}

/// "P3" under "Period" is the third month of a financial year: June.
fn month_of_accounts(header: &str, part: &str, year: &str) -> Option<String> {
    let number: i8 = part.trim().strip_prefix(['P', 'p'])?.parse().ok()?;
    let year = Period::read(year, YearHint::Unsaid)?;
    let is_of_accounts = year.kind == PeriodKind::FinancialYear && plain(header).contains("period");
    if !(1..=12).contains(&number) || !is_of_accounts {
        return None;
    }
    let first = year.first.checked_add((number - 1).months()).ok()?;
    month_words(first).split(' ').next().map(str::to_owned)
}

/// "4" under "Month" is April, and "2" under "Quarter" is Q2.
fn in_words(header: &str, part: &str) -> String {
    let part = clean(part);
    let header = plain(header);
    match part.parse::<u8>() {
        Ok(quarter @ 1..=4) if is_of_quarters(&header) => format!("Q{quarter}"),
        Ok(month @ 1..=12) if is_of_months(&header) => {
            let named = Period::read(&format!("2000-{month:02}-01"), YearHint::Unsaid);
            named.map_or(part, |day| month_words(day.first).replace(" 2000", ""))
        }
        // "Jan - Mar r" is revised.
        _ => split_marks(&part).0.to_owned(),
    }
}

fn is_of_quarters(header: &str) -> bool {
    let header = ["financial ", "fiscal ", "calendar ", "reporting "]
        .iter()
        .find_map(|kind| header.strip_prefix(kind))
        .unwrap_or(header);
    matches!(header, "quarter" | "qtr" | "quarter number" | "quarter no")
}

fn is_of_months(header: &str) -> bool {
    matches!(header, "month" | "month number" | "month no" | "mth")
}

/// The column that names parts of years, and no whole periods; none where it could be anything else. Of months and
/// quarters, the months.
pub(super) fn find(draft: &Draft<'_, '_>) -> Option<usize> {
    let found = all(draft);
    let finest = found.iter().copied().max_by_key(|at| draft.evidence.distinct(*at));
    finest.filter(|at| 1 < found.len() && names_months(draft, *at)).or(found.first().copied())
}

fn names_months(draft: &Draft<'_, '_>, at: usize) -> bool {
    let header = &draft.evidence.headers[at];
    let is_month = |text: &str| {
        in_year(header, text, "2001/02", YearHint::Unsaid)
            .is_some_and(|part| part.kind == PeriodKind::Month)
    };
    let header = plain(header);
    let mut texts = draft.evidence.facts[at].texts(draft.evidence.table);
    // "Birth month" is of something else.
    (is_of_months(&header) || header == "month name") && texts.all(is_month)
}

/// Every column that could be it.
fn all(draft: &Draft<'_, '_>) -> Vec<usize> {
    let names_parts = |at: &usize| {
        let facts = &draft.evidence.facts[*at];
        let header = &draft.evidence.headers[*at];
        let open = draft.roles[*at]
            .as_ref()
            .is_none_or(|role| role.value == ColumnRole::Ignored && role.sure != Sure::Corrected);
        let may_name = says_parts(header) || (header.is_empty() && *at == 0);
        // Of a column of numbers no other header makes parts of years.
        if !open || (!may_name && facts.is_figures()) {
            return false;
        }
        let is_year =
            |text: &str| Period::read(text, YearHint::Unsaid).is_some_and(|one| is_year(&one));
        let (mut months, mut parts, mut others) = (0, 0, 0);
        for text in facts.texts(draft.evidence.table) {
            match in_year(header, text, "2001/02", YearHint::Unsaid) {
                Some(part) => {
                    parts += 1;
                    months += usize::from(part.kind == PeriodKind::Month);
                }
                None => others += usize::from(!is_of_all(text) && !is_year(text)),
            }
        }
        // "Q1" may be a quartile or a question.
        let named = 1 < months || may_name;
        named && 1 < parts && others * 4 <= parts
    };
    (0..draft.roles.len()).filter(names_parts).collect()
}

/// Whether a header says that parts of years stand below it.
fn says_parts(header: &str) -> bool {
    const WORDS: [&str; 9] =
        ["month", "months", "mth", "quarter", "quarters", "qtr", "period", "term", "half"];
    has_word(&plain(header), &WORDS)
}

/// Gives the column of parts its role, where the periods of the rows or of the columns are years.
pub(super) fn take(draft: &mut Draft<'_, '_>, at: usize, years: &[Period], whose: &str) {
    let numbered = has_numbers_of_months(draft, at);
    // The first month of the financial year or of the calendar year: a number does not say.
    let fits =
        |year: &Period| is_year(year) && (year.kind == PeriodKind::CalendarYear || !numbered);
    if years.is_empty() || !years.iter().all(fits) {
        return;
    }
    let coarser: Vec<usize> = all(draft).into_iter().filter(|other| *other != at).collect();
    if names_months(draft, at) {
        for other in coarser {
            let why = format!("\"{}\" says it more exactly", draft.evidence.headers[at]);
            draft.set(other, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Filter]);
        }
    }
    let why = format!("its cells are parts of the years in {whose}");
    let others = vec![ColumnRole::Filter, ColumnRole::Ignored];
    draft.roles[at] =
        Some(Guess { value: ColumnRole::PeriodKind, sure: Sure::Likely, why, others });
}

/// Whether months are written as numbers, beside which years may stand.
fn has_numbers_of_months(draft: &Draft<'_, '_>, at: usize) -> bool {
    let facts = &draft.evidence.facts[at];
    is_of_months(&plain(&draft.evidence.headers[at])) && facts.years < facts.numbers
}

/// The years in a column of the rows.
pub(super) fn years_in(draft: &Draft<'_, '_>, column: usize) -> Vec<Period> {
    let Evidence { table, years, facts, .. } = draft.evidence;
    facts[column].distinct.iter().filter_map(|code| period_of(table, *code, *years)).collect()
}

/// A column of parts whose year stands in rows over them, or above the table.
pub(super) fn under_year(draft: &Draft<'_, '_>) -> Option<(usize, YearAbove)> {
    let at = find(draft)?;
    let numbered = has_numbers_of_months(draft, at);
    if !numbered && has_years_over(draft, at) {
        return Some((at, YearAbove::Rows));
    }
    let year = year_of_titles(&draft.evidence.titles)?;
    let fits = year.kind == PeriodKind::CalendarYear || !numbered;
    fits.then_some((at, YearAbove::Title(year)))
}

/// Whether a row with nothing but a year in a column stands above the first part.
fn has_years_over(draft: &Draft<'_, '_>, at: usize) -> bool {
    let Evidence { table, years, rows, .. } = draft.evidence;
    let column = u32::try_from(at).unwrap_or(u32::MAX);
    let Some(above) = rows.first().and_then(|row| row.checked_sub(1)) else { return false };
    let first = if year_over(table, above, column, *years).is_some() { above } else { rows[0] };
    year_over(table, first, column, *years).is_some()
}

/// The year that stands alone in a row.
pub(in crate::reading) fn year_over(
    table: &Table,
    row: u32,
    column: u32,
    years: YearHint,
) -> Option<Code> {
    let mut filled = table.row(row).iter().filter(|code| **code != BLANK);
    let (code, None) = (*filled.next()?, filled.next()) else { return None };
    let is_here = table.code(row, column) == code;
    is_here.then(|| period_of(table, code, years)).flatten().filter(is_year).map(|_| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_dated_by_the_year_beside_them() {
        for (header, part, year, expected) in [
            ("Month", "April", "2021/22", "April 2021 2021-04-01 2021-04-30"),
            ("Month", "Jan", "2021/22", "January 2022 2022-01-01 2022-01-31"),
            ("Month", "4", "2021", "April 2021 2021-04-01 2021-04-30"),
            ("Quarter", "Q2", "2021/22", "Q2 2021/22 2021-07-01 2021-09-30"),
            ("Qtr", "2", "2021", "Q2 2021 2021-04-01 2021-06-30"),
            ("Period", "Apr-Sep", "2021/22", "Apr-Sep 2021/22 2021-04-01 2021-09-30"),
            ("Period", "P3", "2021/22", "June 2021 2021-06-01 2021-06-30"),
            ("Priority", "P3", "2021/22", "none"),
            ("Period", "P20112011", "2021/22", "none"),
            ("Age", "4", "2021", "none"),
            ("Month", "Total", "2021", "none"),
            ("Month", "13", "2021", "none"),
        ] {
            let period = in_year(header, part, year, YearHint::Unsaid);
            let shown = period.map_or("none".to_owned(), |period| {
                format!("{} {} {}", period.label, period.first, period.last)
            });
            assert_eq!(shown, expected, "{header} {part} {year}");
        }
    }
}
