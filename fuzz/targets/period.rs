//! Periods as officers write them: what is read is read again from its label.
#![no_main]

use better_off::period::{Period, YearHint, split_marks};
use libfuzzer_sys::fuzz_target;

const HINTS: [YearHint; 5] =
    [YearHint::Unsaid, YearHint::Financial, YearHint::Academic, YearHint::Calendar, YearHint::Months];

fuzz_target!(|input: &[u8]| {
    let Some((first, rest)) = input.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let hint = HINTS[usize::from(*first) % HINTS.len()];
    let (bare, _) = split_marks(&text);
    assert!(text.contains(bare), "marks are taken off, nothing is added");
    if let Some(period) = Period::read(&text, hint) {
        assert!(period.first <= period.last, "{period:?} ends before it begins");
        let again = Period::read(&period.label, hint);
        let span = again.as_ref().map(|again| (again.first, again.last));
        assert_eq!(span, Some((period.first, period.last)), "{:?} is read otherwise", period.label);
    }
    if let Some((period, _)) = Period::find_in(&text, hint) {
        assert!(period.first <= period.last, "{period:?} ends before it begins");
    }
});
