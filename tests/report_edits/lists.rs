//! Changes to the lists of a report card: a row added, written otherwise, taken away.

use crate::acts::{Change, List};
use better_off::report::priority::{Approval, KeyAction, Milestone, PriorityWords, Risk, RiskKind};

/// Changes a list of the words, and says which.
pub fn change_list(words: &mut PriorityWords, list: List, change: &Change) -> &'static str {
    match list {
        List::Risks => {
            let kinds = [RiskKind::Risk, RiskKind::Challenge];
            let make = |text: &String| Risk {
                kind: kinds[text.len() % 2],
                text: text.clone(),
                response: text.chars().rev().collect(),
            };
            changed(&mut words.risks, change, make);
            "risks"
        }
        List::Actions => {
            let make = |text: &String| KeyAction { action: text.clone(), ..KeyAction::default() };
            changed(&mut words.actions, change, make);
            "actions"
        }
        List::Milestones => {
            let make =
                |text: &String| Milestone { text: text.clone(), timescale: "Dec 14".to_owned() };
            if let Some(action) = words.actions.last_mut() {
                changed(&mut action.milestones, change, make);
            }
            "milestones"
        }
        List::Approvals => {
            let make = |text: &String| Approval { role: text.clone(), ..Approval::default() };
            changed(&mut words.approvals, change, make);
            "approvals"
        }
    }
}

fn changed<T>(list: &mut Vec<T>, change: &Change, make: impl Fn(&String) -> T) {
    let count = list.len().max(1);
    match change {
        Change::Add(text) => list.push(make(text)),
        Change::Set(at, text) => {
            if let Some(one) = list.get_mut(at % count) {
                *one = make(text);
            }
        }
        Change::Drop(at) if !list.is_empty() => drop(list.remove(at % count)),
        Change::Drop(_) => {}
    }
}
