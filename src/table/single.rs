//! Text with single spaces between its columns, as most programs copy it from a PDF. A text that does not agree in every
//! line is left alone: what would be read of it could be wrong without a word.

mod beside;
mod broken;
mod ends;
mod headings;
mod named;
mod periods_down;
mod why_not;
mod words;

pub(crate) use why_not::why_not;

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Laid {
    /// It is a row or a heading of these cells.
    Cells(Vec<String>),
    /// It stays as it is: a title, a section, a note.
    AsItIs,
    /// It went into the row above or below it.
    Joined,
}

/// A text with tabs between its cells; none where its lines do not agree.
pub(super) fn laid(text: &str) -> Option<String> {
    let lines: Vec<Vec<&str>> =
        text.lines().map(|line| line.split_whitespace().collect()).collect();
    let laid = ends::laid(&lines).or_else(|| periods_down::laid(&lines))?;
    let mut apart = String::with_capacity(text.len() + text.len() / 8);
    for (line, laid) in text.lines().zip(laid) {
        match laid {
            Laid::Cells(cells) => apart.push_str(&cells.join("\t")),
            Laid::AsItIs => apart.push_str(line),
            Laid::Joined => continue,
        }
        apart.push('\n');
    }
    Some(apart)
}

/// Whether lines of as many words each are no rows of as many columns: "Carbon footprint 2021/22 2022/23" has a name of two
/// words over it, and "Under 65 12" begins with one.
pub(super) fn names_are_of_several_words(lines: &[&str]) -> bool {
    let words = |line: &&str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    lines.iter().map(words).enumerate().any(|(at, words)| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let over = || (2..words.len()).find_map(|figures| headings::heading(&words, figures));
        (at == 0 && over().is_some_and(|heading| heading.label.contains(' ')))
            || words.first().is_some_and(|word| words::is_open(&[word]))
                && words.get(1).is_some_and(|word| words::is_value(word))
    })
}

#[cfg(test)]
mod tests;
