//! Sheets with a row for each person: pointed out, and not kept unless the officer says so.

use super::bands::Band;
use super::roles::plain;
use crate::period::{Period, YearHint, clean};
use crate::table::{Table, Typed};

/// Rows looked at of each column.
const LOOKED_AT: usize = 50;
/// Rows in which those are mostly found.
const SEARCHED: u32 = 1000;
/// Rows below this are too few to tell a column of numbers from identifiers.
const FEWEST: usize = 3;

/// What says that a row is a person: the columns, as words for the officer. Empty when nothing does.
pub(super) fn evidence(table: &Table, band: Band) -> Vec<String> {
    let Some((_, header)) = band.header else { return Vec::new() };
    let mut signs = Signs::default();
    let mut rows: Vec<u32> = (header + 1..band.end).collect();
    for column in 0..table.columns() {
        let name = clean(table.text(header, column));
        let cells: Vec<(u32, &str)> = rows
            .iter()
            .map(|row| (*row, table.text(*row, column)))
            .filter(|(_, text)| !text.is_empty())
            .take(LOOKED_AT)
            .collect();
        if !cells.is_empty() {
            signs.add(table, column, &name, &cells);
        }
        // Rows that end here are not gone through again for each column of the longest one.
        let is_found = LOOKED_AT <= cells.len()
            && cells.last().is_some_and(|(row, _)| *row < header.saturating_add(SEARCHED));
        if !is_found {
            rows.retain(|row| column as usize + 1 < table.row(*row).len());
        }
    }
    signs.told()
}

#[derive(Default)]
struct Signs {
    /// A number that only a person has: one such column is enough.
    numbers: Vec<String>,
    names: Vec<String>,
    births: Vec<String>,
    cases: Vec<String>,
    homes: Vec<String>,
}

impl Signs {
    fn add(&mut self, table: &Table, column: u32, name: &str, cells: &[(u32, &str)]) {
        let header = plain(name);
        let texts: Vec<&str> = cells.iter().map(|(_, text)| *text).collect();
        let most = |is: fn(&str) -> bool| {
            let fit = texts.iter().filter(|text| is(text)).count();
            FEWEST <= texts.len() && texts.len() * 4 <= fit * 5
        };
        let quoted = format!("\"{name}\"");
        if most(is_nhs_number) {
            self.numbers.push(format!("{quoted} holds NHS numbers"));
        } else if most(is_pupil_number) {
            self.numbers.push(format!("{quoted} holds pupil numbers"));
        } else if most(is_insurance_number) {
            self.numbers.push(format!("{quoted} holds National Insurance numbers"));
        } else if is_birth(&header) && cells.iter().any(|(row, _)| is_date(table, *row, column)) {
            self.births.push(format!("{quoted} holds dates of birth"));
        } else if is_person_name(&header) && texts.iter().any(|text| is_words(text)) {
            self.names.push(format!("{quoted} holds names"));
        } else if is_case_number(&header) && is_distinct(&texts) {
            self.cases.push(format!("{quoted} holds a number for each case"));
        } else if matches!(header.as_str(), "address" | "home address" | "address line 1") {
            self.homes.push(format!("{quoted} holds addresses"));
        }
    }

    /// A personal number alone, or two of: name, birth, case, home. A name and a home may be a school's.
    fn told(self) -> Vec<String> {
        let personal = self.names.len().min(1) + self.cases.len().min(1) + self.homes.len().min(1);
        let enough = !self.numbers.is_empty()
            || (!self.births.is_empty() && 0 < personal)
            || (!self.names.is_empty() && !self.cases.is_empty());
        if !enough {
            return Vec::new();
        }
        [self.numbers, self.births, self.names, self.cases, self.homes].concat()
    }
}

fn is_birth(header: &str) -> bool {
    matches!(header, "dob" | "d o b" | "date of birth" | "birth date" | "birthdate" | "born")
        || header.ends_with(" dob")
        || header.ends_with(" date of birth")
}

fn is_person_name(header: &str) -> bool {
    const WHOLE: [&str; 12] = [
        "name",
        "full name",
        "surname",
        "forename",
        "forenames",
        "first name",
        "last name",
        "family name",
        "given name",
        "child",
        "young person",
        "pupil",
    ];
    const WHOSE: [&str; 12] = [
        "employee",
        "learner",
        "volunteer",
        "child",
        "childs",
        "child's",
        "pupil",
        "client",
        "patient",
        "person",
        "service user",
        "student",
    ];
    WHOLE.contains(&header)
        || header.strip_suffix(" name").is_some_and(|whose| WHOSE.contains(&whose.trim()))
}

fn is_case_number(header: &str) -> bool {
    const WHAT: [&str; 15] = [
        "employee",
        "staff",
        "payroll",
        "learner",
        "volunteer",
        "case",
        "person",
        "client",
        "child",
        "pupil",
        "patient",
        "mosaic",
        "lcs",
        "liquidlogic",
        "carefirst",
    ];
    let (what, last) = header.rsplit_once(' ').unwrap_or(("", header));
    matches!(last, "id" | "number" | "no" | "no." | "ref" | "reference" | "identifier")
        && WHAT.contains(&what)
        || matches!(
            header,
            "upn" | "uln" | "nhs number" | "nhs no" | "nino" | "unique pupil number"
        )
}

/// Ten digits of which the last checks the others, as the NHS's data dictionary lays down.
fn is_nhs_number(text: &str) -> bool {
    let digits: Vec<u32> =
        text.chars().filter(|c| *c != ' ' && *c != '-').filter_map(|c| c.to_digit(10)).collect();
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-');
    if !plain || digits.len() != 10 || digits.iter().all(|digit| *digit == digits[0]) {
        return false;
    }
    let sum: u32 =
        digits.iter().take(9).zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    check != 10 && digits[9] == check
}

/// A letter, eleven digits, and a digit or a letter: a unique pupil number.
fn is_pupil_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 13
        && bytes[0].is_ascii_uppercase()
        && bytes[1..12].iter().all(u8::is_ascii_digit)
        && bytes[12].is_ascii_alphanumeric()
}

/// Two letters, six digits, a letter from A to D.
fn is_insurance_number(text: &str) -> bool {
    let plain: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').collect();
    plain.len() == 9
        && plain[..2].iter().all(u8::is_ascii_uppercase)
        && plain[2..8].iter().all(u8::is_ascii_digit)
        && (b'A'..=b'D').contains(&plain[8])
}

fn is_date(table: &Table, row: u32, column: u32) -> bool {
    let cell = table.cell(row, column);
    matches!(cell.typed, Typed::Date(_) | Typed::DateTime(_))
        || Period::read(cell.text, YearHint::Unsaid).is_some()
}

fn is_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_distinct(texts: &[&str]) -> bool {
    let mut sorted = texts.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    FEWEST <= texts.len() && sorted.len() == texts.len()
}
