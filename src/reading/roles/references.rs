//! Reference numbers and codes of indicators, beside which stand their names.

use super::draft::Draft;
use super::measure_heads::heads_measures;
use super::words;
use crate::indicator::Sure;
use crate::reading::ColumnRole;

impl Draft<'_, '_> {
    /// Whether a column holds the reference numbers of indicators: "NI 59", "KPI-012" under "NI ref.".
    pub(super) fn is_reference(&self, at: usize) -> bool {
        if self.evidence.facts[at].words == 0 {
            return false;
        }
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
        // "Q" over "Q1" beside "Question".
        let asks = |header: &String| {
            let header = words::plain(header);
            matches!(header.as_str(), "question" | "question text" | "statement")
        };
        let said =
            said || (matches!(header.as_str(), "q" | "") && self.evidence.headers.iter().any(asks));
        // Copied without its heading, it stands before all others.
        let said = said || (at == 0 && header.is_empty() && self.is_codes_of_names());
        said && facts.texts(self.evidence.table).all(is_reference)
    }

    /// Whether the first column holds capitals and a number, "PL1", beside names that each stand once; "Q1" is a period.
    fn is_codes_of_names(&self) -> bool {
        let (Some(codes), Some(names)) = (self.evidence.facts.first(), self.evidence.facts.get(1))
        else {
            return false;
        };
        let is_code = |text: &str| {
            let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
            let letters = text.strip_suffix(number).unwrap_or("");
            (1..=4).contains(&letters.len())
                && !matches!(letters, "Q" | "Y" | "M" | "W" | "KS" | "LS")
                && number.starts_with(|c: char| c.is_ascii_digit())
        };
        let rows = self.evidence.rows.len();
        1 < codes.distinct.len()
            && codes.texts(self.evidence.table).all(is_code)
            && !names.is_figures()
            && self.evidence.distinct(1) == rows
    }

    /// Whether a column holds nothing but codes: "1A", "2B(1)", "E1.4".
    pub(super) fn is_codes(&self, at: usize) -> bool {
        let facts = &self.evidence.facts[at];
        let mut texts = facts.texts(self.evidence.table);
        1 < facts.distinct.len() && texts.all(|text| is_code(text) || is_reference(text))
    }

    /// Whether each of those codes has a letter, so that none is a figure: "1D", "2B" under "Code".
    pub(super) fn is_codes_with_letters(&self, at: usize) -> bool {
        let mut texts = self.evidence.facts[at].texts(self.evidence.table);
        self.is_codes(at) && texts.all(|text| text.contains(|c: char| c.is_ascii_alphabetic()))
    }

    /// Whether a column of measures holds codes, and descriptions stand in another.
    pub(super) fn is_named_in_words(&self, at: usize, described: Option<usize>) -> bool {
        let header = &self.evidence.headers[at];
        // "Latest month" over "Oct 23" beside "KPI" is none.
        let beside = described.and_then(|other| self.evidence.headers.get(other));
        let is_described = beside.is_some_and(|header| says_description(header));
        let all_refer = || {
            let facts = &self.evidence.facts[at];
            let refer = || facts.texts(self.evidence.table).all(is_reference);
            is_described && (refer() || (at == 0 && self.is_codes_with_letters(at)))
        };
        // Several questions may ask for one measure.
        let tells = |other: usize| {
            is_described || self.evidence.distinct(at) <= self.evidence.distinct(other)
        };
        described.is_some_and(|other| other != at && tells(other))
            && self.is_codes(at)
            && (heads_measures(header) || words::plain(header) == "tsm" || all_refer())
            && words::named(header).is_none_or(|named| named.role == ColumnRole::Measure)
    }

    /// The column of descriptions of indicators, or of their names: "Repairs indicator" beside "PI".
    pub(super) fn descriptions(&self) -> Option<usize> {
        let by = |names: &dyn Fn(usize, &str) -> bool| {
            let mut columns = self.evidence.headers.iter().zip(&self.evidence.facts).enumerate();
            columns.find_map(|(at, (header, facts))| {
                let fits = 0 < facts.words && !facts.is_figures() && names(at, header);
                fits.then_some(at)
            })
        };
        by(&|_, header| says_description(header))
            .or_else(|| by(&|at, header| heads_measures(header) && !self.is_codes(at)))
    }

    /// Reference numbers beside names say nothing more.
    pub(super) fn references(&mut self) {
        let names = |draft: &Self, at: usize| {
            let facts = &draft.evidence.facts[at];
            let measure =
                draft.roles[at].as_ref().is_some_and(|role| role.value == ColumnRole::Measure);
            measure || (draft.is_free(at) && 0 < facts.words && !facts.is_figures())
        };
        for at in 0..self.roles.len() {
            if !self.is_free(at) || !self.is_reference(at) {
                continue;
            }
            let others = (0..self.roles.len())
                .any(|other| other != at && !self.is_reference(other) && names(self, other));
            if others {
                let why = "its cells are reference numbers, and another column has the names";
                let others = vec![ColumnRole::Filter, ColumnRole::Measure];
                self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
            }
        }
    }
}

fn says_description(header: &str) -> bool {
    words::plain(header).ends_with("description")
}

/// Some letters and a number of up to six digits: "NI 59", "KPI-012", "A1", "CYP 3b", "CH01(1)".
fn is_reference(text: &str) -> bool {
    // "CH01(1)" and "1A(2)" are parts of one.
    if let Some((of, part)) = text.strip_suffix(')').and_then(|inside| inside.split_once('(')) {
        let is_number =
            !part.is_empty() && part.len() < 3 && part.bytes().all(|b| b.is_ascii_digit());
        return is_number && (is_reference(of.trim_end()) || is_code(of.trim_end()));
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
