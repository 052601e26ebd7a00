//! The layout of a table: where its periods stand.

use super::draft::Draft;
use super::figures;
use super::measured::{names_no_measure, part};
use super::pairs::{self, Paired};
use super::period::PeriodColumn;
use super::plans::is_superseded;
use super::previous::is_previous;
use super::scenarios::Scenarios;
use super::stems;
use super::words::plain;
use super::{YearAbove, accounts, from_to, left_out, part_of_year, period, text};
use crate::indicator::{Guess, Role, Sure};
use crate::reading::areas::is_area;
use crate::reading::{ColumnRole, Layout};

impl Draft<'_, '_> {
    /// The layout, by where the periods stand; then what is left of the columns.
    pub fn layout(&mut self) {
        let evidence = self.evidence;
        let says = self.says.clone();
        let figures = self.figure_columns();
        let named = figures.iter().filter(|at| says[**at].is_dated()).count();
        let pure = figures.iter().filter(|at| says[**at].is_pure()).count();
        let with_role = figures.iter().filter(|at| says[**at].has_role()).count();
        // Changes and ranks beside two years do not say where the periods stand.
        let is_beside = |at: &&usize| {
            says[**at].period.is_none() && left_out::is_worked_out(&evidence.headers[**at])
        };
        let counted = figures.len() - figures.iter().filter(is_beside).count();
        let pairs = match evidence.layout {
            None | Some(Layout::PairedColumns) => pairs::of(&evidence.headers),
            Some(_) => Vec::new(),
        };
        if !pairs.is_empty() {
            self.pairs(&pairs);
            let why = "headers stand in pairs, a period and its value".to_owned();
            self.layout = self.named_layout(Layout::PairedColumns, why);
            return;
        }
        let down = period::choose(self);
        let sure_down = down.as_ref().is_some_and(|column| column.sure == Sure::Stated);
        let across = !sure_down
            && match down {
                Some(_) => {
                    1 < named && (named <= pure * 2 || (0 < with_role && counted <= named * 2))
                }
                // "Baseline" and "Target" beside "2008/09 Result" have their place too.
                None => {
                    let placed = figures.iter().filter(|at| says[**at].has_place()).count();
                    0 < named
                        && (counted <= named * 2
                            || (1 < named && 0 < with_role && counted <= placed * 2)
                            || (1 < pure && counted <= pure * 3 && !evidence.titles.is_empty())
                            || (2 < pure && counted <= pure * 4))
                }
            };
        let year_above = part_of_year::under_year(self).filter(|_| !across && down.is_none());
        let (layout, why) = match evidence.layout {
            Some(layout) => (layout, "you said so".to_owned()),
            None if across && figures.iter().any(|at| says[*at].in_cells) => {
                let why = "cells name their periods behind their figures".to_owned();
                (if 0 < with_role { Layout::RoleColumns } else { Layout::PeriodsAcross }, why)
            }
            None if across && 0 < with_role => {
                (Layout::RoleColumns, "headers name periods and roles such as target".to_owned())
            }
            None if across => (Layout::PeriodsAcross, format!("{named} headers name periods")),
            None => match &down {
                None if year_above.is_some() => {
                    (Layout::PeriodsDown, "its rows are parts of the year above it".to_owned())
                }
                Some(column) => (Layout::PeriodsDown, column.stands(&evidence.headers[column.at])),
                None => (Layout::NoPeriod, "no header and no column names periods".to_owned()),
            },
        };
        match layout {
            Layout::PeriodsAcross | Layout::RoleColumns => {
                self.across(&figures, &says);
                self.parts_of_columns();
            }
            Layout::PeriodsDown | Layout::Tidy if year_above.is_some() => {
                if let Some((at, year)) = year_above {
                    let why = match &year {
                        YearAbove::Title(year) => {
                            format!("its cells are parts of \"{}\" above the table", year.label)
                        }
                        YearAbove::Rows => "its cells are parts of the years over them".to_owned(),
                    };
                    let others = vec![ColumnRole::Filter, ColumnRole::Measure];
                    self.roles[at] = None;
                    self.set(at, ColumnRole::Period, Sure::Guessed, why, others);
                    self.year_above = Some(year);
                }
            }
            Layout::PeriodsDown | Layout::Tidy => {
                let days = from_to::find(self).filter(|(first, last)| {
                    down.as_ref().is_some_and(|column| [*first, *last].contains(&column.at))
                });
                let down = match (down, days) {
                    (Some(column), Some((first, last))) => {
                        let why = format!(
                            "it says when the periods that begin under \"{}\" end",
                            evidence.headers[first]
                        );
                        let others = vec![ColumnRole::Ignored];
                        self.set(last, ColumnRole::PeriodKind, Sure::Likely, why, others);
                        Some(PeriodColumn { at: first, ..column })
                    }
                    (down, _) => down,
                };
                if days.is_some() {
                    // Both columns have their roles.
                } else if let Some(column) = &down
                    && let Some(at) = part_of_year::find(self).filter(|at| *at != column.at)
                {
                    let years = part_of_year::years_in(self, column.at);
                    let whose = format!("\"{}\"", evidence.headers[column.at]);
                    part_of_year::take(self, at, &years, &whose);
                }
                if let Some(column) = down.or_else(|| period::fallback(self)) {
                    let others = vec![ColumnRole::Filter, ColumnRole::Particular];
                    self.set(column.at, ColumnRole::Period, column.sure, column.why, others);
                }
                period::leave_out_others(self);
            }
            Layout::NoPeriod
            | Layout::PairedColumns
            | Layout::Milestones
            | Layout::Framework
            | Layout::People => {}
        }
        text::assign(self);
        if !matches!(layout, Layout::PeriodsAcross | Layout::RoleColumns) {
            self.months_across();
            self.down(layout == Layout::NoPeriod);
        }
        self.layout = self.named_layout(layout, why);
    }

