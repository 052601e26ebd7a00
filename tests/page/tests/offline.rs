//! The hosted app without its server, and a new version of it.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Options, Page, Server, dist};
use serde_json::Value;
use std::sync::Arc;

/// Opens the page and waits until all its files are kept.
fn visited(engine: Engine) -> (Page, Arc<Server>) {
    let server = Arc::new(Server::plain(&dist()));
    let page = Page::open_from(engine, &Options::default(), Arc::clone(&server));
    page.until_within(60, "the files to be kept", || {
        let active = "const done = arguments[arguments.length - 1];
            navigator.serviceWorker.getRegistration().then((found) => done(found?.active?.state === 'activated'), () => done(false));";
        (page.run_async(active, &[]) == Value::Bool(true)).then_some(())
    });
    (page, server)
}

#[test]
fn works_after_one_visit_with_the_server_stopped() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let (page, server) = visited(engine);
        server.stop();
        page.visit("?again");
        page.until_started();
        paste_twelve_rows(&page);
        assert_eq!(make_all_cards(&page), 12);
        page.go("Curves");
        page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
        if engine == Engine::Chromium {
            page.reload();
        } else {
            // Firefox's driver reloads past every service worker.
            page.visit("?once-more");
            page.until_started();
        }
        page.go("Cards");
        page.expect_count("article.outcome-card", 12);
    }
}

#[test]
fn a_new_version_is_told_and_taken_on_the_next_start() {
    let (page, server) = visited(Engine::Chromium);
    let hindered = page.devtools("Page.getInstallabilityErrors", serde_json::json!({}));
    assert_eq!(hindered["installabilityErrors"], serde_json::json!([]), "it can be installed");
    page.reload();
    let worker = std::fs::read_to_string(dist().join("sw.js")).unwrap();

    // Half of a new build on the server: it is not taken.
    let (list, _) = worker.strip_prefix("const BUILD = ").unwrap().split_once(";\n\n").unwrap();
    let build: Value = serde_json::from_str(list).unwrap();
    let name = build["name"].as_str().unwrap();
    let icon = build["files"]["icon.svg"].as_str().unwrap();
    server.put("sw.js", worker.replace(icon, "another").replace(name, "halfabuild").into_bytes());
    look_for_a_new_version(&page);
    page.until("the half build to be refused", || (kept(&page) == [name]).then_some(()));
    page.reload();
    assert_eq!(kept(&page), [name]);

    // The whole of it.
    server.put("sw.js", worker.replace(name, "newerbuild").into_bytes());
    look_for_a_new_version(&page);
    page.expect(".new-version", "A new version of Better Off is here");
    assert_eq!(kept(&page).len(), 2, "the version in use stays");
    page.reload();
    page.until("the new version", || (kept(&page) == ["newerbuild"]).then_some(()));
    page.until_started();
    assert_eq!(page.text(".new-version"), "");
}

/// As the browser does by itself with each start.
fn look_for_a_new_version(page: &Page) {
    let look = "const done = arguments[arguments.length - 1];
        navigator.serviceWorker.getRegistration().then((found) => found.update()).then(() => done(true), () => done(false));";
    page.run_async(look, &[]);
}

/// The names of the builds whose files are kept.
fn kept(page: &Page) -> Vec<String> {
    let names = "const done = arguments[arguments.length - 1];
        caches.keys().then((names) => done(names.map((name) => name.split(' ').pop())));";
    let names = page.run_async(names, &[]);
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}
