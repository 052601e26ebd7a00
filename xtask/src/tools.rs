//! The programs that cargo installs, each pinned: a matching one on PATH is taken, any other is left alone.

use crate::{children, places};
use anyhow::{Context as _, Result};
use std::path::PathBuf;
use std::process::Command;

/// A program from crates.io at the one version that the project works with.
pub struct Tool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: &'static str,
    /// More words for `cargo install`.
    words: &'static [&'static str],
    /// How long an install takes on two free cores.
    minutes: u8,
}

pub const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    // It downloads nothing here, so it needs no encrypted connections.
    words: &["--locked", "--no-default-features"],
    minutes: 4,
};

/// Equal to the version of the `wasm-bindgen` library in `Cargo.toml`.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    words: &[], // Not `--locked`: its lockfile names a version that was withdrawn.
    minutes: 4,
};

pub const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    words: &["--locked"],
    minutes: 3,
};

const ALL: [&Tool; 3] = [&TRUNK, &WASM_BINDGEN, &GECKODRIVER];

impl Tool {
    /// Installs the tool unless the right version is there.
    pub fn ensure(&self) -> Result<()> {
        if self.is_there() {
            return Ok(());
        }
        println!("Installing {} {} (about {} minutes) …", self.package, self.version, self.minutes);
        let home = self.home()?;
        let scratch = home.join("build");
        let mut install = Command::new("cargo");
        install
            .args(["install", "--quiet", self.package, "--version", self.version, "--root"])
            .arg(&home);
        install.arg("--target-dir").arg(&scratch);
        // An interrupted install goes on where it stopped, whatever folder this build of ours uses.
        install.env_remove("CARGO_TARGET_DIR");
        // Tools run for seconds: built fast beats fast.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.args(self.words);
        children::run(&mut install)
            .with_context(|| format!("Could not install {}", self.package))?;
        std::fs::remove_dir_all(&scratch)
            .with_context(|| format!("Could not clear {}", scratch.display()))?;
        Ok(())
    }

    fn is_there(&self) -> bool {
        let Ok(mut ask) = children::command(self.program) else { return false };
        let answer = children::answer(ask.arg("--version")).unwrap_or_default();
        answer.split_whitespace().any(|word| word == self.version)
    }

    /// Where `cargo install` puts it.
    fn home(&self) -> Result<PathBuf> {
        Ok(places::tools()?.join(format!("{}-{}", self.package, self.version)))
    }
}

/// The folders of installed tools, to be searched before PATH.
pub fn folders() -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for tool in ALL {
        let folder = tool.home()?.join("bin");
        if folder.is_dir() {
            folders.push(folder);
        }
    }
    Ok(folders)
}

/// The compiler's target for browsers.
pub fn ensure_wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = children::answer(Command::new("rustc").current_dir(places::root()).args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if library.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    println!("Adding Rust's target {TARGET} (seconds) …");
    children::run(children::command("rustup")?.args(["target", "add", TARGET]))
        .context("Could not add the target; is Rust installed through rustup?")
}
