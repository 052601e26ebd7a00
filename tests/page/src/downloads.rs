//! Files that the page gives to its reader.

use crate::page::Page;
use std::path::{Path, PathBuf};

impl Page {
    /// A folder for files that a test makes; gone with the page.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Goes to a file on the disk, which need not be the app.
    #[track_caller]
    pub fn visit_file(&self, file: &Path) {
        self.tell(self.driver.goto(format!("file://{}", file.display())));
    }

    /// Does something that saves a file, waits until the file is whole, and gives it.
    #[track_caller]
    pub fn download(&self, act: impl FnOnce(&Self)) -> PathBuf {
        let folder = self.home.path().join("downloads");
        let before = files(&folder);
        act(self);
        self.until("a downloaded file", || {
            let whole = |path: &PathBuf| {
                let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
                let partial = [".crdownload", ".part", ".wkdownload"]
                    .iter()
                    .any(|ending| name.ends_with(ending));
                // Chromium writes to a hidden file first.
                !partial
                    && !name.starts_with('.')
                    && path.metadata().is_ok_and(|file| file.len() > 0)
            };
            let now = files(&folder);
            let settled = now.iter().all(whole);
            now.into_iter().find(|path| settled && !before.contains(path))
        })
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the downloads' folder").flatten();
    let paths = entries.map(|entry| entry.path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
    files.sort();
    files
}
