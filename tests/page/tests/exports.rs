//! Every export of the sample and of a booklet of 45 cards, opened by what is not ours: three browsers, axe, a PNG
//! library, poppler.

use crate::hosts::{self, assert_fits, assert_pictures_drawn, assert_quiet, looks};
use crate::steps::{make_all_cards, seed_003, try_the_sample};
use better_off::export::csv;
use better_off::indicator::Indicator;
use better_off::reading::{Recipe, read};
use better_off::table::paste::read_paste;
use page_tests::{Engine, Options, Page, Server, dist, structure_of_pdf, words_of_pdf};
use std::path::PathBuf;
use std::sync::Arc;

const SAMPLE: &str = include_str!("../../../src/page/data/sample/looked_after_children.tsv");
const SAMPLE_NAME: &str = "Looked-after children 2007 to 2015";
const ROWS: &str = "figure.curve tbody tr";

/// Texts with single spaces.
fn texts(page: &Page, selector: &str) -> Vec<String> {
    let one_line = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    page.texts(selector).iter().map(one_line).collect()
}

/// What a page says in its cards: headlines, large figures, statements.
#[derive(Debug, PartialEq)]
struct Said([Vec<String>; 3]);

impl Said {
    fn by(page: &Page, prefix: &str, figure: &str) -> Self {
        Self(["headline", figure, "statement"].map(|part| texts(page, &format!(".{prefix}{part}"))))
    }

    fn of_page(page: &Page) -> Self {
        Self::by(page, "outcome-card__", "number")
    }

    fn of_export(page: &Page) -> Self {
        Self::by(page, "better-off-", "figure strong")
    }
}

/// The exports of one project, and what its cards say.
struct Exports {
    name: &'static str,
    said: Said,
    folder: PathBuf,
    whole: PathBuf,
    fragment: String,
    /// The curve as a page, and the rows of its table on the place Curves.
    curve: PathBuf,
    rows: Vec<String>,
    /// A card and a curve.
    svgs: [PathBuf; 2],
    pngs: [PathBuf; 2],
    paper: PathBuf,
}

/// Takes every export of the cards on the page, with the data inside.
fn taken(page: &Page, name: &'static str) -> Exports {
    let folder = page.folder().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let take = |button: &str| {
        let saved = page.download(|page| page.button(button).click());
        let kept = folder.join(format!("{button}.{}", saved.extension().unwrap().display()));
        std::fs::rename(saved, &kept).unwrap();
        kept
    };
    page.go("Cards");
    let said = Said::of_page(page);
    page.go("Curves");
    page.until("a table of the curve", || (0 < page.count(ROWS)).then_some(()));
    let rows = texts(page, ROWS);
    page.go("Reports");
    page.expect_count(".booklet__page .outcome-card", said.0[0].len());
    let paper = folder.join("paper.pdf");
    page.print_to(&paper);
    page.go("Share");
    page.field("With the data inside").tick(true);
    let whole = take("Save the HTML");
    page.field("What the page accepts").choose("Styles and SVG");
    let fragment = page.download(|page| page.button("Save the HTML").click());
    let fragment = std::fs::read_to_string(fragment).unwrap();
    page.field("What the page accepts").choose("A file of its own");
    page.field("What to put on the page").choose("The curve chosen above");
    let curve = page.download(|page| page.button("Save the HTML").click());
    let svgs = ["SVG of this card", "SVG of this curve"].map(take);
    let pngs = ["PNG of this card", "PNG of this curve"].map(take);
    page.assert_clean();
    Exports { name, said, folder, whole, fragment, curve, rows, svgs, pngs, paper }
}

/// The figures as CSV are those of the core's own reading of the table.
fn assert_csv(page: &Page, source: &str, table: &str) {
    let file = page.download(|page| page.button("CSV of the figures").click());
    let table = Arc::new(read_paste(None, table).unwrap());
    let native: Vec<Indicator> = read(&table, &Recipe::default()).unwrap().all().collect();
    let native: Vec<_> = native.iter().map(|one| (source, one)).collect();
    assert_eq!(std::fs::read_to_string(file).unwrap(), csv::figures(&native));
}

