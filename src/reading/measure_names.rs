//! Names of measures: from their labels, headers, filters and titles.

use super::guess::unit;
use super::measures::Source;
use super::names::{capitalised, compose, humanise, is_generic};
use super::naming::without_sum;
use super::row_texts::Texts;
use crate::period::{Period, YearHint};

impl Source<'_> {
    pub(super) fn title(&self) -> String {
        self.titles.name.clone().unwrap_or_else(|| "Value".to_owned())
    }

    /// A title as it stands in names: of several tables the period tells them apart.
    fn in_names<'t>(&self, title: &'t str) -> &'t str {
        if self.among.is_some() { title } else { without_period_behind(title) }
    }

    /// The name, behind the measure that its labels only break down.
    pub(super) fn full_name(&self, own: &str, texts: &Texts) -> String {
        let is_title = self.titles.name.as_deref() == Some(own);
        let own = if is_title { self.in_names(own) } else { own };
        let name = self.name(without_sum(own), texts);
        match self.above.as_deref().map(|above| self.in_names(above)) {
            Some(above) if !name.starts_with(above) => capitalised(&format!("{above}, {name}")),
            _ => name,
        }
    }

    pub(super) fn name(&self, own: &str, texts: &Texts) -> String {
        let filters: Vec<(bool, String)> = texts
            .filters
            .iter()
            .zip(&texts.varies)
            .map(|((_, value), varies)| {
                if !texts.units.contains(value) {
                    (*varies, value.clone())
                } else if unit::in_column(value).is_some() {
                    (*varies, humanise(value).to_lowercase())
                } else {
                    // "Persons" beside "Percentage" says whom, not how.
                    (false, String::new())
                }
            })
            .collect();
        let name = compose(own, &filters);
        if texts.label.is_empty() && is_generic(&name) && self.titles.name.is_some() {
            let title = self.title();
            return capitalised(&format!("{}, {}", self.in_names(&title), humanise(own)));
        }
        name
    }
}

/// A title without the period at its end, which every figure below it names again: "Complaints by stage 2024/25".
fn without_period_behind(title: &str) -> &str {
    const AROUND: [char; 10] = [' ', ',', '(', '[', ')', ']', '-', '–', ':', '|'];
    // A period belongs to what stands before it there: "at 31 March 2024", "Census 2021".
    const JOINED: [&str; 14] = [
        "to", "from", "by", "between", "of", "at", "on", "since", "and", "until", "ending",
        "ended", "census", "survey",
    ];
    let found = Period::find_in(title, YearHint::Unsaid).map(|(period, _)| period.label);
    let end = title.trim_end_matches(AROUND);
    let Some(before) = found.and_then(|label| end.strip_suffix(label.as_str())) else {
        return title;
    };
    let before = before.trim_end_matches(AROUND);
    let behind = [" in", " for", " during"].iter().find_map(|word| before.strip_suffix(word));
    let before = behind.unwrap_or(before).trim_end_matches(AROUND);
    let last = before.rsplit(' ').next().unwrap_or("").to_lowercase();
    let names = 3 < before.chars().filter(|c| c.is_alphabetic()).count();
    if names && !JOINED.contains(&last.as_str()) { before } else { title }
}
