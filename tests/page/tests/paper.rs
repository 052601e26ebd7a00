//! The places Cards and Curves on paper: they begin on the first page, below the heading, and nothing is cut.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Page, text_of_pdf, words_of_pdf};

#[test]
fn cards_and_curves_on_paper_in_chromium() {
    cards_and_curves_on_paper(Engine::Chromium);
}

#[test]
fn cards_and_curves_on_paper_in_firefox() {
    cards_and_curves_on_paper(Engine::Firefox);
}

fn cards_and_curves_on_paper(engine: Engine) {
    let page = Page::open(engine);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    let headlines = page.texts(".outcome-card__headline");
    let first = all_are_on_paper(&page, &headlines);
    assert!(first.contains("Cards"), "the heading: {first}");
    assert!(5 < first.matches("Source:").count(), "cards stand below the heading: {first}");

    page.go("Curves");
    page.button("All curves").click();
    // Those out of view too: paper has no scroll bar.
    page.expect_count(".curves__small .curve__drawing svg", 12);
    let titles = page.texts(".curves__small .curve__title");
    let first = all_are_on_paper(&page, &titles);
    let begins = titles[0].split_whitespace().next().unwrap();
    assert!(first.contains(begins), "a curve stands below the heading: {first}");
    page.assert_clean();
}

/// Prints, looks for each of some titles, and gives the text of the first sheet.
#[track_caller]
fn all_are_on_paper(page: &Page, titles: &[String]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.pdf");
    page.print_to(&paper);
    let words = words_of_pdf(&paper);
    for title in titles {
        let title: String = title.split_whitespace().collect();
        assert!(!title.is_empty() && words.contains(&title), "“{title}” is on paper: {words}");
    }
    text_of_pdf(&paper).swap_remove(0)
}
