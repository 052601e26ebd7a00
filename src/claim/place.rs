//! Which area a figure is for.

use super::abreast::abreast;
use super::gap::{REACH, area_beside};
use super::known::AreaSaid;
use super::parsed::{Figure, Parsed, Role};
use super::token::Token;

/// The area of a figure, as far as its sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The sentence names none for it.
    Unsaid,
    /// One of the tables'.
    Known(usize),
    /// One that the tables do not have.
    Elsewhere,
}

impl Place {
    /// The place of an area that a sentence names.
    pub fn of(area: Option<usize>) -> Place {
        area.map_or(Place::Elsewhere, Place::Known)
    }
}

/// The area right behind a figure ("14% nationally", "71 in England"), else the nearest before it that is not
/// another figure's own.
pub(super) fn place(parsed: &Parsed<'_, '_>, at: usize) -> Place {
    let Some(figure) = parsed.figures.get(at) else { return Place::Unsaid };
    let of = Place::of;
    if let Some(found) = abreast(parsed, at) {
        return found;
    }
    if let Some(area) = behind(parsed, at) {
        return of(area.area);
    }
    if let Some(area) = led_on(parsed, figure) {
        return of(area.area);
    }
    let own = bracket(parsed, figure.said.first);
    let lead = parsed.word_before(figure.said.first);
    let mut best: Option<(usize, Option<usize>)> = None;
    for area in parsed.areas.iter().filter(|area| area.last < figure.said.first) {
        let brackets = bracket(parsed, area.first);
        let visible = brackets.is_none() || brackets == own || is_aside(parsed, area);
        let taken = (0..at).any(|other| owns(parsed, other, area.first))
            || (lead == "at"
                && (is_measured_from(parsed, area.first)
                    || was_said(parsed, at, area)
                    || is_other_side(parsed, at, area)));
        if visible && !taken {
            best = Some((area.first, area.area));
        }
    }
    if let Some((_, area)) = best {
        return of(area);
    }
    // "At 57.5%, Trafford's rate …": nothing was named yet, so what is named next is meant.
    let first = parsed.areas.first().filter(|area| at == 0 && figure.said.last < area.first);
    if let Some(area) = first
        && 1 < parsed.areas.len()
        && area.area.is_some()
        && !is_compared(parsed, area.first)
        && bracket(parsed, area.first).is_none()
        && parsed.figures.get(1).is_none_or(|next| area.last < next.said.first)
    {
        return of(area.area);
    }
    // "1,549 children were looked after in Leeds": named once, after its figure and no other.
    match parsed.areas.as_slice() {
        [only]
            if (is_in(parsed, only.first)
                || (only.area.is_some() && !is_compared(parsed, only.first)))
                && bracket(parsed, only.first).is_none()
                && !(0..parsed.figures.len())
                    .any(|other| other != at && owns(parsed, other, only.first)) =>
        {
            of(only.area)
        }
        // "45 (the rate of children looked after in Leeds)": a bracket without a figure says what is spoken of.
        [only]
            if only.area.is_some()
                && is_in(parsed, only.first)
                && bracket(parsed, only.first).is_some_and(|open| {
                    let inside = parsed.figures.iter().map(|figure| figure.said.first);
                    !inside.into_iter().any(|at| bracket(parsed, at) == Some(open))
                }) =>
        {
            of(only.area)
        }
        _ => Place::Unsaid,
    }
}

/// "England's was 12; at 15, Leeds was above it": what opens its clause with "at" leads on to its area.
fn led_on<'p>(parsed: &'p Parsed<'_, '_>, figure: &Figure) -> Option<&'p AreaSaid> {
    let lead = figure.said.first.checked_sub(1).filter(|at| parsed.word(*at) == "at")?;
    let opens = parsed.tokens.get(lead.checked_sub(1)?).is_some_and(Token::pauses)
        || matches!(parsed.word(lead - 1), "and" | "but" | "while" | "whereas");
    let stops = parsed.tokens.get(figure.said.last).is_some_and(|token| token.close == ",");
    let next = figure.said.last + 1;
    let area = parsed.areas.iter().find(|area| area.first == next)?;
    let stands = parsed.tokens.get(area.last).is_some_and(|token| !token.pauses());
    (opens && stops && stands).then_some(area)
}

/// "England was at 12, and Leeds above England, at 15": the figure of what it is compared with was said before.
fn was_said(parsed: &Parsed<'_, '_>, at: usize, area: &AreaSaid) -> bool {
    let named = |other: &AreaSaid| {
        other.area == area.area
            && other.first < area.first
            && (0..at).any(|figure| other.last < parsed.figures[figure].said.first)
    };
    follows_comparison(parsed, area.first)
        && parsed.areas.iter().any(named)
        && parsed.areas.iter().any(|other| other.area != area.area && other.last < area.first)
}

/// "Leeds was above England, at 45": the sentence's first figure is that of what is compared.
fn is_other_side(parsed: &Parsed<'_, '_>, at: usize, area: &AreaSaid) -> bool {
    let lead = parsed.figures.get(at).and_then(|figure| figure.said.first.checked_sub(2));
    at == 0
        && lead.and_then(|lead| parsed.tokens.get(lead)).is_some_and(Token::pauses)
        && follows_comparison(parsed, area.first)
        && parsed.areas.iter().any(|other| {
            other.last < area.first && other.area != area.area && !is_compared(parsed, other.first)
        })
}

