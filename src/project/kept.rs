//! Kept: a sheet as it is saved, opaque to the page and read by the reader only.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::sync::Arc;

/// A sheet as JSON text, shared and never copied.
///
/// Written by [`crate::table::Table`], read by it again, which tells what is wrong with it; a project file holds it as
/// plain JSON.
#[derive(Debug, Clone)]
pub struct Kept(Arc<str>);

impl Kept {
    /// From the reader's JSON.
    pub fn new(json: String) -> Self {
        Self(json.into())
    }

    /// Nothing kept: stands in a stored project for a sheet stored beside it.
    pub fn nothing() -> Self {
        Self("null".into())
    }

    /// Whether nothing is kept here.
    pub fn is_nothing(&self) -> bool {
        self.json() == "null"
    }

    /// The JSON text.
    pub fn json(&self) -> &str {
        &self.0
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.json() == other.json()
    }
}

impl Serialize for Kept {
    /// As the JSON that it is; a text that is none, which only a damaged store could give, would spoil the file around it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serde_json::from_str::<&RawValue>(self.json()) {
            Ok(json) => json.serialize(serializer),
            Err(_) => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for Kept {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        Ok(Self(Box::<str>::from(json).into()))
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn a_kept_sheet_is_json_within_json() {
        let kept = Kept::new("{\"rows\": [1]}".to_owned());
        let json = serde_json::to_string(&[&kept]).unwrap();
        assert_eq!(json, "[{\"rows\": [1]}]");
        assert_eq!(serde_json::from_str::<Vec<Kept>>(&json).unwrap(), [kept]);
        assert_eq!(serde_json::to_string(&Kept::new("{".to_owned())).unwrap(), "null");
    }
}
