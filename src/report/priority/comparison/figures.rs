//! Figures of two tables of performance indicators: which moved, from what, to what, and by how much.

use crate::amount::{Amount, indicator_decimals, percentage};
use crate::change::{Direction, Goodness, Percent, comparable, relative};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::period::Period;
use crate::project::IndicatorId;
use crate::report::priority::{IndicatorRow, IndicatorsTable, PriorityCard, ShownFigure};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A figure that is not the same in both tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureMoved {
    /// Whose.
    pub title: String,
    /// Which of its figures: "Latest", "Target", "Predicted", "Baseline".
    pub column: String,
    /// In the earlier table; none where it has none.
    pub from: Option<ShownFigure>,
    /// In the later table; none where it has none.
    pub to: Option<ShownFigure>,
    /// "Down 23 (1.8%)", or why no change is given.
    pub change: String,
    /// Whether that is good; none where it cannot be said.
    pub better: Option<bool>,
}

/// A column of the table, and whether a change in it is good or bad.
type Column = (&'static str, fn(&IndicatorRow) -> Option<&ShownFigure>, bool);

const COLUMNS: [Column; 4] = [
    ("Latest", |row| row.latest.as_ref(), true),
    ("Target", |row| row.target.as_ref(), false),
    ("Predicted", |row| row.predicted.as_ref(), true),
    ("Baseline", |row| row.baseline.as_ref(), false),
];

/// Why no change is given from one period to another.
pub(in crate::report::priority) const NOT_LIKE_FOR_LIKE: &str =
    "Not like for like: periods of another kind or length";

/// The figures that moved; none where one of the two shows no table.
pub(super) fn moved(
    earlier: &PriorityCard,
    later: &PriorityCard,
    indicators: &[(IndicatorId, Arc<Indicator>)],
    style: &HouseStyle,
) -> Vec<FigureMoved> {
    let (Some(before), Some(now)) = (earlier.table(), later.table()) else { return Vec::new() };
    let read = |id: &IndicatorId| {
        indicators.iter().find(|(known, _)| known == id).map(|(_, found)| &**found)
    };
    let both = now.rows.iter().map(|row| (row_of(before, row), Some(row)));
    let gone = before.rows.iter().filter(|row| row_of(now, row).is_none());
    let rows = both.chain(gone.map(|row| (Some(row), None)));
    let mut moved = Vec::new();
    for (old, new) in rows {
        let Some(known) = new.or(old) else { continue };
        for (column, figure, judged) in COLUMNS {
            let (from, to) = (old.and_then(figure), new.and_then(figure));
            let said = |figure: Option<&ShownFigure>| {
                figure.map(|figure| (figure.text.clone(), figure.period.clone()))
            };
            if said(from) == said(to) {
                continue;
            }
            let (change, goodness) = change(from, to, read(&known.indicator), style);
            moved.push(FigureMoved {
                title: known.title.clone(),
                column: column.to_owned(),
                from: from.cloned(),
                to: to.cloned(),
                change,
                better: match goodness {
                    Goodness::Better if judged => Some(true),
                    Goodness::Worse if judged => Some(false),
                    _ => None,
                },
            });
        }
    }
    moved
}

fn row_of<'t>(table: &'t IndicatorsTable, row: &IndicatorRow) -> Option<&'t IndicatorRow> {
    table.rows.iter().find(|other| other.indicator == row.indicator)
}

/// The change in words, and whether it is good.
fn change(
    from: Option<&ShownFigure>,
    to: Option<&ShownFigure>,
    indicator: Option<&Indicator>,
    style: &HouseStyle,
) -> (String, Goodness) {
    let none = |why: &str| (why.to_owned(), Goodness::Neither);
    let (from, to) = match (from, to) {
        (Some(from), Some(to)) => (from, to),
        (None, _) => return none("Not in the earlier card"),
        (_, None) => return none("Not in the later card"),
    };
    let (Some(earlier), Some(later)) = (from.value, to.value) else {
        return none("One of the two is not a number");
    };
    let Some(indicator) = indicator else {
        return none("Its table is no longer in the project");
    };
    if !is_like_for_like(from, to, indicator, style) {
        return none(NOT_LIKE_FOR_LIKE);
    }
    let Some(absolute) = later.checked_sub(earlier) else {
        return none("Too large for exact arithmetic");
    };
    let unit = &indicator.unit.value;
    let direction = Direction::of(absolute);
    let goodness = Goodness::of(direction, indicator.polarity.value);
    if direction == Direction::Same {
        return (direction.word().to_owned(), goodness);
    }
    let amount = Amount::new(absolute, unit, indicator_decimals(indicator, style));
    let share = match relative(earlier, absolute, unit) {
        Percent::Value(share) => {
            format!(" ({})", percentage(share.abs(), style.change_places(), style))
        }
        Percent::Withheld(_) => String::new(),
    };
    // One period with two figures: the table itself was put right.
    let revised = if from.period == to.period { ", revised" } else { "" };
    (format!("{} {}{share}{revised}", direction.word(), amount.difference(style)), goodness)
}

/// Whether the periods of both figures compare; figures of one period always do.
pub(in crate::report::priority) fn is_like_for_like(
    from: &ShownFigure,
    to: &ShownFigure,
    indicator: &Indicator,
    style: &HouseStyle,
) -> bool {
    // An edition of an earlier program names its periods by their words alone.
    let by_words = |figure: &ShownFigure| -> Option<Period> {
        let mut periods = indicator.observations.iter().map(|observation| &observation.period);
        periods.find(|period| period.words(style) == figure.period).cloned()
    };
    let period = |figure: &ShownFigure| figure.span.clone().or_else(|| by_words(figure));
    from.period == to.period
        || match (period(from), period(to)) {
            (Some(from), Some(to)) => comparable(&from, &to, indicator.counted.value),
            _ => false,
        }
}
