//! Lines that end with figures, single spaces between them: "Homes built 120 134 98". What each line ends with are its
//! figures, as many as the heading has names for.

use super::Laid;
use super::beside::{Beside, is_unit, names_goods, names_units};
use super::between::{may_be_row, may_stand_between, names_others, names_roles};
use super::broken;
use super::headings::{Heading, heading, is_heading, names_kind, names_kinds};
use super::named::{kinds_under, named, over};
use super::words::{is_open, is_range, is_year_or_telephone, run};
use crate::period::{Period, YearHint};

/// What the lines of a text end with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) figures: usize,
    words_behind: bool,
    /// Whether the first of the figures is the period of the row.
    dated: bool,
    /// Whether names end with their units.
    has_units: bool,
}

/// A line of figures: what stands before them, they, and what stands behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) figures: Vec<String>,
    pub(super) behind: String,
}

/// What becomes of each line; none where one of them does not agree with the heading above them.
pub(super) fn laid(lines: &[Vec<&str>]) -> Option<Vec<Laid>> {
    let heads = Heads::of(lines)?;
    let over = &heads.heading;
    let ends = Ends {
        figures: over.heads.len(),
        words_behind: !over.behind.is_empty(),
        dated: over.heads.first().is_some_and(|head| stands_over_periods(head)),
        has_units: names_units(&over.label),
    };
    let below = heads.last + 1;
    let mut rows: Vec<Option<Row>> = vec![None; lines.len()];
    for (row, words) in rows.iter_mut().zip(lines).skip(below) {
        *row = ends.row(words).filter(|_| !is_heading(words) && !ends_with_period(words));
    }
    let mut laid = vec![Laid::AsItIs; lines.len()];
    broken::join(lines, &mut rows, &mut laid, ends, below)?;
    let last = rows.iter().rposition(Option::is_some)?;
    // Another table of as many columns may follow.
    let others: Vec<Option<Heading>> = (0..lines.len())
        .map(|at| {
            let other = heading(&lines[at], ends.figures).filter(|_| below <= at && at < last)?;
            (other.behind.is_empty() != ends.words_behind).then_some(other)
        })
        .collect();
    let is_told = |at: usize| {
        let words = &lines[at];
        let is_read = rows[at].is_some() || others[at].is_some() || laid[at] == Laid::Joined;
        let again = || heads.lines.iter().any(|(above, _)| lines[*above] == *words);
        let stands = || {
            ends_with_period(words)
                || (!names_others(words, ends.figures) && may_stand_between(words, ends.figures))
        };
        is_read || words.is_empty() || again() || stands()
    };
    let agree = (below..=last).all(is_told)
        && !lines[last + 1..].iter().any(|words| !words.is_empty() && may_be_row(words));
    let found = || rows.iter().flatten();
    let said = found().filter(|row| !row.behind.is_empty()).count();
    // A heading over words has some in most rows.
    let behind = ends.words_behind == (found().count() < said * 2);
    if !agree || !behind || found().count() < 2 {
        return None;
    }
    let beside = Beside::of(&over.label, &found().collect::<Vec<_>>());
    if (ends.has_units || names_goods(&over.label)) && !beside.has_units() {
        return None;
    }
    // Of another table with targets nothing else tells when it is for.
    let is_other = |other: &Heading| {
        other.heads != over.heads && (names_roles(&other.heads) || names_roles(&over.heads))
    };
    if others.iter().flatten().any(is_other) {
        return None;
    }
    for (at, cells) in &heads.lines {
        let cells = beside.heading(cells, *at == heads.label_at, &over.label);
        // A page repeats its heading.
        for (laid, words) in laid.iter_mut().zip(lines) {
            if *words == lines[*at] && !words.is_empty() {
                *laid = Laid::Cells(cells.clone());
            }
        }
    }
    for ((laid, row), other) in laid.iter_mut().zip(&rows).zip(&others) {
        if let Some(row) = row {
            *laid = Laid::Cells(beside.row(row, ends.words_behind));
        } else if let Some(other) = other {
            *laid = Laid::Cells(beside.heading(&other.cells(), true, &other.label));
        }
    }
    Some(laid)
}

/// The headings of a text: which lines they stand in, with the cells of each behind the label.
struct Heads {
    heading: Heading,
    label_at: usize,
    lines: Vec<(usize, Vec<String>)>,
    last: usize,
}

impl Heads {
    fn of(lines: &[Vec<&str>]) -> Option<Heads> {
        let is_row =
            |words: &Vec<&str>| 1 < run(words).1 && !is_heading(words) && !ends_with_period(words);
        let begins = lines.iter().position(is_row)?;
        let count = run(&lines[begins]).1;
        // Of "Admissions per 1,000 12.1 11.4" the first is no figure.
        let counts = [count, count - 1].into_iter().filter(|figures| 1 < *figures);
        let ways = [Heads::of_periods, Heads::of_kinds, Heads::of_names];
        counts
            .into_iter()
            .find_map(|figures| ways.iter().find_map(|way| way(lines, begins, figures)))
    }

    /// "Measure 2021/22 2022/23 Target", and "Actual Actual Target" above it.
    fn of_periods(lines: &[Vec<&str>], begins: usize, figures: usize) -> Option<Heads> {
        let (at, heading) =
            (0..begins).rev().find_map(|at| Some((at, heading(&lines[at], figures)?)))?;
        // What stands between the heading and the rows is a section, and no other heading.
        if lines[at + 1..begins].iter().any(|words| names_kind(words)) {
            return None;
        }
        let cells = heading.cells();
        let mut found = Heads { heading, label_at: at, lines: vec![(at, cells)], last: at };
        let Some(above) = at.checked_sub(1).filter(|above| !lines[*above].is_empty()) else {
            return Some(found);
        };
        let words = &lines[above];
        let over = heading_over(words, figures);
        if let Some(over) = over {
            if found.heading.label.is_empty() && !over.label.is_empty() {
                (found.label_at, found.heading.label) = (above, over.label.clone());
            }
            found.lines.push((above, over.cells()));
        } else if names_kinds(words) || is_heading(words) {
            return None;
        }
        Some(found)
    }

