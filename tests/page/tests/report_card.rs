//! A priority report card: pasted, rated, written, signed off, printed, and a new quarter begun, in three engines.

use page_tests::{Engine, Page};

const CARD: &str = include_str!("tables/report_card.txt");

#[test]
fn a_report_card_from_paste_to_sign_off_in_chromium() {
    from_paste_to_sign_off(Engine::Chromium);
}

#[test]
fn a_report_card_from_paste_to_sign_off_in_firefox() {
    from_paste_to_sign_off(Engine::Firefox);
}

#[test]
fn a_report_card_from_paste_to_sign_off_in_webkit() {
    from_paste_to_sign_off(Engine::WebKit);
}

fn from_paste_to_sign_off(engine: Engine) {
    let page = Page::open(engine);
    paste_the_card(&page);
    what_was_read(&page);
    rate_and_write(&page);
    hostile_pastes(&page);
    page.assert_axe("Reports, a report card");
    if engine == Engine::Chromium {
        page.resize(320, 640);
        let wider = page.run("return document.documentElement.scrollWidth > innerWidth;", &[]);
        assert_eq!(wider, false, "a report card scrolls sideways at 320 pixels");
        page.resize(1280, 900);
    }
    on_paper(&page);
    sign_off(&page);
    compare(&page);
    page.expect("header", "Saved on this computer");
    page.reload();
    page.go("Reports");
    page.button("Priority report card").click();
    page.expect("main", "Edition 1");
    page.expect(".report-card", "DRAFT");
    page.assert_clean();
}

/// Starts a report card and reads the text of an earlier one into it.
fn paste_the_card(page: &Page) {
    page.go("Reports");
    page.button("Priority report card").click();
    page.button("New report card").click();
    page.button("Paste an earlier report card").click();
    fill(page, CARD);
    page.button("Read the report card").click();
}

/// Typing a page of text takes a driver seconds: the field is filled as a paste fills it.
fn fill(page: &Page, text: &str) {
    let fill = "const box = document.getElementById('paste-report');
        box.value = arguments[0];
        box.dispatchEvent(new Event('input', { bubbles: true }));";
    page.until("the box", || (page.count("#paste-report") == 1).then_some(()));
    page.run(fill, &[serde_json::json!(text)]);
}

fn what_was_read(page: &Page) {
    for words in [
        "EH 3 Shorter waits for early help",
        "1st April - 30th September 2014",
        "DRAFT",
        "Amber",
        "Improving",
        "which has ended double referrals",
        "more referrals in winter",
        "Waits below four weeks",
        "January 2015",
        "Accountable Director",
        "Early Help Framework",
        // The table was read as any table is.
        "EH-P12 (i)",
        "missed by 20 (10.0%)",
        "310",
    ] {
        page.expect(".report-card", words);
    }
    page.expect("main", "The text says \"EH-P1 (i)\", the table \"EH-P12 (i)\"");
    let card = page.texts(".report-card").concat();
    assert!(!card.contains("Lead Officer –"), "page furniture is dropped: {card}");
}

fn rate_and_write(page: &Page) {
    page.button("Rating and direction of travel").click();
    page.field("Rating").choose("By rule");
    page.expect(".report-card", "Target missed by 20 (10.0% of it)");
    page.field("Rating").choose("Green");
    page.expect(".report-card", "By rule it would be red");
    page.button("The story").click();
    page.field("Overall summary").fill("310 families waited in Quarter 2 2014/15.");
    page.expect(".differences", "310 differs");
    page.field("Overall summary").fill("The list had **{latest}** families {in latest period}.");
    page.expect(".report-card", "The list had 240 families in Quarter 2 2014/15.");
}

/// Of pasted HTML the words stay, and nothing of it runs; where it has no words, that is said.
fn hostile_pastes(page: &Page) {
    const ATTACK: &str = "<p>Safe <b>words</b><img src=x onerror=\"window.ran = 1\">\
        <a href=\"javascript:window.ran = 1\"> only</a></p><script>window.ran = 1</script>";
    page.field("Why is this a priority?").fill("Before:");
    page.paste("Why is this a priority?", &[("text/html", ATTACK)]);
    page.expect(".report-card", "Before:Safe words only");
    page.paste("Why is this a priority?", &[("text/html", "<script>window.ran = 1</script>")]);
    page.until("a sentence", || page.alert().contains("holds no words").then_some(()));
    assert_eq!(page.run("return window.ran ?? 0;", &[]), 0, "something pasted ran");
    page.field("Why is this a priority?").fill("Early help keeps families together.");
    page.expect(".report-card", "Early help keeps families together.");
}

/// A card whose table cannot be understood: its words are read, and what is wrong with the table is said.
#[test]
fn a_bad_table_of_a_report_card_is_told() {
    let page = Page::open(Engine::Chromium);
    page.go("Reports");
    page.button("Priority report card").click();
    page.button("New report card").click();
    page.button("Paste an earlier report card").click();
    fill(&page, "Just some words about nothing\n\nNo heading at all");
    page.button("Read the report card").click();
    page.until("a sentence", || {
        page.alert().contains("not the text of a report card").then_some(())
    });
    fill(
        &page,
        "Overall summary\n\nThe panel meets weekly.\n\nName\tColour\nOne\tred\nTwo\tblue\n",
    );
    page.button("Read the report card").click();
    page.expect(".report-card", "The panel meets weekly.");
    page.until("a sentence", || page.alert().contains("of the report card").then_some(()));
    page.assert_clean();
}

fn on_paper(page: &Page) {
    page.button("Print").click();
    page.until("the print window", || (page.prints() == 1).then_some(()));
    if page.engine == Engine::WebKit {
        return;
    }
    let paper = page.printed();
    assert!((1..=2).contains(&paper.len()), "one or two pages: {}", paper.len());
    for sheet in &paper {
        assert!(sheet.contains("DRAFT"), "every page says DRAFT: {sheet}");
    }
    let paper = paper.concat();
    for words in ["Waits below four weeks", "missed by 20", "Accountable Director"] {
        assert!(paper.contains(words), "“{words}” is on paper: {paper}");
    }
    assert!(!paper.contains("New report card"), "no controls on paper");
}

fn sign_off(page: &Page) {
    page.button("Sign-off").click();
    for (at, name) in ["approval-name-0", "approval-date-0", "approval-name-1", "approval-date-1"]
        .into_iter()
        .enumerate()
    {
        let typed = if at % 2 == 0 { "Head of service" } else { "05/11/14" };
        let change = "const field = document.getElementById(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        page.until("the field", || (page.count(&format!("#{name}")) == 1).then_some(()));
        page.run(change, &[serde_json::json!(name), serde_json::json!(typed)]);
        page.painted();
    }
    page.until("the card without its mark", || {
        (page.count(".report-card__draft") == 0).then_some(())
    });
    page.button("Keep as a signed edition").click();
    page.expect("main", "Edition 1, 1st April - 30th September 2014, signed 05/11/14");
    // The new draft has the same words, and nobody's signature.
    page.expect(".report-card", "DRAFT");
    page.expect(".report-card", "The list had 240 families");
    page.button("Edition 1").click();
    page.until("the edition", || (page.count(".report-card__draft") == 0).then_some(()));
}

/// The edition beside the draft, in which a word was changed.
fn compare(page: &Page) {
    page.field("Why is this a priority?").fill("Early help keeps all families together.");
    page.button("Compare").click();
    page.expect(".comparison", "Now: Draft.");
    page.until("the word", || {
        page.texts(".comparison ins").iter().any(|word| word.ends_with("all")).then_some(())
    });
    page.assert_axe("Reports, two editions compared");
}
