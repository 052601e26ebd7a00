//! The outcome booklet: cover, pages of cards under headings, notes.

mod colour;
pub mod cover_picture;
mod layout;
mod notes;

pub use colour::{BookletColour, booklet_colour};
pub use cover_picture::CoverPicture;
pub use layout::{Booklet, BookletPage, Placed, booklet, overfull_pages};
pub use notes::{BookletNotes, booklet_notes, question_counts};

use serde::{Deserialize, Serialize};

/// The question every page asks, unless the officer asks another.
pub const HEADING: &str = "Is anyone better off?";

/// How many cards stand on a page: so many across, three down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookletGrid {
    /// Three across: nine on a page.
    #[default]
    Three,
    /// Two across: six on a page.
    Two,
    /// One across: three on a page.
    One,
}

impl BookletGrid {
    /// Cards side by side.
    pub fn across(self) -> usize {
        match self {
            BookletGrid::Three => 3,
            BookletGrid::Two => 2,
            BookletGrid::One => 1,
        }
    }

    fn is_default(&self) -> bool {
        *self == BookletGrid::default()
    }
}

/// What an officer typed and chose on a booklet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BookletWords {
    /// Heads every page; none: [`HEADING`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Under the heading: the place, the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// How many cards stand on a page.
    #[serde(skip_serializing_if = "BookletGrid::is_default")]
    pub grid: BookletGrid,
    /// A page in front, with heading, subtitle and the sections.
    #[serde(skip_serializing_if = "is_not")]
    pub cover: bool,
    /// A page at the end, with sources, periods and methods.
    #[serde(skip_serializing_if = "is_not")]
    pub notes: bool,
    /// On the cover; shown once it says what it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<CoverPicture>,
    /// The council's own colour as `#rrggbb`; none: the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_not(yes: &bool) -> bool {
    !yes
}
