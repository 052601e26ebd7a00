//! `better-off.html`: the whole app in one file that opens from a USB stick or a shared drive.
//!
//! It is made from `index.html` as it stands in the repository and from the parts that trunk built. What can run is
//! named by its hash in a policy of its own; nothing may be fetched.

use crate::build::Profile;
use crate::{hashes, letters, offline, places, split};
use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// What the file is called.
pub const NAME: &str = "better-off.html";

/// The largest that it may be, in bytes.
pub const LIMIT: usize = 4_000_000;

/// Writes the file beside the other files of the build that is called `build`; gives its size in bytes.
pub fn write(dist: &Path, build: &str, profile: Profile) -> Result<usize> {
    let source = places::root().join("index.html");
    let page = fs::read_to_string(&source).context("Could not read index.html")?;
    let whole = Parts::of(dist)?.put_into(&page, build, profile)?;
    fs::write(dist.join(NAME), &whole).with_context(|| format!("Could not write {NAME}"))?;
    Ok(whole.len())
}

/// What the app is made of.
struct Parts {
    /// The page's glue, an ES module.
    glue: String,
    /// The module that fetches the page's other part; the glue imports it.
    loader: String,
    /// Starts the page and hands out the parts below: `web/built/one-file.js`.
    start: String,
    /// For browsers too old for modules.
    too_old: String,
    /// Scripts that run when they are asked for, by the name that they are asked for.
    scripts: Vec<(&'static str, String)>,
    /// WebAssembly, by the name that it is asked for.
    wasm: Vec<(String, Vec<u8>)>,
}

impl Parts {
    fn of(dist: &Path) -> Result<Self> {
        let text = |path: PathBuf| {
            fs::read_to_string(&path).with_context(|| format!("Could not read {}", path.display()))
        };
        let part = |name: &str| text(dist.join(name));
        let page_wasm =
            only(dist, |name| name.starts_with("better-off-") && name.ends_with("_bg.wasm"))?;
        let glue = only(dist, |name| name.starts_with("better-off-") && name.ends_with(".js"))?;
        let bytes = |path: PathBuf| {
            fs::read(&path).with_context(|| format!("Could not read {}", path.display()))
        };
        Ok(Self {
            glue: text(glue)?,
            loader: part(split::LOADER)?,
            start: text(places::web().join("built/one-file.js"))?,
            too_old: part("too-old.js")?,
            scripts: ["echarts.js", "reader.js", "reader-here.js"]
                .into_iter()
                .map(|name| Ok((name, part(name)?)))
                .collect::<Result<_>>()?,
            wasm: {
                let mut wasm = vec![
                    ("page.wasm".to_owned(), bytes(page_wasm)?),
                    ("reader.wasm".to_owned(), bytes(dist.join("reader_bg.wasm"))?),
                ];
                for path in all(&dist.join(split::FOLDER), |name| name.ends_with(".wasm"))? {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    wasm.push((name.into_owned(), bytes(path.clone())?));
                }
                wasm
            },
        })
    }

