//! The outcome booklet: cards without a table, a page of an earlier one, sections, cover, notes, colour, paper.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Media, Page};
use serde_json::json;
use std::fmt::Write as _;

/// Two cards of an earlier booklet; the second one's change is wrong.
const EARLIER: &str = "Is anyone better off?

More children live safely at home

The number of looked after children fell from 1,445 in March 2011 to 1,290 in January 2015, a reduction of 155 (10.7%).

Fewer first-time entrants to youth justice

First-time entrants fell from 415 in 2012 to 300 in 2014, a reduction of 85.

1
";

#[test]
fn cards_without_a_table_and_those_of_an_earlier_booklet_are_checked() {
    let page = Page::open(Engine::Chromium);
    page.go("Cards");
    page.button("Cards without a table").click();
    page.button("Add a typed card").click();
    page.expect("article.outcome-card", "New card");
    fill(&page, "#earlier-booklet", EARLIER);
    page.button("Make 2 cards of it").click();
    page.expect_count("article.outcome-card", 3);
    let headlines = page.texts(".outcome-card__headline");
    assert_eq!(headlines[1], "More children live safely at home");

    page.button("Edit card: Fewer first-time entrants to youth justice").click();
    page.expect(".differences", "85 differs");
    page.assert_axe("a pasted card with a figure that differs");
    page.button("Change to 115").click();
    page.expect("article.outcome-card", "a reduction of 115.");
    page.button("Edit card: Fewer first-time entrants to youth justice").click();

    page.go("Reports");
    for words in ["New card", "a reduction of 155 (10.7%)", "a reduction of 115."] {
        page.expect(".booklet__page", words);
    }
    page.assert_clean();
}

#[test]
fn sections_grid_cover_notes_and_colour_of_the_booklet() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    let headlines = page.texts(".outcome-card__headline");
    for (at, section) in [(0, "Safe"), (4, "Healthy")] {
        let edit = format!("Edit card: {}", headlines[at]);
        page.button(&edit).click();
        page.button("More of this card").click();
        page.field("Begin a page under this heading").fill(section);
        page.button(&edit).click();
    }
    page.go("Reports");
    page.field("Cards on a page").choose("Two by three");
    page.field("Cover").tick(true);
    page.field("Notes page").tick(true);
    page.field("Heading of the pages").fill("Leeds outcomes");
    page.field("Your council's colour").fill("#ffcc00");
    page.expect(".reports__tools", "letters need 4.5 to 1");
    // Four safe cards on one page, eight healthy ones on two of six places.
    page.expect_count(".booklet__page", 3);
    let cards = "return [...document.querySelectorAll('.booklet__page')].map((page) => page.querySelectorAll('.outcome-card').length);";
    assert_eq!(page.run(cards, &[]), json!([4, 6, 2]));
    assert_eq!(page.texts(".booklet__page .booklet__heading"), ["Safe", "Healthy", "Healthy"]);
    page.expect(".booklet__cover", "Leeds outcomes");
    page.expect(".booklet__contents", "Healthy Page 2");
    page.expect(".booklet__notes", "Page 4 of 4");
    page.expect(".booklet__notes", "Sources");
    page.assert_axe("a booklet with cover and notes");
    let sheets = page.printed();
    assert_eq!(sheets.len(), 5, "cover, three pages, notes: {sheets:#?}");
    assert!(sheets[0].contains("Leeds outcomes") && sheets[4].contains("Sources"));

    page.go("Share");
    let html = std::fs::read_to_string(page.download(|page| page.button("Save the HTML").click()));
    let html = html.unwrap();
    let colour = "--better-off-council:#";
    for words in ["Leeds outcomes", "Healthy, page 2", "How figures were made", colour] {
        assert!(html.contains(words), "{words} in the HTML");
    }
    page.assert_clean();
}

#[test]
fn forty_five_cards_are_five_pages_of_paper_and_none_is_split() {
    let page = Page::open(Engine::Chromium);
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", &forty_five())]);
    page.expect("#understood", "45 indicators");
    page.go("Check");
    page.button("Tick all shown").click();
    page.expect(".indicators__count", "45 ticked");
    page.button("Make cards").click();
    page.expect_count("article.outcome-card", 45);
    page.go("Reports");
    page.field("Cover").tick(true);
    page.field("Notes page").tick(true);
    page.expect_count(".booklet__page .outcome-card", 45);

    page.pretend(Media { print: true, ..Media::default() });
    let outside = "return [...document.querySelectorAll('.booklet__card')].filter((place) => {
        const [card, page] = [place.firstElementChild, place.closest('.booklet__page')];
        return place.clientHeight + 1 < card.scrollHeight
            || page.getBoundingClientRect().bottom < card.getBoundingClientRect().bottom;
    }).map((place) => place.innerText);";
    assert_eq!(page.run(outside, &[]), json!([]), "cards that do not fit their places");
    page.pretend(Media::default());
    let sheets = page.printed();
    assert_eq!(sheets.len(), 7, "cover, five pages, notes");
    for sheet in &sheets[1..6] {
        assert_eq!(sheet.matches("Source:").count(), 9, "nine whole cards: {sheet}");
    }
    page.assert_clean();
}

/// Forty-five indicators over four years, with names of all lengths.
fn forty_five() -> String {
    const WHO: [&str; 9] = [
        "Children looked after",
        "Care leavers",
        "Young carers",
        "Pupils with special needs",
        "Children in need",
        "Families on a low income",
        "Adults with a learning disability",
        "Residents over 65",
        "Unaccompanied asylum seeking children",
    ];
    const WHAT: [&str; 5] = [
        "at 31 March",
        "in suitable accommodation",
        "seen within 28 days of the first referral",
        "who feel safe",
        "in education or work",
    ];
    let mut text = String::from("Indicator\t2011-12\t2012-13\t2013-14\t2014-15");
    for index in 0..WHO.len() * WHAT.len() {
        let (who, what) = (WHO[index % 9], WHAT[index / 9]);
        let _ = write!(text, "\n{who} {what}");
        for year in 0..4 {
            let _ = write!(text, "\t{}", 900 + (index * 37) % 400 + year * (index % 7 + 3));
        }
    }
    text
}

/// Fills a box as a paste fills it: a driver takes seconds to type a page.
fn fill(page: &Page, selector: &str, text: &str) {
    page.until("the box", || (page.count(selector) == 1).then_some(()));
    let script = "const box = document.querySelector(arguments[0]);
        box.value = arguments[1];
        box.dispatchEvent(new Event('input', { bubbles: true }));";
    page.run(script, &[json!(selector), json!(text)]);
}
