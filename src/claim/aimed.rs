//! What a sentence says of a figure and its target: that one is above the other, and by how much.

use super::checked::Found;
use super::gap::between;
use super::parsed::{Figure, Parsed, Role};
use super::place::place;
use super::quantity::About;
use super::tell::Told;
use super::token::Token;
use super::words::{Way, lists};
use super::{ClaimKind, Verdict};
use crate::amount::grouped;
use crate::change::Direction;

/// What is aimed at, as a word of prose says it.
pub(super) fn is_aim(word: &str) -> bool {
    matches!(word, "target" | "targets" | "budget" | "budgets" | "goal" | "ambition" | "plan")
}

/// The way of a word that sets a figure beside what is aimed at: "above", "fewer" before "than".
fn side(parsed: &Parsed<'_, '_>, index: usize) -> Option<(Way, usize)> {
    let than = usize::from(parsed.word(index + 1) == "than");
    let way = match parsed.word(index) {
        "above" | "over" | "exceeds" | "exceeding" | "exceeded" => Way::Up,
        "below" | "under" => Way::Down,
        "higher" | "greater" | "more" if than == 1 => Way::Up,
        "lower" | "fewer" | "less" if than == 1 => Way::Down,
        _ => return None,
    };
    Some((way, index + 1 + than))
}

/// Whether words from here on lead to what is aimed at, with its figure or without: "our target of 550", "budget".
fn leads_to_aim(parsed: &Parsed<'_, '_>, from: usize) -> bool {
    let small = |word: &&str| {
        matches!(
            *word,
            "the" | "our" | "its" | "their" | "a" | "agreed" | "national" | "local" | "annual"
        )
    };
    let words = parsed.words(from, (from + 5).min(parsed.tokens.len()));
    let figure = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let mut rest = words.iter().skip_while(|word| small(word)).skip_while(|word| figure(word));
    rest.next().is_some_and(|word| is_aim(word))
}

/// The figure of what is aimed at that words from here on lead to.
fn target_from<'p>(parsed: &'p Parsed<'_, '_>, from: usize) -> Option<&'p Figure> {
    let near = |figure: &&Figure| from <= figure.said.first && figure.said.first <= from + 5;
    parsed.figures.iter().find(near).filter(|figure| figure.role == Role::Target)
}

/// The level before a word that can be held against a target: not what it came from, and none where areas differ.
fn own<'p>(parsed: &'p Parsed<'_, '_>, index: usize, target: &Figure) -> Option<&'p Figure> {
    let before = |figure: &Figure| {
        figure.said.last < index
            && figure.is_level()
            && figure.role != Role::From
            && figure.is_like(target)
    };
    let levels: Vec<usize> =
        (0..parsed.figures.len()).filter(|at| before(&parsed.figures[*at])).collect();
    let last = *levels.last()?;
    let alone = levels.iter().all(|at| place(parsed, *at) == place(parsed, last));
    parsed.figures.get(last).filter(|_| alone)
}

/// Whether a figure is a difference from what is aimed at, and no change over time: "13 above the target", "£4.5m over
/// budget".
pub(super) fn is_off_target(parsed: &Parsed<'_, '_>, figure: &Figure) -> bool {
    side(parsed, figure.said.last + 1)
        .filter(|_| !parsed.tokens.get(figure.said.last).is_some_and(|token| token.pauses()))
        .is_some_and(|(_, from)| leads_to_aim(parsed, from))
}

/// Judges a difference from a target by the two figures of the sentence.
pub(super) fn off_target(parsed: &Parsed<'_, '_>, at: usize) -> Option<Told> {
    let figure = parsed.figures.get(at).filter(|figure| is_off_target(parsed, figure))?;
    let (_, from) = side(parsed, figure.said.last + 1)?;
    let target = target_from(parsed, from)?;
    let own = own(parsed, figure.said.first, target)?;
    if !figure.may_be_between(own) {
        return None;
    }
    between(figure, own, target, false)
}

/// Whether what is said of a side is only wished for, or denied: "aim to be below", "not above".
fn is_wished(parsed: &Parsed<'_, '_>, index: usize) -> bool {
    const WISHES: &str = "aim aims aimed must want wants yet should need needs hope plan rather never not no nor \
        neither to would could will expect expected stay keep get fall";
    let clause = parsed.tokens.get(index.saturating_sub(5)..index).unwrap_or_default();
    let from = clause.iter().rposition(Token::pauses).map_or(0, |at| at + 1);
    clause.iter().skip(from).any(|token| lists(WISHES, &token.lower))
}

/// "563, below the target of 550": the words that say on which side of its target a figure is.
pub(super) fn sides_of_targets(parsed: &Parsed<'_, '_>) -> Vec<Found> {
    let of_word = |index: usize| {
        let (way, from) = side(parsed, index).filter(|(_, from)| leads_to_aim(parsed, *from))?;
        let is_not = is_wished(parsed, index);
        let by = parsed.figures.iter().find(|figure| figure.said.last + 1 == index);
        if is_not || by.is_some_and(|by| by.role == Role::Change) {
            return None;
        }
        let target = target_from(parsed, from)?;
        on_its_side(parsed, index, way, own(parsed, index, target)?, target)
    };
    (0..parsed.tokens.len()).filter_map(of_word).collect()
}

/// Judges the word that says on which side of its target a figure is.
fn on_its_side(
    parsed: &Parsed<'_, '_>,
    index: usize,
    way: Way,
    own: &Figure,
    target: &Figure,
) -> Option<Found> {
    let token = parsed.tokens.get(index)?;
    let words = |figure: &Figure| grouped(figure.said.value, figure.said.step.scale());
    let is = match Direction::of(own.said.value.checked_sub(target.said.value)?) {
        Direction::Up => "above",
        Direction::Down => "below",
        Direction::Same => "the same as",
    };
    let reason = format!("{} is {is} {}", words(own), words(target));
    let holds = matches!((way, is), (Way::Up, "above") | (Way::Down, "below"));
    let loose =
        [own, target].iter().any(|one| one.said.about != About::Exact || one.said.high.is_some());
    let told = match (holds, loose) {
        (true, _) => Told::new(Verdict::Agrees, reason),
        (false, true) => Told::new(Verdict::CannotBeChecked, reason),
        (false, false) => Told::wrong(is.to_owned(), reason),
    };
    let (start, end) = (token.start, token.end);
    Some(Found { start, end, kind: ClaimKind::Comparison, told, series: None })
}
