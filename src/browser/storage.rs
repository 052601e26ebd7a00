//! The browser's database: the project as it is, each sheet once, and who wrote last.

use idb::{
    Database, Factory, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode,
    TransactionResult,
};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use wasm_bindgen::JsValue;

const NAME: &str = "better-off";
const PROJECT: &str = "project";
const SHEETS: &str = "sheets";

/// Why something was not stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StoreError {
    /// Another tab wrote since this one read; nothing was stored.
    ChangedElsewhere,
    /// There is no room.
    Full,
    /// The browser does not allow it, or it failed.
    Failed(String),
}

impl StoreError {
    /// What the browser's words, or its name for the error, mean.
    fn of(text: String) -> Self {
        if text.contains("Quota") { StoreError::Full } else { StoreError::Failed(text) }
    }
}

impl From<idb::Error> for StoreError {
    fn from(error: idb::Error) -> Self {
        StoreError::of(error.to_string())
    }
}

/// What was stored.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stored {
    /// The project's file text, without its sheets.
    pub(crate) project: String,
    /// The sheets by edition.
    pub(crate) sheets: BTreeMap<String, String>,
}

/// The open database.
pub(crate) struct Store {
    database: Database,
    /// The revision this tab last read or wrote. A higher one in the database was written by another tab.
    revision: Cell<f64>,
    /// Editions whose sheets are stored.
    sheets: RefCell<BTreeSet<String>>,
}

impl Store {
    /// Opens the database, or makes it.
    pub(crate) async fn open() -> Result<Self, StoreError> {
        let mut request = Factory::new()?.open(NAME, Some(1))?;
        request.on_upgrade_needed(|event| {
            use idb::DatabaseEvent;
            if let Ok(database) = event.database() {
                for store in [PROJECT, SHEETS] {
                    if let Err(error) =
                        database.create_object_store(store, ObjectStoreParams::new())
                    {
                        leptos::logging::warn!("{error}");
                    }
                }
            }
        });
        let database = request.await?;
        Ok(Self { database, revision: Cell::new(0.0), sheets: RefCell::default() })
    }

    /// What is stored, if anything. From now on this tab follows on from it.
    pub(crate) async fn load(&self) -> Result<Option<Stored>, StoreError> {
        let transaction =
            self.database.transaction(&[PROJECT, SHEETS], TransactionMode::ReadOnly)?;
        let projects = transaction.object_store(PROJECT)?;
        let revision =
            projects.get(JsValue::from_str("revision"))?.await?.and_then(|value| value.as_f64());
        let project =
            projects.get(JsValue::from_str("project"))?.await?.and_then(|value| value.as_string());
        let sheets = transaction.object_store(SHEETS)?;
        let keys = sheets.get_all_keys(None, None)?.await?;
        let values = sheets.get_all(None, None)?.await?;
        let sheets: BTreeMap<String, String> = keys
            .iter()
            .zip(&values)
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect();
        self.revision.set(revision.unwrap_or(0.0));
        *self.sheets.borrow_mut() = sheets.keys().cloned().collect();
        Ok(project.map(|project| Stored { project, sheets }))
    }

    /// Stores the project and those sheets that are not stored yet, all or nothing.
    ///
    /// `over` writes over what another tab wrote.
    pub(crate) async fn save(
        &self,
        project: &str,
        sheets: &[(String, String)],
        over: bool,
    ) -> Result<(), StoreError> {
        let transaction =
            self.database.transaction(&[PROJECT, SHEETS], TransactionMode::ReadWrite)?;
        let projects = transaction.object_store(PROJECT)?;
        let found =
            projects.get(JsValue::from_str("revision"))?.await?.and_then(|value| value.as_f64());
        let found = found.unwrap_or(0.0);
        if found != self.revision.get() && !over {
            return Err(StoreError::ChangedElsewhere);
        }
        let next = found + 1.0;
        let put = put(transaction, &projects, project, sheets, next).await;
        outcome(put, &projects)?;
        self.revision.set(next);
        self.sheets.borrow_mut().extend(sheets.iter().map(|(edition, _)| edition.clone()));
        Ok(())
    }

    /// Whether another tab wrote since this one read.
    pub(crate) async fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        let transaction = self.database.transaction(&[PROJECT], TransactionMode::ReadOnly)?;
        let found = transaction.object_store(PROJECT)?.get(JsValue::from_str("revision"))?.await?;
        Ok(found.and_then(|value| value.as_f64()).unwrap_or(0.0) != self.revision.get())
    }

    /// Whether the sheet of an edition is stored.
    pub(crate) fn has_sheet(&self, edition: &str) -> bool {
        self.sheets.borrow().contains(edition)
    }

    /// Sheets that are stored anew each time, because their rows follow the choice of series.
    pub(crate) fn forget_sheet(&self, edition: &str) {
        self.sheets.borrow_mut().remove(edition);
    }

    /// Takes away sheets of editions that no project here has any more.
    pub(crate) async fn keep_only(&self, editions: &BTreeSet<String>) -> Result<(), StoreError> {
        let gone: Vec<String> = self.sheets.borrow().difference(editions).cloned().collect();
        if gone.is_empty() {
            return Ok(());
        }
        let transaction = self.database.transaction(&[SHEETS], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(SHEETS)?;
        for edition in &gone {
            store.delete(Query::Key(JsValue::from_str(edition)))?.await?;
        }
        outcome(transaction.commit()?.await, &store)?;
        self.sheets.borrow_mut().retain(|edition| !gone.contains(edition));
        Ok(())
    }

    /// Removes everything this page stored on this computer.
    pub(crate) async fn remove_everything(&self) -> Result<(), StoreError> {
        let transaction =
            self.database.transaction(&[PROJECT, SHEETS], TransactionMode::ReadWrite)?;
        let projects = transaction.object_store(PROJECT)?;
        projects.clear()?.await?;
        transaction.object_store(SHEETS)?.clear()?.await?;
        outcome(transaction.commit()?.await, &projects)?;
        self.revision.set(0.0);
        self.sheets.borrow_mut().clear();
        Ok(())
    }
}

/// Puts the project, its new sheets and its revision, and waits for the transaction to end.
async fn put(
    transaction: Transaction,
    projects: &ObjectStore,
    project: &str,
    sheets: &[(String, String)],
    revision: f64,
) -> Result<TransactionResult, idb::Error> {
    let store = transaction.object_store(SHEETS)?;
    for (edition, sheet) in sheets {
        store.put(&JsValue::from_str(sheet), Some(&JsValue::from_str(edition)))?.await?;
    }
    projects.put(&JsValue::from_str(project), Some(&JsValue::from_str("project")))?.await?;
    projects.put(&JsValue::from_f64(revision), Some(&JsValue::from_str("revision")))?.await?;
    transaction.commit()?.await
}

/// Whether a transaction was stored. One may be given up at its very end, when everything in it went well: so it is where
/// there is no room. Why it was, the transaction knows, and a store of it leads there; of one that went wrong nothing
/// stays.
fn outcome(
    ended: Result<TransactionResult, idb::Error>,
    store: &ObjectStore,
) -> Result<(), StoreError> {
    let error = match ended {
        Ok(TransactionResult::Committed) => return Ok(()),
        Ok(TransactionResult::Aborted) => {
            StoreError::Failed("the browser gave the transaction up".to_owned())
        }
        Err(error) => StoreError::from(error),
    };
    let why = store.transaction().error().map(|why| StoreError::of(why.name()));
    // One that the browser ended itself cannot be ended again.
    let _ = store.transaction().abort();
    Err(why.unwrap_or(error))
}
