//! The forms a statement can take, best first, for the unit and the figures at hand.

mod beside;
mod opening;

use super::facts::Facts;
use super::template::Part;
use super::{Subject, Template, round_words};
use crate::amount::Unit;
use crate::change::{Change, Direction};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::period::PeriodKind;
use opening::{PLAIN, down, escaped, fell, opening, reduction, size, whole, with_percent};

/// A way to say what an indicator shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementForm {
    /// For the list to choose from: "Change since", "From and to".
    pub name: &'static str,
    /// The statement.
    pub template: Template,
}

/// Name and template of each form.
type Texts = Vec<(&'static str, String)>;

/// The forms that suit an indicator on its own, best first; never empty.
pub fn statement_forms(indicator: &Indicator, style: &HouseStyle) -> Vec<StatementForm> {
    forms(&[Facts::of(indicator, style)])
}

/// The forms that suit a card's indicators, best first; never empty. Several indicators get a sentence each, all of
/// one form first, then the forms of each alone.
pub fn statement_forms_about(subjects: &[Subject], style: &HouseStyle) -> Vec<StatementForm> {
    let facts: Vec<Facts> = subjects.iter().map(|one| Facts::about(one, style)).collect();
    forms(&facts)
}

pub(crate) fn forms(facts: &[Facts]) -> Vec<StatementForm> {
    let each: Vec<Vec<StatementForm>> = facts.iter().map(forms_of_one).collect();
    let mut together: Vec<StatementForm> = Vec::new();
    if let [first, _, ..] = each.as_slice() {
        for form in first {
            let same = |forms: &Vec<StatementForm>| {
                forms.iter().find(|other| other.name == form.name).or(forms.first()).cloned()
            };
            let sentences: Vec<StatementForm> = each.iter().filter_map(same).collect();
            together.push(StatementForm { name: form.name, template: joined(&sentences) });
        }
    }
    for (at, forms) in each.into_iter().enumerate() {
        together.extend(
            forms.into_iter().map(|form| StatementForm {
                name: form.name,
                template: numbered(form.template, at),
            }),
        );
    }
    if together.is_empty() {
        together.push(StatementForm { name: "No indicator", template: Template::typed("") });
    }
    together
}

/// Sentences one after the other, each about its own indicator.
fn joined(sentences: &[StatementForm]) -> Template {
    let mut parts = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        if 0 < at {
            parts.push(Part::Typed(". ".to_owned()));
        }
        parts.extend(numbered(sentence.template.clone(), at).parts);
    }
    // Neighbouring words are one part, as when the text is read again.
    Template::parse(&Template { parts }.to_string()).unwrap_or_default()
}

/// The same for the indicator at that place of the card: "{latest}" becomes "{2 latest}".
fn numbered(template: Template, at: usize) -> Template {
    let part = |part: Part| match part {
        Part::Live { figure, name, .. } if 0 < at => {
            Part::Live { figure, name: format!("{} {name}", at + 1), of: at }
        }
        part => part,
    };
    Template { parts: template.parts.into_iter().map(part).collect() }
}

fn forms_of_one(facts: &Facts) -> Vec<StatementForm> {
    if facts.latest.is_none() {
        let text = format!("{}: no figure is available", facts.measure.plain);
        return vec![StatementForm { name: "No figure", template: Template::typed(&text) }];
    }
    let mut texts: Texts = Vec::new();
    let opening = opening(facts, "{latest}");
    match &facts.change {
        Err(_) => {
            beside::beside(facts, &opening, &mut texts);
            if facts.target.is_none() {
                texts.push(("Latest figure", opening.clone()));
            }
            beside::in_a_row(facts, &mut texts);
            beside::target(facts, &opening, &mut texts);
        }
        Ok(change) if change.direction == Direction::Same => {
            texts.push(("Change since", format!("{opening}, {{down}} {{since earliest period}}")));
            beside::beside(facts, &opening, &mut texts);
            beside::target(facts, &opening, &mut texts);
        }
        Ok(change) => {
            changed(facts, change, &opening, &mut texts);
            previous(facts, change, &opening, &mut texts);
            beside::beside(facts, &opening, &mut texts);
            beside::target(facts, &opening, &mut texts);
            beside::chained(facts, &mut texts);
            beside::in_a_row(facts, &mut texts);
        }
    }
    beside::round(facts, &mut texts);
    if !texts.iter().any(|(name, _)| *name == "Latest figure") {
        texts.push(("Latest figure", opening));
    }
    if facts.indicator.area_name.is_some() {
        texts
            .push(("With the area", "{measure} in {area}: {latest} {in latest period}".to_owned()));
    }
    texts.into_iter().filter_map(|(name, text)| form(name, &text)).collect()
}

