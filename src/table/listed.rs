//! Lists as they stand in e-mails: "Rent collected: 98.7% (target 99%)", a measure a line.

use crate::period::{Period, YearHint, month};

/// Fewer lines are no list.
const LEAST: usize = 3;
/// Lines above a list that are about the e-mail.
const OF_MAIL: [&str; 6] = ["from:", "sent:", "to:", "cc:", "date:", "received:"];
/// What stands before a number that counts nothing.
const NO_MEASURE: [&str; 9] =
    ["tel", "telephone", "phone", "mobile", "ext", "extension", "page", "ref", "room"];

/// A line of a list.
struct Item<'t> {
    name: &'t str,
    value: &'t str,
    target: &'t str,
    note: &'t str,
}

/// A list as a table with tabs between its cells; none where other figures stand between its lines.
pub(super) fn laid(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let items: Vec<Option<Item<'_>>> = lines.iter().map(|line| item(line)).collect();
    let (first, last) = places(&lines, &items)?;
    let all = || items.iter().flatten();
    let is_period = |item: &Item<'_>| names_period(item.name);
    // What stands behind a bullet and is none of them would be lost.
    let is_lost = |(line, item): (&&str, &Option<Item<'_>>)| {
        item.is_none() && has_digit(line) && without_bullet(line).len() < line.len()
    };
    if all().count() < LEAST || all().any(is_period) || lines.iter().zip(&items).any(is_lost) {
        return None;
    }
    let shown = [
        true,
        true,
        all().any(|item| !item.target.is_empty()),
        all().any(|item| !item.note.is_empty()),
    ];
    let row = |cells: [&str; 4]| {
        let cells = cells.into_iter().zip(shown).filter(|(_, shown)| *shown);
        cells.map(|(cell, _)| cell).collect::<Vec<_>>().join("\t")
    };
    let mut table = Vec::new();
    for (at, (line, item)) in lines.iter().zip(&items).enumerate() {
        if at == first {
            table.push(row(["Measure", "Actual", "Target", "Note"]));
        }
        match item {
            Some(item) => table.push(row([item.name, item.value, item.target, item.note])),
            None if (first..last).contains(&at) && line.is_empty() => {}
            None if (first..last).contains(&at) => {
                table.push(line.trim_end_matches(':').to_owned());
            }
            None if at < first && is_of_mail(line) => {}
            None => table.push((*line).to_owned()),
        }
    }
    table.push(String::new());
    Some(table.join("\n"))
}

/// Where the list begins, with the heading over its first measures, and its last line; none where something else stands
/// between them.
fn places(lines: &[&str], items: &[Option<Item<'_>>]) -> Option<(usize, usize)> {
    let heads = |line: &&str| line.ends_with(':') && !has_digit(line);
    let last = items.iter().rposition(Option::is_some)?;
    let first = items.iter().position(Option::is_some)?;
    let others = lines.get(first..last)?.iter().any(heads);
    let over = lines.get(..first)?.iter().rposition(|line| !line.is_empty());
    let over = over.filter(|at| others && lines.get(*at).is_some_and(heads));
    let mut within = lines.iter().zip(items).skip(first).take(last - first);
    let fits = within.all(|(line, item)| item.is_some() || line.is_empty() || heads(line));
    fits.then(|| (over.unwrap_or(first), last))
}

/// "May 2024", "April", "Q1", "Week 3": a line for each period is another table.
fn names_period(name: &str) -> bool {
    let lower = name.to_lowercase();
    let (first, rest) = lower.split_once(' ').unwrap_or((&lower, ""));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_part = matches!(first, "q" | "quarter" | "qtr" | "week" | "month" | "term");
    Period::find_in(name, YearHint::Unsaid).is_some()
        || (rest.is_empty() && month(first).is_some())
        || (is_part && is_number(rest))
        || first.strip_prefix('q').is_some_and(is_number)
}

fn is_of_mail(line: &str) -> bool {
    let begins =
        |lead: &&str| line.get(..lead.len()).is_some_and(|is| is.eq_ignore_ascii_case(lead));
    OF_MAIL.iter().any(begins)
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// "• Void homes at month end: 43 (target 40)"
fn item(line: &str) -> Option<Item<'_>> {
    let line = without_bullet(line);
    let (name, rest) = line.split_once(": ")?;
    let (name, rest) = (name.trim(), rest.trim().trim_end_matches([';', '.']));
    let is_other = NO_MEASURE.iter().any(|other| name.eq_ignore_ascii_case(other));
    if is_other || name.len() < 3 || 120 < name.len() || !name.contains(char::is_alphabetic) {
        return None;
    }
    let end = [" (", " - ", " – ", ", ", "; "].iter().filter_map(|mark| rest.find(mark)).min();
    let (value, remark) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    if !is_value(value) {
        return None;
    }
    let remark = remark.trim_start_matches([' ', '(', '-', '–', ',', ';']);
    let remark = if remark.contains('(') { remark } else { remark.trim_end_matches(')') };
    match target(remark) {
        Some(target) => Some(Item { name, value, target, note: "" }),
        None => Some(Item { name, value, target: "", note: remark }),
    }
}

fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start_matches(['•', '·', '*', '-', '–', '▪', '●', 'o']).trim_start();
    let bare = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match bare.strip_prefix(['.', ')']).and_then(|rest| rest.strip_prefix(' ')) {
        Some(rest) if bare.len() < line.len() => rest.trim_start(),
        // "o" is a bullet only where it stands alone.
        _ if line.starts_with('o') && !line.starts_with("o ") => line,
        _ => rest,
    }
}

