//! What a table says of its years, where it says so.

use super::facts;
use super::roles::{has_word, plain};
use crate::period::{Period, PeriodKind, YearHint, month};
use crate::table::Table;

/// Words that say of years what they are, in titles and headers.
const SAID: [&str; 3] = ["academic year", "school year", "academic_year"];
/// Words in titles over tables whose years are those of schools: 2013/14 is September to August.
const OF_SCHOOLS: [&str; 9] = [
    "school district",
    "public schools",
    "graduation rate",
    "key stage",
    "gcse",
    "school attendance",
    "school absence",
    "pupil attendance",
    "pupil absence",
];

/// Words of what only schools are measured by.
const SCHOOLS_MEASURE: [&str; 12] = [
    "attainment 8",
    "progress 8",
    "ebacc",
    "achieving grade",
    "grade 5 or above in english",
    "grade 4 or above in english",
    "gcse",
    "key stage",
    "phonics",
    "early years foundation",
    "pupils reaching",
    "expected standard in reading",
];

/// Whether all that a column names are measures of schools: "Attainment 8 score", "% entering the EBacc". `all` are the
/// columns beside it, of which no other is filled in more rows.
fn are_of_schools(facts: &facts::Facts, all: &[facts::Facts], table: &Table) -> bool {
    let mut texts = facts.texts(table).filter(|text| !text.is_empty()).peekable();
    texts.peek().is_some()
        && !facts.many
        && all.iter().all(|other| other.filled() <= facts.filled())
        && texts.all(|text| {
            let lower = text.to_lowercase().replace('-', " ");
            SCHOOLS_MEASURE.iter().any(|word| lower.contains(word))
        })
}

/// What titles and headers say of years.
pub(super) fn of(
    titles: &[String],
    headers: &[String],
    facts: &[facts::Facts],
    table: &Table,
) -> YearHint {
    let says = |texts: &[String], words: &[&str]| {
        texts.iter().any(|text| {
            let lower = text.to_lowercase();
            words.iter().any(|word| lower.contains(word))
        })
    };
    // "Key stage 4 results" over the labels heads results.
    let short = |header: &&String| header.split_whitespace().count() < 5;
    let first = headers.first().filter(short).map_or(&[][..], std::slice::from_ref);
    if says(titles, &SAID)
        || says(headers, &SAID)
        || says(titles, &OF_SCHOOLS)
        || says(first, &OF_SCHOOLS)
    {
        return YearHint::Academic;
    }
    let financial =
        ["financial", "fiscal", "april", "march", "quarter", "q1", "q2", "q3", "q4", "h1", "h2"];
    let named = facts.iter().find(|facts| 0 < facts.words && !facts.is_figures());
    if names_terms(headers, facts, table)
        || (named.is_some_and(|named| are_of_schools(named, facts, table))
            && !says(titles, &financial)
            && !says(headers, &financial))
    {
        return YearHint::Academic;
    }
    if headers.iter().zip(facts).any(|(header, facts)| are_quarters(header, facts, table)) {
        return YearHint::Quarters;
    }
    if let Some(month) = titles.iter().chain(headers.first()).find_map(|text| month_of_end(text)) {
        return YearHint::Ending(month);
    }
    let over = headers.first().and_then(|header| day_over_years(header));
    if let Some(on) = over.or_else(|| titles.iter().find_map(|title| day_in_title(title))) {
        return on;
    }
    // 2003-04 beside 2003-06 is April.
    let is_month = |text: &str| {
        let (year, month) = text.split_once('-').unwrap_or(("", ""));
        let number = |text: &str| text.parse::<u32>().ok();
        match (year.len(), month.len(), number(year), number(month)) {
            (4, 2, Some(year), Some(month)) => {
                (1..=12).contains(&month) && month != (year + 1) % 100
            }
            _ => false,
        }
    };
    let months = facts.iter().flat_map(|facts| facts.texts(table)).any(is_month);
    // 2008-10 beside 2015-17 is three years.
    let is_span = |text: &str| {
        Period::read(text, YearHint::Unsaid).is_some_and(|period| period.kind == PeriodKind::Years)
    };
    let texts =
        || facts.iter().filter(|facts| 80 <= facts.periods).flat_map(|facts| facts.texts(table));
    let spans = texts().any(is_span) && !texts().any(is_clear_month);
    match () {
        () if spans => YearHint::Spans,
        () if months => YearHint::Months,
        () => YearHint::Unsaid,
    }
}

/// 2023/1 to 2023/4 down a column called "Quarter"; alone 2023/4 is a financial year.
pub(super) fn are_quarters(header: &str, facts: &facts::Facts, table: &Table) -> bool {
    let number = |text: &str| {
        let (year, quarter) = text.split_once('/')?;
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        quarter.parse().ok().filter(|quarter| is_year && (1..=4).contains(quarter))
    };
    let numbers: Option<Vec<u8>> = facts.texts(table).map(number).collect();
    let several = numbers.is_some_and(|numbers| numbers.iter().any(|quarter| *quarter < 4));
    several && has_word(&plain(header), &["quarter", "qtr"])
}

