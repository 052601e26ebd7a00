//! Published figures come through: on Check, on the card, in the curve's table and on paper.

use crate::steps::{choose_area, make_cards_of};
use page_tests::{Engine, Page, shared};
use serde_json::Value;

#[test]
fn leeds_children_looked_after_as_the_department_published() {
    let Some(file) = shared("data/dfe/cla_number_and_rate_ed2024-11.csv") else { return };
    let Some(expected) = shared("data/expected/cla_ed2024-11.json") else { return };
    let expected: Value =
        serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
    let page = Page::open(Engine::Chromium);
    page.upload("Upload a table", &file);
    page.expect("#understood", "Found");
    choose_area(&page, "Leeds");
    page.field("Find an indicator").fill("31 March");
    let wanted: Vec<Vec<String>> =
        expected["indicators"].as_array().unwrap()[..2].iter().map(figures).collect();
    for figure in wanted.concat() {
        // As in the file, or as the page writes figures.
        let plain = figure.replace(',', "");
        page.until(&format!("{figure} on the place Check"), || {
            let text = page.text("main");
            (text.contains(&figure) || text.contains(&plain)).then_some(())
        });
    }
    make_cards_of(&page, &[&["31 march", "number"], &["31 march", "rate"]]);

    for (figures, change) in wanted.iter().zip(["205", "10"]) {
        let (earliest, latest) = (&figures[0], &figures[figures.len() - 1]);
        page.go("Cards");
        page.until(&format!("a card with {latest}, and {earliest} or {change}"), || {
            let cards = page.texts("article.outcome-card .outcome-card__statement");
            let says = |card: &String| {
                card.contains(latest) && (card.contains(earliest) || card.contains(change))
            };
            cards.iter().any(says).then_some(())
        });
        page.go("Curves");
        let name = if figures[0].contains(',') { "number" } else { "rate" };
        choose_curve(&page, name);
        for figure in figures {
            page.expect("main table", figure);
        }
        page.go("Reports");
        let paper = page.printed().concat();
        assert!(paper.contains(latest.as_str()), "{latest} is not on paper:\n{paper}");
    }
    page.assert_clean();
}

#[test]
fn trafford_dental_checks() {
    let Some(file) = shared("data/trafford/cla_dental_check.csv") else { return };
    let page = Page::open(Engine::Firefox);
    page.upload("Upload a table", &file);
    page.expect("#understood", "Found");
    choose_area(&page, "Trafford");
    make_cards_of(&page, &[&["dentist"]]);
    let card = page.expect("article.outcome-card", "88");
    assert!(card.contains("93") || card.contains("5 percentage points"), "{card}");
    page.go("Curves");
    page.expect("main table", "93");
    page.expect("main table", "88");
    page.assert_clean();
}

#[test]
fn emissions_with_a_title_and_a_unit_above_the_header() {
    let Some(file) = shared("data/ons/excel_pasting_co2_manufacturing.csv") else { return };
    let page = Page::open(Engine::WebKit);
    page.upload("Upload a table", &file);
    page.expect("#understood", "2000 to 2007");
    page.go("Check");
    page.expect("main", "2,666");
    make_cards_of(&page, &[&["timber"]]);
    page.expect("article.outcome-card", "1,751");
    page.assert_clean();
}

/// The figures as the page writes them.
fn figures(indicator: &Value) -> Vec<String> {
    let points = indicator["points_chronological"].as_array().unwrap();
    points.iter().map(|point| with_commas(point["value"].as_i64().unwrap())).collect()
}

fn with_commas(number: i64) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}

/// Chooses the first curve whose name holds the word.
fn choose_curve(page: &Page, word: &str) {
    let script = "return [...document.querySelectorAll('select option')].map((option) => option.text.replace(/\\s+/g, ' ').trim());";
    let name = page.until(&format!("a curve of a {word}"), || {
        let options = page.run(script, &[]);
        let names = options.as_array()?.iter().filter_map(Value::as_str);
        names.map(str::to_owned).find(|name| name.to_lowercase().contains(word))
    });
    page.field("Indicator").choose(&name);
}
