//! One sheet as it was understood, with the way back to its cells.

use super::catalogue::{self, Catalogue, Line};
use super::kinds::Kinds;
use super::measures::area_text;
use super::notes::Notes;
use super::plan::Plan;
use super::read::Remarks;
use super::{
    AREAS, ColumnRead, ColumnRole, FIRST, Found, Question, Search, SheetName, TableWindow,
    Understood, Unfitted, roles, rows, window,
};
use crate::indicator::{CatalogueEntry, Indicator, SeriesKey, Sure};
use crate::table::{Frozen, FrozenColumn, Table};
use std::sync::Arc;

/// A sheet that was read: what was understood of it, and its series and cells on request.
pub struct Reading {
    /// As it came.
    pub(super) table: Arc<Table>,
    /// With the columns that the recipe splits.
    pub(super) worked: Arc<Table>,
    understood: Understood,
    kinds: Kinds,
    /// One at least: the tables of figures, then the tables of words.
    pub(super) plans: Vec<Plan>,
    pub(super) catalogue: Catalogue,
}

fn understood(table: &Table, plan: &Plan, catalogue: &Catalogue, remarks: Remarks) -> Understood {
    let body = match (plan.rows.data.first(), plan.rows.data.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => (0, 0),
    };
    let filled = (0..table.rows()).filter(|row| !table.is_blank_row(*row)).count();
    let sheet = table.sheet().map(|sheet| sheet.to_string());
    let name = SheetName { name: sheet.clone(), rows: u32::try_from(filled).unwrap_or(u32::MAX) };
    Understood {
        sheets: vec![name],
        sheet,
        size: (table.rows(), table.columns()),
        layout: plan.columns.layout.clone(),
        header: plan.header(),
        body,
        columns: columns_read(plan),
        summary: catalogue::summary(catalogue, &remarks.parts, remarks.question.as_ref()),
        count: u32::try_from(catalogue.len()).unwrap_or(u32::MAX),
        first: Vec::new(),
        areas: catalogue.areas.iter().take(AREAS).cloned().collect(),
        area_count: u32::try_from(catalogue.areas.len()).unwrap_or(u32::MAX),
        facets: catalogue::facets(catalogue),
        years: None,
        parts: remarks.parts,
        problems: remarks.problems,
        question: remarks.question,
        unfitted: remarks.unfitted,
        recipe: remarks.recipe,
    }
}

fn columns_read(plan: &Plan) -> Vec<ColumnRead> {
    let read = |(at, column): (u32, &roles::Column)| {
        let mut role = column.role.clone();
        if role.value == ColumnRole::Period
            && role.sure < Sure::Corrected
            && plan.periods.guesses_financial()
        {
            role.why.push_str("; years such as 2013-14 are taken for April to March");
        }
        ColumnRead { column: at, header: column.header.clone(), role }
    };
    (0..).zip(&plan.columns.columns).map(read).collect()
}

impl Reading {
    /// A sheet with one plan at least.
    pub(super) fn new(
        (original, worked): (&Arc<Table>, &Arc<Table>),
        kinds: Kinds,
        plans: Vec<Plan>,
        catalogue: Catalogue,
        remarks: Remarks,
    ) -> Reading {
        let years_told = remarks.years;
        let understood = understood(worked, &plans[0], &catalogue, remarks);
        let mut reading = Reading {
            table: Arc::clone(original),
            worked: Arc::clone(worked),
            understood,
            kinds,
            plans,
            catalogue,
        };
        reading.understood.first = reading.entries().take(FIRST).collect();
        let kind = reading.understood.first.iter().find_map(|entry| entry.period_kind);
        // The years of finished series are what they are.
        if reading.catalogue.finished.is_nothing() {
            reading.understood.years = catalogue::years(&reading.plans[0], years_told, kind);
        }
        reading
    }

    /// What was understood.
    pub fn understood(&self) -> &Understood {
        &self.understood
    }

    /// Whether the sheet may be kept: not where its rows are of single people, payments or risks, unless the officer says so.
    pub fn may_keep(&self) -> bool {
        !matches!(self.understood.question, Some(Question::RowPerOne { .. }))
    }

    /// Whether it has indicators, and their figures are dated.
    pub(super) fn has_dated_figures(&self) -> bool {
        self.understood.question.is_none() && 0 < self.understood.count
    }

    /// The table it was read from, as it came.
    pub fn table(&self) -> &Arc<Table> {
        &self.table
    }

    /// As [`Reading::understood`], with the sheets of the whole file.
    pub fn set_sheets(&mut self, sheets: Vec<SheetName>) {
        self.understood.sheets = sheets;
    }

    /// Notes something of the recipe that no longer fits.
    pub fn tell_unfitted(&mut self, message: String) {
        self.understood.unfitted.push(Unfitted { step: None, cell: None, message });
    }

    /// The indicators of some keys, in table order; keys the table does not have are passed over.
    pub fn series(&self, keys: &[SeriesKey]) -> Vec<Indicator> {
        let lines = self.catalogue.find_keys(keys);
        lines.iter().filter_map(|line| self.indicator(line)).collect()
    }

    /// Every indicator of the table, in table order.
    pub fn all(&self) -> impl Iterator<Item = Indicator> {
        self.catalogue.lines().filter_map(|line| self.indicator(line))
    }

