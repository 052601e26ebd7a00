//! The six places, and their names.

/// Where one is in the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// Paste, drop, upload, sample.
    Data,
    /// What was understood, and put right what was not.
    Check,
    /// The cards.
    Cards,
    /// The curves.
    Curves,
    /// The documents.
    Reports,
    /// Files to take away.
    Share,
}

impl Place {
    /// In the order of the journey.
    pub(crate) const ALL: [Place; 6] =
        [Place::Data, Place::Check, Place::Cards, Place::Curves, Place::Reports, Place::Share];

    /// Its name: a contract with people's habits.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Place::Data => "Data",
            Place::Check => "Check",
            Place::Cards => "Cards",
            Place::Curves => "Curves",
            Place::Reports => "Reports",
            Place::Share => "Share",
        }
    }

    /// Its address, without `#`.
    pub(crate) fn hash(self) -> &'static str {
        match self {
            Place::Data => "data",
            Place::Check => "check",
            Place::Cards => "cards",
            Place::Curves => "curves",
            Place::Reports => "reports",
            Place::Share => "share",
        }
    }

    /// The place an address names; Data for any other.
    pub(crate) fn from_hash(hash: &str) -> Self {
        Self::ALL.into_iter().find(|place| place.hash() == hash).unwrap_or(Place::Data)
    }
}
