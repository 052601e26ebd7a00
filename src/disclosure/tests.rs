use super::*;
use crate::amount::Unit;
use crate::card::{CardWords, Question};
use crate::curve::chart::{Look, option};
use crate::curve::{CurveWords, curve};
use crate::export::card_picture::{CardShape, card_picture};
use crate::export::csv;
use crate::export::extract::{Shown, carried};
use crate::export::finished::FinishedCard;
use crate::export::html::{self, Setting, Shell};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::project::{Card, ChosenIndicator, Project};
use crate::test_indicator::TestIndicator;
use std::sync::Arc;

fn of(measure: &str, unit: Unit, rows: &[(&str, &str)]) -> Arc<Indicator> {
    Arc::new(TestIndicator::new(measure, unit, Polarity::Fall).rows(rows).indicator())
}

#[test]
fn typed_words() {
    for (text, hidden, expected) in [
        (
            "106 children were supported and only 2 (1.9%) had a breakdown",
            vec![],
            "106 children were supported and fewer than 5 had a breakdown",
        ),
        (
            "Only two children moved. Three team managers stayed",
            vec![],
            "Fewer than 5 children moved. Three team managers stayed",
        ),
        (
            "Capacity increased from 1 team manager and 3 coordinators",
            vec![],
            "Capacity increased from 1 team manager and 3 coordinators",
        ),
        (
            "3.5% of looked after children had 3 or more placement moves",
            vec![],
            "3.5% of looked after children had 3 or more placement moves",
        ),
        ("a plan by their 4 month review", vec!["4"], "a plan by their 4 month review"),
        ("It was 1.9% last year", vec!["1.9"], "It was \u{2013} last year"),
        ("8 (1.2%) in December 2014", vec![], "8 (1.2%) in December 2014"),
        ("4 young people, 12 adults", vec![], "fewer than 5 young people, 12 adults"),
        (
            "MST: from a single team to 3 area teams",
            vec![],
            "MST: from a single team to 3 area teams",
        ),
        (
            "Of the pupils 3 (2% of all) left",
            vec![],
            "Of the pupils fewer than 5 (\u{2013} of all) left",
        ),
        ("", vec![], ""),
    ] {
        let hidden: Vec<_> = hidden.iter().map(|one| one.parse().unwrap()).collect();
        assert_eq!(hold_back_words(text, 5, &hidden).text, expected, "{text}");
    }
}

/// Every figure that is held back, as "measure period: why".
#[track_caller]
fn check(series: &[Arc<Indicator>], choices: &[(usize, Disclosure)], expected: &[&str]) {
    let entry = |(at, indicator)| Entry {
        source: "s",
        indicator,
        choice: choices.iter().find(|(of, _)| *of == at).map(|(_, choice)| choice),
        cards: vec![at],
    };
    let entries = series.iter().enumerate().map(entry).collect();
    let held = hold_back(entries, &SmallNumbers::default(), &HouseStyle::default());
    let said: Vec<String> = held
        .list
        .iter()
        .map(|one| {
            let released = one.released.as_ref().map(|why| format!(" (released: {why})"));
            let released = released.unwrap_or_default();
            format!("{} {}: {}{released}", one.measure, one.period.label, one.why)
        })
        .collect();
    assert_eq!(said, expected);
}

