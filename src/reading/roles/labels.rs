//! Columns whose header says what they hold, and columns of nothing.

use super::columns::Evidence;
use super::draft::{self, Draft};
use super::figure_words::{FigureRole, is_number_group, is_number_label};
use super::header_says::HeaderSays;
use super::{dependency, limits, remarks, words};
use crate::indicator::Sure;
use crate::reading::ColumnRole;
use crate::reading::area_sorts::{is_area_type, is_measured_there, is_place_of_service};
use crate::reading::guess::unit;
use std::collections::BTreeMap;

impl Draft<'_, '_> {
    /// Whether "Aim" stands over targets: numbers, where nothing else is a target, and not which of a few aims each is of.
    fn aims_at_numbers(&self, at: usize) -> bool {
        let facts = &self.evidence.facts[at];
        let is_target = |says: &HeaderSays| says.role == Some(FigureRole::Target);
        let mut others = self.says.iter().enumerate().filter(|(other, _)| *other != at);
        let few = |text: &str| text.trim_start_matches('-').len() < 2;
        words::plain(&self.evidence.headers[at]) == "aim"
            && facts.is_figures()
            && facts.words == 0
            && !others.any(|(_, says)| is_target(says))
            && !facts.texts(self.evidence.table).all(few)
    }

    /// Whether a column holds the only words there are: "Status" over them names the rows.
    fn has_the_only_words(&self, at: usize) -> bool {
        let is_of_words = |at: usize| {
            self.evidence.facts.get(at).is_some_and(|facts| !facts.is_figures() && 0 < facts.words)
        };
        is_of_words(at) && (0..self.roles.len()).filter(|at| is_of_words(*at)).eq([at])
    }

