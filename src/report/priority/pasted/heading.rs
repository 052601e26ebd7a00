//! The headings of a report card, as officers word them.

/// A section of the pasted text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Why,
    Indicator,
    Progress,
    Summary,
    Achievements,
    Risks,
    Actions,
    Indicators,
    Approvals,
    /// After a table: words without a heading.
    After,
}

const HEADINGS: [(&str, Section); 22] = [
    ("why is this a priority", Section::Why),
    ("why this is a priority", Section::Why),
    ("overall progress to date and outcomes achieved", Section::Progress),
    ("overall progress", Section::Progress),
    ("progress to date", Section::Progress),
    ("overall summary", Section::Summary),
    ("summary", Section::Summary),
    ("achievements since the last quarter", Section::Achievements),
    ("achievements since last quarter", Section::Achievements),
    ("achievements", Section::Achievements),
    ("key achievements", Section::Achievements),
    ("challenges/risks", Section::Risks),
    ("challenges / risks", Section::Risks),
    ("challenges and risks", Section::Risks),
    ("risks and challenges", Section::Risks),
    ("risks", Section::Risks),
    ("key actions for the next", Section::Actions),
    ("key actions", Section::Actions),
    ("performance indicators", Section::Indicators),
    ("council / partnership groups", Section::Approvals),
    ("sign-off", Section::Approvals),
    ("sign off", Section::Approvals),
];

/// The longest line that can be a heading.
const LONGEST: usize = 140;

/// Whether a line is a heading: its section, and what it says besides (the period it covers).
pub(super) fn heading_of(line: &str) -> Option<(Section, String)> {
    let words = line.trim().trim_end_matches([':', '?']).trim_end();
    if LONGEST < words.len() || words.ends_with('.') || words.starts_with('-') {
        return None;
    }
    let lower = words.to_lowercase();
    for (heading, section) in HEADINGS {
        let Some(rest) = lower.strip_prefix(heading) else { continue };
        let goes_on = rest.is_empty()
            || (rest.starts_with([' ', ':', '-', '–', '(']) && 2 <= heading.split(' ').count());
        if goes_on {
            // The same letters in either case, but for the rare word whose length changes with it.
            let said = words.get(heading.len()..).unwrap_or_default();
            let said = said.trim_matches([' ', ':', '-', '–', '(', ')']);
            return Some((section, said.to_owned()));
        }
    }
    None
}
