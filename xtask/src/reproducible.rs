//! `cargo xtask reproducible`: whether two builds of the same sources are the same, file by file.

use crate::build::Profile;
use crate::{build, hashes, offline, places, setup};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Builds twice from nothing, and compares the SHA-256 of every file.
///
/// Both builds have the same folder for what cargo makes, emptied in between: the names of folders are part of what a
/// compiler is given.
pub fn check() -> Result<()> {
    setup::for_building()?;
    let folder = places::target().join("reproducible");
    println!("Building for release twice (about 15 minutes) …");
    let mut lists = Vec::new();
    let compiled = folder.join("target");
    for turn in ["first", "second"] {
        cleared(&compiled)?;
        let dist = folder.join(turn);
        build::page_from(Profile::Release, &dist, Some(&compiled))?;
        lists.push(hashed(&dist)?);
        println!("Built {turn}.");
    }
    // More than a gigabyte that nobody needs any more; the two builds stay, to be looked into.
    cleared(&compiled)?;
    let [first, second] = lists.as_slice() else { bail!("Two builds were made") };
    let differing = differing(first, second);
    if !differing.is_empty() {
        bail!("The two builds in {} differ in:\n  {}", folder.display(), differing.join("\n  "));
    }
    for (name, hash) in first {
        println!("{hash}  {name}");
    }
    println!("Both builds have these {} files, byte for byte.", first.len());
    Ok(())
}

fn cleared(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("Could not clear {}", folder.display()))?;
    }
    Ok(())
}

/// The hash of every file below a folder, by its path.
fn hashed(folder: &Path) -> Result<BTreeMap<String, String>> {
    let files = offline::files(folder)?;
    Ok(files.into_iter().map(|(name, bytes)| (name, hashes::hex(&bytes))).collect())
}

/// The files that are not in both, or not the same.
fn differing(first: &BTreeMap<String, String>, second: &BTreeMap<String, String>) -> Vec<String> {
    let mut names: Vec<&String> = first.keys().chain(second.keys()).collect();
    names.sort();
    names.dedup();
    let is_same = |name: &&String| first.get(*name) == second.get(*name);
    names.into_iter().filter(|name| !is_same(name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_told() {
        let build = |files: &[(&str, &str)]| -> BTreeMap<String, String> {
            files.iter().map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned())).collect()
        };
        let first = build(&[("a.js", "1"), ("b.wasm", "2"), ("c.css", "3")]);
        let second = build(&[("a.js", "1"), ("b.wasm", "9"), ("d.css", "3")]);
        assert_eq!(differing(&first, &second), ["b.wasm", "c.css", "d.css"]);
        assert!(differing(&first, &first).is_empty());
    }
}
