//! A published file in a frame on somebody else's page: as high as what it shows, in three engines.

use crate::hosts;
use crate::steps::{make_all_cards, seed_003};
use better_off::export::html::host_page;
use page_tests::{Engine, Media, Options, Page, Server, dist};
use serde_json::{Value, json};
use std::sync::Arc;

/// The published file of a booklet of 45 cards, and the frame that Share gives for it, beside the file.
fn published() -> (Vec<u8>, String) {
    let page = Page::open(Engine::Chromium);
    page.paste("Paste a table", &[("text/plain", &seed_003())]);
    page.expect("#understood", "45 indicators");
    assert_eq!(make_all_cards(&page), 45);
    page.go("Share");
    page.field("What the page accepts").choose("A frame (iframe)");
    // Looked at by itself below, where nothing stands over it.
    page.field("Level of its heading").choose("1");
    let take = |button: &str| page.download(|page| page.button(button).click());
    let published = std::fs::read(take("Save the published file")).unwrap();
    let frame = std::fs::read_to_string(take("Save the HTML")).unwrap();
    page.assert_clean();
    let (before, rest) = frame.split_once("src=\"").unwrap();
    let (_, after) = rest.split_once("embed.html").unwrap();
    (published, format!("{before}src=\"BASEembed.html{after}"))
}

/// The frame on the imitated host, with the host's script or without.
fn host(frame: &str, base: &str, script: bool) -> Vec<u8> {
    let frame = frame.replace("BASE", base);
    let script = if script { "<script src=\"./embed-parent.js\"></script>" } else { "" };
    let page = host_page(&format!("{frame}{script}"), 2);
    let watch = "<head><script src=\"./test-watch.js\"></script>";
    page.replacen("<head>", watch, 1).into_bytes()
}

/// Height of the frame and of what is in it, where the host may look into it.
fn heights(page: &Page) -> Option<(f64, f64)> {
    let script = "
        const frame = document.querySelector('iframe');
        const shown = frame.contentDocument?.getElementById('better-off');
        return [frame.clientHeight, shown?.childElementCount ? shown.getBoundingClientRect().height : 0];";
    let found = page.run(script, &[]);
    let [frame, shown] = [found[0].as_f64()?, found[1].as_f64()?];
    (0.0 < shown).then_some((frame, shown))
}

#[track_caller]
fn assert_sized(page: &Page, what: &str) -> f64 {
    page.until(&format!("a frame as high as its content, {what}"), || {
        let (frame, shown) = heights(page)?;
        (shown <= frame && frame < shown + 2.0).then_some(frame)
    })
}

#[test]
fn a_frame_has_the_height_of_its_content() {
    let (file, frame) = published();
    let script = dist().join("embed-parent.js").metadata().unwrap();
    assert!(script.len() < 2_000, "{} bytes for the host", script.len());
    let server = Arc::new(Server::watched(&dist()));
    let other = Server::plain(&dist());
    server.put("report.json", file.clone());
    other.put("report.json", file.clone());
    server.put("host.html", host(&frame, "./", true));
    server.put("still.html", host(&frame, "./", false));
    server.put("far.html", host(&frame, &other.url(), true));
    let wide = "document.querySelector('main').style.maxWidth = arguments[0];";
    for engine in Engine::ALL {
        let page = Page::blank(engine, &Options::default(), Arc::clone(&server));
        page.visit("host.html");
        let before = assert_sized(&page, "as it is");
        page.run(wide, &[json!("20rem")]);
        page.until("a higher frame", || (before + 100.0 < heights(&page)?.0).then_some(()));
        assert_sized(&page, "in a narrow place");
        page.run(wide, &[json!("")]);
        assert_sized(&page, "wide again");
        // A height that nobody of ours told.
        page.run("postMessage({ betterOffHeight: 7 }, '*');", &[]);
        page.painted();
        assert_sized(&page, "after a message from elsewhere");
        hosts::assert_quiet(&page);
        if engine == Engine::Chromium {
            page.assert_axe("a host with a frame");
            follows_its_reader_and_its_file(&page, &server, &file);
        }

        // The frame of another origin tells its height too, and the host cannot look into it.
        page.visit("far.html");
        page.until("the height from another origin", || {
            let found = page.run("return document.querySelector('iframe').clientHeight;", &[]);
            ((found.as_f64()? - before).abs() < 2.0).then_some(())
        });
        // Without the host's script it keeps the height that is written in it.
        page.visit("still.html");
        page.until("what is in the frame", || heights(&page));
        assert_eq!(heights(&page).unwrap().0, 1800.0);
    }
}

/// Light and dark as its reader likes it; the published file put in its place by another is shown.
fn follows_its_reader_and_its_file(page: &Page, server: &Server, file: &[u8]) {
    let look = "const frame = document.querySelector('iframe').contentWindow;
        return frame.getComputedStyle(frame.document.querySelector('.better-off')).backgroundColor;";
    assert_eq!(page.run(look, &[]), "rgb(255, 255, 255)");
    page.pretend(Media { dark: true, ..Media::default() });
    page.until("a dark frame", || (page.run(look, &[]) == "rgb(20, 24, 27)").then_some(()));
    page.in_frame("iframe", |frame| frame.assert_axe("a dark frame"));
    page.pretend(Media::default());

    let mut newer: Value = serde_json::from_slice(file).unwrap();
    newer["parts"][0]["html"] = json!("<p>The next edition</p>");
    server.put("report.json", newer.to_string().into_bytes());
    let come_back = "const frame = document.querySelector('iframe').contentDocument;
        frame.dispatchEvent(new Event('visibilitychange'));
        return frame.getElementById('better-off').textContent;";
    page.until("the next edition", || {
        (page.run(come_back, &[]) == "The next edition").then_some(())
    });
    assert_sized(page, "with the next edition");
    server.put("report.json", file.to_vec());
}
