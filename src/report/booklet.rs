//! The outcome booklet: pages of nine cards under one heading.

use serde::{Deserialize, Serialize};

/// Three by three on A4 portrait.
pub const CARDS_A_PAGE: usize = 9;

/// The question every page asks, unless the officer asks another.
pub const HEADING: &str = "Is anyone better off?";

/// What an officer typed on a booklet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BookletWords {
    /// Heads every page; none: [`HEADING`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Under the heading: the place, the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
}

/// A booklet, page by page. `C` is a card: an [`crate::card::OutcomeCard`], or only its id where the page draws it.
#[derive(Debug, Clone, PartialEq)]
pub struct Booklet<C> {
    /// At least one, so that an empty booklet has something to show.
    pub pages: Vec<BookletPage<C>>,
}

/// One A4 page.
#[derive(Debug, Clone, PartialEq)]
pub struct BookletPage<C> {
    /// Typed or [`HEADING`].
    pub heading: String,
    /// Typed, or nothing.
    pub subtitle: Option<String>,
    /// From 1.
    pub number: usize,
    /// How many pages there are.
    pub of: usize,
    /// In order, at most [`CARDS_A_PAGE`].
    pub cards: Vec<C>,
}

/// Lays cards out on pages, in order.
pub fn booklet<C>(words: &BookletWords, cards: Vec<C>) -> Booklet<C> {
    let typed = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let heading = typed(&words.heading).unwrap_or_else(|| HEADING.to_owned());
    let subtitle = typed(&words.subtitle);
    let of = cards.len().div_ceil(CARDS_A_PAGE).max(1);
    let mut cards = cards.into_iter();
    let pages = (1..=of).map(|number| BookletPage {
        heading: heading.clone(),
        subtitle: subtitle.clone(),
        number,
        of,
        cards: cards.by_ref().take(CARDS_A_PAGE).collect(),
    });
    Booklet { pages: pages.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_cards_to_a_page() {
        for (cards, expected) in
            [(0, vec![0]), (1, vec![1]), (9, vec![9]), (10, vec![9, 1]), (45, vec![9, 9, 9, 9, 9])]
        {
            let booklet = booklet(&BookletWords::default(), (0..cards).collect());
            let sizes: Vec<usize> = booklet.pages.iter().map(|page| page.cards.len()).collect();
            assert_eq!(sizes, expected);
            for (index, page) in booklet.pages.iter().enumerate() {
                assert_eq!((page.number, page.of), (index + 1, expected.len()));
                assert_eq!(page.heading, HEADING);
            }
        }
    }

    #[test]
    fn a_blank_heading_is_none() {
        let words =
            BookletWords { heading: Some(" ".into()), subtitle: Some("Leeds, 2015".into()) };
        let page = booklet(&words, vec![1]).pages.remove(0);
        assert_eq!(
            (page.heading.as_str(), page.subtitle.as_deref()),
            (HEADING, Some("Leeds, 2015"))
        );
    }
}
