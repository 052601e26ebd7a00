//! The turning-the-curve plan on one page: the story, up to three figures, strands in boxes around them.

use crate::curve::Curve;
use crate::project::IndicatorId;
use serde::{Deserialize, Serialize};

/// Figures a page has room for.
pub const MOST_FIGURES: usize = 3;

/// What an officer typed and chose for the plan. Texts are lines, a thing each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanWords {
    /// Heads the page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The story behind the curve.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub story: String,
    /// What makes it better or worse, weightiest first: "+ Early help" or "- Poverty".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub causes: String,
    /// Partners and their part: "Health: assessments".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub partners: String,
    /// What works.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub works: String,
    /// Strands of action: a heading, its actions a line each, and an empty line before the next. An action names the
    /// cause it serves in square brackets.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub strands: String,
    /// The measures still needed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agenda: String,
    /// Whose curves are the figures, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<IndicatorId>,
    /// A3 in place of A4; both lie on their side.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub a3: bool,
    /// A sheet for a workshop: the figures, and empty boxes to write in.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub blank: bool,
}

impl PlanWords {
    /// Whether nothing was typed or chosen.
    pub fn is_empty(&self) -> bool {
        let texts = [
            &self.title,
            &self.story,
            &self.causes,
            &self.partners,
            &self.works,
            &self.strands,
            &self.agenda,
        ];
        let typed = texts.iter().any(|text| !text.is_empty());
        !typed && self.figures.is_empty() && !self.a3 && !self.blank
    }
}

/// A box of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanBox {
    /// Over it.
    pub heading: String,
    /// In it, a paragraph or bullet each; empty to be written in.
    pub lines: Vec<String>,
}

/// A plan on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanPage<C> {
    /// Heads it.
    pub title: String,
    /// The story, and the other texts that are there.
    pub story: Vec<PlanBox>,
    /// Up to [`MOST_FIGURES`].
    pub figures: Vec<C>,
    /// The strands.
    pub strands: Vec<PlanBox>,
    /// What is to be put right, in plain sentences.
    pub problems: Vec<String>,
}

/// Lays the plan out. `C` is a curve, or what stands for one.
pub fn plan_on_a_page<C>(words: &PlanWords, mut figures: Vec<C>) -> PlanPage<C> {
    let mut problems = Vec::new();
    figures.truncate(MOST_FIGURES);
    let title = match words.title.trim() {
        "" => "Turning the curve",
        typed => typed,
    };
    let parts = [
        ("The story behind the curve", lines(&words.story)),
        ("What helps and what hinders", lines(&words.causes)),
        ("Partners and their part", lines(&words.partners)),
        ("What works", lines(&words.works)),
        ("Measures we still need", lines(&words.agenda)),
    ];
    let blank = |heading: &str| PlanBox { heading: heading.to_owned(), lines: Vec::new() };
    if words.blank {
        return PlanPage {
            title: title.to_owned(),
            story: parts.iter().map(|(heading, _)| blank(heading)).collect(),
            figures,
            strands: (1..=6).map(|number| blank(&format!("Strand {number}"))).collect(),
            problems,
        };
    }
    let strands = strands(&words.strands);
    problems.extend(unserved(&lines(&words.causes), &strands));
    let story = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    PlanPage {
        title: title.to_owned(),
        story: story
            .map(|(heading, lines)| PlanBox { heading: heading.to_owned(), lines })
            .collect(),
        figures,
        strands,
        problems,
    }
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches(['•', '*']).trim());
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Blocks between empty lines: a heading, then actions.
fn strands(text: &str) -> Vec<PlanBox> {
    let mut boxes: Vec<PlanBox> = Vec::new();
    let mut begins = true;
    for line in text.lines() {
        let line = line.trim().trim_start_matches(['•', '*']).trim();
        if line.is_empty() {
            begins = true;
        } else if begins {
            boxes.push(PlanBox { heading: line.to_owned(), lines: Vec::new() });
            begins = false;
        } else if let Some(last) = boxes.last_mut() {
            last.lines.push(line.to_owned());
        }
    }
    boxes
}

/// Causes that hinder and that no action names in square brackets, once any action names one.
fn unserved(causes: &[String], strands: &[PlanBox]) -> Option<String> {
    let actions: Vec<String> = strands
        .iter()
        .flat_map(|strand| strand.lines.iter().chain([&strand.heading]))
        .map(|action| action.to_lowercase())
        .collect();
    if !actions.iter().any(|action| action.contains('[')) {
        return None;
    }
    let hinders =
        causes.iter().filter_map(|cause| cause.strip_prefix(['-', '\u{2212}', '\u{2013}']));
    let left: Vec<&str> = hinders
        .map(str::trim)
        .filter(|cause| {
            let named = format!("[{}]", cause.to_lowercase());
            !actions.iter().any(|action| action.contains(&named))
        })
        .collect();
    (!left.is_empty()).then(|| format!("No action serves: {}", left.join("; ")))
}

/// What a figure says under itself on the page: its title, and its verdict where it has one.
pub fn figure_words(curve: &Curve) -> String {
    match &curve.verdict {
        Some(verdict) => verdict.sentence.clone(),
        None => curve.subtitle.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> PlanWords {
        PlanWords {
            title: "Turning the curve on placements".to_owned(),
            story: "• 1,447 children were in care in July 2011\n\n".to_owned(),
            causes: "- Domestic violence\n- Parenting support\n+ Early help".to_owned(),
            strands:
                "Strand 1\n• Improve the response [domestic violence]\n\nStrand 4\nTwenty carers"
                    .to_owned(),
            ..PlanWords::default()
        }
    }

    #[test]
    fn strands_are_blocks_and_causes_nobody_serves_are_told() {
        let page = plan_on_a_page(&words(), vec![1, 2, 3, 4]);
        assert_eq!(page.figures, [1, 2, 3]);
        let told: Vec<String> = page
            .story
            .iter()
            .chain(&page.strands)
            .map(|one| format!("{}: {}", one.heading, one.lines.join(" | ")))
            .collect();
        assert_eq!(
            told,
            [
                "The story behind the curve: 1,447 children were in care in July 2011",
                "What helps and what hinders: - Domestic violence | - Parenting support | + Early help",
                "Strand 1: Improve the response [domestic violence]",
                "Strand 4: Twenty carers",
            ]
        );
        assert_eq!(page.problems, ["No action serves: Parenting support"]);
    }

    #[test]
    fn a_blank_sheet_has_the_figures_and_empty_boxes() {
        let page = plan_on_a_page(&PlanWords { blank: true, ..words() }, vec![1]);
        assert_eq!((page.figures.len(), page.story.len(), page.strands.len()), (1, 5, 6));
        assert!(page.story.iter().chain(&page.strands).all(|one| one.lines.is_empty()));
    }
}
