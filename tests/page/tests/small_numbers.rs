//! Small numbers of people: told to the officer, and in no file and on no paper.

use crate::steps::make_all_cards;
use page_tests::{Engine, Page};

/// The three boys of 2014-15 are few; the girls beside them would give them away, as the total is published.
const TABLE: &str = "Indicator\t2012-13\t2013-14\t2014-15
Boys excluded from school\t30\t41\t3
Girls excluded from school\t4850\t4860\t4871
All pupils excluded from school\t4880\t4901\t4874
";
const HELD_BACK: [&str; 2] = ["4,871", "4871"];

#[test]
fn a_held_back_figure_is_told_to_the_officer_and_leaves_with_no_file() {
    let page = Page::open(Engine::Chromium);
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", TABLE)]);
    page.expect("#understood", "3 indicators");
    make_all_cards(&page);
    page.expect(".small-numbers summary", "2 figures are held back");
    page.expect("article.outcome-card", "is held back");
    page.button("Small numbers").click();
    page.expect(".small-numbers__table", "4,871");

    page.go("Reports");
    page.field("Notes page").tick(true);
    page.expect_count(".booklet__page .outcome-card", 3);
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("the booklet on the screen".to_owned(), page.texts(".document").concat().into_bytes()),
        ("paper".to_owned(), page.printed().concat().into_bytes()),
    ];
    page.go("Share");
    for host in ["A file of its own", "Styles and SVG", "Plain HTML with an uploaded picture"] {
        page.field("What the page accepts").choose(host);
        files.push((host.to_owned(), taken(&page, "Save the HTML")));
    }
    page.field("What the page accepts").choose("A frame (iframe)");
    for button in
        ["Save the published file", "SVG of this card", "SVG of this curve", "CSV of the figures"]
    {
        files.push((button.to_owned(), taken(&page, button)));
    }
    page.field("With the data inside").tick(true);
    page.field("What the page accepts").choose("Styles and SVG");
    for button in ["Save the HTML", "SVG of this card", "SVG of this curve"] {
        files.push((format!("{button}, with the data inside"), taken(&page, button)));
    }
    for button in ["PNG of this card", "PNG of this curve"] {
        files.push((button.to_owned(), carried(&taken(&page, button))));
    }
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(text.contains("oys excluded"), "{name} is about them: {text}");
        for figure in HELD_BACK {
            assert!(!text.contains(figure), "{name} has {figure}");
        }
        // That there is a small figure is told to nobody on a card; a table has its sign for it, and the notes the rule.
        assert!(!text.contains("is held back, because"), "{name} tells of it: {text}");
    }
    assert!(String::from_utf8_lossy(&files[2].1).contains("4,874"), "the total is shown");
    page.go("Cards");
    page.expect("article.outcome-card", "is held back");
    page.assert_clean();
}

/// What a picture carries, unpacked by a PNG library.
fn carried(png: &[u8]) -> Vec<u8> {
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let texts = &reader.info().utf8_text;
    assert_eq!(texts.len(), 1, "{texts:?}");
    texts[0].get_text().unwrap().into_bytes()
}

fn taken(page: &Page, button: &str) -> Vec<u8> {
    std::fs::read(page.download(|page| page.button(button).click())).unwrap()
}
