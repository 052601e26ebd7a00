//! A figure that is not there, in words.

use crate::indicator::Missing;

/// Why there is no number, as a person would say it. The symbol stays in the observation's text.
pub fn missing_words(missing: Missing) -> &'static str {
    match missing {
        Missing::NotApplicable => "not applicable",
        Missing::NotAvailable => "not available",
        Missing::Confidential => "confidential",
        Missing::RoundsToNothing => "rounds to nothing",
        Missing::Unreliable => "not reliable enough to give",
        Missing::Dash => "not given",
        Missing::Blank => "blank",
        Missing::HeldBack => "held back, because it is a small number of people",
        Missing::FailedFormula => "a formula that failed",
    }
}
