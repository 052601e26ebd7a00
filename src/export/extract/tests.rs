use super::*;
use crate::amount::Unit;
use crate::card::CardWords;
use crate::disclosure::{Comparators, Disclosure, Indicators, Release, published};
use crate::indicator::{Indicator, Polarity, SeriesKey};
use crate::period::{Period, YearHint};
use crate::project::{Edition, Kept, Source};
use crate::report::PlanWords;
use crate::report::priority::{Part, PartChoice, PriorityReport, PriorityWords};
use crate::report::story::Story;
use crate::table::open_kept;
use crate::test_indicator::TestIndicator;

const SECRET: &str = "Known to the officer only";

fn children(small: &str) -> Indicator {
    let mut indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[("2012-13", "12"), ("2013-14", small), ("2014-15", "1290")])
        .indicator();
    indicator.unit.why = SECRET.to_owned();
    indicator.particulars = vec![
        ("Owner".to_owned(), "Head of care".to_owned()),
        ("Notes".to_owned(), SECRET.to_owned()),
    ];
    indicator
}

fn visits() -> Indicator {
    TestIndicator::new("Visits", Unit::Count, Polarity::Rise)
        .rows(&[("2013-14", "70"), ("2014-15", "80")])
        .indicator()
}

/// Two cards of two indicators of one table, with everything that must stay behind.
fn project(small: &str) -> (Project, Published) {
    let of_one = [("i1", children(small)), ("i2", visits())];
    let chosen = |(id, one): &(&str, Indicator)| {
        let (id, source, key) = (IndicatorId::from(*id), "s1".into(), one.key.clone());
        Arc::new(ChosenIndicator { id, source, key, comparators: vec![england().key] })
    };
    let edition = Edition {
        id: "e1".into(),
        file_name: SECRET.to_owned(),
        sheet: None,
        kept: Kept::new(format!("{{\"rows\":[\"{SECRET}\",{small}]}}")),
        whole: true,
        recipe: Default::default(),
    };
    let words = CardWords {
        headline: Some(format!("Only {small} children")),
        footnote: Some("12 of them in Leeds".to_owned()),
        ..CardWords::default()
    };
    let card = |id: &str, indicator: &str, words: &CardWords| {
        let (indicators, words) = (vec![indicator.into()], words.clone());
        Arc::new(Card { id: id.into(), indicators, words })
    };
    let mut project = Project {
        name: "Leeds".to_owned(),
        sources: vec![Arc::new(Source {
            id: "s1".into(),
            name: "Table of care".to_owned(),
            editions: vec![edition],
        })],
        indicators: of_one.iter().map(chosen).collect(),
        cards: vec![card("c1", "i1", &words), card("c2", "i2", &CardWords::default())],
        ..Project::default()
    };
    let period = Period::read("2013-14", YearHint::Unsaid).unwrap();
    let release = |text: &str, reason: &str| Release {
        first: period.first,
        last: period.last,
        text: text.to_owned(),
        reason: reason.to_owned(),
    };
    project.disclosures = vec![Arc::new(Disclosure {
        indicator: "i1".into(),
        people: Some(true),
        base: Some(4321),
        // Of an earlier figure; and one that was taken back.
        releases: vec![release("999", SECRET), release(small, " ")],
    })];
    let indicators: Indicators =
        of_one.into_iter().map(|(id, one)| (id.into(), Arc::new(one))).collect();
    let comparators: Comparators = [("i1".into(), vec![Arc::new(england())])].into_iter().collect();
    let published = published(&project, &indicators, &comparators);
    (project, published)
}

fn england() -> Indicator {
    let mut england = children("4000");
    england.key = SeriesKey { area: Some("England".to_owned()), ..england.key };
    england.particulars.clear();
    england
}

fn carried_by(small: &str, shown: &Shown) -> String {
    let (project, published) = project(small);
    carried(&project, &published, shown).unwrap()
}

#[test]
fn what_is_held_back_is_in_no_byte() {
    for shown in [Shown::Booklet, Shown::Card("c1".into()), Shown::Curve("i1".into())] {
        let one = carried_by("2", &shown);
        assert_eq!(one, carried_by("3", &shown), "{shown:?}");
        for secret in [SECRET, "4321", "999"] {
            assert!(!one.contains(secret), "{shown:?} holds {secret}: {one}");
        }
        assert!(one.contains("\"1290\""), "{one}");
    }
}

#[test]
fn a_released_figure_stays_released_without_its_reason() {
    let (mut project, _) = project("2");
    let disclosure = Arc::make_mut(&mut project.disclosures[0]);
    disclosure.releases[1].reason = SECRET.to_owned();
    let read = [("i1".into(), Arc::new(children("2")))].into_iter().collect();
    let published = published(&project, &read, &Comparators::new());
    let one = extract(&project, &published, &Shown::Card("c1".into())).unwrap();
    let again = crate::disclosure::published(&one, &read, &Comparators::new());
    assert_eq!(again.indicators, published.indicators);
    assert!(published.indicators.values().all(|one| one.observations[1].text == "2"));
    assert!(!file::save(&one).unwrap().contains(SECRET));
}

