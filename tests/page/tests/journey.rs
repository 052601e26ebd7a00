//! From an empty page to a printed card and a curve, saved and opened again, in three engines.

use crate::steps::{PLACES, TWELVE_ROWS, make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Media, Page};

#[test]
fn from_paste_to_paper_in_chromium() {
    from_paste_to_paper(Engine::Chromium);
}

#[test]
fn from_paste_to_paper_in_firefox() {
    from_paste_to_paper(Engine::Firefox);
}

#[test]
fn from_paste_to_paper_in_webkit() {
    from_paste_to_paper(Engine::WebKit);
}

fn from_paste_to_paper(engine: Engine) {
    let page = Page::open(engine);
    empty_page_invites(&page);
    paste_twelve_rows(&page);
    check_shows_the_table(&page);
    assert_eq!(make_all_cards(&page), 12);
    cards_say_what_changed(&page);
    curve_is_drawn(&page);
    booklet_is_printed(&page);
    let saved = page.download(|page| page.button("Save project").click());
    project_is_readable(&std::fs::read_to_string(&saved).expect("the saved project"));
    page.assert_clean();

    page.reload();
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    page.assert_clean();

    // On another computer.
    let other = Page::open(engine);
    other.upload("Open a project file", &saved);
    other.go("Cards");
    other.expect_count("article.outcome-card", 12);
    cards_say_what_changed(&other);
    other.assert_clean();
}

fn empty_page_invites(page: &Page) {
    let links = page.names("link");
    for place in PLACES {
        let named =
            |name: &&String| name.as_str() == place || name.starts_with(&format!("{place} "));
        assert!(links.iter().any(|name| named(&name)), "no link to {place} among {links:?}");
    }
    assert!(page.field("Paste a table").exists());
    assert!(page.button("Try the sample").exists());
    assert!(!page.button("Undo").enabled(), "nothing to undo on an empty page");
    assert!(!page.button("Redo").enabled(), "nothing to redo on an empty page");
}

fn check_shows_the_table(page: &Page) {
    page.go("Check");
    page.expect("main", "Children looked after at 31 March");
    for cell in TWELVE_ROWS.lines().skip(1).flat_map(|row| row.split('\t')) {
        page.expect("main", cell);
    }
}

fn cards_say_what_changed(page: &Page) {
    page.go("Cards");
    // After a reload the tables are read again, and the cards wait for them.
    page.until("cards with their figures", || {
        (page.count(".outcome-card--waiting") == 0).then_some(())
    });
    let cards = page.texts("article.outcome-card");
    let with = |words: &str| {
        let found = cards.iter().find(|card| card.contains(words));
        found.unwrap_or_else(|| panic!("no card with “{words}” among {cards:#?}"))
    };
    let looked_after = with("1,290");
    assert!(looked_after.contains("25"), "1,315 to 1,290 is down 25: {looked_after}");
    assert_eq!(page.count("article.outcome-card .outcome-card__headline"), cards.len());
    assert_eq!(page.count("article.outcome-card .outcome-card__statement"), cards.len());
    assert!(page.count("article.outcome-card svg") >= cards.len(), "a picture on every card");
    let attendance = with("96");
    assert!(attendance.contains("percentage point"), "shares change in points: {attendance}");
}

fn curve_is_drawn(page: &Page) {
    page.go("Curves");
    page.field("Indicator").choose_or_type("Children looked after at 31 March");
    page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
    page.expect("figure.curve figcaption", "ooked after");
    for figure in ["1,315", "1,330", "1,345", "1,290"] {
        page.expect("main table", figure);
    }
}

fn booklet_is_printed(page: &Page) {
    page.go("Reports");
    page.expect(".booklet__page", "Is anyone better off?");
    page.expect_count(".booklet__page", 2);
    let cards = "return [...document.querySelectorAll('.booklet__page')].map((page) => page.querySelectorAll('.outcome-card').length);";
    assert_eq!(page.run(cards, &[]), serde_json::json!([9, 3]), "nine cards to a page");
    page.button("Print").click();
    page.until("the print window", || (page.prints() == 1).then_some(()));

    if page.engine == Engine::Chromium {
        page.pretend(Media { print: true, ..Media::default() });
        let controls = "return [...document.querySelectorAll('button, nav, input, select, textarea')].filter((e) => e.checkVisibility()).length;";
        assert_eq!(page.run(controls, &[]), 0, "no controls on paper");
        page.pretend(Media::default());
    }
    if page.engine != Engine::WebKit {
        let paper = page.printed();
        assert_eq!(paper.len(), 2, "two pages of paper: {paper:#?}");
        for page in &paper {
            assert!(page.contains("Is anyone better off?"), "every page has its heading: {page}");
        }
        assert!(paper[0].contains("1,290"), "the figures are on paper: {}", paper[0]);
        assert!(!paper.concat().contains("Save project"), "no controls on paper");
    }
}

fn project_is_readable(text: &str) {
    let project: serde_json::Value = serde_json::from_str(text).expect("a project in JSON");
    assert!(project["kind"].is_string(), "a project says its kind");
    assert!(project["version"].is_number(), "a project says its version");
    assert!(text.contains("1,345"), "a project keeps the cells as they came");
    assert!(text.lines().count() > 10, "a project can be read by people");
}
