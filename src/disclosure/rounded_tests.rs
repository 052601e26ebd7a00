//! Rounded figures say that they are.

use super::*;
use crate::amount::Unit;
use crate::card::{CardWords, outcome_card};
use crate::curve::{Curve, CurveWords, curve};
use crate::export::card_picture::{CardShape, card_picture};
use crate::export::finished::FinishedCard;
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::test_indicator::TestIndicator;
use std::sync::Arc;

#[test]
fn counts_are_rounded_where_the_document_says_so() {
    let rows = [("2013", "12"), ("2014", "3"), ("2015", "18")];
    let children = TestIndicator::new("Children moved", Unit::Count, Polarity::Fall).rows(&rows);
    let children = Arc::new(children.indicator());
    let rules = SmallNumbers { round_to: Some(5), ..SmallNumbers::default() };
    let entry = Entry { source: "s", indicator: &children, choice: None, cards: Vec::new() };
    let held = hold_back(vec![entry], &rules, &HouseStyle::default());
    let texts: Vec<&str> =
        held.indicators[0].observations.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["10", "held back", "20"]);
    let said = "Figures are rounded to the nearest 5";
    let style = HouseStyle::default();
    let rounded = &held.indicators[0];
    let card = outcome_card(&CardWords::default(), rounded, "s.csv", &style);
    assert!(card.notes.iter().any(|note| note == said), "{:?}", card.notes);
    let picture = card_picture(&FinishedCard::of(&card, "c0"), CardShape::Slide);
    assert!(picture.contains(&format!("{said}</desc>")), "{picture}");
    let curve = curve_of(rounded, &style);
    assert!(curve.alt.ends_with("Figures are rounded to the nearest 5."), "{}", curve.alt);
    assert!(curve.notes_in_words().any(|note| note == said));
    let plain = curve_of(&children, &style);
    assert!(!plain.alt.contains("rounded") && !plain.notes_in_words().any(|note| note == said));
}

fn curve_of(indicator: &Indicator, style: &HouseStyle) -> Curve {
    curve(&CurveWords::default(), indicator, &[], "s.csv", style)
}
