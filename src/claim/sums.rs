//! A sentence's figures against each other: changes, shares, totals.

use super::Verdict;
use super::gap::{gap, is_gap};
use super::lookup::day;
use super::moved::against;
use super::parsed::{Figure, Parsed, Role};
use super::quantity::{About, Fit, Quantity, Said};
use super::tell::Told;
use super::whole_course::whole_course;
use super::words::{Way, is_comparative};
use crate::amount::{grouped, percentage};
use crate::change::Direction;
use crate::house_style::HouseStyle;
use rust_decimal::Decimal;

/// The change in per cent of what it was before.
pub(super) fn relative(from: Decimal, change: Decimal) -> Option<Decimal> {
    if from <= Decimal::ZERO {
        return None;
    }
    change.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(from)
}

/// Judges a change by the other figures of its sentence.
pub(super) fn change(parsed: &Parsed<'_, '_>, at: usize) -> Option<Told> {
    let figure = parsed.figures.get(at)?;
    if is_gap(parsed, at) {
        return gap(parsed, at);
    }
    if let Some((from, to)) = whole_course(parsed, at) {
        return stated(figure, &from.said, &to.said);
    }
    let (from, to) = ends(parsed, at);
    if let (Some(from), Some(to)) = (from, to) {
        // "the 2013 total of 45 was 6 lower": it is the earlier one that was.
        let said = Figure { way: way_from(parsed, figure, from), ..figure.clone() };
        return stated(&said, &from.said, &to.said);
    }
    // "1,290, down 155 (10.7%)": the change and its percentage are checked by what they imply.
    let other = parsed.figures.iter().enumerate().find(|(index, other)| {
        *index != at
            && other.role == Role::Change
            && (other.said.unit == Said::Percent) != (figure.said.unit == Said::Percent)
            && other.said.unit != Said::Points
            && index.abs_diff(at) == 1
            && compatible(figure.base, other.base)
    });
    let (_, other) = other?;
    let (size, share) =
        if figure.said.unit == Said::Percent { (other, figure) } else { (figure, other) };
    if figure.said.unit == Said::Points {
        return None;
    }
    implied(size, share, from, to, figure.said.unit == Said::Percent)
}

/// The way of a change, turned where its sentence says it of the figure that it began at.
fn way_from(parsed: &Parsed<'_, '_>, figure: &Figure, from: &Figure) -> Way {
    let between = parsed.words(from.said.last + 1, figure.said.first);
    let of_it =
        matches!(between.as_slice(), ["was" | "were" | "is" | "had", ..] if between.len() <= 3);
    match figure.way {
        Way::Up if of_it && is_comparative(parsed.word(figure.said.last + 1)) => Way::Down,
        Way::Down if of_it && is_comparative(parsed.word(figure.said.last + 1)) => Way::Up,
        way => way,
    }
}

fn compatible<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// A change whose two ends are stated.
fn stated(figure: &Figure, from: &Quantity, to: &Quantity) -> Option<Told> {
    let change = to.value.checked_sub(from.value)?;
    let direction = Direction::of(change);
    let style = HouseStyle::default();
    let places = from.step.scale().max(to.step.scale());
    let truth =
        if figure.said.unit == Said::Percent { relative(from.value, change)? } else { change };
    let words = if figure.said.unit == Said::Percent {
        percentage(truth.abs(), figure.said.step.scale().max(1), &style)
    } else {
        grouped(truth.abs(), places)
    };
    let goes = if direction == Direction::Down { "down" } else { "up" };
    let reason = format!(
        "From {} to {} is {goes} {words}",
        grouped(from.value, from.step.scale()),
        grouped(to.value, to.step.scale())
    );
    let inexact = [from, to].iter().any(|said| said.about != About::Exact || said.high.is_some());
    if against(figure.way, direction) && !inexact {
        return Some(Told::wrong(format!("{goes} {words}"), reason));
    }
    match figure.said.fits(truth) {
        Fit::Yes if !inexact || figure.said.about != About::Exact => {
            Some(Told::new(Verdict::Agrees, reason))
        }
        Fit::Yes | Fit::Rounded | Fit::Loosely => Some(Told::new(Verdict::CannotBeChecked, reason)),
        Fit::No if inexact || could_be(&figure.said, from, to) => Some(Told::new(
            Verdict::CannotBeChecked,
            format!("{reason}, from the figures as they are rounded here"),
        )),
        Fit::No
            if figure.said.unit == Said::Percent
                && from.unit == Said::Percent
                && figure.said.fits(change) == Fit::Yes =>
        {
            Some(Told::new(
                Verdict::CannotBeChecked,
                format!(
                    "{reason}; the difference is {} percentage points",
                    grouped(change.abs(), places)
                ),
            ))
        }
        Fit::No => Some(Told::wrong(words, reason)),
    }
}

