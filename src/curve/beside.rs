//! What stands beside a chart, wherever it is shown.

use super::drawn::Curve;

/// The verdict, or what it waits for.
pub(crate) fn verdict_line(curve: &Curve) -> String {
    match &curve.verdict {
        Some(verdict) => verdict.sentence.clone(),
        None => "No verdict yet: it needs the turning point, which is when the actions began (under More)"
            .to_owned(),
    }
}

/// What the upright line through a figure is, where there is one.
pub(crate) fn limits_line(curve: &Curve) -> Option<String> {
    let has_limits = curve.history.iter().any(|one| one.limits.is_some());
    has_limits
        .then(|| "The upright line through a figure is its 95% confidence interval".to_owned())
}

/// Rule, trend, limits, marks, scenarios, money, axis: for everybody. What is wrong is the officer's.
pub(crate) fn said(curve: &Curve) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(curve.rule_words.clone().or_else(|| curve.forecast.clone()?.err()));
    said.push(format!("Trend: {}", curve.trend.sentence));
    said.extend(limits_line(curve));
    said.extend(curve.phases.iter().map(|phase| phase.words.clone()));
    for (kind, marks) in
        [("Break in the series", &curve.breaks), ("Action", &curve.actions), ("Note", &curve.notes)]
    {
        for mark in marks {
            said.push(format!("{kind}, {}: {}", mark.period_words, mark.words));
        }
    }
    if let Some(last) = curve.breaks.last() {
        said.push(format!("Figures before {} are left out of the forecast", last.period_words));
    }
    said.extend(curve.scenarios.iter().map(|one| format!("{}: {}", one.name, one.how)));
    if let Some(money) = &curve.money {
        said.push(money.at.clone());
        said.extend(money.avoided.iter().cloned());
    }
    said.extend(curve.axis.note.clone());
    said
}
