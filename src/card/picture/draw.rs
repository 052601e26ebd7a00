//! Drawing the small picture: figures to places.

use super::labels::{LETTER, LOWEST, beside, lines_over, over_all, target_label, width};
use super::{
    PICTURE_HEIGHT, PICTURE_WIDTH, Picture, PictureKind, PictureLabel, PicturePoint, PictureTarget,
    TextAnchor,
};
use crate::amount::Unit;
use crate::card::facts::Facts;
use crate::card::figure::figure_and_unit;
use crate::change::{comparable, comparable_history};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Room for labels at the sides, and above and below the line.
const SIDE: f64 = 26.0;
const ABOVE: f64 = 24.0;
const BELOW: f64 = 20.0;
/// As much below that a value stands under a dot on the floor, where there is no place for it over the dot.
const FAR_BELOW: f64 = 32.0;

/// The picture of an indicator.
pub fn picture(indicator: &Indicator, style: &HouseStyle) -> Picture {
    picture_of(&Facts::of(indicator, style))
}

pub(crate) fn picture_of(facts: &Facts) -> Picture {
    let line = comparable_history(facts.indicator);
    let figures: Vec<&Observation> =
        line.iter().copied().filter(|one| one.figure.number().is_some()).collect();
    match figures.as_slice() {
        [] => Picture {
            kind: PictureKind::Nothing,
            points: Vec::new(),
            labels: Vec::new(),
            target: None,
            alt: format!("{}: no figure to draw", facts.measure.plain),
        },
        [only] => one_figure(facts, only),
        [first, .., last] => line_picture(facts, &line, first, last),
    }
}

fn line_picture(
    facts: &Facts,
    line: &[&Observation],
    first: &Observation,
    last: &Observation,
) -> Picture {
    // A year's target of what adds up is of no quarter, and a line of it would flatten what it is not beside.
    let adds_up = matches!(facts.indicator.unit.value, Unit::Count | Unit::Pounds { .. });
    let counted = facts.indicator.counted.value;
    let is_beside =
        |target: &&Observation| !adds_up || comparable(&target.period, &last.period, counted);
    let target = facts.target.filter(is_beside).and_then(|target| target.figure.number());
    let values: Vec<Decimal> =
        line.iter().filter_map(|one| one.figure.number()).chain(target).collect();
    let across =
        Across { first: first.period.last, days: days(first.period.last, last.period.last) };
    let laid = |below: f64| laid(facts, line, target, &across, &Down::over(&values, below));
    let mut drawn = laid(BELOW);
    if !drawn.is_beside {
        let far = laid(FAR_BELOW);
        if far.is_beside {
            drawn = far;
        }
    }
    let Laid { path, points, mut labels, target: at, .. } = drawn;
    let words = |figure: String| format!("Target {figure}");
    let target = target.zip(at).map(|(value, y)| {
        let told = words(facts.amount(value).short(facts.style));
        // Without a unit of long words, as the figures beside it, or alone, where those leave no room.
        let names = [told.clone(), words(figure_and_unit(facts, value).0), "Target".to_owned()];
        labels.extend(target_label(&names, y, &labels, &points));
        PictureTarget { y, words: told }
    });
    Picture {
        kind: PictureKind::Line { path },
        points,
        labels,
        target,
        alt: alt(facts, line, first, last),
    }
}

/// A line picture with its places.
struct Laid {
    path: String,
    points: Vec<PicturePoint>,
    /// First and last figure, each with its period.
    labels: Vec<PictureLabel>,
    /// How far down the target is.
    target: Option<f64>,
    /// Whether both figures stand beside their own dots, off every line.
    is_beside: bool,
}

fn laid(
    facts: &Facts,
    line: &[&Observation],
    target: Option<Decimal>,
    across: &Across,
    down: &Down,
) -> Laid {
    let mut path = String::new();
    let mut points: Vec<PicturePoint> = Vec::new();
    let mut pen_down = false;
    for observation in line {
        let Some(value) = observation.figure.number() else {
            pen_down = false;
            continue;
        };
        let (x, y) = (across.x(observation.period.last), down.y(value));
        path.push_str(&format!("{}{x} {y}", if pen_down { "L" } else { "M" }));
        pen_down = true;
        points.push(PicturePoint {
            x,
            y,
            words: said(facts, observation),
            cell: observation.cell.clone(),
        });
    }
    let target = target.map(|target| down.y(target));
    let mut labels = Vec::new();
    let mut is_beside = true;
    let figures = || line.iter().filter(|one| one.figure.number().is_some());
    let ends = [
        (figures().next(), points.first(), TextAnchor::Start),
        (figures().next_back(), points.last(), TextAnchor::End),
    ];
    for (observation, point, anchor) in ends {
        let (Some(observation), Some(point)) = (observation, point) else { continue };
        let Some(value) = observation.figure.number() else { continue };
        let x = if anchor == TextAnchor::Start { 2.0 } else { PICTURE_WIDTH - 2.0 };
        // As the large figure over it: long words of a unit stand there once.
        let (text, _) = figure_and_unit(facts, value);
        let wide = width(&text, LETTER);
        let across = if anchor == TextAnchor::Start { (x, x + wide) } else { (x - wide, x) };
        let lines = lines_over(across, &points, target);
        let found = beside(point.y, LOWEST, &lines);
        is_beside &= found.is_some();
        let y = tenth(found.unwrap_or_else(|| over_all(point.y, &lines)));
        labels.push(PictureLabel { x, y, anchor, text, quiet: false });
        let period = observation.period.axis_words(facts.style);
        labels.push(PictureLabel { x, y: PICTURE_HEIGHT - 3.0, anchor, text: period, quiet: true });
    }
    Laid { path, points, labels, target, is_beside }
}

