//! The trend beside a chart: which method, why that one, and what it says.

use super::baseline::Figures;
use crate::amount::Unit;
use crate::card::Facts;
use crate::change::{
    Direction, FEWEST_FOR_LIMITS, Goodness, Measured, ProcessChart, SLOPE_FIGURES, SLOPE_LIMIT,
    Signal, SignalRule, process_chart, weighted_slope,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::{Deserialize, Serialize};

/// A trend as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TrendShown {
    /// Whether it is a change only, of which nobody can say that it is more than chance.
    pub is_change: bool,
    /// "No significant change: all 14 figures are inside the limits 1,204 to 1,498"
    pub sentence: String,
    /// Which method, and why: "By a process-behaviour chart, because there are 12 figures or more".
    pub method: String,
}

impl TrendShown {
    /// In one line: "Trend: No significant change. By …", "Change: Increasing since 2020. From the first figure …".
    pub fn line(&self) -> String {
        let name = if self.is_change { "Change" } else { "Trend" };
        format!("{name}: {}. {}", self.sentence, self.method)
    }
}

/// Mean and limits of a stretch of a process-behaviour chart, in the unit as the table has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhaseShown {
    /// The last days of its first and last figure.
    pub days: (PeriodDay, PeriodDay),
    /// Mean.
    pub mean: Decimal,
    /// Lower limit.
    pub lower: Decimal,
    /// Upper limit.
    pub upper: Decimal,
    /// "1,350"
    pub mean_text: String,
    /// "1,204"
    pub lower_text: String,
    /// "1,498"
    pub upper_text: String,
    /// "Mean 1,350, limits 1,204 to 1,498, on trial until there are 20 figures"
    pub words: String,
}

/// A last day, as days since the year 1970, so that it can be sent.
pub type PeriodDay = i32;

/// Days since 1970.
pub(crate) fn day_number(day: Date) -> PeriodDay {
    super::ahead::days_between(Date::constant(1970, 1, 1), day) as i32
}

/// The trend of the figures a forecast may use, and the phases of their process chart where there are enough.
pub(crate) fn trend(
    figures: &Figures,
    anew: &[Date],
    facts: &Facts,
) -> (TrendShown, Vec<PhaseShown>) {
    let values: Vec<f64> = figures.points.iter().map(|point| point.value).collect();
    let number = values.len();
    if FEWEST_FOR_LIMITS <= number {
        let starts: Vec<usize> = anew
            .iter()
            .filter_map(|day| figures.periods.iter().position(|period| *day <= period.last))
            .collect();
        if let Some(chart) = process_chart(&values, &starts) {
            let shown = by_limits(&chart, figures, facts);
            return (beside_card(shown, facts), phases(&chart, figures, facts));
        }
    }
    let trend = match number {
        5.. => by_slope(figures, facts),
        2..=4 => by_change(
            facts,
            "From the first figure to the latest only: 2 to 4 figures show no trend",
        ),
        _ => by_change(facts, "A trend needs 2 figures"),
    };
    (beside_card(trend, facts), Vec::new())
}

/// Says what a card says of the same figures, where nobody can tell that from chance.
fn beside_card(trend: TrendShown, facts: &Facts) -> TrendShown {
    match &facts.change {
        Ok(change)
            if trend.sentence.starts_with(NO_CHANGE) && change.direction != Direction::Same =>
        {
            let sentence = format!(
                "{}. Its card says \"{}\", which compares two figures only",
                trend.sentence,
                change.trend_words()
            );
            TrendShown { sentence, ..trend }
        }
        _ => trend,
    }
}

const NO_CHANGE: &str = "No significant change";

fn by_change(facts: &Facts, method: &str) -> TrendShown {
    let sentence = match &facts.change {
        Ok(change) => change.trend_words_since(facts.style),
        Err(why) => why.trend_words(),
    };
    TrendShown { is_change: true, sentence, method: method.to_owned() }
}

fn by_slope(figures: &Figures, facts: &Facts) -> TrendShown {
    let is_count = facts.indicator.unit.value == Unit::Count;
    let by_limits = weighted_slope(&with_limits(figures));
    let counted = figures.points.iter().map(|point| Measured::counted(point.at, point.value));
    let by_counts = || weighted_slope(&counted.collect::<Vec<_>>()).filter(|_| is_count);
    let what =
        if by_limits.is_some() { "figures and their 95% confidence intervals" } else { "counts" };
    let Some(slope) = by_limits.or_else(by_counts) else {
        return by_change(
            facts,
            "From the first figure to the latest only: whether it is more than chance needs counts above zero, confidence intervals or denominators",
        );
    };
    let chi_squared = Decimal::from_f64(slope.chi_squared).unwrap_or_default();
    let chi_squared = crate::amount::grouped(chi_squared, 1);
    let sentence =
        if slope.is_significant() { words(0.0 < slope.slope, facts) } else { NO_CHANGE.to_owned() };
    let why = match (SLOPE_LIMIT < slope.chi_squared, slope.keeps_sign) {
        (true, false) => ", but one figure alone makes the slope".to_owned(),
        _ => String::new(),
    };
    TrendShown {
        is_change: false,
        sentence,
        method: format!(
            "By the weighted slope of the last {SLOPE_FIGURES} {what}, as public health profiles do: chi-squared {chi_squared}, significant over {SLOPE_LIMIT}{why}; a process-behaviour chart needs {FEWEST_FOR_LIMITS} figures"
        ),
    }
}

