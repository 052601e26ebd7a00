//! How far a milestone is, in the words of the table and as one of a few.

use serde::{Deserialize, Serialize};

/// How far something is, as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Status {
    /// The cell's own text: "COMPLETE (& ONGOING)".
    pub text: String,
    /// What it was taken for; none for other words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
}

/// How far something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Done.
    Complete,
    /// Under way and in time.
    OnTrack,
    /// Under way.
    Ongoing,
    /// May be late.
    AtRisk,
    /// Late.
    Delayed,
    /// Not begun.
    NotStarted,
    /// Given up.
    Stopped,
}

impl Status {
    /// Reads a cell; `None` when it is blank.
    pub(crate) fn read(text: &str) -> Option<Status> {
        let lower = text.trim().to_lowercase();
        if lower.is_empty() {
            return None;
        }
        const SAID: [(&str, Progress); 20] = [
            ("not started", Progress::NotStarted),
            ("not yet started", Progress::NotStarted),
            ("not complete", Progress::Ongoing),
            ("partly complete", Progress::Ongoing),
            ("complete", Progress::Complete),
            ("done", Progress::Complete),
            ("achieved", Progress::Complete),
            ("on track", Progress::OnTrack),
            ("on target", Progress::OnTrack),
            ("green", Progress::OnTrack),
            ("at risk", Progress::AtRisk),
            ("amber", Progress::AtRisk),
            ("delayed", Progress::Delayed),
            ("off track", Progress::Delayed),
            ("overdue", Progress::Delayed),
            ("slipped", Progress::Delayed),
            ("red", Progress::Delayed),
            ("ongoing", Progress::Ongoing),
            ("in progress", Progress::Ongoing),
            ("stopped", Progress::Stopped),
        ];
        let progress =
            SAID.iter().find(|(words, _)| lower.starts_with(words)).map(|(_, progress)| *progress);
        Some(Status { text: crate::period::clean(text), progress })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_progress() {
        for (text, expected) in [
            ("COMPLETE (& ONGOING)", Some(Progress::Complete)),
            ("ON TRACK", Some(Progress::OnTrack)),
            ("Not started", Some(Progress::NotStarted)),
            ("With the board", None),
        ] {
            assert_eq!(Status::read(text).unwrap().progress, expected, "{text}");
        }
        assert_eq!(Status::read(" "), None);
    }
}
