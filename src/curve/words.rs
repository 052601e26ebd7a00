//! The words of a curve: title, subtitle, alt text, and every point said.

use super::ForecastPoint;
use super::comparators::ComparatorLine;
use super::drawn::{CurvePoint, CurveTarget, ForecastPointShown, ForecastShown};
use super::trend::PhaseShown;
use super::verdict::{Verdict, VerdictKind};
use super::verdict_words::VerdictShown;
use crate::amount::figure_words;
use crate::card::{Facts, capitalised};
use crate::change::Direction;
use crate::indicator::{ConfidenceLimits, Figure, Observation};

pub(crate) fn point(facts: &Facts, one: &Observation) -> CurvePoint {
    let period = &one.period;
    let value = one.figure.number();
    let limits = one.limits.as_deref().copied().filter(|_| value.is_some());
    let text = match value {
        Some(value) => facts.amount(value).short(facts.style),
        None => missing(facts, one),
    };
    let figure =
        figure_words(&one.figure, &facts.indicator.unit.value, facts.decimals, facts.style);
    CurvePoint {
        period: period.clone(),
        period_words: period.words(facts.style),
        axis_words: period.axis_words(facts.style),
        value,
        limits,
        words: format!("{figure} {}", period.in_words(facts.style)),
        text,
        interval_words: limits.map(|limits| interval(facts, &limits)).unwrap_or_default(),
        cell: one.cell.clone(),
    }
}

/// ", 95% confidence interval 43% to 47%"
pub(crate) fn interval(facts: &Facts, limits: &ConfidenceLimits) -> String {
    let short = |value| facts.amount(value).short(facts.style);
    format!(", 95% confidence interval {} to {}", short(limits.low), short(limits.high))
}

/// "confidential (c)": the reason and the table's own symbol.
fn missing(facts: &Facts, one: &Observation) -> String {
    let words = figure_words(&one.figure, &facts.indicator.unit.value, facts.decimals, facts.style);
    match (&one.figure, one.text.trim()) {
        (Figure::Missing(_), symbol) if !symbol.is_empty() && symbol.len() < 6 => {
            format!("{words} ({symbol})")
        }
        _ => words,
    }
}

pub(crate) fn forecast_point(facts: &Facts, one: &ForecastPoint) -> ForecastPointShown {
    let words = |value| facts.amount(value).words(facts.style);
    let short = |value| facts.amount(value).short(facts.style);
    let mut said = format!("{} {}", words(one.value), one.period.in_words(facts.style));
    if let Some(ends) = one.intervals {
        said.push_str(&format!(", 80% interval {} to {}", short(ends.low), short(ends.high)));
    }
    ForecastPointShown {
        period: one.period.clone(),
        period_words: one.period.words(facts.style),
        axis_words: one.period.axis_words(facts.style),
        value: one.value,
        intervals: one.intervals,
        text: short(one.value),
        words: said,
    }
}

/// "Children looked after: turned, 223 below the forecast in January 2015", and where there is no verdict
/// "Children looked after rose from 1,344 in 2020 to 1,549 in 2024"
pub(crate) fn title(facts: &Facts, verdict: Option<&Verdict>) -> String {
    let says_of_what = !facts.indicator.unit.value.is_share() || facts.measure.clause.is_some();
    let measure = match &facts.measure.plural {
        Some(plural) if says_of_what => capitalised(plural),
        _ => facts.measure.plain.clone(),
    };
    if let Some(verdict) = verdict {
        let kind = verdict.kind.words().to_lowercase();
        let when = verdict.latest.period.in_words(facts.style);
        if verdict.kind == VerdictKind::AsForecast || verdict.difference.is_zero() {
            return format!("{measure}: as forecast {when}");
        }
        let size = facts.amount(verdict.difference).difference(facts.style);
        let side = if verdict.difference.is_sign_negative() { "below" } else { "above" };
        return format!("{measure}: {kind}, {size} {side} the forecast {when}");
    }
    let said = |one: &Observation| point(facts, one).words;
    match (&facts.change, facts.latest) {
        (Ok(change), _) => {
            let verb = match change.direction {
                Direction::Up => "rose",
                Direction::Down => "fell",
                Direction::Same => {
                    let since = change.from.period.words(facts.style);
                    return format!("{measure}: {}, the same as in {since}", said(&change.to));
                }
            };
            format!("{measure} {verb} from {} to {}", said(&change.from), said(&change.to))
        }
        (Err(_), Some(latest)) => format!("{measure}: {}", said(latest)),
        (Err(_), None) => measure,
    }
}

