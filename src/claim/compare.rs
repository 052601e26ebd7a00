//! What a sentence says of two figures: that one rose to the other, that one is above the other, that one is part of
//! the other.

use super::checked::Found;
use super::course::{courses, told};
use super::known::Known;
use super::parsed::Parsed;
use super::quantity::{Fit, Quantity};
use super::subject::stems;
use super::tell::{Told, amount_words, when_words};
use super::words::Way;
use super::{ClaimKind, Verdict};
use crate::amount::grouped;
use crate::change::latest;
use rust_decimal::Decimal;

/// The words that say which way it went, or which is more, each against its two figures; `before` is the one figure
/// of the sentence before.
pub(super) fn comparisons(parsed: &Parsed<'_, '_>, before: Option<&Quantity>) -> Vec<Found> {
    let mut found = courses(parsed, before);
    for (index, token) in parsed.tokens.iter().enumerate() {
        let way = match token.lower.as_str() {
            "above" | "exceeds" | "exceeding" => Way::Up,
            "below" => Way::Down,
            "higher" | "greater" if parsed.word(index + 1) == "than" => Way::Up,
            "lower" if parsed.word(index + 1) == "than" => Way::Down,
            _ => continue,
        };
        let next = parsed.figures.iter().find(|figure| index < figure.said.first);
        let own = parsed.figures.iter().rev().find(|figure| figure.said.last < index);
        let (Some(next), Some(own)) = (next, own) else { continue };
        let area =
            parsed.areas.iter().any(|area| index < area.first && area.first < next.said.first);
        let levels = next.is_level() && own.is_level() && next.is_like(own);
        if area
            && levels
            && next.said.first - index <= 9
            && !found.iter().any(|one| one.start == token.start)
        {
            found.extend(told(parsed, index, way, &next.said, &own.said));
        }
    }
    found
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
