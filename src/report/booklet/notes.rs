//! The notes of a booklet, written by themselves: sources, periods, methods.

use crate::card::{OutcomeCard, Question};
use crate::disclosure::Published;
use crate::project::Project;

/// What stands on the last page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BookletNotes {
    /// Each table with its file and the periods of its figures.
    pub sources: Vec<String>,
    /// How figures were made.
    pub methods: Vec<String>,
    /// How many cards answer which question.
    pub questions: Vec<String>,
}

/// Writes the notes from the cards that are shown.
pub fn booklet_notes(
    project: &Project,
    published: &Published,
    cards: &[&OutcomeCard],
) -> BookletNotes {
    BookletNotes {
        sources: sources(project, published, cards),
        methods: methods(project, published, cards),
        questions: question_counts(cards),
    }
}

/// "12 of 45 cards answer \"Is anyone better off?\"", and so on.
pub fn question_counts(cards: &[&OutcomeCard]) -> Vec<String> {
    let count = |question: Question| {
        let answers = |card: &&&OutcomeCard| {
            card.answers.as_ref().is_some_and(|answers| answers.question.value == question)
        };
        cards.iter().filter(answers).count()
    };
    let of = cards.len();
    let said = |question: Question| match (count(question), of) {
        (_, 0) => None,
        (1, 1) => Some(format!("The card answers {:?}", question.words())),
        (0, _) if question != Question::BetterOff => None,
        (count, _) => {
            let answer = if count == 1 { "answers" } else { "answer" };
            Some(format!("{count} of {of} cards {answer} {:?}", question.words()))
        }
    };
    [Question::BetterOff, Question::HowWell, Question::HowMuch]
        .into_iter()
        .filter_map(said)
        .collect()
}

fn sources(project: &Project, published: &Published, cards: &[&OutcomeCard]) -> Vec<String> {
    let style = &project.settings.style;
    let of_table = project.sources.iter().filter_map(|source| {
        let series: Vec<_> = project
            .indicators
            .iter()
            .filter(|chosen| chosen.source == source.id)
            .filter_map(|chosen| published.indicators.get(&chosen.id))
            .collect();
        let first = series.iter().filter_map(|one| one.span()).map(|(first, _)| first).min()?;
        let last = series.iter().filter_map(|one| one.span()).map(|(_, last)| last).max()?;
        let file = source.edition().map(|edition| edition.file_name.as_str()).unwrap_or_default();
        let file = if file == source.name { String::new() } else { format!(" ({file})") };
        let indicators = if series.len() == 1 {
            "1 indicator".to_owned()
        } else {
            format!("{} indicators", series.len())
        };
        Some(format!(
            "{}{file}: {indicators}, {} to {}",
            source.name,
            first.words(style),
            last.words(style)
        ))
    });
    let mut lines: Vec<String> = of_table.collect();
    for card in cards.iter().filter(|card| card.figures.is_empty()) {
        for line in &card.source_lines {
            let line = format!("{}: {}", card.headline, line.trim_start_matches("Source: "));
            lines.push(line);
        }
    }
    lines
}

fn methods(project: &Project, published: &Published, cards: &[&OutcomeCard]) -> Vec<String> {
    let mut methods = vec![
        "Changes are worked out from the unrounded figures and rounded once, halves away from zero".to_owned(),
        "A change runs from the earliest figure that may be compared with the latest one: counts at a moment compare \
         across dates, all others only over periods of one kind and length"
            .to_owned(),
        "Changes of percentages are given in percentage points; no percentage is given of a figure below 20".to_owned(),
    ];
    if published.comparators.values().any(|beside| !beside.is_empty()) {
        methods.push(
            "Other areas stand beside a figure only with their own figure for the same period"
                .to_owned(),
        );
    }
    let provisional = |card: &&&OutcomeCard| {
        card.figures.iter().any(|figure| {
            figure.period.as_ref().is_some_and(|words| words.contains("(provisional)"))
        })
    };
    if cards.iter().any(|card| provisional(&card)) {
        methods.push("Figures marked provisional may still be revised by their source".to_owned());
    }
    let rules = &project.settings.small_numbers;
    if published.held.iter().any(|(_, one)| one.released.is_none()) {
        methods.push(format!(
            "Counts of 1 to {} people, and figures that would give them away, are held back",
            rules.threshold().saturating_sub(1)
        ));
    }
    if let Some(step) = rules.round_to.filter(|step| 1 < *step) {
        methods.push(format!("Counts of people are rounded to the nearest {step}"));
    }
    methods
}
