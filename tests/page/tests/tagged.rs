//! PDFs that a screen reader can read: Chromium's are tagged, as poppler finds them.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Page, structure_of_pdf};

const CARD: &str = include_str!("tables/report_card.txt");

/// Prints what the place Reports shows, and finds at least so many elements of each kind in it.
#[track_caller]
fn check(page: &Page, document: &str, wanted: &[(&[&str], usize)], alts: usize) {
    let path = page.folder().join(format!("{document}.pdf"));
    page.print_to(&path);
    let structure = structure_of_pdf(&path);
    assert!(structure.tagged, "{document} is marked as tagged");
    for (kinds, count) in wanted {
        let found: usize = kinds.iter().filter_map(|kind| structure.elements.get(*kind)).sum();
        assert!(*count <= found, "{document}: {found} of {kinds:?}: {:?}", structure.elements);
    }
    let bytes = std::fs::read(&path).unwrap();
    let has = |words: &[u8]| bytes.windows(words.len()).filter(|part| *part == words).count();
    assert!(0 < has(b"/StructTreeRoot") && 0 < has(b"/Marked true"), "{document}");
    // Each picture is described, in letters or in UTF-16.
    let described = has(b"/Alt (") + has(b"/Alt <");
    assert!(alts <= described, "{document}: {described} alternative texts");
}

#[test]
fn printed_documents_are_tagged() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Share");
    page.expect("main", "it may be untagged");
    page.go("Reports");
    page.expect_count(".booklet__page", 2);
    let headings: &[&str] = &["H", "H1", "H2", "H3", "H4"];
    check(&page, "booklet", &[(headings, 14), (&["L"], 1), (&["LI"], 12), (&["Figure"], 12)], 12);
    page.button("One-page curve").click();
    page.until("ECharts' drawing", || (page.count(".document svg path") > 3).then_some(()));
    check(&page, "curve", &[(headings, 1), (&["Table"], 1), (&["TH"], 5), (&["Figure"], 1)], 1);
    page.button("Priority report card").click();
    page.button("New report card").click();
    page.button("Paste an earlier report card").click();
    let fill = "const box = document.getElementById('paste-report');
        box.value = arguments[0];
        box.dispatchEvent(new Event('input', { bubbles: true }));";
    page.until("the box", || (page.count("#paste-report") == 1).then_some(()));
    page.run(fill, &[serde_json::json!(CARD)]);
    page.button("Read the report card").click();
    page.expect(".report-card", "EH-P12 (i)");
    page.until("its curve", || (page.count(".report-card__curve svg path") > 3).then_some(()));
    check(
        &page,
        "report card",
        &[(headings, 8), (&["L"], 1), (&["Table"], 3), (&["TH"], 10), (&["Figure"], 1)],
        1,
    );
    page.assert_clean();
}
