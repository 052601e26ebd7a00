//! Acronyms of a text, with the meanings the text itself gives and those of the method.

use crate::order;
use serde::{Deserialize, Serialize};

/// An acronym and what it means.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Term {
    /// "CAF"
    pub acronym: String,
    /// "Common Assessment Framework"; empty where nothing says it.
    pub meaning: String,
}

/// Acronyms of the field that a text need not explain.
const KNOWN: [(&str, &str); 10] = [
    ("RAG", "red, amber, green"),
    ("OBA", "Outcomes Based Accountability"),
    ("RBA", "Results-Based Accountability"),
    ("LAC", "looked after children"),
    ("CLA", "children looked after"),
    ("NI", "national indicator"),
    ("PI", "performance indicator"),
    ("DfE", "Department for Education"),
    ("SEND", "special educational needs and disabilities"),
    ("NEET", "not in education, employment or training"),
];

/// Every acronym of some texts in alphabetical order. One is taken for explained where its letters begin the words
/// before its brackets: "Common Assessment Framework (CAF)".
pub fn terms_in<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for text in texts {
        let words: Vec<&str> = text.split_whitespace().collect();
        for (at, word) in words.iter().enumerate() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
            for acronym in bare.split('/').filter(|part| is_acronym(part)) {
                let acronym = acronym.trim_end_matches('s');
                let told =
                    if word.starts_with('(') { expansion(acronym, &words[..at]) } else { None };
                let known = KNOWN.iter().find(|(known, _)| *known == acronym);
                let meaning = told
                    .or_else(|| known.map(|(_, meaning)| (*meaning).to_owned()))
                    .unwrap_or_default();
                match terms.iter_mut().find(|term| term.acronym == acronym) {
                    Some(term) if term.meaning.is_empty() => term.meaning = meaning,
                    Some(_) => {}
                    None => terms.push(Term { acronym: acronym.to_owned(), meaning }),
                }
            }
        }
    }
    order::by(&mut terms, Ord::cmp);
    terms
}

/// Two to eight letters, most of them capitals; "Q1" and "2009" are none.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let plain = word.chars().all(|c| c.is_alphabetic() || c == '&');
    plain && (2..=8).contains(&letters) && 2 <= capitals && letters <= capitals + 1
}

/// The words before the brackets whose first letters are the acronym's, small words passed over.
fn expansion(acronym: &str, before: &[&str]) -> Option<String> {
    let mut letters: Vec<char> = acronym.chars().filter(|c| c.is_alphabetic()).collect();
    let mut from = before.len();
    while let Some(wanted) = letters.last() {
        let word = before.get(from.checked_sub(1)?)?;
        from -= 1;
        let first = word.chars().find(|c| c.is_alphabetic());
        let fits = first.is_some_and(|first| first.to_uppercase().eq(wanted.to_uppercase()));
        if fits {
            letters.pop();
        } else if !["of", "and", "the", "for", "in", "to", "by", "people's", "people’s"]
            .contains(word)
        {
            return None;
        }
    }
    Some(before[from..].join(" "))
}
