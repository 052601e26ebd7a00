//! Rows of a table as an officer types them: from one to another, as numbered in the file.

/// Which of the two rows is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowEnd {
    /// The one they begin with.
    First,
    /// The one they end with.
    Last,
}

/// What is wrong with typed rows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct WrongRows {
    /// Where.
    pub end: RowEnd,
    /// What, and what to do, one sentence without a full stop.
    pub message: String,
}

/// The rows from 0, both included, of a table that has so many.
///
/// # Errors
///
/// What is no row of the table, and what to type.
pub fn typed_rows(first: &str, last: &str, of: u32) -> Result<(u32, u32), WrongRows> {
    let first = typed_row(first, RowEnd::First, of)?;
    let last = typed_row(last, RowEnd::Last, of)?;
    if last < first {
        let message = format!(
            "Row {} comes before row {}; type the first row first, or the same row twice",
            last + 1,
            first + 1
        );
        return Err(WrongRows { end: RowEnd::Last, message });
    }
    Ok((first, last))
}

fn typed_row(text: &str, end: RowEnd, of: u32) -> Result<u32, WrongRows> {
    let text = text.trim();
    let row = text.parse::<u32>().ok();
    if let Some(from_0) = row.and_then(|row| row.checked_sub(1)).filter(|from_0| *from_0 < of) {
        return Ok(from_0);
    }
    let what = match row {
        Some(row) => format!("The table has no row {row}"),
        None if text.is_empty() => "A row is missing".to_owned(),
        None => format!("{text:?} is not the number of a row"),
    };
    Err(WrongRows { end, message: format!("{what}; type one from 1 to {of}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_of_the_table_or_the_wrong_one_is_told() {
        assert_eq!(typed_rows("1", " 14 ", 14), Ok((0, 13)));
        assert_eq!(typed_rows("3", "3", 14), Ok((2, 2)));
        for (first, last, end, message) in [
            (
                "abc",
                "2",
                RowEnd::First,
                "\"abc\" is not the number of a row; type one from 1 to 14",
            ),
            ("1", "99", RowEnd::Last, "The table has no row 99; type one from 1 to 14"),
            ("0", "2", RowEnd::First, "The table has no row 0; type one from 1 to 14"),
            ("1", "", RowEnd::Last, "A row is missing; type one from 1 to 14"),
            (
                "2.5",
                "-1",
                RowEnd::First,
                "\"2.5\" is not the number of a row; type one from 1 to 14",
            ),
            (
                "5",
                "3",
                RowEnd::Last,
                "Row 3 comes before row 5; type the first row first, or the same row twice",
            ),
        ] {
            let message = message.to_owned();
            assert_eq!(typed_rows(first, last, 14), Err(WrongRows { end, message }));
        }
    }
}
