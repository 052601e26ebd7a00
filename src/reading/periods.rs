//! The period of every row, where periods stand in the rows.

mod apart;

use super::ColumnRole;
use super::bands::Band;
use super::described_series;
use super::kinds::period_of;
use super::roles::{
    Columns, YearAbove, common_year, from_to, in_year, is_part, is_year, plain, year_over,
};
use super::row_roles::{Said, said};
use super::spans::span_of_day;
use crate::indicator::Role;
use crate::order;
use crate::period::{Period, PeriodKind, YearHint, clean};
use crate::table::{BLANK, Code, Pairs, Table};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The distinct periods of the rows, each read once.
#[derive(Debug, Clone, Default)]
pub(super) struct RowPeriods {
    /// In the order they are first met.
    pub periods: Vec<Period>,
    /// Place of each period in time order.
    rank: Vec<u32>,
    /// For each row of the table the index of its period, [`NONE`] where there is none.
    of_row: Vec<u32>,
    /// Whether years, quarters and months of one series stand below each other, each a series of its own.
    apart: bool,
    /// The first and the last day of the years of targets whose parts have figures, and they themselves none.
    begun: BTreeSet<(Date, Date)>,
    /// The sort of the first of its periods that is no year.
    parts: Option<PeriodKind>,
    /// Rows with "Target" in the place of a period, in order.
    pub targets: Vec<u32>,
    /// Rows with "Target 2024/25" there, in order.
    pub dated_targets: Vec<u32>,
    /// The year of its months or quarters, where only a title names it.
    year_above: Option<String>,
    /// The identifier of the rows, where the table has one: "Reporting year".
    pub identifier: Option<String>,
}

const NONE: u32 = u32::MAX;
/// A row with "Target" in the place of its period.
const TARGET: u32 = u32::MAX - 1;

impl RowPeriods {
    /// Reads the period of every row below the header.
    #[inline(never)]
    pub fn of(table: &Table, columns: &Columns, band: Band) -> RowPeriods {
        let Some(column) = columns.first(&ColumnRole::Period) else { return RowPeriods::default() };
        let plain_period = plain(&columns.columns[column as usize].header) == "time period";
        let kind = columns.part_of_year().or(columns.identifier().filter(|_| plain_period));
        let part = columns.part_of_year().map(|at| columns.columns[at as usize].header.as_str());
        let header = clean(&columns.columns[column as usize].header);
        let ending = |period: Period| span_of_day(&header, &period).unwrap_or(period);
        let official = columns.identifier().is_some();
        let mut found =
            RowPeriods { of_row: vec![NONE; table.rows() as usize], ..RowPeriods::default() };
        let mut pairs = Pairs::default();
        let (mut read, mut aimed): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let (mut above, mut index) = ((BLANK, BLANK), NONE);
        // The year in a row of its own over the rows of its months.
        let in_rows = columns.year_above == Some(YearAbove::Rows);
        let mut year = BLANK;
        let first = band.header.map_or(band.start, |(_, last)| last + 1);
        for row in first..band.end {
            if in_rows && let Some(over) = year_over(table, row, column, columns.years) {
                year = over;
                continue;
            }
            let mut code =
                (table.code(row, column), kind.map_or(year, |kind| table.code(row, kind)));
            if code.0 == BLANK {
                // A period over several rows stands in the first of them.
                let below = table.merge_at(row, column).is_some()
                    || (!official && is_continued(table, row, column));
                if !below {
                    continue;
                }
                code.0 = above.0;
                // A quarter over several rows stands in the first of them as well.
                if kind.is_none() || official || code.1 == BLANK {
                    code = above;
                }
            }
            if code != above || code.0 == BLANK {
                let (number, new) = pairs.number(code.0, code.1);
                if new {
                    let period = match (part, &columns.year_above) {
                        (Some(part), _) => part_of(table, code, (part, columns.years)),
                        (None, Some(above)) => {
                            let text = |code: Code| table.dictionary().text(code);
                            let year = match above {
                                YearAbove::Title(year) => year.label.as_str(),
                                YearAbove::Rows => text(code.1),
                            };
                            in_year(&header, text(code.0), year, columns.years)
                        }
                        (None, None) => {
                            read_period(table, code, columns.years).map(ending).or_else(|| {
                                total_of_year(table.dictionary().text(code.0), columns.years)
                            })
                        }
                    };
                    read.push(match found.add(period) {
                        NONE => {
                            let index = found.add(dated_target(table, code.0, columns.years));
                            aimed.extend((index != NONE).then_some(index));
                            if index == NONE && is_target(table, code) { TARGET } else { index }
                        }
                        index => index,
                    });
                }
                index = read.get(number as usize).copied().unwrap_or(NONE);
            }
            above = code;
            if aimed.binary_search(&index).is_ok() {
                found.dated_targets.push(row);
            }
            if index == TARGET {
                found.targets.push(row);
            } else if let Some(of_row) = found.of_row.get_mut(row as usize) {
                *of_row = index;
            }
        }
        if let Some(YearAbove::Title(year)) = &columns.year_above {
            found.year_above = Some(year.label.clone());
        }
        let identifier = columns.identifier();
        found.identifier = identifier.map(|kind| table.text(first, kind).to_owned());
        found.date_targets();
        found.rank();
        let described = |header| described_series::describes(table, header);
        let described = || band.header.is_some_and(described) && found.has_several_kinds();
        let alone = !columns.columns.iter().any(|column| {
            let role = &column.role.value;
            matches!(role, ColumnRole::Measure | ColumnRole::Filter | ColumnRole::AreaName)
        });
        found.apart = described();
        found.apart |= found.find_totals_of_years(alone);
        found
    }

