//! The first load on a slow machine and line, beside a page of the same purpose in the usual libraries.

use crate::peer;
use crate::report::Section;
use crate::runs::Runs;
use page_tests::{Engine, Options, Page, Server};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::sync::Arc;

/// One page and what was measured of it.
struct Candidate {
    name: &'static str,
    server: Arc<Server>,
    bytes: f64,
    paint: Runs,
    ready: Runs,
}

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let candidate = |name, server| Candidate {
        name,
        server,
        bytes: 0.0,
        paint: Runs::default(),
        ready: Runs::default(),
    };
    let mut candidates = vec![candidate("Better Off", Arc::clone(server))];
    candidates.extend(peer::servers().into_iter().map(|(name, server)| candidate(name, server)));
    for run in 1..=runs {
        for candidate in &mut candidates {
            let loaded = load(&candidate.server);
            let number = |field: &str| loaded[field].as_f64().expect("a number");
            candidate.bytes = number("bytes");
            candidate.paint.push(number("paint"));
            candidate.ready.push(number("ready"));
        }
        println!("  loading, run {run} of {runs}");
    }
    let mut text = String::from(
        "An empty cache, a processor four times slower, 10 Mbit/s, 40 ms a request, brotli: until the box “Paste a \
         table” is there, painted and\nfree to answer. The pages are loaded in turn.\n\n\
         | page | kB by then | first paint: median | best | worst | ready: median | best | worst |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for Candidate { name, bytes, paint, ready, .. } in &candidates {
        let _ = writeln!(text, "| {name} | {:.0} | {paint} | {ready} |", bytes / 1_000.0);
    }
    let ours = candidates[0].ready.median();
    for other in &candidates[1..] {
        let ratio = ours / other.ready.median();
        let _ = write!(text, "\nBetter Off takes {ratio:.2} times as long as “{}”.\n", other.name);
    }
    if candidates.len() == 1 {
        text.push_str("\nNo other page was measured: `../shared/bench` is not there.\n");
    }
    Section { title: "First load", text, limits: Vec::new() }
}

/// Loads a page once, in a fresh browser.
fn load(server: &Arc<Server>) -> Value {
    let page = Page::blank(Engine::Chromium, &Options::default(), Arc::clone(server));
    let line = json!({
        "offline": false, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000,
    });
    page.devtools("Network.enable", json!({}));
    page.devtools("Network.emulateNetworkConditions", line);
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
    let source = include_str!("loading.js");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    page.visit("");
    page.until("the box for tables", || {
        let loaded = page.run("return globalThis.__loaded ?? null;", &[]);
        loaded.is_object().then_some(loaded)
    })
}
