//! Live figures: the words in braces that a statement takes from its indicator.

/// A figure, period or word that follows the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LiveFigure {
    /// The latest figure.
    Latest,
    /// Its period alone.
    LatestPeriod,
    /// Its period with "in" or "at".
    InLatestPeriod,
    /// The figure before the latest.
    Previous,
    /// Its period alone.
    PreviousPeriod,
    /// Its period with "in" or "at".
    InPreviousPeriod,
    /// The earliest figure that may be compared with the latest.
    Earliest,
    /// Its period alone.
    EarliestPeriod,
    /// Its period with "in" or "at".
    InEarliestPeriod,
    /// Its period with "since".
    SinceEarliestPeriod,
    /// The size of the change from earliest to latest; percentage points for percentages.
    Change,
    /// The relative change, where the rules allow one.
    Percent,
    /// The change of a percentage, in percentage points.
    Points,
    /// "down" or "up".
    Down,
    /// "a reduction" or "an increase".
    AReduction,
    /// "reduction" or "increase".
    Reduction,
    /// "fell" or "rose".
    Fell,
    /// "fewer" or "more".
    Fewer,
    /// "lower" or "higher".
    Lower,
    /// The size of the change since the figure before.
    ChangeSincePrevious,
    /// The relative change since the figure before.
    PercentSincePrevious,
    /// "down" or "up" since the figure before.
    DownSincePrevious,
    /// The target: the next one at or after the latest figure, else the last.
    Target,
    /// Its period alone.
    TargetPeriod,
    /// Its period with "in" or "at".
    InTargetPeriod,
    /// The measure as the table calls it, without its unit.
    Measure,
    /// The unit: "number", "per cent", "rate per 10,000".
    UnitWords,
    /// The area.
    Area,
    /// "was" or "were", for the latest figure.
    Were,
    /// "child" or "children": what is counted, in the number of the latest figure.
    Noun,
    /// Who the figures are compared with: "England".
    Comparator,
    /// Their figure for the latest period.
    ComparatorFigure,
    /// The size of the difference from their figure.
    Gap,
    /// The same with its side: "6 percentage points above", "the same as".
    AboveBy,
    /// The same for lengths of time: "64 days shorter than".
    ShorterBy,
    /// The latest figure as a word: "fifty-six".
    LatestInWords,
    /// "around 3,500"
    AroundLatest,
    /// "over 2,000"
    OverLatest,
    /// "fewer than 30" or "under 9%".
    UnderLatest,
    /// The relative change as a round one: "a near 50%".
    ANearPercent,
    /// "fallen" or "risen".
    Risen,
    /// "fell" or "rose" since the figure before.
    FellSincePrevious,
    /// The figure before the one before the latest.
    Before,
    /// Its period alone.
    BeforePeriod,
    /// Its period with "in" or "at".
    InBeforePeriod,
    /// The relative change from it to the figure before the latest.
    PercentBefore,
    /// "fell" or "rose" from it to the figure before the latest.
    FellBefore,
    /// The last three figures with their periods, whatever these are: "20 in 2012-13, 44 in 2013-14 and 14 in April to
    /// September 2014".
    LastFigures,
}

use LiveFigure::*;