#[test]
fn small_counts_and_what_gives_them_away() {
    check(
        &[
            of("Children moved", Unit::Count, &[("2013", "12"), ("2014", "3"), ("2015", "0")]),
            of("Percentage of children moved", Unit::Percent, &[("2013", "6"), ("2014", "1.5")]),
            of("Team managers", Unit::Count, &[("2014", "3")]),
        ],
        &[],
        &[
            "Children moved 2014: it counts fewer than 5 people",
            "Percentage of children moved 2014: with it the small count of \"Children moved\" could be worked out",
        ],
    );
    let based = Disclosure { base: Some(60), ..Disclosure::of("i".into()) };
    check(
        &[of("Pupils absent", Unit::Percent, &[("2013", "5"), ("2014", "20"), ("2015", "97")])],
        &[(0, based)],
        &[
            "Pupils absent 2013: of 60 people it stands for fewer than 5, or for all but fewer than 5",
            "Pupils absent 2015: of 60 people it stands for fewer than 5, or for all but fewer than 5",
        ],
    );
    let few = Disclosure { base: Some(12), ..Disclosure::of("i".into()) };
    check(
        &[of("Pupils absent", Unit::Percent, &[("2013", "50")])],
        &[(0, few)],
        &["Pupils absent 2013: it is a percentage of fewer than 20 people"],
    );
}

/// Of how many a percentage is may stand in its table.
#[test]
fn a_percentage_of_few_that_are_counted_beside_it() {
    check(
        &[
            of(
                "Children in custody",
                Unit::Count,
                &[("2012", "12"), ("2013", "23"), ("2014", "80")],
            ),
            of(
                "% of children in custody who are girls",
                Unit::Percent,
                &[("2012", "50"), ("2013", "13"), ("2014", "45")],
            ),
            of("% of children in school who are girls", Unit::Percent, &[("2012", "49")]),
        ],
        &[],
        &[
            "% of children in custody who are girls 2012: it is a percentage of fewer than 20 people",
            "% of children in custody who are girls 2013: of 23 people it stands for fewer than 5, or for all but fewer than 5",
        ],
    );
}

#[test]
fn a_total_takes_a_second_part_with_it() {
    let boys = of("Boys excluded", Unit::Count, &[("2013", "30"), ("2014", "3")]);
    let girls = of("Girls excluded", Unit::Count, &[("2013", "12"), ("2014", "9")]);
    let all = of("All pupils excluded", Unit::Count, &[("2013", "42"), ("2014", "12")]);
    check(
        &[Arc::clone(&boys), girls, all],
        &[],
        &[
            "Boys excluded 2014: it counts fewer than 5 people",
            "Girls excluded 2014: the total \"All pupils excluded\" would give away the figure held back beside it",
        ],
    );
    check(&[boys], &[], &["Boys excluded 2014: it counts fewer than 5 people"]);
}

#[test]
fn a_release_needs_a_reason_and_the_same_figure() {
    let children = of("Children moved", Unit::Count, &[("2014", "3")]);
    let period = &children.observations[0].period;
    let release = |text: &str, reason: &str| Disclosure {
        releases: vec![Release {
            first: period.first,
            last: period.last,
            text: text.into(),
            reason: reason.into(),
        }],
        ..Disclosure::of("i".into())
    };
    let series = [Arc::clone(&children)];
    let held = "Children moved 2014: it counts fewer than 5 people";
    check(&series, &[(0, release("3", " "))], &[held]);
    check(&series, &[(0, release("2", "Published by Ofsted"))], &[held]);
    let released =
        "Children moved 2014: it counts fewer than 5 people (released: Published by Ofsted)";
    check(&series, &[(0, release("3", "Published by Ofsted"))], &[released]);
    let not_people = Disclosure { people: Some(false), ..Disclosure::of("i".into()) };
    check(&series, &[(0, not_people)], &[]);
}

