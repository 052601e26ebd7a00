//! Names that stay the same for ever: given once, never from a row or a place in a list.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Arc<str>);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }
    };
}

id!(
    /// A source.
    SourceId
);
id!(
    /// One edition of a source.
    EditionId
);
id!(
    /// A chosen indicator.
    IndicatorId
);
id!(
    /// A card.
    CardId
);
id!(
    /// A report card.
    ReportId
);
