//! The figure that is held against a target, or why none is: never a part of the year against the year's target.

use crate::card::Facts;
use crate::change::may_be_held_against;
use crate::indicator::{Figure, Indicator, Missing, Observation, Polarity, Role};
use crate::period::{Period, PeriodKind};
use rust_decimal::Decimal;

/// A figure held against a target.
pub(super) struct AgainstTarget<'i> {
    /// What is predicted for the target's period, else the latest.
    pub(super) figure: &'i Observation,
    /// The target.
    pub(super) target: &'i Observation,
    /// By how much the figure misses it; nought or less where it is met.
    pub(super) missed: Decimal,
}

/// The headline indicator's figure against its target.
///
/// # Errors
///
/// Why none may be held against it, as words after "No rating by rule: ".
pub(super) fn against_target<'i>(facts: &Facts<'i>) -> Result<AgainstTarget<'i>, String> {
    let polarity = facts.indicator.polarity.value;
    if polarity == Polarity::Neither {
        return Err("whether a rise or a fall is good is not known".to_owned());
    }
    let target = facts.target.ok_or("the headline indicator has no target")?;
    let figure = figure(facts, target)?;
    let (value, aim) =
        figure.figure.number().zip(target.figure.number()).ok_or("one of the two is no number")?;
    let missed = match polarity {
        Polarity::Fall => value.checked_sub(aim),
        _ => aim.checked_sub(value),
    };
    let missed = missed.ok_or("the figures are too large for exact arithmetic")?;
    Ok(AgainstTarget { figure, target, missed })
}

/// What is predicted for the target's period, else the latest figure, where it may be held against the target.
fn figure<'i>(facts: &Facts<'i>, target: &Observation) -> Result<&'i Observation, String> {
    let indicator: &'i Indicator = facts.indicator;
    let counted = indicator.counted.value;
    // A share does not add up through the year: that of a quarter stands beside the year's target.
    let is_share = indicator.unit.value.is_share();
    let fits = |one: &&Observation| {
        one.figure.number().is_some()
            && (is_share || may_be_held_against(&one.period, &target.period, counted))
    };
    let predicted = indicator
        .observations
        .iter()
        .rev()
        .filter(|one| one.role == Role::Predicted && one.period.last == target.period.last)
        .find(fits);
    if let Some(predicted) = predicted {
        return Ok(predicted);
    }
    let latest = facts.latest.ok_or("the headline indicator has no figure")?;
    if let Some(hidden) = held_back_after(indicator, latest) {
        let period = hidden.period.words(facts.style);
        return Err(format!("the figure for {period} is held back as a small number"));
    }
    if fits(&latest) {
        return Ok(latest);
    }
    // The last quarter of a year, and the year itself, end on one day.
    let year = indicator.history().filter(|one| one.period.last == latest.period.last).find(fits);
    year.ok_or_else(|| unlike(&latest.period, &target.period, facts))
}

/// The latest figure where it is held back: the one before it says nothing of the target.
fn held_back_after<'i>(indicator: &'i Indicator, latest: &Observation) -> Option<&'i Observation> {
    let later = indicator.history().filter(|one| latest.period.last < one.period.last);
    later.filter(|one| one.figure == Figure::Missing(Missing::HeldBack)).last()
}

/// Why a figure of one period is not held against a target of another.
fn unlike(figure: &Period, target: &Period, facts: &Facts) -> String {
    let words = figure.words(facts.style);
    if target.first <= figure.first && figure.last <= target.last {
        let whole = match target.kind {
            PeriodKind::CalendarYear
            | PeriodKind::FinancialYear
            | PeriodKind::AcademicYear
            | PeriodKind::RollingYear => "year",
            _ => "period",
        };
        return format!("{words} is part of the {whole} that the target is for");
    }
    let aim = target.words(facts.style);
    format!("{words} and {aim}, which the target is for, are periods of another kind or length")
}

#[cfg(test)]
mod tests {
    use super::super::{indicators_table, rating_by_rule};
    use super::*;
    use crate::amount::Unit;
    use crate::house_style::HouseStyle;
    use crate::indicator::Counted;
    use crate::test_indicator::TestIndicator;

