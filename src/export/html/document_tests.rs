use super::*;
use crate::amount::Unit;
use crate::curve::{CurveWords, curve as curve_of};
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use crate::report::priority::{
    Approval, By, Changed, KeyAction, Milestone, Part, PriorityCard, Rag, Risk, RiskKind,
    ShownPart, ShownPartBody, ShownRating, Term, indicators_table,
};
use crate::report::story::{ShownBlock, ShownItem, ShownRun};
use crate::report::{PlanPage, PlanWords, figure_words, plan_on_a_page};
use crate::test_indicator::TestIndicator;

const DRAWN: &str =
    r##"<svg width="460" height="250"><path d="M0 0L1 1" stroke="#123"></path></svg>"##;
const HOSTILE: &str = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>";

fn setting(shell: Shell) -> Setting<'static> {
    Setting { shell, level: 2, id: "leeds" }
}

fn plan_page(story: &str, picture: Option<&str>) -> PlanPage<PlanFigure> {
    let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[("March 2011", "1445"), ("January 2015", "1290")])
        .indicator();
    let made =
        curve_of(&CurveWords::default(), &indicator, &[], "table.csv", &HouseStyle::default());
    let drawn = || chart("leeds-1", &made.alt, DRAWN, (460.0, 250.0)).unwrap();
    let figure = PlanFigure {
        title: made.title.clone(),
        chart: picture.map_or_else(drawn, |address| image(address, &made.alt)),
        words: figure_words(&made),
        table: made.table.clone(),
    };
    let words = PlanWords {
        title: "Turning the curve on placements".to_owned(),
        story: story.to_owned(),
        strands: "Strand 1\nImprove the response\n\nStrand 2\nTwenty carers".to_owned(),
        ..PlanWords::default()
    };
    plan_on_a_page(&words, vec![figure])
}

fn run(text: &str, link: Option<&str>) -> ShownRun {
    ShownRun { text: text.to_owned(), link: link.map(str::to_owned), ..ShownRun::default() }
}

fn card(draft: bool, words: &str) -> PriorityCard {
    let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .baseline("2006/07", "1350")
        .rows(&[("2007/08", "1281"), ("2008/09", "1357")])
        .target("2009/10", "1031")
        .indicator();
    let style = HouseStyle::default();
    let table = indicators_table([("i1".into(), &indicator)], &|_| None, &|_| None, &style);
    let story = vec![
        ShownBlock::Paragraph(vec![
            run(words, None),
            run("the plan", Some("https://council.example/plan")),
            run("not this", Some("javascript:alert(1)")),
        ]),
        ShownBlock::List {
            numbered: true,
            items: vec![ShownItem {
                runs: vec![run("First", None)],
                under: vec![ShownItem { runs: vec![run("Under it", None)], under: Vec::new() }],
            }],
        },
    ];
    let rating = ShownRating { value: Rag::Red, reason: "Far off".to_owned(), by: By::Rule };
    let milestone =
        |text: &str| Milestone { text: text.to_owned(), timescale: "Dec 09".to_owned() };
    let action = KeyAction {
        action: "Panel".to_owned(),
        milestones: vec![milestone("Begin"), milestone("End")],
        ..KeyAction::default()
    };
    let risk = Risk { kind: RiskKind::Risk, text: words.to_owned(), response: String::new() };
    let approval = Approval { role: "Director".to_owned(), ..Approval::default() };
    let term = Term { acronym: "LAC".to_owned(), meaning: "looked after children".to_owned() };
    let bodies = [
        (Part::Facts, ShownPartBody::Facts(vec![("Reference".to_owned(), words.to_owned())])),
        (Part::Why, ShownPartBody::Story(story)),
        (
            Part::Rating,
            ShownPartBody::Rating {
                rating: Some(rating),
                rating_rule: None,
                direction: None,
                direction_rule: Some("No direction of travel by rule".to_owned()),
            },
        ),
        (Part::Risks, ShownPartBody::Risks(vec![risk])),
        (Part::Actions, ShownPartBody::Actions(vec![action])),
        (Part::Indicators, ShownPartBody::Indicators(table)),
        (Part::Curve, ShownPartBody::Curve("i1".into())),
        (Part::Changed, ShownPartBody::Changed(Changed::default())),
        (Part::Approvals, ShownPartBody::Approvals(vec![approval])),
        (Part::Terms, ShownPartBody::Terms(vec![term])),
    ];
    let parts =
        bodies.map(|(part, body)| ShownPart { part, heading: part.heading().to_owned(), body });
    PriorityCard { title: "CYPP 8 Fewer in care".to_owned(), draft, parts: parts.to_vec() }
}

fn report(shell: Shell, draft: bool, words: &str) -> String {
    let drawn = chart("leeds-1", "A line", DRAWN, (460.0, 250.0)).unwrap();
    report_card(&setting(shell), &card(draft, words), Some(&drawn))
}

#[test]
fn a_plan_and_a_report_card_alone() {
    insta::assert_snapshot!("plan", plan(&setting(Shell::Bare), &plan_page("1,447 in care", None)));
    insta::assert_snapshot!("report_card", report(Shell::Bare, true, "Too many"));
}

#[test]
fn plain_documents_have_nothing_but_words_and_pictures() {
    let of_plan = plain_plan(&setting(Shell::Fragment), &plan_page("A < b", Some("curve.png")));
    let chart = image("curve.png", "A line");
    let of_report = plain_report_card(&setting(Shell::Page), &card(true, "A < b"), Some(&chart));
    insta::assert_snapshot!("plain_plan", of_plan);
    insta::assert_snapshot!("plain_report_card", of_report);
    for html in [of_plan, of_report] {
        for forbidden in ["<style", "style=", "<svg", "class=", "id=", "<div", "<!DOCTYPE"] {
            assert!(!html.contains(forbidden), "{forbidden}: {html}");
        }
        assert!(html.contains("A &lt; b") && html.contains("src=\"curve.png\""));
    }
}

#[test]
fn only_a_draft_says_draft() {
    for (draft, count) in [(true, 1), (false, 0)] {
        for shell in [Shell::Page, Shell::Fragment, Shell::Bare] {
            assert_eq!(report(shell, draft, "words").matches(">DRAFT<").count(), count);
        }
    }
}

#[test]
fn documents_keep_to_the_policy_and_typed_words_are_text() {
    for shell in [Shell::Page, Shell::Fragment] {
        for html in [report(shell, true, HOSTILE), plan(&setting(shell), &plan_page(HOSTILE, None))]
        {
            assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
            assert!(!html.contains("javascript:") && !html.contains("SCOPE"), "{html}");
            assert_eq!(html.contains(POLICY), shell == Shell::Page);
            let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
            let reaches_out = |rule: &&str| !rule.starts_with("#leeds#leeds");
            let rules = style.split('}').map(str::trim).filter(|rule| !rule.is_empty());
            let out: Vec<&str> = rules.filter(reaches_out).collect();
            assert!(shell == Shell::Page || out.is_empty(), "{out:?}");
        }
    }
}
