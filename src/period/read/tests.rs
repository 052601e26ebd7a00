use super::{YearHint, clean};
use crate::period::Period;

fn shown(period: Option<Period>) -> String {
    period.map_or("none".to_owned(), |period| {
        let kind = serde_json::to_value(period.kind).unwrap();
        format!("{} {} {}", period.first, period.last, kind.as_str().unwrap())
    })
}

#[track_caller]
fn check(text: &str, years: YearHint, expected: &str) {
    assert_eq!(shown(Period::read(text, years)), expected, "reading {text:?}");
}

#[test]
fn years_and_spans_of_years() {
    for (text, expected) in [
        ("2013", "2013-01-01 2013-12-31 calendar-year"),
        ("2013-14", "2013-04-01 2014-03-31 financial-year"),
        ("2013/14", "2013-04-01 2014-03-31 financial-year"),
        ("2013\u{2013}14", "2013-04-01 2014-03-31 financial-year"), // Excel turns a hyphen into an en dash.
        ("2013-2014", "2013-04-01 2014-03-31 financial-year"),
        ("2013 to 2014", "2013-04-01 2014-03-31 financial-year"),
        ("1999/00", "1999-04-01 2000-03-31 financial-year"),
        ("08/09", "2008-04-01 2009-03-31 financial-year"),
        ("FY2013/14", "2013-04-01 2014-03-31 financial-year"),
        ("FY 13/14", "2013-04-01 2014-03-31 financial-year"),
        ("FY14", "2013-04-01 2014-03-31 financial-year"),
        ("FYE 2014", "2013-04-01 2014-03-31 rolling-year"),
        ("Financial year ending 2014", "2013-04-01 2014-03-31 rolling-year"),
        ("2013/4", "2013-04-01 2014-03-31 financial-year"),
        ("2013-4", "2013-04-01 2014-03-31 financial-year"),
        ("2013/1", "none"),
        ("Q1 FY2013/14", "2013-04-01 2013-06-30 quarter"),
        ("M6 2013/14", "2013-09-01 2013-09-30 month"),
        ("Month 12 2013/14", "2014-03-01 2014-03-31 month"),
        ("Month 6 2014", "none"),
        ("Q4 FY14", "2014-01-01 2014-03-31 quarter"),
        ("FY14 Q4", "2014-01-01 2014-03-31 quarter"),
        ("FY2014-Q4", "2014-01-01 2014-03-31 quarter"),
        ("FY13/14 Q4", "2014-01-01 2014-03-31 quarter"),
        ("Q3 2013-4", "2013-10-01 2013-12-31 quarter"),
        ("2013 n=1,104", "2013-01-01 2013-12-31 calendar-year"),
        ("2013 (base: 1104)", "2013-01-01 2013-12-31 calendar-year"),
        ("2013 provisional", "2013-01-01 2013-12-31 calendar-year"),
        ("2012 to 2014", "2012-01-01 2014-12-31 years"),
        ("2017-19", "2017-01-01 2019-12-31 years"),
        ("2013/14 academic year", "2013-09-01 2014-08-31 academic-year"),
        ("Academic year 2013/14", "2013-09-01 2014-08-31 academic-year"),
        ("Calendar year 2013", "2013-01-01 2013-12-31 calendar-year"),
        ("Tax year 2013-14", "2013-04-01 2014-03-31 financial-year"),
        ("2018 (Rev)", "2018-01-01 2018-12-31 calendar-year"),
        ("2016-17 (OT)", "2016-04-01 2017-03-31 financial-year"),
        ("2013-14 (p)", "2013-04-01 2014-03-31 financial-year"),
        ("2013-14 [Filtered]", "2013-04-01 2014-03-31 financial-year"),
        ("2013-14 [Provisional data]", "2013-04-01 2014-03-31 financial-year"),
        ("2013-14 (final figures)", "2013-04-01 2014-03-31 financial-year"),
        ("2013-14 [Male]", "none"),
        ("2013-14 [data]", "none"),
        ("2013-14 (pilot)", "2013-04-01 2014-03-31 financial-year"),
        ("2013r", "2013-01-01 2013-12-31 calendar-year"),
        ("2013-14 p", "2013-04-01 2014-03-31 financial-year"),
        ("2013q", "none"),
        ("2013-15 and more", "none"),
        ("1281", "none"),
        ("201314", "none"),
        ("2,013", "none"),
        ("12", "none"),
        ("", "none"),
        ("Total", "none"),
    ] {
        check(text, YearHint::Unsaid, expected);
    }
    check("Autumn 2013", YearHint::Academic, "2013-09-01 2013-12-31 part-year");
    check("Autumn 2013", YearHint::Unsaid, "none");
    check("2013", YearHint::On(3, 31), "2013-03-31 2013-03-31 day");
    check("2013/14", YearHint::Academic, "2013-09-01 2014-08-31 academic-year");
    check("2003-04", YearHint::Months, "2003-04-01 2003-04-30 month");
    check("2003-06", YearHint::Unsaid, "2003-06-01 2003-06-30 month");
}

