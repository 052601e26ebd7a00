//! Units named in words: by a header, a label, a cell of a column of units.

use super::own_words::is_unit;
use super::rate::is_bare_rate;
use super::words;
use crate::amount::Unit;
use crate::reading::names::HOW_COUNTED;

/// A cell of a unit column: the whole cell is a unit.
pub(in crate::reading) fn in_column(text: &str) -> Option<Unit> {
    let lower = text.trim().to_lowercase();
    // "Diwrnodau / Days": the same in two languages, the one that is known.
    if let Some((one, other)) = text.split_once(" / ") {
        return in_column(other).or_else(|| in_column(one));
    }
    match lower.as_str() {
        "persons" | "people" | "children" | "" => None,
        "no" | "no." | "#" | "n" | "nombre" | "anzahl" | "nifer" | "número" | "aantal" => {
            Some(Unit::Count)
        }
        "µg/m3" | "μg/m3" | "thousand tonnes" | "score" | "points" | "ppts"
        | "percentage points" => Some(Unit::Other(text.trim().to_owned())),
        lower if is_unit(lower) => Some(Unit::Other(text.trim().to_owned())),
        _ => in_words(text)
            .or_else(|| lower.contains("/m3").then(|| Unit::Other(text.trim().to_owned()))),
    }
}

/// A cell of a unit column that is no unit known here, kept as it is written; none when it says only how is counted.
pub(in crate::reading) fn unknown_in_column(text: &str) -> Option<Unit> {
    const HOW: [&str; 22] = [
        "rate",
        "crude",
        "value",
        "values",
        "numeric",
        "numerical",
        "integer",
        "decimal",
        "text",
        "currency",
        "general",
        "annual",
        "quarterly",
        "monthly",
        "weekly",
        "termly",
        "persons",
        "people",
        "children",
        "average",
        "mean",
        "total",
    ];
    let words = words(text);
    let is_how = |word: &String| HOW.contains(&word.as_str());
    let is_short = text.chars().count() <= 24 && words.len() < 4;
    (is_short && !words.is_empty() && !words.iter().any(is_how))
        .then(|| Unit::Other(crate::period::clean(text)))
}

