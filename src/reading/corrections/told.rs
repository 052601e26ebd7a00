//! What was told of measures, and what of it holds for one of them.

use crate::indicator::SeriesKey;
use crate::period::clean;

/// What was told of a measure; without filters of all its series.
#[derive(Debug)]
pub(in crate::reading) struct Told<T> {
    pub step: usize,
    measure: String,
    filters: Vec<(String, String)>,
    value: T,
}

/// What a step tells of a measure.
pub(super) fn told_of<T: Clone>(
    step: usize,
    measure: &str,
    filters: &[(String, String)],
    value: &T,
) -> Told<T> {
    Told { step, measure: measure.to_owned(), filters: filters.to_vec(), value: value.clone() }
}

impl<T> Told<T> {
    /// Whether it is said of a series of this key.
    pub fn is_of(&self, key: &SeriesKey) -> bool {
        self.measure == key.measure && (self.filters.is_empty() || self.filters == key.filters)
    }

    /// The measure and its breakdown in words.
    pub fn words(&self) -> String {
        let filters = self.filters.iter().map(|(_, value)| value.as_str());
        std::iter::once(self.measure.as_str())
            .chain(filters)
            .map(clean)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// What was told of a measure last; what was told of this breakdown before what was told of all.
pub(in crate::reading) fn told<'c, T>(list: &'c [Told<T>], key: &SeriesKey) -> Option<&'c T> {
    let of_key = || list.iter().rev().filter(|told| told.is_of(key));
    of_key()
        .find(|told| !told.filters.is_empty())
        .or_else(|| of_key().next())
        .map(|told| &told.value)
}

/// The name that was told for a measure; one that was told for every breakdown is composed with the breakdown.
pub(in crate::reading) fn told_name(
    list: &[Told<String>],
    key: &SeriesKey,
    compose: impl Fn(&str) -> String,
) -> Option<String> {
    let name = told(list, key)?;
    let of_this = list.iter().any(|told| told.filters == key.filters && told.is_of(key));
    Some(if of_this { name.clone() } else { compose(name) })
}
