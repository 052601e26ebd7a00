use super::*;
use crate::amount::Unit;
use crate::indicator::{Indicator, Polarity};
use crate::test_indicator::TestIndicator;

fn indicators() -> Vec<Indicator> {
    let looked_after = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[("Mar 2011", "1445"), ("Dec 2013", "1350"), ("Jan 2015", "1290")])
        .target("Mar 2016", "1200");
    let schools =
        TestIndicator::new("Primary schools good or outstanding", Unit::Percent, Polarity::Rise)
            .rows(&[("Aug 2011", "68"), ("Dec 2014", "87.4")]);
    let mortality = TestIndicator::new("Infant mortality", Unit::RatePer(1000), Polarity::Fall)
        .rows(&[("2010", "4.4"), ("2012", "3.4")]);
    let spend = TestIndicator::new(
        "Spend on social work posts",
        Unit::Pounds { scale: 1000 },
        Polarity::Neither,
    )
    .rows(&[("2011-12", "1512"), ("2012-13", "1684")]);
    [looked_after, schools, mortality, spend].map(TestIndicator::indicator).into()
}

/// "text verdict expected", for everything but periods, joined by semicolons.
#[track_caller]
pub(super) fn check_text(text: &str, expected: &str) {
    check_beside(&indicators(), text, expected);
}

/// As [`check_text`], beside other tables.
#[track_caller]
fn check_beside(indicators: &[Indicator], text: &str, expected: &str) {
    let checked = check(text, &Known::of(indicators));
    let told: Vec<String> = checked
        .claims
        .iter()
        .filter(|claim| claim.kind != ClaimKind::Period)
        .map(|claim| {
            let other = claim.expected.as_ref().map_or(String::new(), |other| format!(" {other}"));
            format!("{} {}{other}", claim.text, claim.verdict.words())
        })
        .collect();
    assert_eq!(told.join("; "), expected, "{text}");
}

#[test]
fn figures_against_a_table() {
    check_text("1,290 children were looked after in January 2015", "1,290 agrees");
    check_text("1,293 children were looked after in January 2015", "1,293 differs 1,290");
    check_text("1,290 children were looked after in December 2013", "1,290 differs 1,350");
    check_text("Around 1,300 children were looked after in January 2015", "1,300 agrees");
    check_text(
        "Fewer than 1,200 children were looked after in January 2015",
        "1,200 differs 1,290",
    );
    check_text("There are 1,445 children looked after", "1,445 no period");
    check_text("87% of primary schools were good or outstanding in December 2014", "87% agrees");
    check_text("Infant mortality was 3.4 per 1,000 births in 2012", "3.4 per 1,000 agrees");
    check_text("Spend on social work posts was \u{a3}1.7m in 2012-13", "\u{a3}1.7m agrees");
    check_text(
        "Spend on social work posts was \u{a3}1.8m in 2012-13",
        "\u{a3}1.8m differs \u{a3}1,684k",
    );
    check_text("1,290 foxes were seen in January 2015", "1,290 cannot be checked");
    check_text("Children looked after: 1,290 in June 2014", "1,290 cannot be checked");
}

#[test]
fn changes_against_a_table() {
    check_text(
        "1,290 children were looked after in January 2015, down 155 (10.7%) since March 2011",
        "1,290 agrees; 155 agrees; 10.7% agrees",
    );
    check_text(
        "1,290 children were looked after in January 2015, up 155 (10.7%) since March 2011",
        "1,290 agrees; 155 differs down 155; 10.7% differs down 10.7%",
    );
    check_text(
        "In December 2014 87% of primary schools were good or outstanding, an increase of 19% points since August 2011",
        "87% agrees; 19% points agrees",
    );
    check_text(
        "In December 2014 87% of primary schools were good or outstanding, an increase of 17 percentage points since August 2011",
        "87% agrees; 17 percentage points differs 19.4 percentage points",
    );
}

