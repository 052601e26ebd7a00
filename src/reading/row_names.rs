//! Labels that name another row's measure and what of it they are: "Visits - target" below "Visits".

use super::row_roles::{Said, said};
use super::totals::is_bare_total;
use crate::indicator::Role;
use crate::period::clean;
use crate::table::{Code, Table};

/// A label, bare and as what it may say of another.
struct Label {
    code: Code,
    text: String,
    parted: Option<(String, Said)>,
}

/// For each such label the label of its measure, and what it says; `dated` where something says when figures are for.
pub(super) fn find(table: &Table, labels: &[Code], dated: bool) -> Vec<(Code, Code, Said)> {
    let split: Vec<Label> = labels
        .iter()
        .map(|code| {
            let text = clean(table.dictionary().text(*code));
            Label { code: *code, text: bare(&text), parted: parted(&text) }
        })
        .collect();
    let is_actual = |said: &Said| *said == Said::Role(Role::Actual);
    let own = |base: &String| {
        let plainly = split.iter().find(|label| label.text == *base);
        let actual = || {
            split.iter().find(|label| {
                label.parted.as_ref().is_some_and(|(of, said)| of == base && is_actual(said))
            })
        };
        plainly.or_else(actual).map(|label| label.code)
    };
    let aliases = split.iter().filter_map(|label| {
        let (base, said) = label.parted.as_ref().filter(|(_, said)| !is_actual(said))?;
        // "Affordable homes target" below "Affordable homes completed".
        let begun = || {
            let mut begun = split.iter().filter(|other| {
                let behind = other.text.strip_prefix(base.as_str());
                other.parted.is_none() && behind.is_some_and(|behind| behind.starts_with(' '))
            });
            let (only, None) = (begun.next()?, begun.next()) else { return None };
            let done = only.text.strip_prefix(base.as_str()).is_some_and(is_done);
            (*said == Said::Role(Role::Target) && done).then_some(only.code)
        };
        Some((label.code, own(base).or_else(begun)?, *said))
    });
    // Figures that nothing dates are asked about.
    let of_all = of_all(table, labels, &split).filter(|(target, of, _)| dated || target != of);
    aliases.chain(of_all).collect()
}

/// "Target" below services and their total is the target of the total, below a single measure that of it; below services
/// alone it is a target all the same, and the result of none.
fn of_all(table: &Table, labels: &[Code], split: &[Label]) -> Option<(Code, Code, Said)> {
    let is_target =
        |code: &Code| said(table.dictionary().text(*code)) == Some(Said::Role(Role::Target));
    let mut targets = labels.iter().copied().filter(is_target);
    let (target, None) = (targets.next()?, targets.next()) else { return None };
    let others = || labels.iter().filter(|code| **code != target);
    let says_more = others().any(|code| said(table.dictionary().text(*code)).is_some());
    let at = labels.iter().position(|code| *code == target)?;
    let above = split.get(at.checked_sub(1)?)?;
    let is_of_it = is_of_whole(&above.text) || labels.len() == 2;
    let of = if is_of_it { above.code } else { target };
    (!says_more).then_some((target, of, Said::Role(Role::Target)))
}

/// "All council (excl. schools)", "Overall", "Service total".
fn is_of_whole(text: &str) -> bool {
    let bare = text.split_once(" (").map_or(text, |(before, _)| before);
    is_bare_total(bare) || bare == "overall" || bare.ends_with(" total")
}

/// "Visits (target)" → "visits" and that it is a target.
fn parted(text: &str) -> Option<(String, Said)> {
    let words: Vec<&str> = text.split(' ').collect();
    let ends = (1..=3).filter(|count| *count < words.len()).map(|count| {
        let (base, end) = words.split_at(words.len() - count);
        (base.join(" "), end.join(" "))
    });
    let begins = text.split_once([' ', ':']).map(|(lead, rest)| (rest.to_owned(), lead.to_owned()));
    let parts: Vec<(String, String)> = ends.chain(begins).collect();
    parts.into_iter().find_map(|(base, part)| {
        // "Care plan" is no plan of "Care".
        let apart = base.ends_with(MARKS) || part.starts_with(MARKS);
        let lower = part.to_lowercase();
        let plainly = lower.contains("target") || lower.contains("year");
        let base = Some(bare(&base)).filter(|base| !base.is_empty() && (apart || plainly))?;
        Some((base, said(&part)?))
    })
}

/// Whether words only say that what they stand behind was done: "completed", "held".
fn is_done(words: &str) -> bool {
    const DONE: [&str; 14] = [
        "completed",
        "built",
        "delivered",
        "achieved",
        "recycled",
        "collected",
        "held",
        "made",
        "given",
        "provided",
        "issued",
        "answered",
        "created",
        "started",
    ];
    DONE.contains(&words.trim())
}

/// Marks between a measure and what is said of it.
const MARKS: [char; 9] = ['-', '–', '—', ':', ',', '(', '[', '/', ')'];

fn bare(text: &str) -> String {
    text.to_lowercase().trim_matches(|c: char| " -–—:,([/".contains(c)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_what_it_is_of_another() {
        for (text, expected) in [
            ("Visits - target", Some(("visits", Said::Role(Role::Target)))),
            ("Visits (Last year)", Some(("visits", Said::YearBefore))),
            ("Target: visits", Some(("visits", Said::Role(Role::Target)))),
            ("Visits % - target", Some(("visits %", Said::Role(Role::Target)))),
            ("Care plan", None),
            ("Beds - plan", Some(("beds", Said::Role(Role::Target)))),
            ("Target", None),
            ("Visits in the park", None),
        ] {
            let found = parted(text);
            let expected = expected.map(|(base, said)| (base.to_owned(), said));
            assert_eq!(found, expected, "{text}");
        }
    }
}
