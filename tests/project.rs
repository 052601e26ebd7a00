//! Project files: saved, opened, refused in words; edits and undo on whole projects.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop where something is not as expected"
)]

use better_off::indicator::SeriesKey;
use better_off::project::{
    Areas, AreasChosen, CardId, Edit, Edition, EditionId, IndicatorId, Kept, Pick, Project, Source,
    SourceId, file,
};
use better_off::reading::{Correction, Recipe};

fn source(id: &str) -> Source {
    Source {
        id: SourceId::from(id),
        name: format!("Table {id}"),
        editions: vec![Edition {
            id: EditionId::from(format!("e-{id}").as_str()),
            file_name: "indicators.csv".to_owned(),
            sheet: None,
            kept: Kept::new(
                r#"{"rows":[[0,["Year","2013-14"]],[1,["Referrals","11,900"]]]}"#.to_owned(),
            ),
            whole: true,
            recipe: Recipe::default(),
        }],
    }
}

fn key(measure: &str) -> SeriesKey {
    SeriesKey { measure: measure.to_owned(), filters: Vec::new(), area: None }
}

fn pick(measure: &str, id: &str) -> Pick {
    Pick {
        key: key(measure),
        indicator: IndicatorId::from(format!("i-{id}").as_str()),
        card: CardId::from(format!("c-{id}").as_str()),
        comparators: Vec::new(),
    }
}

fn project() -> Project {
    let edits = [
        Edit::AddSource(source("s1")),
        Edit::MakeCards {
            source: "s1".into(),
            picks: vec![pick("Referrals", "1"), pick("Plans", "2")],
            extract: None,
        },
        Edit::SetHeadline("c-1".into(), Some("Fewer referrals".to_owned())),
        Edit::RenameProject("Autumn".to_owned()),
    ];
    edits.into_iter().fold(Project::default(), |project, edit| project.apply(edit))
}

