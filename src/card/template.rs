//! A statement as it is typed: words, with live figures in braces.

use super::LiveFigure;
use std::fmt;

/// Typed words with live figures between them.
///
/// # Shape
///
/// `{latest} children were looked after {in latest period}`. A brace itself is written twice: `{{`, `}}`.
/// [`Template::parse`] and `to_string` are each other's opposite.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// In reading order.
    pub parts: Vec<Part>,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Typed words, which stay as they are.
    Typed(String),
    /// Follows the table.
    Live {
        /// What it is.
        figure: LiveFigure,
        /// As it was typed: "down" and "up" are one figure, "Down" begins a sentence, "2 latest" is the second
        /// indicator's.
        name: String,
        /// Which of the card's indicators it follows, from 0.
        of: usize,
    },
}

/// Why a template cannot be read, in words for the officer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// No live figure has this name.
    #[error(
        "{{{name}}} is not a figure that can be filled in; try {{latest}}, {{in latest period}}, {{change}} or {{percent}}"
    )]
    UnknownFigure {
        /// What stood in the braces.
        name: String,
    },
    /// `{` without `}`.
    #[error(
        "a brace is opened before {after:?} and never closed; type two braces for a brace itself"
    )]
    NeverClosed {
        /// The words after it.
        after: String,
    },
    /// `}` without `{`.
    #[error(
        "a brace is closed after {before:?} and was never opened; type two braces for a brace itself"
    )]
    NeverOpened {
        /// The words before it.
        before: String,
    },
}

impl Template {
    /// Reads typed words.
    ///
    /// # Errors
    ///
    /// An unknown name, or a brace without its other half.
    pub fn parse(text: &str) -> Result<Template, TemplateError> {
        let mut parts = Vec::new();
        let mut typed = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            typed.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            let after = &rest[at + 1..];
            if let Some(after) = after.strip_prefix(brace) {
                typed.push_str(brace);
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(TemplateError::NeverOpened {
                    before: excerpt(rest[..at].trim_end(), false),
                });
            }
            let Some(end) = after.find('}') else {
                return Err(TemplateError::NeverClosed { after: excerpt(after, true) });
            };
            let name = &after[..end];
            let (of, plain) = numbered(name);
            let Some(figure) = LiveFigure::named(plain) else {
                return Err(TemplateError::UnknownFigure { name: name.to_owned() });
            };
            if !typed.is_empty() {
                parts.push(Part::Typed(std::mem::take(&mut typed)));
            }
            parts.push(Part::Live { figure, name: name.to_owned(), of });
            rest = &after[end + 1..];
        }
        typed.push_str(rest);
        if !typed.is_empty() {
            parts.push(Part::Typed(typed));
        }
        Ok(Template { parts })
    }

    /// Typed words only, whatever braces they hold.
    pub fn typed(text: &str) -> Template {
        let parts = if text.is_empty() { Vec::new() } else { vec![Part::Typed(text.to_owned())] };
        Template { parts }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.parts {
            match part {
                Part::Typed(text) => f.write_str(&text.replace('{', "{{").replace('}', "}}"))?,
                Part::Live { name, .. } => write!(f, "{{{name}}}")?,
            }
        }
        Ok(())
    }
}

/// "2 latest" → the second indicator, "latest"; a name without a number is of the first.
pub(super) fn numbered(name: &str) -> (usize, &str) {
    let name = name.trim_start();
    let mut letters = name.chars();
    match letters.next().and_then(|first| first.to_digit(10)) {
        Some(number @ 1..=9) if letters.as_str().starts_with([' ', ':']) => {
            (number as usize - 1, letters.as_str().trim_start_matches([' ', ':']))
        }
        _ => (0, name),
    }
}

/// A few words of the beginning or the end.
fn excerpt(text: &str, beginning: bool) -> String {
    let characters: Vec<char> = text.chars().collect();
    let shown = characters.len().min(20);
    if beginning {
        characters[..shown].iter().collect()
    } else {
        characters[characters.len() - shown..].iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_read_and_written() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let actual = match Template::parse(text) {
                Ok(template) => {
                    assert_eq!(template.to_string(), text, "round trip");
                    let live = |part: &Part| match part {
                        Part::Typed(text) => format!("{text:?}"),
                        Part::Live { figure, .. } => format!("{figure:?}"),
                    };
                    template.parts.iter().map(live).collect::<Vec<_>>().join(" ")
                }
                Err(error) => error.to_string(),
            };
            assert_eq!(actual, expected, "{text:?}");
        }
        check("{latest} children", r#"Latest " children""#);
        check("{down} {change} ({percent})", r#"Down " " Change " (" Percent ")""#);
        check("{ In  latest period }, {Up}", r#"InLatestPeriod ", " Down"#);
        check("a {{brace}} stays", r#""a {brace} stays""#);
        check("{2 latest}, {2: Down}", r#"Latest ", " Down"#);
        check("", "");
        check(
            "{lastest} children",
            "{lastest} is not a figure that can be filled in; try {latest}, {in latest period}, {change} or {percent}",
        );
        check(
            "{latest",
            "a brace is opened before \"latest\" and never closed; type two braces for a brace itself",
        );
        check(
            "latest}",
            "a brace is closed after \"latest\" and was never opened; type two braces for a brace itself",
        );
    }

    #[test]
    fn every_figure_has_a_name_and_a_meaning() {
        for figure in LiveFigure::all() {
            assert_eq!(LiveFigure::named(figure.name()), Some(figure));
            assert!(!figure.meaning().is_empty());
        }
        assert_eq!(LiveFigure::all().count(), 48);
    }
}
