//! How a forecast was made, in words.

use super::baseline::Forecast;
use super::rules::Rule;
use crate::house_style::HouseStyle;

impl Forecast {
    /// "straight line through March 2007 to July 2011"
    pub fn rule_words(&self, style: &HouseStyle) -> String {
        let Some((first, last)) = &self.through else {
            return "points entered by hand".to_owned();
        };
        let (first, last) = (first.words(style), last.words(style));
        let mut words = match self.rule {
            Rule::LastValue => format!("last value ({last}) carried on"),
            Rule::StraightLine => format!("straight line through {first} to {last}"),
            Rule::DampedTrend => format!("damped trend through {first} to {last}"),
            Rule::Smoothing => format!("exponential smoothing through {first} to {last}"),
            Rule::ByHand => "points entered by hand".to_owned(),
        };
        if self.since_gap {
            words.push_str(", the figures since the gap");
        }
        match self.seasons {
            Some(4) => words.push_str(", with the pattern of the quarters"),
            Some(_) => words.push_str(", with the pattern of the months"),
            None => {}
        }
        words
    }
}
