//! A project without its small numbers: what cards, curves and files are made from.

use super::{Disclosure, Entry, HeldBack, hold_back, hold_back_words};
use crate::amount::Unit;
use crate::card::{CardWords, OutcomeCard, Part, Subject, Template, outcome_card_about};
use crate::curve::CurveWords;
use crate::indicator::{Indicator, SeriesKey};
use crate::project::{Card, IndicatorId, Project};
use crate::report::{BookletWords, PlanWords};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Indicators by their id, as far as they were read.
pub type Indicators = BTreeMap<IndicatorId, Arc<Indicator>>;
/// For each indicator the same measure of other areas, best first.
pub type Comparators = BTreeMap<IndicatorId, Vec<Arc<Indicator>>>;

/// What may leave the page, and for the officer what may not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Published {
    /// Without small numbers.
    pub indicators: Indicators,
    /// Without small numbers.
    pub comparators: Comparators,
    /// For the officer only: whose figure, and which. A comparator's figure is listed under its indicator.
    pub held: Vec<(IndicatorId, HeldBack)>,
}

/// Holds back the small numbers of a project.
pub fn published(
    project: &Project,
    indicators: &Indicators,
    comparators: &Comparators,
) -> Published {
    let mut places: Vec<(&IndicatorId, bool)> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    for chosen in &project.indicators {
        let Some(own) = indicators.get(&chosen.id) else { continue };
        let choice = project.disclosures.iter().find(|one| one.indicator == chosen.id);
        let choice = choice.map(|choice| &**choice);
        let on_card = |card: &Arc<Card>| card.indicators.contains(&chosen.id);
        let cards = (0..).zip(&project.cards).filter(|(_, card)| on_card(card)).map(|(at, _)| at);
        let cards: Vec<usize> = cards.collect();
        let beside = comparators.get(&chosen.id).into_iter().flatten();
        for (at, indicator) in std::iter::once(own).chain(beside).enumerate() {
            let is_own = at == 0;
            places.push((&chosen.id, is_own));
            entries.push(Entry {
                source: &chosen.source.0,
                indicator,
                choice,
                cards: if is_own { cards.clone() } else { Vec::new() },
            });
        }
    }
    let held = hold_back(entries, &project.settings.small_numbers, &project.settings.style);
    let mut published = Published::default();
    for ((id, is_own), indicator) in places.iter().zip(held.indicators) {
        if *is_own {
            published.indicators.insert((*id).clone(), indicator);
        } else {
            published.comparators.entry((*id).clone()).or_default().push(indicator);
        }
    }
    published.held = held.list.into_iter().map(|one| (places[one.entry].0.clone(), one)).collect();
    published
}

impl Published {
    /// Numbers that typed words about some indicators must not hold: theirs, and any hidden percentage or rate (which
    /// stands for no other thing, as a small whole number may).
    pub fn hidden(&self, about: &[IndicatorId]) -> Vec<Decimal> {
        let hidden = self.held.iter().filter(|(_, one)| one.released.is_none());
        hidden
            .filter_map(|(id, one)| {
                let unit = &self.indicators.get(id)?.unit.value;
                let may = about.contains(id) || *unit != Unit::Count;
                may.then(|| unit.shown(one.value).normalize())
            })
            .collect()
    }

    /// A card's indicators with their comparators; none while one of them is not read.
    pub fn subjects<'a>(&'a self, project: &'a Project, card: &Card) -> Option<Vec<Subject<'a>>> {
        let subject = |id: &IndicatorId| {
            let chosen = project.indicator(id)?;
            let of_another_area = |other: &SeriesKey| {
                other.area != chosen.key.area
                    && (&other.measure, &other.filters)
                        == (&chosen.key.measure, &chosen.key.filters)
            };
            let comparators = self.comparators.get(id).into_iter().flatten();
            Some(Subject {
                indicator: self.indicators.get(id)?,
                source_name: project
                    .source(&chosen.source)
                    .map_or("", |source| source.name.as_str()),
                comparators: comparators.map(|one| &**one).collect(),
                among_areas: project.indicators.iter().any(|other| of_another_area(&other.key)),
            })
        };
        card.indicators.iter().map(subject).collect()
    }

    /// A card made of what may be published; none while one of its indicators is not read. With it, what was taken out
    /// of its typed words.
    pub fn card(&self, project: &Project, card: &Card) -> Option<(OutcomeCard, Vec<String>)> {
        let subjects = self.subjects(project, card)?;
        let (words, held) = self.card_words(project, card);
        Some((outcome_card_about(&words, &subjects, &project.settings.style), held))
    }

