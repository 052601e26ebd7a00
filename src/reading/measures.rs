//! Measures: what a series is called, and what is guessed about it.

use super::catalogue::TABLE;
use super::cells::Cells;
use super::corrections::{Corrections, told, told_name};
use super::filled::Filled;
use super::groups::{Group, Groups};
use super::guess::{Phrase, Phrases, counted, unit};
use super::names::{is_generic, without_notes};
use super::notes::Notes;
use super::periods::RowPeriods;
use super::roles::{Columns, plain, without_level};
use super::row_texts::Texts;
use super::rows::Rows;
use super::slots::Slot;
use super::titles::Titles;
use super::unfit::Unfit;
use super::value::{Value, plain_number};
use crate::amount::Unit;
use crate::indicator::{Counted, Guess, Polarity, SeriesKey, Sure};
use crate::period::{PeriodKind, clean};
use crate::table::{BLANK, Code, Table};
use std::cell::RefCell;
use std::collections::BTreeMap;
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
    /// See [`crate::indicator::Indicator::heading`].
    pub heading: Option<Rc<str>>,
    /// Of a series that came finished.
    pub rounded_to: Option<u32>,
}

/// Everything a measure is made from.
pub(super) struct Source<'s> {
    pub table: &'s Table,
    pub columns: &'s Columns,
    pub rows: &'s Rows,
    /// Cells that are something else in their series.
    pub unfit: &'s Unfit,
    /// The numbers of its footnotes.
    pub notes: &'s Notes,
    pub filled: &'s Filled,
    pub groups: &'s Groups,
    /// Whether headings over rows stand in no name.
    pub sections_group: bool,
    pub titles: &'s Titles,
    pub corrections: &'s Corrections,
    pub identifier: Option<&'s str>,
    pub kind: Option<PeriodKind>,
    pub periods: &'s RowPeriods,
    /// How it is counted, if its periods say so.
    pub to_date: Option<Guess<Counted>>,
    /// The unit named over the labels of its rows, and the header that names it.
    pub corner: Option<(Unit, String)>,
    /// The header of a column of changes in percentage points.
    pub points: Option<String>,
    /// The measure that its labels only break down.
    pub above: Option<String>,
    /// What stands over its labels, where that names no column.
    pub heading: Option<Rc<str>>,
    /// The columns that say something of rows: all but those of figures, of which there may be thousands.
    pub said: Vec<u32>,
    /// The column that rates figures against their targets.
    pub rating: Option<u32>,
    /// Whether a cell only says that figures are actual ones, as far as it was asked.
    pub actual: RefCell<BTreeMap<Code, bool>>,
    /// What names of measures are made of.
    pub phrases: Phrases,
    /// The columns of counts and denominators from which "Value" was worked out.
    pub parts: Option<(u32, u32)>,
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
        let values = texts.filters.iter().map(|(_, value)| value.as_str());
        let about = [own.as_str()].into_iter().chain(values).map(|text| self.phrases.of(text));
        let about: Vec<Rc<Phrase>> = about.collect();
        let by_words = counted::in_words(&about).or_else(|| self.titles.counted.clone());
        let counted = by_words
            .or_else(|| self.to_date.clone())
            .unwrap_or_else(|| counted::by_period(self.identifier, self.kind));
        let polarity = self.polarity(&texts, &about, (at, group, slot), &unit.value);
        Measure {
            unit: corrected(told(&self.corrections.units, &key), unit),
            polarity: corrected(told(&self.corrections.polarities, &key), polarity),
            counted: corrected(told(&self.corrections.counted, &key), counted),
            particulars: texts.particulars.into(),
            heading: self.heading.clone(),
            rounded_to: None,
            key,
            name,
        }
    }

    /// Whether the title names a measure, which its rows and columns leave to it.
    pub fn is_titled(&self, part: &str, texts: &Texts) -> bool {
        (texts.label.is_empty() && (part.is_empty() || is_generic(part))) || self.above.is_some()
    }

    fn unit(&self, at: usize, slot: &Slot, texts: &Texts) -> Guess<Unit> {
        let cells = self.cells(at, slot);
        let filters: Vec<&str> = texts.filters.iter().map(|(_, value)| value.as_str()).collect();
        // What the title says the rate is per is not said of "Admissions" beside "Rate", nor "days" of "FTE".
        let is_bare_rate = |part: &str| self.phrases.of(part).is_bare_rate();
        let beside_rate = !is_bare_rate(&slot.part)
            && !slot.part.is_empty()
            && self.columns.figures().any(|(.., figures)| is_bare_rate(&figures.part));
        let of_another = |unit: &Unit| {
            (beside_rate && matches!(unit, Unit::RatePer(_)))
                || matches!(plain(&slot.part).as_str(), "fte" | "headcount")
                || (*unit == Unit::Percent && counts_some(&slot.part))
        };
        let evidence = unit::UnitEvidence {
            cells: cells.unit.as_ref(),
            per: cells.per(),
            described: self.described(slot),
            columns: &texts.units,
            beside: slot.beside,
            header: &slot.part,
            label: &texts.label,
            filters: &filters,
            corner: self
                .corner
                .as_ref()
                .filter(|(unit, _)| !(matches!(unit, Unit::Other(_)) && is_band(&texts.label))),
            points: self.points.as_deref(),
            titled: self.titles.name.as_deref().filter(|_| self.is_titled(&slot.part, texts)),
            title: self.titles.unit.as_ref().filter(|(unit, _)| !of_another(unit)),
            of_money: self.titles.of_money,
            within_one: cells.within_one && cells.between,
            over_hundred: cells.over_hundred,
            whole: !cells.between,
        };
        unit::guess(evidence, &self.phrases)
    }

    /// What the first cells of a series say.
    fn cells(&self, at: usize, slot: &Slot) -> Cells {
        let mut cells = Cells { within_one: true, ..Cells::default() };
        let parts = self.parts.filter(|_| slot.part.is_empty());
        // In a tidy table one area may have whole numbers only; its neighbours are of the same measure.
        let family = self.groups.groups.get(at).map_or(0, |group| group.family);
        let shown = self.groups.shown.get(family as usize).map_or(&[][..], Vec::as_slice);
        let each = LOOKED_AT / shown.len().max(1);
        let members = |group: &u32| self.groups.members(*group as usize).iter().take(each);
        let rows = shown.iter().flat_map(members);
        for index in rows {
            let Some(row) = self.rows.data.get(*index as usize) else { continue };
            if let Some((count, denominator)) = parts {
                let value =
                    |column| Value::read(self.table.cell(*row, column), false).figure.number();
                let figure = slot.columns.first().and_then(|column| value(*column));
                cells.add_parts(figure, value(count), value(denominator));
            }
            for column in &slot.columns {
                let comma = self.columns.columns[*column as usize]
                    .figures
                    .as_ref()
                    .is_some_and(|figures| figures.decimal_comma);
                match plain_number(self.table, (*row, *column)).filter(|_| !comma) {
                    Some(number) => cells.add_number(number),
                    None => cells.add(self.unfit.value(self.table, (*row, *column), comma)),
                }
            }
        }
        cells
    }
}

