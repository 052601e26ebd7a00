//! A file in, JSON out: what was understood of it.
//!
//! `cargo run --release --example inspect -- FILE [--sheet NAME] [--recipe RECIPE.json]`
//!
//! A `.meta.csv` beside the file is joined to it; each table of a ZIP is a sheet.
//!
//! The shape is described in `ARCHITECTURE.md`. Units are written as `count`, `%`, `fraction`, `per 10,000`, `£`,
//! `£000`, `£m`, or the unit's own words. A file that cannot be read gives `{"error":{"message","hint"}}` and exit code 1.

use better_off::amount::Unit;
use better_off::indicator::{Figure, Indicator, Observation, Role};
use better_off::reading::{self, ReadError, Reading, Recipe};
use better_off::table::{self, Table, html, workbook};
use serde_json::{Value, json};
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let (output, code) = match arguments().and_then(|arguments| inspect(&arguments)) {
        Ok(tables) => (json!({ "tables": tables }), ExitCode::SUCCESS),
        Err(error) => (json!({ "error": error }), ExitCode::FAILURE),
    };
    println!("{output}");
    code
}

struct Arguments {
    file: String,
    sheet: Option<String>,
    recipe: Recipe,
}

fn arguments() -> Result<Arguments, ReadError> {
    let mut given = std::env::args().skip(1);
    let (mut file, mut sheet, mut recipe) = (None, None, Recipe::default());
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--sheet" => sheet = given.next(),
            "--recipe" => recipe = read_recipe(&given.next().unwrap_or_default())?,
            _ => file = Some(argument),
        }
    }
    let file = file.ok_or_else(|| {
        error("No file was named", "inspect FILE [--sheet NAME] [--recipe RECIPE.json]")
    })?;
    Ok(Arguments { file, sheet, recipe })
}

fn read_recipe(path: &str) -> Result<Recipe, ReadError> {
    let text = std::fs::read_to_string(path).map_err(|found| {
        error(&format!("The recipe {path} cannot be read: {found}"), "Check its path")
    })?;
    serde_json::from_str(&text).map_err(|found| {
        error(&format!("{path} is not a recipe: {found}"), "See src/reading/recipe.rs")
    })
}

fn error(message: &str, hint: &str) -> ReadError {
    ReadError { message: message.to_owned(), hint: hint.to_owned() }
}

