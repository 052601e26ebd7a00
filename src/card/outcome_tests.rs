use crate::amount::Unit;
use crate::card::*;
use crate::change::Goodness;
use crate::house_style::{HouseStyle, PercentForm, YearForm};
use crate::indicator::Polarity;
use crate::test_indicator::TestIndicator;

fn count(measure: &str, rows: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new(measure, Unit::Count, Polarity::Fall).rows(rows)
}

fn share(measure: &str, rows: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new(measure, Unit::Percent, Polarity::Rise).rows(rows)
}

#[test]
fn typed_statements_follow_the_figures() {
    #[track_caller]
    fn check(statement: &str, rows: &[(&str, &str)], expected: &str) {
        let words = CardWords { statement: Some(statement.to_owned()), ..CardWords::default() };
        let style = HouseStyle {
            year_form: YearForm::Slash,
            percent: PercentForm::Words,
            ..HouseStyle::default()
        };
        let indicator = count("Children looked after", rows).target("2024-25", "25").indicator();
        let card = outcome_card(&words, &indicator, "table.csv", &style);
        let actual = [sentence(&card.statement)]
            .into_iter()
            .chain(card.problems)
            .chain(card.wrong_words)
            .collect::<Vec<_>>()
            .join(" | ");
        assert_eq!(actual, expected);
    }
    let down = "{latest} {were} here {in latest period}, {down} {change} ({percent}) since {earliest period}";
    let fell = [("2013-14", "40"), ("2014-15", "30")];
    check(down, &fell, "30 were here in 2014/15, down 10 (25.0 per cent) since 2013/14");
    check(
        down,
        &[("2013-14", "40"), ("2014-15", "50")],
        "50 were here in 2014/15, up 10 (25.0 per cent) since 2013/14",
    );
    check(
        down,
        &[("2013-14", "40"), ("2014-15", "40")],
        "40 were here in 2014/15, unchanged since 2013/14",
    );
    check(
        down,
        &[("2013-14", "4"), ("2014-15", "1")],
        "1 was here in 2014/15, down 3 since 2013/14",
    );
    check(
        down,
        &[("2014-15", "40")],
        "40 were here in 2014/15, \u{2013} no earlier figure \u{2013} \u{2013} no earlier figure \u{2013} (\u{2013} no earlier figure \u{2013}) since \u{2013} no earlier figure \u{2013} \
         | {down} cannot be filled in: there is no earlier figure | {change} cannot be filled in: there is no earlier figure \
         | {percent} cannot be filled in: there is no earlier figure | {earliest period} cannot be filled in: there is no earlier figure",
    );
    check(
        "{A reduction} of {change} ({percent}), in words",
        &[("2013-14", "40"), ("2014-15", "40")],
        "No change, in words",
    );
    check("The target {in target period} is {target}", &fell, "The target in 2024/25 is 25");
    check("Nothing live, 100 {{sure}}", &fell, "Nothing live, 100 {sure}");
    check(
        "Down {chang}",
        &fell,
        "Down {chang} | {chang} is not a figure that can be filled in; try {latest}, {in latest period}, {change} or {percent}",
    );
}

#[test]
fn pieces_know_their_cells() {
    let indicator = count("Children looked after", &[("2016", "40"), ("2017", "30")]).indicator();
    let template = Template::parse("{latest}, {down} {change}").unwrap();
    let pieces = render(&template, &indicator, &HouseStyle::default());
    let cells: Vec<String> = pieces
        .iter()
        .map(|piece| piece.cells.iter().map(ToString::to_string).collect::<Vec<_>>().join("+"))
        .collect();
    assert_eq!(cells, ["B3", "", "B3+B2", "", "B3+B2"]);
}

#[test]
fn headlines_are_good_only_when_it_is_better() {
    #[track_caller]
    fn check(indicator: TestIndicator, expected: &[&str]) {
        assert_eq!(headlines(&indicator.indicator(), &HouseStyle::default()), expected);
    }
    check(
        count("Children looked after", &[("2016", "40"), ("2017", "30")]),
        &[
            "Fewer children looked after",
            "Reduction in the number of children looked after",
            "Children looked after",
        ],
    );
    check(
        count("Children looked after", &[("2016", "40"), ("2017", "50")]),
        &[
            "Children looked after",
            "More children looked after",
            "Increase in the number of children looked after",
        ],
    );
    check(
        share("School attendance", &[("2016", "94"), ("2017", "95")]),
        &["Increase in school attendance", "School attendance"],
    );
    check(
        share("Leeds attendance", &[("2016", "94"), ("2017", "95")]),
        &["Increase in Leeds attendance", "Leeds attendance"],
    );
    check(
        share("Satisfied with the local area", &[("2016", "74"), ("2017", "75")]),
        &["Satisfied with the local area: an increase", "Satisfied with the local area"],
    );
    check(count("Children looked after", &[("2017", "50")]), &["Children looked after"]);
    check(
        count("Children count, CLA", &[("2016", "40"), ("2017", "30")]),
        &["Children count, CLA: a reduction", "Children count, CLA"],
    );
    check(
        share("Average attendance", &[("2016", "94"), ("2017", "95")]),
        &["Increase in average attendance", "Average attendance"],
    );
}

