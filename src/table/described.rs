//! What a DfE `.meta.csv` says of the columns of the file beside it: labels, units, which are filters.

use super::{Table, TableBuilder, delimited};
use crate::amount::Unit;
use crate::period::clean;
use crate::reading::{Problem, ReadError};
use serde::{Deserialize, Serialize};

/// How the name of such a file ends; before it stands the name of the file it belongs to.
const ENDING: &str = ".meta.csv";

/// One column, as its `.meta.csv` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct DescribedColumn {
    /// The header of the column in the file: `col_name`.
    pub name: String,
    /// Whether it tells series apart; otherwise it holds figures: `col_type`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub filter: bool,
    /// What to call it: `label`. Empty when nothing is said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What its figures count, as written: `indicator_unit`, one of `%`, `£`, `£m`, `pp`, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

impl DescribedColumn {
    /// The unit, where one is stated; a blank one says only that it is a number.
    pub fn stated_unit(&self) -> Option<Unit> {
        match self.unit.to_lowercase().as_str() {
            "%" => Some(Unit::Percent),
            "£" => Some(Unit::Pounds { scale: 1 }),
            "£m" => Some(Unit::Pounds { scale: 1_000_000 }),
            "pp" => Some(Unit::Other("percentage points".to_owned())),
            _ => None,
        }
    }
}

/// Whether two files belong together: `cla.meta.csv` describes `cla.csv`, in whatever folder.
pub fn describes(meta: &str, file: &str) -> bool {
    let last = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or("").to_lowercase();
    let (meta, file) = (last(meta), last(file));
    let Some(stem) = meta.strip_suffix(ENDING) else { return false };
    !file.ends_with(ENDING) && file.rsplit_once('.').is_some_and(|(other, _)| other == stem)
}

/// Whether a file's name says that it describes another.
pub fn is_description(name: &str) -> bool {
    name.to_lowercase().ends_with(ENDING)
}

/// Whether a table lists the columns of another file.
pub fn is_list_of_columns(table: &Table) -> bool {
    column_called(table, "col_name").is_some() && column_called(table, "col_type").is_some()
}

/// The place of a header of the first row.
fn column_called(table: &Table, name: &str) -> Option<u32> {
    (0..table.columns()).find(|column| table.text(0, *column).eq_ignore_ascii_case(name))
}

/// Reads a `.meta.csv`.
///
/// # Errors
///
/// When it has no column `col_name`, or is no table.
pub fn read_description(text: &str) -> Result<Vec<DescribedColumn>, ReadError> {
    let table = delimited::read_text(text)?;
    let Some(name) = column_called(&table, "col_name") else {
        return Err(ReadError {
            message: "The .meta.csv beside the file has no column \"col_name\"".to_owned(),
            hint: "Download both files again; the figures were read without it".to_owned(),
        });
    };
    let column = |called| column_called(&table, called);
    let (kind, label, unit) = (column("col_type"), column("label"), column("indicator_unit"));
    let text = |row, column: Option<u32>| column.map_or("", |column| table.text(row, column));
    let described = (1..table.rows()).map(|row| DescribedColumn {
        name: clean(table.text(row, name)),
        filter: text(row, kind).eq_ignore_ascii_case("filter"),
        label: clean(text(row, label)),
        unit: clean(text(row, unit)),
    });
    Ok(described.filter(|column| !column.name.is_empty()).collect())
}

impl Table {
    /// What the `.meta.csv` beside the file says of its columns; none when there was none.
    pub fn described(&self) -> &[DescribedColumn] {
        &self.described
    }

    /// What the `.meta.csv` says of the column with a header.
    pub fn description(&self, header: &str) -> Option<&DescribedColumn> {
        self.described.iter().find(|column| column.name.eq_ignore_ascii_case(header.trim()))
    }

    /// Joins the text of a `.meta.csv` to the table; one that cannot be read is told as a problem.
    pub fn describe(&mut self, meta: &str) {
        match read_description(meta) {
            Ok(described) => self.described = described,
            Err(error) => self.problems.push(Problem { cell: None, message: error.to_string() }),
        }
    }
}

impl TableBuilder {
    /// Declares what a `.meta.csv` said of the columns.
    pub fn described(&mut self, described: Vec<DescribedColumn>) {
        self.table.described = described;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_belong_together() {
        for (meta, file, expected) in [
            ("cla.meta.csv", "cla.csv", true),
            ("meta/CLA.META.CSV", "data/cla.csv", true),
            ("cla.meta.csv", "cla_2024.csv", false),
            ("cla.csv", "cla.csv", false),
            ("cla.meta.csv", "cla.meta.csv", false),
        ] {
            assert_eq!(describes(meta, file), expected, "{meta} and {file}");
        }
    }

    #[test]
    fn labels_and_units() {
        let text = "\u{feff}col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\r\n\
            cla_group,Filter,Type of figure,,,,,\r\n\
            rate,Indicator,\"Rate, per 10,000\",,,0,,\r\n\
            pc,Indicator,Share,,%,1,,\r\n";
        let described = read_description(text).unwrap();
        assert_eq!(described.len(), 3);
        assert!(described[0].filter && !described[1].filter);
        assert_eq!(described[1].label, "Rate, per 10,000");
        assert_eq!(described[2].stated_unit(), Some(Unit::Percent));
        assert_eq!(described[1].stated_unit(), None);
        assert!(read_description("a,b\n1,2\n").is_err());
    }
}
