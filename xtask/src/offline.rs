//! What a build is called, and the service worker that keeps all its files.

use crate::{hashes, places};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file of the service worker.
pub const SERVICE_WORKER: &str = "sw.js";

/// Hexadecimal digits of a build's name.
const NAME: usize = 12;

/// Names the build in `dist`, tells its page, and writes its service worker; gives the name.
///
/// The name follows from every file as trunk made it, so that equal builds have equal names.
pub fn finish(dist: &Path) -> Result<String> {
    fs::write(dist.join("embed.css"), embed_style()?).context("Could not write embed.css")?;
    let mut files = files(dist)?;
    let name = name(&files);
    let page = files.remove("index.html").context("The build has no index.html")?;
    let page = String::from_utf8(page).context("index.html is not UTF-8")?;
    let page = told(&page, &name)?;
    fs::write(dist.join("index.html"), &page).context("Could not write index.html")?;
    files.insert("index.html".into(), page.into_bytes());
    let worker = service_worker(&files, &name)?;
    fs::write(dist.join(SERVICE_WORKER), worker).context("Could not write the service worker")?;
    Ok(name)
}

/// The styles of exported HTML, for the page that shows it in a frame.
fn embed_style() -> Result<String> {
    let mut style = String::new();
    for name in ["style.css", "page.css"] {
        let path = places::root().join("src/export/html").join(name);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("Could not read {}", path.display()))?;
        style.push_str(&text.replace("SCOPE", "#better-off"));
    }
    Ok(style)
}

/// Every file below `folder` by its path, with `/` between folders.
pub fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    gather(folder, "", &mut found)?;
    Ok(found)
}

fn gather(folder: &Path, below: &str, found: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("Could not look into {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            gather(&path, &format!("{name}/"), found)?;
        } else {
            let bytes =
                fs::read(&path).with_context(|| format!("Could not read {}", path.display()))?;
            found.insert(name, bytes);
        }
    }
    Ok(())
}

fn name(files: &BTreeMap<String, Vec<u8>>) -> String {
    let list: String =
        files.iter().map(|(path, bytes)| format!("{path} {}\n", hashes::hex(bytes))).collect();
    hashes::hex(list.as_bytes()).chars().take(NAME).collect()
}

/// The page with the build's name, and with the name of its service worker for `boot.js`.
fn told(page: &str, name: &str) -> Result<String> {
    let script = " data-wasm=";
    let head = "<head>";
    if page.matches(script).count() != 1 || page.matches(head).count() != 1 {
        bail!("index.html is not as expected: one <head> and one script with data-wasm");
    }
    let named = page.replacen(head, &format!("{head}\n  {}", named(name)), 1);
    Ok(named.replacen(script, &format!(" data-offline=\"{SERVICE_WORKER}\"{script}"), 1))
}

/// The element that tells the page which build it is of.
pub fn named(name: &str) -> String {
    format!("<meta name=\"better-off-build\" content=\"{name}\"/>")
}

fn service_worker(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Result<String> {
    let hashes: BTreeMap<&String, String> =
        files.iter().map(|(path, bytes)| (path, hashes::base64(bytes))).collect();
    let build = serde_json::to_string_pretty(&serde_json::json!({ "name": name, "files": hashes }))
        .context("Could not list the build's files")?;
    let source = places::web().join(SERVICE_WORKER);
    let source = fs::read_to_string(&source)
        .with_context(|| format!("Could not read {}", source.display()))?;
    Ok(format!("const BUILD = {build};\n\n{source}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_every_file() {
        let files = |text: &str| {
            BTreeMap::from([
                ("a.js".to_owned(), text.as_bytes().to_vec()),
                ("b.css".to_owned(), Vec::new()),
            ])
        };
        assert_eq!(name(&files("one")), name(&files("one")));
        assert_ne!(name(&files("one")), name(&files("two")));
        assert_eq!(name(&files("one")).len(), NAME);
    }

    #[test]
    fn the_page_knows_its_build() {
        let page = told("<head></head><script data-wasm=\"x\"></script>", "0123").unwrap();
        assert_eq!(
            page,
            "<head>\n  <meta name=\"better-off-build\" content=\"0123\"/></head><script data-offline=\"sw.js\" data-wasm=\"x\"></script>"
        );
        assert!(told("<head></head>", "0123").is_err());
    }
}
