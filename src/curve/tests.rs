use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::period::{Period, YearHint};
use crate::test_indicator::{TestIndicator, period};

/// The looked-after series of `seed_facts.md` section 5, to July 2011.
pub(crate) fn looked_after() -> Indicator {
    TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[
            ("Mar 2007", "1359"),
            ("Mar 2008", "1364"),
            ("Mar 2009", "1338"),
            ("Oct 2009", "1364"),
            ("Mar 2011", "1445"),
            ("Jul 2011", "1447"),
        ])
        .target("Mar 2014", "1250")
        .indicator()
}

/// Leeds in DfE's file of November 2024.
pub(crate) fn yearly() -> Indicator {
    TestIndicator::new(
        "Children looked after at 31 March each year, number",
        Unit::Count,
        Polarity::Fall,
    )
    .rows(&[
        ("2020", "1344"),
        ("2021", "1281"),
        ("2022", "1374"),
        ("2023", "1452"),
        ("2024", "1549"),
    ])
    .area("Leeds")
    .indicator()
}

/// Trafford's dental checks, with a missing and an absent year, and three targets.
pub(crate) fn share() -> Indicator {
    TestIndicator::new(
        "Children looked after who had their teeth checked by a dentist",
        Unit::Percent,
        Polarity::Rise,
    )
    .rows(&[
        ("2015/16", "81"),
        ("2016/17", "89"),
        ("2017/18", "93"),
        ("2018/19", "91"),
        ("2019/20", "c"),
        ("2020/21", "41"),
        ("2022/23", "77"),
        ("2023/24", "86"),
        ("2024/25", "88"),
    ])
    .target("2023/24", "90")
    .target("2024/25", "92")
    .target("2025/26", "95")
    .area("Trafford")
    .indicator()
}

pub(crate) fn two() -> Indicator {
    TestIndicator::new(
        "Children looked after, rate per 10,000",
        Unit::RatePer(10_000),
        Polarity::Fall,
    )
    .rows(&[("2007-08", "83.8"), ("2008-09", "82.1")])
    .indicator()
}

/// Everything said of a curve, to be read and reviewed.
pub(crate) fn told(words: &CurveWords, indicator: &Indicator, style: &HouseStyle) -> String {
    let curve = curve(words, indicator, &[], "table.csv", style);
    let mut lines = vec![curve.title, curve.subtitle, curve.alt, curve.suggestion];
    for row in curve.rules {
        lines.push([row.name, row.miss, row.tried, row.against, row.mark].join(" | "));
    }
    lines.extend(curve.sentences.into_iter().map(|one| format!("{:?}: {}", one.kind, one.text)));
    for row in [&curve.table.header].into_iter().chain(&curve.table.rows) {
        lines.push(row.join(" | "));
    }
    lines.join("\n")
}

#[test]
fn curves_in_words() {
    let style = HouseStyle::default();
    for (name, indicator) in
        [("looked_after", looked_after()), ("yearly", yearly()), ("share", share()), ("two", two())]
    {
        insta::assert_snapshot!(name, told(&CurveWords::default(), &indicator, &style));
    }
}

#[test]
fn periods_go_on_as_they_are_labelled() {
    #[track_caller]
    fn check(history: &[&str], expected: &[&str]) {
        let history: Vec<_> = history.iter().map(|label| period(label)).collect();
        let ahead = periods_ahead(&history.iter().collect::<Vec<_>>(), 3).unwrap();
        let labels: Vec<&str> = ahead.iter().map(|period| period.label.as_str()).collect();
        assert_eq!(labels, expected);
        for period in &ahead {
            if let Some(read) = Period::read(&period.label, YearHint::Unsaid) {
                assert_eq!(
                    (period.first, period.last, period.kind),
                    (read.first, read.last, read.kind)
                );
            }
        }
    }
    check(&["2022", "2023", "2024"], &["2025", "2026", "2027"]);
    check(&["2011-12", "2012-13", "2013-14"], &["2014-15", "2015-16", "2016-17"]);
    check(&["2012/13", "2013/14"], &["2014/15", "2015/16", "2016/17"]);
    check(&["201213", "201314"], &["201415", "201516", "201617"]);
    check(&["Jan 2015", "Feb 2015"], &["March 2015", "April 2015", "May 2015"]);
    check(
        &["Q3 2009-10", "Q4 2009-10"],
        &["Quarter 1 2010-11", "Quarter 2 2010-11", "Quarter 3 2010-11"],
    );
    check(&["29 Feb 2024", "31 Mar 2024"], &["30 April 2024", "31 May 2024", "30 June 2024"]);
    check(&["3 Jun 2024", "10 Jun 2024"], &["17 June 2024", "24 June 2024", "1 July 2024"]);
    // A year that is missing does not change the step.
    check(&["2018", "2019", "2021", "2022"], &["2023", "2024", "2025"]);
}