/// Whether figures rounded as these two are could have that change.
pub(super) fn could_be(said: &Quantity, from: &Quantity, to: &Quantity) -> bool {
    let whole = |quantity: &Quantity| quantity.unit == Said::Plain && quantity.step == Decimal::ONE;
    if (whole(from) && whole(to)) || said.unit == Said::Percent {
        return false;
    }
    let half =
        |quantity: &Quantity| quantity.step.checked_div(Decimal::TWO).unwrap_or(quantity.step);
    let truth = to.value.checked_sub(from.value).unwrap_or_default().abs();
    (truth - said.value.abs()).abs() < half(from) + half(to) + half(said)
}

/// A change and its percentage with one of the two ends, or with the later figure only.
fn implied(
    size: &Figure,
    share: &Figure,
    from: Option<&Figure>,
    to: Option<&Figure>,
    is_share: bool,
) -> Option<Told> {
    let style = HouseStyle::default();
    let change = size.said.value.abs();
    let down = match (size.way, share.way) {
        (Way::Down, _) | (_, Way::Down) => true,
        (Way::Up, _) | (_, Way::Up) => false,
        _ => return None,
    };
    let same_unit = |figure: &&Figure| figure.is_like(size);
    let base = match (from.filter(same_unit), to.filter(same_unit)) {
        (Some(from), _) => from.said.value,
        (None, Some(to)) if down => to.said.value.checked_add(change)?,
        (None, Some(to)) => to.said.value.checked_sub(change)?,
        (None, None) => return None,
    };
    let truth = relative(base, change)?;
    let words = percentage(truth, share.said.step.scale().max(1), &style);
    let reason = format!(
        "{} of {} is {words}",
        grouped(change, size.said.step.scale()),
        grouped(base, size.said.step.scale())
    );
    match share.said.fits(truth) {
        Fit::Yes => Some(Told::new(Verdict::Agrees, reason)),
        Fit::No if is_share => Some(Told::wrong(words, reason)),
        Fit::No => Some(Told::new(
            Verdict::CannotBeChecked,
            format!("{reason}, which is not what the sentence says: one of the two is wrong"),
        )),
        Fit::Rounded | Fit::Loosely => Some(Told::new(Verdict::CannotBeChecked, reason)),
    }
}

/// The levels that a change went from and to.
pub(super) fn ends<'p>(
    parsed: &'p Parsed<'_, '_>,
    at: usize,
) -> (Option<&'p Figure>, Option<&'p Figure>) {
    let Some(figure) = parsed.figures.get(at) else { return (None, None) };
    let fits = |level: &&Figure| {
        level.is_level()
            && match figure.said.unit {
                Said::Points => level.said.unit == Said::Percent,
                Said::Percent => true,
                unit => {
                    level.said.unit == unit
                        || (unit == Said::Plain && matches!(level.said.unit, Said::Per(_)))
                }
            }
    };
    let near = |wanted: &dyn Fn(&Figure) -> bool| {
        parsed
            .figures
            .iter()
            .filter(fits)
            .filter(|level| wanted(level))
            .min_by_key(|level| level.said.first.abs_diff(figure.said.first))
    };
    let mut from = near(&|level| level.role == Role::From);
    let mut to = near(&|level| {
        level.role != Role::From
            && from.is_none_or(|from| {
                from.is_like(level) && (level.date.is_none() || level.date != from.date)
            })
    });
    let same_kind = Figure::is_like;
    if from.is_none() && figure.base.is_some() {
        from = near(&|level| level.date.is_some() && level.date == figure.base);
        to = near(&|level| {
            level.role != Role::From && (level.date != figure.base || level.date.is_none())
        });
    }
    if from.is_none() {
        // Two figures of two periods: the earlier one is where it began.
        let levels: Vec<&Figure> = parsed.figures.iter().filter(fits).collect();
        if let [one, other] = levels.as_slice()
            && same_kind(one, other)
            && one.date.is_some()
            && other.date.is_some()
            && one.date != other.date
            && let (Some(first), Some(second)) = (day(parsed, one), day(parsed, other))
        {
            (from, to) = if first < second {
                (Some(*one), Some(*other))
            } else {
                (Some(*other), Some(*one))
            };
        }
    }
    match (from, to) {
        (Some(one), Some(other)) if !same_kind(one, other) || std::ptr::eq(one, other) => {
            (None, Some(other))
        }
        ends => ends,
    }
}
