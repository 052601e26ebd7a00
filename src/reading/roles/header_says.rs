//! What the header of a column of figures says: its period, its role, and the rest.

use super::figure_words::{FigureRole, figure_role};
use super::measured::part;
use super::plans::{self, is_plan};
use super::relative::{is_year_before, named_behind};
use super::words::plain;
use super::year_beside::AddsUp;
use super::{
    expected, month_numbers, short_months, short_years, to_date, told_apart, year_numbers, years,
};
use crate::period::{Period, PeriodKind, YearHint, split_marks};

/// What the header of a column of figures says.
#[derive(Debug, Clone, Default)]
pub(super) struct HeaderSays {
    pub period: Option<Period>,
    /// The rest of the header.
    pub rest: String,
    pub role: Option<FigureRole>,
    /// Why the period was taken, where the header does not say all of it.
    pub guessed: Option<String>,
    /// Whether it is a year to date and nothing says up to when.
    pub open: bool,
    /// Whether the cells name their periods: `78.4 (2017-19)`.
    pub in_cells: bool,
    /// Whether it is a year to date beside months or quarters, which are a series of their own.
    pub to_date: bool,
    /// Whether it names its period from one that only the officer can say: "Last month".
    pub waits: bool,
}

impl HeaderSays {
    pub fn of(header: &str, years: YearHint) -> HeaderSays {
        let role = figure_role(header);
        let (unmarked, _) = split_marks(header);
        if let Some(period) = named_behind(header, years) {
            return HeaderSays { period: Some(period), ..HeaderSays::default() };
        }
        let found = Period::find_in(unmarked, years)
            .or_else(|| short_year(unmarked, role.or_else(|| names_whole_year(unmarked))))
            .or_else(|| month_in_brackets(unmarked));
        let found = found.map(|(year, rest)| part_behind(&year, &rest).unwrap_or((year, rest)));
        let (period, rest) = found.unzip();
        let rest = rest.unwrap_or_else(|| header.to_owned());
        // "202302 (Feb-23)" says the month twice.
        let is_code = |month: &Period| {
            rest.len() == 6 && rest == format!("{:04}{:02}", month.last.year(), month.last.month())
        };
        // "FY23 (Jul 2022 - Jun 2023)" says the year twice, too.
        let again = |period: &Period| {
            let bare = rest.trim_matches(|c: char| "() ".contains(c));
            period.kind != PeriodKind::Day
                && Period::read(bare, years).is_some_and(|other| years::is_year(&other))
        };
        // "Q1 (Apr-Jun 2025)" says the quarter twice.
        let is_quarter = |period: &Period| {
            let words = plain(rest.trim_matches(|c: char| "() ".contains(c)));
            let number = words.strip_prefix("quarter ").or_else(|| words.strip_prefix('q'));
            let months = i32::from(period.last.month()) - i32::from(period.first.month());
            matches!(number, Some("1" | "2" | "3" | "4")) && years::is_part(period) && months == 2
        };
        let says_again = period
            .as_ref()
            .is_some_and(|period| is_code(period) || again(period) || is_quarter(period));
        let rest = if says_again { String::new() } else { rest };
        // "Last year" under "Apr-24" is April 2023.
        if let Some(named) = &period
            && is_year_before(&rest)
            && let Some(before) = named.year_before(years)
        {
            let guessed = Some(format!("the header says \"{rest}\" under {}", named.label));
            return HeaderSays { period: Some(before), guessed, ..HeaderSays::default() };
        }
        HeaderSays { period, rest, role, ..HeaderSays::default() }
    }