/// "Autumn 2023", "Spring 2024" over columns or down their column: terms of schools, where two of them stand beside each
/// other and neither a winter nor a year of two does.
fn names_terms(headers: &[String], facts: &[facts::Facts], table: &Table) -> bool {
    let is_pair = |text: &str| {
        Period::read(text, YearHint::Unsaid)
            .is_some_and(|one| one.kind == PeriodKind::FinancialYear)
    };
    let are_terms = |texts: &[&str]| {
        let stands = |season: &str| {
            texts.iter().any(|text| {
                let lower = text.to_lowercase();
                lower.split(['(', ',']).any(|part| {
                    let year = part.trim_start().strip_prefix(season).map(str::trim_start);
                    year.is_some_and(|year| year.starts_with("20"))
                })
            })
        };
        let terms = ["autumn", "spring", "summer"].into_iter().filter(|term| stands(term)).count();
        let said = texts.iter().any(|text| names_a_term(text));
        (said || 1 < terms) && !stands("winter")
    };
    let over: Vec<&str> = headers.iter().map(String::as_str).collect();
    if headers.iter().any(|header| is_pair(header)) {
        return false;
    }
    let down = |(header, facts): (&String, &facts::Facts)| {
        let named =
            ["term", "period", "season", "date", "when", ""].contains(&plain(header).as_str());
        named && !facts.many && are_terms(&facts.texts(table).collect::<Vec<_>>())
    };
    are_terms(&over) || headers.iter().zip(facts).any(down)
}

/// "Term", "Autumn term"; a "Long-term trend" beside quarters is none.
fn names_a_term(text: &str) -> bool {
    const AHEAD: [&str; 7] = ["long", "longer", "short", "shorter", "medium", "mid", "near"];
    let words = plain(text).replace('-', " ");
    has_word(&words, &["term"]) && !has_word(&words, &AHEAD)
}

/// "31 March", "At 31 March": the day of each year below it.
fn day_over_years(header: &str) -> Option<YearHint> {
    if !header.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let day = Period::read(&format!("{header} 2000"), YearHint::Unsaid)?;
    (day.kind == PeriodKind::Day).then(|| YearHint::On(day.last.month(), day.last.day()))
}

/// "As at 30 September each year", "Position at 31 March of every year".
fn day_in_title(title: &str) -> Option<YearHint> {
    let lower = title.to_lowercase();
    let before = ["each year", "every year"].iter().find_map(|words| lower.split_once(words))?.0;
    let before = before.trim_end().trim_end_matches(" of").trim_end_matches(" in");
    let words: Vec<&str> = before.split_whitespace().collect();
    let (_, day) = words.split_at_checked(words.len().checked_sub(2)?)?;
    day_over_years(&day.join(" "))
}

/// 2003-01, 2011-06: a month that no span of years could be.
fn is_clear_month(text: &str) -> bool {
    let (year, month) = text.split_once('-').unwrap_or(("", ""));
    let number = |text: &str| text.trim().parse::<u32>().ok();
    match (number(year), number(month)) {
        (Some(year), Some(month)) => (1..=12).contains(&month) && month <= year % 100,
        _ => false,
    }
}

/// The month in which years end: "by region, year ending March", "12 months to 30 June".
fn month_of_end(text: &str) -> Option<i8> {
    const ENDS: [&str; 4] = ["ending", "ended", "to", "end"];
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named = (0..words.len()).find_map(|at| {
        let (before, rest) = words.split_at(at);
        let rest = match (before, rest) {
            ([.., "year" | "years"] | [.., "12" | "twelve", "months"], [end, rest @ ..])
                if ENDS.contains(end) =>
            {
                rest
            }
            _ => return None,
        };
        // "31 March", but not "5 April", with which no month ends.
        let before = ["the", "end", "of", "in", "28", "29", "30", "31", "30th", "31st"];
        month(rest.iter().find(|word| !before.contains(word))?)
    });
    // "Household income, financial year ending 2020": with March, where no month stands behind it.
    let financial = || {
        let says = |three: &[&str]| matches!(three, ["financial", "year", "ending" | "ended"]);
        words.windows(3).any(says).then_some(3)
    };
    named.or_else(financial)
}

#[cfg(test)]
mod tests {
    use super::month_of_end;

    #[test]
    fn titles_say_with_which_month_years_end() {
        for (text, expected) in [
            ("Journeys by region, year ending March", Some(3)),
            ("Offences, years ended 31 March 2015 to 2020", Some(3)),
            ("Claims in the 12 months to the end of June", Some(6)),
            ("Year ending", None),
            ("Yields, year to 5 April", None),
            ("Journeys a year to London", None),
            ("Accounts for the financial year ending 30 June", Some(6)),
            ("Household income, financial year ending 2020", Some(3)),
        ] {
            assert_eq!(month_of_end(text), expected, "{text}");
        }
    }
}
