//! Pictures that an officer chooses: a card's pictogram, and the photo or logo of the booklet's cover.

use crate::steps::{make_all_cards, paste_twelve_rows};
use base64::Engine as _;
use page_tests::{Engine, Page};

const COVER_FILE: &str = "Photo or logo on the cover";

#[test]
fn a_pictogram_is_proposed_when_asked_and_stands_wherever_the_card_does() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    assert_eq!(page.count(".outcome-card .pictogram"), 0, "none unless it is asked for");
    let looked_after = page
        .texts(".outcome-card__headline")
        .into_iter()
        .find(|headline| headline.to_lowercase().contains("looked after"))
        .expect("a card of children looked after");
    page.button(&format!("Edit card: {looked_after}")).click();
    page.button("More of this card").click();
    page.button("Propose one").click();
    page.expect_count(".outcome-card .pictogram", 1);
    assert_eq!(page.field("Pictogram").value(), "hand-heart");
    let hidden =
        "return document.querySelector('.outcome-card .pictogram').getAttribute('aria-hidden');";
    assert_eq!(page.run(hidden, &[]), "true", "it decorates until it says something");
    page.field("What the pictogram says").fill("Foster care");
    page.until("a pictogram that is read out", || {
        (page.count(".outcome-card .pictogram[role=img][aria-label='Foster care']") == 1)
            .then_some(())
    });
    page.assert_axe("a card with a pictogram");

    page.go("Reports");
    page.expect_count(".booklet__page .pictogram", 1);
    page.go("Share");
    let html = page.download(|page| page.button("Save the HTML").click());
    let html = std::fs::read_to_string(html).unwrap();
    assert!(html.contains("better-off-pictogram") && html.contains("Foster care"));
    page.button("Undo").click();
    page.button("Undo").click();
    page.go("Cards");
    page.expect_count(".outcome-card .pictogram", 0);
    page.assert_clean();
}

#[test]
fn the_cover_takes_a_picture_made_small_and_refuses_what_is_none() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Reports");
    page.field("Cover").tick(true);
    let hint = "#booklet-picture-hint";

    let hostile = page.folder().join("hostile.png");
    std::fs::write(&hostile, "<html><script>document.title = 'run'</script></html>").unwrap();
    page.upload(COVER_FILE, &hostile);
    page.expect(hint, "is no PNG, JPEG or SVG picture");

    let photo = page.folder().join("photo.png");
    std::fs::write(&photo, noise(&page)).unwrap();
    assert!(1_000_000 < photo.metadata().unwrap().len(), "a large file to begin with");
    page.upload(COVER_FILE, &photo);
    page.expect(hint, "is kept as");
    page.expect(hint, "type what it shows");
    assert_eq!(page.count(".booklet__picture"), 0, "not shown without words");
    page.field("What the picture shows").fill("Leeds Town Hall");
    page.expect_count(".booklet__picture[alt='Leeds Town Hall']", 1);
    let source = source(&page);
    assert!(source.starts_with("data:image/jpeg;base64,") && source.len() < 280_000);
    page.assert_axe("a cover with a picture");

    page.go("Share");
    let html = page.download(|page| page.button("Save the HTML").click());
    let html = std::fs::read_to_string(html).unwrap();
    assert!(html.contains(&source) && html.contains("alt=\"Leeds Town Hall\""));

    // A drawing is kept as it looks: what it would run and fetch stays behind.
    page.go("Reports");
    let drawing = page.folder().join("logo.svg");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><script>document.title = 'run'</script>\
        <image href='https://elsewhere.example/a.png' width='9' height='9'/><rect width='200' height='100' fill='teal'/></svg>";
    std::fs::write(&drawing, svg).unwrap();
    page.upload(COVER_FILE, &drawing);
    page.expect(hint, "1600 by 800 pixels");
    page.field("What the picture shows").fill("The council's logo");
    page.expect_count(".booklet__picture", 1);
    assert!(self::source(&page).starts_with("data:image/png;base64,"));
    let title = "Reports: Outcome booklet – Better Off";
    assert_eq!(page.run("return document.title;", &[]), title);
    page.button("Take the picture away").click();
    page.expect_count(".booklet__picture", 0);
    page.button("Undo").click();
    page.expect_count(".booklet__picture[alt=\"The council's logo\"]", 1);
    page.assert_clean();
}

/// The address of the cover's picture.
fn source(page: &Page) -> String {
    let script = "return document.querySelector('.booklet__picture').src;";
    page.run(script, &[]).as_str().unwrap().to_owned()
}

/// A PNG that no compression makes small.
fn noise(page: &Page) -> Vec<u8> {
    let script = "const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [1000, 700];
        const context = canvas.getContext('2d');
        const image = context.createImageData(1000, 700);
        for (let at = 0; at < image.data.length; at += 65536) crypto.getRandomValues(image.data.subarray(at, at + 65536));
        for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
        context.putImageData(image, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];";
    let text = page.run(script, &[]);
    base64::engine::general_purpose::STANDARD.decode(text.as_str().unwrap()).unwrap()
}