    /// What each header says, with what titles above the table say of all of them; `has_figures` tells whether a column
    /// is of something that happened already, `adds_up` whether columns are the parts of another.
    pub fn of_all(
        headers: &[String],
        titles: &[Period],
        years: YearHint,
        (has_figures, adds_up): (&dyn Fn(usize) -> bool, &AddsUp<'_>),
    ) -> Vec<HeaderSays> {
        let mut says: Vec<HeaderSays> =
            headers.iter().map(|header| HeaderSays::of(header, years)).collect();
        leave_out_changes(&mut says, headers);
        short_months::settle(&mut says, headers);
        short_years::settle(&mut says, headers, years);
        years::take_from_title(&mut says, headers, (titles, years), (has_figures, adds_up));
        month_numbers::settle(&mut says);
        year_numbers::settle(&mut says, years);
        expected::settle(&mut says, headers);
        plans::settle_dated(&mut says, headers);
        settle_plans(&mut says, headers);
        to_date::settle(&mut says, headers, (titles, years), has_figures);
        told_apart::settle(&mut says, headers);
        told_apart::leave_out_stages(&mut says, headers);
        told_apart::settle_rolling(&mut says);
        told_apart::settle_whole_years(&mut says);
        says
    }

    /// The same header with a period that it does not say itself.
    pub fn dated(&self, period: Period, rest: String, why: &str) -> HeaderSays {
        let guessed = Some(why.to_owned());
        HeaderSays { period: Some(period), rest, role: self.role, guessed, ..HeaderSays::default() }
    }

    /// Whether the header is a period and nothing else.
    pub fn is_pure(&self) -> bool {
        self.period.is_some() && part(&self.rest).is_empty()
    }

    /// Whether it names a period or a role, or its cells name their periods.
    pub fn has_place(&self) -> bool {
        self.is_dated() || self.role.is_some()
    }

    /// Whether it or its cells name periods.
    pub fn is_dated(&self) -> bool {
        self.period.is_some() || self.in_cells
    }

    /// Whether it aims at something or expects it: a column with a role, not of history.
    pub fn has_role(&self) -> bool {
        matches!(self.role, Some(FigureRole::Target | FigureRole::Predicted | FigureRole::Baseline))
    }
}

/// What is planned is a target beside what happened or is forecast; alone it is what the table is about. So are forecasts
/// made month after month where nothing else has a period.
fn settle_plans(says: &mut [HeaderSays], headers: &[String]) {
    let planned: Vec<bool> = headers.iter().map(|header| is_plan(header)).collect();
    if says.iter().zip(&planned).all(|(says, planned)| *planned || !says.has_place()) {
        let plans = says.iter_mut().zip(planned).filter(|(_, planned)| *planned);
        plans.for_each(|(says, _)| says.role = None);
    }
    // Beside a target a threshold is another bound.
    let aims = says
        .iter()
        .zip(headers)
        .any(|(says, header)| says.role == Some(FigureRole::Target) && !is_plan(header));
    let bounds = says.iter_mut().zip(headers).filter(|(says, header)| {
        aims && says.period.is_none()
            && is_plan(header)
            && !header.to_lowercase().contains("budget")
    });
    bounds.for_each(|(says, _)| says.role = None);
    let is_forecast = |says: &HeaderSays| says.role == Some(FigureRole::Predicted);
    let months: Vec<&Period> = says
        .iter()
        .filter(|says| is_forecast(says))
        .filter_map(|says| says.period.as_ref().filter(|period| years::is_part(period)))
        .collect();
    let apart = months.iter().any(|month| month.first != months[0].first);
    if apart && !says.iter().any(|says| says.period.is_some() && !says.has_role()) {
        for says in says.iter_mut().filter(|says| is_forecast(says) && says.period.is_some()) {
            // The name keeps the word that the role had.
            (says.role, says.rest) = (None, format!("{} forecasts", part(&says.rest)));
        }
    }
}

/// "% between March 2023 and March 2024" beside both months is no figure of the time between them.
fn leave_out_changes(says: &mut [HeaderSays], headers: &[String]) {
    let spans: Vec<_> = says
        .iter()
        .filter_map(|says| says.period.as_ref())
        .map(|period| (period.first, period.last))
        .collect();
    for (says, header) in says.iter_mut().zip(headers) {
        let Some(period) = says.period.as_ref().filter(|_| plain(header).contains("between "))
        else {
            continue;
        };
        let whole = (period.first, period.last);
        let mut others = spans.iter().filter(|span| **span != whole);
        let begins = others.clone().any(|(first, _)| *first == whole.0);
        if begins && others.any(|(_, last)| *last == whole.1) {
            *says = HeaderSays { rest: header.clone(), role: says.role, ..HeaderSays::default() };
        }
    }
}

/// "Target (Q2)" under "2024/25" is of that quarter.
fn part_behind(year: &Period, rest: &str) -> Option<(Period, String)> {
    let (before, inside) = rest.strip_suffix(')')?.rsplit_once('(')?;
    let (found, left) = years::part_in(inside, year).filter(|_| years::is_year(year))?;
    let is_role = figure_role(before).is_some() && part(before).is_empty();
    // "Target (March)" is for the year, by March.
    let is_role = is_role && found.kind != PeriodKind::Month;
    (is_role && left.is_empty()).then(|| (found, before.trim().to_owned()))
}

/// "Baseline (Mar 24)": in brackets behind words it is a month, and no day of one.
fn month_in_brackets(header: &str) -> Option<(Period, String)> {
    let (before, inside) = header.trim().strip_suffix(')')?.rsplit_once('(')?;
    let month = Period::read(inside, YearHint::Unsaid)?;
    let is_month = month.kind == PeriodKind::Month && !before.trim().is_empty();
    is_month.then(|| (month, before.trim().to_owned()))
}

/// "Year end 23/24" is of a year as "Outturn 23/24" is.
fn names_whole_year(header: &str) -> Option<FigureRole> {
    let plain = plain(header);
    let whole = ["year end", "year-end", "full year", "end of year", "end year"];
    whole.iter().any(|words| plain.contains(words)).then_some(FigureRole::Actual)
}

/// "Target 24/25": a year of four digits beside the words of a role, which among other words could be a share or a day.
pub(super) fn short_year(header: &str, role: Option<FigureRole>) -> Option<(Period, String)> {
    role?;
    let words: Vec<&str> = header.split_whitespace().collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let year = word.trim_matches(|c: char| "()[],;:".contains(c));
        let period = Period::read(year, YearHint::Unsaid)
            .filter(|period| period.kind == PeriodKind::FinancialYear)?;
        let rest = [&words[..at], &words[at + 1..]].concat().join(" ");
        part(&rest).is_empty().then_some((period, rest))
    })
}
