//! Names that a page breaks over lines, with their figures behind the first line, the last, or between them.

use super::Laid;
use super::between::{is_note, may_stand_between};
use super::ends::{Ends, Row};
use crate::table::wrapped::{is_open, is_part};

/// A text of fewer words over a row of one word is a section.
const LONG: usize = 4;

/// Puts the lines of such names together; none where a line could be a section as well as part of a name.
pub(super) fn join(
    lines: &[Vec<&str>],
    rows: &mut [Option<Row>],
    laid: &mut [Laid],
    ends: Ends,
    below: usize,
) -> Option<()> {
    let is_text = |rows: &[Option<Row>], at: usize| {
        lines.get(at).is_some_and(|words| !words.is_empty() && !is_note(words))
            && rows[at].is_none()
            && ends.bare(&lines[at]).is_none()
            && (may_stand_between(&lines[at], ends.figures) || is_tail(&lines[at]))
    };
    let is_bare = |at: usize| lines.get(at).is_some_and(|words| ends.bare(words).is_some());
    for at in below..lines.len() {
        let Some(mut row) = ends.bare(&lines[at]) else { continue };
        let above = at.checked_sub(1).filter(|above| {
            below <= *above && is_text(rows, *above) && laid[*above] != Laid::Joined
        })?;
        row.label = lines[above].join(" ");
        laid[above] = Laid::Joined;
        if is_text(rows, at + 1) && !is_bare(at + 2) {
            let rest = lines[at + 1].join(" ");
            // Else it may be a section as well.
            if !(is_open(&row.label) || goes_on(&rest)) {
                return None;
            }
            row.label = format!("{} {rest}", row.label);
            laid[at + 1] = Laid::Joined;
        }
        rows[at] = Some(row);
    }
    // Where rows that stand right below others begin with a small letter, that tells nothing.
    let whole = |(at, row): (usize, &Option<Row>)| {
        let alone = at.checked_sub(1).is_none_or(|above| !is_text(rows, above));
        row.as_ref().filter(|_| alone).map(|row| goes_on(&row.label))
    };
    let small: Vec<bool> = rows.iter().enumerate().filter_map(whole).collect();
    let small_tells = small.iter().filter(|small| **small).count() * 2 <= small.len();
    let last = rows.iter().rposition(Option::is_some)?;
    for at in below..lines.len().min(last + 2) {
        if laid[at] == Laid::Joined || !is_text(rows, at) {
            continue;
        }
        let name = lines[at].join(" ");
        let next = rows.get(at + 1).and_then(Option::as_ref).map(|next| next.label.clone());
        let is_small = |label: &String| small_tells && goes_on(label);
        let above = at.checked_sub(1).and_then(|above| rows[above].as_mut());
        let ends_open = |above: &Row| is_open(&above.label) && above.behind.is_empty();
        let goes_on = is_small(&name) || above.as_ref().is_some_and(|above| ends_open(above));
        let is_number = || name.starts_with(|c: char| c.is_ascii_digit());
        if goes_on && (is_part(&name) || is_number()) {
            // It goes on with the name above it, which the row below it may, too.
            let above = above.filter(|_| !next.as_ref().is_some_and(is_small))?;
            above.label = format!("{} {name}", above.label);
            laid[at] = Laid::Joined;
            continue;
        }
        let Some(label) = next else { continue };
        let is_begun = is_open(&name) || is_small(&label);
        if !is_begun && LONG <= lines[at].len() && !label.contains(' ') {
            return None;
        }
        if is_begun && let Some(next) = rows.get_mut(at + 1).and_then(Option::as_mut) {
            next.label = format!("{name} {label}");
            laid[at] = Laid::Joined;
        }
    }
    Some(())
}

/// "answered in 20 seconds": it has a number and is no row.
fn is_tail(words: &[&str]) -> bool {
    let numbers = words.iter().filter(|word| word.contains(|c: char| c.is_ascii_digit())).count();
    let last = words.last().is_some_and(|word| word.chars().all(char::is_alphabetic));
    words.first().is_some_and(|word| goes_on(word)) && numbers < 2 && last
}

/// Whether words go on with a name: they begin small, or in brackets.
fn goes_on(words: &str) -> bool {
    words.starts_with(|c: char| c.is_lowercase() || c == '(')
}
