//! The small picture of a card, as plain numbers that the page draws as SVG.

mod draw;
#[cfg(test)]
mod draw_tests;
mod labels;

pub use draw::picture;
pub(crate) use draw::picture_of;

use crate::table::CellRef;

/// Width of the box, in the units of every number here.
pub const PICTURE_WIDTH: f64 = 240.0;
/// Height of the box.
pub const PICTURE_HEIGHT: f64 = 96.0;

/// A small line picture. Numbers lie in 0..[`PICTURE_WIDTH`] across and 0..[`PICTURE_HEIGHT`] down.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What is drawn.
    pub kind: PictureKind,
    /// Every figure of the line, oldest first; missing ones have none.
    pub points: Vec<PicturePoint>,
    /// First and last value, and the target.
    pub labels: Vec<PictureLabel>,
    /// The target, as a level line.
    pub target: Option<PictureTarget>,
    /// What the picture shows, in one sentence.
    pub alt: String,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureKind {
    /// SVG path data of a line, with a move where figures are missing.
    Line {
        /// For the `d` attribute.
        path: String,
    },
    /// One share: a bar of the whole, filled to `filled`.
    Bar {
        /// Left end.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Length of the whole, 100%.
        length: f64,
        /// Length of the share.
        filled: f64,
        /// How thick.
        thickness: f64,
    },
    /// One figure that is not a share: only its point and label.
    Dot,
    /// No figure.
    Nothing,
}

/// One figure's place.
#[derive(Debug, Clone, PartialEq)]
pub struct PicturePoint {
    /// Across, true to time.
    pub x: f64,
    /// Down.
    pub y: f64,
    /// "1,549 in 2024", for a title on the point.
    pub words: String,
    /// Where it came from.
    pub cell: CellRef,
}

/// A text in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureLabel {
    /// Across.
    pub x: f64,
    /// Base line.
    pub y: f64,
    /// For the `text-anchor` attribute.
    pub anchor: TextAnchor,
    /// What it says.
    pub text: String,
    /// Whether it is a period (small and quiet) rather than a value.
    pub quiet: bool,
}

/// SVG's `text-anchor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextAnchor {
    /// `start`
    Start,
    /// `middle`
    Middle,
    /// `end`
    End,
}

impl TextAnchor {
    /// The attribute's value.
    pub fn attribute(self) -> &'static str {
        match self {
            TextAnchor::Start => "start",
            TextAnchor::Middle => "middle",
            TextAnchor::End => "end",
        }
    }
}

/// The target as a level line across the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureTarget {
    /// Down.
    pub y: f64,
    /// "Target 1,031"
    pub words: String,
}