#[test]
fn forecasts_stay_within_what_can_be() {
    let falling = TestIndicator::new("Children", Unit::Count, Polarity::Fall)
        .rows(&[("2020", "30"), ("2021", "18"), ("2022", "5")])
        .indicator();
    let rising = TestIndicator::new("Children", Unit::Percent, Polarity::Rise)
        .rows(&[("2020", "80"), ("2021", "91"), ("2022", "98")])
        .indicator();
    for (indicator, expected) in [(falling, "0 0 0"), (rising, "100 98 100")] {
        let words = CurveWords { rule: Some(Rule::StraightLine), ..CurveWords::default() };
        let forecast = curve(&words, &indicator, &[], "table.csv", &HouseStyle::default()).forecast;
        let forecast = forecast.unwrap().unwrap();
        let (point, ends) = (&forecast.points[0], forecast.points[0].intervals.unwrap());
        assert_eq!(format!("{} {} {}", point.value, ends.low, ends.high), expected);
    }
}

#[test]
fn typed_words_and_targets() {
    let words = |period: &str, value: &str| CurveWords {
        title: Some("Ours".into()),
        subtitle: None,
        ahead: Some(0),
        target: Some(TypedTarget { period: period.into(), value: value.into() }),
        ..CurveWords::default()
    };
    let style = HouseStyle::default();
    for (period, value, expected) in [
        ("March 2026", "1,031", "1,031 in March 2026"),
        ("2025", "1031", "1,031 in 2025"),
        ("", "", ""),
        ("", "1,031", "Target 1,031: say when it is for, such as March 2016 or 2015-16"),
        ("soon", "1,031", "\"soon\" is not a period; type one such as March 2016 or 2015-16"),
        ("2025", "few", "The target \"few\" is not a number; type one such as 1,031 or 42.5%"),
    ] {
        let curve = curve(&words(period, value), &yearly(), &[], "table.csv", &style);
        let problems = curve.problems.iter().map(|problem| problem.text.clone());
        let told = curve.targets.iter().map(|target| target.words.clone()).chain(problems);
        assert_eq!(told.collect::<Vec<_>>().join(" "), expected);
        assert_eq!((curve.title.as_str(), curve.forecast), ("Ours", None));
    }
}

#[test]
fn axes_are_round_and_hold_everything() {
    #[track_caller]
    fn check(unit: Unit, values: &[&str], expected: &str) {
        let values: Vec<_> = values.iter().map(|value| value.parse().unwrap()).collect();
        let axis = axis::value_axis(&values, &unit, &HouseStyle::default());
        assert_eq!(format!("{} to {} by {}", axis.min, axis.max, axis.step), expected);
    }
    check(Unit::Count, &["1281", "1549"], "1200 to 1600 by 100");
    check(Unit::Count, &["3", "9"], "0 to 10 by 5");
    check(Unit::Count, &["1", "2"], "1 to 2 by 1");
    check(Unit::Count, &["0"], "0 to 1 by 1");
    check(Unit::Count, &[], "0 to 1 by 1");
    check(Unit::Percent, &["96.1", "99.5"], "92 to 100 by 2");
    check(Unit::Fraction, &["0.42", "0.95"], "40 to 100 by 20");
    check(Unit::RatePer(10_000), &["82.1", "83.8"], "77.5 to 87.5 by 2.5");
    check(Unit::Other("days".into()), &["-40", "60"], "-50 to 75 by 25");
    check(Unit::Count, &["79000000000000000000000000000"], "0 to 1 by 1");
}
