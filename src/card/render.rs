//! A template filled in from an indicator: pieces of text, each with the cells it came from.

use super::beside::Subject;
use super::facts::{Cannot, Facts, Filled};
use super::template::{Part, numbered};
use super::{LiveFigure, Template};
use crate::change::{Change, Direction};
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
    /// Which of the card's indicators it follows, from 0.
    pub of: usize,
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
    render_facts(template, &[Facts::of(indicator, style)])
}

/// Fills a template in from several indicators: "{latest}" is the first one's, "{2 latest}" the second one's.
pub fn render_about(template: &Template, subjects: &[Subject], style: &HouseStyle) -> Vec<Piece> {
    let facts: Vec<Facts> = subjects.iter().map(|one| Facts::about(one, style)).collect();
    render_facts(template, &facts)
}

pub(crate) fn render_facts(template: &Template, facts: &[Facts]) -> Vec<Piece> {
    let all = All(facts);
    let parts = without_forbidden_percents(&template.parts, &all);
    let parts = without_zero_changes(&parts, &all);
    parts.iter().map(|part| piece(part, &all)).filter(|piece| !piece.text.is_empty()).collect()
}

/// The facts of each of a card's indicators.
struct All<'f, 'a>(&'f [Facts<'a>]);

impl All<'_, '_> {
    fn fill(&self, figure: LiveFigure, of: usize) -> Result<Filled, Cannot> {
        let none = || Cannot::Absent(format!("indicator {} on this card", of + 1));
        self.0.get(of).ok_or_else(none)?.fill(figure)
    }
}

fn piece(part: &Part, facts: &All) -> Piece {
    match part {
        Part::Typed(text) => Piece::typed(text),
        Part::Live { figure, name, of } => match facts.fill(*figure, *of) {
            Ok(filled) => Piece {
                text: if begins_sentence(name) { capitalised(&filled.text) } else { filled.text },
                live: Some(*figure),
                of: *of,
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
                    of: *of,
                    cells: Vec::new(),
                    cannot: Some(format!("{{{name}}} cannot be filled in: {why}")),
                }
            }
        },
    }
}

/// Leaves out " ({percent})" and " or {percent}" where the rules forbid a relative change.
fn without_forbidden_percents(parts: &[Part], facts: &All) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    let mut closing = false;
    for part in parts {
        match part {
            Part::Live { figure, of, .. }
                if is_percent(*figure)
                    && matches!(facts.fill(*figure, *of), Err(Cannot::Forbidden(_))) =>
            {
                match kept.last_mut() {
                    Some(Part::Typed(before)) if before.ends_with('(') => {
                        *before = before.trim_end_matches('(').trim_end().to_owned();
                        closing = true;
                    }
                    Some(Part::Typed(before)) if before.ends_with(" or ") => {
                        *before = before.trim_end_matches(" or ").to_owned();
                    }
                    _ => kept.push(part.clone()),
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
fn without_zero_changes(parts: &[Part], facts: &All) -> Vec<Part> {
    let same = |figure: LiveFigure, of: usize| {
        let Some(facts) = facts.0.get(of) else { return false };
        let direction = |change: &Change| change.direction == Direction::Same;
        match figure {
            LiveFigure::Down | LiveFigure::AReduction | LiveFigure::Fell | LiveFigure::Risen => {
                facts.change.as_ref().is_ok_and(direction)
            }
            LiveFigure::DownSincePrevious | LiveFigure::FellSincePrevious => {
                facts.since_previous.as_ref().is_ok_and(direction)
            }
            LiveFigure::FellBefore => facts.change_before().as_ref().is_some_and(direction),
            _ => false,
        }
    };
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        kept.push(part.clone());
        at += 1;
        if !matches!(part, Part::Live { figure, of, .. } if same(*figure, *of)) {
            continue;
        }
        if let [Part::Typed(between), Part::Live { figure, .. }, ..] = &parts[at..]
            && matches!(between.trim(), "" | "of" | "by")
            && is_size(*figure)
        {
            at += 2;
            match &parts[at..] {
                [Part::Typed(open), Part::Live { figure, .. }, Part::Typed(close), ..]
                    if open.trim() == "(" && is_size(*figure) && close.starts_with(')') =>
                {
                    kept.push(Part::Typed(close[1..].to_owned()));
                    at += 3;
                }
                [Part::Typed(or), Part::Live { figure, .. }, ..]
                    if or.trim() == "or" && is_size(*figure) =>
                {
                    at += 2;
                }
                _ => {}
            }
        }
    }
    kept
}

fn is_percent(figure: LiveFigure) -> bool {
    use LiveFigure::*;
    matches!(figure, Percent | PercentSincePrevious | PercentBefore)
}

fn is_size(figure: LiveFigure) -> bool {
    use LiveFigure::*;
    matches!(figure, Change | Points | ChangeSincePrevious) || is_percent(figure)
}

fn begins_sentence(name: &str) -> bool {
    numbered(name).1.chars().next().is_some_and(char::is_uppercase)
}

pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
