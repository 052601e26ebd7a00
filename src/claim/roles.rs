//! What each figure is in its sentence: a level, where a change began, the change itself, a share, a target.

use super::about::about_words;
use super::aimed::is_off_target;
use super::beside::{beside, change_after};
use super::parsed::{Figure, Item, Parsed, Role};
use super::quantity::Said;
use super::when::is_base;
use super::words::{Way, is_change_noun, is_change_verb, times_word, way};

/// How far back a verb of change is looked for.
const BACK: usize = 24;

/// Gives every figure its role.
pub(super) fn roles(parsed: &mut Parsed<'_, '_>) {
    for at in 0..parsed.figures.len() {
        let (role, way) = role(parsed, at);
        if let Some(figure) = parsed.figures.get_mut(at) {
            figure.role = role;
            figure.way = way;
        }
    }
}

fn role(parsed: &Parsed<'_, '_>, at: usize) -> (Role, Way) {
    let figure = &parsed.figures[at];
    let said = &figure.said;
    let start = said.first.saturating_sub(about_words(parsed.tokens, said.first));
    let previous = at.checked_sub(1).and_then(|at| parsed.figures.get(at));
    if let Some(times) = times_word(parsed.word(said.first)) {
        return (Role::Change, if times < 0 { Way::Down } else { Way::Up });
    }
    if let Some(previous) = previous
        && let Some(found) = beside(parsed, at - 1, previous, figure, start)
    {
        return found;
    }
    if is_target(parsed, figure, start) {
        return (Role::Target, Way::Unsaid);
    }
    if let Some(way) = change_after(parsed, figure) {
        return (Role::Change, way);
    }
    if is_off_target(parsed, figure) {
        return (Role::Change, Way::Unsaid);
    }
    let floor = previous.map_or(0, |previous| previous.said.last + 1);
    let before = without_articles(parsed, floor, start);
    let word = |back: usize| {
        before.len().checked_sub(back).and_then(|at| before.get(at)).copied().unwrap_or("")
    };
    let back = || verb_back(parsed, start);
    // "12 → 15"
    let arrow = |at: usize| matches!(parsed.word(at), "\u{2192}" | "->");
    if arrow(said.last + 1) {
        return (Role::From, Way::Unsaid);
    }
    if start.checked_sub(1).is_some_and(arrow) {
        return (Role::To, Way::Unsaid);
    }
    if said.unit == Said::Points {
        return (Role::Change, back().unwrap_or(Way::Unsaid));
    }
    match word(1) {
        "by" => {
            if let Some(way) = back() {
                return (Role::Change, way);
            }
        }
        "of" if is_change_noun(word(2)) || (is_change_noun(word(3)) && !is_level_noun(word(2))) => {
            let noun = if is_change_noun(word(2)) { word(2) } else { word(3) };
            return (Role::Change, with_verb(way(noun).unwrap_or(Way::Unsaid), back()));
        }
        "from" | "against" | "than" | "versus" | "vs" | "previously" | "replacing" => {
            return (Role::From, Way::Unsaid);
        }
        "to" | "with"
            if matches!(
                word(2),
                "compared" | "comparison" | "compares" | "contrast" | "opposed" | "relative"
            ) =>
        {
            return (Role::From, Way::Unsaid);
        }
        // "up on the 45 of 2013"
        "on" if matches!(way(word(2)), Some(Way::Up | Way::Down)) && is_change_verb(word(2)) => {
            return (Role::From, Way::Unsaid);
        }
        "to" => {
            let rose_to =
                back().is_some() || previous.is_some_and(|previous| previous.role == Role::From);
            return (if rose_to { Role::To } else { Role::Level }, Way::Unsaid);
        }
        "further" | "another" => {
            if let Some(way) = back() {
                return (Role::Change, way);
            }
        }
        "additional" | "extra" | "add" => return (Role::Change, Way::Up),
        "on" if word(2) == "put" => return (Role::Change, Way::Up),
        "away" if word(2) == "take" => return (Role::Change, Way::Down),
        last if is_change_verb(last) && !before.is_empty() && !is_change_noun(last)
            || matches!(last, "up" | "down") =>
        {
            return (Role::Change, way(last).unwrap_or(Way::Unsaid));
        }
        _ => {}
    }
    if let Some(way) = subject_is_change(parsed, start, floor) {
        return (Role::Change, way);
    }
    if follows_base(parsed, at, start) {
        return (Role::From, Way::Unsaid);
    }
    (Role::Level, Way::Unsaid)
}

/// The way of a noun, or where it says none the way of the verb before it.
pub(super) fn with_verb(noun: Way, verb: Option<Way>) -> Way {
    if noun == Way::Unsaid { verb.unwrap_or(noun) } else { noun }
}

fn is_level_noun(word: &str) -> bool {
    matches!(word, "rate" | "level" | "total" | "number" | "average")
}

