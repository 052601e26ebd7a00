//! Pictures of every place with the sample, on a screen, a telephone and paper, for people to look at.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "this stops where the page is not as expected, as the tests do"
)]

use page_tests::{Engine, Media, Page, root};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each place with the name of its picture.
const PLACES: [&str; 6] = ["Data", "Check", "Cards", "Curves", "Reports", "Share"];

fn main() {
    let folder =
        std::env::args_os().nth(1).map_or_else(|| root().join("target/look"), PathBuf::from);
    let page = Page::open(Engine::Chromium);
    pictures(&page, &folder, "empty", &["Data"]);
    page.go("Data");
    page.button("Try the sample").click();
    page.expect("#understood", "Found");
    page.go("Check");
    for name in page.checkboxes() {
        page.field(&name).tick(true);
    }
    page.button("Make cards").click();
    pictures(&page, &folder, "sample", &PLACES);
    papers(&page, &folder);
    report_card(&page, &folder);
    for_readers(&page, &folder);
    println!("The pictures are in {}", folder.display());
}

/// Light at two widths, dark and in forced colours at one.
fn pictures(page: &Page, folder: &Path, state: &str, places: &[&str]) {
    for place in places {
        page.go(place);
        settle(page);
        let picture =
            |kind: &str| folder.join(format!("{}-{state}-{kind}.png", place.to_lowercase()));
        page.resize(1280, 900);
        page.long_screenshot(&picture("1280"));
        page.pretend(Media { dark: true, ..Media::default() });
        page.long_screenshot(&picture("1280-dark"));
        page.pretend(Media { forced_colours: true, ..Media::default() });
        page.long_screenshot(&picture("1280-forced"));
        page.pretend(Media::default());
        page.resize(390, 844);
        page.long_screenshot(&picture("390"));
        page.resize(1280, 900);
    }
}

/// Each document as a PDF, and each of its pages as a picture.
fn papers(page: &Page, folder: &Path) {
    for document in ["Outcome booklet", "One-page curve"] {
        page.go("Reports");
        if page.link(document).exists() {
            page.link(document).click();
        } else {
            page.button(document).click();
        }
        settle(page);
        let name = document.to_lowercase().replace(' ', "-");
        let pdf = folder.join(format!("print-{name}.pdf"));
        page.print_to(&pdf);
        let pictures = folder.join(format!("print-{name}"));
        let drawn =
            Command::new("pdftoppm").args(["-png", "-r", "80"]).arg(&pdf).arg(&pictures).status();
        assert!(
            drawn.is_ok_and(|status| status.success()),
            "pdftoppm could not draw {}",
            pdf.display()
        );
    }
}

/// The report card of the seed where the seeds are, as a long picture and as pages.
fn report_card(page: &Page, folder: &Path) {
    let Some(seeds) = page_tests::shared("seeds") else { return };
    let seed = std::fs::read_dir(seeds).expect("the seeds").flatten().map(|entry| entry.path());
    let is_card = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("000_"))
    };
    let Some(seed) = seed.into_iter().find(is_card) else { return };
    let text = std::fs::read_to_string(seed).expect("the seed");
    page.go("Reports");
    page.button("Priority report card").click();
    page.button("New report card").click();
    page.button("Paste an earlier report card").click();
    let fill = "const box = document.getElementById('paste-report');
        box.value = arguments[0];
        box.dispatchEvent(new Event('input', { bubbles: true }));";
    page.run(fill, &[serde_json::json!(text)]);
    page.button("Read the report card").click();
    page.expect(".report-card", "missed by 262");
    page.painted();
    page.long_screenshot(&folder.join("report-card-1280.png"));
    page.resize(390, 844);
    page.long_screenshot(&folder.join("report-card-390.png"));
    page.resize(1280, 900);
    let pdf = folder.join("print-report-card.pdf");
    page.print_to(&pdf);
    let drawn = Command::new("pdftoppm")
        .args(["-png", "-r", "90"])
        .arg(&pdf)
        .arg(folder.join("print-report-card"))
        .status();
    assert!(
        drawn.is_ok_and(|status| status.success()),
        "pdftoppm could not draw {}",
        pdf.display()
    );
}

/// The README's pictures, of the sample's other table.
fn for_readers(page: &Page, folder: &Path) {
    page.go("Data");
    page.button("New project").click();
    page.button("Try the sample").click();
    page.expect("#understood", "Found 2 indicators");
    page.go("Check");
    page.field("Table").choose("Looked-after children 2007 to 2015");
    page.expect("main", "8 indicators shown");
    for name in page.checkboxes() {
        page.field(&name).tick(true);
    }
    page.button("Make cards").click();
    page.go("Cards");
    page.expect_count("article.outcome-card", 8);
    page.resize(1280, 860);
    page.painted();
    page.screenshot(&folder.join("readme-cards.png"));
    page.go("Curves");
    page.field("Indicator").choose("Children looked after");
    page.until("the drawing", || (3 < page.count("figure.curve svg path")).then_some(()));
    page.resize(1080, 1500);
    page.until("the drawing again", || (3 < page.count("figure.curve svg path")).then_some(()));
    page.painted();
    page.long_screenshot(&folder.join("readme-curve.png"));
    page.go("Reports");
    page.button("Outcome booklet").click();
    page.expect_count(".booklet__page .outcome-card", 8);
    let pdf = folder.join("readme-booklet.pdf");
    page.print_to(&pdf);
    let drawn = Command::new("pdftoppm")
        .args(["-png", "-r", "96", "-singlefile"])
        .arg(&pdf)
        .arg(folder.join("readme-booklet"))
        .status();
    assert!(drawn.is_ok_and(|status| status.success()), "pdftoppm could not draw the booklet");
}

/// Waits until a curve, where there must be one, is drawn.
fn settle(page: &Page) {
    page.until("the curve to be drawn", || {
        let wanted = usize::from(page.run("return location.hash;", &[]) == "#curves");
        let figures = page.count("figure.curve");
        (wanted <= figures && figures == page.count("figure.curve:has(svg path)")).then_some(())
    });
    page.painted();
}
