//! A sheet with a row for each person is pointed out, and not kept until the officer says that it may be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::reading::desk::{Answer, Ask, Desk, Origin};
use better_off::reading::{Correction, Question, Recipe, Step, Understood};

const PEOPLE: &str = "Name,DOB,Days in care\nA,03/04/2012,120\nB,17/11/2009,45\nC,28/02/2015,300\n";

/// What is answered last: what was understood, and whether the sheet is kept.
fn answered(desk: &mut Desk, ask: Ask) -> (Understood, bool) {
    desk.ask(ask);
    let mut answers = Vec::new();
    while desk.is_busy() {
        answers.extend(desk.step());
    }
    let Some(Answer::Understood { understood, kept, .. }) = answers.pop() else {
        panic!("{answers:?}")
    };
    (*understood, kept.is_some())
}

#[test]
fn a_row_for_each_person_is_not_kept_unasked() {
    let mut desk = Desk::new();
    let pasted = Ask::Open {
        ticket: 1,
        name: "Pasted table".to_owned(),
        origin: Origin::Pasted { html: None, text: PEOPLE.to_owned() },
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    };
    let (understood, kept) = answered(&mut desk, pasted);
    assert!(matches!(understood.question, Some(Question::RowPerOne { .. })), "{understood:?}");
    assert_eq!((understood.count, kept), (0, false));
    let confirmed = Step { on: true, correction: Correction::KeepPeople };
    let recipe = Recipe { steps: vec![confirmed] };
    let again = Ask::Reread { ticket: 1, sheet: None, recipe, wanted: Vec::new() };
    let (understood, kept) = answered(&mut desk, again);
    assert!(0 < understood.count && kept);
}
