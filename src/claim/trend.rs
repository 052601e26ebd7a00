//! Which way, said apart from the figures: "…: it has risen", "a story of growth: 12 in 2013, 15 in 2014", "topped the
//! 2013 level of 12", "smaller in Leeds (5) than in York (7)"; and by the table: "rose to 15, up on 2013".

use super::checked::Found;
use super::context::Context;
use super::course::{told, verb_to};
use super::judge::Judged;
use super::known::Known;
use super::lookup::{Moment, day, moment, observation};
use super::parsed::{Date, End, Figure, Parsed, Role};
use super::place::place;
use super::quantity::{About, Quantity};
use super::tell::{Told, amount_words, when_words};
use super::when::is_base;
use super::words::{Way, is_change_noun, is_change_verb, way};
use super::{ClaimKind, Verdict};
use crate::change::Direction;

/// Words between a comparative and its "than", and from there to the other figure, at most.
const REACH: usize = 14;

/// Directions that the two levels of a sentence answer for; those already found are left out.
pub(super) fn trends(parsed: &Parsed<'_, '_>, found: &[Found]) -> Vec<Found> {
    let levels: Vec<&Figure> = parsed.figures.iter().filter(|figure| figure.is_level()).collect();
    let [one, other] = levels.as_slice() else { return Vec::new() };
    let exact = |figure: &Figure| figure.said.about == About::Exact && figure.said.high.is_none();
    if !one.is_like(other) || !exact(one) || !exact(other) {
        return Vec::new();
    }
    let mut trends = Vec::new();
    for (index, token) in parsed.tokens.iter().enumerate() {
        let is_known = |one: &&Found| one.start <= token.start && token.start < one.end;
        if found.iter().any(|one| is_known(&one)) {
            continue;
        }
        let ends = compared(parsed, index, one, other)
            .or_else(|| beside_than(parsed, index, one, other))
            .or_else(|| over_time(parsed, index, one, other));
        if let Some((way, from, to)) = ends {
            trends.extend(told(parsed, index, way, from, to));
        }
    }
    trends
}

type Ends<'f> = Option<(Way, &'f Quantity, &'f Quantity)>;

/// "topped the 2013 level of 12, coming in at 15", "fell short of the 12 of 2013".
fn compared<'f>(
    parsed: &Parsed<'_, '_>,
    index: usize,
    one: &'f Figure,
    other: &'f Figure,
) -> Ends<'f> {
    let way = match parsed.word(index) {
        "exceeded" | "surpassed" | "topped" | "beat" | "overtook" | "outstripped" => Way::Up,
        "trailed" | "undershot" => Way::Down,
        "fell" | "fallen" | "falling" | "falls"
            if parsed.words(index + 1, index + 3) == ["short", "of"] =>
        {
            Way::Down
        }
        _ => return None,
    };
    let (next, own) = if index < one.said.first { (one, other) } else { (other, one) };
    let near = index < next.said.first && next.said.first - index <= REACH;
    near.then_some((way, &next.said, &own.said))
}

/// "smaller in Leeds (5) than in York (7)"
fn beside_than<'f>(
    parsed: &Parsed<'_, '_>,
    index: usize,
    one: &'f Figure,
    other: &'f Figure,
) -> Ends<'f> {
    let way = match parsed.word(index) {
        "higher" | "greater" | "larger" | "bigger" | "more" => Way::Up,
        "lower" | "smaller" | "fewer" | "less" => Way::Down,
        _ => return None,
    };
    let than = (one.said.last + 1..other.said.first).find(|at| parsed.word(*at) == "than")?;
    let near = index < one.said.first && than - index <= REACH && other.said.first - than <= REACH;
    near.then_some((way, &other.said, &one.said))
}

