//! Text with single spaces between its columns, as most programs copy it from a PDF.

use super::ends::Ends;
use super::periods_down::PeriodsDown;

/// How its lines are set apart.
#[derive(Debug, Clone)]
pub(super) enum Single {
    /// "Homes built 120 134 98" under periods.
    Ends(Ends),
    /// "2018 120 134 98" under measures.
    PeriodsDown(PeriodsDown),
}

impl Single {
    /// What the lines show; none where they do not agree.
    pub fn of(lines: &[&str]) -> Option<Single> {
        let down = || PeriodsDown::of(lines).map(Single::PeriodsDown);
        Ends::of(lines).map(Single::Ends).or_else(down)
    }

    /// A line with its cells set apart by tabs; none where it is no row and no heading.
    pub fn lay(&self, line: &str) -> Option<String> {
        let text = line.trim_end_matches(['\n', '\r']);
        let ending = line.get(text.len()..).unwrap_or("");
        let cells = match self {
            Single::Ends(ends) => ends.lay(text),
            Single::PeriodsDown(down) => down.lay(text),
        };
        cells.map(|cells| cells.join("\t") + ending)
    }
}
