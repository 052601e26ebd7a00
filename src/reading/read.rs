//! Reading a sheet: its bands, what each of them is, and what they say together.

use super::bands::{self, Band};
use super::catalogue::{Catalogue, merged};
use super::corrections::Corrections;
use super::finished::read_finished;
use super::guess::{Phrases, counted, unit};
use super::kinds::Kinds;
use super::measures::Source;
use super::page_titles::PageTitles;
use super::parts::{self, Parts};
use super::plan::{Plan, Unplanned, period_kind, plan};
use super::rated;
use super::roles::guess_of;
use super::sheet::Reading;
use super::{
    Layout, Problem, Question, ReadError, Recipe, Single, Unfitted, cells, naming, problems,
    refusal, registers, row_texts, split,
};
use crate::indicator::{Guess, Role, Sure};
use crate::table::Table;
use std::cell::RefCell;
use std::sync::Arc;

/// Reads a table by a recipe.
///
/// # Errors
///
/// When there is nothing in it to keep: no cells, prose, words only, a header only.
pub fn read(original: &Arc<Table>, recipe: &Recipe) -> Result<Reading, ReadError> {
    if !original.finished().is_empty() {
        return Ok(read_finished(original, recipe));
    }
    let split = split::split(original, recipe)?;
    let table = &split.table;
    let mut kinds = Kinds::of(table);
    let mut corrections = Corrections::of(recipe, original);
    corrections.take_split(&split);
    let bands = bands::find(table, &kinds, corrections.header);
    if table.frozen().is_none()
        && !corrections.keep_people
        && let Some(register) = registers::find(table, &bands)
    {
        return Ok(of_register((original, table), kinds, register, corrections, recipe));
    }
    let mut found = Found::default();
    let (mut refused, mut left_out) = (None, Vec::new());
    for band in &bands {
        match found.add(table, &kinds, *band, &mut corrections) {
            Ok(()) => {}
            Err(Unplanned::NotLookedUp(columns)) => {
                return read(&Arc::new(original.looked_up(&columns)), recipe);
            }
            Err(Unplanned::Refused(error)) => {
                left_out.extend(problems::left_out_table(table, *band));
                refused = refused.or(Some(error));
            }
        }
    }
    if let (true, Some(error)) = (found.is_nothing(), refused) {
        return Err(error);
    }
    found.plans.iter().for_each(|plan| kinds.take(&plan.unfit));
    let mut catalogue = found.catalogue(table, &kinds, &corrections);
    if catalogue.len() == 0 && found.parts.is_empty() {
        refusal::after(table, found.plans.first(), 0)?;
    }
    corrections.check_columns(table, bands.first().and_then(|band| band.header));
    corrections.check_measures(catalogue.measures.iter().map(|measure| &measure.key));
    merged::merge(&mut catalogue, table, &found.plans, &mut corrections);
    let mut problems = problems::of(table, &kinds, &found.plans);
    problems.extend(left_out);
    let asks = found.plans.iter().any(Plan::asks_when);
    let remarks = Remarks {
        parts: found.parts,
        problems,
        question: asks.then_some(Question::WhenAreTheseFor),
        years: corrections.years.is_some(),
        unfitted: corrections.unfitted,
        recipe: recipe.clone(),
    };
    Ok(Reading::new((original, table), kinds, found.plans, catalogue, remarks))
}

/// What is told of a sheet beside its plans and its catalogue.
pub(super) struct Remarks {
    pub parts: Vec<Parts>,
    pub problems: Vec<Problem>,
    pub question: Option<Question>,
    /// Whether the officer said what its years are.
    pub years: bool,
    pub unfitted: Vec<Unfitted>,
    pub recipe: Recipe,
}

/// What the bands of a sheet are.
#[derive(Default)]
struct Found {
    /// Tables of figures first, then tables of words.
    plans: Vec<Plan>,
    words: Vec<Plan>,
    parts: Vec<Parts>,
}

impl Found {
    fn is_nothing(&self) -> bool {
        self.plans.is_empty() && self.parts.is_empty()
    }

