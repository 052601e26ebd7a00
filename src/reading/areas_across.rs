//! Headers of figures that name areas: "Leeds", "Statistical neighbours", "England", "North East %".

mod behind;
mod sorts;

use super::ColumnRole;
use super::areas::is_area;
use super::compared::{is_statistic, measured_of, others_named};
use super::facts::Facts;
use super::groups::Groups;
use super::guess::unit;
use super::names::is_generic;
use super::naming::is_breakdown;
use super::periods::RowPeriods;
use super::roles::{Columns, FigureColumn, names_no_measure, plain};
use super::rows::Rows;
use super::slots::SlotArea;
use crate::indicator::Role;
use crate::table::{Code, Table};
use behind::{before, counts_beside, measures_behind};
use std::collections::BTreeMap;

/// How the headers of figures name areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AreasAcross {
    /// None does.
    No,
    /// All do and name nothing else, but for targets.
    Whole,
    /// Those of others do: "England" beside the figures of the rows' own area.
    Others,
    /// Those of others do, beside the one measure of the rows' own area: "Rate", "England".
    Beside(String),
    /// Each names an area and then one of these measures.
    Before(Vec<String>),
    /// Each names a measure, and an area in brackets: "Number (Leeds)", "Rate (England)".
    InBrackets,
}

impl AreasAcross {
    /// What the headers do below titles; `same_area` tells whether a column of figures is of one area whatever its row
    /// names: all rows are of one area or of none, or it says the same beside all of them.
    pub fn of(
        columns: &Columns,
        titles: &[String],
        same_area: &dyn Fn(u32) -> bool,
    ) -> AreasAcross {
        let has_area = columns.first(&ColumnRole::AreaName).is_some()
            || columns.first(&ColumnRole::AreaCode).is_some();
        let mut compared = columns.figures().filter(|(.., figures)| names_others(figures));
        if has_area && !compared.all(|(at, ..)| same_area(at)) {
            return AreasAcross::No;
        }
        let mut parts: Vec<&str> = columns
            .figures()
            .map(|(.., figures)| figures)
            .filter(|figures| !is_targets(figures))
            .map(|figures| figures.part.as_str())
            .collect();
        parts.sort_unstable();
        parts.dedup();
        let measured = parts.iter().map(|part| measured_of(part));
        let measured = measured.collect::<Option<Vec<_>>>().filter(|_| !has_area);
        if measured.is_some_and(|of| of.iter().any(|(measure, _)| !names_no_measure(measure))) {
            return AreasAcross::InBrackets;
        }
        // "Local value | England value" are of two areas, "Our value | England" are one's own beside those of others.
        let behind = |parts: &[&str]| measures_behind(parts).or_else(|| counts_beside(parts));
        if parts.iter().any(|part| is_own(part)) && behind(&parts).is_none() {
            parts.retain(|part| !part.is_empty() && !is_own(part));
            parts.insert(0, "");
        }
        let named: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        let compared: Vec<&str> = named.iter().copied().filter_map(beside).collect();
        let areas = compared.iter().filter(|part| is_of_areas(part)).count();
        let others = named.len() - compared.len();
        match () {
            () if named.is_empty() => AreasAcross::No,
            // Of a place that is in no list two others beside it tell: "Brackley | South East | England".
            () if named.len() == parts.len() => {
                let own: Vec<&str> =
                    named.iter().copied().filter(|part| beside(part).is_none()).collect();
                // So does a name beside one other, where the rows or a title say what is measured: "Brackley | England".
                let measured = columns.first(&ColumnRole::Measure).is_some();
                let titled = !measured && is_said_above(&own, titles);
                let alike = named.iter().all(|part| without_sign(part) != *part);
                let bare = |own| if titled && alike { without_sign(own) } else { own };
                let own: Vec<&str> = own.into_iter().map(bare).collect();
                // "CLA per 10k" beside neighbours and England is what all three measure.
                let says_measure = !measured && own.iter().any(|own| could_be_measure(own));
                let are_places = || own.iter().all(|own| could_be_place(own));
                // Where rows or a title say what is measured several names beside an area are areas too; a single one below
                // a title where all are shares with their margins, as Nomis writes it.
                let no_sorts = || !own.iter().any(|own| sorts::is_sort(own));
                let has_margins = || alike && columns.figures().any(|(.., of)| of.limits.is_some());
                let fits = match others {
                    0 => true,
                    1 if 1 < compared.len() => true,
                    1 => are_places() && (measured || (titled && no_sorts() && has_margins())),
                    _ => are_places() && (measured || titled) && no_sorts(),
                };
                let marked = named.iter().any(|part| has_marker(part));
                let whole = 0 < areas && !says_measure && fits && !marked;
                let areas_beside = named.iter().any(|part| beside(part).is_some_and(is_of_areas));
                let measures = if has_area || whole { None } else { behind(&named) };
                match measures {
                    _ if whole && !has_area => AreasAcross::Whole,
                    // "Rate per 1,000 (England)" beside "England" and "London" is of England alone.
                    _ if areas_beside && own.iter().any(|own| measured_of(own).is_some()) => {
                        AreasAcross::Others
                    }
                    _ if areas_beside && own.len() == 1 && (has_area || says_measure) => {
                        AreasAcross::Beside(own.concat())
                    }
                    Some(measures) => AreasAcross::Before(measures),
                    None => AreasAcross::No,
                }
            }
            // Beside the figures of nowhere in particular stand those of others: "2023/24 | England 2023/24".
            () if others == 0 || 0 < areas => AreasAcross::Others,
            () => AreasAcross::No,
        }
    }