/// Every name a person can type in braces, the first of each figure is the one its menu inserts.
const NAMES: &[(&str, LiveFigure, &str)] = &[
    ("latest", Latest, "the latest figure"),
    ("latest period", LatestPeriod, "the period of the latest figure"),
    ("in latest period", InLatestPeriod, "the period of the latest figure, with \"in\" or \"at\""),
    ("earliest", Earliest, "the earliest figure that may be compared"),
    ("earliest period", EarliestPeriod, "the period of the earliest figure"),
    (
        "in earliest period",
        InEarliestPeriod,
        "the period of the earliest figure, with \"in\" or \"at\"",
    ),
    (
        "since earliest period",
        SinceEarliestPeriod,
        "the period of the earliest figure, with \"since\"",
    ),
    ("previous", Previous, "the figure before the latest"),
    ("previous period", PreviousPeriod, "the period of the figure before"),
    (
        "in previous period",
        InPreviousPeriod,
        "the period of the figure before, with \"in\" or \"at\"",
    ),
    ("change", Change, "the change from earliest to latest"),
    ("percent", Percent, "the change in per cent of the earliest figure"),
    ("points", Points, "the change in percentage points"),
    ("down", Down, "\"down\" or \"up\""),
    ("up", Down, "\"down\" or \"up\""),
    ("a reduction", AReduction, "\"a reduction\" or \"an increase\""),
    ("an increase", AReduction, "\"a reduction\" or \"an increase\""),
    ("reduction", Reduction, "\"reduction\" or \"increase\""),
    ("increase", Reduction, "\"reduction\" or \"increase\""),
    ("fell", Fell, "\"fell\" or \"rose\""),
    ("rose", Fell, "\"fell\" or \"rose\""),
    ("fewer", Fewer, "\"fewer\" or \"more\""),
    ("more", Fewer, "\"fewer\" or \"more\""),
    ("lower", Lower, "\"lower\" or \"higher\""),
    ("higher", Lower, "\"lower\" or \"higher\""),
    ("change since previous", ChangeSincePrevious, "the change since the figure before"),
    ("percent since previous", PercentSincePrevious, "the change in per cent of the figure before"),
    ("down since previous", DownSincePrevious, "\"down\" or \"up\" since the figure before"),
    ("target", Target, "the target"),
    ("target period", TargetPeriod, "the period of the target"),
    ("in target period", InTargetPeriod, "the period of the target, with \"in\" or \"at\""),
    ("measure", Measure, "the measure's name"),
    ("unit", UnitWords, "what the figures count"),
    ("area", Area, "the area's name"),
    ("were", Were, "\"was\" or \"were\""),
    ("was", Were, "\"was\" or \"were\""),
    ("noun", Noun, "what is counted, one or several of them"),
    ("comparator", Comparator, "who the figures are compared with"),
    ("comparator figure", ComparatorFigure, "their figure for the same period"),
    ("gap", Gap, "the difference from their figure"),
    ("above by", AboveBy, "the difference, with \"above\" or \"below\""),
    ("below by", AboveBy, "the difference, with \"above\" or \"below\""),
    ("shorter by", ShorterBy, "the difference, with \"shorter than\" or \"longer than\""),
    ("longer by", ShorterBy, "the difference, with \"shorter than\" or \"longer than\""),
    ("latest in words", LatestInWords, "the latest figure as a word"),
    ("around latest", AroundLatest, "\"around\" and the latest figure rounded"),
    ("over latest", OverLatest, "\"over\" and the latest figure rounded down"),
    ("under latest", UnderLatest, "\"fewer than\" or \"under\" and the latest figure rounded up"),
    ("a near percent", ANearPercent, "\"a near 50%\": the change in per cent, rounded"),
    ("risen", Risen, "\"risen\" or \"fallen\""),
    ("fallen", Risen, "\"risen\" or \"fallen\""),
    ("fell since previous", FellSincePrevious, "\"fell\" or \"rose\" since the figure before"),
    ("rose since previous", FellSincePrevious, "\"fell\" or \"rose\" since the figure before"),
    ("before", Before, "the figure before the previous one"),
    ("before period", BeforePeriod, "the period of the figure before the previous one"),
    ("in before period", InBeforePeriod, "that period, with \"in\" or \"at\""),
    ("percent before", PercentBefore, "the change in per cent up to the previous figure"),
    ("fell before", FellBefore, "\"fell\" or \"rose\" up to the previous figure"),
    ("rose before", FellBefore, "\"fell\" or \"rose\" up to the previous figure"),
    ("last figures", LastFigures, "the last three figures with their periods"),
];

impl LiveFigure {
    /// Every live figure once, in the order of a menu.
    pub fn all() -> impl Iterator<Item = LiveFigure> {
        let first =
            |at: usize, figure: LiveFigure| !NAMES[..at].iter().any(|(_, one, _)| *one == figure);
        NAMES
            .iter()
            .enumerate()
            .filter(move |(at, (_, figure, _))| first(*at, *figure))
            .map(|(_, (_, figure, _))| *figure)
    }

    /// What is typed in braces.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, figure, _)| *figure == self).map_or("", |(name, _, _)| name)
    }

    /// What it stands for, for a menu: "the latest figure".
    pub fn meaning(self) -> &'static str {
        NAMES.iter().find(|(_, figure, _)| *figure == self).map_or("", |(_, _, meaning)| meaning)
    }

    /// The figure of a name, in any case, with any spaces around it.
    pub fn named(name: &str) -> Option<LiveFigure> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        NAMES.iter().find(|(known, _, _)| *known == name).map(|(_, figure, _)| *figure)
    }
}
