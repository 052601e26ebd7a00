//! Columns whose header says what they hold, and columns of nothing.

use super::draft::{self, Draft};
use super::figure_words::{is_number_group, is_number_label};
use super::{limits, remarks, words};
use crate::indicator::Sure;
use crate::reading::ColumnRole;
use crate::reading::guess::unit;

impl Draft<'_, '_> {
    /// Whether a column holds the only words there are: "Status" over them names the rows.
    fn has_the_only_words(&self, at: usize) -> bool {
        let is_of_words = |at: usize| {
            self.evidence.facts.get(at).is_some_and(|facts| !facts.is_figures() && 0 < facts.words)
        };
        (0..self.roles.len()).filter(|at| is_of_words(*at)).eq([at])
    }

    /// Roles that the header names, and columns of nothing.
    pub fn labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let says = format!("the header says \"{header}\"");
            if draft::tells_role(self.evidence.table, facts) {
                let why = "it says of each row whether its figures are actual or a target";
                self.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
            if self.is_named_in_words(at) {
                let why = "its cells are codes, and another column says what they stand for";
                let others = vec![ColumnRole::Measure, ColumnRole::Filter];
                self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
            }
            let named = words::named(header);
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
                Some(role @ (ColumnRole::AreaName | ColumnRole::AreaLevel))
                    if !facts.is_figures() =>
                {
                    let others = vec![ColumnRole::Measure, ColumnRole::Filter];
                    self.set(at, role, Sure::Stated, says, others);
                }
                Some(ColumnRole::AreaName | ColumnRole::AreaLevel) => {}
                Some(role) if facts.is_figures() && role == ColumnRole::Unit => {}
                Some(ColumnRole::Particular) if only_words && 1 < facts.distinct.len() => {}
                Some(role) => self.set(
                    at,
                    role,
                    Sure::Stated,
                    says,
                    vec![ColumnRole::Filter, ColumnRole::Ignored],
                ),
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
            if facts.filled() == 0 && self.says[at].period.is_none() {
                self.set(at, ColumnRole::Ignored, Sure::Likely, "it is empty", Vec::new());
            }
            let counts = header.is_empty() || words::has_word(&words::plain(header), &["index"]);
            if counts && facts.is_figures() && facts.counts_up {
                let why = match header.as_str() {
                    "" => "it has no header and counts the rows",
                    _ => "it counts the rows",
                };
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Value]);
            }
        }
        self.references();
        self.process_means();
        self.parts_of_values();
        self.number_labels();
        self.code_beside_name();
        self.unnamed_label();
    }

    /// Whether a column holds the reference numbers of indicators: "NI 59", "KPI-012" under "NI ref.".
    pub(super) fn is_reference(&self, at: usize) -> bool {
        let header = words::plain(&self.evidence.headers[at]);
        let said = header.split(|c: char| !c.is_alphanumeric()).any(|word| {
            matches!(
                word,
                "ref"
                    | "reference"
                    | "no"
                    | "number"
                    | "id"
                    | "pi"
                    | "ni"
                    | "kpi"
                    | "code"
                    | "cod"
                    | "tsm"
            )
        });
        let facts = &self.evidence.facts[at];
        said && 0 < facts.words && facts.texts(self.evidence.table).all(is_reference)
    }

    /// Whether a column holds nothing but codes: "1A", "2B(1)", "E1.4".
    pub(super) fn is_codes(&self, at: usize) -> bool {
        let facts = &self.evidence.facts[at];
        1 < facts.distinct.len() && facts.texts(self.evidence.table).all(is_code)
    }

    /// Whether a column of measures holds codes, and a description stands beside them.
    fn is_named_in_words(&self, at: usize) -> bool {
        let describes = |other: usize| {
            let header = words::plain(&self.evidence.headers[other]);
            let facts = &self.evidence.facts[other];
            header.ends_with("description") && 0 < facts.words && !facts.is_figures()
        };
        let header = &self.evidence.headers[at];
        let all_refer = || {
            let facts = &self.evidence.facts[at];
            facts.texts(self.evidence.table).all(is_reference)
        };
        (heads_measures(header) || words::plain(header) == "tsm" || all_refer())
            && words::named(header).is_none_or(|named| named.role == ColumnRole::Measure)
            && self.is_codes(at)
            && (0..self.roles.len()).any(|other| other != at && describes(other))
    }

    fn names_measure(&self) -> bool {
        self.evidence.headers.iter().any(|header| {
            words::plain(header) != "measure"
                && words::named(header).is_some_and(|named| named.role == ColumnRole::Measure)
        })
    }

    /// Reference numbers beside names say nothing more.
    fn references(&mut self) {
        let names = |draft: &Self, at: usize| {
            let facts = &draft.evidence.facts[at];
            let measure =
                draft.roles[at].as_ref().is_some_and(|role| role.value == ColumnRole::Measure);
            measure || (draft.is_free(at) && 0 < facts.words && !facts.is_figures())
        };
        for at in 0..self.roles.len() {
            let others = (0..self.roles.len())
                .any(|other| other != at && !self.is_reference(other) && names(self, other));
            if self.is_free(at) && others && self.is_reference(at) {
                let why = "its cells are reference numbers, and another column has the names";
                let others = vec![ColumnRole::Filter, ColumnRole::Measure];
                self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
            }
        }
    }

    /// Numbers that tell rows apart: codes, weeks, ages.
    fn number_labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let is_period = facts.periods >= 80 && !words::plain(header).starts_with("tlist(");
            if !facts.is_figures() || is_period {
                continue;
            }
            if is_number_label(header) || words::plain(header).starts_with("tlist(") {
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

/// Some letters and a number of up to four digits: "NI 59", "KPI-012", "A1", "CYP 3b", "CH01(1)".
fn is_reference(text: &str) -> bool {
    // "CH01(1)" and "1A(2)" are parts of one.
    if let Some((of, part)) = text.strip_suffix(')').and_then(|inside| inside.split_once('(')) {
        let is_number =
            !part.is_empty() && part.len() < 3 && part.bytes().all(|b| b.is_ascii_digit());
        return is_number && (is_reference(of) || is_code(of));
    }
    let number = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - number.len();
    let number = number.trim_start_matches([' ', '-', '.', '/', '_']);
    let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    (1..=5).contains(&letters)
        && (1..=6).contains(&digits.len())
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A few letters and digits without a word among them.
fn is_code(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.len() <= 10
        && letters < 6
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '(' | ')' | '.' | '-' | '/'))
}

/// Whether a header is of measures: "Measure", "Indicator", "Tenant satisfaction measure".
pub(super) fn heads_measures(header: &str) -> bool {
    let plain = words::plain(header);
    let last = plain.rsplit(' ').next().unwrap_or("");
    ["measure", "indicator", "metric"].contains(&last)
        || words::named(header).is_some_and(|named| named.role == ColumnRole::Measure)
}

fn says_measure() -> &'static str {
    "the header says \"measure\""
}
