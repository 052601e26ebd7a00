//! Forecasts and targets that say of what they are in brackets, where periods go down: "Forecast (if we do nothing)".

use super::FigureColumn;
use super::figure_words::{FigureRole, figure_role, role_alone};
use crate::indicator::Role;

/// What the headers of figures say of forecasts and targets.
pub(super) struct Scenarios {
    /// Whether one does, so that "Actual" beside it names no measure.
    pub aims: bool,
    only_forecast: bool,
    only_target: bool,
}

impl Scenarios {
    pub fn of<'h>(headers: impl Iterator<Item = &'h String> + Clone) -> Scenarios {
        let is_only = |role: FigureRole| {
            headers.clone().filter(|header| figure_role(header) == Some(role)).count() == 1
        };
        let aims = |header: &String| {
            let in_brackets = || {
                says_in_brackets(header).is_some()
                    && matches!(
                        figure_role(header),
                        Some(FigureRole::Target | FigureRole::Predicted)
                    )
            };
            role_alone(header) == Some(Role::Target) || in_brackets()
        };
        Scenarios {
            aims: headers.clone().any(aims),
            only_forecast: is_only(FigureRole::Predicted),
            only_target: is_only(FigureRole::Target),
        }
    }

    /// Leaves out what stands in brackets where nothing is to be told from it.
    pub fn settle(&self, header: &str, column: &mut FigureColumn) {
        let is_only = match column.role {
            Role::Predicted => self.only_forecast,
            Role::Target => self.only_target,
            _ => false,
        };
        if is_only && says_in_brackets(header) == Some(&column.part) {
            column.part.clear();
        }
    }
}

/// What stands in the brackets behind one word: "if we do nothing" of "Forecast (if we do nothing)".
fn says_in_brackets(header: &str) -> Option<&str> {
    let (word, inside) = header.trim().strip_suffix(')')?.split_once(" (")?;
    // "Forecast (loans)" is of another measure.
    let supposes = [
        "if ",
        "nothing",
        "no change",
        "action",
        "trend",
        "scenario",
        "stretch",
        "ambition",
        "case",
        "minimum",
        "central",
    ];
    let lower = inside.to_lowercase();
    (!word.contains(' ') && supposes.iter().any(|words| lower.contains(words))).then_some(inside)
}
