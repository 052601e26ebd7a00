//! Names that go on in a line of their own, as a page breaks them in a narrow first column.

use super::laid::is_figure;
use crate::period::{Period, YearHint};

/// Longer lines are no part of a name.
const LONGEST: usize = 60;
/// A column is not so narrow that shorter names are broken in it.
const NARROWEST: usize = 18;

/// Words that something must follow.
const OPEN: [&str; 22] = [
    "&", "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "per",
    "than", "that", "the", "to", "under", "which", "with", "within",
];

/// What lines begin with that are notes, parts of the row above or the end of a letter.
const NOTES: [&str; 24] = [
    "of which",
    "of these",
    "including",
    "source",
    "note",
    "page ",
    "p.",
    "figures ",
    "data ",
    "continued",
    "to be ",
    "www.",
    "kind ",
    "regards",
    "thanks",
    "many thanks",
    "best wishes",
    "(see ",
    "(note",
    "(provisional",
    "(revised",
    "(estimate",
    "(continued",
    "(draft",
];

/// Puts such lines behind, or before, the name of the row that they are of. Cells are set apart by tabs.
pub(super) fn join(lines: &mut Vec<String>) {
    let referred = are_referred_to(lines);
    let named =
        |line: &str| if referred { behind_reference(line).1.to_owned() } else { line.to_owned() };
    let given: Vec<String> = lines.iter().map(|line| named(line)).collect();
    let rows = || given.iter().filter(|line| is_row(line));
    let small = rows().filter(|line| starts_small(label(line))).count();
    let longest = rows().map(|line| label(line).len()).max().unwrap_or(0);
    let names = Names {
        // Where rows begin with a small letter, that tells nothing.
        small_tells: small * 2 <= rows().count(),
        // Of names much longer none is broken.
        least: NARROWEST.max(longest * 2 / 3),
    };
    // Each line behind its reference, and that.
    let mut joined: Vec<(String, String)> = Vec::new();
    for (at, line) in given.iter().enumerate() {
        let next = given.get(at + 1).map_or("", String::as_str);
        let reference = if referred { behind_reference(&lines[at]).0 } else { "" };
        match joined.last_mut() {
            Some((_, last)) if reference.trim().is_empty() && names.goes_on(last, line) => {
                let (name, cells) = last.split_once('\t').unwrap_or((last.trim_end(), ""));
                *last = format!("{} {}\t{cells}", name.trim_end(), line.trim());
            }
            Some((before, last))
                if before.trim().is_empty() && names.is_begun_in(last, line, next) =>
            {
                *last = format!("{} {}", last.trim(), line.trim_start());
                *before = reference.to_owned();
            }
            _ => joined.push((reference.to_owned(), line.clone())),
        }
    }
    *lines = joined.into_iter().map(|(reference, line)| reference + &line).collect();
}

/// Whether every row begins with a reference, and its name stands behind that: "HM1", "TP01".
fn are_referred_to(lines: &[String]) -> bool {
    let is_reference = |text: &str| {
        text.len() <= 8
            && !text.contains(' ')
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.ends_with(|c: char| c.is_ascii_digit())
            && !is_figure(text)
            && Period::read(text, YearHint::Unsaid).is_none()
    };
    let mut rows = lines.iter().filter(|line| is_row(line)).peekable();
    rows.peek().is_some()
        && rows.all(|line| {
            let (reference, rest) = behind_reference(line);
            is_reference(reference.trim()) && is_row(rest)
        })
}

/// A line up to its first tab, and what stands behind that.
fn behind_reference(line: &str) -> (&str, &str) {
    line.split_once('\t').map_or(("", line), |(first, _)| line.split_at(first.len() + 1))
}

/// What the names of a block show of those that go on.
struct Names {
    small_tells: bool,
    /// The shortest that may have been broken.
    least: usize,
}