#[test]
fn months_of_a_year() {
    for (text, expected) in [
        ("2021/22 Apr", "2021-04-01 2021-04-30 month"),
        ("February 2021/22", "2022-02-01 2022-02-28 month"),
        ("2021/22, Jan-Mar", "2022-01-01 2022-03-31 quarter"),
        ("2021/22 Apr-Dec", "2021-04-01 2021-12-31 part-year"),
        ("2021-22 Apr to Mar", "2021-04-01 2022-03-31 financial-year"),
        ("2021/22 Mar-Apr", "none"),
        ("2021 Jan-Jun", "2021-01-01 2021-06-30 part-year"),
        ("May 13/14", "none"),
        ("YE Jun 22", "2021-07-01 2022-06-30 rolling-year"),
        ("Y/E 30 June 2022", "2021-07-01 2022-06-30 rolling-year"),
        ("R12M Jun-22", "2021-07-01 2022-06-30 rolling-year"),
        ("Rolling 12 months to June 2022", "2021-07-01 2022-06-30 rolling-year"),
        ("12m to Jun 22", "2021-07-01 2022-06-30 rolling-year"),
    ] {
        check(text, YearHint::Unsaid, expected);
    }
    check("2021/22 Oct", YearHint::Academic, "2021-10-01 2021-10-31 month");
    check("2021/22 Sep-Aug", YearHint::Academic, "2021-09-01 2022-08-31 academic-year");
}

#[test]
fn months_and_days() {
    for (text, expected) in [
        ("March 2011", "2011-03-01 2011-03-31 month"),
        ("Mar-11", "2011-03-01 2011-03-31 month"),
        ("Sept 2012", "2012-09-01 2012-09-30 month"),
        ("Sept '12", "2012-09-01 2012-09-30 month"),
        ("end of December 2014", "2014-12-01 2014-12-31 month"),
        ("31/03/2011", "2011-03-31 2011-03-31 day"),
        ("31/3/11", "2011-03-31 2011-03-31 day"),
        ("01-12-13", "2013-12-01 2013-12-01 day"),
        ("2016-04-01", "2016-04-01 2016-04-01 day"),
        ("2016-04-01T00:00:00", "2016-04-01 2016-04-01 day"),
        ("as at 31 March 2013", "2013-03-31 2013-03-31 day"),
        ("at 31 March 2013", "2013-03-31 2013-03-31 day"),
        ("31st March 2013", "2013-03-31 2013-03-31 day"),
        ("31-Mar-15 [Note 3]", "2015-03-31 2015-03-31 day"),
        ("29/2/ 2012.", "none"),
        ("31/02/2012", "none"),
        ("May", "none"),
        ("3.12", "none"),
    ] {
        check(text, YearHint::Unsaid, expected);
    }
}

