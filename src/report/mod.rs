//! Reports: what stands on which page. Nothing is calculated here.

mod booklet;
mod plan_on_a_page;
mod plan_paper;
pub mod priority;
pub mod story;

pub use booklet::{
    Booklet, BookletColour, BookletGrid, BookletNotes, BookletPage, BookletWords, CoverPicture,
    HEADING, Placed, booklet, booklet_colour, booklet_notes, cover_picture, overfull_pages,
    question_counts,
};
pub use plan_on_a_page::{
    MOST_FIGURES, PlanBox, PlanPage, PlanWords, figure_words, plan_on_a_page,
};
pub use plan_paper::{PlanReach, too_long};
