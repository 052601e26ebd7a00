//! Figures and areas named in one order: "75 and 81 in Leeds and York", "the gap between Leeds and York (75 against 81)".

use super::known::AreaSaid;
use super::parsed::Parsed;
use super::place::Place;
use super::token::Token;

/// How two figures are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// "75 and 81", "75, 81".
    List,
    /// "75 compared with 81".
    Against,
}

/// The area of a figure among others that stand in the order of their areas.
pub(super) fn abreast(parsed: &Parsed<'_, '_>, at: usize) -> Option<Place> {
    if parsed.areas.len() < 2 {
        return None;
    }
    let (first, last, join) = run(parsed, at)?;
    let count = last - first + 1;
    let areas = match join {
        Join::List => {
            behind(parsed, last, count).or_else(|| listed_before(parsed, first, count))?.to_vec()
        }
        Join::Against if count == 2 => compared_before(parsed, first, last)?,
        Join::Against => return None,
    };
    areas.get(at - first).map(|area| Place::of(area.area))
}

/// The first and the last of the figures that a figure is joined to.
fn run(parsed: &Parsed<'_, '_>, at: usize) -> Option<(usize, usize, Join)> {
    let (mut first, mut last) = (at, at);
    let mut joins = Vec::new();
    while let Some(join) = first.checked_sub(1).and_then(|before| joined(parsed, before)) {
        joins.push(join);
        first -= 1;
    }
    while let Some(join) = joined(parsed, last) {
        joins.push(join);
        last += 1;
    }
    let join = *joins.first()?;
    joins.iter().all(|one| *one == join).then_some((first, last, join))
}

/// How a figure is joined to the next one, where both are levels of one kind and nothing else stands between.
fn joined(parsed: &Parsed<'_, '_>, at: usize) -> Option<Join> {
    let (one, other) = (parsed.figures.get(at)?, parsed.figures.get(at + 1)?);
    if !one.is_level() || !other.is_level() || !one.is_like(other) || other.bracketed {
        return None;
    }
    match parsed.words(one.said.last + 1, other.said.first).as_slice() {
        [] | ["and" | "&"] => Some(Join::List),
        ["compared" | "relative", "with" | "to"]
        | ["in", "comparison", "with" | "to"]
        | ["against" | "versus" | "vs" | "v" | "to"]
        | ["as", "against"] => Some(Join::Against),
        _ => None,
    }
}

/// So many areas in a row, from an index of theirs.
fn row<'p>(parsed: &'p Parsed<'_, '_>, from: usize, count: usize) -> Option<&'p [AreaSaid]> {
    let row = parsed.areas.get(from..from + count)?;
    let joined = row.windows(2).all(|pair| {
        matches!(
            parsed.words(pair[0].last + 1, pair[1].first).as_slice(),
            [] | ["and" | "&"] | ["and", "in" | "for" | "the"]
        )
    });
    joined.then_some(row)
}

/// "75 and 81 in Leeds and York"
fn behind<'p>(parsed: &'p Parsed<'_, '_>, last: usize, count: usize) -> Option<&'p [AreaSaid]> {
    let end = parsed.figures.get(last)?.said.last;
    let from = parsed.areas.iter().position(|area| end < area.first)?;
    let near = parsed
        .words(end + 1, parsed.areas[from].first)
        .iter()
        .all(|word| matches!(*word, "in" | "for" | "across" | "the" | "respectively"));
    row(parsed, from, count).filter(|_| near)
}

/// "In Leeds and York … 75 and 81"
fn listed_before<'p>(
    parsed: &'p Parsed<'_, '_>,
    first: usize,
    count: usize,
) -> Option<&'p [AreaSaid]> {
    let start = parsed.figures.get(first)?.said.first;
    let before = parsed.areas.iter().filter(|area| area.last < start).count();
    row(parsed, before.checked_sub(count)?, count)
}

/// "the gap between Leeds and York … 75 against 81", "the gap to England in Leeds … 75 against 81": first the figure of
/// what is compared, then that of what it is compared with.
fn compared_before(parsed: &Parsed<'_, '_>, first: usize, last: usize) -> Option<Vec<AreaSaid>> {
    let (one, other) = (parsed.figures.get(first)?, parsed.figures.get(last)?);
    let near = other.said.last + 1..=other.said.last + 4;
    let stops = parsed.tokens.get(other.said.last).is_none_or(Token::pauses);
    let own_area = !stops && parsed.areas.iter().any(|area| near.contains(&area.first));
    let own_period = 1 < parsed.whens.len()
        && (other.date.is_some() && one.date != other.date
            || parsed.whens.iter().any(|when| near.contains(&when.first)));
    let (inside, before): (Vec<&AreaSaid>, Vec<&AreaSaid>) = parsed
        .areas
        .iter()
        .filter(|area| area.first < other.said.first)
        .partition(|area| one.said.first < area.first);
    let [left, right] = before.as_slice() else { return None };
    if own_area || own_period || !inside.is_empty() || left.area == right.area {
        return None;
    }
    let between = parsed.words(left.last + 1, right.first) == ["and"];
    match (between, is_measured_from(parsed, left), is_measured_from(parsed, right)) {
        (true, ..) | (_, false, true) => Some(vec![**left, **right]),
        (_, true, false) => Some(vec![**right, **left]),
        _ => None,
    }
}

/// "the gap to England", "above the England average"
fn is_measured_from(parsed: &Parsed<'_, '_>, area: &AreaSaid) -> bool {
    for word in parsed.words(area.first.saturating_sub(5), area.first).into_iter().rev() {
        match word {
            "to" | "from" | "with" | "than" | "above" | "below" | "over" | "under" | "against"
            | "behind" | "of" => return true,
            "the" | "that" | "in" | "for" | "rate" | "figure" | "average" | "level" => {}
            _ => return false,
        }
    }
    false
}
