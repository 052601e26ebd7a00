//! What stands above a table, and what it says of every measure below it, found once.

use super::guess::{counted, polarity, unit};
use crate::amount::Unit;
use crate::indicator::{Counted, Guess, Polarity};

/// The titles of a table.
pub(super) struct Titles {
    /// Whether one is better than the other, if they say so.
    pub polarity: Option<Guess<Polarity>>,
    /// How measures are counted, if they say so.
    pub counted: Option<Guess<Counted>>,
    /// A unit, and the title that names it.
    pub unit: Option<(Unit, String)>,
    /// The name of a table whose rows and columns name no measure.
    pub name: Option<String>,
}

impl Titles {
    /// Reads titles, in their order.
    pub fn of(texts: &[String]) -> Titles {
        let all: Vec<&str> = texts.iter().map(String::as_str).collect();
        let polarity = polarity::guess(None, &all);
        let telling = |title: &&str| unit::in_words(title).is_none() && 3 < title.len();
        Titles {
            polarity: (polarity.value != Polarity::Neither).then_some(polarity),
            counted: counted::in_words(&all),
            unit: all.iter().find_map(|text| Some((unit::in_title(text)?, (*text).to_owned()))),
            name: all.iter().copied().find(telling).map(|title| title.chars().take(200).collect()),
        }
    }
}
