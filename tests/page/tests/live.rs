//! Figures that live: put in and followed to their cells by keyboard, changed by the next edition of the table.

use crate::steps::make_all_cards;
use page_tests::{Engine, Key, Page};
use std::path::PathBuf;

const TABLE: &str = "Measure,2019/20,2020/21\nReferrals to early help,120,132\n";
/// A figure put right, and a year more.
const NEXT: &str = "Measure,2019/20,2020/21,2021/22\nReferrals to early help,120,129,111\n";

fn with_card() -> Page {
    let page = Page::open(Engine::Chromium);
    page.upload("Upload a table", &file(&page, "referrals.csv", TABLE));
    page.expect("#understood", "1 indicator");
    assert_eq!(make_all_cards(&page), 1);
    page
}

fn file(page: &Page, name: &str, text: &str) -> PathBuf {
    let path = page.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_next_edition_changes_live_figures_and_marks_typed_ones() {
    let page = with_card();
    page.button("Edit").click();
    page.field("Statement in your own words").fill(
        "Referrals to early help were {latest} {in latest period}, {down} {change} since {earliest period}. \
         There were 132 in 2020/21, all typed.",
    );
    page.expect(".outcome-card__statement", "132 in 2020/21, up 12 since 2019/20. There were 132");
    page.until("nothing that differs", || {
        page.texts(".differences").iter().all(String::is_empty).then_some(())
    });
    page.go("Data");
    page.upload("A file in place of referrals.csv", &file(&page, "next.csv", NEXT));
    page.expect("#understood", "2019/20 to 2021/22");
    page.go("Cards");
    let statement = page.expect(".outcome-card__statement", "111 in 2021/22");
    assert!(statement.contains("down 9 since 2019/20. There were 132 in 2020/21, all typed."));
    page.button("Edit").click();
    page.expect(".differences", "132 differs");
    page.button("Change to 129").click();
    page.expect(".outcome-card__statement", "There were 129 in 2020/21");
    page.button("Undo").click();
    page.button("Undo").click();
    page.expect(".outcome-card__statement", "132 in 2020/21, up 12 since 2019/20. There were 132");
    page.assert_clean();
}

#[test]
fn a_live_figure_is_put_in_and_followed_to_its_cell_by_keyboard() {
    let page = with_card();
    page.tab_and_enter("Edit");
    page.tab_to("Statement in your own words");
    page.control('a');
    page.type_text("Now ");
    page.tab_to("Insert a live figure");
    page.press(&[Key::Down]);
    page.expect(".outcome-card__statement", "Now 132");
    page.until("the cursor back in the words", || {
        (page.focused() == "Statement in your own words").then_some(())
    });
    page.type_text("!");
    page.expect(".outcome-card__statement", "Now 132!");
    assert!(page.field("Statement in your own words").value().starts_with("Now {"));
    page.tab_and_enter("Done");

    page.tab_and_enter("Where from");
    let told = page.expect(".where-from", "132");
    for words in ["referrals.csv", "C2", "Referrals to early help", "120"] {
        assert!(told.contains(words), "no {words} in {told}");
    }
    page.assert_axe("a card with its cells");
    page.assert_clean();
}
