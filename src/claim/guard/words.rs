//! Words that say more than the figures: a cheerful headline over a change for the worse, judgements, comparators
//! without their value.

use super::{Placed, Rule, Seen};
use crate::change::{Direction, Goodness};
use crate::claim::parsed::Role;
use crate::claim::place::{Place, place};
use crate::claim::quantity::Said;
use crate::claim::words::Way;
use rust_decimal::Decimal;

/// A change for the worse under a glad headline, or one that goes the other way than the headline says.
pub(super) fn adverse(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let heading = seen.heading.filter(|heading| heading.is_about(seen.parsed))?;
    let figures = &seen.parsed.figures;
    let ends = figures.iter().find(|figure| figure.role == Role::From).and_then(|from| {
        let to = figures
            .iter()
            .filter(|to| matches!(to.role, Role::Level | Role::To) && to.is_like(from))
            .min_by_key(|to| to.said.first.abs_diff(from.said.first))?;
        Some((from.said.value, to.said.value))
    });
    let before = || {
        let share = seen.before?.share?;
        let mut shares = figures.iter().filter(|figure| figure.said.unit == Said::Percent);
        let only =
            shares.next().filter(|figure| figure.role == Role::Level && figure.date.is_some())?;
        let goes_on = seen
            .parsed
            .tokens
            .iter()
            .take(6)
            .any(|token| matches!(token.lower.as_str(), "rate" | "it" | "this" | "figure"));
        (goes_on && shares.next().is_none()).then_some((share, only.said.value))
    };
    let change = figures.iter().zip(seen.judged).find(|(figure, _)| figure.role == Role::Change);
    let by_word = change.and_then(|(figure, _)| match figure.way {
        Way::Up => Some((Decimal::ZERO, Decimal::ONE)),
        Way::Down => Some((Decimal::ONE, Decimal::ZERO)),
        Way::Unsaid => None,
    });
    let (from, to) = ends.or(by_word).or_else(before)?;
    let direction = Direction::of(to.checked_sub(from)?);
    let series = seen
        .judged
        .iter()
        .find_map(|one| one.series)
        .and_then(|series| seen.known.indicators.get(series));
    let worse = series.is_some_and(|indicator| {
        Goodness::of(direction, indicator.polarity.value) == Goodness::Worse
    });
    let other_way = matches!(
        (heading.way, direction),
        (Some(Way::Up), Direction::Down) | (Some(Way::Down), Direction::Up)
    );
    // Without a table nothing says which way is good: of a share under a glad headline, up is.
    let glad_share = series.is_none()
        && heading.is_glad
        && heading.way.is_none()
        && direction == Direction::Down
        && ends.is_none()
        && by_word.is_none();
    let unhappy = (worse && (heading.is_glad || heading.way.is_some()))
        || (other_way && series.is_none())
        || glad_share;
    let goes = if direction == Direction::Down { "down" } else { "up" };
    unhappy.then(|| {
        Placed::sentence(
            Rule::AdverseHeadline,
            format!("The headline promises otherwise: the figures here go {goes}; say so in the headline, or use a neutral one"),
        )
    })
}

/// "considerable progress", "best ever".
pub(super) fn judgements(seen: &Seen<'_, '_, '_>) -> Vec<Placed> {
    const WORDS: &[&str] = &[
        "considerable",
        "considerably",
        "significant",
        "significantly",
        "dramatic",
        "dramatically",
        "impressive",
        "excellent",
        "fantastic",
        "tremendous",
        "huge",
        "massive",
        "massively",
        "substantial",
        "substantially",
        "remarkable",
        "remarkably",
        "world-class",
        "exceptional",
        "unprecedented",
    ];
    let tokens = seen.parsed.tokens;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let best_ever =
            token.lower == "best" && tokens.get(at + 1).is_some_and(|next| next.lower == "ever");
        if !WORDS.contains(&token.lower.as_str()) && !best_ever {
            continue;
        }
        let end = if best_ever {
            tokens.get(at + 1).map_or(token.end, |next| next.end)
        } else {
            token.end
        };
        found.push(Placed {
            rule: Rule::Judgement,
            span: Some((token.start, end)),
            message: format!(
                "{:?} judges: let the figures say it, or say compared with what",
                if best_ever { "best ever" } else { token.text }
            ),
        });
    }
    found
}

/// "below the national average", with no figure for it.
pub(super) fn comparators(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let parsed = seen.parsed;
    let places: Vec<Place> = (0..parsed.figures.len()).map(|at| place(parsed, at)).collect();
    let valued =
        |area: Option<usize>| places.contains(&area.map_or(Place::Elsewhere, Place::Known));
    let national_rates = parsed.tokens.windows(2).position(|pair| {
        matches!(pair, [one, other] if one.lower == "national" && matches!(other.lower.as_str(), "rates" | "levels" | "figures"))
    });
    let compares = |first: usize| {
        let before = parsed.words(first.saturating_sub(6), first);
        before.iter().any(|word| {
            matches!(
                *word,
                "below"
                    | "above"
                    | "than"
                    | "line"
                    | "compared"
                    | "against"
                    | "exceeds"
                    | "better"
                    | "worse"
            )
        })
    };
    let area = parsed.areas.iter().find(|area| compares(area.first) && !valued(area.area));
    let (first, last) = match (area, national_rates) {
        (Some(area), _) => (area.first, area.last),
        (None, Some(at)) if compares(at) && places.iter().all(|place| *place == Place::Unsaid) => {
            (at, at + 1)
        }
        _ => return None,
    };
    let average = usize::from(matches!(
        parsed.word(last + 1),
        "average" | "rate" | "rates" | "levels" | "neighbours"
    ));
    let (start, end) = (parsed.tokens.get(first)?.start, parsed.tokens.get(last + average)?.end);
    Some(Placed {
        rule: Rule::ComparatorWithoutValue,
        span: Some((start, end)),
        message: "A comparator is named without its value: give its figure, or leave it out"
            .to_owned(),
    })
}
