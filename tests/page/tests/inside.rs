//! Exports with the data inside: taken, opened again, dropped; broken ones are refused and the work stays.

use crate::steps::{PLACES, make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Page};
use serde_json::json;
use std::path::PathBuf;

/// What tells that a file carries a project.
const MARK: &[u8] = b"better-off-project";

fn at_share(engine: Engine) -> Page {
    let page = Page::open(engine);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Share");
    page
}

/// A saved file, out of the way of the next of its name: WebKit writes over it.
fn taken(page: &Page, button: &str) -> PathBuf {
    let saved = page.download(|page| page.button(button).click());
    let name = saved.file_name().unwrap().to_string_lossy().into_owned();
    let mut names = (1..).map(|turn| page.folder().join(format!("{turn} {name}")));
    let kept = names.find(|kept| !kept.exists()).unwrap();
    std::fs::rename(saved, &kept).unwrap();
    kept
}

/// Texts without white space: WebKit breaks the lines of a card only where it is to be seen.
fn words(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| text.split_whitespace().collect()).collect()
}

fn carries(file: &PathBuf) -> bool {
    std::fs::read(file).unwrap().windows(MARK.len()).any(|part| part == MARK)
}

#[test]
fn an_export_with_the_data_inside_opens_again_in_chromium() {
    an_export_with_the_data_inside_opens_again(Engine::Chromium);
}

#[test]
fn an_export_with_the_data_inside_opens_again_in_firefox() {
    an_export_with_the_data_inside_opens_again(Engine::Firefox);
}

#[test]
fn an_export_with_the_data_inside_opens_again_in_webkit() {
    an_export_with_the_data_inside_opens_again(Engine::WebKit);
}

fn an_export_with_the_data_inside_opens_again(engine: Engine) {
    let page = at_share(engine);
    let plain = ["Save the HTML", "SVG of this card", "PNG of this card", "PNG of this curve"];
    for button in plain {
        assert!(!carries(&taken(&page, button)), "{button}: off by default");
    }
    page.field("With the data inside").tick(true);
    let booklet = taken(&page, "Save the HTML");
    page.field("What the page accepts").choose("Styles and SVG");
    let fragment = taken(&page, "Save the HTML");
    let files = [
        (booklet, 12),
        (fragment, 12),
        (taken(&page, "SVG of this card"), 1),
        (taken(&page, "PNG of this card"), 1),
        (taken(&page, "SVG of this curve"), 1),
        (taken(&page, "PNG of this curve"), 1),
    ];
    page.go("Cards");
    let cards = page.texts("article.outcome-card");
    page.assert_clean();

    let other = Page::open(engine);
    for (at, (file, count)) in files.iter().enumerate() {
        assert!(carries(file), "{}", file.display());
        let way = if at % 2 == 0 { "Open a project file" } else { "Upload a table" };
        other.go("Data");
        other.upload(way, file);
        other.expect("#understood", "Opened");
        other.go("Cards");
        other.expect_count("article.outcome-card", *count);
        other.expect("article.outcome-card", "1,290");
        if *count == 12 {
            other.until("the same cards", || {
                (words(&other.texts("article.outcome-card")) == words(&cards)).then_some(())
            });
        }
        // What was there comes back, and makes room for the next.
        other.go("Data");
        other.button("New project").click();
    }
    // What was understood of it is what was.
    other.upload("Open a project file", &files[0].0);
    other.expect("#understood", "Opened");
    other.go("Check");
    other.expect("main", "latest 1,290");
    other.go("Data");
    other.expect("main", "Found 12 indicators, 2011-12 to 2014-15");
    other.assert_clean();
}

#[test]
fn what_is_inside_is_the_extract_and_a_curve_is_drawn_from_it() {
    let page = at_share(Engine::Chromium);
    page.field("With the data inside").tick(true);
    page.field("What to put on the page").choose("The curve chosen above");
    let file = taken(&page, "Save the HTML");
    let html = std::fs::read_to_string(&file).unwrap();
    let (_, inside) = html.split_once("<template data-better-off-project>").unwrap();
    let (inside, _) = inside.split_once("</template>").unwrap();
    let project: serde_json::Value = serde_json::from_str(inside).unwrap();
    assert_eq!(project["indicators"].as_array().unwrap().len(), 1);
    for other in ["1,449", "protection", "£325k"] {
        assert!(!inside.contains(other), "another row is inside: {other}");
    }
    page.go("Data");
    page.upload("Open a project file", &file);
    page.expect("#understood", "Opened");
    page.go("Curves");
    page.expect("figure.curve", "1,290");
    page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
    page.assert_clean();
}

