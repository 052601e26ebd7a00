//! Practice: a table read before anybody brings one.
//!
//! A browser compiles a function of the worker when it is first called, plainly, and well only after some thousand
//! calls. The first paste of a megabyte takes twice as long where nothing was read before.

use super::{Answer, Ask, Desk, Origin};
use crate::reading::Recipe;
use std::fmt::Write as _;

/// How often it is read, one after the other: what was called often enough is compiled well while others are called, and
/// after so many readings most of it was.
pub const ROUNDS: usize = 12;
/// Bytes of it that come at once.
const PIECE: usize = 100_000;
/// Lines of it that are pasted.
const PASTED: usize = 1000;
const AREAS: u32 = 160;
const YEARS: std::ops::Range<u32> = 2012..2022;
const PHASES: [&str; 4] = ["Total", "Primary", "Secondary", "\"Special, or other\""];

/// Reads a tidy table of some thousand rows at a desk of its own, as a file and the beginning of it as a paste, and forgets
/// it. Gives the bytes of the answers, so that no compiler can leave it out.
pub fn practise() -> usize {
    let text = table();
    let answers = [of_file(&text), of_paste(&text)].concat();
    answers.iter().map(|answer| serde_json::to_string(answer).map_or(0, |json| json.len())).sum()
}

fn of_file(text: &str) -> Vec<Answer> {
    let mut desk = asked(Origin::File { bytes: text.len() as u64, meta: None });
    text.as_bytes().chunks(PIECE).for_each(|piece| desk.feed(0, piece.to_vec()));
    desk.finish(0);
    answers(desk)
}

fn of_paste(text: &str) -> Vec<Answer> {
    let text = text.lines().take(PASTED).collect::<Vec<_>>().join("\n");
    answers(asked(Origin::Pasted { html: None, text }))
}

fn asked(origin: Origin) -> Desk {
    let mut desk = Desk::new();
    desk.ask(Ask::Open {
        ticket: 0,
        name: "Practice".to_owned(),
        origin,
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    });
    desk
}

fn answers(mut desk: Desk) -> Vec<Answer> {
    let mut answers = Vec::new();
    while desk.is_busy() {
        answers.extend(desk.step());
    }
    answers
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
        let text = table();
        let series = |answers: &[Answer]| match answers.last() {
            Some(Answer::Understood { understood, .. }) => understood.count,
            _ => 0,
        };
        assert_eq!((series(&of_file(&text)), series(&of_paste(&text))), (1920, 1920));
        assert!(0 < practise());
    }
}
