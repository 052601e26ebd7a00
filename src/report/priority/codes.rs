//! Reference codes: those of the text held against those of the table.

use super::{IndicatorsTable, PriorityWords};

/// A sentence for each code of the text that is nearly, but not quite, one of the table's.
pub(super) fn findings(words: &PriorityWords, table: Option<&IndicatorsTable>) -> Vec<String> {
    let Some(table) = table else { return Vec::new() };
    let mut found = Vec::new();
    for story in [&words.why, &words.indicator, &words.summary, &words.achievements] {
        for line in story.blocks() {
            for code in codes_in(line.words) {
                let is_known = |reference: &str| stem(reference) == stem(&code);
                if table.rows.iter().any(|row| is_known(&row.reference)) {
                    continue;
                }
                let near =
                    table.rows.iter().find(|row| is_near(&stem(&row.reference), &stem(&code)));
                if let Some(row) = near {
                    let sentence = format!(
                        "The text says {code:?}, the table {:?}: use one reference in both",
                        row.reference
                    );
                    if !found.contains(&sentence) {
                        found.push(sentence);
                    }
                }
            }
        }
    }
    found
}

/// Words such as `LSP-HWb`, with brackets that follow: `LSP-HWb (i)`.
fn codes_in(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut codes = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let bare = word.trim_end_matches([',', '.', ';', ':']);
        let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
        if capitals < 3 || !bare.contains('-') {
            continue;
        }
        let brackets =
            words.get(at + 1).filter(|next| next.starts_with('(') && next.ends_with(')'));
        codes.push(brackets.map_or(bare.to_owned(), |next| format!("{bare} {next}")));
    }
    codes
}

/// Without spaces and the single letter that tells rows of one reference apart: `LSP-HW2b(i) a` → `lsp-hw2b(i)`.
fn stem(code: &str) -> String {
    let code = code.trim();
    let shorter = code.rsplit_once(' ').filter(|(_, last)| last.chars().count() == 1);
    let code = shorter.map_or(code, |(before, _)| before);
    code.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Whether one or two letters make the difference between two codes of five letters or more.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().min(other.len()) < 5 || 2 < one.len().abs_diff(other.len()) {
        return false;
    }
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, with) in other.iter().enumerate() {
            let change = before[column] + usize::from(letter != with);
            line.push(change.min(before[column + 1] + 1).min(line[column] + 1));
        }
        before = line;
    }
    before.last().is_some_and(|distance| (1..=2).contains(distance))
}
