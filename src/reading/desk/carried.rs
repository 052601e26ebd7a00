//! A project carried inside a page or a picture that Better Off exported: found, and checked before it is given on.

use super::source::{Source, Stage};
use super::{Answer, Origin};
use crate::export::{inside, png};
use crate::project::{OpenError, file};
use crate::reading::ReadError;
use crate::table::{limits, open_kept};

/// A file being given whose inside alone is of use.
pub(super) struct Carrier {
    bytes: Vec<u8>,
    pub ended: bool,
    /// Why it is refused when it carries nothing.
    otherwise: ReadError,
    /// Why it is refused when it has more bytes than are looked into.
    too_large: ReadError,
}

impl Carrier {
    /// A file that was brought for the project in it.
    pub fn of_project(name: &str) -> Carrier {
        let error = |message: String| {
            ReadError {
            message,
            hint: "Choose a file that was saved \"with the data inside\", or one that \"Save project\" made"
                .to_owned(),
        }
        };
        let most = limits::CARRIER_BYTES / 1_000_000;
        Carrier {
            bytes: Vec::new(),
            ended: false,
            otherwise: error(format!("{name:?} carries no project")),
            too_large: error(format!(
                "{name:?} is too large to be looked into for a project: it has more than {most} MB"
            )),
        }
    }

    /// A file that was brought for a table and may carry a project: a picture. `otherwise` says why it is no table.
    pub fn of_picture(
        bytes: Vec<u8>,
        ended: bool,
        otherwise: ReadError,
    ) -> Result<Carrier, ReadError> {
        let text = String::from_utf8_lossy(bytes.get(..64).unwrap_or(&bytes)).to_lowercase();
        let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
        let may = png::is_png(&bytes) || text.starts_with("<?xml") || text.starts_with("<svg");
        let too_large = otherwise.clone();
        if may { Ok(Carrier { bytes, ended, otherwise, too_large }) } else { Err(otherwise) }
    }

    /// Takes more bytes, as long as it may still be an export of ours.
    pub fn feed(&mut self, more: &[u8]) {
        if self.bytes.len() <= limits::CARRIER_BYTES {
            self.bytes.extend_from_slice(more);
        }
    }
}

impl Source {
    /// Looks inside a file that is of no other use.
    pub(super) fn open_carrier(&mut self, carrier: Carrier) -> Result<Vec<Answer>, ReadError> {
        if limits::CARRIER_BYTES < carrier.bytes.len() {
            return Err(carrier.too_large);
        }
        let found = self.carried(&carrier.bytes)?.ok_or(carrier.otherwise)?;
        Ok(vec![found])
    }

    /// The project inside a whole file, which ends the reading; none where it carries none.
    pub(super) fn carried(&mut self, bytes: &[u8]) -> Result<Option<Answer>, ReadError> {
        let Some(project) = inside::found_in(bytes) else { return Ok(None) };
        if limits::CARRIED_BYTES < project.len() {
            return Err(self.not_opened(format!(
                "with {} MB it is too large; open an earlier copy of it",
                project.len() / 1_000_000
            )));
        }
        let opened = file::open(&project).map_err(|error| match error {
            OpenError::NotOurs => {
                self.not_opened("it is not one; choose another copy of it".to_owned())
            }
            other => self.not_opened(other.to_string()),
        })?;
        for edition in opened.sources.iter().flat_map(|source| &source.editions) {
            open_kept(edition.kept.json())
                .map_err(|error| self.not_opened(format!("{}; {}", error.message, error.hint)))?;
        }
        self.done = true;
        Ok(Some(Answer::Inside { ticket: self.ticket, project: project.into_owned() }))
    }

    fn not_opened(&self, why: String) -> ReadError {
        let (why, hint) = why.split_once("; ").unwrap_or((&why, "open an earlier copy of it"));
        ReadError {
            message: format!("The project inside {:?} was not opened: {why}", self.name),
            hint: hint.to_owned(),
        }
    }
}

/// The stage in which a source begins, and its size.
pub(super) fn begin(name: &str, origin: Origin) -> (Stage, u64, Option<String>) {
    match origin {
        Origin::File { bytes, meta } => {
            (Stage::Head { bytes: Vec::new(), ended: false }, bytes, meta)
        }
        Origin::Carrier { bytes } => (Stage::Carrier(Carrier::of_project(name)), bytes, None),
        given => (Stage::Given(given), 0, None),
    }
}