    /// The area that a header names, and what it measures of it.
    pub fn split(&self, figures: &FigureColumn) -> (Option<SlotArea>, String) {
        let others = matches!(self, AreasAcross::Others);
        let part = match figures.part.as_str() {
            own if others && (is_own(own) || (is_aim(figures) && says_own(own))) => "",
            part => part,
        };
        if let Some(column) = figures.area {
            return (Some(SlotArea::Column(column)), part.to_owned());
        }
        let named = |area: &str, part: &str| {
            let area = beside(area).unwrap_or(without_sign(area));
            let part = if is_marker(part) { part.trim_matches(['(', ')']) } else { part };
            (Some(SlotArea::Named(area.to_owned())), part.to_owned())
        };
        match self {
            AreasAcross::Whole if !part.is_empty() && !is_targets(figures) => named(part, ""),
            AreasAcross::Others if others_named(part).is_some() => named(part, ""),
            AreasAcross::Beside(own)
                if let Some(area) = beside(part).filter(|_| names_others(figures)) =>
            {
                named(area, own)
            }
            AreasAcross::InBrackets if let Some((measure, area)) = measured_of(part) => {
                named(area, measure)
            }
            AreasAcross::Before(measures) => {
                let behind = |measure: &&String| before(part, measure).is_some();
                // "%" beside "number" of the same area.
                let tells = |measure: &str| 1 < measures.len() && unit::in_words(measure).is_some();
                let measure = measures.iter().filter(behind).max_by_key(|measure| measure.len());
                match measure.and_then(|measure| Some((before(part, measure)?, measure))) {
                    // "Leeds value" beside "England value" measures what its row names.
                    Some((area, measure)) if names_no_measure(measure) && !tells(measure) => {
                        named(area, "")
                    }
                    Some((area, measure)) => named(area, measure),
                    None => (None, part.to_owned()),
                }
            }
            _ => (None, part.to_owned()),
        }
    }
}

fn names_others(figures: &FigureColumn) -> bool {
    !is_targets(figures) && beside(&figures.part).is_some()
}

/// Whom a header names to compare with, a percent sign behind it left out: "England (%)".
fn beside(part: &str) -> Option<&str> {
    others_named(without_sign(part))
}

/// A header without a percent sign behind it.
pub(super) fn without_sign(part: &str) -> &str {
    ["(%)", "%"].iter().find_map(|sign| part.strip_suffix(sign)).map_or(part, str::trim_end)
}

/// Whether a measure behind an area only says whether it is counted or a share: "(Numbers)", "%".
fn is_marker(measure: &str) -> bool {
    let bare = measure.trim_matches(['(', ')']).to_lowercase();
    bare == "%" || behind::is_count(&bare)
}

