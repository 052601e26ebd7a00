//! Text with single spaces between its columns, as most programs copy it from a PDF: "Homes built 120 134 98". What each
//! line ends with are its figures, as many as the heading names periods and targets.

use super::laid::is_figure;
use crate::period::{Period, PeriodKind, YearHint};

/// Words over figures that say of what kind they are.
const ROLES: [&str; 14] = [
    "target",
    "targets",
    "actual",
    "outturn",
    "forecast",
    "baseline",
    "result",
    "budget",
    "ytd",
    "performance",
    "current",
    "latest",
    "annual",
    "plan",
];
/// What stands in the place of a figure.
const SYMBOLS: [&str; 9] = ["-", "–", "—", "n/a", "na", "..", "*", ":", "tbc"];
/// A month or a day more than this is no heading.
const LONGEST_PERIOD: usize = 4;

/// How many figures end the lines of a text, and whether words stand behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    figures: usize,
    words_behind: bool,
}

impl Ends {
    /// What the lines show; none where they do not agree with a heading above them.
    pub fn of(lines: &[&str]) -> Option<Ends> {
        let is_row = |line: &&&str| {
            let words = words(line);
            let (_, figures, _) = run(&words);
            1 < figures && heading(&words).is_none()
        };
        let begins = lines.iter().position(|line| is_row(&line))?;
        let heading = lines.get(..begins)?.iter().rev().find_map(|line| heading(&words(line)))?;
        let ends = Ends { figures: heading.heads.len(), words_behind: !heading.behind.is_empty() };
        let rows = lines.get(begins..)?.iter().filter(is_row);
        let fits = |line: &&&str| ends.lay(line).is_some();
        let (fitting, others): (Vec<&&str>, Vec<&&str>) = rows.partition(fits);
        (1 < ends.figures && 1 < fitting.len() && others.is_empty()).then_some(ends)
    }

    /// A line with its cells set apart by tabs; none where it has no such end.
    pub fn lay(self, line: &str) -> Option<String> {
        let text = line.trim_end_matches(['\n', '\r']);
        let ending = line.get(text.len()..).unwrap_or("");
        let words = words(text);
        if let Some(heading) = heading(&words) {
            let behind = if self.words_behind { Some(heading.behind.as_str()) } else { None };
            let fits = heading.heads.len() == self.figures
                && heading.behind.is_empty() != self.words_behind;
            let cells = [heading.label.as_str()].into_iter();
            let cells = cells.chain(heading.heads.iter().map(String::as_str)).chain(behind);
            return fits.then(|| cells.collect::<Vec<_>>().join("\t") + ending);
        }
        let (begin, count, end) = run(&words);
        let behind = words.get(end..)?.join(" ");
        let first = begin + count.checked_sub(self.figures)?;
        let label = words.get(..first)?.join(" ");
        if !label.contains(char::is_alphabetic) || (!behind.is_empty() && !self.words_behind) {
            return None;
        }
        let mut cells = vec![label.as_str()];
        cells.extend(words.get(first..end)?);
        cells.extend(self.words_behind.then_some(behind.as_str()));
        Some(cells.join("\t") + ending)
    }
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// The last figures that stand behind each other: where they begin, how many there are, and where they end.
fn run(words: &[&str]) -> (usize, usize, usize) {
    let is_value = |word: &&str| is_figure(word) || SYMBOLS.contains(&word.to_lowercase().as_str());
    let Some(last) = words.iter().rposition(|word| is_figure(word)) else { return (0, 0, 0) };
    let after = words[last..].iter().take_while(|word| is_value(word)).count();
    let before = words[..last].iter().rev().take_while(|word| is_value(word)).count();
    (last - before, before + after, last + after)
}

/// A heading: what stands before its periods and roles, these, and what stands behind them.
struct Heading {
    label: String,
    heads: Vec<String>,
    behind: String,
}

/// One piece of a heading.
enum Piece {
    Period(String),
    Role(String),
}

fn is_period(piece: &Piece) -> bool {
    matches!(piece, Piece::Period(_))
}

fn heading(words: &[&str]) -> Option<Heading> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut at, mut begin) = (0, None);
    while at < words.len() {
        match piece_at(words, at) {
            Some((piece, count)) => {
                begin.get_or_insert(at);
                pieces.push(piece);
                at += count;
            }
            None if pieces.iter().any(is_period) => break,
            // "Performance indicators" names the labels.
            None => {
                pieces.clear();
                (begin, at) = (None, at + 1);
            }
        }
    }
    let begin = begin?;
    let rest = words.get(at..)?;
    let is_words = |word: &&str| !word.contains(|c: char| c.is_ascii_digit());
    if !pieces.iter().any(is_period)
        || pieces.len() < 2
        || 3 < rest.len()
        || !rest.iter().all(is_words)
    {
        return None;
    }
    Some(Heading {
        label: words.get(..begin)?.join(" "),
        heads: heads(pieces),
        behind: rest.join(" "),
    })
}

