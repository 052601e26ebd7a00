//! The shared data beside the repository, read in place: nothing of it is ever committed.

use better_off::table::Table;
use better_off::table::delimited::Delimited;
use better_off::table::workbook::{FileKind, Workbook, look};
use better_off::table::{html, paste};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The shared data, beside the repository or beside its main worktree; says so where there is none.
pub fn shared() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/data", "../../shared/data"]
        .iter()
        .map(|up| root.join(up))
        .find(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: the shared data is not here");
    }
    found
}

/// Every table of a file, as the page would open it; the refusal as one sentence.
#[allow(dead_code)] // The seeds are pasted.
pub fn tables(path: &Path) -> Result<Vec<Table>, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let is_page = path.extension().is_some_and(|end| end == "html");
    tables_of(&bytes, is_page).map_err(|error| error.to_string())
}

#[allow(dead_code)]
fn tables_of(bytes: &[u8], is_page: bool) -> Result<Vec<Table>, better_off::reading::ReadError> {
    match look(bytes)? {
        FileKind::Html => {
            let table = html::read_html(&String::from_utf8_lossy(bytes))?;
            Ok(table.into_iter().collect())
        }
        FileKind::Text if is_page => {
            Ok(vec![paste::read_paste(Some(&String::from_utf8_lossy(bytes)), "")?])
        }
        FileKind::Text => {
            let mut delimited = Delimited::default();
            delimited.feed(bytes)?;
            Ok(vec![delimited.finish()?])
        }
        _ => {
            let mut workbook = Workbook::open(Arc::from(bytes))?;
            let names: Vec<String> =
                workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect();
            names.iter().map(|name| workbook.table(name)).collect()
        }
    }
}
