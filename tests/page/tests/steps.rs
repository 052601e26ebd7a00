//! The steps that several journeys take.

use page_tests::Page;

/// The places, in their order.
pub(crate) const PLACES: [&str; 6] = ["Data", "Check", "Cards", "Curves", "Reports", "Share"];

/// Twelve indicators over four years, as copied from a spreadsheet.
pub(crate) const TWELVE_ROWS: &str = include_str!("tables/twelve_rows.tsv");

/// The first 45 measures of Leeds in seed 003: a booklet of nine cards on each of five pages.
pub(crate) fn seed_003() -> String {
    let table = include_str!("../../cases/seed003_booklet.csv");
    let mut text = String::new();
    let mut measures = Vec::new();
    for line in table.lines() {
        let Some((area, row)) = line.split_once(',') else { continue };
        let measure = row.split(',').next().unwrap_or_default();
        if area != "area" && area != "Leeds" {
            continue;
        }
        if !measures.contains(&measure) {
            measures.push(measure);
        }
        // The header is the first of them.
        if 46 < measures.len() {
            break;
        }
        text.push_str(row);
        text.push('\n');
    }
    text
}

/// Pastes the twelve rows and waits until they are understood.
#[track_caller]
pub(crate) fn paste_twelve_rows(page: &Page) {
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", TWELVE_ROWS)]);
    page.expect("#understood", "12 indicators, 2011-12 to 2014-15");
}

/// Loads the sample and waits until its second table is understood.
#[track_caller]
pub(crate) fn try_the_sample(page: &Page) {
    page.go("Data");
    page.button("Try the sample").click();
    page.expect("#understood", "Found 2 indicators, 2007/08");
}

/// Ticks every indicator, makes the cards, and goes to them.
#[track_caller]
pub(crate) fn make_all_cards(page: &Page) -> usize {
    page.go("Check");
    let boxes = page.until("indicators to choose", || {
        let names = page.checkboxes();
        (!names.is_empty()).then_some(names)
    });
    for name in &boxes {
        page.field(name).tick(true);
    }
    make_cards(page, boxes.len());
    boxes.len()
}

/// Ticks only the indicators whose labels hold all the given words, makes cards of them, and goes to them.
#[track_caller]
pub(crate) fn make_cards_of(page: &Page, indicators: &[&[&str]]) {
    let fits =
        |name: &String, words: &[&str]| words.iter().all(|word| name.to_lowercase().contains(word));
    for words in indicators {
        page.until(&format!("an indicator with {words:?}"), || {
            page.checkboxes().iter().any(|name| fits(name, words)).then_some(())
        });
    }
    for name in page.checkboxes() {
        page.field(&name).tick(indicators.iter().any(|words| fits(&name, words)));
    }
    make_cards(page, indicators.len());
}

/// Chooses the area whose figures are wanted, in a table of many.
#[track_caller]
pub(crate) fn choose_area(page: &Page, area: &str) {
    page.go("Check");
    page.field("Area").choose_or_type(area);
    // The reader searches: the list comes a moment later.
    page.until(&format!("indicators of {area} only"), || {
        let names = page.checkboxes();
        (!names.is_empty() && names.iter().all(|name| name.contains(area))).then_some(())
    });
}

#[track_caller]
fn make_cards(page: &Page, count: usize) {
    page.button("Make cards").click();
    page.go("Cards");
    page.expect_count("article.outcome-card", count);
}
