//! The cover of several report cards: a line for each.

use super::{DirectionOfTravel, PriorityCard, Rag, ShownPartBody};

/// A line of the cover list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverLine {
    /// "CYPP 8 Reducing the need for children to be in care"
    pub title: String,
    /// The rating.
    pub rating: Option<Rag>,
    /// The direction of travel.
    pub direction: Option<DirectionOfTravel>,
    /// "1,293 in 2009/10 Quarter 2, target missed by 262 (25.4%)"
    pub headline: String,
    /// "Signed off", "DRAFT"
    pub sign_off: &'static str,
}

/// The cover of several report cards.
pub fn cover_list(cards: &[PriorityCard]) -> Vec<CoverLine> {
    cards.iter().map(cover_line).collect()
}

fn cover_line(card: &PriorityCard) -> CoverLine {
    let (mut rating, mut direction) = (None, None);
    for part in &card.parts {
        if let ShownPartBody::Rating { rating: rag, direction: travel, .. } = &part.body {
            rating = rag.as_ref().map(|rag| rag.value);
            direction = travel.as_ref().map(|travel| travel.value);
        }
    }
    let first = card.table().and_then(|table| table.rows.first());
    let headline = first.and_then(|row| {
        let latest = row.latest.as_ref()?;
        let variance = row.variance.as_ref();
        let variance = variance.map(|one| format!(", target {}", one.words)).unwrap_or_default();
        Some(format!("{} ({}){variance}", latest.text, latest.period))
    });
    CoverLine {
        title: card.title.clone(),
        rating,
        direction,
        headline: headline.unwrap_or_default(),
        sign_off: if card.draft { "DRAFT" } else { "Signed off" },
    }
}
