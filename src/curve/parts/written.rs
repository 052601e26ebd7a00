//! Shares in words, and their table.

use super::shares::Row;
use super::{PartFigure, Parts, PartsPeriod};
use crate::amount::percentage;
use crate::curve::table::CurveTable;
use crate::curve::words as said;
use crate::house_style::HouseStyle;

/// How rows are written.
pub(super) struct Written<'a> {
    pub(super) parts: &'a Parts<'a>,
    pub(super) decimals: u32,
    pub(super) style: &'a HouseStyle,
}

impl Written<'_> {
    pub(super) fn period(&self, row: &Row) -> PartsPeriod {
        let when = row.period.in_words(self.style);
        let figure = |(part, name): (usize, &String)| {
            let text = self.share(row, part);
            let forecast = if row.is_forecast { "Forecast, " } else { "" };
            let number =
                self.number(row, part).map_or_else(String::new, |number| format!(" ({number})"));
            PartFigure {
                value: row.shares[part],
                words: format!("{forecast}{name}: {text}{number} {when}"),
                text,
            }
        };
        PartsPeriod {
            words: row.period.words(self.style),
            axis_words: row.period.axis_words(self.style),
            is_forecast: row.is_forecast,
            figures: self.parts.names.iter().enumerate().map(figure).collect(),
        }
    }

    /// "45%", why the figure is missing, or that the whole is.
    fn share(&self, row: &Row, part: usize) -> String {
        let facts = &self.parts.facts[part];
        match (row.shares[part], row.observed[part]) {
            (Some(share), _) => percentage(share, self.decimals, self.style),
            (None, Some(one)) if one.figure.number().is_none() => said::point(facts, one).text,
            (None, Some(_)) => "not known".to_owned(),
            (None, None) => "no figure".to_owned(),
        }
    }

    /// The number that a share was worked out from.
    fn number(&self, row: &Row, part: usize) -> Option<String> {
        let facts = &self.parts.facts[part];
        if facts.indicator.unit.value.is_share() {
            return None;
        }
        let value = row.observed[part]?.figure.number()?;
        Some(facts.amount(value).short(self.style))
    }

    pub(super) fn table(&self, rows: &[Row]) -> CurveTable {
        let has_numbers = self.parts.facts.iter().any(|one| !one.indicator.unit.value.is_share());
        let mut header = vec!["Period".to_owned()];
        for name in &self.parts.names {
            if has_numbers {
                header.push(name.clone());
            }
            header.push(format!("{name}, share"));
        }
        let whole = self.parts.whole.as_ref().filter(|_| has_numbers);
        header.extend(whole.map(|whole| whole.name.clone()));
        header.push("Cells".to_owned());
        let row = |row: &Row| {
            let forecast = if row.is_forecast { " (forecast)" } else { "" };
            let mut cells = vec![format!("{}{forecast}", row.period.words(self.style))];
            for part in 0..self.parts.names.len() {
                if has_numbers {
                    cells.push(self.number(row, part).unwrap_or_default());
                }
                cells.push(self.share(row, part));
            }
            cells.extend(whole.map(|whole| match row.whole {
                Some(one) => said::point(&whole.facts, one).text,
                None => String::new(),
            }));
            let total = row.whole.filter(|_| whole.is_some());
            let all = row.observed.iter().flatten().copied().chain(total);
            let places: Vec<String> = all.map(|one| one.cell.to_string()).collect();
            cells.push(places.join(", "));
            cells
        };
        CurveTable { header, rows: rows.iter().map(row).collect() }
    }
}

/// First and last of each part, and where it is heading.
pub(super) fn alt(
    subtitle: &str,
    periods: &[PartsPeriod],
    names: &[String],
    rule: Option<&str>,
) -> String {
    let observed: Vec<&PartsPeriod> = periods.iter().filter(|one| !one.is_forecast).collect();
    let coming = periods.iter().rfind(|one| one.is_forecast);
    let mut sentences = vec![format!("Stacked bars: {subtitle}")];
    for (part, name) in names.iter().enumerate() {
        let said = |one: &PartsPeriod| format!("{} in {}", one.figures[part].text, one.words);
        match observed.as_slice() {
            [] => {}
            [only] => sentences.push(format!("{name}: {}", said(only))),
            [first, .., last] => {
                let ahead =
                    coming.map_or_else(String::new, |one| format!(", forecast {}", said(one)));
                sentences.push(format!("{name}: {}, {}{ahead}", said(first), said(last)));
            }
        }
    }
    sentences.extend(rule.map(str::to_owned));
    sentences.join(". ") + "."
}
