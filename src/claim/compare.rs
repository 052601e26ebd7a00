//! What a sentence says of two figures: that one rose to the other, that one is above the other, that one is part of
//! the other.

use super::about::about_words;
use super::checked::Found;
use super::known::Known;
use super::parsed::{Figure, Parsed, Role};
use super::quantity::{About, Fit};
use super::subject::stems;
use super::tell::{Told, amount_words, when_words};
use super::words::{Way, is_change_noun, is_change_verb, way};
use super::{ClaimKind, Verdict};
use crate::amount::grouped;
use crate::change::{Direction, latest};
use rust_decimal::Decimal;

/// The words that say which way it went, or which is more, each against its two figures.
pub(super) fn comparisons(parsed: &Parsed<'_, '_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (at, from) in
        parsed.figures.iter().enumerate().filter(|(_, figure)| figure.role == Role::From)
    {
        let Some(to) = other_end(parsed, at) else { continue };
        let Some((index, way)) = way_word(parsed, from, to) else { continue };
        found.extend(told(parsed, index, way, from, to));
    }
    for (index, token) in parsed.tokens.iter().enumerate() {
        let way = match token.lower.as_str() {
            "above" | "exceeds" | "exceeding" => Way::Up,
            "below" => Way::Down,
            "higher" | "greater" if parsed.word(index + 1) == "than" => Way::Up,
            "lower" if parsed.word(index + 1) == "than" => Way::Down,
            _ => continue,
        };
        let next = parsed.figures.iter().find(|figure| index < figure.said.first);
        let before = parsed.figures.iter().rev().find(|figure| figure.said.last < index);
        let (Some(next), Some(before)) = (next, before) else { continue };
        let area =
            parsed.areas.iter().any(|area| index < area.first && area.first < next.said.first);
        let levels = next.is_level() && before.is_level();
        if area
            && levels
            && next.said.first - index <= 9
            && !found.iter().any(|one| one.start == token.start)
        {
            found.extend(told(parsed, index, way, next, before));
        }
    }
    found
}

/// The figure that something came to from another: the nearest of its kind.
fn other_end<'p>(parsed: &'p Parsed<'_, '_>, at: usize) -> Option<&'p Figure> {
    let from = parsed.figures.get(at)?;
    parsed
        .figures
        .iter()
        .filter(|figure| matches!(figure.role, Role::Level | Role::To) && figure.is_like(from))
        .filter(|figure| figure.date.is_none() || figure.date != from.date)
        .min_by_key(|figure| figure.said.first.abs_diff(from.said.first))
}

/// The nearest word of change before two figures, or between them right before "from".
fn way_word(parsed: &Parsed<'_, '_>, from: &Figure, to: &Figure) -> Option<(usize, Way)> {
    let until = from.said.first.saturating_sub(about_words(parsed.tokens, from.said.first));
    let since = to.said.first.min(from.said.first).saturating_sub(10);
    for index in (since..until).rev() {
        let word = parsed.word(index);
        if parsed
            .figures
            .iter()
            .any(|figure| (figure.said.first..=figure.said.last).contains(&index))
        {
            continue;
        }
        // "over 2,000" and "more than 250" say how exactly.
        if matches!(word, "over" | "under" | "above" | "below" | "more" | "less" | "fewer") {
            continue;
        }
        if (is_change_verb(word) || is_change_noun(word))
            && let Some(way) = way(word).filter(|way| *way != Way::Unsaid)
        {
            return Some((index, way));
        }
    }
    None
}

fn told(
    parsed: &Parsed<'_, '_>,
    index: usize,
    way: Way,
    from: &Figure,
    to: &Figure,
) -> Option<Found> {
    let token = parsed.tokens.get(index)?;
    let exact = from.said.high.is_none() && to.said.high.is_none();
    if !exact || !from.is_like(to) {
        return None;
    }
    let words = |figure: &Figure| grouped(figure.said.value, figure.said.step.scale());
    let direction = Direction::of(to.said.value.checked_sub(from.said.value)?);
    let reason = format!("{} to {}", words(from), words(to));
    let holds = matches!((way, direction), (Way::Up, Direction::Up) | (Way::Down, Direction::Down));
    let loose = [from, to].iter().any(|figure| figure.said.about != About::Exact);
    let told = match (holds, direction) {
        (true, _) => Told::new(Verdict::Agrees, reason),
        (false, _) if loose => Told::new(Verdict::CannotBeChecked, reason),
        (false, Direction::Up) => Told::wrong("a rise".to_owned(), format!("{reason} is a rise")),
        (false, Direction::Down) => Told::wrong("a fall".to_owned(), format!("{reason} is a fall")),
        (false, Direction::Same) => {
            Told::wrong("no change".to_owned(), format!("{reason} is no change"))
        }
    };
    Some(Found {
        start: token.start,
        end: token.end,
        kind: ClaimKind::Comparison,
        told,
        series: None,
    })
}

/// "The population is 1,364, and 66 of these are unaccompanied …" beside an indicator that excludes them: the one
/// less the other is that indicator's figure.
pub(super) fn without_part(known: &Known<'_>, parsed: &Parsed<'_, '_>) -> Option<Found> {
    let (at, part) = parsed.figures.iter().enumerate().skip(1).find(|(at, figure)| {
        let after = parsed.words(figure.said.last + 1, figure.said.last + 3);
        let before = parsed.words(figure.said.first.saturating_sub(4), figure.said.first);
        let of = matches!(after.as_slice(), ["of", "these" | "those" | "them" | "whom" | "which"])
            || before.windows(2).any(|pair| {
                matches!(pair, ["of", "which" | "whom" | "these"] | ["including" | "includes", _])
            });
        of && figure.is_level() && parsed.figures[at - 1].said.value > figure.said.value
    })?;
    let whole = parsed
        .figures
        .get(at - 1)
        .filter(|whole| whole.is_level() && whole.said.unit == part.said.unit)?;
    let until = parsed.figures.get(at + 1).map_or(parsed.tokens.len(), |next| next.said.first);
    let words = parsed.words(part.said.last + 1, until);
    let spoken: Vec<String> = words.iter().flat_map(|word| stems(word)).collect();
    let measure = known.measures.iter().find(|measure| {
        !measure.is_rate
            && spoken.iter().filter(|stem| measure.without.contains(*stem)).count()
                >= measure.without.len().min(2)
            && !measure.without.is_empty()
    })?;
    let series = *measure.series.values().next().filter(|_| measure.series.len() == 1)?.first()?;
    let indicator = known.indicators.get(series)?;
    let one = latest(indicator)?;
    let truth = one.figure.number()?;
    let rest: Decimal = whole.said.value.checked_sub(part.said.value)?;
    let sum = format!(
        "{} less {} is {}",
        grouped(whole.said.value, 0),
        grouped(part.said.value, 0),
        grouped(rest, 0)
    );
    let has = format!(
        "{sum}; the table has {} for {} ({}) of {}",
        amount_words(indicator, one),
        when_words(&one.period),
        one.cell,
        indicator.name
    );
    let told = match part.said.fits(part.said.value) {
        Fit::Yes if rest == truth => Told::new(Verdict::Agrees, has),
        _ => Told::wrong(amount_words(indicator, one), has),
    };
    Some(Found {
        start: whole.said.start,
        end: part.said.end,
        kind: ClaimKind::Sum,
        told: told.from(&[one]),
        series: Some(series),
    })
}
