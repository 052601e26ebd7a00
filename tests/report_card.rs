//! The report card of the seed, pasted whole: its figures in place, its claims checked, its codes held against the
//! table. Nothing of its text stands here.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop where something is not as expected"
)]

mod shared;

use better_off::claim::{Claim, Verdict};
use better_off::house_style::HouseStyle;
use better_off::indicator::Indicator;
use better_off::project::IndicatorId;
use better_off::reading::Recipe;
use better_off::reading::desk::{Answer, Ask, Desk, Origin};
use better_off::report::priority::{
    ComparisonOf, PriorityMade, PriorityOf, PriorityReport, PriorityWords, Side,
};
use std::sync::Arc;

fn answers(desk: &mut Desk, ask: Ask) -> Vec<Answer> {
    desk.ask(ask);
    let mut answers = Vec::new();
    while desk.is_busy() {
        answers.extend(desk.step());
    }
    answers
}

/// The words of a pasted card, and the indicators of its tables, as the page has them from the desk.
fn pasted(text: &str) -> (PriorityWords, Vec<(IndicatorId, Arc<Indicator>)>) {
    let mut desk = Desk::new();
    let said = answers(&mut desk, Ask::PastedReport { ticket: 1, text: text.to_owned() });
    let Some(Answer::PastedReport { steps, tables, .. }) = said.into_iter().next() else {
        panic!("no answer")
    };
    let mut indicators = Vec::new();
    for (at, (name, text)) in tables.into_iter().enumerate() {
        let ticket = 2 + 2 * at as u32;
        let origin = Origin::Pasted { html: None, text };
        let open = Ask::Open {
            ticket,
            name,
            origin,
            sheet: None,
            recipe: Recipe::default(),
            wanted: Vec::new(),
        };
        let said = answers(&mut desk, open);
        let Some(Answer::Understood { understood, .. }) = said.last() else { panic!("{said:?}") };
        let keys = understood.first.iter().map(|line| line.key.clone()).collect();
        for answer in answers(&mut desk, Ask::Series { ticket, keys }) {
            let Answer::Series { series, .. } = answer else { continue };
            for indicator in series {
                let id = format!("i{}", indicators.len() + 1);
                indicators.push((IndicatorId::from(id.as_str()), Arc::new(indicator)));
            }
        }
    }
    let mut words = steps.into_iter().next_back().unwrap();
    words.indicators = indicators.iter().map(|(id, _)| id.clone()).collect();
    (words, indicators)
}

fn made(words: PriorityWords, indicators: &[(IndicatorId, Arc<Indicator>)]) -> PriorityMade {
    let report = PriorityReport { words, ..PriorityReport::new("r1".into()) };
    let of = PriorityOf {
        report: report.into(),
        indicators: indicators.to_vec(),
        curve: None,
        turning: Vec::new(),
        style: HouseStyle::default(),
    };
    let mut desk = Desk::new();
    match answers(&mut desk, Ask::Report { ticket: 1, of: Box::new(of) }).pop() {
        Some(Answer::Report { made, .. }) => *made,
        other => panic!("{other:?}"),
    }
}

fn seed() -> Option<String> {
    let seeds = shared::shared()?.parent()?.join("seeds");
    let files = std::fs::read_dir(seeds).ok()?.flatten().map(|entry| entry.path());
    let mut files = files.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let path = files.find(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("000"))
    })?;
    std::fs::read_to_string(path).ok()
}

#[test]
fn the_seeds_card_has_every_figure_in_place() {
    let Some(text) = seed() else { return };
    let (words, indicators) = pasted(&text);
    let made = made(words, &indicators);
    let rows = &made.card.table().unwrap().rows;
    assert_eq!(rows.len(), 2);
    let figure = |figure: &Option<better_off::report::priority::ShownFigure>| {
        figure.as_ref().map_or("none".to_owned(), |one| format!("{} in {}", one.text, one.period))
    };
    let said: Vec<[String; 5]> = rows
        .iter()
        .map(|row| {
            [&row.baseline, &row.previous, &row.latest, &row.target, &row.predicted].map(figure)
        })
        .collect();
    let expected = [
        [
            "1,281 in 2007/08",
            "1,255 in 2008/09",
            "1,293 in Quarter 2 2009/10",
            "1,031 in 2009/10",
            "1,293 in 2009/10",
        ],
        [
            "83.8 in 2007/08",
            "82.1 in 2008/09",
            "84.6 in Quarter 2 2009/10",
            "67.5 in 2009/10",
            "84.6 in 2009/10",
        ],
    ];
    assert_eq!(said, expected.map(|row| row.map(str::to_owned)));
    for row in rows {
        assert_eq!((row.rise_or_fall.as_str(), row.data_quality.as_str()), ("Fall", "No concerns"));
        assert!(!row.owner.is_empty() && row.measure.starts_with("Quarterly"), "{row:?}");
    }
    assert_eq!(rows[0].variance.as_ref().unwrap().words, "missed by 262 (25.4%)");
    assert!(!made.card.draft, "both approvals have a name and a date");
    let codes =
        "The text says \"LSP-HWb (i)\", the table \"LSP-HW2b(i) a\": use one reference in both";
    assert!(made.findings.iter().any(|finding| finding == codes), "{:?}", made.findings);
}

#[test]
fn the_seeds_claims_are_checked_in_its_stories_and_its_risks() {
    let Some(text) = seed() else { return };
    let (words, indicators) = pasted(&text);
    let claims = made(words, &indicators).claims;
    let wrong: Vec<&Claim> = claims
        .summary
        .checked
        .claims
        .iter()
        .filter(|claim| claim.verdict == Verdict::Wrong)
        .collect();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert!(wrong[0].reason.contains("1,298") && wrong[0].reason.contains("1,293"), "{wrong:?}");
    let in_risks = claims.risks.iter().flat_map(|risk| &risk.text.checked.claims);
    let rise: Vec<&Claim> = in_risks.filter(|claim| claim.text == "17%").collect();
    assert_eq!(rise.len(), 1);
    assert_eq!(rise[0].verdict, Verdict::Agrees, "{rise:?}");
}

const CARD: &str = include_str!("page/tests/tables/report_card.txt");

/// The next quarter's table, and the edition before it, compared at the desk.
#[test]
fn an_edition_and_the_draft_are_compared_at_the_desk() {
    let (words, before) = pasted(CARD);
    let next = CARD.replace("2014/15 Quarter 2", "2014/15 Quarter 3").replace("\t240\t", "\t225\t");
    let (_, now) = pasted(&next);
    let side = |name: &str, indicators| Side {
        name: name.to_owned(),
        card: made(words.clone(), indicators).card,
    };
    let of = ComparisonOf {
        earlier: side("Edition 1", &before),
        later: side("Draft", &now),
        indicators: now.clone(),
        style: HouseStyle::default(),
    };
    let mut desk = Desk::new();
    let Some(Answer::Comparison { made, .. }) =
        answers(&mut desk, Ask::Comparison { ticket: 1, of: Box::new(of) }).pop()
    else {
        panic!("no answer")
    };
    let moved: Vec<&str> = made.figures.iter().map(|figure| figure.change.as_str()).collect();
    assert_eq!(moved, ["Down 15 (6.3%)"]);
    let mentions: Vec<String> = made.mentions.iter().map(|one| one.words()).collect();
    assert_eq!(mentions, ["still says 240, the table says 225"]);
    assert!(made.draft && made.words.is_empty());
}