/// Whether a cell says how something is counted and not what: "Percentage", "Per 1000 population", "Number".
pub(in crate::reading) fn is_unit_alone(text: &str) -> bool {
    const WORDS: [&str; 25] = [
        "cent",
        "numerical",
        "numeric",
        "the",
        "population",
        "persons",
        "people",
        "children",
        "head",
        "crude",
        "standardised",
        "age",
        "directly",
        "quarterly",
        "annual",
        "monthly",
        "ratio",
        "index",
        "days",
        "weeks",
        "hours",
        "years",
        "gbp",
        "thousand",
        "million",
    ];
    let words = words(text);
    let is_known = |word: &String| {
        WORDS.contains(&word.as_str())
            || HOW_COUNTED.contains(&word.as_str())
            || word.starts_with(['%', '£'])
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    !words.is_empty()
        && words.iter().all(is_known)
        && (in_column(text).is_some() || is_bare_rate(text))
}

/// A unit named in a header or a label.
pub(in crate::reading) fn in_words(text: &str) -> Option<Unit> {
    let lower = without_confidence(&text.to_lowercase());
    let words = words(&lower);
    let has = |word: &str| words.iter().any(|other| other == word);
    let points = has("ppts") || has("ppt") || lower.contains("percentage point");
    if points {
        return Some(Unit::Other("percentage points".to_owned()));
    }
    if let Some(per) = rate_per(&words, &lower) {
        // "Cost per 1000 population (£)" is money.
        let money = lower.contains('£').then(|| Unit::Pounds { scale: pound_scale(&lower) });
        return Some(money.unwrap_or(Unit::RatePer(per)));
    }
    if lower.contains('%')
        || has("percent")
        || has("percentage")
        || has("pct")
        || has("canran")
        || lower.contains("per cent")
        || says_pc(&lower)
    {
        return Some(Unit::Percent);
    }
    // "Jobs per £m invested" are jobs.
    if lower.replace("per £", "").contains('£') || has("gbp") || has("pounds") || has("pound") {
        return Some(Unit::Pounds { scale: pound_scale(&lower) });
    }
    if has("proportion") || has("fraction") || has("share") {
        return Some(Unit::Percent);
    }
    if is_bare_rate(text) {
        return None;
    }
    per_billion(&lower).or_else(|| days_counted(&words)).or_else(|| numbered(&words))
}

/// "KSI per billion vehicle miles": few rates are per so many.
fn per_billion(lower: &str) -> Option<Unit> {
    let (_, rest) = lower.split_once("per billion ")?;
    let of = rest.split(['(', ',', ':']).next().unwrap_or(rest).trim();
    (!of.is_empty()).then(|| Unit::Other(format!("per billion {of}")))
}

/// A text without how sure its figures are: "95% confidence intervals", "(95% CI)" are no percentages.
fn without_confidence(lower: &str) -> String {
    const WHAT: [&str; 3] = [" confidence", " ci", " c.i"];
    let mut text = lower.to_owned();
    if !WHAT.iter().any(|what| lower.contains(what)) {
        return text;
    }
    for sure in ["95%", "99%", "99.8%", "95 per cent", "95 percent"] {
        for what in WHAT {
            text = text.replace(&format!("{sure}{what}"), what);
        }
    }
    text
}

/// "Average number of days taken", "days lost per FTE", "absence days per teacher"; what is done within days is no number
/// of them.
fn days_counted(words: &[String]) -> Option<Unit> {
    let at = words.iter().position(|word| word == "days")?;
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    let (before, behind) = (word(at.checked_sub(1)), word(Some(at + 1)));
    let working = matches!(before, "working" | "calendar");
    let lead = if working { word(at.checked_sub(2)) } else { before };
    let lead_before = word(at.checked_sub(if working { 3 } else { 2 }));
    let counted = (lead == "of" && lead_before == "number")
        || matches!(lead, "average" | "avg")
        || matches!(behind, "lost" | "per" | "taken");
    let is_number = lead.bytes().all(|byte| byte.is_ascii_digit()) && !lead.is_empty();
    let unit = if working { format!("{before} days") } else { "days".to_owned() };
    (counted && !is_number && !words.iter().any(|word| word == "within"))
        .then_some(Unit::Other(unit))
}

/// "pc" at the end, in brackets or before "of" is per cent; "PC sessions" are of computers.
fn says_pc(lower: &str) -> bool {
    let words: Vec<&str> = lower.split_whitespace().collect();
    let in_code = |word: &&str| word.contains('_') && word.split('_').any(|part| part == "pc");
    words.iter().any(in_code)
        || words.iter().enumerate().any(|(at, word)| {
            let next = words.get(at + 1);
            matches!(*word, "(pc)" | "[pc]")
                || (*word == "pc" && next.is_none_or(|next| *next == "of"))
        })
}

/// "Number of", "headcount", "n" and how many pupils a share is of.
fn numbered(words: &[String]) -> Option<Unit> {
    let has = |word: &str| words.iter().any(|other| other == word);
    let counts =
        has("number") || has("count") || has("numerical") || has("headcount") || has("nifer");
    let parts = ["n", "cohort", "numerator", "denominator"];
    let alone = matches!(words, [one] if parts.contains(&one.as_str()));
    (counts || alone || (has("no") && words.len() < 3)).then_some(Unit::Count)
}

/// "rate per 10,000", `rate_per_10000`, "per 1000 population", "per 100,000".
fn rate_per(words: &[String], lower: &str) -> Option<u32> {
    // "rate / 1000", but not "Adults / 65+".
    let slash = || {
        let (before, behind) = lower.split_once(" / ")?;
        let number = behind.split_whitespace().next()?.replace(',', "");
        let is_round = matches!(number.as_str(), "100" | "1000" | "10000" | "100000" | "1000000");
        super::words(before).len().checked_sub(1).filter(|_| is_round)
    };
    let at = words.iter().position(|word| word == "per").or_else(slash)?;
    let (first, rest) = words.get(at + 1..)?.split_first()?;
    let first = first.strip_suffix('k').map_or(first.clone(), |before| format!("{before}000"));
    let are_digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    // "100,000" and "100 000"; behind "1000" stands something else: "(65+)", "2022".
    let goes_on = first == "1000" && rest.first().is_some_and(|next| next == "000");
    let in_threes = are_digits(&first) && (first.len() < 4 || goes_on);
    let thousands = rest.iter().take_while(|word| in_threes && word.len() == 3 && are_digits(word));
    let digits = thousands.fold(first.clone(), |digits, three| digits + three);
    match digits.parse() {
        Ok(per) if 1 < per => Some(per),
        _ if lower.contains("per thousand") => Some(1000),
        _ if lower.contains("per million") => Some(1_000_000),
        _ => None,
    }
}

/// `£000`, "£ thousand", "£m".
fn pound_scale(lower: &str) -> u32 {
    let plain: String = lower.chars().filter(|c| !matches!(c, ' ' | ',' | '\'')).collect();
    if ["£000", "£thousand", "£k", "(000"].iter().any(|mark| plain.contains(mark)) {
        1000
    } else if ["£m)", "£million", "£mn"].iter().any(|mark| plain.contains(mark))
        || plain.ends_with("£m")
    {
        1_000_000
    } else {
        1
    }
}
