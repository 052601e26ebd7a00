//! A verdict as a sentence that can go on a card, and the comparison of the rules in plain words.

use super::baseline::{Asked, FEWEST_FIGURES, Figures};
use super::rules::{Compared, Rule, evenly_apart};
use super::verdict::{Verdict, VerdictKind};
use super::why_not::{There, WhyNot};
use crate::amount::percentage;
use crate::card::Facts;
use crate::change::Percent;
use crate::period::Period;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A verdict as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictShown {
    /// Which; none when it cannot be given.
    pub kind: Option<VerdictKind>,
    /// "Turned: 1,290 in January 2015, 223 (14.7%) below the forecast of 1,513, straight line through March 2007 to
    /// July 2011"
    pub sentence: String,
}

/// One row of the comparison of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleRow {
    /// Which.
    pub rule: Rule,
    /// "Straight line"
    pub name: String,
    /// "45", on average, when the past was forecast; or why it was not tried.
    pub miss: String,
    /// "8 times"; empty when it was not tried.
    pub tried: String,
    /// "more than carrying the last value on (38)"
    pub against: String,
    /// "shown", "suggested", "shown and suggested"; empty otherwise.
    pub mark: String,
}

pub(crate) fn too_early(turning: &Period, facts: &Facts) -> VerdictShown {
    let when = turning.words(facts.style);
    VerdictShown {
        kind: Some(VerdictKind::TooEarly),
        sentence: format!("Too early to say: there is no figure after {when}, the turning point"),
    }
}

pub(crate) fn none(turning: &Period, why: &WhyNot, facts: &Facts) -> VerdictShown {
    let when = turning.words(facts.style);
    let why = why.to_string();
    let why = why.strip_prefix("No forecast: ").unwrap_or(&why);
    VerdictShown {
        kind: None,
        sentence: format!("No verdict: what came before {when} gives no forecast; {why}"),
    }
}

pub(crate) fn verdict(verdict: &Verdict, facts: &Facts) -> VerdictShown {
    let short = |value: Decimal| facts.amount(value).short(facts.style);
    let figure = match verdict.latest.figure.number() {
        Some(value) => facts.amount(value).words(facts.style),
        None => String::new(),
    };
    let when = verdict.latest.period.in_words(facts.style);
    let rule = verdict.forecast.rule_words(facts.style);
    let expected = short(verdict.expected.value);
    let mut sentence = format!("{}: {figure} {when}", verdict.kind.words());
    if verdict.difference.is_zero() {
        sentence.push_str(&format!(", equal to the forecast of {expected}, {rule}"));
    } else {
        let size = facts.amount(verdict.difference).difference(facts.style);
        let side = side(verdict.difference);
        let percent = match verdict.percent {
            Percent::Value(value) => {
                format!(" ({})", percentage(value.abs(), facts.style.change_places(), facts.style))
            }
            Percent::Withheld(_) => String::new(),
        };
        sentence.push_str(&format!(", {size}{percent} {side} the forecast of {expected}, {rule}"));
    }
    if let (VerdictKind::AsForecast, Some(interval)) = (verdict.kind, verdict.expected.intervals) {
        let (low, high) = (short(interval.low), short(interval.high));
        sentence.push_str(&format!(", and inside its 80% interval of {low} to {high}"));
    }
    if verdict.kind == VerdictKind::Slowing {
        sentence.push_str(", but no better than at the turning point");
    }
    if let Some(range) = verdict.range.and_then(|range| range_words(range, facts)) {
        sentence.push_str(&format!("; by the different rules {range}"));
    }
    if verdict.after == 1 {
        sentence.push_str("; one point so far");
    }
    if verdict.kind == VerdictKind::OutsideForecast {
        sentence.push_str("; say on the place Check whether a rise or a fall is good");
    }
    VerdictShown { kind: Some(verdict.kind), sentence }
}

fn side(difference: Decimal) -> &'static str {
    if difference.is_sign_negative() { "below" } else { "above" }
}

/// "157 to 331 below the forecast", "from 20 below to 30 above the forecast"; none when both read the same.
fn range_words((least, most): (Decimal, Decimal), facts: &Facts) -> Option<String> {
    let number = |value: Decimal| facts.amount(value.abs()).number();
    let size = |value: Decimal| facts.amount(value).difference(facts.style);
    if least.is_sign_negative() == most.is_sign_negative() || least.is_zero() || most.is_zero() {
        let (near, far) = if least.is_sign_negative() { (most, least) } else { (least, most) };
        let side = side(if near.is_zero() { far } else { near });
        let (near, far) = (number(near), (number(far), size(far)));
        return (near != far.0).then(|| format!("{near} to {} {side} the forecast", far.1));
    }
    Some(format!("from {} below to {} above the forecast", number(least), size(most)))
}

