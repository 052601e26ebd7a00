//! Forms that need no change: beside another population, against a target, round figures, figures in a row.

use super::Texts;
use super::opening::{opening, whole};
use crate::amount::Unit;
use crate::amount::number_words;
use crate::card::facts::Facts;
use crate::card::round_words;
use crate::indicator::Polarity;
use rust_decimal::Decimal;

/// "55% … (England 45%)", "6 percentage points above England (14%)", "64 days shorter than England (644 days)".
pub(super) fn beside(facts: &Facts, opening: &str, texts: &mut Texts) {
    if facts.gap().is_none() {
        return;
    }
    texts
        .push(("Beside another area", format!("{opening} ({{comparator}} {{comparator figure}})")));
    let gap = if facts.measures_time() { "{shorter by}" } else { "{above by}" };
    texts.push((
        "Difference from another area",
        format!("{opening}, {gap} {{comparator}} ({{comparator figure}})"),
    ));
    texts.push((
        "Compared with another area",
        format!("{opening}, compared with {{comparator figure}} in {{comparator}}"),
    ));
}

/// "against a target of 1,031 in 2009-10"
pub(super) fn target(facts: &Facts, opening: &str, texts: &mut Texts) {
    if facts.target.is_some() {
        let words = "against a target of {target} {in target period}";
        texts.push(("Against the target", format!("{opening}, {words}")));
    }
}

/// "over 2,000" where more is good, "fewer than 30" where less is, "around 3,500", "Fifty-six".
pub(super) fn round(facts: &Facts, texts: &mut Texts) {
    let Some(value) = facts.latest.and_then(|latest| latest.figure.number()) else { return };
    let figure = if facts.indicator.polarity.value == Polarity::Fall {
        ("Under a round figure", "under latest")
    } else {
        ("Over a round figure", "over latest")
    };
    if round_words::is_rounded(&facts.amount(value)) {
        for (name, figure) in [figure, ("Around a round figure", "around latest")] {
            texts.push((name, begun(facts, figure)));
        }
    }
    let in_words = facts.indicator.unit.value == Unit::Count
        && Decimal::ONE < value
        && number_words(value).is_some();
    if in_words {
        let text = begun(facts, "latest in words");
        let text = match text.strip_prefix("There {were} {latest in words}") {
            Some(rest) => format!("{{Latest in words}}{rest}"),
            None => text,
        };
        if text.starts_with('{') && !text.starts_with("{measure}") {
            texts.push(("Number in words", text));
        }
    }
}

/// The opening with another live figure, with a capital where the sentence begins with it.
fn begun(facts: &Facts, figure: &str) -> String {
    let text = opening(facts, &format!("{{{figure}}}"));
    match text.strip_prefix(&format!("{{{figure}}}")) {
        Some(rest) => format!("{{{}}}{rest}", crate::card::capitalised(figure)),
        None => text,
    }
}

/// "20 in 2012-13, 44 in 2013-14 and 14 in April to September 2014": figures of periods that need not be alike.
pub(super) fn in_a_row(facts: &Facts, texts: &mut Texts) {
    if 1 < facts.last_figures().len() {
        texts.push(("Figures in a row", "{measure}: {last figures}".to_owned()));
    }
}

/// "… rose by 18.0% from 2011-12 to 2012-13 and then rose by 39.1% to 2013-14".
pub(super) fn chained(facts: &Facts, texts: &mut Texts) {
    let (Some(before), Ok(since)) = (facts.change_before(), &facts.since_previous) else { return };
    if before.percent.value().is_none() || since.percent.value().is_none() {
        return;
    }
    let verb = |change: &crate::change::Change| match change.direction {
        crate::change::Direction::Down => "fell",
        _ => "rose",
    };
    let (first, then) = (verb(&before), verb(since));
    let subject = whole(facts).0;
    texts.push((
        "One change after another",
        format!(
            "{subject} {{{first} before}} by {{percent before}} from {{before period}} to {{previous period}} \
             and then {{{then} since previous}} by {{percent since previous}} to {{latest period}}"
        ),
    ));
}
