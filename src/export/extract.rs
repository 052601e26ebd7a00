//! The extract: a project for others, which holds what one export shows and nothing else.
//!
//! Its sources hold the figures shown, after small numbers were held back, as finished series: no table, no recipe, no
//! other row. Words are those that are published with the figures; what a document leaves out is not in it, nor are
//! earlier editions of a report card.

mod sheet;
mod words;

use crate::disclosure::Published;
use crate::project::{
    Card, CardId, ChosenIndicator, CurveChoice, Documents, IndicatorId, Project, ReportId, file,
};
use std::sync::Arc;

/// What an export shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Every card.
    Booklet,
    /// One card.
    Card(CardId),
    /// One curve.
    Curve(IndicatorId),
    /// The plan on one page.
    Plan,
    /// One priority report card.
    Report(ReportId),
}

/// The text that an export carries (see [`super::inside`]): the file of its extract.
///
/// # Errors
///
/// None that a project which was made here can cause.
pub fn carried(
    project: &Project,
    published: &Published,
    shown: &Shown,
) -> Result<String, serde_json::Error> {
    let extract = extract(project, published, shown)?;
    Ok(super::inside::armoured(&file::save(&extract)?))
}

/// The project that holds what an export shows. Opened, it gives the same figures and the same words.
///
/// # Errors
///
/// See [`carried`].
pub fn extract(
    project: &Project,
    published: &Published,
    shown: &Shown,
) -> Result<Project, serde_json::Error> {
    let documents = documents(project, published, shown);
    let curves_shown = curves_shown(shown, &documents);
    let cards = cards(project, published, shown, &curves_shown);
    let of_reports = documents.reports.iter().flat_map(|report| &report.words.indicators);
    let wanted: Vec<IndicatorId> =
        cards.iter().flat_map(|card| &card.indicators).chain(of_reports).cloned().collect();
    let indicators: Vec<Arc<ChosenIndicator>> =
        project.indicators.iter().filter(|one| wanted.contains(&one.id)).cloned().collect();
    let mut sources = Vec::new();
    for source in &project.sources {
        let of_this: Vec<&ChosenIndicator> =
            indicators.iter().filter(|one| one.source == source.id).map(|one| &**one).collect();
        if !of_this.is_empty() {
            let is_report = matches!(shown, Shown::Report(_));
            sources.push(Arc::new(sheet::source(source, &of_this, published, is_report)?));
        }
    }
    let curves = curves_shown.into_iter().filter_map(|id| {
        let words = published.curve_words(project, &id);
        (words != Default::default()).then(|| Arc::new(CurveChoice { indicator: id, words }))
    });
    Ok(Project {
        // Other documents do not say how the officer calls the work.
        name: if *shown == Shown::Booklet { project.name.clone() } else { String::new() },
        settings: project.settings.clone(),
        curves: curves.collect(),
        disclosures: words::disclosures(project, published, &indicators),
        sources,
        indicators,
        cards,
        documents,
    })
}

fn documents(project: &Project, published: &Published, shown: &Shown) -> Documents {
    let mut documents = Documents::default();
    match shown {
        Shown::Booklet => documents.booklet = published.booklet_words(project),
        Shown::Plan => documents.plan = words::plan(published.plan_words(project)),
        Shown::Report(id) => {
            let report = project.report(id).map(|report| words::report(project, published, report));
            documents.reports.extend(report.map(Arc::new));
        }
        Shown::Card(_) | Shown::Curve(_) => {}
    }
    documents
}

/// Whose curves an export shows.
fn curves_shown(shown: &Shown, documents: &Documents) -> Vec<IndicatorId> {
    match shown {
        Shown::Booklet | Shown::Card(_) => Vec::new(),
        Shown::Curve(id) => vec![id.clone()],
        Shown::Plan => documents.plan.figures.clone(),
        Shown::Report(_) => {
            let first = documents.reports.first().and_then(|one| one.words.indicators.first());
            first.into_iter().cloned().collect()
        }
    }
}

/// The cards that are shown, with their published words; for curves and their parts plain cards, which keep their
/// indicators in the project.
fn cards(
    project: &Project,
    published: &Published,
    shown: &Shown,
    curves_shown: &[IndicatorId],
) -> Vec<Arc<Card>> {
    let wanted = |card: &&Arc<Card>| match shown {
        Shown::Booklet => true,
        Shown::Card(id) => card.id == *id,
        _ => false,
    };
    let mut cards: Vec<Arc<Card>> = project
        .cards
        .iter()
        .filter(wanted)
        .map(|card| Arc::new(words::card(project, published, card)))
        .collect();
    let mut plain = |id: &IndicatorId| {
        let (card, words) = (CardId(id.0.clone()), Default::default());
        let card = Card { id: card, indicators: vec![id.clone()], words };
        if !cards.iter().any(|known| known.indicators == card.indicators) {
            cards.push(Arc::new(card));
        }
    };
    if matches!(shown, Shown::Curve(_) | Shown::Plan) {
        curves_shown.iter().for_each(&mut plain);
    }
    // Figures that are no curve are made of others.
    curves_shown.iter().flat_map(|id| project.parts_of(id)).for_each(|part| plain(&part));
    cards
}

#[cfg(test)]
mod tests;
