//! The line that says where figures came from.

use crate::table::CellRef;

/// Longer names are shortened in the middle, keeping the ending.
const LONGEST_NAME: usize = 36;

/// "Source: cla_number_and_rate.csv, M2245 and 4 other cells".
pub fn source_line(source_name: &str, cells: &[CellRef]) -> String {
    let mut distinct: Vec<&CellRef> = Vec::new();
    for cell in cells {
        if !distinct.contains(&cell) {
            distinct.push(cell);
        }
    }
    let name = shortened(source_name);
    match distinct.as_slice() {
        [] => format!("Source: {name}"),
        [only] => format!("Source: {name}, {only}"),
        [first, other] => format!("Source: {name}, {first} and {other}"),
        [first, others @ ..] => format!("Source: {name}, {first} and {} other cells", others.len()),
    }
}

/// `cla_number_and_rate_ed2024-11_for_leeds.csv` → `cla_number_and_ra…11_for_leeds.csv`.
fn shortened(name: &str) -> String {
    let characters: Vec<char> = name.trim().chars().collect();
    if characters.len() <= LONGEST_NAME {
        return characters.iter().collect();
    }
    let half = (LONGEST_NAME - 1) / 2;
    let start: String = characters[..half].iter().collect();
    let end: String = characters[characters.len() - half..].iter().collect();
    format!("{start}\u{2026}{end}")
}
