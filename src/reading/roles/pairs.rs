//! Columns in pairs, a period and its value: "From period", "From value", "To period", "To value", "Comparator".

use super::words::plain;
use super::{Column, FigureColumn};
use crate::indicator::Role;
use crate::order;

/// Words that begin both headers of a pair.
const STEMS: [&str; 14] = [
    "from", "to", "start", "end", "first", "last", "baseline", "latest", "previous", "current",
    "earlier", "later", "target", "old",
];

/// A column of values, and where its period and its area stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paired {
    pub value: usize,
    pub period: usize,
    pub area: Option<usize>,
    pub role: Role,
}

/// The pairs of a header; empty when there are not two at least.
pub(super) fn of(headers: &[String]) -> Vec<Paired> {
    let plain: Vec<String> = headers.iter().map(|header| plain(header)).collect();
    let find = |wanted: &[String]| plain.iter().position(|header| wanted.contains(header));
    let named = |stem: &str, words: &[&str]| -> Vec<String> {
        words.iter().map(|word| format!("{stem} {word}").trim_end().to_owned()).collect()
    };
    let mut pairs: Vec<Paired> = STEMS
        .iter()
        .filter_map(|stem| {
            let period = find(&named(stem, &["period", "date", "year", "quarter", "month"]))?;
            let value = find(&named(stem, &["value", "figure", "result", "number", "%", ""]))?;
            let role = match *stem {
                "target" => Role::Target,
                "baseline" => Role::Baseline,
                _ => Role::Actual,
            };
            Some(Paired { value, period, area: None, role })
        })
        .collect();
    // "Latest" and "Period" beside "Baseline" and "Baseline year": the period that says no more is of the latest.
    if !pairs.is_empty()
        && !pairs.iter().any(|pair| pair.role == Role::Actual)
        && let Some(value) =
            find(&named("latest", &["value", "figure", "result", "data", "actual", ""]))
        && let Some(period) = find(&["period", "latest period", "date", "year"].map(str::to_owned))
    {
        pairs.push(Paired { value, period, area: None, role: Role::Actual });
    }
    if pairs.len() < 2 {
        return Vec::new();
    }
    order::by_key(&mut pairs, |pair| pair.value);
    let beside = find(&named("comparator", &["value", "figure", "result"]));
    let area = find(&named("comparator", &["name", "", "area"]));
    let actual = || pairs.iter().rev().filter(|pair| pair.role == Role::Actual);
    // Whatever stands first: "Latest period, Latest, Previous period, Previous".
    let is_earlier = |pair: &&Paired| {
        let stem = plain.get(pair.period).and_then(|header| header.split(' ').next());
        matches!(stem, Some("previous" | "earlier" | "from" | "start" | "first" | "old"))
    };
    let later = actual().find(|pair| !is_earlier(pair));
    let latest = later.or_else(|| actual().next()).cloned();
    if let (Some(value), Some(area), Some(latest)) = (beside, area, &latest) {
        pairs.push(Paired { value, area: Some(area), ..latest.clone() });
    }
    // A target without a date of its own is aimed for in the latest period.
    let aimed = find(&["target", "latest target", "current target"].map(str::to_owned));
    if let (Some(value), Some(latest)) = (aimed, latest)
        && !pairs.iter().any(|pair| pair.role == Role::Target)
    {
        pairs.push(Paired { value, role: Role::Target, ..latest });
    }
    pairs
}

/// A column of figures as one of a pair.
pub(super) fn figures(pair: &Paired) -> FigureColumn {
    let column = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    FigureColumn {
        period_in: Some(column(pair.period)),
        area: pair.area.map(column),
        ..FigureColumn::of(String::new(), pair.role)
    }
}

/// Links the columns of an extract again: their headers say which belong together.
pub(super) fn link(columns: &mut [Column]) {
    let headers: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
    for pair in of(&headers) {
        if let Some(column) = columns.get_mut(pair.value)
            && column.figures.is_some()
        {
            column.figures = Some(figures(&pair));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_by_their_headers() {
        let headers = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let pairs = of(&headers(
            "measure,from_period,from_value,to_period,to_value,comparator,comparator value",
        ));
        let places: Vec<_> =
            pairs.iter().map(|pair| (pair.value, pair.period, pair.area)).collect();
        assert_eq!(places, [(2, 1, None), (4, 3, None), (6, 3, Some(5))]);
        let pairs = of(&headers("Indicator,Baseline date,Baseline,Latest date,Latest value"));
        assert_eq!(pairs.len(), 2);
        let pairs =
            of(&headers("Indicator,Baseline,Baseline year,Latest,Period,Target,Target date"));
        let places: Vec<_> = pairs.iter().map(|pair| (pair.value, pair.period)).collect();
        assert_eq!(places, [(1, 2), (3, 4), (5, 6)]);
        let pairs = of(&headers("Metric,Latest period,Latest,Previous period,Previous,Target"));
        let places: Vec<_> =
            pairs.iter().map(|pair| (pair.value, pair.period, pair.role)).collect();
        let actual = Role::Actual;
        assert_eq!(places, [(2, 1, actual), (4, 3, actual), (5, 1, Role::Target)]);
        assert_eq!(of(&headers("Indicator,Start date,End date,Value")), []);
    }
}