impl Names {
    /// Whether a line goes on with the name of the row above it.
    fn goes_on(&self, row: &str, line: &str) -> bool {
        let (name, words) = (label(row), line.trim());
        let begins = starts_small(words) || words.starts_with('(');
        is_row(row)
            && self.may_break(name)
            && is_part(line)
            && ((self.small_tells && begins) || is_open(name))
    }

    /// Whether the name of a row began in the line above it; more rows that begin with a small letter are parts of it.
    fn is_begun_in(&self, above: &str, row: &str, next: &str) -> bool {
        let begins = starts_small(label(row)) && is_part(label(row));
        let goes_on_small = starts_small(label(next)) || is_figure(label(next));
        is_row(row)
            && is_part(above)
            && self.may_break(above.trim())
            && self.small_tells
            && begins
            && !goes_on_small
    }

    fn may_break(&self, name: &str) -> bool {
        self.least <= name.len() && name.contains(' ')
    }
}

/// Whether a line may be part of a name: alone in its line, short, and no note.
pub(super) fn is_part(line: &str) -> bool {
    let words = line.trim();
    let lower = words.to_lowercase();
    let first = words.split(' ').next().unwrap_or("");
    !line.starts_with('\t')
        && 1 < first.len()
        && words.len() <= LONGEST
        && !words.contains(['\t', ':', '=', '*', '©'])
        && words.contains(char::is_lowercase)
        && !words.ends_with('.')
        && !words
            .trim_start_matches('(')
            .starts_with(|c: char| c.is_ascii_digit() && first.ends_with(')'))
        && !NOTES.iter().any(|note| lower.starts_with(note))
}

/// Whether a line has a name and figures; periods over columns are none.
fn is_row(line: &str) -> bool {
    let mut cells = line.split('\t').map(str::trim);
    cells.next().is_some_and(|name| name.contains(char::is_alphabetic))
        && cells.any(|cell| is_figure(cell) && Period::read(cell, YearHint::Unsaid).is_none())
}

fn label(row: &str) -> &str {
    row.split('\t').next().unwrap_or("").trim()
}

pub(super) fn is_open(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or("").to_lowercase();
    OPEN.contains(&last.as_str())
}

fn starts_small(words: &str) -> bool {
    words.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::join;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        join(&mut lines);
        assert_eq!(lines.concat(), expected);
    }

    #[test]
    fn broken_names_are_put_together() {
        check(
            "Repairs completed within\t9.8\t9.9\n24 hours\nVisits\t3\t4\n",
            "Repairs completed within 24 hours\t9.8\t9.9\nVisits\t3\t4\n",
        );
        check(
            "Average time to process\nhousing benefit claims\t12\t13\nVisits\t3\t4\n",
            "Average time to process housing benefit claims\t12\t13\nVisits\t3\t4\n",
        );
        check(
            "Ref\tIndicator\t2024\nHM1\tRent collected as a proportion of\t98\n\trent due\nHM2\tVisits\t3\n",
            "Ref\tIndicator\t2024\nHM1\tRent collected as a proportion of rent due\t98\nHM2\tVisits\t3\n",
        );
    }

    #[test]
    fn headings_and_notes_stay() {
        for text in [
            "Indicator\t2020/21\t2021/22\nleisure\nLibrary visits\t120\t130\nhousing\nHomes built\t52\t54\n",
            "Age\t2020\t2021\nMen\nunder 18\t1\t2\n18 to 24\t1\t2\nTotal\t3\t4\n",
            "Children looked after\naged under 5\t1\t2\naged 5 to 10\t3\t4\nTotal homes built\t4\t6\n",
            "Leisure services in all\nward\t2020/21\t2021/22\nNorth\t1\t2\nSouth\t4\t5\n",
            "Visits to all libraries\t120\t130\n\tthe summer scheme\nBooks lent\t12\t13\n",
            "Visits to all libraries\t120\t130\np provisional\n",
            "Visits to all libraries\t120\t130\nkind regards\n",
            "Homes that we rent out to\t1\t2\nHOUSING\nHomes built\t2\t3\n",
        ] {
            check(text, text);
        }
    }
}
