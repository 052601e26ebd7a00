//! Names that a page breaks over lines, with their figures behind the first line, the last, or between them.

use super::Laid;
use super::ends::{Ends, Row};

/// Shorter names are not broken.
const NARROWEST: usize = 18;
/// More words are no end of a name.
const FEW_WORDS: usize = 2;

/// Puts the lines of such names together; none where a line could be of the row above it as well as of that below.
///
/// A table that begins with a section has more of them: what stands between its rows is left to be one.
pub(super) fn join(
    lines: &[Vec<&str>],
    rows: &mut [Option<Row>],
    laid: &mut [Laid],
    ends: Ends,
    below: usize,
) -> Option<()> {
    let is_text = |rows: &[Option<Row>], at: usize| {
        lines.get(at).is_some_and(|words| !words.is_empty())
            && rows[at].is_none()
            && ends.bare(&lines[at]).is_none()
            && ends.may_stand_between(&lines[at])
    };
    for at in below..lines.len() {
        let Some(mut row) = ends.bare(&lines[at]) else { continue };
        let above = at.checked_sub(1).filter(|above| below <= *above && is_text(rows, *above))?;
        let mut name = lines[above].join(" ");
        laid[above] = Laid::Joined;
        // What follows may be how the next such name begins.
        let next_is_bare = lines.get(at + 2).is_some_and(|words| ends.bare(words).is_some());
        if is_text(rows, at + 1) && !next_is_bare {
            name = format!("{name} {}", lines[at + 1].join(" "));
            laid[at + 1] = Laid::Joined;
        }
        row.label = name;
        rows[at] = Some(row);
    }
    let begins_with_row = lines.iter().skip(below).position(|words| !words.is_empty());
    if begins_with_row.is_none_or(|first| rows[below + first].is_none()) {
        return Some(());
    }
    let length = |at: usize| match &rows[at] {
        Some(row) => row.label.len(),
        None if is_text(rows, at) => lines[at].join(" ").len(),
        None => 0,
    };
    let last = rows.iter().rposition(Option::is_some)?;
    let longest = (below..=last).map(length).max().unwrap_or(0);
    let is_long = |name: &str| NARROWEST.max(longest * 2 / 3) <= name.len();
    let is_short = |name: &str| name.split(' ').count() <= FEW_WORDS;
    for at in below + 1..lines.len().min(last + 2) {
        let unread = laid[at] != Laid::Joined && is_text(rows, at);
        let Some(above) = rows[at - 1].clone().filter(|_| unread) else { continue };
        let name = lines[at].join(" ");
        // What begins small goes on with the name above it, as everywhere.
        if name.starts_with(char::is_lowercase) {
            continue;
        }
        let next = rows.get(at + 1).cloned().flatten();
        let begins = next.as_ref().is_some_and(|next| is_long(&name) && is_short(&next.label));
        let ends = is_short(&name) && is_long(&above.label) && at <= last;
        match (begins, ends) {
            (true, true) => return None,
            (true, false) => {
                if let Some(next) = rows.get_mut(at + 1).and_then(Option::as_mut) {
                    next.label = format!("{name} {}", next.label);
                }
            }
            (false, true) => {
                if let Some(above) = rows[at - 1].as_mut() {
                    above.label = format!("{} {name}", above.label);
                }
            }
            (false, false) => continue,
        }
        laid[at] = Laid::Joined;
    }
    Some(())
}
