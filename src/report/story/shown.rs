//! A story as it is shown: blocks of runs, live figures filled in.

use super::{Inline, LineKind, LiveOf, Story};
use crate::card::{Part, Template, render};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::table::CellRef;
use serde::{Deserialize, Serialize};

/// A block of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownBlock {
    /// A paragraph.
    Paragraph(Vec<ShownRun>),
    /// A list.
    List {
        /// Whether its items are counted.
        numbered: bool,
        /// In order.
        items: Vec<ShownItem>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownItem {
    /// Its words.
    pub runs: Vec<ShownRun>,
    /// Items under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub under: Vec<ShownItem>,
}

/// Words of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ShownRun {
    /// What is shown.
    pub text: String,
    /// Set in bold.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether it follows a table.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub live: bool,
    /// Where a live figure came from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<CellRef>,
    /// Why a live figure could not be filled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cannot: Option<String>,
}

/// Fills a story in. `find` gives the indicator of a reference or name, the report's first for none.
pub fn shown_story<'i>(
    story: &Story,
    find: &dyn Fn(Option<&str>) -> Option<&'i Indicator>,
    style: &HouseStyle,
) -> Vec<ShownBlock> {
    let mut blocks: Vec<ShownBlock> = Vec::new();
    for line in story.blocks() {
        let runs: Vec<ShownRun> = Inline::of(line.words)
            .into_iter()
            .flat_map(|inline| run(inline, find, style))
            .collect();
        let LineKind::Item { depth, numbered } = line.kind else {
            blocks.push(ShownBlock::Paragraph(runs));
            continue;
        };
        let item = ShownItem { runs, under: Vec::new() };
        match blocks.last_mut() {
            Some(ShownBlock::List { items, .. }) if 0 < depth => match items.last_mut() {
                Some(above) => above.under.push(item),
                None => items.push(item),
            },
            Some(ShownBlock::List { numbered: same, items }) if *same == numbered => {
                items.push(item);
            }
            _ => blocks.push(ShownBlock::List { numbered, items: vec![item] }),
        }
    }
    blocks
}

fn run<'i>(
    inline: Inline,
    find: &dyn Fn(Option<&str>) -> Option<&'i Indicator>,
    style: &HouseStyle,
) -> Vec<ShownRun> {
    let Inline { text, bold, link, live } = inline;
    let Some(LiveOf { figure, name, of }) = live else {
        return vec![ShownRun { text, bold, link, ..ShownRun::default() }];
    };
    let Some(indicator) = find(of.as_deref()) else {
        let whose = of.map_or("the report has no indicator yet".to_owned(), |of| {
            format!("the report has no indicator {of:?}")
        });
        let cannot = Some(format!("{{{text}}} cannot be filled in: {whose}"));
        let text = format!("\u{2013} no {} \u{2013}", figure.name());
        return vec![ShownRun { text, bold, live: true, cannot, ..ShownRun::default() }];
    };
    let template = Template { parts: vec![Part::Live { figure, name, of: 0 }] };
    let pieces = render(&template, indicator, style).into_iter();
    let shown = |piece: crate::card::Piece| ShownRun {
        text: piece.text,
        bold,
        live: piece.live.is_some(),
        cells: piece.cells,
        cannot: piece.cannot,
        ..ShownRun::default()
    };
    pieces.map(shown).collect()
}

/// The words alone, one line a block.
pub fn story_text(blocks: &[ShownBlock]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            ShownBlock::Paragraph(runs) => lines.push(words(runs)),
            ShownBlock::List { items, .. } => {
                for item in items {
                    lines.push(words(&item.runs));
                    lines.extend(item.under.iter().map(|item| words(&item.runs)));
                }
            }
        }
    }
    lines.join("\n")
}

fn words(runs: &[ShownRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