    fn incidents(rows: &[(&str, &str)], target: &str) -> TestIndicator {
        TestIndicator::new("Fly-tipping incidents", Unit::Count, Polarity::Fall)
            .rows(rows)
            .target("2025/26", target)
    }

    /// The rating by rule, and what the table says of the target.
    #[track_caller]
    fn check(indicator: &Indicator, rating: &str, variance: Option<&str>) {
        let style = HouseStyle::default();
        let said = match rating_by_rule(indicator, None, &style) {
            Ok(rating) => format!("{}. {}", rating.value.word(), rating.reason),
            Err(why) => why,
        };
        assert_eq!(said, rating);
        let table = indicators_table([("i1".into(), indicator)], &|_| None, &|_| None, &style);
        let shown = table.rows[0].variance.as_ref().map(|one| one.words.as_str());
        assert_eq!(shown, variance);
    }

    #[test]
    fn a_share_of_a_quarter_is_held_against_the_years_target() {
        let reviews = TestIndicator::new("Reviews in time", Unit::Percent, Polarity::Rise)
            .rows(&[("Q1 2025/26", "80"), ("Q2 2025/26", "84")])
            .target("2025/26", "90")
            .counted(Counted::OverAPeriod)
            .indicator();
        let rating = rating_by_rule(&reviews, None, &HouseStyle::default()).unwrap();
        assert!(rating.reason.starts_with("Target missed by 6 percentage points"), "{rating:?}");
    }

    #[test]
    fn a_part_of_the_year_is_not_held_against_the_years_target() {
        let part =
            "No rating by rule: Quarter 2 2025/26 is part of the year that the target is for";
        let quarters = [("2024/25", "4100"), ("Q1 2025/26", "1050"), ("Q2 2025/26", "1120")];
        for counted in [Counted::OverAPeriod, Counted::YearToDate] {
            let indicator = incidents(&quarters, "4000").counted(counted).indicator();
            check(&indicator, part, None);
        }
        check(
            &incidents(&quarters, "4000").indicator(),
            "Green. Target met: latest 1,120 against a target of 4,000 in 2025/26",
            Some("met"),
        );
        let mut indicator = incidents(&quarters, "4000").counted(Counted::OverAPeriod).indicator();
        let mut predicted = indicator.observations[indicator.observations.len() - 1].clone();
        predicted.role = Role::Predicted;
        predicted.figure = Figure::Number(4400.into());
        indicator.observations.push(predicted);
        check(
            &indicator,
            "Red. Target missed by 400 (10.0% of it): predicted 4,400 against a target of 4,000 in 2025/26",
            Some("missed by 400 (10.0%)"),
        );
    }

    #[test]
    fn what_ends_with_the_year_is_held_against_its_target() {
        let quarters = [("Q3 2025/26", "2900"), ("Q4 2025/26", "4100")];
        let to_date = incidents(&quarters, "4000").counted(Counted::YearToDate).indicator();
        let missed = "Amber. Target missed by 100 (2.5% of it): latest 4,100 against a target of 4,000 in 2025/26; within 5% is amber";
        check(&to_date, missed, Some("missed by 100 (2.5%)"));
        let year = [("Q4 2025/26", "1010"), ("2025/26", "4100")];
        let over = incidents(&year, "4000").counted(Counted::OverAPeriod).indicator();
        check(&over, missed, Some("missed by 100 (2.5%) in 2025/26"));
    }

    #[test]
    fn small_numbers_are_held_against_nothing_and_take_no_percentage() {
        let rows = [("2024/25", "9"), ("Q1 2025/26", "7"), ("Q2 2025/26", "2")];
        let mut children = incidents(&rows, "6").indicator();
        for observation in &mut children.observations {
            if observation.text == "2" {
                observation.figure = Figure::Missing(Missing::HeldBack);
            }
        }
        let held =
            "No rating by rule: the figure for Quarter 2 2025/26 is held back as a small number";
        check(&children, held, None);
        check(
            &incidents(&[("2025/26", "9")], "6").indicator(),
            "Red. Target missed by 3: latest 9 against a target of 6 in 2025/26",
            Some("missed by 3"),
        );
    }
}
