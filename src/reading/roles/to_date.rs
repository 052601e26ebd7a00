//! Years to date: "YTD 2024/25" beside "Q2 2024/25" is April to September, and never the whole year.

use super::figure_words::FigureRole;
use super::header_says::{HeaderSays, short_year};
use super::measured::part;
use super::relative::is_year_before;
use super::to_date_words::{only_cumulative, without_words};
use super::years::{self, is_part, is_within, is_year};
use crate::period::{Period, PeriodKind, YearHint, month_words};
use jiff::civil::Date;

/// Gives years to date the span they are for; those whose end nothing says stay open.
pub(super) fn settle(
    says: &mut [HeaderSays],
    headers: &[String],
    (titles, years): (&[Period], YearHint),
    has_figures: &dyn Fn(usize) -> bool,
) {
    let mut bare: Vec<Option<String>> =
        headers.iter().map(|header| without_words(header)).collect();
    if bare.iter().all(Option::is_none) {
        return;
    }
    let around = Around::of(says, &bare, titles, has_figures);
    let mut end = None;
    for ((says, bare), header) in says.iter_mut().zip(&mut bare).zip(headers) {
        let Some(words) = bare else { continue };
        let told = bare_says(words, years);
        let settled = match only_cumulative(header) {
            true => around.cumulative(says, &told),
            false => Some(around.settled(says, &told)),
        };
        match settled {
            Some(settled) => *says = settled,
            // A word of a measure as any other.
            None => *bare = None,
        }
        let ends = says.period.as_ref().filter(|_| bare.is_some() && !says.open);
        end = end.max(ends.map(|period| period.last));
    }
    // The years to date of one table end at the same point of each year.
    for says in says.iter_mut().filter(|says| says.open) {
        let Some(span) = end.and_then(|end| same_point(says.period.as_ref()?, end)) else {
            continue;
        };
        let why = format!("it is a year to date, and the one beside it ends so: {}", span.label);
        *says = says.dated(span, says.rest.clone(), &why);
    }
    // "Same period 2023/24" beside "YTD 2024/25"
    for (says, bare) in says.iter_mut().zip(&mut bare).filter(|(says, _)| is_same_period(says)) {
        let Some(span) = end.and_then(|end| same_point(says.period.as_ref()?, end)) else {
            continue;
        };
        let why = format!(
            "it is the same part of its year as the year to date beside it: {}",
            span.label
        );
        *says = says.dated(span, String::new(), &why);
        *bare = Some(String::new());
    }
    date_aims(says, &bare);
    if !around.parts.is_empty() {
        for (says, _) in says.iter_mut().zip(&bare).filter(|(_, bare)| bare.is_some()) {
            says.to_date = says.period.is_some() && !says.open;
        }
    }
}

/// "Same period 2023/24": no more than that it is the same part of a year as another.
fn is_same_period(says: &HeaderSays) -> bool {
    let rest = part(&says.rest).to_lowercase();
    matches!(rest.as_str(), "same period" | "same point" | "same time" | "same period in")
        && says.period.as_ref().is_some_and(is_year)
}

/// "Target YTD" is of the latest year to date beside it, where each of those has its end.
fn date_aims(says: &mut [HeaderSays], bare: &[Option<String>]) {
    let aims = |says: &HeaderSays| says.open && says.period.is_none() && says.has_role();
    let to_date = says.iter().zip(bare).filter(|(says, bare)| bare.is_some() && !aims(says));
    let ends: Option<Vec<&Period>> =
        to_date.map(|(says, _)| says.period.as_ref().filter(|_| !says.open)).collect();
    let Some(latest) = ends.and_then(|ends| ends.into_iter().max().cloned()) else { return };
    let why = format!("it is a year to date, and the latest one beside it is {}", latest.label);
    for (says, bare) in says.iter_mut().zip(bare).filter(|(says, _)| aims(says)) {
        *says = says.dated(latest.clone(), bare.clone().unwrap_or_default(), &why);
    }
}

/// What is left says; "24/25" as well, which could be nothing else here.
fn bare_says(bare: &str, years: YearHint) -> HeaderSays {
    let says = HeaderSays::of(bare, years);
    match short_year(bare, Some(FigureRole::Actual)).filter(|_| says.period.is_none()) {
        Some((period, rest)) => HeaderSays { period: Some(period), rest, ..says },
        None => says,
    }
}

