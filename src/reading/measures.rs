//! Measures: what a series is called, and what is guessed about it.

use super::areas::is_area;
use super::catalogue::TABLE;
use super::corrections::{Corrections, told, told_name};
use super::groups::{Group, Groups, key_columns};
use super::guess::{counted, polarity, unit};
use super::names::{capitalised, compose, humanise};
use super::naming::without_sum;
use super::periods::RowPeriods;
use super::plan::value_in;
use super::roles::Columns;
use super::rows::{Filled, Rows};
use super::slots::Slot;
use super::titles::Titles;
use super::value::Value;
use super::{ColumnRole, names};
use crate::amount::Unit;
use crate::indicator::{Counted, Guess, Polarity, SeriesKey, Sure};
use crate::period::{PeriodKind, clean};
use crate::table::{BLANK, Code, Table};
use std::rc::Rc;

/// Rows looked at for what cells themselves say of their unit.
const LOOKED_AT: usize = 50;

/// What is the same for all areas of a measure.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    /// The key without its area.
    pub key: SeriesKey,
    pub name: String,
    pub unit: Guess<Unit>,
    pub polarity: Guess<Polarity>,
    pub counted: Guess<Counted>,
    pub particulars: Rc<[(String, String)]>,
}

/// Everything a measure is made from.
pub(super) struct Source<'s> {
    pub table: &'s Table,
    pub columns: &'s Columns,
    pub rows: &'s Rows,
    /// Cells that are words in their series.
    pub unfit: &'s [Code],
    pub filled: &'s Filled,
    pub groups: &'s Groups,
    pub titles: &'s Titles,
    pub corrections: &'s Corrections,
    pub identifier: Option<&'s str>,
    pub kind: Option<PeriodKind>,
    pub periods: &'s RowPeriods,
    /// The unit named over the labels of its rows, and the header that names it.
    pub corner: Option<(Unit, String)>,
    /// The measure that its labels only break down.
    pub above: Option<String>,
    /// The name of its table, where the sheet has several.
    pub among: Option<&'s str>,
}

