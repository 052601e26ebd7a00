//! What a measure's figures count, from its words and its cells.

mod named;
mod own_words;
mod rate;
mod title;

use super::{Phrases, words};
use crate::amount::Unit;
use crate::indicator::{Guess, Sure};
use crate::reading::roles::is_base;
use crate::table::DescribedColumn;
use named::unknown_in_column;
pub(in crate::reading) use named::{in_column, in_words, is_unit_alone};
pub(in crate::reading) use own_words::in_name;
pub(in crate::reading) use rate::is_bare_rate;
use rate::is_share;
use title::is_money;
pub(in crate::reading) use title::{alone_in_title, in_corner, in_points, in_title, is_of_money};

/// What is known of a measure.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::reading) struct UnitEvidence<'e> {
    /// What its cells say: "87%", "£325k".
    pub cells: Option<&'e Unit>,
    /// What they are per, by the counts and denominators beside them.
    pub per: Option<u32>,
    /// What the `.meta.csv` says of its column.
    pub described: Option<&'e DescribedColumn>,
    /// Cells of its unit columns, in table order.
    pub columns: &'e [String],
    /// A sign beside the period in the header of its column: "%" of "2019 (%)".
    pub beside: &'e str,
    /// The header of its column.
    pub header: &'e str,
    /// Its name in a measure column, or the label of its row.
    pub label: &'e str,
    /// Its filters' values.
    pub filters: &'e [&'e str],
    /// A unit named by the header over the labels of the rows: "£m" in the corner.
    pub corner: Option<&'e (Unit, String)>,
    /// The title, where it names the measure.
    pub titled: Option<&'e str>,
    /// A unit named above the table, and the title that names it.
    pub title: Option<&'e (Unit, String)>,
    /// The header of a column of changes in percentage points beside its figures.
    pub points: Option<&'e str>,
    /// Whether the titles speak of money.
    pub of_money: bool,
    /// Whether every figure lies between 0 and 1 with some between them.
    pub within_one: bool,
    /// Whether some figure is above 100, which no share of a whole is.
    pub over_hundred: bool,
    /// Whether every figure is a whole number.
    pub whole: bool,
}

