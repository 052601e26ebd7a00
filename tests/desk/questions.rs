//! Questions that are about no open table, or come from the page as text.

use crate::{TABLE, key, paste, run};
use better_off::curve::chart::{self, Look};
use better_off::curve::{CurveOf, CurveWords};
use better_off::house_style::HouseStyle;
use better_off::reading::desk::{Answer, Ask, Desk, Origin};

#[test]
fn a_chart_is_asked_for_by_what_it_follows_from() {
    let mut desk = Desk::new();
    desk.ask(paste(1, TABLE));
    let keys = match run(&mut desk).pop().unwrap() {
        Answer::Understood { understood, .. } => vec![understood.first[0].key.clone()],
        other => panic!("{other:?}"),
    };
    desk.ask(Ask::Series { ticket: 1, keys });
    let Some(Answer::Series { mut series, .. }) = run(&mut desk).pop() else { panic!("no series") };
    let of = CurveOf {
        words: CurveWords::default(),
        indicator: series.remove(0).into(),
        comparators: Vec::new(),
        parts: Vec::new(),
        source_name: "Pasted table".to_owned(),
        style: HouseStyle::default(),
    };
    let look = Look::paper(600.0, 400.0);
    let ask = Ask::Chart { ticket: 9, of: Box::new(of.clone()), look: look.clone() };
    // As it comes from the page: by way of JSON.
    desk.ask(serde_json::from_str(&serde_json::to_string(&ask).unwrap()).unwrap());
    let chart = chart::chart(&of.curve(), &look);
    let words: Vec<&str> = chart.stops.iter().map(|stop| stop.words.as_str()).collect();
    assert!(words.len() > 1 && words.iter().all(|words| words.contains(" in ")), "{words:?}");
    assert_eq!(run(&mut desk), [Answer::Chart { ticket: 9, chart }]);
}

#[test]
fn questions_are_spoken_in_json() {
    let ask: Ask = serde_json::from_str(r#"{"window":{"ticket":3,"first":0,"count":40}}"#).unwrap();
    assert_eq!(ask, Ask::Window { ticket: 3, first: 0, count: 40 });
    let open = r#"{"open":{"ticket":1,"name":"a.csv","origin":{"file":{"bytes":12}},"sheet":null,"recipe":{"steps":[]},"wanted":[]}}"#;
    assert!(matches!(
        serde_json::from_str(open).unwrap(),
        Ask::Open { origin: Origin::File { bytes: 12, .. }, .. }
    ));
    let answer = serde_json::to_string(&Answer::Progress {
        ticket: 1,
        doing: "Reading the file".to_owned(),
        done: 1,
        of: 2,
    });
    assert_eq!(
        answer.unwrap(),
        r#"{"progress":{"ticket":1,"doing":"Reading the file","done":1,"of":2}}"#
    );
}

#[test]
fn a_text_is_checked_at_the_desk() {
    let mut desk = Desk::new();
    desk.ask(paste(1, TABLE));
    run(&mut desk);
    desk.ask(Ask::Series { ticket: 1, keys: vec![key("Referrals")] });
    let answers = run(&mut desk);
    let [Answer::Series { series, .. }] = answers.as_slice() else { panic!("{answers:?}") };
    let text = "Referrals rose to 132 in 2020/21 from 120 in 2019/20.".to_owned();
    desk.ask(Ask::Claims { ticket: 9, text, indicators: series.clone(), own: 0 });
    let answers = run(&mut desk);
    let [Answer::Claims { ticket: 9, checked }] = answers.as_slice() else { panic!("{answers:?}") };
    let told: Vec<(&str, &str)> = checked
        .claims
        .iter()
        .filter(|claim| claim.expected.is_some())
        .map(|claim| (claim.text.as_str(), claim.verdict.words()))
        .collect();
    assert_eq!(told, [("132", "differs")]);
}
