//! Figures that are no line: bars of one period by its parts, and shares of a whole over time.
//!
//! The parts are indicators of one unit. What is made is a [`Curve`] like any other, so that it stands wherever a curve
//! stands: its title, text alternative and table are made here, its chart from [`PartsShown`].

mod bars;
mod names;
mod shares;
mod whole;
mod written;

use super::axis::ValueAxis;
use super::beside::{say_rounded, sentences};
use super::drawn::{Curve, CurveOf};
use super::problem::CurveProblem;
use super::table::CurveTable;
use crate::card::{Facts, source_line};
use crate::indicator::Indicator;
use crate::table::CellRef;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// More bars than these are too many to read.
pub const MOST_BARS: usize = 8;

/// More shares than these are too many to tell apart.
pub const MOST_SHARES: usize = 6;

/// How the figures of an indicator are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A line over time.
    #[default]
    Line,
    /// Bars of one period, one for each part.
    Bars,
    /// Parts of a whole, over time.
    Shares,
}

impl Form {
    /// Every form, in the order of the choice.
    pub const ALL: [Form; 3] = [Form::Line, Form::Bars, Form::Shares];

    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Form::Line => "A line over time",
            Form::Bars => "Bars for one period, by its parts",
            Form::Shares => "Shares of the whole over time",
        }
    }

    /// Whether it is the form of a curve.
    pub fn is_line(&self) -> bool {
        *self == Form::Line
    }
}

/// Parts as they are drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartsShown {
    /// Never a line.
    pub form: Form,
    /// What each part is called, in the order in which they are drawn.
    pub names: Vec<String>,
    /// One for bars; in time order for shares.
    pub periods: Vec<PartsPeriod>,
    /// What must be said beside the chart wherever it is shown.
    pub notes: Vec<String>,
}

/// The parts of one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartsPeriod {
    /// "March 2011"
    pub words: String,
    /// "Mar 2011"
    pub axis_words: String,
    /// Whether it is still to come.
    pub is_forecast: bool,
    /// One for each of the names.
    pub figures: Vec<PartFigure>,
}

/// The figure of one part in one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartFigure {
    /// As people see it: 42.5 for 42.5%. None when missing.
    pub value: Option<Decimal>,
    /// "17.5%", or why it is missing.
    pub text: String,
    /// "Parenting support: 17.5% in 2010-11"
    pub words: String,
}

/// The parts with what can be said of each.
struct Parts<'a> {
    of: &'a CurveOf,
    /// Whose figure it is.
    own: usize,
    facts: Vec<Facts<'a>>,
    names: Vec<String>,
    /// What their names begin with.
    common: Option<String>,
    /// Their total, which is none of them.
    whole: Option<Whole<'a>>,
}

/// The total of parts, with its name.
struct Whole<'a> {
    facts: Facts<'a>,
    name: String,
}

impl<'a> Parts<'a> {
    fn of(of: &'a CurveOf) -> Parts<'a> {
        let mut indicators: Vec<&Indicator> = Vec::new();
        let all = of.parts.iter().chain([&of.indicator]);
        for one in all.map(|one| &**one) {
            let is_known = indicators.iter().any(|known| known.key == one.key);
            if !is_known && one.unit.value == of.indicator.unit.value {
                indicators.push(one);
            }
        }
        let mut facts: Vec<Facts> =
            indicators.iter().map(|one| Facts::of(one, &of.style)).collect();
        // One way of writing for all.
        let decimals = facts.iter().map(|one| one.decimals).max().unwrap_or(0);
        facts.iter_mut().for_each(|one| one.decimals = decimals);
        let full: Vec<String> = facts.iter().map(|one| one.measure.plain.clone()).collect();
        let (common, mut names) = names::short(&full);
        let whole = whole::find(&facts, &names);
        let whole = whole.map(|at| Whole { facts: facts.remove(at), name: names.remove(at) });
        let is_own = |one: &Facts| one.indicator.key == of.indicator.key;
        // A figure of the total is told by its largest part.
        let own = facts.iter().position(is_own).or_else(|| largest(&facts)).unwrap_or(0);
        Parts { of, own, facts, names, common, whole }
    }

    /// That the total is left out; `shares` where these are of it.
    fn whole_words(&self, shares: bool) -> Option<String> {
        let name = &self.whole.as_ref()?.name;
        let of_it = if shares { ", and shares are of it" } else { "" };
        Some(format!("{name:?} is the total: it is left out of the parts{of_it}"))
    }

    /// What all are about, in a subtitle: measure, unit, area.
    fn about(&self, unit: String) -> Vec<String> {
        let mut about: Vec<String> = self.common.iter().cloned().collect();
        about.push(unit);
        about.extend(self.of.indicator.area_name.clone());
        about
    }
}

/// The first of those whose latest figure is the largest.
fn largest(facts: &[Facts]) -> Option<usize> {
    let value = |at: usize| facts.get(at)?.latest?.figure.number();
    let with_figure = (0..facts.len()).filter(|at| value(*at).is_some());
    with_figure.max_by_key(|at| (value(*at), std::cmp::Reverse(*at)))
}

/// What the two kinds differ in.
struct Made {
    title: String,
    subtitle: String,
    alt: String,
    table: CurveTable,
    axis: ValueAxis,
    rule_words: Option<String>,
    shown: PartsShown,
    cells: Vec<CellRef>,
    problems: Vec<CurveProblem>,
}

/// The figure of an indicator by its parts.
pub(super) fn figure(of: &CurveOf) -> Curve {
    let parts = Parts::of(of);
    let made = match of.words.form {
        Form::Shares => shares::made(&parts),
        Form::Bars | Form::Line => bars::made(&parts),
    };
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let mut curve = Curve {
        title: given(&of.words.title).unwrap_or(made.title),
        subtitle: given(&of.words.subtitle).unwrap_or(made.subtitle),
        unit: of.indicator.unit.value.clone(),
        sentences: Vec::new(),
        source_line: source_line(&of.source_name, &made.cells),
        alt: made.alt,
        table: made.table,
        axis: made.axis,
        rule_words: made.rule_words,
        parts: Some(made.shown),
        problems: made.problems,
        history: Vec::new(),
        forecast: None,
        targets: Vec::new(),
        turning: None,
        verdict: None,
        rules: Vec::new(),
        suggestion: String::new(),
        breaks: Vec::new(),
        actions: Vec::new(),
        notes: Vec::new(),
        trend: Default::default(),
        phases: Vec::new(),
        comparators: Vec::new(),
        scenarios: Vec::new(),
        money: None,
    };
    curve.sentences = sentences(&curve, String::new());
    let all = parts.facts.iter().chain(parts.whole.iter().map(|whole| &whole.facts));
    let rounded = all.map(|one| one.indicator).find_map(Indicator::rounding_words);
    say_rounded(&mut curve, rounded);
    curve
}

#[cfg(test)]
mod tests;
