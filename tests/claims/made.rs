//! Sentences made from templates and a table: true ones, and false by one figure or by their direction.

use crate::periods::period;
use crate::random::Random;
use crate::sentences::{Sentence, Source, numbers, scale};
use crate::written::{Written, rounded};
use better_off::amount::Unit;
use better_off::indicator::{Indicator, Observation};
use rust_decimal::Decimal;

/// What a template is for, and its words with holes.
pub type Template = (Wants, &'static str);

/// What a template needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// A count, a rate or an amount.
    Numbers,
    /// A percentage.
    Shares,
    /// So many of every 10,000.
    Rates,
    /// Any of them.
    Any,
}

/// What is made false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// One figure is another.
    Figure,
    /// It says that it rose where it fell.
    Direction,
}

const UP_OR_DOWN: &[(&str, &str, &str)] = &[
    ("{rose}", "rose", "fell"),
    ("{risen}", "risen", "fallen"),
    ("{up}", "up", "down"),
    ("{more}", "higher", "lower"),
    ("{increase}", "increase", "reduction"),
    ("{anincrease}", "an increase", "a reduction"),
];

const NUMERALS: [&str; 13] = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// A sentence from one of the templates, or nothing where the table has no figures for the one drawn.
pub fn make(
    random: &mut Random,
    source: &Source,
    templates: &[Template],
    lie: Option<Lie>,
) -> Option<Sentence> {
    let (wants, template) = *random.of(templates);
    make_of(random, source, wants, template, lie)
}

/// A sentence from this template, or nothing where the figures that were drawn do not fit it.
pub fn make_of(
    random: &mut Random,
    source: &Source,
    wants: Wants,
    template: &str,
    lie: Option<Lie>,
) -> Option<Sentence> {
    let (name, called) = random.of(source.measures);
    let of_name: Vec<&Indicator> =
        source.indicators.iter().filter(|one| one.measure_name.contains(name)).collect();
    let indicator = *random.of(&of_name);
    let unit = &indicator.unit.value;
    let fits = match wants {
        Wants::Any => true,
        Wants::Shares => unit.is_share(),
        Wants::Numbers => !unit.is_share(),
        Wants::Rates => matches!(unit, Unit::RatePer(10_000)),
    };
    let has = |hole: &str| template.contains(hole);
    let place = indicator.area_name.clone()?;
    let points = numbers(indicator);
    if !fits || points.len() < 4 || place == "England" && has("{e}") {
        return None;
    }
    let mut first = random.below(points.len() - 2);
    let mut second = first + 2 + random.below(points.len() - 2 - first);
    // A direction since no time that is said is one since the figure before.
    if has("{before}") || has("[") && !has("{p}") {
        first = second - 1;
    } else if random.chance(50) {
        second = points.len() - 1;
    }
    let ((earlier, a), (later, b)) = (points[first], points[second]);
    let (between, c) = points[(first + 1).min(second)];
    if has("{before}") && !is_year_before(earlier, later) {
        return None;
    }
    let other =
        other_area(random, &of_name, &place, later, has("{e}")).filter(|(_, value)| *value != b);
    if other.is_none() && (has("{e}") || has("{x}")) {
        return None;
    }
    let (other_name, y) = other.unwrap_or_default();
    let shares = unit.is_share();
    let decimals =
        scale(&points).min(if matches!(unit, Unit::Count | Unit::Pounds { .. }) { 2 } else { 1 });
    let level = |value: Decimal, random: &mut Random| Written {
        value,
        decimals,
        share: shares,
        words: random.chance(20),
        grouped: random.chance(80),
        per: None,
    };
    let bare = |value: Decimal, decimals: u32| Written {
        value,
        decimals,
        share: false,
        words: false,
        grouped: true,
        per: None,
    };
    let change = b - a;
    let moves = has("[") || UP_OR_DOWN.iter().any(|(hole, ..)| has(hole));
    let compares = has("<") || has("{moreless}");
    // The figures as they are written must differ, or their direction would not be seen.
    if moves && rounded(a, decimals) == rounded(b, decimals)
        || compares && rounded(y, decimals) == rounded(b, decimals)
        || has("{r}") && a < Decimal::from(20)
        || !moves && !compares && lie == Some(Lie::Direction)
    {
        return None;
    }
    let relative = if a.is_zero() { a } else { change.abs() * Decimal::ONE_HUNDRED / a };
    let relative_decimals =
        if relative < Decimal::TEN { 1 } else { u32::try_from(random.below(2)).unwrap() };
    let mut figures: Vec<(&str, Written)> = vec![
        ("{a}", level(a, random)),
        ("{b}", level(b, random)),
        ("{c}", level(c, random)),
        ("{e}", level(y, random)),
        ("{y}", level(y, random)),
        ("{d}", bare(change.abs(), decimals)),
        ("{n}", bare(change.abs(), decimals)),
        ("{g}", bare((b - y).abs(), decimals)),
        ("{r}", bare(relative, relative_decimals)),
    ];
    figures.retain(|(hole, _)| has(hole));
    if figures.iter().any(|(_, one)| rounded(one.value, one.decimals).is_zero()) {
        return None;
    }
    let mut changed = None;
    if lie == Some(Lie::Figure) {
        let at = random.below(figures.len());
        let series: Vec<Decimal> = points.iter().map(|(_, value)| *value).collect();
        figures[at].1 = figures[at].1.other(random, &series);
        changed = Some(figures[at].0);
    }
    let figures: Vec<(&str, String)> = figures
        .into_iter()
        .map(|(hole, one)| {
            Some((
                hole,
                if hole == "{n}" {
                    in_words(&one)?
                } else if wants == Wants::Rates {
                    bare(one.value, one.decimals).text()
                } else {
                    one.text()
                },
            ))
        })
        .collect::<Option<_>>()?;
    let turned = lie == Some(Lie::Direction);
    let style = random.below(3);
    let mut words: Vec<(&str, String)> = UP_OR_DOWN
        .iter()
        .map(|(hole, up, down)| (*hole, if (a < b) != turned { *up } else { *down }.to_owned()))
        .collect();
    words.extend([
        ("{moreless}", if (y < b) != turned { "above" } else { "below" }.to_owned()),
        ("{what}", (*random.of(called)).to_owned()),
        ("{place}", place),
        ("{x}", other_name),
        ("{p}", period(&earlier.period, style)?),
        ("{m}", period(&between.period, style)?),
        ("{q}", period(&later.period, style)?),
        ("{before}", (*random.of(&["the previous year", "the year before"])).to_owned()),
    ]);
    let template = chosen(template, ['[', ']'], (a < b) != turned);
    let template = chosen(&template, ['<', '>'], (y < b) != turned);
    Some(filled(&template, &words, &figures, changed))
}

