//! What a figure is by what stands right beside it: another figure, or a word of change.

use super::parsed::{Figure, Item, Parsed, Role};
use super::quantity::Said;
use super::roles::{verb_back, with_verb};
use super::words::{Way, is_change_noun, is_change_verb, is_comparative, way};

/// A figure in brackets behind another, or joined to it by "or": what it is of that other.
pub(super) fn beside(
    parsed: &Parsed<'_, '_>,
    before: usize,
    previous: &Figure,
    figure: &Figure,
    start: usize,
) -> Option<(Role, Way)> {
    // "from 74 in 2013 to 81 in 2014 (+7)"
    if figure.bracketed
        && previous.is_level()
        && let Some(way) = signed(parsed, figure)
    {
        return Some((Role::Change, way));
    }
    let between = parsed.words(previous.said.last + 1, start);
    // What has a period or an area of its own is no part of the figure before.
    let parted = |first: usize| previous.said.last < first && first < figure.said.first;
    if parsed.whens.iter().any(|when| parted(when.first))
        || parsed.areas.iter().any(|area| parted(area.first))
    {
        return None;
    }
    let joined = matches!(between.as_slice(), ["or"] | ["i.e"] | ["ie"] | ["/"] | ["\u{2013}"] | ["-"])
            || matches!(
                between.as_slice(),
                [.., "equivalent", "to"]
                    | [.., "equating", "to"]
                    | [.., "equal", "to"]
                    | [.., "equates", "to"]
            )
            // "down by 6%, which is 45"
            || matches!(between.as_slice(), ["which" | "that", "is" | "was"])
            || matches!(between.as_slice(), [.., "representing" | "is" | "or"])
                && previous.role == Role::Change
                && figure.said.unit == Said::Percent;
    let in_brackets =
        figure.bracketed && !between.iter().any(|word| matches!(*word, "england" | "national"));
    if !(in_brackets || (joined && previous.role == Role::Change)) {
        return None;
    }
    let dated_inside = parsed.order.iter().any(|item| match item {
        Item::When(when) => parsed.whens.get(*when).is_some_and(|when| {
            when.first == figure.said.last + 1 || when.first == figure.said.last + 2
        }),
        Item::Figure(_) => false,
    });
    let area_inside = parsed
        .areas
        .iter()
        .any(|area| figure.said.last < area.first && area.first <= figure.said.last + 3);
    if in_brackets
        && !parsed.tokens.get(figure.said.last).is_some_and(|token| token.closes())
        && (dated_inside || area_inside)
    {
        return None;
    }
    let (one, other) = (previous.said.unit, figure.said.unit);
    // "down by 24% (62 to 47)"
    let next = parsed.figures.iter().find(|next| next.said.first == figure.said.last + 2);
    if figure.bracketed
        && parsed.word(figure.said.last + 1) == "to"
        && next.is_some_and(|next| next.is_like(figure))
    {
        return Some((Role::From, Way::Unsaid));
    }
    match (previous.role, one, other) {
        (Role::Change, _, _) => Some((Role::Change, previous.way)),
        // "from 415 to 330 (20.5%)": a change, where the figure it came from has no share of its own.
        (Role::To | Role::Level, Said::Plain | Said::Pounds | Said::Per(_), Said::Percent)
            if before
                .checked_sub(1)
                .and_then(|at| parsed.figures.get(at))
                .is_some_and(|from| from.role == Role::From && from.is_like(previous)) =>
        {
            Some((Role::Change, verb_back(parsed, start).unwrap_or(Way::Unsaid)))
        }
        (Role::Target | Role::Aside | Role::ShareOf(_) | Role::CountOf(_), _, _) => {
            Some((Role::Aside, Way::Unsaid))
        }
        (_, Said::Plain | Said::Pounds | Said::Time, Said::Percent) => {
            Some((Role::ShareOf(before), Way::Unsaid))
        }
        (_, Said::Percent, Said::Plain | Said::Pounds) => {
            Some((Role::CountOf(before), Way::Unsaid))
        }
        // "1,549 (89 per 10,000)", "89 per 10,000 (1,549 children)": the same thing counted in two ways.
        (role, one, other) if one != other => Some((role, Way::Unsaid)),
        _ => Some((Role::Aside, Way::Unsaid)),
    }
}

