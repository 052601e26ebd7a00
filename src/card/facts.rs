//! What a card can say of an indicator: its figures, changes and target, worked out once.

use super::beside::{Beside, Subject};
use super::measure::Measure;
use super::{LiveFigure, round_words};
use crate::amount::{Amount, indicator_decimals, number_words, percentage, rounded};
use crate::change::{self, Change, Direction, NoChange, Percent};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use crate::table::CellRef;
use rust_decimal::Decimal;

/// Figures of one indicator in one house style.
pub(crate) struct Facts<'a> {
    pub(crate) indicator: &'a Indicator,
    pub(crate) style: &'a HouseStyle,
    pub(crate) measure: Measure,
    pub(crate) decimals: u32,
    pub(crate) latest: Option<&'a Observation>,
    pub(crate) change: Result<Change, NoChange>,
    pub(crate) since_previous: Result<Change, NoChange>,
    pub(crate) target: Option<&'a Observation>,
    pub(crate) beside: Option<Beside<'a>>,
    /// Its area, where cards of other areas stand beside it.
    pub(crate) among_areas: Option<&'a str>,
}

/// A live figure filled in.
pub(crate) struct Filled {
    pub(crate) text: String,
    pub(crate) cells: Vec<CellRef>,
}

/// Why a live figure cannot be filled in.
pub(crate) enum Cannot {
    /// There is nothing to fill it in with; the words follow "no": "no target".
    Absent(String),
    /// The rules forbid it.
    Forbidden(String),
}

impl<'a> Facts<'a> {
    pub(crate) fn of(indicator: &'a Indicator, style: &'a HouseStyle) -> Self {
        Facts::about(&Subject::alone(indicator, ""), style)
    }

    pub(crate) fn about(subject: &Subject<'a>, style: &'a HouseStyle) -> Self {
        let indicator = subject.indicator;
        let latest = change::latest(indicator);
        Facts {
            indicator,
            style,
            measure: Measure::of(indicator),
            decimals: indicator_decimals(indicator, style),
            latest,
            change: change::over_history(indicator),
            since_previous: change::since_previous(indicator),
            target: target(indicator, latest),
            beside: Beside::of(subject, latest),
            among_areas: indicator.area_name.as_deref().filter(|_| subject.among_areas),
        }
    }

