//! Pivot tables: what stands in their corner and over their fields.

use super::ColumnRole;
use super::plan::Plan;
use super::roles::plain;
use crate::period::clean;

/// "Sum of Referrals" over "Row Labels": the field that a pivot table adds up or counts.
pub(super) fn in_corner(plan: &Plan) -> Option<String> {
    let headers = plan.columns.of(&ColumnRole::Measure).map(|(_, column)| clean(&column.header));
    headers.into_iter().find_map(|header| is_sum(&header).then(|| without_sum(&header).to_owned()))
}

/// "Sum of Referrals" → "Referrals".
pub(super) fn without_sum(name: &str) -> &str {
    name.strip_prefix("Sum of ").unwrap_or(name)
}

/// Whether the corner of a pivot table names what it adds up.
pub(super) fn is_sum(text: &str) -> bool {
    ["Sum of ", "Count of ", "Average of "].iter().any(|lead| text.starts_with(lead))
}

/// A field of periods that stands over its values in a pivot table.
pub(super) fn is_field(heading: &str) -> bool {
    const FIELDS: [&str; 8] =
        ["year", "quarter", "qtr", "month", "date", "fin year", "financial year", "fy"];
    FIELDS.contains(&plain(heading).as_str())
}

/// Words that a pivot table writes into its header and that name nothing.
pub(super) fn is_wording(heading: &str, is_group: bool) -> bool {
    matches!(heading, "Row Labels" | "Column Labels")
        || (is_group && matches!(heading, "Values" | "Years" | "Quarters" | "Months"))
}