fn one_figure(facts: &Facts, only: &Observation) -> Picture {
    let value = only.figure.number().unwrap_or_default();
    let unit = &facts.indicator.unit.value;
    let label = facts.amount(value).short(facts.style);
    let period = only.period.axis_words(facts.style);
    let middle = PICTURE_WIDTH / 2.0;
    let text = |x, y, anchor, text: &str, quiet| PictureLabel {
        x,
        y,
        anchor,
        text: text.to_owned(),
        quiet,
    };
    let share = number(unit.shown(value)).clamp(0.0, 100.0) / 100.0;
    let (kind, point, labels) = if unit.is_share() {
        let length = PICTURE_WIDTH - 4.0;
        let kind = PictureKind::Bar {
            x: 2.0,
            y: 44.0,
            length,
            filled: tenth(length * share),
            thickness: 20.0,
        };
        let labels = vec![
            text(2.0, 36.0, TextAnchor::Start, &label, false),
            text(2.0, 82.0, TextAnchor::Start, &period, true),
            text(PICTURE_WIDTH - 2.0, 82.0, TextAnchor::End, "of 100%", true),
        ];
        (kind, (tenth(2.0 + length * share), 54.0), labels)
    } else {
        let labels = vec![
            text(middle, 36.0, TextAnchor::Middle, &label, false),
            text(middle, PICTURE_HEIGHT - 3.0, TextAnchor::Middle, &period, true),
        ];
        (PictureKind::Dot, (middle, 54.0), labels)
    };
    let words = said(facts, only);
    let alt = format!("{}: {words}", facts.measure.plain);
    let point = PicturePoint { x: point.0, y: point.1, words, cell: only.cell.clone() };
    Picture { kind, points: vec![point], labels, target: None, alt }
}

/// "Line from 1,344 in 2020 to 1,549 in 2024, lowest 1,281 in 2021; target 1,031".
fn alt(facts: &Facts, line: &[&Observation], first: &Observation, last: &Observation) -> String {
    let mut alt = format!(
        "{}: line from {} to {}",
        facts.measure.plain,
        said(facts, first),
        said(facts, last)
    );
    let mut lowest = first;
    let mut highest = first;
    for one in line {
        if one.figure.number().is_some() {
            if one.figure.number() < lowest.figure.number() {
                lowest = one;
            }
            if highest.figure.number() < one.figure.number() {
                highest = one;
            }
        }
    }
    for (word, one) in [("lowest", lowest), ("highest", highest)] {
        if one.figure != first.figure && one.figure != last.figure {
            alt.push_str(&format!(", {word} {}", said(facts, one)));
        }
    }
    let missing = line.iter().filter(|one| one.figure.number().is_none()).count();
    match missing {
        0 => {}
        1 => alt.push_str(", one figure missing"),
        _ => alt.push_str(&format!(", {missing} figures missing")),
    }
    if let Some(value) = facts.target.and_then(|target| target.figure.number()) {
        alt.push_str(&format!("; target {}", facts.amount(value).words(facts.style)));
    }
    alt
}

fn said(facts: &Facts, observation: &Observation) -> String {
    let value = observation.figure.number().unwrap_or_default();
    format!(
        "{} {}",
        facts.amount(value).words(facts.style),
        observation.period.in_words(facts.style)
    )
}

/// Days to places across.
struct Across {
    first: Date,
    days: f64,
}

impl Across {
    fn x(&self, day: Date) -> f64 {
        let part = if 0.0 < self.days { days(self.first, day) / self.days } else { 0.5 };
        tenth(SIDE + part * (PICTURE_WIDTH - 2.0 * SIDE))
    }
}

/// Values to places down.
struct Down {
    least: f64,
    span: f64,
    below: f64,
}

impl Down {
    fn over(values: &[Decimal], below: f64) -> Down {
        let least = number(values.iter().min().copied().unwrap_or_default());
        let most = number(values.iter().max().copied().unwrap_or_default());
        Down { least, span: most - least, below }
    }

    fn y(&self, value: Decimal) -> f64 {
        let part = if 0.0 < self.span { (number(value) - self.least) / self.span } else { 0.5 };
        let room = PICTURE_HEIGHT - ABOVE - self.below;
        tenth(ABOVE + (1.0 - part) * room)
    }
}

fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

fn days(first: Date, last: Date) -> f64 {
    first.duration_until(last).as_secs_f64() / 86_400.0
}

/// A tenth is finer than any screen; fewer digits keep the page small.
fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
