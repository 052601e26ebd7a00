//! A correction as a sentence, for the list of what was put right.

use super::choices::{COUNTED, LAYOUTS, POLARITIES, YEARS, column_roles, is_same_role, units};
use better_off::indicator::SeriesKey;
use better_off::reading::Correction;

/// What a step of a recipe does.
pub(super) fn sentence(correction: &Correction) -> String {
    match correction {
        Correction::Layout { layout } => {
            let name = LAYOUTS.iter().find(|(value, _)| value == layout).map(|(_, name)| *name);
            format!("The table has {}", lower(name))
        }
        Correction::Header { first, last, .. } => format!("The header is {}", rows(*first, *last)),
        Correction::Rows { first, last_text: None, .. } => {
            format!("The figures are in rows {} to the end", first + 1)
        }
        Correction::Rows { first, last, .. } => {
            format!("The figures are in {}", rows(*first, *last))
        }
        Correction::DropRow { row, text } if text.is_empty() => {
            format!("Row {} is left out", row + 1)
        }
        Correction::DropRow { row, text } => {
            format!("Row {} is left out: {:?}", row + 1, beginning(text))
        }
        Correction::DropWhere { header, text } => {
            format!("Rows whose {header:?} says {text:?} are left out")
        }
        Correction::FillDown { header } => {
            format!("Blank cells of {header:?} stand for the cell above")
        }
        Correction::Split { header, at } => format!("{header:?} is split at {:?}", at.trim()),
        Correction::Column { header, role } => {
            let name =
                column_roles(header).into_iter().find(|(value, _)| is_same_role(value, role));
            format!("The column {header:?} holds: {}", lower(name.map(|(_, name)| name)))
        }
        Correction::Unit { measure, filters, unit } => {
            let name =
                units(unit).into_iter().find(|(value, _)| value == unit).map(|(_, name)| name);
            format!("The unit of {} is: {}", named(measure, filters), lower(name.as_deref()))
        }
        Correction::Polarity { measure, filters, polarity } => {
            let name =
                POLARITIES.iter().find(|(value, _)| value == polarity).map(|(_, name)| *name);
            format!("For {}: {}", named(measure, filters), lower(name))
        }
        Correction::Counted { measure, filters, counted } => {
            let name = COUNTED.iter().find(|(value, _)| value == counted).map(|(_, name)| *name);
            format!("{} is counted {}", named(measure, filters), lower(name))
        }
        Correction::Rename { measure, filters, name } => {
            format!("{} is called {name:?}", named(measure, filters))
        }
        Correction::Merge { from, into } => {
            let words = |key: &SeriesKey| named(&key.measure, &key.filters);
            format!("{} goes on with {}", words(from), words(into))
        }
        Correction::YearKind { kind } => {
            let name = YEARS.iter().find(|(value, _)| value == kind).map(|(_, name)| *name);
            format!("Years are {}", lower(name))
        }
        Correction::WhenFor { period } => format!("The figures are for {period}"),
        Correction::DecimalComma => "Figures have a decimal comma".to_owned(),
        Correction::KeepPeople => {
            "A sheet with a row for each person, payment or risk is kept".to_owned()
        }
        Correction::DecimalCommaIn { header, comma: true } => {
            format!("The commas of {header:?} are decimal")
        }
        Correction::DecimalCommaIn { header, comma: false } => {
            format!("The commas of {header:?} stand between thousands")
        }
    }
}

fn lower(name: Option<&str>) -> String {
    name.unwrap_or("something else").to_lowercase()
}

fn rows(first: u32, last: u32) -> String {
    if first == last {
        format!("row {}", first + 1)
    } else {
        format!("rows {} to {}", first + 1, last + 1)
    }
}

/// A measure with its breakdown, in quotation marks.
fn named(measure: &str, filters: &[(String, String)]) -> String {
    let values = filters.iter().map(|(_, value)| value.as_str());
    format!("{:?}", std::iter::once(measure).chain(values).collect::<Vec<_>>().join(", "))
}

fn beginning(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}
