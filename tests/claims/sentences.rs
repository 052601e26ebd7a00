//! True sentences made of published figures, and the same with one figure changed.

use crate::periods::period;
use crate::random::Random;
use crate::wordings::{For, WORDINGS};
use crate::written::{Written, rounded};
use better_off::amount::Unit;
use better_off::indicator::{Indicator, Observation};
use rust_decimal::Decimal;

/// A table with the words that officers have for its measures.
pub struct Source {
    pub file: &'static str,
    /// Part of the indicator's name, and what officers call it.
    pub measures: &'static [(&'static str, &'static [&'static str])],
    pub indicators: Vec<Indicator>,
}

/// A sentence, and which of its characters were changed to make it false.
pub struct Sentence {
    pub text: String,
    pub changed: Option<(usize, usize)>,
}

/// Makes a sentence from a source; `falsify` changes one of its figures.
pub fn sentence(random: &mut Random, source: &Source, falsify: bool) -> Option<Sentence> {
    let (name, called) = random.of(source.measures);
    let of_name: Vec<&Indicator> = source
        .indicators
        .iter()
        .filter(|indicator| indicator.measure_name.contains(name))
        .collect();
    let indicator = *random.of(&of_name);
    let unit = &indicator.unit.value;
    let points = numbers(indicator);
    let share = unit.is_share();
    let fitting: Vec<&(For, &str)> = WORDINGS
        .iter()
        .filter(|(wanted, _)| *wanted == For::Any || (*wanted == For::Shares) == share)
        .collect();
    let (_, wording) = **random.of(&fitting);
    if points.len() < 3 || indicator.area_name.is_none() && wording.contains("{x}") {
        return None;
    }
    let first = random.below(points.len() - 1);
    let second = first + 1 + random.below(points.len() - 1 - first);
    let ((earlier, a), (later, b)) = (points[first], points[second]);
    let decimals = if share || matches!(unit, Unit::RatePer(_) | Unit::Other(_)) {
        scale(&points).min(1)
    } else {
        scale(&points).min(2)
    };
    let per = match unit {
        Unit::RatePer(per) if random.chance(50) => Some(*per),
        _ => None,
    };
    let written = |value: Decimal, random: &mut Random| Written {
        value,
        decimals,
        share,
        words: random.chance(15),
        grouped: random.chance(75),
        per,
    };
    let place = indicator.area_name.clone().unwrap_or_else(|| "the city".to_owned());
    let other = of_name
        .iter()
        .filter_map(|other| {
            let name = other.area_name.as_ref().filter(|name| **name != place)?;
            let value =
                numbers(other).into_iter().find(|(one, _)| one.period.last == later.period.last)?.1;
            Some((name.clone(), value))
        })
        .collect::<Vec<_>>();
    let other = (!other.is_empty()).then(|| random.of(&other).clone());
    if wording.contains("{x}") && other.as_ref().is_none_or(|(_, value)| *value == b) {
        return None;
    }
    if a == b
        && wording.contains("{rise}")
            | wording.contains("{rose}")
            | wording.contains("{up}")
            | wording.contains("{more}")
            | wording.contains("{increased}")
            | wording.contains("{changed}")
    {
        return None;
    }
    let change = b - a;
    if wording.contains("{r}") && a < Decimal::from(20) {
        return None;
    }
    let bare = |value: Decimal, decimals: u32| Written {
        value,
        decimals,
        share: false,
        words: false,
        grouped: true,
        per: None,
    };
    let relative =
        if a.is_zero() { Decimal::ZERO } else { change.abs() * Decimal::ONE_HUNDRED / a };
    if wording.contains("{r}") && rounded(relative, 1).is_zero()
        || wording.contains("{d}") && rounded(change.abs(), decimals).is_zero()
    {
        return None;
    }
    let relative_decimals = u32::try_from(random.below(2)).unwrap();
    let mut figures: Vec<(&str, Written)> = vec![
        ("{a}", written(a, random)),
        ("{b}", written(b, random)),
        ("{d}", bare(change.abs(), decimals)),
        ("{r}", bare(relative, if relative < Decimal::TEN { 1 } else { relative_decimals })),
    ];
    if let Some((_, y)) = &other {
        figures.push(("{y}", written(*y, random)));
    }
    figures.retain(|(hole, _)| wording.contains(hole));
    if falsify {
        let at = random.below(figures.len());
        let series: Vec<Decimal> = points.iter().map(|(_, value)| *value).collect();
        let changed = figures[at].1.other(random, &series);
        figures[at].1 = changed;
        let hole = figures[at].0;
        figures[at] = (hole, figures[at].1.clone());
        return fill(
            random,
            wording,
            called,
            &place,
            (earlier, later),
            other,
            &figures,
            change,
            Some(hole),
        );
    }
    fill(random, wording, called, &place, (earlier, later), other, &figures, change, None)
}