/// The comparison as rows; `shown` is the rule of the forecast that is shown. `to_turning` says that figures after the
/// turning point do not count.
pub(crate) fn rule_rows(
    figures: &Figures,
    compared: &[Compared],
    suggested: Rule,
    shown: Option<Rule>,
    to_turning: bool,
    facts: &Facts,
) -> Vec<RuleRow> {
    Rule::COMPUTED
        .iter()
        .map(|rule| {
            let row = compared.iter().find(|one| one.rule == *rule);
            let (miss, tried, against) = match row {
                Some(row) => said(row, facts),
                None => (untried(figures, *rule, to_turning), String::new(), String::new()),
            };
            let mark = match (shown == Some(*rule), suggested == *rule) {
                (true, true) => "shown and suggested",
                (true, false) => "shown",
                (false, true) => "suggested",
                (false, false) => "",
            };
            RuleRow {
                rule: *rule,
                name: rule.name().to_owned(),
                miss,
                tried,
                against,
                mark: mark.to_owned(),
            }
        })
        .collect()
}

/// Why a rule was not tried.
fn untried(figures: &Figures, rule: Rule, to_turning: bool) -> String {
    let there = |count: usize| There { count, to_turning };
    let (needs, all) = (rule.fewest(), figures.points.len());
    if all < needs {
        return format!("needs {needs} figures, {}", there(all));
    }
    if figures.fitted(rule, None).is_some() {
        return "too few figures to try it".to_owned();
    }
    let even = evenly_apart(&figures.points);
    if matches!(rule, Rule::DampedTrend | Rule::Smoothing) && even < needs {
        return format!("needs {needs} figures evenly apart, {}", there(even));
    }
    "cannot be fitted to these figures".to_owned()
}

fn said(row: &Compared, facts: &Facts) -> (String, String, String) {
    let size = |value: f64| {
        let value = Decimal::from_f64_retain(value).unwrap_or_default();
        let places = facts.decimals.max(u32::from(value < Decimal::TEN));
        let places = if facts.indicator.unit.value.is_share() { places.max(1) } else { places };
        crate::amount::Amount::new(value, &facts.indicator.unit.value, places)
            .difference(facts.style)
    };
    let times = match row.origins {
        1 => "once".to_owned(),
        several => format!("{several} times"),
    };
    let against = match (row.rule, row.is_better) {
        (Rule::LastValue, _) => "the rule to beat".to_owned(),
        (_, true) => format!("clearly less than the last value ({})", size(row.miss_of_last)),
        _ if row.miss < row.miss_of_last => {
            format!("less than the last value ({}), but not clearly", size(row.miss_of_last))
        }
        _ => format!("not less than the last value ({})", size(row.miss_of_last)),
    };
    (size(row.miss), times, against)
}

/// Why the forecast follows its rule, for readers.
pub(crate) fn reason(compared: &[Compared], suggested: Rule, asked: &Asked) -> String {
    let is_tried = compared.iter().any(|one| one.rule == suggested);
    match asked.rule {
        Some(rule) if rule != suggested && is_tried => format!(
            "This rule was chosen by hand; the past of these figures suggests: {}",
            suggested.name().to_lowercase()
        ),
        Some(rule) if rule != suggested => "This rule was chosen by hand".to_owned(),
        _ => why(compared, suggested, "used"),
    }
}

/// Why the suggested rule is suggested, and what was chosen in its place.
pub(crate) fn suggestion(compared: &[Compared], suggested: Rule, asked: &Asked) -> String {
    let why = why(compared, suggested, "suggested");
    match asked.rule {
        Some(rule) if rule != suggested => {
            format!("You chose: {}. {why}", rule.name().to_lowercase())
        }
        _ => why,
    }
}

/// `is` is what the rule is: "suggested", "used".
fn why(compared: &[Compared], suggested: Rule, is: &str) -> String {
    match compared.iter().find(|one| one.rule == suggested) {
        None => format!(
            "The last value is carried on: with fewer than {} figures no rule can be tried on their past",
            FEWEST_FIGURES + 1
        ),
        Some(_) if suggested == Rule::LastValue => {
            "The last value is carried on: when the past of these figures was forecast, no rule did clearly better"
                .to_owned()
        }
        Some(row) => format!(
            "{} is {is}: when the past of these figures was forecast {} times, one to three periods ahead, it missed by clearly less than the last value carried on",
            suggested.name(),
            row.origins
        ),
    }
}
