//! The figure of one of a card's indicators: how much, when, which way, and where it stands in the table.

use super::facts::Facts;
use crate::amount::{Unit, figure_words};
use crate::change::{Direction, Goodness, comparable_history};
use crate::indicator::{Figure, Missing, Observation};
use crate::table::CellRef;
use rust_decimal::Decimal;

/// The shape that tells the direction without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrow {
    /// The number rose.
    Up,
    /// The number fell.
    Down,
    /// The number is the same.
    Level,
    /// Nothing to compare: a dash.
    None,
}

/// One indicator's latest figure and its change.
#[derive(Debug, Clone, PartialEq)]
pub struct CardFigure {
    /// What is measured: said beside every figure but the first.
    pub measure: String,
    /// The latest figure, large: "1,549", "87%", "84.6"; "No figure" when there is none.
    pub figure: String,
    /// What stands small beside it: "per 10,000", "kg/household"; none when the figure says all.
    pub unit: Option<String>,
    /// When it is for: "in 2024", "at 31 March 2013"; with "provisional" where the table marks it so.
    pub period: Option<String>,
    /// Where it is.
    pub cell: Option<CellRef>,
    /// Which way the number went.
    pub arrow: Arrow,
    /// The same in words: "Up", "Down", "No change", "Cannot be calculated".
    pub direction_word: &'static str,
    /// Whether that is good; none when it cannot be calculated.
    pub goodness: Option<Goodness>,
    /// "Decreasing and getting better"; with the reason when it cannot be calculated.
    pub trend_words: String,
}

impl CardFigure {
    pub(super) fn of(facts: &Facts) -> CardFigure {
        let latest_value = facts.latest.and_then(|latest| latest.figure.number());
        let (arrow, direction_word) = match &facts.change {
            Ok(change) => match change.direction {
                Direction::Up => (Arrow::Up, Direction::Up.word()),
                Direction::Down => (Arrow::Down, Direction::Down.word()),
                Direction::Same => (Arrow::Level, Direction::Same.word()),
            },
            Err(_) => (Arrow::None, "Cannot be calculated"),
        };
        let (figure, unit) = latest_value
            .map_or(("No figure".to_owned(), None), |value| figure_and_unit(facts, value));
        CardFigure {
            measure: facts.measure.plain.clone(),
            figure,
            unit,
            period: facts.latest.map(|latest| period_words(facts, latest)),
            cell: facts.latest.map(|latest| latest.cell.clone()),
            arrow,
            direction_word,
            goodness: facts.change.as_ref().ok().map(|change| change.goodness),
            trend_words: match &facts.change {
                Ok(change) => change.trend_words(),
                Err(why) => why.trend_words(),
            },
        }
    }
}

/// "64 days" is large as a whole; the words of a rate and of a long unit are small beside the number.
pub(super) fn figure_and_unit(facts: &Facts, value: Decimal) -> (String, Option<String>) {
    const LARGE: usize = 8;
    let amount = facts.amount(value);
    match &facts.indicator.unit.value {
        Unit::RatePer(_) => (amount.number(), amount.beside()),
        Unit::Other(words) if LARGE < words.chars().count() => (amount.number(), amount.beside()),
        _ => (amount.short(facts.style), None),
    }
}

fn period_words(facts: &Facts, latest: &Observation) -> String {
    let words = latest.period.in_words(facts.style);
    if is_provisional(latest) { format!("{words} (provisional)") } else { words }
}

/// Marked `p` or with a word such as "provisional".
pub(super) fn is_provisional(one: &Observation) -> bool {
    one.status.as_deref().is_some_and(|status| {
        let status = status.to_lowercase();
        status.split(',').map(str::trim).any(|mark| mark == "p" || mark.starts_with("prov"))
    })
}

/// What a reader must know: the latest period has no figure, and the card shows an earlier one. Nothing is said of a
/// figure that is held back, which would say that it is small.
pub(super) fn figure_notes(facts: &Facts) -> Option<String> {
    let later = later_without(facts)?;
    (later.figure != Figure::Missing(Missing::HeldBack)).then(|| passed_over(facts, later))?
}

/// The latest period without a figure, where it is held back, and a period that was guessed.
pub(super) fn figure_problems(facts: &Facts) -> Vec<String> {
    let style = facts.style;
    let mut problems = Vec::new();
    let Some(latest) = facts.latest else {
        problems.push(format!("{} has no figure to show", facts.measure.plain));
        return problems;
    };
    if figure_notes(facts).is_none() {
        problems.extend(later_without(facts).and_then(|later| passed_over(facts, later)));
    }
    if let Some(why) = &latest.period_guessed {
        problems.push(format!("The period {} was guessed: {why}", latest.period.words(style)));
    }
    problems
}

/// The newest period, where it has no figure.
fn later_without<'f>(facts: &Facts<'f>) -> Option<&'f Observation> {
    let latest = facts.latest?;
    facts.indicator.history().filter(|one| latest.period.last < one.period.last).last()
}

fn passed_over(facts: &Facts, later: &Observation) -> Option<String> {
    let (latest, style) = (facts.latest?, facts.style);
    Some(format!(
        "The figure {} ({}) is {}, so the card shows the one {}",
        later.period.in_words(style),
        later.cell,
        figure_words(&later.figure, &facts.indicator.unit.value, facts.decimals, style),
        latest.period.in_words(style),
    ))
}

/// The latest figure's cell, then the others of its line, newest first.
pub(super) fn cells(facts: &Facts) -> Vec<CellRef> {
    let mut cells: Vec<CellRef> =
        facts.latest.map(|latest| latest.cell.clone()).into_iter().collect();
    let line = comparable_history(facts.indicator);
    let figures = line.iter().rev().filter(|one| matches!(one.figure, Figure::Number(_)));
    cells.extend(figures.map(|one| one.cell.clone()));
    cells
}
