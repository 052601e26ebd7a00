//! The plan on one page and the priority report card as HTML for others, and how they look on a page like the host's.

use crate::hosts::{HOSTS, POLICY, assert_preview};
use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Options, Page, Server, dist};
use std::path::{Path, PathBuf};

const CARD: &str = include_str!("tables/report_card.txt");

/// A page with twelve cards, a plan with two figures, and a report card that nobody signed.
fn with_documents() -> Page {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Reports");
    page.button("Plan on one page").click();
    page.field("Title of the plan").fill("Turning the curve on placements");
    page.field("Figure 1").choose("Children looked after at 31 March");
    page.field("Figure 2").choose("Placements outside the city");
    page.field("Story behind the curve").fill("1,290 children were in care");
    page.field("Strands of action").fill("Strand 1\nTwenty carers more");
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
    page.go("Share");
    page
}

const PLAN: &str = "The plan on one page";
const REPORT: &str = "Report card: EH 3 Shorter waits for early help";

fn taken(page: &Page) -> PathBuf {
    page.download(|page| page.button("Save the HTML").click())
}

/// A host page with a fragment on it, under the strictest policy.
fn hosted(folder: &Path, fragment: &str) -> PathBuf {
    let host = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <style>* {{ letter-spacing: 3px; }} p {{ color: rgb(200, 0, 0); }} table, td, th {{ border: 9px solid red; }} \
         svg {{ width: 10px; }} body {{ color: #111; background: #fff; }}</style></head>\
         <body><main><h1>Host</h1><p id=\"words\">Words</p>{fragment}</main></body></html>"
    );
    let file = folder.join("host.html");
    std::fs::write(&file, host).unwrap();
    file
}

#[test]
fn plan_and_report_card_as_html_for_others() {
    let page = with_documents();
    let mut files = Vec::new();
    for (what, words) in [
        (PLAN, ["Turning the curve on placements", "Twenty carers more", "1,290"]),
        (REPORT, ["Waits below four weeks", "missed by 20", "DRAFT"]),
    ] {
        page.field("What to put on the page").choose(what);
        page.field("What the page accepts").choose("A file of its own");
        let whole = taken(&page);
        page.field("What the page accepts").choose("Styles and SVG");
        let fragment = std::fs::read_to_string(taken(&page)).unwrap();
        page.field("What the page accepts").choose("Plain HTML with an uploaded picture");
        let plain = std::fs::read_to_string(taken(&page)).unwrap();
        for html in [&std::fs::read_to_string(&whole).unwrap(), &fragment, &plain] {
            for words in words {
                assert!(html.contains(words), "{what} has no “{words}”: {html}");
            }
            assert!(!html.contains("<script"), "{what} runs something");
            assert!(html.len() < 150_000, "{what}: {} bytes", html.len());
        }
        assert!(!plain.contains("style") && !plain.contains("<svg") && plain.contains(".png\""));
        files.push((what, whole, hosted(&page.folder().join("downloads"), &fragment)));
        let kept = files.last().unwrap().2.with_file_name(format!("host-{}.html", files.len()));
        std::fs::rename(&files.last().unwrap().2, &kept).unwrap();
        files.last_mut().unwrap().2 = kept;
    }
    page.assert_clean();
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let alone = Page::blank(engine, &Options::default(), Server::plain(&dist()));
        for (what, whole, host) in &files {
            for file in [whole, host] {
                alone.visit_file(file);
                alone.assert_axe(&format!("{what}, {}", file.display()));
            }
            let style = |selector: &str, property: &str| {
                let script = format!(
                    "return getComputedStyle(document.querySelector({selector:?})).{property};"
                );
                alone.run(&script, &[]).as_str().unwrap().to_owned()
            };
            assert_eq!(style("#words", "color"), "rgb(200, 0, 0)", "the host's own");
            assert_eq!(style(".better-off-title", "letterSpacing"), "normal");
            assert_ne!(style(".better-off-heading", "color"), "rgb(200, 0, 0)");
        }
    }
    // On paper too a draft is one.
    let alone = Page::blank(Engine::Chromium, &Options::default(), Server::plain(&dist()));
    alone.visit_file(&files[1].1);
    assert!(alone.printed().concat().contains("DRAFT"));
}

#[test]
fn documents_are_in_the_published_file() {
    let page = with_documents();
    page.field("What the page accepts").choose("A frame (iframe)");
    // Looked at by itself below, where nothing stands over it.
    page.field("Level of its heading").choose("1");
    let published = page.download(|page| page.button("Save the published file").click());
    let published: serde_json::Value =
        serde_json::from_slice(&std::fs::read(published).unwrap()).unwrap();
    let ids: Vec<&str> = published["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["id"].as_str().unwrap())
        .collect();
    assert!(ids.contains(&"plan"), "{ids:?}");
    let report = ids.iter().find(|id| id.starts_with("report-")).unwrap();
    let server = Server::plain(&dist());
    server.put("report.json", published.to_string().into_bytes());
    let shown = Page::blank(Engine::Chromium, &Options::default(), server);
    shown.visit(&format!("embed.html?report=report.json#{report}"));
    shown.expect("#better-off", "Waits below four weeks");
    shown.expect("#better-off", "DRAFT");
    shown.expect("#better-off dl", "EH 3");
    shown.assert_axe("an embedded report card");
}

#[test]
fn a_preview_imitates_each_kind_of_host() {
    let page = with_documents();
    for what in ["The booklet", PLAN, "The curve chosen above"] {
        for (host, inside) in HOSTS {
            assert_preview(&page, what, host, inside);
        }
    }
    page.assert_axe("Share with a preview");
    page.assert_clean();
}

#[test]
fn a_preview_is_shown_in_firefox() {
    a_preview_is_shown(Engine::Firefox);
}

#[test]
fn a_preview_is_shown_in_webkit() {
    a_preview_is_shown(Engine::WebKit);
}

fn a_preview_is_shown(engine: Engine) {
    let page = Page::open(engine);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Share");
    for (host, inside) in HOSTS {
        assert_preview(&page, "The booklet", host, inside);
    }
    page.assert_axe("Share with a preview");
    page.assert_clean();
}
