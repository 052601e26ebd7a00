//! Headers of columns that name measures.

use super::words;
use crate::reading::ColumnRole;

/// Whether a header is of measures: "Measure", "Indicator", "Tenant satisfaction measure".
pub(in crate::reading) fn heads_measures(header: &str) -> bool {
    let plain = words::plain(header);
    let last = plain.rsplit(' ').next().unwrap_or("");
    ["measure", "indicator", "metric"].contains(&last)
        || words::named(header).is_some_and(|named| named.role == ColumnRole::Measure)
}

/// Whether a header, as plain words, is of the names of measures: "indicator name", "kpi title".
pub(super) fn heads_names(plain: &str) -> bool {
    const OF: [&str; 7] = [
        "indicator",
        "measure",
        "kpi",
        "pi",
        "metric",
        "performance indicator",
        "performance measure",
    ];
    let split = plain.rsplit_once(' ');
    split.is_some_and(|(of, name)| {
        plain == "indicator description" || (OF.contains(&of) && matches!(name, "name" | "title"))
    })
}
