//! The project file: readable JSON that says what it is and how old it is.
//!
//! Opening goes in this order: is it JSON, is it ours, is it too new, bring it up to date, read it. A file
//! from a newer program is refused, not half-read, because saving it again would drop what was not understood.

use super::broken::what_is_wrong;
use super::{Edition, Kept, Project, Source};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What the file says it is.
pub const KIND: &str = "better-off-project";

/// The version this program writes. Each earlier one has a step in `migrate` and a frozen file in
/// `tests/projects`.
pub const VERSION: u32 = 1;

/// Why a project file was not opened, in words that go on from the file's name: what, where, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not JSON, or JSON that stops.
    #[error(
        "it is damaged and cannot be read past line {line}, column {column}; open an earlier copy of it"
    )]
    Damaged {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Something else.
    #[error(
        "it is not a Better Off project; choose a file that was made with \"Save project\", or give a table to \"Upload a table\" on the place Data"
    )]
    NotOurs,
    /// Made by a newer program.
    #[error(
        "it was saved by a newer Better Off (file version {found}, this one reads up to {VERSION}); load the newest Better Off and open it there"
    )]
    TooNew {
        /// The file's version.
        found: u32,
    },
    /// Ours, but a part is not what it should be.
    #[error("it is damaged at line {line}, column {column} ({what}); open an earlier copy of it")]
    Broken {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// Which part, and what is wrong there.
        what: String,
    },
}

#[derive(Serialize)]
struct Written<'a> {
    kind: &'static str,
    version: u32,
    #[serde(flatten)]
    project: &'a Project,
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    version: u32,
}

/// The project as the text of a file.
///
/// # Errors
///
/// Only when a value has no JSON form, which no project that was read or made here holds.
pub fn save(project: &Project) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&Written { kind: KIND, version: VERSION, project })
}

/// Opens a project file of any version up to [`VERSION`].
///
/// # Errors
///
/// See [`OpenError`].
pub fn open(text: &str) -> Result<Project, OpenError> {
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        _ if !text.trim_start().starts_with('{') => OpenError::NotOurs,
        serde_json::error::Category::Data => OpenError::NotOurs,
        _ => OpenError::Damaged { line: error.line(), column: error.column() },
    })?;
    if head.kind != KIND || head.version == 0 {
        return Err(OpenError::NotOurs);
    }
    if VERSION < head.version {
        return Err(OpenError::TooNew { found: head.version });
    }
    let text = migrate(text, head.version);
    serde_json::from_str(&text).map_err(|error| OpenError::Broken {
        line: error.line(),
        column: error.column(),
        what: what_is_wrong(&text, &error),
    })
}

/// Brings the text of an older file up to date, one numbered step after the other. There is none yet.
fn migrate(text: &str, _version: u32) -> std::borrow::Cow<'_, str> {
    text.into()
}

/// The project without its sheets, for stores that keep each sheet once.
pub fn without_sheets(project: &Project) -> Project {
    let mut light = project.clone();
    for source in &mut light.sources {
        change_editions(source, |edition| edition.kept = Kept::nothing());
    }
    light
}

/// Puts sheets back that were stored beside the project; one that is not found stays [`Kept::nothing`].
pub fn with_sheets(mut project: Project, find: impl Fn(&Edition) -> Option<Kept>) -> Project {
    for source in &mut project.sources {
        change_editions(source, |edition| {
            if let Some(kept) = find(edition) {
                edition.kept = kept;
            }
        });
    }
    project
}

fn change_editions(source: &mut Arc<Source>, change: impl Fn(&mut Edition)) {
    for edition in &mut Arc::make_mut(source).editions {
        change(edition);
    }
}
