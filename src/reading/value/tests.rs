use super::Value;
use crate::indicator::Figure;
use crate::table::{Cell, Typed};

fn shown(text: &str, decimal_comma: bool) -> String {
    let value = Value::read(Cell { text, typed: &Typed::Text }, decimal_comma);
    let mut shown = match &value.figure {
        Figure::Number(number) => number.to_string(),
        Figure::Beyond(number) => format!("beyond {number:e}"),
        Figure::Missing(missing) => {
            serde_json::to_value(missing).unwrap().as_str().unwrap().to_owned()
        }
        Figure::Words(words) => format!("words {words}"),
    };
    if let Some(unit) = value.unit {
        shown.push_str(&format!(" {unit:?}"));
    }
    if let Some(status) = value.status {
        shown.push_str(&format!(" status {status}"));
    }
    if let Some(period) = value.period {
        shown.push_str(&format!(" for {}", period.label));
    }
    shown
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(shown(text, false), expected, "reading {text:?}");
}

#[test]
fn numbers() {
    for (text, expected) in [
        ("1281", "1281"),
        ("1,204", "1204"),
        ("1 204 000", "1204000"),
        ("1\u{a0}204", "1204"),
        ("229,932.50", "229932.5"),
        ("83.8", "83.8"),
        ("83.80", "83.8"),
        ("-0.7", "-0.7"),
        ("\u{2212}0.7", "-0.7"),
        ("(1,204)", "-1204"),
        ("+5", "5"),
        ("0", "0"),
        (".5", "0.5"),
        ("87%", "87 Percent"),
        ("87.5 %", "87.5 Percent"),
        ("31 per cent", "31 Percent"),
        ("£325k", "325000 Pounds { scale: 1 }"),
        ("£1.1m", "1100000 Pounds { scale: 1 }"),
        ("-£0.4m", "-400000 Pounds { scale: 1 }"),
        ("£30", "30 Pounds { scale: 1 }"),
        ("1.2m", "1200000"),
        ("70.6 per 10,000", "70.6 RatePer(10000)"),
        ("1,234 [Note 3]", "1234 status Note 3"),
        ("1,234 (p)", "1234 status p"),
        ("1234 [r]", "1234 status r"),
        ("12.3*", "12.3 status *"),
        ("12.3[1]", "12.3 status 1"),
        ("12.3 [14]", "12.3 status 14"),
        ("12.3 p", "12.3 status p"),
        ("12.3 (p) [1]", "12.3 status p, 1"),
        ("-[2]", "dash status 2"),
        ("31 days", "31 Other(\"days\")"),
        ("1 day", "1 Other(\"days\")"),
        ("4.5 wks", "4.5 Other(\"weeks\")"),
        ("6 mins", "6 Other(\"minutes\")"),
        ("1,310kg", "1310 Other(\"kg\")"),
        ("31 days [3]", "31 Other(\"days\") status 3"),
        ("81.6 years", "81.6 Other(\"years\")"),
        ("1281 (2007/08)", "1281 for 2007/08"),
        ("83.8 (2007/08)", "83.8 for 2007/08"),
        ("45% (2019/20)", "45 Percent for 2019/20"),
        ("82.0%* (2023/24)", "82 Percent status * for 2023/24"),
        ("45% (07/08)", "45 Percent for 07/08"),
        ("45% (11/12)", "45 Percent for 11/12"),
        ("93 (11/12)", "93 for 11/12"),
        ("92% (11/12)", "92 Percent"),
        ("91.7% (11/12)", "91.7 Percent"),
        ("75% (9 / 12)", "75 Percent"),
        ("50% (7/15)", "50 Percent"),
        ("83.2% (1,203/1,446)", "83.2 Percent"),
        ("120% (12/10)", "120 Percent"),
        ("60 (3/5)", "60"),
        ("60% (3 out of 5)", "60 Percent"),
        ("12.934781341912604", "12.934781341912604"),
        ("1.5e-7", "0.00000015"),
        ("1e40", "beyond 1e40"),
        ("123456789012345678901234567890123", "beyond 1.2345678901234569e32"),
    ] {
        check(text, expected);
    }
}

#[test]
fn what_is_no_number() {
    for (text, expected) in [
        ("", "blank"),
        ("z", "not-applicable"),
        ("n/a", "not-applicable"),
        ("NA", "not-available"),
        ("x", "not-available"),
        ("[x]", "not-available"),
        (":", "not-available"),
        ("..", "not-available"),
        (".", "not-available"),
        ("c", "confidential"),
        ("*", "confidential"),
        ("<5", "confidential"),
        ("<20%", "confidential"),
        ("!", "not-available"),
        ("k. A.", "not-available"),
        ("n.d.", "not-available"),
        ("No target", "not-applicable"),
        ("low", "rounds-to-nothing"),
        ("k", "rounds-to-nothing"),
        ("~", "rounds-to-nothing"),
        ("u", "unreliable"),
        ("-", "dash"),
        ("#DIV/0!", "failed-formula"),
        ("02:03", "words 02:03"),
        ("1,23", "words 1,23"),
        ("12,3456", "words 12,3456"),
        ("nearly 1350", "words nearly 1350"),
        ("60 (3/7)", "words 60 (3/7)"),
        ("60% (7/3)", "words 60% (7/3)"),
        ("0% (0/0)", "words 0% (0/0)"),
        (
            "-79228162514264337593543950335% (12/14)",
            "words -79228162514264337593543950335% (12/14)",
        ),
        ("30 to 40", "words 30 to 40"),
        ("Good", "words Good"),
        ("632 x 15hr", "words 632 x 15hr"),
        ("3 hrs 5 mins", "words 3 hrs 5 mins"),
        ("3hr 5min", "words 3hr 5min"),
        ("00:04:30", "words 00:04:30"),
        ("17 years", "words 17 years"),
        ("12[2019]", "words 12[2019]"),
        ("p", "words p"),
        ("5 to 10 days", "words 5 to 10 days"),
        ("31/03/2012", "words 31/03/2012"),
        ("1.2.3", "words 1.2.3"),
    ] {
        check(text, expected);
    }
}

#[test]
fn decimal_commas() {
    assert_eq!(shown("0,611553068", true), "0.611553068");
    assert_eq!(shown("1.204,5", true), "1204.5");
    assert_eq!(shown("1.204", true), "1204");
    assert_eq!(shown("1204", true), "1204");
    assert_eq!(shown("12,5%", true), "12.5 Percent");
}
