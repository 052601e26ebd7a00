use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::test_indicator::TestIndicator;

fn numbers() -> Indicator {
    let mut indicator =
        TestIndicator::new("Number of looked after children", Unit::Count, Polarity::Fall)
            .baseline("2007/08", "1281")
            .rows(&[("2008/09", "1255"), ("Q2 2009/10", "1293")])
            .target("2009/10", "1031")
            .indicator();
    indicator.particulars = vec![("Reference".to_owned(), "LSP-HW2b(i) a".to_owned())];
    indicator
}

/// The seed's text, beside the repository; its figures and counts may be typed here, its sentences not.
fn seed() -> Option<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/seeds", "../../shared/seeds"]
        .iter()
        .find_map(|up| std::fs::read_dir(root.join(up)).ok());
    let Some(folder) = found else {
        println!("skipped: the seeds are not here");
        return None;
    };
    let mut files = folder.flatten().map(|entry| entry.path());
    let path = files.find(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("000_"))
    })?;
    std::fs::read_to_string(path).ok()
}

#[test]
fn the_seed_is_split_into_its_parts() {
    let Some(text) = seed() else { return };
    let report = read_report(&text, Joined::ParagraphsJoined).unwrap();
    let words = &report.words;
    assert_eq!(words.reference, "CYPP 8");
    assert!(words.priority.starts_with("Reducing the need"), "{}", words.priority);
    assert_eq!(words.covers, "1st April - 30th September 2009");
    assert_eq!((words.why.lines.len(), words.why.blocks().len()), (1, 1));
    assert!(words.indicator.text().starts_with("LSP-HWb (i)"));
    let rating = words.rating.as_ref().unwrap();
    assert_eq!(rating.rag, Rag::Red);
    assert_eq!(words.direction.as_ref().unwrap().direction, DirectionOfTravel::Stable);
    // Two lines of furniture on two pages.
    assert_eq!(report.furniture.len(), 2);
    let risks: Vec<RiskKind> = words.risks.iter().map(|risk| risk.kind).collect();
    use RiskKind::{Challenge as C, Risk as R};
    assert_eq!(risks, [R, R, R, C, C]);
    assert_eq!(words.actions.len(), 6);
    let paired: Vec<(usize, Vec<&str>)> = words
        .actions
        .iter()
        .map(|action| {
            let when = action.milestones.iter().map(|one| one.timescale.as_str()).collect();
            (action.milestones.len(), when)
        })
        .collect();
    assert_eq!(paired[0], (2, vec!["Dec 09", "Ongoing"]));
    assert_eq!(paired[1], (1, vec!["Ongoing"]));
    assert_eq!(paired[3], (2, vec!["By Quarter 3", "Ongoing with quarterly reviews"]));
    assert_eq!(paired[4], (1, vec!["April 2010"]));
    assert!(words.actions.iter().all(|action| action.reviewed == "New action"));
    let signed: Vec<(&str, &str)> =
        words.approvals.iter().map(|one| (one.role.as_str(), one.date.as_str())).collect();
    assert_eq!(signed, [("Accountable Officer", "05/11/09"), ("Accountable Director", "11/11/09")]);
    assert!(words.is_signed());
    assert_eq!(report.tables.len(), 1);
    assert_eq!(report.tables[0].text.lines().count(), 5);
    // The item that the page break cut in two is one again: 16 items, 6 of them under another.
    let items = words.achievements.blocks();
    let under = items
        .iter()
        .filter(|line| matches!(line.kind, crate::report::story::LineKind::Item { depth: 1, .. }));
    assert_eq!(under.count(), 6);
    assert!(
        items.iter().all(|line| matches!(line.kind, crate::report::story::LineKind::Item { .. }))
    );
}

#[test]
fn each_step_does_more() {
    let Some(text) = seed() else { return };
    let lines = |step| read_report(&text, step).unwrap().words.achievements.lines.len();
    let [split, dropped, joined] = Joined::STEPS.map(lines);
    assert!(dropped < split && joined < dropped, "{split} {dropped} {joined}");
    assert_eq!(read_report("Two words\nand two more", Joined::Split), None);
}

#[test]
fn tables_alone_change_what_they_hold_alone() {
    let before = PriorityWords {
        outcome: "Safe children".to_owned(),
        why: Story::typed("It matters"),
        indicators: vec!["i1".into()],
        parts: PartChoice::changed(&[], Part::Curve, |part| part.hidden = true),
        ..PriorityWords::default()
    };
    let table = "Key actions\t\t\t\n\tAction\tLead\tTimescale\n1\tOpen the third team\tHead of service\tDec 09\n";
    let pasted = read_report(table, Joined::ParagraphsJoined).unwrap().words;
    let after = before.with_pasted(pasted);
    assert_eq!(after.actions[0].action, "Open the third team");
    assert_eq!(PriorityWords { actions: Vec::new(), ..after }, before);
    assert_eq!(read_report("Year\tNumber\n2009\t12\n", Joined::Split), None);
}

#[test]
fn milestones_are_paired_with_their_timescales() {
    #[track_caller]
    fn check(milestone: &str, timescale: &str, expected: &str) {
        let rows = [
            ["", "Action", "Lead", "Milestone", "Timescale"],
            ["1", "Do it", "Head of service", milestone, timescale],
        ];
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let actions = actions_of_rows(&rows).unwrap();
        let said: Vec<String> = actions[0]
            .milestones
            .iter()
            .map(|one| format!("{} @ {}", one.text, one.timescale))
            .collect();
        assert_eq!(said.join(" | "), expected);
    }
    check("1) a 2) b", "Dec 09 Ongoing", "a @ Dec 09 | b @ Ongoing");
    check("1. a 2. b 3. c", "March 2010 June 2010 TBC", "a @ March 2010 | b @ June 2010 | c @ TBC");
    check("1) a 2) b", "Ongoing", "a @ Ongoing | b @ ");
    check("one of 2) things", "April 2010", "one of 2) things @ April 2010");
    check("a", "By end of March 2010", "a @ By end of March 2010");
}

