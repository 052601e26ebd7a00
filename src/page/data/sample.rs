//! The sample: one city's looked-after children from 2007 to 2015, as its own documents gave the figures.

/// Each table with its name, in the order they are added.
pub(super) const TABLES: [(&str, &str); 2] = [
    ("Looked-after children 2007 to 2015", include_str!("sample/looked_after_children.tsv")),
    ("Performance indicators 2009/10", include_str!("sample/performance_indicators.tsv")),
];
