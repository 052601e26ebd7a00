//! The build opens under a sub-path of a plain server, in three engines, and keeps to itself.

use page_tests::{Engine, Options, Page, Server, dist};
use serde_json::json;

fn opens(engine: Engine) {
    let page = Page::open(engine);
    assert_eq!(page.run("return document.title;", &[]), "Data – Better Off");
    assert_eq!(page.run("return document.documentElement.lang;", &[]), "en-GB");
    page.assert_clean();
    let requests = page.requests();
    for part in ["boot.js", "_bg.wasm", ".css"] {
        assert!(requests.iter().any(|path| path.ends_with(part)), "no {part} among {requests:?}");
    }
    let twice: Vec<_> = requests
        .iter()
        .filter(|path| requests.iter().filter(|other| other == path).count() > 1)
        .collect();
    assert!(twice.is_empty(), "fetched twice: {twice:?}");
    assert!(!requests.iter().any(|path| path.starts_with("echarts")), "ECharts before any curve");
}

#[test]
fn opens_in_chromium() {
    opens(Engine::Chromium);
}

#[test]
fn opens_in_firefox() {
    opens(Engine::Firefox);
}

#[test]
fn opens_in_webkit() {
    opens(Engine::WebKit);
}

#[test]
fn without_script_or_webassembly_both_builds_say_so_and_where_they_run() {
    let page = Page::blank(Engine::Chromium, &Options::default(), Server::plain(&dist()));
    let file = dist().join("better-off.html").canonicalize().unwrap();
    let visits: [&dyn Fn(); 2] = [&|| page.visit(""), &|| page.visit_file(&file)];
    page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    for visit in visits {
        visit();
        let said = page.text("body");
        for words in ["needs JavaScript", "Chrome and Edge 97, Firefox 102, Safari 16"] {
            assert!(said.contains(words), "no “{words}” without script: {said}");
        }
        assert!(!said.contains("Starting"), "{said}");
    }
    page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
    let without = json!({ "source": "delete globalThis.WebAssembly;" });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", without);
    for visit in visits {
        visit();
        page.expect("#starting[role=alert]", "WebAssembly is missing or switched off");
        page.expect("#starting[role=alert]", "Chrome or Edge 97, Firefox 102, Safari 16");
    }
}

#[test]
fn the_page_tells_what_it_asked_for_and_what_holds_it_to_that() {
    let page = Page::open(Engine::Chromium);
    crate::steps::paste_twelve_rows(&page);
    page.go("Share");
    page.button("What it asked for so far").click();
    page.expect(".requests__list", "_bg.wasm");
    // The reader's worker asks for these, and the page's own record has them not.
    for of_worker in ["/reader.js", "/reader_bg.wasm"] {
        page.expect(".requests__list", of_worker);
    }
    let listed = page.texts(".requests__list li").concat();
    assert!(!listed.contains("https://"), "only the page's own origin: {listed}");
    page.expect(".requests", "default-src 'none'; script-src 'self'");
    page.button("How to check it yourself").click();
    page.expect(".requests__steps", "choose Network");
    let index = std::fs::read_to_string(dist().join("index.html")).unwrap();
    let (_, build) = index.split_once("name=\"better-off-build\" content=\"").unwrap();
    let (build, _) = build.split_once('"').unwrap();
    page.expect("[aria-labelledby=share-requests]", &format!("build {build}"));
    page.assert_axe("what the page asked for");
    page.assert_clean();
}