#[test]
fn a_card() {
    let indicator = count(
        "Children looked after",
        &[
            ("2020", "1344"),
            ("2021", "1281"),
            ("2022", "c"),
            ("2023", "1452"),
            ("2024", "1549"),
            ("2025", "x"),
        ],
    )
    .target("2025", "1031")
    .indicator();
    let card = outcome_card(
        &CardWords::default(),
        &indicator,
        "cla_number_and_rate_ed2024-11_leeds_only.csv",
        &HouseStyle::default(),
    );
    assert_eq!(card.headline, "Children looked after");
    let figure = &card.figures[0];
    assert_eq!((figure.figure.as_str(), figure.period.as_deref()), ("1,549", Some("in 2024")));
    assert_eq!((figure.arrow, figure.goodness), (Arrow::Up, Some(Goodness::Worse)));
    assert_eq!(figure.trend_words, "Increasing and getting worse");
    assert_eq!(
        card.source_lines[0],
        "Source: cla_number_and_ra\u{2026}11_leeds_only.csv, B6 and 3 other cells"
    );
    assert_eq!(
        card.notes,
        ["The figure in 2025 (B7) is not available, so the card shows the one in 2024"]
    );
    insta::assert_debug_snapshot!(card.picture.unwrap());
}

#[test]
fn headlines_say_whose_they_are_among_areas() {
    let mut leeds = count("Referrals", &[("2013-14", "40"), ("2014-15", "30")]).indicator();
    leeds.area_name = Some("Leeds".to_owned());
    let style = HouseStyle::default();
    let headline = |among_areas| {
        let subject = Subject { among_areas, ..Subject::alone(&leeds, "table.csv") };
        outcome_card_about(&CardWords::default(), &[subject], &style).headline
    };
    assert_eq!(headline(false), "Fewer referrals");
    assert_eq!(headline(true), "Leeds: Fewer referrals");
}

#[test]
fn what_nobody_counts_is_not_said_to_have_been() {
    let statement = |measure: &str, rows: &[(&str, &str)]| {
        let indicator = count(measure, rows).indicator();
        let style = HouseStyle::default();
        let card = outcome_card(&CardWords::default(), &indicator, "table.csv", &style);
        sentence(&card.statement)
    };
    assert_eq!(
        statement("Gas safety certificates", &[("2022", "99.1"), ("2023", "99.4")]),
        "Gas safety certificates: 99.4 in 2023, up 0.3 (0.3%) since 2022"
    );
    assert_eq!(
        statement("Total children missing", &[("2022", "12"), ("2023", "14")]),
        "Total children missing: 14 in 2023, up 2 since 2022"
    );
    assert_eq!(
        statement("Children missing", &[("2022", "12"), ("2023", "14")]),
        "14 children were missing in 2023, up 2 since 2022"
    );
}

#[test]
fn a_headline_that_the_figures_do_not_keep_is_a_problem() {
    #[track_caller]
    fn check(headline: &str, measure: &str, figures: [&str; 3], expected: Option<&str>) {
        let rows: Vec<(&str, &str)> =
            ["2021/22", "2022/23", "2023/24"].into_iter().zip(figures).collect();
        let words = CardWords { headline: Some(headline.to_owned()), ..CardWords::default() };
        let indicator = count(measure, &rows).indicator();
        let card = outcome_card(&words, &indicator, "table.csv", &HouseStyle::default());
        assert_eq!(card.wrong_words.first().map(String::as_str), expected, "{headline}");
    }
    const HOMELESS: &str = "Households in temporary accommodation";
    let up = ["1204", "1366", "1512"];
    let wrong = Some(
        "The headline promises otherwise: households in temporary accommodation went up 308 since 2021/22. \
         Say so in the headline, or use a neutral one",
    );
    check("Fewer households in temporary accommodation", HOMELESS, up, wrong);
    check("Great progress on temporary accommodation", HOMELESS, up, wrong);
    check("More households in temporary accommodation", HOMELESS, up, None);
    check("Households in temporary accommodation", HOMELESS, up, None);
    check("Fewer people without a home", HOMELESS, up, None);
    // It fell at last, which a card may be about.
    check("Fewer households in temporary accommodation", HOMELESS, ["1204", "1600", "1512"], None);
    check(
        "More children looked after",
        "Children looked after",
        ["120", "110", "100"],
        Some(
            "The headline promises otherwise: children looked after went down 20 since 2021/22. \
             Say so in the headline, or use a neutral one",
        ),
    );
}

#[test]
fn the_unit_is_said_beside_the_figure_and_not_in_the_name() {
    #[track_caller]
    fn check(measure: &str, unit: &str, expected: [&str; 4]) {
        let indicator = TestIndicator::new(measure, Unit::Other(unit.to_owned()), Polarity::Fall)
            .rows(&[("2022", "430"), ("2023", "410")])
            .indicator();
        let card =
            outcome_card(&CardWords::default(), &indicator, "table.csv", &HouseStyle::default());
        let figure = &card.figures[0];
        let beside = figure.unit.as_deref().unwrap_or_default();
        assert_eq!(
            [&card.headline, figure.measure.as_str(), figure.figure.as_str(), beside],
            expected
        );
    }
    check(
        "Residual waste (kg/household)",
        "kg/household",
        ["Reduction in residual waste", "Residual waste", "410", "kg/household"],
    );
    check(
        "Repairs, time taken (days)",
        "days",
        ["Reduction in repairs, time taken", "Repairs, time taken", "410 days", ""],
    );
    check(
        "Journeys (Leeds)",
        "minutes",
        ["Reduction in journeys (Leeds)", "Journeys (Leeds)", "410 minutes", ""],
    );
}