impl Source<'_> {
    /// The measure of a group and a slot.
    pub fn measure(&self, at: usize, group: &Group, slot: &Slot) -> Measure {
        let index = group.first as usize;
        let mut texts = self.texts(index, group.family);
        if let Some(title) = self.among {
            texts.filters.push((TABLE.to_owned(), title.to_owned()));
            texts.varies.push(false);
        }
        let label = texts.label.clone();
        let own = match (label.as_str(), slot.part.as_str()) {
            ("", "") => self.title(),
            ("", part) => clean(part),
            (label, "") => label.to_owned(),
            (label, part) => format!("{label}, {part}"),
        };
        let key = SeriesKey { measure: own.clone(), filters: texts.filters.clone(), area: None };
        let unit = self.unit(at, slot, &texts);
        let called = self.called(slot).filter(|_| texts.label.is_empty()).unwrap_or(&own);
        let name = told_name(&self.corrections.names, &key, |told| self.name(told, &texts))
            .unwrap_or_else(|| self.full_name(called, &texts));
        let values: Vec<&str> = texts.filters.iter().map(|(_, value)| value.as_str()).collect();
        let mut about = vec![own.as_str()];
        about.extend(&values);
        let by_words = counted::in_words(&about).or_else(|| self.titles.counted.clone());
        let counted = by_words.unwrap_or_else(|| counted::by_period(self.identifier, self.kind));
        Measure {
            unit: corrected(told(&self.corrections.units, &key), unit),
            polarity: corrected(
                told(&self.corrections.polarities, &key),
                self.polarity(&texts, &own, &values),
            ),
            counted: corrected(told(&self.corrections.counted, &key), counted),
            particulars: texts.particulars.into(),
            key,
            name,
        }
    }

    fn polarity(&self, texts: &Texts, own: &str, values: &[&str]) -> Guess<Polarity> {
        let stated = texts
            .polarity
            .as_ref()
            .and_then(|text| Some((polarity::in_column(text)?, text.as_str())));
        let mut about = vec![own];
        about.extend(values);
        // A count of people in the whole population is neither, whatever its rows are about.
        if own.to_lowercase().contains("population_estimate")
            || own.to_lowercase().contains("population estimate")
        {
            return polarity::guess(stated, &[own]);
        }
        let guess = polarity::guess(stated, &about);
        if guess.value != Polarity::Neither || guess.sure == Sure::Stated {
            return guess;
        }
        self.titles.polarity.clone().unwrap_or(guess)
    }

    fn unit(&self, at: usize, slot: &Slot, texts: &Texts) -> Guess<Unit> {
        let cells = self.cells(at, slot);
        let filters: Vec<String> = texts.filters.iter().map(|(_, value)| value.clone()).collect();
        unit::guess(unit::UnitEvidence {
            cells: cells.unit.as_ref(),
            described: self.described(slot),
            columns: &texts.units,
            beside: slot.beside,
            header: &slot.part,
            label: &texts.label,
            filters: &filters,
            corner: self.corner.as_ref(),
            title: self.titles.unit.as_ref(),
            of_money: self.titles.of_money,
            within_one: cells.within_one && cells.between,
            over_hundred: cells.over_hundred,
            whole: !cells.between,
        })
    }

    /// What the first cells of a series say.
    fn cells(&self, at: usize, slot: &Slot) -> Cells {
        let mut cells = Cells { within_one: true, ..Cells::default() };
        // In a tidy table one area may have whole numbers only; its neighbours are of the same measure.
        let family = self.groups.groups.get(at).map_or(0, |group| group.family);
        let shown = self.groups.shown.get(family as usize).map_or(&[][..], Vec::as_slice);
        let members = |group: &u32| self.groups.members(*group as usize).iter().take(LOOKED_AT);
        let rows = shown.iter().flat_map(members);
        for index in rows {
            let Some(row) = self.rows.data.get(*index as usize) else { continue };
            for column in &slot.columns {
                let comma = self.columns.columns[*column as usize]
                    .figures
                    .as_ref()
                    .is_some_and(|figures| figures.decimal_comma);
                cells.add(value_in(self.unfit, self.table, (*row, *column), comma));
            }
        }
        cells
    }

    /// The words a row says of its series.
    fn texts(&self, index: usize, family: u32) -> Texts {
        let text = |column| {
            let code = self.filled.code(self.table, self.rows, index, column);
            clean(self.table.dictionary().text(code))
        };
        let mut texts = Texts::default();
        for column in key_columns(self.columns) {
            let header = clean(&self.columns.columns[column as usize].header);
            let (role, value) = (&self.columns.columns[column as usize].role.value, text(column));
            if *role == ColumnRole::Measure && texts.label.is_empty() {
                texts.label = value;
                continue;
            }
            if *role == ColumnRole::Unit {
                texts.units.push(value.clone());
            }
            texts.varies.push(self.columns.columns[column as usize].varies);
            texts.filters.push((header, value));
        }
        let section =
            self.rows.sections.as_ref().and_then(|sections| sections.get(index).copied().flatten());
        if let Some(row) = section {
            let text = super::header::row_text(self.table, row);
            // "North East" over "Durham": the row says it more exactly.
            let of_area = self.columns.first(&ColumnRole::AreaName).is_some() && is_area(&text);
            texts.filters.push(("Section".to_owned(), text));
            texts.varies.push(!of_area);
        }
        let row = self.rows.data.get(index);
        if let Some(kind) = row.and_then(|row| self.periods.kind_apart(*row)) {
            texts.filters.push(("Frequency".to_owned(), every(kind).to_owned()));
            texts.varies.push(true);
        }
        for (column, of) in (0..).zip(&self.columns.columns) {
            match of.role.value {
                ColumnRole::Polarity => texts.polarity = Some(text(column)),
                ColumnRole::Particular if of.figures.is_none() && !of.header.is_empty() => {
                    let value = text(column);
                    // What differs from area to area is not said of the measure.
                    if !value.is_empty()
                        && self.columns.first(&ColumnRole::Period).is_none()
                        && self.is_shared(family, column)
                    {
                        texts.particulars.push((clean(&of.header), value));
                    }
                }
                ColumnRole::Unit => {
                    let value = text(column);
                    if let Some(frequency) = frequency(&value) {
                        texts.particulars.push(("Frequency".to_owned(), frequency.to_owned()));
                    }
                }
                _ => {}
            }
        }
        texts
    }

    /// Whether the first areas of a measure have the same cell in a column.
    fn is_shared(&self, family: u32, column: u32) -> bool {
        let shown = self.groups.shown.get(family as usize).map_or(&[][..], Vec::as_slice);
        let mut codes = shown.iter().filter_map(|group| {
            let first = self.groups.groups.get(*group as usize)?.first as usize;
            Some(self.table.code(*self.rows.data.get(first)?, column))
        });
        let first = codes.next();
        codes.all(|code| Some(code) == first)
    }

    fn title(&self) -> String {
        self.titles.name.clone().unwrap_or_else(|| "Value".to_owned())
    }

    /// The name, behind the measure that its labels only break down.
    fn full_name(&self, own: &str, texts: &Texts) -> String {
        let name = self.name(without_sum(own), texts);
        match &self.above {
            Some(above) if !name.starts_with(above.as_str()) => {
                capitalised(&format!("{above}, {name}"))
            }
            _ => name,
        }
    }

    fn name(&self, own: &str, texts: &Texts) -> String {
        let units = texts.units.clone();
        let filters: Vec<(bool, String)> = texts
            .filters
            .iter()
            .zip(&texts.varies)
            .map(|((_, value), varies)| match (units.contains(value), unit::in_column(value)) {
                (false, _) => (*varies, value.clone()),
                (true, Some(_)) => (*varies, humanise(value).to_lowercase()),
                // "Persons" beside "Percentage" says whom, not how.
                (true, None) => (false, String::new()),
            })
            .collect();
        let name = compose(own, &filters);
        if texts.label.is_empty() && names::is_generic(&name) && self.titles.name.is_some() {
            return capitalised(&format!("{}, {}", self.title(), humanise(own)));
        }
        name
    }
}