/// A project of three series and a card without any; `small` of `all` boys, and the typed count.
fn project(small: u32, typed: u32) -> (Project, Indicators) {
    let (boys, girls) = (small.to_string(), (12 - small).to_string());
    let share = format!("{}.{small}", small * 2);
    let series = [
        of("Boys excluded", Unit::Count, &[("2012", "8"), ("2013", "30"), ("2014", &boys)]),
        of("Girls excluded", Unit::Count, &[("2012", "9"), ("2013", "12"), ("2014", &girls)]),
        of("All pupils excluded", Unit::Count, &[("2012", "17"), ("2013", "42"), ("2014", "12")]),
        of(
            "Percentage of boys excluded",
            Unit::Percent,
            &[("2012", "9"), ("2013", "20"), ("2014", &share)],
        ),
    ];
    let mut project = Project::default();
    let mut indicators = Indicators::new();
    for (at, indicator) in series.into_iter().enumerate() {
        let id: IndicatorId = format!("i{at}").as_str().into();
        project.indicators.push(Arc::new(ChosenIndicator {
            id: id.clone(),
            source: "s".into(),
            key: indicator.key.clone(),
            comparators: Vec::new(),
        }));
        let statement = format!(
            "{{latest}} in the school, {typed} children ({share}%) of {small} boys, {share}% in all; {{last figures}}"
        );
        let words = CardWords {
            statement: (at == 0).then_some(statement),
            headline: (at == 1).then(|| format!("Only {typed} girls")),
            footnote: Some(format!("{typed} pupils had left")),
            question: Some(Question::BetterOff),
            ..CardWords::default()
        };
        project.cards.push(Arc::new(Card {
            id: format!("c{at}").as_str().into(),
            indicators: vec![id.clone()],
            words,
        }));
        indicators.insert(id, indicator);
    }
    (project, indicators)
}

/// Everything that leaves the page, as text: cards with pictures and alt texts, curves, charts, tables, files.
fn exports(project: &Project, indicators: &Indicators) -> String {
    let published = published(project, indicators, &Comparators::new());
    let style = &project.settings.style;
    let mut text = String::new();
    for card in &project.cards {
        let made = published.card(project, card).unwrap().0;
        let finished = FinishedCard::of(&made, &card.id.0);
        let setting = Setting { shell: Shell::Page, level: 1, id: "x" };
        let html = html::card(&setting, &finished);
        let picture = card_picture(&finished, CardShape::Slide);
        text.push_str(&format!("{made:?}\n{html}{picture}"));
        text.push_str(&carried(project, &published, &Shown::Card(card.id.clone())).unwrap());
    }
    for indicator in published.indicators.values() {
        let curve = curve(&CurveWords::default(), indicator, &[], "s.csv", style);
        text.push_str(&format!("{curve:?}\n{:?}\n", option(&curve, &Look::paper(720.0, 400.0))));
    }
    let figures: Vec<_> = published.indicators.values().map(|one| ("s.csv", &**one)).collect();
    text.push_str(&csv::figures(&figures));
    text
}

/// Whatever the small figures are, what leaves the page is the same, byte for byte.
#[test]
fn no_export_tells_a_held_back_figure() {
    let one = exports(&project(3, 2).0, &project(3, 2).1);
    let other = exports(&project(1, 4).0, &project(1, 4).1);
    for (one, other) in one.lines().zip(other.lines()) {
        assert_eq!(one, other);
    }
    assert!(one.contains("42") && one.contains("fewer than 5"), "the rest is shown");
    for share in ["6.3", "2.1"] {
        assert!(!one.contains(share), "{share}");
    }
    // The same figures, where nothing is held back, are told apart.
    let free = |small| {
        let (mut project, indicators) = project(small, 2);
        project.settings.small_numbers.threshold = Some(0);
        exports(&project, &indicators)
    };
    assert_ne!(free(3), free(1));
    assert!(free(3).contains("6.3"));
}

/// The officer is told why a card shows an earlier figure; its readers are not.
#[test]
fn only_the_officer_is_told_of_a_held_back_figure() {
    let (project, indicators) = project(3, 12);
    let published = published(&project, &indicators, &Comparators::new());
    let (card, _) = published.card(&project, &project.cards[3]).unwrap();
    let told = |lines: &[String]| lines.iter().any(|line| line.contains("held back"));
    assert!(told(&card.problems), "{:?}", card.problems);
    let finished = FinishedCard::of(&card, "c3");
    assert!(!told(&finished.notes) && finished.figures[0].figure == "20%", "{finished:?}");
}
