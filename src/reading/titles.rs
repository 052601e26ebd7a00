//! What stands above a table, and what it says of every measure below it, found once.

use super::guess::{Phrase, counted, polarity, unit};
use super::roles::{has_word, names_area};
use crate::amount::Unit;
use crate::indicator::{Counted, Guess, Polarity};
use crate::period::{Period, YearHint};

/// The titles of a table.
pub(super) struct Titles {
    /// Whether one is better than the other, if they say so.
    pub polarity: Option<Guess<Polarity>>,
    /// How measures are counted, if they say so.
    pub counted: Option<Guess<Counted>>,
    /// A unit, and the title that names it.
    pub unit: Option<(Unit, String)>,
    /// The name of a table whose rows and columns name no measure.
    pub name: Option<String>,
    /// Whether they speak of money: "monthly rents", "house prices".
    pub of_money: bool,
}

impl Titles {
    /// Reads titles, in their order.
    pub fn of(texts: &[String]) -> Titles {
        let all: Vec<&str> = without_area(texts).filter(|text| !is_navigation(text)).collect();
        let phrases = Phrase::all(&all);
        let polarity = polarity::guess(None, &phrases);
        let said = all.iter().find_map(|text| Some((unit::in_title(text)?, (*text).to_owned())));
        let name = name(&all);
        // "Average working days lost": the title that names what is counted says in what.
        let own = || name.as_ref().and_then(|name| Some((unit::in_name(name)?, name.clone())));
        Titles {
            polarity: (polarity.value != Polarity::Neither).then_some(polarity),
            counted: counted::in_words(&phrases),
            unit: said.or_else(own),
            name,
            of_money: all.iter().any(|text| unit::is_of_money(text)),
        }
    }
}

/// Titles but for "geography" and the name beside it, and "Area: Leeds".
fn without_area(texts: &[String]) -> impl Iterator<Item = &str> {
    let names = |text: &str| names_area(text.trim_end_matches(':'));
    let is_line = move |text: &str| text.split_once(':').is_some_and(|(label, _)| names(label));
    let is_beside = move |at: usize| {
        let above = at.checked_sub(1).and_then(|above| texts.get(above));
        above.is_some_and(|above| names(above))
    };
    let titles = texts.iter().enumerate().map(|(at, text)| (at, text.as_str()));
    titles.filter(move |(at, text)| !is_line(text) && !is_beside(*at)).map(|(_, text)| text)
}

/// The title that names what is counted: a heading rather than a sentence or a line of its own about the unit.
fn name(titles: &[&str]) -> Option<String> {
    let heading = |title: &&&str| {
        without_span(title).len() < 180
            && !title.ends_with('.')
            && !is_about_the_file(title)
            && !is_of_a_letter(title)
            && unit::alone_in_title(title).is_none()
            && 3 < title.len()
    };
    let telling = |title: &&&str| {
        unit::in_words(title).is_none() && 3 < title.len() && !is_of_a_letter(title)
    };
    // "Rate per 1,000 people" is a better name than none.
    let wordy = |title: &&&str| {
        title.len() < 160
            && title.starts_with(char::is_alphabetic)
            && !is_about_the_file(title)
            && !is_of_a_letter(title)
    };
    let numbered = |title: &&&str| heading(title) && without_number(title) != **title;
    // "Workforce dashboard" stands over all of a page, "Headcount" over one table of it.
    let below_page = |title: &&&str| heading(title) && heads_a_block(title);
    let of_page = titles.first().filter(|title| is_of_a_page(title));
    let found = named_beside(titles)
        .or_else(|| of_page.and_then(|_| titles.iter().rev().find(below_page)))
        .or_else(|| titles.iter().find(numbered))
        .or_else(|| titles.iter().find(heading))
        .or_else(|| titles.iter().find(telling))
        .or_else(|| titles.iter().find(wordy))?;
    let name = without_span(without_number(found));
    Some(name.chars().take(200).collect())
}

/// "Workforce dashboard – November 2024": a page of several tables, or of several measures.
fn is_of_a_page(title: &str) -> bool {
    let words = small_without_period(title);
    let words = words.trim_end_matches(|c: char| !c.is_alphabetic());
    ["dashboard", "scorecard", "report", "pack", "workbook"]
        .iter()
        .any(|page| words.ends_with(page))
}

/// Whether a title below that of a page names one table of it: no period alone, no body, and nothing said of the page.
fn heads_a_block(title: &str) -> bool {
    const OTHERS: [&str; 7] =
        ["council", "director", "directorate", "force", "forces", "trust", "figures"];
    let words = small_without_period(title);
    3 < words.chars().filter(|c| c.is_alphabetic()).count()
        && !is_of_a_page(title)
        && !has_word(&words, &OTHERS)
        && !words.starts_with("appendix")
        && !title.contains(':')
}

fn small_without_period(title: &str) -> String {
    let rest = Period::find_in(title, YearHint::Unsaid).map(|(_, rest)| rest);
    rest.as_deref().unwrap_or(title).to_lowercase()
}

/// What stands behind a word for it: "variable", "Employment rate - aged 16-64".
fn named_beside<'t>(titles: &'t [&'t str]) -> Option<&'t &'t str> {
    let at = titles.iter().position(|title| says_that_a_name_follows(title))?;
    titles.get(at + 1).filter(|title| 3 < title.len())
}