#[test]
fn figures_against_each_other() {
    for (text, expected) in [
        (
            "Cases fell from 200 to 150, a drop of 50 (25%)",
            "fell agrees; 200 no period; 150 no period; 50 agrees; 25% agrees",
        ),
        (
            "Cases fell from 200 to 150, a drop of 60",
            "fell agrees; 200 no period; 150 no period; 60 differs 50",
        ),
        ("Cases rose from 200 to 150", "rose differs a fall; 200 no period; 150 no period"),
        ("Cases more than doubled from 200 to 450", "doubled agrees; 200 no period; 450 no period"),
        ("122 of 550 households replied, 20%", "122 no period; 550 no period; 20% differs 22.2%"),
        ("122 of 550 households (22%) replied", "122 no period; 550 no period; 22% agrees"),
        ("Of 550 households, 122 (20%) replied", "550 no period; 122 no period; 20% differs 22.2%"),
        ("Of 550 households, 122 (22%) replied", "550 no period; 122 no period; 22% agrees"),
        ("1,364 less 66 is 1,293", "1,364 no period; 66 no period; 1,293 differs 1,298"),
        ("There were 12 boys and 13 girls, a total of 25", "12 no period; 13 no period; 25 agrees"),
    ] {
        check_text(text, expected);
    }
}

/// A direction that stands apart from its figures, or beside one figure only.
#[test]
fn directions() {
    for (text, expected) in [
        (
            "Children looked after fell to 1,290 in January 2015, down on March 2011",
            "fell agrees; 1,290 agrees",
        ),
        (
            "Children looked after were 1,290 in January 2015, up on March 2011",
            "1,290 agrees; up differs a fall",
        ),
        ("Children looked after fell to 1,290 in January 2015", "fell agrees; 1,290 agrees"),
        (
            "Children looked after rose to 1,290 in January 2015",
            "rose cannot be checked; 1,290 agrees",
        ),
        (
            "Children looked after were 1,350 in December 2013. By January 2015 it had grown to 1,290.",
            "1,350 agrees; grown differs a fall; 1,290 agrees",
        ),
        (
            "Children looked after were 1,445 in March 2011 and 1,290 in January 2015: they have risen.",
            "1,445 agrees; 1,290 agrees; risen differs a fall",
        ),
        (
            "A story of growth: 1,445 children looked after in March 2011, 1,290 in January 2015.",
            "growth differs a fall; 1,445 agrees; 1,290 agrees",
        ),
        (
            "Children looked after topped the March 2011 level of 1,445, coming in at 1,290 for January 2015.",
            "topped differs a fall; 1,445 agrees; 1,290 agrees",
        ),
        (
            "Children looked after numbered 1,290 in January 2015; the March 2011 total of 1,445 was 155 higher.",
            "1,290 agrees; 1,445 agrees; 155 agrees",
        ),
        (
            "Children looked after: 1,445 \u{2192} 1,290 (March 2011 to January 2015)",
            "1,445 agrees; 1,290 agrees",
        ),
    ] {
        check_text(text, expected);
    }
}