#[test]
fn parts_of_years() {
    for (text, expected) in [
        ("Q2 2009/10", "2009-07-01 2009-09-30 quarter"),
        ("2009/10 Quarter 2", "2009-07-01 2009-09-30 quarter"),
        ("Q4 2009/10", "2010-01-01 2010-03-31 quarter"),
        ("2022 Q3", "2022-07-01 2022-09-30 quarter"),
        ("Q1 2022", "2022-01-01 2022-03-31 quarter"),
        ("Q1 & 2 08/09", "2008-04-01 2008-09-30 part-year"),
        ("Q1 & Q2 09/10", "2009-04-01 2009-09-30 part-year"),
        ("Apr-Jun 2024", "2024-04-01 2024-06-30 quarter"),
        ("Apr-Jun\n2024", "2024-04-01 2024-06-30 quarter"),
        ("Dec-Feb 2002", "2001-12-01 2002-02-28 quarter"),
        ("April-December 2014", "2014-04-01 2014-12-31 part-year"),
        ("April 2013 to March 2014", "2013-04-01 2014-03-31 financial-year"),
        ("1 April 2013 to 31 March 2014", "2013-04-01 2014-03-31 financial-year"),
        ("Sep 2013 - Aug 2014", "2013-09-01 2014-08-31 academic-year"),
        ("12 months to December 2014", "2014-01-01 2014-12-31 rolling-year"),
        ("year to March 2015", "2014-04-01 2015-03-31 rolling-year"),
        ("Year ending 31 March 2015", "2014-04-01 2015-03-31 rolling-year"),
        ("3 months to June 2012", "2012-04-01 2012-06-30 quarter"),
        ("Week 13 2020", "2020-03-23 2020-03-29 week"),
        ("week ending 29 March 2020", "2020-03-23 2020-03-29 week"),
        ("Autumn term 2014/15", "2014-09-01 2014-12-31 part-year"),
        ("Autumn and spring term 2022/23", "2022-09-01 2023-03-31 part-year"),
        ("2023/24 Autumn and Spring", "2023-09-01 2024-03-31 part-year"),
        ("2023/24 Autumn", "2023-09-01 2023-12-31 part-year"),
        ("Spring and summer terms 2015", "2015-01-01 2015-08-31 part-year"),
        ("2021/22 to 2023/24", "2021-04-01 2024-03-31 years"),
        ("2021/22-2023/24", "2021-04-01 2024-03-31 years"),
        ("Summer term 2015", "2015-04-01 2015-08-31 part-year"),
        ("between April 2013 and March 2014", "2013-04-01 2014-03-31 financial-year"),
        ("between 1 April 2023 and 30 September 2023", "2023-04-01 2023-09-30 part-year"),
        ("April 2023 until September 2023", "2023-04-01 2023-09-30 part-year"),
        ("2014/15 H1", "2014-04-01 2014-09-30 part-year"),
        ("Mid-year 2014/15", "2014-04-01 2014-09-30 part-year"),
        ("2014/15 half year", "2014-04-01 2014-09-30 part-year"),
        ("Second half of 2014/15", "2014-10-01 2015-03-31 part-year"),
        ("Mid-year 2014", "2014-06-30 2014-06-30 day"),
    ] {
        check(text, YearHint::Unsaid, expected);
    }
}

#[test]
fn periods_of_the_department_for_education() {
    #[track_caller]
    fn check(period: &str, identifier: &str, expected: &str, label: &str) {
        let read = Period::read_identified(period, identifier);
        assert_eq!(
            read.as_ref().map(|period| period.label.as_str()),
            Some(label),
            "{period} {identifier}"
        );
        assert_eq!(shown(read), expected, "reading {period:?} {identifier:?}");
    }
    check("201617", "academic year", "2016-09-01 2017-08-31 academic-year", "2016/17");
    check("201314", "Financial year", "2013-04-01 2014-03-31 financial-year", "2013/14");
    check("2024", "Reporting year", "2024-01-01 2024-12-31 calendar-year", "2024");
    check("2023", "Calendar year", "2023-01-01 2023-12-31 calendar-year", "2023");
    check("2020", "Week 13", "2020-03-23 2020-03-29 week", "Week 13 2020");
    check("2024", "January", "2024-01-01 2024-01-31 month", "January 2024");
    check(
        "202021",
        "Financial year Q1",
        "2020-04-01 2020-06-30 quarter",
        "Financial year Q1 2020/21",
    );
    check(
        "2020",
        "Calendar year Q1-Q3",
        "2020-01-01 2020-09-30 part-year",
        "Calendar year Q1-Q3 2020",
    );
    check(
        "202021",
        "Part 2 (October to March)",
        "2020-10-01 2021-03-31 part-year",
        "Part 2 (October to March) 2020/21",
    );
    check("201617", "Autumn term", "2016-09-01 2016-12-31 part-year", "Autumn term 2016/17");
    check(
        "201617",
        "Autumn and spring term",
        "2016-09-01 2017-03-31 part-year",
        "Autumn and spring term 2016/17",
    );
}

