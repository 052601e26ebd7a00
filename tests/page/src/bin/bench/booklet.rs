//! A booklet of forty-five cards: how soon it stands when its project is opened.

use crate::cards::table;
use crate::report::{Bound, Limit, Section};
use crate::steps::Steps;
use better_off::project::{Edit, Edition, EditionId, Kept, Pick, Project, Source, file};
use better_off::reading::{Recipe, read};
use better_off::report::BookletWords;
use better_off::table::delimited::read_text;
use page_tests::Server;
use serde_json::json;
use std::sync::Arc;

const CARDS: usize = 45;
const SOON: f64 = 500.0;

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let steps = Steps::measure(server, runs, "booklet", &[json!(project(CARDS)), json!(CARDS)]);
    let text = format!(
        "A project of {CARDS} cards over a table of ten years is opened from its file and “Reports” is clicked; the time \
         is until the last card\nof its five pages, cover and notes is in the page and painted, the table read again \
         included.\n\n{}",
        steps.table()
    );
    let soon = Limit {
        what: format!("a booklet of {CARDS} cards, from its file to the last card"),
        bound: Bound::Most(SOON),
        median: steps.took("Open the booklet").median(),
    };
    Section { title: "A booklet of forty-five cards", text, limits: vec![soon] }
}

/// A project of so many cards over one table, as its file has it.
pub fn project(cards: usize) -> String {
    let table = Arc::new(read_text(&table(cards)).expect("a table"));
    let reading = read(&table, &Recipe::default()).expect("a reading");
    let picks: Vec<Pick> = reading
        .all()
        .enumerate()
        .map(|(at, indicator)| Pick {
            key: indicator.key,
            indicator: format!("i{at}").as_str().into(),
            card: format!("c{at}").as_str().into(),
            comparators: Vec::new(),
        })
        .collect();
    assert_eq!(picks.len(), cards, "every row is an indicator");
    let edition = Edition {
        id: EditionId::from("e"),
        file_name: "many.csv".to_owned(),
        sheet: None,
        kept: Kept::new(table.to_kept()),
        whole: true,
        recipe: Recipe::default(),
    };
    let source = Source { id: "s".into(), name: "Many".to_owned(), editions: vec![edition] };
    let words = BookletWords { cover: true, notes: true, ..BookletWords::default() };
    let edits = [
        Edit::AddSource(source),
        Edit::MakeCards { source: "s".into(), picks, extract: None },
        Edit::SetBooklet(words),
    ];
    let project = edits.into_iter().fold(Project::default(), |project, edit| project.apply(edit));
    file::save(&project).expect("a project file")
}
