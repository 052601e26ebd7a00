//! Which way a number went, and whether that is good: two things, kept apart.

use super::{Change, NoChange};
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use rust_decimal::Decimal;

/// Which way a number went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// It is exactly the same.
    Same,
}

impl Direction {
    /// The way of a difference.
    pub fn of(absolute: Decimal) -> Self {
        if absolute.is_zero() {
            Direction::Same
        } else if absolute.is_sign_negative() {
            Direction::Down
        } else {
            Direction::Up
        }
    }

    /// "Up", "Down", "No change".
    pub fn word(self) -> &'static str {
        match self {
            Direction::Up => "Up",
            Direction::Down => "Down",
            Direction::Same => "No change",
        }
    }

    /// "Increasing", "Decreasing", "No change".
    pub fn trend_word(self) -> &'static str {
        match self {
            Direction::Up => "Increasing",
            Direction::Down => "Decreasing",
            Direction::Same => "No change",
        }
    }
}

/// Whether a change is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goodness {
    /// The number went the good way.
    Better,
    /// The number went the bad way.
    Worse,
    /// Neither way is good, or it is not known which.
    Neither,
    /// The number did not move.
    Same,
}

impl Goodness {
    /// What a direction means for a polarity.
    pub fn of(direction: Direction, polarity: Polarity) -> Self {
        match (direction, polarity) {
            (Direction::Same, _) => Goodness::Same,
            (_, Polarity::Neither) => Goodness::Neither,
            (Direction::Up, Polarity::Rise) | (Direction::Down, Polarity::Fall) => Goodness::Better,
            (Direction::Up, Polarity::Fall) | (Direction::Down, Polarity::Rise) => Goodness::Worse,
        }
    }

    /// "getting better", "getting worse"; nothing where the number did not move or neither way is good.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Goodness::Better => Some("getting better"),
            Goodness::Worse => Some("getting worse"),
            Goodness::Neither | Goodness::Same => None,
        }
    }
}

impl Change {
    /// "Decreasing and getting better", "Increasing", "No change".
    pub fn trend_words(&self) -> String {
        let direction = self.direction.trend_word();
        match self.goodness.words() {
            Some(goodness) => format!("{direction} and {goodness}"),
            None => direction.to_owned(),
        }
    }

    /// "Decreasing and getting better since 2023/24": with the period that it is compared from.
    pub fn trend_words_since(&self, style: &HouseStyle) -> String {
        format!("{} {}", self.trend_words(), self.from.period.since_words(style))
    }
}

impl NoChange {
    /// "Cannot be calculated", with the reason.
    pub fn trend_words(&self) -> String {
        format!("Cannot be calculated: {self}")
    }
}
