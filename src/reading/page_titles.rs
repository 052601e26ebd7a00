//! Titles of a page that stand above the first of several tables, each of which has one of its own.

use super::header::{filled, titles};
use super::plan::Plan;
use super::titles::Titles;
use crate::table::Table;

/// Titles of a page, above the first table.
pub(super) struct PageTitles {
    titles: Titles,
    /// How many of those above the first table they are.
    count: usize,
}

impl PageTitles {
    /// Those of a page with these tables: all above the first but its own, where every table has one right above its
    /// header and a gap before that.
    pub fn of(table: &Table, plans: &[Plan]) -> PageTitles {
        let count = count(table, plans);
        let mut texts =
            plans.first().filter(|_| 0 < count).map_or(Vec::new(), |first| above(table, first));
        texts.truncate(count);
        PageTitles { titles: Titles::of(&texts), count }
    }

    /// The titles of one of its tables, the first or another.
    pub fn of_table(&self, table: &Table, plan: &Plan, is_first: bool) -> Titles {
        let texts = above(table, plan);
        let own = texts.get(if is_first { self.count } else { 0 }..).unwrap_or(&[]);
        Titles::of(own).on(&self.titles)
    }
}

fn above(table: &Table, plan: &Plan) -> Vec<String> {
    titles(table, plan.header(), plan.band.start)
}

fn count(table: &Table, plans: &[Plan]) -> usize {
    let [first, others @ ..] = plans else { return 0 };
    let has_own = |plan: &Plan| {
        let above = plan.header().and_then(|(top, _)| top.checked_sub(1));
        above.filter(|above| plan.band.start <= *above).is_some_and(|above| {
            let is_apart = above.checked_sub(1).is_some_and(|before| table.is_blank_row(before));
            filled(table, above) == 1 && is_apart
        })
    };
    let has_only_its_own = |plan: &Plan| has_own(plan) && above(table, plan).len() == 1;
    match has_own(first) && !others.is_empty() && others.iter().all(has_only_its_own) {
        true => above(table, first).len() - 1,
        false => 0,
    }
}

impl Titles {
    /// Those of one table of a page. Where only the page's title says what is measured it names the table, too:
    /// "Complaints received" over "Adults".
    fn on(self, page: &Titles) -> Titles {
        let measures = |titles: &Titles| titles.unit.is_some() || titles.polarity.is_some();
        let (Some(of_page), Some(own)) = (&page.name, &self.name) else { return self };
        // "Lettings made" is measured itself, whatever the page is about.
        let is_done = ["ed", "made", "held", "built"].iter().any(|end| own.ends_with(end));
        let is_part = own.split_whitespace().count() < 3 && !is_done;
        if measures(&self) || !measures(page) || !is_part {
            return self;
        }
        Titles {
            name: Some(format!("{of_page}, {own}")),
            polarity: page.polarity.clone(),
            counted: self.counted.or_else(|| page.counted.clone()),
            unit: page.unit.clone(),
            of_money: self.of_money || page.of_money,
        }
    }
}
