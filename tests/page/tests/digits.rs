//! Native and wasm give the same digits: what the core computes here stands on the page, figure for figure.

use crate::steps::{make_all_cards, try_the_sample};
use better_off::card::{CardWords, outcome_card, sentence};
use better_off::curve::{CurveWords, curve};
use better_off::house_style::HouseStyle;
use better_off::indicator::Indicator;
use better_off::reading::{Recipe, read};
use better_off::table::paste::read_paste;
use page_tests::{Engine, Page};
use serde_json::json;
use std::sync::Arc;

const NAME: &str = "Looked-after children 2007 to 2015";
const TABLE: &str = include_str!("../../../src/page/data/sample/looked_after_children.tsv");

fn indicators() -> Vec<Indicator> {
    let table = Arc::new(read_paste(None, TABLE).unwrap());
    let reading = read(&table, &Recipe::default()).unwrap();
    reading.all().collect()
}

#[test]
fn cards_and_curves_have_the_digits_of_the_native_core() {
    let page = Page::open(Engine::Chromium);
    try_the_sample(&page);
    page.expect("#understood", "Found 2 indicators");
    page.go("Check");
    page.field("Table").choose(NAME);
    page.expect("main", "8 indicators shown");
    make_all_cards(&page);
    let style = HouseStyle::default();
    let native = indicators();
    assert_eq!(native.len(), 8);

    let cards = page.texts("article.outcome-card");
    for indicator in &native {
        let card = outcome_card(&CardWords::default(), indicator, NAME, &style);
        let statement = sentence(&card.statement);
        assert!(cards.iter().any(|shown| shown.contains(&statement)), "{statement}\n{cards:#?}");
    }

    page.go("Curves");
    for indicator in &native {
        page.field("Indicator").choose(&indicator.name);
        let native = curve(&CurveWords::default(), indicator, &[], NAME, &style);
        page.expect("figure.curve figcaption", &native.title);
        let shown = page.run(
            "return [...document.querySelectorAll('figure.curve tbody tr')]
                .map((row) => [...row.cells].map((cell) => cell.textContent));",
            &[],
        );
        assert_eq!(shown, json!(native.table.rows), "{}", indicator.name);
    }
}
