//! The rules against an independent implementation: statsmodels 0.15.0 and scipy, run once, their figures kept here.

use super::*;

fn points(figures: &[(f64, f64)]) -> Vec<Point> {
    figures.iter().map(|(at, value)| Point { at: *at, value: *value }).collect()
}

fn yearly(values: &[f64]) -> Vec<Point> {
    let at = |index: usize| count(index);
    values.iter().enumerate().map(|(index, value)| Point { at: at(index), value: *value }).collect()
}

/// Days from 31 March 2007, over 365.25.
fn seed() -> Vec<Point> {
    let days = [0.0, 366.0, 731.0, 914.0, 1461.0, 1583.0];
    let values = [1359.0, 1364.0, 1338.0, 1364.0, 1445.0, 1447.0];
    points(&days.iter().zip(values).map(|(day, value)| (day / 365.25, value)).collect::<Vec<_>>())
}

#[track_caller]
fn near(actual: f64, expected: f64, part: f64) {
    assert!((actual - expected).abs() <= part * expected.abs(), "{actual} is not {expected}");
}

/// `OLS(y, add_constant(x)).get_prediction(...).summary_frame(alpha)`, 31 January 2015 being day 2863.
#[test]
fn the_line_and_its_intervals_agree_to_six_digits() {
    let expected = fit(Rule::StraightLine, &seed()).unwrap().at(2863.0 / 365.25).unwrap();
    near(expected.value, 1_513.349_401_46, 1e-7);
    near(expected.value - expected.half_80, 1_427.852_102_02, 1e-7);
    near(expected.value + expected.half_80, 1_598.846_700_9, 1e-7);
    near(expected.value - expected.half_95, 1_358.524_468_53, 1e-7);
    near(expected.value + expected.half_95, 1_668.174_334_38, 1e-7);
    let last_three = fit(Rule::StraightLine, &seed()[3..]).unwrap().at(2863.0 / 365.25).unwrap();
    near(last_three.value, 1_621.497_706_31, 1e-7);
    near(last_three.half_80, 1_621.497_706_31 - 1_520.033_077_87, 1e-7);
}

/// The first years of the Nile at Aswan (Cobb 1978), and two series of our own; `ETSModel(error="add", ...)`.
#[test]
fn exponential_smoothing_agrees_to_one_per_cent() {
    let nile = [
        1120.0, 1160.0, 963.0, 1210.0, 1160.0, 1160.0, 813.0, 1230.0, 1370.0, 1140.0, 995.0, 935.0,
        1110.0, 994.0, 1020.0, 960.0, 1180.0, 799.0, 958.0, 1140.0,
    ];
    let rising = [1245.0, 1235.0, 1255.0, 1275.0, 1285.0, 1346.0, 1281.0, 1373.0, 1450.0, 1549.0];
    let even = [81.0, 89.0, 93.0, 91.0, 88.0, 95.0, 97.0, 99.0, 104.0, 103.0, 110.0, 112.0];
    for (rule, values, expected) in [
        (Rule::DampedTrend, nile.as_slice(), [997.3064, 991.2959, 985.4055]),
        (Rule::DampedTrend, &rising, [1481.993, 1507.3799, 1532.259]),
        (Rule::DampedTrend, &even, [111.9536, 114.0668, 116.1377]),
        // By their corrected Akaike criterion: no trend, no trend, trend; as statsmodels has them too.
        (Rule::Smoothing, &nile, [1070.8521; 3]),
        (Rule::Smoothing, &rising, [1548.9901; 3]),
        (Rule::Smoothing, &even, [112.7424, 115.19, 117.6375]),
    ] {
        let fitted = fit(rule, &yearly(values)).unwrap();
        for (step, expected) in expected.into_iter().enumerate() {
            near(fitted.at(count(values.len() + step)).unwrap().value, expected, 0.01);
        }
    }
}

/// By hand: changes 2, −2 and 4, so a mean square of 8; one step on √(8 × 4/3) × t(3), three on twice the square.
#[test]
fn the_last_value_carried_on() {
    let fitted = fit(Rule::LastValue, &yearly(&[10.0, 12.0, 10.0, 14.0])).unwrap();
    let one = fitted.at(4.0).unwrap();
    let three = fitted.at(6.0).unwrap();
    assert_eq!((one.value, three.value), (14.0, 14.0));
    near(one.half_80, 3.265_986_3 * 1.637_744_4, 1e-6);
    near(one.half_95, 3.265_986_3 * 3.182_446_3, 1e-6);
    near(three.half_80 * three.half_80, 2.0 * one.half_80 * one.half_80, 1e-9);
}

#[test]
fn the_pattern_of_the_quarters_is_taken_out_and_put_back() {
    let effects = [10.0, -5.0, -15.0, 10.0];
    let value = |index: usize| {
        100.0 + count(index) + effects[index % 4] + f64::from(u8::from(index.is_multiple_of(3)))
    };
    let quarters: Vec<Point> =
        (0..16).map(|index| Point { at: count(index) / 4.0, value: value(index) }).collect();
    let fitted = fit(Rule::StraightLine, &quarters).unwrap();
    assert_eq!(fitted.season.as_ref().map(Season::parts), Some(4));
    for ahead in 16..20 {
        let expected = fitted.at(count(ahead) / 4.0).unwrap().value;
        assert!((expected - value(ahead)).abs() < 2.0, "{ahead}: {expected}");
    }
    // The same size of changes without a pattern, and a pattern over years, have none.
    let walk: Vec<Point> = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]
        .iter()
        .enumerate()
        .map(|(index, value)| Point { at: count(index) / 4.0, value: f64::from(*value) })
        .collect();
    assert_eq!(Season::of(&walk), None);
    assert_eq!(
        Season::of(&yearly(&quarters.iter().map(|one| one.value).collect::<Vec<_>>())),
        None
    );
}

#[test]
fn smoothing_takes_the_figures_since_the_gap() {
    let mut gapped = yearly(&[5.0, 6.0, 5.0, 7.0, 8.0, 7.0, 9.0, 10.0, 9.0, 11.0]);
    gapped.remove(2);
    let fitted = fit(Rule::Smoothing, &gapped).unwrap();
    assert_eq!(fitted.used, 7);
    gapped.remove(4);
    assert_eq!(fit(Rule::Smoothing, &gapped), None);
}

#[test]
fn what_cannot_be_fitted_is_none_and_never_not_a_number() {
    for values in [
        vec![],
        vec![1.0],
        vec![1.0, 2.0],
        vec![0.0; 9],
        vec![7.0; 9],
        vec![1e-28, 2e-28, 1e-28, 3e-28, 2e-28, 1e-28, 4e-28],
        vec![7e28, 1.0, 7e28, 2.0, 7e28, 3.0, 7e28],
        vec![-5.0, -6.0, -4.0, -7.0, -6.0, -8.0, -7.0],
        vec![f64::MAX, -f64::MAX, f64::MAX, f64::MAX],
    ] {
        for rule in Rule::COMPUTED {
            let Some(fitted) = fit(rule, &yearly(&values)) else { continue };
            for ahead in 0..12 {
                let Some(one) = fitted.at(count(values.len() + ahead)) else { continue };
                assert!(
                    one.value.is_finite() && one.half_80.is_finite() && one.half_95.is_finite()
                );
            }
        }
    }
    // Two figures of one day are no time apart.
    assert_eq!(fit(Rule::LastValue, &points(&[(0.0, 1.0), (1.0, 2.0), (1.0, 3.0)])), None);
}
