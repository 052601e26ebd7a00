//! Why there is no forecast, and how many figures there are where more are needed.

use super::baseline::FEWEST_FIGURES;
use std::fmt::{self, Display, Formatter};

/// Why there is no forecast, in words for the officer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhyNot {
    /// See [`FEWEST_FIGURES`].
    #[error("No forecast: it needs at least {FEWEST_FIGURES} figures and {0}")]
    TooFew(There),
    /// The rule needs more than there are.
    #[error(
        "No forecast: {rule} needs {needs} figures evenly apart with no gap and {there}; choose another rule"
    )]
    RuleNeedsMore {
        /// Its name, in lower case.
        rule: String,
        /// How many.
        needs: usize,
        /// How many there are since the last gap.
        there: There,
    },
    /// There are enough, but the rule finds nothing in them.
    #[error("No forecast: {rule} cannot be fitted to these figures; choose another rule")]
    CannotBeFitted {
        /// Its name, in lower case.
        rule: String,
    },
    /// No point was typed for a time after the latest figure.
    #[error(
        "No forecast: no point is typed for a period after the latest figure; type one such as 2027: 1,300"
    )]
    NothingTyped,
    /// The periods give no step to go on by, or no line.
    #[error("No forecast: the periods of the figures do not follow each other in time")]
    NoStep,
    /// The figures are beyond exact decimals.
    #[error("No forecast: the figures are too large")]
    TooLarge,
}

impl WhyNot {
    /// The same where only the figures up to the turning point count.
    pub(crate) fn up_to_turning(self) -> WhyNot {
        let fewer = |there: There| There { to_turning: true, ..there };
        match self {
            WhyNot::TooFew(there) => WhyNot::TooFew(fewer(there)),
            WhyNot::RuleNeedsMore { rule, needs, there } => {
                WhyNot::RuleNeedsMore { rule, needs, there: fewer(there) }
            }
            other => other,
        }
    }
}

/// So many figures: "there is 1", "there are 7 up to the turning point".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct There {
    /// How many.
    pub count: usize,
    /// Whether there are others after the turning point, which do not count.
    pub to_turning: bool,
}

impl There {
    /// All figures count.
    pub fn of(count: usize) -> There {
        There { count, to_turning: false }
    }
}

impl Display for There {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let are = if self.count == 1 { "is" } else { "are" };
        let which = if self.to_turning { " up to the turning point" } else { "" };
        write!(formatter, "there {are} {}{which}", self.count)
    }
}
