//! From an indicator and what was typed to a finished curve.

use super::axis::value_axis;
use super::baseline::{Asked, Figures, Forecast, forecast_at};
use super::beside::{say_rounded, sentences};
use super::comparators::comparators;
use super::drawn::{Curve, CurveMark, CurvePoint, ForecastShown};
use super::money::money;
use super::problem::{CurveField, CurveProblem, reading};
use super::rules::{Rule, chosen};
use super::scenario::{Scenario, scenarios};
use super::table::{Beside, table};
use super::target::targets;
use super::trend::{PhaseShown, TrendShown, trend};
use super::typed::{self, TypedLine};
use super::verdict::{split, verdict};
use super::verdict_words::{self as verdicts, VerdictShown, rule_rows};
use super::why_not::{There, WhyNot};
use super::{CurveWords, MOST_PERIODS_AHEAD, PERIODS_AHEAD, periods_ahead, words as said};
use crate::card::{Facts, source_line};
use crate::change::{FEWEST_FOR_LIMITS, comparable_history};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use crate::period::Period;
use crate::table::CellRef;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Makes a curve of an indicator; `comparators_given` are the same measure for the areas it is compared with.
pub fn curve(
    words: &CurveWords,
    indicator: &Indicator,
    comparators_given: &[Arc<Indicator>],
    source_name: &str,
    style: &HouseStyle,
) -> Curve {
    let facts = Facts::of(indicator, style);
    let observed: Vec<Observation> = comparable_history(indicator).into_iter().cloned().collect();
    let mut problems = Vec::new();
    let typed = Typed::of(words, &facts, &mut problems);
    let heading = Heading::of(&observed, words, &typed, &facts);
    let history: Vec<CurvePoint> = observed.iter().map(|one| said::point(&facts, one)).collect();
    let forecast = heading.shown(&history, &facts);
    let targets = targets(words, &facts, &mut problems);
    let shown = forecast.as_ref().and_then(|forecast| forecast.as_ref().ok());
    let scenarios = heading.scenarios(words, &history, &facts, &mut problems);
    let money = money(words.unit_cost.as_ref(), shown, &scenarios, &facts, &mut problems);
    let (comparators, too_many) = comparators(comparators_given, words.median, &history, &facts);
    problems.extend(too_many.map(CurveProblem::of_all));
    let phases = if words.limits { heading.phases.clone() } else { Vec::new() };
    if words.limits && phases.is_empty() {
        problems.push(CurveProblem::of_all(format!(
            "Limits: a process-behaviour chart needs {FEWEST_FOR_LIMITS} figures"
        )));
    }
    let mut values: Vec<Decimal> = history.iter().filter_map(|one| one.value).collect();
    values.extend(history.iter().filter_map(|one| one.limits).flat_map(|one| [one.low, one.high]));
    values.extend(targets.iter().map(|target| target.value));
    for point in shown.iter().flat_map(|forecast| &forecast.points) {
        values.push(point.value);
        values.extend(point.intervals.iter().flat_map(|ends| [ends.low, ends.high]));
    }
    values.extend(scenarios.iter().flat_map(|one| one.points.iter().map(|point| point.value)));
    values.extend(comparators.iter().flat_map(|one| one.points.iter().map(|point| point.value)));
    values.extend(phases.iter().flat_map(|phase| [phase.lower, phase.upper]));
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let cells: Vec<CellRef> = history
        .iter()
        .rev()
        .filter(|one| one.value.is_some())
        .map(|one| one.cell.clone())
        .collect();
    let mark = |line: &TypedLine| mark(&line.period, &line.words, &facts);
    let title = || said::title(&facts, heading.found.as_ref());
    let mut curve = Curve {
        title: given(&words.title).unwrap_or_else(title),
        subtitle: given(&words.subtitle).unwrap_or_else(|| said::subtitle(&facts, &history)),
        unit: indicator.unit.value.clone(),
        axis: value_axis(&values, &indicator.unit.value, style),
        alt: said::alt(
            &facts,
            &history,
            shown,
            &targets,
            heading.verdict.as_ref(),
            &comparators,
            &phases,
        ),
        table: table(
            &facts,
            &history,
            shown,
            &targets,
            &Beside { comparators: &comparators, scenarios: &scenarios },
        ),
        source_line: source_line(source_name, &cells),
        rule_words: shown.map(rule_line),
        turning: typed.turning.as_ref().map(|period| self::mark(period, "", &facts)),
        breaks: typed.breaks.iter().map(mark).collect(),
        actions: typed.actions.iter().map(mark).collect(),
        notes: typed.notes.iter().map(mark).collect(),
        verdict: heading.verdict,
        rules: heading.rules,
        suggestion: heading.suggestion,
        trend: heading.trend,
        phases,
        comparators,
        scenarios,
        money,
        parts: None,
        history,
        forecast,
        targets,
        problems,
        sentences: Vec::new(),
    };
    curve.sentences = sentences(&curve, heading.reason);
    say_rounded(&mut curve, indicator.rounding_words());
    curve
}

fn rule_line(forecast: &ForecastShown) -> String {
    let rule = &forecast.rule_words;
    match forecast.rule {
        Rule::ByHand => format!("Forecast: {rule}; it has no interval"),
        _ => format!("Forecast: {rule}, with its 80% interval"),
    }
}

fn mark(period: &Period, words: &str, facts: &Facts) -> CurveMark {
    CurveMark {
        period: period.clone(),
        period_words: period.words(facts.style),
        axis_words: period.axis_words(facts.style),
        words: words.to_owned(),
    }
}

/// What was typed, read.
struct Typed {
    turning: Option<Period>,
    breaks: Vec<TypedLine>,
    actions: Vec<TypedLine>,
    notes: Vec<TypedLine>,
    asked: Asked,
}

