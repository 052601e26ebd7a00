//! Columns whose cells are areas or their codes, whatever their headers say.

use super::dependency;
use super::draft::Draft;
use super::text::{column, is, is_figures};
use super::words::{self, is_code};
use crate::indicator::Sure;
use crate::reading::ColumnRole;
use crate::reading::areas::{is_area, is_around};
use crate::table::BLANK;

/// A column that names areas, or has codes of the Office for National Statistics, is of areas.
pub(super) fn areas_by_content(draft: &mut Draft<'_, '_>) {
    let codes_at = |draft: &Draft<'_, '_>, at: usize| {
        let facts = &draft.evidence.facts[at];
        let mut texts = facts.texts(draft.evidence.table).filter(|text| !text.is_empty());
        0 < facts.words && texts.all(is_code)
    };
    // "Name" beside nothing but codes of areas, one for each.
    let codes = (0..draft.roles.len()).find(|at| codes_at(draft, *at));
    let (table, rows) = (draft.evidence.table, &draft.evidence.rows);
    let follows = |at: usize, codes: usize| {
        let columns = (column(codes), column(at));
        dependency::follows_from(table, rows, columns.1, |row| table.code(row, columns.0))
    };
    for at in 0..draft.roles.len() {
        if draft.roles[at].is_some() || is_figures(draft, at) {
            continue;
        }
        if words::plain(&draft.evidence.headers[at]) == "name"
            && !draft.has(&ColumnRole::AreaName)
            && codes.is_some_and(|codes| follows(at, codes))
        {
            let why = "beside it stand the codes of areas";
            let others = vec![ColumnRole::Measure, ColumnRole::Filter];
            draft.set(at, ColumnRole::AreaName, Sure::Likely, why, others);
            continue;
        }
        let facts = &draft.evidence.facts[at];
        let texts: Vec<&str> = facts.texts(draft.evidence.table).collect();
        let codes = texts.iter().filter(|text| is_code(text)).count();
        // "E02002183 : Stockport 001"
        let is_coded =
            |text: &&&str| text.split_once(':').is_some_and(|(code, _)| is_code(code.trim()));
        let coded = texts.iter().filter(is_coded).count();
        let is_named = |text: &&str| is_area(text) && !text.to_lowercase().contains("region");
        let known = texts.iter().copied().filter(is_named).count();
        let names = 0 < known && (2 < known || texts.len() <= known * 4);
        if !texts.is_empty() && texts.len() <= codes * 2 {
            let why = "its cells are area codes such as E08000035";
            draft.set(at, ColumnRole::AreaCode, Sure::Likely, why, vec![ColumnRole::Filter]);
        } else if !texts.is_empty() && texts.len() <= coded * 2 && only_around(draft) {
            let why = "its cells are areas, each behind its code";
            draft.set(at, ColumnRole::AreaName, Sure::Likely, why, vec![ColumnRole::Filter]);
        } else if names
            && (!draft.has(&ColumnRole::AreaName)
                || (only_around(draft) && texts.len() <= known * 2))
        {
            let example = texts.iter().copied().find(is_named).unwrap_or_default();
            let why = format!("its cells name areas such as {example}");
            draft.set(
                at,
                ColumnRole::AreaName,
                Sure::Likely,
                why,
                vec![ColumnRole::Measure, ColumnRole::Filter],
            );
        }
    }
}

/// "Wales" in the first row of figures and its boards below, in a column of their own without a header: areas too.
pub(super) fn areas_within(draft: &mut Draft<'_, '_>) {
    const BODIES: [&str; 7] =
        ["board", "trust", "council", "authority", "borough", "constabulary", "icb"];
    let is_body = |text: &str| {
        let last = text.to_lowercase();
        is_area(text) || BODIES.contains(&last.rsplit(' ').next().unwrap_or(""))
    };
    let (table, rows) = (draft.evidence.table, &draft.evidence.rows);
    for at in 1..draft.roles.len() {
        let facts = &draft.evidence.facts[at];
        let texts: Vec<&str> = facts.texts(table).collect();
        let bodies = texts.iter().filter(|text| is_body(text)).count();
        let one_of_both = |row: &u32| {
            (table.code(*row, column(at - 1)) == BLANK) != (table.code(*row, column(at)) == BLANK)
        };
        if draft.is_free(at)
            && draft.evidence.headers[at].is_empty()
            && is(draft, at - 1, &ColumnRole::AreaName)
            && only_around(draft)
            && !facts.many
            && 1 < texts.len()
            && texts.len() <= bodies * 2
            && rows.iter().all(one_of_both)
        {
            let why = "its cells name areas within those before it";
            let others = vec![ColumnRole::Measure, ColumnRole::Filter];
            draft.set(at, ColumnRole::AreaName, Sure::Likely, why, others);
        }
    }
}

/// Whether no column names areas, but for one around all of them: "Wales" before each of its councils.
fn only_around(draft: &Draft<'_, '_>) -> bool {
    let is_name = |at: &usize| is(draft, *at, &ColumnRole::AreaName);
    let facts = |at: usize| &draft.evidence.facts[at];
    let names_around = |at: usize| facts(at).texts(draft.evidence.table).all(is_around);
    (0..draft.roles.len()).filter(is_name).all(|at| facts(at).is_constant() && names_around(at))
}
