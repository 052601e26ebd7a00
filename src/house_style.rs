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
    /// Places of every figure that is not a count; none: as the table has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure_decimals: Option<u8>,
    /// Places of a relative change such as "(15.3%)"; none: one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_decimals: Option<u8>,
}

impl HouseStyle {
    /// Places of a relative change.
    pub fn change_places(&self) -> u32 {
        u32::from(self.change_decimals.unwrap_or(1))
    }
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