    /// Roles that the header names, and columns of nothing.
    pub fn labels(&mut self) {
        let described = self.descriptions();
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let says = format!("the header says \"{header}\"");
            if draft::tells_role(self.evidence.table, facts) {
                let why = "it says of each row whether its figures are actual or a target";
                self.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
            if self.is_named_in_words(at, described) {
                let why = "its cells are codes, and another column says what they stand for";
                let others = vec![ColumnRole::Measure, ColumnRole::Filter];
                self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
            }
            if self.is_kept_of_a_list(at) {
                let others = vec![ColumnRole::Filter];
                self.set(at, ColumnRole::Particular, Sure::Likely, says.clone(), others);
            }
            let named = words::named(header).filter(|_| !self.is_named_otherwise(header));
            let sure = named.as_ref().is_some_and(|named| named.sure);
            let only_words = self.has_the_only_words(at);
            match named.map(|named| named.role) {
                Some(role @ ColumnRole::Period) if sure => {
                    self.set(at, role, Sure::Stated, says, vec![ColumnRole::Ignored]);
                }
                Some(ColumnRole::Period) => {}
                Some(role @ ColumnRole::Measure)
                    if !facts.is_figures() && !self.has(&role) && 0 < facts.filled() =>
                {
                    self.set(at, role, Sure::Likely, says, vec![ColumnRole::Filter]);
                }
                Some(ColumnRole::Measure) => {}
                // A description of each row names it where no other column does.
                Some(ColumnRole::Particular)
                    if !sure
                        && !facts.is_figures()
                        && 0 < facts.filled()
                        && self.is_named_by(at) =>
                {
                    let others = vec![ColumnRole::Particular, ColumnRole::Filter];
                    self.set(at, ColumnRole::Measure, Sure::Likely, says, others);
                }
                Some(ColumnRole::Particular)
                    if words::plain(header) == "source" && self.alone_names_rows(at) =>
                {
                    let why = "it alone tells the rows apart";
                    let others = vec![ColumnRole::Particular, ColumnRole::Filter];
                    self.set(at, ColumnRole::Measure, Sure::Likely, why, others);
                }
                Some(ColumnRole::Particular)
                    if words::plain(header) == "source" && self.tells_rows_apart(at) =>
                {
                    let why = "it tells rows apart that nothing else does";
                    let others = vec![ColumnRole::Particular, ColumnRole::Measure];
                    self.set(at, ColumnRole::Filter, Sure::Likely, why, others);
                }
                // "Geography" over "Metropolitan District": beside the names stands what sort of area they are.
                Some(ColumnRole::AreaName) if self.says_sorts_of_areas(at) => {
                    let others = vec![ColumnRole::AreaName, ColumnRole::Filter];
                    self.set(at, ColumnRole::AreaLevel, Sure::Likely, says, others);
                }
                Some(ColumnRole::AreaName)
                    if is_place_of_service(&words::plain(header))
                        && facts.texts(self.evidence.table).any(is_measured_there) => {}
                Some(role @ (ColumnRole::AreaName | ColumnRole::AreaLevel))
                    if !facts.is_figures() =>
                {
                    let others = vec![ColumnRole::Measure, ColumnRole::Filter];
                    self.set(at, role, Sure::Stated, says, others);
                }
                Some(ColumnRole::AreaName | ColumnRole::AreaLevel) => {}
                Some(ColumnRole::Unit) if facts.is_figures() && !words::says_per(header) => {}
                // "Aim" over numbers is a target.
                Some(ColumnRole::Polarity) if self.aims_at_numbers(at) => {}
                Some(ColumnRole::Particular) if only_words && 1 < facts.distinct.len() => {}
                Some(role) => self.set(
                    at,
                    role,
                    Sure::Stated,
                    says,
                    vec![ColumnRole::Filter, ColumnRole::Ignored],
                ),
                None if self.says_how_others_moved(at) => {
                    let why = "each of its figures says how another moved";
                    let others = vec![ColumnRole::Value, ColumnRole::Particular];
                    self.set(at, ColumnRole::Ignored, Sure::Likely, why, others);
                }
                None if limits::is_margin(header) => {
                    let why = "it says how sure the figures beside it are";
                    let others = vec![ColumnRole::Value, ColumnRole::Ignored];
                    self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
                }
                None if !facts.is_figures()
                    && !only_words
                    && (remarks::says(header) || limits::is_interval(header)) =>
                {
                    let others = vec![ColumnRole::Filter, ColumnRole::Measure];
                    self.set(at, ColumnRole::Particular, Sure::Likely, says, others);
                }
                None => {}
            }
            let units =
                facts.texts(self.evidence.table).filter(|text| unit::is_unit_alone(text)).count();
            let plain = words::plain(header);
            let measure = matches!(plain.as_str(), "measure" | "measure itemname eng");
            if measure && facts.words > 0 && facts.distinct.len() <= units * 2 {
                let why = "its cells are units such as \"Percentage\"";
                self.set(
                    at,
                    ColumnRole::Unit,
                    Sure::Likely,
                    why,
                    vec![ColumnRole::Measure, ColumnRole::Filter],
                );
            } else if measure
                && facts.words > 0
                && !self.has(&ColumnRole::Measure)
                && !self.names_measure()
            {
                let why = "the header says \"measure\"";
                self.set(at, ColumnRole::Measure, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
            if facts.filled() == 0 && self.says[at].period.is_none() {
                self.set(at, ColumnRole::Ignored, Sure::Likely, "it is empty", Vec::new());
            }
            if facts.is_figures() && facts.counts_up && self.counts_rows(at) {
                let why = match header.as_str() {
                    "" => "it has no header and counts the rows",
                    _ => "it counts the rows",
                };
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Value]);
                if self.heads_what_is_beside(at) {
                    let why = format!("\"{header}\" stands over the numbers before it");
                    let others = vec![ColumnRole::Filter];
                    self.set(at + 1, ColumnRole::Measure, Sure::Likely, why, others);
                }
            }
        }
        self.references();
        self.process_means();
        self.parts_of_values();
        self.number_labels();
        self.code_beside_name();
        self.unnamed_label();
    }

    /// Whether the cells of a column are sorts of areas, which another column names.
    fn says_sorts_of_areas(&self, at: usize) -> bool {
        let texts =
            || self.evidence.facts[at].texts(self.evidence.table).filter(|text| !text.is_empty());
        let names = |header: &String| {
            let header = words::plain(header);
            header == "name"
                || words::named(&header).is_some_and(|named| named.role == ColumnRole::AreaName)
        };
        let mut others = self.evidence.headers.iter().enumerate();
        texts().next().is_some()
            && texts().all(is_area_type)
            && others.any(|(other, header)| other != at && names(header))
    }