#[test]
fn the_exports_of_the_sample_and_of_45_cards_as_others_open_them() {
    let page = Page::open(Engine::Chromium);
    try_the_sample(&page);
    page.go("Check");
    page.field("Table").choose(SAMPLE_NAME);
    page.expect("main", "8 indicators shown");
    assert_eq!(make_all_cards(&page), 8);
    let sample = taken(&page, "sample");
    assert_csv(&page, SAMPLE_NAME, SAMPLE);
    page.go("Data");
    page.button("New project").click();
    page.paste("Paste a table", &[("text/plain", &seed_003())]);
    page.expect("#understood", "45 indicators");
    assert_eq!(make_all_cards(&page), 45);
    let booklet = taken(&page, "booklet");
    assert_csv(&page, "Pasted table", &seed_003());

    for exports in [&sample, &booklet] {
        exports.png_library_reads_its_pictures();
        exports.poppler_reads_its_paper();
        let pictures: String =
            exports.svgs.iter().map(|svg| hosts::image(&std::fs::read(svg).unwrap())).collect();
        let whole = std::fs::read_to_string(&exports.whole).unwrap();
        let content = format!("{}{pictures}", exports.fragment);
        for (name, html) in [
            ("whole.html", hosts::watched(&whole)),
            ("curve.html", hosts::watched(&std::fs::read_to_string(&exports.curve).unwrap())),
            ("hosted.html", hosts::rude(&content)),
            ("calm.html", hosts::calm(&content)),
            ("bare.html", hosts::rude(&pictures)),
        ] {
            std::fs::write(exports.folder.join(name), html).unwrap();
        }
    }
    for engine in Engine::ALL {
        let alone = Page::blank(engine, &Options::default(), Server::plain(&dist()));
        for exports in [&sample, &booklet] {
            exports.a_browser_shows_them(&alone);
        }
    }
}

impl Exports {
    fn a_browser_shows_them(&self, alone: &Page) {
        let visit = |name: &str| alone.visit_file(&self.folder.join(name));
        visit("curve.html");
        assert_eq!(texts(alone, ".better-off-table tbody tr"), self.rows, "{}", self.name);
        assert_quiet(alone);
        alone.assert_axe(&format!("{}, the curve", self.name));
        visit("bare.html");
        let host_alone = looks(alone, false);
        visit("calm.html");
        let ours_alone = looks(alone, true);
        for name in ["whole.html", "hosted.html"] {
            visit(name);
            let place = format!("{}, {name}, {:?}", self.name, alone.engine);
            assert_eq!(Said::of_export(alone), self.said, "{place}");
            assert_eq!(alone.count("template, script"), 1, "{place}: only what is carried");
            assert_quiet(alone);
            assert_fits(alone);
            alone.assert_axe(&place);
        }
        assert_pictures_drawn(alone, self.svgs.len());
        // Neither touches the other.
        assert_same(&looks(alone, false), &host_alone);
        assert_same(&looks(alone, true), &ours_alone);
    }

    fn png_library_reads_its_pictures(&self) {
        for (path, size) in self.pngs.iter().zip([Some((2560, 1440)), None]) {
            let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
            let mut reader = png::Decoder::new(file).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            assert!(pixels.iter().any(|byte| *byte < 100), "{}: dark letters", path.display());
            let info = reader.info();
            assert!(size.is_none_or(|size| size == (info.width, info.height)), "a slide, twice");
            assert!(info.pixel_dims.is_some(), "its width on paper");
            let texts: Vec<(&str, String)> = info
                .utf8_text
                .iter()
                .map(|chunk| (chunk.keyword.as_str(), chunk.get_text().unwrap()))
                .collect();
            let [("better-off-project", carried)] = texts.as_slice() else { panic!("{texts:?}") };
            let project = better_off::project::file::open(carried).unwrap();
            assert_eq!(project.indicators.len(), 1, "what is shown, and no more");
        }
    }

    /// Every card's headline and statement in their order, and what a screen reader needs.
    fn poppler_reads_its_paper(&self) {
        let words = words_of_pdf(&self.paper);
        let mut rest = words.as_str();
        let Said([headlines, _, statements]) = &self.said;
        for (headline, statement) in headlines.iter().zip(statements) {
            for text in [headline, statement] {
                let text: String = text.split_whitespace().collect();
                let Some((_, after)) = rest.split_once(&text) else {
                    panic!("{}: “{text}” is not on paper after what comes before it", self.name)
                };
                rest = after;
            }
        }
        let structure = structure_of_pdf(&self.paper);
        assert!(structure.tagged, "{}", self.name);
        let count = |kinds: &[&str]| -> usize {
            kinds.iter().filter_map(|kind| structure.elements.get(*kind)).sum()
        };
        let cards = headlines.len();
        assert!(cards < count(&["H", "H1", "H2", "H3", "H4"]), "{:?}", structure.elements);
        assert!(cards <= count(&["LI"]), "{:?}", structure.elements);
        assert!(0 < count(&["Figure"]), "{:?}", structure.elements);
    }
}

/// Asserts that all elements look as they did; the first that does not is named.
#[track_caller]
fn assert_same(now: &[String], before: &[String]) {
    assert_eq!(now.len(), before.len(), "elements");
    for (now, before) in now.iter().zip(before) {
        assert_eq!(now, before);
    }
}