    /// What was typed for the curve of an indicator, without small numbers.
    pub fn curve_words(&self, project: &Project, id: &IndicatorId) -> CurveWords {
        let mut words = project.curve_words(id);
        let mut about = project.parts_of(id);
        about.push(id.clone());
        let hidden = self.hidden(&about);
        let threshold = project.settings.small_numbers.threshold();
        for text in [
            &mut words.title,
            &mut words.subtitle,
            &mut words.breaks,
            &mut words.actions,
            &mut words.notes,
        ] {
            *text = text.as_deref().map(|text| hold_back_words(text, threshold, &hidden).text);
        }
        words
    }

    /// What was typed for the plan on one page, without small numbers.
    pub fn plan_words(&self, project: &Project) -> PlanWords {
        let mut words = project.documents.plan.clone();
        let parts = words.figures.iter().flat_map(|id| project.parts_of(id));
        let about: Vec<IndicatorId> = words.figures.iter().cloned().chain(parts).collect();
        let hidden = self.hidden(&about);
        let threshold = project.settings.small_numbers.threshold();
        for text in [
            &mut words.title,
            &mut words.story,
            &mut words.causes,
            &mut words.partners,
            &mut words.works,
            &mut words.strands,
            &mut words.agenda,
        ] {
            *text = hold_back_words(text, threshold, &hidden).text;
        }
        words
    }

    /// The one area that every indicator is of that names one.
    pub fn place(&self) -> Option<&str> {
        let mut areas = self.indicators.values().filter_map(|one| one.area_name.as_deref());
        let first = areas.next()?;
        areas.all(|area| area == first).then_some(first)
    }

    /// What was typed on the booklet, without small numbers; the place that all its cards are about stands under the heading
    /// until something else, or nothing, is typed there.
    pub fn booklet_words(&self, project: &Project) -> BookletWords {
        let mut words = project.documents.booklet.clone();
        words.subtitle = words.subtitle.or_else(|| self.place().map(str::to_owned));
        let threshold = project.settings.small_numbers.threshold();
        for text in [&mut words.heading, &mut words.subtitle] {
            let clean = |text: &str| hold_back_words(text, threshold, &self.hidden(&[])).text;
            *text = text.as_deref().map(clean);
        }
        if let Some(picture) = &mut words.picture {
            picture.alt = hold_back_words(&picture.alt, threshold, &self.hidden(&[])).text;
        }
        words
    }

    /// A card's typed words without small numbers, and what was taken out; a typed reason releases them.
    pub fn card_words(&self, project: &Project, card: &Card) -> (CardWords, Vec<String>) {
        let mut words = card.words.clone();
        let mut held = Vec::new();
        if words.release.as_deref().is_some_and(|reason| !reason.trim().is_empty()) {
            return (words, held);
        }
        let hidden = self.hidden(&card.indicators);
        let threshold = project.settings.small_numbers.threshold();
        let mut clean = |text: &str| {
            let without = hold_back_words(text, threshold, &hidden);
            held.extend(without.held);
            without.text
        };
        for text in [
            &mut words.headline,
            &mut words.footnote,
            &mut words.source_note,
            &mut words.section,
            &mut words.pictogram_alt,
        ] {
            *text = text.as_deref().map(&mut clean);
        }
        words.statement = words.statement.as_deref().map(|text| match Template::parse(text) {
            // The words around a live figure are read together: "{latest} of 3 children".
            Ok(mut template) => {
                for part in &mut template.parts {
                    if let Part::Typed(text) = part {
                        *text = clean(text);
                    }
                }
                template.to_string()
            }
            Err(_) => clean(text),
        });
        (words, held)
    }
}

/// The disclosure of an indicator, or an empty one to begin with.
pub fn disclosure_of(project: &Project, id: &IndicatorId) -> Disclosure {
    let found = project.disclosures.iter().find(|one| one.indicator == *id);
    found.map_or_else(|| Disclosure::of(id.clone()), |one| Disclosure::clone(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    #[test]
    fn a_booklet_of_one_place_names_it() {
        let line = |areas: &[&str], typed: Option<&str>| {
            let of = |(at, area): (usize, &&str)| {
                let indicator = TestIndicator::new("Births", Unit::Count, Polarity::Neither)
                    .rows(&[("2024", "312")])
                    .area(area)
                    .indicator();
                (IndicatorId::from(format!("i{at}").as_str()), Arc::new(indicator))
            };
            let indicators = areas.iter().enumerate().map(of).collect();
            let mut project = Project::default();
            project.documents.booklet.subtitle = typed.map(str::to_owned);
            Published { indicators, ..Published::default() }.booklet_words(&project).subtitle
        };
        assert_eq!(line(&["Leeds", "Leeds"], None).as_deref(), Some("Leeds"));
        assert_eq!(line(&["Leeds", "York"], None), None);
        assert_eq!(line(&[], None), None);
        assert_eq!(line(&["Leeds"], Some("")).as_deref(), Some(""));
        assert_eq!(line(&["Leeds"], Some("Leeds, 2024")).as_deref(), Some("Leeds, 2024"));
    }
}
