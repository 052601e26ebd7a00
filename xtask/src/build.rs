//! Building the page with trunk.

use crate::{children, npm, offline, one_file, places, split};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the page is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As `serve` and the native tests build it, so that nothing is built twice, and with the checks of a debug
    /// build: for the tests.
    Tests,
    /// Small and fast: for people.
    Release,
}

/// Builds the page into `dist`, from nothing: for a server, and as one file.
pub fn page(profile: Profile, dist: &Path) -> Result<()> {
    page_from(profile, dist, None)
}

/// The same, with a folder of its own for what cargo makes.
pub fn page_from(profile: Profile, dist: &Path, compiled: Option<&Path>) -> Result<()> {
    npm::bundle()?;
    if dist.exists() {
        std::fs::remove_dir_all(dist)
            .with_context(|| format!("Could not clear {}", dist.display()))?;
    }
    std::fs::create_dir_all(dist).with_context(|| format!("Could not make {}", dist.display()))?;
    let mut build = trunk("build")?;
    let compiled = compiled.map_or_else(places::target, Path::to_owned);
    if profile == Profile::Release {
        build.arg("--release").env(FLAGS, release_flags(&compiled));
    }
    build.env("CARGO_TARGET_DIR", &compiled);
    children::run(build.arg("--dist").arg(dist))?;
    let name = offline::finish(dist)?;
    let size = one_file::write(dist, &name, profile)?;
    if profile == Profile::Release && one_file::LIMIT < size {
        bail!("{} is {size} bytes: more than the limit of {}", one_file::NAME, one_file::LIMIT);
    }
    Ok(())
}

/// Flags of the compiler for browsers.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
const ERASED: &str = "--cfg erase_components";

/// The same with the folders of this computer named alike everywhere: panics name their source files, and the same
/// commit must give the same bytes. Of several names that fit a folder the last one is taken.
fn release_flags(compiled: &Path) -> String {
    let cargo = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let mut flags = ERASED.to_owned();
    for (folder, name) in [
        (cargo, "/cargo"),
        (Some(places::root()), "/better-off"),
        (Some(compiled.to_owned()), "/compiled"),
    ] {
        if let Some(folder) = folder {
            flags.push_str(&format!(" --remap-path-prefix={}={name}", folder.display()));
        }
    }
    flags
}

/// A command of trunk's that says only what matters.
pub fn trunk(verb: &str) -> Result<Command> {
    let mut command = children::command_after("trunk", &split::shim()?)?;
    command.args(["--log", "warn", verb]);
    // Views of one type each: 8% less to load (42 kB with brotli), and no slower; see BENCHMARKS.md.
    command.env(FLAGS, ERASED);
    // trunk takes any NO_COLOR other than `true` and `false` for a mistake.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