/// "variable", "Indicator:": what stands beside it names the table.
pub(super) fn says_that_a_name_follows(title: &str) -> bool {
    const WORDS: [&str; 10] = [
        "variable",
        "indicator",
        "indicator title",
        "indicator name",
        "measure",
        "measure name",
        "measure title",
        "dataset",
        "metric",
        "title",
    ];
    WORDS.contains(&title.trim().trim_end_matches(':').to_lowercase().as_str())
}

/// Without the periods that the headers name again: "Referrals (from 2018/19 to 2023/24) for Leeds", "Referrals, 2018/19
/// to 2023/24".
fn without_span(title: &str) -> String {
    let is_period = |text: &str| Period::read(text, YearHint::Unsaid).is_some();
    let is_span = |text: &str| {
        let both = text.split_once(" to ").or_else(|| text.split_once(" and "));
        both.is_some_and(|(from, to)| is_period(from) && is_period(to))
    };
    let inside = || {
        let (before, rest) = title.split_once(" (from ")?;
        let (inside, after) = rest.split_once(')')?;
        is_span(inside).then(|| format!("{before}{after}"))
    };
    let behind = || {
        let (before, after) = title.rsplit_once(", ")?;
        let lead = ["from ", "between ", "years ending ", "year ending "];
        let span = lead.iter().find_map(|lead| after.strip_prefix(lead)).unwrap_or(after);
        is_span(span).then(|| before.to_owned())
    };
    inside().or_else(behind).unwrap_or_else(|| title.to_owned())
}

/// "Table 2.1: Referrals" → "Referrals", "Table 1. Complaints" → "Complaints".
fn without_number(title: &str) -> &str {
    let lower = title.to_lowercase();
    if lower.len() != title.len() {
        return title;
    }
    if lower.starts_with("table ")
        && let Some((number, name)) = title.get(6..).and_then(|rest| rest.split_once(". "))
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && 3 < name.len()
    {
        return name.trim();
    }
    let numbered = ["table ", "worksheet ", "figure ", "tab "]
        .iter()
        .any(|word| lower.strip_prefix(word).is_some_and(has_number));
    match title.split_once([':', '–', '—']) {
        Some((before, after)) if numbered && before.len() < 24 && 3 < after.trim().len() => {
            after.trim()
        }
        _ => title,
    }
}

fn has_number(text: &str) -> bool {
    text.chars().take(12).any(|c| c.is_ascii_digit())
}

/// A link to another place of the workbook: "Back to contents", "Index".
pub(super) fn is_navigation(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let words = [
        "index",
        "contents",
        "table of contents",
        "notes",
        "cover sheet",
        "table notes and footnotes",
        "freeze panes",
    ];
    let leads = ["back to ", "return to ", "go to ", "link to ", "click here", "select "];
    words.contains(&lower.as_str()) || leads.iter().any(|lead| lower.starts_with(lead))
}

/// Said of the file: when it was made, where it comes from, how to use it.
pub(super) fn is_about_the_file(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    if [" [from nomis on", "crown copyright", " downloaded on", " extracted on"]
        .iter()
        .any(|said| lower.contains(said))
    {
        return true;
    }
    let leads = [
        "source",
        "downloaded on",
        "downloaded from",
        "extracted on",
        "extracted from",
        "created on",
        "created by",
        "last updated",
        "next update",
        "updated",
        "published",
        "publication",
        "release",
        "date of",
        "this worksheet",
        "this table",
        "this tab",
        "this sheet",
        "some cells",
        "some shorthand",
        "shorthand",
        "blank cells",
        "note",
        "copyright",
        "©",
        "http",
        "data is",
        "data are",
        "figures are",
        "printed",
        "produced",
        "run date",
        "report run",
        "prepared by",
        "author",
        "version",
    ];
    // "Notes on visits" is said of the file, and "Authorised absence" is not.
    let begins = |lead: &&str| {
        let rest = lower.strip_prefix(*lead).map(|rest| rest.strip_prefix('s').unwrap_or(rest));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    leads.iter().any(begins) || names_contact(text)
}

/// Whether a line is what an e-mail says above its table: "Hi Sarah,", "As promised, here are the figures:".
fn is_of_a_letter(title: &str) -> bool {
    const LEADS: [&str; 13] = [
        "hi ",
        "hello",
        "dear ",
        "good morning",
        "good afternoon",
        "thanks",
        "thank you",
        "as promised",
        "as requested",
        "as discussed",
        "please find",
        "here are",
        "here is",
    ];
    let lower = title.trim().to_lowercase();
    LEADS.iter().any(|lead| lower.starts_with(lead))
}

/// "Contact: statistics team", "Contact us at …"; "Contacts received" and "Contact centre" are what is counted.
pub(super) fn names_contact(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let Some(rest) = lower.strip_prefix("contact") else { return false };
    let rest = rest.strip_prefix('s').unwrap_or(rest).trim_start();
    [":", "-", "–", "us ", "details", "officer", "for ", "the ", "@"]
        .iter()
        .any(|next| rest.starts_with(next))
        || rest.contains('@')
}
