//! House style: the choices a document makes about how figures and periods are written.

use serde::{Deserialize, Serialize};

/// How a document writes years, percentages and decimals.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HouseStyle {
    /// How a financial or academic year is written.
    pub year_form: YearForm,
    /// `%` or "per cent".
    pub percent: PercentForm,
}

/// How a year of two calendar years is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearForm {
    /// As the table has it.
    #[default]
    AsInTable,
    /// 2013-14
    Dash,
    /// 2013/14
    Slash,
    /// 2013 to 2014
    To,
}

/// `%` or "per cent".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PercentForm {
    /// 31%
    #[default]
    Sign,
    /// 31 per cent
    Words,
}
