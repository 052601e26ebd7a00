//! Headings of text with single spaces: "Measure 2021/22 2022/23 Q1 2023/24 Target".

use crate::period::{Period, PeriodKind, YearHint};
use crate::table::laid::is_figure;

/// Words over figures that say of what kind they are.
const ROLES: [&str; 9] = [
    "target",
    "targets",
    "actual",
    "outturn",
    "forecast",
    "baseline",
    "result",
    "milestone",
    "ytd",
];
/// Words before those.
const BESIDE: [&str; 5] = ["annual", "revised", "year-end", "latest", "current"];
/// Words over columns of two rows of headings.
const KINDS: [&str; 6] = ["number", "no.", "percentage", "rate", "%", "count"];
/// A period of more words is no heading.
const LONGEST_PERIOD: usize = 4;

/// "Actual Actual Target" or "Number Rate" over or under the periods.
pub(super) fn names_kinds(words: &[&str]) -> bool {
    let is_kind = |word: &&&str| {
        let lower = word.to_lowercase();
        ROLES.contains(&lower.as_str()) || KINDS.contains(&lower.as_str())
    };
    !words.iter().any(|word| is_figure(word)) && 1 < words.iter().filter(is_kind).count()
}

/// Whether one of its words is a role: "Service area Actual variance".
pub(super) fn names_kind(words: &[&str]) -> bool {
    !words.iter().any(|word| is_figure(word))
        && words.iter().any(|word| ROLES.contains(&word.to_lowercase().as_str()))
}

/// A heading: what stands before its periods and roles, these, and what stands behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) label: String,
    pub(super) heads: Vec<String>,
    pub(super) behind: String,
}

impl Heading {
    /// Its cells behind the label.
    pub(super) fn cells(&self) -> Vec<String> {
        let behind = Some(self.behind.clone()).filter(|behind| !behind.is_empty());
        self.heads.iter().cloned().chain(behind).collect()
    }
}

/// One piece of a heading.
pub(super) enum Piece {
    Period(String),
    Role(String),
}

fn is_period(piece: &Piece) -> bool {
    matches!(piece, Piece::Period(_))
}

/// A heading over so many columns of figures.
pub(super) fn heading(words: &[&str], figures: usize) -> Option<Heading> {
    [true, false].into_iter().find_map(|forward| {
        let (begin, pieces, end) = pieces(words, forward)?;
        let heads = heads(&pieces).into_iter().find(|heads| heads.len() == figures)?;
        let behind = words.get(end..)?;
        let is_words = |word: &&str| word.chars().all(|c| c.is_alphabetic() || "-/".contains(c));
        let label = words.get(..begin)?;
        let delimited = words.get(begin.saturating_sub(1)..end)?;
        let fits = behind.len() < 3
            && behind.iter().all(is_words)
            && !delimited.iter().any(|word| word.ends_with([',', ';', '|']));
        fits.then(|| Heading { label: label.join(" "), heads, behind: behind.join(" ") })
    })
}

/// Whether a line names several periods or roles, one behind the other.
pub(super) fn is_heading(words: &[&str]) -> bool {
    pieces(words, true).is_some_and(|(_, pieces, _)| 1 < pieces.len())
}

/// The periods and roles that stand behind each other in a line, from where to where. `forward` reads "2022/23 Q1 2023/24"
/// as a year and a quarter of the next.
fn pieces(words: &[&str], forward: bool) -> Option<(usize, Vec<Piece>, usize)> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut at, mut begin) = (0, 0);
    while at < words.len() {
        match piece_at(words, at, forward) {
            Some((piece, count)) => {
                if pieces.is_empty() {
                    begin = at;
                }
                pieces.push(piece);
                at += count;
            }
            None if pieces.iter().any(is_period) => break,
            None => {
                pieces.clear();
                at += 1;
            }
        }
    }
    pieces.iter().any(is_period).then_some((begin, pieces, at))
}

pub(super) fn piece_at(words: &[&str], at: usize, forward: bool) -> Option<(Piece, usize)> {
    let is_year = |word: &str| {
        let read = Period::read(word, YearHint::Unsaid);
        let year = [PeriodKind::CalendarYear, PeriodKind::FinancialYear, PeriodKind::AcademicYear];
        read.is_some_and(|period| year.contains(&period.kind))
    };
    for count in (1..=LONGEST_PERIOD).rev() {
        let Some(run) = words.get(at..at + count) else { continue };
        let next = words.get(at + count).is_some_and(|word| is_year(word));
        if forward && 1 < count && next && is_year(run[0]) {
            continue;
        }
        let text = run.join(" ");
        if text.contains(|c: char| c.is_ascii_digit())
            && Period::read(&text, YearHint::Unsaid).is_some()
        {
            return Some((Piece::Period(text), count));
        }
    }
    let word = *words.get(at)?;
    let is_month = |word: &str| {
        let dated = Period::read(&format!("{word} 2024"), YearHint::Unsaid);
        2 < word.len()
            && word.chars().all(char::is_alphabetic)
            && dated.is_some_and(|period| period.kind == PeriodKind::Month)
    };
    if matches!(word, "Q1" | "Q2" | "Q3" | "Q4") || is_month(word) {
        return Some((Piece::Period(word.to_owned()), 1));
    }
    let is_role = |word: &str| ROLES.contains(&word.to_lowercase().as_str());
    let next = words.get(at + 1).filter(|next| is_role(next));
    match next.filter(|_| BESIDE.contains(&word.to_lowercase().as_str())) {
        Some(role) => Some((Piece::Role(format!("{word} {role}")), 2)),
        None => is_role(word).then(|| (Piece::Role(word.to_owned()), 1)),
    }
}

/// The ways in which roles can go with periods: each with that behind it, each with that before it, each alone.
fn heads(pieces: &[Piece]) -> Vec<Vec<String>> {
    let text = |piece: &Piece| match piece {
        Piece::Period(text) | Piece::Role(text) => text.clone(),
    };
    let pair = |one: &Piece, other: &Piece| format!("{} {}", text(one), text(other));
    let together = |before: bool| {
        let mut heads: Vec<(bool, String)> = Vec::new();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let next = pieces
                .get(at + 1)
                .filter(|next| is_period(next) != is_period(piece) && is_period(piece) == before);
            heads.push(match next {
                Some(next) => (true, pair(piece, next)),
                None => (!is_period(piece), text(piece)),
            });
            at += if next.is_some() { 2 } else { 1 };
        }
        heads
    };
    // "Target 2023/24 2024/25" may be two targets.
    let carries_on = |heads: &[(bool, String)]| {
        heads.windows(2).any(|pair| {
            let baseline = pair[0].1.to_lowercase().starts_with("baseline");
            pair[0].0 && !pair[1].0 && !baseline
        })
    };
    let strings = |heads: Vec<(bool, String)>| heads.into_iter().map(|(_, text)| text).collect();
    let alone: Vec<String> = pieces.iter().map(text).collect();
    let (behind, before) = (together(false), together(true));
    let roles = pieces.iter().filter(|piece| !is_period(piece)).count();
    let mut ways = vec![alone];
    if 0 < roles && !carries_on(&behind) {
        ways.push(strings(behind));
    }
    // Each period has a role of its own behind it.
    if roles * 2 == pieces.len() && pieces.first().is_some_and(is_period) {
        ways.push(strings(before));
    }
    ways
}
