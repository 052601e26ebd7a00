//! Undo takes every step back to the empty page, an import included.

use crate::steps::{make_all_cards, paste_twelve_rows, try_the_sample};
use page_tests::{Engine, Page};

#[test]
fn undo_goes_back_to_the_empty_page_and_redo_comes_back() {
    let page = Page::open(Engine::Chromium);
    let empty = contents(&page);
    paste_twelve_rows(&page);
    try_the_sample(&page);
    let cards = make_all_cards(&page);
    let full = contents(&page);

    let mut steps = 0;
    while page.button("Undo").enabled() {
        page.button("Undo").click();
        steps += 1;
        assert!(steps < 200, "undo never ends");
    }
    assert!(steps >= 3, "two imports and cards are three steps or more");
    assert_eq!(contents(&page), empty);

    for _ in 0..steps {
        page.button("Redo").click();
    }
    assert!(!page.button("Redo").enabled());
    assert_eq!(contents(&page), full);
    page.go("Cards");
    page.expect_count("article.outcome-card", cards);
    page.assert_clean();
}

#[test]
fn a_removed_card_stays_away_until_its_indicator_is_ticked_again() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    let removed = page.texts(".outcome-card__headline").remove(0);
    page.button(&format!("Remove card: {removed}")).click();
    page.expect_count("article.outcome-card", 11);
    page.go("Check");
    page.expect(".indicators__count", "12 indicators shown, 11 ticked");
    page.go("Data");
    page.paste(
        "Paste a table",
        &[("text/plain", "Measure\t2019/20\t2020/21\nLibrary visits\t120\t132\n")],
    );
    page.expect("#understood", "1 indicator");
    page.button("Make cards").click();
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    assert!(!page.texts(".outcome-card__headline").contains(&removed));
    // Undone, the ticks are there to make the cards anew.
    page.button("Undo").click();
    page.expect_count("article.outcome-card", 11);
    page.go("Data");
    page.button("Make cards").click();
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    page.assert_clean();
}

#[test]
fn the_only_card_of_a_table_stays_away_too() {
    let page = Page::open(Engine::Chromium);
    for measure in ["Library visits", "Park visits"] {
        page.go("Data");
        let table = format!("Measure\t2019/20\t2020/21\n{measure}\t120\t132\n");
        page.paste("Paste a table", &[("text/plain", &table)]);
        page.expect("#understood", "1 indicator");
        page.button("Make cards").click();
        page.expect_count("article.outcome-card", 1);
        let headline = page.texts(".outcome-card__headline").remove(0);
        if measure == "Library visits" {
            page.button(&format!("Remove card: {headline}")).click();
            page.expect_count("article.outcome-card", 0);
        } else {
            assert!(headline.contains("Park") || headline.contains("park"), "{headline}");
        }
    }
    page.assert_clean();
}

/// What each place with contents shows.
fn contents(page: &Page) -> Vec<usize> {
    let mut counts = Vec::new();
    for (place, selector) in
        [("Data", "main li"), ("Check", "main [type=checkbox]"), ("Cards", "article.outcome-card")]
    {
        page.go(place);
        counts.push(page.count(selector));
    }
    counts
}
