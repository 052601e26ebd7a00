use super::*;
use crate::amount::Unit;
use crate::indicator::Polarity;
use crate::report::priority::{
    Approval, OfficerRating, Part, PriorityReport, PriorityWords, ReportFigures, Risk, RiskKind,
    priority_card,
};
use crate::report::story::Story;
use crate::test_indicator::TestIndicator;

/// A quarter: its figures and its words.
struct Quarter {
    rows: &'static [(&'static str, &'static str)],
    target: &'static str,
    words: PriorityWords,
}

impl Quarter {
    fn new(rows: &'static [(&'static str, &'static str)]) -> Quarter {
        let words = PriorityWords { indicators: vec!["i1".into()], ..PriorityWords::default() };
        Quarter { rows, target: "1031", words }
    }

    fn words(mut self, change: impl FnOnce(&mut PriorityWords)) -> Quarter {
        change(&mut self.words);
        self
    }

    fn indicator(&self) -> Indicator {
        TestIndicator::new("Number of looked after children", Unit::Count, Polarity::Fall)
            .rows(self.rows)
            .target("2009/10", self.target)
            .indicator()
    }

    fn side(&self, name: &str) -> Side {
        let indicator = self.indicator();
        let report =
            PriorityReport { words: self.words.clone(), ..PriorityReport::new("r".into()) };
        let figures = ReportFigures {
            find: &|_| Some(&indicator),
            propose: &|_| None,
            turned: None,
            verdict: &|_| None,
        };
        let card = priority_card(&report, &figures, &HouseStyle::default());
        Side { name: name.to_owned(), card }
    }
}

fn compared(before: &Quarter, now: &Quarter) -> Comparison {
    let of = ComparisonOf {
        earlier: before.side("Edition 1"),
        later: now.side("Draft"),
        indicators: vec![("i1".into(), now.indicator().into())],
        style: HouseStyle::default(),
    };
    of.made()
}

const BEFORE: &[(&str, &str)] = &[("2008/09", "1255"), ("Q2 2009/10", "1293")];
const NOW: &[(&str, &str)] = &[("2008/09", "1255"), ("Q2 2009/10", "1293"), ("Q3 2009/10", "1270")];

#[test]
fn figures_that_moved_are_told_with_their_change() {
    #[track_caller]
    fn check(before: &Quarter, now: &Quarter, expected: &[&str]) {
        let said = |figure: &FigureMoved| {
            let text = |figure: &Option<crate::report::priority::ShownFigure>| {
                figure
                    .as_ref()
                    .map_or("–".to_owned(), |one| format!("{} ({})", one.text, one.period))
            };
            let better = match figure.better {
                Some(true) => ", better",
                Some(false) => ", worse",
                None => "",
            };
            let (from, to) = (text(&figure.from), text(&figure.to));
            format!("{}: {from} → {to}: {}{better}", figure.column, figure.change)
        };
        let figures = compared(before, now).figures;
        assert_eq!(figures.iter().map(said).collect::<Vec<_>>(), expected);
    }
    check(&Quarter::new(BEFORE), &Quarter::new(BEFORE), &[]);
    check(
        &Quarter::new(BEFORE),
        &Quarter::new(NOW),
        &["Latest: 1,293 (Quarter 2 2009/10) → 1,270 (Quarter 3 2009/10): Down 23 (1.8%), better"],
    );
    check(
        &Quarter::new(BEFORE),
        &Quarter::new(&[("2008/09", "1255"), ("Q2 2009/10", "1298")]),
        &[
            "Latest: 1,293 (Quarter 2 2009/10) → 1,298 (Quarter 2 2009/10): Up 5 (0.4%), revised, worse",
        ],
    );
    check(
        &Quarter::new(BEFORE),
        &Quarter::new(&[("2008/09", "1255"), ("Q2 2009/10", "1293"), ("Q3 2009/10", "1293")]),
        &["Latest: 1,293 (Quarter 2 2009/10) → 1,293 (Quarter 3 2009/10): No change"],
    );
    let other_target = Quarter { target: "1200", ..Quarter::new(BEFORE) };
    check(
        &Quarter::new(BEFORE),
        &other_target,
        &["Target: 1,031 (2009/10) → 1,200 (2009/10): Up 169 (16.4%), revised"],
    );
    let without = Quarter::new(BEFORE).words(|words| words.indicators.clear());
    check(&Quarter::new(BEFORE), &without, &[]);
}

