//! The published file: finished words, figures and pictures for `embed.html`, and nothing that leads back to the
//! project: no source, no recipe, no note.

use serde::Serialize;

/// What the file says it is; `web/embed.js` knows it too.
const KIND: &str = "better-off-published";
/// The form written today.
const VERSION: u32 = 1;

/// Everything that one file publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publication {
    kind: &'static str,
    version: u32,
    /// What it is called.
    title: String,
    /// In order.
    parts: Vec<PublishedPart>,
}

/// One card, curve or document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedPart {
    /// What finds it in every edition of the file: letters, digits and hyphens.
    pub id: String,
    /// For the frame's title.
    pub title: String,
    /// Its content, made with [`super::html::Shell::Bare`].
    pub html: String,
}

impl Publication {
    /// Of these parts.
    pub fn of(title: &str, parts: Vec<PublishedPart>) -> Self {
        Self { kind: KIND, version: VERSION, title: title.to_owned(), parts }
    }

    /// The text of the file.
    ///
    /// # Errors
    ///
    /// None that texts can cause.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}

/// The element that shows a part. `base` is the address of the folder that holds `embed.html`, with a slash at its end;
/// `height` in CSS pixels is what the frame has where the host runs no script of ours.
pub fn frame(base: &str, file: &str, part: &PublishedPart, height: u32) -> String {
    let safe = super::svg::escaped;
    format!(
        "<iframe src=\"{}embed.html?report={}#{}\" title=\"{}\" height=\"{height}\" style=\"width:100%;border:0\" loading=\"lazy\" data-better-off></iframe>\n",
        safe(base),
        safe(file),
        safe(&part.id),
        safe(&part.title),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_and_its_frame() {
        let part = PublishedPart {
            id: "card-c1".to_owned(),
            title: "Fewer \"children\"".to_owned(),
            html: "<article>1,290</article>\n".to_owned(),
        };
        assert_eq!(
            frame("https://intranet.example/better-off/", "report.json", &part, 620),
            "<iframe src=\"https://intranet.example/better-off/embed.html?report=report.json#card-c1\" title=\"Fewer &quot;children&quot;\" height=\"620\" style=\"width:100%;border:0\" loading=\"lazy\" data-better-off></iframe>\n"
        );
        let text = Publication::of("Leeds", vec![part]).text().unwrap();
        insta::assert_snapshot!(text);
        let refused = crate::project::file::open(&text);
        assert_eq!(refused, Err(crate::project::OpenError::NotOurs), "it is no project");
    }
}