    /// Targets below months or quarters are of the year of the latest, below years of the latest of them.
    fn date_targets(&mut self) {
        let Some(latest) = self.periods.iter().max().filter(|_| !self.targets.is_empty()) else {
            return;
        };
        let parts: Vec<&Period> =
            self.periods.iter().filter(|period| period.kind == latest.kind).collect();
        let year = if is_part(latest) { common_year(&parts) } else { Some(latest.clone()) };
        let index = self.add(year);
        for row in &self.targets {
            if let Some(of_row) = self.of_row.get_mut(*row as usize) {
                *of_row = index;
            }
        }
    }

    /// Why a row was given its period, where it names none itself.
    pub fn guessed(&self, row: u32) -> Option<String> {
        if let Some(year) = &self.year_above {
            return Some(format!("it names no year, and above the table stands \"{year}\""));
        }
        if self.targets.binary_search(&row).is_err() {
            return None;
        }
        let period = self.of_row(row)?;
        Some(format!("it names no period, and the latest above it is of {}", period.label))
    }

    fn has_several_kinds(&self) -> bool {
        self.periods
            .iter()
            .any(|period| Some(period.kind) != self.periods.first().map(|first| first.kind))
    }

    fn add(&mut self, period: Option<Period>) -> u32 {
        let Some(period) = period else { return NONE };
        self.periods.push(period);
        u32::try_from(self.periods.len() - 1).unwrap_or(NONE)
    }

    fn rank(&mut self) {
        let period = |at: usize| &self.periods[at];
        let order = order::places(self.periods.len(), &|one, other| period(one).cmp(period(other)));
        self.rank = vec![0; order.len()];
        for (rank, index) in (0..).zip(order) {
            self.rank[index] = rank;
        }
    }

    /// Whether a row has a period.
    pub fn has(&self, row: u32) -> bool {
        self.index(row).is_some()
    }

    /// The period of a row.
    pub fn of_row(&self, row: u32) -> Option<&Period> {
        self.periods.get(self.index(row)?)
    }

    /// The index of a row's period in [`RowPeriods::periods`].
    pub fn index(&self, row: u32) -> Option<usize> {
        let index = *self.of_row.get(row as usize)?;
        (index != NONE).then_some(index as usize)
    }

    /// The place of a period in time order.
    pub fn rank_of(&self, index: usize) -> u32 {
        self.rank.get(index).copied().unwrap_or(0)
    }

    /// The place in time order of a row's period; the first where it has none.
    pub fn rank_of_row(&self, row: u32) -> u32 {
        self.index(row).map_or(0, |index| self.rank_of(index))
    }

    /// Whether a year such as 2013/14 was taken for a financial year without the table saying so.
    pub fn guesses_financial(&self) -> bool {
        self.identifier.is_none()
            && self.periods.iter().any(|period| period.kind == PeriodKind::FinancialYear)
    }
}

/// The period of a year and a part of it; of the year, where no part is named.
fn part_of(
    table: &Table,
    (year, part): (Code, Code),
    (header, years): (&str, YearHint),
) -> Option<Period> {
    let text = |code: Code| table.dictionary().text(code);
    if let Some(span) = from_to(text(year), text(part)) {
        return Some(span);
    }
    if part == BLANK {
        return period_of(table, year, years);
    }
    let says_role = || matches!(said(text(part)), Some(Said::Role(_) | Said::YearBefore));
    let target = || period_of(table, year, years).filter(|_| says_role());
    in_year(header, text(part), text(year), years).or_else(target)
}

/// "Target" in the place of a period.
fn is_target(table: &Table, (period, _): (Code, Code)) -> bool {
    let text = table.dictionary().text(period);
    let is_named = || text.to_lowercase().ends_with(" target") && text.split(' ').count() < 4;
    said(text) == Some(Said::Role(Role::Target)) || is_named()
}

/// "Target 2024/25" below its years.
fn dated_target(table: &Table, period: Code, years: YearHint) -> Option<Period> {
    let text = table.dictionary().text(period);
    let (period, rest) = Period::find_in(text, years)?;
    (said(&rest) == Some(Said::Role(Role::Target))).then_some(period)
}

/// "Total 2023/24" below its quarters.
fn total_of_year(text: &str, years: YearHint) -> Option<Period> {
    let lower = text.to_lowercase();
    let year = lower.strip_prefix("total ").or_else(|| lower.strip_suffix(" total"))?;
    let year = Period::read(year.trim_start_matches("for "), years)?;
    is_year(&year).then(|| Period { label: text.to_owned(), ..year })
}

/// A row without a period that goes on with other cells: "2013" stands over several rows.
fn is_continued(table: &Table, row: u32, column: u32) -> bool {
    table.row(row).iter().skip(column as usize + 1).filter(|code| **code != BLANK).count() > 1
}

fn read_period(
    table: &Table,
    (period, identifier): (Code, Code),
    years: YearHint,
) -> Option<Period> {
    if identifier != BLANK {
        let dictionary = table.dictionary();
        return Period::read_identified(dictionary.text(period), dictionary.text(identifier));
    }
    period_of(table, period, years)
}
