//! Headers of one measure in several roles where periods go down: "Council tax Target", "Council tax Actual", "Council tax
//! Same time last year".

use super::FigureColumn;
use super::draft::Draft;
use super::left_out::{self, is_change_alone};
use super::words::plain;
use crate::indicator::{Role, Sure};
use crate::reading::ColumnRole;
use crate::reading::facts::Facts;
use crate::reading::row_roles::{Said, said};
use std::collections::BTreeSet;

/// Of a year.
const MONTHS: usize = 12;

/// A header without the words that say what its figures are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stem {
    /// What is measured; empty where the header says only what its figures are.
    pub measure: String,
    pub says: Said,
}

/// The stems of headers whose measure has a target and one thing more to be compared with it, or stands alone beside that
/// of a year before, where the rows are within a year: over several both would name the same period.
pub(super) fn of(headers: &[String], facts: &[Facts]) -> Vec<Option<Stem>> {
    let is_long = |facts: &Facts| 80 <= facts.periods && MONTHS < facts.distinct.len();
    let within_a_year = !facts.iter().any(is_long);
    let mut stems: Vec<Option<Stem>> = headers.iter().map(|header| stem(header)).collect();
    let same = |one: &Stem, other: &Stem| plain(&one.measure) == plain(&other.measure);
    let is_apart = |stem: &Stem| {
        let mut of_it = stems.iter().flatten().filter(|other| same(stem, other));
        let target = Said::Role(Role::Target);
        // The only measure of a table keeps its header.
        let is_only = stem.measure.is_empty() && matches!(stem.says, Said::Role(_));
        !is_only
            && of_it.clone().any(|other| other.says == target)
            && of_it.any(|other| other.says != target)
    };
    // "Depots same month last year" beside "Depots"
    let names: BTreeSet<String> = match stems.iter().flatten().any(|of| of.says == Said::YearBefore)
    {
        true => headers.iter().map(|header| plain(header)).collect(),
        false => BTreeSet::new(),
    };
    let is_of_another = |stem: &Stem| {
        within_a_year
            && stem.says == Said::YearBefore
            && !stem.measure.is_empty()
            && names.contains(&plain(&stem.measure))
    };
    let is_kept = |stem: &Stem| is_apart(stem) || is_of_another(stem);
    let kept: Vec<bool> = stems.iter().map(|stem| stem.as_ref().is_some_and(is_kept)).collect();
    stems.iter_mut().zip(kept).filter(|(_, kept)| !kept).for_each(|(stem, _)| *stem = None);
    stems
}

impl Draft<'_, '_> {
    /// A column of one of several roles of a measure.
    pub(super) fn stem(&mut self, at: usize, stem: &Stem) {
        let header = &self.evidence.headers[at];
        let why = format!("the header says \"{header}\"");
        let others = vec![ColumnRole::Value, ColumnRole::Ignored];
        let (role, figures) = match stem.says {
            Said::Role(Role::Target) => {
                let role = ColumnRole::Target { period: String::new() };
                (role, FigureColumn::of(stem.measure.clone(), Role::Target))
            }
            Said::Aside => {
                self.roles[at] = Some(left_out::beside(header));
                return;
            }
            says => {
                let year_before = says == Said::YearBefore;
                let figures = FigureColumn::of(stem.measure.clone(), Role::Actual);
                (ColumnRole::Value, FigureColumn { year_before, ..figures })
            }
        };
        self.figures[at] = Some(figures);
        self.set(at, role, Sure::Likely, why, others);
    }
}

fn stem(header: &str) -> Option<Stem> {
    let starts = std::iter::once(0).chain(header.match_indices(' ').map(|(at, _)| at + 1));
    starts.into_iter().find_map(|at| {
        let (measure, tail) = header.split_at_checked(at)?;
        let says = said(tail)?;
        let measure = measure.trim_end_matches(|c: char| " -–,:(".contains(c)).to_owned();
        let is_known = matches!(says, Said::Role(Role::Actual | Role::Target) | Said::YearBefore);
        (is_known || is_change_alone(tail)).then_some(Stem { measure, says })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_told_from_roles() {
        let headers = [
            "Month",
            "Rents Target",
            "Rents Actual",
            "Rents Variance",
            "Rents Same time last year",
            "Fees Actual",
        ];
        let headers = headers.map(str::to_owned);
        let shown = of(&headers, &[]).into_iter().map(|stem| match stem {
            None => "none".to_owned(),
            Some(stem) => format!("{} {:?}", stem.measure, stem.says),
        });
        assert_eq!(
            shown.collect::<Vec<_>>(),
            [
                "none",
                "Rents Role(Target)",
                "Rents Role(Actual)",
                "Rents Aside",
                "Rents YearBefore",
                "none"
            ]
        );
    }
}