fn piece_at(words: &[&str], at: usize) -> Option<(Piece, usize)> {
    let is_quarter = |word: &str| matches!(word, "Q1" | "Q2" | "Q3" | "Q4");
    let is_month = |word: &str| {
        let dated = Period::read(&format!("{word} 2024"), YearHint::Unsaid);
        word.chars().all(char::is_alphabetic)
            && dated.is_some_and(|period| period.kind == PeriodKind::Month)
            && 2 < word.len()
    };
    for count in (1..=LONGEST_PERIOD).rev() {
        let Some(run) = words.get(at..at + count) else { continue };
        let text = run.join(" ");
        if text.contains(|c: char| c.is_ascii_digit())
            && Period::read(&text, YearHint::Unsaid).is_some()
        {
            return Some((Piece::Period(text), count));
        }
    }
    let word = *words.get(at)?;
    if is_quarter(word) || is_month(word) {
        return Some((Piece::Period(word.to_owned()), 1));
    }
    let is_role = ROLES.contains(&word.to_lowercase().as_str());
    is_role.then(|| (Piece::Role(word.to_owned()), 1))
}

/// Roles go with the period behind them, or where a heading begins with a period and ends with a role, with that before
/// them: "2022/23 Actual 2023/24 Target".
fn heads(pieces: Vec<Piece>) -> Vec<String> {
    let roles = pieces.iter().filter(|piece| matches!(piece, Piece::Role(_))).count();
    let before = matches!(pieces.first(), Some(Piece::Period(_)))
        && matches!(pieces.last(), Some(Piece::Role(_)))
        && roles * 2 == pieces.len();
    let mut heads: Vec<String> = Vec::new();
    let mut open = String::new();
    for piece in pieces {
        match piece {
            Piece::Role(role) if before => {
                if let Some(last) = heads.last_mut() {
                    *last = format!("{last} {role}");
                }
            }
            Piece::Role(role) if open.is_empty() => open = role,
            Piece::Role(role) => open = format!("{open} {role}"),
            Piece::Period(period) if open.is_empty() => heads.push(period),
            Piece::Period(period) => heads.push(format!("{} {period}", std::mem::take(&mut open))),
        }
    }
    heads.extend(Some(open).filter(|open| !open.is_empty()));
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let lines: Vec<&str> = text.lines().collect();
        let laid = Ends::of(&lines).map(|ends| {
            let lay = |line: &&str| ends.lay(line).unwrap_or_else(|| (*line).to_owned());
            lines.iter().map(lay).collect::<Vec<_>>().join(" / ").replace('\t', "|")
        });
        assert_eq!(laid.as_deref(), expected, "{text}");
    }

    #[test]
    fn figures_end_the_lines() {
        check(
            "Library measures\nIndicator 2021/22 2022/23 Target 2023/24 Status\nVisits to libraries 120 134 150 On track\nLoans (%) 41.2% n/a 45% Off track\n",
            Some(
                "Library measures / Indicator|2021/22|2022/23|Target 2023/24|Status / Visits to libraries|120|134|150|On track / Loans (%)|41.2%|n/a|45%|Off track",
            ),
        );
        check(
            "Measure Q1 Q2 Q3 Target\nPeople aged 65 seen 1 2 3 4\nHomes 5 6 7 8\n",
            Some("Measure|Q1|Q2|Q3|Target / People aged 65 seen|1|2|3|4 / Homes|5|6|7|8"),
        );
        check(
            "Measure 2022/23 Actual 2023/24 Target\nHomes 5 6\nLoans 1,204 1,300\n",
            Some("Measure|2022/23 Actual|2023/24 Target / Homes|5|6 / Loans|1,204|1,300"),
        );
    }

    #[test]
    fn other_text_is_left_alone() {
        // A figure is missing, and nothing says which.
        check("Measure 2021 2022 2023\nHomes 5 6\nLoans 1 2 3\nVisits 4 5 6\n", None);
        check("In 2021 and 2022 we built homes\nThere were 5 6 and 7 of them\n", None);
        check("Homes 5 6\nLoans 1 2\n", None);
    }
}
