//! Finding indicators in a catalogue by words and by area.

use super::Understood;
use crate::indicator::CatalogueEntry;

/// What is searched for in a catalogue. Nothing typed finds everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Words of the indicator's name, in any order, in any case.
    pub words: String,
    /// An area's name, or a part of it.
    pub area: String,
}

impl Search {
    /// The places in the catalogue of what fits, in order.
    ///
    /// An area that is named in full leaves out areas that only contain its name. In a table without areas to choose
    /// from the area is passed over.
    pub fn find(&self, understood: &Understood) -> Vec<usize> {
        let words: Vec<String> =
            self.words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let area = if understood.areas.len() < 2 {
            String::new()
        } else {
            self.area.trim().to_lowercase()
        };
        let is_whole_name = understood.areas.iter().any(|(_, name)| name.to_lowercase() == area);
        let is_of_area = |entry: &CatalogueEntry| {
            area.is_empty()
                || entry.area_name.as_ref().map(|name| name.to_lowercase()).is_some_and(|name| {
                    if is_whole_name { name == area } else { name.contains(&area) }
                })
        };
        let has_words = |entry: &CatalogueEntry| {
            let name = entry.name.to_lowercase();
            words.iter().all(|word| name.contains(word))
        };
        let fits = |(at, entry): (usize, &CatalogueEntry)| {
            (is_of_area(entry) && has_words(entry)).then_some(at)
        };
        understood.catalogue.iter().enumerate().filter_map(fits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Recipe, read};
    use crate::table;
    use std::sync::Arc;

    /// The names found in a tidy table of two measures for three areas.
    #[track_caller]
    fn check(words: &str, area: &str, expected: &[&str]) {
        let mut text = "area_name,period,indicator,value\n".to_owned();
        for area in ["Leeds", "North Leeds", "York"] {
            for measure in ["Referrals", "Adoptions"] {
                text += &format!("{area},2022/23,{measure},10\n{area},2023/24,{measure},12\n");
            }
        }
        let table = Arc::new(table::paste::read_paste(None, &text).unwrap());
        let understood = read(&table, &Recipe::default()).unwrap().understood().clone();
        let search = Search { words: words.to_owned(), area: area.to_owned() };
        let found: Vec<&str> = search
            .find(&understood)
            .into_iter()
            .map(|at| understood.catalogue[at].name.as_str())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn indicators_are_found_by_words_and_area() {
        check("", "leeds", &["Referrals, Leeds", "Adoptions, Leeds"]);
        check("", "nor", &["Referrals, North Leeds", "Adoptions, North Leeds"]);
        check("REF york", "", &["Referrals, York"]);
        check("adopt", "Leeds ", &["Adoptions, Leeds"]);
        check("nothing", "", &[]);
    }
}
