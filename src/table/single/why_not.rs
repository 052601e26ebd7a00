//! What an officer is told of a text whose lines do not agree.

use super::between::is_note;
use super::words::run;
use crate::order;

/// Longer lines are told shortened.
const SHOWN: usize = 50;

/// Why lines that end with figures are no table; none where few end so. Each comes with its number.
pub(crate) fn why_not<'t>(lines: impl Iterator<Item = (u32, &'t str)>) -> Option<String> {
    // How many figures end each line that is no note.
    let lines: Vec<(u32, &str, usize)> = lines
        .filter_map(|(number, line)| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let (first, count, _) = run(&words);
            let has_name = words[..first].iter().any(|word| word.contains(char::is_alphabetic));
            let count = if has_name { count } else { 0 };
            (!words.is_empty() && !is_note(&words)).then_some((number, line, count))
        })
        .collect();
    let mut counts: Vec<usize> = lines.iter().map(|(.., count)| *count).collect();
    order::by(&mut counts, Ord::cmp);
    let alike = counts.chunk_by(|one, other| one == other).map(|alike| (alike.len(), alike[0]));
    let (times, commonest) = alike.filter(|(_, count)| 1 < *count).max()?;
    if times < 2 {
        return None;
    }
    // Above the figures stand titles and headings.
    let is_row = |(.., count): &(u32, &str, usize)| *count == commonest;
    let (first, last) = (lines.iter().position(is_row)?, lines.iter().rposition(is_row)?);
    let figures = |(.., count): &&(u32, &str, usize)| 0 < *count && *count != commonest;
    let other = lines[first..].iter().find(figures);
    let between = lines[first..last].iter().find(|(.., count)| *count == 0);
    let shown = |line: &str| line.trim().chars().take(SHOWN).collect::<String>();
    let why = match (other, between) {
        (Some((number, line, count)), _) => format!(
            "line {number} (\"{}\") ends with {count}, most others with {commonest}",
            shown(line)
        ),
        (None, Some((number, line, _))) => format!(
            "line {number} (\"{}\") may be a heading over the rows below it, or part of a name",
            shown(line)
        ),
        (None, None) => format!("no line above the figures names {commonest} columns and no more"),
    };
    Some(format!(
        "The columns of this text are set apart by single spaces, and it is not plain which figure belongs to which: {why}"
    ))
}

#[cfg(test)]
mod tests {
    use super::why_not;

    #[test]
    fn the_line_that_does_not_agree_is_named() {
        let of = |text: &str| why_not((1..).zip(text.lines()));
        let why = of("Measure 2021 2022\nHomes 5 6\nLong waits 1 3 2\nLoans 1 2\n");
        assert_eq!(
            why.as_deref().and_then(|why| why.split_once(": ")).map(|(_, why)| why),
            Some("line 3 (\"Long waits 1 3 2\") ends with 3, most others with 2")
        );
        let why = of("Homes built and let 5 6\nLoans 1 2\n");
        assert!(why.is_some_and(|why| why.ends_with("names 2 columns and no more")));
        let why = of("Measure 2021 2022\nHomes 5 6\nPage 4\nFace to face visits\nCentre 7 8\n");
        assert!(why.is_some_and(|why| why.contains("line 4 (\"Face to face visits\") may be")));
        assert_eq!(of("We met 3 of them.\nThen came 4 more.\n"), None);
    }
}
