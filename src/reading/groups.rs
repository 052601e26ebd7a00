//! Rows of one series put together: the same measure, filters and area.

use super::ColumnRole;
use super::area_columns::AreaColumns;
use super::filled::Filled;
use super::kinds::Kinds;
use super::periods::RowPeriods;
use super::roles::{Column, Columns};
use super::rows::Rows;
use crate::order;
use crate::table::{Code, Pairs, Table};

/// Groups of a family that are looked at for what their cells say.
const SHOWN: usize = 10;
/// Rows looked at to tell which columns change least.
const LOOKED_AT: usize = 1000;

/// The rows of one measure, one set of filters and one area.
///
/// `family` is the same for all areas of one measure and set of filters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub family: u32,
    /// The area's code, or its name.
    pub area: Code,
    pub area_name: Code,
    /// The first of its rows, as an index in [`Rows::data`].
    pub first: u32,
}

/// All groups in the order of their first row, and which rows each has.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    pub groups: Vec<Group>,
    /// The first row of each family, as an index in [`Rows::data`].
    pub families: Vec<u32>,
    /// The first few groups of each family: what they show holds for the others.
    pub shown: Vec<Vec<u32>>,
    /// The group of each row, by its index in [`Rows::data`].
    of_rows: Vec<u32>,
    /// Indices in [`Rows::data`], group after group.
    members: Vec<u32>,
    /// Where each group begins in `members`; one more than there are groups.
    starts: Vec<u32>,
}

impl Groups {
    /// Puts the rows together in one pass.
    #[inline(never)]
    pub fn of(
        table: &Table,
        kinds: &Kinds,
        columns: &Columns,
        (rows, periods): (&Rows, &RowPeriods),
        filled: &Filled,
    ) -> Groups {
        let mut keys = Keys::of(table, columns, rows);
        let mut areas = AreaColumns::of(table, columns, rows, filled);
        let (mut families, mut groups) = (Pairs::default(), Pairs::default());
        let mut found = Groups::default();
        let mut group_of: Vec<u32> = Vec::with_capacity(rows.data.len());
        let alike = table.rows_alike(rows.data.iter().copied());
        let is_filled = filled.any();
        for ((index, row), (codes, alike)) in rows.data.iter().enumerate().zip(alike) {
            // A label that was filled in is not only what its cell says.
            let alike = if is_filled { 0 } else { alike };
            let label = |column| filled.code_in(codes, index, column);
            let section =
                rows.sections.as_ref().and_then(|sections| sections.get(index).copied().flatten());
            let kind = periods.kind_apart(*row).map(|kind| kind as u32);
            let family = section
                .map(|row| u32::MAX - row)
                .into_iter()
                .chain(kind)
                .fold(keys.number(&mut families, alike, label), |chain, code| {
                    families.number(chain, code).0 + 1
                });
            let (area, area_name) = areas.of_row(alike, label, kinds);
            // In most tables the series of a year come in the order of the year before.
            let next = group_of.last().map_or(0, |last| last + 1);
            let is_next = |group: &Group| (group.family, group.area) == (family, area);
            let (group, new) = match found.groups.get(next as usize).is_some_and(is_next) {
                true => (next, false),
                false => groups.number(family, area),
            };
            let at = u32::try_from(index).unwrap_or(u32::MAX);
            if new {
                found.groups.push(Group { family, area, area_name, first: at });
            }
            group_of.push(group);
        }
        found.number_families();
        found.sort_members(&group_of);
        found.of_rows = group_of;
        found
    }

    /// Families counted from 0 in the order of their first group.
    #[inline(never)]
    fn number_families(&mut self) {
        let mut numbers = Pairs::default();
        for (at, group) in (0..).zip(&mut self.groups) {
            let (number, new) = numbers.number(group.family, 0);
            if new {
                self.families.push(group.first);
                self.shown.push(Vec::new());
            }
            group.family = number;
            if let Some(shown) =
                self.shown.get_mut(number as usize).filter(|shown| shown.len() < SHOWN)
            {
                shown.push(at);
            }
        }
    }

