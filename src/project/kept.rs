//! Kept: a sheet as it is saved, opaque to the page and read by the reader only.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::sync::Arc;

/// A sheet as JSON text, shared and never copied.
///
/// Written by [`crate::table::Table`], read by it again; a project file holds it as plain JSON.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kept(Arc<RawValue>);

impl Kept {
    /// From the reader's JSON; `None` when it is not JSON.
    pub fn new(json: String) -> Option<Self> {
        RawValue::from_string(json).ok().map(|raw| Self(raw.into()))
    }

    /// Nothing kept: stands in a stored project for a sheet stored beside it.
    pub fn nothing() -> Self {
        Self(RawValue::NULL.to_owned().into())
    }

    /// Whether nothing is kept here.
    pub fn is_nothing(&self) -> bool {
        self.0.get() == "null"
    }

    /// The JSON text.
    pub fn json(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.json() == other.json()
    }
}
