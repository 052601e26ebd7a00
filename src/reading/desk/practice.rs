//! Practice: a table read before anybody brings one.
//!
//! A browser compiles a function of the worker when it is first called, plainly, and well only after some thousand
//! calls. The first paste of a megabyte takes twice as long where nothing was read before.

use super::{Ask, Desk, Origin};
use crate::reading::Recipe;
use std::fmt::Write as _;

/// How often it is read: what was called often enough is compiled well while others are called.
const ROUNDS: usize = 3;
const AREAS: u32 = 40;
const YEARS: std::ops::Range<u32> = 2012..2022;
const PHASES: [&str; 4] = ["Total", "Primary", "Secondary", "\"Special, or other\""];

/// Reads a tidy table of some thousand rows at a desk of its own a few times, and forgets it. Gives the bytes of the
/// answers, so that no compiler can leave it out.
pub fn practise() -> usize {
    (0..ROUNDS).map(|_| read()).sum()
}

fn read() -> usize {
    let mut desk = Desk::new();
    desk.ask(Ask::Open {
        ticket: 0,
        name: "Practice".to_owned(),
        origin: Origin::Pasted { html: None, text: table() },
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    });
    let mut bytes = 0;
    while desk.is_busy() {
        for answer in desk.step() {
            bytes += serde_json::to_string(&answer).map_or(0, |json| json.len());
        }
    }
    bytes
}

fn table() -> String {
    let mut text = "time_period,la_name,new_la_code,phase,headcount,rate,absence_rate\n".to_owned();
    for year in YEARS {
        for area in 0..AREAS {
            for (at, phase) in (0..).zip(PHASES) {
                let number = (area * 7919 + year * 104_729 + at * 1_299_709) % 9_973;
                let _ = writeln!(
                    text,
                    "{year},Area {area},E0{:07},{phase},{number},{}.{},{}",
                    6_000_000 + area,
                    number % 100,
                    number % 10,
                    if number % 50 == 0 { "c".to_owned() } else { format!("{}.5", number % 30) }
                );
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_practice_reads_a_whole_table() {
        assert!(table().lines().count() < practise());
    }
}