    /// "2022/23 2023/24" over "Actual Target Actual Target".
    fn of_kinds(lines: &[Vec<&str>], begins: usize, figures: usize) -> Option<Heads> {
        let at = (1..begins).rev().find(|at| names_kinds(&lines[*at]))?;
        let kinds = kinds_under(&lines[at], figures)?;
        let above = (2..=figures / 2)
            .filter(|periods| figures.is_multiple_of(*periods))
            .find_map(|periods| heading(&lines[at - 1], periods))
            .filter(|above| above.behind.is_empty())?;
        let each = figures / above.heads.len();
        let over = |column: usize| match column % each {
            0 => above.heads[column / each].clone(),
            _ => String::new(),
        };
        let periods: Vec<String> = (0..figures).map(over).collect();
        let label_at = if kinds.label.is_empty() { at - 1 } else { at };
        let label = if kinds.label.is_empty() { above.label } else { kinds.label.clone() };
        let lines = vec![(at - 1, periods), (at, kinds.cells())];
        Some(Heads { heading: Heading { label, ..kinds }, label_at, lines, last: at })
    }

    /// "Indicator Leeds York England", directly over the first row.
    fn of_names(lines: &[Vec<&str>], begins: usize, figures: usize) -> Option<Heads> {
        let at = begins.checked_sub(1)?;
        let heading = named(&lines[at], figures)?;
        let beside = at.checked_sub(1).and_then(|above| lines.get(above));
        if beside.is_some_and(|words| names_kinds(words) || is_heading(words)) {
            return None;
        }
        let cells = heading.cells();
        Some(Heads { heading, label_at: at, lines: vec![(at, cells)], last: at })
    }
}

impl Ends {
    /// The row in a line; none where it has no such end.
    pub(super) fn row(self, words: &[&str]) -> Option<Row> {
        let (first, count, end) = run(words);
        let begin = end.checked_sub(self.figures).filter(|begin| first <= *begin)?;
        // "Incidents per 1,000 14 15" has a number in its name.
        let more = count - self.figures;
        let name = words.get(..begin)?;
        let in_brackets = words.get(first).is_some_and(|word| word.starts_with('('));
        if 1 < more || (more == 1 && !in_brackets && !is_open(words.get(..first)?)) {
            return None;
        }
        let label = name.join(" ");
        let behind = words.get(end..)?.join(" ");
        let figures = words.get(begin..end)?;
        // Of "Incidents per 1,000 14" and "Pupils in Year 6 14" nothing says which figure is missing.
        let number = figures.first()?;
        let is_whole = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        let (period, values) = figures.split_at(usize::from(self.dated));
        let is_dated = period.iter().all(|word| Period::read(word, YearHint::Unsaid).is_some());
        // Commas behind words and figures set cells apart themselves.
        let mut delimited = words.get(begin.saturating_sub(1)..end)?.iter();
        let fits = is_dated
            && (self.dated
                || self.ends_with_unit(name)
                || more == 1
                || !(is_whole && is_open(name)))
            && !values.iter().any(|word| is_range(word) || is_year_or_telephone(word))
            && !(name.len() == 1 && is_open(name))
            && !behind.contains(|c: char| c.is_ascii_digit())
            && (behind.is_empty() || self.words_behind)
            && label.matches('(').count() == label.matches(')').count()
            && !delimited.any(|word| word.ends_with([',', ';', '|']));
        let figures = figures.iter().map(|word| (*word).to_owned()).collect();
        (fits && label.contains(char::is_alphabetic)).then_some(Row { label, figures, behind })
    }

    fn ends_with_unit(self, name: &[&str]) -> bool {
        self.has_units && name.last().is_some_and(|word| is_unit(word))
    }

    /// The figures of a line that has nothing before them: its name is broken around it.
    pub(super) fn bare(self, words: &[&str]) -> Option<Row> {
        let (first, count, end) = run(words);
        let behind = words.get(end..)?.join(" ");
        let fits = first == 0
            && count == self.figures
            && (behind.is_empty() || self.words_behind)
            && !behind.contains(|c: char| c.is_ascii_digit())
            && !words[..end].iter().any(|word| is_range(word));
        let figures = words[..end].iter().map(|word| (*word).to_owned()).collect();
        fits.then_some(Row { label: String::new(), figures, behind })
    }
}

/// A line over the heading with something over each of its columns: "Actual Actual Target", "Q1 Q2 Q3", "Measure Leeds York".
fn heading_over(words: &[&str], figures: usize) -> Option<Heading> {
    kinds_under(words, figures).or_else(|| heading(words, figures)).or_else(|| over(words, figures))
}

fn stands_over_periods(head: &str) -> bool {
    matches!(head.to_lowercase().as_str(), "period" | "year" | "date" | "quarter" | "month")
}

/// "Housing performance – Quarter 3 2024/25": a title and no row, though it ends with numbers.
fn ends_with_period(words: &[&str]) -> bool {
    let (first, count, end) = run(words);
    end == words.len()
        && (2..=4).any(|length| {
            let Some((before, period)) =
                words.len().checked_sub(length).map(|at| words.split_at(at))
            else {
                return false;
            };
            before.len() <= first
                && length <= count + 1
                && Period::read(&period.join(" "), YearHint::Unsaid).is_some()
        })
}
