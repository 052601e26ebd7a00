//! What changed since the last edition: figures that moved, and sentences that still say the old ones.

use super::comparison::{NOT_LIKE_FOR_LIKE, is_like_for_like};
use super::indicators::shown;
use super::{IndicatorRow, IndicatorsTable, Part, PriorityWords, ShownFigure};
use crate::card::{Facts, render, sentence, statement_forms};
use crate::change::{self, Goodness};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::project::IndicatorId;
use serde::{Deserialize, Serialize};

/// What is new against an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Changed {
    /// Figures that moved, in the order of the table.
    pub moved: Vec<Moved>,
    /// Actions that are late, a sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub late: Vec<String>,
    /// Sentences that mention a figure that moved: the part and the sentence.
    pub stale: Vec<(Part, String)>,
}

impl Changed {
    /// What readers are told, a line each; what is stale is for the officer to see.
    pub fn told(&self) -> Vec<String> {
        self.moved.iter().map(Moved::words).chain(self.late.iter().cloned()).collect()
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.moved.is_empty() && self.late.is_empty() && self.stale.is_empty()
    }
}

/// A figure that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Whose.
    pub title: String,
    /// As the edition had it.
    pub from: ShownFigure,
    /// As it is now.
    pub to: ShownFigure,
    /// Whether that is good; none where it cannot be said.
    pub better: Option<bool>,
    /// How the two compare.
    #[serde(default, skip_serializing_if = "Compares::is_alike")]
    pub compares: Compares,
}

/// How two figures of a table compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compares {
    /// Like for like.
    #[default]
    Alike,
    /// Their periods are of another kind or length: neither better nor worse.
    Unlike,
    /// One period with two figures: the table was put right.
    Revised,
}

impl Compares {
    fn is_alike(&self) -> bool {
        *self == Compares::Alike
    }
}

impl Moved {
    /// "Open cases: 1,293 (Quarter 3 2009/10), before 1,255 (Quarter 2 2009/10), getting worse"
    pub fn words(&self) -> String {
        let Moved { title, from, to, .. } = self;
        let said = match (self.compares, self.better) {
            (Compares::Revised, _) => ", revised".to_owned(),
            (Compares::Unlike, _) => format!(". {NOT_LIKE_FOR_LIKE}"),
            (Compares::Alike, Some(true)) => ", getting better".to_owned(),
            (Compares::Alike, Some(false)) => ", getting worse".to_owned(),
            (Compares::Alike, None) => String::new(),
        };
        format!(
            "{title}: {} ({}), before {} ({}){said}",
            to.text, to.period, from.text, from.period
        )
    }
}

/// Compares the table of an edition with the table as it is now; `read` are the indicators of the latter.
pub fn changed_since(
    before: &IndicatorsTable,
    now: &IndicatorsTable,
    read: &[(IndicatorId, &Indicator)],
    words: &PriorityWords,
    style: &HouseStyle,
) -> Changed {
    let mut changed = Changed::default();
    for row in &now.rows {
        let old = before.rows.iter().find(|old| old.indicator == row.indicator);
        let (Some(from), Some(to)) = (old.and_then(|old| old.latest.as_ref()), row.latest.as_ref())
        else {
            continue;
        };
        if from.text == to.text && from.period == to.period {
            continue;
        }
        let indicator = read.iter().find(|(id, _)| *id == row.indicator).map(|(_, found)| *found);
        changed.moved.push(moved(row, from, to, indicator, style));
        if from.period != to.period
            && let Some(now) = indicator.and_then(|indicator| put_right(indicator, from, style))
        {
            changed.moved.push(Moved {
                title: row.title.clone(),
                from: from.clone(),
                to: now,
                better: None,
                compares: Compares::Revised,
            });
        }
        // "not available" is no figure that a sentence could mention.
        if from.text != to.text && from.value.is_some() {
            changed.stale.extend(mentions(words, &from.text));
        }
    }
    changed.stale.dedup();
    changed
}

fn moved(
    row: &IndicatorRow,
    from: &ShownFigure,
    to: &ShownFigure,
    indicator: Option<&Indicator>,
    style: &HouseStyle,
) -> Moved {
    let are_numbers = from.value.is_some() && to.value.is_some();
    let alike = |indicator: &Indicator| is_like_for_like(from, to, indicator, style);
    let compares = match (are_numbers, from.period == to.period) {
        (false, _) => Compares::Alike,
        (true, true) => Compares::Revised,
        (true, false) if indicator.is_some_and(alike) => Compares::Alike,
        (true, false) => Compares::Unlike,
    };
    let better = if compares == Compares::Alike { better(row, from, to) } else { None };
    Moved { title: row.title.clone(), from: from.clone(), to: to.clone(), better, compares }
}

/// What the table has now for the period of an edition's figure, where that is another number.
fn put_right(indicator: &Indicator, from: &ShownFigure, style: &HouseStyle) -> Option<ShownFigure> {
    let (value, span) = (from.value?, from.span.as_ref()?);
    let facts = Facts::of(indicator, style);
    let same = indicator
        .history()
        .filter(|one| (one.period.first, one.period.last) == (span.first, span.last));
    let now = shown(&facts, same.last()?);
    (now.value? != value && now.text != from.text).then_some(now)
}

