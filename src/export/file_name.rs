//! Names of files that are saved.

/// Letters of a name; a longer one is cut.
const LONGEST: usize = 80;

/// A name that every file system takes: letters, digits, spaces and hyphens; never empty. A comma between digits goes:
/// "1,359 children" is no "1-359 children".
pub fn safe_name(name: &str, otherwise: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        match letter {
            ',' if is_digit(kept.chars().next_back()) && is_digit(letters.peek().copied()) => {}
            ' ' => kept.push(' '),
            letter if letter.is_alphanumeric() => kept.push(letter),
            _ => kept.push('-'),
        }
    }
    let trimmed = kept.trim_matches(['-', ' ']).chars().take(LONGEST).collect::<String>();
    if trimmed.is_empty() { otherwise.to_owned() } else { trimmed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_every_file_system_takes() {
        for (name, expected) in [
            ("Children rose from 1,359 to 1,445,000", "Children rose from 1359 to 1445000"),
            ("Homes, 3 of them", "Homes- 3 of them"),
            ("2009/10: 4, 5", "2009-10- 4- 5"),
            ("a\u{202e}gnp", "a-gnp"),
            ("../..", "Picture"),
            ("", "Picture"),
        ] {
            assert_eq!(safe_name(name, "Picture"), expected, "{name:?}");
        }
    }
}
