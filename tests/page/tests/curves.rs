//! Curves point by point, and figures that are no line, in three engines.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Key, Page};

pub const REASONS: &str = include_str!("tables/referral_reasons.tsv");
pub const PLACEMENTS: &str = include_str!("tables/placements.tsv");

/// A page with the cards of these tables, one after the other.
pub fn with_tables(engine: Engine, tables: &[&str]) -> Page {
    let page = Page::open(engine);
    let mut cards = 0;
    for table in tables {
        page.go("Data");
        page.paste("Paste a table", &[("text/plain", table)]);
        let rows = table.trim().lines().count() - 1;
        page.expect("#understood", &format!("{rows} indicator"));
        page.go("Check");
        page.expect_count("main .indicators input[type=checkbox]", rows);
        for name in page.checkboxes().into_iter().take(rows) {
            page.field(&name).tick(true);
        }
        page.button("Make cards").click();
        cards += rows;
        page.go("Cards");
        page.expect_count("article.outcome-card", cards);
    }
    page
}

/// Shows the figure of an indicator in a form, on the place Curves.
pub fn shown_as(page: &Page, indicator: &str, form: &str) {
    page.go("Curves");
    page.field("Indicator").choose(indicator);
    if !page.field("Shown as").exists() {
        page.button("More").click();
    }
    page.field("Shown as").choose(form);
    page.until("its drawing", || (page.count("figure.curve svg path") > 2).then_some(()));
}