/// The rules that a text breaks.
#[track_caller]
fn guard(text: &str, expected: &[Rule]) {
    let indicators = indicators();
    let checked = check(text, &Known::of(&indicators));
    let found: Vec<Rule> = checked.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn like_for_like() {
    guard("Adoptions rose from 14% in 2010-11 to 26% in April-December 2014.", &[Rule::PartYear]);
    guard("NEET fell from 2,099 in June 2011 to 1,449 in December 2014.", &[Rule::Seasonal]);
    guard(
        "It fell to 8 (1.2%) in December 2014 from 38 (6.8%) in March 2011.",
        &[Rule::Denominator],
    );
    guard("The number of care leavers in work is 55% in 2014.", &[Rule::NumberIsPercentage]);
    guard(
        "Timeliness rose from 50% in 2010 to 60% in 2012, an increase of 20%.",
        &[Rule::PercentOfPercentage],
    );
    guard("Better lives\n\nChildren looked after rose by 60 to 1,350 in December 2013.", &[]);
    guard(
        "Improved numbers of children looked after\n\nChildren looked after rose from 1,290 in January 2015 to 1,350 in December 2013.",
        &[Rule::AdverseHeadline],
    );
    guard("We made considerable progress in 2014.", &[Rule::Judgement]);
    guard("The rate was 8% in 2013-14, below comparators.", &[Rule::ComparatorWithoutValue]);
    guard("The rate was 55% in 2014 (England 45%).", &[]);
}

#[test]
fn over_a_whole_course() {
    check_text(
        "Children looked after stood at 1,445 in March 2011, 1,350 in December 2013 and 1,290 in January 2015, a fall of \
         155 overall",
        "1,445 agrees; 1,350 agrees; 1,290 agrees; 155 agrees",
    );
    check_text(
        "Having stood at 1,445 in March 2011 and 1,350 in December 2013, children looked after came to 1,290 in January \
         2015, down 60 over the period",
        "1,445 agrees; 1,350 agrees; 1,290 agrees; 60 differs 155",
    );
}

#[test]
fn the_previous_figure() {
    for (text, expected) in [
        (
            "Children looked after stood at 1,290 in January 2015, a decrease on the previous figure of 1,350",
            "1,290 agrees; decrease agrees; 1,350 agrees",
        ),
        (
            "Children looked after were 1,290 in January 2015 (previously 1,350)",
            "1,290 agrees; 1,350 agrees",
        ),
        (
            "Children looked after stood at 1,290 in January 2015. The previous figure was 1,350.",
            "1,290 agrees; 1,350 agrees",
        ),
        (
            "Children looked after stood at 1,290 in January 2015, a decrease on the previous figure of 1,360",
            "1,290 agrees; decrease agrees; 1,360 differs 1,350",
        ),
        (
            "Children looked after stood at 1,290 in January 2015, a decrease on the previous figure of 1,445",
            "1,290 agrees; decrease agrees; 1,445 cannot be checked",
        ),
    ] {
        check_text(text, expected);
    }
    check_text(
        "Children looked after went from 1,350 in December 2013 to 1,290 in January 2015 (+60)",
        "1,350 agrees; 1,290 agrees; +60 differs down 60",
    );
}

#[test]
fn beside_an_area_that_has_no_figure_here() {
    let of = |area: &str, rows: &[(&str, &str)]| {
        TestIndicator::new("Recycling rate", Unit::Percent, Polarity::Rise)
            .area(area)
            .rows(rows)
            .indicator()
    };
    let tables = [
        of("Leeds", &[("2013", "45"), ("2014", "50")]),
        of("York", &[("2013", "44"), ("2014", "52")]),
        of("England", &[("2013", "48"), ("2014", "47")]),
    ];
    for (text, expected) in [
        (
            "The recycling rate in Leeds was 50% in 2014, above the England average.",
            "50% agrees; above agrees",
        ),
        (
            "The recycling rate in Leeds was 50% in 2014, below the England average.",
            "50% agrees; below differs above",
        ),
        (
            "The recycling rate in Leeds was 45% in 2013, lower than in England.",
            "45% agrees; lower agrees",
        ),
        (
            "The recycling rate in Leeds was 45% in 2013. This is higher than in England.",
            "45% agrees; higher differs below",
        ),
        (
            "The recycling rate in Leeds was 50% in 2014, above both England and York.",
            "50% agrees; above differs below",
        ),
        (
            "The recycling rate in Leeds was 50% in 2014, not below the England average.",
            "50% agrees; below cannot be checked",
        ),
        (
            "The recycling rate in Leeds was 50% in 2014, above England in 2013.",
            "50% agrees; above cannot be checked",
        ),
    ] {
        check_beside(&tables, text, expected);
    }
}
