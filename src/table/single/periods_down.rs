//! Lines that begin with a period, under a line of measures: "Year Killed Seriously injured" over "2018 38 402".

use super::Laid;
use super::between::may_be_row;
use super::words::{begins_name, is_value};
use crate::period::{Period, YearHint};
use crate::table::wrapped::is_open;

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

/// What becomes of each line; none where one between the rows is none, or the line above them names other columns.
pub(super) fn laid(lines: &[Vec<&str>]) -> Option<Vec<Laid>> {
    let rows: Vec<Option<Vec<String>>> = lines.iter().map(|words| row(words)).collect();
    let first = rows.iter().position(Option::is_some)?;
    let last = rows.iter().rposition(Option::is_some)?;
    let width = rows.get(first)?.as_ref()?.len();
    let alike =
        |at: usize| lines[at].is_empty() || rows[at].as_ref().is_some_and(|row| row.len() == width);
    let above = (0..first).rev().find(|at| !lines[*at].is_empty())?;
    let heading = columns(&lines[above], width)?;
    if lines.get(last + 1..)?.iter().any(|words| may_be_row(words)) {
        return None;
    }
    let enough = FEWEST <= rows.iter().flatten().count();
    if !enough || !(first..=last).all(alike) {
        return None;
    }
    let laid = rows.into_iter().map(|row| row.map_or(Laid::AsItIs, Laid::Cells));
    let mut laid: Vec<Laid> = laid.collect();
    laid[above] = Laid::Cells(heading);
    Some(laid)
}

/// A period and figures, two at least.
fn row(words: &[&str]) -> Option<Vec<String>> {
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
fn columns(words: &[&str], width: usize) -> Option<Vec<String>> {
    if words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit() || ",;|".contains(c))) {
        return None;
    }
    let mut columns: Vec<String> = Vec::new();
    for word in words {
        match columns.last_mut().filter(|_| !begins_name(word) && words.len() != width) {
            Some(column) => *column = format!("{column} {word}"),
            None => columns.push((*word).to_owned()),
        }
    }
    // "Quarter calls" and "East of" are no names.
    let first = columns.first()?.to_lowercase();
    let fits = PERIODS.contains(&first.as_str()) && !columns.iter().any(|column| is_open(column));
    (columns.len() == width && fits).then_some(columns)
}
