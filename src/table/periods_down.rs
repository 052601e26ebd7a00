//! Lines that begin with a period, under a line of measures: "Year Killed Seriously injured" over "2018 38 402".

use super::ends::{is_value, may_be_row};
use crate::period::{Period, YearHint};

/// A period of more words begins no line.
const LONGEST_PERIOD: usize = 3;
/// Fewer lines that begin with a period may be anything.
const FEWEST: usize = 3;

/// What stands over periods.
const PERIODS: [&str; 12] = [
    "year",
    "years",
    "month",
    "quarter",
    "period",
    "date",
    "term",
    "week",
    "financial year",
    "academic year",
    "calendar year",
    "year ending",
];

/// The line that names the columns, and how many there are.
#[derive(Debug, Clone)]
pub(super) struct PeriodsDown {
    heading: Vec<String>,
    line: String,
}

impl PeriodsDown {
    /// What the lines show; none where one between the rows is none, or the line above them names other columns.
    pub fn of(lines: &[&str]) -> Option<PeriodsDown> {
        let rows: Vec<Option<Vec<String>>> = lines.iter().map(|line| row(line)).collect();
        let first = rows.iter().position(Option::is_some)?;
        let last = rows.iter().rposition(Option::is_some)?;
        let width = rows.get(first)?.as_ref()?.len();
        let alike = |row: &Option<Vec<String>>| row.as_ref().is_some_and(|row| row.len() == width);
        let above = first.checked_sub(1)?;
        let heading = columns(lines[above], width)?;
        let rest = lines.get(last + 1..)?.iter();
        let mut rest = rest.map(|line| line.split_whitespace().collect::<Vec<_>>());
        if rest.any(|words| may_be_row(&words)) {
            return None;
        }
        let enough = FEWEST <= last + 1 - first;
        (enough && rows[first..=last].iter().all(alike))
            .then(|| PeriodsDown { heading, line: lines[above].to_owned() })
    }

    /// The cells of a line; none where it is no row and not the heading.
    pub fn lay(&self, line: &str) -> Option<Vec<String>> {
        if line == self.line {
            return Some(self.heading.clone());
        }
        row(line).filter(|row| row.len() == self.heading.len())
    }
}

/// A period and figures, two at least.
fn row(line: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (1..=LONGEST_PERIOD).find_map(|count| {
        let (period, figures) = words.split_at_checked(count)?;
        let period = period.join(" ");
        let fits = 1 < figures.len()
            && figures.iter().all(|word| is_value(word) && !word.ends_with([',', ';']))
            && Period::read(&period, YearHint::Unsaid).is_some();
        fits.then(|| {
            [period].into_iter().chain(figures.iter().map(|word| (*word).to_owned())).collect()
        })
    })
}

/// A line of words as so many columns: a word each, or those from one capital to the next.
fn columns(line: &str, width: usize) -> Option<Vec<String>> {
    if line.contains(|c: char| c.is_ascii_digit() || ",;|".contains(c)) {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let begins = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c == '%' || c == '£');
    let mut columns: Vec<String> = Vec::new();
    for word in &words {
        match columns.last_mut().filter(|_| !begins(word) && words.len() != width) {
            Some(column) => *column = format!("{column} {word}"),
            None => columns.push((*word).to_owned()),
        }
    }
    // "Quarter calls" and "East of" are no names.
    let is_open = |column: &String| {
        ["of", "and", "the", "in", "for", "&"].contains(&column.rsplit(' ').next().unwrap_or(""))
    };
    let first = columns.first()?.to_lowercase();
    let fits = PERIODS.contains(&first.as_str()) && !columns.iter().any(is_open);
    (columns.len() == width && fits).then_some(columns)
}
