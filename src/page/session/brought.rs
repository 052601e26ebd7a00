//! A table on its way in, and which files dropped together are one.

use crate::browser::clipboard::Pasted;
use crate::browser::files;
use better_off::reading::desk::Origin;
use better_off::table::described::describes;
use web_sys::File;

/// A table on its way in.
pub(crate) enum Brought {
    /// A file of any kind.
    File(File),
    /// A file, and the `.meta.csv` that describes its columns.
    Described(File, File),
    /// A paste.
    Pasted(Pasted),
    /// A table of a pasted document, with its name.
    Named(String, Pasted),
    /// The sample, with its name.
    Sample(&'static str, &'static str),
}

impl Brought {
    /// Files dropped together: a `.meta.csv` goes with its file, every other file is a table of its own.
    pub(crate) fn together(files: Vec<File>) -> Vec<Brought> {
        let names: Vec<String> = files.iter().map(File::name).collect();
        let of = |file: &str| names.iter().position(|meta| describes(meta, file));
        let joined: Vec<usize> = names.iter().filter_map(|name| of(name)).collect();
        let table = |(at, file): (usize, &File)| match of(&file.name()) {
            _ if joined.contains(&at) => None,
            Some(meta) => Some(Brought::Described(file.clone(), files[meta].clone())),
            None => Some(Brought::File(file.clone())),
        };
        files.iter().enumerate().filter_map(table).collect()
    }

    pub(super) fn name(&self) -> String {
        match self {
            Brought::File(file) | Brought::Described(file, _) => file.name(),
            Brought::Pasted(_) => "Pasted table".to_owned(),
            Brought::Named(name, _) => name.clone(),
            Brought::Sample(name, _) => (*name).to_owned(),
        }
    }

    /// The text of the `.meta.csv`, where there is one.
    pub(super) async fn meta(&self) -> Result<Option<String>, String> {
        match self {
            Brought::Described(_, meta) => files::text_of(meta.clone()).await.map(Some),
            _ => Ok(None),
        }
    }

    pub(super) fn origin(&self, meta: Option<String>) -> Origin {
        match self {
            Brought::File(file) | Brought::Described(file, _) => {
                Origin::File { bytes: file.size() as u64, meta }
            }
            Brought::Pasted(pasted) | Brought::Named(_, pasted) => {
                Origin::Pasted { html: pasted.html.clone(), text: pasted.text.clone() }
            }
            Brought::Sample(_, text) => Origin::Pasted { html: None, text: (*text).to_owned() },
        }
    }

    pub(super) fn file(&self) -> Option<File> {
        match self {
            Brought::File(file) | Brought::Described(file, _) => Some(file.clone()),
            Brought::Pasted(_) | Brought::Named(..) | Brought::Sample(..) => None,
        }
    }
}
