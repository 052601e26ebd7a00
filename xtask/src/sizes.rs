//! The size of every file of a build: as it is, and as a server sends it.

use crate::{offline, one_file, split};
use anyhow::{Context as _, Result};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// When a file crosses the wire: at the start, with the first file read, with the first curve shown, or aside from all
/// that.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum When {
    Start,
    File,
    Curve,
    /// When the page has been still, or by itself.
    Aside,
}

impl When {
    const ALL: [Self; 4] = [Self::Start, Self::File, Self::Curve, Self::Aside];

    fn of(name: &str) -> Self {
        match name {
            _ if name.starts_with("reader") => Self::File,
            // The page shows the place Data without it, and fetches it meanwhile.
            _ if name.starts_with(split::FOLDER) && name.ends_with(".wasm") => Self::File,
            "echarts.js" => Self::Curve,
            one_file::NAME | offline::SERVICE_WORKER | "icon.svg" | "manifest.webmanifest" => {
                Self::Aside
            }
            _ if name.starts_with("embed") => Self::Aside,
            // No browser that can run the page asks for `too-old.js`; counted all the same.
            _ => Self::Start,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Start => "first load",
            Self::File => "with the first file (the reader, the work)",
            Self::Curve => "with the first curve (ECharts)",
            Self::Aside => "aside: to work offline, to take away",
        }
    }
}

/// One file and its bytes.
pub struct Size {
    pub name: String,
    pub when: When,
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// Every file below `folder`, in the order they are needed.
pub fn of(folder: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    gather(folder, folder, &mut sizes)?;
    sizes.sort_by(|a, b| (a.when, &a.name).cmp(&(b.when, &b.name)));
    Ok(sizes)
}

/// The brotli bytes of all that the page needs before a file is read and a curve is shown.
pub fn first_load(sizes: &[Size]) -> usize {
    sizes.iter().filter(|size| size.when == When::Start).map(|size| size.brotli).sum()
}

/// The sizes as a table in Markdown.
pub fn table(sizes: &[Size]) -> String {
    let mut text = format!("| {:<40} | {:>9} | {:>9} | {:>9} |\n", "file", "raw", "gzip", "brotli");
    text.push_str(
        "|------------------------------------------|----------:|----------:|----------:|\n",
    );
    for when in When::ALL {
        let of_this = || sizes.iter().filter(|size| size.when == when);
        for size in of_this() {
            push_row(&mut text, &size.name, size.raw, size.gzip, size.brotli);
        }
        let sum = |part: fn(&Size) -> usize| of_this().map(part).sum();
        let words = format!("**{}**", when.words());
        push_row(&mut text, &words, sum(|s| s.raw), sum(|s| s.gzip), sum(|s| s.brotli));
    }
    text
}

fn push_row(text: &mut String, name: &str, raw: usize, gzip: usize, brotli: usize) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "| {name:<40} | {raw:>9} | {gzip:>9} | {brotli:>9} |");
}

fn gather(top: &Path, folder: &Path, sizes: &mut Vec<Size>) -> Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("Could not look into {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            gather(top, &path, sizes)?;
            continue;
        }
        let bytes =
            std::fs::read(&path).with_context(|| format!("Could not read {}", path.display()))?;
        let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().into_owned();
        sizes.push(Size {
            when: When::of(&name),
            name,
            raw: bytes.len(),
            gzip: gzip(&bytes)?,
            brotli: brotli(&bytes)?,
        });
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)?;
    Ok(packed.len())
}
