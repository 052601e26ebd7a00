//! True sentences made of published figures, and the same with one figure changed.

use crate::random::Random;
use crate::wordings::{For, WORDINGS};
use better_off::amount::Unit;
use better_off::indicator::{Indicator, Observation};
use better_off::period::{Period, PeriodKind};
use rust_decimal::{Decimal, RoundingStrategy};

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

/// One figure as it is written.
#[derive(Clone)]
struct Written {
    value: Decimal,
    decimals: u32,
    share: bool,
    words: bool,
    grouped: bool,
    per: Option<u32>,
}

impl Written {
    fn text(&self) -> String {
        let mut digits = rounded(self.value, self.decimals).abs().to_string();
        if self.decimals == 0 {
            digits = digits.split('.').next().unwrap().to_owned();
        } else {
            let fraction = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            if fraction == 0 {
                digits.push('.');
            }
            digits.extend(std::iter::repeat_n('0', self.decimals as usize - fraction));
        }
        if self.grouped {
            let (whole, rest) = digits
                .split_once('.')
                .map_or((digits.as_str(), None), |(whole, rest)| (whole, Some(rest)));
            let mut text = String::new();
            for (at, digit) in whole.chars().enumerate() {
                if 0 < at && (whole.len() - at).is_multiple_of(3) {
                    text.push(',');
                }
                text.push(digit);
            }
            digits = rest.map_or(text.clone(), |rest| format!("{text}.{rest}"));
        }
        let unit = match (self.share, self.words) {
            (true, true) => " per cent".to_owned(),
            (true, false) => "%".to_owned(),
            _ => self.per.map_or(String::new(), |per| {
                format!(" per {}", if per == 10_000 { "10,000" } else { "1,000" })
            }),
        };
        format!("{digits}{unit}")
    }

    /// Another figure, surely another one as it is written.
    fn other(&self, random: &mut Random, series: &[Decimal]) -> Written {
        let step = Decimal::new(1, self.decimals);
        for _ in 0..50 {
            let value = match random.below(6) {
                0 => self.value + step,
                1 => self.value - step * Decimal::from(1 + random.below(9)),
                2 => {
                    self.value * Decimal::new(100 + i64::try_from(random.below(40)).unwrap() + 1, 2)
                }
                3 => self.value * Decimal::new(99 - i64::try_from(random.below(40)).unwrap(), 2),
                4 => swapped(self.value, self.decimals),
                _ => *random.of(series),
            };
            let other = Written { value, ..self.clone() };
            if Decimal::ZERO < value && other.text() != self.text() {
                return other;
            }
        }
        Written { value: self.value + step + step, ..self.clone() }
    }
}

fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Two neighbouring digits exchanged.
fn swapped(value: Decimal, decimals: u32) -> Decimal {
    let text = rounded(value, decimals).to_string();
    let mut digits: Vec<char> = text.chars().collect();
    for at in 1..digits.len() {
        if digits[at].is_ascii_digit()
            && digits[at - 1].is_ascii_digit()
            && digits[at] != digits[at - 1]
        {
            digits.swap(at, at - 1);
            break;
        }
    }
    digits.iter().collect::<String>().parse().unwrap_or(value)
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

fn numbers(indicator: &Indicator) -> Vec<(&Observation, Decimal)> {
    let unit = &indicator.unit.value;
    indicator
        .history()
        .filter_map(|one| Some((one, unit.shown(one.figure.number()?))))
        .filter(|(_, value)| Decimal::ZERO < *value)
        .collect()
}

fn scale(points: &[(&Observation, Decimal)]) -> u32 {
    points.iter().map(|(_, value)| value.normalize().scale()).max().unwrap_or(0)
}

/// A period as it may be said: as in the table, or in another form of the same.
fn period(period: &Period, style: usize) -> Option<String> {
    let label = period.label.clone();
    Some(match (period.kind, style) {
        (PeriodKind::FinancialYear | PeriodKind::AcademicYear, 1) => label.replace('/', "-"),
        (PeriodKind::Day, 0) => format!("{} {}", month(period), period.last.year()),
        (PeriodKind::Day, _) => {
            format!("{} {} {}", period.last.day(), month(period), period.last.year())
        }
        (PeriodKind::Quarter, 1) if label.starts_with('Q') => {
            let (quarter, year) = label.split_once(' ')?;
            let nth =
                ["first", "second", "third", "fourth"][quarter[1..].parse::<usize>().ok()? - 1];
            format!("the {nth} quarter of {year}")
        }
        (PeriodKind::Quarter, 2) if label.contains('-') => label.replace('-', " to "),
        (PeriodKind::CalendarYear, 2) if false => label,
        _ => label,
    })
}

fn month(period: &Period) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[usize::try_from(period.last.month() - 1).unwrap()]
}
