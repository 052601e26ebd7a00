//! Claims on the page: what differs while it is typed, and a text of any kind with every verdict.

use crate::steps::make_all_cards;
use page_tests::{Engine, Page};

const TABLE: &str = "Measure,2019/20,2020/21\nReferrals to early help,120,132\n";

#[test]
fn a_wrong_figure_is_told_and_put_right_in_chromium() {
    a_wrong_figure_is_told_and_put_right(Engine::Chromium);
}

#[test]
fn a_wrong_figure_is_told_and_put_right_in_firefox() {
    a_wrong_figure_is_told_and_put_right(Engine::Firefox);
}

#[test]
fn a_wrong_figure_is_told_and_put_right_in_webkit() {
    a_wrong_figure_is_told_and_put_right(Engine::WebKit);
}

fn a_wrong_figure_is_told_and_put_right(engine: Engine) {
    let page = Page::open(engine);
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", TABLE)]);
    page.expect("#understood", "1 indicator");
    make_all_cards(&page);

    page.button("Edit").click();
    let statement = page.field("Statement in your own words");
    statement.fill("Referrals to early help rose from 120 in 2019/20 to 137 in 2020/21.");
    page.expect(".differences", "137 differs");
    page.assert_axe("a figure that differs");
    page.button("Change to 132").click();
    page.expect("article.outcome-card", "rose from 120 in 2019/20 to 132 in 2020/21");
    page.until("nothing differs any more", || {
        page.texts(".differences").iter().all(String::is_empty).then_some(())
    });
    page.button("Undo").click();
    page.expect(".differences", "137 differs");
    // It is told when the editor is closed, and counted at its place.
    page.button("Done").click();
    page.expect(".cards__item .outcome-card__problem", "137 differs");
    page.expect("#wrong-in-cards", "1 problem");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.expect("#wrong-in-cards", "1 problem");
    page.go("Cards");
    page.expect(".cards__item .outcome-card__problem", "137 differs");
    page.assert_axe("a card with a figure that differs");
    page.button("Edit").click();
    page.expect(".differences", "137 differs");
    page.button("Open the table").click();
    page.expect("main", "Referrals to early help");

    let text = "Referrals to early help rose to 132 in 2020/21. In 2019/20 there were 121 referrals to early help. \
        Of the 550 replies, 122 (20%) were late.";
    page.field("Text to check").fill(text);
    page.expect(".claims", "121");
    page.expect(".check-text__summary", "2 differ");
    for (claim, verdict) in [("132", "agrees"), ("121", "differs"), ("20%", "differs")] {
        let told = page.texts(".claims > li");
        assert!(
            told.iter().any(|line| line.contains(claim) && line.contains(verdict)),
            "{claim} {verdict}: {told:?}"
        );
    }
    page.assert_axe("a text with its claims");
    page.go("Data");
    page.go("Check");
    page.expect(".check-text__summary", "2 differ");
    page.assert_clean();
}
