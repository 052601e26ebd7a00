//! The build opens under a sub-path of a plain server, in three engines, and keeps to itself.

use page_tests::{Engine, Page};

fn opens(engine: Engine) {
    let page = Page::open(engine);
    assert_eq!(page.run("return document.title;", &[]), "Better Off");
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
