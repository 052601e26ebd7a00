//! Which way is good for a measure: what its row, its name, its titles and its targets say, in this order.

use super::ColumnRole;
use super::groups::Group;
use super::guess::{Phrase, polarity};
use super::measures::Source;
use super::names::TO_DATE;
use super::roles::{is_base, plain};
use super::row_texts::Texts;
use super::slots::Slot;
use super::value::side;
use crate::amount::Unit;
use crate::indicator::{Guess, Polarity, Role, Sure};
use std::cmp::Ordering;
use std::rc::Rc;

impl Source<'_> {
    /// The target of a series, where it says which side of it is good: "≥76%"; the only one of a row holds for its year
    /// to date too.
    fn target(&self, group: &Group, slot: &Slot) -> Option<&str> {
        let row = *self.rows.data.get(group.first as usize)?;
        let is_target = |column: &u32| {
            let of = self.columns.columns.get(*column as usize);
            of.is_some_and(|of| matches!(of.role.value, ColumnRole::Target { .. }))
        };
        let mut all = (0..).take(self.columns.columns.len()).filter(is_target);
        let only = all.next().filter(|_| all.next().is_none() && slot.part == TO_DATE);
        let targets = slot.columns.iter().copied().filter(is_target).chain(only);
        targets.map(|column| self.table.text(row, column)).find(|text| side(text).is_some())
    }

    pub fn polarity(
        &self,
        texts: &Texts,
        about: &[Rc<Phrase>],
        (at, group, slot): (usize, &Group, &Slot),
        unit: &Unit,
    ) -> Guess<Polarity> {
        let target = self.target(group, slot);
        let stated = texts
            .polarity
            .as_ref()
            .and_then(|text| Some((polarity::in_column(text)?, text.as_str())))
            .or_else(|| Some((side(target?)?, target?)));
        // A count of people in the whole population is neither, whatever its rows are about.
        let estimates = |own: &&Rc<Phrase>| own.after("population estimate").next().is_some();
        if let Some(own) = about.first().filter(estimates) {
            return polarity::guess(stated, std::slice::from_ref(own));
        }
        // How many were asked is neither good nor bad, whatever they say.
        if is_base(&slot.part)
            || is_base(&texts.label)
            || slot.part.to_lowercase().ends_with("denominator")
            || matches!(plain(&slot.part).as_str(), "pupils" | "students" | "cohort")
        {
            return polarity::guess(stated, &[]);
        }
        // A blank where other rows say which way is good.
        if texts.polarity.as_ref().is_some_and(|text| text.trim().is_empty()) && stated.is_none() {
            return polarity::unsaid();
        }
        let guess = polarity::guess(stated, about);
        if guess.value != Polarity::Neither || guess.sure == Sure::Stated {
            return guess;
        }
        // "Sent to landfill" under "Waste and recycling" is a measure of its own.
        let is_titled = self.is_titled(&slot.part, texts);
        let is_outcome = is_outcome(&texts.label) || is_outcome(&slot.part);
        let of_title = self.titles.polarity.clone().filter(|_| is_titled && !is_outcome);
        of_title
            .or_else(|| self.rated(about, (at, slot), unit))
            .or_else(|| self.aimed_for(about, (group, slot)))
            .unwrap_or(guess)
    }

    /// What is aimed for from a baseline on, where one target stands beside one baseline: 65% from 58% is a rise.
    ///
    /// What money is planned for, or how many people there are, is neither, wherever it goes.
    fn aimed_for(
        &self,
        about: &[Rc<Phrase>],
        (group, slot): (&Group, &Slot),
    ) -> Option<Guess<Polarity>> {
        if is_size(about) {
            return None;
        }
        let row = *self.rows.data.get(group.first as usize)?;
        let only = |role: Role| {
            let is_role = |column: &&u32| {
                let of = self.columns.columns.get(**column as usize);
                of.and_then(|of| of.figures.as_ref()).is_some_and(|figures| figures.role == role)
            };
            let mut all = slot.columns.iter().filter(is_role);
            let column = *all.next().filter(|_| all.next().is_none())?;
            self.unfit.value(self.table, (row, column), false).figure.number()
        };
        let (baseline, target) = (only(Role::Baseline)?, only(Role::Target)?);
        let (value, where_to) = match target.cmp(&baseline) {
            Ordering::Greater => (Polarity::Rise, "above"),
            Ordering::Less => (Polarity::Fall, "below"),
            Ordering::Equal => return None,
        };
        let why = format!("its target is {where_to} its baseline");
        let others = polarity::others(value);
        Some(Guess { value, sure: Sure::Likely, why, others })
    }
}

/// Whether a measure is of money, or of how many people there are: neither is good wherever it goes.
pub(super) fn is_size(about: &[Rc<Phrase>]) -> bool {
    const SIZES: [&str; 12] = [
        "population",
        "headcount",
        "staff",
        "expenditure",
        "spend",
        "spending",
        "budget",
        "income",
        "council tax",
        "cost",
        "costs",
        "£",
    ];
    SIZES.iter().any(|word| about.iter().any(|text| text.after(word).next().is_some()))
}

/// "Solved", "Not upheld", "Brought into use": what came of what the title names, and not more of it.
fn is_outcome(label: &str) -> bool {
    let lower = label.to_lowercase();
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or("");
    let ended = |word: &str| 4 < word.len() && (word.ends_with("ed") || word.ends_with("eld"));
    matches!(first, "not" | "no" | "lost" | "brought" | "won" | "met")
        || ended(first)
        || words.any(ended)
}
