//! Units named above a table, and money that nobody calls so.

use super::own_words::{in_brackets, without_exception};
use super::{in_words, is_unit_alone, words};
use crate::amount::Unit;
use crate::reading::ColumnRole;
use crate::reading::roles::Columns;

/// A unit named in a title: a line of its own such as "thousand tonnes carbon equivalent", or "(£000)".
pub(in crate::reading) fn in_title(text: &str) -> Option<Unit> {
    let text = without_exception(text.trim());
    let lower = text.to_lowercase();
    if let Some(unit) = in_words(text).filter(|unit| !matches!(unit, Unit::Count)) {
        return Some(unit);
    }
    in_brackets(text)
        .or_else(|| behind_comma(text))
        .or_else(|| alone_in_title(&lower).map(|_| Unit::Other(text.to_owned())))
}

/// "Emissions of the county, kt CO2e (by end user)"
fn behind_comma(text: &str) -> Option<Unit> {
    let pieces = text.split(", ").skip(1).map(|piece| piece.split(" (").next().unwrap_or(piece));
    let named = |piece: &str| {
        let first = piece.split([' ', '/']).next().unwrap_or("").to_lowercase();
        let is_weight = matches!(first.as_str(), "kt" | "tonnes" | "kg" | "tco2e" | "ktco2e");
        is_weight.then(|| in_brackets(&format!("({piece})")))?
    };
    pieces.into_iter().find_map(named)
}

/// What rows are cut by in lengths of it: "Age (years)", "Distance (miles)".
const CUTS: [&str; 9] =
    ["age", "aged", "ages", "distance", "duration", "length", "band", "bands", "size"];

/// "Tonnage", "Tonnages collected"
fn plain_tonnage(header: &str) -> bool {
    words(header).iter().any(|word| matches!(word.as_str(), "tonnage" | "tonnages" | "tonnes"))
}

/// A unit in the header over the labels, the periods or the areas of the rows, which is of the figures: "£m", "Heading
/// (£m)".
pub(in crate::reading) fn in_corner(columns: &Columns) -> Option<(Unit, String)> {
    let over_rows = |role: &ColumnRole| {
        matches!(role, ColumnRole::Measure | ColumnRole::Period | ColumnRole::AreaName)
    };
    let headers = columns.columns.iter().filter(|column| over_rows(&column.role.value));
    let mut units = headers.filter_map(|column| {
        let header = column.header.as_str();
        // "Age (years)" says how its rows are cut.
        let cuts = || words(header).iter().any(|word| CUTS.contains(&word.as_str()));
        let unit = in_words(header).filter(|unit| *unit != Unit::Count);
        let weighed = || plain_tonnage(header).then(|| Unit::Other("tonnes".to_owned()));
        let unit = unit.or_else(weighed).or_else(|| in_brackets(header).filter(|_| !cuts()))?;
        Some((unit, crate::period::clean(&column.header)))
    });
    units.next()
}

/// The header of a column beside the figures that tells how they changed in percentage points: then they are percentages.
pub(in crate::reading) fn in_points(columns: &Columns) -> Option<String> {
    let is_aside = |role: &ColumnRole| matches!(role, ColumnRole::Particular | ColumnRole::Ignored);
    let mut aside = columns.columns.iter().filter(|column| is_aside(&column.role.value));
    let is_points = |header: &str| header.to_lowercase().contains("percentage point");
    aside
        .find(|column| is_points(&column.header))
        .map(|column| crate::period::clean(&column.header))
}

/// A title that is a unit and nothing else: "thousand tonnes carbon equivalent", "£ million", "Index (2015 = 100)".
pub(in crate::reading) fn alone_in_title(text: &str) -> Option<()> {
    let lower = text.to_lowercase();
    let lines = ["thousand ", "thousands", "million ", "tonnes", "hours", "days", "persons"];
    let alone = text.len() < 60
        && !text.contains([',', '.', ':'])
        && !text.bytes().any(|byte| byte.is_ascii_digit());
    let is_line = alone && lines.iter().any(|mark| lower.starts_with(mark));
    (is_line || lower.starts_with("index (") || is_unit_alone(&lower)).then_some(())
}

/// Whether figures under such words are money, when they are averages of something: rents, prices, pay.
pub(in crate::reading) fn is_of_money(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "rent",
        "rents",
        "price",
        "prices",
        "cost",
        "costs",
        "spend",
        "spending",
        "expenditure",
        "earnings",
        "salary",
        "salaries",
        "income",
        "budget",
    ];
    words(text).iter().any(|word| WORDS.contains(&word.as_str()))
}

/// Whether a column or a row is of money: "Median rent", or "Mean" under a title of rents.
pub(super) fn is_money(text: &str, titles_say_so: bool) -> bool {
    const AVERAGES: [&str; 6] = ["mean", "median", "average", "quartile", "minimum", "maximum"];
    let words = words(text);
    let is_average = words.last().is_some_and(|last| AVERAGES.contains(&last.as_str()));
    (titles_say_so && is_average) || words.last().is_some_and(|last| is_of_money(last))
}
