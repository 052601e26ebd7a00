//! The guess of every column's role, and of the layout they make.

use super::figures::{self, HeaderSays};
use super::words::{self, is_number_group, is_number_label};
use super::{Column, Columns, dependency, guess_of, period};
use crate::indicator::{Guess, Sure};
use crate::period::YearHint;
use crate::reading::facts::Facts;
use crate::reading::guess::unit;
use crate::reading::{ColumnRole, Layout};
use crate::table::{Frozen, Table};

/// What the roles are guessed from.
pub(in crate::reading) struct Evidence<'t> {
    pub table: &'t Table,
    pub headers: Vec<String>,
    /// Rows below the header that hold something.
    pub rows: Vec<u32>,
    pub facts: Vec<Facts>,
    pub years: YearHint,
    /// The layout the officer chose.
    pub layout: Option<Layout>,
    /// The roles the officer chose, by column.
    pub told: Vec<Option<ColumnRole>>,
}

/// Guesses the role of every column.
pub(in crate::reading) fn guess(evidence: &Evidence<'_>) -> Columns {
    if let Some(frozen) = evidence.table.frozen() {
        return thawed(evidence, frozen);
    }
    let mut draft = Draft::new(evidence);
    draft.labels();
    draft.layout();
    draft.finish()
}

/// The columns of an extract are what they were in the whole table.
fn thawed(evidence: &Evidence<'_>, frozen: &Frozen) -> Columns {
    let roles: Vec<ColumnRole> = (0..)
        .zip(&evidence.told)
        .map(|(at, told)| {
            told.clone()
                .or_else(|| Some(frozen.column(at)?.role.clone()))
                .unwrap_or(ColumnRole::Ignored)
        })
        .collect();
    let has_measures = roles.contains(&ColumnRole::Measure);
    let columns = (0..).zip(roles).zip(&evidence.headers).map(|((at, role), header)| {
        let frozen = frozen.column(at);
        let mut figures = figures::as_told(header, &role, has_measures, evidence.years);
        if let Some(figures) = &mut figures {
            figures.decimal_comma = frozen.is_some_and(|column| column.decimal_comma);
        }
        let role = guess_of(role, Sure::Stated, "it was so when this extract was made");
        Column {
            header: header.clone(),
            role,
            figures,
            varies: frozen.is_some_and(|column| column.varies),
        }
    });
    Columns {
        columns: columns.collect(),
        layout: guess_of(
            evidence.layout.unwrap_or(frozen.layout),
            Sure::Stated,
            "it was so when this extract was made",
        ),
        years: evidence.years,
    }
}

pub(super) struct Draft<'e, 't> {
    pub evidence: &'e Evidence<'t>,
    pub roles: Vec<Option<Guess<ColumnRole>>>,
    pub figures: Vec<Option<super::FigureColumn>>,
    pub layout: Guess<Layout>,
}

impl<'e, 't> Draft<'e, 't> {
    fn new(evidence: &'e Evidence<'t>) -> Self {
        let told = |role: &Option<ColumnRole>| {
            role.clone().map(|role| guess_of(role, Sure::Corrected, "you said so"))
        };
        Draft {
            evidence,
            roles: evidence.told.iter().map(told).collect(),
            figures: vec![None; evidence.headers.len()],
            layout: guess_of(Layout::NoPeriod, Sure::Guessed, ""),
        }
    }

    fn is_free(&self, at: usize) -> bool {
        self.roles.get(at).is_some_and(Option::is_none)
    }

    pub fn set(
        &mut self,
        at: usize,
        role: ColumnRole,
        sure: Sure,
        why: impl Into<String>,
        others: Vec<ColumnRole>,
    ) {
        if self.is_free(at) {
            self.roles[at] = Some(Guess { value: role, sure, why: why.into(), others });
        }
    }

    pub fn has(&self, role: &ColumnRole) -> bool {
        self.roles.iter().flatten().any(|guess| guess.value == *role)
    }

    /// Columns that may hold figures and have no other role yet.
    pub fn figure_columns(&self) -> Vec<usize> {
        let is_figures = |at: &usize| {
            let facts = &self.evidence.facts[*at];
            let told = self.roles[*at].as_ref().is_some_and(|role| {
                role.sure == Sure::Corrected
                    && figures::as_told("", &role.value, false, YearHint::Unsaid).is_some()
            });
            // Under a header that is a period even a column half of words holds figures.
            let mixed = 0 < facts.numbers + facts.symbols
                && HeaderSays::of(&self.evidence.headers[*at], self.evidence.years).is_pure();
            let empty_period = facts.filled() == 0
                && HeaderSays::of(&self.evidence.headers[*at], self.evidence.years)
                    .period
                    .is_some();
            told || (self.is_free(*at)
                && (facts.is_figures() || facts.is_symbols() || mixed || empty_period))
        };
        (0..self.roles.len()).filter(is_figures).collect()
    }

