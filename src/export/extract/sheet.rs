//! A source of an extract: the series shown, as they are published.

use crate::disclosure::Published;
use crate::indicator::{Guess, Indicator};
use crate::project::{ChosenIndicator, Edition, EditionId, Kept, Source};
use crate::report::priority::shows_particular;
use crate::table::finished_sheet;

/// What stands in the place of the evidence of a guess: that named other cells of the table.
const WHY: &str = "it was so where this extract was made";
/// What stands in the place of the name of a file.
const FILE: &str = "An export with the data inside";

/// The source with the published series of these indicators and of their comparators in place of its table.
///
/// Its edition has an id of its own, made from what it holds: one of the same id is taken for the same table.
pub(super) fn source(
    source: &Source,
    indicators: &[&ChosenIndicator],
    published: &Published,
    is_report: bool,
) -> Result<Source, serde_json::Error> {
    let mut series: Vec<Indicator> = Vec::new();
    for chosen in indicators {
        let beside = published.comparators.get(&chosen.id).into_iter().flatten();
        for one in published.indicators.get(&chosen.id).into_iter().chain(beside) {
            if !series.iter().any(|known| known.key == one.key) {
                series.push(as_shown(one, is_report));
            }
        }
    }
    let mut observations = series.iter().flat_map(|one| &one.observations);
    let sheet = observations.find_map(|one| one.cell.sheet.clone());
    let kept = finished_sheet(sheet.as_deref(), &series)?;
    let was = source.edition().map_or("", |edition| &*edition.id.0);
    let id = format!("{was}-{:08x}", crc32fast::hash(kept.as_bytes()));
    let edition = Edition {
        id: EditionId::from(id.as_str()),
        file_name: FILE.to_owned(),
        sheet: sheet.map(|sheet| sheet.to_string()),
        kept: Kept::new(kept),
        whole: true,
        recipe: Default::default(),
    };
    Ok(Source { id: source.id.clone(), name: source.name.clone(), editions: vec![edition] })
}

/// An indicator without what only the officer sees of it.
fn as_shown(indicator: &Indicator, is_report: bool) -> Indicator {
    fn plain<T: Clone>(guess: &Guess<T>) -> Guess<T> {
        Guess { why: WHY.to_owned(), ..guess.clone() }
    }
    let shown = |(name, _): &&(String, String)| is_report && shows_particular(name);
    Indicator {
        unit: plain(&indicator.unit),
        polarity: plain(&indicator.polarity),
        counted: plain(&indicator.counted),
        particulars: indicator.particulars.iter().filter(shown).cloned().collect(),
        ..indicator.clone()
    }
}