    /// Pairs of columns, and beside them nothing but what is said of each measure.
    fn pairs(&mut self, pairs: &[Paired]) {
        for pair in pairs {
            let header = |at: usize| self.evidence.headers[at].clone();
            let why = format!("its figures are for the period in \"{}\"", header(pair.period));
            let says = format!("it says when the figures of \"{}\" are for", header(pair.value));
            if self.is_free(pair.value) {
                self.figures[pair.value] = Some(pairs::figures(pair));
            }
            let others = vec![ColumnRole::Particular, ColumnRole::Ignored];
            self.set(pair.value, ColumnRole::Value, Sure::Stated, why, others);
            self.set(pair.period, ColumnRole::Particular, Sure::Stated, says, Vec::new());
            if let Some(area) = pair.area {
                let why = format!("it names whose figures \"{}\" are", header(pair.value));
                self.set(area, ColumnRole::Particular, Sure::Stated, why, Vec::new());
            }
        }
        // "Target 2024/25" between them says itself when it is for.
        for at in self.figure_columns() {
            let says = &self.says[at];
            if self.is_free(at) && says.period.is_some() && says.has_role() {
                let header = &self.evidence.headers[at];
                let titles = &self.evidence.titles;
                let (role, column) = figures::across(header, says, &self.says, at, titles);
                (self.roles[at], self.figures[at]) = (Some(role), Some(column));
            }
        }
        let is_words = |at: &usize| {
            let facts = &self.evidence.facts[*at];
            self.is_free(*at) && !facts.is_figures() && 0 < facts.filled()
        };
        if !self.has(&ColumnRole::Measure)
            && let Some(at) = (0..self.roles.len()).find(is_words)
        {
            let why = "its words name what each row counts";
            self.set(at, ColumnRole::Measure, Sure::Likely, why, vec![ColumnRole::Particular]);
        }
        for at in 0..self.roles.len() {
            let why = "it is said of the measure of its row";
            let others = vec![ColumnRole::Filter, ColumnRole::Measure];
            self.set(at, ColumnRole::Particular, Sure::Likely, why, others);
        }
    }

