//! When the figures of a table are for whose cells and headers name no period.

use super::Layout;
use super::corrections::Corrections;
use super::roles::{Columns, has_word, is_year, part_in, plain};
use super::titles::is_about_the_file;
use crate::period::{Period, PeriodKind, YearHint};

/// The period of a table whose cells and headers name none.
pub(super) struct When {
    pub period: Period,
    /// Why it was taken, unless the officer said so.
    pub guessed: Option<String>,
}

impl When {
    /// When figures without any period are for: what the officer said, or the one period a title names.
    pub fn of(columns: &Columns, corrections: &Corrections, titles: &[Period]) -> Option<When> {
        if let Some(period) = &corrections.when {
            return Some(When { period: period.clone(), guessed: None });
        }
        if columns.layout.value != Layout::NoPeriod {
            return None;
        }
        match titles {
            [period] => {
                let why =
                    format!("no cell names a period; above the table stands \"{}\"", period.label);
                Some(When { period: period.clone(), guessed: Some(why) })
            }
            _ => None,
        }
    }
}

/// "Quarter 3 budget monitoring 2024/25" is of that quarter; "Q3. Are you satisfied?" is a question, and "Annual outturn
/// 2023/24 (reported in Quarter 1)" of the year.
fn quarter_of(year: &Period, rest: &str) -> Option<Period> {
    let words = plain(rest);
    let says_quarter =
        has_word(&words, &["quarter"]) && !has_word(&words, &["annual", "outturn", "reported"]);
    let (found, _) = part_in(rest, year).filter(|_| is_year(year) && says_quarter)?;
    (found.kind == PeriodKind::Quarter).then_some(found)
}

/// The year at the end of "Council Plan 2023-27: KPIs 2025/26", whose plan is of several, or its quarter; "Climate
/// Plan 2020-30, progress since 2022" is of the plan.
fn within_plan(
    title: &str,
    span: &Period,
    rest: &str,
    years: YearHint,
) -> Option<(Period, String)> {
    const BEFORE: [&str; 7] = ["since", "from", "published", "to", "by", "until", "before"];
    let (before, behind) = title.split_once(span.label.as_str())?;
    let (year, rest) = is_of_plan(span, before).then(|| Period::find_in(rest, years))??;
    let before = behind.trim_end_matches([')', ']', '.', ' ']).strip_suffix(year.label.as_str())?;
    let last = plain(before.trim()).rsplit(' ').next().map(str::to_owned).unwrap_or_default();
    (is_within_plan(&year, span) && !BEFORE.contains(&last.as_str())).then_some((year, rest))
}

/// "Plan 2023 to 2027 – Quarter 2 2025/26": behind a dash stands no year of the plan's last year.
fn behind_plan(title: &str, years: YearHint) -> Option<(Period, String)> {
    [" – ", " — ", " - "].into_iter().find_map(|dash| {
        let (plan, behind) = title.rsplit_once(dash)?;
        let (span, _) = Period::find_in(plan, years)?;
        let (year, rest) = Period::find_in(behind, years)?;
        let fits = is_of_plan(&span, plan) && is_within_plan(&year, &span);
        (fits && rest.is_empty()).then_some((year, rest))
    })
}

fn is_of_plan(span: &Period, before: &str) -> bool {
    const PLANS: [&str; 6] = ["plan", "strategy", "programme", "framework", "vision", "priorities"];
    span.kind == PeriodKind::Years && has_word(&plain(before), &PLANS)
}

fn is_within_plan(period: &Period, plan: &Period) -> bool {
    let is_one = is_year(period) || period.kind == PeriodKind::Quarter;
    is_one && (plan.first..=plan.last).contains(&period.first)
}

/// The periods that titles name, each once after the other, but for what is said of the file.
pub(super) fn periods_named(titles: &[String], years: YearHint) -> Vec<Period> {
    let mut named: Vec<Period> = titles
        .iter()
        .filter(|title| !is_about_the_file(title))
        .filter_map(|title| {
            let (period, rest) = Period::find_in(title, years)?;
            let of_plan = || within_plan(title, &period, &rest, years);
            let named = behind_plan(title, years).or_else(of_plan);
            let (period, rest) = named.unwrap_or((period, rest));
            Some(quarter_of(&period, &rest).unwrap_or(period))
        })
        .collect();
    named.dedup_by(|a, b| (a.first, a.last) == (b.first, b.last));
    named
}
