//! Bars of one period: the largest first.

use super::{Form, MOST_BARS, Made, PartFigure, Parts, PartsPeriod, PartsShown};
use crate::amount::percentage;
use crate::card::{Facts, capitalised};
use crate::change::comparable;
use crate::curve::axis::value_axis;
use crate::curve::problem::{CurveField, reading};
use crate::curve::table::CurveTable;
use crate::curve::{typed, words as said};
use crate::indicator::Observation;
use crate::order;
use crate::period::Period;
use rust_decimal::Decimal;

/// One part with its figure; none where its table has nothing for the period.
struct Bar<'a> {
    name: String,
    facts: &'a Facts<'a>,
    observed: Option<&'a Observation>,
}

impl Bar<'_> {
    fn value(&self) -> Option<Decimal> {
        self.observed?.figure.number()
    }

    fn figure(&self) -> PartFigure {
        let Some(observed) = self.observed else {
            let text = "no figure".to_owned();
            return PartFigure { value: None, words: format!("{}: {text}", self.name), text };
        };
        let point = said::point(self.facts, observed);
        PartFigure {
            value: point.value.map(|value| self.facts.indicator.unit.value.shown(value)),
            text: point.text,
            words: format!("{}: {}", self.name, point.words),
        }
    }
}

pub(super) fn made(parts: &Parts) -> Made {
    let own = &parts.facts[parts.own];
    let style = own.style;
    let mut problems = Vec::new();
    let asked = reading(CurveField::PartsPeriod, &mut problems, |problems| {
        typed::period(parts.of.words.parts_period.as_ref(), "Period", own, problems)
    });
    let latest = parts.facts.iter().filter_map(|one| one.latest).map(|one| &one.period);
    let latest = own.latest.map(|one| &one.period).or(latest.max_by_key(|one| one.last));
    let period = asked.or(latest.cloned());
    let bar = |(facts, name): (&'_ Facts<'_>, &String)| {
        (name.clone(), period.as_ref().and_then(|period| observed(facts, period)).cloned())
    };
    let found: Vec<(String, Option<Observation>)> =
        parts.facts.iter().zip(&parts.names).map(bar).collect();
    let mut bars: Vec<Bar> = parts
        .facts
        .iter()
        .zip(&found)
        .map(|(facts, (name, observed))| Bar {
            name: name.clone(),
            facts,
            observed: observed.as_ref(),
        })
        .collect();
    // Those without a figure last.
    order::by_key(&mut bars, |bar| std::cmp::Reverse(bar.value()));
    let unit = &own.indicator.unit.value;
    let when = period.as_ref().map(|period| period.in_words(style)).unwrap_or_default();
    let mut notes: Vec<String> = parts.whole_words(false).into_iter().collect();
    notes.extend(together(&bars, own));
    let missing: Vec<String> =
        bars.iter().filter(|bar| bar.value().is_none()).map(|bar| bar.figure().words).collect();
    if !missing.is_empty() {
        notes.push(format!("No figure: {}", missing.join("; ")));
    }
    if MOST_BARS < bars.len() {
        notes.push(format!(
            "The {MOST_BARS} largest of {} parts are drawn; the table has all",
            bars.len()
        ));
    }
    let number = |bar: &Bar| {
        bar.value().map_or_else(|| bar.figure().text, |value| own.amount(value).number())
    };
    let cell = |bar: &Bar| bar.observed.map(|one| one.cell.to_string()).unwrap_or_default();
    let table = CurveTable {
        header: vec!["Part".to_owned(), capitalised(&unit.words()), "Cell".to_owned()],
        rows: bars.iter().map(|bar| vec![bar.name.clone(), number(bar), cell(bar)]).collect(),
    };
    let mut about = parts.about(unit.words());
    about.extend(period.as_ref().map(|period| period.words(style)));
    let subtitle = capitalised(&about.join(", "));
    let told: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.name, bar.figure().text)).collect();
    let alt = format!("Bar chart: {subtitle}. {}.", told.join(", "));
    let with_figure: Vec<&Bar> = bars.iter().filter(|bar| bar.value().is_some()).collect();
    let title = match with_figure.as_slice() {
        [] => format!(
            "{}: no figure {when}",
            parts.common.clone().unwrap_or_else(|| own.measure.plain.clone())
        ),
        [only] => only.figure().words,
        [first, ..] => largest(first, &with_figure, bars.len(), &when),
    };
    let values: Vec<Decimal> =
        bars.iter().take(MOST_BARS).filter_map(Bar::value).chain([Decimal::ZERO]).collect();
    let drawn = &bars[..bars.len().min(MOST_BARS)];
    let shown = PartsShown {
        form: Form::Bars,
        names: drawn.iter().map(|bar| bar.name.clone()).collect(),
        periods: vec![PartsPeriod {
            words: period.as_ref().map(|period| period.words(style)).unwrap_or_default(),
            axis_words: period.as_ref().map(|period| period.axis_words(style)).unwrap_or_default(),
            is_forecast: false,
            figures: drawn.iter().map(Bar::figure).collect(),
        }],
        notes,
    };
    Made {
        title,
        subtitle,
        alt,
        table,
        axis: value_axis(&values, unit, style),
        rule_words: None,
        cells: bars.iter().filter_map(|bar| Some(bar.observed?.cell.clone())).collect(),
        shown,
        problems,
    }
}

/// "Domestic violence: 20%, the largest of 3 parts in 2010-11"
fn largest(first: &Bar, with_figure: &[&Bar], all: usize, when: &str) -> String {
    let text = first.figure().text;
    let same: Vec<&str> = with_figure
        .iter()
        .filter(|bar| bar.value() == first.value())
        .map(|bar| bar.name.as_str())
        .collect();
    match same.as_slice() {
        [one] => format!("{one}: {text}, the largest of {all} parts {when}"),
        [one, other] => format!("{one} and {other}: {text} each {when}"),
        several => format!("{} of {all} parts are the largest: {text} each {when}", several.len()),
    }
}

/// The figure of that period, a number before none.
fn observed<'a>(facts: &Facts<'a>, period: &Period) -> Option<&'a Observation> {
    let counted = facts.indicator.counted.value;
    let of_it = || {
        facts.indicator.history().filter(|one| {
            one.period.last == period.last && comparable(&one.period, period, counted)
        })
    };
    of_it().find(|one| one.figure.number().is_some()).or_else(|| of_it().next())
}

/// What shares make up together.
fn together(bars: &[Bar], own: &Facts) -> Option<String> {
    if !own.indicator.unit.value.is_share() || bars.len() < 2 {
        return None;
    }
    let values: Option<Vec<Decimal>> = bars.iter().map(Bar::value).collect();
    let sum = values?.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)?;
    let sum = own.indicator.unit.value.shown(sum);
    let words = percentage(sum, own.decimals, own.style);
    let slack = Decimal::new(5, 1);
    if Decimal::ONE_HUNDRED + slack < sum {
        return Some(format!("The parts add up to {words}: some are counted in more than one"));
    }
    (sum < Decimal::ONE_HUNDRED - slack)
        .then(|| format!("The parts make up {words} together; the rest is not shown"))
}
