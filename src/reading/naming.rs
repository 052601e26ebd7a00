//! Tables whose rows and columns only break a measure down, which stands above them or in the corner of a pivot table.

mod columns;

use super::areas::is_area;
use super::breakdowns::{REPORTS, SORTS};
use super::guess::unit;
use super::names::is_generic;
use super::plan::Plan;
use super::roles::{has_word, names_area, names_column, plain};
use super::titles::Titles;
use super::{ColumnRole, adds_up, pivot};
use crate::period::clean;
use crate::table::Table;
use columns::{by_its_columns, counts_and_shares, shares_a_target};

/// Headers over labels that name measures.
const MEASURES: [&str; 5] = ["indicator", "measure", "kpi", "pi", "metric"];
/// Labels looked at: a breakdown has few.
const LOOKED_AT: usize = 200;

/// The measure that the names of a table leave out; `None` where its labels name what is counted.
pub(super) fn measure_above(table: &Table, plan: &Plan, titles: &Titles) -> Option<String> {
    pivot::in_corner(plan)
        .or_else(|| by_its_labels(titles.name.as_ref()?, plan))
        .or_else(|| titles.name.clone().filter(|name| heads_a_breakdown(name, plan)))
        .or_else(|| titles.name.clone().filter(|_| only_breaks_down(table, plan)))
        .or_else(|| titles.name.clone().filter(|name| adds_up_to(name, table, plan)))
        .or_else(|| titles.name.clone().filter(|name| counts_and_shares(name, plan)))
        .or_else(|| titles.name.clone().filter(|name| shares_a_target(name, plan)))
}

/// Whether all labels, or all headers, are parts of a total of what a title names; a part of a document names nothing, and
/// under "Measure" stand measures.
fn adds_up_to(title: &str, table: &Table, plan: &Plan) -> bool {
    const PARTS: [&str; 12] = [
        "appendix",
        "annex",
        "agenda",
        "priority",
        "table",
        "section",
        "theme",
        "objective",
        "outcome",
        "goal",
        "page",
        "item",
    ];
    const BODIES: [&str; 10] = [
        "committee",
        "cabinet",
        "board",
        "panel",
        "services",
        "service",
        "communities",
        "update",
        "scrutiny",
        "care",
    ];
    let words = plain(title);
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let mut labels = plan.columns.of(&ColumnRole::Measure);
    let heads = labels.any(|(_, column)| MEASURES.contains(&plain(&column.header).as_str()));
    !heads
        && !PARTS.contains(&first)
        && !has_word(&words, &BODIES)
        && !has_word(&words, &REPORTS)
        && !title.ends_with('.')
        && !is_generic(title)
        && adds_up::to_total(table, plan)
}

/// "Dwelling stock by tenure" over "Tenure": its labels break down what the title names, "Dwelling stock".
fn by_its_labels(title: &str, plan: &Plan) -> Option<String> {
    let mut labels = plan.columns.of(&ColumnRole::Measure);
    let (before, by, after) = broken_down(title)?;
    let (Some((_, column)), None) = (labels.next(), labels.next()) else {
        return by_its_columns((before, by, after), plan);
    };
    // "by reason and area" stays whole.
    let (header, by) = (plain(&column.header), plain(by));
    let begins = || by.strip_prefix(&header).is_some_and(|rest| rest.starts_with(' '));
    // "by age" over "Age band"
    let sorted = || {
        let sort = header.strip_prefix(&by).and_then(|rest| rest.strip_prefix(' '));
        sort.is_some_and(|sort| SORTS.contains(&sort))
    };
    match by == header || sorted() {
        true => Some(format!("{before}{after}")),
        false => (!header.is_empty() && begins()).then(|| title.to_owned()),
    }
}

/// A title before "by", what stands behind that, and the rest of it: "Journeys", "district" and ", 2023".
fn broken_down(title: &str) -> Option<(&str, &str, &str)> {
    let at = title.to_lowercase().find(" by ")?;
    let (before, behind) = (title.get(..at)?, title.get(at + " by ".len()..)?);
    let end = [" (", " -", ","].iter().filter_map(|lead| behind.find(lead)).min();
    let (by, after) = behind.split_at_checked(end.unwrap_or(behind.len()))?;
    Some((before.trim_end_matches(','), by, after))
}

/// Whether labels under "Group", "School type" or "Reason" break down what a title names: "Attendance".
fn heads_a_breakdown(title: &str, plan: &Plan) -> bool {
    let mut labels = plan.columns.of(&ColumnRole::Measure);
    let (Some((_, column)), None) = (labels.next(), labels.next()) else { return false };
    let header = plain(&column.header);
    let last = header.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    // "Characteristic" before "Group"; "Site name"
    let last = match last {
        "characteristic" => "group",
        "name" => header.rsplit(|c: char| !c.is_alphanumeric()).nth(1).unwrap_or(""),
        last => last,
    };
    let mut parts = plan.slots.iter().map(|slot| slot.part.as_str());
    // "School", "LA" and "National" beside "Pupils" for each group of them.
    const WHERE: [&str; 8] =
        ["school", "la", "national", "england", "region", "regional", "pupils", "local authority"];
    SORTS.contains(&last)
        && !has_word(&header, &MEASURES)
        && !has_word(&plain(title), &REPORTS)
        && parts.all(|part| {
            part.is_empty() || is_generic(part) || WHERE.contains(&plain(part).as_str())
        })
}

/// Areas looked at for the one that a title names.
const AREAS: usize = 50;

