//! Splits the page's WebAssembly in two: what the first load needs, and the work, which comes a moment later.
//!
//! trunk cannot split, and has to: between cargo and wasm-bindgen, while it is still known which bytes are addresses.
//! So trunk finds a `wasm-bindgen` of ours on PATH that splits first and then runs the real one.

use crate::{children, hashes, places};
use anyhow::{Context as _, Result, anyhow, bail};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The only program that is split.
const PAGE: &str = "better-off.wasm";

/// Where the parts are, below the folder of the glue: trunk takes this folder over as it is.
pub const FOLDER: &str = "snippets/work";

/// What every browser that runs the page has, and the compiler makes use of: a part does not say so itself.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module that fetches them.
pub const LOADER: &str = "snippets/work/load.js";

/// A folder with our `wasm-bindgen`, for PATH; the parts of an earlier build are cleared away.
pub fn shim() -> Result<PathBuf> {
    // trunk takes them over with the reader, which is made in the same folder and may be ready first.
    for profile in ["debug", "release"] {
        let parts = places::target().join("wasm-bindgen").join(profile).join("snippets");
        if parts.exists() {
            fs::remove_dir_all(&parts)
                .with_context(|| format!("Could not clear {}", parts.display()))?;
        }
    }
    let folder = places::target().join("shim");
    fs::create_dir_all(&folder).with_context(|| format!("Could not make {}", folder.display()))?;
    let us = std::env::current_exe().context("Where this program is")?;
    // trunk runs it without cargo, which says where the repository is: see `places::root`.
    let package = places::root().join("xtask");
    let script = format!(
        "#!/bin/sh\nCARGO_MANIFEST_DIR='{}' exec '{}' bindgen \"$@\"\n",
        package.display(),
        us.display()
    );
    let path = folder.join("wasm-bindgen");
    fs::write(&path, script).with_context(|| format!("Could not write {}", path.display()))?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))
        .with_context(|| format!("Could not make {} a program", path.display()))?;
    Ok(folder)
}

/// wasm-bindgen with these words, after the page was split.
pub fn bindgen(words: &[&str]) -> Result<()> {
    let mut bindgen = children::command("wasm-bindgen")?;
    let Some(page) = words.iter().find(|word| word.ends_with(PAGE)) else {
        return children::run(bindgen.args(words));
    };
    let out = words.iter().find_map(|word| word.strip_prefix("--out-dir="));
    let out = out.with_context(|| format!("Where trunk wants {PAGE}: {words:?}"))?;
    let main = split(Path::new(page))?;
    let others = words.iter().filter(|word| *word != page);
    // The parts take the table of functions and the memory from the main one.
    children::run(bindgen.args(others).arg("--keep-lld-exports").arg(main))?;
    finish(Path::new(out))
}

/// Where a split page and its parts are kept until wasm-bindgen has run.
fn scratch() -> PathBuf {
    places::target().join("split")
}

/// Splits the page; gives the file of its main part.
fn split(whole: &Path) -> Result<PathBuf> {
    let bytes = fs::read(whole).with_context(|| format!("Could not read {}", whole.display()))?;
    let folder = scratch();
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("Could not clear {}", folder.display()))?;
    }
    fs::create_dir_all(folder.join(FOLDER))
        .with_context(|| format!("Could not make {}", folder.display()))?;
    let main = folder.join(PAGE);
    let link = format!("./{LOADER}");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = &link;
    wasm_split_cli_support::transform(options)
        .map_err(|report| anyhow!("Could not split {}: {report:#}", whole.display()))?;
    Ok(main)
}

/// Puts the parts beside the glue, each named by what is in it, and their loader.
fn finish(out: &Path) -> Result<()> {
    let (from, to) = (scratch(), out.join(FOLDER));
    if to.exists() {
        fs::remove_dir_all(&to).with_context(|| format!("Could not clear {}", to.display()))?;
    }
    fs::create_dir_all(&to).with_context(|| format!("Could not make {}", to.display()))?;
    let mut loader = fs::read_to_string(from.join(LOADER)).context("The loader of the parts")?;
    let entries = fs::read_dir(&from).context("The parts")?;
    let mut parts: Vec<PathBuf> = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()
        .context("The parts")?;
    // A folder gives its files in no order.
    parts.sort();
    for path in parts {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name == PAGE || !name.ends_with(".wasm") {
            continue;
        }
        let part = small(&path, out)?;
        let hash: String = hashes::hex(&part).chars().take(16).collect();
        let named = format!("{}-{hash}.wasm", name.trim_end_matches(".wasm"));
        fs::write(to.join(&named), part).with_context(|| format!("Could not write {named}"))?;
        loader = asked_of_the_page(&loader, &name, &named)?;
    }
    let path = out.join(LOADER);
    fs::write(&path, of_the_page(&loader)?)
        .with_context(|| format!("Could not write {}", path.display()))
}

/// A part as people get it: as trunk treats the main one, made small where that is made small.
fn small(part: &Path, out: &Path) -> Result<Vec<u8>> {
    let is_release = out.iter().any(|folder| folder == "release");
    let small = part.with_extension("small");
    if is_release {
        let mut optimise = children::command("wasm-opt")?;
        children::run(optimise.arg("-Oz").args(FEATURES).arg(part).arg("--output").arg(&small))?;
    }
    let made = if is_release { small.as_path() } else { part };
    fs::read(made).with_context(|| format!("Could not read {}", made.display()))
}

/// The loader with a part asked of `betterOffParts`, which knows where it is.
fn asked_of_the_page(loader: &str, name: &str, named: &str) -> Result<String> {
    let fetched = format!("fetch(new URL(\"./{name}\", import.meta.url))");
    once(loader, &fetched, &format!("globalThis.betterOffParts.wasm(\"{named}\")"))
}

/// The loader without a way of its own to the glue, which has another name in every build.
fn of_the_page(loader: &str) -> Result<String> {
    let (import, rest) = loader.split_once('\n').context("The loader of the parts is empty")?;
    if !import.starts_with("import { initSync }") {
        bail!("The loader of the parts does not begin as expected: {import}");
    }
    let loader = once(rest, "initSync(undefined, undefined)", "globalThis.betterOffParts.page")?;
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    if !loader.contains(streamed) {
        bail!("The loader of the parts is not as expected: no {streamed}");
    }
    // Not every server says what kind of file a `.wasm` is.
    Ok(loader.replace(streamed, "src.then((bytes) => WebAssembly.instantiate(bytes, imports))"))
}

fn once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replace(from, to)),
        count => bail!("The loader of the parts has {count} times: {from}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_asks_the_page_for_its_parts() {
        let loader = "import { initSync } from \"./main.js\";\n\
            const { a } = initSync(undefined, undefined);\n\
            const src = fetch(new URL(\"./work.wasm\", import.meta.url));\n\
            WebAssembly.instantiateStreaming(src, imports)\n";
        let asked = asked_of_the_page(loader, "work.wasm", "work-01.wasm").unwrap();
        let made = of_the_page(&asked).unwrap();
        assert_eq!(
            made,
            "const { a } = globalThis.betterOffParts.page;\n\
             const src = globalThis.betterOffParts.wasm(\"work-01.wasm\");\n\
             src.then((bytes) => WebAssembly.instantiate(bytes, imports))\n"
        );
        assert!(asked_of_the_page(loader, "other.wasm", "x").is_err());
        assert!(of_the_page("const a = 1;\n").is_err());
    }
}