    pub(crate) fn amount(&self, value: Decimal) -> Amount<'_> {
        Amount::new(value, &self.indicator.unit.value, self.decimals)
    }

    pub(crate) fn fill(&self, figure: LiveFigure) -> Result<Filled, Cannot> {
        use LiveFigure::*;
        match figure {
            Latest | LatestPeriod | InLatestPeriod => {
                let latest = self.latest.ok_or_else(|| absent("figure"))?;
                self.of_observation(figure, latest)
            }
            Previous | PreviousPeriod | InPreviousPeriod => {
                let change = known(&self.since_previous)?;
                self.of_observation(figure, &change.from)
            }
            Earliest | EarliestPeriod | InEarliestPeriod | SinceEarliestPeriod => {
                let change = known(&self.change)?;
                self.of_observation(figure, &change.from)
            }
            Target | TargetPeriod | InTargetPeriod => {
                let target = self.target.ok_or_else(|| absent("target"))?;
                self.of_observation(figure, target)
            }
            ChangeSincePrevious | PercentSincePrevious | DownSincePrevious | FellSincePrevious => {
                self.of_change(figure, known(&self.since_previous)?)
            }
            Change | Percent | ANearPercent | Points | Down | AReduction | Reduction | Fell
            | Risen | Fewer | Lower => self.of_change(figure, known(&self.change)?),
            Before | BeforePeriod | InBeforePeriod | PercentBefore | FellBefore | LastFigures => {
                self.fill_chain(figure)
            }
            Comparator | ComparatorFigure | Gap | AboveBy | ShorterBy => self.fill_beside(figure),
            LatestInWords | AroundLatest | OverLatest | UnderLatest => {
                let latest = self.latest.ok_or_else(|| absent("figure"))?;
                self.of_observation(figure, latest)
            }
            Measure => Ok(typed(self.measure.plain.clone())),
            UnitWords => Ok(typed(self.indicator.unit.value.words())),
            Area => self.indicator.area_name.clone().map(typed).ok_or_else(|| absent("area")),
            Were => Ok(typed(if self.latest_is_one()? { "was" } else { "were" }.to_owned())),
            Noun => {
                let (one, several) =
                    self.measure.noun.as_ref().ok_or_else(|| absent("noun in its name"))?;
                Ok(typed(if self.latest_is_one()? { one } else { several }.clone()))
            }
        }
    }

    fn latest_is_one(&self) -> Result<bool, Cannot> {
        let latest = self.latest.ok_or_else(|| absent("figure"))?;
        let shown = latest.figure.number().map(|value| rounded(value, self.decimals));
        Ok(shown == Some(Decimal::ONE))
    }

    pub(super) fn of_observation(
        &self,
        figure: LiveFigure,
        observation: &Observation,
    ) -> Result<Filled, Cannot> {
        use LiveFigure::*;
        let period = &observation.period;
        let text = match figure {
            LatestPeriod | PreviousPeriod | EarliestPeriod | TargetPeriod | BeforePeriod => {
                period.words(self.style)
            }
            InLatestPeriod | InPreviousPeriod | InEarliestPeriod | InTargetPeriod
            | InBeforePeriod => period.in_words(self.style),
            SinceEarliestPeriod => period.since_words(self.style),
            _ => {
                let value = observation.figure.number().ok_or_else(|| absent("figure"))?;
                let amount = self.amount(value);
                match figure {
                    LatestInWords => {
                        number_words(value).unwrap_or_else(|| amount.words(self.style))
                    }
                    AroundLatest => round_words::around(&amount, self.style),
                    OverLatest => round_words::over(&amount, self.style),
                    UnderLatest => round_words::under(&amount, self.style),
                    _ => amount.words(self.style),
                }
            }
        };
        Ok(Filled { text, cells: vec![observation.cell.clone()] })
    }

    pub(super) fn of_change(&self, figure: LiveFigure, change: &Change) -> Result<Filled, Cannot> {
        use LiveFigure::*;
        let text = match figure {
            Change | ChangeSincePrevious => self.amount(change.absolute).difference(self.style),
            Points if self.indicator.unit.value.is_share() => {
                self.amount(change.absolute).difference(self.style)
            }
            Points => {
                return Err(Cannot::Forbidden(
                    "only percentages change in percentage points".to_owned(),
                ));
            }
            Percent | PercentSincePrevious | PercentBefore => self.relative(change)?,
            ANearPercent => round_words::a_near_percent(given(change)?, self.style),
            Risen => word(change.direction, "risen", "fallen", "not changed"),
            Down | DownSincePrevious => word(change.direction, "up", "down", "unchanged"),
            AReduction => word(change.direction, "an increase", "a reduction", "no change"),
            Reduction => word(change.direction, "increase", "reduction", "change"),
            Fell | FellSincePrevious | FellBefore => {
                word(change.direction, "rose", "fell", "did not change")
            }
            Fewer => word(change.direction, "more", "fewer", "as many"),
            _ => word(change.direction, "higher", "lower", "the same"),
        };
        Ok(Filled { text, cells: vec![change.to.cell.clone(), change.from.cell.clone()] })
    }

    fn relative(&self, change: &Change) -> Result<String, Cannot> {
        let places = self.style.change_places();
        let value = given(change)?.abs();
        if rounded(value, places).is_zero() && !value.is_zero() {
            let least = percentage(Decimal::new(1, places), places, self.style);
            return Ok(format!("less than {least}"));
        }
        Ok(percentage(value, places, self.style))
    }
}

/// The relative change, where the rules allow one.
fn given(change: &Change) -> Result<Decimal, Cannot> {
    match change.percent {
        Percent::Value(value) => Ok(value),
        Percent::Withheld(why) => Err(Cannot::Forbidden(why.to_string())),
    }
}

/// The first target at or after the latest figure's day, else the last one; targets without a number are passed over.
fn target<'a>(indicator: &'a Indicator, latest: Option<&Observation>) -> Option<&'a Observation> {
    let targets = || indicator.targets().filter(|target| target.figure.number().is_some());
    let due =
        latest.and_then(|latest| targets().find(|target| latest.period.last <= target.period.last));
    due.or_else(|| targets().last())
}

fn known(change: &Result<Change, NoChange>) -> Result<&Change, Cannot> {
    change.as_ref().map_err(|why| match why {
        NoChange::OnlyOne | NoChange::NoFigure => absent("earlier figure"),
        NoChange::NothingComparable => absent("earlier figure that may be compared"),
        NoChange::NotANumber | NoChange::TooLarge => Cannot::Forbidden(why.to_string()),
    })
}

pub(super) fn absent(what: &str) -> Cannot {
    Cannot::Absent(what.to_owned())
}

pub(super) fn typed(text: String) -> Filled {
    Filled { text, cells: Vec::new() }
}

fn word(direction: Direction, up: &str, down: &str, same: &str) -> String {
    match direction {
        Direction::Up => up,
        Direction::Down => down,
        Direction::Same => same,
    }
    .to_owned()
}