/// A title without the one area it names, where a table has others beside it: "Referrals for Leeds"; nor that it is of
/// each of them: "Referrals by local authority".
pub(super) fn without_area(title: &str, table: &Table, plan: &Plan) -> String {
    let groups = plan.groups.groups.iter().take(AREAS);
    let mut areas: Vec<&str> =
        groups.map(|group| table.dictionary().text(group.area_name)).collect();
    areas.dedup();
    let cut = |area: &&str| {
        let before = title.strip_suffix(*area).filter(|_| !area.is_empty())?;
        [" for ", " in ", ", ", " - ", ": "].iter().find_map(|between| before.strip_suffix(between))
    };
    // "for Leeds & All metropolitan districts", beside whose "Minimum for All metropolitan districts".
    let several = || {
        let (before, named) = title.rsplit_once(" for ")?;
        let is_one = |name: &str| {
            areas.iter().any(|area| {
                area.strip_suffix(name)
                    .is_some_and(|lead| lead.is_empty() || lead.ends_with(" for "))
            })
        };
        named.split(" & ").all(is_one).then_some(before)
    };
    let found = areas.iter().find_map(cut).or_else(several).filter(|_| 1 < areas.len());
    let title = found.unwrap_or(title);
    let has_areas = plan.columns.first(&ColumnRole::AreaName).is_some();
    match broken_down(title).filter(|(_, by, _)| has_areas && by_rows(by)) {
        Some((before, _, after)) => format!("{before}{after}"),
        None => title.to_owned(),
    }
}

/// Whether a title is broken down by areas, and by nothing that its table does not show anyhow: "local authority and
/// year".
fn by_rows(by: &str) -> bool {
    const SHOWN: [&str; 8] =
        ["year", "years", "quarter", "month", "period", "measure", "indicator", "variable"];
    let parts = || by.split(" and ").flat_map(|part| part.split(", "));
    let is_shown = |part: &str| SHOWN.contains(&plain(part).as_str());
    parts().any(names_area) && parts().all(|part| names_area(part) || is_shown(part))
}

/// "Children in care per 10,000" over the years or the areas, which the first column holds.
pub(super) fn in_corner(plan: &Plan) -> Option<String> {
    const PERIODS: [&str; 20] = [
        "year", "years", "yr", "quarter", "quarters", "month", "months", "week", "weeks", "day",
        "period", "periods", "date", "dates", "time", "term", "when", "ending", "ended", "point",
    ];
    let first = plan.columns.columns.first()?;
    let header = clean(&first.header);
    let heads_others = match first.role.value {
        ColumnRole::Period => has_word(&plain(&header), &PERIODS),
        // "Hospital site" is what they are, "Claimant rate (%)" what is measured in them.
        ColumnRole::AreaName => names_area(&header) || unit::in_words(&header).is_none(),
        _ => true,
    };
    let words = header.split(|c: char| !c.is_alphabetic()).filter(|word| 1 < word.len());
    (1 < words.count() && !heads_others).then_some(header)
}

/// "Calls answered" over "Housing" and "Benefits", where the header names no column: what tells a table from its neighbours.
pub(super) fn over_labels(plan: &Plan) -> Option<String> {
    let first = plan.columns.columns.first()?;
    let header = clean(&first.header);
    let heads_labels = first.role.value == ColumnRole::Measure && !names_column(&header);
    (heads_labels && header.contains(char::is_alphabetic)).then_some(header)
}

/// Whether all labels are groups of people, ages, totals or areas.
fn only_breaks_down(table: &Table, plan: &Plan) -> bool {
    let parts = || plan.slots.iter().map(|slot| slot.part.as_str());
    let Some(column) = plan.columns.first(&ColumnRole::Measure) else {
        return !plan.slots.is_empty() && parts().all(is_breakdown);
    };
    let families = &plan.groups.families;
    let label = |index: &u32| {
        clean(table.dictionary().text(plan.filled.code(table, &plan.rows, *index as usize, column)))
    };
    !families.is_empty()
        && families.len() < LOOKED_AT
        && families.iter().all(|index| is_breakdown(&label(index)))
        && parts().all(|part| part.is_empty() || is_generic(part) || is_breakdown(part))
}

/// "Male", "Both sexes", "18 to 24", "65+", "Aged under 18", "All", "England".
pub(super) fn is_breakdown(text: &str) -> bool {
    const WORDS: [&str; 48] = [
        "male", "males", "female", "females", "men", "women", "boys", "girls", "boy", "girl",
        "man", "woman", "all", "total", "grand", "both", "sex", "sexes", "persons", "people",
        "adults", "children", "pupils", "age", "ages", "aged", "under", "over", "and", "to", "or",
        "year", "years", "yrs", "old", "olds", "older", "younger", "above", "below", "plus", "not",
        "known", "unknown", "other", "average", "regional", "national",
    ];
    // A number alone could count or name anything.
    const BETWEEN: [&str; 8] = ["and", "to", "or", "year", "years", "yrs", "plus", "old"];
    let lower = text.to_lowercase();
    let is_digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let known = |word: &&str| WORDS.contains(word) || is_digits(word);
    let says = words.iter().any(|word| !is_digits(word) && !BETWEEN.contains(word));
    let span = words.len() == 2 && words.iter().copied().all(is_digits) || lower.ends_with('+');
    let ages = words.iter().copied().any(is_digits) && words.len() < 5 && 1 < words.len();
    is_area(text) || (!words.is_empty() && words.iter().all(known) && (says || span || ages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_break_a_measure_down() {
        for text in [
            "Male",
            "Both sexes",
            "18 to 24",
            "25-64",
            "65+",
            "Aged under 18",
            "All",
            "England",
            "85 and over",
            "16 year olds",
        ] {
            assert!(is_breakdown(text), "{text}");
        }
        for text in
            ["Births", "2019", "Children looked after", "Household waste", "Rate", "and", ""]
        {
            assert!(!is_breakdown(text), "{text}");
        }
    }
}