/// What a row says of its series, besides figures.
#[derive(Default)]
struct Texts {
    label: String,
    filters: Vec<(String, String)>,
    /// Whether each filter has several values in the table.
    varies: Vec<bool>,
    units: Vec<String>,
    polarity: Option<String>,
    particulars: Vec<(String, String)>,
}

/// What cells of figures say together.
#[derive(Default)]
struct Cells {
    unit: Option<Unit>,
    within_one: bool,
    /// Some figure is not whole.
    between: bool,
    /// Some figure is more than 100.
    over_hundred: bool,
}

impl Cells {
    fn add(&mut self, value: Value) {
        if self.unit.is_none() {
            self.unit = value.unit;
        }
        if let Some(number) = value.figure.number() {
            self.within_one &= !number.is_sign_negative() && number <= rust_decimal::Decimal::ONE;
            self.between |= !number.is_integer();
            self.over_hundred |= rust_decimal::Decimal::ONE_HUNDRED < number;
        }
    }
}

pub(super) fn corrected<T: Clone + PartialEq>(told: Option<&T>, guess: Guess<T>) -> Guess<T> {
    let Some(told) = told else { return guess };
    let mut others = guess.others;
    others.retain(|other| other != told);
    if guess.value != *told {
        others.insert(0, guess.value);
    }
    Guess { value: told.clone(), sure: Sure::Corrected, why: "you said so".to_owned(), others }
}

/// How often a series of such periods has a figure.
fn every(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Day => "daily",
        PeriodKind::Week => "weekly",
        PeriodKind::Month => "monthly",
        PeriodKind::Quarter => "quarterly",
        PeriodKind::PartYear => "part of a year",
        PeriodKind::CalendarYear | PeriodKind::FinancialYear | PeriodKind::AcademicYear => "annual",
        PeriodKind::RollingYear => "12 months",
        PeriodKind::Years => "several years",
    }
}

fn frequency(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let known = [
        ("quarterly", "Quarterly"),
        ("monthly", "Monthly"),
        ("annual", "Annual"),
        ("weekly", "Weekly"),
        ("termly", "Termly"),
    ];
    known.into_iter().find(|(word, _)| lower.contains(word)).map(|(_, name)| name)
}

/// The text of an area's code.
pub(super) fn area_text(table: &Table, code: u32) -> Option<String> {
    (code != BLANK).then(|| clean(table.dictionary().text(code)))
}
