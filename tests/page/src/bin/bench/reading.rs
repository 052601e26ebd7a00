//! Reading big tables: how fast beside the usual libraries, in how much memory, and whether the page stays live.

mod inputs;
mod person;
mod race;

use crate::report::{Bound, Limit, Section};
use inputs::Inputs;
use page_tests::Server;
use race::Race;
use std::fmt::Write as _;
use std::sync::Arc;

/// The peers' pipelines over CSV: the usual one first, then those that may be the best.
const CSV_PEERS: [&str; 3] = [
    "series: papaparse dynamicTyping",
    "series: papaparse text + own numbers",
    "series: udsv typedCols",
];
const XLSX_PEERS: [&str; 1] = ["xseries: sheetjs"];

/// A table that is raced over.
struct Csv {
    /// The generator's name of it.
    size: &'static str,
    /// Thousands of rows.
    thousands: f64,
    /// How many times PapaParse's speed and the best pipeline's is asked for.
    asked: Option<(f64, f64)>,
    /// Which series are compared: every one, or one in so many.
    every: usize,
}

const fn csv(size: &'static str, thousands: f64, asked: Option<(f64, f64)>) -> Csv {
    Csv { size, thousands, asked, every: if thousands < 900.0 { 1 } else { 20 } }
}

const CSV: [Csv; 6] = [
    csv("1k", 1.0, None),
    csv("50k", 50.53, None),
    csv("100k", 99.43, Some((7.0, 3.0))),
    csv("100k-shuffled", 99.43, Some((6.0, 3.0))),
    csv("200k", 200.49, None),
    csv("1M", 999.19, Some((7.0, 3.0))),
];
const XLSX: [(&str, f64); 2] = [("50k", 2.5), ("200k", 2.5)];

/// Runs over the largest tables.
const FEW: usize = 3;

/// Large tables as a person brings them; none without the generators.
pub fn large(server: &Arc<Server>, runs: usize) -> Option<Section> {
    Some(person::section(server, &Inputs::ready()?, runs))
}

/// Our reader beside its peers; none without them.
pub fn race(runs: usize) -> Option<Section> {
    let inputs = &Inputs::ready()?;
    let mut limits = Vec::new();
    let mut csv = String::from(
        "| CSV | MB | series | ours: median | best | worst | first run | PapaParse | PapaParse, numbers by hand | uDSV | times PapaParse | times the best |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    let mut line = String::from("| rows | ours | ms a thousand rows |\n|---:|---:|---:|\n");
    for Csv { size, thousands, asked, every } in CSV {
        let runs = if thousands < 900.0 { runs } else { FEW };
        let race = Race::run(inputs, &inputs.csv(size), &CSV_PEERS, runs, every);
        let (papa, best) = (race.ratio(1), race.ratio(1).min(race.ratio(2)).min(race.ratio(3)));
        let _ = writeln!(csv, "| {size} | {} | {papa:.1} | {best:.1} |", row(&race));
        if !size.ends_with("shuffled") {
            let median = race.times[0].median();
            let _ = writeln!(
                line,
                "| {:.0} | {median:.0} | {:.2} |",
                thousands * 1_000.0,
                median / thousands
            );
        }
        if let Some((times_papa, times_best)) = asked {
            limits.push(faster(
                format!("CSV {size}: as fast as PapaParse's pipeline"),
                times_papa,
                papa,
            ));
            limits.push(faster(
                format!("CSV {size}: as fast as the best JavaScript pipeline"),
                times_best,
                best,
            ));
        }
    }
    let mut xlsx = String::from(
        "| XLSX | MB | series | ours: median | best | worst | first run | SheetJS | times SheetJS |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for (size, times) in XLSX {
        let race = Race::run(
            inputs,
            &inputs.xlsx(size),
            &XLSX_PEERS,
            if size == "50k" { runs } else { FEW },
            1,
        );
        let _ = writeln!(xlsx, "| {size} | {} | {:.1} |", row(&race), race.ratio(1));
        limits.push(faster(
            format!("XLSX {size}: as fast as SheetJS's pipeline"),
            times,
            race.ratio(1),
        ));
    }
    let text = format!(
        "Tidy tables in the shape of the Department for Education's, of 163 areas and 10 years. Ours is the release \
         build's reader in its worker,\nstarted with the page and asked as the page asks it: from the file to the answer with the whole \
         catalogue. The peers' pipelines, from `../shared/bench`, go from the same file\nto the list of series in \
         the same page. They take turns, each round in another order, after a collection of garbage; a first round is \
         not counted.\n{runs} rounds, {FEW} for the largest. Afterwards first, last, change and number of missing \
         figures are compared, series by series (of the\nmillion rows every twentieth): they agree. The page asks for \
         the figures of a series when it shows it; fetching them all is not timed.\n\n{csv}\n{xlsx}\n\
         Cost in a straight line:\n\n{line}"
    );
    Some(Section { title: "Reading big tables", text, limits })
}

fn row(race: &Race) -> String {
    let mut row = format!(
        "{:.1} | {} | {} | {:.0}",
        race.bytes as f64 / 1e6,
        race.series,
        race.times[0],
        race.first
    );
    for peer in &race.times[1..] {
        let _ = write!(row, " | {:.0}", peer.median());
    }
    row
}

fn faster(what: String, times: f64, median: f64) -> Limit {
    Limit { what, bound: Bound::Times(times), median }
}
