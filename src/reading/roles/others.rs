//! Columns of others to compare with that name no period: "England" behind years.

use super::columns::Evidence;
use super::has_word;
use super::header_says::HeaderSays;
use super::left_out::is_worked_out;
use super::measured::part;
use super::words;
use crate::reading::ColumnRole;
use crate::reading::areas::is_area;
use crate::reading::compared::others_named;

/// Dates such columns with the latest of the years before them that has figures, where no other column names both and they
/// say the same beside all areas.
pub(super) fn settle(says: &mut [HeaderSays], evidence: &Evidence<'_>) {
    let headers = &evidence.headers;
    let dated = |says: &HeaderSays| says.period.is_some();
    let names_others = |says: &HeaderSays| others_named(&part(&says.rest)).is_some();
    let count = says.iter().filter(|says| dated(says)).count();
    if count < 2 || says.iter().any(|says| dated(says) && names_others(says)) {
        return;
    }
    let bracketed = |at: usize, says: &HeaderSays| in_brackets(&part(&says.rest), &headers[at]);
    let one_bracketed =
        says.iter().enumerate().filter(|(at, says)| dated(says) && bracketed(*at, says)).count()
            == 1;
    let is_own = |(at, says): &(usize, &HeaderSays)| {
        let is_own = says.is_pure() || (one_bracketed && bracketed(*at, says));
        is_own && !says.has_role() && !says.to_date && evidence.has_own_figures(*at)
    };
    let own = says.iter().enumerate().filter(is_own);
    let Some((_, latest)) = own
        .filter_map(|(at, says)| Some((at, says.period.clone()?)))
        .max_by(|(_, one), (_, other)| one.cmp(other))
    else {
        return;
    };
    let first = says.iter().position(dated).unwrap_or(0);
    let several_areas = (0..headers.len()).any(|at| {
        let named = words::named(&headers[at]);
        named.is_some_and(|named| named.role == ColumnRole::AreaName)
            && evidence.facts[at].words != 0
            && !evidence.facts[at].is_constant()
    });
    let why = format!("it names no period, and the latest beside it is {}", latest.label);
    let mut bare = says.iter().zip(headers).skip(first).filter(|(says, _)| says.period.is_none());
    let rates_compared = bare.any(|(_, of)| is_compared(of) && is_rate(of));
    for at in first..says.len() {
        let bare = says[at].period.is_none() && says[at].role.is_none() && !says[at].open;
        let alike = !several_areas || evidence.facts[at].is_constant();
        // "MSG average rate" stands beside a rate that names no period either, and not beside counts.
        let is_own_rate = rates_compared && is_rate(&headers[at]);
        if bare && alike && (is_own_rate || is_compared(&headers[at])) {
            says[at] = says[at].dated(latest.clone(), headers[at].clone(), &why);
        }
    }
}

/// "Rate per 1,000 residents", "Crude rate".
fn is_rate(header: &str) -> bool {
    has_word(&words::plain(header), &["rate"]) && !is_worked_out(header)
}

/// Whether all that a header measures stands in its brackets: "2023/24 result (LCRA)".
fn in_brackets(part: &str, header: &str) -> bool {
    !part.is_empty() && header.ends_with(&format!("({part})"))
}

/// Whom a header plainly compares with: "Group" may as well be a code.
fn is_compared(header: &str) -> bool {
    let plain = words::plain(header);
    others_named(header).is_some()
        && (is_area(header)
            || plain.contains(' ')
            || matches!(plain.as_str(), "national" | "regional" | "benchmark" | "comparator"))
}