impl Typed {
    fn of(words: &CurveWords, facts: &Facts, problems: &mut Vec<CurveProblem>) -> Typed {
        let turning = reading(CurveField::TurningPoint, problems, |problems| {
            typed::period(words.turning_point.as_ref(), "Turning point", facts, problems)
        });
        let breaks = reading(CurveField::Breaks, problems, |problems| {
            typed::lines(words.breaks.as_ref(), "Breaks", facts, problems)
        });
        let by_hand = match words.rule {
            Some(Rule::ByHand) => reading(CurveField::ByHand, problems, |problems| {
                typed::amounts(words.by_hand.as_ref(), "Points by hand", facts, problems)
            }),
            _ => Vec::new(),
        };
        Typed {
            actions: reading(CurveField::Actions, problems, |problems| {
                typed::lines(words.actions.as_ref(), "Actions", facts, problems)
            }),
            notes: reading(CurveField::Notes, problems, |problems| {
                typed::lines(words.notes.as_ref(), "Notes", facts, problems)
            }),
            asked: Asked {
                rule: words.rule,
                line_through_last: words.line_through_last.map(usize::from),
                since: breaks.last().map(|line| line.period.first),
                by_hand,
            },
            turning,
            breaks,
        }
    }
}

/// Where the curve is heading, and whether it has turned.
struct Heading {
    /// None when the officer wants no forecast.
    forecast: Option<Result<Forecast, WhyNot>>,
    found: Option<super::Verdict>,
    verdict: Option<VerdictShown>,
    rules: Vec<super::RuleRow>,
    suggestion: String,
    /// The same for readers, of the rule that was used.
    reason: String,
    trend: TrendShown,
    phases: Vec<PhaseShown>,
    /// The periods that come next.
    next: Vec<Period>,
    /// The day up to which the forecast knows the figures.
    known_to: Option<Date>,
}

impl Heading {
    fn of(observed: &[Observation], words: &CurveWords, typed: &Typed, facts: &Facts) -> Heading {
        let unit = &facts.indicator.unit.value;
        let (known, later) = match &typed.turning {
            Some(turning) => split(observed, turning),
            None => (observed.to_vec(), Vec::new()),
        };
        let figures = Figures::of(&known, typed.asked.since, unit, facts.decimals);
        let compared = figures.compared();
        let suggested = chosen(&compared);
        let asked = Asked { rule: typed.asked.rule.or(Some(suggested)), ..typed.asked.clone() };
        let all = Figures::of(observed, typed.asked.since, unit, facts.decimals);
        let anew: Vec<Date> = typed.turning.iter().map(|turning| turning.last).collect();
        let after_turning = anew.iter().filter_map(|day| day.tomorrow().ok()).collect::<Vec<_>>();
        let (trend, phases) = trend(&all, &after_turning, facts);
        let ahead = words.ahead.unwrap_or(PERIODS_AHEAD).min(MOST_PERIODS_AHEAD);
        let next = periods_ahead(&all.periods, ahead);
        let forecast = (0 < ahead).then(|| {
            if asked.rule == Some(Rule::ByHand) {
                return forecast_at(&known, unit, &asked, Vec::new(), facts.decimals);
            }
            if figures.points.len() < super::FEWEST_FIGURES {
                return Err(WhyNot::TooFew(There::of(figures.points.len())));
            }
            let next = next.clone().ok_or(WhyNot::NoStep)?;
            let later = later.iter().filter(|one| one.figure.number().is_some());
            let periods = later.map(|one| one.period.clone()).chain(next).collect();
            forecast_at(&known, unit, &asked, periods, facts.decimals)
        });
        let are_others = later.iter().any(|one| one.figure.number().is_some());
        let forecast = forecast
            .map(|made| made.map_err(|why| if are_others { why.up_to_turning() } else { why }));
        let mut found = None;
        let verdict = typed.turning.as_ref().map(|turning| {
            let polarity = facts.indicator.polarity.value;
            match verdict(observed, turning, unit, polarity, &asked, facts.decimals) {
                Ok(Some(one)) => verdicts::verdict(found.insert(one), facts),
                Ok(None) => verdicts::too_early(turning, facts),
                Err(why) => verdicts::none(turning, &why, facts),
            }
        });
        let shown = forecast.as_ref().and_then(|one| one.as_ref().ok()).map(|one| one.rule);
        Heading {
            rules: rule_rows(&figures, &compared, suggested, shown, are_others, facts),
            suggestion: verdicts::suggestion(&compared, suggested, &typed.asked),
            reason: verdicts::reason(&compared, suggested, &typed.asked),
            known_to: figures.periods.last().map(|period| period.last),
            trend,
            phases,
            next: next.unwrap_or_default(),
            forecast,
            found,
            verdict,
        }
    }

    fn scenarios(
        &self,
        words: &CurveWords,
        history: &[CurvePoint],
        facts: &Facts,
        problems: &mut Vec<CurveProblem>,
    ) -> Vec<Scenario> {
        let Some(typed) = &words.scenarios else { return Vec::new() };
        let start = history.iter().rev().find_map(|one| one.value);
        scenarios(typed, start, &self.next, facts, problems)
    }

    fn shown(
        &self,
        history: &[CurvePoint],
        facts: &Facts,
    ) -> Option<Result<ForecastShown, String>> {
        let forecast = self.forecast.as_ref()?.as_ref().map_err(ToString::to_string);
        Some(forecast.map(|forecast| ForecastShown {
            rule: forecast.rule,
            from:
                self.known_to.and_then(|day| history.iter().position(|one| one.period.last == day)),
            rule_words: forecast.rule_words(facts.style),
            points: forecast.points.iter().map(|one| said::forecast_point(facts, one)).collect(),
        }))
    }
}
