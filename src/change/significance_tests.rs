//! Process-behaviour charts and weighted slopes, against published examples and hand calculations.

use super::*;

fn near(actual: f64, expected: f64, within: f64) {
    assert!((actual - expected).abs() <= within, "{actual} is not {expected}");
}

/// "mean, mean range, lower, upper"
#[track_caller]
fn limits(values: &[f64], expected: [f64; 4], within: f64) {
    // Some published examples have fewer figures than we would draw limits for.
    let phase = process::phase(values, 0..values.len());
    for (actual, expected) in
        [phase.mean, phase.mean_range, phase.lower, phase.upper].into_iter().zip(expected)
    {
        near(actual, expected, within);
    }
}

#[test]
fn limits_of_published_examples() {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 "Individuals control charts": flow of ten batches.
    limits(
        &[49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
        [50.81, 1.8778, 45.8159, 55.8041],
        0.002,
    );
    // Montgomery, Introduction to Statistical Quality Control, example of the viscosity of primer paint, 15 batches.
    limits(
        &[
            33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00,
            33.54, 33.12, 33.84,
        ],
        [33.52, 0.48, 32.24, 34.80],
        0.01,
    );
}

#[test]
fn limits_by_hand() {
    // 10 and 12 in turn: every change is 2, so 11 ± 5.32.
    let turns: Vec<f64> = (0..12).map(|index| if index % 2 == 0 { 10.0 } else { 12.0 }).collect();
    limits(&turns, [11.0, 2.0, 5.68, 16.32], 1e-9);
    // All equal: no width.
    limits(&[7.0; 12], [7.0, 0.0, 7.0, 7.0], 0.0);
    // 1 to 12: every change is 1, so 6.5 ± 2.66.
    let rising: Vec<f64> = (1..=12).map(f64::from).collect();
    limits(&rising, [6.5, 1.0, 3.84, 9.16], 1e-9);
}

/// "rule first-last up|down", each figure counted from 1.
#[track_caller]
fn signals(values: &[f64], anew: &[usize], expected: &[&str]) {
    let chart = process_chart(values, anew).unwrap();
    let told: Vec<String> = chart
        .signals
        .iter()
        .map(|one| {
            let way = if one.is_up { "up" } else { "down" };
            format!("{:?} {}-{} {way}", one.rule, one.figures.start + 1, one.figures.end)
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn the_four_rules_by_hand() {
    // Nothing: 10 and 12 in turn.
    let turns: Vec<f64> = (0..14).map(|index| if index % 2 == 0 { 10.0 } else { 12.0 }).collect();
    signals(&turns, &[], &[]);
    // One far out: mean 11.71, mean range 3.23, upper limit 20.3.
    let mut one_out = turns.clone();
    one_out[6] = 22.0;
    signals(&one_out, &[], &["Outside 7-7 up"]);
    // Seven below, seven above, in small steps up and down: mean 11.5, limits wide enough to hold them.
    let sides =
        [10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 12.0, 13.0, 12.0, 13.0, 12.0, 13.0, 13.0];
    signals(&sides, &[], &["OneSide 1-7 down", "OneSide 8-14 up"]);
    // Seven falling through the mean, among wide changes.
    let falling =
        [10.0, 20.0, 10.0, 20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 20.0, 10.0, 20.0];
    signals(&falling, &[], &["Run 4-11 down"]);
    // Two of three beyond two thirds of the way: mean 11.85, mean range 1.47, the third begins at 14.46, ends at 15.77.
    let mut outer: Vec<f64> = (0..20).map(|index| f64::from(11 + index % 2)).collect();
    (outer[6], outer[7], outer[8], outer[9]) = (15.0, 12.0, 15.0, 11.0);
    outer[10..].iter_mut().zip(0..).for_each(|(value, index)| *value = f64::from(12 - index % 2));
    signals(&outer, &[], &["OuterThird 7-9 up"]);
    // Begun anew where the level changed, there is nothing left to see.
    signals(&sides, &[7], &[]);
}

#[test]
fn limits_are_on_trial_until_there_are_twenty() {
    let values: Vec<f64> = (0..20).map(|index| f64::from(index % 3)).collect();
    assert_eq!(process_chart(&values[..11], &[]), None);
    assert!(process_chart(&values[..19], &[]).unwrap().phases[0].is_on_trial());
    assert!(!process_chart(&values, &[]).unwrap().phases[0].is_on_trial());
}

/// By hand, with equal errors e: the slope is Σ(t − 3)(y) / 10 and chi-squared 10 slope² / e².
#[test]
fn weighted_slopes_by_hand() {
    #[track_caller]
    fn check(values: [f64; 5], error: f64, slope: f64, chi_squared: f64, significant: bool) {
        let figures: Vec<Measured> = values
            .iter()
            .zip(1..)
            .map(|(value, at)| Measured { at: f64::from(at), value: *value, error })
            .collect();
        let found = weighted_slope(&figures).unwrap();
        near(found.slope, slope, 1e-9);
        near(found.chi_squared, chi_squared, 1e-9);
        assert_eq!(found.is_significant(), significant);
    }
    check([10.0, 11.0, 12.0, 13.0, 14.0], 1.0, 1.0, 10.0, true);
    check([10.0, 11.0, 12.0, 13.0, 14.0], 1.1, 1.0, 10.0 / 1.21, false);
    check([14.0, 13.0, 12.0, 11.0, 10.0], 1.0, -1.0, 10.0, true);
    check([5.0; 5], 1.0, 0.0, 0.0, false);
    // One figure makes the whole slope: without it there is none (slope 2, chi-squared 40), so it is not a trend.
    check([10.0, 10.0, 10.0, 10.0, 20.0], 1.0, 2.0, 40.0, false);
    // Unequal errors: weights 1, 1, 1, 1, 1/4; mean time 45/17, mean value 45/17; all on one line of slope 1.
    let figures: Vec<Measured> = (1..=5_i32)
        .map(|at| {
            let error = if at == 5 { 2.0 } else { 1.0 };
            Measured { at: f64::from(at), value: f64::from(at), error }
        })
        .collect();
    let found = weighted_slope(&figures).unwrap();
    near(found.slope, 1.0, 1e-9);
    // Σw t² − (Σw t)²/Σw = 36.25 − 11.25²/4.25.
    near(found.chi_squared, 36.25 - 11.25 * 11.25 / 4.25, 1e-9);
}

#[test]
fn errors_of_figures() {
    near(Measured::with_interval(0.0, 50.0, 40.2, 59.8).error, 5.0, 1e-3);
    near(Measured::counted(0.0, 400.0).error, 20.0, 0.0);
    near(Measured::share(0.0, 20.0, 100.0, 400.0).error, 2.0, 1e-9);
    assert_eq!(weighted_slope(&[Measured::counted(0.0, 0.0); 5]), None);
    assert_eq!(weighted_slope(&[Measured::counted(0.0, 4.0); 4]), None);
}
