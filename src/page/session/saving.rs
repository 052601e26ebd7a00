//! Autosave: the project goes into the browser's database a moment after each edit, and comes back on reload.

use super::Session;
use crate::browser::dom;
use crate::browser::storage::{Store, StoreError};
use better_off::project::{EditionId, History, Kept, Project, file};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// How long after an edit it is stored, in milliseconds.
const PAUSE: u32 = 350;
/// How long after a failure it is tried again, in milliseconds.
const RETRY: u32 = 10_000;

/// Whether the work is stored on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Saved {
    /// Not known yet: what was stored is being looked up, and nothing is written before.
    #[default]
    Loading,
    /// Stored.
    Yes,
    /// An edit is on its way there.
    Soon,
    /// The browser has no store for this page.
    Blocked,
    /// There is no room.
    Full,
    /// It failed, and is tried again.
    Failed,
    /// Another tab changed the project; nothing is written until the officer says which to keep.
    ChangedElsewhere,
}

impl Saved {
    /// For people; what to do where there is something to do.
    pub(crate) fn words(&self) -> &'static str {
        match self {
            Saved::Loading => "Looking for your last work…",
            Saved::Yes => "Saved on this computer",
            Saved::Soon => "Saving…",
            Saved::Blocked => {
                "Not stored: this browser does not let the page keep anything. Use Save project to keep your work"
            }
            Saved::Full => {
                "Not stored: there is no room left on this computer for the page. Use Save project to keep your work"
            }
            Saved::Failed => {
                "Not stored yet: the browser's store failed and is tried again. Use Save project to be safe"
            }
            Saved::ChangedElsewhere => "Not stored: this project was changed in another tab",
        }
    }

    /// Whether work could be lost.
    pub(crate) fn is_at_risk(&self) -> bool {
        matches!(self, Saved::Blocked | Saved::Full | Saved::Failed | Saved::ChangedElsewhere)
    }
}

/// What autosave remembers between edits.
#[derive(Default)]
pub(super) struct Saver {
    store: Option<Rc<Store>>,
    timer: Option<Timeout>,
    writing: bool,
    stored: Option<Arc<Project>>,
}

impl Session {
    /// Brings back what was stored, then stores every change.
    pub(super) fn start_saving(self) {
        spawn_local(async move {
            match self.bring_back().await {
                Ok(()) => self.saved.set(Saved::Yes),
                Err(StoreError::ChangedElsewhere) => self.saved.set(Saved::ChangedElsewhere),
                Err(_) => self.saved.set(Saved::Blocked),
            }
            Effect::new(move |_| {
                let project = self.project.get();
                self.store_after(project, PAUSE);
            });
        });
        // A tab that is left stores at once; one that is come back to looks whether another tab wrote.
        EventListener::new(&dom::document(), "visibilitychange", move |_| {
            if dom::document().visibility_state() == web_sys::VisibilityState::Hidden {
                self.store_after(self.project.get_untracked(), 0);
            } else {
                self.look_elsewhere();
            }
        })
        .forget();
    }

    async fn bring_back(self) -> Result<(), StoreError> {
        let store = Rc::new(Store::open().await?);
        if let Some(stored) = store.load().await? {
            match file::open(&stored.project) {
                Ok(project) => {
                    let project = file::with_sheets(project, |edition| {
                        stored.sheets.get(&*edition.id.0).cloned().map(Kept::new)
                    });
                    if !self.project.get_untracked().is_empty() {
                        // Someone was quicker than the store: neither work is written over.
                        self.saver.update_value(|saver| saver.store = Some(store));
                        return Err(StoreError::ChangedElsewhere);
                    }
                    if !project.is_empty() {
                        self.history.set(History::new(project));
                        self.status.set("Your last work is back".to_owned());
                    }
                }
                Err(error) => {
                    self.warn(format!("Your last work could not be brought back: {error}"));
                }
            }
        }
        let used: BTreeSet<String> =
            self.project.get_untracked().sheets().map(|(id, _)| id.to_string()).collect();
        // Sheets that stay though nobody has them any more do no harm.
        if let Err(error) = store.keep_only(&used).await {
            leptos::logging::warn!("sheets of earlier projects could not be removed: {error:?}");
        }
        let project = self.project.get_untracked();
        self.saver.update_value(|saver| {
            saver.store = Some(store);
            saver.stored = Some(project);
        });
        Ok(())
    }