/// What stands around a year to date.
struct Around<'t> {
    /// The months and quarters of other columns, but not of targets.
    parts: Vec<Period>,
    titles: &'t [Period],
}

impl Around<'_> {
    fn of<'t>(
        says: &[HeaderSays],
        to_date: &[Option<String>],
        titles: &'t [Period],
        has_figures: &dyn Fn(usize) -> bool,
    ) -> Around<'t> {
        let history = |(at, (says, to_date)): (usize, (&HeaderSays, &Option<String>))| {
            let aims = matches!(says.role, Some(FigureRole::Target | FigureRole::Predicted));
            let period = says.period.clone().filter(is_part);
            // The columns of the months to come are empty.
            period.filter(|_| !aims && to_date.is_none() && has_figures(at))
        };
        let parts = says.iter().zip(to_date).enumerate().filter_map(history).collect();
        Around { parts, titles }
    }

    /// A header that says "cumulative", where it is of a year that is not over: "Cumulative to Q3" and "2024/25 cumulative"
    /// beside quarters of 2024/25, not "Cumulative since launch".
    fn cumulative(&self, says: &HeaderSays, bare: &HeaderSays) -> Option<HeaderSays> {
        let whole_year = |period: &Period| {
            is_year(period) && !self.parts.iter().any(|part| is_within(part, period))
        };
        let beside_period = if bare.period.is_some() { &bare.rest } else { &says.rest };
        let rest = part(&without_words(beside_period).unwrap_or_else(|| beside_period.clone()));
        let named = bare.period.as_ref().or(says.period.as_ref());
        let part_said = named
            .filter(|period| is_year(period))
            .is_some_and(|year| years::part_in(&bare.rest, year).is_some());
        let is_alone = rest.is_empty() || rest.eq_ignore_ascii_case("total") || part_said;
        if !is_alone || (named.is_some_and(whole_year) && !part_said) {
            return None;
        }
        Some(self.settled(says, bare)).filter(|settled| !settled.open && settled.period.is_some())
    }

    /// A header of a year to date, `bare` without the words that say so.
    fn settled(&self, says: &HeaderSays, bare: &HeaderSays) -> HeaderSays {
        // The month of "April YTD" has its year from a title.
        let Some(period) = bare.period.as_ref().or(says.period.as_ref()) else {
            return self.undated(says, bare);
        };
        if let Some(before) = self.of_year_before(says, bare) {
            return before;
        }
        if is_year(period) {
            return self.of_year(says, bare, period);
        }
        // "YTD April-September 2024" says it all.
        // "2023/24 (YTD Dec)" names its year beside its month.
        let own = says.period.clone().filter(is_year);
        let year = own.or_else(|| self.year_of(period)).filter(|year| is_within(period, year));
        match year.and_then(|year| from_start(&year, period.last)) {
            Some(span) => HeaderSays {
                guessed: (span.first != period.first)
                    .then(|| why_begins(&span))
                    .or_else(|| says.guessed.clone()),
                period: Some(span),
                rest: match &bare.period {
                    Some(_) => bare.rest.clone(),
                    None => without_words(&says.rest).unwrap_or_else(|| says.rest.clone()),
                },
                ..says.clone()
            },
            None => HeaderSays { period: Some(period.clone()), open: true, ..says.clone() },
        }
    }

    /// "2024/25 Q2 YTD Last year": a year before the span that "2024/25 Q2 YTD" is of.
    fn of_year_before(&self, says: &HeaderSays, bare: &HeaderSays) -> Option<HeaderSays> {
        let (named, why) = (says.period.as_ref()?, bare.guessed.as_ref()?);
        let before = named.year_before(YearHint::Unsaid)?;
        if is_year(named) || bare.period.as_ref()?.last != before.last {
            return None;
        }
        let here = HeaderSays { period: Some(named.clone()), ..HeaderSays::default() };
        let here = self.settled(&here.clone(), &here);
        let span = here.period.filter(|_| !here.open)?.year_before(YearHint::Unsaid)?;
        Some(says.dated(span, String::new(), why))
    }

    /// "YTD 2024/25"
    fn of_year(&self, says: &HeaderSays, bare: &HeaderSays, year: &Period) -> HeaderSays {
        if let Some((part, rest)) = years::part_in(&bare.rest, year)
            && let Some(span) = from_start(year, part.last)
        {
            return HeaderSays { period: Some(span), rest, ..says.clone() };
        }
        let end = self.end_within(year);
        match end.and_then(|(end, why)| Some((from_start(year, end.last)?, why))) {
            Some((span, why)) => says.dated(span, bare.rest.clone(), &why),
            None => HeaderSays {
                period: Some(year.clone()),
                rest: bare.rest.clone(),
                open: true,
                ..says.clone()
            },
        }
    }

    /// "YTD": of the latest part of a year beside it.
    fn undated(&self, says: &HeaderSays, bare: &HeaderSays) -> HeaderSays {
        let open = HeaderSays { open: says.role.is_some(), ..says.clone() };
        let Some(latest) = self.parts.iter().max() else { return open };
        let span = self.year_of(latest).and_then(|year| from_start(&year, latest.last));
        // Of one month beside it, it would be another figure of that month.
        let apart = |span: &Period| span.first != latest.first || says.has_role();
        let Some(span) = span.filter(apart) else { return open };
        // "YTD last year" ends at the same point of the year before.
        let before = ["last", "prior", "previous"].contains(&bare.rest.to_lowercase().as_str())
            || is_year_before(&bare.rest);
        if before {
            let of_before = span.year_before(YearHint::Unsaid);
            return of_before
                .map_or(open, |span| says.dated(span, String::new(), &why_ends(latest)));
        }
        says.dated(span, bare.rest.clone(), &why_ends(latest))
    }

    /// The latest part of a year that a column beside it or a title names, and why it is the end.
    fn end_within(&self, year: &Period) -> Option<(Period, String)> {
        if let Some(latest) = self.parts.iter().filter(|part| is_within(part, year)).max() {
            return Some((latest.clone(), why_ends(latest)));
        }
        let whole = |period: &&Period| {
            period.last == period.last.last_of_month()
                && !is_year(period)
                && is_within(period, year)
        };
        let mut ends = self.titles.iter().filter(whole);
        let end = ends.next()?;
        let agree = ends.all(|other| other.last == end.last);
        let why = format!("it is a year to date, and above the table stands \"{}\"", end.label);
        agree.then(|| (end.clone(), why))
    }

    /// The year of a part, where the table says it or its parts begin with it.
    fn year_of(&self, part: &Period) -> Option<Period> {
        let titled = years::year_of_titles(self.titles).filter(|year| is_within(part, year));
        // "Apr-Dec 2024" begins a year, whatever stands beside it.
        let begun = years::common_year(&[part]).is_some_and(|year| year.first == part.first);
        let several = part.kind == PeriodKind::PartYear && begun;
        let others = self.parts.iter().filter(|_| !several);
        let all: Vec<&Period> = others.chain([part]).collect();
        let begins = |year: &Period| {
            all.iter().any(|part| part.first == year.first)
                && all.iter().all(|part| is_within(part, year))
        };
        years::year_named(part).or(titled).or_else(|| years::common_year(&all).filter(begins))
    }
}

fn why_ends(latest: &Period) -> String {
    format!("it is a year to date, and the latest column beside it is for {}", latest.label)
}

fn why_begins(span: &Period) -> String {
    format!("it is a year to date, so it is taken for {}", span.label)
}

/// From the first day of a year to the end of a month of it.
pub(super) fn from_start(year: &Period, last: Date) -> Option<Period> {
    if last == year.last {
        return Some(year.clone());
    }
    let (first, end) = (month_words(year.first), month_words(last));
    let month = first.split(' ').next().filter(|_| year.first.year() == last.year());
    let label = match month {
        _ if first == end => first,
        Some(month) => format!("{month} to {end}"),
        None => format!("{first} to {end}"),
    };
    Period::read(&label, YearHint::Unsaid).filter(|span| span.first == year.first)
}

/// The year up to the month in which another one ended.
fn same_point(year: &Period, end: Date) -> Option<Period> {
    if !is_year(year) {
        return None;
    }
    let month = month_words(end);
    let (part, _) = years::part_in(month.split(' ').next()?, year)?;
    from_start(year, part.last)
}

#[cfg(test)]
#[path = "to_date_tests.rs"]
mod tests;
