//! The words that headers of official tables use, and what a column under them holds.

use super::good_is::names_polarity;
use super::measure_heads::heads_names;
use super::{Named, limits};
use crate::reading::ColumnRole;
use crate::reading::area_sorts::is_place_of_service;
use crate::reading::names::without_notes;

/// A header without capitals, underscores and doubled spaces: `Area_Name` → `area name`.
pub(in crate::reading) fn plain(header: &str) -> String {
    let lower = header.to_lowercase();
    let mut plain = String::with_capacity(lower.len());
    let is_between = |c: char| matches!(c, '_' | '.' | ':') || c.is_whitespace();
    for word in lower.split(is_between).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

/// Whether a header says that a number of people stands below it: "Rate per" over 1,000.
pub(in crate::reading) fn says_per(header: &str) -> bool {
    matches!(plain(header).as_str(), "rate per" | "per")
}

/// Whether one of some words stands in a header that is plain already.
pub(in crate::reading) fn has_word(plain: &str, words: &[&str]) -> bool {
    plain.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

/// What a header alone says of its column; `None` when it says nothing.
pub(super) fn named(header: &str) -> Option<Named> {
    let header = plain(without_notes(header));
    let header = header.as_str();
    let is = |role| Some(Named { role, sure: true });
    let maybe = |role| Some(Named { role, sure: false });
    match header {
        "time period" | "timeperiod" => return is(ColumnRole::Period),
        "time identifier" => return is(ColumnRole::PeriodKind),
        "geographic level" | "area type" | "geography type" | "geographic level name" => {
            return is(ColumnRole::AreaLevel);
        }
        "period" | "year" | "date" | "quarter" | "month" | "time" | "financial year"
        | "academic year" | "calendar year" | "reporting period" | "reporting year"
        | "year ending" | "as at" | "week ending" | "week commencing" | "week beginning"
        | "w/e" | "w/c" => {
            return maybe(ColumnRole::Period);
        }
        "indicator"
        | "statistic label"
        | "performance indicator"
        | "performance measure"
        | "kpi"
        | "title"
        | "variable name"
        | "metric"
        | "pi"
        | "outcome measure"
        | "measure of success"
        | "success measure"
        | "question"
        | "question text"
        | "statement"
        | "kennzahl"
        | "indikator"
        | "indicateur"
        | "indicador"
        | "dangosydd" => {
            return maybe(ColumnRole::Measure);
        }
        _ if heads_names(header) => return maybe(ColumnRole::Measure),
        "unit"
        | "units"
        | "unit of measure"
        | "value type"
        | "frequency & measure"
        | "frequency and measure"
        | "format"
        | "unit of measurement"
        | "measure type"
        | "rate per"
        | "per"
        | "einheit"
        | "eenheid"
        | "unité"
        | "unidad"
        | "uned" => return is(ColumnRole::Unit),
        _ if names_polarity(header) => return is(ColumnRole::Polarity),
        "reference"
        | "ref"
        | "owner"
        | "lead"
        | "lead officer"
        | "data quality"
        | "source"
        | "notes"
        | "note"
        | "comments"
        | "comment"
        | "frequency"
        | "rag"
        | "rag status"
        | "rag rating"
        | "direction of travel"
        | "dot"
        | "trend"
        | "commentary"
        | "accountable officer"
        | "responsible officer"
        | "data source"
        | "flag codes"
        | "flag"
        | "indicator id"
        | "last update"
        | "last updated"
        | "next update"
        | "date updated"
        | "publication date"
        | "dps"
        | "decimal places"
        | "definition"
        | "methodology"
        | "hyperlink(s)"
        | "link"
        | "recent trend"
        | "status" => {
            return is(ColumnRole::Particular);
        }
        note if limits::is_note(note) => return is(ColumnRole::Particular),
        // What a row is, unless another column names it: see [`super::labels`].
        "description" | "short description" | "full description" => {
            return maybe(ColumnRole::Particular);
        }
        "row" | "id" | "no" | "no." | "unnamed: 0" => return maybe(ColumnRole::Ignored),
        _ => {}
    }
    // The cubes of StatsWales: `Area_ItemName_ENG`.
    if let Some(stem) = header.strip_suffix(" itemname eng") {
        return named(stem);
    }
    // "Uned / Unit": the same in two languages.
    if let Some((one, other)) = header.split_once(" / ") {
        return named(one).or_else(|| named(other));
    }
    // Fingertips: intervals, comparisons, and the area above.
    if limits::side(header).is_some()
        || header.starts_with("compared to")
        || matches!(header, "parent code" | "parent name" | "time period range" | "new data")
    {
        return is(ColumnRole::Particular);
    }
    if header == "time period sortable" {
        return is(ColumnRole::Ignored);
    }
    // "Polarity (good is)", "indicator inferred"
    if header.starts_with("polarity ") {
        return is(ColumnRole::Polarity);
    }
    if header.starts_with("indicator ") && !header.ends_with(" code") {
        return maybe(ColumnRole::Measure);
    }
    // "Headline indicator" beside "Outcome"
    if [" indicator", " kpi", " performance measure"].iter().any(|end| header.ends_with(end)) {
        return maybe(ColumnRole::Measure);
    }
    area(header)
}

/// Whether a header is one of those that official tables use.
pub(in crate::reading) fn names_column(header: &str) -> bool {
    named(header).is_some()
}

/// Whether a word stands for areas, whose names stand beside or under it: "geography", "Local authority".
pub(in crate::reading) fn names_area(header: &str) -> bool {
    named(header).is_some_and(|named| named.role == ColumnRole::AreaName)
}

/// Areas: `new_la_code`, `region_name`, "Local authority", "ONS code", `org_code`.
fn area(header: &str) -> Option<Named> {
    const PLACES: [&str; 46] = [
        "geo",
        "area",
        "la",
        "lad",
        "local authority",
        "local planning authority",
        "authority",
        "council",
        "region",
        "country",
        "ward",
        "district",
        "geography",
        "locality",
        "cluster",
        "org",
        "organisation",
        "provider",
        "school",
        "trust",
        "pcon",
        "parliamentary constituency",
        "station",
        "station area",
        "gss",
        "ons",
        "new la",
        "old la",
        "local authority district",
        "lep",
        "combined authority",
        "icb",
        "nation",
        "county",
        "location",
        "neighbourhood",
        "lsoa",
        "msoa",
        "english devolved area",
        "rsc region",
        "state",
        // In Welsh.
        "ardal",
        "awdurdod",
        "awdurdod lleol",
        "sir",
        "ysgol",
    ];
    // "ward 2022", "local authority: district / unitary (as of April 2023)": of which list of areas they are.
    let header = header
        .rsplit_once(' ')
        .filter(|(_, year)| year.len() == 4 && year.starts_with("20"))
        .map_or(header, |(stem, _)| stem);
    let (stem, role) = match header {
        "primary level" => ("gss", ColumnRole::AreaCode),
        "primary level description" => ("gss", ColumnRole::AreaName),
        "ecode" | "gss" | "mnemonic" => ("gss", ColumnRole::AreaCode),
        "featurecode" => ("gss", ColumnRole::AreaCode),
        "featurename" => ("gss", ColumnRole::AreaName),
        "location" | "geography" => (header, ColumnRole::AreaName),
        _ => {
            if let Some(stem) = header.strip_suffix(" code") {
                (stem, ColumnRole::AreaCode)
            } else if let Some(stem) = header.strip_suffix(" name") {
                (stem, ColumnRole::AreaName)
            } else if let Some((stem, _)) = header.split_once(" code ") {
                (stem, ColumnRole::AreaCode)
            } else {
                (header, ColumnRole::AreaName)
            }
        }
    };
    let is_place = PLACES.contains(&stem) || is_place_of_service(stem);
    is_place.then_some(Named { role, sure: true })
}

/// An area without what sort of area it is, or without its code: "local authority:Leeds", "E02002183 : Stockport 001".
pub(in crate::reading) fn without_level(area_name: &str) -> &str {
    let (level, name) = area_name.split_once(':').unwrap_or(("", ""));
    let is_led = is_code(level.trim()) || area(&plain(level)).is_some();
    if is_led && !name.trim().is_empty() { name.trim_start() } else { area_name }
}

/// E08000035: a letter and eight digits.
pub(super) fn is_code(text: &str) -> bool {
    text.len() == 9
        && text.starts_with(['E', 'W', 'S', 'N', 'K'])
        && text.bytes().skip(1).all(|byte| byte.is_ascii_digit())
}

/// How precise an area column is: a school is within an authority, an authority within a region.
pub(in crate::reading) fn precision(header: &str) -> u8 {
    let header = plain(header);
    let stem =
        header.strip_suffix(" code").or_else(|| header.strip_suffix(" name")).unwrap_or(&header);
    match stem {
        "country" | "nation" => 1,
        "region" | "rsc region" => 2,
        "english devolved area" | "combined authority" | "lep" | "icb" | "county" | "sir" => 3,
        // The new code comes before the old one.
        "old la" => 4,
        "new la" | "la" | "local authority" | "authority" => 5,
        "lad"
        | "local authority district"
        | "district"
        | "council"
        | "pcon"
        | "parliamentary constituency" => 6,
        "ward" | "locality" | "cluster" | "msoa" | "lsoa" => 7,
        "school" | "ysgol" | "provider" | "trust" | "org" => 8,
        _ => 5,
    }
}