#[allow(clippy::too_many_arguments, reason = "the holes of a wording")]
fn fill(
    random: &mut Random,
    wording: &str,
    called: &[&str],
    place: &str,
    (earlier, later): (&Observation, &Observation),
    other: Option<(String, Decimal)>,
    figures: &[(&str, Written)],
    change: Decimal,
    changed: Option<&str>,
) -> Option<Sentence> {
    let rises = Decimal::ZERO < change;
    let pick = |up: &'static str, down: &'static str| if rises { up } else { down };
    let style = random.below(3);
    let mut text = wording.to_owned();
    let more_than_other = other.as_ref().map(|(_, y)| {
        let b = figures
            .iter()
            .find(|(hole, _)| *hole == "{b}")
            .map(|(_, b)| b.value)
            .unwrap_or_default();
        if *y < b { "above" } else { "below" }
    });
    for (hole, words) in [
        ("{what}", (*random.of(called)).to_owned()),
        ("{place}", place.to_owned()),
        ("{p}", period(&earlier.period, style)?),
        ("{q}", period(&later.period, style)?),
        ("{rose}", pick("rose", "fell").to_owned()),
        ("{rise}", pick("rise", "fall").to_owned()),
        ("{up}", pick("up", "down").to_owned()),
        ("{more}", pick("higher", "lower").to_owned()),
        ("{increased}", pick("increased", "reduced").to_owned()),
        ("{changed}", pick("grown", "shrunk").to_owned()),
        ("{moreless}", more_than_other.unwrap_or("above").to_owned()),
        ("{x}", other.map(|(name, _)| name).unwrap_or_default()),
    ] {
        text = text.replace(hole, &words);
    }
    let mut place_of_change = None;
    while let Some((at, hole, written)) = figures
        .iter()
        .filter_map(|(hole, written)| Some((text.find(hole)?, *hole, written)))
        .min_by_key(|(at, ..)| *at)
    {
        let words = written.text();
        // "{r}%" and "{d} points" have their unit behind them.
        text.replace_range(at..at + hole.len(), &words);
        if Some(hole) == changed {
            let start = text[..at].chars().count();
            place_of_change = Some((start, start + words.chars().count()));
        }
    }
    let mut letters = text.chars();
    let first = letters.next()?;
    let text = first.to_uppercase().chain(letters).collect();
    Some(Sentence { text, changed: place_of_change })
}

pub fn numbers(indicator: &Indicator) -> Vec<(&Observation, Decimal)> {
    let unit = &indicator.unit.value;
    indicator
        .history()
        .filter_map(|one| Some((one, unit.shown(one.figure.number()?))))
        .filter(|(_, value)| Decimal::ZERO < *value)
        .collect()
}

pub fn scale(points: &[(&Observation, Decimal)]) -> u32 {
    points.iter().map(|(_, value)| value.normalize().scale()).max().unwrap_or(0)
}
