//! The tables that readers are raced over, made by the generators of `../shared/bench`, and the page they race in.

use crate::peer;
use page_tests::{Server, dist, shared, target};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// What our worker is made of.
const READER: [&str; 3] = ["reader.js", "reader_bg.wasm", "reader_loader.js"];

/// The generators, the peers and the page, ready to be used.
pub struct Inputs {
    bench: PathBuf,
    home: PathBuf,
    /// Serves the page with the peers' pipelines and our reader.
    pub server: Arc<Server>,
}

impl Inputs {
    /// None where the peers' folder is not there.
    pub fn ready() -> Option<Self> {
        // The generators know themselves by their real path only.
        let bench = shared("bench")?.canonicalize().ok()?;
        let home = target().join("peer");
        peer::install(&bench, &home);
        let server = Arc::new(page(&bench, &home));
        std::fs::create_dir_all(home.join("data")).expect("a folder for tables");
        Some(Self { bench, home, server })
    }

    /// A tidy table as CSV, by the generator's name of its size: `100k`, `100k-shuffled`.
    pub fn csv(&self, size: &str) -> PathBuf {
        let path = self.home.join(format!("data/{size}.csv"));
        if !path.exists() {
            println!("Making {} …", path.display());
            let maker = self.bench.join("lib/gen.mjs");
            peer::run(Command::new("node").arg(maker).arg(&path).arg(size));
        }
        path
    }

    /// The same as a workbook, as Excel writes one.
    pub fn xlsx(&self, size: &str) -> PathBuf {
        let path = self.home.join(format!("data/{size}.xlsx"));
        if !path.exists() {
            let csv = self.csv(size);
            println!("Making {} (its maker is built first) …", path.display());
            let mut cargo = Command::new("cargo");
            cargo.args([
                "run",
                "--release",
                "--quiet",
                "--locked",
                "--features",
                "mkxlsx",
                "--bin",
                "mkxlsx",
            ]);
            cargo.arg("--manifest-path").arg(self.bench.join("rust/Cargo.toml"));
            cargo.arg("--target-dir").arg(self.home.join("rust"));
            peer::run(cargo.arg("--").arg(csv).arg(&path));
        }
        path
    }
}

/// Bundles the peers' pipelines, and puts our reader of the build under test beside them.
fn page(bench: &Path, home: &Path) -> Server {
    let (sources, built) = (home.join("reading"), home.join("dist/reading"));
    for folder in [&sources, &built] {
        std::fs::create_dir_all(folder).expect("a folder for the race");
    }
    for name in ["parse.js", "pipeline.js"] {
        std::fs::copy(bench.join("page").join(name), sources.join(name)).expect("a copy");
    }
    // The peers' page has Rust kernels of its own to measure: not here.
    let none = "export const [loadWasm, runKernel, copyIn] = [async () => {}, null, null];";
    std::fs::write(sources.join("wasm.js"), none).expect("a script");
    std::fs::write(sources.join("race.js"), include_str!("race.js")).expect("a script");
    peer::bundle(home, "reading/race.js", &built);
    for name in READER {
        std::fs::copy(dist().join(name), built.join(name)).expect("a part of our reader");
    }
    let page = "<!doctype html><meta charset=\"utf-8\"><title>Race</title><label>Table <input type=\"file\"></label>\
                <script type=\"module\" src=\"race.js\"></script>";
    std::fs::write(built.join("index.html"), page).expect("a page");
    Server::plain(&built)
}
