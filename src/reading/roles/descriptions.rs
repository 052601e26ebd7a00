//! Columns under "Description" and "Source": particulars, unless nothing else names the rows.

use super::columns::Evidence;
use super::draft::Draft;
use super::measure_heads::heads_measures;
use super::words;
use crate::order;
use crate::reading::ColumnRole;
use crate::reading::facts::Facts;
use crate::table::Code;

impl Draft<'_, '_> {
    /// Whether a column of descriptions is the only one that can name its rows: the others are known for something else
    /// or are reference numbers.
    pub(super) fn is_named_by(&self, description: usize) -> bool {
        (0..self.roles.len()).filter(|at| *at != description).all(|at| {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let is_words = 0 < facts.words && !facts.is_figures();
            match words::named(header) {
                Some(named) => named.role != ColumnRole::Measure || self.is_codes(at),
                None if heads_measures(header) => self.is_codes(at),
                None => {
                    !is_words
                        || description < at
                        || self.is_reference(at)
                        || self.is_codes_with_letters(at)
                        || (!self.is_apart(at) && self.is_apart(description))
                }
            }
        })
    }

    /// Whether a column of words before all figures has another in each row, and no other column of names does.
    pub(super) fn alone_names_rows(&self, at: usize) -> bool {
        let facts = &self.evidence.facts;
        let is_words = |at: usize| 0 < facts[at].words && !facts[at].is_figures();
        is_words(at)
            && self.is_apart(at)
            && !facts[..at].iter().any(Facts::is_figures)
            && (0..self.roles.len()).filter(|other| *other != at && is_words(*other)).all(|other| {
                let header = &self.evidence.headers[other];
                let is_told = words::named(header).is_some() || self.is_reference(other);
                !heads_measures(header) && (is_told || !self.is_apart(other))
            })
    }

    /// Whether rows that are alike in all other columns of words and periods differ in this one.
    pub(super) fn tells_rows_apart(&self, at: usize) -> bool {
        let Evidence { table, rows, facts, .. } = self.evidence;
        let count = |columns: &[usize]| {
            let code =
                |row: u32, at: &usize| table.code(row, u32::try_from(*at).unwrap_or(u32::MAX));
            let mut said: Vec<Vec<Code>> = rows
                .iter()
                .map(|row| columns.iter().map(|column| code(*row, column)).collect())
                .collect();
            order::by(&mut said, Ord::cmp);
            said.dedup();
            said.len()
        };
        let is_words = |other: &usize| 0 < facts[*other].words && !facts[*other].is_figures();
        // Years down a column tell its rows apart as well.
        let tells = |other: &usize| is_words(other) || 80 <= facts[*other].periods;
        let others: Vec<usize> =
            (0..facts.len()).filter(|other| *other != at && tells(other)).collect();
        let all: Vec<usize> = others.iter().copied().chain([at]).collect();
        is_words(&at) && count(&others) < rows.len() && count(&all) == rows.len()
    }

    /// Whether no two rows say the same in a column, and none says nothing.
    fn is_apart(&self, at: usize) -> bool {
        let Evidence { rows, facts, .. } = self.evidence;
        facts[at].blank == 0 && self.evidence.distinct(at) == rows.len()
    }
}
