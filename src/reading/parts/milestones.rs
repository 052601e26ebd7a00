//! Milestones of a programme: what is to be done, by when, and how far it is (seed 004).

use super::{Due, Status, is_header_again, lone_text, plain, text};
use crate::table::{CellRef, Table};
use serde::{Deserialize, Serialize};

/// One milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Milestone {
    /// The heading over its rows: "2. Placement Process".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strand: Option<String>,
    /// The project's letter or number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// The project or action it belongs to; that of the row above where its own cell is blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// What is to be done.
    pub milestone: String,
    /// How far it is; none where the cell is blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// By when.
    pub due: Due,
    /// Who leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// What it leads to; rows below it that say nothing else are among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub impact: Vec<String>,
    /// Everything else, by header.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<(String, String)>,
    /// Where the milestone stands.
    pub cell: CellRef,
}

/// Which column holds what.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    mark: Option<u32>,
    project: Option<u32>,
    milestone: u32,
    status: Option<u32>,
    due: Option<u32>,
    lead: Option<u32>,
    impact: Option<u32>,
    /// Other columns with their headers.
    others: Vec<(u32, String)>,
}

impl Columns {
    /// Whether nothing else has such a header: what is to be done, and when or how far.
    pub fn is_sure(&self) -> bool {
        self.due.is_some()
    }

    pub fn milestone_header<'h>(&self, headers: &'h [String]) -> &'h str {
        headers.get(self.milestone as usize).map_or("", String::as_str)
    }
}

/// The columns of a header of milestones; `None` where none says what is to be done.
pub(super) fn columns(headers: &[String]) -> Option<Columns> {
    let has = |column: &u32, words: &[&str]| {
        let header = plain(&headers[*column as usize]);
        words.iter().any(|word| header == *word)
    };
    let all = || 0..u32::try_from(headers.len()).unwrap_or(0);
    let find = |words: &[&str]| all().find(|column| has(column, words));
    let milestones = ["milestone", "key milestone", "milestones", "key milestones"];
    let actions = [
        "action",
        "actions",
        "key action",
        "key actions",
        "task",
        "deliverable",
        "activity",
        "what we will do",
    ];
    let (milestone, action) = (find(&milestones), find(&actions));
    let mut columns = Columns {
        milestone: milestone.or(action)?,
        project: action.filter(|_| milestone.is_some()).or_else(|| {
            find(&["project", "project strand", "project title", "workstream", "strand"])
        }),
        status: find(&["status", "progress", "rag", "rag status", "rag rating", "position"]),
        due: find(&[
            "by when",
            "timescale",
            "timescales",
            "due date",
            "due",
            "deadline",
            "target date",
            "date due",
            "completion date",
            "end date",
            "when",
        ]),
        lead: find(&["lead", "lead officer", "owner", "responsible officer", "who", "by whom"]),
        impact: find(&["impact", "outcome", "benefit", "benefits", "expected impact"]),
        ..Columns::default()
    };
    columns.unnamed_title(headers);
    let known = [
        columns.mark,
        columns.project,
        Some(columns.milestone),
        columns.status,
        columns.due,
        columns.lead,
        columns.impact,
    ];
    columns.others = all()
        .filter(|column| !known.contains(&Some(*column)) && !headers[*column as usize].is_empty())
        .map(|column| (column, headers[column as usize].clone()))
        .collect();
    Some(columns)
}

impl Columns {
    /// "PROJECT STRAND" over a letter and, beside it, the title under no header; or an unnamed column of numbers.
    fn unnamed_title(&mut self, headers: &[String]) {
        let unnamed = |column: u32| headers.get(column as usize).is_some_and(String::is_empty);
        match self.project {
            Some(project) if unnamed(project + 1) && project + 1 < self.milestone => {
                (self.mark, self.project) = (Some(project), Some(project + 1));
            }
            Some(project) if 0 < project && unnamed(project - 1) => self.mark = Some(project - 1),
            _ => {}
        }
    }
}

/// The milestones of some rows.
pub(super) fn read(
    table: &Table,
    rows: impl Iterator<Item = u32>,
    header: u32,
    columns: &Columns,
) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::new();
    let (mut strand, mut mark, mut project) = (None, None, None);
    for row in rows.filter(|row| !is_header_again(table, *row, header)) {
        if let Some(heading) = lone_text(table, row)
            && text(table, row, columns.milestone).is_empty()
            && columns.impact.is_none_or(|impact| text(table, row, impact).is_empty())
        {
            (strand, mark, project) = (Some(heading), None, None);
            continue;
        }
        let said = |column: Option<u32>| {
            column.map(|column| text(table, row, column)).filter(|text| !text.is_empty())
        };
        // Blank cells go on with the project above.
        if said(columns.project).is_some() || said(columns.mark).is_some() {
            (mark, project) = (said(columns.mark), said(columns.project));
        }
        let milestone = text(table, row, columns.milestone);
        if milestone.is_empty() {
            if let (Some(last), Some(impact)) = (milestones.last_mut(), said(columns.impact)) {
                last.impact.push(impact);
                continue;
            }
            if said(columns.impact).is_none() && said(columns.project).is_none() {
                continue;
            }
        }
        milestones.push(Milestone {
            strand: strand.clone(),
            mark: mark.clone(),
            project: project.clone(),
            status: columns.status.and_then(|column| Status::read(&text(table, row, column))),
            due: due(table, row, columns),
            lead: said(columns.lead),
            impact: said(columns.impact).into_iter().collect(),
            others: columns
                .others
                .iter()
                .filter_map(|(column, header)| Some((header.clone(), said(Some(*column))?)))
                .collect(),
            milestone,
            cell: table.place(row, columns.milestone),
        });
    }
    milestones
}

fn due(table: &Table, row: u32, columns: &Columns) -> Due {
    let column = columns.due.unwrap_or(columns.milestone);
    let own = columns.due.map(|due| text(table, row, due)).unwrap_or_default();
    let others = std::iter::once(columns.milestone).chain(columns.others.iter().map(|(at, _)| *at));
    let elsewhere = others
        .filter(|other| Some(*other) != columns.due)
        .map(|other| (text(table, row, other), table.place(row, other)));
    Due::read(&own, table.place(row, column), elsewhere)
}