/// Guesses the unit; what stands nearest the figures wins.
pub(in crate::reading) fn guess(evidence: UnitEvidence<'_>, phrases: &Phrases) -> Guess<Unit> {
    /// How names say that something is counted.
    const NUMBERS: [&str; 5] = ["number of ", "no. of ", "no of ", "# of ", "count of "];
    let made = |value: Unit, sure, why: String| {
        let all = [
            Unit::Count,
            Unit::Percent,
            Unit::RatePer(10_000),
            Unit::Fraction,
            Unit::Pounds { scale: 1 },
        ];
        let others = all.into_iter().filter(|other| *other != value).collect();
        Guess { value, sure, why, others }
    };
    if let Some(unit) = evidence.cells {
        return made(unit.clone(), Sure::Stated, "its cells say so".to_owned());
    }
    if let Some(unit) = evidence.described.and_then(DescribedColumn::stated_unit) {
        let why = "its .meta.csv says so".to_owned();
        return made(fraction_if(unit, &evidence), Sure::Stated, why);
    }
    for text in evidence.columns {
        if let Some(unit) = in_column(text) {
            return made(
                fraction_if(unit, &evidence),
                Sure::Stated,
                format!("its row says \"{text}\""),
            );
        }
    }
    // Figures right under "%" are parts of a hundred, however small they are.
    let scale = || {
        let is_scale = ["thousands", "000s", "millions"].contains(&evidence.beside);
        is_scale.then(|| Unit::Other(evidence.beside.to_owned()))
    };
    if let Some(unit) = phrases.of(evidence.beside).unit().or_else(scale) {
        let why = format!("its column says \"{}\"", evidence.beside);
        return made(unit, Sure::Likely, why);
    }
    let described = evidence.described.map_or("", |column| &column.label);
    let near = [described, evidence.header, evidence.label];
    // "Base: all respondents" under "% of respondents" is how many these were.
    let of_shares =
        evidence.whole && matches!(of_table(&evidence), Some((Unit::Percent | Unit::Fraction, _)));
    let lead = |text: &str| text.split([':', '(', ',']).next().unwrap_or("").trim().to_owned();
    if let Some(text) = near.iter().find(|text| of_shares && is_base(&lead(text))) {
        let why = format!("\"{}\" is how many were asked", shortened(text));
        return made(Unit::Count, Sure::Likely, why);
    }
    for (text, place) in near.iter().zip(["its column", "its column", "its row"]) {
        if let Some(unit) = phrases.of(text).unit_of_name() {
            let is_part = evidence.whole && evidence.over_hundred && is_part_of_share(&evidence);
            let unit = if is_part && unit == Unit::Percent { Unit::Count } else { unit };
            return made(
                fraction_if(unit, &evidence),
                Sure::Likely,
                format!("{place} is called \"{}\"", shortened(text)),
            );
        }
    }
    for text in evidence.filters {
        if let Some(unit) = phrases.of(text).unit() {
            return made(
                fraction_if(unit, &evidence),
                Sure::Likely,
                format!("its rows say \"{}\"", shortened(text)),
            );
        }
    }
    if let Some(per) = evidence.per {
        let unit = if per == 100 { Unit::Percent } else { Unit::RatePer(per) };
        let why = "the counts and denominators beside its figures say so".to_owned();
        return made(unit, Sure::Likely, why);
    }
    let rate = near.iter().copied().find(|text| phrases.of(text).is_bare_rate());
    let of_table = of_table(&evidence);
    // What a rate is per stands above the table rather than in its own words.
    if let (Some(_), Some((unit @ Unit::RatePer(_), why))) = (rate, &of_table) {
        return made(unit.clone(), Sure::Likely, why.clone());
    }
    // A rate between 0 and 1 was most likely a cell formatted as a percentage.
    let share = rate.filter(|_| evidence.within_one);
    let titled = evidence.titled.filter(|_| of_table.is_none());
    let mut named = near.into_iter().chain(titled);
    let share = share.or_else(|| named.find(|text| is_share(text) && !evidence.over_hundred));
    if let Some(text) = share {
        let why = format!("\"{}\" is taken for a percentage", shortened(text));
        return made(fraction_if(Unit::Percent, &evidence), Sure::Guessed, why);
    }
    // "No. of pupils" under "% of pupils at the expected standard" is how many there are.
    let is_number = |text: &&&str| {
        let lower = text.to_lowercase();
        NUMBERS.iter().any(|lead| lower.starts_with(lead))
    };
    if let Some(text) = near.iter().find(|text| evidence.whole && is_number(text))
        && matches!(of_table, Some((Unit::Percent | Unit::Fraction | Unit::RatePer(_), _)))
    {
        return made(Unit::Count, Sure::Likely, format!("\"{}\" is how many", shortened(text)));
    }
    if let Some((unit, why)) = of_table {
        return made(unit, Sure::Likely, why);
    }
    // "Average score" among shares is none.
    let is_no_share = |text: &&&str| {
        let lower = text.to_lowercase();
        lower.ends_with("score")
            || lower.ends_with("scores")
            || NUMBERS.iter().chain(&["0 to 10", "out of "]).any(|no| lower.contains(no))
    };
    let may_be_share = || !evidence.over_hundred && !near.iter().any(|text| is_no_share(&text));
    if let Some(header) = evidence.points.filter(|_| may_be_share()) {
        let why = format!("beside its figures stands \"{}\"", shortened(header));
        return made(Unit::Percent, Sure::Likely, why);
    }
    if let Some(text) = rate {
        let why = format!("\"{}\" does not say what it is a rate of", shortened(text));
        return made(Unit::Count, Sure::Guessed, why);
    }
    if let Some(text) = near.iter().find(|text| is_money(text, evidence.of_money)) {
        let why = format!("\"{}\" is taken for money", shortened(text));
        return made(Unit::Pounds { scale: 1 }, Sure::Guessed, why);
    }
    let written = |text: &String| Some((unknown_in_column(text)?, text.clone()));
    if let Some((unit, text)) = evidence.columns.iter().find_map(written) {
        return made(unit, Sure::Likely, format!("its row says \"{text}\""));
    }
    if evidence.within_one {
        return made(Unit::Fraction, Sure::Guessed, "its figures lie between 0 and 1".to_owned());
    }
    let why = if evidence.whole {
        "its figures are whole numbers"
    } else {
        "nothing says what its figures count"
    };
    made(Unit::Count, Sure::Guessed, why.to_owned())
}

/// "% who are inactive, number" and its denominator beside the percentage.
fn is_part_of_share(evidence: &UnitEvidence<'_>) -> bool {
    const PARTS: [&str; 3] = ["number", "numerator", "denominator"];
    let words = words(evidence.header);
    words.last().is_some_and(|last| PARTS.contains(&last.as_str()))
}

/// The unit of the whole table, from its corner or from what stands above it.
fn of_table(evidence: &UnitEvidence<'_>) -> Option<(Unit, String)> {
    if let Some((unit, text)) = evidence.corner {
        return Some((unit.clone(), format!("over its rows stands \"{}\"", shortened(text))));
    }
    let (unit, text) = evidence.title?;
    Some((unit.clone(), format!("above the table stands \"{}\"", shortened(text))))
}

/// A percentage whose figures never pass 1 is stored as a fraction, unless "(%)" says how its figures are written.
fn fraction_if(unit: Unit, evidence: &UnitEvidence<'_>) -> Unit {
    if [evidence.header, evidence.label].iter().any(|text| text.contains("(%)")) {
        return unit;
    }
    if unit == Unit::Percent && evidence.within_one { Unit::Fraction } else { unit }
}

fn shortened(text: &str) -> String {
    let text = crate::period::clean(text);
    if text.chars().count() <= 60 {
        text
    } else {
        format!("{}…", text.chars().take(57).collect::<String>())
    }
}

#[cfg(test)]
mod tests;
