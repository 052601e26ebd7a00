//! Every figure of an indicator in one line, for the officer who checks what was read.

use super::{CatalogueEntry, Indicator, Observation, Role};
use crate::amount::{decimals_of, figure_words, indicator_decimals};
use crate::house_style::HouseStyle;

/// Every figure with its period, as the table has it, oldest first; what is not observed says what it is, and periods
/// that were guessed say so once for all that have the same reason.
pub fn figures_in_words(indicator: &Indicator, style: &HouseStyle) -> String {
    let decimals = indicator_decimals(indicator, style);
    let figure = |one: &Observation| {
        let figure = figure_words(&one.figure, &indicator.unit.value, decimals, style);
        let role = match one.role {
            Role::Actual => "",
            Role::Baseline => " (baseline)",
            Role::Predicted => " (predicted)",
            Role::Target => " (target)",
        };
        format!("{}: {figure}{role}", one.period.words(style))
    };
    let figures: Vec<String> = indicator.observations.iter().map(figure).collect();
    let guesses = guesses(&indicator.observations, style);
    figures.into_iter().chain(guesses).collect::<Vec<_>>().join(" · ")
}

impl CatalogueEntry {
    /// The latest figure with its unit, for the list: "1,549", "5.8%"; none where there is none.
    pub fn latest_in_words(&self, style: &HouseStyle) -> Option<String> {
        let (figure, unit) = (&self.latest.as_ref()?.figure, &self.unit.value);
        let decimals = decimals_of(unit, figure.number().into_iter());
        Some(figure_words(figure, unit, decimals, style))
    }
}

/// Why periods were guessed, each reason once, with the periods that it is of.
fn guesses(observations: &[Observation], style: &HouseStyle) -> Vec<String> {
    let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
    for one in observations {
        let Some(why) = one.period_guessed.as_deref() else { continue };
        let period = one.period.words(style);
        match reasons.iter_mut().find(|(reason, _)| *reason == why) {
            Some((_, periods)) if periods.contains(&period) => {}
            Some((_, periods)) => periods.push(period),
            None => reasons.push((why, vec![period])),
        }
    }
    let all = observations.iter().all(|one| one.period_guessed.is_some());
    match reasons.as_slice() {
        [(why, _)] if all => vec![format!("all periods are a guess: {why}")],
        reasons => reasons
            .iter()
            .map(|(why, periods)| format!("a guess is {}: {why}", periods.join(", ")))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Unit;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    #[test]
    fn guesses_are_said_once() {
        let mut homes = TestIndicator::new("Homes let", Unit::Count, Polarity::Rise)
            .rows(&[("2021/22", "1410"), ("2022/23", "c")])
            .target("2022/23", "1500")
            .indicator();
        let style = HouseStyle::default();
        let figures = "2021/22: 1,410 · 2022/23: confidential · 2022/23: 1,500 (target)";
        assert_eq!(figures_in_words(&homes, &style), figures);
        homes.observations[2].period_guessed = Some("it names no year".to_owned());
        let one = format!("{figures} · a guess is 2022/23: it names no year");
        assert_eq!(figures_in_words(&homes, &style), one);
        for observation in &mut homes.observations {
            observation.period_guessed = Some("it names no year".to_owned());
        }
        let all = format!("{figures} · all periods are a guess: it names no year");
        assert_eq!(figures_in_words(&homes, &style), all);
    }
}