#[test]
fn a_saved_project_opens_as_it_was() {
    let project = project();
    let text = file::save(&project).unwrap();
    assert!(text.contains(r#""kind": "better-off-project""#) && text.contains(r#""version": 1"#));
    assert!(text.contains("11,900"), "the sheet is readable in the file");
    assert_eq!(file::open(&text), Ok(project));
}

#[test]
fn sheets_stored_beside_a_project_come_back_to_it() {
    let project = project();
    let light = file::without_sheets(&project);
    assert!(!file::save(&light).unwrap().contains("11,900"));
    let sheets: Vec<(EditionId, Kept)> =
        project.sheets().map(|(id, kept)| (id.clone(), kept.clone())).collect();
    let whole = file::with_sheets(light, |edition| {
        sheets.iter().find(|(id, _)| *id == edition.id).map(|(_, kept)| kept.clone())
    });
    assert_eq!(whole, project);
}

#[track_caller]
fn refused(text: &str, expected: &str) {
    let error = file::open(text).unwrap_err().to_string();
    assert!(error.contains(expected), "{error}");
    assert!(!error.ends_with('.'), "{error}");
}

#[test]
fn what_cannot_be_opened_is_refused_in_words() {
    let whole = file::save(&project()).unwrap();
    refused(&whole[..whole.len() / 2], "cannot be read past line");
    refused(
        &whole.replace(r#""version": 1"#, r#""version": 99"#),
        "newer Better Off (file version 99,",
    );
    refused(&whole.replace("better-off-project", "something-else"), "not a Better Off project;");
    refused(&whole.replace(r#""cards": ["#, r#""cards": [ 7, "#), "(card 1: something else");
    refused("Area,2013,2014\nLeeds,1,2\n", "not a Better Off project;");
    refused("{\"a\": 1}", "not a Better Off project;");
    refused("", "not a Better Off project;");
}

/// Old files open for ever: each is what a released program wrote, and is never edited.
#[test]
fn every_frozen_project_opens() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/projects");
    let mut opened = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let project = file::open(&std::fs::read_to_string(&path).unwrap());
        let project = project.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(!project.cards.is_empty(), "{} has its cards", path.display());
        opened += 1;
    }
    assert!(0 < opened, "there is a frozen file");
}

#[test]
fn making_cards_again_keeps_edited_cards_and_drops_unticked_ones() {
    let project = project().apply(Edit::MakeCards {
        source: "s1".into(),
        picks: vec![pick("Referrals", "8"), pick("Adoptions", "9")],
        extract: None,
    });
    let cards: Vec<(&str, Option<&str>)> =
        project.cards.iter().map(|card| (&*card.id.0, card.words.headline.as_deref())).collect();
    assert_eq!(cards, [("c-1", Some("Fewer referrals")), ("c-9", None)]);
    assert_eq!(project.chosen_keys(&"s1".into()), [key("Referrals"), key("Adoptions")]);
}

#[test]
fn removing_a_source_takes_its_indicators_and_cards() {
    let project =
        project().apply(Edit::AddSource(source("s2"))).apply(Edit::RemoveSource("s1".into()));
    assert!(project.cards.is_empty() && project.indicators.is_empty());
    assert_eq!(project.sources.len(), 1);
}

#[test]
fn corrections_stay_with_a_replaced_table() {
    let correction = Correction::WhenFor { period: "March 2024".to_owned() };
    let corrected = project().apply(Edit::Correct("s1".into(), correction));
    let recipe = corrected.source(&"s1".into()).unwrap().edition().unwrap().recipe.clone();
    let mut edition = source("s1").editions.remove(0);
    edition.id = "e-new".into();
    edition.recipe = recipe.clone();
    let replaced = corrected.apply(Edit::ReplaceEdition("s1".into(), edition));
    assert_eq!(replaced.source(&"s1".into()).unwrap().edition().unwrap().recipe, recipe);
    let off = replaced.apply(Edit::SwitchStep("s1".into(), 0, false));
    assert!(!off.source(&"s1".into()).unwrap().edition().unwrap().recipe.steps[0].on);
}

#[test]
fn areas_are_chosen_with_the_comparators_of_what_was_chosen_before() {
    let england = SeriesKey { area: Some("England".to_owned()), ..key("Referrals") };
    let areas = Areas { lead: Some("Leeds".to_owned()), comparators: vec!["England".to_owned()] };
    let beside = vec![("i-1".into(), vec![england.clone()]), ("i-gone".into(), vec![])];
    let chosen = AreasChosen { areas: areas.clone(), beside, extracts: Vec::new() };
    let compared = project().apply(Edit::ChooseAreas(chosen));
    assert_eq!(compared.settings.areas, areas);
    assert_eq!(compared.indicator(&"i-1".into()).unwrap().comparators, vec![england.clone()]);
    assert_eq!(compared.chosen_keys(&"s1".into()).len(), 2, "comparators make no cards");
    assert_eq!(compared.wanted_keys(&"s1".into()).last(), Some(&england));
    assert_eq!(file::open(&file::save(&compared).unwrap()), Ok(compared));
    let plain = file::save(&project()).unwrap();
    assert!(
        !plain.contains("comparators") && !plain.contains("\"areas\""),
        "old files stay as they are"
    );
}

#[test]
fn cards_keep_their_order_when_one_is_moved_past_the_end() {
    let moved = project().apply(Edit::MoveCard("c-1".into(), 99));
    let order: Vec<&str> = moved.cards.iter().map(|card| &*card.id.0).collect();
    assert_eq!(order, ["c-2", "c-1"]);
}

#[test]
fn a_table_goes_by_the_name_of_its_newest_file_unless_it_was_given_one() {
    let edition =
        |file: &str| Edition { file_name: file.to_owned(), ..source("s1").editions.remove(0) };
    let name = |project: &Project| project.source(&"s1".into()).unwrap().name.clone();
    let first = source("s1").editions[0].file_name.clone();
    let by_file = project().apply(Edit::RenameSource("s1".into(), first));
    let replaced = by_file.apply(Edit::ReplaceEdition("s1".into(), edition("q2.csv")));
    assert_eq!(name(&replaced), "q2.csv");
    let renamed = by_file.apply(Edit::RenameSource("s1".into(), "Performance".to_owned()));
    let replaced = renamed.apply(Edit::ReplaceEdition("s1".into(), edition("q2.csv")));
    assert_eq!(name(&replaced), "Performance");
}