/// Which way the sign before a figure says that something went.
fn signed(parsed: &Parsed<'_, '_>, figure: &Figure) -> Option<Way> {
    match parsed.tokens.get(figure.said.first)?.text.chars().next()? {
        '+' => Some(Way::Up),
        '-' | '\u{2212}' | '\u{2013}' => Some(Way::Down),
        _ => None,
    }
}

/// Words right behind a figure that make it a change: "45 separates the two", "5pp knocked off the rate", "45 over the
/// number for 2013", "12%: that is how much it has fallen".
fn said_behind(parsed: &Parsed<'_, '_>, at: usize) -> Option<Way> {
    match (parsed.word(at), parsed.word(at + 1)) {
        ("separates" | "separate" | "divides", _) => Some(Way::Unsaid),
        ("added", "to") => Some(Way::Up),
        ("knocked" | "taken" | "shaved" | "wiped" | "trimmed" | "cut", "off") => Some(Way::Down),
        // Not "over the period".
        (side @ ("over" | "under"), "the") => {
            let level = parsed.word(at + 2);
            let measured = level.contains(|c: char| c.is_ascii_digit())
                || matches!(level, "number" | "figure" | "level" | "total" | "result" | "average");
            measured.then_some(if side == "over" { Way::Up } else { Way::Down })
        }
        ("that" | "this", "is") if parsed.words(at + 2, at + 4) == ["how", "much"] => {
            let verb = (at + 4..parsed.tokens.len()).find(|at| is_change_verb(parsed.word(*at)))?;
            way(parsed.word(verb))
        }
        _ => None,
    }
}

/// "17% rise", "20 more carers", "64 days shorter": a word after the figure makes it a change.
pub(super) fn change_after(parsed: &Parsed<'_, '_>, figure: &Figure) -> Option<Way> {
    let mut at = figure.said.last;
    for step in 1..=4 {
        let token = parsed.tokens.get(at)?;
        // The word of time belongs to the figure: "64 days shorter".
        if token.pauses() {
            let goes_on = step == 1 && token.close.ends_with(':');
            return goes_on.then(|| said_behind(parsed, at + 1)).flatten();
        }
        at += 1;
        let next = parsed.tokens.get(at)?;
        if next.opens() {
            return None;
        }
        let word = next.lower.as_str();
        let follow = parsed.word(at + 1);
        // "5 points above 2013" leads on to a period, not to a figure.
        let dated = parsed.whens.iter().any(|when| when.first == at + 1);
        let leads_on = parsed
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.text.contains(|c: char| c.is_ascii_digit()) && !dated)
            || matches!(
                follow,
                "from"
                    | "by"
                    | "to"
                    | "around"
                    | "about"
                    | "since"
                    | "nearly"
                    | "almost"
                    | "over"
                    | "just"
            );
        if step == 1
            && let Some(way) = said_behind(parsed, at)
        {
            return Some(way);
        }
        if is_change_noun(word) && !(leads_on && next.lower == "cut") {
            return Some(with_verb(
                way(word).unwrap_or(Way::Unsaid),
                verb_back(parsed, figure.said.first),
            ));
        }
        let beside = step == 1 || (step == 2 && figure.said.unit == Said::Time);
        if beside && is_comparative(word) {
            if leads_on && !matches!(follow, "to")
                || matches!(word, "up" | "down") && follow == "to"
            {
                return None;
            }
            return Some(way(word).unwrap_or(Way::Unsaid));
        }
        let adjective = step <= 3
            && next.is_word()
            && !matches!(
                word,
                "a" | "an"
                    | "the"
                    | "of"
                    | "in"
                    | "to"
                    | "and"
                    | "with"
                    | "by"
                    | "from"
                    | "for"
                    | "at"
                    | "which"
                    | "that"
                    | "was"
                    | "were"
                    | "is"
                    | "are"
                    | "had"
                    | "has"
                    | "have"
                    | "since"
                    | "on"
                    | "than"
                    | "or"
                    | "but"
                    | "as"
            )
            && !is_change_verb(word);
        if !adjective {
            return None;
        }
    }
    None
}
