//! Exports with the data inside: what is read from them is what was published, whatever the table was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::disclosure::{Comparators, Indicators, Published, published};
use better_off::export::extract::{Shown, carried};
use better_off::export::{inside, png};
use better_off::indicator::{Guess, Indicator, SeriesKey};
use better_off::project::{Edit, Edition, Kept, Pick, Project, Source, file};
use better_off::reading::desk::{Answer, Ask, Desk, Origin};
use better_off::reading::{Reading, Recipe, Search, read};
use better_off::table::{Table, delimited, open_kept, paste};
use std::path::Path;
use std::sync::Arc;

/// One grey pixel.
const PIXEL: [u8; 67] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0,
    0, 0, 58, 126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129,
    119, 205, 114, 182, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// A project with a card for every indicator of a table, and what of it is published.
fn project_of(table: &Table, reading: &Reading) -> (Project, Published) {
    let edition = Edition {
        id: "e1".into(),
        file_name: "table.csv".to_owned(),
        sheet: None,
        kept: Kept::new(table.to_kept()),
        whole: true,
        recipe: Recipe::default(),
    };
    let source = Source { id: "s1".into(), name: "Table".to_owned(), editions: vec![edition] };
    let mut keys = reading.find_keys(&Search::default(), 10_000);
    keys.sort();
    keys.dedup();
    let pick = |(at, key): (usize, SeriesKey)| Pick {
        key,
        indicator: format!("i{at}").as_str().into(),
        card: format!("c{at}").as_str().into(),
        comparators: Vec::new(),
    };
    let picks = keys.into_iter().enumerate().map(pick).collect();
    let project = Project::default().apply(Edit::AddSource(source)).apply(Edit::MakeCards {
        source: "s1".into(),
        picks,
        extract: None,
    });
    let published = published(&project, &indicators(&project, reading), &Comparators::new());
    (project, published)
}

fn indicators(project: &Project, reading: &Reading) -> Indicators {
    let one = |chosen: &Arc<better_off::project::ChosenIndicator>| {
        let found = reading.series(std::slice::from_ref(&chosen.key)).into_iter().next()?;
        Some((chosen.id.clone(), Arc::new(found)))
    };
    project.indicators.iter().filter_map(one).collect()
}

/// Without evidence and particulars, which stay behind.
fn figures(indicators: &Indicators) -> Vec<Indicator> {
    fn bare<T: Clone>(guess: &Guess<T>) -> Guess<T> {
        Guess { why: String::new(), ..guess.clone() }
    }
    let one = |one: &Arc<Indicator>| Indicator {
        unit: bare(&one.unit),
        polarity: bare(&one.polarity),
        counted: bare(&one.counted),
        particulars: Vec::new(),
        ..Indicator::clone(one)
    };
    indicators.values().map(one).collect()
}

/// Asserts that the extract of a table reads as the table was published; gives how many indicators that were.
#[track_caller]
fn check(name: &str, table: Table) -> usize {
    let Ok(reading) = read(&Arc::new(table.clone()), &Recipe::default()) else { return 0 };
    let (project, published) = project_of(&table, &reading);
    if project.cards.is_empty() {
        return 0;
    }
    let carried = carried(&project, &published, &Shown::Booklet).unwrap();
    let opened = file::open(&carried).unwrap();
    let kept = opened.sources[0].edition().unwrap().kept.json();
    let again = read(&Arc::new(open_kept(kept).unwrap()), &Recipe::default()).unwrap();
    let understood = again.understood();
    assert_eq!(understood.question, None, "{name}");
    assert_eq!((understood.problems.len(), understood.unfitted.len()), (0, 0), "{name}");
    let read = indicators(&opened, &again);
    assert_eq!(figures(&read), figures(&published.indicators), "{name}");
    // Cells lead to their figures.
    for one in read.values() {
        for observation in one.observations.iter().filter(|one| !one.text.is_empty()) {
            let cell = again.cell(observation.cell.row, observation.cell.column).unwrap();
            assert_eq!(cell.text, observation.text.trim(), "{name}, {}", observation.cell);
        }
    }
    // Published once more nothing else is held back, and the cards say the same.
    let once_more = better_off::disclosure::published(&opened, &read, &Comparators::new());
    assert_eq!(figures(&once_more.indicators), figures(&published.indicators), "{name}");
    for (before, now) in project.cards.iter().zip(&opened.cards) {
        let card = |project, published: &Published, card| published.card(project, card).unwrap().0;
        let (before, now) = (card(&project, &published, before), card(&opened, &once_more, now));
        assert_eq!(now, before, "{name}");
    }
    read.len()
}

fn table_at(path: &Path) -> Option<Table> {
    let text = std::fs::read_to_string(path).ok()?;
    match path.extension().is_some_and(|end| end == "html") {
        true => paste::read_paste(Some(&text), "").ok(),
        false => delimited::read_text(&text).ok(),
    }
}

#[test]
fn what_is_read_from_an_extract_is_what_was_published() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut counted = 0;
    for folder in ["tests/cases", "src/page/data/sample"] {
        let mut paths: Vec<_> = std::fs::read_dir(root.join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        for path in paths {
            let Some(table) = table_at(&path) else { continue };
            counted += check(&path.display().to_string(), table);
        }
    }
    assert!(100 < counted, "{counted} indicators");
}