    /// `dated`: whether a header may name the period of its column, because rows name none.
    fn down(&mut self, dated: bool) {
        let has_measures = self.has(&ColumnRole::Measure);
        let plain_file = !self.is_official();
        // "Actual" beside "Target" names no measure.
        let figures = self.figure_columns();
        let headers = figures.iter().map(|at| &self.evidence.headers[*at]);
        let scenarios = Scenarios::of(headers);
        let stems = stems::of(&self.evidence.headers, &self.evidence.facts);
        let mut previous = Vec::new();
        let evidence = self.evidence;
        let changes = |at: &usize| left_out::is_change_alone(&evidence.headers[*at]);
        let several = !figures.iter().all(changes);
        // "England", "England value"
        let in_front = |header: &str| {
            let split = header.rsplit_once(' ');
            split.is_some_and(|(area, rest)| is_area(area) && names_no_measure(rest))
        };
        let names_areas = evidence.headers.iter().any(|header| is_area(header) || in_front(header));
        for at in self.figure_columns() {
            let header = &evidence.headers[at];
            if !dated
                && self.is_free(at)
                && let Some(stem) = &stems[at]
            {
                self.stem(at, stem);
            } else if !dated && self.is_free(at) && is_previous(header, &evidence.headers) {
                previous.push(at);
            } else if self.is_free(at)
                && (left_out::is_rank(header) || (several && left_out::is_change_alone(header)))
            {
                self.roles[at] = Some(left_out::beside(header));
            } else if self.is_free(at) && is_superseded(header, &evidence.headers) {
                self.roles[at] = Some(left_out::superseded());
            } else if self.is_free(at) && names_areas && left_out::is_extreme(header) {
                self.roles[at] = Some(left_out::extreme(header));
            } else if dated
                && self.is_free(at)
                && self.says[at].open
                && accounts::period_of(header, evidence).is_none()
            {
                self.roles[at] = Some(left_out::year_to_date());
            } else if self.is_free(at) {
                let named_elsewhere = has_measures || (plain_file && scenarios.aims);
                let role = figures::role_down(header, &self.says[at]).filter(|_| plain_file);
                let (role, mut column) = figures::down(header, named_elsewhere, role);
                scenarios.settle(header, &mut column);
                if dated && self.says[at].waits {
                    column.part = part(&self.says[at].rest);
                }
                if dated && let Some(own) = figures::own_period(&self.says[at]) {
                    column = own;
                }
                // "Target 2030" beside rows of other years.
                let aims = matches!(column.role, Role::Target | Role::Predicted);
                if aims && self.says[at].guessed.is_none() && self.says[at].period.is_some() {
                    column.period = self.says[at].period.clone();
                    column.part = part(&self.says[at].rest);
                }
                if dated && let Some((period, why)) = accounts::period_of(header, evidence) {
                    if accounts::is_to_date(header) {
                        column.part = part(&accounts::without_to_date(header));
                    }
                    (column.period, column.guessed) = (Some(period), Some(why));
                }
                self.roles[at] = Some(role);
                self.figures[at] = Some(column);
            }
        }
        self.previous(&previous);
    }

    /// Whether it has the column of kinds of period that official tables have.
    fn is_official(&self) -> bool {
        let is_kind = |(role, header): (&Option<Guess<ColumnRole>>, &String)| {
            role.as_ref().is_some_and(|role| role.value == ColumnRole::PeriodKind)
                && plain(header) == "time identifier"
        };
        self.roles.iter().zip(&self.evidence.headers).any(is_kind)
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
            let labels = [ColumnRole::Measure, ColumnRole::AreaName, ColumnRole::AreaCode];
            let repeats = self.evidence.distinct(at) < rows.len();
            if self.is_official()
                || labels.iter().any(|role| self.has(role))
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
            Layout::PairedColumns,
            Layout::NoPeriod,
        ];
        let others = all.into_iter().filter(|other| *other != layout).collect();
        let sure = if self.evidence.layout.is_some() { Sure::Corrected } else { Sure::Likely };
        Guess { value: layout, sure, why, others }
    }
}
