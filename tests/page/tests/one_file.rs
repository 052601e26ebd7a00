//! The whole app in one file, from the disk, in browsers that keep nothing.

use crate::hosts::{HOSTS, assert_preview};
use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Options, Page, dist};
use std::fmt::Write as _;

#[test]
fn the_journey_from_a_file_in_chromium() {
    the_journey_from_a_file(Engine::Chromium);
}

#[test]
fn the_journey_from_a_file_in_firefox() {
    the_journey_from_a_file(Engine::Firefox);
}

fn the_journey_from_a_file(engine: Engine) {
    let options = Options { keeps_nothing: true, ..Options::default() };
    let page = Page::open_file(engine, &options, &dist().join("better-off.html"));
    page.expect(".saved-note", "Use Save project to keep your work");
    paste_twelve_rows(&page);
    assert_eq!(make_all_cards(&page), 12);
    page.expect("article.outcome-card", "1,290");
    page.go("Curves");
    page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
    page.go("Reports");
    page.expect_count(".booklet__page", 2);
    let saved = page.download(|page| page.button("Save project").click());
    page.button("Undo").click();
    page.upload("Open a project file", &saved);
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    a_large_file_does_not_freeze(&page);
    page.go("Share");
    page.expect("main", "in one file");
    for (host, inside) in HOSTS {
        assert_preview(&page, "The booklet", host, inside);
    }
    page.field("What the page accepts").choose("A frame (iframe)");
    page.expect("[aria-labelledby=share-html]", "beside the page that shows the frame");
    let frame = page.download(|page| page.button("Save the HTML").click());
    let frame = std::fs::read_to_string(frame).unwrap();
    assert!(frame.starts_with("<iframe src=\"embed.html?report="), "{frame}");
    nothing_was_asked_for(&page);
}

/// Reads some megabytes, and sees the page answer meanwhile.
fn a_large_file_does_not_freeze(page: &Page) {
    let mut table = String::from("Area,Period,Indicator,Value\n");
    for row in 0..60_000 {
        let _ = writeln!(table, "Area {},{},Children,{row}", row / 20, 2000 + row % 20);
    }
    let file = page.folder().join("large.csv");
    std::fs::write(&file, table).unwrap();
    page.go("Data");
    page.run(
        "window.__longest = 0; let last = performance.now();
         const beat = () => { const now = performance.now(); window.__longest = Math.max(window.__longest, now - last); last = now; window.__beat = setTimeout(beat, 10); };
         beat();",
        &[],
    );
    page.upload("Upload a table", &file);
    page.expect("#understood", "Found");
    let longest = page.run("clearTimeout(window.__beat); return window.__longest;", &[]);
    let longest = longest.as_f64().unwrap();
    println!("{:?}: the page stood still for {longest:.0} ms at most", page.engine);
    assert!(longest < 2_000.0, "the page stood still for {longest} ms");
}

fn nothing_was_asked_for(page: &Page) {
    let asked = page.run(
        "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(data|blob):/.test(name));",
        &[],
    );
    assert_eq!(asked, serde_json::json!([]), "requests");
    assert_eq!(page.violations(), [""; 0], "violations of the policy");
    assert_eq!(page.errors(), [""; 0], "errors in the page");
    let server = page.requests();
    assert!(server.is_empty(), "{server:?}");
}
