//! The finished card, as plain values for the page and the exporters.

use super::beside::Subject;
use super::facts::Facts;
use super::figure::{CardFigure, cells, figure_notes, figure_problems};
use super::pictogram::{CardPictogram, Pictogram};
use super::picture::{Picture, picture_of};
use super::question::Answers;
use super::render::{Piece, render_facts};
use super::{CardWords, Template, forms, headlines, source_line};
use crate::change::{Change, Direction};
use crate::claim::is_broken;
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;

/// A card as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeCard {
    /// Typed or proposed.
    pub headline: String,
    /// Chosen by the officer.
    pub pictogram: Option<CardPictogram>,
    /// Typed or proposed, filled in; empty on a card that is only a headline.
    pub statement: Vec<Piece>,
    /// One for each indicator, in the card's order; none on a card without an indicator.
    pub figures: Vec<CardFigure>,
    /// The small picture, of the first indicator that has figures.
    pub picture: Option<Picture>,
    /// Which of the three questions it answers; none on a card without a measure.
    pub answers: Option<Answers>,
    /// Typed, under the statement.
    pub footnote: Option<String>,
    /// Begins a page of the booklet under this heading.
    pub section: Option<String>,
    /// Places across that it takes in the booklet.
    pub span: usize,
    /// "Source: indicators.xlsx, C7 and 4 other cells", one for each source; or what was typed.
    pub source_lines: Vec<String>,
    /// What must be said beside the figures, to whoever reads the card.
    pub notes: Vec<String>,
    /// What the officer must know of its figures, in plain sentences, and on nothing that leaves the page.
    pub problems: Vec<String>,
    /// What is wrong with its typed words, likewise.
    pub wrong_words: Vec<String>,
}

/// Makes a card of one indicator.
pub fn outcome_card(
    words: &CardWords,
    indicator: &Indicator,
    source_name: &str,
    style: &HouseStyle,
) -> OutcomeCard {
    outcome_card_about(words, &[Subject::alone(indicator, source_name)], style)
}

/// Makes a card of none, one or several indicators.
pub fn outcome_card_about(
    words: &CardWords,
    subjects: &[Subject],
    style: &HouseStyle,
) -> OutcomeCard {
    let facts: Vec<Facts> = subjects.iter().map(|one| Facts::about(one, style)).collect();
    let mut wrong_words = Vec::new();
    let statement = statement(words, &facts, &mut wrong_words);
    wrong_words.extend(typed(&words.headline).and_then(|typed| promise(&typed, facts.first()?)));
    let headline = typed(&words.headline)
        .unwrap_or_else(|| headlines::proposed(&facts).into_iter().next().unwrap_or_default());
    let drawn = facts.iter().find(|facts| facts.latest.is_some()).or(facts.first());
    OutcomeCard {
        headline,
        pictogram: pictogram(words),
        statement,
        figures: facts.iter().map(CardFigure::of).collect(),
        picture: drawn.map(picture_of),
        answers: Answers::of(words.question, facts.first().map(|facts| facts.indicator)),
        footnote: typed(&words.footnote),
        section: typed(&words.section),
        span: words.span.map_or(1, usize::from),
        source_lines: source_lines(words, subjects, &facts),
        notes: facts.iter().filter_map(figure_notes).chain(rounding(&facts)).collect(),
        problems: facts.iter().flat_map(figure_problems).collect(),
        wrong_words,
    }
}

/// That figures are rounded, once a card: the document has one rule.
fn rounding(facts: &[Facts]) -> Option<String> {
    facts.iter().find_map(|facts| facts.indicator.rounding_words())
}

/// What is wrong with a typed headline that the figures do not keep.
fn promise(headline: &str, facts: &Facts) -> Option<String> {
    let changes: Vec<&Change> =
        [&facts.change, &facts.since_previous].into_iter().flatten().collect();
    let change = changes.first().filter(|_| is_broken(headline, &facts.measure.plain, &changes))?;
    let went = match change.direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Same => return None,
    };
    Some(format!(
        "The headline promises otherwise: {} went {went} {} {}. Say so in the headline, or use a neutral one",
        facts.measure.inside,
        facts.amount(change.absolute).difference(facts.style),
        change.from.period.since_words(facts.style),
    ))
}

/// What is no name of a pictogram is none: it may come from a newer Better Off.
fn pictogram(words: &CardWords) -> Option<CardPictogram> {
    let pictogram = Pictogram::named(words.pictogram.as_deref()?)?;
    Some(CardPictogram { pictogram, alt: typed(&words.pictogram_alt) })
}

fn statement(words: &CardWords, facts: &[Facts], wrong: &mut Vec<String>) -> Vec<Piece> {
    let template = match words.statement.as_deref() {
        Some(typed) if !typed.trim().is_empty() => match Template::parse(typed) {
            Ok(template) => template,
            Err(error) => {
                wrong.push(error.to_string());
                Template::typed(typed)
            }
        },
        _ => forms::forms(facts).swap_remove(0).template,
    };
    let pieces = render_facts(&template, facts);
    wrong.extend(pieces.iter().filter_map(|piece| piece.cannot.clone()));
    pieces
}

/// One line a source, the cells of all its indicators together; what was typed stands alone.
fn source_lines(words: &CardWords, subjects: &[Subject], facts: &[Facts]) -> Vec<String> {
    if let Some(note) = typed(&words.source_note) {
        let begun = note.to_lowercase().starts_with("source");
        return vec![if begun { note } else { format!("Source: {note}") }];
    }
    let mut names: Vec<&str> = Vec::new();
    for subject in subjects {
        if !names.contains(&subject.source_name) {
            names.push(subject.source_name);
        }
    }
    let of_source = |name: &&str| {
        let cells: Vec<_> = subjects
            .iter()
            .zip(facts)
            .filter(|(subject, _)| subject.source_name == *name)
            .flat_map(|(_, facts)| cells(facts))
            .collect();
        source_line(name, &cells)
    };
    names.iter().map(of_source).collect()
}

fn typed(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
