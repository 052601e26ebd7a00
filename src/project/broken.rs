//! Which part of a project file is not as it should be, in plain words: a parser's own are for programmers.

use super::{Card, ChosenIndicator, CurveChoice, Documents, Settings, Source};
use crate::disclosure::Disclosure;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Letters of the file's own words that are repeated at most.
const LONGEST: usize = 40;

/// What is wrong in the text of a project that could not be read: "card 2: "id" is missing".
pub(super) fn what_is_wrong(text: &str, error: &serde_json::Error) -> String {
    let wrong = in_words(&error.to_string());
    match part(text) {
        Some(part) => format!("{part}: {wrong}"),
        None => wrong,
    }
}

/// The first part that cannot be read by itself.
fn part(text: &str) -> Option<String> {
    let parts: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
    let json = |name: &str| parts.get(name).map(|json| json.get());
    one::<String>(json("name"), "its name")
        .or_else(|| one::<Settings>(json("settings"), "its settings"))
        .or_else(|| each::<Source>(json("sources"), ("table", "tables")))
        .or_else(|| each::<ChosenIndicator>(json("indicators"), ("indicator", "indicators")))
        .or_else(|| each::<Card>(json("cards"), ("card", "cards")))
        .or_else(|| each::<CurveChoice>(json("curves"), ("curve", "curves")))
        .or_else(|| one::<Documents>(json("documents"), "its documents"))
        .or_else(|| each::<Disclosure>(json("disclosures"), ("small number", "small numbers")))
}

/// The name of a part that cannot be read.
fn one<T: DeserializeOwned>(json: Option<&str>, name: &str) -> Option<String> {
    serde_json::from_str::<T>(json?).is_err().then(|| name.to_owned())
}

/// Which of several cannot be read.
fn each<T: DeserializeOwned>(json: Option<&str>, (name, many): (&str, &str)) -> Option<String> {
    let Ok(all) = serde_json::from_str::<Vec<&RawValue>>(json?) else {
        return Some(format!("its list of {many}"));
    };
    let wrong = all.iter().position(|json| serde_json::from_str::<T>(json.get()).is_err())?;
    Some(format!("{name} {}", wrong + 1))
}

/// What a parser's message means.
fn in_words(message: &str) -> String {
    let named = message.split('`').nth(1).unwrap_or_default();
    let named: String = named.chars().take(LONGEST).collect();
    match message.split(' ').next() {
        Some("missing") => format!("{named:?} is missing"),
        Some("duplicate") => format!("{named:?} stands there twice"),
        Some("unknown") => format!("{named:?} is a word that this Better Off does not know"),
        _ => "something else stands there than should".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::project::file;

    #[track_caller]
    fn check(parts: &str, expected: &str) {
        let text = format!("{{\"kind\":\"better-off-project\",\"version\":1,\n{parts}}}");
        let error = file::open(&text).unwrap_err().to_string();
        assert!(error.starts_with("it is damaged at line 2, column "), "{error}");
        assert!(error.contains(&format!("({expected})")), "{error}");
    }

    #[test]
    fn the_broken_part_is_named() {
        let other = "something else stands there than should";
        check(r#""name":5"#, &format!("its name: {other}"));
        check(r#""sources":"x""#, &format!("its list of tables: {other}"));
        check(r#""cards":[{"id":"c","indicators":[]},7]"#, &format!("card 2: {other}"));
        check(r#""cards":[{"indicators":[]}]"#, r#"card 1: "id" is missing"#);
        check(r#""name":"a","name":"b""#, r#""name" stands there twice"#);
        check(
            r#""settings":{"style":{"percent":"per mille"}}"#,
            r#"its settings: "per mille" is a word that this Better Off does not know"#,
        );
    }
}