#[test]
fn a_period_inside_a_header() {
    #[track_caller]
    fn check(header: &str, expected: &str, rest: &str) {
        let (period, left) = Period::find_in(header, YearHint::Unsaid).unwrap();
        assert_eq!(
            (shown(Some(period)).as_str(), left.as_str()),
            (expected, rest),
            "in {header:?}"
        );
    }
    check("2008/09 Result", "2008-04-01 2009-03-31 financial-year", "Result");
    check("Number 2019", "2019-01-01 2019-12-31 calendar-year", "Number");
    check("2009/10 Quarter 2", "2009-07-01 2009-09-30 quarter", "");
    check("Rate (2019)", "2019-01-01 2019-12-31 calendar-year", "Rate");
    check("Position at 31 March 2013", "2013-03-31 2013-03-31 day", "");
    check("1281 (2007/08)", "2007-04-01 2008-03-31 financial-year", "1281");
    for nothing in
        ["number of children", "rate per 10,000", "Reference", "aged 16 to 24", "1,999 children"]
    {
        assert!(Period::find_in(nothing, YearHint::Unsaid).is_none(), "{nothing}");
    }
}

#[test]
fn parts_in_brackets_and_the_middle_of_years() {
    for (text, expected) in [
        ("2024/25 (Apr-Dec)", "2024-04-01 2024-12-31 part-year"),
        ("2024/25 (Aug - Jan)", "2024-08-01 2025-01-31 part-year"),
        ("2024/25 (Q1-Q3)", "2024-04-01 2024-12-31 part-year"),
        ("2024/25 (9 months)", "2024-04-01 2024-12-31 part-year"),
        ("2024/25 (Q2)", "2024-07-01 2024-09-30 quarter"),
        ("2024 (March)", "2024-03-01 2024-03-31 month"),
        ("2024/25 (12 months)", "none"),
        ("2024/25 (Apr-Dec) and more", "none"),
        ("mid-2022", "2022-06-30 2022-06-30 day"),
        ("Mid-year 2022", "2022-06-30 2022-06-30 day"),
        ("mid 2022", "2022-06-30 2022-06-30 day"),
        ("mid", "none"),
    ] {
        check(text, YearHint::Unsaid, expected);
    }
    check("2024/25 (6 months)", YearHint::Academic, "2024-09-01 2025-02-28 part-year");
    let found = |text| Period::find_in(text, YearHint::Unsaid).map(|(of, rest)| (of.label, rest));
    let told = |label: &str, rest: &str| Some((label.to_owned(), rest.to_owned()));
    assert_eq!(found("Adoptions 2024/25 (Apr - Dec)"), told("2024/25 (Apr - Dec)", "Adoptions"));
    assert_eq!(found("2024/25 (may vary)"), told("2024/25", "(may vary)"));
    assert_eq!(found("Population (mid-2022)"), told("mid-2022", "Population"));
}

#[test]
fn letters_whose_small_ones_are_longer_move_nothing() {
    let found = |text| Period::find_in(text, YearHint::Unsaid).map(|(of, rest)| (of.label, rest));
    let told = Some(("2019".to_owned(), "\u{130}\u{130} é\u{1e9e}\u{1e9e}".to_owned()));
    assert_eq!(found("\u{130}\u{130} 2019 é\u{1e9e}\u{1e9e}"), told);
}

#[test]
fn nothing_turns_letters_round() {
    for (text, expected) in [
        ("Homes \u{202e}gnp.exe\u{202c}", "Homes gnp.exe"),
        ("\u{200f} Homes\u{2067}  open\u{2069} \u{200e}", "Homes open"),
        ("Home\u{2019}s  open", "Home\u{2019}s open"),
    ] {
        assert_eq!(clean(text), expected, "{text:?}");
    }
}
