//! RAG rating and direction of travel: two things, each with its reason and with who or what rule gave it.

use super::target::{AgainstTarget, against_target};
use crate::amount::{Amount, percentage};
use crate::card::Facts;
use crate::change::{Goodness, Percent, relative};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Role};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A figure that misses its target by no more than so many per cent of the target is amber.
const AMBER_WITHIN: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
/// A change of less than so many per cent of the figure before it is no change.
const STABLE_WITHIN: Decimal = Decimal::from_parts(1, 0, 0, false, 0);

/// The rating: always as word and shape beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rag {
    /// Off its target.
    Red,
    /// Near its target, or the curve has turned.
    Amber,
    /// On its target.
    Green,
}

impl Rag {
    /// All, worst first.
    pub const ALL: [Rag; 3] = [Rag::Red, Rag::Amber, Rag::Green];

    /// "Red"
    pub fn word(self) -> &'static str {
        match self {
            Rag::Red => "Red",
            Rag::Amber => "Amber",
            Rag::Green => "Green",
        }
    }
}

/// Where things are going, apart from where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DirectionOfTravel {
    /// Getting better.
    Improving,
    /// Neither.
    Stable,
    /// Getting worse.
    Worsening,
}

impl DirectionOfTravel {
    /// All, best first.
    pub const ALL: [DirectionOfTravel; 3] =
        [DirectionOfTravel::Improving, DirectionOfTravel::Stable, DirectionOfTravel::Worsening];

    /// "Improving"
    pub fn word(self) -> &'static str {
        match self {
            DirectionOfTravel::Improving => "Improving",
            DirectionOfTravel::Stable => "Stable",
            DirectionOfTravel::Worsening => "Worsening",
        }
    }
}

/// An officer's own rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerRating {
    /// The rating.
    pub rag: Rag,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who, by role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// An officer's own direction of travel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerDirection {
    /// The direction.
    pub direction: DirectionOfTravel,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who, by role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// Who or what gave a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The rule that is shown.
    Rule,
    /// An officer; the role may be empty.
    Officer(String),
}

/// A rule's answer, or why it has none: both are for the officer to see.
pub type Rule<T> = Result<ShownRating<T>, String>;

/// A rating or direction as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownRating<T> {
    /// What it is.
    pub value: T,
    /// Why, in a sentence.
    pub reason: String,
    /// Who or what gave it.
    pub by: By,
}

/// The rating by distance from target; a curve that has turned lifts red to amber. `turned` is the verdict's
/// sentence where the curve has.
///
/// # Errors
///
/// Why the rule says nothing, as a sentence.
pub fn rating_by_rule(
    indicator: &Indicator,
    turned: Option<&str>,
    style: &HouseStyle,
) -> Rule<Rag> {
    let facts = Facts::of(indicator, style);
    let held = against_target(&facts).map_err(|why| format!("No rating by rule: {why}"))?;
    let AgainstTarget { figure, target, missed } = held;
    let amount = |value| Amount::new(value, &indicator.unit.value, facts.decimals);
    let aim = target.figure.number().unwrap_or_default();
    let what = if figure.role == Role::Predicted { "predicted" } else { "latest" };
    let said = format!(
        "{what} {} against a target of {} {}",
        amount(figure.figure.number().unwrap_or_default()).words(style),
        amount(aim).words(style),
        target.period.in_words(style),
    );
    let rule = |value, reason| Ok(ShownRating { value, reason, by: By::Rule });
    if missed <= Decimal::ZERO {
        return rule(Rag::Green, format!("Target met: {said}"));
    }
    let away = amount(missed).difference(style);
    let share =
        missed.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(aim.abs()));
    let is_near = share.is_some_and(|share| share <= AMBER_WITHIN);
    let (reason, within) = match relative(aim, missed, &indicator.unit.value) {
        Percent::Value(share) => {
            let words = percentage(share, style.change_places(), style);
            (format!("Target missed by {away} ({words} of it): {said}"), "within 5%")
        }
        Percent::Withheld(_) => {
            (format!("Target missed by {away}: {said}"), "within 5% of the target")
        }
    };
    match turned {
        _ if is_near => rule(Rag::Amber, format!("{reason}; {within} is amber")),
        Some(turned) => {
            rule(Rag::Amber, format!("{reason}; amber because the curve has turned: {turned}"))
        }
        None => rule(Rag::Red, reason),
    }
}

/// The direction of travel since the figure before the latest that may be compared with it.
///
/// # Errors
///
/// Why the rule says nothing, as a sentence.
pub fn direction_by_rule(indicator: &Indicator, style: &HouseStyle) -> Rule<DirectionOfTravel> {
    let facts = Facts::of(indicator, style);
    let change = facts
        .since_previous
        .as_ref()
        .map_err(|why| format!("No direction of travel by rule: {why}"))?;
    let base = change.from.figure.number().unwrap_or_default().abs();
    let hundredfold = change.absolute.abs().checked_mul(Decimal::ONE_HUNDRED);
    let is_small = hundredfold
        .zip(base.checked_mul(STABLE_WITHIN))
        .is_some_and(|(change, limit)| change < limit);
    let amount = |value| facts.amount(value).words(style);
    let from = format!(
        "{} {}",
        amount(change.from.figure.number().unwrap_or_default()),
        change.from.period.in_words(style)
    );
    let to = format!(
        "{} {}",
        amount(change.to.figure.number().unwrap_or_default()),
        change.to.period.in_words(style)
    );
    let said = format!("From {from} to {to}");
    let rule = |value, reason| Ok(ShownRating { value, reason, by: By::Rule });
    if is_small {
        return rule(DirectionOfTravel::Stable, format!("{said}: a change of less than 1%"));
    }
    match change.goodness {
        Goodness::Better => rule(DirectionOfTravel::Improving, said),
        Goodness::Worse => rule(DirectionOfTravel::Worsening, said),
        Goodness::Same => rule(DirectionOfTravel::Stable, said),
        Goodness::Neither => {
            Err("No direction of travel by rule: whether a rise or a fall is good is not known"
                .to_owned())
        }
    }
}
