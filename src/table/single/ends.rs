//! Lines that end with figures, single spaces between them: "Homes built 120 134 98". What each line ends with are its
//! figures, as many as the heading has names for.

use super::Laid;
use super::beside::{Beside, is_unit, names_goods, names_units};
use super::between::{may_be_row, may_stand_between, names_others, names_roles};
use super::broken;
use super::headings::{Heading, heading, is_heading};
use super::heads::{Heads, ends_with_period};
use super::words::{is_range, is_year_or_telephone, number_follows, run};
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
    // Of another table with targets nothing else tells when it is for.
    let is_undated = |other: &Heading| {
        other.heads != over.heads && (names_roles(&other.heads) || names_roles(&over.heads))
    };
    let is_told = |at: usize| {
        let words = &lines[at];
        rows[at].is_some()
            || others[at].is_some()
            || laid[at] == Laid::Joined
            || words.is_empty()
            || heads.lines.iter().any(|(above, _)| lines[*above] == *words)
            || ends_with_period(words)
            || (!names_others(words, ends.figures) && may_stand_between(words, ends.figures))
    };
    let mut left = lines[last + 1..].iter().filter(|words| !words.is_empty());
    let found: Vec<&Row> = rows.iter().flatten().collect();
    let beside = Beside::of(&over.label, &found);
    let has_words = ends.has_units || names_goods(&over.label);
    let agree = (below..=last).all(is_told)
        && !left.any(|words| may_be_row(words))
        && !others.iter().flatten().any(is_undated)
        && ends.agree_with_what_is_behind(&found)
        && (!has_words || beside.has_words_behind());
    if !agree || found.len() < 2 {
        return None;
    }
    for (at, cells) in &heads.lines {
        let cells = beside.heading(cells, *at == heads.label_at, &over.label);
        // A page repeats its heading.
        let again = laid.iter_mut().zip(lines).filter(|(_, words)| **words == lines[*at]);
        again.for_each(|(laid, _)| *laid = Laid::Cells(cells.clone()));
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

impl Ends {
    /// The row in a line; none where it has no such end.
    pub(super) fn row(self, words: &[&str]) -> Option<Row> {
        // A dash behind words says that there is no trend: "Green -".
        let words_end = match words {
            [.., word, "-" | "–"] if self.words_behind && word.chars().all(char::is_alphabetic) => {
                words.len() - 1
            }
            _ => words.len(),
        };
        let (first, count, end) = run(&words[..words_end]);
        let begin = end.checked_sub(self.figures).filter(|begin| first <= *begin)?;
        // "Incidents per 1,000 14 15" has a number in its name.
        let more = count - self.figures;
        let name = words.get(..begin)?;
        let in_brackets = words.get(first).is_some_and(|word| word.starts_with('('));
        if 1 < more || (more == 1 && !in_brackets && !number_follows(words.get(..first)?)) {
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
                || !(is_whole && number_follows(name)))
            && !values.iter().any(|word| is_range(word) || is_year_or_telephone(word))
            && !(name.len() == 1 && number_follows(name))
            && !behind.contains(|c: char| c.is_ascii_digit())
            && (behind.is_empty() || self.words_behind)
            && label.matches('(').count() == label.matches(')').count()
            && !delimited.any(|word| word.ends_with([',', ';', '|']));
        let figures = figures.iter().map(|word| (*word).to_owned()).collect();
        (fits && label.contains(char::is_alphabetic)).then_some(Row { label, figures, behind })
    }

    /// Whether words stand behind most rows, where the heading names them, and behind few others.
    fn agree_with_what_is_behind(self, rows: &[&Row]) -> bool {
        let said = rows.iter().filter(|row| !row.behind.is_empty()).count();
        self.words_behind == (rows.len() < said * 2)
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

fn stands_over_periods(head: &str) -> bool {
    matches!(head.to_lowercase().as_str(), "period" | "year" | "date" | "quarter" | "month")
}