#[test]
fn sentences_that_mention_a_figure_that_moved_are_told() {
    let before = Quarter::new(BEFORE);
    let now = Quarter::new(NOW).words(|words| {
        words.why = Story::typed("The number is 1293. It was 11,293 never.");
        words.summary = Story::typed("There were {latest} children. It fell from 1,293 to 1,270.");
        words.risks = vec![Risk {
            kind: RiskKind::Risk,
            text: "More than 1,293 in winter".to_owned(),
            response: String::new(),
        }];
    });
    let mentions = compared(&before, &now).mentions;
    let said: Vec<(Part, String)> = mentions
        .iter()
        .map(|mention| (mention.part, format!("{} {}", mention.sentence, mention.words())))
        .collect();
    let expected = [
        (Part::Why, "The number is 1293. still says 1,293, the table says 1,270"),
        (Part::Summary, "There were 1,270 children. says 1,270, before 1,293"),
        (Part::Summary, "It fell from 1,293 to 1,270. says both 1,293 and 1,270"),
        (Part::Risks, "Risk: More than 1,293 in winter still says 1,293, the table says 1,270"),
    ];
    let expected = expected.map(|(part, words)| (part, words.to_owned()));
    assert_eq!(said, expected);
}

/// "same [taken out] {put in}".
fn outline(words: &[PartWords]) -> Vec<String> {
    let run = |run: &Run| match run.kind {
        RunKind::Same => run.text.clone(),
        RunKind::TakenOut => format!("[{}]", run.text),
        RunKind::PutIn => format!("{{{}}}", run.text),
    };
    let line = |line: &Vec<Run>| line.iter().map(run).collect::<Vec<_>>().join(" ");
    let part = |part: &PartWords| {
        let lines: Vec<String> = part.lines.iter().map(line).collect();
        format!("{}: {}", part.heading, lines.join(" | "))
    };
    words.iter().map(part).collect()
}

#[test]
fn words_that_changed_are_told_part_by_part() {
    #[track_caller]
    fn check(before: &str, now: &str, expected: &[&str]) {
        let quarter = |text| Quarter::new(BEFORE).words(|words| words.why = Story::typed(text));
        let words = compared(&quarter(before), &quarter(now)).words;
        assert_eq!(outline(&words), expected);
    }
    const WHY: &str = "Why is this a priority?";
    let why = |said: &str| format!("{WHY}: {said}");
    check("One two three", "One two three", &[]);
    check("One two three", "One four three", &[&why("One [two] {four} three")]);
    check("a b c\nd e f", "a b c\nd e f\n- new", &[&why("{new}")]);
    check("a b c\n\nd e f", "d e f", &[&why("[a b c]")]);
    check("a b c", "x y z", &[&why("[a b c] | {x y z}")]);
    check("", "a b", &[&why("{Why is this a priority?} | {a b}")]);
    check("a b", "", &[&why("[Why is this a priority?] | [a b]")]);
    check("**a** b", "a b", &[]);
}

#[test]
fn parts_and_lists_are_compared_too() {
    let before = Quarter::new(BEFORE).words(|words| {
        words.priority = "Fewer children in care".to_owned();
        words.risks = vec![Risk { text: "a hard winter".to_owned(), ..Risk::default() }];
    });
    let now = Quarter::new(BEFORE).words(|words| {
        words.priority = "Far fewer children in care".to_owned();
        words.risks = vec![Risk {
            text: "a hard winter".to_owned(),
            response: "more visits".to_owned(),
            ..Risk::default()
        }];
        words.parts = crate::report::priority::PartChoice::changed(&[], Part::Risks, |part| {
            part.heading = Some("Risks".to_owned());
        });
    });
    let words = outline(&compared(&before, &now).words);
    let expected = [
        "This priority: Priority: [Fewer] {Far fewer} children in care",
        "Risks: [Challenges and risks] | {Risks} | Risk: a hard [winter] {winter; more visits}",
    ];
    assert_eq!(words, expected);
}

#[test]
fn ratings_and_drafts_are_told() {
    let signed = Quarter::new(BEFORE).words(|words| {
        words.approvals = vec![Approval {
            role: "Director".to_owned(),
            name: "A director".to_owned(),
            date: "11/11/09".to_owned(),
        }];
    });
    let now = Quarter::new(NOW).words(|words| {
        words.approvals = vec![Approval { role: "Director".to_owned(), ..Approval::default() }];
        words.rating =
            Some(OfficerRating { rag: Rag::Green, reason: "Better".to_owned(), by: String::new() });
    });
    let comparison = compared(&signed, &now);
    assert!(comparison.draft);
    let rag = |rating: &Option<ShownRating<Rag>>| rating.as_ref().map(|one| one.value);
    let rating = comparison.rating.as_ref().unwrap();
    assert_eq!((rag(&rating.earlier), rag(&rating.later)), (Some(Rag::Red), Some(Rag::Green)));
    assert!(comparison.direction.is_some());
    assert_eq!(comparison.words, [], "a draft has not lost its signatures");
    let same = compared(&signed, &signed);
    assert!(same.is_empty() && !same.draft);
}
