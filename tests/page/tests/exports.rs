//! Every export of a booklet of 45 cards, opened by what is not ours: three browsers, axe, a PNG library.

use crate::steps::make_all_cards;
use page_tests::{Engine, Options, Page, Server, dist};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const CARDS: usize = 45;

/// So many indicators over four years, each with figures of its own.
fn table() -> String {
    let mut table = String::from("Indicator\t2011-12\t2012-13\t2013-14\t2014-15\n");
    for row in 1..=CARDS {
        let figure = |year: usize| 1_000 + row * 37 + year * (row % 7 + 1) * 11;
        let figures = [0, 1, 2, 3].map(|year| figure(year).to_string()).join("\t");
        let _ = writeln!(table, "Visits of kind {row}\t{figures}");
    }
    table
}

fn with_cards() -> Page {
    let page = Page::open(Engine::Chromium);
    page.paste("Paste a table", &[("text/plain", &table())]);
    page.expect("#understood", "45 indicators");
    assert_eq!(make_all_cards(&page), CARDS);
    page
}

fn taken(page: &Page, button: &str) -> PathBuf {
    page.download(|page| page.button(button).click())
}

/// A page around a fragment and a picture, under the strictest policy that lets them be shown.
fn host(folder: &Path, fragment: &str, picture: &Path) -> PathBuf {
    let picture = picture.file_name().unwrap().to_string_lossy();
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data: file:\">\
         <style>p {{ color: rgb(150, 0, 0); }} body {{ background: #fff; }}</style></head>\
         <body><main><h1>Host</h1><p id=\"own\">Words</p>{fragment}<img id=\"svg\" alt=\"A card\" src=\"{picture}\"></main></body></html>"
    );
    let file = folder.join("host.html");
    std::fs::write(&file, html).unwrap();
    file
}

#[test]
fn a_booklet_of_45_cards_as_others_open_it() {
    let page = with_cards();
    let statements = page.texts(".outcome-card__statement");
    page.go("Share");
    page.field("With the data inside").tick(true);
    let whole = taken(&page, "Save the HTML");
    page.field("What the page accepts").choose("Styles and SVG");
    let fragment = std::fs::read_to_string(taken(&page, "Save the HTML")).unwrap();
    let svg = taken(&page, "SVG of this card");
    let png = taken(&page, "PNG of this card");
    page.assert_clean();
    println!(
        "45 cards with the data inside: {} bytes of HTML, {} of a card's SVG, {} of its PNG",
        whole.metadata().unwrap().len(),
        svg.metadata().unwrap().len(),
        png.metadata().unwrap().len()
    );

    let hosted = host(whole.parent().unwrap(), &fragment, &svg);
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let alone = Page::blank(engine, &Options::default(), Server::plain(&dist()));
        for file in [&whole, &hosted] {
            alone.visit_file(file);
            assert_eq!(alone.texts(".better-off-statement"), statements, "{engine:?}");
            assert_eq!(alone.count("template, script"), 1, "nothing but what is carried");
            alone.assert_axe(&format!("45 cards, {}", file.display()));
        }
        let drawn = "const image = document.getElementById('svg'); return image.complete && image.naturalWidth;";
        alone.until("the card as a picture", || (alone.run(drawn, &[]) == 1280).then_some(()));
        let own = alone.run("return getComputedStyle(document.getElementById('own')).color;", &[]);
        assert_eq!(own, "rgb(150, 0, 0)", "the host's own words");
    }

    let file = std::io::BufReader::new(std::fs::File::open(&png).unwrap());
    let reader = png::Decoder::new(file).read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height), (2560, 1440), "a slide, twice as fine");
    assert!(info.pixel_dims.is_some(), "its width on paper");
    let texts: Vec<(&str, String)> = info
        .utf8_text
        .iter()
        .map(|chunk| (chunk.keyword.as_str(), chunk.get_text().unwrap()))
        .collect();
    let [("better-off-project", carried)] = texts.as_slice() else { panic!("{texts:?}") };
    let project: serde_json::Value = serde_json::from_str(carried).unwrap();
    assert_eq!(project["cards"].as_array().unwrap().len(), 1);
}
