//! An edition: a report card as it was signed off.

use super::{PriorityCard, PriorityWords};
use crate::curve::CurveOf;
use serde::{Deserialize, Serialize};

/// A signed report card. It is kept as it was read and signed, figures included: it must not follow later tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportEdition {
    /// From 1.
    pub number: u32,
    /// The words it was made of.
    pub words: PriorityWords,
    /// As it was shown.
    pub card: PriorityCard,
    /// What its curve was drawn from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub curve: Option<Box<CurveOf>>,
}

impl ReportEdition {
    /// "Edition 2, April to September 2009, signed 11/11/09"
    pub fn name(&self) -> String {
        let mut name = format!("Edition {}", self.number);
        if !self.words.covers.trim().is_empty() {
            name.push_str(&format!(", {}", self.words.covers.trim()));
        }
        if let Some(last) = self.words.approvals.last() {
            name.push_str(&format!(", signed {}", last.date.trim()));
        }
        name
    }
}
