//! Shares: of two different wholes, called a number, or changed by a percentage of a percentage.

use super::{Placed, Rule, Seen};
use crate::amount::grouped;
use crate::claim::parsed::{Figure, Role};
use crate::claim::quantity::{Quantity, Said};
use rust_decimal::Decimal;

/// The least and the most that a count and its share can be of.
fn wholes(count: &Quantity, share: &Quantity) -> Option<(Decimal, Decimal)> {
    let half = share.step.checked_div(Decimal::TWO)?;
    let of = |share: Decimal| count.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(share);
    Some((of(share.value.checked_add(half)?)?, of(share.value.checked_sub(half)?)?))
}

/// "8 (1.2%) … from 38 (6.8%)": the one is a share of about 667, the other of about 559.
pub(super) fn denominators(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let figures = &seen.parsed.figures;
    let shares: Vec<(Decimal, Decimal)> = figures
        .iter()
        .filter_map(|share| match share.role {
            Role::ShareOf(count) if share.said.unit == Said::Percent => {
                wholes(&figures.get(count)?.said, &share.said)
            }
            _ => None,
        })
        .collect();
    let [one, other, ..] = shares.as_slice() else { return None };
    let (low, high) = if one.0 < other.0 { (one, other) } else { (other, one) };
    let apart = low.1.checked_mul(Decimal::new(11, 1))? < high.0;
    let about = |range: &(Decimal, Decimal)| {
        range
            .0
            .checked_add(range.1)
            .and_then(|sum| sum.checked_div(Decimal::TWO))
            .map_or(String::new(), |middle| grouped(middle, 0))
    };
    apart.then(|| {
        Placed::sentence(
            Rule::Denominator,
            format!("One percentage is of about {}, the other of about {}: say what each is a share of, and whether it is the same", about(one), about(other)),
        )
    })
}

/// "the number of … is 55%"
pub(super) fn number_is_percentage(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let parsed = seen.parsed;
    let at = parsed
        .tokens
        .iter()
        .position(|token| matches!(token.lower.as_str(), "number" | "numbers"))?;
    let next = parsed.figures.iter().find(|figure| at < figure.said.first)?;
    let between = parsed.words(at, next.said.first);
    let says_share =
        between.iter().any(|word| matches!(*word, "percentage" | "proportion" | "share" | "rate"));
    let is = next.said.unit == Said::Percent
        && next.is_level()
        && !says_share
        && next.said.first - at < 24;
    is.then(|| Placed {
        rule: Rule::NumberIsPercentage,
        span: Some((parsed.tokens[at].start, next.said.end)),
        message:
            "A number is said to be a percentage: write \"the percentage of\", or give the number"
                .to_owned(),
    })
}

/// "55%, an increase of 19%"
pub(super) fn percent_of_percentage(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let figures = &seen.parsed.figures;
    let (at, change) = figures.iter().enumerate().find(|(_, figure)| {
        figure.role == Role::Change && figure.said.unit == Said::Percent && !figure.said.in_words
    })?;
    let in_series = seen
        .judged
        .get(at)
        .and_then(|one| one.series)
        .and_then(|series| seen.known.indicators.get(series));
    let share = match in_series {
        Some(indicator) => indicator.unit.value.is_share(),
        None => {
            let levels: Vec<&Figure> = figures.iter().filter(|figure| figure.is_level()).collect();
            !levels.is_empty() && levels.iter().all(|figure| figure.said.unit == Said::Percent)
        }
    };
    share.then(|| Placed {
        rule: Rule::PercentOfPercentage,
        span: Some((change.said.start, change.said.end)),
        message: "A percentage is said to have changed by a percentage: give the difference in percentage points".to_owned(),
    })
}