/// "Pupils" beside "School" and "National" under "Passed (%)": how many there are, and no share.
fn counts_some(part: &str) -> bool {
    const COUNTED: [&str; 10] = [
        "pupils",
        "students",
        "patients",
        "residents",
        "respondents",
        "households",
        "cases",
        "cohort",
        "number",
        "count",
    ];
    COUNTED.contains(&plain(part).as_str())
}

/// "0-6", "65+", "Under 18": under "Waiting time (weeks)" how the rows are cut, and no figures in weeks.
fn is_band(label: &str) -> bool {
    let lower = label.trim().to_lowercase();
    let (first, rest) = lower.split_once(' ').unwrap_or((&lower, ""));
    let led =
        matches!(first, "under" | "over" | "below" | "above" | "less" | "more" | "up" | "<" | ">");
    let digits = lower.trim_start_matches(['<', '>', '=', '≥', '≤', ' ']);
    let number = digits.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let ends = ["-", "–", "+", " to ", " -", " –", " and ", " or "];
    (led && rest.contains(|c: char| c.is_ascii_digit()))
        || (number.len() < digits.len() && ends.iter().any(|end| number.starts_with(end)))
        || digits.len() < lower.len()
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

/// The text of an area's code.
pub(super) fn area_text(table: &Table, notes: &Notes, code: u32) -> Option<String> {
    let text = || {
        let named = clean(without_level(table.dictionary().text(code)));
        notes.without(without_notes(&named))
    };
    (code != BLANK).then(text)
}