    fn put_into(&self, page: &str, build: &str, profile: Profile) -> Result<String> {
        let glue = module(&self.glue, &self.loader)?;
        let mut scripts = vec![inline(&self.too_old), inline(&self.start), glue.clone()];
        scripts.extend(self.scripts.iter().map(|(_, text)| text.clone()));
        let policy = policy(&scripts);

        let mut whole = String::new();
        for line in page.lines() {
            let kept = match line.trim() {
                "<head>" => format!("{line}\n  {}", offline::named(build)),
                tag if tag.contains("Content-Security-Policy") => policy.clone(),
                tag if tag.starts_with("<script nomodule") => {
                    format!("  <script nomodule>{}</script>", inline(&self.too_old))
                }
                tag if tag.contains("rel=\"manifest\"") => continue,
                tag if tag.contains("data-trunk") => match part_of_head(tag)? {
                    Some(part) => part,
                    None => continue,
                },
                "</body>" => break,
                tag if tag.starts_with("<!--") && tag.ends_with("-->") => continue,
                _ => line.to_owned(),
            };
            whole.push_str(&kept);
            whole.push('\n');
        }
        let scripts = self.scripts.iter().map(|(name, text)| (*name, text.as_bytes()));
        let scripts = scripts.chain([("glue.js", glue.as_bytes())]);
        let wasm = self.wasm.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        for (name, bytes) in scripts.chain(wasm) {
            let packed = packed(bytes, profile)?;
            // Writing to a String cannot fail.
            let _ = writeln!(
                whole,
                "<script type=\"application/octet-stream\" id=\"part-{name}\" data-bytes=\"{}\">{}</script>",
                packed.len(),
                letters::of(&packed)
            );
        }
        let _ = writeln!(whole, "<script>{}</script>", inline(&self.start));
        whole.push_str("</body>\n</html>\n");
        if let Some(left) =
            ["src=\"./", "href=\"./", "data-trunk"].iter().find(|one| whole.contains(**one))
        {
            bail!("{NAME} still asks for another file: it holds {left}");
        }
        Ok(whole)
    }
}

/// A stylesheet or the icon, as it stands in one file; nothing for what the file has elsewhere.
fn part_of_head(tag: &str) -> Result<Option<String>> {
    let href = attribute(tag, "href").context("A link of index.html without href")?;
    let file = || {
        fs::read_to_string(places::root().join(href))
            .with_context(|| format!("Could not read {href}"))
    };
    Ok(match attribute(tag, "rel") {
        Some("css") => {
            let css = file()?;
            if css.contains("</style") || css.contains("@import") {
                bail!("{href} cannot stand inside a page");
            }
            Some(format!("  <style>\n{css}  </style>"))
        }
        Some("icon") => {
            let icon = hashes::packed(file()?.as_bytes());
            Some(format!("  <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\"/>"))
        }
        Some("rust" | "copy-file") => None,
        other => {
            bail!("index.html has a link of a new kind, which {NAME} does not know: {other:?}")
        }
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split_once('"').map(|(value, _)| value)
}

/// The glue with the loader that it imports in it, and with a call of its own start in place of what it gives to other
/// modules.
fn module(glue: &str, loader: &str) -> Result<String> {
    let glue = with_loader(glue, loader)?;
    let default = glue
        .split_once("export { ")
        .and_then(|(_, rest)| rest.split_once(" as default"))
        .and_then(|(names, _)| names.rsplit([' ', ',']).next())
        .context("The page's glue has no default export")?;
    if glue.lines().any(|line| line.starts_with("import ")) {
        bail!("The page's glue imports another module, which {NAME} has no place for");
    }
    Ok(format!("{glue}\nbetterOffStart({default});\n"))
}

/// The glue with its one import, the loader, written out.
fn with_loader(glue: &str, loader: &str) -> Result<String> {
    let is_import = |line: &&str| line.starts_with("import * as ") && line.contains(split::LOADER);
    let line = glue.lines().find(is_import).context("The glue does not import the parts")?;
    let name = line.trim_start_matches("import * as ").split(' ').next().unwrap_or_default();
    let exported = "export const ";
    let names: Vec<&str> =
        loader.lines().filter_map(|line| line.strip_prefix(exported)?.split(' ').next()).collect();
    let inside = loader.replace(exported, "const ");
    let inlined =
        format!("const {name} = (() => {{\n{inside}\nreturn {{ {} }};\n}})();", names.join(", "));
    Ok(glue.replacen(line, &inlined, 1))
}

/// A script that may stand inside a page: nothing in it ends it, and its lines end as a page's do.
fn inline(script: &str) -> String {
    script.replace("\r\n", "\n").replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

/// Only these scripts run, and nothing is fetched from anywhere.
fn policy(scripts: &[String]) -> String {
    let hashes: Vec<String> = scripts
        .iter()
        .map(|script| format!("'sha256-{}'", hashes::base64(script.as_bytes())))
        .collect();
    format!(
        "  <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} 'wasm-unsafe-eval'; \
         style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'\"/>",
        hashes.join(" ")
    )
}

/// Zstandard: as small as can be for people, at once for the tests.
fn packed(bytes: &[u8], profile: Profile) -> Result<Vec<u8>> {
    let level = if profile == Profile::Release { 22 } else { 1 };
    zstd::bulk::compress(bytes, level).context("Could not pack a part of the one file")
}

/// The one file of a build whose name fits.
fn only(dist: &Path, fits: impl Fn(&str) -> bool) -> Result<PathBuf> {
    let found = all(dist, fits)?;
    match found.as_slice() {
        [path] => Ok(path.clone()),
        _ => bail!("{} files where the build should have one: {found:?}", found.len()),
    }
}

/// The files of a folder whose names fit, in the order of their names.
fn all(dist: &Path, fits: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in
        fs::read_dir(dist).with_context(|| format!("Could not look into {}", dist.display()))?
    {
        let entry = entry?;
        if fits(&entry.file_name().to_string_lossy()) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_page_in_one_file() {
        let parts = Parts {
            glue: "import * as parts from './snippets/work/load.js'\nlet wasm;\nexport { initSync, __wbg_init as default };".into(),
            loader: "const a = 1;\nexport const __load_work = a;\n".into(),
            start: "start()".into(),
            too_old: "old('</script>')".into(),
            scripts: vec![("echarts.js", "charts()".into())],
            wasm: vec![("page.wasm".into(), b"\0asm".to_vec())],
        };
        let page = fs::read_to_string(places::root().join("index.html")).unwrap();
        let whole = parts.put_into(&page, "0123", Profile::Tests).unwrap();
        for expected in [
            "<meta name=\"better-off-build\" content=\"0123\"/>",
            "<script nomodule>old('<\\/script>')</script>",
            "<script type=\"application/octet-stream\" id=\"part-echarts.js\" data-bytes=\"",
            "id=\"part-page.wasm\"",
            "<script>start()</script>",
            "id=\"part-glue.js\" data-bytes=\"",
            "<noscript>",
            "--accent:",
        ] {
            assert!(whole.contains(expected), "no {expected}");
        }
        assert!(!whole.contains("'self'") && !whole.contains("connect-src"), "nothing is fetched");
        assert_eq!(whole.matches("<script nomodule").count(), 1);
        assert_eq!(whole.matches("sha256-").count(), 4);
    }

    #[test]
    fn glue_that_cannot_stand_alone_is_refused() {
        let import = "import * as parts from './snippets/work/load.js'\n";
        let default = "export { init as default };";
        assert!(module(&format!("{import}{default}"), "").is_ok());
        assert!(module(&format!("{import}import {{ a }} from './a.js';\n{default}"), "").is_err());
        assert_eq!(
            module(&format!("{import}{default}"), "const a = 1;\nexport const __load_work = a;\n")
                .unwrap(),
            "const parts = (() => {\nconst a = 1;\nconst __load_work = a;\n\nreturn { __load_work };\n})();\n\
             export { init as default };\nbetterOffStart(init);\n"
        );
        assert!(module(default, "").is_err());
        assert!(module(import, "").is_err());
    }
}