    fn store_after(self, project: Arc<Project>, pause: u32) {
        let unchanged = self.saver.with_value(|saver| {
            saver.store.is_none()
                || saver.stored.as_ref().is_some_and(|stored| Arc::ptr_eq(stored, &project))
        });
        if unchanged || self.saved.get_untracked() == Saved::ChangedElsewhere {
            return;
        }
        if self.saved.get_untracked() == Saved::Yes {
            self.saved.set(Saved::Soon);
        }
        let timer = Timeout::new(pause, move || {
            spawn_local(async move { self.store_now(false).await });
        });
        self.saver.update_value(|saver| saver.timer = Some(timer));
    }

    async fn store_now(self, over: bool) {
        let Some(store) = self.saver.with_value(|saver| saver.store.clone()) else { return };
        if self.saver.with_value(|saver| saver.writing) {
            return;
        }
        self.saver.update_value(|saver| saver.writing = true);
        let project = self.project.get_untracked();
        let outcome = write(&store, &project, over).await;
        self.saver.update_value(|saver| saver.writing = false);
        match outcome {
            Ok(()) => {
                self.saver.update_value(|saver| saver.stored = Some(Arc::clone(&project)));
                self.saved.set(Saved::Yes);
                // What was edited during the writing is stored next.
                self.store_after(self.project.get_untracked(), PAUSE);
            }
            Err(StoreError::ChangedElsewhere) => self.saved.set(Saved::ChangedElsewhere),
            Err(StoreError::Full) => {
                self.saved.set(Saved::Full);
                self.store_after(project, RETRY);
            }
            Err(StoreError::Failed(_)) => {
                self.saved.set(Saved::Failed);
                self.store_after(project, RETRY);
            }
        }
    }

    fn look_elsewhere(self) {
        let Some(store) = self.saver.with_value(|saver| saver.store.clone()) else { return };
        spawn_local(async move {
            if store.changed_elsewhere().await.unwrap_or(false) {
                self.saved.set(Saved::ChangedElsewhere);
            }
        });
    }

    /// Keeps this tab's project, over what the other tab stored.
    pub(crate) fn keep_this_tab(self) {
        self.saved.set(Saved::Soon);
        spawn_local(async move { self.store_now(true).await });
    }

    /// Takes the other tab's project here; undo brings this tab's back.
    pub(crate) fn take_other_tab(self) {
        let Some(store) = self.saver.with_value(|saver| saver.store.clone()) else { return };
        spawn_local(async move {
            let Ok(Some(stored)) = store.load().await else {
                self.saved.set(Saved::Failed);
                return;
            };
            if let Ok(project) = file::open(&stored.project) {
                let project = file::with_sheets(project, |edition| {
                    stored.sheets.get(&*edition.id.0).cloned().map(Kept::new)
                });
                self.dispatch(better_off::project::Edit::OpenProject(Box::new(project)));
            }
            self.saved.set(Saved::Yes);
        });
    }

    pub(super) fn forget_everything(self) {
        spawn_local(async move {
            let store = self.saver.with_value(|saver| saver.store.clone());
            let removed = match &store {
                Some(store) => store.remove_everything().await,
                None => Ok(()),
            };
            let empty = History::new(Project::default());
            let nothing = Arc::clone(empty.present());
            self.saver.update_value(|saver| saver.stored = Some(nothing));
            self.history.set(empty);
            self.readings.update(|readings| readings.clear());
            self.ticks.update(|ticks| ticks.clear());
            self.files.update_value(|files| files.clear());
            self.reader.get_value().cancel();
            match removed {
                Ok(()) => self.say("Everything was removed from this computer"),
                Err(_) => self.warn(
                    "The page is empty, but the browser did not let its store be cleared. Clear this site's data in the browser's settings",
                ),
            }
        });
    }
}

async fn write(store: &Store, project: &Project, over: bool) -> Result<(), StoreError> {
    for source in &project.sources {
        for edition in source.editions.iter().filter(|edition| !edition.whole) {
            store.forget_sheet(&edition.id.0);
        }
    }
    let new = |(id, _): &(&EditionId, &Kept)| !store.has_sheet(&id.0);
    let sheets: Vec<(String, String)> = project
        .sheets()
        .filter(new)
        .map(|(id, kept)| (id.to_string(), kept.json().to_owned()))
        .collect();
    let text = file::save(&file::without_sheets(project))
        .map_err(|error| StoreError::Failed(error.to_string()))?;
    store.save(&text, &sheets, over).await
}
