//! A curve on one page: chart, what must be said beside it, table.

use crate::curve::Curve;
use crate::curve::beside::limits_line;

/// One page with one curve.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePage {
    /// The curve, with its title, subtitle, alt text and table.
    pub curve: Curve,
    /// Under the chart, in order: the rule of the forecast or why there is none, the axis, missing figures, source.
    pub notes: Vec<String>,
}

/// Lays a curve out on a page.
pub fn curve_page(curve: Curve) -> CurvePage {
    let notes = notes(&curve);
    CurvePage { curve, notes }
}

/// What must be said beside a chart wherever it is shown.
pub(crate) fn notes(curve: &Curve) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(curve.verdict.as_ref().map(|verdict| verdict.sentence.clone()));
    notes.extend(curve.rule_words.clone());
    if let Some(Err(why)) = &curve.forecast {
        notes.push(why.clone());
    }
    notes.extend(limits_line(curve));
    notes.extend(curve.axis.note.clone());
    let missing: Vec<String> = curve
        .history
        .iter()
        .filter(|one| one.value.is_none())
        .map(|one| format!("{} {}", one.period_words, one.text))
        .collect();
    if !missing.is_empty() {
        notes.push(format!("No figure: {}", missing.join("; ")));
    }
    notes.extend(curve.parts.iter().flat_map(|parts| parts.notes.clone()));
    notes.push(curve.source_line.clone());
    notes
}