fn inspect(arguments: &Arguments) -> Result<Vec<Value>, ReadError> {
    let bytes = std::fs::read(&arguments.file).map_err(|found| {
        error(&format!("{} cannot be read: {found}", arguments.file), "Check its path")
    })?;
    let tables = tables(&arguments.file, &bytes, arguments.sheet.as_deref())?;
    let mut shown = Vec::new();
    let mut refused = None;
    for table in tables {
        match reading::read(&Arc::new(table), &arguments.recipe) {
            Ok(reading) => shown.push(table_json(&reading)),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    // Covers and notes of a workbook hold no indicators; a file with none at all is refused.
    match refused {
        Some(error) if shown.is_empty() => Err(error),
        _ => Ok(shown),
    }
}

/// Clipboard HTML, text, or every sheet of a workbook.
fn tables(name: &str, bytes: &[u8], sheet: Option<&str>) -> Result<Vec<Table>, ReadError> {
    match workbook::look(bytes)? {
        workbook::FileKind::Html => {
            let text = String::from_utf8_lossy(bytes);
            let table = html::read_html(&text)?;
            Ok(vec![
                table.ok_or_else(|| error("The page holds no table", "Copy the table itself"))?,
            ])
        }
        workbook::FileKind::Text if name.ends_with(".html") || name.ends_with(".htm") => {
            let text = String::from_utf8_lossy(bytes);
            Ok(vec![table::paste::read_paste(Some(&text), "")?])
        }
        workbook::FileKind::Text => {
            let mut delimited = table::delimited::Delimited::default();
            delimited.feed(bytes)?;
            let mut table = delimited.finish()?;
            // What describes the columns of a DfE file stands beside it.
            let meta = std::path::Path::new(name).with_extension("meta.csv");
            if let Ok(meta) = std::fs::read_to_string(meta) {
                table.describe(&meta);
            }
            Ok(vec![table])
        }
        _ => {
            let mut workbook = workbook::Workbook::open(Arc::from(bytes))?;
            let names: Vec<String> = match sheet {
                Some(sheet) => vec![sheet.to_owned()],
                None => workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect(),
            };
            names.iter().map(|name| workbook.table(name)).collect()
        }
    }
}

fn table_json(reading: &Reading) -> Value {
    let understood = reading.understood();
    let problems: Vec<Value> = understood
        .problems
        .iter()
        .map(|problem| json!({ "cell": problem.cell.as_ref().map(ToString::to_string), "message": problem.message }))
        .collect();
    let indicators: Vec<Value> =
        reading.all().flat_map(|indicator| indicator_json(&indicator)).collect();
    let mut shown = json!({
        "sheet": understood.sheet,
        "layout": understood.layout.value,
        "summary": understood.summary,
        "problems": problems,
        "indicators": indicators,
    });
    // Milestones and frameworks, and what only the officer knows, where there are any.
    if !understood.parts.is_empty() {
        shown["parts"] = json!(understood.parts);
    }
    if let Some(question) = &understood.question {
        shown["question"] = json!(question);
    }
    shown
}

/// One entry for each role an indicator has.
fn indicator_json(indicator: &Indicator) -> Vec<Value> {
    let mut dimensions = serde_json::Map::new();
    for (header, value) in &indicator.key.filters {
        dimensions.insert(header.clone(), json!(value));
    }
    if let Some(area) = &indicator.area_name {
        dimensions.insert("area".to_owned(), json!(area));
    }
    if let Some(code) = &indicator.key.area {
        dimensions.insert("area code".to_owned(), json!(code));
    }
    [Role::Actual, Role::Baseline, Role::Target, Role::Predicted]
        .into_iter()
        .filter_map(|role| {
            let observations: Vec<Value> = indicator
                .observations
                .iter()
                .filter(|observation| observation.role == role)
                .map(observation_json)
                .collect();
            (!observations.is_empty()).then(|| {
                json!({
                    "name": indicator.name,
                    "measure": indicator.key.measure,
                    "unit": unit_text(&indicator.unit.value),
                    "polarity": indicator.polarity.value,
                    "role": role,
                    "dimensions": dimensions,
                    "observations": observations,
                })
            })
        })
        .collect()
}

fn observation_json(observation: &Observation) -> Value {
    let value = match &observation.figure {
        Figure::Number(number) => number_json(&number.to_string()),
        Figure::Beyond(number) => json!(number),
        Figure::Missing(_) | Figure::Words(_) => Value::Null,
    };
    let symbol = matches!(observation.figure, Figure::Missing(_)).then_some(&observation.text);
    let text = if let Figure::Words(words) = &observation.figure { Some(words) } else { None };
    json!({
        "period": observation.period.label,
        "start": observation.period.first.to_string(),
        "end": observation.period.last.to_string(),
        "value": value,
        "symbol": symbol,
        "status": observation.status,
        "text": text,
        "cell": observation.cell.to_string(),
        "guessed": observation.period_guessed,
    })
}

/// A number of JSON: whole where it is whole, otherwise the float nearest to the decimal.
fn number_json(text: &str) -> Value {
    match text.parse::<i64>() {
        Ok(whole) => json!(whole),
        Err(_) => text.parse::<f64>().map_or(Value::Null, |number| json!(number)),
    }
}

fn unit_text(unit: &Unit) -> String {
    match unit {
        Unit::Count => "count".to_owned(),
        Unit::Percent => "%".to_owned(),
        Unit::Fraction => "fraction".to_owned(),
        Unit::RatePer(per) => {
            let digits: Vec<char> = per.to_string().chars().collect();
            let groups: Vec<String> =
                digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
            format!("per {}", groups.join(","))
        }
        Unit::Pounds { scale: 1000 } => "£000".to_owned(),
        Unit::Pounds { scale: 1_000_000 } => "£m".to_owned(),
        Unit::Pounds { .. } => "£".to_owned(),
        Unit::Other(words) => words.clone(),
    }
}
