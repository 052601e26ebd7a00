//! What leaves the page as files: pictures, HTML, the published file.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Options, Page, Server, dist};
use std::path::PathBuf;
use std::sync::Arc;

fn at_share(engine: Engine) -> Page {
    let page = Page::open(engine);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Share");
    page
}

fn taken(page: &Page, button: &str) -> PathBuf {
    page.download(|page| page.button(button).click())
}

#[test]
fn html_files_open_by_themselves_and_say_the_same() {
    let page = at_share(Engine::Chromium);
    let file = taken(&page, "Save the HTML");
    let html = std::fs::read_to_string(&file).unwrap();
    assert!(html.len() < 300_000, "{} bytes for twelve cards", html.len());
    page.field("What to put on the page").choose("The curve chosen above");
    let curve = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    assert!(curve.contains("better-off-chart") && curve.contains("1,290"), "{curve}");
    page.go("Cards");
    let statements = page.texts(".outcome-card__statement");
    page.assert_clean();

    let alone = Page::blank(Engine::Chromium, &Options::default(), Server::plain(&dist()));
    alone.visit_file(&file);
    assert_eq!(alone.texts(".better-off-statement"), statements);
    alone.assert_axe("the exported booklet");
}

#[test]
fn a_fragment_keeps_to_itself_and_the_host_to_its_own() {
    let page = at_share(Engine::Chromium);
    page.field("What the page accepts").choose("Styles and SVG");
    let fragment = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    page.assert_clean();
    let host = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\
         <style>* {{ letter-spacing: 3px; }} p {{ color: rgb(200, 0, 0); margin: 50px !important; }} h2, h3 {{ text-transform: uppercase; }} \
         svg {{ width: 10px; }} body {{ font: 30px serif; color: rgb(9, 9, 9); background: #fff; }}</style></head>\
         <body><main><h1 id=\"own\">Host</h1><p id=\"words\">Words</p>{fragment}</main></body></html>"
    );
    let file = page.folder().join("host.html");
    std::fs::write(&file, host).unwrap();
    let around = Page::blank(Engine::Chromium, &Options::default(), Server::plain(&dist()));
    around.visit_file(&file);
    let style = |selector: &str, property: &str| {
        let script =
            format!("return getComputedStyle(document.querySelector({selector:?})).{property};");
        around.run(&script, &[]).as_str().unwrap().to_owned()
    };
    assert_eq!(style("#words", "color"), "rgb(200, 0, 0)", "the host's own words");
    assert_eq!(style("#own", "letterSpacing"), "3px");
    assert_eq!(style(".better-off-headline", "textTransform"), "none");
    assert_eq!(style(".better-off-headline", "letterSpacing"), "normal");
    assert_ne!(style(".better-off-statement", "color"), "rgb(200, 0, 0)");
    assert_ne!(style(".better-off-picture", "width"), "10px");
}

#[test]
fn pictures_have_the_size_that_was_asked_for() {
    let page = at_share(Engine::Firefox);
    page.field("Size of a PNG").choose("A width on paper");
    page.field("Width in millimetres").fill("100");
    let png = std::fs::read(taken(&page, "PNG of this card")).unwrap();
    assert_eq!(
        u32::from_be_bytes(png[16..20].try_into().unwrap()),
        1_181,
        "100 mm at 300 to the inch"
    );
    assert_eq!(&png[37..41], b"pHYs");
    let svg = std::fs::read_to_string(taken(&page, "SVG of this card")).unwrap();
    assert!(svg.contains("width=\"1280\" height=\"720\""), "a slide");
    page.assert_clean();
}

#[test]
fn a_published_file_is_shown_in_a_frame() {
    let page = at_share(Engine::Chromium);
    page.field("What the page accepts").choose("A frame (iframe)");
    let project = std::fs::read(taken(&page, "Save project")).unwrap();
    let published = std::fs::read(taken(&page, "Save the published file")).unwrap();
    let frame = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    assert!(frame.contains("embed.html?report=report.json#booklet"), "{frame}");
    page.assert_clean();

    let server = Arc::new(Server::plain(&dist()));
    server.put("report.json", published);
    server.put("project.json", project);
    let hostile = r#"{"kind":"better-off-published","version":1,"parts":[{"id":"x","title":"x","html":
        "<p onclick='alert(1)'>read</p><script>document.title='run'</script><img src=x onerror=\"document.title='run'\"><a href='javascript:alert(1)'>link</a>"}]}"#;
    server.put("hostile.json", hostile.into());
    let shown = Page::blank(Engine::Chromium, &Options::default(), Arc::clone(&server));
    let mut turn = 0;
    let mut see = |query: &str, words: &str| {
        // A new address each time: a hash alone loads nothing.
        turn += 1;
        let (file, part) = query.split_once('#').unwrap_or((query, ""));
        shown.visit(&format!("embed.html?turn={turn}&report={file}#{part}"));
        shown.expect("#better-off", words);
    };
    see("report.json#booklet", "1,290");
    see("project.json#booklet", "a working project");
    see("https://elsewhere.example/report.json#x", "must lie on the same server");
    see("report.json#card-none", "no such part");
    see("hostile.json#x", "read");
    let left = shown.run(
        "return [document.querySelectorAll('script, img, a, [onclick]').length, document.title];",
        &[],
    );
    assert_eq!(left, serde_json::json!([1, "x"]), "only its own script");
}

