//! Rows of a pivot table under the row that is their sum: "Housing" and "Waste" under "East".

use crate::order;
use crate::reading::totals::is_bare_total;
use crate::reading::value::Value;
use crate::table::{Code, Table};
use rust_decimal::Decimal;

/// Longer tables are files of statistics.
pub(super) const MOST: usize = 2000;

/// The row over each row of figures: that of their sum. None where labels do not come again, or where not every row is a
/// sum, a part of the sum over it or a total.
pub(super) fn sections(
    table: &Table,
    (label, figures): (u32, &[u32]),
    data: &[u32],
) -> Option<Vec<Option<u32>>> {
    let labels: Vec<Code> = data.iter().map(|row| table.code(*row, label)).collect();
    if MOST < data.len() || !comes_again(&labels) {
        return None;
    }
    let number = |row: u32, column: u32| {
        Value::read(table.cell(row, column), false).figure.number().unwrap_or_default()
    };
    let sums = |row: u32| figures.iter().map(|column| number(row, *column)).collect::<Vec<_>>();
    let rows: Vec<Vec<Decimal>> = data.iter().map(|row| sums(*row)).collect();
    let mut over: Vec<Option<u32>> = Vec::with_capacity(data.len());
    let mut wholes = 0;
    let mut at = 0;
    while at < data.len() {
        over.push(None);
        if is_bare_total(table.text(data[at], label)) {
            at += 1;
            continue;
        }
        let parts = parts_of(&rows, at)?;
        // No label stands twice under one sum, nor under itself.
        if labels.get(at + 1..=at + parts)?.contains(&labels[at])
            || comes_again(labels.get(at + 1..=at + parts)?)
        {
            return None;
        }
        over.extend(std::iter::repeat_n(Some(data[at]), parts));
        wholes += 1;
        at += parts + 1;
    }
    (1 < wholes).then_some(over)
}

/// How many of the rows behind one add up to it.
fn parts_of(rows: &[Vec<Decimal>], at: usize) -> Option<usize> {
    let whole = rows.get(at)?;
    let mut rest = whole.clone();
    for (count, row) in (1..).zip(rows.get(at + 1..)?) {
        for (rest, number) in rest.iter_mut().zip(row) {
            *rest -= *number;
        }
        if rest.iter().all(Decimal::is_zero) {
            return whole.iter().any(|number| !number.is_zero()).then_some(count);
        }
    }
    None
}

/// Whether a name stands twice.
pub(super) fn comes_again(labels: &[Code]) -> bool {
    let mut sorted = labels.to_vec();
    order::by(&mut sorted, Ord::cmp);
    sorted.windows(2).any(|pair| pair[0] == pair[1])
}