fn better(row: &IndicatorRow, from: &ShownFigure, to: &ShownFigure) -> Option<bool> {
    let (from, to) = (from.value?, to.value?);
    match row.rise_or_fall.as_str() {
        _ if from == to => None,
        "Rise" => Some(from < to),
        "Fall" => Some(to < from),
        _ => None,
    }
}

/// Sentences of the stories and of the register that hold a figure, with or without its thousands.
fn mentions(words: &PriorityWords, figure: &str) -> Vec<(Part, String)> {
    let bare = figure.replace(',', "");
    let stories = [
        (Part::Why, &words.why),
        (Part::Indicator, &words.indicator),
        (Part::Summary, &words.summary),
        (Part::Achievements, &words.achievements),
    ];
    let stories = stories
        .into_iter()
        .flat_map(|(part, story)| story.blocks().into_iter().map(move |line| (part, line.words)));
    let register = words
        .risks
        .iter()
        .flat_map(|risk| [(Part::Risks, risk.text.as_str()), (Part::Risks, &risk.response)]);
    let mut found = Vec::new();
    for (part, line) in stories.chain(register) {
        for sentence in sentences(line) {
            let says = |wanted: &str| holds_number(sentence, wanted);
            if says(figure) || says(&bare) {
                found.push((part, sentence.trim().to_owned()));
            }
        }
    }
    found
}

/// A text cut after the ends of its sentences.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.trim().is_empty() {
            return None;
        }
        let end = rest
            .match_indices(['.', '!', '?'])
            .map(|(at, mark)| at + mark.len())
            .find(|end| rest[*end..].chars().next().is_none_or(char::is_whitespace))
            .unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

/// Whether a number stands in a sentence by itself, not within a longer one.
pub(super) fn holds_number(sentence: &str, number: &str) -> bool {
    let part_of_number = |c: char| c.is_ascii_digit();
    sentence.match_indices(number).any(|(at, _)| {
        let before = sentence[..at].chars().next_back();
        let mut after = sentence[at + number.len()..].chars();
        let (next, second) = (after.next(), after.next());
        let goes_on = next.is_some_and(part_of_number)
            || (matches!(next, Some('.' | ',')) && second.is_some_and(part_of_number));
        !before.is_some_and(|c| part_of_number(c) || c == '.' || c == ',') && !goes_on
    })
}

/// A sentence for each indicator that moved the right way, to be taken over as an achievement.
pub fn proposed_achievements<'i>(
    indicators: impl IntoIterator<Item = (IndicatorId, &'i Indicator)>,
    style: &HouseStyle,
) -> Vec<String> {
    let mut proposed = Vec::new();
    for (_, indicator) in indicators {
        let is_better = change::since_previous(indicator)
            .is_ok_and(|change| change.goodness == Goodness::Better);
        if indicator.polarity.value != Polarity::Neither
            && is_better
            && let Some(form) = statement_forms(indicator, style).first()
        {
            proposed.push(sentence(&render(&form.template, indicator, style)));
        }
    }
    proposed
}

#[cfg(test)]
mod tests {
    use super::super::indicators_table;
    use super::*;
    use crate::amount::Unit;
    use crate::indicator::Counted;
    use crate::test_indicator::TestIndicator;

    #[track_caller]
    fn check(counted: Counted, before: &[(&str, &str)], now: &[(&str, &str)], expected: &[&str]) {
        let style = HouseStyle::default();
        let [before, now] = [before, now].map(|rows| {
            let spend = TestIndicator::new("Spend", Unit::Count, Polarity::Fall);
            spend.counted(counted).rows(rows).indicator()
        });
        let table = |one| indicators_table([("i1".into(), one)], &|_| None, &|_| None, &style);
        let read = [(IndicatorId::from("i1"), &now)];
        let words = PriorityWords::default();
        let changed = changed_since(&table(&before), &table(&now), &read, &words, &style);
        assert_eq!(changed.told(), expected);
    }

    #[test]
    fn what_is_not_like_for_like_is_neither_better_nor_worse() {
        let before = [("Q1 2025/26", "126"), ("Q2 2025/26", "258")];
        let now = [("Q1 2025/26", "126"), ("Q2 2025/26", "258"), ("Q3 2025/26", "379")];
        let told = "Spend: 379 (Quarter 3 2025/26), before 258 (Quarter 2 2025/26)";
        let unlike = format!("{told}. Not like for like: periods of another kind or length");
        let worse = format!("{told}, getting worse");
        check(Counted::YearToDate, &before, &now, &[unlike.as_str()]);
        check(Counted::OverAPeriod, &before, &now, &[worse.as_str()]);
    }

    #[test]
    fn a_figure_that_was_put_right_is_told() {
        let before = [("Q2 2025/26", "1507")];
        let revised = "Spend: 1,509 (Quarter 2 2025/26), before 1,507 (Quarter 2 2025/26), revised";
        check(Counted::AtAMoment, &before, &[("Q2 2025/26", "1509")], &[revised]);
        let moved =
            "Spend: 1,489 (Quarter 3 2025/26), before 1,507 (Quarter 2 2025/26), getting better";
        let now = [("Q2 2025/26", "1509"), ("Q3 2025/26", "1489")];
        check(Counted::AtAMoment, &before, &now, &[moved, revised]);
    }
}