/// Whether a period is the same days of the year before.
fn is_year_before(earlier: &Observation, later: &Observation) -> bool {
    let (one, other) = (earlier.period.last, later.period.last);
    other.year() - one.year() == 1 && one.month() == other.month()
}

/// Another area's figure for the later period: England's, or any.
fn other_area(
    random: &mut Random,
    of_name: &[&Indicator],
    place: &str,
    later: &Observation,
    england: bool,
) -> Option<(String, Decimal)> {
    let found: Vec<(String, Decimal)> = of_name
        .iter()
        .filter_map(|other| {
            let name = other.area_name.clone()?;
            let value =
                numbers(other).into_iter().find(|(one, _)| one.period.last == later.period.last)?.1;
            (name != place && (!england || name == "England")).then_some((name, value))
        })
        .collect();
    (!found.is_empty()).then(|| random.of(&found).clone())
}

/// A whole number to twelve in words.
fn in_words(one: &Written) -> Option<String> {
    let value = rounded(one.value, one.decimals);
    let at = value.is_integer().then(|| usize::try_from(value).ok())??;
    NUMERALS.get(at).filter(|_| 0 < at).map(|word| (*word).to_owned())
}

/// The first of each two words in such brackets, or the second.
fn chosen(template: &str, [open, close]: [char; 2], first: bool) -> String {
    let mut parts = template.split(open);
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (words, rest) = part.split_once(close).unwrap();
        let (one, other) = words.split_once('|').unwrap();
        text.push_str(if first { one } else { other });
        text.push_str(rest);
    }
    text
}

fn filled(
    template: &str,
    words: &[(&str, String)],
    figures: &[(&str, String)],
    changed: Option<&str>,
) -> Sentence {
    let (mut text, mut place) = (String::new(), None);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let close = open + rest[open..].find('}').unwrap() + 1;
        text.push_str(&rest[..open]);
        let hole = &rest[open..close];
        let (_, put) = figures.iter().chain(words).find(|(name, _)| *name == hole).unwrap();
        if Some(hole) == changed {
            let start = text.chars().count();
            place = Some((start, start + put.chars().count()));
        }
        text.push_str(put);
        rest = &rest[close..];
    }
    text.push_str(rest);
    let mut letters = text.chars();
    let first = letters.next().unwrap();
    Sentence { text: first.to_uppercase().chain(letters).collect(), changed: place }
}
