//! Columns whose header says what they hold, and columns of nothing.

use super::draft::Draft;
use super::figure_words::{is_number_group, is_number_label};
use super::figures::HeaderSays;
use super::words;
use crate::indicator::Sure;
use crate::reading::ColumnRole;
use crate::reading::guess::unit;

impl Draft<'_, '_> {
    /// Roles that the header names, and columns of nothing.
    pub fn labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let says = format!("the header says \"{header}\"");
            let named = words::named(header);
            let sure = named.as_ref().is_some_and(|named| named.sure);
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
                Some(role @ (ColumnRole::AreaName | ColumnRole::AreaLevel))
                    if !facts.is_figures() =>
                {
                    let others = vec![ColumnRole::Measure, ColumnRole::Filter];
                    self.set(at, role, Sure::Stated, says, others);
                }
                Some(ColumnRole::AreaName | ColumnRole::AreaLevel) => {}
                Some(role) if facts.is_figures() && role == ColumnRole::Unit => {}
                Some(role) => self.set(
                    at,
                    role,
                    Sure::Stated,
                    says,
                    vec![ColumnRole::Filter, ColumnRole::Ignored],
                ),
                None => {}
            }
            let units =
                facts.texts(self.evidence.table).filter(|text| unit::is_unit_alone(text)).count();
            let measure = words::plain(header) == "measure";
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
                self.set(
                    at,
                    ColumnRole::Measure,
                    Sure::Likely,
                    says_measure(),
                    vec![ColumnRole::Filter],
                );
            }
            if facts.filled() == 0 && HeaderSays::of(header, self.evidence.years).period.is_none() {
                self.set(at, ColumnRole::Ignored, Sure::Likely, "it is empty", Vec::new());
            }
            if header.is_empty() && facts.is_figures() && facts.counts_up {
                let why = "it has no header and counts the rows";
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Value]);
            }
        }
        self.number_labels();
        self.code_beside_name();
    }

    fn names_measure(&self) -> bool {
        self.evidence.headers.iter().any(|header| {
            words::plain(header) != "measure"
                && words::named(header).is_some_and(|named| named.role == ColumnRole::Measure)
        })
    }

    /// Numbers that tell rows apart: codes, weeks, ages.
    fn number_labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            if !facts.is_figures() || facts.periods >= 80 {
                continue;
            }
            if is_number_label(header) {
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

    /// `property_code` beside `property_name` says nothing more; nor does a second code of an area.
    fn code_beside_name(&mut self) {
        let names: Vec<String> =
            self.evidence.headers.iter().map(|header| words::plain(header)).collect();
        for (at, name) in names.iter().enumerate() {
            let Some(stem) = name.strip_suffix(" code") else { continue };
            if names.contains(&format!("{stem} name")) && self.is_free(at) {
                let why = format!("\"{stem} name\" says the same in words");
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
        }
    }
}

fn says_measure() -> &'static str {
    "the header says \"measure\""
}
