//! Shares and totals: "122 of 550 (22%)", "20% (122)", "a and b, a total of c".

use super::Verdict;
use super::parsed::{Parsed, Role};
use super::quantity::{About, Fit, Quantity, Said};
use super::tell::Told;
use crate::amount::{grouped, percentage};
use crate::house_style::HouseStyle;
use rust_decimal::Decimal;

/// A count spoken of in an earlier sentence of the paragraph, and its place in time.
#[derive(Debug, Clone)]
pub(super) struct Whole {
    pub value: Decimal,
    pub dated: bool,
}

/// Judges the share that figure `at` says, by the counts of its sentence or, for "20% (122)", of the sentence before.
pub(super) fn share(parsed: &Parsed<'_, '_>, at: usize, before: &[Whole]) -> Option<Told> {
    let figure = parsed.figures.get(at)?;
    match figure.role {
        Role::ShareOf(count) => {
            if let Some((part, whole)) = pair(parsed, count) {
                return compare(&figure.said, part, whole, true);
            }
            let part = &parsed.figures.get(count)?.said;
            let whole = larger_before(parsed, count, part)?;
            let certain = is_said_to_be_part(parsed, count) || opens_with_of(parsed, whole);
            compare(&figure.said, part, whole, certain)
        }
        Role::Level | Role::To if figure.said.unit == Said::Percent => {
            let count = parsed.figures.get(at + 1).filter(|next| next.role == Role::CountOf(at));
            if let Some(count) = count {
                if let Some((part, whole)) = pair(parsed, at + 1) {
                    return compare(&figure.said, part, whole, true);
                }
                if let Some(whole) = larger_before(parsed, at, &count.said) {
                    return compare(&figure.said, &count.said, whole, false);
                }
                return by_sentence_before(
                    &figure.said,
                    &count.said,
                    figure.date.is_some(),
                    before,
                );
            }
            only_pair(parsed, at)
        }
        _ => None,
    }
}

/// "122 of 550": the two counts, when `at` is one of them.
fn pair<'p>(parsed: &'p Parsed<'_, '_>, at: usize) -> Option<(&'p Quantity, &'p Quantity)> {
    let of = |part: usize, whole: usize| {
        let (part, whole) = (&parsed.figures.get(part)?.said, &parsed.figures.get(whole)?.said);
        let between = parsed.words(part.last + 1, whole.first);
        let is_of = matches!(
            between.as_slice(),
            ["of"]
                | ["of", "the"]
                | ["out", "of"]
                | ["out", "of", "the"]
                | ["of", "all"]
                | ["of", "a", "total", "of"]
                | ["out", "of", "a", "total", "of"]
                | ["from"]
        ) || matches!(
            between.as_slice(),
            [_, "of"] | [_, "of", "the"] | [_, "out", "of"] | [_, "out", "of", "the"]
        );
        let counts =
            part.unit == Said::Plain && whole.unit == Said::Plain && part.value <= whole.value;
        (is_of && counts).then_some((part, whole))
    };
    of(at, at + 1).or_else(|| of(at.checked_sub(1)?, at))
}

/// The only "a of b" of a sentence that has only one percentage.
fn only_pair(parsed: &Parsed<'_, '_>, at: usize) -> Option<Told> {
    let percents = parsed.figures.iter().filter(|figure| figure.said.unit == Said::Percent).count();
    let mut pairs = (0..parsed.figures.len().saturating_sub(1)).filter(|first| {
        *first != at
            && first + 1 != at
            && pair(parsed, *first)
                .is_some_and(|(part, _)| std::ptr::eq(part, &parsed.figures[*first].said))
    });
    let first = pairs.next()?;
    if percents != 1 || pairs.next().is_some() {
        return None;
    }
    let (part, whole) = pair(parsed, first)?;
    compare(&parsed.figures.get(at)?.said, part, whole, true)
}

/// "106 children were supported and only 2 (1.9%) …": the nearest larger count before.
fn larger_before<'p>(
    parsed: &'p Parsed<'_, '_>,
    at: usize,
    part: &Quantity,
) -> Option<&'p Quantity> {
    let date = parsed.figures.get(at)?.date;
    let mut counts = parsed.figures.get(..at)?.iter().rev().filter(|figure| {
        figure.said.unit == Said::Plain
            && figure.is_level()
            && part.value < figure.said.value
            && figure.date == date
    });
    counts.next().map(|figure| &figure.said)
}

fn is_said_to_be_part(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    let Some(figure) = parsed.figures.get(at) else { return false };
    let before = parsed.words(figure.said.first.saturating_sub(5), figure.said.first);
    let after = parsed.words(figure.said.last + 1, figure.said.last + 4);
    before.contains(&"which")
        || before.contains(&"whom")
        || after.windows(2).any(|pair| matches!(pair, ["of", "these" | "those" | "them" | "which"]))
}

/// "Of 550 replies, …": what the sentence goes on to tell is part of its first count.
fn opens_with_of(parsed: &Parsed<'_, '_>, whole: &Quantity) -> bool {
    matches!(
        parsed.words(0, whole.first).as_slice(),
        ["of" | "among"] | ["of" | "among", "the"] | ["out", "of"] | ["out", "of", "the"]
    )
}

