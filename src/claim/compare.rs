//! What a sentence says of two figures: that one rose to the other, that one is above the other, that one is part of
//! the other.

use super::before::{Before, goes_on};
use super::checked::Found;
use super::course::{courses, told};
use super::known::{AreaSaid, Known};
use super::parsed::{Figure, Parsed};
use super::place::{Place, place};
use super::quantity::Fit;
use super::subject::stems;
use super::tell::{Told, amount_words, when_words};
use super::words::{Way, is_figure_noun};
use super::{ClaimKind, Verdict};
use crate::amount::grouped;
use crate::change::latest;
use rust_decimal::Decimal;

/// Words from a comparison to the area it names, and from there to its figure, at most.
const NEAR: usize = 9;

/// The words that say which way it went, or which is more, each against its two figures; `before` is the one figure
/// of the sentence before.
pub(super) fn comparisons(parsed: &Parsed<'_, '_>, before: Option<&Before>) -> Vec<Found> {
    let mut found = courses(parsed, before);
    for (index, token) in parsed.tokens.iter().enumerate() {
        if found.iter().any(|one| one.start == token.start) {
            continue;
        }
        let ends = named_area(parsed, index, before).or_else(|| said_before(parsed, index, before));
        if let Some((way, from, to)) = ends {
            found.extend(told(parsed, index, way, &from.said, &to.said));
        }
    }
    found
}

type Sides<'p> = Option<(Way, &'p Figure, &'p Figure)>;

/// The way of a word that compares with what follows: "above", "higher than".
pub(super) fn comparing(parsed: &Parsed<'_, '_>, index: usize) -> Option<Way> {
    let than = parsed.word(index + 1) == "than";
    match parsed.word(index) {
        "above" | "exceeds" | "exceeding" => Some(Way::Up),
        "below" => Some(Way::Down),
        "higher" | "greater" if than => Some(Way::Up),
        "lower" if than => Some(Way::Down),
        _ => None,
    }
}

/// "45 in Leeds, above the England figure of 40", "This is lower than in York, where it was 50"
fn named_area<'p>(
    parsed: &'p Parsed<'_, '_>,
    index: usize,
    before: Option<&'p Before>,
) -> Sides<'p> {
    let way = comparing(parsed, index)?;
    let at = parsed.figures.iter().position(|figure| index < figure.said.first)?;
    let next = parsed.figures.get(at).filter(|next| next.is_level())?;
    if !names_its_area(parsed, index, at) {
        return None;
    }
    let fits = |one: &&Figure| one.is_like(next) && (!one.bracketed || next.bracketed);
    let Some(own) = parsed.figures[..at].iter().rev().find(fits) else {
        let own = before.filter(|_| goes_on(parsed, index))?;
        let holds = own.figure.is_like(next)
            && own.place != place(parsed, at)
            && own.is_at_one_time(parsed, next);
        return holds.then_some((way, next, &own.figure));
    };
    let own_at = parsed.figures.iter().position(|figure| figure.said == own.said)?;
    let apart = place(parsed, own_at) != place(parsed, at);
    let comparable = own.may_be_at_one_time(next) || follows_than(parsed, index, next);
    (own.is_level() && apart && comparable).then_some((way, next, own))
}

/// Whether a figure after a comparison is of the area that is compared with, before it ("than in York, where it was
/// 45") or behind it ("than the 45 reported for York").
fn names_its_area(parsed: &Parsed<'_, '_>, index: usize, at: usize) -> bool {
    let said = &parsed.figures[at].said;
    let near = |area: &AreaSaid| {
        if area.first < said.first {
            area.first - index <= NEAR && said.first - area.last <= NEAR
        } else {
            said.first - index <= NEAR && area.first - said.last <= NEAR
        }
    };
    let its = place(parsed, at);
    let mut areas = parsed.areas.iter().filter(|area| index < area.first && near(area));
    areas.any(|area| Place::of(area.area) == its)
}

/// "than the 45": nothing else can be meant.
fn follows_than(parsed: &Parsed<'_, '_>, index: usize, next: &Figure) -> bool {
    let small = |word: &&str| matches!(*word, "than" | "the" | "figure" | "rate" | "of");
    parsed.words(index + 1, next.said.first).iter().all(small)
}

/// "England's was 40, and Leeds was above this, at 45", "in Leeds it was higher, at 45"
fn said_before<'p>(
    parsed: &'p Parsed<'_, '_>,
    index: usize,
    before: Option<&'p Before>,
) -> Sides<'p> {
    let (way, mut end) = match parsed.word(index) {
        "above" | "over" => (Way::Up, index),
        "below" | "under" => (Way::Down, index),
        "higher" | "greater" => (Way::Up, index),
        "lower" => (Way::Down, index),
        _ => return None,
    };
    if matches!(parsed.word_before(index), "not" | "no" | "neither" | "nor") {
        return None;
    }
    end += usize::from(parsed.word(end + 1) == "than");
    let points = matches!(parsed.word(end + 1), "this" | "that" | "it" | "these" | "those");
    end += usize::from(points);
    // "higher, at 45"
    let alone = matches!(parsed.word(index), "higher" | "lower") && end == index;
    if !points && !alone {
        return None;
    }
    end += usize::from(is_figure_noun(parsed.word(end + 1)));
    let lead = matches!(parsed.word(end + 1), "at" | "on" | "with" | "having" | "standing");
    let leads_on = |other: &Figure| lead && end < other.said.first && other.said.first <= end + 5;
    let closes = |other: &Figure| points && other.said.last < index && index - other.said.last <= 8;
    let levels: Vec<usize> =
        (0..parsed.figures.len()).filter(|at| parsed.figures[*at].is_level()).collect();
    let (one, other) = match (levels.as_slice(), before) {
        ([one, other], _) => {
            let apart = place(parsed, *one) != place(parsed, *other);
            let (one, other) = (&parsed.figures[*one], &parsed.figures[*other]);
            (apart && one.said.last < index && one.may_be_at_one_time(other))
                .then_some((one, other))?
        }
        // "England's was 40. Leeds was higher, at 45."
        ([other], Some(one)) if parsed.figures.len() == 1 => {
            let (there, other) = (place(parsed, *other), &parsed.figures[*other]);
            let apart = there != Place::Unsaid && there != one.place;
            let comparable = apart && one.is_at_one_time(parsed, other);
            comparable.then_some((&one.figure, other))?
        }
        _ => return None,
    };
    (one.is_like(other) && (leads_on(other) || closes(other))).then_some((way, one, other))
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
