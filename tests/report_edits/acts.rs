//! What an officer may do to the report cards of a project, thought of at random.

use better_off::report::priority::{DirectionOfTravel, Part, Rag};
use proptest::prelude::*;

/// One thing done. Numbers choose among what is there, round and round.
#[derive(Debug, Clone)]
pub enum Act {
    Start,
    Remove(usize),
    Move(usize, usize),
    Fact(usize, usize, String),
    Story(usize, usize, String),
    Rate(usize, Option<(Rag, String)>),
    Travel(usize, Option<(DirectionOfTravel, String)>),
    List(usize, List, Change),
    Choose(usize, Vec<usize>),
    Part(usize, Part, PartChange),
    /// The text of an earlier report card, step by step.
    Paste(usize),
    /// Keep as an edition; with names and dates first, or without.
    Sign(usize, bool),
    /// A table is brought, or next quarter's in its place, or it is taken away.
    Table(Table),
    /// The field is left: what follows is a step of its own.
    Leave,
    Undo,
    Redo,
}

/// A list of a report card.
#[derive(Debug, Clone, Copy)]
pub enum List {
    Risks,
    Actions,
    Milestones,
    Approvals,
}

#[derive(Debug, Clone)]
pub enum Change {
    Add(String),
    Set(usize, String),
    Drop(usize),
}

#[derive(Debug, Clone)]
pub enum PartChange {
    Rename(Option<String>),
    Up,
    Down,
    Show(bool),
}

#[derive(Debug, Clone, Copy)]
pub enum Table {
    Bring,
    NextQuarter,
    Remove,
}

/// Words as they are typed: marks, live figures, letters of every kind, lines that end nowhere.
pub fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "(- |1\\. |  - )?[A-Za-z0-9]{1,8}( [A-Za-z0-9,.%£]{1,8}){0,5}",
        1 => "[\"\\\\/é–€’ \t{}*\\[\\]()<>&'🏠]{0,10}",
        1 => Just("There were **{latest}** {in latest period}".to_owned()),
        1 => Just("[the plan](https://example.org/plan)".to_owned()),
        1 => Just("1,293 families wait".to_owned()),
        1 => Just(String::new()),
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any_line(), 0..5).prop_map(|lines| lines.join("\n"))
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any_line().prop_map(Change::Add),
        (any::<usize>(), any_line()).prop_map(|(at, words)| Change::Set(at, words)),
        any::<usize>().prop_map(Change::Drop),
    ]
}

fn any_part_change() -> impl Strategy<Value = PartChange> {
    prop_oneof![
        prop::option::of(any_line()).prop_map(PartChange::Rename),
        Just(PartChange::Up),
        Just(PartChange::Down),
        any::<bool>().prop_map(PartChange::Show),
    ]
}

pub fn any_act() -> impl Strategy<Value = Act> {
    let which = 0..4_usize;
    let rag = prop::option::of((prop::sample::select(Rag::ALL.to_vec()), any_line()));
    let travel =
        prop::option::of((prop::sample::select(DirectionOfTravel::ALL.to_vec()), any_line()));
    let list =
        prop::sample::select(vec![List::Risks, List::Actions, List::Milestones, List::Approvals]);
    let table = prop::sample::select(vec![Table::Bring, Table::NextQuarter, Table::Remove]);
    let part = prop::sample::select(Part::ALL.to_vec());
    prop_oneof![
        2 => Just(Act::Start),
        1 => which.clone().prop_map(Act::Remove),
        1 => (which.clone(), which.clone()).prop_map(|(at, to)| Act::Move(at, to)),
        2 => (which.clone(), 0..5_usize, any_line()).prop_map(|(at, field, text)| Act::Fact(at, field, text)),
        4 => (which.clone(), 0..4_usize, any_text()).prop_map(|(at, story, text)| Act::Story(at, story, text)),
        1 => (which.clone(), rag).prop_map(|(at, rag)| Act::Rate(at, rag)),
        1 => (which.clone(), travel).prop_map(|(at, travel)| Act::Travel(at, travel)),
        3 => (which.clone(), list, any_change()).prop_map(|(at, list, change)| Act::List(at, list, change)),
        1 => (which.clone(), prop::collection::vec(0..2_usize, 0..3)).prop_map(|(at, chosen)| Act::Choose(at, chosen)),
        2 => (which.clone(), part, any_part_change()).prop_map(|(at, part, change)| Act::Part(at, part, change)),
        1 => which.clone().prop_map(Act::Paste),
        2 => (which, any::<bool>()).prop_map(|(at, named)| Act::Sign(at, named)),
        1 => table.prop_map(Act::Table),
        1 => Just(Act::Leave),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}
