//! Debian's packages: the browsers and what the tests print and read with.

use crate::children;
use anyhow::{Context as _, Result, bail};
use std::path::Path;
use std::process::Command;

/// Each package with one file that it brings.
const PACKAGES: [(&str, &str); 7] = [
    ("chromium", "/usr/bin/chromium"),
    ("chromium-driver", "/usr/bin/chromedriver"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/Xvfb"),
    ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    ("poppler-utils", "/usr/bin/pdftotext"),
];

/// Installs the packages whose files are missing.
pub fn ensure() -> Result<()> {
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(_, file)| !Path::new(file).exists())
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!(
            "The browser tests run on Debian: these packages are missing and apt-get is not there: {list}"
        );
    }
    println!("Installing Debian's packages {list} (two minutes) …");
    apt(&["update", "--quiet=2"])?;
    let mut words = vec!["install", "--yes", "--quiet=2", "--no-install-recommends"];
    words.extend(missing);
    apt(&words)
}

fn apt(words: &[&str]) -> Result<()> {
    let root = children::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
    // Not in a group of its own: sudo must be able to ask for the password.
    let status = command.status().context("Could not start apt-get")?;
    if !status.success() {
        bail!("`apt-get {}` failed ({status})", words.join(" "));
    }
    Ok(())
}
