//! History: every project there was, so that undo reaches back over everything.

use super::{Edit, Mark, Project};
use std::sync::Arc;

/// The project, and the way back and forth.
///
/// Edits that carry the same [`Mark`] one after the other are one step: a headline as it is typed, a card
/// as it is dragged.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    past: Vec<Moment>,
    present: Arc<Project>,
    future: Vec<Moment>,
    open: Option<Mark>,
}

/// A project as it was, and what was done next.
#[derive(Debug, Clone, PartialEq)]
struct Moment {
    project: Arc<Project>,
    /// The step between this project and the one after it.
    step: &'static str,
}

impl History {
    /// Starts from a project; nothing to undo.
    pub fn new(project: Project) -> Self {
        Self { past: Vec::new(), present: Arc::new(project), future: Vec::new(), open: None }
    }

    /// The project as it is.
    pub fn present(&self) -> &Arc<Project> {
        &self.present
    }

    /// Applies an edit. An edit that changes nothing makes no step and keeps what could be redone.
    pub fn dispatch(&mut self, edit: Edit) {
        let mark = edit.mark();
        let step = edit.name();
        let next = self.present.apply(edit);
        if next == *self.present {
            return;
        }
        let before = std::mem::replace(&mut self.present, Arc::new(next));
        let goes_on = mark.is_some() && mark == self.open && !self.past.is_empty();
        if !goes_on {
            self.past.push(Moment { project: before, step });
        }
        self.future.clear();
        self.open = mark;
    }

    /// Ends a step that could have gone on: the field was left, the card was dropped.
    pub fn settle(&mut self) {
        self.open = None;
    }

    /// Takes the last step back; says which it was.
    pub fn undo(&mut self) -> Option<&'static str> {
        let Moment { project, step } = self.past.pop()?;
        let after = std::mem::replace(&mut self.present, project);
        self.future.push(Moment { project: after, step });
        self.open = None;
        Some(step)
    }

    /// Takes the last undone step again; says which it was.
    pub fn redo(&mut self) -> Option<&'static str> {
        let Moment { project, step } = self.future.pop()?;
        let before = std::mem::replace(&mut self.present, project);
        self.past.push(Moment { project: before, step });
        self.open = None;
        Some(step)
    }

    /// What undo would take back.
    pub fn to_undo(&self) -> Option<&'static str> {
        self.past.last().map(|moment| moment.step)
    }

    /// What redo would take again.
    pub fn to_redo(&self) -> Option<&'static str> {
        self.future.last().map(|moment| moment.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::BookletWords;

    fn rename(name: &str) -> Edit {
        Edit::RenameProject(name.to_owned())
    }

    #[test]
    fn typing_is_one_step_until_the_field_is_left() {
        let mut history = History::new(Project::default());
        history.dispatch(rename("A"));
        history.dispatch(rename("Au"));
        history.settle();
        history.dispatch(rename("Autumn"));
        assert_eq!(history.undo(), Some("rename the project"));
        assert_eq!(history.present().name, "Au");
        history.undo();
        assert!(history.present().is_empty());
        assert_eq!(history.undo(), None);
        history.redo();
        history.redo();
        assert_eq!(history.present().name, "Autumn");
    }

    #[test]
    fn an_edit_that_changes_nothing_keeps_what_could_be_redone() {
        let mut history = History::new(Project::default());
        history.dispatch(rename("A"));
        history.undo();
        history.dispatch(Edit::SetBooklet(BookletWords::default()));
        assert_eq!(history.to_redo(), Some("rename the project"));
    }

    #[test]
    fn a_new_project_and_an_opened_one_can_be_undone() {
        let mut history = History::new(Project::default());
        history.dispatch(rename("A"));
        history.dispatch(Edit::NewProject);
        assert!(history.present().is_empty());
        history.undo();
        assert_eq!(history.present().name, "A");
    }
}
