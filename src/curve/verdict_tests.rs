//! The verdict, on the seeds' series and by hand.

use super::tests::looked_after;
use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::test_indicator::TestIndicator;

/// `seed_facts.md` section 5, by date, with what came after.
fn seed() -> TestIndicator {
    TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall).rows(&[
        ("31 Mar 2007", "1359"),
        ("31 Mar 2008", "1364"),
        ("31 Mar 2009", "1338"),
        ("30 Sep 2009", "1364"),
        ("31 Mar 2011", "1445"),
        ("31 Jul 2011", "1447"),
        ("31 Jan 2015", "1290"),
    ])
}

fn words(turning: &str, rule: Option<Rule>, last: Option<u16>) -> CurveWords {
    CurveWords {
        turning_point: Some(turning.to_owned()),
        rule,
        line_through_last: last,
        ..CurveWords::default()
    }
}

fn sentence(words: &CurveWords, indicator: &Indicator) -> String {
    let curve = curve(words, indicator, &[], "table.csv", &HouseStyle::default());
    let problems: Vec<&str> = curve.problems.iter().map(|one| one.text.as_str()).collect();
    let problems = problems.join("; ");
    curve.verdict.map_or(problems, |verdict| verdict.sentence)
}

#[test]
fn the_seeds_series_has_turned() {
    let line = Some(Rule::StraightLine);
    assert_eq!(
        sentence(&words("31 July 2011", line, None), &seed().indicator()),
        "Turned: 1,290 at 31 January 2015, 223 (14.7%) below the forecast of 1,513, straight line through \
         31 March 2007 to 31 July 2011; by the different rules 157 to 223 below the forecast; one point so far"
    );
    assert_eq!(
        sentence(&words("31 July 2011", line, Some(3)), &seed().indicator()),
        "Turned: 1,290 at 31 January 2015, 331 (20.4%) below the forecast of 1,621, straight line through \
         30 September 2009 to 31 July 2011; by the different rules 157 to 331 below the forecast; one point so far"
    );
    let curve = curve(
        &words("31 July 2011", line, None),
        &seed().indicator(),
        &[],
        "",
        &HouseStyle::default(),
    );
    assert_eq!(
        curve.title,
        "Children looked after: turned, 223 below the forecast at 31 January 2015"
    );
}

#[test]
fn verdicts() {
    #[track_caller]
    fn check(polarity: Polarity, after: &[(&str, &str)], expected: &str) {
        let indicator = TestIndicator::new("Children", Unit::Count, polarity)
            .rows(&[("2011", "100"), ("2012", "111"), ("2013", "119"), ("2014", "130")])
            .rows(after)
            .indicator();
        let said = sentence(&words("2014", Some(Rule::StraightLine), None), &indicator);
        assert_eq!(said.split(", straight line").next(), Some(expected));
    }
    // The line through the four: 139.5 (139 by date) in 2015, 149.3 in 2016; its 80% interval is some 3 to either side.
    check(
        Polarity::Fall,
        &[("2015", "129")],
        "Turned: 129 in 2015, 10 (7.2%) below the forecast of 139",
    );
    check(
        Polarity::Fall,
        &[("2015", "134")],
        "Slowing: 134 in 2015, 5 (3.6%) below the forecast of 139",
    );
    check(
        Polarity::Fall,
        &[("2015", "138")],
        "As forecast: 138 in 2015, 1 (0.7%) below the forecast of 139",
    );
    check(
        Polarity::Fall,
        &[("2015", "129"), ("2016", "160")],
        "Worse than forecast: 160 in 2016, 11 (7.4%) above the forecast of 149",
    );
    check(
        Polarity::Rise,
        &[("2015", "150")],
        "Turned: 150 in 2015, 11 (7.9%) above the forecast of 139",
    );
    check(
        Polarity::Rise,
        &[("2015", "134")],
        "Worse than forecast: 134 in 2015, 5 (3.6%) below the forecast of 139",
    );
    check(
        Polarity::Neither,
        &[("2015", "134")],
        "Outside the forecast: 134 in 2015, 5 (3.6%) below the forecast of 139",
    );
    check(
        Polarity::Fall,
        &[("2015", "c")],
        "Too early to say: there is no figure after 2014, the turning point",
    );
}

#[test]
fn where_no_verdict_can_be_given_it_is_said_why() {
    let early = looked_after();
    assert_eq!(
        sentence(&words("March 2008", None, None), &early),
        "No verdict: what came before March 2008 gives no forecast; it needs at least 3 figures and there are 2"
    );
    assert_eq!(
        sentence(&words("soon", None, None), &early),
        "Turning point: \"soon\" is not a period; type one such as March 2016 or 2015-16"
    );
    let by_hand = CurveWords {
        by_hand: Some("31 January 2015: 1,500".to_owned()),
        ..words("31 July 2011", Some(Rule::ByHand), None)
    };
    assert_eq!(
        sentence(&by_hand, &seed().indicator()),
        "Turned: 1,290 at 31 January 2015, 210 (14.0%) below the forecast of 1,500, points entered by hand; \
         by the different rules 157 to 223 below the forecast; one point so far"
    );
}

#[test]
fn a_break_leaves_out_what_came_before() {
    let words = CurveWords {
        breaks: Some("2014: counted in another way".to_owned()),
        rule: Some(Rule::StraightLine),
        ..CurveWords::default()
    };
    let indicator = TestIndicator::new("Children", Unit::Count, Polarity::Fall)
        .rows(&[
            ("2012", "900"),
            ("2013", "910"),
            ("2014", "100"),
            ("2015", "110"),
            ("2016", "120"),
        ])
        .indicator();
    let curve = curve(&words, &indicator, &[], "table.csv", &HouseStyle::default());
    assert_eq!(
        curve.rule_words.unwrap(),
        "Forecast: straight line through 2014 to 2016, with its 80% interval"
    );
    assert_eq!(curve.forecast.unwrap().unwrap().points[0].text, "130");
    assert_eq!(curve.breaks[0].words, "counted in another way");
}

/// With a turning point only what came up to it counts; seven figures leave the damped trend no scatter.
#[test]
fn a_rule_says_how_many_figures_it_has() {
    let years: Vec<String> = (2014..2025).map(|year| year.to_string()).collect();
    let values = ["612", "640", "671", "690", "742", "771", "790", "801", "774", "742", "701"];
    let rows: Vec<(&str, &str)> = years.iter().map(String::as_str).zip(values).collect();
    let children =
        TestIndicator::new("Children", Unit::Count, Polarity::Fall).rows(&rows).indicator();
    let made = |turning: &str, rule| {
        curve(&words(turning, rule, None), &children, &[], "table.csv", &HouseStyle::default())
    };
    let damped = made("2020", Some(Rule::DampedTrend));
    assert_eq!(
        damped.forecast.unwrap().unwrap_err(),
        "No forecast: damped trend needs 8 figures evenly apart with no gap and there are 7 up to the turning point; choose another rule"
    );
    assert_eq!(damped.rules[2].miss, "needs 8 figures, there are 7 up to the turning point");
    assert!(made("2021", Some(Rule::DampedTrend)).forecast.unwrap().is_ok());
    assert_eq!(
        made("2014", None).forecast.unwrap().unwrap_err(),
        "No forecast: it needs at least 3 figures and there is 1 up to the turning point"
    );
}