/// The sample, and what its booklet carries.
fn sample() -> (Project, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/page/data/sample/looked_after_children.tsv");
    let table = table_at(&path).unwrap();
    let reading = read(&Arc::new(table.clone()), &Recipe::default()).unwrap();
    let (project, published) = project_of(&table, &reading);
    let carried = carried(&project, &published, &Shown::Booklet).unwrap();
    (project, carried)
}

/// What the desk answers to a file that is dropped or opened.
fn answered(bytes: &[u8], is_project: bool) -> Answer {
    let size = bytes.len() as u64;
    let origin = match is_project {
        true => Origin::Carrier { bytes: size },
        false => Origin::File { bytes: size, meta: None },
    };
    let mut desk = Desk::new();
    desk.ask(Ask::Open {
        ticket: 1,
        name: "export".to_owned(),
        origin,
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    });
    let mut answers = Vec::new();
    for chunk in bytes.chunks(1 << 20) {
        desk.feed(1, chunk.to_vec());
        while desk.is_busy() {
            answers.extend(desk.step());
        }
    }
    desk.finish(1);
    while desk.is_busy() {
        answers.extend(desk.step());
    }
    answers.retain(|answer| !matches!(answer, Answer::Progress { .. }));
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert!(!desk.is_busy());
    answers.remove(0)
}

/// A file of each kind that carries a text.
fn carriers(text: &str) -> [(&'static str, Vec<u8>); 4] {
    let page =
        "<!DOCTYPE html><html><body><main><table><tr><td>1</td></tr></table></main></body></html>";
    [
        ("page", inside::in_html(page, text).into_bytes()),
        ("fragment", inside::in_html("<div id=\"x\"><p>words</p></div>", text).into_bytes()),
        ("picture", inside::in_svg("<svg xmlns=\"x\"><path/></svg>", text).into_bytes()),
        ("png", png::finished(&PIXEL, 1, Some(text)).unwrap()),
    ]
}

#[test]
fn an_export_that_is_dropped_or_opened_gives_its_project() {
    let (project, carried) = sample();
    for (name, bytes) in carriers(&carried) {
        for is_project in [true, false] {
            let Answer::Inside { project: found, .. } = answered(&bytes, is_project) else {
                panic!("{name}: {:?}", answered(&bytes, is_project))
            };
            assert_eq!(file::open(&found).unwrap().cards.len(), project.cards.len(), "{name}");
        }
    }
}

#[test]
fn a_broken_hostile_or_huge_inside_is_refused_in_words() {
    let (_, good) = sample();
    let huge =
        format!("{{\"kind\":\"better-off-project\",\"name\":\"{}\"}}", "x".repeat(12_000_000));
    let deep = format!(
        "{{\"kind\":\"better-off-project\",\"version\":1,\"cards\":{}",
        "[".repeat(100_000)
    );
    let script = inside::armoured("\"<script>alert(1)</script>\"");
    let wrong_sheet = good.replace("better-off-sheet", "other");
    for (text, expected) in [
        (&good[..good.len() / 2], "it is damaged and cannot be read past line 1"),
        (&good.replace("\"version\":1", "\"version\":99"), "it was saved by a newer Better Off"),
        (&huge, "with 12 MB it is too large"),
        (&deep, "damaged"),
        (&script, "it is not one"),
        (&wrong_sheet, "The kept table is damaged at its beginning"),
        (&good.replacen("\"row\":1", "\"row\":4000000000", 1), "The kept table is damaged at cell"),
        ("{\"__proto__\":{\"kind\":\"better-off-project\"},\"constructor\":1}", "it is not one"),
    ] {
        for (name, bytes) in carriers(text) {
            let Answer::Refused { error, .. } = answered(&bytes, true) else {
                panic!("{name}: {expected}: not refused")
            };
            let begins = "The project inside \"export\" was not opened: ";
            assert!(error.message.starts_with(begins), "{name}: {}", error.message);
            assert!(error.message.contains(expected), "{name}: {}: {expected}", error.message);
            assert!(!error.hint.is_empty() && !error.message.contains("alert"));
        }
    }
    for (name, bytes) in carriers(&"x".repeat(50_000_000)) {
        let Answer::Refused { error, .. } = answered(&bytes, true) else { panic!("{name}") };
        assert!(error.message.contains("too large to be looked into"), "{name}: {}", error.message);
    }
    for nothing in [&PIXEL[..], b"<svg></svg>", b"<!DOCTYPE html><p>words</p>", b"", b"a,b\n1,2\n"]
    {
        let Answer::Refused { error, .. } = answered(nothing, true) else { panic!("not refused") };
        assert_eq!(error.message, "\"export\" carries no project");
    }
    // Where a table was wanted a picture is told to be one.
    let Answer::Refused { error, .. } = answered(&PIXEL, false) else { panic!("not refused") };
    assert!(error.message.contains("a picture (PNG)"), "{}", error.message);
}
