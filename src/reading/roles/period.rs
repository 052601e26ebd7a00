//! Which column holds the periods of the rows.

use super::draft::Draft;
use super::{part_of_year, words};
use crate::indicator::{Guess, Sure};
use crate::period::{PeriodKind, YearHint};
use crate::reading::ColumnRole;
use crate::reading::kinds::period_of;
use crate::reading::totals::is_bare_total;
use crate::table::{BLANK, Code};

/// Rows whose years are compared.
const LOOKED_AT: usize = 100;
/// Rows of one period that are looked through.
const MOST_IN_A_BLOCK: usize = 200;

/// A column that may hold the periods.
pub(super) struct PeriodColumn {
    pub at: usize,
    pub sure: Sure,
    pub why: String,
}

impl PeriodColumn {
    /// Where periods stand, by the header of the column.
    pub fn stands(&self, header: &str) -> String {
        match header {
            "" => "periods stand in a column without a header".to_owned(),
            header => format!("periods stand in the column \"{header}\""),
        }
    }
}

/// The column whose cells name periods; of several, the one that tells most rows apart.
///
/// `time_period` gives way only to a date of the same rows. Of equals, one that names spans is better than one
/// that names days: "Apr-Jun 2024" beside its first day.
pub(super) fn choose(draft: &Draft<'_, '_>) -> Option<PeriodColumn> {
    let told =
        |at: &usize| draft.roles[*at].as_ref().is_some_and(|role| role.value == ColumnRole::Period);
    if let Some(at) = (0..draft.roles.len()).find(told) {
        let why = "you said so, or the header does".to_owned();
        let other = finer_date(draft, at);
        return Some(other.unwrap_or(PeriodColumn { at, sure: Sure::Stated, why }));
    }
    let table = draft.evidence.table;
    let has_parts = part_of_year::find(draft).is_some();
    let mut best: Option<((usize, bool, bool), usize)> = None;
    for at in 0..draft.roles.len() {
        let facts = &draft.evidence.facts[at];
        let rows = u32::try_from(draft.evidence.rows.len()).unwrap_or(u32::MAX);
        // A year stands beside the first of its months or quarters only.
        let filled =
            if has_parts { rows <= facts.filled() * 12 } else { rows <= facts.filled() * 2 };
        let whole = || facts.numbers == facts.years && (filled || heads_blocks(draft, at));
        // Under "Period" half of the cells are enough: the others are told.
        let said = words::plain(&draft.evidence.headers[at]);
        let enough = if matches!(said.as_str(), "period" | "time period") { 50 } else { 80 };
        // "Baseline year" and "Target date" say when other columns are for.
        let of_another = ["baseline ", "target "].iter().any(|lead| said.starts_with(lead));
        if draft.roles[at].is_some()
            || of_another
            || facts.periods < enough
            || facts.filled() == 0
            || !whole()
        {
            continue;
        }
        let distinct = draft.evidence.distinct(at);
        let spans = !names_days(draft, at);
        let named = words::named(&draft.evidence.headers[at])
            .is_some_and(|named| named.role == ColumnRole::Period);
        let rank = (distinct, spans, named);
        if best.as_ref().is_none_or(|(most, _)| *most < rank) {
            best = Some((rank, at));
        }
    }
    let (_, at) = best?;
    let example = draft.evidence.facts[at].texts(table).next().unwrap_or("").to_owned();
    let named = words::named(&draft.evidence.headers[at]);
    let stated = named.is_some_and(|named| named.sure && named.role == ColumnRole::Period);
    let sure = if stated { Sure::Stated } else { Sure::Likely };
    Some(PeriodColumn { at, sure, why: format!("its cells name periods such as {example}") })
}

/// Whether a column is filled in the first row of each block only, and what stands beside it tells the rows of a block
/// apart and comes again in others: "In work" and "Not in work" of each month.
fn heads_blocks(draft: &Draft<'_, '_>, at: usize) -> bool {
    let (table, column) = (draft.evidence.table, u32::try_from(at).unwrap_or(u32::MAX - 1));
    let mut blocks: Vec<Vec<Code>> = Vec::new();
    for row in &draft.evidence.rows {
        if table.code(*row, column) != BLANK {
            blocks.push(Vec::new());
        }
        let (code, Some(block)) = (table.code(*row, column + 1), blocks.last_mut()) else {
            return false;
        };
        if code == BLANK || block.contains(&code) || MOST_IN_A_BLOCK < block.len() {
            return false;
        }
        block.push(code);
    }
    let [first, others @ ..] = blocks.as_slice() else { return false };
    // "Total" below the last block only is of all of them.
    let is_total = |code: &Code| is_bare_total(&table.dictionary().text(*code).to_lowercase());
    let totals = blocks.iter().filter(|block| block.iter().any(is_total)).count();
    if totals == 1 {
        return false;
    }
    let beside = draft.evidence.facts.get(at + 1);
    beside.is_some_and(|facts| facts.numbers == 0)
        && !others.is_empty()
        && others.iter().all(|block| block.iter().any(|code| first.contains(code)))
}