fn form(name: &'static str, text: &str) -> Option<StatementForm> {
    Template::parse(text).ok().map(|template| StatementForm { name, template })
}

/// The forms that say a change over the whole history.
fn changed(facts: &Facts, change: &Change, opening: &str, texts: &mut Texts) {
    let size = size(facts, change);
    let (down, reduction) = (down(change), reduction(change));
    let (subject, is_one) = whole(facts);
    let from_and_to = "from {earliest} {in earliest period} to {latest} {in latest period}";
    let mut push = |name, text: String| texts.push((name, text));
    push("Change since", format!("{opening}, {down} {size} {{since earliest period}}"));
    push("From and to", format!("{subject} {} {from_and_to}, {reduction} of {size}", fell(change)));
    push(
        "Reduction or increase since",
        format!("{opening}, {reduction} of {size} {{since earliest period}}"),
    );
    push("Compared with", format!("{opening}, compared with {{earliest}} {{in earliest period}}"));
    if matches!(facts.indicator.unit.value, Unit::RatePer(_)) && change.percent.value().is_some() {
        let words = format!("{down} {{change}} ({{percent}}) {{since earliest period}}");
        push("Change since, with per cent", format!("{opening}, {words}"));
    }
    if !opening.starts_with("{measure}") {
        push("Measure first", format!("{PLAIN}, {down} {size} {{since earliest period}}"));
    }
    push("Down or up from", format!("{opening}, {down} from {{earliest}} {{in earliest period}}"));
    let risen = if change.direction == Direction::Down { "{fallen}" } else { "{risen}" };
    let has = if is_one { " has" } else { ":" };
    push("Has fallen or risen", format!("{subject}{has} {risen} {from_and_to}"));
    if [&change.from, &change.to].iter().all(|one| is_plain(one.period.kind)) {
        let subject = if is_one { subject.replacen("The", "the", 1) } else { subject };
        let words =
            format!("{} from {{earliest}} to {{latest}}, {reduction} of {size}", fell(change));
        let periods = "Between {earliest period} and {latest period}";
        push("Between two periods", format!("{periods} {} {words}", inside(facts, subject)));
    }
    if with_percent(facts, change) {
        let words = format!("{down} {{change}} or {{percent}} {{since earliest period}}");
        push("Change or per cent since", format!("{opening}, {words}"));
        if change.percent.value().is_some_and(round_words::is_near) {
            let noun = if change.direction == Direction::Down { "reduction" } else { "increase" };
            let of = escaped(&facts.measure.inside);
            let words = format!("There has been {{a near percent}} {{{noun}}} in {of}");
            push("Near a round per cent", format!("{words}, {from_and_to}"));
        }
    }
}

/// A measure's name inside a sentence, where it is not already part of "the number of …".
fn inside(facts: &Facts, subject: String) -> String {
    if subject == "{measure}" { escaped(&facts.measure.inside) } else { subject }
}

/// Periods that can stand after "between" and "and" without further words.
fn is_plain(kind: PeriodKind) -> bool {
    !matches!(kind, PeriodKind::Week | PeriodKind::RollingYear | PeriodKind::PartYear)
}

fn previous(facts: &Facts, change: &Change, opening: &str, texts: &mut Texts) {
    let Ok(previous) = &facts.since_previous else { return };
    if previous.from.period == change.from.period || previous.direction == Direction::Same {
        return;
    }
    let percent = if with_percent(facts, previous) { " ({percent since previous})" } else { "" };
    let text = format!(
        "{opening}, {{down since previous}} {{change since previous}}{percent} since {{previous period}}"
    );
    texts.push(("Since the figure before", text));
}