    fn add(
        &mut self,
        table: &Table,
        kinds: &Kinds,
        band: Band,
        corrections: &mut Corrections,
    ) -> Result<(), Unplanned> {
        if table.frozen().is_none()
            && let Some(words) = parts::read(table, band, corrections.layout)
        {
            let sure = if corrections.layout.is_some() { Sure::Corrected } else { Sure::Likely };
            let layout = Guess {
                others: vec![Layout::PeriodsAcross, Layout::PeriodsDown, Layout::NoPeriod],
                ..guess_of(words.parts.layout(), sure, words.why)
            };
            self.words.push(Plan::of_words(table, band, layout));
            self.parts.push(words.parts);
            return Ok(());
        }
        refusal::before(table, kinds)?;
        let plan = plan(table, kinds, band, corrections)?;
        refusal::without_figures(table, &plan)?;
        self.plans.push(plan);
        Ok(())
    }

    /// Every indicator of every table of figures; the plans of words follow those of figures.
    fn catalogue(&mut self, table: &Table, kinds: &Kinds, corrections: &Corrections) -> Catalogue {
        let mut catalogue = Catalogue::default();
        let several = 1 < self.plans.len();
        let page = PageTitles::of(table, &self.plans);
        for (at, plan) in (0_u32..).zip(&self.plans) {
            let mut titles = page.of_table(table, plan, at == 0);
            let named = titles.name.map(|name| naming::without_area(&name, table, plan));
            titles.name = named.or_else(|| naming::in_corner(plan));
            let corner = || naming::over_labels(plan);
            let name = titles.name.clone().or_else(corner);
            let name = name.unwrap_or_else(|| format!("table {}", at + 1));
            let figures = plan.columns.figures().filter(|(.., one)| one.role == Role::Actual);
            let spans = figures.filter_map(|(.., figures)| figures.period.as_ref());
            let said = row_texts::columns(&plan.columns);
            let source = Source {
                rating: rated::rating(table, &plan.columns, &plan.rows, &said),
                to_date: counted::by_spans(spans.chain(&plan.periods.periods)),
                table,
                columns: &plan.columns,
                rows: &plan.rows,
                unfit: &plan.unfit,
                notes: &plan.notes,
                filled: &plan.filled,
                groups: &plan.groups,
                sections_group: plan.sections_group,
                titles: &titles,
                corner: unit::in_corner(&plan.columns),
                points: unit::in_points(&plan.columns),
                above: naming::measure_above(table, plan, &titles),
                heading: naming::over_labels(plan).map(Into::into),
                said,
                actual: RefCell::default(),
                phrases: Phrases::default(),
                parts: cells::parts(&plan.columns),
                corrections,
                identifier: plan.periods.identifier.as_deref(),
                kind: period_kind(plan),
                periods: &plan.periods,
                among: several.then_some(name.as_str()),
            };
            catalogue.add(kinds, at, plan, &source);
        }
        if several {
            catalogue.tell_apart();
        }
        self.plans.append(&mut self.words);
        catalogue
    }
}

fn of_register(
    tables: (&Arc<Table>, &Arc<Table>),
    kinds: Kinds,
    (band, what, why): (Band, Single, String),
    corrections: Corrections,
    recipe: &Recipe,
) -> Reading {
    let layout = guess_of(Layout::People, Sure::Likely, why.as_str());
    let instead = match what {
        Single::Person => "count the people first and bring the counts",
        Single::Payment => "add the payments up first and bring the sums",
        Single::Risk => "its scores are judgements, so bring a table of indicators",
    };
    let message = format!(
        "The sheet has a row for each {} ({why}), so none of it is kept: {instead}, or say that it is to be kept",
        what.words()
    );
    let remarks = Remarks {
        parts: Vec::new(),
        problems: vec![Problem { cell: None, message }],
        question: Some(Question::RowPerOne { what, why }),
        years: false,
        unfitted: corrections.unfitted,
        recipe: recipe.clone(),
    };
    let plans = vec![Plan::of_words(tables.1, band, layout)];
    Reading::new(tables, kinds, plans, Catalogue::default(), remarks)
}