/// Whether a header says that its figures are counts, in brackets behind an area: "Leeds (Numbers)".
fn has_marker(part: &str) -> bool {
    part.rsplit_once(' ')
        .is_some_and(|(_, last)| last.starts_with('(') && is_marker(last) && !last.contains('%'))
}

/// Whether a header stands for areas: one, or all of a sort.
fn is_of_areas(part: &str) -> bool {
    is_area(part) || is_statistic(part)
}

/// Whether a title says what is measured, and names nothing that stands in the headers: "Employment rate - aged 16-64"
/// over "Exeter".
fn is_said_above(own: &[&str], titles: &[String]) -> bool {
    let lower: Vec<String> = titles.iter().map(|title| title.to_lowercase()).collect();
    let is_told = |own: &&str| {
        let own = without_sign(own).to_lowercase();
        lower.iter().any(|title| title.contains(&own))
    };
    lower.iter().any(|title| could_be_measure(title)) && !own.iter().any(is_told)
}

/// Whether a header says that its figures are the rows' own beside those of others: "Local value", "Our result".
fn is_own(part: &str) -> bool {
    part.split_once(' ').is_some_and(|(first, rest)| says_own(first) && names_no_measure(rest))
}

fn says_own(word: &str) -> bool {
    const OWN: [&str; 8] = ["our", "local", "own", "council", "la", "area", "authority", "borough"];
    OWN.contains(&word.to_lowercase().as_str())
}

fn is_aim(figures: &FigureColumn) -> bool {
    matches!(figures.role, Role::Target | Role::Predicted)
}

/// Whether words say how something is counted: "CLA per 10k", "Our recycling rate", "Smokers (%)".
fn could_be_measure(text: &str) -> bool {
    const WORDS: [&str; 9] =
        ["rate", "number", "per", "percentage", "proportion", "average", "total", "count", "score"];
    let lower = text.to_lowercase();
    text.contains('%')
        || unit::in_words(text).is_some()
        || lower.split(' ').any(|word| WORDS.contains(&word))
}

/// Whether words may be a name: each begins with a capital, and none says how something is counted.
fn could_be_place(text: &str) -> bool {
    let mut words = text.split_whitespace();
    // "Pupils" and "Cost" are counted, "Female" and "All" break down what is.
    let counted = !text.contains(' ') && text.ends_with('s') && !is_area(text);
    !names_no_measure(text)
        && !counted
        && !is_generic(text)
        && !is_breakdown(text)
        && !unit::is_of_money(text)
        && unit::in_words(text).is_none()
        && words.all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(word, "and" | "of" | "the" | "upon" | "on" | "under" | "&")
        })
}

/// Whether all rows are of the same area, or of none that is named.
pub(super) fn has_one_area(columns: &Columns, facts: &[Facts]) -> bool {
    let is_area = |column: &u32| {
        [ColumnRole::AreaName, ColumnRole::AreaCode].iter().any(|role| columns.is(*column, role))
    };
    let varies = |column: u32| {
        facts.get(column as usize).is_some_and(|facts| facts.many || 1 < facts.distinct.len())
    };
    !(0..).take(facts.len()).filter(is_area).any(varies)
}

/// Whether a column says the same of one period beside every area: "Scotland 2022-23" beside Angus and Fife.
pub(super) fn is_same_beside_all(
    table: &Table,
    (rows, groups, periods): (&Rows, &Groups, &RowPeriods),
    column: u32,
) -> bool {
    let mut said: BTreeMap<(u32, Option<usize>), Code> = BTreeMap::new();
    rows.data.iter().zip(groups.of_rows()).all(|(row, group)| {
        let Some(group) = groups.groups.get(*group as usize) else { return false };
        let code = table.code(*row, column);
        let known = *said.entry((group.family, periods.index(*row))).or_insert(code);
        table.dictionary().says_same(known, code)
    })
}

/// A column of targets that names nothing else.
pub(super) fn is_targets(figures: &FigureColumn) -> bool {
    is_aim(figures) && (figures.part.is_empty() || plain(&figures.part) == "standard")
}