fn compare(said: &Quantity, part: &Quantity, whole: &Quantity, certain: bool) -> Option<Told> {
    let truth = part.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.value)?;
    let words = percentage(truth, said.step.scale().max(1), &HouseStyle::default());
    let reason = format!(
        "{} of {} is {words}",
        grouped(part.value, part.step.scale()),
        grouped(whole.value, whole.step.scale())
    );
    let exact = part.about == About::Exact && whole.about == About::Exact;
    match said.fits(truth) {
        Fit::Yes if exact => Some(Told::new(Verdict::Agrees, reason)),
        Fit::No if certain && exact => Some(Told::wrong(words, reason)),
        _ => Some(Told::new(
            Verdict::CannotBeChecked,
            format!("{reason}, if the one is part of the other"),
        )),
    }
}

/// "… 550 households. Overall response rate 20% (122)": the one count of the paragraph that this can be part of.
fn by_sentence_before(
    said: &Quantity,
    count: &Quantity,
    dated: bool,
    before: &[Whole],
) -> Option<Told> {
    let mut larger = before.iter().rev().filter(|whole| count.value < whole.value);
    let whole = larger.next()?;
    // A figure of another time is no base.
    if dated && whole.dated {
        return None;
    }
    let implied = count.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(said.value)?;
    let near = (implied - whole.value).abs().checked_mul(Decimal::from(4))? <= whole.value;
    let whole =
        Quantity { value: whole.value, step: Decimal::ONE, about: About::Exact, ..count.clone() };
    near.then(|| compare(said, count, &whole, true)).flatten()
}

/// Judges a total by the counts before it: "a and b, a total of c"; "a less b is c".
pub(super) fn total(parsed: &Parsed<'_, '_>, at: usize) -> Option<Told> {
    let figure = parsed.figures.get(at)?;
    if !figure.is_level() || at < 2 {
        return None;
    }
    let (one, other) = (parsed.figures.get(at - 2)?, parsed.figures.get(at - 1)?);
    if let Some(told) = difference(parsed, &one.said, &other.said, &figure.said) {
        return Some(told);
    }
    let before = parsed
        .words(figure.said.first.saturating_sub(4).max(other.said.last + 1), figure.said.first);
    let after = parsed.words(figure.said.last + 1, figure.said.last + 4);
    let is_total = before.iter().any(|word| {
        matches!(*word, "total" | "totalling" | "totals" | "altogether" | "combined" | "sum" | "=")
    }) || matches!(
        after.as_slice(),
        ["in", "all" | "total", ..] | ["altogether" | "combined", ..]
    );
    let plus = parsed.words(one.said.last + 1, other.said.first).contains(&"+")
        || parsed.words(one.said.last + 1, other.said.first).contains(&"plus");
    let equals =
        before.iter().any(|word| matches!(*word, "=" | "is" | "equals" | "makes" | "gives"));
    if !(is_total || (plus && equals)) {
        return None;
    }
    let addends: Vec<&Quantity> = parsed.figures[..at]
        .iter()
        .filter(|one| one.said.unit == figure.said.unit && one.is_level() && !one.bracketed)
        .map(|one| &one.said)
        .collect();
    if addends.len() < 2 {
        return None;
    }
    let mut sum = Decimal::ZERO;
    for addend in &addends {
        sum = sum.checked_add(addend.value)?;
    }
    let words = grouped(sum, addends.iter().map(|one| one.step.scale()).max().unwrap_or(0));
    let terms: Vec<String> =
        addends.iter().map(|one| grouped(one.value, one.step.scale())).collect();
    let reason = format!("{} is {words}", terms.join(" and "));
    let exact = addends.iter().all(|one| one.about == About::Exact);
    match figure.said.fits(sum) {
        Fit::Yes if exact => Some(Told::new(Verdict::Agrees, reason)),
        Fit::No if exact => Some(Told::wrong(words, reason)),
        _ => Some(Told::new(Verdict::CannotBeChecked, reason)),
    }
}

/// "1,364 less 66 is 1,298", "50 - 8 = 42".
fn difference(
    parsed: &Parsed<'_, '_>,
    one: &Quantity,
    other: &Quantity,
    said: &Quantity,
) -> Option<Told> {
    let between = parsed.words(one.last + 1, other.first);
    let minus = between
        .iter()
        .any(|word| matches!(*word, "less" | "minus" | "-" | "\u{2212}" | "\u{2013}"));
    let equals = parsed.words(other.last + 1, said.first);
    let is = equals.iter().any(|word| {
        matches!(*word, "is" | "=" | "gives" | "equals" | "leaves" | "leaving" | "makes" | "was")
    });
    if !(minus && is && between.len() <= 3) {
        return None;
    }
    let truth = one.value.checked_sub(other.value)?;
    let words = grouped(truth, one.step.scale());
    let reason = format!(
        "{} less {} is {words}",
        grouped(one.value, one.step.scale()),
        grouped(other.value, other.step.scale())
    );
    Some(match said.fits(truth) {
        Fit::Yes => Told::new(Verdict::Agrees, reason),
        _ => Told::wrong(words, reason),
    })
}
