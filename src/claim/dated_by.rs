//! Which figures a period behind them dates, and which it does not.

use super::aimed::is_aim;
use super::parsed::{Figure, Parsed, Role};
use super::token::Token;
use super::when::{Named, When};

/// Of the figures that have no period yet, those that one behind them dates, and the others: of "563, down from 642 in 2011"
/// it dates the second, of "from 642 to 563 in 2015" too.
pub(super) fn dated_by(
    parsed: &Parsed<'_, '_>,
    when: &When,
    mut pending: Vec<usize>,
) -> (Vec<usize>, Vec<usize>) {
    let last = pending.last().and_then(|at| parsed.figures.get(*at));
    match last.map(|last| last.role) {
        Some(Role::From) if came_from(parsed, when, &pending) => {
            let last = pending.split_off(pending.len() - 1);
            (last, pending)
        }
        Some(Role::To) => pending
            .into_iter()
            .partition(|at| parsed.figures.get(*at).is_some_and(|one| one.role != Role::From)),
        // "A target of 550, and 594 the year before"
        _ if matches!(when.span, Named::Years(..0) | Named::Previous | Named::Last) => pending
            .into_iter()
            .partition(|at| parsed.figures.get(*at).is_some_and(|one| one.role != Role::Target)),
        _ => (pending, Vec::new()),
    }
}

/// The period that stands right before the word for what is aimed at, of a figure behind it: "the 2025-26 target of 62%".
pub(super) fn of_its_target(parsed: &Parsed<'_, '_>, figure: &Figure) -> Option<usize> {
    let near = |when: &When| {
        let word = when.last + 1;
        is_aim(parsed.word(word)) && word < figure.said.first && figure.said.first <= word + 3
    };
    parsed.whens.iter().position(near).filter(|_| figure.role == Role::Target)
}

/// Whether the last of some figures is what another came from, and not another area's: its period stands right behind it.
fn came_from(parsed: &Parsed<'_, '_>, when: &When, pending: &[usize]) -> bool {
    let [.., before, last] = pending else { return false };
    let (Some(before), Some(last)) = (parsed.figures.get(*before), parsed.figures.get(*last))
    else {
        return false;
    };
    let lead = parsed.word_before(last.said.first);
    let leads = matches!(lead, "from" | "with" | "against" | "than" | "versus" | "vs" | "to");
    let small =
        |word: &&str| matches!(*word, "in" | "for" | "during" | "at" | "on" | "the" | "end" | "of");
    let other_area =
        parsed.areas.iter().any(|area| before.said.last < area.first && area.first < when.first);
    leads
        && !other_area
        && before.role == Role::Level
        && !parsed.tokens.get(last.said.last).is_some_and(Token::pauses)
        && parsed.words(last.said.last + 1, when.first).iter().all(small)
}