fn alt(page: &Page) -> String {
    let alt = "return document.querySelector('.curve__chart')?.getAttribute('aria-label') ?? '';";
    page.run(alt, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_points_of_a_curve_are_read_by_keyboard_in_chromium() {
    points_by_keyboard(Engine::Chromium);
}

#[test]
fn the_points_of_a_curve_are_read_by_keyboard_in_firefox() {
    points_by_keyboard(Engine::Firefox);
}

#[test]
fn the_points_of_a_curve_are_read_by_keyboard_in_webkit() {
    points_by_keyboard(Engine::WebKit);
}

fn points_by_keyboard(engine: Engine) {
    let page = Page::open(engine);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Curves");
    page.until("ECharts' drawing", || (page.count("figure.curve svg path") > 3).then_some(()));
    page.tab_to("Points of the chart");
    let told = || {
        let script = "const points = document.querySelector('.curve__points');
            return [points.getAttribute('aria-valuetext'), document.querySelector('.curve__readout').innerText];";
        let told = page.run(script, &[]);
        let (words, readout) = (told[0].as_str().unwrap(), told[1].as_str().unwrap());
        assert!(readout.starts_with(words), "{readout} is not {words}");
        words.to_owned()
    };
    assert_eq!(told(), "1,315 in 2011-12");
    page.press(&[Key::Right]);
    assert_eq!(told(), "1,330 in 2012-13");
    // What is read stands out in the chart, with its words beside it.
    page.until("the words beside the point", || {
        page.texts(".curve__chart div")
            .iter()
            .any(|text| text.contains("1,330 in 2012-13"))
            .then_some(())
    });
    page.press(&[Key::End]);
    assert!(told().starts_with("Forecast "), "{}", told());
    page.press(&[Key::Home]);
    assert_eq!(told(), "1,315 in 2011-12");
    page.press(&[Key::Left]);
    assert_eq!(told(), "1,315 in 2011-12");
    page.assert_axe("a curve whose points are read");
    page.press(&[Key::Tab]);
    assert_eq!(page.text(".curve__readout"), "");
    page.assert_clean();
}

#[test]
fn figures_by_their_parts_stand_wherever_curves_do_in_chromium() {
    by_their_parts(Engine::Chromium);
}

#[test]
fn figures_by_their_parts_stand_wherever_curves_do_in_firefox() {
    by_their_parts(Engine::Firefox);
}

#[test]
fn figures_by_their_parts_stand_wherever_curves_do_in_webkit() {
    by_their_parts(Engine::WebKit);
}

fn by_their_parts(engine: Engine) {
    let page = with_tables(engine, &[REASONS, PLACEMENTS]);
    shown_as(&page, "Domestic violence", "Bars for one period, by its parts");
    page.expect(".curve__title", "Domestic violence: 20.0%, the largest of 3 parts in 2010-11");
    page.expect(".curve__notes", "The parts make up 49.0% together; the rest is not shown");
    page.expect("main table", "Parenting support 17.5");
    assert!(
        alt(&page).starts_with(
            "Bar chart: Per cent, 2010-11. Domestic violence 20.0%, Parenting support 17.5%"
        ),
        "{}",
        alt(&page)
    );
    page.assert_axe("bars for one period");
    // Points of bars are read too. Firefox does not go round from the last field to the first.
    page.go("Curves");
    page.tab_to("Points of the chart");
    page.press(&[Key::Right]);
    page.expect(".curve__readout", "Parenting support: 17.5% in 2010-11");

    // A part less, and the whole form, are steps of undo.
    page.field("Suspected neglect").tick(false);
    page.expect(".curve__title", "the largest of 2 parts");
    page.button("Undo").click();
    page.expect(".curve__title", "the largest of 3 parts");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.go("Curves");
    page.field("Indicator").choose("Domestic violence");
    page.expect(".curve__title", "the largest of 3 parts");

    shown_as(&page, "External placements", "Shares of the whole over time");
    page.field("Forecast rule").choose("Straight line");
    page.expect(".curve__title", "External placements rose from 28% in 2007-08 to 41% in 2010-11");
    page.expect(".curve__notes", "Forecast of each share: straight line");
    // By hand: 34.75% on average, 4.3 points more a year; 4.5 years from the middle.
    page.expect("main table", "2013-14 (forecast) 54% 46%");
    assert!(alt(&page).contains("forecast 54% in 2013-14"), "{}", alt(&page));
    page.assert_axe("shares over time");
    if engine == Engine::Chromium {
        page.resize(390, 844);
        page.painted();
        page.assert_axe("shares over time on a telephone");
        page.resize(1280, 900);
    }

    page.go("Reports");
    page.button("One-page curve").click();
    page.expect(".document", "External placements rose");
    page.until("the drawing", || (page.count(".document svg path") > 3).then_some(()));
    // WebKit's driver cannot print.
    if engine != Engine::WebKit {
        let paper = page.printed().concat();
        assert!(
            paper.contains("External placements rose") && paper.contains("2013-14 (forecast)"),
            "{paper}"
        );
    }
    page.button("Plan on one page").click();
    page.field("Figure 1").choose("Domestic violence");
    page.field("Figure 2").choose("External placements");
    page.until("both figures", || (page.count(".plan__figure svg") == 2).then_some(()));
    page.assert_axe("a plan with figures by their parts");

    page.go("Share");
    page.field("With the data inside").tick(true);
    page.field("What to put on the page").choose("The plan on one page");
    let html = page.download(|page| page.button("Save the HTML").click());
    let text = std::fs::read_to_string(&html).unwrap();
    for words in ["the largest of 3 parts", "Parenting support", "54%", "<pattern"] {
        assert!(text.contains(words), "{words} in the HTML");
    }
    let svg = page.download(|page| page.button("SVG of this curve").click());
    let svg = std::fs::read_to_string(svg).unwrap();
    assert!(svg.contains("<desc") && svg.contains("Stacked bars: "), "{svg}");
    page.download(|page| page.button("PNG of this curve").click());
    // Dropped on an empty page, the export is the same plan of the same parts.
    let again = Page::open(engine);
    again.upload("Open a project file", &html);
    again.expect("#understood", "Opened");
    again.go("Reports");
    again.button("Plan on one page").click();
    again.expect(".plan", "the largest of 3 parts");
    again.expect(".plan", "External placements rose");
    again.assert_clean();
    page.assert_clean();
}
