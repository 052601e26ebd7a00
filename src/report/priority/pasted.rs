//! The text of an earlier report card, pasted whole: split into its parts, page furniture dropped, broken paragraphs
//! joined, its tables read.

mod heading;
mod lines;
mod said;

use super::{Approval, KeyAction, PriorityWords, actions_of_rows, risks_of_lines};
use crate::report::story::Story;
use heading::{Section, heading_of};
use lines::{Chunk, chunks, furniture, join_broken, without_furniture};
use said::{facts_of_furniture, said_direction, said_rating};

/// How much is put right: each is a step of its own that can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joined {
    /// Split into its parts, every line kept.
    Split,
    /// Lines that every page repeats are dropped; what they say of reference, priority and leads is kept.
    FurnitureDropped,
    /// Paragraphs that a page break cut in two are joined.
    ParagraphsJoined,
}

impl Joined {
    /// Each step after the one before.
    pub const STEPS: [Joined; 3] =
        [Joined::Split, Joined::FurnitureDropped, Joined::ParagraphsJoined];
}

/// What was read of a pasted report card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastedReport {
    /// The parts.
    pub words: PriorityWords,
    /// Tables with figures, to be read as any pasted table is.
    pub tables: Vec<PastedTable>,
    /// Lines that every page repeated, once each.
    pub furniture: Vec<String>,
}

/// A table of the pasted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedTable {
    /// "Performance Indicators"
    pub title: String,
    /// Its rows, cells between tabs.
    pub text: String,
}

/// Reads the text of a report card, or its tables alone; `None` when it has neither a heading of one nor a table of
/// actions or of sign-off.
pub fn read_report(text: &str, step: Joined) -> Option<PastedReport> {
    let all = chunks(text);
    let is_of_a_card = |chunk: &Chunk| match chunk {
        Chunk::Line(line) => heading_of(line).is_some(),
        Chunk::Table(rows) => actions_of_rows(rows).is_some() || is_approvals(rows),
    };
    if !all.iter().any(is_of_a_card) {
        return None;
    }
    let furniture = furniture(&all);
    let mut report = PastedReport { furniture, ..PastedReport::default() };
    facts_of_furniture(&report.furniture, &mut report.words);
    let kept = if step < Joined::FurnitureDropped {
        all
    } else {
        without_furniture(all, &report.furniture)
    };
    let mut section = Section::Why;
    let mut stories: Vec<(Section, Vec<String>)> = Vec::new();
    for chunk in kept {
        match chunk {
            Chunk::Line(line) => {
                if let Some((found, rest)) = heading_of(&line) {
                    section = found;
                    if found == Section::Progress && !rest.is_empty() {
                        report.words.covers = rest;
                    }
                    continue;
                }
                if section == Section::Why && said::is_indicator_line(&line) {
                    section = Section::Indicator;
                }
                match stories.last_mut() {
                    Some((last, lines)) if *last == section => lines.push(line),
                    _ => stories.push((section, vec![line])),
                }
            }
            Chunk::Table(rows) => section = report.add_table(&rows, section),
        }
    }
    for (section, lines) in stories {
        let lines = if step < Joined::ParagraphsJoined { lines } else { join_broken(lines) };
        report.add_story(section, lines);
    }
    let summary = report.words.summary.text();
    report.words.rating = said_rating(&summary);
    report.words.direction = said_direction(&summary);
    Some(report)
}

impl PastedReport {
    /// Takes a table for what it is; gives the section that follows.
    fn add_table(&mut self, rows: &[Vec<String>], section: Section) -> Section {
        if let Some(actions) = actions_of_rows(rows) {
            self.words.actions.extend::<Vec<KeyAction>>(actions);
            return Section::After;
        }
        let approvals = Approval::of_rows(rows);
        if is_approvals(rows) && !approvals.is_empty() {
            self.words.approvals.extend(approvals);
            return Section::After;
        }
        let text: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
        let title = rows.iter().find_map(|row| {
            let filled: Vec<&String> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
            (filled.len() == 1).then(|| filled[0].trim().to_owned())
        });
        self.tables.push(PastedTable {
            title: title.unwrap_or_else(|| "Performance indicators".to_owned()),
            text: text.join("\n"),
        });
        section
    }

    fn add_story(&mut self, section: Section, lines: Vec<String>) {
        let words = &mut self.words;
        match section {
            Section::Why => words.why.lines.extend(lines),
            Section::Indicator => words.indicator.lines.extend(lines),
            Section::Progress | Section::Summary => words.summary.lines.extend(lines),
            Section::Achievements => words.achievements.lines.extend(lines),
            Section::Risks => words.risks.extend(risks_of_lines(lines.iter().map(String::as_str))),
            // Nothing is lost: what stands where no words are expected goes to the summary.
            Section::Actions | Section::Indicators | Section::Approvals | Section::After => {
                words.summary.lines.extend(lines);
            }
        }
        for story in
            [&mut words.why, &mut words.indicator, &mut words.summary, &mut words.achievements]
        {
            drop_blank_ends(story);
        }
    }
}

fn is_approvals(rows: &[Vec<String>]) -> bool {
    rows.iter().flatten().any(|cell| {
        let cell = cell.trim().to_lowercase();
        cell.starts_with("approved by") || cell.starts_with("signed")
    })
}

fn drop_blank_ends(story: &mut Story) {
    let is_blank = |line: &String| line.trim().is_empty();
    while story.lines.last().is_some_and(is_blank) {
        story.lines.pop();
    }
    let blank = story.lines.iter().take_while(|line| is_blank(line)).count();
    story.lines.drain(..blank);
}
