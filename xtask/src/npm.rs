//! The npm packages: ECharts and its bundler, wasm-opt, and axe for the tests.

use crate::{children, places};
use anyhow::{Context as _, Result, bail};
use std::fs;

/// Installs exactly what `web/package-lock.json` names, unless that is there.
pub fn ensure() -> Result<()> {
    let lock = places::web().join("package-lock.json");
    let installed = places::web().join("node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("Could not read {}", lock.display()))?;
    if fs::read(&installed).is_ok_and(|have| have == wanted) {
        return Ok(());
    }
    let Some(node) = children::answer(children::command("node")?.arg("--version")) else {
        bail!("Node.js is missing: install version 20 or newer (with npm), then run this again");
    };
    println!("Installing the npm packages of web/ with Node.js {node} (half a minute) …");
    // No package needs its install script, so none gets to run one.
    let mut install = children::command("npm")?;
    install.current_dir(places::web()).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    children::run(&mut install)?;
    fs::write(&installed, wanted)
        .with_context(|| format!("Could not write {}", installed.display()))
}

/// Bundles the page's scripts into `web/built`: ECharts, as far as curves use it, and what starts the page.
pub fn bundle() -> Result<()> {
    let mut bundle = children::command("esbuild")?;
    bundle.current_dir(places::web()).args([
        "echarts=echarts-entry.js",
        "boot=boot.js",
        "one-file=one-file.js",
        "--bundle",
        "--minify",
        "--format=iife",
        "--target=es2020",
        "--charset=utf8",
        "--log-level=warning",
        "--outdir=built",
    ]);
    children::run(&mut bundle)
}
