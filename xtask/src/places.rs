//! Where things are: the repository, the target folder, the cache of installed tools.

use anyhow::{Context as _, Result};
use std::path::PathBuf;

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    // Said by the cargo that runs us: a program that was built in another folder must not look there.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.parent().map(PathBuf::from).unwrap_or(here)
}

/// The npm packages' folder.
pub fn web() -> PathBuf {
    root().join("web")
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |at| root().join(at))
}

/// The build that the browser tests open.
pub fn dist_for_tests() -> PathBuf {
    target().join("page-tests/dist")
}

/// The release build.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Tools that `setup` installed for this project alone, one folder for each version.
pub fn tools() -> Result<PathBuf> {
    let cache = match std::env::var_os("XDG_CACHE_HOME") {
        Some(cache) => PathBuf::from(cache),
        None => std::env::home_dir()
            .context("No home folder to keep tools in; set XDG_CACHE_HOME")?
            .join(".cache"),
    };
    Ok(cache.join("better-off/tools"))
}
