//! Commas between thousands, which set no cells apart: "Calls received 14,203 12,874".

/// Whether all commas of a text stand between thousands or behind words: a line of figures set apart by spaces has no other.
pub(super) fn are_all_commas(text: &str) -> bool {
    // Where every line has as many as a heading, they set its cells apart: "Month, Visits" over "Jan 24,120".
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let heading = lines.next().unwrap_or("");
    let is_heading = !heading.split_whitespace().any(is_of_thousands);
    let commas = |line: &str| line.matches(',').count();
    if is_heading && lines.all(|line| commas(line) == commas(heading)) {
        return false;
    }
    let mut any = false;
    for line in text.lines().filter(|line| line.contains(',')) {
        for word in line.split_whitespace().filter(|word| word.contains(',')) {
            let has_thousands = is_of_thousands(word) && !word.ends_with(',');
            // Behind a word stands a comma of prose.
            if !has_thousands && (word.trim_end_matches(',').contains(',') || line.ends_with(word))
            {
                return false;
            }
            any |= has_thousands;
        }
    }
    any
}

/// "1,204", "£14,203.50", "(2,310)", "10,000)"
fn is_of_thousands(word: &str) -> bool {
    let bare = word
        .trim_start_matches(|c: char| "£$€(<>≤≥~-−".contains(c))
        .trim_end_matches(|c: char| !c.is_ascii_digit());
    let whole = bare.split_once('.').map_or(bare, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or("");
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && is_digits(first)
        && rest.all(|group| group.len() == 3 && is_digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_of_thousands() {
        for (text, expected) in [
            ("Measure 2022 2023\nCalls, answered 14,203 12,874\nRate per 10,000) 4.1 4.2\n", true),
            ("Measure 2022\nCalls £14,203 12.5\n", true),
            ("Month, Visits\nJan 24,120\nFeb 24,130\n", false),
            ("Leeds 812,000\nYork 202,800\n", true),
            ("Area,Visits\nLeeds,204\n", false),
            ("Ward,Count\nWard 1,204\nWard 2,310\n", false),
            ("2023,120\n2024,130\n", false),
            ("\"1,204\",5\n", false),
            ("Area, 2021\nLeeds, 5\n", false),
            ("Calls 14 12\n", false),
            ("Calls 14,203,\nVisits 1,204,\n", false),
        ] {
            assert_eq!(are_all_commas(text), expected, "{text}");
        }
    }
}
