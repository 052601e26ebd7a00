use super::*;
use crate::indicator::Counted;
use crate::test_indicator::TestIndicator;

fn indicator(rows: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall).rows(rows)
}

/// "from → to: absolute percent, trend"
#[track_caller]
fn check(indicator: TestIndicator, expected: &str) {
    let indicator = indicator.indicator();
    let actual = match over_history(&indicator) {
        Ok(change) => {
            let percent = match change.percent {
                Percent::Value(value) => format!("{}%", value.round_dp(2)),
                Percent::Withheld(why) => why.to_string(),
            };
            format!(
                "{} to {}: {}, {percent}, {}",
                change.from.period.label,
                change.to.period.label,
                change.absolute,
                change.trend_words(),
            )
        }
        Err(why) => why.trend_words(),
    };
    assert_eq!(actual, expected);
}

#[test]
fn counts_have_both_changes() {
    check(
        indicator(&[("2020", "1344"), ("2021", "1281"), ("2024", "1549")]),
        "2020 to 2024: 205, 15.25%, Increasing and getting worse",
    );
    check(
        indicator(&[("Mar 2011", "1445"), ("Jan 2015", "1290")]),
        "Mar 2011 to Jan 2015: -155, -10.73%, Decreasing and getting better",
    );
    check(indicator(&[("2020", "30"), ("2021", "30")]), "2020 to 2021: 0, 0%, No change");
}

#[test]
fn small_and_zero_bases_have_no_percentage() {
    check(
        indicator(&[("2020", "19"), ("2021", "8")]),
        "2020 to 2021: -11, the earlier figure is below 20, Decreasing and getting better",
    );
    check(
        indicator(&[("2020", "20"), ("2021", "10")]),
        "2020 to 2021: -10, -50%, Decreasing and getting better",
    );
    check(
        indicator(&[("2020", "0"), ("2021", "8")]),
        "2020 to 2021: 8, the earlier figure is zero, Increasing and getting worse",
    );
    let money = TestIndicator::new("Spend", Unit::Pounds { scale: 1_000_000 }, Polarity::Neither)
        .rows(&[("2020", "1.1"), ("2021", "1.7")]);
    check(money, "2020 to 2021: 0.6, 54.55%, Increasing");
}

#[test]
fn percentages_get_points() {
    let share =
        TestIndicator::new("Primary schools good or outstanding", Unit::Percent, Polarity::Rise)
            .rows(&[("Aug 2011", "68"), ("Dec 2014", "87")]);
    check(
        share,
        "Aug 2011 to Dec 2014: 19, changes of a percentage are given in percentage points, Increasing and getting better",
    );
}

#[test]
fn only_what_may_be_compared() {
    let mixed = [("2007-08", "1281"), ("2008-09", "1255"), ("Q2 2009-10", "1293")];
    check(indicator(&mixed), "2007-08 to Q2 2009-10: 12, 0.94%, Increasing and getting worse");
    check(
        indicator(&mixed).counted(Counted::OverAPeriod),
        "Cannot be calculated: no earlier figure covers a period of the same kind and length",
    );
    check(
        indicator(&[("Q4 2008-09", "40"), ("2008-09", "160"), ("Q2 2009-10", "50")])
            .counted(Counted::OverAPeriod),
        "Q4 2008-09 to Q2 2009-10: 10, 25%, Increasing and getting worse",
    );
    // February is as long as March, and a leap year as long as another.
    check(
        indicator(&[("Feb 2011", "40"), ("Mar 2011", "50")]).counted(Counted::OverAPeriod),
        "Feb 2011 to Mar 2011: 10, 25%, Increasing and getting worse",
    );
}

#[test]
fn missing_figures_are_stepped_over() {
    check(
        indicator(&[("2019", "c"), ("2020", "40"), ("2021", "50"), ("2022", "x")]),
        "2020 to 2021: 10, 25%, Increasing and getting worse",
    );
    check(indicator(&[("2020", "40")]), "Cannot be calculated: there is only one figure");
    check(indicator(&[("2020", "c")]), "Cannot be calculated: there is no figure");
    check(indicator(&[]), "Cannot be calculated: there is no figure");
}

#[test]
fn the_previous_figure() {
    let indicator =
        indicator(&[("2020", "40"), ("2021", "50"), ("2022", "x"), ("2023", "60")]).indicator();
    let change = since_previous(&indicator).unwrap();
    assert_eq!((change.from.period.label.as_str(), change.absolute), ("2021", Decimal::TEN));
}

#[test]
fn a_baseline_and_a_result_of_one_period_are_one_point() {
    let indicator = indicator(&[("2020", "40"), ("2021", "50")]).baseline("2021", "48").indicator();
    let line: Vec<_> =
        comparable_history(&indicator).iter().map(|point| point.text.clone()).collect();
    assert_eq!(line, ["40", "50"]);
}

#[test]
fn what_may_be_held_against_a_target() {
    use crate::test_indicator::period;
    use Counted::{AtAMoment, OverAPeriod, YearToDate};
    for (figure, target, counted, expected) in [
        ("Q2 2025/26", "2025/26", AtAMoment, true),
        ("Q2 2025/26", "2025/26", OverAPeriod, false),
        ("Q2 2025/26", "2025/26", YearToDate, false),
        ("Q2 2025/26", "Q3 2025/26", OverAPeriod, true),
        ("Q2 2025/26", "Q3 2025/26", YearToDate, false),
        ("Q4 2025/26", "2025/26", OverAPeriod, false),
        ("Q4 2025/26", "2025/26", YearToDate, true),
        ("2024/25", "2025/26", OverAPeriod, true),
        ("Feb 2023", "29 Feb 2024", YearToDate, true),
    ] {
        let held = may_be_held_against(&period(figure), &period(target), counted);
        assert_eq!(held, expected, "{figure} {target} {counted:?}");
    }
}
