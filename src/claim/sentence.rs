//! One sentence, checked: every figure against the tables first, then against the other figures.

use super::across::across;
use super::aimed::{is_off_target, off_target};
use super::context::Context;
use super::gap::{between, is_gap};
use super::judge::{Judged, level};
use super::known::Known;
use super::moved::{change, is_change};
use super::order::in_order;
use super::parsed::{Figure, Parsed, Role};
use super::parts::{Whole, share, total};
use super::quantity::Said;
use super::tell::Told;
use super::whole_course::whole_course;
use super::words::Way;
use super::{ClaimKind, Verdict, sums};

/// More figures than this in one sentence are a table, not a sentence.
pub(super) const MOST_FIGURES: usize = 40;

/// What was found of each figure, in their order.
pub(super) fn judge(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    context: &Context,
    before: &[Whole],
) -> Vec<Judged> {
    let mut judged = vec![Judged::default(); parsed.figures.len()];
    for (at, figure) in parsed.figures.iter().enumerate() {
        if figure.is_level()
            || matches!(figure.role, Role::Target | Role::ShareOf(_) | Role::CountOf(_))
        {
            judged[at] = level(known, parsed, at, context);
        }
    }
    in_order(known, parsed, &mut judged, context);
    settle(&mut judged);
    for (at, figure) in parsed.figures.iter().enumerate() {
        let by_tables = !is_gap(parsed, at)
            && !is_off_target(parsed, figure)
            && whole_course(parsed, at).is_none();
        if is_change(figure) && by_tables && across(parsed, at, context.level.as_ref()).is_none() {
            judged[at] = change(known, parsed, at, &judged, context);
        }
    }
    for (at, figure) in parsed.figures.iter().enumerate() {
        let by_sum = match figure.role {
            Role::Change if is_off_target(parsed, figure) => off_target(parsed, at),
            Role::Change => match across(parsed, at, context.level.as_ref()) {
                Some((own, other)) => between(figure, own, other, false),
                None => sums::change(parsed, at),
            },
            Role::Aside | Role::Target => None,
            _ => share(parsed, at, before).or_else(|| total(parsed, at)),
        };
        let Some(by_sum) = by_sum else { continue };
        let told = &mut judged[at].told;
        // A table's word stands; a sum that does not hold is told where the tables are silent.
        if told
            .as_ref()
            .is_none_or(|told| told.verdict != Verdict::Agrees && told.verdict != Verdict::Wrong)
        {
            *told = Some(by_sum);
        }
    }
    judged
}

/// A figure whose measure was not sure is told to differ when another of the sentence was found in the same series.
fn settle(judged: &mut [Judged]) {
    let found: Vec<usize> =
        judged.iter().filter(|one| one.agrees()).filter_map(|one| one.series).collect();
    for one in judged.iter_mut().filter(|one| one.told.is_none()) {
        if one.series.is_some_and(|series| found.contains(&series)) {
            one.told = one.differs.take();
        }
    }
}

/// What sort of claim a figure is.
pub(super) fn kind(figure: &Figure) -> ClaimKind {
    match (figure.role, figure.said.unit) {
        (Role::Change, Said::Percent) => ClaimKind::RelativeChange,
        (_, Said::Points) => ClaimKind::Points,
        (Role::Change, _) => ClaimKind::Change,
        (Role::Target, _) => ClaimKind::Target,
        (Role::ShareOf(_), _) => ClaimKind::Share,
        (_, Said::Percent) => ClaimKind::Percentage,
        (_, Said::Per(_)) => ClaimKind::Rate,
        (_, Said::Pounds) => ClaimKind::Money,
        (_, Said::Plain | Said::Time) => ClaimKind::Number,
    }
}

/// Why nothing answers for a figure, and whether it is for want of a period.
pub(super) fn unanswered(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    figure: &Figure,
    why: Option<&String>,
    context: &Context,
) -> Told {
    if MOST_FIGURES < parsed.figures.len() {
        return Told::new(
            Verdict::CannotBeChecked,
            format!("A sentence of {} figures is not read as a sentence", parsed.figures.len()),
        );
    }
    let dated = figure.date.is_some()
        || figure.base.is_some()
        || !parsed.whens.is_empty()
        || context.period.is_some();
    if !dated && figure.role != Role::Target {
        return Told::new(Verdict::NoPeriod, "The sentence does not say when".to_owned());
    }
    if let Some(why) = why.filter(|why| !why.is_empty()) {
        return Told::new(Verdict::CannotBeChecked, why.clone());
    }
    let reason = match figure.role {
        Role::Change if figure.way == Way::Unsaid => {
            "Neither the figures before and after nor a table say by how much"
        }
        Role::Change => {
            "The sentence gives no two figures with this difference between them, and no table does"
        }
        _ if known.indicators.is_empty() => "There is no table to check it against",
        _ => "No table has a figure that these words surely mean",
    };
    Told::new(Verdict::CannotBeChecked, reason.to_owned())
}