    /// Every line of the catalogue, in table order, each made when it is asked for.
    pub fn entries(&self) -> impl Iterator<Item = CatalogueEntry> {
        self.catalogue.lines().filter_map(|line| self.entry(line))
    }

    /// What is searched for: how many there are, and `count` lines from `first`.
    pub fn find(&self, search: &Search, first: usize, count: usize) -> Found {
        let found = search.find(&self.catalogue);
        let shown = found.iter().skip(first).take(count);
        let lines = shown.filter_map(|at| self.catalogue.line(*at as usize));
        Found {
            count: u32::try_from(found.len()).unwrap_or(u32::MAX),
            entries: lines.filter_map(|line| self.entry(line)).collect(),
        }
    }

    /// The keys of what is searched for, in table order, `most` at most.
    pub fn find_keys(&self, search: &Search, most: usize) -> Vec<SeriesKey> {
        let found = search.find(&self.catalogue).into_iter().take(most);
        let lines = found.filter_map(|at| self.catalogue.line(at as usize));
        lines.filter_map(|line| self.catalogue.key(line)).collect()
    }

    /// For each of some keys the keys of the same measure for other areas, by their names or codes, in the order of
    /// the areas. Keys and areas that the table does not have are passed over.
    pub fn beside(&self, keys: &[SeriesKey], areas: &[String]) -> Vec<(SeriesKey, Vec<SeriesKey>)> {
        self.catalogue.beside(keys, areas)
    }

    pub(super) fn entry(&self, line: &Line) -> Option<CatalogueEntry> {
        self.catalogue.entry(&self.worked, &self.kinds, &self.plans, line)
    }

    fn indicator(&self, line: &Line) -> Option<Indicator> {
        let measure = self.catalogue.measure(line)?;
        let area = self.catalogue.area(line);
        Some(Indicator {
            observations: self.catalogue.observations(&self.worked, &self.plans, line),
            key: self.catalogue.key(line)?,
            name: catalogue::name(measure, area),
            measure_name: measure.name.clone(),
            area_name: area.map(|area| area.name.clone()),
            unit: measure.unit.clone(),
            polarity: measure.polarity.clone(),
            counted: measure.counted.clone(),
            particulars: measure.particulars.to_vec(),
            heading: measure.heading.as_deref().map(str::to_owned),
            rounded_to: measure.rounded_to,
        })
    }

    /// Some rows of the table, with what each cell was taken for.
    pub fn window(&self, first: u32, count: u32) -> TableWindow {
        window::of(&self.worked, &self.plans, &self.catalogue.finished, first, count)
    }

    /// The rows an extract of some series needs, in order: all above the figures, the series' own, and the
    /// rows their labels and sections stand in. Of several tables in one sheet every row.
    pub fn rows_of(&self, keys: &[SeriesKey]) -> Vec<u32> {
        let [plan] = self.plans.as_slice() else { return (0..self.table.rows()).collect() };
        let above = plan.header().map_or(0, |(_, last)| last + 1);
        let mut rows: Vec<u32> = (0..above).collect();
        let lines = self.catalogue.find_keys(keys);
        for place in lines.iter().flat_map(|line| self.catalogue.parts(line)) {
            for index in plan.groups.members(place.group as usize) {
                let index = *index as usize;
                rows.extend(plan.rows.data.get(index));
                let sections = plan.rows.sections.as_ref();
                rows.extend(sections.and_then(|sections| sections.get(index).copied().flatten()));
                if plan.filled.any() {
                    // Labels filled in from above: the rows back to the one that has them all.
                    rows.extend(self.label_rows(plan, index));
                }
            }
        }
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn label_rows(&self, plan: &Plan, index: usize) -> Vec<u32> {
        let labels: Vec<u32> = rows::labels(&plan.columns).collect();
        let is_whole =
            |row: &&u32| labels.iter().all(|column| !self.worked.text(**row, *column).is_empty());
        let back = plan.rows.data.get(..=index).unwrap_or(&[]);
        let start = back.iter().rev().position(|row| is_whole(&row)).map_or(0, |away| index - away);
        back.get(start..).unwrap_or(&[]).to_vec()
    }

    /// The rows of some series as kept JSON, with what was understood of the whole table.
    pub fn extract(&self, keys: &[SeriesKey]) -> String {
        match self.plans.as_slice() {
            [plan] => self.table.extract(&self.rows_of(keys), frozen(plan)),
            // Several tables in one sheet are found again from all its rows.
            _ => self.table.to_kept(),
        }
    }
}

fn frozen(plan: &Plan) -> Frozen {
    let column = |column: &roles::Column| FrozenColumn {
        role: column.role.value.clone(),
        varies: column.varies,
        decimal_comma: column.figures.as_ref().is_some_and(|figures| figures.decimal_comma),
    };
    Frozen {
        layout: plan.columns.layout.value,
        header: plan.header(),
        columns: plan.columns.columns.iter().map(column).collect(),
    }
}

/// The area of a group, as key and as name.
pub(super) fn area_of(
    table: &Table,
    notes: &Notes,
    group: &super::groups::Group,
) -> (Option<String>, Option<String>) {
    (area_text(table, notes, group.area), area_text(table, notes, group.area_name))
}