    /// Roles that the header names, and columns of nothing.
    fn labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            let says = format!("the header says \"{header}\"");
            let named = words::named(header);
            let sure = named.as_ref().is_some_and(|named| named.sure);
            match named.map(|named| named.role) {
                Some(role @ ColumnRole::Period) if sure => {
                    self.set(at, role, Sure::Stated, says, vec![ColumnRole::Ignored]);
                }
                Some(ColumnRole::Period) => {}
                Some(role @ ColumnRole::Measure)
                    if !facts.is_figures() && !self.has(&role) && 0 < facts.filled() =>
                {
                    self.set(at, role, Sure::Likely, says, vec![ColumnRole::Filter]);
                }
                Some(ColumnRole::Measure) => {}
                Some(role @ (ColumnRole::AreaName | ColumnRole::AreaLevel))
                    if !facts.is_figures() =>
                {
                    let others = vec![ColumnRole::Measure, ColumnRole::Filter];
                    self.set(at, role, Sure::Stated, says, others);
                }
                Some(ColumnRole::AreaName | ColumnRole::AreaLevel) => {}
                Some(role) if facts.is_figures() && role == ColumnRole::Unit => {}
                Some(role) => self.set(
                    at,
                    role,
                    Sure::Stated,
                    says,
                    vec![ColumnRole::Filter, ColumnRole::Ignored],
                ),
                None => {}
            }
            let units =
                facts.texts(self.evidence.table).filter(|text| unit::is_unit_alone(text)).count();
            let measure = words::plain(header) == "measure";
            if measure && facts.words > 0 && facts.distinct.len() <= units * 2 {
                let why = "its cells are units such as \"Percentage\"";
                self.set(
                    at,
                    ColumnRole::Unit,
                    Sure::Likely,
                    why,
                    vec![ColumnRole::Measure, ColumnRole::Filter],
                );
            } else if measure
                && facts.words > 0
                && !self.has(&ColumnRole::Measure)
                && !self.names_measure()
            {
                self.set(
                    at,
                    ColumnRole::Measure,
                    Sure::Likely,
                    says_measure(),
                    vec![ColumnRole::Filter],
                );
            }
            if facts.filled() == 0 && HeaderSays::of(header, self.evidence.years).period.is_none() {
                self.set(at, ColumnRole::Ignored, Sure::Likely, "it is empty", Vec::new());
            }
            if header.is_empty() && facts.is_figures() && facts.counts_up {
                let why = "it has no header and counts the rows";
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Value]);
            }
        }
        self.number_labels();
        self.code_beside_name();
    }

    fn names_measure(&self) -> bool {
        self.evidence.headers.iter().any(|header| {
            words::plain(header) != "measure"
                && words::named(header).is_some_and(|named| named.role == ColumnRole::Measure)
        })
    }

    /// Numbers that tell rows apart: codes, weeks, ages.
    fn number_labels(&mut self) {
        for at in 0..self.roles.len() {
            let (header, facts) = (&self.evidence.headers[at], &self.evidence.facts[at]);
            if !facts.is_figures() || facts.periods >= 80 {
                continue;
            }
            if is_number_label(header) {
                let why = format!("the header says \"{header}\"");
                self.set(
                    at,
                    ColumnRole::Ignored,
                    Sure::Likely,
                    why,
                    vec![ColumnRole::Filter, ColumnRole::Value],
                );
            } else if is_number_group(header) && !facts.many {
                let why = format!("the header says \"{header}\"");
                self.set(at, ColumnRole::Filter, Sure::Likely, why, vec![ColumnRole::Value]);
            }
        }
    }

    /// `property_code` beside `property_name` says nothing more; nor does a second code of an area.
    fn code_beside_name(&mut self) {
        let names: Vec<String> =
            self.evidence.headers.iter().map(|header| words::plain(header)).collect();
        for (at, name) in names.iter().enumerate() {
            let Some(stem) = name.strip_suffix(" code") else { continue };
            if names.contains(&format!("{stem} name")) && self.is_free(at) {
                let why = format!("\"{stem} name\" says the same in words");
                self.set(at, ColumnRole::Ignored, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
        }
    }

    /// The layout, by where the periods stand; then what is left of the columns.
    fn layout(&mut self) {
        let evidence = self.evidence;
        let says: Vec<HeaderSays> =
            evidence.headers.iter().map(|header| HeaderSays::of(header, evidence.years)).collect();
        let figures = self.figure_columns();
        let named = figures.iter().filter(|at| says[**at].period.is_some()).count();
        let pure = figures.iter().filter(|at| says[**at].is_pure()).count();
        let with_role = figures.iter().filter(|at| says[**at].has_role()).count();
        let down = period::choose(self);
        let sure_down = down.as_ref().is_some_and(|column| column.sure == Sure::Stated);
        let across = !sure_down
            && match down {
                Some(_) => {
                    1 < named
                        && (named <= pure * 2 || (0 < with_role && figures.len() <= named * 2))
                }
                None => {
                    0 < named
                        && (figures.len() <= named * 2 || (1 < named && 0 < with_role) || 2 < pure)
                }
            };
        let (layout, why) = match evidence.layout {
            Some(layout) => (layout, "you said so".to_owned()),
            None if across && 0 < with_role => {
                (Layout::RoleColumns, "headers name periods and roles such as target".to_owned())
            }
            None if across => (Layout::PeriodsAcross, format!("{named} headers name periods")),
            None => match &down {
                Some(column) => (
                    Layout::PeriodsDown,
                    format!("periods stand in the column \"{}\"", evidence.headers[column.at]),
                ),
                None => (Layout::NoPeriod, "no header and no column names periods".to_owned()),
            },
        };
        match layout {
            Layout::PeriodsAcross | Layout::RoleColumns => self.across(&figures, &says),
            Layout::PeriodsDown | Layout::Tidy => {
                if let Some(column) = down.or_else(|| period::fallback(self)) {
                    let others = vec![ColumnRole::Filter, ColumnRole::Particular];
                    self.set(column.at, ColumnRole::Period, column.sure, column.why, others);
                }
                period::leave_out_others(self);
            }
            Layout::NoPeriod => {}
        }
        super::text::assign(self);
        if !matches!(layout, Layout::PeriodsAcross | Layout::RoleColumns) {
            self.down();
        }
        self.layout = self.named_layout(layout, why);
    }

    fn across(&mut self, figures: &[usize], says: &[HeaderSays]) {
        for at in figures {
            let header = &self.evidence.headers[*at];
            let (role, column) = figures::across(header, &says[*at], says, *at);
            let has_place = says[*at].period.is_some() || says[*at].role.is_some();
            if !self.is_free(*at) {
                continue;
            }
            if has_place {
                self.roles[*at] = Some(role);
                self.figures[*at] = Some(column);
            } else {
                self.roles[*at] = Some(figures::beside(header));
            }
        }
    }

    fn down(&mut self) {
        let has_measures = self.has(&ColumnRole::Measure);
        let plain_file = !self.has(&ColumnRole::PeriodKind);
        for at in self.figure_columns() {
            if self.is_free(at) {
                let (role, column) =
                    figures::down(&self.evidence.headers[at], has_measures, plain_file);
                self.roles[at] = Some(role);
                self.figures[at] = Some(column);
            }
        }
    }

    /// One row a period is "periods down"; several rows of one period are tidy.
    fn named_layout(&self, layout: Layout, why: String) -> Guess<Layout> {
        let rows = &self.evidence.rows;
        let period = self
            .roles
            .iter()
            .position(|role| role.as_ref().is_some_and(|role| role.value == ColumnRole::Period));
        let mut layout = layout;
        if let (Layout::PeriodsDown, Some(at), None) = (layout, period, self.evidence.layout) {
            let labels = [
                ColumnRole::Measure,
                ColumnRole::AreaName,
                ColumnRole::AreaCode,
                ColumnRole::PeriodKind,
            ];
            let at = u32::try_from(at).unwrap_or(0);
            let repeats = dependency::distinct(self.evidence.table, rows, at) < rows.len();
            if labels.iter().any(|role| self.has(role))
                || (repeats && self.has(&ColumnRole::Filter))
            {
                layout = Layout::Tidy;
            }
        }
        let all = [
            Layout::PeriodsAcross,
            Layout::PeriodsDown,
            Layout::Tidy,
            Layout::RoleColumns,
            Layout::NoPeriod,
        ];
        let others = all.into_iter().filter(|other| *other != layout).collect();
        let sure = if self.evidence.layout.is_some() { Sure::Corrected } else { Sure::Likely };
        Guess { value: layout, sure, why, others }
    }

    fn finish(mut self) -> Columns {
        let has_measures = self.has(&ColumnRole::Measure);
        let Evidence { table, rows, facts, headers, years, .. } = self.evidence;
        let mut columns = Vec::new();
        for (at, role) in self.roles.drain(..).enumerate() {
            let header = headers[at].clone();
            let role = role.unwrap_or_else(|| Guess {
                others: vec![ColumnRole::Filter, ColumnRole::Value],
                ..guess_of(
                    ColumnRole::Particular,
                    Sure::Guessed,
                    "its cells are neither figures nor names",
                )
            });
            let mut figures = self.figures[at].take();
            if role.sure == Sure::Corrected {
                figures = figures::as_told(&header, &role.value, has_measures, *years);
            }
            if let Some(figures) = &mut figures {
                figures.decimal_comma =
                    table.decimal_comma() || has_decimal_commas(&facts[at], facts);
            }
            let varies = matches!(role.value, ColumnRole::Filter | ColumnRole::Unit)
                && 1 < dependency::distinct(table, rows, u32::try_from(at).unwrap_or(0));
            columns.push(Column { header, role, figures, varies });
        }
        Columns { columns, layout: self.layout, years: *years }
    }
}

/// A column with decimal commas, or, beside one, a column whose points can stand between thousands.
fn has_decimal_commas(column: &Facts, all: &[Facts]) -> bool {
    let plainly = |facts: &Facts| 0 < facts.commas && facts.points == 0;
    let thousands = 0 < column.points && column.points == column.grouped && column.commas == 0;
    plainly(column) || (thousands && all.iter().any(plainly))
}

fn says_measure() -> &'static str {
    "the header says \"measure\""
}