/// "98.7%", "£1.2m", "43", "12 days", "3m 42s": one figure, with what it counts.
fn is_value(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or("");
    let figure = first.trim_start_matches(['<', '>', '~', '≥', '≤', '£', '-', '−']);
    let is_code = figure.len() > 1 && figure.starts_with('0') && !figure.contains('.');
    let behind = figure.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let is_figure = figure.starts_with(|c: char| c.is_ascii_digit())
        && matches!(behind, "" | "%" | "k" | "m" | "bn" | "p");
    let is_length = |word: &str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.len() < word.len() && ["h", "m", "s", "hrs", "mins", "secs"].contains(&unit)
    };
    let is_unit = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let rest: Vec<&str> = words.collect();
    let one = is_figure && !is_code && rest.len() < 4 && rest.iter().all(|word| is_unit(word));
    one || (!rest.is_empty() && is_length(first) && rest.iter().all(|word| is_length(word)))
}

/// "target 99.0%", "against a target of 95%"
fn target(remark: &str) -> Option<&str> {
    let lower = remark.to_ascii_lowercase();
    let at = lower.find("target")?;
    let behind = remark.get(at + "target".len()..)?;
    let behind = behind.trim_start_matches([':', ' ', '=']);
    let value = behind.strip_prefix("of ").or_else(|| behind.strip_prefix("is ")).unwrap_or(behind);
    let before = lower.get(..at)?.trim();
    (is_value(value)
        && matches!(before, "" | "against" | "against a" | "against the" | "vs" | "our"))
    .then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_laid() {
        for (text, expected) in [
            (
                "Subject: May 2024\nSent: 3 June 2024\n\nRent: 98.7% (target 99.0%)\nArrears: £12,480 (target £11,000)\n\
                 Empty homes: 43, target of 40\n\nOpen cases: 18 - none late.\nThanks\n",
                Some(
                    "Subject: May 2024\n\nMeasure\tActual\tTarget\tNote\nRent\t98.7%\t99.0%\t\nArrears\t£12,480\t£11,000\t\n\
                     Empty homes\t43\t40\t\nOpen cases\t18\t\tnone late\nThanks\n",
                ),
            ),
            (
                "- Calls: 6,412\n- Average wait: 3m 42s\n- Webchats: 1,133\n",
                Some("Measure\tActual\nCalls\t6,412\nAverage wait\t3m 42s\nWebchats\t1,133\n"),
            ),
            ("April: 12\nMay: 14\nJune: 13\n", None),
            ("- Calls: 12\n- Chats: 14\n- Visits: 13\n- Score 4 out of 5\n", None),
            ("Rent: 98%\nArrears: 12\n", None),
            ("Rent: 98%\nArrears: 12\nThere were 9 of them\nEmpty: 4\n", None),
            ("Date: 12 May 2024\nTime: 10:30\nTel: 01234 567890\nRef: 77\n", None),
        ] {
            assert_eq!(laid(text).as_deref(), expected, "{text}");
        }
    }
}
