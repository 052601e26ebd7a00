use super::*;
use crate::amount::Unit;
use crate::card::{CardPictogram, CardWords, Pictogram, outcome_card};
use crate::curve::{CurveWords, curve as curve_of};
use crate::export::finished::FinishedCard;
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use crate::report::{BookletWords, CoverPicture, Placed, booklet as booklet_in};
use crate::test_indicator::TestIndicator;

const DRAWN: &str = r##"<svg width="720" height="400"><path d="M0 0L1 1" stroke="#123" class="zr2-cls-0" clip-path="url(#zr2-c1)"></path>
<text dominant-baseline="central" style="font-size:13px;" fill="#57595e">2015</text></svg>"##;

fn children(headline: Option<&str>) -> FinishedCard {
    let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[("March 2011", "1445"), ("January 2015", "1290")])
        .indicator();
    let words = CardWords { headline: headline.map(str::to_owned), ..CardWords::default() };
    let card = outcome_card(&words, &indicator, "Looked-after children", &HouseStyle::default());
    FinishedCard::of(&card, "c0123-4")
}

fn booklet_of(cards: Vec<FinishedCard>) -> crate::report::Booklet<FinishedCard> {
    let placed = cards.into_iter().map(|card| Placed { card, span: 1, section: None });
    booklet_in(&BookletWords::default(), placed.collect())
}

fn setting(shell: Shell) -> Setting<'static> {
    Setting { shell, level: 2, id: "leeds-2015" }
}

fn curve_in(shell: Shell) -> String {
    let indicator = TestIndicator::new("Fish & <chips>", Unit::Count, Polarity::Rise)
        .rows(&[("2013-14", "1281"), ("2014-15", "c"), ("2015-16", "1293")])
        .indicator();
    let made =
        curve_of(&CurveWords::default(), &indicator, &[], "table.csv", &HouseStyle::default());
    curve(&setting(shell), &made, DRAWN, (720.0, 400.0)).unwrap()
}

#[test]
fn a_card_and_a_curve_alone() {
    insta::assert_snapshot!("card", card(&setting(Shell::Bare), &children(None)));
    insta::assert_snapshot!("curve", curve_in(Shell::Bare));
}

#[test]
fn plain_html_has_nothing_but_words_and_a_picture() {
    let html = plain_card(&setting(Shell::Bare), &children(None), "children.png");
    insta::assert_snapshot!("plain_card", html);
    for forbidden in ["<style", "style=", "<svg", "class="] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn a_page_allows_nothing_and_a_fragment_keeps_to_itself() {
    let page = card(&setting(Shell::Page), &children(None));
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    let fragment = card(&setting(Shell::Fragment), &children(None));
    assert!(!fragment.contains("<html") && !fragment.contains("<body"), "no page of its own");
    let style = fragment.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    for rule in style.split('}').map(str::trim).filter(|rule| !rule.is_empty()) {
        assert!(rule.starts_with("#leeds-2015#leeds-2015"), "a rule reaches out: {rule}");
    }
    for html in [page, fragment, curve_in(Shell::Page), curve_in(Shell::Fragment)] {
        assert!(!html.contains("SCOPE"));
        assert!(!html.contains("://"), "nothing is linked");
        assert!(!html.contains("<script"), "nothing runs");
    }
}

#[test]
fn a_page_of_nine_cards_is_small() {
    let cards = (0..45).map(|number| {
        let mut one = children(None);
        one.id = format!("card-{number}");
        one
    });
    let cards: Vec<FinishedCard> = cards.collect();
    let nine = booklet_of(cards[..9].to_vec());
    let html = booklet(&setting(Shell::Page), &nine, None);
    assert!(html.len() < 150_000, "{} bytes", html.len());
    assert_eq!(html.matches("<article").count(), 9);
    let all = booklet_of(cards);
    let html = booklet(&setting(Shell::Fragment), &all, None);
    let mut ids: Vec<&str> =
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "ids clash");
}

#[test]
fn the_cover_shows_its_picture_once_it_says_what_it_shows() {
    let cover = |alt: &str| {
        let url = "data:image/png;base64,iVBORw0KGgo=".into();
        let picture = Some(CoverPicture { url, alt: alt.to_owned() });
        let words = BookletWords { cover: true, picture, ..BookletWords::default() };
        let placed = Placed { card: children(None), span: 1, section: None };
        booklet(&setting(Shell::Page), &booklet_in(&words, vec![placed]), None)
    };
    assert!(!cover(" ").contains("<img"));
    let html = cover("The \"Town Hall\"");
    assert!(html.contains(r#"base64,iVBORw0KGgo=" alt="The &quot;Town Hall&quot;">"#), "{html}");
}

#[test]
fn the_booklet_has_the_councils_colour_dark_enough_for_letters() {
    let html = |colour: Option<&str>| {
        let words = BookletWords {
            colour: colour.map(str::to_owned),
            cover: true,
            ..BookletWords::default()
        };
        let placed = Placed { card: children(None), span: 1, section: None };
        booklet(&setting(Shell::Bare), &booklet_in(&words, vec![placed]), None)
    };
    let own = " better-off-council\" style=\"--better-off-council:#";
    assert_eq!(html(Some("#663399")).matches(&format!("{own}663399\"")).count(), 2);
    // Yellow is made darker; what is no colour is none.
    assert!(html(Some("#ffcc00")).contains(own) && !html(Some("#ffcc00")).contains("#ffcc00"));
    for none in [None, Some("red;background:url(//x)")] {
        assert!(!html(none).contains("style="), "{none:?}");
    }
}

#[test]
fn a_pictogram_is_hidden_from_who_listens_unless_it_says_something() {
    let mut one = children(None);
    let pictogram = Pictogram::named("users").unwrap();
    one.pictogram = Some(CardPictogram { pictogram, alt: None });
    let html = card(&setting(Shell::Bare), &one);
    assert!(html.contains(r#"viewBox="0 0 24 24" aria-hidden="true"><"#), "{html}");
    one.pictogram = Some(CardPictogram { pictogram, alt: Some("<People>".to_owned()) });
    let html = card(&setting(Shell::Bare), &one);
    assert!(html.contains(r#"role="img" aria-label="&lt;People&gt;""#), "{html}");
}

#[test]
fn typed_words_are_text() {
    let hostile = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>";
    for shell in [Shell::Page, Shell::Fragment, Shell::Bare] {
        let html = card(&setting(shell), &children(Some(hostile)));
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    }
    let html = plain_card(&setting(Shell::Bare), &children(Some(hostile)), "\" onerror=\"alert(1)");
    assert!(!html.contains("<script") && !html.contains(" onerror=\""), "{html}");
}
