//! The figures as a CSV file that a spreadsheet opens as they are.

use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{Figure, Indicator, Role};
use rust_decimal::Decimal;
use std::borrow::Cow;

const FIGURE: [&str; 5] = ["indicator", "area", "period", "role", "value"];
const LIMITS: [&str; 2] = ["lower limit (95%)", "upper limit (95%)"];
const ABOUT: [&str; 5] = ["symbol", "status", "unit", "source", "cell"];

/// Every observation of every indicator, one a row, each with its source and cell.
///
/// # Shape
///
/// UTF-8 with a byte order mark (without it Excel misreads "£"), CRLF, a header row. `value` is a plain number in the
/// unit as the table has it (no thousands, a point, a hyphen for minus), empty where the figure is missing; `symbol`
/// is then the cell's own text. Where any figure has a 95% confidence interval, its limits stand after `value`, in the
/// same unit; they are empty for the other figures.
///
/// No cell can run as a formula: see [`cell`].
pub fn figures(indicators: &[(&str, &Indicator)]) -> String {
    let mut text = String::from("\u{feff}");
    let mut observations = indicators.iter().flat_map(|(_, one)| &one.observations);
    let has_limits = observations.any(|one| one.limits.is_some());
    let limits = if has_limits { &LIMITS[..] } else { &[] };
    let header = FIGURE.iter().chain(limits).chain(&ABOUT);
    push_row(&mut text, header.map(|name| Cow::Borrowed(*name)));
    for (source, indicator) in indicators {
        for one in &indicator.observations {
            let (value, symbol) = match &one.figure {
                Figure::Number(value) => (value.to_string(), String::new()),
                Figure::Beyond(value) => (value.to_string(), String::new()),
                Figure::Missing(_) | Figure::Words(_) => (String::new(), one.text.clone()),
            };
            let mut row = vec![
                indicator.measure_name.clone(),
                indicator.area_name.clone().unwrap_or_default(),
                one.period.words(&HouseStyle::default()),
                role(one.role).to_owned(),
                value,
            ];
            if has_limits {
                let ends = one.limits.as_deref().map(|ends| [ends.low, ends.high]);
                let ends = ends.map(|ends| ends.map(|end| end.to_string()));
                row.extend(ends.unwrap_or_default());
            }
            row.extend([
                symbol,
                one.status.clone().unwrap_or_default(),
                unit(&indicator.unit.value),
                (*source).to_owned(),
                one.cell.to_string(),
            ]);
            push_row(&mut text, row.into_iter().map(Cow::Owned));
        }
    }
    text
}

/// One cell, quoted where it must be.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break and is
/// no plain number) gets an apostrophe in front. Source: OWASP, "CSV Injection".
pub fn cell(text: &str) -> String {
    let dangerous = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    let safe: Cow<str> = if dangerous && text.parse::<Decimal>().is_err() {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    };
    if safe.contains([',', '"', '\r', '\n', ';', '\t']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe.into_owned()
    }
}

fn push_row<'a>(text: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    let cells: Vec<String> = cells.map(|one| cell(&one)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Baseline => "baseline",
        Role::Actual => "actual",
        Role::Predicted => "predicted",
        Role::Target => "target",
    }
}

fn unit(unit: &Unit) -> String {
    match unit {
        Unit::Fraction => "fraction of 1".to_owned(),
        _ => unit.words(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    #[test]
    fn cells_cannot_run() {
        for (text, expected) in [
            ("Leeds", "Leeds"),
            ("-5", "-5"),
            ("-5.25", "-5.25"),
            ("=1+1", "'=1+1"),
            ("+44 113", "'+44 113"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
            ("a, b", "\"a, b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("", ""),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }

    #[test]
    fn figures_as_rows() {
        let indicator = TestIndicator::new("=cmd, children", Unit::Count, Polarity::Fall)
            .rows(&[("2007/08", "1281"), ("2008/09", "c")])
            .target("2009/10", "1031")
            .area("Leeds")
            .indicator();
        let expected = [
            "\u{feff}indicator,area,period,role,value,symbol,status,unit,source,cell",
            "\"'=cmd, children\",Leeds,2007/08,actual,1281,,,number,pi.csv,B2",
            "\"'=cmd, children\",Leeds,2008/09,actual,,c,,number,pi.csv,B3",
            "\"'=cmd, children\",Leeds,2009/10,target,1031,,,number,pi.csv,B4",
            "",
        ];
        assert_eq!(figures(&[("pi.csv", &indicator)]), expected.join("\r\n"));
    }

    /// "baseline 2007/08 1281" of each figure; whoever reads the file back has the same.
    fn told(indicator: &Indicator) -> Vec<String> {
        let told = |one: &crate::indicator::Observation| {
            let value = one.figure.number().map(|value| value.to_string()).unwrap_or_default();
            format!("{} {} {value}", role(one.role), one.period.words(&HouseStyle::default()))
        };
        indicator.observations.iter().map(told).collect()
    }

    #[test]
    fn figures_are_read_back_as_they_were_written() {
        let children = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
            .baseline("2007/08", "1281")
            .rows(&[("2008/09", "1255"), ("2009/10", "1293")])
            .predicted("2010/11", "1290")
            .target("2010/11", "1031")
            .indicator();
        let schools = TestIndicator::new("Schools rated good", Unit::Percent, Polarity::Rise)
            .rows(&[("2007/08", "68"), ("2008/09", "c"), ("2009/10", "87")])
            .area("Leeds")
            .indicator();
        let homes = TestIndicator::new("Homes inspected", Unit::Count, Polarity::Rise)
            .rows(&[("2008/09", "12"), ("2009/10", "14")])
            .indicator();
        let written = [&children, &schools, &homes];
        let text = figures(&written.map(|one| ("pi.csv", one)));
        let table = std::sync::Arc::new(crate::table::delimited::read_text(&text).unwrap());
        let reading = crate::reading::read(&table, &crate::reading::Recipe::default()).unwrap();
        let read: Vec<Indicator> = reading.all().collect();
        assert_eq!(
            read.iter().map(told).collect::<Vec<_>>(),
            written.map(told),
            "{}",
            reading.understood().summary
        );
        let areas: Vec<Option<&str>> = read.iter().map(|one| one.area_name.as_deref()).collect();
        assert_eq!(areas, [None, Some("Leeds"), None]);
    }

    #[test]
    fn figures_with_their_confidence_limits() {
        let deaths = TestIndicator::new("Deaths", Unit::Count, Polarity::Fall)
            .rows(&[("2007/08", "12.5"), ("2008/09", "c")])
            .limits(&[("11.25", "13.9")])
            .indicator();
        let births = TestIndicator::new("Births", Unit::Count, Polarity::Neither)
            .rows(&[("2007/08", "31")])
            .indicator();
        let expected = [
            "\u{feff}indicator,area,period,role,value,lower limit (95%),upper limit (95%),symbol,status,unit,source,cell",
            "Deaths,,2007/08,actual,12.5,11.25,13.9,,,number,pi.csv,B2",
            "Deaths,,2008/09,actual,,,,c,,number,pi.csv,B3",
            "Births,,2007/08,actual,31,,,,,number,pi.csv,B2",
            "",
        ];
        assert_eq!(figures(&[("pi.csv", &deaths), ("pi.csv", &births)]), expected.join("\r\n"));
    }
}