/// "Children looked after at 31 March each year, number, Leeds, 2020 to 2024"
pub(crate) fn subtitle(facts: &Facts, history: &[CurvePoint]) -> String {
    let mut parts = vec![facts.measure.plain.clone(), facts.indicator.unit.value.words()];
    parts.extend(facts.indicator.area_name.clone());
    match history {
        [] => {}
        [only] => parts.push(only.period_words.clone()),
        [first, .., last] => parts.push(format!("{} to {}", first.period_words, last.period_words)),
    }
    parts.join(", ")
}

/// What kind of chart, first, last, highest, lowest, gaps, mean and limits, forecast with interval and rule, target.
pub(crate) fn alt(
    facts: &Facts,
    history: &[CurvePoint],
    forecast: Option<&ForecastShown>,
    targets: &[CurveTarget],
    verdict: Option<&VerdictShown>,
    comparators: &[ComparatorLine],
    phases: &[PhaseShown],
) -> String {
    let figures: Vec<&CurvePoint> = history.iter().filter(|one| one.value.is_some()).collect();
    let mut sentences = vec![format!("Line chart: {}", subtitle(facts, history))];
    match figures.as_slice() {
        [] => sentences.push("There is no figure to draw".to_owned()),
        [only] => sentences.push(format!("One figure: {}", only.words)),
        [first, .., last] => {
            let mut sentence = format!("From {} to {}", first.words, last.words);
            let (lowest, highest) = extremes(&figures, first);
            for (word, one) in [("highest", highest), ("lowest", lowest)] {
                if one.value != first.value && one.value != last.value {
                    sentence.push_str(&format!(", {word} {}", one.words));
                }
            }
            sentences.push(sentence);
        }
    }
    if let Some(last) = figures.last().filter(|last| !last.interval_words.is_empty()) {
        let interval = last.interval_words.trim_start_matches([',', ' ']);
        sentences.push(format!("The last figure has a {interval}"));
    }
    let gaps: Vec<&str> = history
        .iter()
        .filter(|one| one.value.is_none())
        .map(|one| one.period_words.as_str())
        .collect();
    if let [first, others @ ..] = gaps.as_slice() {
        let more =
            if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
        sentences.push(format!("No figure for {first}{more}"));
    }
    for phase in phases {
        let words = phase.words.replacen("Mean", "mean", 1);
        sentences.push(format!("Lines of a process-behaviour chart: {words}"));
    }
    if let Some(forecast) = forecast
        && let Some(last) = forecast.points.last()
    {
        sentences.push(format!("Forecast by {}: {}", forecast.rule_words, last.words));
    }
    let targets: Vec<&str> = targets.iter().map(|target| target.words.as_str()).collect();
    match targets.as_slice() {
        [] => {}
        [only] => sentences.push(format!("Target {only}")),
        [.., last] => sentences.push(format!("{} targets, the last {last}", targets.len())),
    }
    for one in comparators {
        sentences.extend(one.points.last().map(|point| point.words.clone()));
    }
    sentences.extend(verdict.map(|verdict| verdict.sentence.clone()));
    sentences.join(". ") + "."
}

fn extremes<'a>(
    figures: &[&'a CurvePoint],
    first: &'a CurvePoint,
) -> (&'a CurvePoint, &'a CurvePoint) {
    let (mut lowest, mut highest) = (first, first);
    for one in figures {
        if one.value < lowest.value {
            lowest = one;
        }
        if highest.value < one.value {
            highest = one;
        }
    }
    (lowest, highest)
}