fn is_target(parsed: &Parsed<'_, '_>, figure: &Figure, start: usize) -> bool {
    let is_word = |word: &&str| {
        matches!(
            *word,
            "target"
                | "targets"
                | "targeted"
                | "goal"
                | "ambition"
                | "trajectory"
                | "forecast"
                | "predicted"
        )
    };
    // "the target of 550 by 13": a target is that of the figure right behind it.
    let previous = parsed.figures.iter().map(|other| other.said.last + 1);
    let floor = previous.filter(|end| *end <= start).max().unwrap_or(0);
    let before = parsed.words(start.saturating_sub(4).max(floor), start);
    let closed = parsed.tokens.get(figure.said.last).is_none_or(|token| token.pauses());
    let after =
        if closed { Vec::new() } else { parsed.words(figure.said.last + 1, figure.said.last + 3) };
    // A budget is aimed at where a figure is held against it; by itself it is a measure.
    let against = |words: &[&str]| {
        let budget = words.iter().rposition(|word| *word == "budget");
        let before = budget.and_then(|at| words.get(..at)).unwrap_or(&[]);
        before.iter().any(|word| sets_beside(word))
    };
    // "2% above target" is a difference.
    before.iter().any(is_word)
        || after.first().is_some_and(is_word)
        || against(&before)
        || (after.first() == Some(&"budget") && before.iter().any(|word| sets_beside(word)))
}

fn sets_beside(word: &str) -> bool {
    matches!(word, "than" | "against" | "over" | "under" | "above" | "below")
}

/// The words before a figure, without articles and "a peak of" at their end.
fn without_articles<'p>(parsed: &'p Parsed<'_, '_>, floor: usize, start: usize) -> Vec<&'p str> {
    let from = floor.max(start.saturating_sub(8));
    let mut words = parsed.words(from, start);
    loop {
        match words.as_slice() {
            [
                ..,
                "a" | "an" | "the" | "just" | "only" | "its" | "their" | "exactly" | "some"
                | "further",
            ] if words.last() != Some(&"further") => {
                words.pop();
            }
            [
                ..,
                "high" | "low" | "peak" | "baseline" | "average" | "total" | "figure" | "rate"
                | "level" | "mean",
                "of",
            ]
            | [
                ..,
                "baseline" | "average" | "figure" | "rate" | "level" | "mean",
                "figure" | "rate" | "level",
            ] => {
                words.pop();
                words.pop();
            }
            [
                ..,
                "comparable" | "equivalent" | "corresponding" | "national" | "figure" | "baseline"
                | "recorded" | "respectively" | "average",
            ] => {
                words.pop();
            }
            _ => return words,
        }
    }
}

/// The nearest verb or noun of change before an index, with its way.
pub(super) fn verb_back(parsed: &Parsed<'_, '_>, start: usize) -> Option<Way> {
    let from = start.saturating_sub(BACK);
    let mut found = None;
    for at in (from..start).rev() {
        let Some(token) = parsed.tokens.get(at) else { continue };
        if token.close.contains([';', '.', '!', '?']) && at + 1 < start {
            break;
        }
        if is_change_verb(&token.lower) || is_change_noun(&token.lower) {
            match way(&token.lower) {
                Some(Way::Unsaid) => found = found.or(Some(Way::Unsaid)),
                Some(way) => return Some(way),
                None => {}
            }
        }
    }
    found
}

/// "The reduction in referrals between 2013 and 2014 was 45": a clause whose subject is a change, and its verb.
fn subject_is_change(parsed: &Parsed<'_, '_>, start: usize, floor: usize) -> Option<Way> {
    let copula = start.checked_sub(1)?;
    let to =
        parsed.word(copula) == "to" && matches!(parsed.word_before(copula), "amounted" | "came");
    if !(to || matches!(parsed.word(copula), "was" | "is" | "totalled" | "being")) {
        return None;
    }
    // "The difference between Leeds and York for reuse, recycling and composting was 45"
    let opening = usize::from(parsed.word(0) == "the");
    let is_gap = matches!(parsed.word(opening), "gap" | "difference" | "margin" | "disparity");
    if floor == 0 && is_gap && parsed.word(opening + 1) == "between" {
        return Some(Way::Unsaid);
    }
    let mut head = (floor..copula)
        .rev()
        .find(|at| parsed.tokens.get(*at).is_some_and(|token| token.pauses()))
        .map_or(floor, |at| at + 1);
    while matches!(parsed.word(head), "the" | "a" | "an" | "this" | "overall" | "net" | "total") {
        head += 1;
    }
    let noun = parsed.word(head);
    (head < copula && is_change_noun(noun)).then(|| way(noun).unwrap_or(Way::Unsaid))
}

/// "compared with 2013 (1,450)", "up from 2013's 1,450", "than in 2013, when it was 1,450".
fn follows_base(parsed: &Parsed<'_, '_>, at: usize, start: usize) -> bool {
    let place = parsed.order.iter().position(|item| *item == Item::Figure(at));
    let before =
        place.and_then(|place| place.checked_sub(1)).and_then(|place| parsed.order.get(place));
    let Some(Item::When(when)) = before else { return false };
    let Some(when) = parsed.whens.get(*when) else { return false };
    let near = start.saturating_sub(when.last) <= 5;
    let compared = parsed.words(when.first.saturating_sub(6), when.first).iter().any(|word| {
        matches!(
            *word,
            "compared"
                | "comparison"
                | "than"
                | "against"
                | "from"
                | "versus"
                | "on"
                | "above"
                | "below"
                | "over"
                | "under"
        )
    });
    // "up 5 on 2013, and was 45": what goes on is no base.
    let goes_on = parsed.words(when.last + 1, start).contains(&"and");
    near && compared && !goes_on && is_base(parsed.tokens, when)
}
