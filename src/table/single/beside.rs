//! Columns of words beside the names of rows: reference numbers before them, units or what is good behind them.

use super::ends::Row;

/// What stands over reference numbers.
const REFERENCES: [&str; 7] = ["ref", "ref.", "reference", "no", "no.", "id", "code"];
/// What stands over units, and the units that are told from a name.
const UNITS: [&str; 2] = ["unit", "units"];
const OF_UNITS: [&str; 27] = [
    "%", "number", "no", "no.", "days", "weeks", "months", "years", "hours", "hrs", "minutes",
    "mins", "seconds", "£", "£m", "£k", "£000", "£000s", "count", "rate", "ratio", "score", "kg",
    "tonnes", "tco2e", "kwh", "mwh",
];
/// What stands over what is good, and what that can be.
const GOODS: [&str; 4] = ["good is", "better is", "polarity", "aim"];
const OF_GOODS: [&str; 16] = [
    "high", "higher", "low", "lower", "bigger", "smaller", "rise", "fall", "up", "down",
    "increase", "decrease", "maximise", "minimise", "↑", "↓",
];

/// Which columns of words a table has before its figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Beside {
    before: bool,
    /// How many words of the heading stand over the column behind the names.
    behind: usize,
}

/// Whether the last of what stands over the names stands over units.
pub(super) fn names_units(label: &str) -> bool {
    label.rsplit(' ').next().is_some_and(|last| UNITS.contains(&last.to_lowercase().as_str()))
}

/// Whether the last of what stands over the names asks what is good.
pub(super) fn names_goods(label: &str) -> bool {
    let lower = label.to_lowercase();
    GOODS.iter().any(|head| lower.ends_with(&format!(" {head}")))
}

/// "days", "%"
pub(super) fn is_unit(word: &str) -> bool {
    OF_UNITS.contains(&word.to_lowercase().as_str())
}

impl Beside {
    /// Whether units, or what is good, have a column of their own.
    pub(super) fn has_words_behind(self) -> bool {
        0 < self.behind
    }

    /// What the heading over the names says, where every row agrees.
    pub(super) fn of(label: &str, rows: &[&Row]) -> Beside {
        let lower = label.to_lowercase();
        let words: Vec<&str> = lower.split(' ').collect();
        let first = words.first().copied().unwrap_or("");
        let is_code = |row: &&Row| {
            let code = row.label.split(' ').next().unwrap_or("");
            let digits = code.bytes().filter(u8::is_ascii_digit).count();
            code.len() < 9 && 0 < digits && row.label.contains(' ')
        };
        let before = REFERENCES.contains(&first) && 1 < words.len() && rows.iter().all(is_code);
        let last = |row: &Row| row.label.rsplit(' ').next().unwrap_or("").to_lowercase();
        let all_of = |list: &[&str]| {
            rows.iter().all(|row| list.contains(&last(row).as_str()) && row.label.contains(' '))
        };
        let over = |heads: &[&str]| {
            heads
                .iter()
                .find(|head| lower.ends_with(&format!(" {head}")))
                .map(|head| head.split(' ').count())
        };
        let units = over(&UNITS).filter(|_| all_of(&OF_UNITS));
        let behind = units.or_else(|| over(&GOODS).filter(|_| all_of(&OF_GOODS))).unwrap_or(0);
        Beside { before, behind }
    }

    /// The cells of a heading whose label stands in it or in another line.
    pub(super) fn heading(self, heads: &[String], has_label: bool, label: &str) -> Vec<String> {
        let mut cells = match has_label {
            true => self.split(label, self.behind),
            false => vec![String::new(); 1 + usize::from(self.before) + self.behind.min(1)],
        };
        cells.extend_from_slice(heads);
        cells
    }

    /// The cells of a row.
    pub(super) fn row(self, row: &Row, words_behind: bool) -> Vec<String> {
        let mut cells = self.split(&row.label, self.behind.min(1));
        cells.extend_from_slice(&row.figures);
        cells.extend(words_behind.then(|| row.behind.clone()));
        cells
    }

    fn split(self, label: &str, behind: usize) -> Vec<String> {
        let words: Vec<&str> = label.split(' ').collect();
        let begin = usize::from(self.before);
        let end = words.len() - behind.min(words.len());
        let mut cells: Vec<String> = Vec::new();
        cells.extend(words.first().filter(|_| self.before).map(|word| (*word).to_owned()));
        cells.push(words.get(begin..end).unwrap_or(&[]).join(" "));
        cells.extend((0 < behind).then(|| words[end..].join(" ")));
        cells
    }
}
