//! Reports: what stands on which page. Nothing is calculated here.

mod booklet;
mod curve_page;
mod plan_on_a_page;
pub mod priority;
pub mod story;

pub use booklet::{Booklet, BookletPage, BookletWords, CARDS_A_PAGE, HEADING, booklet};
pub(crate) use curve_page::notes;
pub use curve_page::{CurvePage, curve_page};
pub use plan_on_a_page::{
    MOST_FIGURES, PlanBox, PlanPage, PlanWords, figure_words, plan_on_a_page,
};
