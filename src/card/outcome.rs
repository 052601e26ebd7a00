//! The finished card, as plain values for the page and the exporters.

use super::facts::Facts;
use super::picture::{Picture, picture_of};
use super::render::{Piece, render_facts};
use super::{CardWords, Template, forms, headlines, source_line};
use crate::amount::{Unit, figure_words, grouped};
use crate::change::{Direction, Goodness, comparable_history};
use crate::house_style::HouseStyle;
use crate::indicator::{Figure, Indicator, Observation};
use crate::table::CellRef;
use rust_decimal::Decimal;

/// A card as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeCard {
    /// Typed or proposed.
    pub headline: String,
    /// Typed or proposed, filled in.
    pub statement: Vec<Piece>,
    /// The latest figure, large: "1,549", "87%", "84.6".
    pub figure: String,
    /// What stands small beside it: "per 10,000"; none when the figure says all.
    pub figure_unit: Option<String>,
    /// When it is for: "in 2024", "at 31 March 2013".
    pub figure_period: Option<String>,
    /// Where the latest figure is.
    pub figure_cell: Option<CellRef>,
    /// Which way the number went.
    pub arrow: Arrow,
    /// The same in words: "Up", "Down", "No change", "Cannot be calculated".
    pub direction_word: &'static str,
    /// Whether that is good; none when it cannot be calculated.
    pub goodness: Option<Goodness>,
    /// "getting better", "getting worse"; none for neither.
    pub goodness_word: Option<&'static str>,
    /// "Decreasing and getting better"; with the reason when it cannot be calculated.
    pub trend_words: String,
    /// The small picture.
    pub picture: Picture,
    /// "Source: indicators.xlsx, C7 and 4 other cells".
    pub source_line: String,
    /// What is wrong with the card, in plain sentences.
    pub problems: Vec<String>,
}

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

/// Makes a card of an indicator.
pub fn outcome_card(
    words: &CardWords,
    indicator: &Indicator,
    source_name: &str,
    style: &HouseStyle,
) -> OutcomeCard {
    let facts = Facts::of(indicator, style);
    let mut problems = figure_problems(&facts);
    let statement = statement(words, &facts, &mut problems);
    let headline = match words.headline.as_deref().map(str::trim) {
        Some(typed) if !typed.is_empty() => typed.to_owned(),
        _ => headlines::proposed(&facts).swap_remove(0),
    };
    let latest_value = facts.latest.and_then(|latest| latest.figure.number());
    let (arrow, direction_word) = match &facts.change {
        Ok(change) => match change.direction {
            Direction::Up => (Arrow::Up, Direction::Up.word()),
            Direction::Down => (Arrow::Down, Direction::Down.word()),
            Direction::Same => (Arrow::Level, Direction::Same.word()),
        },
        Err(_) => (Arrow::None, "Cannot be calculated"),
    };
    let goodness = facts.change.as_ref().ok().map(|change| change.goodness);
    OutcomeCard {
        headline,
        statement,
        figure: latest_value
            .map_or("No figure".to_owned(), |value| facts.amount(value).short(style)),
        figure_unit: match &indicator.unit.value {
            Unit::RatePer(base) => Some(format!("per {}", grouped(Decimal::from(*base), 0))),
            _ => None,
        },
        figure_period: facts.latest.map(|latest| latest.period.in_words(style)),
        figure_cell: facts.latest.map(|latest| latest.cell.clone()),
        arrow,
        direction_word,
        goodness,
        goodness_word: goodness.and_then(Goodness::words),
        trend_words: match &facts.change {
            Ok(change) => change.trend_words(),
            Err(why) => why.trend_words(),
        },
        picture: picture_of(&facts),
        source_line: source_line(source_name, &cells(&facts)),
        problems,
    }
}

fn statement(words: &CardWords, facts: &Facts, problems: &mut Vec<String>) -> Vec<Piece> {
    let template = match words.statement.as_deref() {
        Some(typed) if !typed.trim().is_empty() => match Template::parse(typed) {
            Ok(template) => template,
            Err(error) => {
                problems.push(error.to_string());
                Template::typed(typed)
            }
        },
        _ => forms::forms(facts).swap_remove(0).template,
    };
    let pieces = render_facts(&template, facts);
    problems.extend(pieces.iter().filter_map(|piece| piece.cannot.clone()));
    pieces
}

/// The latest period without a figure, a period that was guessed, a figure marked provisional.
fn figure_problems(facts: &Facts) -> Vec<String> {
    let style = facts.style;
    let mut problems = Vec::new();
    let Some(latest) = facts.latest else {
        problems.push(format!("{} has no figure to show", facts.measure.plain));
        return problems;
    };
    let later: Option<&Observation> =
        facts.indicator.history().filter(|one| latest.period.last < one.period.last).last();
    if let Some(later) = later {
        problems.push(format!(
            "The figure {} is {}, so the card shows the one {} ({})",
            later.period.in_words(style),
            figure_words(&later.figure, &facts.indicator.unit.value, facts.decimals, style),
            latest.period.in_words(style),
            later.cell,
        ));
    }
    if let Some(why) = &latest.period_guessed {
        problems.push(format!("The period {} was guessed: {why}", latest.period.words(style)));
    }
    problems
}

/// The latest figure's cell, then the others of its line, newest first.
fn cells(facts: &Facts) -> Vec<CellRef> {
    let mut cells: Vec<CellRef> =
        facts.latest.map(|latest| latest.cell.clone()).into_iter().collect();
    let line = comparable_history(facts.indicator);
    let figures = line.iter().rev().filter(|one| matches!(one.figure, Figure::Number(_)));
    cells.extend(figures.map(|one| one.cell.clone()));
    cells
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
