//! Bad input gets one sentence, and what was on the page stays.

use crate::steps::{make_all_cards, paste_twelve_rows, try_the_sample};
use page_tests::{Engine, Page, shared};
use std::path::PathBuf;

/// A page with work on it, to which bad things then happen.
fn with_work() -> Page {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Data");
    page
}

/// Asserts that one sentence says what is wrong, in these words among others, and that the work is still there.
#[track_caller]
fn refused(page: &Page, words: &[&str]) {
    let message = page.alert();
    let lower = message.to_lowercase();
    assert!(words.iter().any(|word| lower.contains(word)), "none of {words:?} in “{message}”");
    let sentences = message.trim().trim_end_matches('.').matches(". ").count() + 1;
    assert_eq!(sentences, 1, "one sentence: “{message}”");
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    page.assert_clean();
}

fn file(page: &Page, name: &str, bytes: &[u8]) -> PathBuf {
    let path = page.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn prose_is_not_a_table() {
    let page = with_work();
    page.paste(
        "Paste a table",
        &[("text/plain", "It was the best of times, it was the worst of times.\n")],
    );
    refused(&page, &["no table", "not a table", "table"]);
}

#[test]
fn nothing_pasted() {
    let page = with_work();
    page.field("Paste a table").fill("   ");
    if page.button("Read the table").enabled() {
        page.button("Read the table").click();
        refused(&page, &["nothing", "empty"]);
    }
}

#[test]
fn a_picture_called_xlsx() {
    let page = with_work();
    let picture = file(&page, "figures.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01");
    page.upload("Upload a table", &picture);
    refused(&page, &["picture", "image", "png"]);
}

#[test]
fn a_workbook_with_a_password() {
    let Some(locked) = shared("data/peer/calamine/pass_protected.xlsx") else { return };
    let page = with_work();
    page.upload("Upload a table", &locked);
    refused(&page, &["password", "protected"]);
}

#[test]
fn a_form_without_indicators() {
    let Some(form) = shared("data/html/clipboard/excel_office365_merged.html") else { return };
    let page = with_work();
    let form = std::fs::read_to_string(form).unwrap();
    page.paste("Paste a table", &[("text/plain", "a form"), ("text/html", &form)]);
    refused(&page, &["indicator", "figures", "period"]);
}

#[test]
fn half_a_project_file() {
    let page = with_work();
    let saved = page.download(|page| page.button("Save project").click());
    let whole = std::fs::read(saved).unwrap();
    let half = file(&page, "half.json", &whole[..whole.len() / 2]);
    page.upload("Open a project file", &half);
    refused(&page, &["line", "ends", "cut", "damaged", "whole"]);
}

#[test]
fn a_project_from_a_newer_version() {
    let page = with_work();
    let saved = page.download(|page| page.button("Save project").click());
    let mut project: serde_json::Value =
        serde_json::from_slice(&std::fs::read(saved).unwrap()).unwrap();
    project["version"] = 99_999.into();
    let newer = file(&page, "newer.json", project.to_string().as_bytes());
    page.upload("Open a project file", &newer);
    refused(&page, &["newer"]);
}

#[test]
fn figures_without_a_period_are_asked_about_once() {
    let page = Page::open(Engine::Chromium);
    page.paste(
        "Paste a table",
        &[("text/plain", "Indicator\tNumber\nChildren looked after\t1,290\nPlans\t642\n")],
    );
    page.expect("main", "When are these for?");
    page.assert_clean();
}

#[test]
fn a_script_in_a_cell_is_text() {
    let page = Page::open(Engine::Chromium);
    let table = "Indicator\t2013-14\t2014-15\n<img src=x onerror=alert(1)><script>alert(2)</script>\t10\t20\n";
    page.paste("Paste a table", &[("text/plain", table)]);
    page.expect("#understood", "1 indicator");
    make_all_cards(&page);
    page.expect("article.outcome-card", "<img src=x");
    for place in crate::steps::PLACES {
        page.go(place);
    }
    page.assert_clean();
}

#[test]
fn the_worker_that_reads_is_of_this_build() {
    let page = Page::open(Engine::Chromium);
    try_the_sample(&page);
    page.until("the reader", || {
        let asked = page.requests();
        let read = |name: &str| asked.iter().any(|path| path == name);
        (read("reader_loader.js") && read("reader.js") && read("reader_bg.wasm")).then_some(())
    });
    page.assert_clean();
}
