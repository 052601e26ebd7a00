//! `cargo xtask pictograms`: the drawings of the cards' pictograms, as Rust, from the icon library that `web/` pins.
//!
//! The file is kept in the repository, so that the core is built without npm; `cargo xtask test` sees that it is what
//! the library draws.

use crate::{npm, places};
use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// The icons taken, by Lucide's names for them.
const CHOSEN: [&str; 30] = [
    "accessibility",
    "apple",
    "baby",
    "bike",
    "book-open",
    "brain",
    "briefcase",
    "bus",
    "calendar-check",
    "car",
    "clock",
    "drama",
    "footprints",
    "graduation-cap",
    "hand-heart",
    "heart-pulse",
    "house",
    "megaphone",
    "pound-sterling",
    "recycle",
    "scale",
    "school",
    "shield-check",
    "smile",
    "stethoscope",
    "store",
    "syringe",
    "trees",
    "users",
    "wind",
];

/// How every icon is drawn; whoever shows one says it once.
const STROKES: &str = " fill=\"none\" stroke=\"currentColor\" stroke-linecap=\"round\" stroke-linejoin=\"round\" \
                       stroke-width=\"2\"";

/// Writes the drawings anew.
pub fn write() -> Result<()> {
    npm::ensure()?;
    let file = file();
    fs::write(&file, drawings()?).with_context(|| format!("Could not write {}", file.display()))
}

/// Whether the drawings in the repository are those of the library.
pub fn check() -> Result<()> {
    npm::ensure()?;
    let file = file();
    let kept =
        fs::read_to_string(&file).with_context(|| format!("Could not read {}", file.display()))?;
    if kept != drawings()? {
        bail!(
            "{} is not what the icon library draws: run `cargo xtask pictograms`",
            file.display()
        );
    }
    Ok(())
}

fn file() -> PathBuf {
    places::root().join("src/card/pictogram/drawings.rs")
}

fn drawings() -> Result<String> {
    let package = places::web().join("node_modules/@iconify-json/lucide");
    let read = |name: &str| -> Result<serde_json::Value> {
        let text = fs::read_to_string(package.join(name))
            .with_context(|| format!("Could not read {name} of {}", package.display()))?;
        Ok(serde_json::from_str(&text)?)
    };
    let (icons, about) = (read("icons.json")?, read("package.json")?);
    let version = about["version"].as_str().unwrap_or("of no version");
    let mut rust = format!(
        "//! Lucide (@iconify-json/lucide {version}), ISC, see LICENSE-LUCIDE: made by `cargo xtask pictograms`, not by hand.\n\n\
         /// Names and drawings in a box of 24 by 24: lines 2 wide with round ends and nothing filled.\n\
         #[rustfmt::skip]\n\
         pub(super) const DRAWINGS: [(&str, &str); {}] = [\n",
        CHOSEN.len()
    );
    for name in CHOSEN {
        let body = icons["icons"][name]["body"]
            .as_str()
            .with_context(|| format!("The icon library has no {name:?} any more"))?;
        let lines = body.replace(STROKES, "");
        let lines =
            lines.strip_prefix("<g>").and_then(|one| one.strip_suffix("</g>")).unwrap_or(&lines);
        if lines.contains("stroke") || lines.contains("fill") {
            bail!("{name:?} is drawn in another way than the others: {body}");
        }
        writeln!(rust, "    ({name:?}, r#\"{lines}\"#),")?;
    }
    rust.push_str("];\n");
    Ok(rust)
}
