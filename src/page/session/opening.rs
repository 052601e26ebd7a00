//! Project files: saving one to keep, opening one, starting again.

use super::{Brought, Session};
use crate::browser::{dom, files};
use crate::page::places::Place;
use better_off::export::file_name::safe_name;
use better_off::project::{Edit, file};
use better_off::reading::Recipe;
use better_off::reading::desk::{Answer, Ask, Origin};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

/// Of a project that another took the place of: steps are not stored, so those of this one page bring it back.
const UNDO_BRINGS_BACK: &str =
    "; Undo brings the one before it back until this page is closed or reloaded";

impl Session {
    /// Offers the project as a file to keep.
    pub(crate) fn save_project(self) {
        let project = self.project.get_untracked();
        let name = format!("{}.better-off.json", safe_name(&project.name, "Better Off project"));
        let written = file::save(&project).map_err(|error| error.to_string()).and_then(|text| {
            files::download_text(&name, "application/json", &text).map_err(|_| "refused".to_owned())
        });
        match written {
            Ok(()) => self.say(format!("Saved as {name:?}")),
            Err(_) => self.warn("The browser did not let the project file be saved. Allow downloads for this page and try again"),
        }
    }

    /// Opens a project file, or an export that carries a project, in place of this project; undo brings this one back.
    pub(crate) fn open_project(self, chosen: File) {
        spawn_local(async move {
            if may_carry(&chosen.name()) {
                self.open_inside(chosen).await;
            } else {
                self.open_saved(chosen).await;
            }
        });
    }

    /// Takes files that were dropped or uploaded together: a project file is opened, the others are tables. Who dropped
    /// them elsewhere is led to the place Data, where they are listed.
    pub(crate) fn take(self, files: Vec<File>) {
        let is_project = |file: &File| file.name().to_lowercase().ends_with(".json");
        let (projects, tables): (Vec<File>, Vec<File>) = files.into_iter().partition(is_project);
        spawn_local(async move {
            // A project first: it would take the place of tables that were read before it.
            for project in projects {
                self.open_saved(project).await;
            }
            for brought in Brought::together(tables) {
                self.bring(brought, None, move |was_read| {
                    if was_read && self.place.get_untracked() != Place::Data {
                        self.go(Place::Data);
                    }
                });
            }
        });
    }

    /// Opens a file that "Save project" made.
    async fn open_saved(self, chosen: File) {
        let name = chosen.name();
        match files::text_of(chosen).await {
            Err(message) => self.warn(message),
            Ok(text) => self.open_text(&name, &text),
        }
    }

    /// Opens the text of a project file; what is wrong with it is said, and then nothing changes.
    pub(super) fn open_text(self, name: &str, text: &str) {
        match file::open(text) {
            Ok(project) => {
                let before = self.project.get_untracked();
                self.dispatch(Edit::OpenProject(Box::new(project)));
                let replaced = if before.is_empty() { "" } else { UNDO_BRINGS_BACK };
                self.say(format!("Opened {name:?}{replaced}"));
            }
            Err(error) => self.warn(format!("{name:?} was not opened: {error}")),
        }
    }

    /// Opens the project that a page or a picture carries. The reader looks for it: such a file may be large.
    async fn open_inside(self, chosen: File) {
        let reader = self.reader.get_value();
        let name = chosen.name();
        let ask = Ask::Open {
            ticket: reader.ticket(),
            name: name.clone(),
            origin: Origin::Carrier { bytes: chosen.size() as u64 },
            sheet: None,
            recipe: Recipe::default(),
            wanted: Vec::new(),
        };
        match self.while_busy(&name, reader.ask(ask, Some(chosen))).await {
            Ok(Answer::Inside { project, .. }) => self.open_text(&name, &project),
            Ok(Answer::Refused { error, .. }) => self.warn(error.to_string()),
            Ok(_) => {}
            Err(_) => self.say(format!("Reading {name:?} was cancelled; nothing was changed")),
        }
    }

    /// Starts again with nothing; undo brings everything back.
    pub(crate) fn new_project(self) {
        let before = self.project.get_untracked();
        self.dispatch(Edit::NewProject);
        let replaced = if before.is_empty() { "" } else { UNDO_BRINGS_BACK };
        self.say(format!("Started a new project{replaced}"));
    }

    /// Removes everything stored on this computer, after asking.
    pub(crate) fn remove_everything(self) {
        let question = "Remove everything Better Off has stored on this computer? The project on the page goes too, and this cannot be undone. Files you saved yourself stay.";
        if dom::confirm(question) {
            self.forget_everything();
        }
    }
}

/// Whether a file is of a kind that an export with the data inside has.
fn may_carry(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".html", ".htm", ".svg", ".png"].iter().any(|ending| lower.ends_with(ending))
}