/// "It was 12 in 2013 and 15 in 2014: it has risen", "a story of growth: 12 in 2013, 15 in 2014".
fn over_time<'f>(
    parsed: &Parsed<'_, '_>,
    index: usize,
    one: &'f Figure,
    other: &'f Figure,
) -> Ends<'f> {
    let way = way(parsed.word(index)).filter(|way| *way != Way::Unsaid)?;
    let (first, second) = (day(parsed, one)?, day(parsed, other)?);
    let at = |wanted: &Figure| parsed.figures.iter().position(|one| one.said == wanted.said);
    let same_place = place(parsed, at(one)?) == place(parsed, at(other)?);
    if first == second || !same_place {
        return None;
    }
    let before = parsed.word_before(index);
    let pauses = parsed.tokens.get(index).is_some_and(|token| token.pauses());
    let last = parsed.figures.last().map_or(0, |last| last.said.last);
    let is_verb = last < index
        && (pauses || index + 1 == parsed.tokens.len())
        && is_change_verb(parsed.word(index))
        && matches!(before, "has" | "have" | "had" | "clearly" | "since" | "is" | "are");
    // "an upward move", "heading upwards"
    let is_ward = last < index && parsed.word(index).trim_end_matches('s').ends_with("ward");
    let is_noun = index < one.said.first
        && pauses
        && is_change_noun(parsed.word(index))
        && before == "of"
        && matches!(
            parsed.word(index.saturating_sub(2)),
            "one" | "story" | "tale" | "picture" | "pattern" | "trend" | "period"
        );
    // "rose between 2013 (12) and 2014 (15)", "has risen since 2013, when it was 12, to 15"
    let spans = index < one.said.first
        && is_change_verb(parsed.word(index))
        && match parsed.word(index + 1) {
            "between" | "since" | "from" => parsed.whens.iter().any(|when| {
                index < when.first && when.first <= index + 3 && when.last < other.said.first
            }),
            "in" => matches!(parsed.word(index + 2), "each" | "every"),
            _ => false,
        };
    let (from, to) = if first < second { (one, other) } else { (other, one) };
    (spans || is_verb || is_ward || is_noun).then_some((way, &from.said, &to.said))
}

/// What a sentence says of one figure: that it rose to it, or that it is up on an earlier time, by the table.
pub(super) fn by_table(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    judged: &[Judged],
    context: &Context,
    found: &[Found],
) -> Option<Found> {
    let mut figures = parsed.figures.iter().enumerate();
    let (at, to) = figures.next().filter(|_| figures.next().is_none())?;
    let agreed =
        judged.get(at).filter(|one| to.is_level() && to.role != Role::From && one.agrees())?;
    let indicator = known.indicators.get(agreed.series?)?;
    let base = (0..parsed.whens.len()).find(|when| is_base(parsed.tokens, &parsed.whens[*when]));
    let (index, way) = verb_to(parsed, to).or_else(|| up_on(parsed, to, base?))?;
    let token = parsed.tokens.get(index)?;
    if found.iter().any(|one| one.start == token.start) {
        return None;
    }
    // "It was 12 in 2013. By 2014 it had grown to 15."
    let goes_on = (0..index).any(|at| matches!(parsed.word(at), "it" | "this"));
    if let Some(level) = context.level.as_ref().filter(|_| base.is_none() && goes_on)
        && level.figure.said.unit == to.said.unit
    {
        return told(parsed, index, way, &level.figure.said, &to.said);
    }
    let period = context.period.as_ref();
    let mean = |when: usize| moment(parsed, Date { when, end: End::Whole }, period);
    let now = observation(indicator, &moment(parsed, to.date?, period))?;
    let before = match base {
        Some(when) => mean(when),
        None => Moment::Before(Box::new(now.period.clone())),
    };
    let then = observation(indicator, &before)?;
    let direction = Direction::of(now.figure.number()?.checked_sub(then.figure.number()?)?);
    let says = format!(
        "{}: the table has {} for {} ({}) and {} for {} ({})",
        indicator.name,
        amount_words(indicator, then),
        when_words(&then.period),
        then.cell,
        amount_words(indicator, now),
        when_words(&now.period),
        now.cell
    );
    let holds = matches!((way, direction), (Way::Up, Direction::Up) | (Way::Down, Direction::Down));
    let told = match (holds, base) {
        (true, _) => Told::new(Verdict::Agrees, says),
        // Nobody said since when: a longer time may have gone the other way.
        (false, None) => {
            Told::new(Verdict::CannotBeChecked, format!("{says}: say since when it went that way"))
        }
        (false, Some(_)) => {
            let goes = match direction {
                Direction::Up => "a rise",
                Direction::Down => "a fall",
                Direction::Same => "no change",
            };
            Told::wrong(goes.to_owned(), says)
        }
    };
    let told = told.from(&[then, now]);
    let (start, end) = (token.start, token.end);
    Some(Found { start, end, kind: ClaimKind::Comparison, told, series: agreed.series })
}

/// "15, up on 2013", "15 in 2014, higher than in 2013": the word between a figure and the period it is measured from.
fn up_on(parsed: &Parsed<'_, '_>, to: &Figure, base: usize) -> Option<(usize, Way)> {
    let base = parsed.whens.get(base)?;
    let at = (to.said.last + 1..base.first)
        .rev()
        .find(|at| matches!(parsed.word(*at), "up" | "down" | "higher" | "lower"))?;
    let small = |word: &&str| {
        matches!(
            *word,
            "on" | "since" | "from" | "than" | "in" | "at" | "it" | "was" | "the" | "end" | "of"
        )
    };
    let leads = parsed.words(at + 1, base.first).iter().all(small) && at + 1 < base.first;
    leads.then(|| Some((at, way(parsed.word(at))?))).flatten()
}