    fn names_measure(&self) -> bool {
        self.evidence.headers.iter().any(|header| {
            words::plain(header) != "measure"
                && !self.is_named_otherwise(header)
                && words::named(header).is_some_and(|named| named.role == ColumnRole::Measure)
        })
    }

    /// Numbers that tell rows apart: codes, weeks, ages.
    fn number_labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let is_period = facts.periods >= 80 && !words::plain(header).starts_with("tlist(");
            if !facts.is_figures() || is_period {
                continue;
            }
            let is_label = is_number_label(header) && !self.is_named_otherwise(header);
            if is_label || words::plain(header).starts_with("tlist(") {
                let why = format!("the header says \"{header}\"");
                self.set(
                    at,
                    ColumnRole::Ignored,
                    Sure::Likely,
                    why,
                    vec![ColumnRole::Filter, ColumnRole::Value],
                );
            } else if is_number_group(header) && !facts.many {
                let why = format!("the header says \"{header}\"");
                self.set(at, ColumnRole::Filter, Sure::Likely, why, vec![ColumnRole::Value]);
            }
        }
    }

    /// Figures under no header before figures under headers: "10%", "15%" name their rows.
    fn unnamed_label(&mut self) {
        let figures = |at: &usize| {
            let facts = &self.evidence.facts[*at];
            facts.is_figures() || facts.is_symbols()
        };
        let filled: Vec<usize> = (0..self.roles.len())
            .filter(|at| self.is_free(*at) && 0 < self.evidence.facts[*at].filled())
            .collect();
        let [first, others @ ..] = filled.as_slice() else { return };
        let unnamed = |at: &usize| self.evidence.headers[*at].is_empty();
        let periods = self.evidence.facts[*first].periods;
        if !others.is_empty()
            && periods < 80
            && filled.iter().all(figures)
            && unnamed(first)
            && !others.iter().any(unnamed)
            && !self.roles.iter().flatten().any(|role| role.value == ColumnRole::AreaName)
        {
            let why = "it has no header and stands before the figures";
            let others = vec![ColumnRole::Value, ColumnRole::Ignored];
            self.set(*first, ColumnRole::Measure, Sure::Likely, why, others);
        }
    }

    /// `property_code` beside `property_name` says nothing more; nor do a second code of an area, `date` beside
    /// `date_name`, and "Offence code" beside "Offence description".
    fn code_beside_name(&mut self) {
        let names: Vec<String> =
            self.evidence.headers.iter().map(|header| words::plain(header)).collect();
        let spelled: BTreeMap<&str, usize> = names
            .iter()
            .enumerate()
            .filter_map(|(at, name)| {
                let ends = [" name", " itemname eng", " description"];
                let statistic = || name.strip_suffix(" label").filter(|stem| *stem == "statistic");
                Some((ends.iter().find_map(|end| name.strip_suffix(end)).or_else(statistic)?, at))
            })
            .collect();
        for (at, name) in names.iter().enumerate() {
            let stem = name.strip_suffix(" code");
            let other = spelled.get(stem.unwrap_or(name)).copied();
            let Some(other) = other.filter(|other| *other != at && self.is_free(at)) else {
                continue;
            };
            // A column of that name may say something else.
            if stem.is_some() && names[other].ends_with(" name") || self.says_the_same(at, other) {
                let why = format!("\"{}\" says the same in words", self.evidence.headers[other]);
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
        }
    }

    fn says_the_same(&self, one: usize, other: usize) -> bool {
        let column = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let Evidence { table, rows, .. } = self.evidence;
        // Each row its own is no evidence: "Smoking" beside a name of its own.
        let repeats = self.evidence.distinct(one) < rows.len();
        let periods = |at: usize| 80 <= self.evidence.facts[at].periods;
        if periods(one) && !periods(other) {
            return false;
        }
        let is_code = self.is_codes(one) || self.evidence.facts[one].is_figures();
        (repeats || is_code) && dependency::say_the_same(table, rows, (column(one), column(other)))
    }
}
