//! Labels and the line of the target in small pictures.

use super::picture;
use crate::amount::Unit;
use crate::house_style::{HouseStyle, PercentForm};
use crate::indicator::{Counted, Polarity};
use crate::test_indicator::TestIndicator;

/// Where the last value is written, its dot and the line of the target.
#[track_caller]
fn last(figures: &[(&str, &str)], target: &str) -> (f64, f64, f64) {
    let indicator = TestIndicator::new("Tips cleared", Unit::Count, Polarity::Fall)
        .rows(figures)
        .target("2023/24", target)
        .indicator();
    let picture = picture(&indicator, &HouseStyle::default());
    let label = picture.labels.iter().rfind(|label| !label.quiet).unwrap();
    let dot = picture.points.last().unwrap();
    (label.y, dot.y, picture.target.unwrap().y)
}

#[test]
fn the_target_runs_through_no_letters() {
    // A label is some ten units high, from its base line up.
    let crosses = |(label, _, target): (f64, f64, f64)| label - 11.0 < target && target < label;
    for (first, latest, target) in [
        ("2140", "1870", "1900"),
        ("2140", "1870", "1920"),
        ("900", "1300", "1350"),
        ("5", "9", "9"),
    ] {
        let found = last(&[("2022/23", first), ("2023/24", latest)], target);
        assert!(!crosses(found), "{latest} under {target}: {found:?}");
    }
}

#[test]
fn a_target_of_a_year_is_no_line_beside_quarters_that_add_up() {
    for (unit, counted, target, expected) in [
        (Unit::Count, Counted::OverAPeriod, "2023-24", false),
        (Unit::Count, Counted::OverAPeriod, "Q2 2023-24", true),
        (Unit::Count, Counted::AtAMoment, "2023-24", true),
        (Unit::Pounds { scale: 1000 }, Counted::OverAPeriod, "2023-24", false),
        (Unit::Percent, Counted::OverAPeriod, "2023-24", true),
    ] {
        let indicator = TestIndicator::new("Visits", unit.clone(), Polarity::Rise)
            .counted(counted)
            .rows(&[("Q1 2023-24", "60"), ("Q2 2023-24", "62")])
            .target(target, "80")
            .indicator();
        let drawn = picture(&indicator, &HouseStyle::default()).target.is_some();
        assert_eq!(drawn, expected, "{unit:?} {counted:?} {target}");
    }
}

#[test]
fn a_target_is_named_without_its_unit_where_that_leaves_no_room() {
    for (unit, first, last, expected) in [
        ("working days", "Q1 2023/24", "Q2 2023/24", "Target 2"),
        ("working days", "2022", "2023", "Target 2 working days"),
    ] {
        let indicator =
            TestIndicator::new("Time taken", Unit::Other(unit.to_owned()), Polarity::Fall)
                .rows(&[(first, "2"), (last, "3")])
                .target(last, "2")
                .indicator();
        let picture = picture(&indicator, &HouseStyle::default());
        let named = picture.labels.iter().find(|label| label.text.starts_with("Target"));
        assert_eq!(named.map(|label| label.text.as_str()), Some(expected), "{unit}");
    }
}

#[test]
fn a_figure_stands_beside_its_own_dot() {
    for (figures, target) in [
        ([("2022/23", "31"), ("2023/24", "20")], "12"),
        ([("2022/23", "9450"), ("2023/24", "8730")], "12000"),
        ([("2022/23", "14231000"), ("2023/24", "16345500")], "15900000"),
    ] {
        let (label, dot, _) = last(&figures, target);
        assert!((label - dot).abs() <= 18.0, "{figures:?}: {label} is far from {dot}");
    }
}

#[test]
fn a_target_is_never_without_its_name() {
    let periods = [("Q1 2022/23", "40"), ("Q2 2022/23", "52")];
    let indicator = TestIndicator::new("Calls answered", Unit::Percent, Polarity::Rise)
        .rows(&periods)
        .target("Q2 2022/23", "60")
        .indicator();
    let words = HouseStyle { percent: PercentForm::Words, ..HouseStyle::default() };
    let picture = picture(&indicator, &words);
    assert!(picture.target.is_some());
    let named: Vec<_> =
        picture.labels.iter().filter(|one| one.text.starts_with("Target")).collect();
    assert_eq!(named.len(), 1, "{:?}", picture.labels);
}
