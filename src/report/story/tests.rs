use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use crate::test_indicator::TestIndicator;

fn outline(story: &Story) -> String {
    let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[("31 March 2011", "1,445"), ("31 January 2015", "1,290")])
        .indicator();
    let find = |of: Option<&str>| of.is_none_or(|of| of == "LSP-1").then_some(&indicator);
    let run = |run: &ShownRun| {
        let text = if run.bold { format!("*{}*", run.text) } else { run.text.clone() };
        let text = if run.live { format!("<{text}>") } else { text };
        run.link.as_ref().map_or(text.clone(), |link| format!("{text}→{link}"))
    };
    let runs = |runs: &[ShownRun]| runs.iter().map(run).collect::<String>();
    let block = |block: &ShownBlock| match block {
        ShownBlock::Paragraph(words) => runs(words),
        ShownBlock::List { numbered, items } => {
            let item = |item: &ShownItem| {
                let under: Vec<String> = item.under.iter().map(|item| runs(&item.runs)).collect();
                let under = if under.is_empty() {
                    String::new()
                } else {
                    format!("({})", under.join("; "))
                };
                runs(&item.runs) + &under
            };
            let items: Vec<String> = items.iter().map(item).collect();
            format!("{}[{}]", if *numbered { "1" } else { "" }, items.join(" | "))
        }
    };
    let blocks = shown_story(story, &find, &HouseStyle::default());
    blocks.iter().map(block).collect::<Vec<_>>().join(" / ")
}

#[test]
fn lines_are_told_apart() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(outline(&Story::typed(text)), expected, "{text:?}");
        assert_eq!(Story::typed(text).text(), text);
    }
    check("", "");
    check("One\n\nTwo", "One / Two");
    check("- a\n- b\n  - under b\nAfter", "[a | b(under b)] / After");
    check("1. a\n2) b\n- c", "1[a | b] / [c]");
    check("some **bold** words", "some *bold* words");
    check("2 * 3 ** 4", "2 * 3 ** 4");
    check("see [the plan](https://example.org/plan).", "see the plan→https://example.org/plan.");
    check("[run](javascript:alert(1))", "[run](javascript:alert(1))");
    check("2013. A year", "2013. A year");
    check("{not a figure} and {latest of nobody}", "{not a figure} and <– no latest –>");
}

#[test]
fn live_figures_follow_the_table() {
    let shown =
        outline(&Story::typed("There were **{latest}** {in latest period}; {latest of LSP-1}"));
    assert!(shown.contains("<*"), "{shown}");
    assert!(!shown.contains("no latest"), "{shown}");
}

#[test]
fn pasted_html_keeps_its_sense_and_nothing_that_runs() {
    #[track_caller]
    fn check(html: &str, expected: &[&str]) {
        let lines = story_of_html(html).map(|story| story.lines).unwrap_or_default();
        assert_eq!(lines, expected, "{html:?}");
    }
    check("<p>One <b>two</b></p><p>three</p>", &["One **two**", "three"]);
    check("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", &["- a", "  - b", "- c"]);
    check("<ol><li><p>a</p></li></ol>", &["1. a"]);
    check("<script>alert(1)</script><p onclick=x>a<img src=x onerror=y></p>", &["a"]);
    check(
        "<a href=\"javascript:alert(1)\">a</a> <a href='https://a.org/'>b</a>",
        &["a [b](https://a.org/)"],
    );
    check(
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> </span></span>A new team</p>",
        &["- A new team"],
    );
    check("<b></b><p> </p>", &[]);
    check("<p><b>a</p><p>b</b></p>", &["**a**", "**b**"]);
}