/// Those of the latest figures that have confidence limits, as far back as all have them.
fn with_limits(figures: &Figures) -> Vec<Measured> {
    let points = figures.points.iter().zip(&figures.limits).rev();
    let mut measured: Vec<Measured> = points
        .map_while(|(point, limits)| {
            let (low, high) = (*limits)?;
            Some(Measured::with_interval(point.at, point.value, low, high))
        })
        .collect();
    measured.reverse();
    measured
}

/// "Increasing and getting worse"
fn words(is_up: bool, facts: &Facts) -> String {
    let direction = if is_up { Direction::Up } else { Direction::Down };
    let goodness = Goodness::of(direction, facts.indicator.polarity.value);
    match goodness.words() {
        Some(goodness) => format!("{} and {goodness}", direction.trend_word()),
        None => direction.trend_word().to_owned(),
    }
}

fn by_limits(chart: &ProcessChart, figures: &Figures, facts: &Facts) -> TrendShown {
    let number = figures.points.len();
    let latest: Vec<&Signal> =
        chart.signals.iter().filter(|signal| signal.figures.end == number).collect();
    let sentence = match (latest.first(), chart.signals.last()) {
        (Some(signal), _) => {
            format!("{}: {}", words(signal.is_up, facts), said(signal, figures, facts))
        }
        (None, Some(signal)) => {
            format!("{NO_CHANGE} now; earlier, {}", said(signal, figures, facts))
        }
        (None, None) => {
            format!("{NO_CHANGE}: no figure and no run of figures is out of the ordinary")
        }
    };
    TrendShown {
        is_change: false,
        sentence,
        method: format!(
            "By a process-behaviour (XmR) chart, because there are {FEWEST_FOR_LIMITS} figures or more: limits at the mean \u{b1} 2.66 mean changes"
        ),
    }
}

fn said(signal: &Signal, figures: &Figures, facts: &Facts) -> String {
    let words = |index: usize| {
        figures.periods.get(index).map_or_else(String::new, |period| period.words(facts.style))
    };
    let (first, last) = (words(signal.figures.start), words(signal.figures.end.saturating_sub(1)));
    let count = signal.figures.len();
    let (above, upper, rising) =
        if signal.is_up { ("above", "upper", "rising") } else { ("below", "lower", "falling") };
    match signal.rule {
        SignalRule::Outside => format!("{last} is outside the {upper} limit"),
        SignalRule::OneSide => {
            format!("{count} figures in a row are {above} the mean, {first} to {last}")
        }
        SignalRule::Run => format!("{count} figures in a row are {rising}, {first} to {last}"),
        SignalRule::OuterThird => {
            format!("two of three figures are near the {upper} limit, {first} to {last}")
        }
    }
}

fn phases(chart: &ProcessChart, figures: &Figures, facts: &Facts) -> Vec<PhaseShown> {
    let phases = chart.phases.iter().filter_map(|phase| {
        let exact = |value: f64| figures.exact(value);
        let (mean, lower, upper) = (exact(phase.mean)?, exact(phase.lower)?, exact(phase.upper)?);
        let short = |value: Decimal| facts.amount(value).short(facts.style);
        let [mean_text, lower_text, upper_text] = [mean, lower, upper].map(short);
        let mut words = format!("Mean {mean_text}, limits {lower_text} to {upper_text}");
        if chart.phases.len() > 1 {
            let first = figures.periods.get(phase.figures.start)?.words(facts.style);
            words.push_str(&format!(", from {first}"));
        }
        if phase.is_on_trial() {
            words.push_str(", on trial until there are 20 figures");
        }
        let first = figures.periods.get(phase.figures.start)?.last;
        let last = figures.periods.get(phase.figures.end.checked_sub(1)?)?.last;
        let days = (day_number(first), day_number(last));
        Some(PhaseShown { days, mean, lower, upper, mean_text, lower_text, upper_text, words })
    });
    phases.collect()
}