#[test]
fn the_rule_rates_by_distance_from_target() {
    #[track_caller]
    fn check(figure: &str, turned: Option<&str>, expected: &str) {
        let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
            .rows(&[("2008/09", "1255"), ("2009/10", figure)])
            .target("2009/10", "1031")
            .indicator();
        let said = match rating_by_rule(&indicator, turned, &HouseStyle::default()) {
            Ok(rating) => format!("{}. {}", rating.value.word(), rating.reason),
            Err(why) => why,
        };
        assert_eq!(said, expected);
    }
    check("1031", None, "Green. Target met: latest 1,031 against a target of 1,031 in 2009/10");
    check(
        "1293",
        None,
        "Red. Target missed by 262 (25.4% of it): latest 1,293 against a target of 1,031 in 2009/10",
    );
    check(
        "1050",
        None,
        "Amber. Target missed by 19 (1.8% of it): latest 1,050 against a target of 1,031 in 2009/10; within 5% is amber",
    );
    check(
        "1293",
        Some("223 below the forecast"),
        "Amber. Target missed by 262 (25.4% of it): latest 1,293 against a target of 1,031 in 2009/10; amber because the curve has turned: 223 below the forecast",
    );
}

fn card_of(report: &PriorityReport, indicator: &Indicator) -> PriorityCard {
    let figures = ReportFigures {
        find: &|_| Some(indicator),
        propose: &|_| None,
        turned: None,
        verdict: &|_| None,
    };
    priority_card(report, &figures, &HouseStyle::default())
}

#[test]
fn a_card_is_a_draft_until_it_is_signed_and_frozen_then() {
    let indicator = numbers();
    let mut report = PriorityReport::new("r1".into());
    report.words.indicators = vec!["i1".into()];
    report.words.why =
        Story::typed("There are **{latest}** children in the Common Assessment Framework (CAF)");
    report.words.approvals = vec![Approval { role: "Director".to_owned(), ..Approval::default() }];
    let card = card_of(&report, &indicator);
    assert!(card.draft);
    assert!(card.parts.iter().any(|part| part.body
        == ShownPartBody::Terms(vec![Term {
            acronym: "CAF".to_owned(),
            meaning: "Common Assessment Framework".to_owned()
        }])));
    let row = &card.table().unwrap().rows[0];
    assert_eq!(row.reference, "LSP-HW2b(i) a");
    assert_eq!(row.variance.as_ref().unwrap().words, "missed by 262 (25.4%)");
    report.words.approvals[0].name = "Director of services".to_owned();
    report.words.approvals[0].date = "11/11/09".to_owned();
    let signed = card_of(&report, &indicator);
    assert!(!signed.draft);
    let edition =
        ReportEdition { number: 1, words: report.words.clone(), card: signed, curve: None };
    assert_eq!(edition.name(), "Edition 1, signed 11/11/09");
    report.editions.push(edition);
    // The next quarter: the figure moves, and the sentence typed with the old one is told.
    report.words.summary = Story::typed("The number is 1,293 now. It was 11,293 never.");
    let later = TestIndicator::new("Number of looked after children", Unit::Count, Polarity::Fall)
        .rows(&[("Q2 2009/10", "1293"), ("Q3 2009/10", "1270")])
        .indicator();
    let card = card_of(&report, &later);
    let changed = card.parts.iter().find_map(|part| match &part.body {
        ShownPartBody::Changed(changed) => Some(changed),
        _ => None,
    });
    let changed = changed.unwrap();
    assert_eq!((changed.moved.len(), changed.moved[0].better), (1, Some(true)));
    assert_eq!(changed.stale, [(Part::Summary, "The number is 1,293 now.".to_owned())]);
}

#[test]
fn parts_are_moved_renamed_and_left_out() {
    let moved = PartChoice::moved(&[], Part::Why, true).unwrap();
    assert_eq!((moved[0].part, moved[1].part), (Part::Why, Part::Facts));
    assert_eq!(PartChoice::moved(&[], Part::Facts, true), None);
    let hidden = PartChoice::changed(&moved, Part::Curve, |choice| choice.hidden = true);
    assert_eq!(hidden.len(), Part::ALL.len());
    assert!(hidden.iter().any(|choice| choice.part == Part::Curve && choice.hidden));
}

#[test]
fn codes_that_are_nearly_the_tables_are_told() {
    let mut report = PriorityReport::new("r1".into());
    report.words.indicators = vec!["i1".into()];
    report.words.indicator = Story::typed("LSP-HWb (i) - Number of children");
    let of = PriorityOf {
        report: report.into(),
        indicators: vec![("i1".into(), numbers().into())],
        curve: None,
        turning: Vec::new(),
        style: HouseStyle::default(),
    };
    let made = of.made();
    let said =
        "The text says \"LSP-HWb (i)\", the table \"LSP-HW2b(i) a\": use one reference in both";
    let unexplained =
        "Nothing explains LSP: write the words once with the letters after them in brackets";
    assert!(made.findings.iter().any(|finding| finding == said), "{:?}", made.findings);
    assert!(!made.findings.iter().any(|finding| finding == unexplained), "a code is no acronym");
}
