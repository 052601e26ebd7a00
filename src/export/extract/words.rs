//! The words of an extract: as they are published, and none that the document leaves out.

use crate::disclosure::{Disclosure, Published};
use crate::indicator::Observation;
use crate::project::{Card, ChosenIndicator, Project};
use crate::report::PlanWords;
use crate::report::priority::{Part, PriorityReport, PriorityWords};
use std::sync::Arc;

/// What stands in the place of the officer's reason to show a small number.
const RELEASED: &str = "Shown where this extract was made";

/// A card with its published words.
pub(super) fn card(project: &Project, published: &Published, card: &Card) -> Card {
    let (mut words, _) = published.card_words(project, card);
    words.release = words.release.map(|_| RELEASED.to_owned());
    Card { words, ..card.clone() }
}

/// The plan's published words; a sheet for a workshop shows none but its title.
pub(super) fn plan(words: PlanWords) -> PlanWords {
    if !words.blank {
        return words;
    }
    let PlanWords { title, figures, a3, blank, .. } = words;
    PlanWords { title, figures, a3, blank, ..PlanWords::default() }
}

/// A report card with its published words and without its earlier editions.
pub(super) fn report(
    project: &Project,
    published: &Published,
    report: &PriorityReport,
) -> PriorityReport {
    let mut words = published.report_words(project, &report.words);
    let hidden: Vec<Part> =
        words.parts.iter().filter(|choice| choice.hidden).map(|choice| choice.part).collect();
    for part in hidden {
        clear(&mut words, part);
    }
    PriorityReport { id: report.id.clone(), words, editions: Vec::new() }
}

/// Takes out the words of a part that is left out. The priority's name stays: it is the title; so do the indicators,
/// which ratings and stories follow from.
fn clear(words: &mut PriorityWords, part: Part) {
    match part {
        Part::Facts => {
            words.outcome.clear();
            words.leads.clear();
            words.covers.clear();
        }
        Part::Why => words.why = Default::default(),
        Part::Indicator => words.indicator = Default::default(),
        Part::Summary => words.summary = Default::default(),
        Part::Rating => {
            words.rating = None;
            words.direction = None;
        }
        Part::Achievements => words.achievements = Default::default(),
        Part::Risks => words.risks.clear(),
        Part::Actions => words.actions.clear(),
        // Without them the report card would be a draft.
        Part::Approvals => {
            for approval in words.approvals.iter_mut().filter(|one| one.is_given()) {
                approval.name = "Signed".to_owned();
            }
        }
        Part::Indicators | Part::Curve | Part::Changed | Part::Terms => {}
    }
}

/// What was said of the small numbers of these indicators, as far as it decides what is shown: reasons and bases stay
/// behind, and so do releases of figures that are not there any more.
pub(super) fn disclosures(
    project: &Project,
    published: &Published,
    indicators: &[Arc<ChosenIndicator>],
) -> Vec<Arc<Disclosure>> {
    let is_shown =
        |one: &&Arc<Disclosure>| indicators.iter().any(|shown| shown.id == one.indicator);
    let plain = |one: &Arc<Disclosure>| {
        let mut plain = Disclosure { base: None, ..Disclosure::clone(one) };
        let beside = published.comparators.get(&one.indicator).into_iter().flatten();
        let shown: Vec<&Observation> = published
            .indicators
            .get(&one.indicator)
            .into_iter()
            .chain(beside)
            .flat_map(|indicator| &indicator.observations)
            .collect();
        plain.releases.retain(|release| {
            let is_it = |one: &&Observation| {
                (one.period.first, one.period.last) == (release.first, release.last)
                    && one.text == release.text
            };
            !release.reason.trim().is_empty() && shown.iter().any(is_it)
        });
        plain.releases.iter_mut().for_each(|release| release.reason = RELEASED.to_owned());
        plain
    };
    let said = project.disclosures.iter().filter(is_shown).map(plain);
    said.filter(|one| !one.is_empty()).map(Arc::new).collect()
}
