//! Columns and headings that put measures into groups and tell none of them apart: "Domain", "PRIORITY 2: HEALTHY LIVES".

use super::ColumnRole;
use super::compared::others_named;
use super::filled::Filled;
use super::groups::{Groups, key_columns};
use super::header::row_text;
use super::roles::{Columns, has_word, heads_measures, plain};
use super::rows::Rows;
use crate::table::{Pairs, Table};

/// What measures are put into, in headers and at the beginning of headings.
const GROUPINGS: [&str; 19] = [
    "domain",
    "theme",
    "priority",
    "outcome",
    "objective",
    "goal",
    "aim",
    "ambition",
    "pillar",
    "strand",
    "portfolio",
    "directorate",
    "department",
    "division",
    "service",
    "committee",
    "section",
    "chapter",
    "part",
];

/// Words of themes that scorecards put their indicators under, and what stands between them.
const THEMES: &str = "and adult adults care children childrens s climate communities community corporate council culture \
    customer customers digital economy economic education environment families family finance financial growth health \
    housing learning leisure neighbourhoods organisation people performance place planning regeneration resources safety \
    services service skills social transport workforce";

/// The questions that a report card puts its measures under.
const QUESTIONS: [&str; 5] =
    ["how much", "how well", "is anyone better off", "are people better off", "what difference"];

/// What the rows of a table are told apart by.
pub(super) struct Labels<'t> {
    pub table: &'t Table,
    pub rows: &'t Rows,
    pub filled: &'t Filled,
    pub groups: &'t Groups,
}

impl Labels<'_> {
    /// Takes such columns out of the names; gives whether the headings over rows are of such groups as well.
    pub fn settle(&self, columns: &mut Columns) -> bool {
        let Some(measure) = columns.first(&ColumnRole::Measure) else { return false };
        let groups_measures = |at: &u32| {
            let column = &columns.columns[*at as usize];
            column.role.value == ColumnRole::Filter
                && column.varies
                // An extract is called what the whole is.
                && self.table.frozen().is_none()
                && has_word(&plain(&column.header), &GROUPINGS)
        };
        let keys: Vec<u32> = key_columns(columns).collect();
        let (groupings, mut names): (Vec<u32>, Vec<u32>) =
            keys.into_iter().partition(groups_measures);
        let by_section = self.has_groupings_for_sections()
            || (is_scorecard(columns)
                && (self.has_themes_for_sections() && self.says_much(measure, 3)
                    || self.heads_indicators(columns, measure) && self.says_much(measure, 4)));
        if (groupings.is_empty() && !by_section) || !self.says_enough(measure) {
            return false;
        }
        for column in groupings {
            match self.are_apart(&names, by_section) {
                true => columns.columns[column as usize].varies = false,
                false => names.push(column),
            }
        }
        by_section && self.are_apart(&names, true)
    }

    /// Whether labels name something without their group: "Parks" under "Satisfaction" does not.
    fn says_enough(&self, measure: u32) -> bool {
        self.groups.families.iter().all(|index| {
            let label = self.filled.code(self.table, self.rows, *index as usize, measure);
            self.table.dictionary().text(label).split_whitespace().nth(1).is_some()
        })
    }

    /// Whether "Performance indicator" stands over the labels: they are whole below any heading, "Clean and green", but for
    /// that of an area.
    fn heads_indicators(&self, columns: &Columns, measure: u32) -> bool {
        let header = columns.columns.get(measure as usize).map_or("", |column| &column.header);
        heads_measures(header) && self.sections_are(&|text| others_named(text).is_none())
    }

    /// Whether labels are as long as those of indicators: so many words in the mean.
    fn says_much(&self, measure: u32, least: usize) -> bool {
        let words = |index: &u32| {
            let label = self.filled.code(self.table, self.rows, *index as usize, measure);
            self.table.dictionary().text(label).split_whitespace().count()
        };
        let families = &self.groups.families;
        least * families.len() <= families.iter().map(words).sum::<usize>()
    }

    /// Whether no two measures have the same names, headings left out or not.
    fn are_apart(&self, names: &[u32], without_section: bool) -> bool {
        let mut pairs = Pairs::default();
        self.groups.families.iter().all(|index| {
            let index = *index as usize;
            let section = self.section(index).filter(|_| !without_section);
            let codes =
                names.iter().map(|column| self.filled.code(self.table, self.rows, index, *column));
            let chain = codes
                .chain(section.map(|row| u32::MAX - row))
                .fold(0, |chain, code| pairs.number(chain, code).0 + 1);
            pairs.number(chain, u32::MAX).1
        })
    }

    fn has_groupings_for_sections(&self) -> bool {
        self.sections_are(&|text| {
            let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            GROUPINGS.contains(&first) || QUESTIONS.iter().any(|asked| text.starts_with(asked))
        })
    }

    fn has_themes_for_sections(&self) -> bool {
        self.sections_are(&|text| {
            let mut words =
                text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.all(|word| THEMES.split(' ').any(|theme| theme == word))
        })
    }

    /// Whether there are headings over rows, and all of them are such.
    fn sections_are(&self, is: &dyn Fn(&str) -> bool) -> bool {
        let Some(sections) = &self.rows.sections else { return false };
        let mut found: Vec<u32> = sections.iter().flatten().copied().collect();
        found.dedup();
        !found.is_empty() && found.iter().all(|row| is(&plain(&row_text(self.table, *row))))
    }

    fn section(&self, index: usize) -> Option<u32> {
        self.rows.sections.as_ref()?.get(index).copied().flatten()
    }
}

/// Whether rows are indicators with a reference or a good direction each: the headings over them are themes.
fn is_scorecard(columns: &Columns) -> bool {
    const REFERENCES: [&str; 8] =
        ["ref", "reference", "ref no", "indicator ref", "pi ref", "kpi ref", "pi", "code"];
    columns.columns.iter().any(|column| match column.role.value {
        ColumnRole::Polarity => true,
        ColumnRole::Particular => REFERENCES.contains(&plain(&column.header).as_str()),
        _ => false,
    })
}
