//! The performance-indicators table, filled from the project's indicators.

use super::target::{AgainstTarget, against_target};
use crate::amount::percentage;
use crate::card::Facts;
use crate::change::{Percent, relative};
use crate::house_style::HouseStyle;
use crate::indicator::{Figure, Indicator, Observation, Polarity, Role};
use crate::period::Period;
use crate::project::IndicatorId;
use crate::table::CellRef;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The table, one row an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorsTable {
    /// In the order of the report.
    pub rows: Vec<IndicatorRow>,
}

/// One indicator of the table. Empty texts are shown as a dash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorRow {
    /// Which.
    pub indicator: IndicatorId,
    /// "LSP-HW2b(i) a"
    pub reference: String,
    /// What it measures.
    pub title: String,
    /// Who answers for it.
    pub owner: String,
    /// "Quarterly, number"
    pub measure: String,
    /// "Fall", "Rise"
    pub rise_or_fall: String,
    /// Where it began.
    pub baseline: Option<ShownFigure>,
    /// The figure before the latest.
    pub previous: Option<ShownFigure>,
    /// The latest figure.
    pub latest: Option<ShownFigure>,
    /// What is aimed at.
    pub target: Option<ShownFigure>,
    /// What is expected for the target's period; only what the table says, never filled in silently.
    pub predicted: Option<ShownFigure>,
    /// What a forecast would put there, with its rule, for the officer to see.
    pub proposed: Option<ShownFigure>,
    /// Distance from the target; none where no figure may be held against it.
    pub variance: Option<Variance>,
    /// "No concerns"
    pub data_quality: String,
    /// "Decreasing and getting better since 2023/24"
    pub trend: String,
    /// "Turned", "As forecast"; none where the curve has no turning point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
}

/// A figure of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownFigure {
    /// "1,293"
    pub text: String,
    /// "Quarter 2 2009/10"
    pub period: String,
    /// The period itself, by which a later edition knows whether its figure may be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Period>,
    /// As the table has it, none where it is missing.
    pub value: Option<Decimal>,
    /// Where it stands; none for what was worked out.
    pub cell: Option<CellRef>,
    /// What must be said of it: that its period was guessed, or the rule it was proposed by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Distance from a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variance {
    /// Whether the target is met.
    pub met: bool,
    /// "missed by 262 (25.4%)", "met"
    pub words: String,
}

/// Fills the table; indicators that are not read yet are left out by the caller.
pub fn indicators_table<'i>(
    indicators: impl IntoIterator<Item = (IndicatorId, &'i Indicator)>,
    propose: &dyn Fn(&Indicator) -> Option<ShownFigure>,
    verdict: &dyn Fn(&IndicatorId) -> Option<String>,
    style: &HouseStyle,
) -> IndicatorsTable {
    let row = |(id, indicator)| {
        let verdict = verdict(&id);
        IndicatorRow { verdict, ..row(id, indicator, propose, style) }
    };
    IndicatorsTable { rows: indicators.into_iter().map(row).collect() }
}

fn row(
    id: IndicatorId,
    indicator: &Indicator,
    propose: &dyn Fn(&Indicator) -> Option<ShownFigure>,
    style: &HouseStyle,
) -> IndicatorRow {
    let facts = Facts::of(indicator, style);
    let shown = |one: &Observation| shown(&facts, one);
    let of_role = |role| indicator.observations.iter().rev().find(move |one| one.role == role);
    let previous = facts.since_previous.as_ref().ok().map(|change| &change.from);
    let baseline = of_role(Role::Baseline);
    // The baseline is not said twice.
    let previous = previous.filter(|previous| previous.role != Role::Baseline);
    let predicted = of_role(Role::Predicted);
    // Once a row: it is said of all its figures.
    let latest = facts.latest.map(shown).map(|latest| ShownFigure {
        note: latest.note.clone().or_else(|| indicator.rounding_words()),
        ..latest
    });
    IndicatorRow {
        indicator: id,
        reference: reference(indicator),
        title: facts.measure.plain.clone(),
        owner: particular(indicator, &OWNER),
        measure: measure(indicator),
        rise_or_fall: match indicator.polarity.value {
            Polarity::Rise => "Rise".to_owned(),
            Polarity::Fall => "Fall".to_owned(),
            Polarity::Neither => String::new(),
        },
        baseline: baseline.map(shown),
        previous: previous.map(shown),
        latest,
        target: facts.target.map(shown),
        predicted: predicted.map(shown),
        proposed: if predicted.is_none() { propose(indicator) } else { None },
        variance: variance(&facts),
        data_quality: particular(indicator, &QUALITY),
        trend: match &facts.change {
            Ok(change) => change.trend_words_since(style),
            Err(why) => why.trend_words(),
        },
        verdict: None,
    }
}

pub(super) fn shown(facts: &Facts, one: &Observation) -> ShownFigure {
    let style = facts.style;
    let text = match one.figure {
        Figure::Number(value) => facts.amount(value).short(style),
        _ => crate::amount::figure_words(
            &one.figure,
            &facts.indicator.unit.value,
            facts.decimals,
            style,
        ),
    };
    let guessed = one.period_guessed.as_ref();
    ShownFigure {
        text,
        period: one.period.words(style),
        span: Some(one.period.clone()),
        value: one.figure.number(),
        cell: Some(one.cell.clone()),
        note: guessed.map(|why| format!("The period was guessed: {why}")),
    }
}

/// Words of the headers whose cells a report card shows.
const REFERENCE: [&str; 3] = ["reference", "ref", "code"];
const OWNER: [&str; 3] = ["owner", "lead", "responsible"];
const QUALITY: [&str; 1] = ["quality"];
const FREQUENCY: [&str; 1] = ["frequency"];

/// Whether a report card shows what the table says under a header.
pub fn shows_particular(header: &str) -> bool {
    let header = header.to_lowercase();
    let mut words = REFERENCE.iter().chain(&OWNER).chain(&QUALITY).chain(&FREQUENCY);
    words.any(|word| header.contains(word))
}

/// The code that a table gives an indicator.
pub(super) fn reference(indicator: &Indicator) -> String {
    particular(indicator, &REFERENCE)
}

/// What the table says beside the figures, under a header that holds one of these words.
fn particular(indicator: &Indicator, words: &[&str]) -> String {
    let found = words.iter().find_map(|word| {
        indicator.particulars.iter().find(|(name, _)| name.to_lowercase().contains(word))
    });
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

fn measure(indicator: &Indicator) -> String {
    let frequency = particular(indicator, &FREQUENCY);
    let unit = indicator.unit.value.words();
    if frequency.is_empty() { unit } else { format!("{frequency}, {unit}") }
}

fn variance(facts: &Facts) -> Option<Variance> {
    let AgainstTarget { figure, target, missed } = against_target(facts).ok()?;
    let style = facts.style;
    // Of the year, where the latest figure is its last quarter's.
    let is_other = figure.role != Role::Predicted
        && facts.latest.is_some_and(|latest| latest.period != figure.period);
    let of = if is_other { format!(" {}", figure.period.in_words(style)) } else { String::new() };
    if missed <= Decimal::ZERO {
        return Some(Variance { met: true, words: format!("met{of}") });
    }
    let away = facts.amount(missed).difference(style);
    let words = match relative(target.figure.number()?, missed, &facts.indicator.unit.value) {
        Percent::Value(share) => {
            format!("missed by {away} ({}){of}", percentage(share, style.change_places(), style))
        }
        Percent::Withheld(_) => format!("missed by {away}{of}"),
    };
    Some(Variance { met: false, words })
}
