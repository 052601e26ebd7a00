//! Places along the time axis: evenly spaced slots, true to time, of which most may be empty.

use crate::curve::Curve;
use crate::curve::ahead::month_of;
use crate::order;
use jiff::civil::Date;

/// More slots than this would be finer than a pixel.
const MOST_SLOTS: i32 = 4000;

/// Which slot every point stands in.
pub(crate) struct Slots {
    /// How many there are.
    pub(crate) count: usize,
    /// Of each figure of the history.
    pub(crate) history: Vec<usize>,
    /// Of each point of the forecast.
    pub(crate) forecast: Vec<usize>,
    /// Of each target.
    pub(crate) targets: Vec<usize>,
    /// Labels: slot, text, and whether it should be kept when there is little room.
    pub(crate) labels: Vec<(usize, String, bool)>,
    grid: Grid,
    /// Whether an empty slot between two figures is a period without a row, to be drawn as a gap.
    holes_are_gaps: bool,
}

impl Slots {
    pub(crate) fn of(curve: &Curve) -> Slots {
        let history: Vec<Date> = curve.history.iter().map(|one| one.period.last).collect();
        let points = match &curve.forecast {
            Some(Ok(forecast)) => forecast.points.as_slice(),
            _ => &[],
        };
        let forecast: Vec<Date> = points.iter().map(|one| one.period.last).collect();
        let targets: Vec<Date> = curve.targets.iter().map(|one| one.period.last).collect();
        let mut days: Vec<Date> =
            history.iter().chain(&forecast).chain(&targets).copied().collect();
        let marks = curve.turning.iter().chain(&curve.breaks).chain(&curve.actions);
        days.extend(marks.map(|mark| mark.period.last));
        let scenarios = curve.scenarios.iter().flat_map(|one| &one.points);
        days.extend(scenarios.map(|point| point.period.last));
        order::by(&mut days, Ord::cmp);
        days.dedup();
        let grid = Grid::of(&days);
        let place = |days: &[Date]| days.iter().map(|day| grid.slot(*day)).collect::<Vec<usize>>();
        let history_slots = place(&history);
        let forecast_slots = place(&forecast);
        let target_slots = place(&targets);
        let labels = labels(curve, &history_slots, &forecast_slots, &target_slots);
        let steps: Vec<usize> =
            history_slots.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
        let holes = steps.iter().filter(|step| 1 < **step).count();
        Slots {
            count: days.last().map_or(1, |day| grid.slot(*day) + 1),
            grid,
            holes_are_gaps: holes * 3 <= steps.len(),
            targets: target_slots,
            history: history_slots,
            forecast: forecast_slots,
            labels,
        }
    }

    /// The slot of any day.
    pub(crate) fn of_day(&self, day: Date) -> usize {
        self.grid.slot(day)
    }

    /// The slot of a day since 1970.
    pub(crate) fn of_day_number(&self, number: i32) -> usize {
        let first = Date::constant(1970, 1, 1);
        self.of_day(first.checked_add(jiff::Span::new().days(number)).unwrap_or(first))
    }

    /// Steps in slots that come to the same months each year, or each few years, from the smallest; none where figures are
    /// of years, or come at odd times.
    pub(crate) fn steps_of_years(&self) -> Vec<usize> {
        const MONTHS: [usize; 10] = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];
        let Grid::Months { step, .. } = &self.grid else { return Vec::new() };
        let step = usize::try_from(*step).unwrap_or(1).max(1);
        let (Some(first), Some(last)) = (self.history.first(), self.history.last()) else {
            return Vec::new();
        };
        let is_even = last.saturating_sub(*first) * 4 <= self.history.len() * 5;
        let steps = MONTHS.iter().filter(|months| months.is_multiple_of(step));
        steps.filter(|_| is_even && step < 12).map(|months| months / step).collect()
    }

    /// Whether there is a gap to be drawn before the figure at `index`.
    pub(crate) fn hole_before(&self, index: usize) -> bool {
        self.holes_are_gaps && self.history[index - 1] + 1 < self.history[index]
    }
}

fn labels(
    curve: &Curve,
    history: &[usize],
    forecast: &[usize],
    targets: &[usize],
) -> Vec<(usize, String, bool)> {
    let last = history.len().saturating_sub(1);
    let mut labels: Vec<(usize, String, bool)> = history
        .iter()
        .zip(&curve.history)
        .enumerate()
        .map(|(index, (slot, one))| (*slot, one.axis_words.clone(), index == 0 || index == last))
        .collect();
    if let Some(Ok(shown)) = &curve.forecast {
        let last = forecast.len().saturating_sub(1);
        for (index, (slot, one)) in forecast.iter().zip(&shown.points).enumerate() {
            labels.push((*slot, one.axis_words.clone(), index == last));
        }
    }
    for (slot, one) in targets.iter().zip(&curve.targets) {
        if !labels.iter().any(|(taken, _, _)| taken == slot) {
            labels.push((*slot, one.axis_words.clone(), true));
        }
    }
    order::by_key(&mut labels, |(slot, _, _)| *slot);
    labels
}

/// How days become slots.
enum Grid {
    /// Whole months from the first, so many to a slot.
    Months { first: i32, step: i32 },
    /// Days from the first, so many to a slot.
    Days { first: Date, step: i32 },
    /// One slot a day that has a point, where true time would need too many.
    Order(Vec<Date>),
}

impl Grid {
    fn of(days: &[Date]) -> Grid {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Grid::Order(Vec::new());
        };
        let months: Vec<i32> = days.iter().map(|day| month_of(*day) - month_of(*first)).collect();
        if months.windows(2).all(|pair| pair[0] < pair[1]) {
            let step = months.iter().fold(0, |step, months| common(step, *months)).max(1);
            let all = months.last().map_or(0, |last| last / step);
            return if all <= MOST_SLOTS {
                Grid::Months { first: month_of(*first), step }
            } else {
                Grid::Order(days.to_vec())
            };
        }
        let span = between(*first, *last);
        let step = days.iter().fold(0, |step, day| common(step, between(*first, *day))).max(1);
        if span / step <= MOST_SLOTS {
            Grid::Days { first: *first, step }
        } else {
            Grid::Order(days.to_vec())
        }
    }

    fn slot(&self, day: Date) -> usize {
        let slot = match self {
            Grid::Months { first, step } => (month_of(day) - first) / step,
            Grid::Days { first, step } => between(*first, day) / step,
            Grid::Order(days) => return days.iter().position(|one| *one == day).unwrap_or(0),
        };
        usize::try_from(slot).unwrap_or(0)
    }
}

fn between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(0, |span| span.get_days())
}

/// Greatest common divisor.
fn common(one: i32, other: i32) -> i32 {
    if other == 0 { one } else { common(other, one % other) }
}
