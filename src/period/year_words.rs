//! A year of two calendar years, as the house or the table writes it.

use super::Period;
use crate::house_style::{HouseStyle, YearForm};

/// The year that begins in `start`: "2013-14", "2013/14" or "2013 to 2014".
pub(crate) fn year_words(start: i16, label: &str, style: &HouseStyle) -> String {
    let form = match style.year_form {
        YearForm::AsInTable => form_of(label).unwrap_or(YearForm::Dash),
        chosen => chosen,
    };
    let end = start + 1;
    match form {
        YearForm::Slash => format!("{start}/{:02}", end % 100),
        YearForm::To => format!("{start} to {end}"),
        YearForm::Dash | YearForm::AsInTable => format!("{start}-{:02}", end % 100),
    }
}

/// How a label writes its year, where it names both calendar years and a person could read it.
///
/// `201314` is not readable as a year, so it has none of the forms.
pub(crate) fn form_of(label: &str) -> Option<YearForm> {
    let characters: Vec<char> = label.chars().collect();
    for at in 4..characters.len() {
        let year_before = characters[at - 4..at].iter().all(char::is_ascii_digit)
            && !(5 <= at && characters[at - 5].is_ascii_digit());
        if !year_before {
            continue;
        }
        let rest: String = characters[at..].iter().collect();
        let rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('/') {
            return starts_with_year(after).then_some(YearForm::Slash);
        }
        if let Some(after) = rest.strip_prefix(['-', '\u{2013}', '\u{2010}', '\u{2011}']) {
            return starts_with_year(after).then_some(YearForm::Dash);
        }
        if let Some(after) = rest.strip_prefix("to ") {
            return starts_with_year(after).then_some(YearForm::To);
        }
    }
    None
}

/// The label where it is one plain year of four digits. Such a label stands for whatever the table means by it
/// (a reporting year, a count at 31 March) and is never turned into another form.
pub(crate) fn bare_year(period: &Period) -> Option<String> {
    let label = period.label.trim();
    let is_year = label.len() == 4 && label.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| label.to_owned())
}

/// Two or four digits that are not part of a date: "14", "2014", not "03/2014".
fn starts_with_year(text: &str) -> bool {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let next = text[digits..].chars().next();
    matches!(digits, 2 | 4) && !matches!(next, Some('/' | '-'))
}
