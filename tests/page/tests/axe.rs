//! axe finds nothing on any place, in any colours, empty and full.

use crate::steps::{PLACES, make_all_cards, try_the_sample};
use page_tests::{Engine, Media, Page};

const COLOURS: [(&str, Media); 3] = [
    ("light", Media { dark: false, forced_colours: false, reduced_motion: true, print: false }),
    ("dark", Media { dark: true, forced_colours: false, reduced_motion: true, print: false }),
    (
        "forced colours",
        Media { dark: false, forced_colours: true, reduced_motion: true, print: false },
    ),
];

#[test]
fn axe_finds_nothing_on_any_place_in_chromium() {
    let page = Page::open(Engine::Chromium);
    every_place_in_every_colour(&page, "empty");
    try_the_sample(&page);
    make_all_cards(&page);
    every_place_in_every_colour(&page, "with the sample");
    page.resize(390, 844);
    every_place_in_every_colour(&page, "with the sample on a telephone");
    page.assert_clean();
}

#[test]
fn axe_finds_nothing_on_any_place_in_firefox() {
    as_it_is(Engine::Firefox);
}

#[test]
fn axe_finds_nothing_on_any_place_in_webkit() {
    as_it_is(Engine::WebKit);
}

#[test]
fn nothing_is_cut_off_at_320_pixels() {
    let page = Page::open(Engine::Chromium);
    try_the_sample(&page);
    make_all_cards(&page);
    page.resize(320, 640);
    for place in PLACES {
        page.go(place);
        let wider = page.run("return document.documentElement.scrollWidth > innerWidth;", &[]);
        assert_eq!(wider, false, "{place} scrolls sideways at 320 pixels");
    }
    page.go("Reports");
    page.button("One-page curve").click();
    page.until("the drawing", || (page.count(".curve__drawing svg") == 1).then_some(()));
    let wider = page.run("return document.documentElement.scrollWidth > innerWidth;", &[]);
    assert_eq!(wider, false, "the one-page curve scrolls sideways at 320 pixels");
}

fn as_it_is(engine: Engine) {
    let page = Page::open(engine);
    try_the_sample(&page);
    make_all_cards(&page);
    for place in PLACES {
        page.go(place);
        page.assert_axe(place);
    }
}

fn every_place_in_every_colour(page: &Page, state: &str) {
    for (colours, media) in COLOURS {
        page.pretend(media);
        for place in PLACES {
            page.go(place);
            page.assert_axe(&format!("{place}, {state}, in {colours}"));
        }
    }
    page.pretend(Media::default());
}
