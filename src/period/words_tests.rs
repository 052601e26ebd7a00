use super::*;
use crate::house_style::YearForm;
use PeriodKind::*;
use jiff::civil::date;

fn period(kind: PeriodKind, first: Date, last: Date, label: &str) -> Period {
    Period { first, last, kind, label: label.to_owned() }
}

#[test]
fn periods_in_sentences() {
    let april_2013 = date(2013, 4, 1);
    let march_2014 = date(2014, 3, 31);
    for (period, words, in_words, axis) in [
        (
            period(FinancialYear, april_2013, march_2014, "2013-14"),
            "2013-14",
            "in 2013-14",
            "2013-14",
        ),
        (
            period(FinancialYear, april_2013, march_2014, "2013/14"),
            "2013/14",
            "in 2013/14",
            "2013/14",
        ),
        (
            period(FinancialYear, april_2013, march_2014, "2013/14 Result"),
            "2013/14",
            "in 2013/14",
            "2013/14",
        ),
        (
            period(FinancialYear, april_2013, march_2014, "201314"),
            "2013-14",
            "in 2013-14",
            "2013-14",
        ),
        (
            period(FinancialYear, april_2013, march_2014, "2013 to 2014"),
            "2013 to 2014",
            "in 2013 to 2014",
            "2013 to 2014",
        ),
        (
            period(FinancialYear, date(1999, 4, 1), date(2000, 3, 31), "1999-00"),
            "1999-00",
            "in 1999-00",
            "1999-00",
        ),
        (
            period(AcademicYear, date(2013, 9, 1), date(2014, 8, 31), "201314"),
            "2013-14",
            "in 2013-14",
            "2013-14",
        ),
        (
            period(CalendarYear, date(2013, 1, 1), date(2013, 12, 31), "2013"),
            "2013",
            "in 2013",
            "2013",
        ),
        // A reporting year of DfE: counted at one day, labelled by its year.
        (period(Day, date(2024, 3, 31), date(2024, 3, 31), "2024"), "2024", "in 2024", "2024"),
        (period(FinancialYear, april_2013, march_2014, "2014"), "2014", "in 2014", "2014"),
        (
            period(Day, date(2013, 3, 31), date(2013, 3, 31), "31/03/2013"),
            "31 March 2013",
            "at 31 March 2013",
            "31 Mar 2013",
        ),
        (
            period(Month, date(2011, 3, 1), date(2011, 3, 31), "Mar-11"),
            "March 2011",
            "in March 2011",
            "Mar 2011",
        ),
        (
            period(Quarter, date(2009, 7, 1), date(2009, 9, 30), "Quarter 2 2009/10"),
            "Quarter 2 2009/10",
            "in Quarter 2 2009/10",
            "Q2 2009/10",
        ),
        (
            period(Quarter, date(2010, 1, 1), date(2010, 3, 31), "Q4 2009-10"),
            "Quarter 4 2009-10",
            "in Quarter 4 2009-10",
            "Q4 2009-10",
        ),
        (
            period(Quarter, date(2014, 4, 1), date(2014, 6, 30), "Q2 2014"),
            "Quarter 2 2014",
            "in Quarter 2 2014",
            "Q2 2014",
        ),
        (
            period(Quarter, date(2014, 10, 1), date(2014, 12, 31), "October to December 2014"),
            "October to December 2014",
            "in October to December 2014",
            "Oct to Dec 2014",
        ),
        (
            period(PartYear, date(2014, 4, 1), date(2014, 12, 31), "April-December 2014"),
            "April to December 2014",
            "in April to December 2014",
            "Apr to Dec 2014",
        ),
        (
            period(PartYear, date(2013, 11, 1), date(2014, 4, 30), "Nov 13 - Apr 14"),
            "November 2013 to April 2014",
            "in November 2013 to April 2014",
            "Nov 2013 to Apr 2014",
        ),
        (
            period(RollingYear, date(2014, 1, 1), date(2014, 12, 31), "12 months to December 2014"),
            "12 months to December 2014",
            "in the 12 months to December 2014",
            "year to Dec 2014",
        ),
        (
            period(Week, date(2024, 6, 3), date(2024, 6, 9), "w/e 9 June 2024"),
            "week ending 9 June 2024",
            "in the week ending 9 June 2024",
            "9 Jun 2024",
        ),
        (
            period(Years, date(2012, 1, 1), date(2014, 12, 31), "2012-14"),
            "2012 to 2014",
            "in 2012 to 2014",
            "2012 to 2014",
        ),
        (
            period(Years, april_2013, date(2016, 3, 31), "2013-14 to 2015-16"),
            "2013-14 to 2015-16",
            "in 2013-14 to 2015-16",
            "2013-14 to 2015-16",
        ),
    ] {
        let style = HouseStyle::default();
        assert_eq!(period.words(&style), words, "{:?}", period.label);
        assert_eq!(period.in_words(&style), in_words, "{:?}", period.label);
        assert_eq!(period.axis_words(&style), axis, "{:?}", period.label);
    }
}

#[test]
fn years_follow_the_house_style() {
    let year = period(FinancialYear, date(2013, 4, 1), date(2014, 3, 31), "201314");
    let quarter = period(Quarter, date(2009, 7, 1), date(2009, 9, 30), "Q2 2009/10");
    for (year_form, year_expected, quarter_expected) in [
        (YearForm::AsInTable, "since 2013-14", "since Quarter 2 2009/10"),
        (YearForm::Dash, "since 2013-14", "since Quarter 2 2009-10"),
        (YearForm::Slash, "since 2013/14", "since Quarter 2 2009/10"),
        (YearForm::To, "since 2013 to 2014", "since Quarter 2 2009 to 2010"),
    ] {
        let style = HouseStyle { year_form, ..HouseStyle::default() };
        assert_eq!(year.since_words(&style), year_expected);
        assert_eq!(quarter.since_words(&style), quarter_expected);
    }
}
