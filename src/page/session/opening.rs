//! Project files: saving one to keep, opening one, starting again.

use super::Session;
use crate::browser::{dom, files};
use better_off::export::file_name::safe_name;
use better_off::project::{Edit, file};
use better_off::reading::Recipe;
use better_off::reading::desk::{Answer, Ask, Origin};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

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
            let name = chosen.name();
            if may_carry(&name) {
                return self.open_inside(chosen).await;
            }
            match files::text_of(chosen).await {
                Err(message) => self.warn(message),
                Ok(text) => self.open_text(&name, &text),
            }
        });
    }

    /// Opens the text of a project file; what is wrong with it is said, and then nothing changes.
    pub(super) fn open_text(self, name: &str, text: &str) {
        match file::open(text) {
            Ok(project) => {
                self.dispatch(Edit::OpenProject(Box::new(project)));
                self.say(format!("Opened {name:?}"));
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
        self.dispatch(Edit::NewProject);
        self.say("Started a new project; Undo brings the last one back");
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