fn names_days(draft: &Draft<'_, '_>, at: usize) -> bool {
    let first = draft.evidence.facts[at].distinct.first();
    first
        .and_then(|code| period_of(draft.evidence.table, *code, YearHint::Unsaid))
        .is_some_and(|period| period.kind == PeriodKind::Day)
}

/// A column of dates that tells more rows apart than `time_period` does with its identifier.
fn finer_date(draft: &Draft<'_, '_>, period: usize) -> Option<PeriodColumn> {
    let is_date = |at: &usize| {
        let header = words::plain(&draft.evidence.headers[*at]);
        matches!(header.as_str(), "date" | "day" | "week ending" | "week commencing")
            && draft.evidence.facts[*at].periods >= 80
    };
    let at = (0..draft.roles.len())
        .filter(|at| *at != period && draft.roles[*at].is_none())
        .find(is_date)?;
    let count = |at: usize| draft.evidence.distinct(at);
    let kind = draft
        .roles
        .iter()
        .position(|role| role.as_ref().is_some_and(|role| role.value == ColumnRole::PeriodKind));
    let periods = count(period).max(kind.map_or(0, count));
    let why = format!("its days tell the rows of one \"{}\" apart", draft.evidence.headers[period]);
    (periods < count(at)).then_some(PeriodColumn { at, sure: Sure::Stated, why })
}

/// The officer said that periods go down: the first column that is not figures.
pub(super) fn fallback(draft: &Draft<'_, '_>) -> Option<PeriodColumn> {
    let best = (0..draft.roles.len())
        .filter(|at| draft.roles[*at].is_none())
        .max_by_key(|at| (draft.evidence.facts[*at].periods, std::cmp::Reverse(*at)))?;
    Some(PeriodColumn {
        at: best,
        sure: Sure::Guessed,
        why: "its cells are most like periods".to_owned(),
    })
}

/// Other columns that name periods say the same again: `time_period` beside a date, a label beside a quarter.
pub(super) fn leave_out_others(draft: &mut Draft<'_, '_>) {
    let is_period = |draft: &Draft<'_, '_>, at: usize| {
        draft.roles[at].as_ref().is_some_and(|role| role.value == ColumnRole::Period)
    };
    let dated = (0..draft.roles.len()).filter(|at| is_period(draft, *at)).count();
    for at in 0..draft.roles.len() {
        let facts = &draft.evidence.facts[at];
        if 1 < dated
            && is_period(draft, at)
            && words::plain(&draft.evidence.headers[at]) == "time period"
        {
            let why = "a column of days says it more exactly".to_owned();
            let others = vec![ColumnRole::Period];
            draft.roles[at] =
                Some(Guess { value: ColumnRole::Ignored, sure: Sure::Likely, why, others });
        } else if facts.periods >= 80
            && facts.numbers == facts.years
            && (facts.numbers == 0 || says_years(draft, at))
        {
            let why = "another column names the periods";
            draft.set(
                at,
                ColumnRole::Ignored,
                Sure::Likely,
                why,
                vec![ColumnRole::Period, ColumnRole::Filter],
            );
        }
    }
}

/// Words of headers over years that are not those of the figures.
const DATED: [&str; 30] = [
    "year",
    "years",
    "yr",
    "fy",
    "date",
    "period",
    "time",
    "from",
    "to",
    "start",
    "end",
    "since",
    "until",
    "baseline",
    "previous",
    "current",
    "latest",
    "last",
    "built",
    "opened",
    "established",
    "launched",
    "founded",
    "published",
    "publication",
    "updated",
    "released",
    "survey",
    "census",
    "born",
];

/// Whether numbers are years: their header says so, or most are of the years of their rows; "2,010" people of June 2024 is
/// a figure.
fn says_years(draft: &Draft<'_, '_>, at: usize) -> bool {
    let header = words::plain(&draft.evidence.headers[at]);
    let is_period = |role: &Option<Guess<ColumnRole>>| {
        role.as_ref().is_some_and(|role| role.value == ColumnRole::Period)
    };
    let Some(period) = draft.roles.iter().position(is_period) else { return true };
    let (table, rows) = (draft.evidence.table, &draft.evidence.rows);
    let column = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let agrees = |row: &&u32| {
        let year = |at: usize| {
            let period = period_of(table, table.code(**row, column(at)), YearHint::Unsaid);
            period.map(|period| (period.first.year(), period.last.year()))
        };
        matches!((year(at), year(period)), (Some((one, _)), Some((first, last)))
            if one.abs_diff(first) < 2 || one.abs_diff(last) < 2)
    };
    let looked_at = rows.iter().take(LOOKED_AT);
    header.is_empty()
        || words::has_word(&header, &DATED)
        || looked_at.clone().count() <= looked_at.filter(agrees).count() * 2
}
