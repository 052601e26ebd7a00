//! Which card stands on which page.

use super::{BookletWords, CoverPicture, HEADING, booklet_colour};

/// Rows of cards on A4 portrait.
const DOWN: usize = 3;

/// A card with what decides its place. `C` is a card: an [`crate::card::OutcomeCard`], or only its id where the page
/// draws it.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<C> {
    /// The card.
    pub card: C,
    /// Places across that it takes, at most as many as there are.
    pub span: usize,
    /// Begins a new page under this heading.
    pub section: Option<String>,
}

/// A booklet, page by page.
#[derive(Debug, Clone, PartialEq)]
pub struct Booklet<C> {
    /// Typed or [`HEADING`].
    pub heading: String,
    /// Typed, or nothing.
    pub subtitle: Option<String>,
    /// Whether a page stands in front.
    pub cover: bool,
    /// On that page, with what it shows in words.
    pub picture: Option<CoverPicture>,
    /// The council's colour, dark enough for letters on white: `#0a5a61`; none: that of the page it stands on.
    pub colour: Option<String>,
    /// Cards side by side.
    pub across: usize,
    /// At least one, so that an empty booklet has something to show.
    pub pages: Vec<BookletPage<C>>,
    /// How many pages are numbered: those with cards, and the notes.
    pub of: usize,
}

/// One A4 page of cards.
#[derive(Debug, Clone, PartialEq)]
pub struct BookletPage<C> {
    /// Its section's, or the booklet's.
    pub heading: String,
    /// From 1.
    pub number: usize,
    /// In order, with the places across that each takes.
    pub cards: Vec<(C, usize)>,
}

/// Lays cards out on pages, in order: a card that does not fit beside the one before begins a row, a section a page.
pub fn booklet<C>(words: &BookletWords, cards: Vec<Placed<C>>) -> Booklet<C> {
    let typed = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let heading = typed(&words.heading).unwrap_or_else(|| HEADING.to_owned());
    let across = words.grid.across();
    let empty = |heading: &str, number| BookletPage {
        heading: heading.to_owned(),
        number,
        cards: Vec::new(),
    };
    let mut pages = vec![empty(&heading, 1)];
    let (mut row, mut used) = (0, 0);
    for Placed { card, span, section } in cards {
        let span = span.clamp(1, across);
        if across < used + span {
            row += 1;
            used = 0;
        }
        let section = typed(&section);
        let last = pages.len() - 1;
        if section.is_some() && pages[last].cards.is_empty() {
            pages[last].heading = section.unwrap_or_default();
        } else if section.is_some() || DOWN <= row {
            let heading = section.unwrap_or_else(|| pages[last].heading.clone());
            pages.push(empty(&heading, last + 2));
            (row, used) = (0, 0);
        }
        used += span;
        let last = pages.len() - 1;
        pages[last].cards.push((card, span));
    }
    let of = pages.len() + usize::from(words.notes);
    Booklet {
        heading,
        subtitle: typed(&words.subtitle),
        cover: words.cover,
        picture: words.picture.clone().filter(|picture| words.cover && picture.is_ready()),
        colour: words.colour.as_deref().and_then(booklet_colour).map(|colour| colour.hex),
        across,
        pages,
        of,
    }
}

/// "Pages 2 and 4 hold more than fits on paper: …", for the numbers of such pages; none where all fit.
pub fn overfull_pages(numbers: &[usize]) -> Option<String> {
    let (last, before) = numbers.split_last()?;
    let named: Vec<String> = before.iter().map(usize::to_string).collect();
    let pages = match named.is_empty() {
        true => format!("Page {last} holds"),
        false => format!("Pages {} and {last} hold", named.join(", ")),
    };
    Some(format!(
        "{pages} more than fits on paper, and what is below is cut off. Shorten headlines or statements there, give a long card two places, or choose fewer cards on a page"
    ))
}

impl<C> Booklet<C> {
    /// The sections with the page that each begins on; nothing where there is one only.
    pub fn contents(&self) -> Vec<(&str, usize)> {
        let mut sections: Vec<(&str, usize)> = Vec::new();
        for page in &self.pages {
            if sections.last().is_none_or(|(heading, _)| *heading != page.heading) {
                sections.push((&page.heading, page.number));
            }
        }
        if sections.len() < 2 { Vec::new() } else { sections }
    }
}

#[cfg(test)]
mod tests {
    use super::super::BookletGrid;
    use super::*;

    fn plain(cards: usize) -> Vec<Placed<usize>> {
        (0..cards).map(|card| Placed { card, span: 1, section: None }).collect()
    }

    #[test]
    fn pages_that_hold_too_much_are_named() {
        assert_eq!(overfull_pages(&[]), None);
        let told = |numbers| overfull_pages(numbers).unwrap();
        assert!(told(&[3]).starts_with("Page 3 holds more"));
        assert!(told(&[1, 2, 5]).starts_with("Pages 1, 2 and 5 hold more"));
    }

    #[test]
    fn nine_cards_to_a_page() {
        for (cards, grid, expected) in [
            (0, BookletGrid::Three, vec![0]),
            (1, BookletGrid::Three, vec![1]),
            (9, BookletGrid::Three, vec![9]),
            (10, BookletGrid::Three, vec![9, 1]),
            (45, BookletGrid::Three, vec![9, 9, 9, 9, 9]),
            (45, BookletGrid::Two, vec![6, 6, 6, 6, 6, 6, 6, 3]),
            (5, BookletGrid::One, vec![3, 2]),
        ] {
            let words = BookletWords { grid, notes: true, ..BookletWords::default() };
            let booklet = booklet(&words, plain(cards));
            let sizes: Vec<usize> = booklet.pages.iter().map(|page| page.cards.len()).collect();
            assert_eq!(sizes, expected);
            assert_eq!(booklet.of, expected.len() + 1);
            for (index, page) in booklet.pages.iter().enumerate() {
                assert_eq!((page.number, page.heading.as_str()), (index + 1, HEADING));
            }
        }
    }

    #[test]
    fn sections_begin_pages_and_wide_cards_rows() {
        let mut cards = plain(8);
        cards[0].section = Some("Safe".to_owned());
        cards[1].span = 2;
        cards[2].span = 3;
        cards[3].span = 2;
        cards[4].span = 9;
        cards[5].section = Some("Healthy".to_owned());
        let pages = booklet(&BookletWords::default(), cards).pages;
        let shown: Vec<(&str, Vec<(usize, usize)>)> =
            pages.iter().map(|page| (page.heading.as_str(), page.cards.clone())).collect();
        assert_eq!(
            shown,
            [
                ("Safe", vec![(0, 1), (1, 2), (2, 3), (3, 2)]),
                ("Safe", vec![(4, 3)]),
                ("Healthy", vec![(5, 1), (6, 1), (7, 1)]),
            ]
        );
    }

    #[test]
    fn a_blank_heading_is_none() {
        let words = BookletWords {
            heading: Some(" ".into()),
            subtitle: Some("Leeds, 2015".into()),
            ..BookletWords::default()
        };
        let booklet = booklet(&words, plain(1));
        assert_eq!(
            (booklet.heading.as_str(), booklet.subtitle.as_deref()),
            (HEADING, Some("Leeds, 2015"))
        );
    }
}