    #[inline(never)]
    fn sort_members(&mut self, group_of: &[u32]) {
        let mut starts = vec![0_u32; self.groups.len() + 1];
        for group in group_of {
            starts[*group as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        self.members = vec![0; group_of.len()];
        for (index, group) in (0..).zip(group_of) {
            let place = &mut next[*group as usize];
            self.members[*place as usize] = index;
            *place += 1;
        }
        self.starts = starts;
    }

    /// The group of each row of figures.
    pub fn of_rows(&self) -> &[u32] {
        &self.of_rows
    }

    /// The rows of a group, as indices in [`Rows::data`].
    pub fn members(&self, group: usize) -> &[u32] {
        let (Some(start), Some(end)) = (self.starts.get(group), self.starts.get(group + 1)) else {
            return &[];
        };
        self.members.get(*start as usize..*end as usize).unwrap_or(&[])
    }
}

/// The columns of a key, and what they said in the row gone to last: what has not changed is not looked up again.
struct Keys {
    keys: Vec<Key>,
}

struct Key {
    column: u32,
    last: Code,
    /// The number of all keys up to this one.
    number: u32,
}

impl Keys {
    /// Those that change least come first.
    fn of(table: &Table, columns: &Columns, rows: &Rows) -> Keys {
        let changes = |column: u32| {
            let pairs = rows.data.windows(2).take(LOOKED_AT);
            let codes =
                pairs.map(|pair| (table.code(pair[0], column), table.code(pair[1], column)));
            codes.filter(|(one, other)| one != other).count()
        };
        let mut found: Vec<(usize, u32)> =
            key_columns(columns).map(|column| (changes(column), column)).collect();
        order::by_key(&mut found, |(changes, _)| *changes);
        let key = |column| Key { column, last: Code::MAX, number: 0 };
        Keys { keys: found.into_iter().map(|(_, column)| key(column)).collect() }
    }

    /// The number of a row's keys, 0 where there are none.
    #[inline]
    fn number(&mut self, families: &mut Pairs, alike: u32, label: impl Fn(u32) -> Code) -> u32 {
        let (mut chain, mut changed) = (0, false);
        for key in &mut self.keys {
            let code = if key.column < alike { key.last } else { label(key.column) };
            changed |= code != key.last;
            if changed {
                (key.last, key.number) = (code, families.number(chain, code).0 + 1);
            }
            chain = key.number;
        }
        chain
    }
}

/// Whether the units of rows tell measures apart: "Business births" as a count and per 1,000.
///
/// Where each measure has one unit, names need not mention it.
pub(super) fn units_tell(
    table: &Table,
    columns: &Columns,
    rows: &Rows,
    filled: &Filled,
    groups: &Groups,
) -> bool {
    let names: Vec<u32> = key_columns(columns)
        .filter(|column| columns.columns[*column as usize].role.value != ColumnRole::Unit)
        .collect();
    let mut pairs = Pairs::default();
    groups.families.iter().any(|index| {
        let index = *index as usize;
        let section =
            rows.sections.as_ref().and_then(|sections| sections.get(index).copied().flatten());
        let codes = names.iter().map(|column| filled.code(table, rows, index, *column));
        let chain = codes
            .chain(section.map(|row| u32::MAX - row))
            .fold(0, |chain, code| pairs.number(chain, code).0 + 1);
        !pairs.number(chain, u32::MAX).1
    })
}

/// Columns that make a key, area left out: measure, filters and units, in table order.
pub(super) fn key_columns(columns: &Columns) -> impl Iterator<Item = u32> {
    (0..).zip(&columns.columns).filter(|(_, column)| is_key(column)).map(|(at, _)| at)
}

/// Whether a column is of a measure, a filter or a unit.
pub(super) fn is_key(column: &Column) -> bool {
    matches!(column.role.value, ColumnRole::Measure | ColumnRole::Filter | ColumnRole::Unit)
}
