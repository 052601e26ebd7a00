//! Where the build, the shared files and the test's own output are.

use std::path::{Path, PathBuf};

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the repository's folder")
}

/// The build under test: `BETTER_OFF_DIST`, or where `cargo xtask test` puts it.
pub fn dist() -> PathBuf {
    let dist =
        std::env::var_os("BETTER_OFF_DIST").map_or_else(|| target().join("dist"), PathBuf::from);
    assert!(
        dist.join("index.html").exists(),
        "There is no build in {}: run `cargo xtask test page`, which makes it",
        dist.display()
    );
    dist
}

/// A file of the folder `shared` beside the repository or its main worktree; says so and gives nothing where it is
/// absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = |above: &str| root().join(above).join("shared").join(path);
    let found = [file(".."), file("../..")].into_iter().find(|file| file.exists());
    if found.is_none() {
        println!("Not tested: {} is not there", file("..").display());
    }
    found
}

/// A script or stylesheet of an npm package.
pub fn npm(path: &str) -> PathBuf {
    root().join("web/node_modules").join(path)
}

/// Where pictures of failures and the like go.
pub fn target() -> PathBuf {
    root().join("target/page-tests")
}
