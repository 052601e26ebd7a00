//! Names of measures: from their labels, headers, filters and titles.

use super::guess::unit;
use super::measures::Source;
use super::names::{WHOLE_YEARS, capitalised, compose, humanise, is_generic};
use super::pivot::without_sum;
use super::roles::is_within;
use super::row_texts::{FREQUENCY, Texts};
use crate::period::{Period, YearHint};

impl Source<'_> {
    pub(super) fn title(&self) -> String {
        self.titles.name.clone().unwrap_or_else(|| "Value".to_owned())
    }

    /// A title as it stands in names: of several tables the period tells them apart.
    fn in_names<'t>(&self, title: &'t str) -> &'t str {
        if self.among.is_some() {
            return title;
        }
        let columns = self.columns.figures().filter_map(|(.., figures)| figures.period.as_ref());
        without_period_behind(title, &columns.chain(&self.periods.periods).collect::<Vec<_>>())
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
        // How often figures come stands behind all that they are of.
        let all = || texts.filters.iter().zip(&texts.varies);
        let is_often = |(of, varies): &(&(String, String), &bool)| of.0 == FREQUENCY && **varies;
        let often =
            all().find(is_often).map_or(String::new(), |((_, value), _)| format!(", {value}"));
        let filters: Vec<(bool, String)> = all()
            .filter(|of| !is_often(of))
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
            let own = humanise(own);
            return capitalised(&format!("{}, {own}{often}", self.in_names(&title)));
        }
        if name.eq_ignore_ascii_case(WHOLE_YEARS) {
            return format!("{}, {WHOLE_YEARS}", self.title());
        }
        format!("{name}{often}")
    }
}

/// A title without the period at its end, where the figures below it name that again: "Complaints by stage 2024/25".
fn without_period_behind<'t>(title: &'t str, figures: &[&Period]) -> &'t str {
    const AROUND: [char; 8] = [' ', ',', '(', '[', '-', '–', ':', '|'];
    // A period belongs to what stands before it there: "at 31 March 2024", "Census 2021", "born in 2019".
    const JOINED: [&str; 42] = [
        "to",
        "from",
        "by",
        "between",
        "of",
        "at",
        "on",
        "since",
        "and",
        "until",
        "ending",
        "ended",
        "census",
        "survey",
        "with",
        "vs",
        "versus",
        "against",
        "before",
        "after",
        "than",
        "over",
        "base",
        "baseline",
        "target",
        "prices",
        "imd",
        "index",
        "published",
        "year",
        "period",
        "the",
        "winter",
        "autumn",
        "spring",
        "summer",
        "edition",
        "boundaries",
        "snapshot",
        "mid",
        "about",
        "compared",
    ];
    const OF_THEIR_OWN: [&str; 4] = ["born", "aged", "cohort", "constant"];
    let Some((period, _)) = Period::find_in(title, YearHint::Unsaid) else { return title };
    let said_again = figures.is_empty() || figures.iter().any(|one| is_within(one, &period));
    let end = title.trim_end_matches([' ', ')', ']', '.']);
    let Some(before) = end.strip_suffix(period.label.as_str()).filter(|_| said_again) else {
        return title;
    };
    let before = before.trim_end_matches(AROUND);
    let behind = [" in", " for", " during"].iter().find_map(|word| before.strip_suffix(word));
    let before = behind.unwrap_or(before).trim_end_matches(AROUND);
    let lower = before.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let last = lower.rsplit(' ').next().unwrap_or("");
    let names = 3 < before.chars().filter(|c| c.is_alphabetic()).count();
    // "(base year 2019)" goes whole or not at all.
    let count = |sign: char| before.matches(sign).count();
    let is_whole = count('(') == count(')') && count('[') == count(']');
    let stays = JOINED.contains(&last) || words.any(|word| OF_THEIR_OWN.contains(&word));
    if names && is_whole && !stays { before } else { title }
}