#[test]
fn only_what_is_shown_is_inside() {
    for (shown, cards, series, name) in [
        (Shown::Booklet, 2, 3, "Leeds"),
        (Shown::Card("c2".into()), 1, 1, ""),
        (Shown::Curve("i1".into()), 1, 2, ""),
    ] {
        let (project, published) = project("2");
        let extract = extract(&project, &published, &shown).unwrap();
        assert_eq!((extract.cards.len(), extract.name.as_str()), (cards, name), "{shown:?}");
        let edition = extract.sources[0].edition().unwrap();
        let table = open_kept(edition.kept.json()).unwrap();
        assert_eq!(table.finished().len(), series, "{shown:?}");
        assert!(edition.id.0.starts_with("e1-"), "an edition of its own: {}", edition.id);
        // Nothing that an edit would sweep away.
        let swept = extract.apply(crate::project::Edit::RemoveCard("none".into()));
        assert_eq!(swept.indicators.len(), extract.indicators.len(), "{shown:?}");
    }
}

#[test]
fn opened_it_gives_the_same() {
    let (project, published) = project("2");
    let extract = extract(&project, &published, &Shown::Booklet).unwrap();
    let table = open_kept(extract.sources[0].edition().unwrap().kept.json()).unwrap();
    let found = |key: &SeriesKey| table.finished().iter().find(|one| one.key == *key).cloned();
    let read: Indicators = extract
        .indicators
        .iter()
        .map(|one| (one.id.clone(), Arc::new(found(&one.key).unwrap())))
        .collect();
    let again = crate::disclosure::published(
        &extract,
        &read,
        &[("i1".into(), vec![Arc::new(found(&england().key).unwrap())])].into_iter().collect(),
    );
    assert_eq!(again.indicators, read, "nothing more is held back");
    for (before, now) in project.cards.iter().zip(&extract.cards) {
        let (before, _) = published.card(&project, before).unwrap();
        let (now, held) = again.card(&extract, now).unwrap();
        assert_eq!(now, before);
        assert!(held.is_empty());
    }
}

#[test]
fn a_report_card_leaves_hidden_parts_and_a_blank_plan_its_words_behind() {
    let (mut project, published) = project("2");
    let hidden = PartChoice { hidden: true, ..PartChoice::plain(Part::Summary) };
    let words = PriorityWords {
        priority: "Fewer in care".to_owned(),
        summary: Story { lines: vec![SECRET.to_owned()] },
        why: Story { lines: vec!["It matters".to_owned()] },
        indicators: vec!["i1".into()],
        parts: vec![hidden],
        ..PriorityWords::default()
    };
    let report = PriorityReport { words, ..PriorityReport::new("r1".into()) };
    project.documents.reports.push(Arc::new(report));
    project.documents.plan = PlanWords {
        title: "Turning".to_owned(),
        story: SECRET.to_owned(),
        figures: vec!["i1".into()],
        blank: true,
        ..PlanWords::default()
    };
    for (shown, words) in [(Shown::Report("r1".into()), "It matters"), (Shown::Plan, "Turning")] {
        let one = carried(&project, &published, &shown).unwrap();
        assert!(!one.contains(SECRET) && one.contains(words) && one.contains("\"1290\""), "{one}");
        assert_eq!(one.contains("Head of care"), words == "It matters", "shown as its owner");
    }
}

/// A figure by its parts carries the parts, and opened again it is made of the same.
#[test]
fn a_figure_by_its_parts_takes_them_with_it() {
    use crate::curve::{CurveWords, Form};
    let (mut project, published) = project("3");
    let of_both = CurveWords {
        form: Form::Bars,
        parts: vec!["i1".into(), "i2".into()],
        ..CurveWords::default()
    };
    project.curves = vec![Arc::new(CurveChoice { indicator: "i1".into(), words: of_both })];
    let curve = extract(&project, &published, &Shown::Curve("i1".into())).unwrap();
    let ids: Vec<&str> = curve.indicators.iter().map(|one| &*one.id.0).collect();
    assert_eq!(ids, ["i1", "i2"]);
    assert_eq!(curve.parts_of(&"i1".into()), project.parts_of(&"i1".into()));
    assert_eq!(curve.cards.len(), 2);
    // A line is made of itself alone.
    project.curves.clear();
    let curve = extract(&project, &published, &Shown::Curve("i1".into())).unwrap();
    assert_eq!((curve.indicators.len(), curve.cards.len()), (1, 1));
}
