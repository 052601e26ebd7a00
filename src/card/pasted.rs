//! A pasted page of an earlier booklet: its headlines and statements as cards.

use super::CardWords;
use crate::report::HEADING;

/// A headline is at most so long.
const LONGEST_HEADLINE: usize = 110;

/// The cards of a pasted text, in order. Paragraphs stand between blank lines; a text without blank lines is read line by
/// line. A paragraph that is a title and not a sentence begins a card; what follows is its statement. The heading
/// "Is anyone better off?" and bare page numbers are left out.
pub fn pasted_cards(text: &str) -> Vec<CardWords> {
    let mut cards: Vec<CardWords> = Vec::new();
    for paragraph in paragraphs(text) {
        if is_furniture(&paragraph) {
            continue;
        }
        let starts = cards.last().is_none() || is_headline(&paragraph);
        match cards.last_mut() {
            Some(card) if !starts => {
                let before = card.statement.take().map(|text| text + " ").unwrap_or_default();
                card.statement = Some(before + &escaped(&paragraph));
            }
            _ => cards.push(CardWords { headline: Some(paragraph), ..CardWords::default() }),
        }
    }
    // A card without a statement says nothing of itself, so no statement is to be proposed either.
    for card in &mut cards {
        let (text, footnote) = split_footnote(card.statement.take().unwrap_or_default());
        card.statement = Some(text).filter(|text| !text.is_empty());
        card.footnote = footnote;
    }
    cards
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let blank = lines.iter().any(|line| line.is_empty());
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        if line.is_empty() {
            open = false;
        } else if open && blank {
            if let Some(last) = paragraphs.last_mut() {
                last.push(' ');
                last.push_str(line);
            }
        } else {
            paragraphs.push(line.to_owned());
            open = true;
        }
    }
    paragraphs
}

fn is_furniture(paragraph: &str) -> bool {
    paragraph == HEADING || paragraph.chars().all(|letter| letter.is_ascii_digit())
}

/// Short, without a full stop, and without a sentence's figures.
fn is_headline(paragraph: &str) -> bool {
    let ends = paragraph.ends_with(['.', ';', ',', ')']);
    let figures = paragraph
        .split(|letter: char| !(letter.is_ascii_digit() || letter == ','))
        .filter(|digits| digits.chars().any(|one| one.is_ascii_digit()))
        .count();
    paragraph.chars().count() <= LONGEST_HEADLINE
        && !ends
        && figures <= 1
        && !paragraph.contains('%')
}

/// "… (*Subject to February 2015 full Council)" at the end becomes a footnote.
fn split_footnote(statement: String) -> (String, Option<String>) {
    let Some(at) = statement.rfind("(*").filter(|_| statement.ends_with(')')) else {
        return (statement, None);
    };
    let footnote = statement[at + 1..statement.len() - 1].to_owned();
    (statement[..at].trim_end().to_owned(), Some(footnote))
}

fn escaped(words: &str) -> String {
    words.replace('{', "{{").replace('}', "}}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn a_page_becomes_cards() {
        let text = "Is anyone better off?\n\nFewer moves\n\n1290 children moved in 2015, down 155 (10.7%) since\n2011\n\n\nMeeting all 7 standards\n\n\
                    Budget\n\n23%* of {the} budget. (*Subject to Council)\n\n12\n";
        let cards = pasted_cards(text);
        let shown: Vec<(Option<&str>, Option<&str>, Option<&str>)> = cards
            .iter()
            .map(|card| {
                (card.headline.as_deref(), card.statement.as_deref(), card.footnote.as_deref())
            })
            .collect();
        assert_eq!(
            shown,
            [
                (
                    Some("Fewer moves"),
                    Some("1290 children moved in 2015, down 155 (10.7%) since 2011"),
                    None
                ),
                (Some("Meeting all 7 standards"), None, None),
                (Some("Budget"), Some("23%* of {{the}} budget."), Some("*Subject to Council")),
            ]
        );
        assert!(pasted_cards(" \n\n").is_empty());
    }

    /// The seed's own text gives its 45 cards.
    #[test]
    fn the_seed_becomes_45_cards() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let seeds = ["../shared/seeds", "../../shared/seeds"]
            .iter()
            .map(|up| root.join(up))
            .find(|path| path.is_dir());
        let Some(seeds) = seeds else { return println!("skipped: no shared seeds") };
        let text = std::fs::read_to_string(seeds.join("003_4b635f239a523241.txt")).unwrap();
        let facts = std::fs::read_to_string(seeds.join("seed003_cards.tsv")).unwrap();
        let wanted: Vec<&str> =
            facts.lines().skip(1).filter_map(|line| line.split('\t').nth(2)).collect();
        let cards = pasted_cards(&text);
        let found: Vec<&str> = cards.iter().filter_map(|card| card.headline.as_deref()).collect();
        assert_eq!(found, wanted);
        assert_eq!(
            cards.iter().filter(|card| card.statement.is_none()).count(),
            2,
            "headlines alone"
        );
    }
}
