//! Finding indicators in a catalogue: by words, area, level of area, measure and breakdown.

use super::Area;
use super::catalogue::Catalogue;
use super::measures::Measure;
use crate::indicator::CatalogueEntry;
use serde::{Deserialize, Serialize};

/// What is searched for in a catalogue. Nothing typed finds everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// Words of the indicator's name, in any order, in any case.
    pub words: String,
    /// An area's name, or a part of it.
    pub area: String,
    /// A level of areas: "Local authority".
    pub level: Option<String>,
    /// A measure, as in the keys of its series.
    pub measure: Option<String>,
    /// Columns that tell series apart, with the value that is wanted of each.
    pub filters: Vec<(String, String)>,
}

/// What was found in a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// How many indicators fit.
    pub count: u32,
    /// Some of them, in table order.
    pub entries: Vec<CatalogueEntry>,
}

impl Search {
    /// Whether it finds everything.
    pub fn is_empty(&self) -> bool {
        *self == Search::default()
    }

    /// The places in the catalogue of what fits, in order.
    ///
    /// An area that is named in full leaves out areas that only contain its name. In a table without areas to choose
    /// from the area is passed over. Each measure and each area is looked at once, however many series they make.
    pub(super) fn find(&self, catalogue: &Catalogue) -> Vec<u32> {
        let words: Vec<String> =
            self.words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let all = words.len().min(64);
        let measures: Vec<Option<u64>> = catalogue
            .measures
            .iter()
            .map(|measure| self.has_measure(measure).then(|| held(&words, &measure.name)))
            .collect();
        let areas = self.areas(&catalogue.areas, &words);
        let has_area = !self.area.trim().is_empty() && 1 < catalogue.areas.len();
        let without_area = (!has_area && self.level.is_none()).then_some(0);
        let fits = |(at, line): (u32, &super::catalogue::Line)| {
            let measure = measures.get(line.measure as usize).copied().flatten()?;
            let area = match areas.get(line.area as usize) {
                Some(area) => (*area)?,
                None => without_area?,
            };
            ((measure | area).count_ones() as usize == all).then_some(at)
        };
        (0..).zip(catalogue.lines()).filter_map(fits).collect()
    }

    fn has_measure(&self, measure: &Measure) -> bool {
        let key = &measure.key;
        self.measure.as_ref().is_none_or(|wanted| *wanted == key.measure)
            && self.filters.iter().all(|filter| key.filters.contains(filter))
    }

    /// For each area the words its name holds; none for one that does not fit.
    fn areas(&self, areas: &[Area], words: &[String]) -> Vec<Option<u64>> {
        let typed = if areas.len() < 2 { String::new() } else { self.area.trim().to_lowercase() };
        let names: Vec<String> = areas.iter().map(|area| area.name.to_lowercase()).collect();
        let is_whole_name = names.contains(&typed);
        let fits = |area: &Area, name: &str| {
            let is_named = typed.is_empty()
                || if is_whole_name { name == typed } else { name.contains(&typed) };
            is_named && self.level.as_ref().is_none_or(|level| area.level.as_ref() == Some(level))
        };
        let of_area = |(area, name): (&Area, &String)| fits(area, name).then(|| held(words, name));
        areas.iter().zip(&names).map(of_area).collect()
    }
}

/// Which of the words, of the first 64, a name holds: one bit each.
fn held(words: &[String], name: &str) -> u64 {
    let lower = format!("{},", name.to_lowercase());
    let bit = |(at, word): (usize, &String)| u64::from(lower.contains(word.as_str())) << at;
    words.iter().take(64).enumerate().map(bit).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Recipe, read};
    use crate::table;
    use std::sync::Arc;

    /// The names found in a tidy table of two measures for three areas.
    #[track_caller]
    fn check(search: &Search, expected: &[&str]) {
        let mut text = "area_name,level,period,indicator,sex,value\n".to_owned();
        for (area, level) in [("Leeds", "City"), ("North Leeds", "Ward"), ("York", "City")] {
            for measure in ["Referrals", "Adoptions"] {
                for (sex, year) in [("Girls", "2022/23"), ("Girls", "2023/24"), ("Boys", "2023/24")]
                {
                    text += &format!("{area},{level},{year},{measure},{sex},10\n");
                }
            }
        }
        let recipe = Recipe::default();
        let table = Arc::new(table::paste::read_paste(None, &text).unwrap());
        let reading = read(&table, &recipe).unwrap();
        let found = reading.find(search, 0, 100);
        let names: Vec<&str> = found.entries.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, expected);
        assert_eq!(found.count as usize, expected.len());
        assert_eq!(reading.find_keys(search, 100).len(), expected.len());
    }

    fn words_and_area(words: &str, area: &str) -> Search {
        Search { words: words.to_owned(), area: area.to_owned(), ..Search::default() }
    }

    #[test]
    fn indicators_are_found_by_words_and_area() {
        check(
            &words_and_area("girls", "leeds"),
            &["Referrals, Girls, Leeds", "Adoptions, Girls, Leeds"],
        );
        check(&words_and_area("girls ref", "nor"), &["Referrals, Girls, North Leeds"]);
        check(&words_and_area("REF york boys", ""), &["Referrals, Boys, York"]);
        check(&words_and_area("referrals, girls, york", ""), &["Referrals, Girls, York"]);
        check(&words_and_area("nothing", ""), &[]);
    }

    #[test]
    fn indicators_are_narrowed_by_measure_and_breakdown() {
        let search = Search {
            measure: Some("Adoptions".to_owned()),
            filters: vec![("sex".to_owned(), "Boys".to_owned())],
            ..words_and_area("", "york")
        };
        check(&search, &["Adoptions, Boys, York"]);
    }
}
