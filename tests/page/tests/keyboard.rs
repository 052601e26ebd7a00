//! The whole journey without a pointer, and with the clipboard of the system.

use crate::steps::TWELVE_ROWS;
use page_tests::{Engine, Key, Page};

#[test]
fn from_paste_to_saved_project_by_keyboard_alone() {
    let page = Page::open(Engine::Chromium);
    page.copy(TWELVE_ROWS);
    page.tab_to("Paste a table");
    page.control('v');
    page.expect("#understood", "12 indicators, 2011-12 to 2014-15");

    page.tab_and_enter("Check");
    let boxes = page.until("indicators to choose", || {
        let names = page.checkboxes();
        (!names.is_empty()).then_some(names)
    });
    for name in &boxes {
        if !page.field(name).ticked() {
            page.tab_to(name);
            page.press(&[Key::Space]);
        }
    }
    page.tab_and_enter("Make cards");
    page.tab_and_enter("Cards");
    page.expect_count("article.outcome-card", boxes.len());

    page.tab_and_enter("Curves");
    page.tab_to("Indicator");
    page.press(&[Key::Down]);
    page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));

    page.tab_and_enter("Reports");
    page.expect_count(".booklet__page", 2);
    page.tab_and_enter("Print");
    page.until("the print window", || (page.prints() == 1).then_some(()));

    page.tab_and_enter("Share");
    let saved = page.download(|page| page.tab_and_enter("Save project"));
    assert!(saved.exists());

    // Undo and redo by their keys, outside any text field.
    page.tab_and_enter("Cards");
    page.control('z');
    page.expect_count("article.outcome-card", 0);
    page.control('y');
    page.expect_count("article.outcome-card", boxes.len());
    page.assert_clean();
}

#[test]
fn the_focus_can_be_seen_and_is_never_trapped() {
    let page = Page::open(Engine::Chromium);
    for place in crate::steps::PLACES {
        page.go(place);
        // It comes after the next painting: before that a step would begin somewhere else.
        page.until("the focus on the heading", || {
            let rests = "return document.activeElement?.id === 'place-heading';";
            (page.run(rests, &[]) == true).then_some(())
        });
        // Round the whole page and back to the first stop.
        let mut seen = Vec::new();
        for _ in 0..200 {
            page.press(&[Key::Tab]);
            let stop = page.focused_place();
            if seen.first() == Some(&stop) {
                break;
            }
            let outline = page.run(
                "const e = document.activeElement; if (e === document.body) return true;
                 const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none';",
                &[],
            );
            assert_eq!(outline, true, "the focus cannot be seen on {stop} of {place}");
            seen.push(stop);
        }
        assert!(seen.len() < 200, "no way round {place} with the Tab key");
    }
}
