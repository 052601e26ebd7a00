//! The cell that was clicked: what it became and why, and the corrections that begin there.

mod corrections;

use super::Checked;
use super::choices::{column_role_name, sure};
use better_off::amount::figure_words;
use better_off::house_style::HouseStyle;
use better_off::indicator::{Role, Sure};
use better_off::reading::{CellPart, CellRead, ColumnRead};
use better_off::table::cell::column_letters;
use corrections::CellCorrections;
use leptos::prelude::*;

/// What a cell was taken for, in words.
fn part_words(part: CellPart) -> &'static str {
    match part {
        CellPart::Note => "a title or a note, not read",
        CellPart::Header => "a header",
        CellPart::Label => "a label",
        CellPart::Period => "a period",
        CellPart::Value => "a figure",
        CellPart::Missing => "a figure that is missing",
        CellPart::Problem => "something that could not be read in its place",
        CellPart::Ignored => "left out",
        CellPart::Blank => "nothing",
    }
}

/// The panel of the chosen cell.
#[component]
pub(super) fn CellPanel(
    /// The cell.
    cell: CellRead,
) -> impl IntoView {
    let Checked { reading, .. } = expect_context();
    let number = cell.column as usize;
    let column = reading
        .read_untracked()
        .as_ref()
        .and_then(|reading| reading.understood.columns.get(number).cloned());
    let facts = facts(&cell, column.as_ref());
    view! {
        <section class="cell-panel" aria-labelledby="cell-heading">
            <h3 class="cell-panel__heading" id="cell-heading">
                {format!("Cell {}", cell.cell)}
                {(!cell.text.is_empty()).then(|| format!(": “{}”", cell.text))}
            </h3>
            <dl class="cell-panel__facts">
                {facts.into_iter().map(|(name, words)| view! {
                    <div class="cell-panel__fact"><dt>{name}</dt><dd>{words}</dd></div>
                }).collect_view()}
            </dl>
            <CellCorrections cell column/>
        </section>
    }
}

/// What is known of a cell, by name.
fn facts(cell: &CellRead, column: Option<&ColumnRead>) -> Vec<(&'static str, String)> {
    let mut facts = vec![("Taken for", part_words(cell.part).to_owned())];
    if let Some(became) =
        cell.became.clone().filter(|_| cell.observation.is_none() || cell.part != CellPart::Value)
    {
        facts.push(("Means", became));
    }
    if let (Some(observation), Some(indicator)) = (&cell.observation, &cell.indicator) {
        let style = HouseStyle::default();
        let unit = &indicator.unit;
        let decimals = observation.figure.number().map_or(0, |number| number.normalize().scale());
        facts.push(("Value", figure_words(&observation.figure, &unit.value, decimals, &style)));
        let guessed = observation.period_guessed.as_ref();
        let why = guessed.map(|why| format!(", a guess: {why}")).unwrap_or_default();
        let period = &observation.period;
        facts.push((
            "Period",
            format!("{} ({} to {}){why}", period.label, period.first, period.last),
        ));
        facts.push(("Indicator", indicator.name.clone()));
        facts.push(("Unit", guess_words(unit_name(&unit.value), unit.sure, &unit.why)));
        match observation.role {
            Role::Actual => {}
            Role::Baseline => facts.push(("It is", "the baseline".to_owned())),
            Role::Predicted => facts.push(("It is", "an expected figure".to_owned())),
            Role::Target => facts.push(("It is", "a target".to_owned())),
        }
        facts.extend(observation.status.clone().map(|mark| ("Mark", mark)));
    } else if let Some(period) = cell.period.as_ref().filter(|_| cell.part == CellPart::Period) {
        facts.push(("Period", format!("{} to {}", period.first, period.last)));
    }
    if let Some(column) = column {
        let role = &column.role;
        let name = column_role_name(&role.value);
        let mut words = guess_words(name.to_owned(), role.sure, &role.why);
        let others: Vec<String> =
            role.others.iter().map(|other| column_role_name(other).to_lowercase()).collect();
        if !others.is_empty() && role.sure < Sure::Corrected {
            words.push_str(&format!(". It could also be: {}", others.join(", ")));
        }
        facts.push(("Its column", format!("{}, {words}", column_letters(column.column))));
    }
    facts
}

fn unit_name(unit: &better_off::amount::Unit) -> String {
    let units = super::choices::units(unit);
    units.into_iter().find(|(value, _)| value == unit).map(|(_, name)| name).unwrap_or_default()
}

fn guess_words(name: String, how_sure: Sure, why: &str) -> String {
    format!("{name} ({}: {why})", sure(how_sure))
}
