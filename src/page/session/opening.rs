//! Project files: saving one to keep, opening one, starting again.

use super::Session;
use crate::browser::{dom, files};
use better_off::project::{Edit, file};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

impl Session {
    /// Offers the project as a file to keep.
    pub(crate) fn save_project(self) {
        let project = self.project.get_untracked();
        let name =
            format!("{}.better-off.json", files::safe_name(&project.name, "Better Off project"));
        let written = file::save(&project).map_err(|error| error.to_string()).and_then(|text| {
            files::download_text(&name, "application/json", &text).map_err(|_| "refused".to_owned())
        });
        match written {
            Ok(()) => self.say(format!("Saved as {name:?}")),
            Err(_) => self.warn("The browser did not let the project file be saved. Allow downloads for this page and try again"),
        }
    }

    /// Opens a project file in place of this project; undo brings this one back.
    pub(crate) fn open_project(self, chosen: File) {
        spawn_local(async move {
            let name = chosen.name();
            match files::text_of(chosen).await {
                Err(message) => self.warn(message),
                Ok(text) => match file::open(&text) {
                    Ok(project) => {
                        self.dispatch(Edit::OpenProject(Box::new(project)));
                        self.say(format!("Opened {name:?}"));
                    }
                    Err(error) => self.warn(format!("{name:?} was not opened: {error}")),
                },
            }
        });
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
