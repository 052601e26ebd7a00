//! Pages to compare with, from `../shared/bench`: what many would build for the same purpose.

use page_tests::{Server, shared, target};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// Each page's name and entry.
const PAGES: [(&str, &str); 2] = [
    ("PapaParse + SheetJS + ECharts in one bundle", "eager"),
    ("a bare page of 2 kB, the least possible", "bare"),
];

/// The pages, built and served; none where the folder is not there.
pub fn servers() -> Vec<(&'static str, Arc<Server>)> {
    let Some(bench) = shared("bench") else { return Vec::new() };
    let home = target().join("peer");
    install(&bench, &home);
    let serve = |(name, entry): (&'static str, &str)| (name, Arc::new(build(&home, entry)));
    PAGES.into_iter().map(serve).collect()
}

/// Copies the pages' sources and installs what they are made of, unless that was done.
pub fn install(bench: &Path, home: &Path) {
    let lock =
        std::fs::read(bench.join("package-lock.json")).expect("the peers' package-lock.json");
    std::fs::create_dir_all(home.join("load")).expect("a folder for the peers");
    for source in std::fs::read_dir(bench.join("load")).expect("the peers' sources").flatten() {
        std::fs::copy(source.path(), home.join("load").join(source.file_name())).expect("a copy");
    }
    if std::fs::read(home.join("installed-lock.json")).is_ok_and(|installed| installed == lock) {
        return;
    }
    println!("Installing what the pages to compare with are made of (half a minute) …");
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(bench.join(name), home.join(name)).expect("a copy");
    }
    run(Command::new("npm").current_dir(home).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]));
    std::fs::write(home.join("installed-lock.json"), lock).expect("a note of what is installed");
}

/// Builds and serves one page.
fn build(home: &Path, entry: &str) -> Server {
    const STYLE: &str = "body{font:16px sans-serif;margin:2rem}.card{border:1px solid #999;padding:1rem;max-width:520px}";
    let dist = home.join("dist").join(entry);
    bundle(home, &format!("load/{entry}.js"), &dist);
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Report cards</title><style>{STYLE}</style>\
         <script type=\"module\" src=\"{entry}.js\"></script><body></body></html>"
    );
    std::fs::write(dist.join("index.html"), page).expect("a page");
    Server::packed(&dist)
}

/// Bundles a script and what it imports into a folder, as the baseline's own benchmark does.
pub fn bundle(home: &Path, entry: &str, dist: &Path) {
    run(Command::new(home.join("node_modules/.bin/esbuild")).current_dir(home).args([
        entry,
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--external:crypto",
        "--legal-comments=none",
        "--log-level=error",
        "--define:process.env.NODE_ENV=\"production\"",
        &format!("--outdir={}", dist.display()),
    ]));
}

/// Runs a program to its end.
pub fn run(command: &mut Command) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{command:?} failed");
}
