use super::*;
use crate::indicator::Missing;

const WORDS: HouseStyle = HouseStyle {
    year_form: crate::house_style::YearForm::AsInTable,
    percent: PercentForm::Words,
    figure_decimals: None,
    change_decimals: None,
};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn amounts_in_words() {
    #[track_caller]
    fn check(value: &str, unit: Unit, decimals: u32, expected: &str) {
        let amount = Amount::new(decimal(value), &unit, decimals);
        assert_eq!(amount.words(&HouseStyle::default()), expected, "{value} {unit:?}");
    }
    check("1549", Unit::Count, 0, "1,549");
    check("7017", Unit::Count, 0, "7,017");
    check("999", Unit::Count, 0, "999");
    check("11998646", Unit::Count, 0, "11,998,646");
    check("-1234.5", Unit::Count, 1, "\u{2212}1,234.5");
    check("-0.04", Unit::Count, 1, "0.0");
    check("2.5", Unit::Count, 0, "3");
    check("-2.5", Unit::Count, 0, "\u{2212}3");
    check("42.5", Unit::Percent, 1, "42.5%");
    check("84", Unit::Percent, 1, "84.0%");
    check("0.425", Unit::Fraction, 1, "42.5%");
    check("0.425", Unit::Fraction, 0, "43%");
    check("84.6", Unit::RatePer(10_000), 1, "84.6 per 10,000");
    check("3.4", Unit::RatePer(1_000), 1, "3.4 per 1,000");
    check("465000", Unit::Pounds { scale: 1 }, 0, "£465,000");
    check("12.5", Unit::Pounds { scale: 1 }, 1, "£12.50");
    check("325", Unit::Pounds { scale: 1000 }, 0, "£325k");
    check("1.1", Unit::Pounds { scale: 1_000_000 }, 1, "£1.1m");
    check("-1.1", Unit::Pounds { scale: 1_000_000 }, 1, "\u{2212}£1.1m");
    check("64", Unit::Other("days".into()), 0, "64 days");
    check("1", Unit::Other("days".into()), 0, "1 day");
    check("1", Unit::Other("thousand tonnes".into()), 0, "1 thousand tonnes");
    check("23.4", Unit::Other("µg/m3".into()), 1, "23.4 µg/m3");
}

#[test]
fn differences() {
    #[track_caller]
    fn check(value: &str, unit: Unit, decimals: u32, expected: &str) {
        let amount = Amount::new(decimal(value), &unit, decimals);
        assert_eq!(amount.difference(&WORDS), expected, "{value} {unit:?}");
    }
    check("-155", Unit::Count, 0, "155");
    check("19", Unit::Percent, 0, "19 percentage points");
    check("-1", Unit::Percent, 0, "1 percentage point");
    check("1", Unit::Percent, 1, "1.0 percentage points");
    check("0.19", Unit::Fraction, 0, "19 percentage points");
    check("0.002", Unit::Fraction, 0, "less than 1 percentage point");
    check("-2.5", Unit::RatePer(10_000), 1, "2.5");
    check("0.04", Unit::RatePer(10_000), 1, "less than 0.1");
    check("0", Unit::RatePer(10_000), 1, "0.0");
    check("-1.1", Unit::Pounds { scale: 1_000_000 }, 1, "£1.1m");
    check("-64", Unit::Other("days".into()), 0, "64 days");
}

#[test]
fn percentages_follow_the_house_style() {
    assert_eq!(percentage(decimal("30.967"), 0, &WORDS), "31 per cent");
    assert_eq!(percentage(decimal("10.7266"), 1, &HouseStyle::default()), "10.7%");
}

#[test]
fn decimals_are_the_tables() {
    #[track_caller]
    fn check(unit: Unit, values: &[&str], expected: u32) {
        let places = decimals_of(&unit, values.iter().map(|value| decimal(value)));
        assert_eq!(places, expected, "{values:?}");
    }
    check(Unit::Count, &["1281", "1255"], 0);
    check(Unit::RatePer(10_000), &["83.8", "82.1", "84"], 1);
    check(Unit::Percent, &["21", "9.8"], 1);
    check(Unit::Percent, &["21.123456"], 1);
    check(Unit::Fraction, &["0.425", "0.5"], 1);
    check(Unit::Fraction, &["0.15253496"], 1);
    check(Unit::Other("µg/m3".into()), &["23.41"], 2);
    check(Unit::Other("days".into()), &["23.4166667"], 2);
    check(Unit::Count, &[], 0);
}

#[test]
fn what_is_missing_is_said() {
    for (figure, expected) in [
        (Figure::Missing(Missing::Confidential), "confidential"),
        (Figure::Missing(Missing::NotAvailable), "not available"),
        (Figure::Words("Good".into()), "Good"),
        (Figure::Beyond(1.5e40), "1.5e40"),
    ] {
        assert_eq!(figure_words(&figure, &Unit::Count, 0, &HouseStyle::default()), expected);
    }
}

#[test]
fn typed_amounts() {
    #[track_caller]
    fn check(text: &str, unit: Unit, expected: Option<&str>) {
        assert_eq!(typed_amount(text, &unit), expected.map(decimal), "{text:?} {unit:?}");
    }
    check("1,031", Unit::Count, Some("1031"));
    check("-5", Unit::Count, Some("-5"));
    check("1,2,3", Unit::Count, None);
    check("about 5", Unit::Count, None);
    check("", Unit::Count, None);
    check("42.5%", Unit::Percent, Some("42.5"));
    check("42.5 per cent", Unit::Fraction, Some("0.425"));
    check("0.425", Unit::Fraction, Some("0.425"));
    check("84.6 per 10,000", Unit::RatePer(10_000), Some("84.6"));
    check("\u{a3}325k", Unit::Pounds { scale: 1000 }, Some("325"));
    check("\u{a3}1.1 million", Unit::Pounds { scale: 1 }, Some("1100000"));
    check("325", Unit::Pounds { scale: 1000 }, Some("325"));
    check("64 days", Unit::Other("days".into()), Some("64"));
}
