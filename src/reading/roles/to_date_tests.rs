use super::*;

/// The spans of headers under titles, `open` where a year to date has no end.
#[track_caller]
fn check(titles: &[&str], headers: &[&str], expected: &[&str]) {
    let read = |title: &&str| Period::read(title, YearHint::Unsaid);
    let titles: Vec<Period> = titles.iter().filter_map(read).collect();
    let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    let says = HeaderSays::of_all(&headers, &titles, YearHint::Unsaid, (&|_| true, &|_, _| true));
    let shown = says.iter().map(|says| match &says.period {
        _ if says.open => "open".to_owned(),
        Some(period) => format!("{} {}", period.first, period.last),
        None => "none".to_owned(),
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[test]
fn a_year_to_date_ends_where_something_says() {
    let quarter = "2021-07-01 2021-09-30";
    let half = "2021-04-01 2021-09-30";
    check(&[], &["Q2 2021/22", "2021/22 YTD"], &[quarter, half]);
    check(&[], &["Q2 2021/22", "Year to date"], &[quarter, half]);
    check(&[], &["Q2 2021/22", "FYTD 2021/22"], &[quarter, half]);
    check(&["Q2 2021/22"], &["YTD 2021/22"], &[half]);
    check(&[], &["YTD 2021/22 (Q2)"], &[half]);
    check(&[], &["2021/22 (to Sep)"], &[half]);
    check(&[], &["2021/22 to end of Q2"], &[half]);
    check(&[], &["2021/22 (up to Sep)"], &[half]);
    check(&[], &["Q2 2021/22", "2021/22 (part year)"], &[quarter, half]);
    check(&[], &["Q2 21/22", "YTD 21/22"], &[quarter, half]);
    check(&[], &["Q2 2021/22 YTD"], &[half]);
    check(&[], &["2021/22 year-to-date to September"], &[half]);
    check(
        &[],
        &["Apr-21", "May-21", "YTD"],
        &["2021-04-01 2021-04-30", "2021-05-01 2021-05-31", "2021-04-01 2021-05-31"],
    );
    check(&[], &["Q4 2021/22", "YTD 2021/22"], &["2022-01-01 2022-03-31", "2021-04-01 2022-03-31"]);
    check(&[], &["2021/22 (YTD Sep)"], &[half]);
    check(&[], &["Q2 2021/22", "2021/22 cumulative"], &[quarter, half]);
    check(&[], &["Q2 2021/22", "Cumulative to Q2 2021/22"], &[quarter, half]);
    check(&["2021/22"], &["Q2", "Cumulative to Q2"], &[quarter, half]);
    check(&[], &["Apr-Sep 2021", "Target YTD"], &[half, half]);
    check(
        &[],
        &["Q2 YTD 2020/21", "Q2 YTD 2021/22", "Target YTD"],
        &["2020-04-01 2020-09-30", half, half],
    );
    check(&["Q2 2021/22"], &["YTD 2020/21", "YTD 2021/22"], &["2020-04-01 2020-09-30", half]);
}

#[test]
fn a_year_to_date_without_an_end_is_open() {
    check(&[], &["YTD 2021/22", "YTD 2022/23"], &["open", "open"]);
    check(&["2021/22"], &["2021/22 to date"], &["open"]);
    check(&[], &["2020/21", "2021/22 (part year)"], &["2020-04-01 2021-03-31", "open"]);
    check(&[], &["2021/22 so far"], &["open"]);
    check(&[], &["2021/22 part-year effect"], &["2021-04-01 2022-03-31"]);
    check(&[], &["Target YTD"], &["open"]);
    let months = ["2021-03-01 2021-03-31", "2021-04-01 2021-04-30", "2021-05-01 2021-05-31"];
    let [march, april, may] = months;
    check(&[], &["Mar-21", "Apr-21", "May-21", "YTD"], &[march, april, may, "none"]);
    check(&[], &["Apr-21", "YTD actual"], &[april, "open"]);
    check(&[], &["Sep-21 YTD"], &["open"]);
    check(&[], &["Cumulative 2021/22"], &["2021-04-01 2022-03-31"]);
    check(&[], &["YTD 2021/22", "Target YTD"], &["open", "open"]);
    check(&[], &["Plans kept up to date 2021"], &["2021-01-01 2021-12-31"]);
}
