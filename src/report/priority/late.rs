//! Actions that are late: due before the report card's own date, and not said to be done.

use super::{Approval, KeyAction, Milestone, PriorityReport};
use crate::house_style::HouseStyle;
use crate::period::{Period, PeriodKind, YearHint};
use crate::reading::{Due, Progress, Status};
use jiff::civil::Date;

/// Words of a timescale that names a beginning, or no end.
const NO_END: [&str; 4] = ["from", "since", "after", "ongoing"];

/// A line for each milestone that was due before the card's own date and is not said to be done; none where the card
/// has no date of its own.
pub(super) fn late_actions(report: &PriorityReport, style: &HouseStyle) -> Vec<String> {
    let Some(date) = own_date(report) else { return Vec::new() };
    let all = report.words.actions.iter();
    let all = all.flat_map(|action| action.milestones.iter().map(move |one| (action, one)));
    all.filter_map(|(action, milestone)| late(action, milestone, date, style)).collect()
}

fn late(
    action: &KeyAction,
    milestone: &Milestone,
    date: Date,
    style: &HouseStyle,
) -> Option<String> {
    let due = due(&milestone.timescale)?;
    if date <= due.last || is_done(action, milestone) {
        return None;
    }
    let what = match (action.action.trim(), milestone.text.trim()) {
        ("", "") => return None,
        ("", text) | (text, "") => text.to_owned(),
        (action, milestone) => format!("{action}: {milestone}"),
    };
    let day = Period { first: date, last: date, kind: PeriodKind::Day, label: String::new() };
    Some(format!("Late on {}: {what}, due {}", day.words(style), due.words(style)))
}

/// The day the card speaks of: of its sign-off, else the end of what it covers or, where that is later, the sign-off of
/// the edition before it. A draft for a whole year may be written within it.
fn own_date(report: &PriorityReport) -> Option<Date> {
    let before = || signed(&report.editions.last()?.words.approvals);
    signed(&report.words.approvals)
        .or_else(|| [covered(&report.words.covers), before()].into_iter().flatten().max())
}

fn signed(approvals: &[Approval]) -> Option<Date> {
    let dates = approvals.iter().filter_map(|one| Period::read(&one.date, YearHint::Unsaid));
    dates.filter(|date| date.kind == PeriodKind::Day).map(|date| date.last).max()
}

fn covered(covers: &str) -> Option<Date> {
    use PeriodKind::{Day, Month, PartYear, Quarter, Week};
    let within = || Period::find_in(covers, YearHint::Unsaid).map(|(period, _)| period);
    let period = Period::read(covers, YearHint::Unsaid).or_else(within)?;
    matches!(period.kind, Day | Week | Month | Quarter | PartYear).then_some(period.last)
}

/// When a milestone is due, where its timescale names an end.
fn due(timescale: &str) -> Option<Period> {
    let lower = timescale.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    if words.any(|word| NO_END.contains(&word)) {
        return None;
    }
    Due::in_words(timescale)
}

/// Whether the timescale, the last review or what stands behind the words of an action says that it is done or given up:
/// "Team recruited (complete)", but not "Complete the training".
fn is_done(action: &KeyAction, milestone: &Milestone) -> bool {
    let said = [milestone.timescale.as_str(), action.reviewed.as_str()].into_iter();
    let behind = [action.action.as_str(), milestone.text.as_str()].into_iter().flat_map(behind);
    said.chain(behind).any(says_done)
}

/// What stands behind the first comma, bracket or dash.
fn behind(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([';', ',', '.', '(', ')', ':', '\u{2013}', '\u{2014}']);
    parts.flat_map(|part| part.split(" - ")).skip(1)
}

fn says_done(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut from = (0..words.len()).map(|at| words[at..words.len().min(at + 3)].join(" "));
    let progress = from.find_map(|words| Status::read(&words)?.progress);
    matches!(progress, Some(Progress::Complete | Progress::Stopped))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::priority::PriorityWords;

    fn report(covers: &str, signed: &str, timescale: &str, reviewed: &str) -> PriorityReport {
        let milestone =
            Milestone { text: "20 enquiries a month".into(), timescale: timescale.into() };
        let action = KeyAction {
            action: "Recruit carers".into(),
            milestones: vec![milestone],
            reviewed: reviewed.into(),
            ..KeyAction::default()
        };
        let approval = Approval { date: signed.into(), ..Approval::default() };
        let words = PriorityWords {
            covers: covers.into(),
            approvals: vec![approval],
            actions: vec![action],
            ..PriorityWords::default()
        };
        PriorityReport { words, ..PriorityReport::new("r1".into()) }
    }

    #[test]
    fn an_action_is_late_by_the_cards_own_date() {
        let late =
            "Late on 31 December 2025: Recruit carers: 20 enquiries a month, due September 2025";
        let signed =
            "Late on 20 October 2025: Recruit carers: 20 enquiries a month, due September 2025";
        for (covers, date, timescale, reviewed, expected) in [
            ("October to December 2025", "", "September 2025", "New action", Some(late)),
            ("October to December 2025", "20/10/2025", "September 2025", "", Some(signed)),
            ("July to September 2025", "", "September 2025", "", None),
            ("2025/26", "", "September 2025", "", None),
            ("", "", "September 2025", "", None),
            ("October to December 2025", "", "Ongoing from September 2025", "", None),
            ("October to December 2025", "", "September 2025; revised to March 2026", "", None),
            ("October to December 2025", "", "September 2025", "Completed", None),
            ("October to December 2025", "", "September 2025", "October 2025: done", None),
            ("October to December 2025", "", "September 2025", "Not complete", Some(late)),
            ("October to December 2025", "", "", "", None),
        ] {
            let said =
                late_actions(&report(covers, date, timescale, reviewed), &HouseStyle::default());
            assert_eq!(said.first().map(String::as_str), expected, "{covers} {date} {timescale}");
        }
    }
}