/// "the 45 reported by Leeds", "the 45 that Leeds recorded"
fn is_reported(parsed: &Parsed<'_, '_>, area: &AreaSaid) -> bool {
    let says = |word: &str| {
        matches!(
            word,
            "reported"
                | "recorded"
                | "published"
                | "given"
                | "seen"
                | "saw"
                | "achieved"
                | "posted"
                | "registered"
                | "observed"
                | "had"
                | "found"
        )
    };
    match parsed.word_before(area.first) {
        "by" => says(parsed.word_before(area.first.saturating_sub(1))),
        "that" | "which" => says(parsed.word(area.last + 1)),
        _ => false,
    }
}

/// The area that stands right behind a figure.
fn behind<'p>(parsed: &'p Parsed<'_, '_>, at: usize) -> Option<&'p AreaSaid> {
    let figure = parsed.figures.get(at)?;
    let next = parsed.figures.get(at + 1).map_or(parsed.tokens.len(), |next| next.said.first);
    let area =
        parsed.areas.iter().find(|area| figure.said.last < area.first && area.first < next)?;
    if 9 < area.first - figure.said.last {
        return None;
    }
    let between = parsed.tokens.get(figure.said.last..area.first)?;
    if between.iter().any(|token| token.pauses()) || parsed.tokens.get(area.first)?.opens() {
        return None;
    }
    // "England's 71", "England 45%": the area is the next figure's.
    let leads_on = !parsed.tokens.get(area.last).is_some_and(|token| token.pauses());
    if at + 1 < parsed.figures.len() && next <= area.last + 1 && leads_on {
        return None;
    }
    // "10 points above the England average of 81%"
    if area_beside(parsed, figure).is_some() {
        return None;
    }
    let lead = parsed.word_before(area.first);
    let small = matches!(lead, "in" | "for" | "across" | "the" | "nationally" | "within" | "of");
    let adverb = parsed.word(area.first) == "nationally" || area.first == figure.said.last + 1;
    (small || adverb || is_reported(parsed, area)).then_some(area)
}

/// "above the England average", "than nationally", "compared with that in England"
fn is_compared(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    let word = parsed.word(at);
    matches!(word, "national" | "nationally" | "eng" | "english") || follows_comparison(parsed, at)
}

fn follows_comparison(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    for word in parsed.words(at.saturating_sub(5), at).into_iter().rev() {
        match word {
            "than" | "above" | "below" | "with" | "to" | "against" | "line" => return true,
            "the" | "that" | "in" | "of" | "for" | "rate" | "figure" | "average" | "level"
            | "across" => {}
            _ => return false,
        }
    }
    false
}

/// "4 points above England, at 81%": the area is the comparator's, and what stands "at" is what is compared.
fn is_measured_from(parsed: &Parsed<'_, '_>, area: usize) -> bool {
    parsed.figures.iter().any(|figure| {
        figure.said.last < area
            && area <= figure.said.last + 1 + REACH
            && area_beside(parsed, figure).is_some()
    })
}

/// "locally (Leeds) it was 45": a bracket that only says where.
fn is_aside(parsed: &Parsed<'_, '_>, area: &AreaSaid) -> bool {
    let alone = parsed.tokens.get(area.first).is_some_and(Token::opens)
        && parsed.tokens.get(area.last).is_some_and(Token::closes);
    alone && !parsed.areas.iter().any(|other| other.last + 1 == area.first)
}

fn is_in(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    let lead = parsed.word_before(at);
    let lead = if lead == "the" { parsed.word_before(at.saturating_sub(1)) } else { lead };
    matches!(lead, "in" | "for" | "across" | "within")
}

fn owns(parsed: &Parsed<'_, '_>, at: usize, area: usize) -> bool {
    let Some(figure) = parsed.figures.get(at) else { return false };
    let next = parsed.figures.get(at + 1).map_or(parsed.tokens.len(), |next| next.said.first);
    figure.said.last < area
        && area < next
        && behind(parsed, at).is_some_and(|own| own.first == area)
        && (at + 1 < parsed.figures.len() || is_set_beside(parsed, figure))
        && is_comparator(parsed, at)
}

/// "compared with 22% in England", "below the 22% seen in England": the last figure is that of what is compared with.
fn is_set_beside(parsed: &Parsed<'_, '_>, figure: &Figure) -> bool {
    let before = parsed.words(figure.said.first.saturating_sub(3), figure.said.first);
    figure.role == Role::From
        || before.iter().any(|word| matches!(*word, "below" | "above" | "than" | "against"))
}

/// Whether a figure is compared with others: then the area behind it is its own.
fn is_comparator(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    1 < parsed.areas.len() || at != 0
}

/// Where the bracket around a word opened; none outside brackets.
fn bracket(parsed: &Parsed<'_, '_>, at: usize) -> Option<usize> {
    for back in (at.saturating_sub(12)..=at).rev() {
        let token = parsed.tokens.get(back)?;
        if back < at && token.closes() {
            return None;
        }
        if token.opens() {
            return Some(back);
        }
    }
    None
}
