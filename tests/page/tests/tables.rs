//! Tables as they come from other programs' clipboards.

use page_tests::{Engine, Page, shared};
use serde_json::json;

/// Drops a file of this name and text on an element; whether the page kept the browser from opening it.
fn drop_on(page: &Page, on: &str, name: &str, text: &str) -> bool {
    let script = "
        const [on, name, text] = arguments;
        const carried = new DataTransfer();
        carried.items.add(new File([text], name));
        return ['dragover', 'drop'].every((kind) => {
            const event = new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true });
            document.querySelector(on).dispatchEvent(event);
            return event.defaultPrevented;
        });";
    page.run(script, &[json!(on), json!(name), json!(text)]) == json!(true)
}

#[test]
fn a_file_dropped_anywhere_is_taken() {
    const TABLE: &str = "Indicator,2013-14,2014-15\nCarers recruited,44,52\n";
    let page = Page::open(Engine::Chromium);
    assert!(drop_on(&page, ".drop", "on the box.csv", TABLE));
    page.expect("#understood", "1 indicator, 2013-14 to 2014-15");
    page.expect_count(".source", 1);
    page.go("Cards");
    assert!(drop_on(&page, "header", "beside it.csv", TABLE));
    // Who dropped it elsewhere is led to it.
    page.expect_count(".source", 2);
    page.go("Share");
    let project = r#"{"kind":"better-off-project","version":1,"name":"Dropped"}"#;
    assert!(drop_on(&page, "main", "saved.json", project));
    page.until("the project that was dropped", || {
        (page.field("Project name").value() == "Dropped").then_some(())
    });
    page.assert_clean();
}

#[test]
fn excel_writes_html_and_it_is_read_before_the_text() {
    for engine in Engine::ALL {
        let page = Page::open(engine);
        let html = include_str!("tables/excel_clipboard.html");
        let text = "not what the page should read";
        page.paste("Paste a table", &[("text/plain", text), ("text/html", html)]);
        page.expect("#understood", "2 indicators, 2011-12 to 2014-15");
        page.go("Check");
        for figure in ["1,315", "1,290", "94.6%", "96.0%"] {
            page.expect("main", figure);
        }
        page.assert_clean();
    }
}

#[test]
fn the_indicator_table_of_2009_is_read_in_its_roles() {
    let Some(seed) = shared("seeds/000_7f06ab9a4bed4d8f.txt") else { return };
    let seed = std::fs::read_to_string(seed).unwrap();
    let table: Vec<&str> = seed
        .lines()
        .skip_while(|line| !line.starts_with("Performance Indicators\t"))
        .take(5)
        .collect();
    let page = Page::open(Engine::Chromium);
    page.paste("Paste a table", &[("text/plain", &table.join("\n"))]);
    page.expect("#understood", "2 indicators");
    page.go("Check");
    for words in ["Fall", "1281", "1255", "1031", "1293", "2007/08", "2009/10"] {
        page.expect("main", words);
    }
    page.assert_clean();
}

#[test]
fn typed_text_is_read_when_asked() {
    let page = Page::open(Engine::Firefox);
    let paste = page.field("Paste a table");
    paste.fill("Indicator,2013-14,2014-15\nCarers recruited,44,52\n");
    page.button("Read the table").click();
    page.expect("#understood", "1 indicator, 2013-14 to 2014-15");
    page.assert_clean();
}

#[test]
fn milestones_and_priorities_are_shown_as_what_they_are() {
    const MILESTONES: &str = "Project\tMilestone\tLead\tBy when\tStatus\n\
        Placements\tAgree the new contract\tHead of commissioning\t31/03/2012\tComplete\n\
        \tOpen two homes\tHead of homes\tJune 2012 revised to September 2012\tDelayed\n";
    const FRAMEWORK: &str = "Outcome\tLong term priority\tShort term priority\n\
        Children are safe\tFewer children need to be in care\tEarly help in every area\n";
    let page = Page::open(Engine::Chromium);
    page.paste("Paste a table", &[("text/plain", MILESTONES)]);
    page.expect("#understood", "2 milestones");
    page.go("Check");
    for words in
        ["Open two homes", "Placements", "Head of homes", "moved to September 2012", "Delayed"]
    {
        page.expect(".parts__table", words);
    }
    page.assert_axe("milestones");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.go("Check");
    page.expect(".parts__table", "Open two homes");
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", FRAMEWORK)]);
    page.expect("#understood", "1 priority");
    page.go("Check");
    for words in ["Outcomes and priorities (1)", "Short term priority", "Early help in every area"]
    {
        page.expect("main", words);
    }
    page.assert_clean();
}

#[test]
fn what_figures_are_compared_with_is_no_card_of_its_own() {
    const TABLE: &str = "Indicator\t2021/22\t2022/23\tEngland 2022/23\n\
        Assessments within 45 days (%)\t83.0\t84.6\t82.4\n\
        Children in care (rate per 10,000)\t71\t72\t71\n";
    let page = Page::open(Engine::Chromium);
    page.paste("Paste a table", &[("text/plain", TABLE)]);
    page.expect("#understood", "2 indicators");
    page.go("Check");
    page.expect(".indicators__count", "4 indicators shown, 2 ticked");
    page.button("Make cards").click();
    page.expect("#understood", "Made 2 cards");
    page.assert_clean();
}
