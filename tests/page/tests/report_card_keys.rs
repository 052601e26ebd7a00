//! A priority report card without a pointer: pasted, rated, written, signed off, printed, the next quarter begun and
//! compared with the edition.

use page_tests::{Engine, Key, Page};

const CARD: &str = include_str!("tables/report_card.txt");

#[test]
fn a_report_card_by_keyboard_alone() {
    let page = Page::open(Engine::Chromium);
    page.copy(CARD);
    page.tab_and_enter("Reports");
    page.tab_and_enter("Priority report card");
    page.tab_and_enter("New report card");
    paste(&page);
    write(&page);
    rate(&page);
    sign_off(&page);
    page.tab_and_enter("Edition 1");
    page.expect_count(".report-card__draft", 0);
    page.tab_and_enter("Print");
    page.until("the print window", || (page.prints() == 1).then_some(()));
    let paper = page.printed().concat();
    assert!(paper.contains("Head of service") && !paper.contains("DRAFT"), "{paper}");
    new_quarter(&page);
    move_a_part(&page);
    page.assert_axe("Reports, two editions compared");
    page.assert_clean();
}

fn paste(page: &Page) {
    page.tab_and_enter("Paste an earlier report card");
    page.tab_to("Text of the whole card");
    page.control('v');
    page.tab_and_enter("Read the report card");
    page.expect(".report-card", "missed by 20 (10.0%)");
}

fn write(page: &Page) {
    page.tab_and_enter("The story");
    page.tab_to("Overall summary");
    page.control('a');
    page.type_text("The list had **{latest}** families {in latest period}.");
    page.expect(".report-card", "The list had 240 families in Quarter 2 2014/15.");
    // The words of the method are explained where they are used.
    page.tab_and_enter("What these words mean");
    page.expect(".words-mean[open]", "Turning the curve");
}

fn rate(page: &Page) {
    page.tab_and_enter("Rating and direction of travel");
    page.press(&[Key::Tab]);
    assert_eq!(page.focused(), "Rating");
    page.press(&[Key::Down]);
    page.expect(".report-card", "By rule it would be red");
    page.expect(".report-card__ratings", "Green");
    assert_eq!(page.focused(), "Rating", "the choice keeps the focus");
    page.tab_to("Given by, by role");
    page.type_text("Head of service");
    page.expect(".report-card__ratings", "given by Head of service");
}

fn sign_off(page: &Page) {
    page.tab_and_enter("Sign-off");
    for _ in 0..2 {
        page.tab_to("Name");
        page.type_text("Head of service");
        page.press(&[Key::Tab]);
        page.painted();
        // What was typed is kept, and its row is still the same row.
        assert_eq!(page.focused(), "Date");
        page.type_text("05/11/14");
        page.press(&[Key::Tab]);
    }
    page.expect_count(".report-card__draft", 0);
    page.tab_and_enter("Keep as a signed edition");
    page.expect("main", "Edition 1, 1st April - 30th September 2014, signed 05/11/14");
    page.until("the focus on what is left", || (page.focused() == "Add a sign-off").then_some(()));
}

/// Next quarter's table in place of this one's, then the edition beside the draft.
fn new_quarter(page: &Page) {
    page.tab_and_enter("Data");
    page.tab_to("Replace Performance Indicators");
    // What the button opens is the system's own window: the file is given to its field.
    let file = std::env::temp_dir().join(format!("better-off-quarter-{}.tsv", std::process::id()));
    let at = CARD.find("Performance Indicators").unwrap();
    let next =
        CARD[at..].replace("2014/15 Quarter 2", "2014/15 Quarter 3").replace("\t240\t", "\t225\t");
    std::fs::write(&file, next).unwrap();
    page.upload("A file in place of Performance Indicators", &file);
    page.tab_and_enter("Reports");
    page.expect(".report-card", "The list had 225 families in Quarter 3 2014/15.");
    page.tab_and_enter("Compare");
    for words in [
        "DRAFT",
        "Before: Edition 1, 1st April - 30th September 2014, signed 05/11/14. Now: Draft.",
        "Down 15 (6.3%), getting better",
        "Overall summary: “The list had 225 families in Quarter 3 2014/15.” says 225, before 240",
    ] {
        page.expect(".comparison", words);
    }
    // The words that say it stand apart for the eye: how the browser breaks the line is all one.
    let put_in = page.texts(".comparison ins").swap_remove(0);
    assert_eq!(put_in.split_whitespace().collect::<Vec<_>>(), ["put", "in:", "225"]);
    std::fs::remove_file(file).unwrap();
}

/// The focus goes with a part that is moved.
fn move_a_part(page: &Page) {
    page.tab_and_enter("Parts of the card");
    page.tab_and_enter("Move Why is this a priority? down");
    page.painted();
    page.press(&[Key::Enter]);
    page.until("the part two places down", || {
        let place = page.focused_place();
        place.starts_with("Move Why is this a priority? down").then_some(())
    });
    let third = page.run("return document.getElementById('part-heading-3').value;", &[]);
    assert_eq!(third, "Why is this a priority?");
}
