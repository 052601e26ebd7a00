//! The claim check on sentences made of published figures: true ones agree, false ones do not.
//!
//! 200 true and 200 false sentences are made from real tables with a fixed seed. Where the shared data is not beside
//! the repository the tests say so and pass.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod blind;
mod fresh;
mod honest;
mod last;
mod made;
mod odd;
mod ordinary;
mod periods;
mod random;
mod seeds;
mod sentences;
mod sources;
mod told;
mod unseen;
mod usual;
mod wordings;
mod written;

use better_off::claim::{ClaimKind, Known, Verdict, check};
use random::Random;
use sentences::{Sentence, sentence};
use sources::sources;
use std::path::{Path, PathBuf};
use told::{agrees, told};

const SEED: u64 = 20_150_301;
const SENTENCES: usize = 200;

/// The shared folder, beside the repository or beside its main worktree.
fn shared(folder: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared", "../../shared"]
        .iter()
        .map(|up| root.join(up).join(folder))
        .find(|path| path.is_dir())
}

#[test]
fn true_sentences_agree_and_false_ones_do_not() {
    let Some(data) = shared("data") else {
        println!("Skipped: the shared data is not beside the repository");
        return;
    };
    let sources = sources(&data);
    let known: Vec<Known<'_>> =
        sources.iter().map(|source| Known::of(&source.indicators)).collect();
    let mut random = Random::new(SEED);
    let make = |random: &mut Random, falsify: bool| -> (usize, Sentence) {
        loop {
            let at = random.below(sources.len());
            if let Some(made) = sentence(random, &sources[at], falsify) {
                return (at, made);
            }
        }
    };
    let (mut agreed, mut called, mut missed) = (0, 0, 0);
    for _ in 0..SENTENCES {
        let (at, made) = make(&mut random, false);
        let checked = check(&made.text, &known[at]);
        if agrees(&checked) {
            agreed += 1;
        } else {
            println!("true, but not agreed: {}\n{}", made.text, told(&checked));
        }
    }
    for _ in 0..SENTENCES {
        let (at, made) = make(&mut random, true);
        let checked = check(&made.text, &known[at]);
        let (start, end) = made.changed.unwrap();
        let own = checked.claims.iter().find(|claim| {
            claim.start < end && start < claim.end && claim.kind != ClaimKind::Period
        });
        let wrong = checked.claims.iter().any(|claim| claim.verdict == Verdict::Wrong);
        if agrees(&checked) || own.is_some_and(|own| own.verdict == Verdict::Agrees) {
            called += 1;
            println!("false, but agreed: {}\n{}", made.text, told(&checked));
        } else if !wrong {
            missed += 1;
            println!("false, not told: {}\n{}", made.text, told(&checked));
        }
    }
    println!(
        "{agreed} of {SENTENCES} true ones agree; {called} of {SENTENCES} false ones are called agrees, {missed} are not told to differ"
    );
    assert!(SENTENCES * 95 <= agreed * 100, "{agreed} of {SENTENCES} true sentences agree");
    assert!(
        called * 100 <= SENTENCES * 2,
        "{called} of {SENTENCES} false sentences are called agrees"
    );
}
