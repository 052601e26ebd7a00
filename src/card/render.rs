//! A template filled in from an indicator: pieces of text, each with the cells it came from.

use super::facts::{Cannot, Facts};
use super::template::Part;
use super::{LiveFigure, Template};
use crate::change::Direction;
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::table::CellRef;

/// A piece of a sentence as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// The text to show.
    pub text: String,
    /// What it follows; none for typed words.
    pub live: Option<LiveFigure>,
    /// Where it came from: one cell for a figure or a period, later and earlier for a change.
    pub cells: Vec<CellRef>,
    /// Why it could not be filled in; `text` then says so between dashes.
    pub cannot: Option<String>,
}

impl Piece {
    /// Typed words.
    pub fn typed(text: &str) -> Piece {
        Piece { text: text.to_owned(), ..Piece::default() }
    }
}

/// The whole sentence.
pub fn sentence(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// Fills a template in. A figure that cannot be had is shown as "– no target –" and says why.
///
/// Two things are put right so that a sentence survives new figures: a relative change in brackets that the rules
/// forbid goes with its brackets, and "down 0 (0.0%)" becomes "unchanged".
pub fn render(template: &Template, indicator: &Indicator, style: &HouseStyle) -> Vec<Piece> {
    render_facts(template, &Facts::of(indicator, style))
}

pub(crate) fn render_facts(template: &Template, facts: &Facts) -> Vec<Piece> {
    let parts = without_forbidden_brackets(&template.parts, facts);
    let parts = without_zero_changes(&parts, facts);
    parts.iter().map(|part| piece(part, facts)).filter(|piece| !piece.text.is_empty()).collect()
}

fn piece(part: &Part, facts: &Facts) -> Piece {
    match part {
        Part::Typed(text) => Piece::typed(text),
        Part::Live { figure, name } => match facts.fill(*figure) {
            Ok(filled) => Piece {
                text: if begins_sentence(name) { capitalised(&filled.text) } else { filled.text },
                live: Some(*figure),
                cells: filled.cells,
                cannot: None,
            },
            Err(cannot) => {
                let (text, why) = match cannot {
                    Cannot::Absent(what) => (format!("no {what}"), format!("there is no {what}")),
                    Cannot::Forbidden(why) => (format!("no {}", figure.name()), why),
                };
                Piece {
                    text: format!("\u{2013} {text} \u{2013}"),
                    live: Some(*figure),
                    cells: Vec::new(),
                    cannot: Some(format!("{{{name}}} cannot be filled in: {why}")),
                }
            }
        },
    }
}

/// Leaves out " ({percent})" where the rules forbid a relative change.
fn without_forbidden_brackets(parts: &[Part], facts: &Facts) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    let mut closing = false;
    for part in parts {
        match part {
            Part::Live {
                figure: figure @ (LiveFigure::Percent | LiveFigure::PercentSincePrevious),
                ..
            } if matches!(facts.fill(*figure), Err(Cannot::Forbidden(_))) => {
                if let Some(Part::Typed(before)) = kept.last_mut()
                    && let Some(without) = before.strip_suffix('(')
                {
                    *before = without.trim_end().to_owned();
                    closing = true;
                } else {
                    kept.push(part.clone());
                }
            }
            Part::Typed(text) if closing => {
                closing = false;
                let text = text.strip_prefix(')').unwrap_or(text);
                kept.push(Part::Typed(text.to_owned()));
            }
            _ => kept.push(part.clone()),
        }
    }
    kept
}

/// Leaves out " {change} ({percent})" after "unchanged", and " of {change}" after "no change".
fn without_zero_changes(parts: &[Part], facts: &Facts) -> Vec<Part> {
    let same = |figure: LiveFigure| {
        let change = match figure {
            LiveFigure::Down | LiveFigure::AReduction | LiveFigure::Fell => &facts.change,
            LiveFigure::DownSincePrevious => &facts.since_previous,
            _ => return false,
        };
        change.as_ref().is_ok_and(|change| change.direction == Direction::Same)
    };
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        kept.push(part.clone());
        at += 1;
        if !matches!(part, Part::Live { figure, .. } if same(*figure)) {
            continue;
        }
        if let [Part::Typed(between), Part::Live { figure, .. }, ..] = &parts[at..]
            && matches!(between.trim(), "" | "of" | "by")
            && is_size(*figure)
        {
            at += 2;
            if let [Part::Typed(open), Part::Live { figure, .. }, Part::Typed(close), ..] =
                &parts[at..]
                && open.trim() == "("
                && is_size(*figure)
                && let Some(rest) = close.strip_prefix(')')
            {
                kept.push(Part::Typed(rest.to_owned()));
                at += 3;
            }
        }
    }
    kept
}

fn is_size(figure: LiveFigure) -> bool {
    use LiveFigure::*;
    matches!(figure, Change | Percent | Points | ChangeSincePrevious | PercentSincePrevious)
}

fn begins_sentence(name: &str) -> bool {
    name.trim_start().chars().next().is_some_and(char::is_uppercase)
}

pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