#[test]
fn a_broken_hostile_or_huge_inside_is_refused_and_the_work_stays() {
    let page = at_share(Engine::Chromium);
    page.field("With the data inside").tick(true);
    let png = std::fs::read(taken(&page, "PNG of this card")).unwrap();
    let svg = std::fs::read_to_string(taken(&page, "SVG of this card")).unwrap();
    let html = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    let (before, rest) = html.split_once("<template data-better-off-project>").unwrap();
    let (inside, after) = rest.split_once("</template>").unwrap();
    let carrying = |inside: &str| {
        format!("{before}<template data-better-off-project>{inside}</template>{after}")
    };
    let script =
        "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
    let hostile = svg.replace("<metadata", &format!("{script}<metadata")).replacen(
        "\"version\":1",
        "\"version\":1,\"name\":5",
        1,
    );
    let deep = format!("{{\"cards\":{}{}", "[".repeat(200_000), inside.trim_start_matches('{'));
    let cases: [(&str, Vec<u8>, &str); 8] = [
        ("deep.html", carrying(&deep).into_bytes(), "was not opened"),
        ("cut.png", png[..120].to_vec(), "carries no project"),
        ("half.html", carrying(&inside[..inside.len() / 2]).into_bytes(), "damaged"),
        (
            "script.html",
            carrying("</template><script>alert(1)</script>").into_bytes(),
            "was not opened",
        ),
        ("hostile.svg", hostile.into_bytes(), "damaged"),
        (
            "newer.html",
            carrying(&inside.replacen("\"version\":1", "\"version\":99", 1)).into_bytes(),
            "newer",
        ),
        ("huge.html", carrying(&"x".repeat(50_000_000)).into_bytes(), "too large"),
        (
            "none.html",
            b"<!DOCTYPE html><title>x</title><p>words</p>".to_vec(),
            "carries no project",
        ),
    ];
    for (name, bytes, words) in cases {
        let file = page.folder().join(name);
        std::fs::write(&file, bytes).unwrap();
        page.go("Data");
        page.upload("Open a project file", &file);
        let message = page.until(&format!("a refusal of {name}"), || {
            page.texts("[role=alert]").into_iter().find(|text| text.contains(name))
        });
        assert!(message.contains(words), "{name}: {message}");
        page.go("Cards");
        page.expect_count("article.outcome-card", 12);
    }
    assert_eq!(page.run("return document.title;", &[]), "Cards – Better Off");
    page.assert_clean();
}

#[test]
fn an_export_is_no_table_to_replace_another() {
    let page = at_share(Engine::Chromium);
    page.field("With the data inside").tick(true);
    let file = taken(&page, "PNG of this card");
    page.go("Data");
    page.upload("A file in place of Pasted table", &file);
    assert!(page.alert().contains("Open project"), "{}", page.alert());
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    page.assert_clean();
}

/// What can be read of a project by somebody hostile is words and figures: it runs nothing, fetches nothing, and goes
/// into no export as anything else.
#[test]
fn a_hostile_inside_that_can_be_read_runs_and_fetches_nothing() {
    let page = at_share(Engine::Chromium);
    page.field("With the data inside").tick(true);
    let html = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    let (before, rest) = html.split_once("<template data-better-off-project>").unwrap();
    let (inside, after) = rest.split_once("</template>").unwrap();
    let script =
        "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
    let links = "[on](javascript:document.title='run') [off](https://elsewhere.example/x)";
    for url in ["javascript:document.title='run'", "https://elsewhere.example/a.png"] {
        let mut project: serde_json::Value = serde_json::from_str(inside).unwrap();
        project["__proto__"] = json!({ "polluted": 1 });
        project["constructor"] = json!({ "prototype": { "polluted": 1 } });
        project["cards"][0]["words"]["headline"] = json!(script);
        project["cards"][0]["words"]["footnote"] = json!(format!("{script} {links}"));
        project["documents"]["booklet"] = json!({
            "heading": script,
            "cover": true,
            "colour": "red;background:url(https://elsewhere.example/b)",
            "picture": { "url": url, "alt": script },
        });
        let hostile = page.folder().join("hostile.html");
        let project = project.to_string().replace('<', "\\u003c").replace('>', "\\u003e");
        let whole =
            format!("{before}<template data-better-off-project>{project}</template>{after}");
        std::fs::write(&hostile, whole).unwrap();
        page.go("Data");
        page.upload("Open a project file", &hostile);
        page.expect("#understood", "Opened");
        for place in PLACES {
            page.go(place);
        }
        page.go("Reports");
        page.expect(".booklet__cover", "<img src=x");
        assert_eq!(page.count(".booklet__picture, .document script, .document img"), 0);
        page.go("Share");
        let again = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
        for forbidden in ["<img", "<script", "<a ", "background:url("] {
            assert!(!again.contains(forbidden), "{forbidden} in the HTML of it");
        }
        let seen = "return [document.title, ({}).polluted === undefined];";
        assert_eq!(page.run(seen, &[]), json!(["Share – Better Off", true]));
    }
    page.assert_clean();
    // Nor does an address.
    page.visit("?project=javascript:alert(1)&__proto__[polluted]=1#<img src=x onerror=alert(1)>");
    page.until_started();
    assert_eq!(page.run("return ({}).polluted === undefined;", &[]), true);
    assert_eq!((page.violations(), page.errors()), (vec![], vec![]));
}
