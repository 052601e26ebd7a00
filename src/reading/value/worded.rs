//! A number with the word for what it counts behind it: "12 days", "540kg", "2.3 weeks".

use super::number::read_number;
use crate::amount::Unit;
use crate::indicator::Figure;

/// The words as people write them, and the word they are kept under.
const WORDS: [(&str, &[&str]); 18] = [
    ("days", &["day", "days"]),
    ("working days", &["working day", "working days"]),
    ("weeks", &["week", "weeks", "wks", "wk"]),
    ("months", &["month", "months"]),
    ("years", &["year", "years", "yrs"]),
    ("hours", &["hour", "hours", "hrs", "hr"]),
    ("minutes", &["minute", "minutes", "mins", "min"]),
    ("seconds", &["second", "seconds", "secs", "sec"]),
    ("kg", &["kg", "kgs", "kilograms"]),
    ("tonnes", &["tonne", "tonnes"]),
    ("km", &["km", "kilometres"]),
    ("miles", &["mile", "miles"]),
    ("mph", &["mph"]),
    ("kWh", &["kwh"]),
    ("MWh", &["mwh"]),
    ("GWh", &["gwh"]),
    ("litres", &["litre", "litres"]),
    ("hectares", &["ha", "hectare", "hectares"]),
];

/// Reads such a cell; `None` when it is anything else, "2 hrs 10 mins" among it.
pub(super) fn read_worded(text: &str, decimal_comma: bool) -> Option<(Figure, Unit)> {
    if 32 < text.len() || !text.ends_with(char::is_alphabetic) {
        return None;
    }
    let start = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (number, word) = text.split_at(start);
    let unit = in_word(word.trim())?;
    let (figure, None) = read_number(number, decimal_comma)? else { return None };
    // "16 years" is how old somebody is, and tells rows apart.
    let is_age = unit == "years" && matches!(figure, Figure::Number(age) if age.is_integer());
    (!is_age).then(|| (figure, Unit::Other(unit.to_owned())))
}

/// Whether a word stands for a unit.
pub(in crate::reading) fn is_unit_word(word: &str) -> bool {
    in_word(word).is_some()
}

/// The unit that a word stands for.
fn in_word(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    WORDS.iter().find(|(_, forms)| forms.contains(&lower.as_str())).map(|(unit, _)| *unit)
}
