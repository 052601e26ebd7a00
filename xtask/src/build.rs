//! Building the page with trunk.

use crate::{children, npm};
use anyhow::{Context as _, Result};
use std::path::Path;
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

/// Builds the page into `dist`, from nothing.
pub fn page(profile: Profile, dist: &Path) -> Result<()> {
    npm::bundle_echarts()?;
    if dist.exists() {
        std::fs::remove_dir_all(dist)
            .with_context(|| format!("Could not clear {}", dist.display()))?;
    }
    std::fs::create_dir_all(dist).with_context(|| format!("Could not make {}", dist.display()))?;
    let mut build = trunk("build")?;
    if profile == Profile::Release {
        build.arg("--release");
    }
    children::run(build.arg("--dist").arg(dist))
}

/// A command of trunk's that says only what matters.
pub fn trunk(verb: &str) -> Result<Command> {
    let mut command = children::command("trunk")?;
    command.args(["--log", "warn", verb]);
    // Views of one type each: 8% less to load (42 kB with brotli), and no slower; see BENCHMARKS.md.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components");
    // trunk takes any NO_COLOR other than `true` and `false` for a mistake.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