#[test]
fn a_framed_curve_keeps_to_its_indicator() {
    let page = at_share(Engine::Chromium);
    page.field("What the page accepts").choose("A frame (iframe)");
    page.field("What to put on the page").choose("The curve chosen above");
    let frame = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    let (_, after) = frame.split_once("report.json#").unwrap();
    let (part, _) = after.split_once('"').unwrap();
    assert!(part.starts_with("curve-"), "{frame}");
    // Next quarter another curve is chosen when the file is published.
    page.field("Indicator").choose("Children subject to a child protection plan");
    let published = std::fs::read(taken(&page, "Save the published file")).unwrap();
    page.assert_clean();

    let server = Arc::new(Server::plain(&dist()));
    server.put("report.json", published);
    let shown = Page::blank(Engine::Chromium, &Options::default(), Arc::clone(&server));
    for (turn, (part, words)) in
        [(part, "1,290"), ("curve", "2014-15"), ("curve-none", "does not hold this curve")]
            .into_iter()
            .enumerate()
    {
        shown.visit(&format!("embed.html?turn={turn}&report=report.json#{part}"));
        shown.until(words, || {
            let text = "return document.getElementById('better-off').textContent;";
            shown.run(text, &[]).as_str()?.contains(words).then_some(())
        });
    }
}

#[test]
fn the_embedding_page_refuses_what_is_not_ours_in_words() {
    let server = Arc::new(Server::plain(&dist()));
    let part = r#"{"id":"x","title":"x","html":"<p>read</p>"}"#;
    let published = |version: &str, parts: &str| {
        format!("{{\"kind\":\"better-off-published\",\"version\":{version},\"parts\":{parts}}}")
    };
    let deep = format!("[{}\"x\"{}]", "[".repeat(50_000), "]".repeat(50_000));
    let html =
        format!("{{\"id\":\"x\",\"title\":\"x\",\"html\":\"{}read\"}}", "<div>".repeat(5_000));
    for (name, text) in [
        ("good.json", published("1", &format!("[{part}]"))),
        ("newer.json", published("99", &format!("[{part}]"))),
        ("words.json", published("\"1\"", &format!("[{part}]"))),
        ("none.json", published("1", "{\"length\":1}")),
        ("proto.json", format!("{{\"__proto__\":{},\"constructor\":1}}", published("1", "[]"))),
        (
            "parts.json",
            published("1", "[null,1,\"x\",{\"id\":\"__proto__\"},{\"id\":\"x\",\"html\":1}]"),
        ),
        ("deep.json", published("1", &deep)),
        ("nested.json", published("1", &format!("[{html}]"))),
        ("cut.json", "{\"kind\":\"better-off-published\"".to_owned()),
        (
            "huge.json",
            published(
                "1",
                &format!(
                    "[{{\"id\":\"x\",\"title\":\"x\",\"html\":\"{}\"}}]",
                    "x".repeat(6_000_000)
                ),
            ),
        ),
        (
            "links.json",
            published(
                "1",
                r#"[{"id":"x","title":"x","html":"<p>read <a href='javascript:document.title=1' onclick='document.title=1'>on</a></p><svg><a href='javascript:x'><text>drawn</text></a><use href='https://elsewhere.example/x#y'/></svg><p style='background:url(https://elsewhere.example/x)'>b</p>"}]"#,
            ),
        ),
    ] {
        server.put(name, text.into_bytes());
    }
    let shown = Page::blank(Engine::Chromium, &Options::default(), Arc::clone(&server));
    for (turn, (query, words)) in [
        ("report=good.json#x", "read"),
        ("report=newer.json#x", "newer version"),
        ("report=words.json#x", "newer version"),
        ("report=none.json#x", "not one that Better Off published"),
        ("report=proto.json#x", "not one that Better Off published"),
        ("report=parts.json#x", "no such part"),
        ("report=parts.json#__proto__", "no such part"),
        ("report=deep.json#x", "no such part"),
        ("report=nested.json#x", "read"),
        ("report=cut.json#x", "damaged"),
        ("report=huge.json#x", "too large"),
        ("report=good.json#%", "no such part"),
        ("report=good.json#toString", "no such part"),
        ("#x", "No published file is named"),
        ("__proto__=good.json#x", "No published file is named"),
        ("report=javascript:alert(1)#x", "must lie on the same server"),
        ("report=data:application/json,{}#x", "must lie on the same server"),
        ("report=//elsewhere.example/report.json#x", "must lie on the same server"),
        ("report=https:%5C%5Celsewhere.example%5Cx#x", "must lie on the same server"),
        ("report=http://[#x", "is none"),
        ("report=gone.json#x", "could not be loaded"),
        ("report=links.json#x", "read on"),
    ]
    .into_iter()
    .enumerate()
    {
        shown.visit(&format!("embed.html?turn={turn}&{query}"));
        shown.expect("#better-off", words);
        let left = shown.run(
            "return [document.querySelectorAll('a, use, script:not([src]), [onclick], [style*=url]').length, document.title === '1'];",
            &[],
        );
        assert_eq!(left, serde_json::json!([0, false]), "{query}");
    }
}
